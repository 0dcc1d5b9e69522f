//! Numbers in English words, with the `and` of British usage: `one hundred and five`, `two thousand and twenty-six`.

const SMALL: [&str; 20] = [
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

const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const SCALES: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "quintillion"),
    (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"),
    (1_000_000_000, "billion"),
    (1_000_000, "million"),
    (1_000, "thousand"),
];

/// Writes any whole number in English words: 2026 is `two thousand and twenty-six`.
pub fn spell(number: i64) -> String {
    let sign = if number < 0 { "minus " } else { "" };
    format!("{sign}{}", positive(number.unsigned_abs()))
}

/// Writes a day of the month or another rank in words: 24 is `twenty-fourth`.
pub fn ordinal(number: i64) -> String {
    let cardinal = spell(number);
    let last = cardinal.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (head, tail) = cardinal.split_at(last);
    let tail = match tail {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        _ => match tail.strip_suffix('y') {
            Some(stem) => format!("{stem}ieth"),
            None => format!("{tail}th"),
        },
    };
    format!("{head}{tail}")
}

fn positive(number: u64) -> String {
    for (scale, name) in SCALES {
        if number >= scale {
            let head = format!("{} {name}", positive(number / scale));
            return match number % scale {
                0 => head,
                rest @ 1..=99 => format!("{head} and {}", positive(rest)),
                rest => format!("{head} {}", positive(rest)),
            };
        }
    }
    match number as usize {
        small @ 0..=19 => SMALL[small].to_owned(),
        tens @ 20..=99 if tens % 10 == 0 => TENS[tens / 10].to_owned(),
        tens @ 20..=99 => format!("{}-{}", TENS[tens / 10], SMALL[tens % 10]),
        hundreds if hundreds % 100 == 0 => format!("{} hundred", SMALL[hundreds / 100]),
        hundreds => format!("{} hundred and {}", SMALL[hundreds / 100], positive(number % 100)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_end_as_english_does() {
        let ranks = [(1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth")];
        let more = [
            (12, "twelfth"),
            (20, "twentieth"),
            (21, "twenty-first"),
            (24, "twenty-fourth"),
            (31, "thirty-first"),
        ];
        for (number, words) in ranks.into_iter().chain(more) {
            assert_eq!(ordinal(number), words);
        }
    }
}
