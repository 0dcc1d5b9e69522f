//! Sealing: this device states that a signed agreement is as it was signed. What is sealed is kept and given from then
//! on, byte for byte.

use sepakat_documents::check::{self, Outcome, SealSeen};
use sepakat_documents::seal::{self, DeviceKey, Holder, SealFault};
use sepakat_domain::agreement::{Agreement, Party};
use sepakat_domain::id::Id;
use sepakat_domain::signing::{Attachment, Frozen, Signature};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use super::paper::{self, SEALED_PDF, SIGNED_PDF};
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::organisation;

/// How the present version of an agreement is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Seals {
    /// How many seals it is to carry; none for one that not all have signed, or that has no room for seals.
    pub expected: i64,
    /// The seals on the kept file.
    pub seals: Vec<SealSeen>,
    /// The kept file is as it was sealed; false when it was damaged on the disk.
    pub sound: bool,
    /// This device may seal it now.
    pub may_seal: bool,
}

/// A version that all have signed, with its kept file.
struct Signed {
    agreement: Agreement,
    frozen: Frozen,
    kept: Attachment,
}

/// The present version, when all have signed it.
fn signed(reader: &Reader<'_>, id: Id) -> Result<Option<Signed>, CallFault> {
    let agreement = super::living(reader, id)?;
    let Some(frozen) = agreement.frozen else { return Ok(None) };
    let parties = reader.count::<Party>(&Where::all().is("agreement", id))?;
    let signatures = reader.count::<Signature>(&Where::all().is("frozen", frozen))?;
    let frozen = reader.get::<Frozen>(frozen)?.ok_or(CallFault::NotFound)?;
    let kept = paper::kept(reader, frozen.id, &[SEALED_PDF, SIGNED_PDF])?;
    Ok(kept.filter(|_| signatures >= parties).map(|kept| Signed { agreement, frozen, kept }))
}

/// The key of this device, and whose it is.
pub(crate) fn device(context: &Context<'_>) -> Result<(DeviceKey, Holder), CallFault> {
    let store = context.store()?;
    let ours = context.read(organisation::ours)?;
    let device: String = store.device()?.to_string().chars().take(8).collect();
    let key = DeviceKey::of(&store.device_secret()?).ok_or_else(|| CallFault::broken("device key"))?;
    Ok((key, Holder::new(&ours.name, &device)))
}

/// How the present version is sealed.
pub(super) fn read(context: &Context<'_>, one: One) -> Result<Seals, CallFault> {
    let none = Seals { expected: 0, seals: Vec::new(), sound: true, may_seal: false };
    let Some(signed) = context.read(|reader| signed(reader, one.id))? else { return Ok(none) };
    let verdict = match context.store()?.file(&signed.kept.sha256) {
        Ok(bytes) => check::check(&bytes),
        Err(_) => return Ok(Seals { sound: false, ..none }),
    };
    let sound = matches!(verdict.outcome, Outcome::Intact | Outcome::Unsealed);
    // A paper of before has no room for seals; that is no damage.
    if verdict.expected == 0 {
        return Ok(none);
    }
    let free = (verdict.seals.len() as i64) < verdict.expected;
    let may_seal = sound && free && signed.agreement.void_reason.is_none() && !ours(context, &verdict.seals)?;
    Ok(Seals { expected: verdict.expected, seals: verdict.seals, sound, may_seal })
}

/// Whether this device set one of these seals. A device that never sealed has no key yet, and set none.
pub(crate) fn ours(context: &Context<'_>, seals: &[SealSeen]) -> Result<bool, CallFault> {
    if seals.is_empty() {
        return Ok(false);
    }
    let fingerprint = device(context)?.0.public().fingerprint();
    Ok(seals.iter().any(|seal| seal.fingerprint == fingerprint))
}

