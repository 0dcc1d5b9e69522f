//! The text that holds, with all signed addenda worked in, as a paper of its own that nobody takes for the signed one.

use sepakat_domain::calendar;

use super::compose;
use super::facts::{Facts, ParentPaper, Standing};
use crate::model::{Block, Document, Paragraph, plain};
use crate::words;

/// Composes the text that holds. `sources` are the signed agreement and its signed addenda, in order; `now` is when it
/// was put together, RFC 3339 with offset.
pub fn compose_consolidated(facts: &Facts, sources: &[ParentPaper], now: &str) -> Document {
    let language = facts.language;
    let standing =
        Standing::Draft { labels: super::Labels::new(), other: super::Labels::new(), now: now.to_owned() };
    let mut document = compose(facts, &standing);
    let named: Vec<String> = sources.iter().map(|source| name(source, language)).collect();
    let note = words::consolidated_note(language, &named.join("; "));
    document.blocks.retain(|block| !matches!(block, Block::Signatures(_)));
    // After the head: on every page a line above the text says what the paper is.
    let head = document.blocks.iter().position(|block| matches!(block, Block::Numbers(_)));
    let text = Block::Paragraph(Paragraph { text: plain(note), keep_with_next: true });
    document.blocks.insert(head.map_or(0, |numbers| numbers + 1), text);
    document.legend = plain(words::consolidated_version(language));
    document.title = words::consolidated_title(language, &document.title);
    document.watermark = None;
    // It is read and not signed.
    document.footer.initials = None;
    document.footer.version = words::consolidated_version(language);
    document
}

fn name(source: &ParentPaper, language: sepakat_domain::organisation::Language) -> String {
    let numbered = if source.number.trim().is_empty() {
        source.title.clone()
    } else {
        words::parent_numbered(language, source.number.trim(), &source.title)
    };
    match source.on {
        Some(day) => words::parent_dated(language, &calendar::on_paper(day, language), &numbered),
        None => numbered,
    }
}
