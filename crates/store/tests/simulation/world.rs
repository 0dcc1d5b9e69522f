//! Two to five laptops whose owners work, are cut off, exchange what they wrote badly, go back to backups and copy
//! folders, until the seed's time is over; then everything is exchanged, and everything must agree.

use std::collections::BTreeMap;
use std::path::PathBuf;

use sepakat_domain::id::Id;
use sepakat_domain::record::NOUNS;
use sepakat_store::{BackupReason, Deed, Fault, Operation, ReceiveFault, Store, UndoRefusal};

use crate::common::Laptop;
use crate::deeds;
use crate::dice::Dice;
use crate::exchange::{self, Badly};
use crate::machines::{Known, Machine, of_the_disk, plan, tell};
use crate::{Broken, checks};

/// What happened in a run, by name.
pub type Counts = BTreeMap<&'static str, u64>;

pub struct World {
    pub dice: Dice,
    pub machines: Vec<Machine>,
    /// The end of a chain after every deed that was acknowledged.
    pub links: BTreeMap<(Id, i64), String>,
    /// Batches that are still on their way, on a stick in somebody's bag.
    pub underway: Vec<Vec<Operation>>,
    pub counts: Counts,
    pub broken: Broken,
    nouns: Vec<usize>,
    room: tempfile::TempDir,
    seed: u64,
}

impl World {
    pub fn new(seed: u64, broken: Broken) -> World {
        let room = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let mut world = World {
            dice: Dice::new(seed),
            machines: Vec::new(),
            links: BTreeMap::new(),
            underway: Vec::new(),
            counts: Counts::new(),
            broken,
            nouns: Vec::new(),
            room,
            seed,
        };
        // Few nouns at a time, so that laptops meet in the same rows.
        world.nouns = (0..4).map(|_| world.dice.below(NOUNS.len())).collect();
        // Figures and conversations are counted beside their rows, so they are met more often.
        for counted in ["reading", "conversation"] {
            if world.dice.chance(40) || broken == Broken::TotalsAdrift {
                world.nouns.push(NOUNS.iter().position(|noun| *noun == counted).unwrap());
            }
        }
        for number in 0..2 + world.dice.below(3) {
            let laptop = world.laptop();
            let store = if number == 0 && world.dice.chance(25) {
                laptop.create()
            } else {
                // Most begin as a copy of an empty store, which is quicker to make.
                std::fs::create_dir(&laptop.folder).unwrap();
                std::fs::copy(empty(), laptop.database()).unwrap();
                laptop.open()
            };
            let machine = Machine::new(laptop, store);
            machine.turn_clock(&mut world.dice);
            world.machines.push(machine);
        }
        world
    }

    /// A new laptop, with nothing on it.
    fn laptop(&self) -> Laptop {
        let number = self.machines.len();
        let place: PathBuf = self.room.path().join(number.to_string());
        std::fs::create_dir(&place).unwrap();
        Laptop::on(self.seed.wrapping_mul(64) + number as u64 + 1, &place)
    }

    fn noun(&mut self) -> usize {
        if self.dice.chance(20) { self.dice.below(NOUNS.len()) } else { *self.dice.pick(&self.nouns) }
    }

    pub fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    /// Lives through the whole run. Returns the one fingerprint at its end.
    pub fn run(&mut self) -> String {
        for _ in 0..18 + self.dice.below(22) {
            let who = self.dice.below(self.machines.len());
            if self.broken == Broken::CopyUnderOneName && self.dice.chance(8) {
                self.copy(who);
            }
            if self.broken == Broken::TotalsAdrift && self.dice.chance(8) {
                self.reopen(who);
            }
            match self.dice.below(100) {
                0..=38 => self.deed(who),
                39..=49 => self.reverse(who),
                50..=52 => self.try_and_take_back(who),
                53..=59 => self.machines[who].turn_clock(&mut self.dice),
                60..=80 => exchange::give(self, who),
                81..=83 => exchange::deliver(self, who),
                84..=88 => self.crash(who),
                89..=92 => self.reopen(who),
                93..=94 => self.back_up(who),
                95..=96 => self.restore(who),
                97 => self.put_back_by_hand(who),
                98..=99 => self.copy(who),
                _ => unreachable!(),
            }
        }
        exchange::everything(self);
        let mut required = Known::new();
        for (device, last) in self.machines.iter().flat_map(|machine| &machine.required) {
            let known = required.entry(*device).or_default();
            *known = (*known).max(*last);
        }
        checks::all_agree(&self.machines, &required, &self.links, &mut self.dice)
    }

