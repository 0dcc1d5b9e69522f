//! Undoing and doing again, read from the log alone, so that it survives a restart. Only deeds of this device are
//! undone. An undo is itself a deed: inverse operations, last first. It is refused, and the deed in the way named,
//! when a later deed changed the same columns, or when the deed is one that cannot be undone.

mod invert;
mod stack;

use serde::Serialize;

use crate::deeds::{DeedLabel, Done, Sort, Told};
use crate::faults::Fault;
use crate::store::{Store, Writing};

pub(crate) use stack::Stack;
use stack::Step;

/// What undo and redo would do now.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct UndoState {
    /// What would be undone.
    pub undo: Option<DeedLabel>,
    /// What would be done again.
    pub redo: Option<DeedLabel>,
    /// What stands in the way of undoing, when something does.
    pub barrier: Option<Barrier>,
}

/// A deed that cannot be undone, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Barrier {
    /// The deed.
    pub label: DeedLabel,
    /// The reason's code, as the deed gave it.
    pub reason: String,
}

/// Why nothing was undone or done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum UndoRefusal {
    /// There is nothing.
    Nothing,
    /// The last deed cannot be undone.
    Barrier(Barrier),
    /// A later deed changed the same columns.
    ChangedSince {
        /// What was to be undone.
        label: DeedLabel,
        /// The later deed.
        by: DeedLabel,
    },
    /// It went wrong; nothing was changed.
    Fault {
        /// How.
        fault: Fault,
    },
}

impl From<Fault> for UndoRefusal {
    fn from(fault: Fault) -> UndoRefusal {
        UndoRefusal::Fault { fault }
    }
}

impl Store {
    /// Takes back the last step of this device.
    pub fn undo(&self) -> Result<Done<DeedLabel>, UndoRefusal> {
        let mut writing = self.writing()?;
        let step = writing.stack.next_undo()?.clone();
        self.reverse(&mut writing, &step, Sort::Undo)
    }

    /// Does again what was last taken back.
    pub fn redo(&self) -> Result<Done<DeedLabel>, UndoRefusal> {
        let mut writing = self.writing()?;
        let step = writing.stack.next_redo().ok_or(UndoRefusal::Nothing)?.clone();
        self.reverse(&mut writing, &step, Sort::Redo)
    }

    /// What [`Store::undo`] and [`Store::redo`] would do now.
    pub fn undo_state(&self) -> Result<UndoState, Fault> {
        if self.is_past() {
            return Ok(UndoState::default());
        }
        Ok(self.writing()?.stack.state())
    }

    fn reverse(
        &self,
        writing: &mut Writing,
        step: &Step,
        sort: Sort,
    ) -> Result<Done<DeedLabel>, UndoRefusal> {
        let told = Told {
            label: step.label.clone(),
            sort,
            reason: None,
            merge_key: None,
            at: self.environment().clock.now(),
            reverses: step.deeds.clone(),
        };
        let origin = writing.tip.origin;
        self.write(writing, told, |writer| {
            for (table, row, patch) in invert::inverse(writer.conn(), origin, step)? {
                writer.write(table, row, patch)?;
            }
            // A step whose edits cancelled each other out has nothing to take back. It is told all the same, or it
            // would stay on top for ever, with all before it out of reach.
            writer.tell()?;
            Ok(step.label.clone())
        })
    }
}
