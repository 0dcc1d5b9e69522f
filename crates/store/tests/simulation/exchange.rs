//! Logs on their way from one store to another, as badly as sticks and people carry them: part of a batch, the
//! same one again, in another order, with a hole, with a changed byte, much later.

use sepakat_store::{Operation, ReceiveFault};
use serde_json::Value;

use crate::Broken;
use crate::machines::{Known, plan, tell};
use crate::world::{World, refused_by_the_disk};

/// How a batch is carried.
pub enum Badly {
    NotAtAll,
    InPart,
    Again,
    Shuffled,
    WithAHole,
    Changed,
    Later,
    OnABadDisk,
}

/// Gives another store what it lacks, somehow.
pub fn give(world: &mut World, from: usize) {
    let to = world.dice.below(world.machines.len());
    if from == to {
        return;
    }
    use Badly::{Again, Changed, InPart, Later, NotAtAll, OnABadDisk, Shuffled, WithAHole};
    let way = [
        NotAtAll, NotAtAll, NotAtAll, InPart, InPart, Again, Shuffled, WithAHole, Changed, Later, Later,
        OnABadDisk,
    ];
    let way = &way[world.dice.below(way.len())];
    hand_over(world, from, to, way);
}

pub fn hand_over(world: &mut World, from: usize, to: usize, way: &Badly) {
    let known = world.machines[to].known();
    let mut batch = world.machines[from].since(&known);
    let dice = &mut world.dice;
    match way {
        Badly::NotAtAll => take(world, to, batch, ""),
        Badly::InPart => {
            batch.truncate(dice.below(batch.len() + 1));
            take(world, to, batch, "");
        }
        Badly::Again => {
            let mut all = world.machines[from].since(&Known::new());
            all.extend(batch);
            take(world, to, all, "");
        }
        Badly::Shuffled => {
            dice.shuffle(&mut batch);
            take(world, to, batch, "");
        }
        Badly::WithAHole => {
            if !batch.is_empty() {
                batch.remove(dice.below(batch.len()));
            }
            may_be_refused(world, to, batch, "gaps refused");
        }
        Badly::Changed => {
            if batch.is_empty() {
                return;
            }
            let at = dice.below(batch.len());
            change(&mut batch[at], dice.below(6));
            let refused = may_be_refused(world, to, batch, "damage refused");
            assert!(refused, "a changed operation is refused");
        }
        Badly::Later => {
            world.underway.push(batch);
            world.count("batches carried late");
        }
        Badly::OnABadDisk => {
            let plan = plan(dice, 100);
            take(world, to, batch, &plan);
        }
    }
}

/// A batch arrives that was made long ago, perhaps for another store.
pub fn deliver(world: &mut World, to: usize) {
    if world.underway.is_empty() {
        return;
    }
    let at = world.dice.below(world.underway.len());
    let batch = if world.dice.chance(50) { world.underway.remove(at) } else { world.underway[at].clone() };
    may_be_refused(world, to, batch, "late batches refused");
}

fn take(world: &mut World, to: usize, batch: Vec<Operation>, plan: &str) {
    let batch: Vec<Operation> = if world.dice.chance(20) {
        serde_json::from_str(&serde_json::to_string(&batch).unwrap()).unwrap()
    } else {
        batch
    };
    let mut leads_to = world.machines[to].required.clone();
    for operation in &batch {
        let last = leads_to.entry(operation.place.origin).or_default();
        *last = (*last).max(operation.place.seq);
    }
    let machine = &mut world.machines[to];
    tell(&machine.laptop.folder, plan);
    let received = machine.store().receive(batch.clone());
    tell(&machine.laptop.folder, "");
    match received {
        Ok(received) => {
            assert_eq!(machine.known(), leads_to, "a batch that was taken is there whole");
            machine.acknowledge();
            world.count("batches taken");
            if received.new > 0 && world.broken == Broken::LastToArriveWins {
                last_to_arrive_wins(world, to, &batch);
            }
        }
        Err(fault) => {
            assert!(!plan.is_empty() && refused_by_the_disk(&fault), "{fault:?} with {plan:?}");
            machine.unchanged();
            machine.refused_batches.push(leads_to);
            world.count("batches refused by the disk");
        }
    }
}

/// Takes a batch that may lack something. Returns whether it was refused, which then left nothing.
fn may_be_refused(world: &mut World, to: usize, batch: Vec<Operation>, name: &'static str) -> bool {
    let machine = &mut world.machines[to];
    match machine.store().receive(batch) {
        Ok(_) => {
            let there = machine.known();
            let kept =
                machine.required.iter().all(|(device, last)| there.get(device).is_some_and(|l| l >= last));
            assert!(kept, "a batch takes nothing away");
            machine.acknowledge();
            world.count("batches taken");
            false
        }
        Err(ReceiveFault::Gap { .. } | ReceiveFault::Damaged { .. } | ReceiveFault::Fork { .. }) => {
            machine.unchanged();
            world.count(name);
            true
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// Changes what the chain covers.
fn change(operation: &mut Operation, how: usize) {
    match how {
        0 => operation.hlc += 1,
        1 => operation.row.0[15] ^= 1,
        2 => operation.patch = Some("{\"1\":\"lain\"}".into()),
        3 => operation.table += 1,
        4 => operation.link = "00".repeat(32),
        _ => operation.digest = "00".repeat(32),
    }
}

/// Everybody gives everybody everything, until nobody learns anything new.
pub fn everything(world: &mut World) {
    let count = world.machines.len();
    for round in 0.. {
        let mut learned = false;
        for from in 0..count {
            for to in (0..count).filter(|to| *to != from) {
                let news = world.machines[from].required.iter().any(|(device, last)| {
                    world.machines[to].required.get(device).is_none_or(|known| known < last)
                });
                if news {
                    hand_over(world, from, to, &Badly::NotAtAll);
                    learned = true;
                }
            }
        }
        if !learned {
            break;
        }
        assert!(round < 3, "the exchange comes to an end");
    }
}

/// The mistake of a control: what comes last stands, whatever its clock says.
fn last_to_arrive_wins(world: &World, to: usize, batch: &[Operation]) {
    let conn = rusqlite::Connection::open(world.machines[to].laptop.database()).unwrap();
    for operation in batch {
        let Some(table) = sepakat_store::tables::numbered(operation.table) else { continue };
        let patch: Value = serde_json::from_str(operation.patch.as_ref().unwrap()).unwrap();
        for column in table.columns.iter().filter(|column| column.kind == sepakat_store::tables::Kind::Text) {
            if let Some(Value::String(text)) = patch.get(column.number.to_string()) {
                let sql = format!("UPDATE \"{}\" SET \"{}\"=? WHERE id=?", table.noun, column.name);
                conn.execute(&sql, rusqlite::params![text, operation.row.0]).unwrap();
            }
        }
    }
}
