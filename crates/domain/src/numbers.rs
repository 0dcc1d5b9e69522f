//! Whole and decimal numbers as people in Indonesia and in English write and type them.
//!
//! Indonesian groups with a point and marks decimals with a comma; English does the reverse. Both readings live
//! here, so that money, quantities and every printed figure agree. `ui/src/lib/format/numbers.ts` is the twin of
//! this module; both are held to the tables in `crates/domain/golden`.

use crate::organisation::Language;
use crate::problem::Misread;
use crate::{english, terbilang};

/// The space that keeps two words on one line, as in `Rp 1.000`.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// The mark between groups of three digits.
pub fn group_mark(language: Language) -> char {
    match language {
        Language::Id => '.',
        Language::En => ',',
    }
}

/// The mark before decimals.
pub fn decimal_mark(language: Language) -> char {
    match language {
        Language::Id => ',',
        Language::En => '.',
    }
}

/// Writes a whole number with grouped digits: `1.250.000`, in English `1,250,000`.
pub fn group(number: i64, language: Language) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3 + 1);
    if number < 0 {
        grouped.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(group_mark(language));
        }
        grouped.push(digit);
    }
    grouped
}

/// Writes a number counted in `10^-places` with grouped digits and no idle zeros: 2500 with three places is `2,5`.
pub fn decimal(scaled: i64, places: u32, language: Language) -> String {
    let scale = 10u64.pow(places.min(18));
    let whole = i64::try_from(scaled.unsigned_abs() / scale).unwrap_or(i64::MAX);
    let fraction = scaled.unsigned_abs() % scale;
    let mut text = String::new();
    if scaled < 0 {
        text.push('-');
    }
    text.push_str(&group(whole, language));
    if fraction > 0 {
        let digits = format!("{fraction:0width$}", width = places as usize);
        text.push(decimal_mark(language));
        text.push_str(digits.trim_end_matches('0'));
    }
    text
}

/// Writes a share counted in tenths of a percent: 125 is `12,5%`.
pub fn percent(tenths: i64, language: Language) -> String {
    format!("{}%", decimal(tenths, 1, language))
}

/// A number in words.
pub fn spell(number: i64, language: Language) -> String {
    match language {
        Language::Id => terbilang::spell_id(number),
        Language::En => english::spell(number),
    }
}

/// Figures with their words, as agreements write small counts: `6 (enam)`. The space never breaks.
pub fn with_words(number: i64, language: Language) -> String {
    format!("{}{NO_BREAK_SPACE}({})", group(number, language), spell(number, language))
}

/// Joins names or things into one phrase: `a`, `a dan b`, `a, b, dan c`; in English `a, b, and c`.
pub fn list<T: AsRef<str>>(items: &[T], language: Language) -> String {
    let and = match language {
        Language::Id => "dan",
        Language::En => "and",
    };
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [one, two] => format!("{} {and} {}", one.as_ref(), two.as_ref()),
        [init @ .., last] => {
            let init: Vec<&str> = init.iter().map(AsRef::as_ref).collect();
            format!("{}, {and} {}", init.join(", "), last.as_ref())
        }
    }
}

/// Reads a typed number into units of `10^-places`.
///
/// Grouping marks may be left out; where they stand, they must stand at thousands. The other language's marks are
/// understood when they can mean nothing else (`1,250,000` in Indonesian). Problems: `required`, `not_a_number`,
/// `grouping` (marks are not at thousands), `too_precise` with `places`, `too_large`.
pub fn parse_decimal(text: &str, places: u32, language: Language) -> Result<i64, Misread> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    if digits.is_empty() {
        return Err(Misread::new(if negative { "not_a_number" } else { "required" }));
    }
    if !digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return Err(Misread::new("not_a_number"));
    }
    let (whole, fraction) = split(digits, language)?;
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places as usize {
        return Err(Misread::with("too_precise", "places", &places.to_string()));
    }
    let mut value: i64 = 0;
    let padding = std::iter::repeat_n('0', places as usize - fraction.len());
    for digit in whole.chars().chain(fraction.chars()).chain(padding) {
        let digit = i64::from(digit.to_digit(10).unwrap_or(0));
        value = value
            .checked_mul(10)
            .and_then(|value| value.checked_add(digit))
            .ok_or_else(|| Misread::new("too_large"))?;
    }
    Ok(if negative { -value } else { value })
}

