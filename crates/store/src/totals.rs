//! Totals that are kept instead of counted: the figures of an indicator by year, and the conversations with a partner
//! or in a partnership. Derived: the fold keeps them up row by row, a refold fills them anew, and both come to the
//! same, since each entry is computed from the rows as they stand.

mod figures;
mod talks;

use rusqlite::Connection;
use sepakat_domain::id::Id;

use crate::faults::Fault;
use crate::tables::Table;

pub use figures::{Figure, Latest, YearTotal};
pub use talks::{TalkTotal, TalksWith};

/// Where a row counted before it was written.
pub(crate) enum Counted {
    /// In no total.
    Nowhere,
    /// A figure: in the year of its indicator.
    Figure(Option<figures::Year>),
    /// A conversation: with its partner, in its partnership.
    Talk(Vec<talks::About>),
}

/// Asked before a row is written; [`follow`] takes the answer.
pub(crate) fn before(conn: &Connection, table: &Table, row: Id) -> Result<Counted, Fault> {
    Ok(match table.noun {
        figures::NOUN => Counted::Figure(figures::year_of(conn, row)?),
        talks::NOUN => Counted::Talk(talks::about(conn, row)?),
        _ => Counted::Nowhere,
    })
}

/// Brings the totals up to a row that was just written.
pub(crate) fn follow(conn: &Connection, row: Id, before: Counted) -> Result<(), Fault> {
    match before {
        Counted::Nowhere => Ok(()),
        Counted::Figure(old) => {
            let new = figures::year_of(conn, row)?;
            old.iter()
                .chain(new.iter().filter(|new| old.as_ref() != Some(new)))
                .try_for_each(|year| figures::add_up(conn, *year))
        }
        Counted::Talk(old) => talks::count(conn, &old, &talks::about(conn, row)?),
    }
}

/// Fills all totals from the rows.
pub(crate) fn rebuild(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch("DELETE FROM reading_total; DELETE FROM talk_total;")?;
    figures::rebuild(conn)?;
    talks::rebuild(conn)
}
