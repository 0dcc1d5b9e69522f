//! Of whom a sentence speaks.

use crate::agreement::facts::Facts;
use crate::agreement::known::party;
use sepakat_domain::organisation::Language;

/// Of whom a sentence speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// One party.
    Side(u8),
    /// Any of them.
    Each,
    /// Not said.
    Nobody,
}

/// The party named last before a place in a text.
pub(super) fn before(text: &str, at: usize, facts: &Facts) -> Subject {
    let text = text.get(..at).unwrap_or_default();
    let side = facts
        .sides()
        .filter_map(|side| {
            let term = party(side, facts.language);
            text.rfind(&term).map(|start| (start + term.len(), side))
        })
        .max();
    let any = match facts.language {
        Language::Id => text.rfind("PIHAK").map(|start| start + "PIHAK".len()),
        Language::En => {
            text.rfind("PARTY").or_else(|| text.rfind("PARTIES")).map(|start| start + "PARTY".len())
        }
    };
    match (side, any) {
        // `PIHAK PERTAMA` ends after its `PIHAK`; another `PIHAK` behind it is any of them.
        (Some((end, side)), any) if any.is_none_or(|any| any <= end) => Subject::Side(side),
        (_, Some(_)) => Subject::Each,
        _ => Subject::Nobody,
    }
}

/// The party named first from a place on.
pub(super) fn after(text: &str, at: usize, facts: &Facts) -> Option<u8> {
    let text = text.get(at..).unwrap_or_default();
    let found =
        facts.sides().filter_map(|side| text.find(&party(side, facts.language)).map(|start| (start, side)));
    found.min().map(|(_, side)| side)
}

/// Where the first of some phrases begins and ends in a text, without regard to capitals.
pub(super) fn phrase(text: &str, phrases: &[&str]) -> Option<(usize, usize)> {
    let low = text.to_lowercase();
    // The lengths agree for the letters of both languages; for others nothing is read.
    if low.len() != text.len() {
        return None;
    }
    let found =
        phrases.iter().filter_map(|phrase| low.find(phrase).map(|start| (start, start + phrase.len())));
    found.min()
}
