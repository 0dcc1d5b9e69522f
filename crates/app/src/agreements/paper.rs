//! The paper of an agreement: the live page, the PDF, and the gist as text.

use sepakat_documents::agreement::{Evidence, Facts, Signed, Standing, Witnessed, compose};
use sepakat_documents::check::{self, Outcome};
use sepakat_documents::{Keep, Progress};
use sepakat_domain::agreement::{Agreement, MOST_PARTIES};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::Paper;
use sepakat_domain::signing::{Attachment, Drawing, Frozen, Signature, Witnessing};
use sepakat_store::{Reader, Store, Where};
use serde::{Deserialize, Serialize};

use super::gather::Gathered;
use super::typing::{BeingTyped, Seen};
use crate::answer::One;
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::papers::{self, Outgoing, PDF, PaperFile, PreviewAnswer, file_stem, tell_progress};
use crate::signing::witnesses;

/// Which agreement to draw, on which paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewOf {
    /// Which agreement.
    pub id: Id,
    /// Another paper size than its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    /// A frozen version other than the present one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Id>,
    /// What is typed and not written yet; a draft shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typed: Vec<BeingTyped>,
    /// What the screen has already and what is in sight; all pages are drawn when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
}

/// Which agreement to make into a PDF.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PdfOf {
    /// Which agreement.
    pub id: Id,
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// A frozen version other than the present one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<Id>,
}

/// The gist of an agreement as text to paste into a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Gist {
    /// The text, in the agreement's language.
    pub text: String,
}

/// A paper before it is laid out: its facts and how it stands.
pub(crate) struct Sheet {
    pub facts: Facts,
    pub standing: Standing,
    /// The frozen version, when it is one.
    pub frozen: Option<Frozen>,
    /// Nothing more is to be signed on it.
    settled: bool,
    stem: String,
}

impl Sheet {
    /// The paper of an agreement: the draft, the present frozen version, or another one.
    pub(crate) fn read(
        context: &Context<'_>,
        reader: &Reader<'_>,
        id: Id,
        wanted: Option<Id>,
    ) -> Result<Sheet, CallFault> {
        Sheet::typed(context, reader, id, wanted, Vec::new())
    }

    /// The same, and a draft shows what is typed and not written yet.
    fn typed(
        context: &Context<'_>,
        reader: &Reader<'_>,
        id: Id,
        wanted: Option<Id>,
        typed: Vec<BeingTyped>,
    ) -> Result<Sheet, CallFault> {
        let ledger = Ledger::read(reader, context.today())?;
        let mut gathered = Gathered::read(reader, &ledger, id)?;
        if gathered.agreement.frozen.is_none() {
            gathered.type_in(typed);
        }
        let agreement = &gathered.agreement;
        let stem = stem(agreement);
        let Some(frozen) = wanted.or(agreement.frozen) else {
            return Ok(Sheet {
                facts: gathered.facts(reader, &ledger, false)?,
                standing: gathered.drafted(context.now().rfc3339()),
                frozen: None,
                settled: false,
                stem,
            });
        };
        let frozen = reader.get::<Frozen>(frozen)?.filter(|one| one.agreement == id);
        let frozen = frozen.ok_or(CallFault::NotFound)?;
        let signatures: Vec<Signature> = reader.list(&Where::all().is("frozen", frozen.id).order("side"))?;
        let as_read = kept(reader, frozen.id, &[FROZEN_PDF])?.map(|file| file.sha256);
        let settled = settled(reader, &frozen, signatures.len() >= gathered.parties.len())?;
        let witnessed = witnesses::rows(reader, frozen.id)?;
        Sheet::of_frozen(frozen, (&signatures, &witnessed), settled, stem, as_read)
    }

    /// A frozen version with what parties and witnesses signed; settled when nothing more is to come. `as_read` is the
    /// hash of the PDF that was read before signing.
    pub(crate) fn of_frozen(
        frozen: Frozen,
        (signatures, witnessed): (&[Signature], &[Witnessing]),
        settled: bool,
        stem: String,
        as_read: Option<String>,
    ) -> Result<Sheet, CallFault> {
        let evidence = settled.then(|| Evidence {
            document: frozen.id.to_string(),
            paper_hash: as_read,
            chain_head: frozen.chain_head.clone(),
        });
        let facts = serde_json::from_value(frozen.facts.clone()).map_err(|_| CallFault::broken("facts"))?;
        let signed = |row: &Signature| {
            Ok(Signed {
                side: row.side.clamp(1, MOST_PARTIES) as u8,
                drawing: drawing(row)?,
                inked_on: row.inked_on,
                signed_at: row.signed_at.clone(),
                consent: row.consent.clone(),
                identified: row.identified,
                identified_note: row.identified_note.clone(),
                clock_suspicious: row.clock_suspicious,
            })
        };
        Ok(Sheet {
            facts,
            standing: Standing::Frozen {
                check_code: frozen.check_code.clone(),
                frozen_at: frozen.frozen_at.clone(),
                signatures: signatures.iter().map(signed).collect::<Result<_, CallFault>>()?,
                witnessed: witnessed.iter().map(self::witnessed).collect::<Result<_, CallFault>>()?,
                evidence,
                copy: None,
            },
            settled,
            frozen: Some(frozen),
            stem,
        })
    }

