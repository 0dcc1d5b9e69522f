//! What comes after an agreement that ends: what was promised against what happened, then a new term, a new term with
//! changes, or thanks.

mod letter;
mod renew;

use chrono::{Days, NaiveDate};
use sepakat_domain::agreement::{Close, Span};
use sepakat_domain::calendar::{term_end, term_months};
use sepakat_domain::id::Id;
use serde::Serialize;

pub use letter::LetterOf;
pub use renew::Renew;

use crate::agreements::ending::signed;
use crate::agreements::list::{self, AgreementRow};
use crate::agreements::standing;
use crate::answer::{Done, One};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::ledger::Ledger;
use crate::promises::{self, PromiseParty};
use crate::radar::{Terms, can_be_carried_on};

/// What can be done at the end of an agreement.
pub const CALLS: &[CallEntry] = &[
    call!("renewals.page", READERS, Effect::Read, page),
    call!("renewals.renew", WRITERS, Effect::Undoable, renew::renew),
    call!("renewals.close", WRITERS, Effect::Undoable, close),
    call!("renewals.letter", READERS, Effect::Read, letter::preview),
    call!("renewals.letter_pdf", READERS, Effect::Read, letter::pdf),
];

/// What is to be decided, and from what.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct RenewalPage {
    /// The agreement.
    pub row: AgreementRow,
    /// What its parties promised, and how far each has kept it.
    pub parties: Vec<PromiseParty>,
    /// The last day on which an extension can be asked for.
    pub notice_on: Option<NaiveDate>,
    /// How long before it a party tells that it ends the agreement early.
    pub ending_notice: Option<Span>,
    /// Number of the article that says so.
    pub ending_article: Option<i64>,
    /// First day of the next term: the day after its last.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the next term, when it is as long as this one.
    pub ends_on: Option<NaiveDate>,
    /// Agreements that carry it on, drafts as well.
    pub successors: Vec<AgreementRow>,
    /// When it was decided that it ends with thanks.
    pub closed_on: Option<NaiveDate>,
    /// Own words in the letter.
    pub thanks: String,
}

fn page(context: &Context<'_>, one: One) -> Result<RenewalPage, CallFault> {
    context.read(|reader| {
        let agreement = signed(reader, one.id, context.today())?;
        if !can_be_carried_on(agreement.kind) {
            return Err(CallFault::not_now("no_term"));
        }
        let ledger = Ledger::read(reader, context.today())?;
        let terms = Terms::read(reader, &ledger, &agreement)?;
        let holds = standing::as_it_holds(reader, &agreement)?;
        let (starts_on, ends_on) = next_term(holds.starts_on, holds.ends_on, holds.last_day());
        let successors = standing::successors(reader, one.id)?;
        Ok(RenewalPage {
            row: list::row(reader, &ledger, &agreement)?,
            parties: promises::gather(reader, &ledger, agreement.partnership)?.parties,
            notice_on: terms.notice_on,
            ending_notice: terms.ending,
            ending_article: terms.ending_article,
            starts_on,
            ends_on,
            successors: successors
                .iter()
                .map(|one| list::row(reader, &ledger, one))
                .collect::<Result<_, CallFault>>()?,
            closed_on: agreement.closed_on,
            thanks: agreement.thanks,
        })
    })
}

/// The term that follows one: from the day after, and as long, in whole months where it was such.
fn next_term(
    starts: Option<NaiveDate>,
    ends: Option<NaiveDate>,
    last: Option<NaiveDate>,
) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let next = last.and_then(|day| day.succ_opt());
    let until =
        next.zip(starts.zip(ends)).and_then(|(next, (starts, ends))| match term_months(starts, ends) {
            Some(months) => term_end(next, months),
            None => next.checked_add_days(Days::new(u64::try_from((ends - starts).num_days()).ok()?)),
        });
    (next, until)
}

/// Decides that an agreement runs its time and is not carried on, with words of thanks.
fn close(context: &Context<'_>, close: Close) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(crate::agreements::living(reader, close.id)?.subject))?;
    context.change(&subject, |writer| {
        let row = signed(writer, close.id, context.today())?;
        if !can_be_carried_on(row.kind) {
            return Err(CallFault::not_now("no_term"));
        }
        for successor in standing::successors(writer, close.id)? {
            if standing::is_signed(writer, &successor)? {
                return Err(CallFault::not_now("renewed"));
            }
        }
        let id = row.id;
        let on = writer.today();
        writer.put(&row.closed(close, on)?)?;
        Ok(id)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_next_term_follows_at_once_and_is_as_long() {
        let next = |from: &str, until: &str| next_term(Some(day(from)), Some(day(until)), Some(day(until)));
        let term = |from: &str, until: &str| (Some(day(from)), Some(day(until)));
        assert_eq!(next("2026-01-01", "2026-12-31"), term("2027-01-01", "2027-12-31"));
        assert_eq!(next("2026-01-10", "2026-01-20"), term("2026-01-21", "2026-01-31"));
        assert_eq!(next_term(None, None, None), (None, None));
    }

    proptest! {
        #[test]
        fn no_day_lies_between_two_terms(start in 0i64..40_000, length in 0i64..3_000) {
            let starts = day("1990-01-01") + chrono::Duration::days(start);
            let ends = starts + chrono::Duration::days(length);
            let (next, until) = next_term(Some(starts), Some(ends), Some(ends));
            prop_assert_eq!(next, ends.succ_opt());
            let longer = (until.unwrap() - next.unwrap()).num_days() - length;
            // February and a leap day at both ends.
            prop_assert!((-5..=5).contains(&longer), "only by the lengths of months: {longer}");
        }
    }
}
