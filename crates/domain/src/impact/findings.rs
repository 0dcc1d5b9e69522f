//! What a series says: rising or falling, above or below the target, for the first time, where it has gaps.

use serde::{Deserialize, Serialize};

use super::series::Series;
use crate::indicator::Aim;
use crate::month::Month;

/// A change of less than this many thousandths of the former value is none.
const FLAT: i128 = 20;
/// Gaps are named for so many of the last due months.
const GAP_WINDOW: usize = 12;

/// A value of a month, with its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Which month.
    pub month: Month,
    /// Thousandths of the unit.
    pub value: i64,
    /// The unit.
    pub unit: String,
}

/// One thing that a series says. Differences (`by`) are never negative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// There is no figure at all.
    NoData,
    /// There is one figure only.
    OnlyOne {
        /// It.
        now: Figure,
    },
    /// More than at the figure before.
    Rising {
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
        /// How much more.
        by: i64,
    },
    /// Less than at the figure before.
    Falling {
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
        /// How much less.
        by: i64,
    },
    /// As much as at the figure before, or nearly.
    Flat {
        /// The figure before.
        from: Figure,
        /// The last figure.
        to: Figure,
    },
    /// The target of the month is reached, never before.
    FirstTimeReached {
        /// What was reached.
        now: Figure,
        /// The target.
        target: i64,
        /// Which way is better.
        aim: Aim,
    },
    /// The target of the month is reached.
    Reached {
        /// What was reached.
        now: Figure,
        /// The target.
        target: i64,
        /// By how much it is better than the target.
        by: i64,
        /// Which way is better.
        aim: Aim,
    },
    /// The target of the month is not reached.
    Short {
        /// What was reached.
        now: Figure,
        /// The target.
        target: i64,
        /// How much is lacking (too much, where less is better).
        by: i64,
        /// Which way is better.
        aim: Aim,
    },
    /// How much the figures changed a step on average, from the first to the last.
    Average {
        /// The first figure.
        since: Figure,
        /// The last figure.
        to: Figure,
        /// Change a step; negative when they fell.
        step: i64,
        /// How many steps.
        steps: i64,
    },
    /// Beside the same month of the year before.
    SameMonthLastYear {
        /// The last figure.
        now: Figure,
        /// That of a year before.
        then: Figure,
    },
    /// Months without a figure.
    Gap {
        /// Which, oldest first.
        months: Vec<Month>,
    },
    /// Without a target: better than, as good as or worse than before the work began.
    BesideBaseline {
        /// What was reached.
        now: Figure,
        /// The value before.
        baseline: i64,
        /// Which way is better.
        aim: Aim,
    },
    /// The last two due months have no figure.
    Silent {
        /// Since when.
        since: Month,
    },
    /// There is neither a target for this month nor a baseline.
    NothingToJudgeBy,
}

impl Series {
    /// What the series says, weightiest first; the first is the headline.
    pub fn findings(&self) -> Vec<Finding> {
        let told: Vec<_> = self.told().collect();
        let Some((last, value)) = told.last().copied() else { return vec![Finding::NoData] };
        let figure = |month: Month, value: i64| Figure { month, value, unit: self.unit.clone() };
        let now = figure(last.month, value);
        let mut findings = Vec::new();
        findings.extend(self.beside_target());
        match told.iter().rev().nth(1) {
            None => findings.push(Finding::OnlyOne { now: now.clone() }),
            Some((before, former)) => {
                let from = figure(before.month, *former);
                let by = value.abs_diff(*former).min(i64::MAX as u64) as i64;
                let to = now.clone();
                findings.push(if is_flat(*former, value) {
                    Finding::Flat { from, to }
                } else if value > *former {
                    Finding::Rising { from, to, by }
                } else {
                    Finding::Falling { from, to, by }
                });
            }
        }
        findings.extend(self.average());
        let year_before = last.month.plus(-12);
        if let Some((then, former)) = told.iter().find(|(point, _)| point.month == year_before) {
            findings.push(Finding::SameMonthLastYear { now, then: figure(then.month, *former) });
        }
        let gaps: Vec<Month> = self.gaps();
        if !gaps.is_empty() {
            findings.push(Finding::Gap { months: gaps });
        }
        findings
    }

