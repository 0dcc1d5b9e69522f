//! Writes an article's text back in the notation, so that reading it gives the same text again.

use std::fmt;

use super::parse::{EACH, begins_something};
use super::{BlankKind, ClauseText, Condition, Item, Paragraph, Span, letter};

impl fmt::Display for ClauseText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let several = self.paragraphs.len() > 1;
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            write_paragraph(f, paragraph, index + 1, several)?;
        }
        Ok(())
    }
}

fn write_paragraph(
    f: &mut fmt::Formatter<'_>,
    paragraph: &Paragraph,
    number: usize,
    several: bool,
) -> fmt::Result {
    let lead = Words(&paragraph.lead).to_string();
    let marked = several || paragraph.condition.is_some() || begins_something(&lead);
    let mut parts = Vec::new();
    if marked {
        parts.push(format!("({number})"));
    }
    parts.extend(paragraph.condition.as_ref().map(Condition::to_string));
    if !lead.is_empty() {
        parts.push(lead);
    }
    if !parts.is_empty() {
        writeln!(f, "{}", parts.join(" "))?;
    }
    for (place, item) in paragraph.items.iter().enumerate() {
        match item {
            Item::Duties(side) => writeln!(f, "[duties {side}]")?,
            Item::Letter { condition, spans } => write_letter(f, place, condition.as_ref(), "", spans)?,
            Item::Each { condition, spans } => write_letter(f, place, condition.as_ref(), EACH, spans)?,
        }
    }
    Ok(())
}

fn write_letter(
    f: &mut fmt::Formatter<'_>,
    place: usize,
    condition: Option<&Condition>,
    each: &str,
    spans: &[Span],
) -> fmt::Result {
    write!(f, "{}.", letter(place))?;
    if let Some(condition) = condition {
        write!(f, " {condition}")?;
    }
    if !each.is_empty() {
        write!(f, " {each}")?;
    }
    writeln!(f, " {}", Words(spans))
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[if {}{}]", if self.negated { "not " } else { "" }, self.flag.name())
    }
}

/// Running text as the notation writes it.
struct Words<'a>(&'a [Span]);

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for span in self.0 {
            match span {
                Span::Text(text) => f.write_str(text)?,
                Span::Term(term) => write!(f, "**{term}**")?,
                Span::Fact(fact) => write!(f, "{{{{{}}}}}", fact.name())?,
                Span::Blank(blank) if blank.kind == BlankKind::Text => write!(f, "{{{{{}}}}}", blank.name)?,
                Span::Blank(blank) => write!(f, "{{{{{}:{}}}}}", blank.name, blank.kind.name())?,
                Span::Article { key, paragraph: None } => write!(f, "{{{{pasal:{key}}}}}")?,
                Span::Article { key, paragraph: Some(number) } => write!(f, "{{{{pasal:{key}({number})}}}}")?,
                Span::Paragraph(number) => write!(f, "{{{{ayat:{number}}}}}")?,
            }
        }
        Ok(())
    }
}
