//! A kit taken over: purpose, goals, indicators, commitments, tasks, budget and risks, as rows like any others.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use sepakat_domain::calendar::term_end;
use sepakat_domain::commitment::{Commitment, Status};
use sepakat_domain::goal::{Goal, Level};
use sepakat_domain::id::Id;
use sepakat_domain::indicator::{Aim, Indicator};
use sepakat_domain::kit::{Bearer, Kit, KitGoal, KitTask};
use sepakat_domain::money::{Currency, Money};
use sepakat_domain::month::Month;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::plan::{BudgetLine, RaciLetter, Risk, Role, Task};
use sepakat_store::{Where, Writer};

use super::{ApplyKit, applied, candidates, known};
use crate::answer::Done;
use crate::call::CallFault;
use crate::commitments::next_sort;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::{organisation, partnerships};

/// One unit in thousandths.
const UNIT: i64 = 1000;
/// The largest share, in thousandths of a percent.
const WHOLE: i64 = 100 * UNIT;

/// Takes a kit over. A partnership takes each kit once.
pub(super) fn apply(context: &Context<'_>, apply: ApplyKit) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(partnerships::living(reader, apply.partnership)?.name))?;
    context.change(&subject, |writer| {
        let partnership = partnerships::living(writer, apply.partnership)?;
        let language = match apply.language {
            Some(language) => language,
            None => organisation::ours(writer)?.document_language,
        };
        let kit = known(language, &apply.kit)?;
        if applied(writer, partnership.id, &kit.key)? {
            return Err(CallFault::not_now("kit_applied"));
        }
        put(writer, &partnership, kit, apply.starts_on)?;
        Ok(partnership.id)
    })
}

/// What a kit made of a partnership.
pub(crate) struct Applied {
    /// The partnership as it is now.
    pub partnership: Partnership,
    /// Partners who took a role, in the order of the roles.
    pub seated: Vec<Id>,
}

/// Writes the rows of a kit. Its days count from `starts_on`, else from the beginning of the partnership, and from today
/// when that is over: nothing that a kit brings is late on the day it comes.
pub(crate) fn put(
    writer: &mut Writer<'_>,
    partnership: &Partnership,
    kit: &Kit,
    starts_on: Option<NaiveDate>,
) -> Result<Applied, CallFault> {
    let today = writer.today();
    let to_come = partnership.starts_on.filter(|begins| *begins >= today);
    let start = starts_on.or(to_come).unwrap_or(today);
    let mut after = partnership.clone();
    if after.purpose.is_empty() {
        after.purpose.clone_from(&kit.purpose);
    }
    after.starts_on = after.starts_on.or(Some(start));
    after.ends_on = after.ends_on.or_else(|| term_end(start, kit.months));
    writer.put(&after)?;
    let ledger = Ledger::read(writer, today)?;
    let members: Vec<Id> = ledger.members_of(partnership.id).map(|member| member.partner).collect();
    let seats = kit.seats(&candidates(&ledger, &members));
    let seated = seats.iter().flatten().filter_map(|at| members.get(*at)).copied().collect();
    let filling = Filling { kit, partnership: partnership.id, start, ledger: &ledger, members, seats };
    filling.goals(writer)?;
    filling.duties(writer)?;
    filling.tasks(writer)?;
    filling.budget(writer)?;
    filling.risks(writer)?;
    Ok(Applied { partnership: after, seated })
}

/// What the rows are made with.
struct Filling<'a> {
    kit: &'a Kit,
    partnership: Id,
    start: NaiveDate,
    ledger: &'a Ledger,
    members: Vec<Id>,
    seats: Vec<Option<usize>>,
}

