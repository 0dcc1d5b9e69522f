//! Numbers in words, Indonesian and English: `dua puluh empat`, `twenty-fourth`, `dua koma lima`.

use super::tokens::{Kind, Token};

/// Thousandths, so that the halves and quarters of quantities fit.
const ONE: i128 = 1000;

/// Reads the number that begins the tokens, as far as it goes: its value in thousandths, and how many tokens it took.
pub(crate) fn number(tokens: &[Token<'_>]) -> Option<(i128, usize)> {
    let mut parts: Vec<(String, usize)> = Vec::new();
    for (index, token) in tokens.iter().enumerate().take(40) {
        if token.kind != Kind::Word {
            break;
        }
        for part in token.low.split('-') {
            match loosened(part) {
                Some((head, tail)) => {
                    parts.push((head.to_owned(), index));
                    parts.push((tail.to_owned(), index));
                }
                None => parts.push((part.to_owned(), index)),
            }
        }
    }
    let words: Vec<&str> = parts.iter().map(|(word, _)| word.as_str()).collect();
    let (value, used) =
        [indonesian(&words), english(&words)].into_iter().flatten().max_by_key(|read| read.1)?;
    let last = parts.get(used.checked_sub(1)?)?.1;
    // A token that was read by half is not a number: `dua-duanya`.
    let whole = parts.get(used).is_none_or(|(_, index)| *index != last);
    whole.then_some((value, last + 1))
}

/// `duapuluh` is written for `dua puluh` now and then.
fn loosened(word: &str) -> Option<(&str, &str)> {
    ["puluh", "belas", "ratus", "ribu", "juta"].iter().find_map(|tail| {
        let head = word.strip_suffix(tail)?;
        (UNITS_ID.contains(&head) && !head.is_empty()).then(|| (head, &word[head.len()..]))
    })
}

const UNITS_ID: [&str; 10] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

const SCALES_ID: [(&str, u32); 8] = [
    ("ribu", 3),
    ("juta", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("triliun", 12),
    ("trilyun", 12),
    ("kuadriliun", 15),
    ("kuintiliun", 18),
];

const SCALES_EN: [(&str, u32); 6] = [
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("quadrillion", 15),
    ("quintillion", 18),
];

fn unit_id(word: &str) -> Option<i128> {
    UNITS_ID.iter().position(|unit| *unit == word).map(|unit| unit as i128)
}

fn indonesian(words: &[&str]) -> Option<(i128, usize)> {
    let (sign, mut used) = if words.first() == Some(&"minus") { (-1, 1) } else { (1, 0) };
    let (mut total, mut below, mut read) = (0i128, u32::MAX, false);
    loop {
        let rest = words.get(used..)?;
        let single = match rest.first().copied() {
            Some("seribu") => Some(3),
            Some("sejuta") => Some(6),
            Some("semiliar" | "semilyar") => Some(9),
            Some("setriliun") => Some(12),
            _ => None,
        };
        let (group, taken, power) = match single {
            Some(power) => (1, 1, power),
            None => {
                let Some((group, taken)) = group_id(rest) else { break };
                match rest.get(taken).and_then(|word| SCALES_ID.iter().find(|(scale, _)| scale == word)) {
                    Some((_, power)) => (group, taken + 1, *power),
                    None => (group, taken, 0),
                }
            }
        };
        if power >= below {
            break;
        }
        total += group * 10i128.pow(power);
        used += taken;
        read = true;
        below = power;
        if power == 0 {
            break;
        }
    }
    if !read {
        return None;
    }
    let (fraction, more) = decimals(&words[used..], "koma", unit_id);
    Some((sign * (total * ONE + fraction), used + more))
}

/// A number below one thousand.
fn group_id(words: &[&str]) -> Option<(i128, usize)> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let (mut value, mut used) = (0, 0);
    match (word(0), unit_id(word(0)), word(1)) {
        ("seratus", ..) => (value, used) = (100, 1),
        (_, Some(unit), "ratus") => (value, used) = (unit * 100, 2),
        _ => {}
    }
    let tens = match (word(used), unit_id(word(used)), word(used + 1)) {
        ("sepuluh", ..) => Some((10, 1, false)),
        ("sebelas", ..) => Some((11, 1, false)),
        (_, Some(unit), "belas") => Some((unit + 10, 2, false)),
        (_, Some(unit), "puluh") => Some((unit * 10, 2, true)),
        (_, Some(unit), next) if !matches!(next, "ratus") => Some((unit, 1, false)),
        _ => None,
    };
    if let Some((tens, taken, open)) = tens {
        value += tens;
        used += taken;
        if open
            && let Some(unit) = unit_id(word(used)).filter(|unit| *unit > 0)
            && !matches!(word(used + 1), "puluh" | "belas" | "ratus")
        {
            value += unit;
            used += 1;
        }
    }
    (used > 0).then_some((value, used))
}

const SMALL_EN: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const RANKS_EN: [&str; 20] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

const TENS_EN: [(&str, &str, i128); 8] = [
    ("twenty", "twentieth", 20),
    ("thirty", "thirtieth", 30),
    ("forty", "fortieth", 40),
    ("fifty", "fiftieth", 50),
    ("sixty", "sixtieth", 60),
    ("seventy", "seventieth", 70),
    ("eighty", "eightieth", 80),
    ("ninety", "ninetieth", 90),
];

fn small_en(word: &str) -> Option<i128> {
    let find = |list: &[&str; 20]| list.iter().position(|one| *one == word).map(|one| one as i128);
    find(&SMALL_EN).or_else(|| find(&RANKS_EN))
}

fn english(words: &[&str]) -> Option<(i128, usize)> {
    let (sign, mut used) = if words.first() == Some(&"minus") { (-1, 1) } else { (1, 0) };
    let (mut total, mut below, mut read) = (0i128, u32::MAX, false);
    loop {
        let mut rest = words.get(used..)?;
        let mut skipped = 0;
        if read && rest.first() == Some(&"and") {
            rest = &rest[1..];
            skipped = 1;
        }
        let Some((group, taken)) = group_en(rest) else { break };
        let scale = rest.get(taken).and_then(|word| SCALES_EN.iter().find(|(scale, _)| scale == word));
        let (taken, power) = scale.map_or((taken, 0), |(_, power)| (taken + 1, *power));
        if power >= below {
            break;
        }
        total += group * 10i128.pow(power);
        used += skipped + taken;
        read = true;
        below = power;
        if power == 0 {
            break;
        }
    }
    if !read {
        return None;
    }
    let digit = |word: &str| small_en(word).filter(|value| *value < 10);
    let (fraction, more) = decimals(&words[used..], "point", digit);
    Some((sign * (total * ONE + fraction), used + more))
}

/// A number below one thousand.
fn group_en(words: &[&str]) -> Option<(i128, usize)> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let (mut value, mut used) = (0, 0);
    let hundreds = if word(0) == "a" { Some(1) } else { small_en(word(0)) };
    if word(1) == "hundred"
        && let Some(hundreds) = hundreds
    {
        (value, used) = (hundreds * 100, 2);
    } else if word(0) == "a" {
        let scaled = SCALES_EN.iter().any(|(scale, _)| *scale == word(1));
        return scaled.then_some((1, 1));
    }
    let after = if used > 0 && word(used) == "and" { used + 1 } else { used };
    if let Some(small) = small_en(word(after)) {
        return Some((value + small, after + 1));
    }
    if let Some((plain, _, tens)) =
        TENS_EN.iter().find(|(plain, rank, _)| *plain == word(after) || *rank == word(after))
    {
        let unit = small_en(word(after + 1)).filter(|unit| (1..10).contains(unit) && *plain == word(after));
        return Some((value + tens + unit.unwrap_or(0), after + 1 + usize::from(unit.is_some())));
    }
    (used > 0).then_some((value, used))
}

/// Decimals said digit by digit, in thousandths, and how many words they took.
fn decimals(words: &[&str], mark: &str, digit: impl Fn(&str) -> Option<i128>) -> (i128, usize) {
    if words.first() != Some(&mark) {
        return (0, 0);
    }
    let digits: Vec<i128> = words[1..].iter().map_while(|word| digit(word)).take(3).collect();
    if digits.is_empty() {
        return (0, 0);
    }
    let fraction = digits.iter().zip([100, 10, 1]).map(|(digit, worth)| digit * worth).sum();
    (fraction, digits.len() + 1)
}
