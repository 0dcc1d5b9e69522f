//! A paper in two languages: the text in two columns, what stands after it with both words.
//!
//! Facts, blanks and commitments are the same on both sides; each side says them in its own language. Indonesian
//! always stands at the left, whichever language the paper was drafted in.

use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::organisation::Language;

use super::amend::{Amends, Change};
use super::facts::{Facts, ParentPaper, Standing};
use super::settle::{Labels, settle};
use super::{addendum, annex, body, foot, head, known};
use crate::model::{Annex, Block, Column, Columns, Inline, Row, SignatureRoom, Table, Text, Witnesses};
use crate::words;

/// The blocks of a paper in two languages; none when it has one.
pub(super) fn blocks(
    facts: &Facts,
    (labels, other_labels): (&Labels, &Labels),
    standing: &Standing,
) -> Option<Vec<Block>> {
    let other = translated(facts)?;
    let (left, right) = if facts.language == Language::Id { (facts, &other) } else { (&other, facts) };
    let side = |facts: &Facts| {
        let own = if facts.language == other.language { other_labels } else { labels };
        let settled = settle(facts, own);
        let mut text = head::blocks(facts, &settled.recitals, &settled.basis);
        text.extend(addendum::articles(facts));
        text.extend(settled.articles.iter().map(|article| body::article(article, facts.language)));
        let mut after = vec![foot::signatures(facts, standing)];
        after.extend(foot::witnesses(facts, standing));
        after.extend(annex::blocks(facts, &settled));
        (text, after)
    };
    let ((left_text, left_after), (right_text, right_after)) = (side(left), side(right));
    let mut blocks = vec![Block::Columns(Columns {
        languages: [left.language, right.language],
        names: [words::language_name(left.language), words::language_name(right.language)],
        left: left_text,
        right: right_text,
    })];
    blocks.extend(left_after.into_iter().zip(right_after).flat_map(|(left, right)| both(left, right)));
    Some(blocks)
}

/// The facts as the second side of the paper says them.
pub(super) fn translated(facts: &Facts) -> Option<Facts> {
    let translation = facts.translation.clone()?;
    let language = translation.language;
    let parent = facts
        .parent
        .clone()
        .map(|parent| ParentPaper { title: in_language(&parent.title, facts.language, language), ..parent });
    // What an addendum changes is named as the second language names it, in the text that holds in that language.
    let amends = facts.amends.as_ref().map(|amends| Amends {
        base: Box::new(
            translated(&amends.base).unwrap_or_else(|| Facts { language, ..(*amends.base).clone() }),
        ),
        changes: amends.changes.iter().map(Change::in_other_words).collect(),
    });
    Some(Facts {
        language,
        amends,
        recitals: translation.recitals,
        basis: translation.basis,
        articles: translation.articles,
        parent,
        translation: None,
        ..facts.clone()
    })
}

/// The name of a sort of paper in the other language; another name stays as it is.
fn in_language(title: &str, from: Language, to: Language) -> String {
    let kinds = [
        AgreementKind::Memorandum,
        AgreementKind::Cooperation,
        AgreementKind::Addendum,
        AgreementKind::Record,
    ];
    let kind = kinds.into_iter().find(|kind| known::paper_title(*kind, from) == title);
    kind.map_or_else(|| title.to_owned(), |kind| known::paper_title(kind, to))
}

/// One block with the words of both.
fn both(left: Block, right: Block) -> Vec<Block> {
    match (left, right) {
        (Block::Signatures(left), Block::Signatures(right)) => {
            vec![Block::Signatures(
                left.into_iter().zip(right).map(|(left, right)| room(left, &right)).collect(),
            )]
        }
        (Block::Witnesses(left), Block::Witnesses(right)) => {
            vec![Block::Witnesses(Witnesses { label: label(&left.label, &right.label), rooms: left.rooms })]
        }
        (Block::Annex(left), Block::Annex(right)) => {
            let body = left.body.into_iter().zip(right.body).flat_map(|(left, right)| both(left, right));
            vec![Block::Annex(Annex {
                label: join(left.label, &right.label),
                title: join(left.title, &right.title),
                new_page: left.new_page,
                body: body.collect(),
            })]
        }
        (Block::Table(left), Block::Table(right)) => vec![Block::Table(table(left, right))],
        (Block::Note(left), Block::Note(right)) if left != right => {
            vec![Block::Note(left), Block::Note(right)]
        }
        (left, _) => vec![left],
    }
}

fn room(left: SignatureRoom, right: &SignatureRoom) -> SignatureRoom {
    SignatureRoom {
        party: label(&left.party, &right.party),
        drawing_alt: join(left.drawing_alt, &right.drawing_alt),
        caption: join(left.caption, &right.caption),
        ..left
    }
}

fn table(left: Table, right: Table) -> Table {
    let columns = left.columns.into_iter().zip(&right.columns);
    Table {
        summary: join(left.summary, &right.summary),
        columns: columns
            .map(|(left, right)| Column { head: stack(left.head, &right.head), ..left })
            .collect(),
        rows: left.rows.into_iter().zip(right.rows).map(|(left, right)| row(left, right)).collect(),
    }
}

fn row(left: Row, right: Row) -> Row {
    let cells = |left: Vec<Text>, right: Vec<Text>| {
        left.into_iter().zip(right).map(|(left, right)| text(left, right, "\n")).collect()
    };
    match (left, right) {
        (Row::Cells(left), Row::Cells(right)) => Row::Cells(cells(left, right)),
        (Row::Total(left), Row::Total(right)) => Row::Total(cells(left, right)),
        (Row::Group(left), Row::Group(right)) => Row::Group(text(left, right, " / ")),
        (left, _) => left,
    }
}

/// Both texts, with this between them; what is the same in both is said once.
fn text(mut left: Text, right: Text, between: &str) -> Text {
    if left == right {
        return left;
    }
    let same = left.iter().zip(&right).take_while(|(left, right)| left == right).count();
    let mut rest = right.into_iter().skip(same).peekable();
    let spaced = rest.peek().is_some_and(|part| part.printed().starts_with(' '));
    left.push(Inline::Plain(if spaced { between.trim_end_matches(' ') } else { between }.to_owned()));
    left.extend(rest);
    left
}

/// Words side by side, for instance `LAMPIRAN 1 / ANNEX 1`.
fn join(left: String, right: &str) -> String {
    if left == right || right.is_empty() { left } else { format!("{left} / {right}") }
}

/// Words one above the other, in the narrow columns of a table.
fn stack(left: String, right: &str) -> String {
    if left == right || right.is_empty() { left } else { format!("{left}\n{right}") }
}

/// Words side by side whose mark at the end stands once.
fn label(left: &str, right: &str) -> String {
    if left == right {
        return left.to_owned();
    }
    format!("{} / {right}", left.trim_end_matches([',', ':']))
}
