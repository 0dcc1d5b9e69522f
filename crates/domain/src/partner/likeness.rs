//! Whether two partners may be one: the same telephone, the same name, or a name that differs by little.
//!
//! Names are compared as people mean them: without capitals, marks and legal forms, `SDN` read as `SD Negeri`,
//! Roman figures as figures. Two names with different figures are different places: SDN 1 is not SDN 3.

use serde::{Deserialize, Serialize};

/// Why two partners may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// The same name, apart from capitals, marks and legal forms.
    SameName,
    /// A name that differs by little.
    SimilarName,
    /// The same telephone.
    SamePhone,
}

/// Below this share of common letters two names are different.
const ALIKE: f64 = 0.82;
/// Words that say what sort of body it is and not which one.
const LEGAL_FORMS: [&str; 12] = [
    "pt",
    "cv",
    "ud",
    "tbk",
    "persero",
    "yayasan",
    "yys",
    "perkumpulan",
    "lembaga",
    "komunitas",
    "the",
    "foundation",
];

/// A name as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedName {
    words: Vec<String>,
    figures: Vec<String>,
}

impl ComparedName {
    /// Prepares a name for comparing.
    pub fn of(name: &str) -> ComparedName {
        let plain: String = name.chars().flat_map(char::to_lowercase).map(plain).collect();
        let mut words: Vec<String> = plain.split_whitespace().flat_map(spelled).collect();
        let core: Vec<String> =
            words.iter().filter(|word| !LEGAL_FORMS.contains(&word.as_str())).cloned().collect();
        if !core.is_empty() {
            words = core;
        }
        let figures = words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).cloned();
        ComparedName { figures: figures.collect(), words }
    }

    /// How alike two names are, 0 to 100, and why; none when they are different.
    pub fn like(&self, other: &ComparedName) -> Option<(Likeness, i64)> {
        if self.words.is_empty() || other.words.is_empty() || self.figures != other.figures {
            return None;
        }
        let (mut one, mut two) = (self.words.clone(), other.words.clone());
        if one == two {
            return Some((Likeness::SameName, 95));
        }
        one.sort();
        two.sort();
        let share =
            common(&one.concat(), &two.concat()).max(common(&self.words.concat(), &other.words.concat()));
        let contained = self.words.len().min(other.words.len()) >= 2
            && (one.iter().all(|word| two.contains(word)) || two.iter().all(|word| one.contains(word)));
        match (share >= ALIKE, contained) {
            (true, _) => Some((Likeness::SimilarName, (share * 80.0) as i64)),
            (false, true) => Some((Likeness::SimilarName, 60)),
            (false, false) => None,
        }
    }
}

/// A telephone number as it is compared: its figures from 0, or none when there are too few to tell.
pub fn compared_phone(phone: &str) -> Option<String> {
    let figures: String = phone.chars().filter(char::is_ascii_digit).collect();
    let figures = match figures.strip_prefix("62") {
        Some(rest) if phone.trim_start().starts_with('+') || figures.len() >= 11 => format!("0{rest}"),
        _ => figures,
    };
    (figures.len() >= 7).then_some(figures)
}

/// A letter without its marks; anything that is neither letter nor figure is a gap.
fn plain(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        '\'' | '’' | '.' => '\u{1}',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    }
}

/// A word as it is meant: `sdn` as `sd negeri`, `iii` as `3`.
fn spelled(word: &str) -> Vec<String> {
    let word = word.replace('\u{1}', "");
    let pair = |first: &str| vec![first.to_owned(), "negeri".to_owned()];
    let figure = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
        .iter()
        .position(|roman| *roman == word)
        .map(|place| (place + 1).to_string());
    match (word.as_str(), figure) {
        ("sdn", _) => pair("sd"),
        ("smpn", _) => pair("smp"),
        ("sman", _) => pair("sma"),
        ("smkn", _) => pair("smk"),
        ("univ", _) => vec!["universitas".to_owned()],
        (_, Some(figure)) => vec![figure],
        ("", None) => vec![],
        (word, None) if word.bytes().all(|byte| byte.is_ascii_digit()) => {
            vec![word.trim_start_matches('0').to_owned()]
        }
        (word, None) => vec![word.to_owned()],
    }
}

/// The share of letters two words have in common, by edit distance: 1 when equal.
fn common(one: &str, two: &str) -> f64 {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let longest = one.len().max(two.len());
    if longest == 0 {
        return 1.0;
    }
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (to, other) in two.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[to + 1];
            row[to + 1] = changed.min(row[to] + 1).min(diagonal + 1);
        }
    }
    1.0 - row[two.len()] as f64 / longest as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(one: &str, two: &str) -> Option<Likeness> {
        ComparedName::of(one).like(&ComparedName::of(two)).map(|(why, _)| why)
    }

    #[test]
    fn capitals_marks_and_legal_forms_do_not_matter() {
        for (one, two) in [
            ("SDN Wonokromo III", "sd negeri wonokromo 3"),
            ("PT. Maju Jaya, Tbk", "Maju Jaya"),
            ("Yayasan Rumah Baca", "Rumah Baca"),
            ("Café Ma'ruf", "Cafe Maruf"),
            ("RW 05", "RW 5"),
        ] {
            assert_eq!(like(one, two), Some(Likeness::SameName), "{one} / {two}");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_similar() {
        assert_eq!(like("Toko Buku Harapan", "Toko Buku Harpan"), Some(Likeness::SimilarName));
        assert_eq!(like("Koperasi Melati Jaya", "Koperasi Jaya Melati"), Some(Likeness::SimilarName));
        assert_eq!(like("Puskesmas Jagir", "Puskesmas Jagir Surabaya"), Some(Likeness::SimilarName));
    }

    #[test]
    fn other_figures_and_other_names_are_different() {
        for (one, two) in [
            ("SDN Wonokromo 1", "SDN Wonokromo 3"),
            ("RT 01 RW 05", "RT 02 RW 05"),
            ("Toko Maju", "Bengkel Sinar"),
            ("PT", "CV"),
            ("", ""),
        ] {
            assert_eq!(like(one, two), None, "{one} / {two}");
        }
    }

    #[test]
    fn a_name_of_nothing_but_a_legal_form_is_still_a_name() {
        assert_eq!(like("Yayasan", "yayasan"), Some(Likeness::SameName));
    }

    #[test]
    fn telephones_are_compared_from_zero() {
        assert_eq!(compared_phone("+62 812-3456-7890"), compared_phone("0812 3456 7890"));
        assert_eq!(compared_phone("62812345678 90"), compared_phone("081234567890"));
        assert_eq!(compared_phone("(031) 841 2345").as_deref(), Some("0318412345"));
        assert_eq!(compared_phone("123"), None, "too short to tell anything");
    }
}
