//! Terms, names, amounts and places left open in what is written.

use sepakat_domain::organisation::Language;

use super::lines::Line;
use super::read::{Kind, Token, pairs, tokens};
use super::{FindingCode, Found, Known};
use crate::agreement::facts::Facts;
use crate::agreement::known::party;

pub(super) fn check(facts: &Facts, known: &Known, line: &Line, found: &mut Found) {
    let tokens = tokens(&line.text);
    for pair in pairs(&line.text, &tokens).iter().filter(|pair| !pair.agrees) {
        found.line(FindingCode::Amount, line, &[("figure", &pair.figure), ("words", &pair.words)]);
    }
    if line.at.clause.is_some() {
        terms(facts, line, &tokens, found);
    }
    former(facts, known, line, found);
    if let Some(blank) = blank_left(&line.typed) {
        found.line(FindingCode::BlankLeft, line, &[("text", &blank)]);
    }
}

const RANKS_ID: [(&str, u8); 13] = [
    ("PERTAMA", 1),
    ("KESATU", 1),
    ("I", 1),
    ("KEDUA", 2),
    ("II", 2),
    ("KETIGA", 3),
    ("III", 3),
    ("KEEMPAT", 4),
    ("IV", 4),
    ("KELIMA", 5),
    ("V", 5),
    ("KEENAM", 6),
    ("KETUJUH", 7),
];

const RANKS_EN: [(&str, u8); 7] =
    [("FIRST", 1), ("SECOND", 2), ("THIRD", 3), ("FOURTH", 4), ("FIFTH", 5), ("SIXTH", 6), ("SEVENTH", 7)];

/// Defined terms stand in capitals; `pihak ketiga` in small letters is anybody else.
fn terms(facts: &Facts, line: &Line, tokens: &[Token<'_>], found: &mut Found) {
    if !line.text.chars().any(char::is_lowercase) {
        return;
    }
    for pair in tokens.windows(2) {
        let [one, two] = pair else { continue };
        let Some((side, language)) = term(one.text, two.text) else { continue };
        let written = format!("{} {}", one.text, two.text);
        let capitals = written.to_uppercase();
        let right = party(side, line.language);
        let args = [("term", written.as_str()), ("right", right.as_str())];
        let defined = side <= facts.parties();
        if written != capitals {
            // `Pihak Ketiga` may be anybody outside the paper.
            if one.text.starts_with(char::is_uppercase)
                && two.text.starts_with(char::is_uppercase)
                && side <= 2
            {
                found.line(FindingCode::TermWritten, line, &args);
            }
        } else if !defined {
            found.line(FindingCode::TermUnknown, line, &args[..1]);
        } else if language != line.language {
            found.line(FindingCode::TermLanguage, line, &args);
        } else if capitals != right {
            found.line(FindingCode::TermMixed, line, &args);
        }
    }
}

/// The party a term means, and the language of the term.
fn term(one: &str, two: &str) -> Option<(u8, Language)> {
    let rank = |ranks: &[(&str, u8)], word: &str| {
        let word = word.to_uppercase();
        ranks.iter().find(|(rank, _)| *rank == word).map(|(_, side)| *side)
    };
    if one.eq_ignore_ascii_case("pihak") {
        return Some((rank(&RANKS_ID, two)?, Language::Id));
    }
    if two.eq_ignore_ascii_case("party") {
        return Some((rank(&RANKS_EN, one)?, Language::En));
    }
    None
}

/// Names that a party had before, outside its present name.
fn former(facts: &Facts, known: &Known, line: &Line, found: &mut Found) {
    for (side, name) in &known.former {
        let present = facts.side(*side).name.trim();
        let name = name.trim();
        if name.chars().count() < 4 || name.eq_ignore_ascii_case(present) {
            continue;
        }
        let mut text = line.text.to_lowercase();
        if !present.is_empty() {
            text = text.replace(&present.to_lowercase(), " ");
        }
        let sought = name.to_lowercase();
        let edge = |character: Option<char>| character.is_none_or(|one| !one.is_alphanumeric());
        let stands = text.match_indices(&sought).any(|(at, _)| {
            edge(text[..at].chars().next_back()) && edge(text[at + sought.len()..].chars().next())
        });
        if stands {
            found.line(FindingCode::FormerName, line, &[("name", name), ("right", present)]);
        }
    }
}

/// Words that hold a place.
const HOLDERS: &[&str] = &[
    "diisi kemudian",
    "akan diisi",
    "isi di sini",
    "isikan di sini",
    "belum ditentukan",
    "to be filled",
    "to be determined",
    "to be confirmed",
    "fill in here",
    "insert here",
    "lorem ipsum",
];

/// Dots, lines and words that hold a place, as written.
fn blank_left(text: &str) -> Option<String> {
    let tokens = &tokens(text)[..];
    let low = text.to_lowercase();
    if let Some(holder) = HOLDERS.iter().find(|holder| low.contains(*holder)) {
        return Some((*holder).to_owned());
    }
    for (at, token) in tokens.iter().enumerate() {
        let held = match token.kind {
            Kind::Word => {
                let crosses = token.text.len() >= 3 && token.text.chars().all(|one| one == 'X');
                let before = at.checked_sub(1).map(|before| &tokens[before]);
                let counted =
                    before.is_some_and(|before| {
                        before.end == token.start || COUNTED.contains(&before.low.as_str())
                    }) || tokens.get(at + 1).is_some_and(|next| next.start == token.end && next.is("/"));
                crosses && !counted || matches!(token.text, "TBD" | "TBA" | "TBC")
            }
            Kind::Mark => run(tokens, at),
            Kind::Figure => false,
        };
        if held {
            let end = text[token.start..]
                .find(|one: char| one.is_whitespace())
                .map_or(text.len(), |end| token.start + end);
            return Some(text[token.start..end].to_owned());
        }
    }
    None
}

/// Words before a Roman number.
const COUNTED: &[&str] =
    &["bab", "pasal", "lampiran", "bagian", "volume", "chapter", "part", "angkatan", "ke"];

/// A row of dots or lines, or empty square brackets.
fn run(tokens: &[Token<'_>], at: usize) -> bool {
    let same = |mark: &str| {
        let mut count = 0;
        while tokens
            .get(at + count)
            .is_some_and(|next| next.is(mark) && (count == 0 || tokens[at + count - 1].end == next.start))
        {
            count += 1;
        }
        count
    };
    match tokens[at].text {
        "." => same(".") >= 4,
        "_" => same("_") >= 3,
        "\u{2026}" => same("\u{2026}") >= 2,
        "[" => {
            let inside: Vec<&Token<'_>> =
                tokens[at + 1..].iter().take_while(|token| !token.is("]")).collect();
            inside.len() < 12
                && tokens.get(at + 1 + inside.len()).is_some()
                && inside.iter().all(|token| ".\u{2026}_- ".contains(token.text))
        }
        _ => false,
    }
}
