//! The signing desk: who signs next, what they are told, and the signature itself.

pub mod declining;
mod ink;
pub mod witnesses;

use sepakat_documents::Keep;
use sepakat_documents::agreement::{Facts, consent_sentence, summary};
use sepakat_domain::agreement::{Agreement, MOST_PARTIES, Party};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::Language;
use sepakat_domain::signing::{Attachment, Frozen, Identified, SignDraft, Signature, Way, Witnessing};
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::agreements;
use crate::agreements::list::AgreementState;
use crate::agreements::page::{self, FrozenView, SignatureView};
use crate::agreements::paper::{self, Sheet};
use crate::answer::Done;
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;

use declining::DecliningView;
use witnesses::WitnessView;

/// What can be done at the signing desk.
pub const CALLS: &[CallEntry] = &[
    call!("signing.desk", READERS, Effect::Read, desk),
    call!("signing.sign", WRITERS, Effect::Barrier("signing"), sign),
    call!("signing.on_paper", WRITERS, Effect::Barrier("signing"), ink::on_paper),
    call!("signing.decline", WRITERS, Effect::Undoable, declining::decline),
    call!("signing.take_back", WRITERS, Effect::Undoable, declining::take_back),
    call!("signing.witness", WRITERS, Effect::Barrier("signing"), witnesses::sign),
    call!("signing.finish", WRITERS, Effect::Barrier("signing"), witnesses::finish),
];

/// Which agreement is at the desk.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DeskOf {
    /// Which agreement.
    pub agreement: Id,
}

/// Everything that the signing desk shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Desk {
    /// Which agreement.
    pub agreement: Id,
    /// The frozen version that is signed.
    pub frozen: FrozenView,
    /// How it stands.
    pub state: AgreementState,
    /// What it is about.
    pub subject: String,
    /// Our number.
    pub number: String,
    /// Language of the text and of the sentences below.
    pub language: Language,
    /// Who signs, in order.
    pub signers: Vec<DeskSigner>,
    /// Who witnesses, in order.
    pub witnesses: Vec<WitnessView>,
    /// The parties have signed, and the paper waits for its witnesses.
    pub witnessing: bool,
    /// Who declined and why; nobody signs while it stands.
    pub declined: Option<DecliningView>,
    /// What the agreement says, in five lines of its own language.
    pub summary: Vec<SummaryLine>,
}

/// One signer at the desk.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct DeskSigner {
    /// Which party.
    pub side: i64,
    /// Name of the party.
    pub party: String,
    /// Name of the signer.
    pub name: String,
    /// Position of the signer.
    pub position: String,
    /// What entitles the signer.
    pub authority: String,
    /// The sentence to agree to, in the agreement's language.
    pub consent: String,
    /// The signature, once given.
    pub signed: Option<SignatureView>,
    /// This one is next.
    pub next: bool,
}

/// One line of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct SummaryLine {
    /// `who`, `what`, `gives`, `term` or `ending`.
    pub key: String,
    /// What the line is about, for instance `Jangka waktu`.
    pub label: String,
    /// What it says: one text, for `gives` one a side.
    pub texts: Vec<String>,
}

/// What came of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Signed {
    /// Which signature; the version itself when no row was written.
    pub id: Id,
    /// All parties have signed now; of a witness, the paper is kept now.
    pub complete: bool,
}

