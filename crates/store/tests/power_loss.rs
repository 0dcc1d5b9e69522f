//! Power cuts, replayed. What a real store writes, truncates, removes and syncs while it does hundreds of deeds is
//! written down (`faults/trace.c`); then the power goes at any moment of it. What was synced is there; of what came
//! after, every sector of 512 bytes is kept, dropped or torn from its neighbours at random, in any order, as a disk
//! does with its cache. Each time the store must open, hold every acknowledged deed whole and no deed half, and
//! stand its checks. The control is a disk that says "synced" and is not: there deeds must get lost, or the replay
//! would prove nothing.
//!
//! `CUTS=5000` cuts more often. On Linux with a C compiler only.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a story that cannot go on stops and says where"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::*;
use sepakat_domain::partner::{Category, Direction, Offering, Partner};
use sepakat_store::{BackupReason, Deed, Fault, Store, Where};

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;
/// Deeds of one recording.
const DEEDS: usize = 260;
/// Rows that one deed writes besides the partner.
const OFFERINGS: usize = 3;

/// Works while it is recorded; what it acknowledges stands in the recording, too.
#[test]
#[ignore = "run by the other stories as a program of its own"]
fn recorded() {
    let Ok(disk) = std::env::var("SEPAKAT_DISK") else { return };
    let laptop = Laptop::on(5, Path::new(&disk));
    let acknowledged = Path::new(&disk).join("Rumah Baca.sepakat").join("acknowledged");
    let mut store = laptop.open();
    for n in 0..DEEDS {
        laptop.wait(1000);
        let file = store.keep_file(format!("berkas {n}").as_bytes()).unwrap();
        deed(&store, n, &file);
        if n % 4 == 0 {
            store.undo().unwrap();
            store.redo().unwrap();
        }
        fs::write(&acknowledged, n.to_string()).unwrap();
        match n % 90 {
            40 => drop(store.search("milik", 3).unwrap()),
            50 => drop(store.back_up(BackupReason::Regular).unwrap()),
            89 => {
                store.close();
                store = laptop.open();
            }
            _ => {}
        }
    }
}

