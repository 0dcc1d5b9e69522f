//! The steps that can be undone and done again, as the deeds of this device leave them.

use rusqlite::Connection;
use sepakat_domain::id::Id;

use crate::deeds::{DeedLabel, Sort, Told};
use crate::environment::Moment;
use crate::faults::Fault;
use crate::rows::Key;
use crate::undo::{Barrier, UndoRefusal, UndoState};

/// How many deeds are looked back at when a store is opened.
const LOOKED_BACK: i64 = 2_000;
/// Edits with one key within this time are one step.
const ONE_STEP_MS: i64 = 120_000;

/// What one undo takes back.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub label: DeedLabel,
    /// The deeds whose operations hold the effect now, oldest first.
    pub deeds: Vec<i64>,
    merge_key: Option<String>,
    last: Moment,
    barrier: Option<String>,
}

/// Both piles, the next step last.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stack {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Stack {
    /// Reads the piles from the deeds of one origin.
    pub(crate) fn read(conn: &Connection, origin: Id) -> Result<Stack, Fault> {
        let mut statement = conn.prepare(
            "SELECT seq, name, subject, kind, reason, merge_key, at_ms, offset_minutes, suspicious, reverses
             FROM (SELECT * FROM deed WHERE origin=? ORDER BY seq DESC LIMIT ?) ORDER BY seq",
        )?;
        let mut found = statement.query(rusqlite::params![Key(origin), LOOKED_BACK])?;
        let mut stack = Stack::default();
        while let Some(row) = found.next()? {
            let reverses: Option<String> = row.get(9)?;
            let told = Told {
                label: DeedLabel { name: row.get(1)?, subject: row.get(2)? },
                sort: Sort::of(&row.get::<_, String>(3)?),
                reason: row.get(4)?,
                merge_key: row.get(5)?,
                at: Moment { unix_ms: row.get(6)?, offset_minutes: row.get(7)?, suspicious: row.get(8)? },
                reverses: reverses.map_or(Ok(Vec::new()), |text| serde_json::from_str(&text))?,
            };
            stack.note(row.get(0)?, &told);
        }
        Ok(stack)
    }

    /// Takes in one more deed.
    pub(crate) fn note(&mut self, seq: i64, told: &Told) {
        match told.sort {
            Sort::Undo => {
                self.done.retain(|step| step.deeds != told.reverses);
                self.undone.push(Step::of(seq, told));
            }
            Sort::Redo => {
                self.undone.retain(|step| step.deeds != told.reverses);
                self.done.push(Step::of(seq, told));
            }
            Sort::Undoable | Sort::Barrier => {
                // A new deed after an undo leaves no way back to what was undone.
                let fresh = !std::mem::take(&mut self.undone).is_empty();
                match self.done.last_mut() {
                    Some(step) if !fresh && step.joins(told) => {
                        step.deeds.push(seq);
                        step.last = told.at;
                        step.label = told.label.clone();
                    }
                    _ => self.done.push(Step::of(seq, told)),
                }
            }
        }
        let surplus = self.done.len().saturating_sub(usize::try_from(LOOKED_BACK).unwrap_or(usize::MAX));
        self.done.drain(..surplus);
    }

    /// The step to undo, or what stands in the way.
    pub(crate) fn next_undo(&self) -> Result<&Step, UndoRefusal> {
        let step = self.done.last().ok_or(UndoRefusal::Nothing)?;
        match &step.barrier {
            None => Ok(step),
            Some(reason) => {
                Err(UndoRefusal::Barrier(Barrier { label: step.label.clone(), reason: reason.clone() }))
            }
        }
    }

    /// The step to do again.
    pub(crate) fn next_redo(&self) -> Option<&Step> {
        self.undone.last()
    }

    /// Both, for the interface.
    pub(crate) fn state(&self) -> UndoState {
        let (undo, barrier) = match self.next_undo() {
            Ok(step) => (Some(step.label.clone()), None),
            Err(UndoRefusal::Barrier(barrier)) => (None, Some(barrier)),
            Err(_) => (None, None),
        };
        UndoState { undo, redo: self.next_redo().map(|step| step.label.clone()), barrier }
    }
}

impl Step {
    fn of(seq: i64, told: &Told) -> Step {
        Step {
            label: told.label.clone(),
            deeds: vec![seq],
            merge_key: told.merge_key.clone(),
            last: told.at,
            barrier: (told.sort == Sort::Barrier).then(|| told.reason.clone().unwrap_or_default()),
        }
    }

    fn joins(&self, told: &Told) -> bool {
        let apart = told.at.unix_ms.saturating_sub(self.last.unix_ms);
        told.sort == Sort::Undoable
            && self.barrier.is_none()
            && told.merge_key.is_some()
            && self.merge_key == told.merge_key
            && (0..=ONE_STEP_MS).contains(&apart)
    }
}
