//! Quantities of goods, hours and people, counted in thousandths so that no sum drifts.

use crate::numbers;
use crate::organisation::Language;
use crate::problem::Misread;

/// The largest quantity that is accepted, in thousandths; a million million of anything is a slip of the finger.
pub const MOST: i64 = 999_999_999_999_000;

const PLACES: u32 = 3;

/// Reads a typed quantity into thousandths: `2,5` (in English `2.5`) is 2500.
///
/// Problems: `required`, `not_a_number`, `grouping`, `too_precise` with `places`, `negative`, `too_large`.
pub fn parse(text: &str, language: Language) -> Result<i64, Misread> {
    match numbers::parse_decimal(text, PLACES, language)? {
        less if less < 0 => Err(Misread::new("negative")),
        more if more > MOST => Err(Misread::new("too_large")),
        thousandths => Ok(thousandths),
    }
}

/// Writes thousandths with grouped digits and no idle zeros: 2500 is `2,5`.
pub fn format(thousandths: i64, language: Language) -> String {
    numbers::decimal(thousandths, PLACES, language)
}

/// The quantity with its unit, on one line: `200 buku`. Without a unit, the figure alone.
pub fn with_unit(thousandths: i64, unit: &str, language: Language) -> String {
    let figure = format(thousandths, language);
    if unit.is_empty() { figure } else { format!("{figure}{}{unit}", numbers::NO_BREAK_SPACE) }
}

/// The quantity in words: 2500 is `dua koma lima`, in English `two point five`.
pub fn spell(thousandths: i64, language: Language) -> String {
    let scale = 10i64.pow(PLACES);
    let sign = if thousandths < 0 && thousandths / scale == 0 { "minus " } else { "" };
    let mut words = format!("{sign}{}", numbers::spell(thousandths / scale, language));
    let fraction = format!("{:03}", (thousandths % scale).unsigned_abs());
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
        words.push_str(match language {
            Language::Id => " koma",
            Language::En => " point",
        });
    }
    for digit in fraction.chars() {
        words.push(' ');
        words.push_str(&numbers::spell(i64::from(digit.to_digit(10).unwrap_or(0)), language));
    }
    words
}

/// The quantity as agreements write it: `6 (enam) buku`, and `2,5 (dua koma lima) jam`.
pub fn in_agreements(thousandths: i64, unit: &str, language: Language) -> String {
    let space = numbers::NO_BREAK_SPACE;
    let text = format!("{}{space}({})", format(thousandths, language), spell(thousandths, language));
    if unit.is_empty() { text } else { format!("{text} {unit}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Language::{En, Id};

    #[test]
    fn quantities_are_read_and_written() {
        assert_eq!(parse("2,5", Id), Ok(2_500));
        assert_eq!(parse("2.5", En), Ok(2_500));
        assert_eq!(parse("1.200", Id), Ok(1_200_000));
        assert_eq!(format(2_500, Id), "2,5");
        assert_eq!(with_unit(200_000, "buku", Id), "200\u{a0}buku");
        assert_eq!(with_unit(1_000, "", Id), "1");
        assert_eq!(in_agreements(6_000, "buku", Id), "6\u{a0}(enam) buku");
        assert_eq!(in_agreements(2_500, "jam", Id), "2,5\u{a0}(dua koma lima) jam");
    }

    #[test]
    fn words_keep_every_decimal() {
        assert_eq!(spell(2_050, Id), "dua koma nol lima");
        assert_eq!(spell(1_250, En), "one point two five");
        assert_eq!(spell(-500, Id), "minus nol koma lima");
    }

    #[test]
    fn what_is_not_a_quantity_says_why() {
        let code = |text| parse(text, Id).map_err(|fault| fault.code);
        assert_eq!(code(""), Err("required"));
        assert_eq!(code("-1"), Err("negative"));
        assert_eq!(code("1,2345"), Err("too_precise"));
        assert_eq!(code("9999999999999"), Err("too_large"));
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed(thousandths in 0..=MOST) {
            for language in [Id, En] {
                prop_assert_eq!(parse(&format(thousandths, language), language), Ok(thousandths));
            }
        }
    }
}