    /// Notes what was acknowledged, and that the same place never gets another link.
    pub fn acknowledged(&mut self, who: usize) {
        let machine = &mut self.machines[who];
        machine.acknowledge();
        let device = machine.store().device().unwrap();
        if let Some(last) = machine.required.get(&device) {
            let link = machine.store().chain_head().unwrap();
            let before = self.links.insert((device, *last), link.clone());
            assert!(before.is_none_or(|before| before == link), "two histories under one device id");
        }
    }

    /// A deed of one to four rows, on a disk that may fail.
    fn deed(&mut self, who: usize) {
        let nouns: Vec<usize> = (0..=self.dice.below(4)).map(|_| self.noun()).collect();
        let barrier = nouns.iter().any(|noun| deeds::only_added(*noun));
        let mut deed =
            if barrier { Deed::barrier("added", "", "test") } else { Deed::undoable("edited", "") };
        if !barrier && self.dice.chance(40) {
            deed = deed.merged("key");
        }
        let gives_up = self.dice.chance(4);
        let plan = plan(&mut self.dice, 9);
        let machine = &mut self.machines[who];
        let mut would_lead_to = String::new();
        tell(&machine.laptop.folder, &plan);
        let done = machine.store().change(deed, |writer| {
            for noun in &nouns {
                deeds::edit(writer, *noun, &mut self.dice)?;
            }
            would_lead_to = writer.chain_head();
            if gives_up { Err(Fault::Missing("changed one's mind".into())) } else { Ok(()) }
        });
        tell(&machine.laptop.folder, "");
        match done {
            Ok(_) => {
                self.acknowledged(who);
                self.count("deeds");
            }
            Err(fault) => {
                assert!(gives_up || (!plan.is_empty() && of_the_disk(&fault)), "{fault:?} with {plan:?}");
                machine.unchanged();
                if !gives_up {
                    machine.refused.push(would_lead_to);
                }
                self.count(if gives_up { "deeds given up" } else { "deeds refused by the disk" });
                // The program often dies right then, before anything else could take the refused deed's place.
                if !gives_up && self.dice.chance(40) {
                    self.crash(who);
                }
            }
        }
    }

    /// Undo or redo.
    fn reverse(&mut self, who: usize) {
        let redo = self.dice.chance(35);
        let store = self.machines[who].store();
        match if redo { store.redo() } else { store.undo() } {
            Ok(_) => {
                self.acknowledged(who);
                self.count(if redo { "redone" } else { "undone" });
            }
            Err(UndoRefusal::Fault { fault }) => panic!("{fault:?}"),
            Err(_) => self.machines[who].unchanged(),
        }
    }

    /// What is done and at once undone leaves nothing to be seen.
    fn try_and_take_back(&mut self, who: usize) {
        let noun = self.noun();
        if deeds::only_added(noun) {
            return;
        }
        let before = self.machines[who].store().visible_fingerprint().unwrap();
        let dice = &mut self.dice;
        let known = self.machines[who].required.clone();
        self.machines[who]
            .store()
            .change(Deed::undoable("tried", ""), |writer| deeds::edit(writer, noun, dice))
            .unwrap();
        self.acknowledged(who);
        if self.machines[who].required == known {
            return; // It wrote what was there already.
        }
        self.machines[who].store().undo().unwrap();
        self.acknowledged(who);
        assert_eq!(self.machines[who].store().visible_fingerprint().unwrap(), before, "taken back");
        self.count("tried and taken back");
    }