/// Takes a number apart at its decimal mark and takes the grouping marks out of its whole part.
fn split(digits: &str, language: Language) -> Result<(String, &str), Misread> {
    let (group, decimal) = marks(digits, language);
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return Err(Misread::new("not_a_number"));
    }
    if fraction.contains([group, decimal]) {
        return Err(Misread::new("grouping"));
    }
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let regular = rest.iter().all(|group| group.len() == 3) && (1..=3).contains(&first.len());
    if !rest.is_empty() && !regular {
        return Err(Misread::new("grouping"));
    }
    Ok((format!("{first}{}", rest.concat()), fraction))
}

/// Which marks group and which divide: the language's own, unless the text can only be read the other way.
fn marks(digits: &str, language: Language) -> (char, char) {
    let own = (group_mark(language), decimal_mark(language));
    let other = (own.1, own.0);
    let decimals = digits.matches(own.1).count();
    let groups = digits.matches(own.0).count();
    let foreign = decimals > 1 && groups <= 1
        || decimals == 1 && groups == 1 && digits.find(own.1) < digits.find(own.0);
    if foreign { other } else { own }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Language::{En, Id};

    #[test]
    fn digits_are_grouped_in_both_languages() {
        assert_eq!(group(0, Id), "0");
        assert_eq!(group(999, Id), "999");
        assert_eq!(group(1_250_000, Id), "1.250.000");
        assert_eq!(group(-1_250_000, En), "-1,250,000");
        assert_eq!(group(i64::MIN, Id), "-9.223.372.036.854.775.808");
    }

    #[test]
    fn decimals_lose_idle_zeros() {
        assert_eq!(decimal(2_500, 3, Id), "2,5");
        assert_eq!(decimal(2_000, 3, Id), "2");
        assert_eq!(decimal(5, 3, En), "0.005");
        assert_eq!(decimal(-1_234_560, 3, En), "-1,234.56");
        assert_eq!(percent(125, Id), "12,5%");
        assert_eq!(percent(1000, En), "100%");
    }

    #[test]
    fn the_other_language_is_understood_when_it_is_plain() {
        assert_eq!(parse_decimal("1,250,000", 0, Id), Ok(1_250_000));
        assert_eq!(parse_decimal("1.250.000,5", 1, En), Ok(12_500_005));
        assert_eq!(parse_decimal("1,250", 3, Id), Ok(1_250), "one comma is the decimal comma");
        assert_eq!(parse_decimal("1,250", 3, En), Ok(1_250_000));
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let code = |text, places| parse_decimal(text, places, Id).map_err(|fault| fault.code);
        assert_eq!(code("", 0), Err("required"));
        assert_eq!(code("  ", 0), Err("required"));
        assert_eq!(code("-", 0), Err("not_a_number"));
        assert_eq!(code("dua", 0), Err("not_a_number"));
        assert_eq!(code(",", 0), Err("not_a_number"));
        assert_eq!(code("1.25.000", 0), Err("grouping"));
        assert_eq!(code("1.2345", 0), Err("grouping"));
        assert_eq!(code("2,55", 1), Err("too_precise"));
        assert_eq!(code("99999999999999999999", 0), Err("too_large"));
    }

    #[test]
    fn lists_read_as_one_phrase() {
        assert_eq!(list::<&str>(&[], Id), "");
        assert_eq!(list(&["a"], Id), "a");
        assert_eq!(list(&["a", "b"], Id), "a dan b");
        assert_eq!(list(&["a", "b", "c"], Id), "a, b, dan c");
        assert_eq!(list(&["a", "b", "c"], En), "a, b, and c");
    }

    #[test]
    fn small_counts_carry_their_words() {
        assert_eq!(with_words(6, Id), "6\u{a0}(enam)");
        assert_eq!(with_words(12, En), "12\u{a0}(twelve)");
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed(scaled in -1_000_000_000_000_000i64..1_000_000_000_000_000, places in 0u32..6) {
            for language in [Id, En] {
                prop_assert_eq!(parse_decimal(&decimal(scaled, places, language), places, language), Ok(scaled));
            }
        }

        #[test]
        fn no_text_panics(text in any::<String>(), places in 0u32..6) {
            let _ = parse_decimal(&text, places, Id);
            let _ = parse_decimal(&text, places, En);
        }
    }
}
