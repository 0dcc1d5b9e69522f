//! What a plan must be like, how a task stands on a day, and what a budget line costs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    BudgetLine, BudgetLineDraft, BudgetLineField, Risk, RiskDraft, RiskField, Task, TaskDraft, TaskField,
};
use crate::id::Id;
use crate::money::Money;
use crate::partnership::check_term;
use crate::problem::Problems;
use crate::text::{check_line, check_text, require_line};

/// Largest number that crosses to the interface without losing figures.
const LARGEST: i64 = (1 << 53) - 1;
/// Most tasks that one task may wait for.
const AFTER: usize = 50;

/// How a task stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// Not begun, and its day has not come.
    Planned,
    /// Its days have begun, or something is done.
    Running,
    /// Not done, and its last day is over.
    Late,
    /// Done.
    Done,
}

impl TaskDraft {
    /// The row that this draft becomes, or every problem.
    pub fn task(self, id: Id, sort: i64) -> Result<Task, Problems> {
        let mut problems = Problems::default();
        let task = Task {
            id,
            partnership: self.partnership,
            name: require_line("name", &self.name, 200, &mut problems),
            milestone: self.milestone,
            starts_on: if self.milestone { None } else { self.starts_on },
            ends_on: self.ends_on,
            progress: 0,
            after: self.after,
            note: check_text("note", &self.note, 2000, &mut problems),
            sort: sort.clamp(-LARGEST, LARGEST),
            retired: false,
        };
        check(&task, &mut problems);
        problems.or(task)
    }
}

impl Task {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: TaskField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            TaskField::Name(text) => next.name = require_line("name", &text, 200, &mut problems),
            TaskField::Milestone(milestone) => {
                next.milestone = milestone;
                if milestone {
                    next.starts_on = None;
                    next.progress = if next.progress == 100 { 100 } else { 0 };
                }
            }
            TaskField::StartsOn(day) => next.starts_on = day.filter(|_| !next.milestone),
            TaskField::EndsOn(day) => next.ends_on = day,
            TaskField::Progress(progress) => {
                if !(0..=100).contains(&progress) {
                    problems.add_with("progress", "out_of_range", &[("least", "0"), ("most", "100")]);
                }
                next.progress = progress;
            }
            TaskField::After(after) => next.after = after,
            TaskField::Note(text) => next.note = check_text("note", &text, 2000, &mut problems),
            TaskField::Sort(sort) => next.sort = sort.clamp(-LARGEST, LARGEST),
        }
        check(&next, &mut problems);
        *self = problems.or(next)?;
        Ok(())
    }

    /// How it stands on a day, and by how many days it is late.
    pub fn state(&self, today: NaiveDate) -> (TaskState, i64) {
        if self.progress >= 100 {
            return (TaskState::Done, 0);
        }
        match self.ends_on {
            Some(ends) if ends < today => (TaskState::Late, (today - ends).num_days()),
            _ if self.progress > 0 || self.starts_on.is_some_and(|starts| starts <= today) => {
                (TaskState::Running, 0)
            }
            _ => (TaskState::Planned, 0),
        }
    }
}

fn check(task: &Task, problems: &mut Problems) {
    check_term(task.starts_on, task.ends_on, problems);
    if task.after.contains(&task.id) {
        problems.add("after", "itself");
    }
    if task.after.len() > AFTER {
        problems.add_with("after", "too_many", &[("limit", &AFTER.to_string())]);
    }
}

impl BudgetLineDraft {
    /// The row that this draft becomes, or every problem.
    pub fn line(self, id: Id, sort: i64) -> Result<BudgetLine, Problems> {
        let mut problems = Problems::default();
        let line = BudgetLine {
            id,
            partnership: self.partnership,
            what: require_line("what", &self.what, 200, &mut problems),
            quantity: self.quantity,
            unit: check_line("unit", &self.unit, 40, &mut problems),
            price: self.price,
            bearer: self.bearer,
            note: check_text("note", &self.note, 1000, &mut problems),
            sort: sort.clamp(-LARGEST, LARGEST),
            retired: false,
        };
        check_amounts(&line, &mut problems);
        problems.or(line)
    }
}

impl BudgetLine {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: BudgetLineField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            BudgetLineField::What(text) => next.what = require_line("what", &text, 200, &mut problems),
            BudgetLineField::Quantity(quantity) => next.quantity = quantity,
            BudgetLineField::Unit(text) => next.unit = check_line("unit", &text, 40, &mut problems),
            BudgetLineField::Price(price) => next.price = price,
            BudgetLineField::Bearer(bearer) => next.bearer = bearer,
            BudgetLineField::Note(text) => next.note = check_text("note", &text, 1000, &mut problems),
            BudgetLineField::Sort(sort) => next.sort = sort.clamp(-LARGEST, LARGEST),
        }
        check_amounts(&next, &mut problems);
        *self = problems.or(next)?;
        Ok(())
    }
}