impl Filling<'_> {
    fn day(&self, days: u32) -> Option<NaiveDate> {
        self.start.checked_add_days(Days::new(u64::from(days)))
    }

    /// The partner that `by` names: none within is our own organisation; none without, nobody has the role.
    fn bearer(&self, by: &str) -> Option<Option<Id>> {
        match self.kit.bearer(by, &self.seats)? {
            Bearer::Ours => Some(None),
            Bearer::Candidate(at) => self.members.get(at).copied().map(Some),
        }
    }

    fn goals(&self, writer: &mut Writer<'_>) -> Result<(), CallFault> {
        let there = writer.count::<Goal>(&Where::all().is("partnership", self.partnership))?;
        let mut above = None;
        for (one, sort) in self.kit.goals.iter().zip(there + 1..) {
            let id = writer.new_id();
            let due_on = term_end(self.start, one.months);
            writer.put(&Goal {
                id,
                partnership: self.partnership,
                level: one.level,
                parent: above.filter(|_| one.level > Level::Outcome),
                statement: one.statement.clone(),
                need: None,
                need_note: String::new(),
                responsible: String::new(),
                due_on,
                agreed_by: String::new(),
                agreed_on: None,
                assumption: one.assumption.clone(),
                sort,
                retired: false,
            })?;
            if one.level <= Level::Outcome {
                above = above.or(Some(id));
            }
            self.indicators(writer, id, one, due_on)?;
        }
        Ok(())
    }

    /// Its baselines stay unknown: what was so before is for the partnership to find out.
    fn indicators(
        &self,
        writer: &mut Writer<'_>,
        goal: Id,
        of: &KitGoal,
        due_on: Option<NaiveDate>,
    ) -> Result<(), CallFault> {
        for (one, sort) in of.indicators.iter().zip(1..) {
            let id = writer.new_id();
            writer.put(&Indicator {
                id,
                goal,
                name: one.name.clone(),
                definition: one.definition.clone(),
                why: String::new(),
                unit: one.unit.clone(),
                direction: Aim::Up,
                sums: one.sums,
                baseline: None,
                baseline_on: None,
                baseline_source: String::new(),
                target: Some(one.target.saturating_mul(UNIT)),
                target_in: due_on.map(Month::of),
                milestones: Vec::new(),
                frequency: one.frequency,
                method: String::new(),
                source: one.source.clone(),
                responsible: String::new(),
                lowest: Some(0),
                highest: (one.unit == "%").then_some(WHOLE),
                limits: String::new(),
                sort,
                retired: false,
            })?;
        }
        Ok(())
    }

    /// What a side without a partner would promise is left out: nobody is there to promise it.
    fn duties(&self, writer: &mut Writer<'_>) -> Result<(), CallFault> {
        let mut sort = next_sort(writer, self.partnership)?;
        for one in &self.kit.duties {
            let Some(partner) = self.bearer(&one.by) else { continue };
            let id = writer.new_id();
            writer.put(&Commitment {
                id,
                partnership: self.partnership,
                partner,
                person: String::new(),
                what: one.what.clone(),
                quantity: one.quantity.map(|quantity| quantity.saturating_mul(UNIT)),
                unit: one.unit.clone(),
                due_on: self.day(one.days),
                rhythm: one.rhythm.clone(),
                every: one.every,
                evidence: one.evidence.clone(),
                status: Status::Open,
                kept_on: None,
                value: None,
                conversation: None,
                sort,
                note: String::new(),
                retired: false,
            })?;
            sort += 1;
        }
        Ok(())
    }

    fn tasks(&self, writer: &mut Writer<'_>) -> Result<(), CallFault> {
        let there = writer.count::<Task>(&Where::all().is("partnership", self.partnership))?;
        let mut ids: BTreeMap<&str, Id> = BTreeMap::new();
        for (one, sort) in self.kit.tasks.iter().zip(there + 1..) {
            let id = writer.new_id();
            ids.insert(&one.key, id);
            writer.put(&Task {
                id,
                partnership: self.partnership,
                name: one.name.clone(),
                milestone: one.milestone,
                starts_on: if one.milestone { None } else { self.day(one.starts) },
                ends_on: self.day(one.ends),
                progress: 0,
                after: one.after.iter().filter_map(|key| ids.get(key.as_str())).copied().collect(),
                note: String::new(),
                sort,
                retired: false,
            })?;
            self.parts(writer, id, one)?;
        }
        Ok(())
    }

    /// Who has which part. We stand in for a role that nobody has: somebody must do a task and answer for it.
    fn parts(&self, writer: &mut Writer<'_>, task: Id, of: &KitTask) -> Result<(), CallFault> {
        let mut parts = vec![
            (RaciLetter::Responsible, self.bearer(&of.responsible).flatten()),
            (RaciLetter::Accountable, self.bearer(&of.accountable).flatten()),
        ];
        let asked = of.consulted.iter().map(|who| (RaciLetter::Consulted, who));
        let told = of.informed.iter().map(|who| (RaciLetter::Informed, who));
        for (letter, who) in asked.chain(told) {
            let Some(partner) = self.bearer(who) else { continue };
            // Whoever does a task or answers for it knows of it.
            if parts.iter().all(|(_, there)| *there != partner) {
                parts.push((letter, partner));
            }
        }
        for (letter, partner) in parts {
            let id = writer.new_id();
            writer.put(&Role { id, task, letter, partner, person: None, retired: false })?;
        }
        Ok(())
    }

    fn budget(&self, writer: &mut Writer<'_>) -> Result<(), CallFault> {
        let there = writer.count::<BudgetLine>(&Where::all().is("partnership", self.partnership))?;
        for (one, sort) in self.kit.budget.iter().zip(there + 1..) {
            let id = writer.new_id();
            writer.put(&BudgetLine {
                id,
                partnership: self.partnership,
                what: one.what.clone(),
                quantity: Some(one.quantity.saturating_mul(UNIT)),
                unit: one.unit.clone(),
                price: Some(Money { units: one.price, currency: Currency::IDR }),
                bearer: self.bearer(&one.bearer).flatten(),
                note: String::new(),
                sort,
                retired: false,
            })?;
        }
        Ok(())
    }

    fn risks(&self, writer: &mut Writer<'_>) -> Result<(), CallFault> {
        let there = writer.count::<Risk>(&Where::all().is("partnership", self.partnership))?;
        let ours = organisation::ours(writer)?.name;
        for (one, sort) in self.kit.risks.iter().zip(there + 1..) {
            let id = writer.new_id();
            let owner = match self.bearer(&one.owner).flatten() {
                Some(partner) => self.ledger.name_of(Some(partner)),
                None => ours.clone(),
            };
            writer.put(&Risk {
                id,
                partnership: self.partnership,
                what: one.what.clone(),
                likelihood: one.likelihood,
                impact: one.impact,
                response: one.response.clone(),
                owner,
                sort,
                retired: false,
            })?;
        }
        Ok(())
    }
}
