//! The archive itself: written file by file to the disk, so that it may be larger than the memory, and put in its
//! place only when it is whole.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sepakat_documents::Keep;
use sepakat_documents::workbook::{Cell, Growing, WorkbookFault, csv_head, csv_rows};
use sepakat_domain::agreement::{Agreement, Party};
use sepakat_domain::organisation::Language;
use sepakat_domain::report::{Edition, Report};
use sepakat_domain::signing::{Attachment, Frozen, Signature};
use sepakat_store::{Fault, Reader, Where};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::index::{Entry, Index};
use super::lists::Lister;
use crate::agreements::paper::{self, FROZEN_PDF, SEALED_PDF, SIGNED_PDF, Sheet as AgreementSheet, stem};
use crate::call::CallFault;
use crate::content::{ExportWords, export_words};
use crate::context::Context;
use crate::organisation;
use crate::papers::{self, PaperFile, file_stem};
use crate::reports::freeze::REPORT_PDF;
use crate::signing::witnesses;
use crate::tasks::Task;

/// Media type of the archive.
const ZIP: &str = "application/zip";
/// Folder beside the store in which archives wait until they are saved elsewhere.
const FOLDER: &str = "exports";

/// Rows that are written at once; after so many somebody may stop the work.
const BATCH: usize = 4096;
/// Packing the workbook takes about as long as so many batches.
const WORKBOOK: i64 = 4;

/// An archive that is being written.
struct Archive<'a> {
    context: &'a Context<'a>,
    task: Task<'a>,
    words: &'static ExportWords,
    zip: ZipWriter<File>,
    /// Where it grows.
    folder: PathBuf,
    /// Paths that are taken, by their small letters: some systems see no difference.
    taken: HashSet<String>,
    done: i64,
    total: i64,
}

/// Makes the archive of everything that is kept, and offers it under a token.
pub(super) fn make(context: &Context<'_>, task: &str) -> Result<PaperFile, CallFault> {
    let language = context.app.preferences().language;
    let words = export_words(language);
    let day = context.today().to_string();
    let folder = context.app.data.join(FOLDER);
    let name = format!("{} {day}.zip", file_stem(words.word("folder")));
    let (target, growing) = (folder.join(&name), folder.join("growing.zip"));
    // An archive of an earlier time is not kept twice: it was saved elsewhere, or nobody wanted it.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(Fault::from)?;
    let file = File::create(&growing).map_err(Fault::from)?;
    let mut archive = Archive {
        context,
        task: context.app.tasks.begin(task),
        words,
        zip: ZipWriter::new(file),
        folder: folder.clone(),
        taken: HashSet::new(),
        done: 0,
        total: 0,
    };
    let made = archive.fill(language, &day).and_then(|()| {
        let file = archive.zip.finish().map_err(io::Error::other).map_err(Fault::from)?;
        file.sync_all().map_err(Fault::from)?;
        fs::rename(&growing, &target).map_err(Fault::from)?;
        Ok(fs::metadata(&target).map_err(Fault::from)?.len())
    });
    let size = made.inspect_err(|_| {
        let _ = fs::remove_dir_all(&folder);
    })?;
    Ok(PaperFile {
        token: context.app.files.offer(&target),
        name,
        media: ZIP.to_owned(),
        pages: None,
        size: i64::try_from(size).unwrap_or(i64::MAX),
        kept: false,
    })
}

/// The frozen papers and kept files, read in the same picture as the lists.
struct Kept {
    agreements: Vec<(String, AgreementSheet, Option<Attachment>)>,
    reports: Vec<Attachment>,
    files: Vec<Attachment>,
}

