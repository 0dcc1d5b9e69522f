//! Freezing: the facts and full texts become a row that is never changed, and the paper goes to the signing desk.

use sepakat_documents::Keep;
use sepakat_documents::agreement::{Facts, check_code, content_hash, missing, ready_to_freeze};
use sepakat_documents::seal::MOST;
use sepakat_domain::agreement::Agreement;
use sepakat_domain::signing::{Attachment, Frozen};
use sepakat_domain::{agreement::AgreementState, id::Id};
use sepakat_store::Store;

use super::FreezeAgreement;
use super::gather::Gathered;
use super::paper;
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;

/// Freezes a draft. Refused with everything that is missing, with characters that could not be printed, and
/// while it contradicts itself.
pub(super) fn freeze(context: &Context<'_>, one: FreezeAgreement) -> Result<Done<Id>, CallFault> {
    let seals = one.seals.unwrap_or(1);
    if !(1..=i64::from(MOST)).contains(&seals) {
        return Err(CallFault::invalid("seals", "out_of_range"));
    }
    let store = context.store()?;
    let subject = context.read(|reader| Ok(super::living(reader, one.id)?.subject))?;
    context.change(&subject, |writer| {
        // Gathered within the deed, so that an edit of the same moment is in the text or refused, never lost.
        let ledger = Ledger::read(writer, context.today())?;
        let gathered = Gathered::read(writer, &ledger, one.id)?;
        if gathered.agreement.void_reason.is_some() {
            return Err(CallFault::not_now("void"));
        }
        if gathered.agreement.frozen.is_some() {
            return Err(CallFault::not_now("frozen"));
        }
        let facts = gathered.facts(writer, &ledger, false)?;
        complete(&facts, &gathered)?;
        let stopping = super::check::stopping(writer, &gathered, &facts, context.today())?;
        if stopping > 0 {
            return Err(CallFault::NotNow {
                code: "inconsistent".to_owned(),
                args: vec![("count".to_owned(), stopping.to_string())],
            });
        }
        let facts = Facts { seals: seals as u8, ..ready_to_freeze(facts) };
        let row = gathered.agreement;
        let id = writer.new_id();
        let (frozen_at, chain_head) = (writer.now().rfc3339(), writer.chain_head());
        let frozen = self::row(id, &row, &facts, chain_head, frozen_at)?;
        writer.put(&frozen)?;
        let as_read = keep_as_read(store, writer.new_id(), &row, frozen)?;
        writer.put(&as_read)?;
        writer.put(&Agreement { frozen: Some(id), ..row })?;
        Ok(id)
    })
}

/// The frozen version of a draft with these facts.
pub(crate) fn row(
    id: Id,
    agreement: &Agreement,
    facts: &Facts,
    chain_head: String,
    frozen_at: String,
) -> Result<Frozen, CallFault> {
    Ok(Frozen {
        id,
        agreement: agreement.id,
        version: agreement.version,
        language: facts.language,
        paper: facts.paper,
        content_hash: content_hash(facts),
        check_code: check_code(facts),
        chain_head,
        template: facts.template.clone(),
        frozen_at,
        facts: serde_json::to_value(facts).map_err(|error| CallFault::broken(&error.to_string()))?,
        retired: false,
    })
}

/// Keeps the PDF that people read before they sign: its hash stands on the page of evidence.
pub(crate) fn keep_as_read(
    store: &Store,
    id: Id,
    agreement: &Agreement,
    frozen: Frozen,
) -> Result<Attachment, CallFault> {
    let about = frozen.id;
    let sheet = paper::Sheet::of_frozen(frozen, (&[], &[]), false, paper::stem(agreement), None)?;
    let (bytes, _) = sheet.pdf(&mut |_| Keep::Going)?;
    paper::keep(store, id, about, paper::FROZEN_PDF, agreement, &bytes)
}

/// Nothing is missing, and everything can be printed.
pub(crate) fn complete(facts: &Facts, gathered: &Gathered) -> Result<(), CallFault> {
    let lacking = missing(facts, &gathered.labels());
    if !lacking.is_empty() {
        let keys: Vec<&str> = lacking.iter().map(|one| one.key.as_str()).collect();
        return Err(CallFault::NotNow {
            code: "missing".to_owned(),
            args: vec![("count".to_owned(), lacking.len().to_string()), ("keys".to_owned(), keys.join(","))],
        });
    }
    let unprintable = paper::unprintable(facts, gathered)?;
    if !unprintable.is_empty() {
        return Err(CallFault::NotNow {
            code: "unprintable".to_owned(),
            args: vec![("characters".to_owned(), unprintable.join(" "))],
        });
    }
    Ok(())
}

/// Takes a paper back from the signing desk: a new draft version begins. What was frozen and signed so far is
/// kept. A paper that all have signed is not taken back; what changes then is agreed in another one.
pub(super) fn reopen(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(super::living(reader, one.id)?.subject))?;
    context.change(&subject, |writer| {
        let row = super::living(writer, one.id)?;
        match super::state_of(writer, &row, context.today())? {
            AgreementState::Ready | AgreementState::PartlySigned => {}
            AgreementState::Draft | AgreementState::InNegotiation => return Err(CallFault::not_now("draft")),
            AgreementState::Void => return Err(CallFault::not_now("void")),
            AgreementState::Active
            | AgreementState::EndingSoon
            | AgreementState::Ended
            | AgreementState::Renewed
            | AgreementState::Terminated => return Err(CallFault::not_now("signed")),
        }
        writer.put(&Agreement { frozen: None, version: row.version + 1, ..row })?;
        Ok(one.id)
    })
}