/// A partner, the hash of a file that was kept for it, and its offerings.
fn deed(store: &Store, n: usize, file: &str) {
    store
        .change(Deed::undoable("partners.add", format!("{n}")), |w| {
            let id = w.new_id();
            let mut partner = partner(id, &format!("{n}"));
            file.clone_into(&mut partner.note);
            w.put(&partner)?;
            for _ in 0..OFFERINGS {
                let offering = Offering {
                    id: w.new_id(),
                    partner: id,
                    direction: Direction::Offer,
                    category: Category::Goods,
                    what: format!("milik {n} {}", "buku ".repeat(60)),
                    conversation: None,
                    retired: false,
                };
                w.put(&offering)?;
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
}

/// What files hold, by their names within the store's folder.
type Files = BTreeMap<String, Vec<u8>>;

/// One thing that was done to a file.
enum Event {
    Write { path: String, at: usize, bytes: Vec<u8> },
    Truncate { path: String, size: usize },
    Remove { path: String },
    Rename { from: String, to: String },
    Sync { path: String },
    Acknowledged(usize),
}

/// Records one life of a store: the disk as it was before, and everything that was done to it.
fn record(room: &Path) -> Option<(Files, Vec<Event>)> {
    let library = room.join("trace.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/trace.c");
    let made = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .args(["-ldl", "-lpthread"])
        .status()
        .is_ok_and(|status| status.success());
    if !made {
        println!("not told here: a recording needs a C compiler");
        return None;
    }
    let laptop = Laptop::on(5, room);
    laptop.create().close();
    let folder = laptop.folder;
    let before = ["store.sqlite", "lock"]
        .map(|name| (name.to_owned(), fs::read(folder.join(name)).unwrap()))
        .into_iter()
        .collect();
    let trace = room.join("trace");
    let done = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "recorded", "--ignored", "--test-threads=1"])
        .env("SEPAKAT_DISK", room)
        .env("LD_PRELOAD", &library)
        .env("TRACE", &trace)
        .env("TRACE_ON", ".sepakat")
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    Some((before, events(&fs::read(trace).unwrap(), &folder)))
}

/// Reads a recording; paths become relative to the store's folder, which itself is "".
fn events(mut trace: &[u8], folder: &Path) -> Vec<Event> {
    let mut events = Vec::new();
    let relative = |bytes: &[u8]| {
        let path = PathBuf::from(String::from_utf8(bytes.to_vec()).unwrap());
        path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned()
    };
    while !trace.is_empty() {
        let number = |from: usize, to: usize| {
            let mut bytes = [0; 8];
            bytes[..to - from].copy_from_slice(&trace[from..to]);
            usize::try_from(u64::from_le_bytes(bytes)).unwrap()
        };
        let (length, at, size) = (number(1, 5), number(5, 13), number(13, 21));
        let path = relative(&trace[21..21 + length]);
        let bytes = &trace[21 + length..21 + length + size];
        match trace[0] {
            // Shared memory between connections, of no account after a power cut.
            _ if path.ends_with("-shm") => {}
            b'w' if path == "acknowledged" => {
                events.push(Event::Acknowledged(std::str::from_utf8(bytes).unwrap().parse().unwrap()));
            }
            b'w' => events.push(Event::Write { path, at, bytes: bytes.to_vec() }),
            b't' => events.push(Event::Truncate { path, size: at }),
            b'u' => events.push(Event::Remove { path }),
            b'n' => events.push(Event::Rename { from: path, to: relative(bytes) }),
            b's' => events.push(Event::Sync { path }),
            other => panic!("a record of the kind {other}"),
        }
        trace = &trace[21 + length + size..];
    }
    events
}

/// A change that the disk holds in its cache.
#[derive(Clone)]
enum Pending {
    /// The number of a write in the recording.
    Write(usize),
    Truncate(usize),
}

/// A file: what is safe, and what is not yet.
#[derive(Clone, Default)]
struct File {
    safe: Vec<u8>,
    pending: Vec<Pending>,
    /// The file that bore this name before, while the folder was not synced: it may come back.
    before: Option<Option<Vec<u8>>>,
}

/// The disk at one moment.
#[derive(Clone)]
struct Disk<'a> {
    events: &'a [Event],
    files: BTreeMap<String, File>,
    /// Removed and not synced: may come back.
    removed: Files,
    /// Files whose syncs do nothing: those whose name ends like this.
    lies_about: Option<&'static str>,
    acknowledged: Option<usize>,
}

