//! What every story needs: a clock that is told the time, random bytes that repeat, and a store on real files.

#![allow(dead_code, reason = "each story uses a part")]

pub mod disks;
pub mod samples;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use sepakat_domain::id::Id;
use sepakat_domain::partner::{Kind, Partner, Stage};
use sepakat_store::{Clock, Deed, Done, Environment, Fault, Moment, Random, Store};

/// A clock that moves only when told.
pub struct ToldClock(pub AtomicI64);

impl Clock for ToldClock {
    fn now(&self) -> Moment {
        Moment { unix_ms: self.0.load(Ordering::SeqCst), offset_minutes: 420, suspicious: false }
    }

    fn monotonic_ms(&self) -> u64 {
        self.0.load(Ordering::SeqCst).unsigned_abs()
    }
}

/// Bytes that look random and repeat (SplitMix64).
pub struct Seeded(pub AtomicU64);

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut z = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}

/// 24 November 2026, 08:00 in Jakarta.
pub const MORNING: i64 = 1_795_482_000_000;

/// A laptop: its clock and random source, and the folder its store lies in.
pub struct Laptop {
    pub clock: Arc<ToldClock>,
    pub random: Arc<Seeded>,
    pub machine: String,
    pub folder: PathBuf,
    pub room: Option<tempfile::TempDir>,
}

impl Laptop {
    /// A laptop with an empty disk.
    pub fn new(seed: u64) -> Laptop {
        let room = tempfile::tempdir().unwrap();
        let mut laptop = Laptop::on(seed, room.path());
        laptop.room = Some(room);
        laptop
    }

    /// A laptop with a disk in memory where the system has one: for laws that need thousands of stores and no
    /// power cuts.
    pub fn quick(seed: u64) -> Laptop {
        let Ok(room) = tempfile::tempdir_in("/dev/shm") else { return Laptop::new(seed) };
        let mut laptop = Laptop::on(seed, room.path());
        laptop.room = Some(room);
        laptop
    }

    /// A laptop whose store lies below `disk`.
    pub fn on(seed: u64, disk: &Path) -> Laptop {
        Laptop {
            clock: Arc::new(ToldClock(AtomicI64::new(MORNING))),
            random: Arc::new(Seeded(AtomicU64::new(seed.wrapping_mul(0xd129_0d3a_7f1c_55b1)))),
            machine: format!("laptop {seed}"),
            folder: disk.join("Rumah Baca.sepakat"),
            room: None,
        }
    }

    pub fn environment(&self) -> Environment {
        Environment { clock: self.clock.clone(), random: self.random.clone(), machine: self.machine.clone() }
    }

    pub fn create(&self) -> Store {
        Store::create(&self.folder, self.environment()).unwrap()
    }

    pub fn open(&self) -> Store {
        Store::open(&self.folder, self.environment()).unwrap()
    }

    pub fn wait(&self, ms: i64) {
        self.clock.0.fetch_add(ms, Ordering::SeqCst);
    }

    pub fn database(&self) -> PathBuf {
        self.folder.join("store.sqlite")
    }
}

/// A partner with this name and nothing else.
pub fn partner(id: Id, name: &str) -> Partner {
    Partner {
        id,
        name: name.into(),
        kind: Kind::Education,
        subtype: String::new(),
        person: None,
        phone: String::new(),
        email: String::new(),
        address: String::new(),
        place: String::new(),
        legal_basis: String::new(),
        stage: Stage::Prospect,
        note: String::new(),
        next_step: String::new(),
        next_step_on: None,
        retired: false,
    }
}

/// Adds a partner and returns its id.
pub fn add(store: &Store, name: &str) -> Id {
    store
        .change(Deed::undoable("partners.add", name), |w| {
            let id = w.new_id();
            w.put(&partner(id, name))?;
            Ok::<_, Fault>(id)
        })
        .unwrap()
        .value
}

/// Changes one partner.
pub fn edit(store: &Store, id: Id, change: impl FnOnce(&mut Partner)) -> Done<()> {
    edit_as(store, id, Deed::undoable("partners.set", ""), change)
}

/// Changes one partner in a deed of the caller's.
pub fn edit_as(store: &Store, id: Id, deed: Deed, change: impl FnOnce(&mut Partner)) -> Done<()> {
    store
        .change(deed, |w| {
            let mut partner: Partner = w.get(id)?.expect("the partner is there");
            change(&mut partner);
            w.put(&partner)
        })
        .unwrap()
}

/// Reads one partner.
pub fn read(store: &Store, id: Id) -> Partner {
    store.read(|r| r.get::<Partner>(id)).unwrap().expect("the partner is there")
}