    fn crash(&mut self, who: usize) {
        let lies = self.broken == Broken::DiskThatLies;
        if self.machines[who].crash(lies) {
            self.count("crashes after which a refused deed was there whole");
        }
        self.acknowledged(who);
        self.count("crashes");
        if self.broken == Broken::HalfADeed {
            let conn = rusqlite::Connection::open(self.machines[who].laptop.database()).unwrap();
            conn.execute(
                "DELETE FROM operation WHERE (origin, seq) IN (SELECT origin, max(seq) FROM operation GROUP BY 1)",
                [],
            )
            .unwrap();
            self.machines[who].nothing_lost();
        }
    }

    fn reopen(&mut self, who: usize) {
        let plan = plan(&mut self.dice, 15);
        self.machines[who].close();
        if let Err(refusal) = self.machines[who].open_with(&plan) {
            assert!(!plan.is_empty(), "{refusal:?}");
            self.count("openings refused by the disk");
        }
        let machine = &mut self.machines[who];
        assert!(!machine.store().moved(), "nothing was moved");
        if machine.nothing_lost() {
            self.count("openings after which a refused deed was there whole");
        }
        self.acknowledged(who);
        self.count("openings");
        if self.broken == Broken::StrayWrite {
            let conn = rusqlite::Connection::open(self.machines[who].laptop.database()).unwrap();
            for noun in NOUNS {
                conn.execute(&format!("UPDATE \"{noun}\" SET retired = 1 - retired"), []).unwrap();
            }
        }
        if self.broken == Broken::TotalsAdrift {
            let conn = rusqlite::Connection::open(self.machines[who].laptop.database()).unwrap();
            conn.execute_batch(
                "UPDATE reading_total SET sum = sum + 1; UPDATE talk_total SET count = count + 1",
            )
            .unwrap();
        }
    }

    fn back_up(&mut self, who: usize) {
        let plan = plan(&mut self.dice, 15);
        let machine = &mut self.machines[who];
        machine.store().search("nilai", 5).unwrap();
        tell(&machine.laptop.folder, &plan);
        let made = machine.store().back_up(BackupReason::Asked);
        tell(&machine.laptop.folder, "");
        machine.unchanged();
        match made {
            Ok(info) => {
                machine.backups.insert(info.name, machine.required.clone());
                self.count("backups");
            }
            Err(fault) => {
                assert!(!plan.is_empty(), "{fault:?}");
                self.count("backups refused by the disk");
            }
        }
    }

    /// Goes back to a backup, and often back again to what was set aside for it.
    fn restore(&mut self, who: usize) {
        let folder = self.machines[who].laptop.folder.clone();
        let names: Vec<String> = Store::backups(&folder)
            .into_iter()
            .map(|info| info.name)
            .filter(|name| self.machines[who].backups.contains_key(name))
            .collect();
        if names.is_empty() {
            return self.back_up(who);
        }
        let name = self.dice.pick(&names).clone();
        let before = self.machines[who].required.clone();
        let plan = plan(&mut self.dice, 25);
        self.machines[who].close();
        let known: Vec<String> = Store::backups(&folder).into_iter().map(|info| info.name).collect();
        tell(&folder, &plan);
        let restored = Store::restore(&folder, &name, &self.machines[who].laptop.environment());
        tell(&folder, "");
        self.machines[who].open();
        let machine = &mut self.machines[who];
        if let Err(refusal) = restored {
            assert!(!plan.is_empty(), "{refusal:?}");
            let swapped = machine.store().moved() && machine.known() == machine.backups[&name];
            if !swapped {
                machine.nothing_lost();
            }
            self.acknowledged(who);
            return self.count("restores refused by the disk");
        }
        assert!(machine.store().moved(), "a restored store takes a new device id");
        assert_eq!(machine.known(), machine.backups[&name], "the backup holds what it held");
        machine.acknowledge();
        self.count("restores");
        let aside = Store::backups(&folder)
            .into_iter()
            .find(|info| info.reason == BackupReason::Restore && !known.contains(&info.name));
        let Some(aside) = aside else {
            assert!(!plan.is_empty(), "what was there before is kept aside");
            return;
        };
        if self.dice.chance(60) {
            let machine = &mut self.machines[who];
            machine.close();
            Store::restore(&folder, &aside.name, &machine.laptop.environment()).unwrap();
            machine.open();
            machine.acknowledge();
            assert_eq!(machine.required, before, "a restore that is taken back loses nothing");
            self.count("restores taken back");
        }
    }

