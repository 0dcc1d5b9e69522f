//! Numbers of documents, built from a pattern of tokens such as `{urut:3}/{jenis}/{org}/{bulan_romawi}/{tahun}`.
//!
//! The counter begins anew each year, with each term of office, or never, as the house wishes. A number once used is never suggested again, not even when its agreement
//! became void: the caller passes those too.

use chrono::{Datelike, NaiveDate};

use crate::calendar::roman_month;
use crate::id::Id;
use crate::problem::Misread;

/// The pattern of a new organisation: `009/PKS/RBW/XI/2026`.
pub const DEFAULT_PATTERN: &str = "{urut:3}/{jenis}/{org}/{bulan_romawi}/{tahun}";

/// A pattern that was read: figures and text in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Token>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Text(String),
    Ordinal(usize),
    Kind,
    Organisation,
    RomanMonth,
    Month,
    Year,
    ShortYear,
}

/// What the tokens stand for in one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts<'a> {
    /// Place in the year, from 1.
    pub ordinal: u32,
    /// Short mark of the sort of document, for instance `PKS`.
    pub kind: &'a str,
    /// Short code of the organisation, for instance `RBW`.
    pub organisation: &'a str,
    /// Date of the document.
    pub date: NaiveDate,
}

/// The mark of a laptop on the numbers it takes away from the office: three Crockford base32 characters of its device id.
/// Two laptops of a house share one by chance about once in thirty thousand, and then only the list has to be read twice.
pub fn device_mark(device: Id) -> String {
    const CHARACTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let [.., a, b] = device.0;
    let bits = usize::from(a) << 8 | usize::from(b);
    [bits >> 10, bits >> 5, bits].iter().map(|&bits| char::from(CHARACTERS[bits & 31])).collect()
}

/// Years in which numbers of a counter that never begins anew are looked for.
const LIFETIME: i32 = 30;

/// Which numbers count together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// Those of the same year.
    Year,
    /// Those since this day, usually the first of a term of office.
    Since(NaiveDate),
    /// All.
    Always,
}

impl Pattern {
    /// Reads a pattern. Problems: `required`, `unknown_token` with the `token`, `ordinal_missing`, `bracket_open`.
    pub fn parse(text: &str) -> Result<Pattern, Misread> {
        if text.trim().is_empty() {
            return Err(Misread::new("required"));
        }
        let mut tokens = Vec::new();
        let mut rest = text.trim();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or(Misread::new("bracket_open"))?;
            if !before.is_empty() {
                tokens.push(Token::Text(before.to_owned()));
            }
            tokens.push(token(name)?);
            rest = after;
        }
        if !rest.is_empty() {
            tokens.push(Token::Text(rest.to_owned()));
        }
        match tokens.iter().filter(|token| matches!(token, Token::Ordinal(_))).count() {
            0 => Err(Misread::new("ordinal_missing")),
            _ => Ok(Pattern(tokens)),
        }
    }

    /// Writes one number.
    pub fn render(&self, parts: &Parts<'_>) -> String {
        let mut number = String::new();
        for token in &self.0 {
            match token {
                Token::Text(text) => number.push_str(text),
                Token::Ordinal(width) => number.push_str(&format!("{:0width$}", parts.ordinal)),
                Token::Kind => number.push_str(parts.kind),
                Token::Organisation => number.push_str(parts.organisation),
                Token::RomanMonth => number.push_str(roman_month(parts.date)),
                Token::Month => number.push_str(&format!("{:02}", parts.date.month())),
                Token::Year => number.push_str(&parts.date.year().to_string()),
                Token::ShortYear => number.push_str(&format!("{:02}", parts.date.year().rem_euclid(100))),
            }
        }
        number
    }

    /// The next number after the highest that counts together with `date`. Numbers of another make do not count.
    pub fn suggest<'n>(
        &self,
        existing: impl IntoIterator<Item = &'n str>,
        kind: &str,
        organisation: &str,
        date: NaiveDate,
        counting: Counting,
    ) -> String {
        let highest = existing
            .into_iter()
            .filter_map(|number| self.ordinal_in(number, kind, organisation, date, counting))
            .max()
            .unwrap_or(0);
        self.render(&Parts { ordinal: highest.saturating_add(1), kind, organisation, date })
    }

    /// The pattern of a house, or the usual one when it has none that can be read.
    pub fn of_house(text: &str) -> Pattern {
        Pattern::parse(text)
            .or_else(|_| Pattern::parse(DEFAULT_PATTERN))
            .unwrap_or(Pattern(vec![Token::Ordinal(3)]))
    }

    /// The ordinal in a number that was made by this pattern on a day that counts together with `date`.
    fn ordinal_in(
        &self,
        number: &str,
        kind: &str,
        organisation: &str,
        date: NaiveDate,
        counting: Counting,
    ) -> Option<u32> {
        let (first, last) = match counting {
            Counting::Year => (date.with_month(1)?, date.with_month(12)?),
            Counting::Since(from) => (from.min(date), date.with_month(12)?),
            // A number says its year; those of a lifetime are tried, latest first.
            Counting::Always => (date.with_year(date.year() - LIFETIME)?, date.with_month(12)?),
        };
        let months =
            (first.year()..=last.year()).rev().flat_map(|year| (1..=12).map(move |month| (year, month)));
        months
            .filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1))
            .filter(|day| match counting {
                Counting::Since(from) => (day.year(), day.month()) >= (from.year(), from.month()),
                Counting::Year | Counting::Always => true,
            })
            .find_map(|day| read(&self.0, number.trim(), kind, organisation, day, None))
    }
}

