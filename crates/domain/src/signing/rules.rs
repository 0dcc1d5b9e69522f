//! What the signing desk accepts.

use chrono::NaiveDate;

use super::{Drawing, InkDraft, SignDraft};
use crate::problem::Problems;
use crate::text::{check_line, require_line};

/// Most outlines in one drawing.
pub const OUTLINES: usize = 400;
/// Most corner points in one drawing.
pub const POINTS: usize = 20_000;
/// A drawing covers at least this share of its box in one direction; a slip of the finger does not.
const LEAST: f64 = 0.04;

impl SignDraft {
    /// The draft with its texts cleaned, or every problem. Codes for the drawing: `empty`, `too_small`,
    /// `too_large`, `outside`, `not_a_number`; for the note: `too_many_figures` (never more than the last four of
    /// an identity number).
    pub fn checked(mut self) -> Result<SignDraft, Problems> {
        let mut problems = Problems::default();
        self.identified_note = note(&self.identified_note, &mut problems);
        self.consent = require_line("consent", &self.consent, 1000, &mut problems);
        self.drawing.check(&mut problems);
        problems.or(self)
    }
}

impl InkDraft {
    /// The draft with its texts cleaned, or every problem. Nobody signs a copy before its text was frozen, nor on a
    /// day that has not come: codes `before_frozen` and `in_future`.
    pub fn checked(mut self, frozen_on: NaiveDate, today: NaiveDate) -> Result<InkDraft, Problems> {
        let mut problems = Problems::default();
        self.identified_note = note(&self.identified_note, &mut problems);
        if self.inked_on > today {
            problems.add("inked_on", "in_future");
        } else if self.inked_on < frozen_on {
            problems.add("inked_on", "before_frozen");
        }
        problems.or(self)
    }
}

/// What was shown: never more than the last four figures of an identity number.
fn note(note: &str, problems: &mut Problems) -> String {
    let note = check_line("identified_note", note, 80, problems);
    if note.chars().filter(char::is_ascii_digit).count() > 4 {
        problems.add("identified_note", "too_many_figures");
    }
    note
}

impl Drawing {
    /// Adds every problem of a drawing under the field `drawing`.
    pub fn check(&self, problems: &mut Problems) {
        let points = || self.outlines.iter().flatten();
        let sized = |length: f64| length.is_finite() && (10.0..=2000.0).contains(&length);
        if !sized(self.width)
            || !sized(self.height)
            || points().any(|(x, y)| !x.is_finite() || !y.is_finite())
        {
            problems.add("drawing", "not_a_number");
            return;
        }
        if self.outlines.len() > OUTLINES || points().count() > POINTS {
            problems.add("drawing", "too_large");
            return;
        }
        // A pen has width: half of it may hang over the edge.
        let beyond = |at: f64, length: f64| at < -8.0 || at > length + 8.0;
        if points().any(|(x, y)| beyond(*x, self.width) || beyond(*y, self.height)) {
            problems.add("drawing", "outside");
        }
        if !self.outlines.iter().any(|outline| outline.len() >= 3) {
            problems.add("drawing", "empty");
            return;
        }
        let span = |values: Vec<f64>| {
            let most = values.iter().copied().fold(f64::MIN, f64::max);
            most - values.iter().copied().fold(f64::MAX, f64::min)
        };
        let wide = span(points().map(|(x, _)| *x).collect()) / self.width;
        let high = span(points().map(|(_, y)| *y).collect()) / self.height;
        if wide.max(high) < LEAST {
            problems.add("drawing", "too_small");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Ink;
    use super::*;

    fn drawing(outlines: Vec<Vec<(f64, f64)>>) -> Drawing {
        Drawing { width: 200.0, height: 80.0, outlines, ink: Ink::Blue }
    }

    fn code(drawing: &Drawing) -> Vec<String> {
        let mut problems = Problems::default();
        drawing.check(&mut problems);
        problems.0.into_iter().map(|one| one.code).collect()
    }

    #[test]
    fn a_drawn_name_is_accepted() {
        assert!(code(&drawing(vec![vec![(10.0, 10.0), (90.0, 20.0), (30.0, 60.0)]])).is_empty());
    }

    #[test]
    fn nothing_and_a_dot_are_no_signature() {
        assert_eq!(code(&drawing(vec![])), ["empty"]);
        assert_eq!(code(&drawing(vec![vec![(1.0, 1.0), (2.0, 2.0)]])), ["empty"]);
        assert_eq!(code(&drawing(vec![vec![(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)]])), ["too_small"]);
    }

    #[test]
    fn numbers_that_are_none_and_points_outside_are_refused() {
        assert_eq!(code(&drawing(vec![vec![(f64::NAN, 1.0), (2.0, 1.0), (2.0, 2.0)]])), ["not_a_number"]);
        assert_eq!(code(&Drawing { width: 1e9, ..drawing(vec![]) }), ["not_a_number"]);
        assert_eq!(code(&drawing(vec![vec![(10.0, 10.0), (900.0, 20.0), (30.0, 60.0)]])), ["outside"]);
    }

    #[test]
    fn ink_is_dated_from_the_freezing_until_today() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let signed = |on| InkDraft {
            frozen: crate::id::Id([1; 16]),
            side: 1,
            identified: super::super::Identified::Known,
            identified_note: " 4417 ".to_owned(),
            inked_on: day(on),
        };
        let code = |on| signed(on).checked(day(10), day(12)).unwrap_err().0.remove(0).code;
        assert_eq!(signed(10).checked(day(10), day(12)).unwrap().identified_note, "4417");
        assert!(signed(12).checked(day(10), day(12)).is_ok());
        assert_eq!(code(9), "before_frozen");
        assert_eq!(code(13), "in_future");
    }

    #[test]
    fn a_drawing_without_end_is_refused() {
        let line: Vec<(f64, f64)> = (0..POINTS + 1).map(|at| ((at % 200) as f64, (at % 80) as f64)).collect();
        assert_eq!(code(&drawing(vec![line])), ["too_large"]);
    }
}
