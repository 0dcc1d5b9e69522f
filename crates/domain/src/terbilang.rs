//! Numbers in Indonesian words (terbilang), as receipts and agreements must show them.
//!
//! The spelling follows KBBI: one hundred and one thousand are `seratus` and `seribu`, but one million is
//! `satu juta`; eleven is `sebelas`.

const DIGITS: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
];

const SCALES: [(u64, &str); 5] = [
    (1_000_000_000_000_000_000, "kuintiliun"),
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
];

/// Writes any whole number in Indonesian words: 2026 is `dua ribu dua puluh enam`.
pub fn spell_id(number: i64) -> String {
    let mut words = Vec::new();
    if number < 0 {
        words.push("minus");
    }
    push(number.unsigned_abs(), &mut words);
    words.join(" ")
}

fn push(number: u64, words: &mut Vec<&'static str>) {
    for (scale, name) in SCALES {
        if number >= scale {
            push(number / scale, words);
            words.push(name);
            return push_rest(number % scale, words);
        }
    }
    match number {
        0..=11 => words.push(DIGITS[number as usize]),
        12..=19 => {
            words.push(DIGITS[number as usize - 10]);
            words.push("belas");
        }
        20..=99 => {
            words.push(DIGITS[number as usize / 10]);
            words.push("puluh");
            push_rest(number % 10, words);
        }
        100..=199 => {
            words.push("seratus");
            push_rest(number % 100, words);
        }
        200..=999 => {
            words.push(DIGITS[number as usize / 100]);
            words.push("ratus");
            push_rest(number % 100, words);
        }
        1_000..=1_999 => {
            words.push("seribu");
            push_rest(number % 1_000, words);
        }
        _ => {
            push(number / 1_000, words);
            words.push("ribu");
            push_rest(number % 1_000, words);
        }
    }
}

fn push_rest(rest: u64, words: &mut Vec<&'static str>) {
    if rest > 0 {
        push(rest, words);
    }
}