/// Matches tokens against a number, shortest run of figures first, and gives the ordinal.
fn read(
    tokens: &[Token],
    text: &str,
    kind: &str,
    organisation: &str,
    date: NaiveDate,
    found: Option<u32>,
) -> Option<u32> {
    let Some((first, rest)) = tokens.split_first() else {
        return if text.is_empty() { found } else { None };
    };
    if let Token::Ordinal(width) = first {
        let figures = text.bytes().take(9).take_while(u8::is_ascii_digit).count();
        return ((*width).max(1)..=figures).find_map(|end| {
            let ordinal: u32 = text[..end].parse().ok()?;
            let same = found.is_none_or(|before| before == ordinal);
            if same { read(rest, &text[end..], kind, organisation, date, Some(ordinal)) } else { None }
        });
    }
    let one = Pattern(vec![first.clone()]);
    let expected = one.render(&Parts { ordinal: 0, kind, organisation, date });
    read(rest, text.strip_prefix(expected.as_str())?, kind, organisation, date, found)
}

fn token(name: &str) -> Result<Token, Misread> {
    let (name, width) = name.split_once(':').unwrap_or((name, ""));
    let token = match (name.trim().replace(' ', "_").as_str(), width) {
        ("urut", "") => Token::Ordinal(1),
        ("urut", width) => match width.parse() {
            Ok(width @ 1..=6) => Token::Ordinal(width),
            _ => return Err(Misread::with("unknown_token", "token", &format!("{name}:{width}"))),
        },
        ("jenis", "") => Token::Kind,
        ("org", "") => Token::Organisation,
        ("bulan_romawi", "") => Token::RomanMonth,
        ("bulan", "") => Token::Month,
        ("tahun", "") => Token::Year,
        ("tahun_pendek", "") => Token::ShortYear,
        _ => return Err(Misread::with("unknown_token", "token", name)),
    };
    Ok(token)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn suggest(existing: &[&str]) -> String {
        let pattern = Pattern::parse(DEFAULT_PATTERN).unwrap();
        pattern.suggest(existing.iter().copied(), "PKS", "RBW", day("2026-11-24"), Counting::Year)
    }

    #[test]
    fn a_pattern_becomes_a_number() {
        let pattern = Pattern::parse("{urut:3}/MoU/{org}/{bulan romawi}/{tahun}").unwrap();
        let parts = Parts { ordinal: 9, kind: "PKS", organisation: "YYS-ABC", date: day("2026-11-24") };
        assert_eq!(pattern.render(&parts), "009/MoU/YYS-ABC/XI/2026");
        let other = Pattern::parse("{jenis}-{tahun_pendek}{bulan}-{urut}").unwrap();
        assert_eq!(other.render(&parts), "PKS-2611-9");
    }

    #[test]
    fn the_first_number_of_a_year_is_one() {
        assert_eq!(suggest(&[]), "001/PKS/RBW/XI/2026");
        assert_eq!(
            suggest(&["017/PKS/RBW/XII/2025"]),
            "001/PKS/RBW/XI/2026",
            "the counter begins anew each year"
        );
    }

    #[test]
    fn the_next_number_follows_the_highest_of_any_month() {
        assert_eq!(suggest(&["002/PKS/RBW/III/2026", "007/PKS/RBW/I/2026"]), "008/PKS/RBW/XI/2026");
        assert_eq!(suggest(&["999/PKS/RBW/I/2026"]), "1000/PKS/RBW/XI/2026");
        assert_eq!(suggest(&["1000/PKS/RBW/I/2026"]), "1001/PKS/RBW/XI/2026");
    }

    #[test]
    fn a_counter_may_go_on_over_the_years_or_begin_with_a_term_of_office() {
        let pattern = Pattern::parse(DEFAULT_PATTERN).unwrap();
        let known = ["017/PKS/RBW/XII/2025", "041/PKS/RBW/II/2024"];
        let next = |counting| pattern.suggest(known, "PKS", "RBW", day("2026-11-24"), counting);
        assert_eq!(next(Counting::Always), "042/PKS/RBW/XI/2026");
        assert_eq!(next(Counting::Since(day("2025-01-01"))), "018/PKS/RBW/XI/2026");
        assert_eq!(next(Counting::Since(day("2026-01-01"))), "001/PKS/RBW/XI/2026");
    }

    #[test]
    fn numbers_of_another_make_do_not_count() {
        assert_eq!(suggest(&["044/MoU/RBW/I/2026", "421.2/118/2026", "", "x"]), "001/PKS/RBW/XI/2026");
    }

    #[test]
    fn a_bad_pattern_says_why() {
        let code = |text| Pattern::parse(text).map_err(|fault| fault.code);
        assert_eq!(code(" "), Err("required"));
        assert_eq!(code("{jenis}/{tahun}"), Err("ordinal_missing"));
        assert_eq!(code("{urut}/{kota}"), Err("unknown_token"));
        assert_eq!(code("{urut:0}"), Err("unknown_token"));
        assert_eq!(code("{urut"), Err("bracket_open"));
    }

    proptest! {
        #[test]
        fn a_rendered_number_is_counted(ordinal in 1u32..99_999, width in 1usize..=6, days in 0i64..9_000) {
            let pattern = Pattern::parse(&format!("{{urut:{width}}}/{{jenis}}/{{org}}/{{bulan_romawi}}/{{tahun}}")).unwrap();
            let date = day("2020-01-01") + chrono::Duration::days(days);
            let number = pattern.render(&Parts { ordinal, kind: "PKS", organisation: "RBW", date });
            let next = pattern.suggest([number.as_str()], "PKS", "RBW", date, Counting::Year);
            prop_assert_eq!(next, pattern.render(&Parts { ordinal: ordinal + 1, kind: "PKS", organisation: "RBW", date }));
        }

        #[test]
        fn no_text_panics(pattern in any::<String>(), number in any::<String>()) {
            if let Ok(pattern) = Pattern::parse(&pattern) {
                pattern.suggest([number.as_str()], "PKS", "RBW", day("2026-11-24"), Counting::Always);
            }
        }
    }
}
