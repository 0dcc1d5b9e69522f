//! What a figure and a closing must be like.

use chrono::NaiveDate;

use super::{Closing, ClosingDraft, Reading, ReadingDraft};
use crate::id::Id;
use crate::indicator::Indicator;
use crate::problem::Problems;
use crate::text::{check_line, check_text, require_line};

impl ReadingDraft {
    /// The row that this draft becomes, or every problem. Codes: `required` when there is neither a value nor a
    /// reason, `both` when there are both, `negative`, `too_large`, `below_lowest` and `above_highest` (with
    /// `limit` in thousandths), and those of [`crate::text`].
    pub fn reading(self, of: &Indicator, entered_on: NaiveDate) -> Result<Reading, Problems> {
        let mut problems = Problems::default();
        let reading = Reading {
            id: Reading::id_of(of.id, self.month),
            indicator: of.id,
            month: self.month,
            value: self.value,
            no_data: check_line("no_data", &self.no_data, 300, &mut problems),
            note: check_text("note", &self.note, 1000, &mut problems),
            entered_by: check_line("entered_by", &self.entered_by, 160, &mut problems),
            entered_on,
            retired: false,
        };
        match reading.value {
            None if reading.no_data.is_empty() => problems.add("value", "required"),
            Some(_) if !reading.no_data.is_empty() => problems.add("no_data", "both"),
            _ => {}
        }
        if let Some((code, limit)) = reading.value.and_then(|value| of.refusal(value)) {
            problems.add_with("value", code, &[("limit", &limit.to_string())]);
        }
        problems.or(reading)
    }
}

impl ClosingDraft {
    /// The row that this draft becomes, or every problem.
    pub fn closing(self, id: Id, closed_on: NaiveDate) -> Result<Closing, Problems> {
        let mut problems = Problems::default();
        let closing = Closing {
            id,
            partnership: self.partnership,
            month: self.month,
            closed_by: require_line("closed_by", &self.closed_by, 160, &mut problems),
            closed_on,
            reopened_by: String::new(),
            reopened_on: None,
            reopen_reason: String::new(),
            retired: false,
        };
        problems.or(closing)
    }
}

impl Closing {
    /// Whether the month is closed by this row: it has not been opened again, nor put away.
    pub fn stands(&self) -> bool {
        self.reopened_on.is_none() && !self.retired
    }

    /// Opens the month again and leaves the mark, or says every problem. Code `already_open` when it is open.
    pub fn reopen(&mut self, by: &str, on: NaiveDate, reason: &str) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let by = require_line("reopened_by", by, 160, &mut problems);
        let reason = require_line("reason", reason, 300, &mut problems);
        if !self.stands() {
            problems.add("month", "already_open");
        }
        problems.or(())?;
        (self.reopened_by, self.reopened_on, self.reopen_reason) = (by, Some(on), reason);
        Ok(())
    }
}
