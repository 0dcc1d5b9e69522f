//! What a paper shows besides its articles: the paper it rests on, its witnesses, and the plan in its annexes.

use std::collections::HashMap;

use sepakat_documents::agreement::{
    BudgetFacts, IndicatorFacts, ParentPaper, PlanFacts, RoleFacts, Signer, TaskFacts, paper_title,
};
use sepakat_domain::agreement::{Agreement, AgreementKind, AnnexKind};
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::indicator::Indicator;
use sepakat_domain::plan::{BudgetLine, Role, Task};
use sepakat_domain::signing::Frozen;
use sepakat_store::{Reader, Where};

use super::gather::Gathered;
use crate::call::CallFault;
use crate::ledger::Ledger;
use crate::organisation;

/// The paper below: kept here, or known by its number and date only.
pub(super) fn parent(reader: &Reader<'_>, agreement: &Agreement) -> Result<Option<ParentPaper>, CallFault> {
    if let Some(parent) = agreement.parent
        && let Some(row) = reader.get::<Agreement>(parent)?.filter(|row| !row.retired)
    {
        let title = paper_title(row.kind, agreement.language);
        return Ok(Some(ParentPaper { title, number: standing_number(reader, &row)?, on: row.signed_on }));
    }
    let known = !agreement.parent_number.is_empty();
    let kind = match agreement.kind {
        AgreementKind::Addendum => AgreementKind::Cooperation,
        _ => AgreementKind::Memorandum,
    };
    Ok(known.then(|| ParentPaper {
        title: paper_title(kind, agreement.language),
        number: agreement.parent_number.clone(),
        on: agreement.parent_on,
    }))
}

/// The number as it is printed: with the mark of the laptop that took it, until it is confirmed.
pub(crate) fn printed_number(agreement: &Agreement) -> String {
    if agreement.number_mark.is_empty() || agreement.number.is_empty() {
        return agreement.number.clone();
    }
    format!("{}-{}", agreement.number, agreement.number_mark)
}

/// The number that stands on a paper: what was signed keeps its mark when the number is confirmed later.
pub(super) fn standing_number(reader: &Reader<'_>, agreement: &Agreement) -> Result<String, CallFault> {
    let frozen = agreement.frozen.map(|id| reader.get::<Frozen>(id)).transpose()?.flatten();
    let stands = frozen.as_ref().and_then(|frozen| frozen.facts.get("number")?.as_str());
    Ok(stands.map_or_else(|| printed_number(agreement), str::to_owned))
}

/// Who witnesses, in order.
pub(super) fn witnesses(reader: &Reader<'_>, agreement: Id) -> Result<Vec<Signer>, CallFault> {
    let rows = super::parties::witnesses(reader, agreement)?;
    Ok(rows
        .into_iter()
        .map(|row| Signer { name: row.name, position: row.position, authority: String::new() })
        .collect())
}

/// The plan as far as the annexes of the paper show it.
pub(super) fn plan(
    reader: &Reader<'_>,
    ledger: &Ledger,
    gathered: &Gathered,
) -> Result<PlanFacts, CallFault> {
    let Some(annexes) = &gathered.agreement.annexes else { return Ok(PlanFacts::default()) };
    let partnership = gathered.agreement.partnership;
    let has = |kind: AnnexKind| annexes.contains(&kind);
    let ours = organisation::ours(reader)?.name;
    let name = |partner: Option<Id>| partner.map_or_else(|| ours.clone(), |_| ledger.name_of(partner));
    let mut plan = PlanFacts::default();
    if has(AnnexKind::Raci) || has(AnnexKind::Schedule) {
        plan.tasks = tasks(reader, ledger, partnership, &name)?;
    }
    if has(AnnexKind::Budget) {
        let rows: Vec<BudgetLine> =
            reader.list(&Where::all().is("partnership", partnership).order("sort"))?;
        let side = |bearer: Option<Id>| {
            let party = gathered.parties.iter().find(|party| party.partner == bearer);
            party.and_then(|party| u8::try_from(party.side).ok()).unwrap_or_default()
        };
        plan.budget = rows
            .into_iter()
            .map(|row| BudgetFacts {
                side: side(row.bearer),
                bearer: name(row.bearer),
                what: row.what,
                quantity: row.quantity,
                unit: row.unit,
                price: row.price,
            })
            .collect();
    }
    if has(AnnexKind::Indicators) {
        plan.indicators = indicators(reader, partnership)?;
    }
    Ok(plan)
}

fn tasks(
    reader: &Reader<'_>,
    ledger: &Ledger,
    partnership: Id,
    name: &dyn Fn(Option<Id>) -> String,
) -> Result<Vec<TaskFacts>, CallFault> {
    let rows: Vec<Task> = reader.list(&Where::all().is("partnership", partnership).order("sort"))?;
    let places: HashMap<Id, usize> = rows.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
    let mut tasks = Vec::with_capacity(rows.len());
    for row in rows {
        let mut roles: Vec<Role> = reader.list(&Where::all().is("task", row.id))?;
        roles.sort_by_key(|role| (role.letter, role.id));
        tasks.push(TaskFacts {
            milestone: row.milestone,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            progress: row.progress,
            after: row.after.iter().filter_map(|id| places.get(id)).copied().collect(),
            roles: roles
                .into_iter()
                .map(|role| RoleFacts {
                    letter: role.letter,
                    person: role
                        .person
                        .and_then(|id| ledger.people.get(&id))
                        .map(|person| person.name.clone())
                        .unwrap_or_default(),
                    organisation: name(role.partner),
                })
                .collect(),
            name: row.name,
        });
    }
    Ok(tasks)
}

fn indicators(reader: &Reader<'_>, partnership: Id) -> Result<Vec<IndicatorFacts>, CallFault> {
    let goals: Vec<Goal> = reader.list(&Where::all().is("partnership", partnership).order("sort"))?;
    let mut facts = Vec::new();
    for goal in goals {
        let rows: Vec<Indicator> = reader.list(&Where::all().is("goal", goal.id).order("sort"))?;
        if rows.is_empty() {
            facts.push(IndicatorFacts {
                goal: goal.statement.clone(),
                name: String::new(),
                unit: String::new(),
                baseline: None,
                target: None,
                target_in: String::new(),
                source: String::new(),
            });
        }
        facts.extend(rows.into_iter().map(|row| IndicatorFacts {
            goal: goal.statement.clone(),
            name: row.name,
            unit: row.unit,
            baseline: row.baseline,
            target: row.target,
            target_in: row.target_in.map(|month| month.to_string()).unwrap_or_default(),
            source: row.source,
        }));
    }
    Ok(facts)
}
