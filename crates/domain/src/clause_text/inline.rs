//! Reads what runs inside a line: blanks, facts, references and defined terms.
//!
//! What is not a well-formed `{{...}}` or `**...**` stays as the words that were typed.

use super::{Blank, BlankKind, Fact, SlipKind, Span};

/// The longest name of a blank.
const NAME_LIMIT: usize = 60;

/// Reads one line, with runs of spaces made one.
pub(super) fn spans(line: &str, slips: &mut Vec<SlipKind>) -> Vec<Span> {
    let line = line.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let mut spans = Vec::new();
    let mut plain = String::new();
    let mut rest = line.as_str();
    while let Some(first) = rest.chars().next() {
        if let Some((span, used)) = braces(rest).or_else(|| term(rest)) {
            if !plain.is_empty() {
                spans.push(Span::Text(std::mem::take(&mut plain)));
            }
            spans.push(span);
            rest = &rest[used..];
        } else {
            if rest.starts_with("{{") {
                slips.push(SlipKind::Braces);
            }
            plain.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    if !plain.is_empty() {
        spans.push(Span::Text(plain));
    }
    spans
}

/// A `{{...}}` at the start of `rest`, and how many bytes it takes.
fn braces(rest: &str) -> Option<(Span, usize)> {
    let inner = rest.strip_prefix("{{")?;
    let end = inner.find("}}")?;
    Some((named(inner[..end].trim())?, end + 4))
}

/// A `**...**` at the start of `rest`, and how many bytes it takes.
fn term(rest: &str) -> Option<(Span, usize)> {
    let inner = rest.strip_prefix("**")?;
    let end = inner.find("**")?;
    let words = &inner[..end];
    if words.is_empty() || words != words.trim_ascii() || words.contains(['*', '{']) {
        return None;
    }
    Some((Span::Term(words.to_owned()), end + 4))
}

/// What the words between two pairs of braces mean.
fn named(words: &str) -> Option<Span> {
    if let Some((before, after)) = words.split_once(':') {
        let (before, after) = (before.trim(), after.trim());
        return match before {
            "pasal" | "article" => article(after),
            "ayat" | "paragraph" => ordinal(after).map(Span::Paragraph),
            _ => Some(Span::Blank(Blank { name: name(before)?, kind: BlankKind::named(after)? })),
        };
    }
    if let Some(fact) = Fact::ALL.iter().find(|fact| fact.name() == words) {
        return Some(Span::Fact(*fact));
    }
    Some(Span::Blank(Blank { name: name(words)?, kind: BlankKind::Text }))
}

fn article(words: &str) -> Option<Span> {
    match words.split_once('(') {
        None => Some(Span::Article { key: plain_name(words)?, paragraph: None }),
        Some((key, paragraph)) => {
            let paragraph = ordinal(paragraph.strip_suffix(')')?)?;
            Some(Span::Article { key: plain_name(key.trim())?, paragraph: Some(paragraph) })
        }
    }
}

fn ordinal(words: &str) -> Option<u16> {
    let plain = !words.is_empty() && words.len() <= 3 && words.bytes().all(|byte| byte.is_ascii_digit());
    if plain { words.parse().ok().filter(|number| *number > 0) } else { None }
}

/// The name of a blank. A fact's name is never one.
fn name(words: &str) -> Option<String> {
    plain_name(words).filter(|name| !Fact::ALL.iter().any(|fact| fact.name() == name))
}

/// A name as the notation keeps it: people may write `{{Jumlah kursi}}` and mean `jumlah_kursi`.
fn plain_name(words: &str) -> Option<String> {
    let mut name = String::new();
    for part in words.split([' ', '_', '-']).filter(|part| !part.is_empty()) {
        if !part.chars().all(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        if !name.is_empty() {
            name.push('_');
        }
        name.push_str(&part.to_ascii_lowercase());
    }
    (name.len() <= NAME_LIMIT && name.starts_with(|c: char| c.is_ascii_lowercase())).then_some(name)
}
