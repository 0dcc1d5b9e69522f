//! A new term: a draft with the articles that hold now, its parties and blanks, linked to the agreement that it carries
//! on; and of what was promised once and is over, what is promised again.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate};
use sepakat_domain::agreement::{Agreement, Clause, Party, Witness};
use sepakat_domain::calendar::add_months;
use sepakat_domain::commitment::{Commitment, Status};
use sepakat_domain::id::Id;
use sepakat_domain::partnership::check_term;
use sepakat_domain::problem::Problems;
use sepakat_store::{Where, Writer};
use serde::{Deserialize, Serialize};

use crate::agreements::draft::put_fill;
use crate::agreements::ending::signed;
use crate::agreements::gather::{Gathered, mark};
use crate::agreements::numbers::{mark as number_mark, next_number};
use crate::agreements::{addenda, standing};
use crate::answer::Done;
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::organisation;
use crate::radar::can_be_carried_on;

/// An agreement is carried on for a new term.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Renew {
    /// Which agreement.
    pub id: Id,
    /// First day of the new term.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the new term.
    pub ends_on: Option<NaiveDate>,
    /// Promises that were kept or lapsed and are promised again; all of them when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Vec<Id>>,
}

/// Makes the draft. Whoever wants changes makes them in it.
pub(super) fn renew(context: &Context<'_>, renew: Renew) -> Result<Done<Id>, CallFault> {
    let mut problems = Problems::default();
    for (field, day) in [("starts_on", renew.starts_on), ("ends_on", renew.ends_on)] {
        if day.is_none() {
            problems.add(field, "required");
        }
    }
    check_term(renew.starts_on, renew.ends_on, &mut problems);
    problems.or(())?;
    let subject = context.read(|reader| Ok(crate::agreements::living(reader, renew.id)?.subject))?;
    let number_mark = number_mark(context)?;
    context.change(&subject, |writer| {
        let old = signed(writer, renew.id, context.today())?;
        if !can_be_carried_on(old.kind) {
            return Err(CallFault::not_now("no_term"));
        }
        if !standing::successors(writer, old.id)?.is_empty() {
            return Err(CallFault::not_now("renewed"));
        }
        let ledger = Ledger::read(writer, context.today())?;
        let gathered = Gathered::read(writer, &ledger, old.id)?;
        let ours = organisation::ours(writer)?;
        let id = writer.new_id();
        let today = writer.today();
        let draft = Agreement {
            id,
            number: next_number(writer, old.kind, &ours, today)?,
            partner_number: String::new(),
            signed_on: None,
            starts_on: renew.starts_on,
            ends_on: renew.ends_on,
            version: 1,
            frozen: None,
            number_mark,
            terminated_on: None,
            termination: None,
            termination_note: String::new(),
            renews: Some(old.id),
            closed_on: None,
            thanks: String::new(),
            reviewed_on: None,
            looked_at: String::new(),
            ..old.clone()
        };
        writer.put(&draft)?;
        carry_over(writer, &gathered, id)?;
        promise_again(writer, &ledger, &old, &renew)?;
        // Whoever carries on has thought again about ending it.
        if old.closed_on.is_some() {
            writer.put(&Agreement { closed_on: None, ..old })?;
        }
        Ok(id)
    })
}

/// Parties, witnesses, articles and blanks, as they hold with all signed addenda.
fn carry_over(writer: &mut Writer<'_>, old: &Gathered, id: Id) -> Result<(), CallFault> {
    let of = || Where::all().is("agreement", old.agreement.id);
    let changed = !standing::signed_addenda(writer, old.agreement.id)?.is_empty();
    let holding = if changed { addenda::holding(writer, old.agreement.id)? } else { None };
    for party in &old.parties {
        let party = Party { id: writer.new_id(), agreement: id, ..party.clone() };
        writer.put(&party)?;
    }
    for witness in writer.list::<Witness>(&of())? {
        let witness = Witness { id: writer.new_id(), agreement: id, ..witness };
        writer.put(&witness)?;
    }
    for clause in &old.clauses {
        let held = holding
            .as_ref()
            .and_then(|(facts, _)| facts.articles.iter().find(|article| article.key == mark(clause)));
        let body = held.filter(|article| article.text != old.source(clause)).map(|one| one.text.clone());
        let title = held.filter(|article| article.title != old.title(clause)).map(|one| one.title.clone());
        let copy = Clause {
            id: writer.new_id(),
            agreement: id,
            body: body.or_else(|| clause.body.clone()),
            title: title.or_else(|| clause.title.clone()),
            ..clause.clone()
        };
        writer.put(&copy)?;
    }
    let fills = holding.map_or_else(|| old.fills(), |(facts, _)| facts.fills);
    for (blank, value) in fills {
        put_fill(writer, id, &blank, &value)?;
    }
    Ok(())
}

/// What was promised once and kept, or was not kept and is no longer possible, as new promises: as much later as the new
/// term is. What is still open or recurs goes on by itself.
fn promise_again(
    writer: &mut Writer<'_>,
    ledger: &Ledger,
    old: &Agreement,
    renew: &Renew,
) -> Result<(), CallFault> {
    let over = |one: &&Commitment| match one.status {
        Status::Kept | Status::Lapsed => one.every.is_none(),
        Status::Open | Status::Waived => false,
    };
    let all: Vec<&Commitment> = ledger.commitments_in(old.partnership).collect();
    let chosen: Option<BTreeSet<Id>> = renew.again.as_ref().map(|ids| ids.iter().copied().collect());
    if let Some(unknown) = chosen.iter().flatten().find(|id| !all.iter().any(|one| one.id == **id)) {
        let _ = unknown;
        return Err(CallFault::invalid("again", "unknown_commitment"));
    }
    let mut sort = all.iter().map(|one| one.sort).max().unwrap_or_default();
    let wanted = |one: &&&Commitment| chosen.as_ref().is_none_or(|ids| ids.contains(&one.id));
    let again: Vec<Commitment> =
        all.iter().filter(|one| over(one)).filter(wanted).map(|one| (*one).clone()).collect();
    for one in again {
        sort = sort.saturating_add(1);
        let due_on = one.due_on.and_then(|day| later(day, old.starts_on, renew.starts_on));
        let copy = Commitment {
            id: writer.new_id(),
            due_on,
            status: Status::Open,
            kept_on: None,
            conversation: None,
            sort,
            ..one
        };
        writer.put(&copy)?;
    }
    Ok(())
}

/// A day as much later as one term begins after the other: in whole months where they are such.
fn later(day: NaiveDate, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<NaiveDate> {
    let (from, to) = from.zip(to)?;
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    match add_months(from, months) == Some(to) {
        true => add_months(day, months),
        false => day.checked_add_signed(Duration::days((to - from).num_days())),
    }
}
