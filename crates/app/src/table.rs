//! The table of all calls, gathered from the nouns.

use crate::call::CallEntry;

/// Every call there is, noun by noun.
pub fn calls() -> impl Iterator<Item = &'static CallEntry> {
    const TABLES: &[&[CallEntry]] = &[
        crate::start::CALLS,
        crate::preferences::CALLS,
        crate::history::CALLS,
        crate::scratch::CALLS,
        crate::search::CALLS,
        crate::today::CALLS,
        crate::organisation::CALLS,
        crate::partners::CALLS,
        crate::people::CALLS,
        crate::offerings::CALLS,
        crate::consents::CALLS,
        crate::conversations::CALLS,
        crate::partnerships::CALLS,
        crate::commitments::CALLS,
        crate::promises::CALLS,
        crate::plans::CALLS,
        crate::goals::CALLS,
        crate::indicators::CALLS,
        crate::readings::CALLS,
        crate::impact::CALLS,
        crate::reports::CALLS,
        crate::kits::CALLS,
        crate::agreements::CALLS,
        crate::register::CALLS,
        crate::radar::CALLS,
        crate::renewals::CALLS,
        crate::documents::CALLS,
        crate::house_clauses::CALLS,
        crate::signing::CALLS,
        crate::backups::CALLS,
        crate::earlier::CALLS,
        crate::leaving::CALLS,
        crate::about::CALLS,
    ];
    TABLES.iter().flat_map(|table| table.iter())
}

/// The call of this name.
pub fn find(name: &str) -> Option<&'static CallEntry> {
    calls().find(|entry| entry.name == name)
}