fn desk(context: &Context<'_>, of: DeskOf) -> Result<Desk, CallFault> {
    context.read(|reader| {
        let agreement = agreements::living(reader, of.agreement)?;
        let frozen = agreement.frozen.ok_or_else(|| CallFault::not_now("draft"))?;
        let frozen = reader.get::<Frozen>(frozen)?.ok_or(CallFault::NotFound)?;
        let facts = facts_of(&frozen)?;
        let mut signed = page::signatures(reader, frozen.id)?;
        let parties = parties(reader, of.agreement)?;
        let state = agreements::state_of(reader, &agreement, context.today())?;
        let declined = declining::of(reader, &agreement)?.into_iter().find(|one| one.stands);
        let open =
            matches!(state, AgreementState::Ready | AgreementState::PartlySigned) && declined.is_none();
        let next = parties.iter().copied().find(|side| !signed.iter().any(|one| one.side == *side));
        let witnesses = witnesses::views(&facts, &witnesses::rows(reader, frozen.id)?)?;
        let witnessing = witnesses::open(reader, &agreement, &frozen)?;
        let frozen = FrozenView::of(&frozen, signed.len() as i64);
        let signers = parties
            .iter()
            .map(|side| {
                let (name, position, authority) = signer(&facts, *side);
                let at = signed.iter().position(|one| one.side == *side);
                DeskSigner {
                    side: *side,
                    party: facts.side(*side as u8).name.clone(),
                    name,
                    position,
                    authority,
                    consent: consent_sentence(&facts, *side as u8),
                    signed: at.map(|at| signed.remove(at)),
                    next: open && next == Some(*side),
                }
            })
            .collect();
        Ok(Desk {
            agreement: of.agreement,
            frozen,
            state,
            subject: facts.subject.clone(),
            number: facts.number.clone(),
            language: facts.language,
            signers,
            witnesses,
            witnessing,
            declined,
            summary: summary(&facts)
                .into_iter()
                .map(|line| SummaryLine { key: line.key.to_owned(), label: line.label, texts: line.texts })
                .collect(),
        })
    })
}

/// Signs one frozen version for one party, on the screen.
fn sign(context: &Context<'_>, draft: SignDraft) -> Result<Done<Signed>, CallFault> {
    let draft = draft.checked()?;
    let table = Table::read(context, draft.frozen)?;
    table.may_sign(draft.side)?;
    if draft.consent != consent_sentence(&table.facts, draft.side as u8) {
        return Err(CallFault::invalid("consent", "not_the_sentence"));
    }
    let drawing = serde_json::to_value(&draft.drawing).map_err(|_| CallFault::broken("drawing"))?;
    let signature = Signature {
        consent: draft.consent,
        strokes: drawing,
        ..table.signature(context, draft.side, draft.identified, draft.identified_note)
    };
    table.keep(context, signature)
}

/// A frozen version at the desk, with what was signed before.
struct Table {
    agreement: Agreement,
    frozen: Frozen,
    facts: Facts,
    before: Vec<Signature>,
    parties: Vec<i64>,
}

impl Table {
    fn read(context: &Context<'_>, frozen: Id) -> Result<Table, CallFault> {
        context.read(|reader| {
            let frozen = reader.get::<Frozen>(frozen)?.ok_or(CallFault::NotFound)?;
            let agreement = agreements::living(reader, frozen.agreement)?;
            let parties = parties(reader, agreement.id)?;
            let before: Vec<Signature> = reader.list(&Where::all().is("frozen", frozen.id).order("side"))?;
            let facts = facts_of(&frozen)?;
            Ok(Table { agreement, frozen, facts, before, parties })
        })
    }

    fn may_sign(&self, side: i64) -> Result<(), CallFault> {
        may_sign(&self.agreement, self.frozen.id, side, &self.before, &self.parties)
    }

    /// The row of a signature made now on the screen, its drawing and its sentence still open.
    fn signature(&self, context: &Context<'_>, side: i64, identified: Identified, note: String) -> Signature {
        let (name, position, _) = signer(&self.facts, side);
        let now = context.now();
        Signature {
            id: Id([0; 16]),
            frozen: self.frozen.id,
            side,
            name,
            position,
            identified,
            identified_note: note,
            consent: String::new(),
            strokes: serde_json::Value::Null,
            signed_at: now.rfc3339(),
            clock_suspicious: now.suspicious,
            retired: false,
            way: Way::Screen,
            inked_on: None,
        }
    }

