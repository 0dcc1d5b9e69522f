//! What an indicator must be like, and in which months its figure is due.

use super::{Frequency, Indicator, IndicatorDraft, IndicatorField};
use crate::id::Id;
use crate::month::Month;
use crate::problem::Problems;
use crate::quantity::MOST;
use crate::text::{check_line, check_text, require_line};

/// Largest number that crosses to the interface without losing figures.
const LARGEST: i64 = (1 << 53) - 1;

/// More milestones than this are a mistake of the hand: one a month for ten years.
const MOST_MILESTONES: usize = 120;

impl IndicatorDraft {
    /// The row that this draft becomes, or every problem. Codes: `required`, `too_long` and the others of
    /// [`crate::text`]; `negative`, `too_large`, `below_lowest` and `above_highest` (with `limit`) for values;
    /// `twice`, `after_target` and `too_many` for milestones.
    pub fn indicator(self, id: Id, sort: i64) -> Result<Indicator, Problems> {
        let mut problems = Problems::default();
        let found = &mut problems;
        let indicator = Indicator {
            id,
            goal: self.goal,
            name: require_line("name", &self.name, 160, found),
            definition: check_text("definition", &self.definition, 2000, found),
            why: check_text("why", &self.why, 1000, found),
            unit: require_line("unit", &self.unit, 40, found),
            direction: self.direction,
            sums: self.sums,
            baseline: self.baseline,
            baseline_on: self.baseline_on,
            baseline_source: check_line("baseline_source", &self.baseline_source, 300, found),
            target: self.target,
            target_in: self.target_in,
            milestones: self.milestones,
            frequency: self.frequency,
            method: check_text("method", &self.method, 2000, found),
            source: check_line("source", &self.source, 300, found),
            responsible: check_line("responsible", &self.responsible, 160, found),
            lowest: self.lowest,
            highest: self.highest,
            limits: check_text("limits", &self.limits, 2000, found),
            sort: sort.clamp(-LARGEST, LARGEST),
            retired: false,
        };
        let indicator = indicator.sorted();
        problems.0.extend(values(&indicator).0);
        problems.or(indicator)
    }
}

impl Indicator {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: IndicatorField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let found = &mut problems;
        let mut next = self.clone();
        match field {
            IndicatorField::Goal(goal) => next.goal = goal,
            IndicatorField::Name(text) => next.name = require_line("name", &text, 160, found),
            IndicatorField::Definition(text) => {
                next.definition = check_text("definition", &text, 2000, found);
            }
            IndicatorField::Why(text) => next.why = check_text("why", &text, 1000, found),
            IndicatorField::Unit(text) => next.unit = require_line("unit", &text, 40, found),
            IndicatorField::Direction(aim) => next.direction = aim,
            IndicatorField::Sums(sums) => next.sums = sums,
            IndicatorField::Baseline(value) => next.baseline = value,
            IndicatorField::BaselineOn(day) => next.baseline_on = day,
            IndicatorField::BaselineSource(text) => {
                next.baseline_source = check_line("baseline_source", &text, 300, found);
            }
            IndicatorField::Target(value) => next.target = value,
            IndicatorField::TargetIn(month) => next.target_in = month,
            IndicatorField::Milestones(list) => next.milestones = list,
            IndicatorField::Frequency(frequency) => next.frequency = frequency,
            IndicatorField::Method(text) => next.method = check_text("method", &text, 2000, found),
            IndicatorField::Source(text) => next.source = check_line("source", &text, 300, found),
            IndicatorField::Responsible(text) => {
                next.responsible = check_line("responsible", &text, 160, found);
            }
            IndicatorField::Lowest(value) => next.lowest = value,
            IndicatorField::Highest(value) => next.highest = value,
            IndicatorField::Limits(text) => next.limits = check_text("limits", &text, 2000, found),
            IndicatorField::Sort(sort) => next.sort = sort.clamp(-LARGEST, LARGEST),
        }
        let next = next.sorted();
        problems.0.extend(values(&next).0);
        *self = problems.or(next)?;
        Ok(())
    }

    /// What is wrong with a figure of this indicator, if anything: a code with its limit in thousandths. `negative`
    /// where no lowest value says that figures may be below nothing.
    pub fn refusal(&self, value: i64) -> Option<(&'static str, i64)> {
        match (self.lowest, self.highest) {
            (None, _) if value < 0 => Some(("negative", 0)),
            _ if value.saturating_abs() > MOST => Some(("too_large", MOST)),
            (Some(lowest), _) if value < lowest => Some(("below_lowest", lowest)),
            (_, Some(highest)) if value > highest => Some(("above_highest", highest)),
            _ => None,
        }
    }

    fn sorted(mut self) -> Indicator {
        self.milestones.sort_by_key(|one| one.month);
        self
    }
}

impl Frequency {
    /// How many months a period has.
    pub fn months(self) -> i64 {
        match self {
            Frequency::Monthly => 1,
            Frequency::Quarterly => 3,
            Frequency::HalfYearly => 6,
            Frequency::Yearly => 12,
        }
    }

    /// Whether a figure is due in this month: the last of each period.
    pub fn due(self, month: Month) -> bool {
        i64::from(month.month()) % self.months() == 0
    }
}

/// What is wrong with the values of an indicator taken together.
fn values(indicator: &Indicator) -> Problems {
    let mut problems = Problems::default();
    for (field, limit) in [("lowest", indicator.lowest), ("highest", indicator.highest)] {
        if limit.is_some_and(|limit| limit.saturating_abs() > MOST) {
            problems.add_with(field, "too_large", &[("limit", &MOST.to_string())]);
        }
    }
    if let (Some(lowest), Some(highest)) = (indicator.lowest, indicator.highest)
        && highest < lowest
    {
        problems.add_with("highest", "below_lowest", &[("limit", &lowest.to_string())]);
    }
    for (field, value) in [("baseline", indicator.baseline), ("target", indicator.target)] {
        check_value(field, value, indicator, &mut problems);
    }
    if indicator.target_in.is_some() && indicator.target.is_none() {
        problems.add("target", "required");
    }
    check_milestones(indicator, &mut problems);
    problems
}

fn check_value(field: &str, value: Option<i64>, indicator: &Indicator, problems: &mut Problems) {
    // A running total may pass what one month can hold, so only its sign and its size are checked.
    let single = indicator.sums == super::Sums::Latest || field == "baseline";
    match value.and_then(|value| indicator.refusal(value)) {
        Some(("above_highest", _)) if !single => {}
        Some((code, limit)) => problems.add_with(field, code, &[("limit", &limit.to_string())]),
        None => {}
    }
}

fn check_milestones(indicator: &Indicator, problems: &mut Problems) {
    if indicator.milestones.len() > MOST_MILESTONES {
        problems.add_with("milestones", "too_many", &[("limit", &MOST_MILESTONES.to_string())]);
        return;
    }
    for (index, one) in indicator.milestones.iter().enumerate() {
        let month = format!("milestones.{index}.month");
        if indicator.milestones[..index].iter().any(|other| other.month == one.month) {
            problems.add_with(&month, "twice", &[("month", &one.month.to_string())]);
        }
        if indicator.target_in.is_some_and(|end| one.month > end) {
            problems.add_with(&month, "after_target", &[("month", &one.month.to_string())]);
        }
        check_value(&format!("milestones.{index}.value"), Some(one.value), indicator, problems);
    }
}
