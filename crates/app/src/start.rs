//! The beginning: first run, the sample organisation, and a store that cannot be opened.

use std::path::Path;

use chrono::NaiveDate;
use sepakat_domain::id::Id;
pub use sepakat_domain::organisation::Language;
use sepakat_domain::organisation::{Organisation, OrganisationDraft};
use sepakat_domain::person::{Contact, Person};
use sepakat_domain::problem::Problems;
use sepakat_domain::text::check_line;
use sepakat_store::{Deed, Environment, Fault, Refusal, Store};
use serde::{Deserialize, Serialize};

use crate::answer::Nothing;
use crate::backups::{self, BackupView};
use crate::call::{CallEntry, CallFault, Effect, LEADERS, READERS, call};
use crate::context::Context;
use crate::history::{self, UndoView};
use crate::house::{self, House};
use crate::organisation;
use crate::preferences::{Preferences, Theme};
use crate::sample;

/// What can be done before, and instead of, working in a store.
pub const CALLS: &[CallEntry] = &[
    call!("app.start", READERS, Effect::Read, start),
    call!("app.words", READERS, Effect::Read, words),
    call!("app.begin", LEADERS, Effect::Turn("makes_store"), begin),
    call!("app.open_sample", READERS, Effect::Turn("switches_store"), open_sample),
    call!("app.leave_sample", READERS, Effect::Turn("switches_store"), leave_sample),
    call!("app.retry_open", READERS, Effect::Turn("switches_store"), retry_open),
];

/// The language of the words that are asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct WordsOf {
    /// Which language.
    pub language: Language,
}

fn words(_: &Context<'_>, of: WordsOf) -> Result<String, CallFault> {
    Ok(spoken(of.language).to_owned())
}

/// What the interface says in a language, as one Fluent catalogue.
pub fn spoken(language: Language) -> &'static str {
    match language {
        Language::Id => include_str!(concat!(env!("OUT_DIR"), "/words-id.ftl")),
        Language::En => include_str!(concat!(env!("OUT_DIR"), "/words-en.ftl")),
    }
}

/// Everything that the window needs to begin.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Start {
    /// Where we are.
    pub phase: Phase,
    /// Why the store is not open, when it is refused.
    pub refusal: Option<RefusalView>,
    /// Our organisation, when a store is open.
    pub organisation: Option<Organisation>,
    /// The sample organisation is open.
    pub sample: bool,
    /// A store of the user's own exists, so that the sample can be left.
    pub own_store: bool,
    /// How this person likes the window.
    pub preferences: Preferences,
    /// The day; the one that is looked at, when it is an earlier one.
    pub today: NaiveDate,
    /// The store is shown as it was at the end of this day, and nothing can be changed.
    pub earlier_day: Option<NaiveDate>,
    /// The moment, RFC 3339 with offset.
    pub now: String,
    /// Version of the program.
    pub version: String,
    /// Name of the folder that is open, for instance `Sepakat.sepakat`.
    pub store_name: String,
    /// When the last change was saved since the program started, RFC 3339.
    pub saved_at: Option<String>,
    /// The newest backup.
    pub last_backup: Option<BackupView>,
    /// What undo and redo would do.
    pub undo: UndoView,
    /// There is a backup that could be restored.
    pub can_restore: bool,
}

/// Where the program stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No store was ever made here.
    FirstRun,
    /// A store is open.
    Open,
    /// The store is there, or should be, and cannot be opened.
    Refused,
}

/// Why a store is not opened, and what can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct RefusalView {
    /// Why.
    pub code: RefusalCode,
    /// What the machine said, for the person who helps; never the main sentence.
    pub detail: String,
    /// What can be done next, best first.
    pub next: Vec<NextStep>,
}

/// Why a store is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// Written by a newer version of the program.
    Newer,
    /// Damaged.
    Damaged,
    /// Open in another window or on another computer.
    Locked,
    /// The folder cannot be written.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// A store was made here, and its folder is gone.
    FolderMissing,
    /// The folder holds something else.
    NotAStore,
    /// The disk or the system failed otherwise.
    Io,
}

/// What can be done about a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// Try again: `app.retry_open`.
    Retry,
    /// Restore a backup: `backups.list`, `backups.restore`.
    Restore,
    /// Show the folder: `window.reveal`.
    Reveal,
    /// Install the newer version of the program.
    Update,
    /// Look at the sample meanwhile: `app.open_sample`.
    Sample,
}

/// The answers of the first run. Every one may be left out.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// Language of the interface and of new documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Light, dark, or as the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// Our organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationDraft>,
    /// The user's own name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub your_name: String,
    /// The user's own position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub your_position: String,
    /// The user signs agreements for the organisation.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub you_sign: bool,
}

fn start(context: &Context<'_>, _: Nothing) -> Result<Start, CallFault> {
    describe(context)
}