/// What a quantity (thousandths, none counts as one) costs at a price, to the nearest unit of money. None without a
/// price, or when it cannot be counted.
pub fn cost(quantity: Option<i64>, price: Option<Money>) -> Option<Money> {
    let price = price?;
    let exact = i128::from(quantity.unwrap_or(1000)) * i128::from(price.units);
    let rounded = if exact >= 0 { (exact + 500) / 1000 } else { (exact - 500) / 1000 };
    Some(Money { units: i64::try_from(rounded).ok()?, ..price })
}

fn check_amounts(line: &BudgetLine, problems: &mut Problems) {
    let amounts = [("quantity", line.quantity), ("price", line.price.map(|price| price.units))];
    for (field, amount) in amounts {
        match amount {
            Some(amount) if amount < 0 => problems.add(field, "negative"),
            Some(amount) if amount > LARGEST => {
                problems.add_with(field, "too_large", &[("limit", &LARGEST.to_string())]);
            }
            _ => {}
        }
    }
}

impl RiskDraft {
    /// The row that this draft becomes, or every problem.
    pub fn risk(self, id: Id, sort: i64) -> Result<Risk, Problems> {
        let mut problems = Problems::default();
        let risk = Risk {
            id,
            partnership: self.partnership,
            what: require_line("what", &self.what, 300, &mut problems),
            likelihood: self.likelihood,
            impact: self.impact,
            response: check_text("response", &self.response, 1000, &mut problems),
            owner: check_line("owner", &self.owner, 160, &mut problems),
            sort: sort.clamp(-LARGEST, LARGEST),
            retired: false,
        };
        problems.or(risk)
    }
}

impl Risk {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: RiskField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            RiskField::What(text) => next.what = require_line("what", &text, 300, &mut problems),
            RiskField::Likelihood(degree) => next.likelihood = degree,
            RiskField::Impact(degree) => next.impact = degree,
            RiskField::Response(text) => next.response = check_text("response", &text, 1000, &mut problems),
            RiskField::Owner(text) => next.owner = check_line("owner", &text, 160, &mut problems),
            RiskField::Sort(sort) => next.sort = sort.clamp(-LARGEST, LARGEST),
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn draft() -> TaskDraft {
        TaskDraft {
            partnership: Id([1; 16]),
            name: "Menyusun jadwal kelas".into(),
            milestone: false,
            starts_on: Some(on("2026-11-01")),
            ends_on: Some(on("2026-11-20")),
            after: Vec::new(),
            note: String::new(),
        }
    }

    #[test]
    fn a_task_is_late_only_after_its_last_day() {
        let mut task = draft().task(Id([2; 16]), 1).unwrap();
        assert_eq!(task.state(on("2026-10-31")), (TaskState::Planned, 0));
        assert_eq!(task.state(on("2026-11-20")), (TaskState::Running, 0));
        assert_eq!(task.state(on("2026-11-24")), (TaskState::Late, 4));
        task.set(TaskField::Progress(100)).unwrap();
        assert_eq!(task.state(on("2026-11-24")), (TaskState::Done, 0));
    }

    #[test]
    fn a_milestone_has_one_day_and_is_reached_or_not() {
        let mut task = draft().task(Id([2; 16]), 1).unwrap();
        task.set(TaskField::Progress(40)).unwrap();
        task.set(TaskField::Milestone(true)).unwrap();
        assert_eq!((task.starts_on, task.progress), (None, 0));
        task.set(TaskField::StartsOn(Some(on("2026-11-01")))).unwrap();
        assert_eq!(task.starts_on, None);
    }

    #[test]
    fn every_problem_of_a_task_is_told_at_once() {
        let typed = TaskDraft {
            name: " ".into(),
            starts_on: Some(on("2026-12-01")),
            after: vec![Id([2; 16])],
            ..draft()
        };
        let told = typed.task(Id([2; 16]), 1).unwrap_err().0;
        let fields: Vec<&str> = told.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["name", "ends_on", "after"]);
    }

    #[test]
    fn a_line_costs_its_quantity_times_its_price() {
        let price = Some(Money::rupiah(15_500));
        assert_eq!(cost(Some(2_500), price), Some(Money::rupiah(38_750)));
        assert_eq!(cost(None, price), price, "without a quantity it is one");
        assert_eq!(cost(Some(333), Some(Money::rupiah(10))), Some(Money::rupiah(3)), "to the nearest rupiah");
        assert_eq!(cost(Some(1000), None), None);
        assert_eq!(
            cost(Some(i64::MAX), Some(Money::rupiah(i64::MAX))),
            None,
            "beyond counting is not guessed"
        );
    }
}
