//! Which store is open, and how it came to be so: made, opened, refused, switched.
//!
//! Two stores can lie in the data folder, the user's own and the sample's. A store that was once made is never
//! replaced by an empty one: when it cannot be opened, it is refused with what can be done.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use sepakat_domain::organisation::Organisation;
use sepakat_store::{Environment, Fault, Refusal, Store, Where};

use crate::preferences::Kept;
use crate::start::{NextStep, RefusalCode, RefusalView};

/// Folder of the user's own store.
pub(crate) const OWN: &str = "Sepakat.sepakat";
/// Folder of the sample's store.
pub(crate) const SAMPLE: &str = "Contoh.sepakat";

/// What is open.
pub(crate) enum House {
    /// Nothing was ever made here.
    FirstRun,
    /// A store is open.
    Open {
        /// The store.
        store: Store,
        /// It is the sample's.
        sample: bool,
        /// What is shown in its place while somebody looks at an earlier day.
        earlier: Option<Earlier>,
    },
    /// A store is there, or should be, and was not opened.
    Refused(RefusalView),
}

/// The store as it was at the end of an earlier day.
pub(crate) struct Earlier {
    /// Which day.
    pub day: NaiveDate,
    /// The picture, to be read only.
    pub store: Store,
}

impl House {
    /// An open store, as it is today.
    pub(crate) fn open(store: Store, sample: bool) -> House {
        House::Open { store, sample, earlier: None }
    }

    /// Opens what was open last.
    pub(crate) fn enter(data: &Path, environment: &Environment, kept: &mut Kept) -> House {
        if kept.sample_open {
            match Store::open(&data.join(SAMPLE), environment.clone()) {
                Ok(store) if begun(&store) == Ok(true) => return House::open(store, true),
                // The sample can be made again at any time; nothing is lost by going home.
                _ => kept.sample_open = false,
            }
        }
        House::own(data, environment, kept)
    }

    /// Opens the user's own store.
    pub(crate) fn own(data: &Path, environment: &Environment, kept: &mut Kept) -> House {
        let folder = data.join(OWN);
        if !kept.store_made && !folder.exists() {
            return House::FirstRun;
        }
        match Store::open(&folder, environment.clone()) {
            // Nothing was ever written here: the first run begins again.
            Ok(store) if !kept.store_made && begun(&store) == Ok(false) => House::FirstRun,
            Ok(store) => {
                kept.store_made = true;
                House::open(store, false)
            }
            Err(Refusal::NotAStore) if !kept.store_made && is_empty(&folder) => House::FirstRun,
            Err(refusal) => House::Refused(view(&refusal, &folder)),
        }
    }

    /// The store that is shown: the open one, or its picture of an earlier day.
    pub(crate) fn store(&self) -> Option<&Store> {
        match self {
            House::Open { earlier: Some(earlier), .. } => Some(&earlier.store),
            House::Open { store, .. } => Some(store),
            _ => None,
        }
    }

    /// The day that is looked at, when it is an earlier one.
    pub(crate) fn earlier_day(&self) -> Option<NaiveDate> {
        match self {
            House::Open { earlier: Some(earlier), .. } => Some(earlier.day),
            _ => None,
        }
    }

    /// The sample is open.
    pub(crate) fn is_sample(&self) -> bool {
        matches!(self, House::Open { sample: true, .. })
    }
}

/// Whether a store has its organisation. One without was cut off while it was being made.
pub(crate) fn begun(store: &Store) -> Result<bool, Fault> {
    store.read(|reader| Ok(reader.count::<Organisation>(&Where::all())? > 0))
}

/// An empty folder, as an interrupted first run leaves it.
fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

/// The folder that is open, or would be.
pub(crate) fn folder(data: &Path, sample: bool) -> PathBuf {
    data.join(if sample { SAMPLE } else { OWN })
}

/// Why a store was not opened, and what can be done next, best first.
pub(crate) fn view(refusal: &Refusal, folder: &Path) -> RefusalView {
    use NextStep::{Restore, Retry, Reveal, Sample, Update};
    let backups = !Store::backups(folder).is_empty();
    let (code, detail, mut next) = match refusal {
        Refusal::Newer { file, program } => {
            (RefusalCode::Newer, format!("file {file}, program {program}"), vec![Update, Reveal])
        }
        Refusal::Damaged { detail } => (RefusalCode::Damaged, detail.clone(), vec![Restore, Retry, Reveal]),
        Refusal::Locked => (RefusalCode::Locked, String::new(), vec![Retry]),
        Refusal::ReadOnly => (RefusalCode::ReadOnly, String::new(), vec![Retry, Reveal]),
        Refusal::DiskFull => (RefusalCode::DiskFull, String::new(), vec![Retry, Reveal]),
        Refusal::FolderMissing => (RefusalCode::FolderMissing, String::new(), vec![Retry, Reveal]),
        Refusal::NotAStore | Refusal::InTheWay => {
            (RefusalCode::NotAStore, String::new(), vec![Retry, Reveal])
        }
        Refusal::NoSuchBackup => (RefusalCode::Io, "no such backup".to_owned(), vec![Retry]),
        Refusal::Io { detail } => (RefusalCode::Io, detail.clone(), vec![Retry, Reveal, Restore]),
    };
    if !backups {
        next.retain(|step| *step != Restore);
    }
    next.push(Sample);
    RefusalView { code, detail, next }
}
