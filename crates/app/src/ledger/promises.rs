//! What tells how recurring commitments stand: how often each was kept, and the term of each partnership.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use sepakat_domain::agreement::Agreement;
use sepakat_domain::commitment::{Commitment, Keeping, Standing, Term};
use sepakat_domain::id::Id;
use sepakat_domain::partnership::Partnership;
use sepakat_store::{Fault, Reader, Where};

/// How often recurring commitments were kept, and the terms they run in.
#[derive(Default)]
pub(crate) struct Promises {
    kept: HashMap<Id, u32>,
    terms: HashMap<Id, Term>,
}

impl Promises {
    /// Reads them for these commitments; nothing is read when none of them recurs.
    pub(crate) fn read(
        reader: &Reader<'_>,
        partnerships: &BTreeMap<Id, Partnership>,
        commitments: &[Commitment],
    ) -> Result<Promises, Fault> {
        let mut promises = Promises::default();
        if commitments.iter().all(|one| one.every.is_none()) {
            return Ok(promises);
        }
        for keeping in reader.list::<Keeping>(&Where::all())? {
            *promises.kept.entry(keeping.commitment).or_default() += 1;
        }
        for one in commitments.iter().filter(|one| one.every.is_some()) {
            if let Entry::Vacant(unread) = promises.terms.entry(one.partnership) {
                unread.insert(term(reader, partnerships.get(&one.partnership), one.partnership)?);
            }
        }
        Ok(promises)
    }

    /// How a commitment stands on a day.
    pub(crate) fn standing(&self, one: &Commitment, today: NaiveDate) -> Standing {
        let kept = self.kept.get(&one.id).copied().unwrap_or_default();
        let term = self.terms.get(&one.partnership).copied().unwrap_or_default();
        one.standing(term, kept, today)
    }
}

/// The term of a partnership: its own days, and where it has none those of its newest agreement that is not void. What
/// carries an agreement on lengthens the term once it goes to be signed, and never begins it anew.
fn term(reader: &Reader<'_>, partnership: Option<&Partnership>, id: Id) -> Result<Term, Fault> {
    let own =
        partnership.map_or_else(Term::default, |one| Term { starts_on: one.starts_on, ends_on: one.ends_on });
    let mut agreements: Vec<Agreement> = reader.list(&Where::all().is("partnership", id))?;
    agreements.retain(|one| {
        let counts = one.frozen.is_some() || one.renews.is_none();
        counts && one.void_reason.is_none() && one.starts_on.is_some()
    });
    let newest = agreements.iter().max_by_key(|one| (one.starts_on, one.id));
    let mut first = newest;
    // No longer than the list, so that rows that name each other do not go on forever.
    for _ in &agreements {
        let before = first.and_then(|one| agreements.iter().find(|other| Some(other.id) == one.renews));
        first = before.or(first);
    }
    let carried = newest.filter(|one| one.renews.is_some()).and_then(|one| one.ends_on);
    Ok(Term {
        starts_on: own.starts_on.or(first.and_then(|one| one.starts_on)),
        ends_on: own.ends_on.or(newest.and_then(|one| one.ends_on)).max(carried),
    })
}
