//! Agreements: their parties, clauses and the blanks that facts fill.

mod draft;
mod ending;
mod kinds;
mod papers;
mod rules;
mod state;
mod talk;
mod term;
mod witness;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::{Language, Paper};

pub use draft::{AgreementField, ClauseField, ClauseWords, PartyField};
pub use ending::{Close, Termination, TerminationDraft};
pub use kinds::{AgreementKind, AnnexKind, MOST_PARTIES};
pub use papers::{Amendment, AmendmentKind, Answer, Comment, HouseClause, Revision, Witness};
pub use state::{AgreementState, ENDING_SOON_DAYS};
pub use talk::{AmendmentDraft, AmendmentField, CommentDraft};
pub use term::{RadarStage, Span, next_review, reviews};
pub use witness::{WitnessDraft, WitnessField};

/// A written agreement of a partnership. This row is the draft and its state; what was frozen is a row of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Identity.
    pub id: Id,
    /// For which partnership.
    pub partnership: Id,
    /// What sort of paper.
    pub kind: AgreementKind,
    /// What it is about: the words after TENTANG.
    pub subject: String,
    /// Our number.
    pub number: String,
    /// The other side's number; empty leaves a dotted line.
    pub partner_number: String,
    /// Where it is signed.
    pub place: String,
    /// Its date.
    pub signed_on: Option<NaiveDate>,
    /// First day of its term.
    pub starts_on: Option<NaiveDate>,
    /// Last day of its term.
    pub ends_on: Option<NaiveDate>,
    /// Language of the text.
    pub language: Language,
    /// Paper it is printed on.
    pub paper: Paper,
    /// How many copies the closing clause names.
    pub copies: i64,
    /// Number of the draft, from 1; a change after freezing makes the next.
    pub version: i64,
    /// The frozen version that is at the signing desk or signed; none while it is a draft.
    pub frozen: Option<Id>,
    /// Why it is void; none while it counts.
    pub void_reason: Option<String>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
    /// The memorandum it rests on, or the agreement that an addendum changes.
    pub parent: Option<Id>,
    /// Number of such a paper that is not kept here; empty when there is none.
    pub parent_number: String,
    /// Its date.
    pub parent_on: Option<NaiveDate>,
    /// The text stands in two columns, in its language and in the other.
    pub bilingual: bool,
    /// What is printed after the signatures, in this order; none means the commitments when there are any.
    pub annexes: Option<Vec<AnnexKind>>,
    /// Mark of the laptop that took the number, printed after it; empty once the number is confirmed.
    pub number_mark: String,
    /// The last day on which it holds, when it was ended before its time.
    pub terminated_on: Option<NaiveDate>,
    /// How it was ended before its time.
    pub termination: Option<Termination>,
    /// Why, in words.
    pub termination_note: String,
    /// The agreement that this one carries on for a new term.
    pub renews: Option<Id>,
    /// When it was decided that it ends with thanks and is not carried on.
    pub closed_on: Option<NaiveDate>,
    /// Own words in the letter of thanks.
    pub thanks: String,
    /// When the parties last looked at it together.
    pub reviewed_on: Option<NaiveDate>,
    /// When that was noted, RFC 3339: goals changed before were looked at as well.
    pub looked_at: String,
    /// Each page but the one that is signed has a box for the initials of every party at its foot.
    pub initials: bool,
}

/// A side of an agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Identity.
    pub id: Id,
    /// Which agreement.
    pub agreement: Id,
    /// 1 for PIHAK PERTAMA, 2 for PIHAK KEDUA, up to [`MOST_PARTIES`].
    pub side: i64,
    /// Who; none means our own organisation.
    pub partner: Option<Id>,
    /// The contact who signs for it.
    pub signer: Option<Id>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
    /// Its own number, from the third party on; empty leaves a dotted line. Those of the first two are the agreement's.
    pub number: String,
}

/// One article of one agreement, as chosen from the library or written by the user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Identity.
    pub id: Id,
    /// Which agreement.
    pub agreement: Id,
    /// Key in the clause library; `own` for the user's own.
    pub key: String,
    /// Place among the articles, ascending.
    pub sort: i64,
    /// Printed in the agreement.
    pub included: bool,
    /// Which variant of the library's wording; empty for the first.
    pub variant: String,
    /// The user's own heading; none means the library's.
    pub title: Option<String>,
    /// The user's own wording, in the library's notation; none means the library's.
    pub body: Option<String>,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
    /// The own heading in the other language of a paper in two; none while nobody wrote one.
    pub title_other: Option<String>,
    /// The own wording in the other language.
    pub body_other: Option<String>,
}

/// What fills one blank of an agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Fill {
    /// Identity.
    pub id: Id,
    /// Which agreement.
    pub agreement: Id,
    /// Name of the blank, for instance `notice_days`.
    pub blank: String,
    /// The value in canonical form: ISO date, plain digits, or text.
    pub value: String,
    /// Put away: kept in the history, shown nowhere.
    pub retired: bool,
}