/// Everything that the window needs to begin, as things stand now.
pub(crate) fn describe(context: &Context<'_>) -> Result<Start, CallFault> {
    let app = context.app;
    let now = context.now();
    let kept = app.kept();
    let fresh;
    let house = match context.house.as_deref() {
        Some(house) => house,
        None => {
            fresh = app.house();
            &*fresh
        }
    };
    let sample = house.is_sample();
    let folder = house::folder(&app.data, sample);
    let (phase, refusal) = match house {
        House::FirstRun => (Phase::FirstRun, None),
        House::Open { .. } => (Phase::Open, None),
        House::Refused(refusal) => (Phase::Refused, Some(refusal.clone())),
    };
    let (organisation, undo) = match house.store() {
        Some(store) => (store.read(|reader| organisation::ours(reader).map(Some))?, history::view(store)?),
        None => (None, UndoView::default()),
    };
    let last_backup = backups::newest(&folder);
    Ok(Start {
        phase,
        refusal,
        organisation,
        sample,
        own_store: kept.store_made,
        preferences: kept.preferences,
        today: house.earlier_day().unwrap_or(now.day()),
        earlier_day: house.earlier_day(),
        now: now.rfc3339(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        store_name: folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        saved_at: app.saved_at(),
        can_restore: last_backup.is_some(),
        last_backup,
        undo,
    })
}

/// Makes the user's own store. Never over one that is there.
fn begin(context: &Context<'_>, begin: Begin) -> Result<Start, CallFault> {
    let app = context.app;
    let mut problems = Problems::default();
    let you = Person {
        id: Id([0; 16]),
        name: check_line("your_name", &begin.your_name, 120, &mut problems),
        address_form: String::new(),
        phone: String::new(),
        email: String::new(),
        note: String::new(),
        retired: false,
    };
    let position = check_line("your_position", &begin.your_position, 120, &mut problems);
    let language = begin.language.unwrap_or(app.preferences().language);
    let organisation =
        Organisation::from_draft(begin.organisation.unwrap_or_default(), language, &mut problems);
    problems.or(())?;

    let mut house = app.house_alone();
    match &*house {
        House::FirstRun => {}
        House::Open { sample: true, .. } if !app.kept().store_made => {}
        _ => return Err(CallFault::not_now("store_exists")),
    }
    let folder = house::folder(&app.data, false);
    std::fs::create_dir_all(&app.data).map_err(Fault::from)?;
    let store = fresh(&folder, &app.environment)
        .map_err(|refusal| CallFault::Refused { refusal: house::view(&refusal, &folder) })?;
    let name = organisation.name.clone();
    store.change(Deed::barrier("app.begin", name, "beginning"), |writer| {
        let id = writer.new_id();
        writer.put(&Organisation { id, ..organisation })?;
        if !you.name.is_empty() {
            let person = Person { id: writer.new_id(), ..you.clone() };
            writer.put(&person)?;
            let id = writer.new_id();
            writer.put(&Contact {
                id,
                partner: None,
                person: person.id,
                position,
                authority: String::new(),
                signs: begin.you_sign,
                main: true,
                retired: false,
            })?;
        }
        Ok::<_, CallFault>(())
    })?;
    let kept = app.keep(|kept| {
        kept.store_made = true;
        kept.sample_open = false;
        kept.preferences.language = language;
        kept.preferences.theme = begin.theme.unwrap_or(kept.preferences.theme);
        if !you.name.is_empty() {
            kept.preferences.your_name = you.name;
        }
    });
    // The store is there, whatever becomes of the preferences.
    *house = House::open(store, false);
    drop(house);
    kept.map_err(Fault::from)?;
    describe(context)
}

/// A new store, or the one that was cut off before anything was written in it.
fn fresh(folder: &Path, environment: &Environment) -> Result<Store, Refusal> {
    match Store::create(folder, environment.clone()) {
        Err(Refusal::InTheWay) => {
            let store = Store::open(folder, environment.clone())?;
            if house::begun(&store)? { Err(Refusal::InTheWay) } else { Ok(store) }
        }
        made => made,
    }
}

/// Opens the sample organisation in a store of its own, made new when it is not there or cannot be read.
fn open_sample(context: &Context<'_>, _: Nothing) -> Result<Start, CallFault> {
    let app = context.app;
    let mut house = app.house_alone();
    if house.is_sample() {
        drop(house);
        return describe(context);
    }
    let folder = house::folder(&app.data, true);
    let known = match Store::open(&folder, app.environment.clone()) {
        Ok(store) if house::begun(&store) == Ok(true) => Some(store),
        Err(Refusal::Locked) => {
            return Err(CallFault::Refused { refusal: house::view(&Refusal::Locked, &folder) });
        }
        _ => None,
    };
    let store = match known {
        Some(store) => store,
        None => sample::make(&folder, &app.environment, app.preferences().language)
            .map_err(|refusal| CallFault::Refused { refusal: house::view(&refusal, &folder) })?,
    };
    app.keep(|kept| kept.sample_open = true).map_err(Fault::from)?;
    *house = House::open(store, true);
    drop(house);
    describe(context)
}

/// Goes back from the sample to the user's own store, or to the first run.
fn leave_sample(context: &Context<'_>, _: Nothing) -> Result<Start, CallFault> {
    let app = context.app;
    let mut house = app.house_alone();
    let mut kept = app.kept();
    if house.is_sample() {
        *house = House::own(&app.data, &app.environment, &mut kept);
    }
    app.keep(|kept| kept.sample_open = false).map_err(Fault::from)?;
    drop(house);
    describe(context)
}

/// Tries again to open what was refused.
fn retry_open(context: &Context<'_>, _: Nothing) -> Result<Start, CallFault> {
    let app = context.app;
    let mut house = app.house_alone();
    if matches!(*house, House::Refused(_)) {
        *house = House::own(&app.data, &app.environment, &mut app.kept());
    }
    drop(house);
    describe(context)
}
