//! What the words of a goal's sentence tell: whether they are vague, whether they count, whether they are two deeds.
//! A sentence may be Indonesian or English, whatever the language of the screen, so both lists always hold.

use crate::calendar::{month_names, short_month_names};
use crate::organisation::Language;

/// Words that promise a change without saying which.
const VAGUE: [&str; 40] = [
    "meningkatkan",
    "meningkat",
    "peningkatan",
    "memperbaiki",
    "memperkuat",
    "penguatan",
    "mengoptimalkan",
    "optimal",
    "memaksimalkan",
    "mendorong",
    "mendukung",
    "memberdayakan",
    "pemberdayaan",
    "berdaya",
    "sejahtera",
    "lebih",
    "baik",
    "berkualitas",
    "kualitas",
    "sadar",
    "kesadaran",
    "memahami",
    "maksimal",
    "improve",
    "improved",
    "improving",
    "increase",
    "enhance",
    "strengthen",
    "support",
    "promote",
    "empower",
    "empowered",
    "raise",
    "awareness",
    "better",
    "quality",
    "optimise",
    "optimize",
    "understand",
];

/// Verbs of deeds: one on each side of an "and" makes two goals.
const DEEDS: [&str; 34] = [
    "meningkatkan",
    "membangun",
    "menyediakan",
    "melatih",
    "mengadakan",
    "membentuk",
    "menurunkan",
    "mengurangi",
    "memperbaiki",
    "memberdayakan",
    "memperkuat",
    "menanam",
    "membagikan",
    "menyelenggarakan",
    "membuka",
    "improve",
    "build",
    "provide",
    "train",
    "hold",
    "establish",
    "reduce",
    "empower",
    "strengthen",
    "plant",
    "distribute",
    "organise",
    "organize",
    "open",
    "increase",
    "raise",
    "create",
    "teach",
    "mengajar",
];

/// What joins two deeds.
const JOINS: [&str; 5] = ["dan", "serta", "sekaligus", "and", "while"];

/// Numbers in words. The words for one are left out: they are also an article (`a`, `satu` in `salah satu`).
const COUNTS: [&str; 34] = [
    "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "belas",
    "puluh", "ratus", "seratus", "ribu", "seribu", "separuh", "setengah", "semua", "seluruh", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "hundred", "thousand", "half", "all",
];

/// The words of a sentence in small letters, without the marks around them.
pub(super) fn words(statement: &str) -> Vec<String> {
    statement
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The first vague word.
pub(super) fn vague(words: &[String]) -> Option<&str> {
    words.iter().map(String::as_str).find(|word| VAGUE.contains(word))
}

/// Whether it says how much. Dates and years say when, not how much.
pub(super) fn has_number(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        COUNTS.contains(&word.as_str())
            || (word.starts_with(|c: char| c.is_ascii_digit())
                && !is_year(word)
                && !words.get(at + 1).is_some_and(|next| is_month(next)))
    })
}

/// The word that joins two deeds, when there is a deed on each side of it.
pub(super) fn joins_deeds(words: &[String]) -> Option<&str> {
    let deed = |words: &[String]| words.iter().any(|word| DEEDS.contains(&word.as_str()));
    words.iter().enumerate().find_map(|(at, word)| {
        let joins = JOINS.contains(&word.as_str()) && deed(&words[..at]);
        // Only the very next words: "teachers and children" later on is no second deed.
        let next = &words[at + 1..words.len().min(at + 3)];
        (joins && deed(next)).then_some(word.as_str())
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|year: i32| (1900..=2999).contains(&year))
}

fn is_month(word: &str) -> bool {
    [Language::Id, Language::En].into_iter().any(|language| {
        let mut names = month_names(language).into_iter().chain(short_month_names(language));
        names.any(|name| name.eq_ignore_ascii_case(word))
    })
}
