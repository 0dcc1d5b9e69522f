//! Amounts of money: as typed, on screen, on paper and in words. Whole rupiah today; the currency is a type so
//! that others can follow.

use serde::{Deserialize, Serialize};

use crate::numbers::{self, NO_BREAK_SPACE};
use crate::organisation::Language;
use crate::problem::Misread;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub enum Currency {
    /// Indonesian rupiah, counted in whole rupiah: sen have been out of use since the 1990s.
    IDR,
}

/// An amount in whole units of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Whole units, for instance rupiah. Never negative in a draft.
    #[cfg_attr(feature = "shapes", ts(type = "number"))]
    pub units: i64,
    /// Which currency the units are of.
    pub currency: Currency,
}

/// The largest amount that is accepted: 999 triliun rupiah, below 2^53, so that it crosses to the interface as a
/// JSON number without losing a digit.
pub const MOST: i64 = 999_999_999_999_999;

/// Words and marks people put after an amount, with the power of ten they stand for.
const SCALES: [(&str, u32); 13] = [
    ("ribu", 3),
    ("rb", 3),
    ("juta", 6),
    ("jt", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("triliun", 12),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("k", 3),
    ("m", 6),
];

impl Money {
    /// An amount in whole rupiah.
    pub const fn rupiah(units: i64) -> Money {
        Money { units, currency: Currency::IDR }
    }

    /// Reads a typed amount: `1250000`, `1.250.000`, `Rp 1.250.000,00`, `Rp50.000,-`, `1,5 juta`, in English
    /// `1,250,000` and `1.5 million`.
    ///
    /// Problems: `required`, `not_a_number`, `grouping`, `no_sen` (a part of a rupiah), `negative`, and `too_large`
    /// with `limit`.
    pub fn parse(text: &str, language: Language) -> Result<Money, Misread> {
        let text = text.trim().to_lowercase();
        let text = strip_currency(&text);
        let (figure, power) = strip_scale(text);
        let scaled =
            numbers::parse_decimal(figure, power.max(2), language).map_err(|fault| match fault.code {
                "too_precise" => Misread::new("no_sen"),
                "too_large" => too_large(language),
                _ => fault,
            })?;
        let sen = if power == 0 { 100 } else { 1 };
        if scaled < 0 {
            return Err(Misread::new("negative"));
        }
        if scaled % sen != 0 {
            return Err(Misread::new("no_sen"));
        }
        match scaled / sen {
            units if units > MOST => Err(too_large(language)),
            units => Ok(Money::rupiah(units)),
        }
    }

    /// How the amount stands on screens: `Rp 1.250.000`, with a space that never breaks.
    pub fn on_screen(self, language: Language) -> String {
        let sign = if self.units < 0 { "-" } else { "" };
        let digits = numbers::group(self.units, language);
        format!("{sign}Rp{NO_BREAK_SPACE}{}", digits.trim_start_matches('-'))
    }

    /// How the amount stands on paper: `Rp 1.250.000,00`, in English `Rp 1,250,000.00`.
    pub fn on_paper(self, language: Language) -> String {
        format!("{}{}00", self.on_screen(language), numbers::decimal_mark(language))
    }

    /// The amount in words, ending in the currency: `satu juta dua ratus lima puluh ribu rupiah`.
    pub fn in_words(self, language: Language) -> String {
        format!("{} rupiah", numbers::spell(self.units, language))
    }

    /// On paper with its words behind: `Rp 1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)`.
    pub fn with_words(self, language: Language) -> String {
        format!("{} ({})", self.on_paper(language), self.in_words(language))
    }
}

fn too_large(language: Language) -> Misread {
    Misread::with("too_large", "limit", &Money::rupiah(MOST).on_screen(language))
}

/// Takes off `Rp`, `Rp.`, `IDR`, a trailing `rupiah` and the `,-` that closes handwritten amounts.
fn strip_currency(text: &str) -> &str {
    let text = ["rp.", "rp", "idr"].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text);
    let text = text.trim().strip_suffix("rupiah").unwrap_or(text).trim();
    [",-", ".-", ",--"].iter().find_map(|mark| text.strip_suffix(mark)).unwrap_or(text).trim()
}

fn strip_scale(text: &str) -> (&str, u32) {
    for (word, power) in SCALES {
        if let Some(figure) = text.strip_suffix(word) {
            let figure = figure.trim_end();
            if figure.ends_with(|c: char| c.is_ascii_digit()) {
                return (figure, power);
            }
        }
    }
    (text, 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Language::{En, Id};

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for text in [
            "1250000",
            "1.250.000",
            "Rp 1.250.000,00",
            "rp1.250.000",
            "Rp. 1.250.000,-",
            "1,25 juta",
            "1250rb",
        ] {
            assert_eq!(Money::parse(text, Id), Ok(Money::rupiah(1_250_000)), "{text}");
        }
        for text in
            ["1,250,000", "Rp 1,250,000.00", "1.25 million", "1,250k", "IDR 1250000", "1250000 rupiah"]
        {
            assert_eq!(Money::parse(text, En), Ok(Money::rupiah(1_250_000)), "{text}");
        }
    }

    #[test]
    fn what_is_not_an_amount_says_why() {
        let code = |text| Money::parse(text, Id).map_err(|fault| fault.code);
        assert_eq!(code(""), Err("required"));
        assert_eq!(code("Rp"), Err("required"));
        assert_eq!(code("banyak"), Err("not_a_number"));
        assert_eq!(code("1.250.00"), Err("grouping"));
        assert_eq!(code("1.250,50"), Err("no_sen"));
        assert_eq!(code("1,2345 ribu"), Err("no_sen"));
        assert_eq!(code("-5000"), Err("negative"));
        assert_eq!(code("1000 triliun"), Err("too_large"));
        assert_eq!(code("999999999999999999999999"), Err("too_large"));
    }

    #[test]
    fn screen_paper_and_words_show_one_amount() {
        let amount = Money::rupiah(1_250_000);
        assert_eq!(amount.on_screen(Id), "Rp\u{a0}1.250.000");
        assert_eq!(amount.on_paper(Id), "Rp\u{a0}1.250.000,00");
        assert_eq!(amount.on_paper(En), "Rp\u{a0}1,250,000.00");
        assert_eq!(amount.in_words(Id), "satu juta dua ratus lima puluh ribu rupiah");
        assert_eq!(Money::rupiah(-500).on_screen(Id), "-Rp\u{a0}500");
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed(units in 0..=MOST) {
            let amount = Money::rupiah(units);
            for language in [Id, En] {
                prop_assert_eq!(Money::parse(&amount.on_screen(language), language), Ok(amount));
                prop_assert_eq!(Money::parse(&amount.on_paper(language), language), Ok(amount));
            }
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = Money::parse(&text, Id);
            let _ = Money::parse(&text, En);
        }

        #[test]
        fn no_amount_like_text_panics(text in "(Rp ?)?[0-9.,-]{0,30} ?(ribu|jt|m|triliun)?") {
            let _ = Money::parse(&text, Id);
            let _ = Money::parse(&text, En);
        }
    }
}
