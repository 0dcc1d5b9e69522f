//! Scans and photographs of copies signed in ink: each is matched to the exact text that was signed, by the code on it
//! or by the code that somebody types, and kept with that text.

use sepakat_documents::code;
use sepakat_documents::scan::{self, Scan, ScanFault};
use sepakat_domain::agreement::Agreement;
use sepakat_domain::id::Id;
use sepakat_domain::problem::Problems;
use sepakat_domain::signing::{Attachment, Frozen, Signature, SignedHow, Way};
use sepakat_domain::text::check_line;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::papers::{Outgoing, PDF, PaperFile};

/// What an attachment of a frozen version is there.
pub(crate) const SCAN: &str = "scan";
/// Scans of one version; more belong in one file.
const MOST: i64 = 60;

/// A scan that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ScanView {
    /// Which attachment.
    pub id: Id,
    /// Name of the file.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Size in bytes.
    pub size: i64,
    /// Which copy it shows, when its code was read.
    pub copy: Option<i64>,
    /// The version that was signed.
    pub version: i64,
}

/// A scan to keep.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddScan {
    /// The agreement at whose page it was given.
    pub agreement: Id,
    /// Token of the file.
    pub token: String,
    /// The check code as somebody typed it, for a scan on which it cannot be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
}

/// Keeps a scan with the version whose code it carries. A code that is read goes before one that is typed.
///
/// Problems of the field `code`: `unread_code` when none can be read and none was typed, `not_a_code`, and
/// `unknown_code` for one of no paper of ours; of `token`: `not_a_scan`, `too_many_pixels`, `unreadable`.
pub(super) fn add(context: &Context<'_>, given: AddScan) -> Result<Done<ScanView>, CallFault> {
    let subject = context.read(|reader| super::living(reader, given.agreement))?.subject;
    let (name, scan) = chosen(context, &given.token)?;
    let (check_code, copy) = match (&scan.code, given.code.trim()) {
        (Some(code), _) => (code.check_code.clone(), Some(i64::from(code.copy)).filter(|copy| *copy > 0)),
        (None, "") => return Err(CallFault::invalid("code", "unread_code")),
        (None, typed) => (code::typed(typed).ok_or_else(|| CallFault::invalid("code", "not_a_code"))?, None),
    };
    let sha256 = context.store()?.keep_file(&scan.bytes)?;
    context.change(&subject, |writer| {
        let frozen = matched(writer, given.agreement, &check_code)?;
        let kept: Vec<Attachment> = of_version(writer, frozen.id)?;
        if kept.iter().any(|one| one.sha256 == sha256) {
            return Err(CallFault::not_now("scan_kept"));
        }
        if kept.len() as i64 >= MOST {
            return Err(CallFault::not_now("too_many_scans"));
        }
        let row = Attachment {
            id: writer.new_id(),
            about: frozen.id,
            role: SCAN.to_owned(),
            name,
            media: scan.media.to_owned(),
            size: scan.bytes.len() as i64,
            sha256,
            retired: false,
            copy,
        };
        writer.put(&row)?;
        Ok(view(row, frozen.version))
    })
}

/// The frozen version of this agreement that has a code. One of another agreement is named, so that the scan is taken
/// there.
fn matched(reader: &Reader<'_>, agreement: Id, check_code: &str) -> Result<Frozen, CallFault> {
    let all: Vec<Frozen> = reader.list(&Where::all().is("check_code", check_code))?;
    if let Some(frozen) = all.iter().find(|one| one.agreement == agreement) {
        return Ok(frozen.clone());
    }
    let Some(other) = all.first() else { return Err(CallFault::invalid("code", "unknown_code")) };
    let subject = reader.get::<Agreement>(other.agreement)?.map(|one| one.subject).unwrap_or_default();
    Err(CallFault::NotNow { code: "other_agreement".to_owned(), args: vec![("subject".to_owned(), subject)] })
}

/// The file behind a token, with a name that may be shown and the ending of what it is.
fn chosen(context: &Context<'_>, token: &str) -> Result<(String, Scan), CallFault> {
    let files = &context.app.files;
    let bytes = files.bytes(token).ok_or(CallFault::NotFound)?;
    let bytes = bytes.map_err(|_| CallFault::invalid("token", "unreadable"))?;
    let mut problems = Problems::default();
    let name = check_line("token", &files.name(token).unwrap_or_default(), 200, &mut problems);
    let name = problems.or(name)?;
    let scan = scan::read(&bytes).map_err(|fault| {
        CallFault::invalid(
            "token",
            match fault {
                ScanFault::NotAScan => "not_a_scan",
                ScanFault::TooLarge => "too_many_pixels",
            },
        )
    })?;
    Ok((name, scan))
}

/// Puts a scan away.
pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let name = context.read(|reader| kept(reader, one.id))?.name;
    context.change(&name, |writer| {
        kept(writer, one.id)?;
        writer.retire::<Attachment>(one.id)?;
        Ok(one.id)
    })
}

/// A kept scan, to be opened, printed or saved.
pub(super) fn file(context: &Context<'_>, one: One) -> Result<PaperFile, CallFault> {
    let kept = context.read(|reader| kept(reader, one.id))?;
    let bytes = context.store()?.file(&kept.sha256)?;
    let media = ["image/png", "image/jpeg"].into_iter().find(|media| *media == kept.media).unwrap_or(PDF);
    Ok(Outgoing { bytes, name: kept.name, media, pages: None, kept: true }.offer(context))
}

/// The scans of all versions of an agreement, the newest version first.
pub(super) fn of(reader: &Reader<'_>, agreement: Id) -> Result<Vec<ScanView>, CallFault> {
    let mut versions: Vec<Frozen> = reader.list(&Where::all().is("agreement", agreement))?;
    versions.sort_by_key(|one| std::cmp::Reverse(one.version));
    let mut scans = Vec::new();
    for frozen in versions {
        let mut kept = of_version(reader, frozen.id)?;
        kept.sort_by_key(|one| (one.copy.unwrap_or(i64::MAX), one.id));
        scans.extend(kept.into_iter().map(|row| view(row, frozen.version)));
    }
    Ok(scans)
}

/// How a version with these signatures is signed.
pub(crate) fn signed_how(
    reader: &Reader<'_>,
    signatures: &[Signature],
) -> Result<Option<SignedHow>, CallFault> {
    let ways: Vec<Way> = signatures.iter().map(|one| one.way).collect();
    let scans = match signatures.iter().find(|one| one.way == Way::Ink) {
        Some(one) => of_version(reader, one.frozen)?.len(),
        None => 0,
    };
    Ok(SignedHow::of(&ways, scans))
}

fn of_version(reader: &Reader<'_>, frozen: Id) -> Result<Vec<Attachment>, CallFault> {
    Ok(reader.list(&Where::all().is("about", frozen).is("role", SCAN))?)
}

fn kept(reader: &Reader<'_>, id: Id) -> Result<Attachment, CallFault> {
    let file = reader.get::<Attachment>(id)?.filter(|file| !file.retired && file.role == SCAN);
    file.ok_or(CallFault::NotFound)
}

fn view(row: Attachment, version: i64) -> ScanView {
    ScanView { id: row.id, name: row.name, media: row.media, size: row.size, copy: row.copy, version }
}