    /// Makes the PDF, telling how far it is.
    pub(crate) fn pdf(&self, told: &mut dyn FnMut(Progress) -> Keep) -> Result<(Vec<u8>, i64), CallFault> {
        papers::print(&compose(&self.facts, &self.standing), told)
    }
}

/// What was drawn; none for a signature in ink.
pub(crate) fn drawing(row: &Signature) -> Result<Option<Drawing>, CallFault> {
    serde_json::from_value(row.strokes.clone()).map_err(|_| CallFault::broken("drawing"))
}

/// What became of a witness, for the paper.
fn witnessed(row: &Witnessing) -> Result<Witnessed, CallFault> {
    let number = u8::try_from(row.number).unwrap_or(0);
    let signed = match (&row.strokes, row.identified) {
        (Some(strokes), Some(identified)) => Some(Signed {
            side: number,
            drawing: serde_json::from_value(strokes.clone()).map_err(|_| CallFault::broken("drawing"))?,
            signed_at: row.signed_at.clone(),
            consent: row.consent.clone(),
            identified,
            identified_note: row.identified_note.clone(),
            clock_suspicious: row.clock_suspicious,
            inked_on: None,
        }),
        _ => None,
    };
    Ok(Witnessed { number, attended: row.attended, signed })
}

/// Whether nothing more is to be signed on a version that all parties have signed: it names no witnesses, or its paper
/// is kept.
pub(crate) fn settled(reader: &Reader<'_>, frozen: &Frozen, complete: bool) -> Result<bool, CallFault> {
    let named =
        frozen.facts.get("witnesses").and_then(|list| list.as_array()).is_some_and(|list| !list.is_empty());
    Ok(complete && (!named || kept(reader, frozen.id, &[SEALED_PDF, SIGNED_PDF])?.is_some()))
}

/// Characters of a paper that none of our typefaces has.
pub(super) fn unprintable(facts: &Facts, gathered: &Gathered) -> Result<Vec<String>, CallFault> {
    let standing = gathered.drafted(String::new());
    papers::unprintable(&compose(facts, &standing))
}

pub(super) fn preview(context: &Context<'_>, of: PreviewOf) -> Result<PreviewAnswer, CallFault> {
    let mut sheet = context.read(|reader| Sheet::typed(context, reader, of.id, of.frozen, of.typed))?;
    if let Some(paper) = of.paper {
        sheet.facts.paper = paper;
    }
    let lacking = of.seen.map(Seen::lacking).unwrap_or_default();
    let document = compose(&sheet.facts, &sheet.standing);
    match &sheet.frozen {
        Some(frozen) if sheet.settled => {
            papers::preview_sealed(&document, &lacking, &rooms_sealed(context, frozen.id)?)
        }
        frozen => papers::preview_lacking(&document, frozen.is_none(), &lacking),
    }
}

/// The rooms of a version's seals that are set, on a kept file that is intact.
fn rooms_sealed(context: &Context<'_>, frozen: Id) -> Result<Vec<i64>, CallFault> {
    let sealed = context.read(|reader| kept(reader, frozen, &[SEALED_PDF]))?;
    let Some(bytes) = sealed.and_then(|file| context.store().ok()?.file(&file.sha256).ok()) else {
        return Ok(Vec::new());
    };
    let verdict = check::check(&bytes);
    let intact = verdict.outcome == Outcome::Intact;
    Ok(verdict.seals.iter().filter(|_| intact).map(|seal| seal.room).collect())
}

pub(super) fn gist(context: &Context<'_>, one: One) -> Result<Gist, CallFault> {
    let sheet = context.read(|reader| Sheet::read(context, reader, one.id, None))?;
    Ok(Gist { text: sepakat_documents::agreement::gist(&sheet.facts, &sheet.standing) })
}