impl Archive<'_> {
    fn fill(&mut self, language: Language, day: &str) -> Result<(), CallFault> {
        let context = self.context;
        let (organisation, lists, kept) = context.read(|reader| {
            let organisation = organisation::ours(reader)?.name;
            let kept = kept(reader)?;
            let papers = kept.agreements.len() + kept.reports.len() + kept.files.len();
            let lister = Lister::read(reader, self.words, language)?;
            let lists = self.lists(reader, &lister, papers as i64, &organisation)?;
            Ok((organisation, lists, kept))
        })?;
        let agreements = self.agreements(kept.agreements)?;
        let reports = self.attachments("reports", &kept.reports)?;
        let files = self.attachments("files", &kept.files)?;
        let index = Index {
            words: self.words,
            language: match language {
                Language::Id => "id",
                Language::En => "en",
            },
            organisation: &organisation,
            day,
            lists,
            agreements,
            reports,
            files,
        };
        let name = self.words.word("index").to_owned();
        self.write(&name, index.page().as_bytes())
    }

    /// Every list as a file of its own, and the workbook that holds them all, both written while rows are read.
    fn lists(
        &mut self,
        reader: &Reader<'_>,
        lister: &Lister,
        papers: i64,
        author: &str,
    ) -> Result<Vec<Entry>, CallFault> {
        let lists = lister.lists(reader)?;
        let steps = lists.iter().map(|(_, rows)| 1 + rows / BATCH as i64).sum::<i64>();
        self.total = steps + WORKBOOK + papers;
        let title = self.words.word("lists_title");
        let mut book = Growing::new(title, author, self.context.today(), &self.folder).map_err(unwritten)?;
        let mut entries = Vec::new();
        for (list, rows) in lists {
            let path = self.free(self.words.word("lists"), &file_stem(&list.name), ".csv");
            entries.push(Entry { name: list.name.clone(), path: path.clone(), more: vec![rows.to_string()] });
            book.sheet(&list.name, &list.head).map_err(unwritten)?;
            self.begin(&path)?;
            self.put(&csv_head(&list.head))?;
            let mut batch = Vec::with_capacity(BATCH);
            lister.each(reader, &list, &mut |row| {
                batch.push(row);
                if batch.len() == BATCH {
                    self.rows(&mut batch, &mut book)?;
                    self.step()?;
                }
                Ok(())
            })?;
            self.rows(&mut batch, &mut book)?;
            self.step()?;
        }
        let name = self.words.word("workbook").to_owned();
        self.begin(&name)?;
        let task = &self.task;
        book.finish(Stoppable { to: &mut self.zip, stopped: &|| task.stopped() })
            .map_err(|fault| if task.stopped() { CallFault::Cancelled } else { unwritten(fault) })?;
        self.done += WORKBOOK - 1;
        self.step()?;
        Ok(entries)
    }

    fn rows(&mut self, batch: &mut Vec<Vec<Cell>>, book: &mut Growing) -> Result<(), CallFault> {
        self.put(&csv_rows(batch))?;
        book.rows(batch).map_err(unwritten)?;
        batch.clear();
        Ok(())
    }

    /// Frozen agreements: the kept bytes where all have signed, else made from the frozen facts.
    fn agreements(
        &mut self,
        papers: Vec<(String, AgreementSheet, Option<Attachment>)>,
    ) -> Result<Vec<Entry>, CallFault> {
        let mut entries = Vec::new();
        for (name, sheet, signed) in papers {
            let kept = signed.as_ref().and_then(|kept| self.kept_bytes(kept).transpose()).transpose()?;
            let bytes = match kept {
                Some(bytes) => bytes,
                None => sheet.pdf(&mut |_| self.going())?.0,
            };
            let path = self.free(self.words.word("agreements"), &name, ".pdf");
            self.write(&path, &bytes)?;
            self.step()?;
            let hash = signed.map(|kept| kept.sha256).unwrap_or_default();
            entries.push(Entry { name, path, more: vec![bytes.len().to_string(), hash] });
        }
        Ok(entries)
    }

    /// Kept files, each under its own name behind the beginning of its hash, so that no two are in each other's way.
    fn attachments(&mut self, folder: &str, files: &[Attachment]) -> Result<Vec<Entry>, CallFault> {
        let mut entries = Vec::new();
        for file in files {
            let more = vec![file.size.to_string(), file.sha256.clone()];
            let short: String = file.sha256.chars().take(8).collect();
            let path = match self.kept_bytes(file)? {
                Some(bytes) => {
                    let name = file_stem(&file.name);
                    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
                    let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
                    let path = self.free(self.words.word(folder), &format!("{short} {stem}"), &ending);
                    self.write(&path, &bytes)?;
                    path
                }
                None => String::new(),
            };
            self.step()?;
            entries.push(Entry { name: file.name.clone(), path, more });
        }
        Ok(entries)
    }

    /// The bytes of a kept file; none when they are gone or damaged: one lost file must not keep back all others.
    fn kept_bytes(&self, file: &Attachment) -> Result<Option<Vec<u8>>, CallFault> {
        match self.context.store()?.file(&file.sha256) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Fault::Missing(_) | Fault::Damaged(_)) => Ok(None),
            Err(fault) => Err(fault.into()),
        }
    }

    /// A path of this folder that is not taken yet: the same file may prove two figures.
    fn free(&mut self, folder: &str, stem: &str, ending: &str) -> String {
        let mut path = format!("{folder}/{stem}{ending}");
        let mut number = 2u32;
        while !self.taken.insert(path.to_lowercase()) {
            path = format!("{folder}/{stem} {number}{ending}");
            number += 1;
        }
        path
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), CallFault> {
        self.begin(path)?;
        self.put(bytes)
    }

    /// Begins a file, whose length nobody knows yet.
    fn begin(&mut self, path: &str) -> Result<(), CallFault> {
        let method = if is_packed(path) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).large_file(true);
        self.zip.start_file(path, options).map_err(io::Error::other).map_err(Fault::from)?;
        Ok(())
    }

    /// Goes on in the file that was begun last.
    fn put(&mut self, bytes: &[u8]) -> Result<(), CallFault> {
        self.zip.write_all(bytes).map_err(Fault::from)?;
        Ok(())
    }

    /// One more thing is in; stops when somebody asked for it.
    fn step(&mut self) -> Result<(), CallFault> {
        self.done += 1;
        match self.going() {
            Keep::Going => Ok(()),
            Keep::Stop => Err(CallFault::Cancelled),
        }
    }

    fn going(&self) -> Keep {
        papers::tell(self.context, &self.task, "export", self.done, self.total)
    }
}

