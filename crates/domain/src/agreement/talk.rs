//! What is typed about a draft that is talked over: comments, and the changes of an addendum.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Amendment, AmendmentKind, Answer, Comment};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_line, check_text, require_line, require_text};

/// A new comment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CommentDraft {
    /// About which agreement.
    pub agreement: Id,
    /// About which article; none for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Id>,
    /// Who said it, in words.
    pub by: String,
    /// On whose side; none means our own organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// When it was said; today when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_on: Option<NaiveDate>,
    /// What was said.
    pub text: String,
}

impl CommentDraft {
    /// The row that this draft becomes, or every problem. Nothing is said on a day to come.
    pub fn comment(self, id: Id, today: NaiveDate) -> Result<Comment, Problems> {
        let mut problems = Problems::default();
        let said_on = self.said_on.unwrap_or(today);
        if said_on > today {
            problems.add("said_on", "in_future");
        }
        let comment = Comment {
            id,
            agreement: self.agreement,
            clause: self.clause,
            by: require_line("by", &self.by, 160, &mut problems),
            partner: self.partner,
            said_on,
            text: require_text("text", &self.text, 2000, &mut problems),
            answer: Answer::Open,
            answered_on: None,
            answer_note: String::new(),
            retired: false,
        };
        problems.or(comment)
    }
}

impl Comment {
    /// Answers it, or opens it again.
    pub fn answer(&mut self, answer: Answer, note: &str, today: NaiveDate) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let note = check_text("note", note, 2000, &mut problems);
        let (answered_on, answer_note) = match answer {
            Answer::Open => (None, String::new()),
            Answer::Accepted | Answer::Declined => (Some(today), note),
        };
        let next = Comment { answer, answered_on, answer_note, ..self.clone() };
        *self = problems.or(next)?;
        Ok(())
    }
}

/// A new change of an addendum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AmendmentDraft {
    /// The addendum.
    pub agreement: Id,
    /// What sort of change.
    pub kind: AmendmentKind,
    /// Key of the article that is changed; empty when none is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub target: String,
    /// What is changed besides an article, as [`AmendmentKind`] says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// One field of a change with its new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum AmendmentField {
    /// New heading; empty keeps the old one.
    Title(String),
    /// What stands instead.
    Body(String),
    /// Why.
    Reason(String),
    /// New wording of an article in the other language.
    BodyOther(String),
}

impl AmendmentKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [AmendmentKind; 8] = [
        AmendmentKind::Extension,
        AmendmentKind::Clause,
        AmendmentKind::Results,
        AmendmentKind::Budget,
        AmendmentKind::Account,
        AmendmentKind::Officer,
        AmendmentKind::Name,
        AmendmentKind::Correction,
    ];

    /// Whether it makes an article read anew.
    pub fn rewrites(self) -> bool {
        matches!(self, AmendmentKind::Clause | AmendmentKind::Results | AmendmentKind::Correction)
    }
}

impl AmendmentDraft {
    /// The row that this draft becomes, with what stands now as its beginning, or every problem.
    pub fn amendment(self, id: Id, now: String, sort: i64) -> Result<Amendment, Problems> {
        let mut problems = Problems::default();
        let target = check_line("target", &self.target, 80, &mut problems);
        let about = check_line("about", &self.about, 80, &mut problems);
        match self.kind {
            kind if kind.rewrites() && target.is_empty() => problems.add("target", "required"),
            AmendmentKind::Name | AmendmentKind::Officer | AmendmentKind::Account | AmendmentKind::Budget
                if about.is_empty() =>
            {
                problems.add("about", "required");
            }
            _ => {}
        }
        let amendment = Amendment {
            id,
            agreement: self.agreement,
            kind: self.kind,
            target,
            about,
            title: String::new(),
            body: now,
            reason: String::new(),
            sort,
            retired: false,
            body_other: String::new(),
        };
        problems.or(amendment)
    }
}

impl Amendment {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: AmendmentField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            AmendmentField::Title(text) => next.title = check_line("title", &text, 160, &mut problems),
            AmendmentField::Body(text) => next.body = self.body_of(&text, &mut problems),
            AmendmentField::BodyOther(text) => {
                next.body_other = check_text("body_other", &text, super::rules::BODY, &mut problems);
            }
            AmendmentField::Reason(text) => next.reason = check_text("reason", &text, 1000, &mut problems),
        }
        *self = problems.or(next)?;
        Ok(())
    }

    /// What may stand instead, by the sort of change.
    fn body_of(&self, text: &str, problems: &mut Problems) -> String {
        let text = check_text("body", text, super::rules::BODY, problems);
        let known = match self.kind {
            AmendmentKind::Extension => text.is_empty() || text.parse::<NaiveDate>().is_ok(),
            AmendmentKind::Budget => text.is_empty() || text.parse::<i64>().is_ok_and(|units| units >= 0),
            _ => true,
        };
        if !known {
            let code = if self.kind == AmendmentKind::Extension { "not_a_date" } else { "not_an_amount" };
            problems.add("body", code);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn said(text: &str) -> CommentDraft {
        CommentDraft {
            agreement: Id([1; 16]),
            clause: None,
            by: "Bu Rini".into(),
            partner: Some(Id([4; 16])),
            said_on: None,
            text: text.into(),
        }
    }

    #[test]
    fn a_comment_is_open_until_it_is_answered_and_may_be_opened_again() {
        let mut comment = said("Sabtu terlalu siang").comment(Id([2; 16]), day("2026-11-24")).unwrap();
        assert_eq!((comment.answer, comment.said_on), (Answer::Open, day("2026-11-24")));
        comment.answer(Answer::Declined, "Guru lain tidak bisa", day("2026-11-26")).unwrap();
        assert_eq!(comment.answered_on, Some(day("2026-11-26")));
        comment.answer(Answer::Open, "", day("2026-11-27")).unwrap();
        assert_eq!((comment.answered_on, comment.answer_note.as_str()), (None, ""));
    }

    #[test]
    fn nothing_was_said_tomorrow_and_nobody_says_nothing() {
        let wrong = CommentDraft { said_on: Some(day("2026-11-25")), by: " ".into(), ..said("") };
        let told = wrong.comment(Id([2; 16]), day("2026-11-24")).unwrap_err().0;
        let told: Vec<_> = told.iter().map(|one| (one.field.as_str(), one.code.as_str())).collect();
        assert_eq!(told, [("said_on", "in_future"), ("by", "required"), ("text", "required")]);
    }

    #[test]
    fn a_change_says_what_it_changes_and_holds_what_fits() {
        let draft = |kind, target: &str, about: &str| AmendmentDraft {
            agreement: Id([1; 16]),
            kind,
            target: target.into(),
            about: about.into(),
        };
        assert!(draft(AmendmentKind::Clause, "", "").amendment(Id([2; 16]), String::new(), 1).is_err());
        assert!(draft(AmendmentKind::Officer, "", "").amendment(Id([2; 16]), String::new(), 1).is_err());
        let mut longer =
            draft(AmendmentKind::Extension, "", "").amendment(Id([2; 16]), "2026-12-31".into(), 1).unwrap();
        assert!(longer.set(AmendmentField::Body("besok".into())).is_err());
        longer.set(AmendmentField::Body("2027-12-31".into())).unwrap();
        assert_eq!(longer.body, "2027-12-31");
    }
}
