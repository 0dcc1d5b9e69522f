//! The live page while somebody types: what is in a field and not written yet stands on the page already.
//!
//! A page on the screen asks again with every key. It says what it has and what is in sight, so that only what changed
//! under the eyes of the reader is drawn and sent.

use std::collections::HashSet;

use sepakat_documents::preview::Lacking;
use sepakat_domain::agreement::{AgreementField, ClauseField, Fill};
use sepakat_domain::id::Id;
use serde::{Deserialize, Serialize};

use super::gather::Gathered;

/// What is typed in a field and not written yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(tag = "typed", rename_all = "snake_case", deny_unknown_fields)]
pub enum BeingTyped {
    /// A field of the agreement.
    Field {
        /// The field and what stands in it.
        change: AgreementField,
    },
    /// A blank.
    Fill {
        /// Name of the blank.
        blank: String,
        /// The value in canonical form.
        value: String,
    },
    /// A field of an article.
    Clause {
        /// Which article.
        id: Id,
        /// The field and what stands in it.
        change: ClauseField,
    },
}

/// What a screen has of the pages, and what is in sight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// Stamps of the pages and pictures, and keys of the glyphs that it has: they are not sent again.
    pub known: Vec<String>,
    /// Numbers of the pages in sight, from 0: only these are drawn.
    pub sight: Vec<i64>,
}

impl Seen {
    pub(super) fn lacking(self) -> Lacking {
        let sight: HashSet<usize> =
            self.sight.into_iter().filter_map(|number| usize::try_from(number).ok()).collect();
        Lacking { known: self.known.into_iter().collect(), sight: Some(sight) }
    }
}

impl Gathered {
    /// Puts what is typed where it will be written. What would be refused is left out: the field says why.
    pub(super) fn type_in(&mut self, typed: Vec<BeingTyped>) {
        for one in typed {
            match one {
                BeingTyped::Field { change } => {
                    let mut agreement = self.agreement.clone();
                    if agreement.set(change).is_ok() {
                        self.agreement = agreement;
                    }
                }
                BeingTyped::Fill { blank, value } => self.fill_in(blank, value),
                BeingTyped::Clause { id, change } => {
                    if let Some(clause) = self.clauses.iter_mut().find(|clause| clause.id == id) {
                        let mut changed = clause.clone();
                        if changed.set(change).is_ok() {
                            *clause = changed;
                        }
                    }
                }
            }
        }
    }

    fn fill_in(&mut self, blank: String, value: String) {
        if let Some(fill) = self.fills.iter_mut().find(|fill| fill.blank == blank) {
            fill.value = value;
            return;
        }
        let agreement = self.agreement.id;
        self.fills.push(Fill { id: agreement, agreement, blank, value, retired: false });
    }
}
