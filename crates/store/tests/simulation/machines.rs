//! A laptop of the simulation: its store, what that store may never lose again, and how it is cut off.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;

use sepakat_domain::id::Id;
use sepakat_store::{Fault, Operation, Refusal, Store};

use crate::common::Laptop;
use crate::dice::Dice;

/// How far each device's operations are known.
pub type Known = BTreeMap<Id, i64>;

pub struct Machine {
    pub laptop: Laptop,
    pub store: Option<Store>,
    /// What was acknowledged here, or taken from others: it must be there for good.
    pub required: Known,
    /// Ends of this device's chain that a refused deed would have led to; a crash may leave one of them, whole.
    pub refused: Vec<String>,
    /// What a refused batch would have led to.
    pub refused_batches: Vec<Known>,
    /// What each backup holds.
    pub backups: BTreeMap<String, Known>,
}

/// The bytes of a database as a program that is cut off leaves them.
pub struct Image {
    database: Vec<u8>,
    log: Option<Vec<u8>>,
}

impl Machine {
    pub fn new(laptop: Laptop, store: Store) -> Machine {
        let mut machine = Machine {
            laptop,
            store: Some(store),
            required: Known::new(),
            refused: Vec::new(),
            refused_batches: Vec::new(),
            backups: BTreeMap::new(),
        };
        machine.required = machine.known();
        machine
    }

    pub fn store(&self) -> &Store {
        self.store.as_ref().expect("the store is open")
    }

    pub fn known(&self) -> Known {
        self.store().vector().unwrap().0
    }

    /// What was done is done.
    pub fn acknowledge(&mut self) {
        self.required = self.known();
        self.refused.clear();
        self.refused_batches.clear();
    }

    /// What was refused left nothing, as long as the program runs.
    pub fn unchanged(&self) {
        assert_eq!(self.known(), self.required, "what was refused left nothing");
    }

    pub fn close(&mut self) {
        drop(self.store.take());
    }

    pub fn open(&mut self) {
        self.store = Some(self.laptop.open());
    }

    /// Opens on a disk that fails, and again on a sound one when that was refused.
    pub fn open_with(&mut self, plan: &str) -> Result<(), Refusal> {
        tell(&self.laptop.folder, plan);
        let opened = Store::open(&self.laptop.folder, self.laptop.environment());
        tell(&self.laptop.folder, "");
        match opened {
            Ok(store) => {
                self.store = Some(store);
                Ok(())
            }
            Err(refusal) => {
                self.open();
                Err(refusal)
            }
        }
    }

    pub fn image(&self) -> Image {
        let database = self.laptop.database();
        Image {
            database: fs::read(&database).unwrap(),
            log: fs::read(database.with_extension("sqlite-wal")).ok(),
        }
    }

    /// Puts the bytes back into the same file, so that nothing betrays it. The store is closed.
    pub fn put_back(&self, image: Image) {
        let database = self.laptop.database();
        let _ = fs::remove_file(database.with_extension("sqlite-shm"));
        let log = database.with_extension("sqlite-wal");
        match image.log {
            Some(bytes) => fs::write(log, bytes).unwrap(),
            None => drop(fs::remove_file(log)),
        }
        fs::write(database, image.database).unwrap();
    }

    /// The program is gone from one moment to the next. What it had written is there when it starts again.
    pub fn crash(&mut self, disk_lies: bool) -> bool {
        let mut image = self.image();
        if disk_lies {
            image.log = None;
        }
        self.close();
        self.put_back(image);
        self.open();
        self.nothing_lost()
    }

    /// Everything acknowledged is there, and of what was refused either nothing or, since the power went before
    /// it could be taken back, all of it. Returns whether the latter is so.
    pub fn nothing_lost(&mut self) -> bool {
        let there = self.known();
        for (device, last) in &self.required {
            let found = there.get(device).copied().unwrap_or_default();
            assert!(found >= *last, "acknowledged and lost: {device:?} {last}, and {found} is there");
        }
        let came_back = there != self.required;
        if came_back {
            let whole = self.refused.contains(&self.store().chain_head().unwrap())
                || self.refused_batches.contains(&there);
            assert!(whole, "half of a deed is there: {there:?} after {:?}", self.required);
        }
        self.acknowledge();
        came_back
    }

    /// Everything that this store knows and one that knows so much does not.
    pub fn since(&self, known: &Known) -> Vec<Operation> {
        self.store().operations_since(&sepakat_store::Vector(known.clone())).unwrap()
    }

    /// The clock goes on, jumps back, or shows what a clock without a battery shows.
    pub fn turn_clock(&self, dice: &mut Dice) {
        let clock = &self.laptop.clock.0;
        match dice.below(12) {
            0..=5 => drop(clock.fetch_add(dice.between(0, 200_000), Ordering::SeqCst)),
            6..=7 => drop(clock.fetch_add(dice.between(-172_800_000, 0), Ordering::SeqCst)),
            8 => drop(clock.fetch_add(dice.between(0, 40 * 86_400_000), Ordering::SeqCst)),
            9 => clock.store(dice.between(946_684_800_000, 946_684_900_000), Ordering::SeqCst),
            10 => clock.store(dice.between(-1000, 1000), Ordering::SeqCst),
            _ => clock.store(crate::common::MORNING + dice.between(-900_000, 900_000), Ordering::SeqCst),
        }
    }
}

/// Whether the disk of this process fails when it is told to.
pub fn disk_can_fail() -> bool {
    std::env::var("SEPAKAT_TOLD").is_ok()
}

/// Tells the disk, for this thread, how it will fail (see `faults/told.c`); nothing ends it.
pub fn tell(folder: &Path, plan: &str) {
    if disk_can_fail() {
        let told = folder.with_file_name("told");
        fs::write(told, if plan.is_empty() { "none" } else { plan }).unwrap();
    }
}

/// A random way to fail, or none.
pub fn plan(dice: &mut Dice, of_hundred: usize) -> String {
    let strikes = dice.chance(of_hundred);
    let at = 1 + dice.below(24);
    let what = if dice.chance(35) { format!("sync {}", 1 + at % 3) } else { format!("write {at}") };
    let (errno, torn, sticky) = (*dice.pick(&[5, 28]), dice.below(2), usize::from(dice.chance(40)));
    if strikes && disk_can_fail() {
        format!("{what} errno {errno} torn {torn} sticky {sticky}")
    } else {
        String::new()
    }
}

/// Faults that a failing disk may lead to; any other is a mistake of the program.
pub fn of_the_disk(fault: &Fault) -> bool {
    matches!(fault, Fault::DiskFull | Fault::Io(_) | Fault::ReadOnly)
}
