//! Kits: choosing one for a partnership, and taking all of it over in one deed.

mod apply;
mod list;

use chrono::NaiveDate;
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::kit::{Candidate, Kit};
use sepakat_domain::organisation::Language;
use sepakat_domain::partner::Direction;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

pub(crate) use apply::put;
pub use list::{KitPromise, KitSide, KitView};

use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::content;
use crate::ledger::Ledger;

/// What can be done with kits.
pub const CALLS: &[CallEntry] = &[
    call!("kits.list", READERS, Effect::Read, list::list),
    call!("kits.apply", WRITERS, Effect::Undoable, apply::apply),
];

/// For whom kits are listed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KitsFor {
    /// The partnership; else the partner below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Id>,
    /// A partner with whom no partnership is begun yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// Language of the kits; the one in which papers are written when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A kit is taken over.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ApplyKit {
    /// By which partnership.
    pub partnership: Id,
    /// Key of the kit.
    pub kit: String,
    /// Language of its words; the one in which papers are written when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// From when its days count; the beginning of the partnership when absent, else today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
}

/// The kit of that key.
pub(crate) fn known(language: Language, key: &str) -> Result<&'static Kit, CallFault> {
    content::kit(language, key).ok_or_else(|| CallFault::invalid("kit", "unknown_kit"))
}

/// Whether a partnership has goals of this kit, in either language.
pub(crate) fn applied(reader: &Reader<'_>, partnership: Id, key: &str) -> Result<bool, CallFault> {
    let goals: Vec<Goal> = reader.list(&Where::all().is("partnership", partnership))?;
    let kits = [Language::Id, Language::En].into_iter().filter_map(|language| content::kit(language, key));
    let mut statements = kits.flat_map(|kit| &kit.goals).map(|goal| goal.statement.as_str());
    Ok(statements.any(|statement| goals.iter().any(|goal| goal.statement == statement)))
}

/// Partners as candidates for the roles of a kit.
fn candidates(ledger: &Ledger, partners: &[Id]) -> Vec<Candidate> {
    let known = partners.iter().filter_map(|id| ledger.partners.get(id));
    known
        .map(|partner| Candidate {
            kind: partner.kind,
            offers: ledger
                .offerings
                .iter()
                .filter(|one| one.partner == partner.id && one.direction == Direction::Offer)
                .map(|one| one.category)
                .collect(),
        })
        .collect()
}
