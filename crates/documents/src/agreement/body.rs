//! The articles as blocks of the paper.

use sepakat_domain::organisation::Language;

use super::pieces::inline;
use super::settle::{SettledArticle, SettledLetter, SettledParagraph};
use crate::model::{Article, Block, List, ListItem, ListKind, Paragraph};
use crate::words;

/// An article with its heading.
pub(super) fn article(article: &SettledArticle, language: Language) -> Block {
    let numbered = article.paragraphs.len() > 1;
    let body = if numbered {
        let items = article.paragraphs.iter().map(paragraph).collect();
        vec![Block::List(List { kind: ListKind::Paragraphs, items })]
    } else {
        article.paragraphs.iter().flat_map(unnumbered).collect()
    };
    Block::Article(Article {
        key: article.key.clone(),
        label: words::article(language, &article.number.to_string()),
        title: article.title.to_uppercase(),
        body,
    })
}

/// Letters as a list.
pub(super) fn letters(letters: &[SettledLetter], kind: ListKind) -> List {
    let items = letters
        .iter()
        .map(|letter| ListItem {
            label: format!("{}.", letter.label),
            text: inline(letter.pieces.clone()),
            code: letter.code.clone(),
            ..ListItem::default()
        })
        .collect();
    List { kind, items }
}

fn paragraph(paragraph: &SettledParagraph) -> ListItem {
    let inner =
        (!paragraph.letters.is_empty()).then(|| Box::new(letters(&paragraph.letters, ListKind::Letters)));
    ListItem {
        label: paragraph.number.map(|number| format!("({number})")).unwrap_or_default(),
        text: inline(paragraph.lead.clone()),
        inner,
        ..ListItem::default()
    }
}

fn unnumbered(paragraph: &SettledParagraph) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !paragraph.lead.is_empty() {
        let keep_with_next = !paragraph.letters.is_empty();
        blocks.push(Block::Paragraph(Paragraph { text: inline(paragraph.lead.clone()), keep_with_next }));
    }
    if !paragraph.letters.is_empty() {
        blocks.push(Block::List(letters(&paragraph.letters, ListKind::Recitals)));
    }
    blocks
}
