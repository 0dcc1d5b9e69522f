//! Two versions of one agreement side by side: what was added, deleted, changed and moved.
//!
//! Both versions are composed into papers first and the papers are compared, part by part: so everything that is
//! printed is compared, and nothing else. Articles are recognised by their keys, paragraphs and letters by what they
//! say, then words are compared. The screen shows [`Comparison`]; [`compose`] makes the paper of it.

mod align;
mod compose;
mod parts;
mod sections;
mod strands;

#[cfg(test)]
mod tests;

use sepakat_domain::difference::Run;
use serde::Serialize;

use crate::agreement::{Facts, Labels, Standing};

pub use compose::{Version, compose, draft};
use strands::Strand;

/// What changed from one version to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Comparison {
    /// The changes in reading order; parts refer to them by their place here.
    pub changes: Vec<Change>,
    /// The whole text, changed or not.
    pub sections: Vec<Section>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// Where, in the newer version; in the older one for what is gone.
    pub place: Place,
    /// The first words that went, shortened; empty when none did.
    pub before: String,
    /// The first words that came, shortened; empty when none did.
    pub after: String,
    /// Where it stood before, or stands now, when it only changed its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub moved: Option<Place>,
}

/// What happened to a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Its words changed.
    Changed,
    /// It stands elsewhere; its words may have changed too.
    Moved,
}

/// A place in an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Place {
    /// Which sort of section.
    pub section: SectionKind,
    /// Its label as printed, for instance `Pasal 3`; empty outside articles and annexes.
    pub label: String,
    /// The number of the paragraph as printed, for instance `(2)`; may be empty.
    pub paragraph: String,
    /// The letter, for instance `a.`; may be empty.
    pub letter: String,
}

/// A sort of section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ComparedKind"))]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Everything before the first article.
    #[default]
    Front,
    /// An article.
    Article,
    /// The rooms to sign in.
    Signatures,
    /// An annex.
    Annex,
}

/// A section of both versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ComparedSection"))]
pub struct Section {
    /// Which sort.
    pub kind: SectionKind,
    /// Its key: that of the clause for articles.
    pub key: String,
    /// Its label in the newer version, or in the older one when it is gone.
    pub label: String,
    /// Its label in the older version when that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub was: Option<String>,
    /// Its heading.
    pub title: Vec<Run>,
    /// The change of the heading, or of the section as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub change: Option<usize>,
    /// Its parts in reading order.
    pub parts: Vec<Part>,
    /// Its place among the sections of the older version.
    #[serde(skip)]
    pub old_place: Option<usize>,
    #[serde(skip)]
    pub(crate) source: sections::Source,
}

/// A part of a section: a paragraph, a letter, a row of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ComparedPart"))]
pub struct Part {
    /// How it is set.
    pub role: Role,
    /// Its label in the newer version, or in the older one when it is gone.
    pub label: String,
    /// Its label in the older version when that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub was: Option<String>,
    /// Its text: one for running text, one for each cell of a row.
    pub cells: Vec<Vec<Run>>,
    /// The change it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub change: Option<usize>,
    /// As it was and as it is, to print it with its facts and defined terms.
    #[serde(skip)]
    pub(crate) old: Option<Strand>,
    #[serde(skip)]
    pub(crate) new: Option<Strand>,
}

/// How a part is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ComparedRole"))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The kind of paper, in the head.
    Title,
    /// A joining word of the head.
    Joint,
    /// A party or the subject, in the head.
    Name,
    /// A number line: its label and the number.
    Number,
    /// Running text.
    Paragraph,
    /// A party in the *komparisi*.
    Party,
    /// A letter flush with the text.
    Recital,
    /// A numbered paragraph.
    Numbered,
    /// A letter under a numbered paragraph.
    Letter,
    /// A heading inside an annex.
    Heading,
    /// A small note.
    Note,
    /// The heads of a table.
    Columns,
    /// A row of a table.
    Row,
    /// A row across a table that names what follows.
    Group,
    /// A row with totals.
    Total,
    /// A room to sign in: party, organisation, name, position.
    Room,
    /// Something that is not text.
    Figure,
}

/// Compares two versions. `labels` names the blanks of both.
pub fn compare(old: &Facts, new: &Facts, labels: &Labels) -> Comparison {
    let paper = |facts: &Facts| {
        let standing = Standing::Draft { labels: labels.clone(), other: Labels::new(), now: String::new() };
        crate::agreement::compose(facts, &standing).blocks
    };
    sections::compare(strands::sections(&paper(old)), strands::sections(&paper(new)))
}
