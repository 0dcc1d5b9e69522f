//! The term of one agreement as its articles give it: until when an extension can be asked for, and how often the parties
//! look at it together. The lengths stand in blanks of the articles; signed addenda may have changed both.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use sepakat_domain::agreement::{Agreement, AgreementKind, Span, next_review, reviews};
use sepakat_domain::clause_text::Place;
use sepakat_store::Reader;

use crate::agreements::gather::Gathered;
use crate::agreements::{addenda, standing};
use crate::call::CallFault;
use crate::ledger::Ledger;

/// Blanks that hold until when an extension is asked for, before the end.
const NOTICE: [&str; 2] = ["extension_notice", "memorandum_extension"];
/// Blanks that hold how often the parties look at the agreement together.
const REVIEW: [&str; 2] = ["review_every", "evaluation_every"];
/// Blanks that hold how long before it a party tells that it ends the agreement early.
const ENDING: [&str; 2] = ["ending_notice", "memorandum_notice"];
/// A review that is this near counts as the one that was held.
const HELD_EARLY_DAYS: i64 = 14;

/// The term of one agreement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Terms {
    /// The last day on which an extension can be asked for.
    pub notice_on: Option<NaiveDate>,
    /// Number of the article that says so.
    pub notice_article: Option<i64>,
    /// The days on which the parties look at it together.
    pub reviews: Vec<NaiveDate>,
    /// Number of the article that says so.
    pub review_article: Option<i64>,
    /// How long before it a party tells that it ends the agreement early.
    pub ending: Option<Span>,
    /// Number of the article that says so.
    pub ending_article: Option<i64>,
}

/// Kinds that have a term of their own: an addendum holds as long as what it changes, and a record tells what was.
pub(crate) fn can_be_carried_on(kind: AgreementKind) -> bool {
    matches!(kind, AgreementKind::Memorandum | AgreementKind::Cooperation)
}

impl Terms {
    /// The term of an agreement that was signed.
    pub(crate) fn read(
        reader: &Reader<'_>,
        ledger: &Ledger,
        agreement: &Agreement,
    ) -> Result<Terms, CallFault> {
        let holds = standing::as_it_holds(reader, agreement)?;
        let (texts, fills) = match standing::signed_addenda(reader, agreement.id)?.is_empty() {
            true => as_signed(reader, ledger, agreement)?,
            false => match addenda::holding(reader, agreement.id)? {
                Some((facts, _)) => (facts.articles.into_iter().map(|one| one.text).collect(), facts.fills),
                None => as_signed(reader, ledger, agreement)?,
            },
        };
        let find = |names: &[&str]| found(&texts, &fills, names);
        let (notice, review, ending) = (find(&NOTICE), find(&REVIEW), find(&ENDING));
        let last_day = holds.last_day();
        Ok(Terms {
            notice_on: notice.zip(holds.ends_on).and_then(|((span, _), ends)| span.before(ends)),
            notice_article: notice.map(|(_, article)| article),
            reviews: review
                .zip(holds.starts_on)
                .map(|((every, _), starts)| reviews(starts, every, last_day))
                .unwrap_or_default(),
            review_article: review.map(|(_, article)| article),
            ending: ending.map(|(span, _)| span),
            ending_article: ending.map(|(_, article)| article),
        })
    }

    /// The review that waits: the latest that is past and was not held, else the next one. One that was held shortly
    /// before its day is not asked for again.
    pub(crate) fn review_due(&self, today: NaiveDate, reviewed_on: Option<NaiveDate>) -> Option<NaiveDate> {
        let held = reviewed_on.map(|day| day + Duration::days(HELD_EARLY_DAYS));
        let next = next_review(&self.reviews, held)?;
        let missed = self.reviews.iter().copied().filter(|day| *day >= next && *day <= today).max();
        Some(missed.unwrap_or(next))
    }
}

/// The printed articles in order and the values of the blanks, without addenda.
fn as_signed(
    reader: &Reader<'_>,
    ledger: &Ledger,
    agreement: &Agreement,
) -> Result<(Vec<String>, BTreeMap<String, String>), CallFault> {
    let gathered = Gathered::read(reader, ledger, agreement.id)?;
    let printed = gathered.clauses.iter().filter(|one| one.included && gathered.place(one) == Place::Article);
    Ok((printed.map(|one| gathered.source(one)).collect(), gathered.fills()))
}

/// The first of these blanks that stands in an article and is filled, with the article's number.
fn found(texts: &[String], fills: &BTreeMap<String, String>, names: &[&str]) -> Option<(Span, i64)> {
    names.iter().find_map(|name| {
        let blank = format!("{{{{{name}:");
        let article = texts.iter().position(|text| text.contains(&blank))?;
        Some((Span::read(fills.get(*name)?)?, article as i64 + 1))
    })
}

#[cfg(test)]
mod tests {
    use sepakat_domain::clause_text::BlankKind;
    use sepakat_domain::organisation::Language;

    use super::*;
    use crate::content;

    #[test]
    fn the_library_keeps_the_lengths_in_these_blanks() {
        for language in [Language::Id, Language::En] {
            for (at, kind) in [AgreementKind::Cooperation, AgreementKind::Memorandum].into_iter().enumerate()
            {
                let library = content::clauses(language, kind);
                for blanks in [NOTICE, REVIEW, ENDING] {
                    let note = library.note(blanks[at]).expect("a blank of the library");
                    assert_eq!(note.kind, BlankKind::Duration);
                    let stands = library.clauses.iter().any(|one| {
                        let text = one.variants[0].text.to_string();
                        text.contains(&format!("{{{{{}:", blanks[at]))
                    });
                    assert!(stands, "{} stands in an article as it is looked for", blanks[at]);
                }
            }
        }
    }

    #[test]
    fn a_missed_review_waits_and_one_held_a_little_early_counts() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let reviews = vec![day("2026-03-01"), day("2026-06-01"), day("2026-09-01"), day("2026-12-01")];
        let terms = Terms { reviews, ..Terms::default() };
        assert_eq!(terms.review_due(day("2026-02-01"), None), Some(day("2026-03-01")));
        assert_eq!(terms.review_due(day("2026-07-01"), None), Some(day("2026-06-01")), "the last one missed");
        assert_eq!(terms.review_due(day("2026-07-01"), Some(day("2026-05-25"))), Some(day("2026-09-01")));
        assert_eq!(terms.review_due(day("2026-12-02"), Some(day("2026-12-01"))), None);
    }
}
