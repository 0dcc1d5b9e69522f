//! The witness step: after the parties the named witnesses sign on screen, or the paper is finished without them.
//!
//! The parties' signatures make the agreement hold; no missing witness keeps it from that. Only the paper waits: it is
//! made and kept once nothing more is to come onto it.

use sepakat_documents::agreement::{Facts, witness_sentence};
use sepakat_domain::agreement::Agreement;
use sepakat_domain::id::Id;
use sepakat_domain::signing::{
    Attachment, Attended, Drawing, FinishDraft, Frozen, Identified, Signature, WitnessSignDraft, Witnessing,
};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use super::{Signed, facts_of, keep_pdf, parties};
use crate::agreements;
use crate::agreements::paper;
use crate::answer::Done;
use crate::call::CallFault;
use crate::context::Context;

/// A witness that the paper names.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct WitnessView {
    /// Which of the witnesses, from 1.
    pub number: i64,
    /// Name of the witness.
    pub name: String,
    /// Position of the witness.
    pub position: String,
    /// The sentence to agree to, in the agreement's language.
    pub consent: String,
    /// What became of it; none while it is to come.
    pub attended: Option<Attended>,
    /// How the witness was identified.
    pub identified: Option<Identified>,
    /// When, RFC 3339; empty while it is to come.
    pub signed_at: String,
    /// The computer's clock had jumped.
    pub clock_suspicious: bool,
    /// The drawing of one who signed on screen.
    pub drawing: Option<Drawing>,
}

/// What became of the witnesses of a version so far, in their order.
pub(crate) fn rows(reader: &Reader<'_>, frozen: Id) -> Result<Vec<Witnessing>, CallFault> {
    Ok(reader.list(&Where::all().is("frozen", frozen).order("number"))?)
}

/// The witnesses that a version names.
pub(crate) fn views(facts: &Facts, rows: &[Witnessing]) -> Result<Vec<WitnessView>, CallFault> {
    (1..)
        .zip(&facts.witnesses)
        .map(|(number, witness)| {
            let row = rows.iter().find(|row| row.number == number);
            let drawing = row.and_then(|row| row.strokes.clone()).map(serde_json::from_value);
            Ok(WitnessView {
                number,
                name: witness.name.clone(),
                position: witness.position.clone(),
                consent: witness_sentence(facts, &witness.name),
                attended: row.map(|row| row.attended),
                identified: row.and_then(|row| row.identified),
                signed_at: row.map(|row| row.signed_at.clone()).unwrap_or_default(),
                clock_suspicious: row.is_some_and(|row| row.clock_suspicious),
                drawing: drawing.transpose().map_err(|_| CallFault::broken("drawing"))?,
            })
        })
        .collect()
}

/// The same of a frozen version as it is kept.
pub(crate) fn of(reader: &Reader<'_>, frozen: Id) -> Result<Vec<WitnessView>, CallFault> {
    let row = reader.get::<Frozen>(frozen)?.ok_or(CallFault::NotFound)?;
    views(&facts_of(&row)?, &rows(reader, frozen)?)
}

/// Whether the parties have signed and the paper still waits for its witnesses.
pub(crate) fn open(reader: &Reader<'_>, agreement: &Agreement, frozen: &Frozen) -> Result<bool, CallFault> {
    if agreement.void_reason.is_some() || agreement.frozen != Some(frozen.id) {
        return Ok(false);
    }
    let signed = reader.count::<Signature>(&Where::all().is("frozen", frozen.id))?;
    let complete = signed >= parties(reader, agreement.id)?.len() as i64;
    Ok(complete && !paper::settled(reader, frozen, complete)?)
}

/// What stands when a witness is at the desk.
struct Step {
    agreement: Agreement,
    frozen: Frozen,
    facts: Facts,
    signatures: Vec<Signature>,
    before: Vec<Witnessing>,
}

