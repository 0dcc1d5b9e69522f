//! What a consent must hold to prove anything.

use chrono::NaiveDate;

use super::{Consent, ConsentDraft, ConsentGiven, Purpose};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_line, require_line};

/// Longest sentence of consent.
pub const WORDING: usize = 1000;

impl ConsentGiven {
    /// Cleans the texts and adds every problem, with fields named after `path`. The wording must be there: a
    /// consent without the sentence that was shown proves nothing (UU 27/2022 article 24).
    pub fn check(&mut self, path: &str, problems: &mut Problems) {
        self.wording = require_line(&format!("{path}wording"), &self.wording, WORDING, problems);
        self.collector = check_line(&format!("{path}collector"), &self.collector, 160, problems);
    }

    /// The row that this (checked) consent of `subject` becomes.
    pub fn consent(&self, id: Id, subject: Id, purpose: Purpose, today: NaiveDate) -> Consent {
        Consent {
            id,
            subject,
            purpose,
            wording: self.wording.clone(),
            language: self.language,
            channel: self.channel,
            given_on: today,
            collector: self.collector.clone(),
            withdrawn_on: None,
            retired: false,
        }
    }
}

impl ConsentDraft {
    /// The row that this draft becomes, or every problem.
    pub fn consent(self, id: Id, today: NaiveDate) -> Result<Consent, Problems> {
        let mut problems = Problems::default();
        let mut given = ConsentGiven {
            wording: self.wording,
            language: self.language,
            channel: self.channel,
            collector: self.collector,
        };
        given.check("", &mut problems);
        problems.or(given.consent(id, self.subject, self.purpose, today))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Channel;
    use super::*;
    use crate::organisation::Language;

    #[test]
    fn a_consent_without_its_sentence_is_refused() {
        let draft = |wording: &str| ConsentDraft {
            subject: Id([1; 16]),
            purpose: Purpose::KeepContact,
            wording: wording.into(),
            language: Language::Id,
            channel: Channel::Spoken,
            collector: String::new(),
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(draft("").consent(Id([2; 16]), today).unwrap_err().0[0].field, "wording");
        let consent = draft("Saya setuju.").consent(Id([2; 16]), today).unwrap();
        assert_eq!((consent.given_on, consent.withdrawn_on), (today, None));
    }
}
