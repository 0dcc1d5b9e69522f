//! Where words may be divided at the end of a line.
//!
//! No crate divides Indonesian well, so [`indonesian`] does it by syllables and affixes, after the spelling
//! guide (EYD, chapter I.F): `mem-per-lu-kan`, `ber-a-da`. It would rather miss a place than invent one. English
//! uses the TeX patterns of the crate hypher. Names, capitals and figures are never divided.

mod affixes;
mod indonesian;
mod roots;
mod syllables;

use sepakat_domain::organisation::Language;

/// A division leaves at least so many letters on each side.
const LEAST: usize = 3;

/// The places in bytes where `word` may be divided with a hyphen, ascending. A word with anything but small Latin
/// letters has none.
pub fn hyphenate(word: &str, language: Language) -> Vec<usize> {
    if word.len() < 2 * LEAST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let places = match language {
        Language::Id => indonesian::places(word),
        Language::En => english(word),
    };
    places.into_iter().filter(|place| (LEAST..=word.len() - LEAST).contains(place)).collect()
}

fn english(word: &str) -> Vec<usize> {
    // The patterns need room for a fixed number of letters; longer strings are no words.
    if word.len() > 40 {
        return Vec::new();
    }
    let mut place = 0;
    let syllables = hypher::hyphenate(word, hypher::Lang::English);
    syllables
        .map(|syllable| {
            place += syllable.len();
            place
        })
        .collect()
}

#[cfg(test)]
mod tests;