/// Writes on until somebody asks to stop.
struct Stoppable<'a, W> {
    to: &'a mut W,
    stopped: &'a (dyn Fn() -> bool + Sync),
}

impl<W: Write> Write for Stoppable<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if (self.stopped)() { Err(io::Error::other("stopped")) } else { self.to.write(bytes) }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

fn unwritten(fault: WorkbookFault) -> CallFault {
    CallFault::broken(&fault.to_string())
}

/// Whether a file is packed already.
fn is_packed(path: &str) -> bool {
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ["pdf", "png", "jpg", "jpeg", "xlsx", "zip"].contains(&ending.to_lowercase().as_str())
}

fn kept(reader: &Reader<'_>) -> Result<Kept, CallFault> {
    let all: Vec<Attachment> = reader.list(&Where::all())?;
    let mut agreements = Vec::new();
    for frozen in reader.list::<Frozen>(&Where::all())? {
        let Some(agreement) = reader.get::<Agreement>(frozen.agreement)? else { continue };
        let parties = reader.count::<Party>(&Where::all().is("agreement", agreement.id))? as usize;
        let signatures: Vec<Signature> = reader.list(&Where::all().is("frozen", frozen.id).order("side"))?;
        let as_read = paper::kept(reader, frozen.id, &[FROZEN_PDF])?.map(|file| file.sha256);
        let signed = paper::kept(reader, frozen.id, &[SEALED_PDF, SIGNED_PDF])?;
        let name =
            format!("{} {}", stem(&Agreement { version: frozen.version, ..agreement }), frozen.check_code);
        let settled = paper::settled(reader, &frozen, signatures.len() >= parties)?;
        let witnessed = witnesses::rows(reader, frozen.id)?;
        let sheet =
            AgreementSheet::of_frozen(frozen, (&signatures, &witnessed), settled, name.clone(), as_read)?;
        agreements.push((name, sheet, signed));
    }
    let mut reports = Vec::new();
    for report in reader.list::<Report>(&Where::all().also_retired())? {
        for edition in reader.list::<Edition>(&Where::all().is("report", report.id).order("number"))? {
            let pdf = all.iter().find(|one| one.about == edition.id && one.role == REPORT_PDF);
            reports.extend(pdf.cloned());
        }
    }
    let papers = [FROZEN_PDF, SEALED_PDF, SIGNED_PDF, REPORT_PDF];
    let files = all.into_iter().filter(|one| !papers.contains(&one.role.as_str())).collect();
    Ok(Kept { agreements, reports, files })
}
