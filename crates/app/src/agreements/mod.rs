//! Agreements: drafting from what is known, editing, the live page, freezing and the PDF.

pub mod addenda;
pub mod check;
pub mod comments;
pub mod copies;
pub(crate) mod draft;
mod editor;
pub mod ending;
pub(crate) mod freeze;
pub(crate) mod gather;
pub mod history;
mod kitted;
pub mod list;
pub(crate) mod numbers;
pub mod page;
pub mod paper;
pub mod parties;
pub(crate) mod plan;
pub mod scans;
pub mod seals;
pub(crate) mod standing;
pub mod typing;
pub mod versions;

pub(crate) use plan::printed_number;

use chrono::NaiveDate;
use sepakat_domain::agreement::{Agreement, AgreementKind, AgreementState, Clause, HouseClause, Party};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::Language;
use sepakat_domain::signing::{Frozen, Signature};
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::call::{CallEntry, CallFault, Effect, LEADERS, READERS, WRITERS, call};
use crate::content;

/// What can be done with agreements, their parties, clauses and blanks.
pub const CALLS: &[CallEntry] = &[
    call!("agreements.list", READERS, Effect::Read, list::list),
    call!("agreements.page", READERS, Effect::Read, page::page),
    call!("agreements.check", READERS, Effect::Read, check::read),
    call!("agreements.draft", WRITERS, Effect::Undoable, draft::draft),
    call!("agreements.set", WRITERS, Effect::Undoable, draft::set),
    call!("agreements.confirm_number", LEADERS, Effect::Undoable, numbers::confirm),
    call!("agreements.retire", WRITERS, Effect::Undoable, draft::retire),
    call!("parties.set", WRITERS, Effect::Undoable, parties::set),
    call!("parties.add", WRITERS, Effect::Undoable, parties::add),
    call!("parties.retire", WRITERS, Effect::Undoable, parties::retire),
    call!("witnesses.add", WRITERS, Effect::Undoable, parties::add_witness),
    call!("witnesses.set", WRITERS, Effect::Undoable, parties::set_witness),
    call!("witnesses.retire", WRITERS, Effect::Undoable, parties::retire_witness),
    call!("clauses.add", WRITERS, Effect::Undoable, draft::add_clause),
    call!("clauses.set", WRITERS, Effect::Undoable, draft::set_clause),
    call!("clauses.move", WRITERS, Effect::Undoable, draft::move_clause),
    call!("clauses.history", READERS, Effect::Read, history::history),
    call!("clauses.retire", WRITERS, Effect::Undoable, draft::retire_clause),
    call!("fills.set", WRITERS, Effect::Undoable, draft::set_fill),
    call!("amendments.add", WRITERS, Effect::Undoable, addenda::add),
    call!("amendments.set", WRITERS, Effect::Undoable, addenda::set),
    call!("amendments.retire", WRITERS, Effect::Undoable, addenda::retire),
    call!("agreements.consolidated", READERS, Effect::Read, addenda::consolidated),
    call!("agreements.consolidated_pdf", READERS, Effect::Read, addenda::consolidated_pdf),
    call!("comments.add", WRITERS, Effect::Undoable, comments::add),
    call!("comments.answer", WRITERS, Effect::Undoable, comments::answer),
    call!("comments.retire", WRITERS, Effect::Undoable, comments::retire),
    call!("agreements.preview", READERS, Effect::Read, paper::preview),
    call!("agreements.gist", READERS, Effect::Read, paper::gist),
    call!("agreements.pdf", READERS, Effect::Read, paper::pdf),
    call!("agreements.ink", READERS, Effect::Read, copies::ink),
    call!("agreements.copies", READERS, Effect::Read, copies::pdf),
    call!("agreements.test_page", READERS, Effect::Read, copies::test_page),
    call!("scans.add", WRITERS, Effect::Undoable, scans::add),
    call!("scans.retire", WRITERS, Effect::Undoable, scans::retire),
    call!("scans.file", READERS, Effect::Read, scans::file),
    call!("agreements.versions", READERS, Effect::Read, versions::versions),
    call!("agreements.compare", READERS, Effect::Read, versions::compare),
    call!("agreements.compare_pdf", READERS, Effect::Read, versions::compare_pdf),
    call!("agreements.draft_pdf", READERS, Effect::Read, versions::draft_pdf),
    call!("agreements.send_out", WRITERS, Effect::Barrier("sending"), versions::send_out),
    call!("agreements.freeze", WRITERS, Effect::Barrier("freezing"), freeze::freeze),
    call!("agreements.seals", READERS, Effect::Read, seals::read),
    call!("agreements.seal", WRITERS, Effect::Barrier("sealing"), seals::seal),
    call!("agreements.reopen", WRITERS, Effect::Barrier("freezing"), freeze::reopen),
    call!("agreements.void", LEADERS, Effect::Barrier("voiding"), ending::void),
    call!("agreements.terminate", LEADERS, Effect::Undoable, ending::terminate),
    call!("agreements.review", WRITERS, Effect::Undoable, ending::review),
];

