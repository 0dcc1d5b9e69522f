//! What a conversation must be like.

use chrono::NaiveDate;

use super::{Conversation, ConversationDraft, ConversationField};
use crate::problem::Problems;
use crate::text::{check_line, check_text, require_line};

/// Most lines of one conversation.
pub const LINES: usize = 60;
/// Longest summary.
pub const SUMMARY: usize = 8000;

impl ConversationDraft {
    /// The draft with its texts cleaned, or every problem. Codes: `in_future`, `empty` (neither a summary nor a
    /// line), `too_many`, `date_without_step`.
    pub fn checked(mut self, today: NaiveDate) -> Result<ConversationDraft, Problems> {
        let mut problems = Problems::default();
        if self.held_on > today {
            problems.add("held_on", "in_future");
        }
        self.people = check_line("people", &self.people, 300, &mut problems);
        self.summary = check_text("summary", &self.summary, SUMMARY, &mut problems);
        self.next_step = check_line("next_step", &self.next_step, 200, &mut problems);
        if self.next_step.is_empty() && self.next_step_on.is_some() {
            problems.add("next_step", "date_without_step");
        }
        if self.summary.is_empty() && self.lines.is_empty() {
            problems.add("summary", "empty");
        }
        if self.lines.len() > LINES {
            problems.add_with("lines", "too_many", &[("limit", &LINES.to_string())]);
        }
        for (index, line) in self.lines.iter_mut().enumerate() {
            line.text = require_line(&format!("lines.{index}.text"), &line.text, 300, &mut problems);
        }
        problems.or(self)
    }
}

impl Conversation {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: ConversationField, today: NaiveDate) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            ConversationField::HeldOn(day) => {
                if day > today {
                    problems.add("held_on", "in_future");
                }
                next.held_on = day;
            }
            ConversationField::Channel(channel) => next.channel = channel,
            ConversationField::People(text) => next.people = check_line("people", &text, 300, &mut problems),
            ConversationField::Summary(text) => {
                next.summary = check_text("summary", &text, SUMMARY, &mut problems);
            }
            ConversationField::Partnership(partnership) => next.partnership = partnership,
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LineDraft, LineKind, Medium};
    use super::*;
    use crate::id::Id;

    fn draft() -> ConversationDraft {
        ConversationDraft {
            partner: Id([1; 16]),
            partnership: None,
            held_on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            channel: Medium::Meeting,
            people: "Bu Sri, Pak Hadi".into(),
            summary: "Bertemu di balai RW.".into(),
            lines: vec![],
            next_step: String::new(),
            next_step_on: None,
        }
    }

    fn line(text: &str) -> LineDraft {
        LineDraft { kind: LineKind::Need, text: text.into(), category: None, ours: false, due_on: None }
    }

    #[test]
    fn talks_lie_in_the_past() {
        let today = draft().held_on;
        assert!(draft().checked(today).is_ok());
        let problems = draft().checked(today.pred_opt().unwrap()).unwrap_err();
        assert_eq!(problems.0[0].code, "in_future");
    }

    #[test]
    fn something_must_have_been_said() {
        let today = draft().held_on;
        let silent = ConversationDraft { summary: String::new(), ..draft() };
        assert_eq!(silent.clone().checked(today).unwrap_err().0[0].code, "empty");
        let lined = ConversationDraft { lines: vec![line("butuh 50 kursi")], ..silent };
        assert!(lined.checked(today).is_ok(), "a line is enough");
    }

    #[test]
    fn lines_are_named_by_their_place() {
        let today = draft().held_on;
        let lined = ConversationDraft { lines: vec![line("satu"), line(" ")], ..draft() };
        assert_eq!(lined.checked(today).unwrap_err().0[0].field, "lines.1.text");
        let many = ConversationDraft { lines: vec![line("x"); LINES + 1], ..draft() };
        assert_eq!(many.checked(today).unwrap_err().0[0].code, "too_many");
    }
}