impl Step {
    /// The witness step of a version; refused while parties are to sign, and once the paper is kept.
    fn read(reader: &Reader<'_>, id: Id) -> Result<Step, CallFault> {
        let frozen = reader.get::<Frozen>(id)?.ok_or(CallFault::NotFound)?;
        let agreement = agreements::living(reader, frozen.agreement)?;
        if agreement.void_reason.is_some() {
            return Err(CallFault::not_now("void"));
        }
        if agreement.frozen != Some(id) {
            return Err(CallFault::not_now("newer_version"));
        }
        let signatures: Vec<Signature> = reader.list(&Where::all().is("frozen", id).order("side"))?;
        if signatures.len() < parties(reader, agreement.id)?.len() {
            return Err(CallFault::not_now("parties_first"));
        }
        if paper::settled(reader, &frozen, true)? {
            return Err(CallFault::not_now("finished"));
        }
        Ok(Step { facts: facts_of(&frozen)?, before: rows(reader, id)?, agreement, frozen, signatures })
    }

    /// Numbers of the witnesses that are still to come.
    fn to_come(&self) -> Vec<i64> {
        let came = |number: &i64| self.before.iter().any(|row| row.number == *number);
        (1..=self.facts.witnesses.len() as i64).filter(|number| !came(number)).collect()
    }

    /// A row of a witness at this moment, its id still open.
    fn row(&self, context: &Context<'_>, number: i64, attended: Attended) -> Result<Witnessing, CallFault> {
        let at = usize::try_from(number - 1).ok();
        let witness = at.and_then(|at| self.facts.witnesses.get(at));
        let witness = witness.ok_or_else(|| CallFault::invalid("number", "no_such_witness"))?;
        let now = context.now();
        Ok(Witnessing {
            id: Id([0; 16]),
            frozen: self.frozen.id,
            number,
            name: witness.name.clone(),
            position: witness.position.clone(),
            attended,
            identified: None,
            identified_note: String::new(),
            consent: String::new(),
            strokes: None,
            signed_at: now.rfc3339(),
            clock_suspicious: now.suspicious,
            retired: false,
        })
    }

    /// Writes what became of witnesses, and with the last one keeps the paper.
    fn write(
        self,
        context: &Context<'_>,
        about: &str,
        new: Vec<Witnessing>,
    ) -> Result<Done<Signed>, CallFault> {
        let complete = self.to_come().len() == new.len();
        let kept: Option<Attachment> = if complete {
            let mut all = [self.before.as_slice(), &new].concat();
            all.sort_by_key(|row| row.number);
            Some(keep_pdf(context, &self.agreement, self.frozen.clone(), &self.signatures, &all)?)
        } else {
            None
        };
        context.change(about, |writer| {
            // Whatever happened while the paper was drawn: the rule holds at the moment of writing.
            if Step::read(writer, self.frozen.id)?.before.len() != self.before.len() {
                return Err(CallFault::not_now("signed_meanwhile"));
            }
            let mut id = self.frozen.id;
            for row in new {
                id = writer.new_id();
                writer.put(&Witnessing { id, ..row })?;
            }
            if let Some(kept) = kept {
                let attachment = Attachment { id: writer.new_id(), ..kept };
                writer.put(&attachment)?;
            }
            Ok(Signed { id, complete })
        })
    }
}

/// A witness signs on screen.
pub(super) fn sign(context: &Context<'_>, draft: WitnessSignDraft) -> Result<Done<Signed>, CallFault> {
    let draft = draft.checked()?;
    let step = context.read(|reader| Step::read(reader, draft.frozen))?;
    let row = step.row(context, draft.number, Attended::OnScreen)?;
    if !step.to_come().contains(&draft.number) {
        return Err(CallFault::not_now("already_signed"));
    }
    if draft.consent != witness_sentence(&step.facts, &row.name) {
        return Err(CallFault::invalid("consent", "not_the_sentence"));
    }
    let strokes = serde_json::to_value(&draft.drawing).map_err(|_| CallFault::broken("drawing"))?;
    let name = row.name.clone();
    let row = Witnessing {
        identified: Some(draft.identified),
        identified_note: draft.identified_note,
        consent: draft.consent,
        strokes: Some(strokes),
        ..row
    };
    step.write(context, &name, vec![row])
}

/// Finishes the paper without the witnesses that are still to come, each with what became of it.
pub(super) fn finish(context: &Context<'_>, draft: FinishDraft) -> Result<Done<Signed>, CallFault> {
    let step = context.read(|reader| Step::read(reader, draft.frozen))?;
    draft.check(&step.to_come())?;
    let rows: Result<Vec<Witnessing>, CallFault> =
        draft.without.iter().map(|one| step.row(context, one.number, one.attended)).collect();
    let subject = step.agreement.subject.clone();
    step.write(context, &subject, rows?)
}
