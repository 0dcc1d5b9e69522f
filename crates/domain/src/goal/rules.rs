//! What a goal must be like to be kept. Whether it is a good goal is advice: see [`super::smart`].

use super::{Goal, GoalDraft, GoalField};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_line, check_text, require_line};

/// Largest number that crosses to the interface without losing figures.
const LARGEST: i64 = (1 << 53) - 1;

impl GoalDraft {
    /// The row that this draft becomes, or every problem. Codes: `required`, `too_long`, those of [`crate::text`],
    /// and `itself` for a goal that contributes to itself.
    pub fn goal(self, id: Id, sort: i64) -> Result<Goal, Problems> {
        let mut problems = Problems::default();
        let goal = Goal {
            id,
            partnership: self.partnership,
            level: self.level,
            parent: self.parent,
            statement: require_line("statement", &self.statement, 300, &mut problems),
            need: self.need,
            need_note: check_text("need_note", &self.need_note, 1000, &mut problems),
            responsible: check_line("responsible", &self.responsible, 160, &mut problems),
            due_on: self.due_on,
            agreed_by: check_line("agreed_by", &self.agreed_by, 300, &mut problems),
            agreed_on: self.agreed_on,
            assumption: check_text("assumption", &self.assumption, 1000, &mut problems),
            sort: sort.clamp(-LARGEST, LARGEST),
            retired: false,
        };
        check_parent(&goal, &mut problems);
        problems.or(goal)
    }

    /// The goal as far as it is typed, without any check: for advice while typing, never for keeping.
    pub fn as_typed(self, id: Id) -> Goal {
        Goal {
            id,
            partnership: self.partnership,
            level: self.level,
            parent: self.parent,
            statement: self.statement.trim().to_owned(),
            need: self.need,
            need_note: self.need_note.trim().to_owned(),
            responsible: self.responsible.trim().to_owned(),
            due_on: self.due_on,
            agreed_by: self.agreed_by.trim().to_owned(),
            agreed_on: self.agreed_on,
            assumption: self.assumption.trim().to_owned(),
            sort: 0,
            retired: false,
        }
    }
}

impl Goal {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: GoalField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            GoalField::Level(level) => next.level = level,
            GoalField::Parent(parent) => {
                next.parent = parent;
                check_parent(&next, &mut problems);
            }
            GoalField::Statement(text) => {
                next.statement = require_line("statement", &text, 300, &mut problems);
            }
            GoalField::Need(need) => next.need = need,
            GoalField::NeedNote(text) => next.need_note = check_text("need_note", &text, 1000, &mut problems),
            GoalField::Responsible(text) => {
                next.responsible = check_line("responsible", &text, 160, &mut problems);
            }
            GoalField::DueOn(day) => next.due_on = day,
            GoalField::AgreedBy(text) => next.agreed_by = check_line("agreed_by", &text, 300, &mut problems),
            GoalField::AgreedOn(day) => next.agreed_on = day,
            GoalField::Assumption(text) => {
                next.assumption = check_text("assumption", &text, 1000, &mut problems);
            }
            GoalField::Sort(sort) => next.sort = sort.clamp(-LARGEST, LARGEST),
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

fn check_parent(goal: &Goal, problems: &mut Problems) {
    if goal.parent == Some(goal.id) {
        problems.add("parent", "itself");
    }
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::*;

    fn draft() -> GoalDraft {
        GoalDraft {
            partnership: Id([1; 16]),
            level: Level::Outcome,
            parent: None,
            statement: " 150 anak datang ke kelas literasi setiap bulan ".into(),
            need: None,
            need_note: String::new(),
            responsible: String::new(),
            due_on: None,
            agreed_by: String::new(),
            agreed_on: None,
            assumption: String::new(),
        }
    }

    #[test]
    fn a_goal_is_its_sentence_trimmed() {
        let goal = draft().goal(Id([2; 16]), 3).unwrap();
        assert_eq!(goal.statement, "150 anak datang ke kelas literasi setiap bulan");
        assert_eq!((goal.sort, goal.retired), (3, false));
    }

    #[test]
    fn every_problem_of_a_goal_is_told_at_once() {
        let typed = GoalDraft {
            statement: "  ".into(),
            responsible: "a\u{202e}b".into(),
            parent: Some(Id([2; 16])),
            ..draft()
        };
        let problems = typed.goal(Id([2; 16]), 1).unwrap_err().0;
        let told: Vec<_> = problems.iter().map(|one| (one.field.as_str(), one.code.as_str())).collect();
        assert_eq!(
            told,
            [("statement", "required"), ("responsible", "direction_mark"), ("parent", "itself")]
        );
    }

    #[test]
    fn a_goal_that_refuses_a_value_stays_as_it_was() {
        let mut goal = draft().goal(Id([2; 16]), 1).unwrap();
        let before = goal.clone();
        assert!(goal.set(GoalField::Statement(String::new())).is_err());
        assert!(goal.set(GoalField::Parent(Some(goal.id))).is_err());
        assert_eq!(goal, before);
        goal.set(GoalField::Level(Level::Output)).unwrap();
        assert_eq!(goal.level, Level::Output);
    }
}
