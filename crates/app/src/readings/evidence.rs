//! Files that prove a figure: kept under the hash of their content, opened by token.
//!
//! A file may be added to a figure of a closed month, because a scan often comes later; taking one away changes
//! what the figure stands on, and asks for the month to be opened again.

use std::sync::Arc;

use sepakat_domain::id::Id;
use sepakat_domain::problem::Problems;
use sepakat_domain::reading::Reading;
use sepakat_domain::signing::Attachment;
use sepakat_domain::text::check_line;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use super::{counted, must_be_open};
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;

/// What an attachment of a figure is there.
pub(crate) const EVIDENCE: &str = "evidence";
/// Files of one figure; more belong in one file.
const MOST: i64 = 20;

/// A file that proves a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct EvidenceView {
    /// Which attachment.
    pub id: Id,
    /// Name of the file.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Size in bytes.
    pub size: i64,
    /// SHA-256 of its content, in hex.
    pub sha256: String,
}

/// A file to keep with a figure.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Attach {
    /// Which figure.
    pub reading: Id,
    /// Token of the file.
    pub token: String,
}

/// A kept file, to be opened or saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct EvidenceFile {
    /// The token.
    pub token: String,
    /// Name to save under.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Size in bytes.
    pub size: i64,
}

pub(super) fn attach(context: &Context<'_>, attach: Attach) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, attach.reading))?;
    let (name, media, bytes) = chosen(context, &attach.token)?;
    let sha256 = context.store()?.keep_file(&bytes)?;
    context.change(&subject, |writer| {
        let reading = living(writer, attach.reading)?;
        counted(writer, reading.indicator)?;
        let ours = Where::all().is("about", reading.id).is("role", EVIDENCE);
        if writer.count::<Attachment>(&ours)? >= MOST {
            return Err(CallFault::not_now("too_many_files"));
        }
        let id = writer.new_id();
        writer.put(&Attachment {
            id,
            about: reading.id,
            role: EVIDENCE.to_owned(),
            name: name.clone(),
            media: media.clone(),
            sha256: sha256.clone(),
            size: bytes.len() as i64,
            retired: false,
            copy: None,
        })?;
        Ok(id)
    })
}

/// The file behind a token, with a name that may be shown.
fn chosen(context: &Context<'_>, token: &str) -> Result<(String, String, Arc<Vec<u8>>), CallFault> {
    let files = &context.app.files;
    let bytes = files.bytes(token).ok_or(CallFault::NotFound)?;
    let bytes = bytes.map_err(|_| CallFault::invalid("token", "unreadable"))?;
    if bytes.is_empty() {
        return Err(CallFault::invalid("token", "empty_file"));
    }
    let mut problems = Problems::default();
    let name = check_line("token", &files.name(token).unwrap_or_default(), 200, &mut problems);
    let name = problems.or(name)?;
    Ok((name, files.media(token).unwrap_or_default(), bytes))
}

pub(super) fn detach(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| {
        let file = kept(reader, one.id)?;
        subject_of(reader, file.about)
    })?;
    context.change(&subject, |writer| {
        let reading = living(writer, kept(writer, one.id)?.about)?;
        let (_, partnership) = counted(writer, reading.indicator)?;
        must_be_open(writer, partnership.id, reading.month)?;
        writer.retire::<Attachment>(one.id)?;
        Ok(one.id)
    })
}

pub(super) fn file(context: &Context<'_>, one: One) -> Result<EvidenceFile, CallFault> {
    let kept = context.read(|reader| kept(reader, one.id))?;
    let bytes = context.store()?.file(&kept.sha256)?;
    let token = context.app.files.put(bytes, &kept.name, &kept.media);
    Ok(EvidenceFile { token, name: kept.name, media: kept.media, size: kept.size })
}

/// The files of a figure, as they were added.
pub(crate) fn of(reader: &Reader<'_>, reading: Id) -> Result<Vec<EvidenceView>, CallFault> {
    let files: Vec<Attachment> = reader.list(&Where::all().is("about", reading).is("role", EVIDENCE))?;
    Ok(files
        .into_iter()
        .map(|file| EvidenceView {
            id: file.id,
            name: file.name,
            media: file.media,
            size: file.size,
            sha256: file.sha256,
        })
        .collect())
}

fn kept(reader: &Reader<'_>, id: Id) -> Result<Attachment, CallFault> {
    let file = reader.get::<Attachment>(id)?.filter(|file| !file.retired && file.role == EVIDENCE);
    file.ok_or(CallFault::NotFound)
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Reading, CallFault> {
    reader.get::<Reading>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// Name of the indicator whose figure it is.
fn subject_of(reader: &Reader<'_>, reading: Id) -> Result<String, CallFault> {
    Ok(counted(reader, living(reader, reading)?.indicator)?.0.name)
}
