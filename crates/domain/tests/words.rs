//! Numbers in words, read back by a reader that was written from the rules of the languages and not from the code
//! under test.

use proptest::prelude::*;
use sepakat_domain::numbers::spell;
use sepakat_domain::organisation::Language;

/// Reads Indonesian number words. None when the words are no well-formed number.
fn read_indonesian(text: &str) -> Option<i128> {
    let digit = |word: &str| {
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
            .iter()
            .position(|name| *name == word)
            .map(|value| value as i128)
    };
    let (mut total, mut below_thousand, mut unit) = (0i128, 0i128, 0i128);
    let mut last_scale = i128::MAX;
    let (sign, text) = text.strip_prefix("minus ").map_or((1, text), |rest| (-1, rest));
    for word in text.split(' ') {
        let scale: i128 = match word {
            "sepuluh" => {
                unit = 10;
                continue;
            }
            "sebelas" => {
                unit = 11;
                continue;
            }
            "belas" => {
                unit += 10;
                continue;
            }
            "puluh" => {
                below_thousand += unit * 10;
                unit = 0;
                continue;
            }
            "seratus" => {
                below_thousand += 100;
                continue;
            }
            "ratus" => {
                below_thousand += unit * 100;
                unit = 0;
                continue;
            }
            "seribu" => {
                unit = 1;
                1_000
            }
            "ribu" => 1_000,
            "juta" => 1_000_000,
            "miliar" => 1_000_000_000,
            "triliun" => 1_000_000_000_000,
            "kuadriliun" => 1_000_000_000_000_000,
            "kuintiliun" => 1_000_000_000_000_000_000,
            other => {
                unit += digit(other)?;
                continue;
            }
        };
        if scale >= last_scale {
            return None;
        }
        last_scale = scale;
        total += (below_thousand + unit) * scale;
        (below_thousand, unit) = (0, 0);
    }
    Some(sign * (total + below_thousand + unit))
}

/// Reads English number words.
fn read_english(text: &str) -> Option<i128> {
    let names = [
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
        "seventeen eighteen nineteen",
    ];
    let small: Vec<&str> = names.iter().flat_map(|line| line.split(' ')).collect();
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let (sign, text) = text.strip_prefix("minus ").map_or((1, text), |rest| (-1, rest));
    let (mut total, mut group) = (0i128, 0i128);
    for word in text.split([' ', '-']).filter(|word| *word != "and") {
        let scale: i128 = match word {
            "hundred" => {
                group *= 100;
                continue;
            }
            "thousand" => 1_000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            "trillion" => 1_000_000_000_000,
            "quadrillion" => 1_000_000_000_000_000,
            "quintillion" => 1_000_000_000_000_000_000,
            other => {
                let ten = tens.iter().position(|name| *name == other).map(|at| (at as i128 + 2) * 10);
                group += ten.or_else(|| small.iter().position(|name| *name == other).map(|at| at as i128))?;
                continue;
            }
        };
        total += group * scale;
        group = 0;
    }
    Some(sign * (total + group))
}

/// Numbers of every length, not only long ones.
fn any_number() -> impl Strategy<Value = i64> {
    (any::<i64>(), 0u32..63).prop_map(|(number, shift)| number >> shift)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn indonesian_words_read_back_as_the_number(number in any_number()) {
        prop_assert_eq!(read_indonesian(&spell(number, Language::Id)), Some(i128::from(number)));
    }

    #[test]
    fn english_words_read_back_as_the_number(number in any_number()) {
        prop_assert_eq!(read_english(&spell(number, Language::En)), Some(i128::from(number)));
    }
}

#[test]
fn the_ends_of_the_range_are_spelled() {
    for number in [i64::MIN, i64::MAX, 0] {
        assert_eq!(read_indonesian(&spell(number, Language::Id)), Some(i128::from(number)));
        assert_eq!(read_english(&spell(number, Language::En)), Some(i128::from(number)));
    }
}

#[test]
fn every_number_to_ten_thousand_reads_back() {
    for number in 0..=10_000 {
        assert_eq!(read_indonesian(&spell(number, Language::Id)), Some(i128::from(number)));
        assert_eq!(read_english(&spell(number, Language::En)), Some(i128::from(number)));
    }
}
