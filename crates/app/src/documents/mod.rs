//! "Check a document": any PDF, of this computer or another, with or without a store. And the seal of this device on
//! papers that came from elsewhere.

pub mod audit;

use std::sync::Arc;

use sepakat_documents::check::{self, Outcome, Verdict};
use sepakat_domain::agreement::Agreement;
use sepakat_domain::id::Id;
use serde::{Deserialize, Serialize};

use crate::agreements::seals;
use crate::answer::{Done, Nothing};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::papers::{Outgoing, PDF, PaperFile};

/// What can be done with a document that came from somewhere.
pub const CALLS: &[CallEntry] = &[
    call!("documents.check", READERS, Effect::Read, check),
    call!("documents.fingerprint", WRITERS, Effect::Aside("device_key"), fingerprint),
    call!("documents.seal", WRITERS, Effect::Aside("seals_a_file"), seal),
    call!("documents.take_in", WRITERS, Effect::Barrier("sealing"), take_in),
];

/// Which file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DocumentOf {
    /// Its token.
    pub token: String,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Checked {
    /// Name of the file.
    pub name: String,
    /// Size in bytes.
    pub size: i64,
    /// What it is.
    pub verdict: Verdict,
    /// The agreement of ours that it is a copy of; none when there is none, or no store is open.
    pub agreement: Option<KnownAgreement>,
    /// This device may set its seal on it.
    pub may_seal: bool,
    /// It carries seals that our kept file lacks.
    pub may_take_in: bool,
}

/// An agreement of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct KnownAgreement {
    /// Which.
    pub id: Id,
    /// What it is about.
    pub subject: String,
}

/// The key of this device as partners know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Fingerprint {
    /// Our organisation, as it stands in the certificate.
    pub organisation: String,
    /// This device.
    pub device: String,
    /// Eight groups of four hexadecimal digits.
    pub fingerprint: String,
}

fn bytes_of(context: &Context<'_>, token: &str) -> Result<(String, Arc<Vec<u8>>), CallFault> {
    let files = &context.app.files;
    let bytes = files.bytes(token).ok_or(CallFault::NotFound)?;
    let bytes = bytes.map_err(|_| CallFault::invalid("token", "unreadable"))?;
    Ok((files.name(token).unwrap_or_default(), bytes))
}

/// Checks a file. Works with no store open: then nobody can tell whether it is a copy of one of ours.
fn check(context: &Context<'_>, of: DocumentOf) -> Result<Checked, CallFault> {
    let (name, bytes) = bytes_of(context, &of.token)?;
    let verdict = check::check(&bytes);
    let agreement = match (&verdict.paper, context.store()) {
        (Some(paper), Ok(_)) => context.read(|reader| {
            let Some(id) = seals::known(reader, &paper.text_sha256)? else { return Ok(None) };
            let known = reader.get::<Agreement>(id)?;
            Ok(known.map(|one| KnownAgreement { id: one.id, subject: one.subject }))
        })?,
        _ => None,
    };
    let sound = verdict.outcome == Outcome::Intact;
    let writes = context.store().is_ok_and(|store| !store.is_past());
    let free = sound && writes && (verdict.seals.len() as i64) < verdict.expected;
    let may_take_in = match &agreement {
        Some(known) if sound && writes => seals::adds(context, known.id, &bytes)?,
        _ => false,
    };
    // One of our own is sealed at its own page, so that the sealed file is kept.
    let may_seal = free && agreement.is_none() && !seals::ours(context, &verdict.seals)?;
    Ok(Checked { name, size: bytes.len() as i64, verdict, agreement, may_seal, may_take_in })
}

fn fingerprint(context: &Context<'_>, _: Nothing) -> Result<Fingerprint, CallFault> {
    let (key, holder) = seals::device(context)?;
    let fingerprint = key.public().fingerprint();
    Ok(Fingerprint { organisation: holder.organisation, device: holder.device, fingerprint })
}

/// Sets the seal of this device on a paper of others, to be saved and sent back.
fn seal(context: &Context<'_>, of: DocumentOf) -> Result<PaperFile, CallFault> {
    let (name, bytes) = bytes_of(context, &of.token)?;
    if check::check(&bytes).outcome != Outcome::Intact {
        return Err(CallFault::not_now("not_intact"));
    }
    let (key, holder) = seals::device(context)?;
    let bytes = seals::sealed(&bytes, &key, holder, &context.now().rfc3339())?;
    Ok(Outgoing { bytes, name, media: PDF, pages: None, kept: false }.offer(context))
}

fn take_in(context: &Context<'_>, of: DocumentOf) -> Result<Done<Id>, CallFault> {
    let (_, bytes) = bytes_of(context, &of.token)?;
    seals::take_in(context, &bytes)
}
