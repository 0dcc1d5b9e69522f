//! Checks for everything typed: length, and characters that have no place in a name or a sentence.
//!
//! Control characters, invisible characters and marks that turn the direction of writing can make a text look like
//! another one, on a screen and on a signed paper. They are refused inside a text and dropped at its ends, where
//! telephone numbers copied from other apps carry them without their owner knowing.

use crate::problem::Problems;

/// Checks one line: trimmed, at most `max` characters, no line breaks. The cleaned text comes back in any case, so
/// that every problem of a draft can be told at once.
///
/// Problems: `too_long` with `limit` and `length`, `control_character`, `direction_mark` and `invisible_character`
/// each with the `code_point`.
pub fn check_line(field: &str, text: &str, max: usize, problems: &mut Problems) -> String {
    check(field, text, max, |_| false, problems)
}

/// Checks a text of several lines: as [`check_line`], but line breaks and tabs stay. Line ends become `\n`.
pub fn check_text(field: &str, text: &str, max: usize, problems: &mut Problems) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
    check(field, &text, max, |c| matches!(c, '\n' | '\t'), problems)
}

/// Checks one line that must not be empty; adds the problem `required`.
pub fn require_line(field: &str, text: &str, max: usize, problems: &mut Problems) -> String {
    let line = check_line(field, text, max, problems);
    if line.is_empty() {
        problems.add(field, "required");
    }
    line
}

/// The same for a text of several lines that must be there.
pub fn require_text(field: &str, text: &str, max: usize, problems: &mut Problems) -> String {
    let text = check_text(field, text, max, problems);
    if text.is_empty() {
        problems.add(field, "required");
    }
    text
}

/// Checks an optional e-mail address: one `@` with something before it and a dotted name after it. Problem:
/// `not_an_email`.
pub fn check_email(field: &str, text: &str, problems: &mut Problems) -> String {
    let line = check_line(field, text, 254, problems);
    let plausible = match line.split_once('@') {
        Some((name, host)) => {
            !name.is_empty()
                && !host.contains('@')
                && host.contains('.')
                && host.split('.').all(|label| !label.is_empty())
                && !line.contains(char::is_whitespace)
        }
        None => line.is_empty(),
    };
    if !plausible {
        problems.add(field, "not_an_email");
    }
    line
}

/// Checks an optional telephone number: 5 to 40 figures (several numbers fit) with the marks people put between them. Problem:
/// `not_a_phone`.
pub fn check_phone(field: &str, text: &str, problems: &mut Problems) -> String {
    let line = check_line(field, text, 60, problems);
    let figures = line.chars().filter(char::is_ascii_digit).count();
    let strange = line.chars().any(|c| !(c.is_ascii_digit() || c.is_alphabetic() || " +-().,/".contains(c)));
    if !line.is_empty() && (strange || !(5..=40).contains(&figures)) {
        problems.add(field, "not_a_phone");
    }
    line
}

fn check(field: &str, text: &str, max: usize, keep: fn(char) -> bool, problems: &mut Problems) -> String {
    let text =
        text.trim_matches(|c: char| c.is_whitespace() || fault_of(c).is_some_and(|code| code != CONTROL));
    let mut told: Vec<&str> = Vec::new();
    let characters: Vec<char> = text.chars().collect();
    for (index, c) in characters.iter().enumerate() {
        let code = match fault_of(*c) {
            Some(_) if keep(*c) => continue,
            Some(INVISIBLE) if joins(&characters, index) => continue,
            Some(code) if !told.contains(&code) => code,
            _ => continue,
        };
        told.push(code);
        problems.add_with(field, code, &[("code_point", &format!("U+{:04X}", u32::from(*c)))]);
    }
    if characters.len() > max {
        let (limit, length) = (max.to_string(), characters.len().to_string());
        problems.add_with(field, "too_long", &[("limit", &limit), ("length", &length)]);
    }
    text.to_owned()
}

const CONTROL: &str = "control_character";
const DIRECTION: &str = "direction_mark";
const INVISIBLE: &str = "invisible_character";

fn fault_of(c: char) -> Option<&'static str> {
    match c {
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' => {
            Some(CONTROL)
        }
        '\u{fdd0}'..='\u{fdef}' => Some(CONTROL),
        c if u32::from(c) & 0xfffe == 0xfffe => Some(CONTROL),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            Some(DIRECTION)
        }
        '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' => Some(INVISIBLE),
        '\u{feff}' | '\u{ad}' | '\u{180e}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{3164}'
        | '\u{ffa0}' => Some(INVISIBLE),
        '\u{e0000}'..='\u{e007f}' => Some(INVISIBLE),
        _ => None,
    }
}