    /// Keeps a signature. With the last one the PDF is made and kept, so that it can be given again byte for byte,
    /// whatever later versions of the program would make of the facts; a paper that names witnesses waits for them.
    fn keep(self, context: &Context<'_>, signature: Signature) -> Result<Done<Signed>, CallFault> {
        let complete = self.before.len() + 1 >= self.parties.len();
        let kept = if complete && self.facts.witnesses.is_empty() {
            let mut all = self.before.clone();
            all.push(signature.clone());
            all.sort_by_key(|one| one.side);
            Some(keep_pdf(context, &self.agreement, self.frozen.clone(), &all, &[])?)
        } else {
            None
        };
        let name = signature.name.clone();
        context.change(&name, |writer| {
            // Whatever happened while the paper was drawn: the rule holds at the moment of writing.
            let agreement = agreements::living(writer, self.frozen.agreement)?;
            let now_there: Vec<Signature> = writer.list(&Where::all().is("frozen", self.frozen.id))?;
            if now_there.len() != self.before.len() {
                return Err(CallFault::not_now("signed_meanwhile"));
            }
            may_sign(&agreement, self.frozen.id, signature.side, &now_there, &self.parties)?;
            if declining::standing(writer, self.frozen.id)?.is_some() {
                return Err(CallFault::not_now("declined"));
            }
            let id = writer.new_id();
            writer.put(&Signature { id, ..signature })?;
            if let Some(kept) = kept {
                let attachment = Attachment { id: writer.new_id(), ..kept };
                writer.put(&attachment)?;
            }
            Ok(Signed { id, complete })
        })
    }
}

/// Makes the PDF with every signature and keeps its bytes; gives the row that names them, its id still open.
fn keep_pdf(
    context: &Context<'_>,
    agreement: &Agreement,
    frozen: Frozen,
    signatures: &[Signature],
    witnessed: &[Witnessing],
) -> Result<Attachment, CallFault> {
    let about = frozen.id;
    let as_read =
        context.read(|reader| paper::kept(reader, about, &[paper::FROZEN_PDF]))?.map(|file| file.sha256);
    let sheet = Sheet::of_frozen(frozen, (signatures, witnessed), true, paper::stem(agreement), as_read)?;
    let (bytes, _) = sheet.pdf(&mut |_| Keep::Going)?;
    paper::keep(context.store()?, Id([0; 16]), about, paper::SIGNED_PDF, agreement, &bytes)
}

/// The paper lies at the desk, the side is one of its parties, and has not signed yet.
fn may_sign(
    agreement: &Agreement,
    frozen: Id,
    side: i64,
    signed: &[Signature],
    parties: &[i64],
) -> Result<(), CallFault> {
    if agreement.void_reason.is_some() {
        return Err(CallFault::not_now("void"));
    }
    if agreement.frozen != Some(frozen) {
        return Err(CallFault::not_now("newer_version"));
    }
    if !parties.contains(&side) {
        return Err(CallFault::invalid("side", "no_such_party"));
    }
    if signed.iter().any(|one| one.side == side) {
        return Err(CallFault::not_now("already_signed"));
    }
    Ok(())
}

/// Name, position and authority of who signs for a side.
pub(crate) fn signer(facts: &Facts, side: i64) -> (String, String, String) {
    let party = facts.side(side as u8);
    match &party.signer {
        Some(signer) if !party.person => {
            (signer.name.clone(), signer.position.clone(), signer.authority.clone())
        }
        _ => (party.name.clone(), String::new(), String::new()),
    }
}

fn facts_of(frozen: &Frozen) -> Result<Facts, CallFault> {
    serde_json::from_value(frozen.facts.clone()).map_err(|_| CallFault::broken("facts"))
}

/// The sides of an agreement in order.
fn parties(reader: &Reader<'_>, agreement: Id) -> Result<Vec<i64>, CallFault> {
    let parties: Vec<Party> = reader.list(&Where::all().is("agreement", agreement).order("side"))?;
    Ok(parties.into_iter().map(|party| party.side.clamp(1, MOST_PARTIES)).collect())
}
