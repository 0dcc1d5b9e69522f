//! What the parties of a partnership promised one another, side by side, and how far each has kept its part.

mod paper;

use std::collections::HashMap;

use chrono::NaiveDate;
use sepakat_domain::commitment::{Commitment, Fulfilment};
use sepakat_domain::id::Id;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::agreements::gather::Gathered;
use crate::answer::Named;
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::commitments::CommitmentView;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::{organisation, partnerships};

/// What can be done with the promises of a partnership as a whole.
pub const CALLS: &[CallEntry] = &[
    call!("promises.page", READERS, Effect::Read, page),
    call!("promises.text", READERS, Effect::Read, paper::text),
    call!("promises.preview", READERS, Effect::Read, paper::preview),
    call!("promises.pdf", READERS, Effect::Read, paper::pdf),
];

/// The promises of which partnership.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PromisesOf {
    /// Which partnership.
    pub partnership: Id,
}

/// What all parties promised one another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PromisesPage {
    /// Of which partnership.
    pub partnership: Named,
    /// The day.
    pub today: NaiveDate,
    /// The parties, ours first.
    pub parties: Vec<PromiseParty>,
}

/// A party with what it promised.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PromiseParty {
    /// Which partner; none for our own organisation.
    pub partner: Option<Id>,
    /// Its name.
    pub name: String,
    /// How far it has kept what was due so far; what was let go is not counted.
    pub fulfilment: Fulfilment,
    /// What it promised, in the order of their codes.
    pub promises: Vec<Promise>,
}

/// A promise with its code.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Promise {
    /// As the agreement names it, for instance `J1`.
    pub code: String,
    /// The commitment and how it stands.
    pub view: CommitmentView,
}

fn page(context: &Context<'_>, of: PromisesOf) -> Result<PromisesPage, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        gather(reader, &ledger, of.partnership)
    })
}

/// The promises of a partnership by party: ours, then each member's; a partner that left but is bound stays.
pub(crate) fn gather(
    reader: &Reader<'_>,
    ledger: &Ledger,
    partnership: Id,
) -> Result<PromisesPage, CallFault> {
    partnerships::living(reader, partnership)?;
    let ours = organisation::ours(reader)?.name;
    let all: Vec<&Commitment> = ledger.commitments_in(partnership).collect();
    let mut sides = vec![None];
    sides.extend(ledger.members_of(partnership).map(|member| Some(member.partner)));
    for one in &all {
        if !sides.contains(&one.partner) {
            sides.push(one.partner);
        }
    }
    let mut codes = Codes::read(reader, ledger, partnership)?;
    let parties = sides
        .into_iter()
        .map(|partner| {
            let theirs = || all.iter().filter(|one| one.partner == partner);
            PromiseParty {
                partner,
                name: partner.map_or_else(|| ours.clone(), |_| ledger.name_of(partner)),
                fulfilment: Fulfilment::of(theirs().map(|one| ledger.standing(one))),
                promises: theirs()
                    .map(|one| Promise { code: codes.of(one.id), view: ledger.view(one) })
                    .collect(),
            }
        })
        .collect();
    Ok(PromisesPage { partnership: ledger.partnership(partnership), today: ledger.today, parties })
}

/// Codes of promises: those of the newest agreement, so that page and paper name them alike; the rest follow.
struct Codes {
    known: HashMap<Id, usize>,
}

impl Codes {
    fn read(reader: &Reader<'_>, ledger: &Ledger, partnership: Id) -> Result<Codes, CallFault> {
        let mut rows: Vec<sepakat_domain::agreement::Agreement> =
            reader.list(&Where::all().is("partnership", partnership))?;
        rows.retain(|row| row.void_reason.is_none());
        let mut known = HashMap::new();
        if let Some(newest) = rows.into_iter().max_by_key(|row| row.id) {
            let gathered = Gathered::read(reader, ledger, newest.id)?;
            known.extend(gathered.duties.iter().enumerate().map(|(at, (_, one))| (one.id, at + 1)));
        }
        Ok(Codes { known })
    }

    fn of(&mut self, id: Id) -> String {
        let next = self.known.len() + 1;
        format!("J{}", self.known.entry(id).or_insert(next))
    }
}