/// A joiner (U+200C, U+200D) that binds two signs of an emoji or of a script that needs it; between Latin letters
/// or figures it only hides.
fn joins(characters: &[char], index: usize) -> bool {
    let needs = |c: Option<&char>| c.is_some_and(|c| u32::from(*c) >= 0x600 && fault_of(*c).is_none());
    matches!(characters[index], '\u{200c}' | '\u{200d}')
        && needs(index.checked_sub(1).and_then(|before| characters.get(before)))
        && needs(characters.get(index + 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(text: &str) -> (String, Vec<String>) {
        let mut problems = Problems::default();
        let cleaned = check_line("name", text, 20, &mut problems);
        (cleaned, problems.0.into_iter().map(|one| one.code).collect())
    }

    #[test]
    fn ordinary_names_pass_and_are_trimmed() {
        for name in
            ["SDN Wonokromo III", "Café Surabaya", "Pak Ma'ruf", "ꦱꦸꦫꦧꦪ", "مسجد النور", "RW 05 🌿", "👨‍👩‍👧 PKK"]
        {
            assert_eq!(line(&format!("  {name}\t ")), (name.to_owned(), vec![]), "{name}");
        }
    }

    #[test]
    fn length_counts_characters_and_not_bytes() {
        assert_eq!(line(&"é".repeat(20)).1, Vec::<String>::new());
        let mut problems = Problems::default();
        check_line("name", &"é".repeat(21), 20, &mut problems);
        assert_eq!(problems.0[0].args, [("limit".into(), "20".into()), ("length".into(), "21".into())]);
    }

    #[test]
    fn characters_that_deceive_are_refused_and_named() {
        assert_eq!(line("a\u{7}b").1, [CONTROL]);
        assert_eq!(line("a\nb").1, [CONTROL]);
        assert_eq!(line("a\u{202e}b\u{2066}c").1, [DIRECTION], "one problem a sort");
        assert_eq!(line("SDN\u{200b} 3").1, [INVISIBLE]);
        assert_eq!(line("a\u{200d}b").1, [INVISIBLE], "a joiner between Latin letters only hides");
        assert_eq!(line("a\u{e0041}b").1, [INVISIBLE]);
        assert_eq!(line("a\u{ffff}b").1, [CONTROL]);
        let mut problems = Problems::default();
        check_line("name", "a\u{202e}b", 20, &mut problems);
        assert_eq!(problems.0[0].args, [("code_point".into(), "U+202E".into())]);
    }

    #[test]
    fn marks_around_a_copied_telephone_number_fall_off() {
        assert_eq!(line("\u{202a}+62 812-3456-7890\u{202c}"), ("+62 812-3456-7890".to_owned(), vec![]));
    }

    #[test]
    fn texts_keep_their_lines() {
        let mut problems = Problems::default();
        assert_eq!(check_text("note", "a\r\nb\rc\u{2028}\td\n", 20, &mut problems), "a\nb\nc\n\td");
        assert_eq!(problems.0, []);
    }

    #[test]
    fn an_empty_line_is_missed_where_it_is_needed() {
        let mut problems = Problems::default();
        require_line("name", " \u{200b} ", 20, &mut problems);
        assert_eq!(problems.0[0].code, "required");
    }

    #[test]
    fn addresses_and_numbers_are_plausible() {
        let email = |text: &str| {
            let mut problems = Problems::default();
            check_email("email", text, &mut problems);
            problems.0.is_empty()
        };
        assert!(email("") && email("halo@rumahbaca.or.id"));
        assert!(
            !email("halo")
                && !email("halo@")
                && !email("a@b@c.id")
                && !email("a b@c.id")
                && !email("a@b..id")
        );
        let phone = |text: &str| {
            let mut problems = Problems::default();
            check_phone("phone", text, &mut problems);
            problems.0.is_empty()
        };
        assert!(
            phone("")
                && phone("0812-3456-7890")
                && phone("(031) 841 2345 ext. 12")
                && phone("+62 812 3456 7890")
        );
        assert!(!phone("belum ada") && !phone("12") && !phone("<0812345>"));
    }

    proptest! {
        #[test]
        fn checking_twice_changes_nothing(text in any::<String>()) {
            let mut problems = Problems::default();
            let once = check_text("note", &text, 10, &mut problems);
            prop_assert_eq!(&check_text("note", &once, 10, &mut problems), &once);
        }

        #[test]
        fn plain_words_never_fail(text in "[A-Za-z0-9 .,'()/-]{0,20}") {
            prop_assert_eq!(line(&text).1, Vec::<String>::new());
        }
    }
}