    /// Somebody puts an earlier file back by hand after everything had been given to another store: nothing betrays
    /// it until that store answers, and then this one goes on under a new device id.
    fn put_back_by_hand(&mut self, who: usize) {
        let other = (who + 1) % self.machines.len();
        let early = {
            self.machines[who].close();
            let image = self.machines[who].image();
            self.machines[who].open();
            image
        };
        self.deed(who);
        self.deed(who);
        exchange::hand_over(self, who, other, &Badly::NotAtAll);
        let device = self.machines[who].store().device().unwrap();
        self.machines[who].close();
        self.machines[who].put_back(early);
        self.machines[who].open();
        let lost = self.machines[who].known() != self.machines[who].required;
        exchange::hand_over(self, other, who, &Badly::NotAtAll);
        let now = self.machines[who].store().device().unwrap();
        assert_eq!(
            now != device,
            lost,
            "a new device id when, and only when, deeds came back from elsewhere"
        );
        self.count("files put back by hand");
    }

    /// A copy of the folder, made by the program or by hand, begins to work on its own.
    fn copy(&mut self, who: usize) {
        if self.machines.len() == 5 {
            return;
        }
        let laptop = self.laptop();
        if self.dice.chance(50) {
            self.machines[who].store().copy_to(&laptop.folder).unwrap();
        } else {
            self.machines[who].close();
            std::fs::create_dir(&laptop.folder).unwrap();
            std::fs::copy(self.machines[who].laptop.database(), laptop.database()).unwrap();
            self.machines[who].open();
        }
        let device = self.machines[who].store().device().unwrap();
        if self.broken == Broken::CopyUnderOneName {
            use std::os::unix::fs::MetadataExt;
            let conn = rusqlite::Connection::open(laptop.database()).unwrap();
            let place = format!("{} {}", laptop.machine, std::fs::metadata(laptop.database()).unwrap().ino());
            conn.execute("INSERT OR REPLACE INTO device VALUES('place', ?)", [place]).unwrap();
        }
        let store = laptop.open();
        let machine = Machine::new(laptop, store);
        if self.broken != Broken::CopyUnderOneName {
            assert!(machine.store().moved() && machine.store().device().unwrap() != device);
        }
        assert_eq!(machine.required, self.machines[who].required, "a copy is whole");
        machine.turn_clock(&mut self.dice);
        self.machines.push(machine);
        self.count("copies");
    }
}

/// An empty database, made once.
fn empty() -> &'static std::path::Path {
    static EMPTY: std::sync::LazyLock<Laptop> = std::sync::LazyLock::new(|| {
        let laptop = Laptop::quick(0);
        laptop.create().close();
        laptop
    });
    static PATH: std::sync::LazyLock<PathBuf> = std::sync::LazyLock::new(|| EMPTY.database());
    &PATH
}

/// Whether a refusal of a batch is the disk's.
pub fn refused_by_the_disk(fault: &ReceiveFault) -> bool {
    matches!(fault, ReceiveFault::Fault { fault } if of_the_disk(fault))
}
