//! Prefixes and suffixes of Indonesian, and what they do to the places where syllables begin.

use super::roots;
use super::syllables::is_vowel;

/// Prefixes that keep their last consonant before a root with a vowel.
const CLOSED: [&str; 7] = ["meng", "peng", "ber", "ter", "per", "bel", "pel"];
/// Prefixes that end before a consonant, and may stand before another prefix.
const BEFORE_CONSONANT: [&str; 4] = ["mem", "men", "pem", "pen"];
/// Prefixes that end in a vowel.
const OPEN: [&str; 5] = ["di", "ke", "se", "ku", "kau"];
/// Little words written as the end of the word before.
const CLITICS: [&str; 4] = ["nya", "lah", "kah", "pun"];

/// Corrects the beginnings of syllables at the prefixes of a word.
pub(super) fn correct_prefixes(word: &str, starts: &mut [bool]) {
    let mut at = 0;
    while let Some(next) = correct_prefix(word, at, starts) {
        at = next;
    }
}

/// Corrects one prefix that begins at `at`, and says where the next may begin.
fn correct_prefix(word: &str, at: usize, starts: &mut [bool]) -> Option<usize> {
    let rest = &word[at..];
    if roots::is_look_alike(rest) {
        return None;
    }
    let opens_with_vowel = |rest: &str| rest.bytes().next().is_some_and(is_vowel);
    if let Some((prefix, stem)) = strip(rest, &CLOSED) {
        let end = at + prefix.len();
        let learn = prefix.ends_with('l');
        if !opens_with_vowel(stem) {
            return (!learn).then_some(end);
        }
        let known = if learn { stem.starts_with("ajar") } else { roots::begins_with_vowel_root(stem) };
        if known {
            begin_root(end, starts);
        }
        if known || at > 0 && !learn {
            // The consonant belongs to the prefix, or nobody knows to which side it belongs.
            let consonant = if prefix.ends_with("ng") { end - 2 } else { end - 1 };
            starts[consonant] = false;
        }
        return None;
    }
    if let Some((prefix, stem)) = strip(rest, &BEFORE_CONSONANT) {
        return (!opens_with_vowel(stem)).then_some(at + prefix.len());
    }
    let (prefix, stem) = strip(rest, &OPEN)?;
    let end = at + prefix.len();
    if roots::begins_with_vowel_root(stem) {
        begin_root(end, starts);
        return None;
    }
    if roots::begins_with_cluster_root(stem) {
        starts[end] = true;
        starts[end + 1] = false;
        return None;
    }
    let another = strip(stem, &CLOSED).is_some() || strip(stem, &BEFORE_CONSONANT).is_some();
    another.then_some(end)
}

/// A root with a vowel begins here. Its first vowel is not left alone before a hyphen.
fn begin_root(at: usize, starts: &mut [bool]) {
    starts[at] = true;
    if let Some(second) = starts.get_mut(at + 1) {
        *second = false;
    }
}

/// Corrects the beginnings of syllables at the suffixes: the last consonant of a root stays with it before `-an`
/// and `-i`, `-i` is never parted from it, and `-kan` begins a syllable only where it is a suffix and not the end of
/// a root with `-an`.
pub(super) fn correct_suffixes(word: &str, starts: &mut [bool]) {
    let stem = CLITICS.iter().find_map(|clitic| word.strip_suffix(clitic)).unwrap_or(word);
    let clitic = stem.len() < word.len();
    let nominal =
        ["ke", "pe", "berke", "berpe", "seke", "sepe"].iter().any(|prefix| word.starts_with(prefix));
    let verbal = ["me", "di", "ter", "ku", "kau", "ber"].iter().any(|prefix| word.starts_with(prefix));
    if let Some(root) = stem.strip_suffix("an") {
        let after_consonant = root.bytes().nth_back(1).is_some_and(|letter| !is_vowel(letter));
        let suffix_kan = root.ends_with('k') && (after_consonant || verbal && !nominal);
        if root.len() > 3 && !suffix_kan {
            keep_consonant(root, starts);
            if clitic && nominal && !root.bytes().last().is_some_and(is_vowel) {
                starts[root.len()] = true;
            }
        }
    } else if let Some(root) = stem.strip_suffix('i')
        && root.len() > 3
    {
        keep_consonant(root, starts);
        starts[root.len()] = false;
    }
}

/// No syllable begins at the consonant that ends the root.
fn keep_consonant(root: &str, starts: &mut [bool]) {
    let bytes = root.as_bytes();
    let one = bytes.len() - 1;
    if is_vowel(bytes[one]) {
        return;
    }
    starts[one] = false;
    if ["ng", "ny", "sy", "kh"].iter().any(|pair| root.ends_with(pair)) {
        starts[one - 1] = false;
    }
}

fn strip<'w, 'p>(rest: &'w str, prefixes: &[&'p str]) -> Option<(&'p str, &'w str)> {
    prefixes
        .iter()
        .find_map(|prefix| Some((*prefix, rest.strip_prefix(prefix)?)))
        .filter(|(_, stem)| stem.len() > 2)
}
