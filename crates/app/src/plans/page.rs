//! The plan as its screen shows it: tasks with who and how they stand, the people to choose from, costs and risks.

use std::collections::HashMap;

use chrono::NaiveDate;
use sepakat_domain::id::Id;
use sepakat_domain::money::Money;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::plan::{BudgetLine, RaciLetter, Risk, Role, Task, TaskState, cost};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use super::roles::Names;
use super::{PlanOf, roles, tasks, timeline};
use crate::call::CallFault;
use crate::context::Context;
use crate::indicators::Sizes;
use crate::ledger::Ledger;
use crate::partnerships;

/// Everything that the screen of a plan shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanPage {
    /// Of which partnership.
    pub partnership: Partnership,
    /// The day.
    pub today: NaiveDate,
    /// The parties with their people, ours first: the columns of the matrix.
    pub parties: Vec<PlanParty>,
    /// Tasks and milestones in their order.
    pub tasks: Vec<PlanTask>,
    /// The tasks over time; none without a task.
    pub timeline: Option<Sizes>,
    /// Lines of the budget in their order.
    pub budget: Vec<PlanCost>,
    /// What each party bears, those that bear something; ours first.
    pub totals: Vec<PlanTotal>,
    /// What all bear together; none when no line has a price.
    pub total: Option<Money>,
    /// Risks in their order.
    pub risks: Vec<Risk>,
}

/// A party with those who can get a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanParty {
    /// Which partner; none for our own organisation.
    pub partner: Option<Id>,
    /// Its name.
    pub name: String,
    /// Its people.
    pub people: Vec<PlanPerson>,
}

/// Somebody who can get a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanPerson {
    /// Who.
    pub id: Id,
    /// The name.
    pub name: String,
    /// Position; may be empty.
    pub position: String,
}

/// A task as the plan shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanTask {
    /// The row itself.
    pub task: Task,
    /// How it stands today.
    pub state: TaskState,
    /// Days past its last one; 0 when not late.
    pub late_days: i64,
    /// Who has which part, who does it first.
    pub roles: Vec<PlanRole>,
}

/// Somebody's part in a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanRole {
    /// Which role.
    pub id: Id,
    /// Which part.
    pub letter: RaciLetter,
    /// Of which party; none for our own organisation.
    pub partner: Option<Id>,
    /// Who of it; none while only the party is known.
    pub person: Option<Id>,
    /// Name of the person, else of the party.
    pub name: String,
}

/// A line of the budget with what it costs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanCost {
    /// The row itself.
    pub line: BudgetLine,
    /// Who bears it.
    pub bearer: String,
    /// Quantity times price; none without a price.
    pub cost: Option<Money>,
}

/// What a party bears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanTotal {
    /// Which partner; none for our own organisation.
    pub bearer: Option<Id>,
    /// Its name.
    pub name: String,
    /// All its lines together; none when none of them has a price.
    pub total: Option<Money>,
    /// Lines without a price.
    pub unpriced: i64,
}

/// How far a plan is, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PlanBrief {
    /// Tasks and milestones.
    pub tasks: i64,
    /// Of those, done.
    pub done: i64,
    /// Of those, late.
    pub late: i64,
    /// Lines of the budget.
    pub budget: i64,
    /// Risks.
    pub risks: i64,
}

impl PlanBrief {
    /// Counts the plan of a partnership.
    pub(crate) fn read(
        reader: &Reader<'_>,
        partnership: Id,
        today: NaiveDate,
    ) -> Result<PlanBrief, CallFault> {
        let of = || Where::all().is("partnership", partnership);
        let mut brief = PlanBrief {
            budget: reader.count::<BudgetLine>(&of())?,
            risks: reader.count::<Risk>(&of())?,
            ..PlanBrief::default()
        };
        for task in reader.list::<Task>(&of())? {
            brief.tasks += 1;
            match task.state(today).0 {
                TaskState::Done => brief.done += 1,
                TaskState::Late => brief.late += 1,
                TaskState::Planned | TaskState::Running => {}
            }
        }
        Ok(brief)
    }
}

