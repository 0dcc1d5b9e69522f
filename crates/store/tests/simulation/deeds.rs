//! Random edits over all nouns, each through its own type, and the tables as the log alone would give them.

use std::collections::BTreeMap;

use sepakat_domain::id::Id;
use sepakat_domain::record::{NOUNS, Record};
use sepakat_domain::{
    agreement, commitment, consent, conversation, goal, indicator, organisation, partner, partnership,
    person, plan, reading, report, signing,
};
use sepakat_store::tables::{self, Table};
use sepakat_store::{Fault, Operation, Reader, Where, Writer};
use serde_json::{Map, Value, json};

use crate::common::samples::sample;
use crate::dice::Dice;

/// Calls `$does::<Type>` for the noun of this name.
macro_rules! as_noun {
    ($noun:expr, $does:ident($($with:expr),*)) => {
        as_noun!(@ $noun, $does($($with),*), [
            organisation::Organisation, organisation::Image, person::Person, partner::Partner, person::Contact,
            partner::Offering, consent::Consent, conversation::Conversation, conversation::Line,
            partnership::Partnership, partnership::Member, partnership::StepMark, commitment::Commitment,
            agreement::Agreement, agreement::Party, agreement::Clause, agreement::Fill, signing::Frozen,
            signing::Signature, signing::Attachment, goal::Goal, indicator::Indicator, reading::Reading,
            reading::Closing, report::Report, report::Section, report::Remark, report::Edition,
            agreement::Witness, agreement::Revision, agreement::Comment, agreement::Amendment,
            agreement::HouseClause, commitment::Keeping, plan::Task, plan::Role, plan::BudgetLine, plan::Risk,
            signing::Declining, signing::Witnessing
        ])
    };
    (@ $noun:expr, $does:ident $with:tt, [$($noun_type:ty),*]) => {
        match $noun {
            $(<$noun_type as Record>::NOUN => as_noun!(=> $does, $noun_type, $with),)*
            other => panic!("no type of {other}"),
        }
    };
    (=> $does:ident, $noun_type:ty, ($($with:expr),*)) => { $does::<$noun_type>($($with),*) };
}

/// Whether a noun is only ever added, by deeds that cannot be undone.
pub fn only_added(noun: usize) -> bool {
    tables::of_noun(NOUNS[noun]).unwrap().insert_only
}

/// Adds, edits or puts away one row of the noun of this number.
pub fn edit(writer: &mut Writer<'_>, noun: usize, dice: &mut Dice) -> Result<(), Fault> {
    as_noun!(NOUNS[noun], edit_one(writer, noun, dice))
}

fn edit_one<T: Record>(writer: &mut Writer<'_>, noun: usize, dice: &mut Dice) -> Result<(), Fault> {
    let table = tables::of_noun(T::NOUN).unwrap();
    let id = if table.insert_only || dice.chance(15) {
        writer.new_id()
    } else if dice.chance(30) {
        let rows = writer.list::<T>(&Where::all())?;
        if rows.is_empty() { shared(noun, dice) } else { dice.pick(&rows).id() }
    } else {
        shared(noun, dice)
    };
    let Some(known) = writer.get::<T>(id)? else {
        let mut fresh = sample(T::NOUN);
        fresh["id"] = json!(id);
        return writer.put(&serde_json::from_value::<T>(fresh).unwrap());
    };
    if dice.chance(12) {
        return writer.retire::<T>(id);
    }
    let mut row = serde_json::to_value(&known).unwrap();
    for _ in 0..=dice.below(3) {
        let column = dice.pick(table.columns);
        let mut values = values(dice);
        dice.shuffle(&mut values);
        for value in values {
            if value.is_null() && !column.optional {
                continue;
            }
            let before = std::mem::replace(&mut row[column.name], value);
            match serde_json::from_value::<T>(row.clone()) {
                Ok(_) => break,
                Err(_) => row[column.name] = before,
            }
        }
    }
    writer.put(&serde_json::from_value::<T>(row).unwrap())
}

/// One of three rows that every laptop may add and edit without having heard of the others'.
fn shared(noun: usize, dice: &mut Dice) -> Id {
    format!("01930000-0000-7000-8{noun:03x}-{:012x}", dice.below(3)).parse().unwrap()
}

/// What a column may be set to; one of them fits.
fn values(dice: &mut Dice) -> Vec<Value> {
    let n = dice.below(256);
    vec![
        json!(format!("nilai {n} \"é\" \n'")),
        json!(n),
        json!(i64::try_from(n).unwrap() - 128_000),
        json!(n.is_multiple_of(2)),
        json!(null),
        json!(format!("20{}-{:02}-{:02}", 25 + n % 2, 1 + n % 12, 1 + n % 28)),
        json!(format!("20{}-{:02}", 25 + n % 2, 1 + n % 12)),
        json!(crate::common::samples::id(u8::try_from(n % 4).unwrap())),
    ]
}

/// Compares every row with the newest value of each of its columns in the log, worked out here once more.
pub fn same_as_told(reader: &Reader<'_>, operations: &[Operation]) {
    let mut sorted: Vec<&Operation> = operations.iter().filter(|operation| operation.table > 0).collect();
    sorted.sort_by_key(|operation| (operation.hlc, operation.place.origin, operation.place.seq));
    let mut told: BTreeMap<i64, BTreeMap<Id, Map<String, Value>>> = BTreeMap::new();
    for operation in sorted {
        let patch: Map<String, Value> = serde_json::from_str(operation.patch.as_ref().unwrap()).unwrap();
        told.entry(operation.table).or_default().entry(operation.row).or_default().extend(patch);
    }
    for table in tables::NOUNS {
        let rows = told.remove(&table.number).unwrap_or_default();
        as_noun!(table.noun, same_rows(reader, table, rows));
    }
    assert!(told.is_empty(), "tables that nobody knows");
}

fn same_rows<T: Record>(reader: &Reader<'_>, table: &Table, mut told: BTreeMap<Id, Map<String, Value>>) {
    for row in reader.list::<T>(&Where::all().also_retired()).unwrap() {
        let patch =
            told.remove(&row.id()).unwrap_or_else(|| panic!("{} {:?} from nowhere", T::NOUN, row.id()));
        let row = serde_json::to_value(&row).unwrap();
        for column in table.columns {
            let expected = patch.get(&column.number.to_string());
            assert_eq!(row.get(column.name), expected, "{} {} is not the newest", T::NOUN, column.name);
        }
    }
    assert!(told.is_empty(), "rows of {} that the tables lack: {:?}", T::NOUN, told.keys());
}