    /// What some of its months say, weightiest first: whether a target was reached before and what was a year ago is
    /// known from the whole series, averages and gaps are those of the months that are shown.
    pub fn findings_on(&self, shown: &Series) -> Vec<Finding> {
        let within = shown.findings();
        if shown.told().next().is_none() {
            return within;
        }
        let of_shown = |one: &Finding| matches!(one, Finding::Average { .. } | Finding::Gap { .. });
        let mut averages = within.into_iter().filter(of_shown).peekable();
        let mut findings: Vec<Finding> = self.findings().into_iter().filter(|one| !of_shown(one)).collect();
        if let Some(average) = averages.next_if(|one| matches!(one, Finding::Average { .. })) {
            let at = findings.iter().position(|one| matches!(one, Finding::SameMonthLastYear { .. }));
            findings.insert(at.unwrap_or(findings.len()), average);
        }
        findings.extend(averages);
        findings
    }

    /// The last figure beside the target of its month.
    pub(super) fn beside_target(&self) -> Option<Finding> {
        let (last, _) = self.told().next_back()?;
        let (reached, target, aim) = (last.reached()?, last.target?, self.aim);
        let now = Figure { month: last.month, value: reached, unit: self.unit.clone() };
        let by = reached.abs_diff(target).min(i64::MAX as u64) as i64;
        if !self.as_good(reached, target) {
            return Some(Finding::Short { now, target, by, aim });
        }
        let mut earlier =
            self.told().rev().skip(1).filter_map(|(point, _)| Some((point.reached()?, point.target?)));
        let judged_before = self.told().rev().skip(1).any(|(point, _)| point.target.is_some());
        let never = judged_before && !earlier.any(|(reached, target)| self.as_good(reached, target));
        Some(match never {
            true => Finding::FirstTimeReached { now, target, aim },
            false => Finding::Reached { now, target, by, aim },
        })
    }

    /// The average change from the first to the last figure. Steps are due months, also those without a figure, so
    /// that a gap does not make a slow rise a steep one. Told from three figures on.
    pub(super) fn average(&self) -> Option<Finding> {
        let told: Vec<(usize, Month, i64)> = (self.points.iter().enumerate())
            .filter_map(|(at, point)| Some((at, point.month, point.value?)))
            .collect();
        let [(first_at, first, first_value), .., _, (last_at, last, last_value)] = told[..] else {
            return None;
        };
        let steps = last_at.saturating_sub(first_at).max(1) as i64;
        let step = rounded(i128::from(last_value) - i128::from(first_value), i128::from(steps));
        let figure = |month: Month, value: i64| Figure { month, value, unit: self.unit.clone() };
        Some(Finding::Average {
            since: figure(first, first_value),
            to: figure(last, last_value),
            step,
            steps,
        })
    }

    /// Due months without a figure, of the last [`GAP_WINDOW`], oldest first.
    fn gaps(&self) -> Vec<Month> {
        let from = self.points.len().saturating_sub(GAP_WINDOW);
        let recent = self.points.get(from..).unwrap_or_default();
        recent.iter().filter(|point| point.value.is_none()).map(|point| point.month).collect()
    }
}

/// A change shared among steps as people say it: in whole units from ten units on, below in tenths, half away from
/// nothing.
fn rounded(change: i128, steps: i128) -> i64 {
    let grain = if change.abs() >= 10_000 * steps { 1000 } else { 100 };
    let whole = (change.abs() + steps * grain / 2) / (steps * grain) * grain;
    i64::try_from(whole * change.signum()).unwrap_or(if change < 0 { i64::MIN } else { i64::MAX })
}

fn is_flat(former: i64, value: i64) -> bool {
    let change = (i128::from(value) - i128::from(former)).abs();
    change * 1000 < FLAT * i128::from(former).abs() || change == 0
}
