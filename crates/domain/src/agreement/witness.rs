//! Witnesses: a name and a position to print under a room to sign in.

use serde::{Deserialize, Serialize};

use super::Witness;
use crate::id::Id;
use crate::problem::Problems;
use crate::text::check_line;

/// A new witness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WitnessDraft {
    /// Which agreement.
    pub agreement: Id,
    /// Name with titles.
    pub name: String,
    /// Position; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub position: String,
}

/// One field of a witness with its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum WitnessField {
    /// Name with titles.
    Name(String),
    /// Position.
    Position(String),
}

impl Witness {
    /// A new witness at a place among the others.
    pub fn begin(id: Id, draft: WitnessDraft, sort: i64) -> Result<Witness, Problems> {
        let mut problems = Problems::default();
        let name = name(&draft.name, &mut problems);
        let position = check_line("position", &draft.position, 120, &mut problems);
        problems.or(Witness { id, agreement: draft.agreement, name, position, sort, retired: false })
    }

    /// Changes one field.
    pub fn set(&mut self, field: WitnessField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            WitnessField::Name(text) => next.name = name(&text, &mut problems),
            WitnessField::Position(text) => next.position = check_line("position", &text, 120, &mut problems),
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

fn name(text: &str, problems: &mut Problems) -> String {
    let name = check_line("name", text, 120, problems);
    if name.is_empty() {
        problems.add("name", "required");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_witness_has_a_name() {
        let draft = |name: &str| WitnessDraft {
            agreement: Id([1; 16]),
            name: name.to_owned(),
            position: " Lurah ".to_owned(),
        };
        assert!(Witness::begin(Id([2; 16]), draft("  "), 1).is_err());
        let mut witness = Witness::begin(Id([2; 16]), draft("Suhartono, S.E."), 1).expect("it is whole");
        assert_eq!(witness.position, "Lurah");
        assert!(witness.set(WitnessField::Name(String::new())).is_err());
        assert_eq!(witness.name, "Suhartono, S.E.", "what was refused changes nothing");
        witness.set(WitnessField::Position(String::new())).expect("a position may be left out");
        assert_eq!(witness.position, "");
    }
}