impl Disk<'_> {
    fn happen(&mut self, number: usize) {
        match &self.events[number] {
            Event::Write { path, .. } => self.file(path).pending.push(Pending::Write(number)),
            Event::Truncate { path, size } => self.file(path).pending.push(Pending::Truncate(*size)),
            Event::Remove { path } => {
                if let Some(file) = self.files.remove(path) {
                    self.removed.insert(path.clone(), file.safe);
                }
            }
            Event::Rename { from, to } => {
                let Some(mut file) = self.files.remove(from) else { return };
                file.before = Some(self.files.remove(to).map(|old| old.safe));
                self.files.insert(to.clone(), file);
            }
            Event::Sync { path } if self.lies_about.is_some_and(|name| path.ends_with(name)) => {}
            Event::Sync { path } => self.sync(path),
            Event::Acknowledged(n) => self.acknowledged = Some(*n),
        }
    }

    /// The file of this name; one that is new may, until it is synced, not be there after a cut.
    fn file(&mut self, path: &str) -> &mut File {
        if !self.files.contains_key(path) {
            let before = Some(self.removed.remove(path));
            self.files.insert(path.to_owned(), File { before, ..File::default() });
        }
        self.files.get_mut(path).unwrap()
    }

    /// Syncing a file makes its content safe, and (SQLite syncs the folder right after the first time) its name;
    /// syncing a folder makes the names in it safe.
    fn sync(&mut self, path: &str) {
        if let Some(file) = self.files.get_mut(path) {
            for pending in std::mem::take(&mut file.pending) {
                apply(&mut file.safe, self.events, &pending, |_| true);
            }
            return;
        }
        let within = |name: &str| Path::new(name).parent() == Some(Path::new(path));
        self.removed.retain(|name, _| !within(name));
        for file in self.files.iter_mut().filter(|(name, _)| within(name)).map(|(_, file)| file) {
            file.before = None;
        }
    }

    /// What a reader finds after the power went now.
    fn after_a_cut(&self, dice: &mut Seed) -> Files {
        // Sometimes nearly all of the cache was written, sometimes nearly none, sometimes half.
        let kept = [3, 50, 97][dice.below(3)];
        let mut found: Files = self
            .removed
            .iter()
            .filter(|_| dice.below(2) == 0)
            .map(|(name, bytes)| (name.clone(), bytes.clone()))
            .collect();
        for (name, file) in &self.files {
            if let Some(before) = &file.before
                && dice.below(2) == 0
            {
                if let Some(old) = before {
                    found.insert(name.clone(), old.clone());
                }
                continue;
            }
            let mut bytes = file.safe.clone();
            let mut order: Vec<&Pending> = file.pending.iter().collect();
            if dice.below(3) == 0 {
                dice.shuffle(&mut order);
            }
            for pending in order {
                apply(&mut bytes, self.events, pending, |_| dice.below(100) < kept);
            }
            found.insert(name.clone(), bytes);
        }
        found
    }
}

/// Puts a change into a file, sector by sector, as far as `keeps` says.
fn apply(file: &mut Vec<u8>, events: &[Event], pending: &Pending, mut keeps: impl FnMut(usize) -> bool) {
    match pending {
        Pending::Truncate(size) => {
            if keeps(0) {
                file.resize(*size, 0);
            }
        }
        Pending::Write(number) => {
            let Event::Write { at, bytes, .. } = &events[*number] else {
                unreachable!("only writes are kept")
            };
            let end = at + bytes.len();
            for sector in at / SECTOR..end.div_ceil(SECTOR) {
                let (from, to) = ((sector * SECTOR).max(*at), ((sector + 1) * SECTOR).min(end));
                if keeps(sector) {
                    if file.len() < to {
                        file.resize(to, 0);
                    }
                    file[from..to].copy_from_slice(&bytes[from - at..to - at]);
                }
            }
        }
    }
}

/// Chance that repeats.
struct Seed(u64);

impl Seed {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(count.max(1)).unwrap()).unwrap()
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// What a cut led to.
enum Verdict {
    /// Everything acknowledged is there; this many deeds more, whole.
    Whole(usize),
    /// What is wrong.
    Wrong(String),
}

