//! References typed as plain words: to articles, paragraphs and annexes of this paper.

use super::lines::{Line, Paper};
use super::read::{Kind, Token, tokens};
use super::{FindingCode, Found};

/// Words after a reference that make it one to a law or to another paper.
const ELSEWHERE: &[&str] = &[
    "undang-undang",
    "undang",
    "uu",
    "uud",
    "kitab",
    "kuhp",
    "kuhper",
    "kuhperdata",
    "peraturan",
    "perpu",
    "perppu",
    "pp",
    "perpres",
    "permen",
    "perda",
    "pergub",
    "perwali",
    "perbup",
    "keputusan",
    "surat",
    "akta",
    "anggaran",
    "nota",
    "adendum",
    "induk",
    "pedoman",
    "statuta",
    "konstitusi",
    "konvensi",
    "qanun",
    "rkuhp",
    "instruksi",
    "law",
    "act",
    "code",
    "regulation",
    "decree",
    "constitution",
    "convention",
    "statutes",
    "memorandum",
    "deed",
    "gdpr",
    "indonesian",
    "civil",
    "criminal",
    "government",
    "presidential",
    "ministerial",
    "addendum",
    "treaty",
];

/// Words that may stand between a reference and the law it is of.
const BETWEEN: &[&str] = &[
    "pasal",
    "ayat",
    "huruf",
    "angka",
    "dan",
    "atau",
    "sampai",
    "dengan",
    "jo",
    "juncto",
    "dalam",
    "dari",
    "pada",
    "bis",
    "article",
    "articles",
    "paragraph",
    "paragraphs",
    "letter",
    "and",
    "or",
    "to",
    "of",
    "the",
    "in",
    "s",
    "d",
    "beserta",
    "serta",
];

pub(super) fn check(paper: &Paper, line: &Line, found: &mut Found) {
    // An addendum speaks of the articles of the paper that it changes.
    if paper.changes_another {
        return;
    }
    let tokens = tokens(&line.text);
    let mut at = 0;
    while at < tokens.len() {
        at += match tokens[at].low.as_str() {
            "pasal" | "article" | "articles" => article(paper, line, &tokens, at, found),
            "ayat" | "paragraph" => {
                if let Some(own) = line.article
                    && let Some((number, _)) = bracketed(&tokens, at + 1)
                    && !elsewhere(&tokens, at + 1)
                {
                    paragraph(paper, line, own, number, found);
                }
                1
            }
            "lampiran" | "annex" | "appendix" => {
                annex(paper, line, &tokens, at, found);
                1
            }
            _ => 1,
        };
    }
}

/// Looks at a reference to an article and tells how many tokens it took.
fn article(paper: &Paper, line: &Line, tokens: &[Token<'_>], at: usize, found: &mut Found) -> usize {
    let Some(number) = tokens.get(at + 1).and_then(plain_number) else { return 1 };
    let mut used = 2;
    let deeper = tokens.get(at + 2).is_some_and(|token| matches!(token.low.as_str(), "ayat" | "paragraph"));
    let paragraph_number = bracketed(tokens, at + 3).filter(|_| deeper);
    if let Some((_, more)) = paragraph_number {
        used += 1 + more;
    }
    if elsewhere(tokens, at + 1) || line.article.is_none() && line.at.clause.is_none() {
        return used;
    }
    let quoted = number.to_string();
    if number == 0 || number > paper.paragraphs.len() {
        let count = paper.paragraphs.len().to_string();
        found.line(FindingCode::ArticleUnknown, line, &[("number", &quoted), ("count", &count)]);
    } else if let Some((deep, _)) = paragraph_number {
        paragraph(paper, line, number, deep, found);
    } else if Some(number) == line.article {
        found.line(FindingCode::ArticleItself, line, &[("number", &quoted)]);
    }
    used
}

fn paragraph(paper: &Paper, line: &Line, article: usize, number: usize, found: &mut Found) {
    let count = paper.paragraphs.get(article - 1).copied().unwrap_or_default();
    if number == 0 || number > count {
        let (article, number, count) = (article.to_string(), number.to_string(), count.to_string());
        let args = [("article", article.as_str()), ("number", number.as_str()), ("count", count.as_str())];
        found.line(FindingCode::ParagraphUnknown, line, &args);
    }
}

fn annex(paper: &Paper, line: &Line, tokens: &[Token<'_>], at: usize, found: &mut Found) {
    let Some(token) = tokens.get(at + 1) else { return };
    let Some(number) = plain_number(token).or_else(|| roman(token.text)) else { return };
    if number > paper.annexes && !elsewhere(tokens, at + 2) {
        let count = paper.annexes.to_string();
        found.line(FindingCode::AnnexUnknown, line, &[("number", token.text), ("count", &count)]);
    }
}

/// Whether what follows the numbers of a reference names a law or another paper.
fn elsewhere(tokens: &[Token<'_>], from: usize) -> bool {
    let rest = tokens[from..].iter().find(|token| {
        token.kind == Kind::Word && token.text.chars().count() > 1 && !BETWEEN.contains(&token.low.as_str())
    });
    rest.is_some_and(|token| {
        let place = tokens.iter().position(|other| other.start == token.start).unwrap_or(from);
        let unbroken = tokens[from..place].iter().all(|other| !other.is(".") && !other.is(";"));
        let paper = matches!(token.low.as_str(), "perjanjian" | "agreement" | "cooperation");
        // `perjanjian kerja sama ini` is this one; with a number or a name it is another.
        let this = tokens[place..].iter().take(5).any(|other| other.low == "ini");
        unbroken && (ELSEWHERE.contains(&token.low.as_str()) || paper && !this)
    })
}

/// `(5)`, and how many tokens it took.
fn bracketed(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    if tokens.get(at)?.is("(") {
        let number = plain_number(tokens.get(at + 1)?)?;
        return tokens.get(at + 2)?.is(")").then_some((number, 3));
    }
    plain_number(tokens.get(at)?).map(|number| (number, 1))
}

fn plain_number(token: &Token<'_>) -> Option<usize> {
    (token.kind == Kind::Figure).then(|| token.text.parse().ok()).flatten()
}

fn roman(text: &str) -> Option<usize> {
    const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    ROMAN.iter().position(|one| *one == text).map(|place| place + 1)
}
