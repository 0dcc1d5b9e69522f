//! One goal: its check letter by letter, the need it answers, and how its indicators stand.

use chrono::NaiveDate;
use sepakat_domain::goal::{Goal, Smart, smart};
use sepakat_domain::id::Id;
use sepakat_domain::indicator::Indicator;
use sepakat_domain::partner::Offering;
use sepakat_domain::partnership::{Member, Partnership};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use crate::answer::{Named, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::indicators::{self, IndicatorRow};
use crate::{partners, partnerships};

/// A goal with everything that is shown about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct GoalView {
    /// The row itself.
    pub goal: Goal,
    /// Of which partnership.
    pub partnership: Named,
    /// The goal above, by its statement.
    pub parent: Option<Named>,
    /// The need that it answers.
    pub need: Option<NeedView>,
    /// What is there and what is missing, letter by letter.
    pub smart: Smart,
    /// What is counted for it, in order.
    pub indicators: Vec<IndicatorRow>,
}

/// A need of the community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct NeedView {
    /// Which offering.
    pub id: Id,
    /// What is lacked.
    pub what: String,
    /// Who lacks it.
    pub partner: Named,
}

/// Everything that the page of one goal shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct GoalPage {
    /// The goal.
    #[serde(flatten)]
    #[cfg_attr(feature = "shapes", ts(flatten))]
    pub view: GoalView,
    /// Goals below it, by their statements.
    pub below: Vec<Named>,
    /// Goals of the partnership that may stand above it.
    pub parents: Vec<Named>,
    /// Needs of the partnership's members that it may answer.
    pub needs: Vec<NeedView>,
}

pub(super) fn page(context: &Context<'_>, one: One) -> Result<GoalPage, CallFault> {
    context.read(|reader| {
        let goal = super::living(reader, one.id)?;
        let partnership = partnerships::living(reader, goal.partnership)?;
        let all: Vec<Goal> = reader.list(&Where::all().is("partnership", partnership.id).order("sort"))?;
        let below = all.iter().filter(|other| other.parent == Some(goal.id));
        // A goal contributes to one of its own level or a higher one, and never to what stands below it.
        let above = all.iter().filter(|other| other.id != goal.id && other.level <= goal.level);
        let above = above.filter(|other| !stands_below(&all, other, goal.id));
        Ok(GoalPage {
            below: below.map(named).collect(),
            parents: above.map(named).collect(),
            needs: needs(reader, partnership.id)?,
            view: view(reader, context.today(), &partnership, goal)?,
        })
    })
}

fn named(goal: &Goal) -> Named {
    Named { id: goal.id, name: goal.statement.clone() }
}

/// Whether a goal leads up to another one.
fn stands_below(all: &[Goal], goal: &Goal, other: Id) -> bool {
    let mut above = goal.parent;
    // No chain is longer than there are goals.
    for _ in all {
        match above {
            Some(id) if id == other => return true,
            Some(id) => above = all.iter().find(|one| one.id == id).and_then(|one| one.parent),
            None => return false,
        }
    }
    false
}

/// Needs of the members of a partnership, as they joined.
fn needs(reader: &Reader<'_>, partnership: Id) -> Result<Vec<NeedView>, CallFault> {
    let mut needs = Vec::new();
    for member in reader.list::<Member>(&Where::all().is("partnership", partnership))? {
        for need in
            reader.list::<Offering>(&Where::all().is("partner", member.partner).is("direction", "need"))?
        {
            needs.extend(need_view(reader, need.id)?);
        }
    }
    Ok(needs)
}

/// A goal as it is shown.
pub(crate) fn view(
    reader: &Reader<'_>,
    today: NaiveDate,
    partnership: &Partnership,
    goal: Goal,
) -> Result<GoalView, CallFault> {
    let indicators: Vec<Indicator> = reader.list(&Where::all().is("goal", goal.id).order("sort"))?;
    let above = match goal.parent {
        Some(parent) => reader.get::<Goal>(parent)?.filter(|one| !one.retired).as_ref().map(named),
        None => None,
    };
    let need = match goal.need {
        Some(need) => need_view(reader, need)?,
        None => None,
    };
    let smart = smart(&goal, &indicators, today);
    let indicators = indicators
        .into_iter()
        .map(|one| indicators::row(reader, today, one))
        .collect::<Result<_, CallFault>>()?;
    Ok(GoalView {
        partnership: Named { id: partnership.id, name: partnership.name.clone() },
        parent: above,
        need,
        smart,
        indicators,
        goal,
    })
}

/// A need as it is shown; none when it or its partner was put away since.
fn need_view(reader: &Reader<'_>, need: Id) -> Result<Option<NeedView>, CallFault> {
    let Some(offering) = reader.get::<Offering>(need)?.filter(|one| !one.retired) else { return Ok(None) };
    match partners::living(reader, offering.partner) {
        Ok((name, partner)) => {
            Ok(Some(NeedView { id: need, what: offering.what, partner: Named { id: partner.id, name } }))
        }
        Err(CallFault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}
