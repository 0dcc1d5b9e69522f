//! The file on disk: everything an organisation wrote down, kept so that nothing is lost.
//!
//! The log is the truth; the tables are folded from it. There is one way to change anything ([`Store::change`]),
//! and a deed that it acknowledged survives a power cut. No other crate knows SQL.

mod attachments;
mod backups;
mod conflicts;
mod deeds;
mod device;
mod environment;
mod faults;
mod files;
mod fold;
mod held;
mod history;
mod lock;
mod log;
mod merging;
mod migrations;
mod opening;
mod past;
mod queries;
mod reader;
mod readers;
mod records;
mod refusals;
mod rows;
mod scratch;
mod search;
mod store;
pub mod tables;
mod totals;
mod undo;
mod writer;

pub use backups::{BackupInfo, BackupReason};
pub use conflicts::Conflict;
pub use deeds::{Changed, Deed, DeedKind, DeedLabel, Done};
pub use environment::{Clock, Environment, Moment, Random};
pub use faults::Fault;
pub use history::{ColumnChange, HistoryEntry};
pub use log::{Operation, Place};
pub use merging::{ChainEnd, Ends, ReceiveFault, Received, Vector};
pub use migrations::VERSION;
pub use past::DayOfDeeds;
pub use queries::{Given, Where};
pub use reader::{Part, Reader};
pub use refusals::Refusal;
pub use search::Hit;
pub use store::Store;
pub use totals::{Figure, Latest, TalkTotal, TalksWith, YearTotal};
pub use undo::{Barrier, UndoRefusal, UndoState};
pub use writer::Writer;

/// Version of the SQLite that is built in, for instance `3.51.3`.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}