/// Opens what a cut left and looks at it as the next morning would.
fn look(found: Files, acknowledged: Option<usize>) -> Verdict {
    let room = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
    let laptop = Laptop::on(6, room.path());
    fs::create_dir(&laptop.folder).unwrap();
    for (name, bytes) in found {
        let path = laptop.folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let store = match Store::open(&laptop.folder, laptop.environment()) {
        Ok(store) => store,
        Err(refusal) => return Verdict::Wrong(format!("{refusal:?}")),
    };
    whole(&store, acknowledged).unwrap_or_else(|fault| Verdict::Wrong(format!("{fault:?}")))
}

fn whole(store: &Store, acknowledged: Option<usize>) -> Result<Verdict, Fault> {
    store.verify()?;
    let partners = store.read(|r| r.list::<Partner>(&Where::all()))?;
    let offerings = store.read(|r| r.list::<Offering>(&Where::all()))?;
    let mut there = BTreeSet::new();
    for partner in &partners {
        let rows = offerings.iter().filter(|offering| offering.partner == partner.id).count();
        if rows != OFFERINGS {
            return Ok(Verdict::Wrong(format!("deed {} is half there", partner.name)));
        }
        if store.file(&partner.note).is_err() {
            return Ok(Verdict::Wrong(format!("the file that deed {} names is not there", partner.name)));
        }
        there.insert(partner.name.parse::<usize>().unwrap());
    }
    if offerings.len() != partners.len() * OFFERINGS {
        return Ok(Verdict::Wrong("offerings of no deed".into()));
    }
    let required = acknowledged.map_or(0, |last| last + 1);
    if let Some(lost) = (0..required).find(|n| !there.contains(n)) {
        return Ok(Verdict::Wrong(format!("deed {lost} was acknowledged and is lost")));
    }
    // The log alone gives what the tables hold, and the store goes on.
    let before = store.fingerprint()?;
    store.refold()?;
    if store.fingerprint()? != before {
        return Ok(Verdict::Wrong("the tables are not what the log says".into()));
    }
    add(store, "1000000");
    Ok(Verdict::Whole(there.len() - required))
}

/// Cuts the power so many times, spread over the recording. Returns how many cuts left a deed that had not been
/// acknowledged, and what went wrong.
fn cut(
    before: &Files,
    events: &[Event],
    cuts: usize,
    lies_about: Option<&'static str>,
) -> (usize, Vec<String>) {
    let (more, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for worker in 0..workers {
            let (more, wrong) = (&more, &wrong);
            scope.spawn(move || {
                let safe = |bytes: &Vec<u8>| File { safe: bytes.clone(), ..File::default() };
                let files = before.iter().map(|(name, bytes)| (name.clone(), safe(bytes))).collect();
                let mut disk =
                    Disk { events, files, removed: BTreeMap::new(), lies_about, acknowledged: None };
                let mut at = 0;
                for number in (worker..cuts).step_by(workers) {
                    // Somewhere within this cut's share of the recording.
                    let mut dice = Seed(number as u64 * 7919);
                    let share = (events.len() / cuts).max(1);
                    let moment = events.len() * number / cuts + dice.below(share);
                    while at < moment {
                        disk.happen(at);
                        at += 1;
                    }
                    match look(disk.after_a_cut(&mut dice), disk.acknowledged) {
                        Verdict::Whole(0) => {}
                        Verdict::Whole(_) => drop(more.fetch_add(1, Ordering::SeqCst)),
                        Verdict::Wrong(what) => {
                            wrong.lock().unwrap().push(format!("cut {number} at {moment}: {what}"));
                        }
                    }
                }
            });
        }
    });
    (more.into_inner(), wrong.into_inner().unwrap())
}

#[test]
fn whenever_the_power_goes_every_acknowledged_deed_is_there_and_nothing_half_done() {
    let room = tempfile::tempdir().unwrap();
    let Some((before, events)) = record(room.path()) else { return };
    let cuts = std::env::var("CUTS").ok().and_then(|cuts| cuts.parse().ok()).unwrap_or(250);
    let began = std::time::Instant::now();
    let syncs = events.iter().filter(|event| matches!(event, Event::Sync { .. })).count();
    let acknowledged = events.iter().filter(|event| matches!(event, Event::Acknowledged(_))).count();
    assert_eq!(acknowledged, DEEDS, "the recording is whole");
    assert!(syncs > DEEDS, "syncs were recorded: {syncs}");
    let (more, wrong) = cut(&before, &events, cuts, None);
    println!(
        "{cuts} cuts in {} events with {syncs} syncs, {} s: {} wrong; after {more} a deed was there before the word",
        events.len(),
        began.elapsed().as_secs(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{} of {cuts}: {:#?}", wrong.len(), &wrong[..wrong.len().min(10)]);

    for (lies_about, what) in [("", "every file"), ("-wal", "the write-ahead log")] {
        let (_, lost) = cut(&before, &events, 40, Some(lies_about));
        println!(
            "the control, a disk whose syncs of {what} do nothing: {} of 40 cuts lose or damage",
            lost.len()
        );
        assert!(lost.len() >= 20, "a disk that lies about {what} is seen: {} of 40", lost.len());
    }
}
