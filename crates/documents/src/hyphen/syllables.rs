//! Syllables of Indonesian roots: vowels, consonants with their digraphs, and which of them may open a syllable.

/// Groups of consonants that may open a syllable, in native and borrowed words.
const ONSETS: [&str; 27] = [
    "bl", "br", "dr", "dw", "fl", "fr", "gl", "gr", "kl", "kr", "kw", "pl", "pr", "ps", "sk", "skr", "sl",
    "sm", "sn", "sp", "spr", "st", "str", "sw", "tr", "sr", "pt",
];

/// Ends of borrowed compounds whose first two consonants stay together: `demo-krasi`, `foto-grafi`.
const COMBINING: [&str; 4] = ["graf", "krasi", "kratis", "krat"];

pub(super) fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'i' | b'u' | b'e' | b'o')
}

/// Marks, for every letter, whether a syllable begins there. The first letter is never marked.
pub(super) fn starts(word: &[u8]) -> Vec<bool> {
    let mut starts = vec![false; word.len()];
    let mut at = 0;
    while at < word.len() {
        let Some(vowel) = (at..word.len()).find(|&i| is_vowel(word[i])) else { break };
        let nucleus = end_of_nucleus(word, vowel);
        let Some(next) = (nucleus..word.len()).find(|&i| is_vowel(word[i])) else { break };
        starts[nucleus + coda(word, nucleus, next)] = true;
        at = next;
    }
    starts
}

/// One vowel, or one of the pairs that are never parted. `ma-in` has two syllables and `pan-dai` one diphthong;
/// letters do not tell them apart, so neither is divided there.
fn end_of_nucleus(word: &[u8], vowel: usize) -> usize {
    let pair = word.get(vowel..vowel + 2);
    if matches!(pair, Some(b"ai" | b"au" | b"ei" | b"oi")) { vowel + 2 } else { vowel + 1 }
}

/// How many letters of the consonants between two vowels close the first syllable.
fn coda(word: &[u8], from: usize, to: usize) -> usize {
    let units = units(&word[from..to]);
    match units.as_slice() {
        [] | [_] => 0,
        [first, _] => {
            let combining = COMBINING.iter().any(|end| word[from..].starts_with(end.as_bytes()));
            if combining { 0 } else { first.len() }
        }
        [first, second, ..] => {
            let after_first = to - from - first.len();
            let rest = &word[to - after_first..to];
            // `teks-til`, `eks-tra`: ks before a consonant closes the syllable.
            if (*first == b"k" && *second == b"s") || !ONSETS.iter().any(|onset| onset.as_bytes() == rest) {
                let second_rest = &rest[second.len()..];
                let single = units.len() == 3;
                if single || ONSETS.iter().any(|onset| onset.as_bytes() == second_rest) {
                    return first.len() + second.len();
                }
            }
            first.len()
        }
    }
}

/// Consonants with ng, ny, sy and kh as one.
fn units(consonants: &[u8]) -> Vec<&[u8]> {
    let mut units = Vec::new();
    let mut at = 0;
    while at < consonants.len() {
        let pair = consonants.get(at..at + 2);
        let len = if matches!(pair, Some(b"ng" | b"ny" | b"sy" | b"kh")) { 2 } else { 1 };
        units.push(&consonants[at..at + len]);
        at += len;
    }
    units
}