/// Seals the present version with the key of this device.
pub(super) fn seal(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let before = may_be_sealed(context.read(|reader| signed(reader, one.id))?)?;
    let store = context.store()?;
    let (key, holder) = device(context)?;
    let sealed = sealed(&store.file(&before.kept.sha256)?, &key, holder, &context.now().rfc3339())?;
    context.change(&before.agreement.subject, |writer| {
        // Whatever happened while the seal was made: it belongs to what is kept now.
        let now = may_be_sealed(signed(writer, one.id)?)?;
        if now.kept.id != before.kept.id {
            return Err(CallFault::not_now("sealed_meanwhile"));
        }
        let id = writer.new_id();
        writer.put(&paper::keep(store, id, now.frozen.id, SEALED_PDF, &now.agreement, &sealed)?)?;
        Ok(id)
    })
}

fn may_be_sealed(signed: Option<Signed>) -> Result<Signed, CallFault> {
    let signed = signed.ok_or_else(|| CallFault::not_now("not_signed"))?;
    if signed.agreement.void_reason.is_some() {
        return Err(CallFault::not_now("void"));
    }
    Ok(signed)
}

/// The bytes of a paper with one more seal.
pub(crate) fn sealed(paper: &[u8], key: &DeviceKey, holder: Holder, at: &str) -> Result<Vec<u8>, CallFault> {
    seal::seal(paper, key, holder, at).map_err(|fault| match fault {
        SealFault::NotAsWritten => CallFault::not_now("not_as_written"),
        SealFault::NoRoom => CallFault::not_now("no_room"),
        SealFault::Twice => CallFault::not_now("sealed_here"),
        SealFault::Moment => CallFault::broken("moment"),
    })
}

/// Takes in a file of one of our agreements that carries more seals than the one that is kept.
pub(crate) fn take_in(context: &Context<'_>, bytes: &[u8]) -> Result<Done<Id>, CallFault> {
    let verdict = check::check(bytes);
    let intact = verdict.outcome == Outcome::Intact;
    let text = verdict.paper.filter(|_| intact).ok_or_else(|| CallFault::not_now("not_intact"))?.text_sha256;
    let of = context.read(|reader| known(reader, &text))?.ok_or_else(|| CallFault::not_now("not_ours"))?;
    let before = may_be_sealed(context.read(|reader| signed(reader, of))?)?;
    let store = context.store()?;
    // What is kept is the beginning of what comes in: it adds seals, and changes nothing.
    let kept = store.file(&before.kept.sha256)?;
    if !bytes.starts_with(&kept) || before.frozen.content_hash != text {
        return Err(CallFault::not_now("other_file"));
    }
    if bytes.len() == kept.len() {
        return Err(CallFault::not_now("nothing_new"));
    }
    context.change(&before.agreement.subject, |writer| {
        let now = may_be_sealed(signed(writer, of)?)?;
        if now.kept.id != before.kept.id {
            return Err(CallFault::not_now("sealed_meanwhile"));
        }
        let id = writer.new_id();
        writer.put(&paper::keep(store, id, now.frozen.id, SEALED_PDF, &now.agreement, bytes)?)?;
        Ok(id)
    })
}

/// Whether a file that is intact carries seals that the kept one of an agreement lacks.
pub(crate) fn adds(context: &Context<'_>, id: Id, bytes: &[u8]) -> Result<bool, CallFault> {
    let Some(signed) = context.read(|reader| signed(reader, id))? else { return Ok(false) };
    let kept = context.store()?.file(&signed.kept.sha256);
    Ok(signed.agreement.void_reason.is_none()
        && kept.is_ok_and(|kept| bytes.len() > kept.len() && bytes.starts_with(&kept)))
}

/// Which of our agreements has a frozen version of this text.
pub(crate) fn known(reader: &Reader<'_>, text_sha256: &str) -> Result<Option<Id>, CallFault> {
    let frozen: Vec<Frozen> = reader.list(&Where::all().is("content_hash", text_sha256).limit(1))?;
    let Some(frozen) = frozen.into_iter().next() else { return Ok(None) };
    Ok(reader.get::<Agreement>(frozen.agreement)?.filter(|one| !one.retired).map(|one| one.id))
}
