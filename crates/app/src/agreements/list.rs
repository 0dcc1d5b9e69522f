//! The list of agreements, and how each one stands today.

use chrono::NaiveDate;
use sepakat_domain::agreement::{Agreement, AgreementKind, Party, Witness};
use sepakat_domain::id::Id;
use sepakat_domain::person::{Contact, Person};
use sepakat_domain::signing::{Signature, SignedHow};
use sepakat_store::{Reader, Where};
use serde::Serialize;

pub use sepakat_domain::agreement::AgreementState;

use crate::answer::{Named, Nothing};
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::organisation;
use crate::signing::declining;

use super::gather::Gathered;
use super::paper::{self, SEALED_PDF, SIGNED_PDF};
use super::plan::printed_number;
use super::{scans, standing};

/// One agreement in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct AgreementRow {
    /// Which agreement.
    pub id: Id,
    /// What sort of paper.
    pub kind: AgreementKind,
    /// Our number.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// For which partnership.
    pub partnership: Named,
    /// The other parties.
    pub partners: Vec<Named>,
    /// How it stands today.
    pub state: AgreementState,
    /// Number of the draft, from 1.
    pub version: i64,
    /// First day of its term.
    pub starts_on: Option<NaiveDate>,
    /// The last day on which it holds, with its signed addenda.
    pub ends_on: Option<NaiveDate>,
    /// Days until the last day; negative when past; none without a last day.
    pub days_left: Option<i64>,
    /// Parties that have not signed the frozen version yet.
    pub waiting_for: Vec<PartySide>,
    /// Who declined to sign the frozen version; empty when nobody did.
    pub declined_by: String,
    /// All parties have signed, and the paper waits for its witnesses.
    pub witnesses_open: bool,
    /// How many blanks and facts are still missing; 0 unless a draft.
    pub missing: i64,
    /// When the last party signed, RFC 3339; none until all have.
    pub signed_at: Option<String>,
    /// How the frozen version is signed; none while nobody has.
    pub signed: Option<SignedHow>,
}

/// A party by its side and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PartySide {
    /// 1 for PIHAK PERTAMA, 2 for PIHAK KEDUA.
    pub side: i64,
    /// Name of the party.
    pub name: String,
    /// Name of its signer; empty when not chosen.
    pub signer: String,
}

pub(super) fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<AgreementRow>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::brief(reader, context.today())?;
        rows(reader, &ledger)
    })
}

/// All agreements, newest first.
pub(crate) fn rows(reader: &Reader<'_>, ledger: &Ledger) -> Result<Vec<AgreementRow>, CallFault> {
    let agreements: Vec<Agreement> = reader.list(&Where::all().newest("id"))?;
    agreements.iter().map(|agreement| row(reader, ledger, agreement)).collect()
}

/// One agreement as the list shows it.
pub(crate) fn row(
    reader: &Reader<'_>,
    ledger: &Ledger,
    agreement: &Agreement,
) -> Result<AgreementRow, CallFault> {
    let mut parties: Vec<Party> = reader.list(&Where::all().is("agreement", agreement.id))?;
    parties.sort_by_key(|party| party.side);
    let signatures: Vec<Signature> = match agreement.frozen {
        Some(frozen) => reader.list(&Where::all().is("frozen", frozen))?,
        None => Vec::new(),
    };
    let holds = standing::as_it_holds(reader, agreement)?;
    let state = standing::standing(reader, &holds, parties.len(), signatures.len(), ledger.today)?;
    let last_day = holds.last_day();
    let waits = matches!(state, AgreementState::Ready | AgreementState::PartlySigned);
    let unsigned = |party: &&Party| !signatures.iter().any(|signature| signature.side == party.side);
    let ours = organisation::ours(reader)?.name;
    let missing = match state {
        state if state.is_draft() => {
            let gathered = Gathered::read(reader, ledger, agreement.id)?;
            let facts = gathered.facts(reader, ledger, false)?;
            sepakat_documents::agreement::missing(&facts, &gathered.labels()).len() as i64
        }
        _ => 0,
    };
    let signed = scans::signed_how(reader, &signatures)?;
    Ok(AgreementRow {
        id: agreement.id,
        kind: agreement.kind,
        number: printed_number(agreement),
        subject: agreement.subject.clone(),
        partnership: ledger.partnership(agreement.partnership),
        partners: parties.iter().filter_map(|party| party.partner).map(|id| ledger.named(id)).collect(),
        state,
        version: agreement.version,
        starts_on: agreement.starts_on,
        ends_on: last_day,
        days_left: last_day.map(|day| (day - ledger.today).num_days()),
        waiting_for: parties
            .iter()
            .filter(|_| waits)
            .filter(unsigned)
            .map(|party| {
                Ok(PartySide {
                    side: party.side,
                    name: match party.partner {
                        Some(_) => ledger.name_of(party.partner),
                        None => ours.clone(),
                    },
                    signer: signer_name(reader, ledger, party)?,
                })
            })
            .collect::<Result<_, CallFault>>()?,
        declined_by: match agreement.frozen {
            Some(frozen) if waits => {
                declining::standing(reader, frozen)?.map(|one| one.name).unwrap_or_default()
            }
            _ => String::new(),
        },
        witnesses_open: match agreement.frozen {
            Some(frozen) if state.is_in_force() => witnesses_open(reader, agreement.id, frozen)?,
            _ => false,
        },
        missing,
        signed_at: (!signatures.is_empty() && signatures.len() >= parties.len())
            .then(|| signatures.iter().map(|signature| signature.signed_at.clone()).max())
            .flatten(),
        signed,
    })
}

/// Whether a version that all parties have signed waits for its witnesses.
fn witnesses_open(reader: &Reader<'_>, agreement: Id, frozen: Id) -> Result<bool, CallFault> {
    let named = reader.count::<Witness>(&Where::all().is("agreement", agreement))? > 0;
    Ok(named && paper::kept(reader, frozen, &[SEALED_PDF, SIGNED_PDF])?.is_none())
}

/// Name of who signs for a party; a partner that is one human being signs for itself.
fn signer_name(reader: &Reader<'_>, ledger: &Ledger, party: &Party) -> Result<String, CallFault> {
    let partner = party.partner.and_then(|id| ledger.partners.get(&id));
    if let Some(partner) = partner.filter(|partner| partner.person.is_some()) {
        return Ok(ledger.name(partner));
    }
    let contact = match party.signer {
        Some(signer) => reader.get::<Contact>(signer)?.filter(|contact| !contact.retired),
        None => None,
    };
    let person = match contact {
        Some(contact) => reader.get::<Person>(contact.person)?,
        None => None,
    };
    Ok(person.map(|one| one.name).unwrap_or_default())
}
