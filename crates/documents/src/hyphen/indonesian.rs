//! Dividing Indonesian words: syllables first, then the corrections that affixes ask for.

use super::{affixes, syllables};

/// Words that the rules would divide wrongly, with their right places.
const EXCEPTIONS: &[&str] = &[
    "bank-nya",
    "didikan",
    "infra-struk-tur",
    "inter-aksi",
    "inter-aktif",
    "keikut-serta-an",
    "keikut-ser-ta-an-nya",
    "pasca-ben-cana",
    "per-bankan",
    "per-ikanan",
    "peri-kema-nu-sia-an",
    "per-se-orangan",
    "trans-fer",
    "trans-for-masi",
    "trans-la-si",
    "trans-mi-si",
    "trans-paran",
    "trans-pa-ransi",
    "trans-por",
    "trans-por-ta-si",
];

/// Where the syllables of `word` begin, as far as they are sure.
pub(super) fn places(word: &str) -> Vec<usize> {
    if let Some(exception) = EXCEPTIONS.iter().find(|form| same_letters(form, word)) {
        return places_of(exception);
    }
    let mut starts = syllables::starts(word.as_bytes());
    affixes::correct_prefixes(word, &mut starts);
    affixes::correct_suffixes(word, &mut starts);
    starts.iter().enumerate().filter(|(_, start)| **start).map(|(place, _)| place).collect()
}

fn same_letters(form: &str, word: &str) -> bool {
    form.bytes().filter(|byte| *byte != b'-').eq(word.bytes())
}

/// The places that the hyphens of a form mark.
pub(super) fn places_of(form: &str) -> Vec<usize> {
    form.match_indices('-').enumerate().map(|(count, (at, _))| at - count).collect()
}