/// From what an agreement is drafted.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DraftFrom {
    /// The partnership; else the partner below, and a partnership is made or its only one taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<Id>,
    /// The partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// The conversation it comes from: its commitments are taken along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation: Option<Id>,
    /// What sort of paper; a cooperation agreement when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AgreementKind>,
    /// The memorandum it rests on, or the agreement that an addendum changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// The kit it is made from, by its key: taken over by the partnership if it is not yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kit: Option<String>,
    /// Language of the text; the organisation's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A clause is added: from the library, or the user's own.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddClause {
    /// Which agreement.
    pub agreement: Id,
    /// Key in the library; `own` for an own clause.
    pub key: String,
    /// Heading of an own clause.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Wording of an own clause.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}

/// A clause changes its place.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MoveClause {
    /// Which clause.
    pub id: Id,
    /// The clause it is put behind; none for the first place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Id>,
}

/// A blank is filled or emptied.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetFill {
    /// Which agreement.
    pub agreement: Id,
    /// Name of the blank.
    pub blank: String,
    /// The value in canonical form (ISO date, plain digits, or text); empty to empty it.
    pub value: String,
}

/// An agreement is frozen for signing.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FreezeAgreement {
    /// Which agreement.
    pub id: Id,
    /// How many devices will seal it, 1 to 6; ours alone when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seals: Option<i64>,
}

/// An agreement is declared void.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VoidAgreement {
    /// Which agreement.
    pub id: Id,
    /// Why.
    pub reason: String,
}

/// Key of a user's own clause.
pub(crate) const OWN: &str = "own";

/// The present words of a clause, as an own article for other papers.
pub(crate) fn kept_wording(reader: &Reader<'_>, clause: &Clause) -> Result<HouseClause, CallFault> {
    let agreement = living(reader, clause.agreement)?;
    let template = content::clauses(agreement.language, agreement.kind).find(&clause.key);
    let title = clause.title.clone().or_else(|| template.map(|one| one.title.clone()));
    let library = || Some(template?.variant(&clause.variant)?.text.to_string());
    Ok(HouseClause {
        id: clause.id,
        title: title.unwrap_or_default(),
        body: clause.body.clone().or_else(library).unwrap_or_default(),
        language: agreement.language,
        purpose: template.map(|one| one.purpose.clone()).unwrap_or_default(),
        retired: false,
    })
}

/// An agreement that is not put away.
pub(crate) fn living(reader: &Reader<'_>, id: Id) -> Result<Agreement, CallFault> {
    reader.get::<Agreement>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// How an agreement stands on a day.
pub(crate) fn state_of(
    reader: &Reader<'_>,
    agreement: &Agreement,
    today: NaiveDate,
) -> Result<AgreementState, CallFault> {
    let parties = reader.count::<Party>(&Where::all().is("agreement", agreement.id))?;
    let signed = match agreement.frozen {
        Some(frozen) => reader.count::<Signature>(&Where::all().is("frozen", frozen))?,
        None => 0,
    };
    let holds = standing::as_it_holds(reader, agreement)?;
    standing::standing(reader, &holds, parties as usize, signed as usize, today)
}

/// Whether a version of an agreement was ever signed.
fn ever_signed(reader: &Reader<'_>, id: Id) -> Result<bool, CallFault> {
    for frozen in reader.list::<Frozen>(&Where::all().is("agreement", id))? {
        if reader.count::<Signature>(&Where::all().is("frozen", frozen.id))? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a version of an agreement was ever frozen, so that people may hold it in their hands.
fn ever_frozen(reader: &Reader<'_>, id: Id) -> Result<bool, CallFault> {
    Ok(reader.count::<Frozen>(&Where::all().is("agreement", id))? > 0)
}

/// Whether an agreement is at the signing desk or in force.
fn runs(reader: &Reader<'_>, id: Id, today: NaiveDate) -> Result<bool, CallFault> {
    let Some(agreement) = reader.get::<Agreement>(id)?.filter(|one| !one.retired) else { return Ok(false) };
    Ok(match state_of(reader, &agreement, today)? {
        AgreementState::Ready
        | AgreementState::PartlySigned
        | AgreementState::Active
        | AgreementState::EndingSoon => true,
        AgreementState::Draft
        | AgreementState::InNegotiation
        | AgreementState::Ended
        | AgreementState::Renewed
        | AgreementState::Terminated
        | AgreementState::Void => false,
    })
}

/// Whether an agreement with a partner is at the signing desk or in force.
pub(crate) fn runs_with(reader: &Reader<'_>, partner: Id, today: NaiveDate) -> Result<bool, CallFault> {
    for party in reader.list::<Party>(&Where::all().is("partner", partner))? {
        if runs(reader, party.agreement, today)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether an agreement of a partnership is at the signing desk or in force.
pub(crate) fn runs_in(reader: &Reader<'_>, partnership: Id, today: NaiveDate) -> Result<bool, CallFault> {
    for agreement in reader.list::<Agreement>(&Where::all().is("partnership", partnership))? {
        if runs(reader, agreement.id, today)? {
            return Ok(true);
        }
    }
    Ok(false)
}
