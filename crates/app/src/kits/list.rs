//! The kits as one chooses among them: what is in each, who would promise what, and why it suits.

use sepakat_domain::id::Id;
use sepakat_domain::kit::{Bearer, Kit, KitDuty, OURS};
use sepakat_domain::money::{Currency, Money};
use sepakat_domain::partner::{Direction, Offering};
use sepakat_store::Reader;
use serde::Serialize;

use super::{KitsFor, applied, candidates};
use crate::answer::Named;
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::{content, organisation, partners, partnerships};

/// A kit as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct KitView {
    /// Its key.
    pub key: String,
    /// Name to choose it by.
    pub title: String,
    /// What it is for, in one sentence.
    pub summary: String,
    /// How many months it usually runs.
    pub months: i64,
    /// Partners at hand are of the kind it is for.
    pub suits: bool,
    /// Its goals stand in the partnership already.
    pub applied: bool,
    /// What shall be different.
    pub goals: Vec<String>,
    /// How many indicators it counts.
    pub indicators: i64,
    /// How many tasks and milestones it has.
    pub tasks: i64,
    /// How many risks it names.
    pub risks: i64,
    /// What the budget comes to.
    pub cost: Money,
    /// Who promises what: we first.
    pub sides: Vec<KitSide>,
}

/// One side of a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct KitSide {
    /// The role; empty for our own organisation.
    pub role: String,
    /// Our own organisation.
    pub ours: bool,
    /// The partner who would take the role; none when nobody does, and for ours.
    pub who: Option<Named>,
    /// What it would promise.
    pub promises: Vec<KitPromise>,
}

/// Something that a side would promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct KitPromise {
    /// What.
    pub what: String,
    /// The offer of the partner that suggests it, in its words; empty when none does.
    pub offer: String,
}

/// All kits, those that suit best first.
pub(super) fn list(context: &Context<'_>, of: KitsFor) -> Result<Vec<KitView>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let partners = match (of.partnership, of.partner) {
            (Some(id), _) => {
                partnerships::living(reader, id)?;
                ledger.members_of(id).map(|member| member.partner).collect()
            }
            (None, Some(id)) => {
                partners::living(reader, id)?;
                vec![id]
            }
            (None, None) => Vec::new(),
        };
        let language = match of.language {
            Some(language) => language,
            None => organisation::ours(reader)?.document_language,
        };
        let mut views = content::kits(language)
            .iter()
            .map(|kit| view(reader, &ledger, kit, &partners, of.partnership))
            .collect::<Result<Vec<_>, _>>()?;
        views.sort_by_key(|view| (!view.suits, std::cmp::Reverse(suggested(view))));
        Ok(views)
    })
}

/// How many of its promises are suggested by an offer.
fn suggested(view: &KitView) -> usize {
    view.sides.iter().flat_map(|side| &side.promises).filter(|promise| !promise.offer.is_empty()).count()
}

fn view(
    reader: &Reader<'_>,
    ledger: &Ledger,
    kit: &Kit,
    partners: &[Id],
    partnership: Option<Id>,
) -> Result<KitView, CallFault> {
    let candidates = candidates(ledger, partners);
    let seats = kit.seats(&candidates);
    let of_kind = |at: usize, kinds: &[_]| candidates.get(at).is_some_and(|one| kinds.contains(&one.kind));
    let suits =
        kit.roles.iter().zip(&seats).any(|(role, seat)| seat.is_some_and(|at| of_kind(at, &role.kinds)));
    let side = |key: &str, title: &str| {
        let who = match kit.bearer(key, &seats) {
            Some(Bearer::Candidate(at)) => partners.get(at).copied(),
            Some(Bearer::Ours) | None => None,
        };
        let theirs = kit.duties.iter().filter(|duty| duty.by == key);
        KitSide {
            role: title.to_owned(),
            ours: key == OURS,
            who: who.map(|id| ledger.named(id)),
            promises: theirs
                .map(|duty| KitPromise {
                    what: duty.what.clone(),
                    offer: who
                        .and_then(|id| offer(ledger, id, duty))
                        .map(|one| one.what.clone())
                        .unwrap_or_default(),
                })
                .collect(),
        }
    };
    let applied = match partnership {
        Some(id) => applied(reader, id, &kit.key)?,
        None => false,
    };
    Ok(KitView {
        key: kit.key.clone(),
        title: kit.title.clone(),
        summary: kit.summary.clone(),
        months: i64::from(kit.months),
        suits,
        applied,
        goals: kit.goals.iter().map(|goal| goal.statement.clone()).collect(),
        indicators: kit.goals.iter().map(|goal| goal.indicators.len() as i64).sum(),
        tasks: kit.tasks.len() as i64,
        risks: kit.risks.len() as i64,
        cost: Money { units: kit.cost(), currency: Currency::IDR },
        sides: std::iter::once(side(OURS, ""))
            .chain(kit.roles.iter().map(|role| side(&role.key, &role.title)))
            .collect(),
    })
}

/// The offer of a partner that suggests a duty.
fn offer<'a>(ledger: &'a Ledger, partner: Id, duty: &KitDuty) -> Option<&'a Offering> {
    let mut offers =
        ledger.offerings.iter().filter(|one| one.partner == partner && one.direction == Direction::Offer);
    offers.find(|one| duty.offers.contains(&one.category))
}
