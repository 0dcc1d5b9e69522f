//! Where a line may not end although Unicode would allow it.

/// Words that hold on to the number or letter after them.
const HOLD_NEXT: [&str; 22] = [
    "Rp",
    "Rp.",
    "Pasal",
    "pasal",
    "ayat",
    "huruf",
    "angka",
    "Nomor",
    "nomor",
    "No.",
    "Lampiran",
    "Article",
    "Articles",
    "article",
    "paragraph",
    "letter",
    "Number",
    "number",
    "Annex",
    "Tahun",
    "tahun",
    "pukul",
];

/// Names of the months: they hold on to the day before them.
const MONTHS: [&str; 20] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
    "January",
    "February",
    "March",
    "May",
    "June",
    "July",
    "August",
    "October",
];

/// Byte positions of the spaces at which no line may end, in order.
pub(super) fn tied_spaces(text: &str, written: &[usize]) -> Vec<usize> {
    let mut tied = written.to_vec();
    for (at, _) in text.match_indices(' ') {
        let before = text[..at].rsplit([' ', '\n']).next().unwrap_or("");
        let after = text[at + 1..].split([' ', '\n']).next().unwrap_or("");
        if holds(before, after) {
            tied.push(at);
        }
    }
    tied.sort_unstable();
    tied.dedup();
    tied
}

fn holds(before: &str, after: &str) -> bool {
    let open = before.trim_start_matches(['(', '"', '“', '‘']);
    let word = after.trim_end_matches([',', '.', ';', ':', ')', '"', '”', '’']);
    let numeral = |s: &str| s.starts_with(|c: char| c.is_ascii_digit());
    let letter = word.chars().count() == 1 && word.starts_with(|c: char| c.is_ascii_lowercase());
    let label = numeral(word) || letter || after.starts_with('(') && after.len() <= 6 || is_roman(word);
    if HOLD_NEXT.contains(&open) {
        return label || matches!(open, "Lampiran" | "Annex") && word.chars().count() == 1;
    }
    let day = numeral(open) && open.len() <= 2 && open.chars().all(|c| c.is_ascii_digit());
    if day && MONTHS.contains(&word) {
        return true;
    }
    // A product: 3 x 24.
    if numeral(open) && after == "x" || before == "x" && numeral(word) {
        return true;
    }
    // A number and the same number in words.
    numeral(open) && after.starts_with('(') && after[1..].starts_with(|c: char| c.is_alphabetic())
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 5 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
}

/// Whether a place is inside a token that looks like the number of a document: digits and strokes, no space.
pub(super) fn inside_number(text: &str, at: usize) -> bool {
    let (left, right) = (&text[..at], &text[at..]);
    let before = left.rsplit([' ', '\n']).next().unwrap_or("");
    let after = right.split([' ', '\n']).next().unwrap_or("");
    let joint = |c: char| matches!(c, '/' | '-' | '–' | '.' | ':');
    if before.is_empty() || after.is_empty() || !before.ends_with(joint) {
        return false;
    }
    let digits = before.chars().chain(after.chars()).any(|c| c.is_ascii_digit());
    let length = before.chars().count() + after.chars().count();
    digits && length <= 40 && before.chars().chain(after.chars()).any(|c| c == '/' || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tied(text: &str) -> Vec<usize> {
        tied_spaces(text, &[])
    }

    #[test]
    fn amounts_articles_and_days_stay_in_one_piece() {
        for text in [
            "Rp 1.000",
            "Pasal 5",
            "ayat (2)",
            "Nomor 12",
            "28 Oktober",
            "6 (enam)",
            "huruf a",
            "Lampiran C",
            "Article 7",
            "3 March",
        ] {
            assert_eq!(tied(text), vec![text.find(' ').unwrap()], "a line ends inside {text}");
        }
    }

    #[test]
    fn ordinary_words_let_a_line_end() {
        for text in ["Pasal yang", "tahun dua", "120 murid", "nomor telepon"] {
            assert_eq!(tied(text), Vec::<usize>::new(), "{text} was tied");
        }
    }

    #[test]
    fn a_document_number_is_never_cut() {
        let number = "017/PKS/YPAN/XI/2026";
        for (at, _) in number.match_indices('/') {
            assert!(inside_number(number, at + 1));
        }
        assert!(!inside_number("dan/atau", 4), "words joined by a stroke may be cut");
        assert!(!inside_number("sama-sama", 5));
    }
}