/// Makes the PDF; of a version that all have signed it gives the bytes that were kept when the last one signed.
pub(super) fn pdf(context: &Context<'_>, of: PdfOf) -> Result<PaperFile, CallFault> {
    let (sheet, kept) = context.read(|reader| {
        let sheet = Sheet::read(context, reader, of.id, of.frozen)?;
        let kept = match &sheet.frozen {
            Some(frozen) if sheet.settled => kept(reader, frozen.id, &[SEALED_PDF, SIGNED_PDF])?,
            _ => None,
        };
        Ok((sheet, kept))
    })?;
    if let Some(kept) = kept {
        let bytes = context.store()?.file(&kept.sha256)?;
        return Ok(Outgoing { bytes, name: kept.name, media: PDF, pages: None, kept: true }.offer(context));
    }
    let task = context.app.tasks.begin(&of.task);
    let (bytes, pages) = sheet.pdf(&mut |progress| tell_progress(context, &task, progress))?;
    let name = format!("{}.pdf", sheet.stem);
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(pages), kept: false }.offer(context))
}

/// The kept PDF of a version in the first of these roles that it has. Of several sealed ones that with most seals:
/// every seal adds to the file.
pub(crate) fn kept(reader: &Reader<'_>, frozen: Id, roles: &[&str]) -> Result<Option<Attachment>, CallFault> {
    for role in roles {
        let kept: Vec<Attachment> = reader.list(&Where::all().is("about", frozen).is("role", *role))?;
        if let Some(kept) = kept.into_iter().max_by_key(|one| one.size) {
            return Ok(Some(kept));
        }
    }
    Ok(None)
}

/// Keeps the bytes of a paper; gives the row that names them.
pub(crate) fn keep(
    store: &Store,
    id: Id,
    about: Id,
    role: &str,
    agreement: &Agreement,
    bytes: &[u8],
) -> Result<Attachment, CallFault> {
    Ok(Attachment {
        id,
        about,
        role: role.to_owned(),
        name: format!("{}.pdf", stem(agreement)),
        media: PDF.to_owned(),
        sha256: store.keep_file(bytes)?,
        size: bytes.len() as i64,
        retired: false,
        copy: None,
    })
}

/// Roles of the kept PDFs among the attachments of a frozen version: as it was read, as all signed it, as it was
/// sealed.
pub(crate) const FROZEN_PDF: &str = "frozen_pdf";
pub(crate) const SIGNED_PDF: &str = "signed_pdf";
pub(crate) const SEALED_PDF: &str = "sealed_pdf";

/// A file name, without its ending, that every system takes: number and subject, strokes as hyphens.
pub(crate) fn stem(agreement: &Agreement) -> String {
    let version = if agreement.version > 1 { format!(" v{}", agreement.version) } else { String::new() };
    let subject: String = agreement.subject.chars().take(60).collect();
    let name = format!("{} {}{version}", agreement.number.replace('/', "-"), subject.trim());
    file_stem(&name)
}

#[cfg(test)]
mod tests {
    use sepakat_domain::agreement::AgreementKind;
    use sepakat_domain::organisation::Language;

    use super::*;

    fn named(number: &str, subject: &str, version: i64) -> String {
        stem(&Agreement {
            id: Id([1; 16]),
            partnership: Id([2; 16]),
            kind: AgreementKind::Cooperation,
            subject: subject.to_owned(),
            number: number.to_owned(),
            partner_number: String::new(),
            place: String::new(),
            signed_on: None,
            starts_on: None,
            ends_on: None,
            language: Language::Id,
            paper: Paper::A4,
            copies: 2,
            version,
            frozen: None,
            void_reason: None,
            retired: false,
            parent: None,
            parent_number: String::new(),
            parent_on: None,
            bilingual: false,
            annexes: None,
            number_mark: String::new(),
            terminated_on: None,
            termination: None,
            termination_note: String::new(),
            renews: None,
            closed_on: None,
            thanks: String::new(),
            reviewed_on: None,
            looked_at: String::new(),
            initials: false,
        })
    }

    #[test]
    fn file_names_are_fit_for_every_system() {
        assert_eq!(named("009/PKS/RBW/XI/2026", "Kelas Literasi", 1), "009-PKS-RBW-XI-2026 Kelas Literasi");
        assert_eq!(named("", "Kelas: \"A\"?", 3), "Kelas- -A-- v3");
        assert_eq!(named("", "...", 1), "Sepakat");
        assert_eq!(named("", "CON", 1), "Sepakat");
        assert!(!named("..", "/etc/passwd\u{7}", 1).contains(['/', '\u{7}']));
    }
}