pub(super) fn page(context: &Context<'_>, of: PlanOf) -> Result<PlanPage, CallFault> {
    let language = of.language.unwrap_or_else(|| context.app.preferences().language);
    context.read(|reader| {
        let partnership = partnerships::living(reader, of.partnership)?;
        let ledger = Ledger::read(reader, context.today())?;
        let names = Names::read(reader, &ledger)?;
        let mut views = Vec::new();
        for task in tasks::of(reader, of.partnership)? {
            let (state, late_days) = task.state(ledger.today);
            let roles = roles::of(reader, task.id)?;
            let roles = roles.into_iter().map(|role| view(&names, &role)).collect();
            views.push(PlanTask { task, state, late_days, roles });
        }
        let mut lines: Vec<BudgetLine> = reader.list(&Where::all().is("partnership", of.partnership))?;
        lines.sort_by_key(|line| (line.sort, line.id));
        let mut risks: Vec<Risk> = reader.list(&Where::all().is("partnership", of.partnership))?;
        risks.sort_by_key(|risk| (risk.sort, risk.id));
        let parties = parties(&ledger, &names, of.partnership, &views);
        Ok(PlanPage {
            today: ledger.today,
            timeline: timeline::drawn(&views, ledger.today, language)?,
            totals: totals(&names, &lines),
            total: sum(lines.iter()),
            budget: lines
                .into_iter()
                .map(|line| PlanCost {
                    bearer: names.party(line.bearer),
                    cost: cost(line.quantity, line.price),
                    line,
                })
                .collect(),
            tasks: views,
            parties,
            risks,
            partnership,
        })
    })
}

fn view(names: &Names, role: &Role) -> PlanRole {
    PlanRole {
        id: role.id,
        letter: role.letter,
        partner: role.partner,
        person: role.person,
        name: names.of(role.partner, role.person),
    }
}

/// Ours and every member, with their people; whoever left a party but still has a part stays to be seen.
fn parties(ledger: &Ledger, names: &Names, partnership: Id, tasks: &[PlanTask]) -> Vec<PlanParty> {
    let mut sides = vec![None];
    sides.extend(ledger.members_of(partnership).map(|member| Some(member.partner)));
    let given = || tasks.iter().flat_map(|task| &task.roles);
    for role in given() {
        if !sides.contains(&role.partner) {
            sides.push(role.partner);
        }
    }
    let of = |partner: Option<Id>| {
        let mut people: Vec<PlanPerson> = Vec::new();
        let mut add = |id: Id, name: String, position: String| {
            if !people.iter().any(|one| one.id == id) {
                people.push(PlanPerson { id, name, position });
            }
        };
        for contact in ledger.contacts_of(partner) {
            add(contact.person.id, contact.person.name, contact.position);
        }
        let itself = partner.and_then(|id| ledger.partners.get(&id)).and_then(|one| one.person);
        let parts = given().filter(|role| role.partner == partner).filter_map(|role| role.person);
        for id in itself.into_iter().chain(parts) {
            add(id, names.of(partner, Some(id)), String::new());
        }
        PlanParty { partner, name: names.party(partner), people }
    };
    sides.into_iter().map(of).collect()
}

/// The lines together; none when none has a price. What is beyond counting stays at the largest amount.
fn sum<'a>(lines: impl Iterator<Item = &'a BudgetLine>) -> Option<Money> {
    lines
        .filter_map(|line| cost(line.quantity, line.price))
        .reduce(|sum, one| Money { units: sum.units.saturating_add(one.units), ..sum })
}

fn totals(names: &Names, lines: &[BudgetLine]) -> Vec<PlanTotal> {
    let mut by: HashMap<Option<Id>, Vec<&BudgetLine>> = HashMap::new();
    let mut order: Vec<Option<Id>> = Vec::new();
    for line in lines {
        if !order.contains(&line.bearer) {
            order.push(line.bearer);
        }
        by.entry(line.bearer).or_default().push(line);
    }
    order.sort_by_key(|bearer| bearer.is_some());
    let total = |bearer: Option<Id>| {
        let lines = by.remove(&bearer).unwrap_or_default();
        PlanTotal {
            bearer,
            name: names.party(bearer),
            unpriced: lines.iter().filter(|line| line.price.is_none()).count() as i64,
            total: sum(lines.into_iter()),
        }
    };
    order.into_iter().map(total).collect()
}
