//! The one door: what can be called, by whom, and with what answer.
//!
//! Each noun file opens with its table of contents, a `CALLS` list of [`CallEntry`]. Nothing else makes a deed
//! reachable: dispatch, the check of the role, the size limit, the undo answer, the TypeScript of all calls and
//! the test matrix are all read from these tables.

use sepakat_domain::problem::Problem;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::context::Context;
use crate::start::RefusalView;

/// Arguments longer than this many bytes of JSON are refused unread. A drawn signature is the largest
/// honest argument; it stays under 300 KB.
pub const ARGUMENT_BYTES: usize = 1 << 20;

/// In what capacity somebody uses this window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads: may do everything.
    Coordinator,
    /// Works with everything but the settings of the house.
    Staff,
    /// A visitor at a kiosk window.
    Kiosk,
    /// Looks and prints, changes nothing.
    ReadOnly,
}

/// Who is calling: set by the window or the host, never by an argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// In what capacity.
    pub role: Role,
    /// Label of the window.
    pub window: String,
}

/// Everybody but a kiosk visitor.
pub const READERS: &[Role] = &[Role::Coordinator, Role::Staff, Role::ReadOnly];
/// Those who change things.
pub const WRITERS: &[Role] = &[Role::Coordinator, Role::Staff];
/// Those who lead.
pub const LEADERS: &[Role] = &[Role::Coordinator];

/// What a call does to the store, and whether it can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// A deed in the log that undo takes back.
    Undoable,
    /// A deed in the log that undo refuses, with the reason as a code.
    Barrier(&'static str),
    /// Changes something that is not in the log (preferences, scratch, files), with the reason why undo does
    /// not apply as a code.
    Aside(&'static str),
    /// Opens another store, or closes it: waits until no other call works. Undo does not apply, for the reason
    /// given as a code.
    Turn(&'static str),
}

impl Effect {
    /// Changes something.
    pub fn writes(self) -> bool {
        !matches!(self, Effect::Read)
    }

    /// Why undo does not take it back; none when it does, or when there is nothing to take back.
    pub fn why_not_undone(self) -> Option<&'static str> {
        match self {
            Effect::Read | Effect::Undoable => None,
            Effect::Barrier(reason) | Effect::Aside(reason) | Effect::Turn(reason) => Some(reason),
        }
    }
}

/// One call: the only way in which a deed becomes reachable.
pub struct CallEntry {
    /// Noun and deed, for instance `partners.add`.
    pub name: &'static str,
    /// Roles that may.
    pub who: &'static [Role],
    /// What it does.
    pub effect: Effect,
    /// The function behind it.
    pub(crate) run: fn(&Context<'_>, Value) -> Result<String, CallFault>,
    /// Shapes of its arguments and answer.
    #[cfg(feature = "shapes")]
    pub(crate) shape: fn(&mut crate::shapes::Shapes) -> (String, String),
}

/// Writes one line of a table of contents.
macro_rules! call {
    ($name:literal, $who:expr, $effect:expr, $function:path) => {
        $crate::call::CallEntry {
            name: $name,
            who: $who,
            effect: $effect,
            run: |context, args| $crate::call::run(context, args, $function),
            #[cfg(feature = "shapes")]
            shape: |shapes| shapes.of($function),
        }
    };
}
pub(crate) use call;

/// Reads the arguments, runs the function, writes the answer as JSON: as text at once, since a tree of values in between
/// costs a long list more than everything else.
pub(crate) fn run<A, T, F>(context: &Context<'_>, args: Value, function: F) -> Result<String, CallFault>
where
    A: DeserializeOwned,
    T: Serialize,
    F: FnOnce(&Context<'_>, A) -> Result<T, CallFault>,
{
    let args = A::deserialize(args).map_err(|error| CallFault::malformed(&error))?;
    let value = function(context, args)?;
    serde_json::to_string(&value).map_err(|_| CallFault::broken("answer"))
}

/// Why a call did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CallFault {
    /// What was given breaks these rules.
    Invalid {
        /// Every broken rule.
        problems: Vec<Problem>,
    },
    /// Not allowed in the present state of things.
    NotNow {
        /// Which precondition fails.
        code: String,
        /// Values for its sentence.
        args: Vec<(String, String)>,
    },
    /// Not for this role.
    Forbidden,
    /// There is no such call.
    UnknownCall,
    /// The row it is about is not there.
    NotFound,
    /// No store is open.
    Refused {
        /// Why, and what to do next.
        refusal: RefusalView,
    },
    /// Stopped because somebody asked for it; nothing is half done.
    Cancelled,
    /// Something in the machine failed; nothing was changed.
    Broken {
        /// What, for the record.
        code: String,
    },
}

impl CallFault {
    /// One precondition that fails.
    pub(crate) fn not_now(code: &str) -> CallFault {
        CallFault::NotNow { code: code.to_owned(), args: Vec::new() }
    }

    /// Something in the machine failed.
    pub(crate) fn broken(code: &str) -> CallFault {
        CallFault::Broken { code: code.to_owned() }
    }

    /// One broken rule of one field.
    pub(crate) fn invalid(field: &str, code: &str) -> CallFault {
        CallFault::Invalid {
            problems: vec![Problem { field: field.to_owned(), code: code.to_owned(), args: Vec::new() }],
        }
    }

    /// The arguments are not of the shape that the call declares.
    fn malformed(error: &serde_json::Error) -> CallFault {
        CallFault::Invalid {
            problems: vec![Problem {
                field: String::new(),
                code: "malformed".to_owned(),
                args: vec![("detail".to_owned(), error.to_string().chars().take(200).collect())],
            }],
        }
    }
}

impl From<sepakat_domain::problem::Problems> for CallFault {
    fn from(problems: sepakat_domain::problem::Problems) -> CallFault {
        CallFault::Invalid { problems: problems.0 }
    }
}
