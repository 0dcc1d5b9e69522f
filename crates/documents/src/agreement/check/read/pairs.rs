//! Figures with their words beside them: `6 (enam)`, `Rp 1.500.000,00 (satu juta ...)`, `dua (2)`.

use sepakat_domain::numbers::parse_decimal;
use sepakat_domain::organisation::Language;

use super::number::number;
use super::tokens::{Kind, Token};

/// A figure and its words that do not say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pair {
    /// The figure as written.
    pub figure: String,
    /// The words as written.
    pub words: String,
    /// What the words say, in thousandths.
    pub said: i128,
    /// Whether both say the same.
    pub agrees: bool,
}

/// Words that make what stands in brackets more than the same number again.
const MORE: &[&str] = &[
    "dari", "sampai", "hingga", "atau", "dan", "of", "to", "or", "and", "lebih", "kurang", "per", "more",
    "less",
];

/// Every figure with its words.
pub(crate) fn pairs(text: &str, tokens: &[Token<'_>]) -> Vec<Pair> {
    let mut found = Vec::new();
    for (open, _) in tokens.iter().enumerate().filter(|(_, token)| token.is("(")) {
        let Some(close) = tokens[open..].iter().take(48).position(|token| token.is(")")) else { continue };
        let inside = &tokens[open + 1..open + close];
        found.extend(
            words_after(text, tokens, open, inside).or_else(|| figure_after(text, tokens, open, inside)),
        );
    }
    found
}

/// `6 (enam)`.
fn words_after(text: &str, tokens: &[Token<'_>], open: usize, inside: &[Token<'_>]) -> Option<Pair> {
    let lead =
        inside.iter().take_while(|token| token.low == "terbilang" || token.low == "say" || token.is(":"));
    let inside = &inside[lead.count()..];
    let (mut said, mut used) = number(inside)?;
    // `3 x 24 (tiga kali dua puluh empat)`: the figure before the bracket is the last factor.
    while inside.get(used).is_some_and(|token| matches!(token.low.as_str(), "kali" | "times" | "x"))
        && let Some((next, more)) = number(&inside[used + 1..])
    {
        (said, used) = (next, used + 1 + more);
    }
    if inside[used..].iter().any(|token| MORE.contains(&token.low.as_str()) || token.kind == Kind::Figure) {
        return None;
    }
    let mut at = open.checked_sub(1)?;
    let mut scale = 1;
    while tokens[at].is("%")
        || tokens[at].is("-")
        || (tokens[at].is(",") || tokens[at].is(".")) && tokens.get(at + 1).is_some_and(|next| next.is("-"))
        || matches!(tokens[at].low.as_str(), "persen" | "percent" | "rupiah")
    {
        at = at.checked_sub(1)?;
    }
    if tokens[at].kind == Kind::Word {
        scale = match tokens[at].low.as_str() {
            "ribu" | "rb" | "thousand" => 1_000,
            "juta" | "jt" | "million" => 1_000_000,
            "miliar" | "milyar" | "billion" => 1_000_000_000,
            "triliun" | "trillion" => 1_000_000_000_000,
            _ => return None,
        };
        at = at.checked_sub(1)?;
    }
    let figure = &tokens[at];
    if figure.kind != Kind::Figure || part_of_more(tokens, at) {
        return None;
    }
    let values = readings(figure.text);
    if values.is_empty() {
        return None;
    }
    Some(Pair {
        figure: text[money_start(tokens, at)..tokens[open - 1].end].to_owned(),
        words: text[inside.first()?.start..inside.last()?.end].to_owned(),
        said,
        agrees: values.iter().any(|value| value * scale == said),
    })
}

/// `dua (2)`, `satu juta rupiah (Rp 1.000.000,00)`.
fn figure_after(text: &str, tokens: &[Token<'_>], open: usize, inside: &[Token<'_>]) -> Option<Pair> {
    let figure = inside.iter().find(|token| token.kind == Kind::Figure)?;
    let alone = inside.iter().all(|token| {
        token.start == figure.start
            || token.kind == Kind::Mark && ",.-%".contains(token.text)
            || matches!(token.low.as_str(), "rp" | "idr")
    });
    let values = readings(figure.text);
    if !alone || values.is_empty() {
        return None;
    }
    let mut end = open;
    while end > 0 && matches!(tokens[end - 1].low.as_str(), "rupiah" | "persen" | "percent") {
        end -= 1;
    }
    let words = tokens[..end].iter().rev().take_while(|token| token.kind == Kind::Word).count().min(30);
    let (start, said) = (end - words..end).find_map(|start| {
        let (said, used) = number(&tokens[start..end])?;
        (start + used == end).then_some((start, said))
    })?;
    Some(Pair {
        figure: text[inside.first()?.start..inside.last()?.end].to_owned(),
        words: text[tokens[start].start..tokens[open - 1].end].to_owned(),
        said,
        agrees: values.contains(&said),
    })
}

/// Whether the figure is the end of something longer: a document number, a telephone number, a year of two.
fn part_of_more(tokens: &[Token<'_>], at: usize) -> bool {
    let figure = &tokens[at];
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    figure.text.contains(['/', '-'])
        // Telephone numbers come in groups.
        || before.is_some_and(|before| before.kind == Kind::Figure)
        || before.is_some_and(|before| {
            before.end == figure.start
                && (before.kind == Kind::Mark && "/-+.".contains(before.text) && !closes_currency(tokens, at)
                    || before.kind == Kind::Word && !CURRENCIES.contains(&before.low.as_str()))
        })
}

const CURRENCIES: &[&str] = &["rp", "idr", "usd", "us", "eur"];

/// `Rp.` right before the figure.
fn closes_currency(tokens: &[Token<'_>], at: usize) -> bool {
    at >= 2 && tokens[at - 1].is(".") && tokens[at - 2].low == "rp"
}

fn money_start(tokens: &[Token<'_>], at: usize) -> usize {
    let mut start = tokens[at].start;
    if closes_currency(tokens, at) {
        start = tokens[at - 2].start;
    } else if at > 0 && CURRENCIES.contains(&tokens[at - 1].low.as_str()) {
        start = tokens[at - 1].start;
    }
    start
}

/// What a figure can mean, in thousandths: its marks are read as Indonesian and as English ones.
fn readings(figure: &str) -> Vec<i128> {
    [Language::Id, Language::En]
        .into_iter()
        .filter_map(|language| parse_decimal(figure, 3, language).ok().map(i128::from))
        .collect()
}
