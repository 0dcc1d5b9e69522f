//! The rows of a grown store: plausible enough that lists, searches and charts do real work on them.

use chrono::{Days, NaiveDate};
use sepakat_domain::conversation::{Conversation, Medium};
use sepakat_domain::goal::{Goal, Level};
use sepakat_domain::id::Id;
use sepakat_domain::indicator::{Aim, Frequency, Indicator, Sums};
use sepakat_domain::month::Month;
use sepakat_domain::partner::{Kind, Partner, Stage};
use sepakat_domain::partnership::{Member, Partnership};
use sepakat_domain::reading::Reading;
use sepakat_store::{Deed, Fault, Store, Writer};

use super::Size;

/// Rows in one deed: few enough that memory stays small, many enough that the disk does not wait.
const BATCH: usize = 10_000;
/// Months of figures an indicator has.
const MONTHS: usize = 240;
/// Indicators of one partnership.
const INDICATORS: usize = 20;

const KINDS: [Kind; 5] =
    [Kind::Business, Kind::Nonprofit, Kind::Government, Kind::Education, Kind::Community];
const STAGES: [Stage; 6] =
    [Stage::Active, Stage::InTalks, Stage::Contacted, Stage::Prospect, Stage::Dormant, Stage::Ended];
const NAMES: [&str; 8] =
    ["Harapan", "Merdeka", "Cahaya", "Melati", "Nusantara", "Pertiwi", "Sejahtera", "Bakti"];
const PLACES: [&str; 6] = ["Wonokromo", "Jagir", "Ngagel", "Gubeng", "Tegalsari", "Sawahan"];

/// Writes them all, in deeds of many rows.
pub fn write(store: &Store, size: &Size) -> Result<(), Fault> {
    let partners = in_batches(store, "partners.add", size.partners, |writer, n| {
        let id = writer.new_id();
        writer.put(&partner(id, n))?;
        Ok(id)
    })?;
    in_batches(store, "conversations.log", size.conversations, |writer, n| {
        let id = writer.new_id();
        writer.put(&conversation(id, partners[n % partners.len()], n, writer.today()))
    })?;
    let indicators = size.readings.div_ceil(MONTHS);
    let partnerships =
        in_batches(store, "partnerships.add", indicators.div_ceil(INDICATORS), |writer, n| {
            programme(writer, n, &partners)
        })?;
    let mut today = NaiveDate::default();
    store.change(Deed::undoable("goals.add", ""), |writer| {
        today = writer.today();
        Ok::<_, Fault>(())
    })?;
    let last = Month::of(today);
    let indicators = in_batches(store, "indicators.add", indicators, |writer, n| {
        let id = writer.new_id();
        writer.put(&indicator(id, partnerships[n / INDICATORS].1, n))?;
        Ok(id)
    })?;
    in_batches(store, "readings.put", size.readings, |writer, n| {
        let month = last.plus(-((n % MONTHS) as i64) - 1);
        writer.put(&reading(indicators[n / MONTHS], month, n, writer.today()))
    })?;
    Ok(())
}

fn in_batches<T>(
    store: &Store,
    deed: &'static str,
    count: usize,
    mut row: impl FnMut(&mut Writer<'_>, usize) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let mut made = Vec::with_capacity(count);
    for start in (0..count).step_by(BATCH) {
        store.change(Deed::undoable(deed, "grown"), |writer| {
            for n in start..count.min(start + BATCH) {
                made.push(row(writer, n)?);
            }
            Ok::<_, Fault>(())
        })?;
    }
    Ok(made)
}

fn partner(id: Id, n: usize) -> Partner {
    Partner {
        id,
        name: format!("Yayasan {} {} {n}", NAMES[n % 8], NAMES[n / 8 % 8]),
        kind: KINDS[n % 5],
        subtype: String::new(),
        person: None,
        phone: format!("0812-3456-{n:05}"),
        email: format!("halo{n}@contoh.example"),
        address: format!("Jl. {} No. {n}", NAMES[n / 3 % 8]),
        place: PLACES[n % 6].to_owned(),
        legal_basis: String::new(),
        stage: STAGES[n % 6],
        note: "Pertemuan pertama membahas tujuan bersama dan pembagian peran.".to_owned(),
        next_step: String::new(),
        next_step_on: None,
        retired: false,
    }
}

fn conversation(id: Id, partner: Id, n: usize, today: NaiveDate) -> Conversation {
    Conversation {
        id,
        partner,
        partnership: None,
        held_on: today.checked_sub_days(Days::new((n % 3650) as u64)).unwrap_or(today),
        channel: Medium::Meeting,
        people: format!("Ibu {}", NAMES[n % 8]),
        summary: format!("Membahas rencana {} di {} untuk semester depan.", NAMES[n / 7 % 8], PLACES[n % 6]),
        retired: false,
    }
}

/// A partnership with its members and one goal; gives the ids of the partnership and the goal.
fn programme(writer: &mut Writer<'_>, n: usize, partners: &[Id]) -> Result<(Id, Id), Fault> {
    let partnership = writer.new_id();
    writer.put(&Partnership {
        id: partnership,
        name: format!("Kelas {} {n}", NAMES[n % 8]),
        purpose: "Anak membaca dengan lancar.".to_owned(),
        starts_on: None,
        ends_on: None,
        retired: false,
    })?;
    for step in 0..3 {
        let (id, partner) = (writer.new_id(), partners[(n * 7 + step * 31) % partners.len()]);
        writer.put(&Member { id, partnership, partner, role: String::new(), retired: false })?;
    }
    let goal = writer.new_id();
    writer.put(&Goal {
        id: goal,
        partnership,
        level: Level::Outcome,
        parent: None,
        statement: format!("Anak di {} membaca lancar pada akhir tahun.", PLACES[n % 6]),
        need: None,
        need_note: String::new(),
        responsible: String::new(),
        due_on: None,
        agreed_by: String::new(),
        agreed_on: None,
        assumption: String::new(),
        sort: 1,
        retired: false,
    })?;
    Ok((partnership, goal))
}

fn indicator(id: Id, goal: Id, n: usize) -> Indicator {
    Indicator {
        id,
        goal,
        name: format!("Anak hadir di kelas {} {n}", NAMES[n % 8]),
        definition: "Anak yang hadir sedikitnya sekali dalam bulan itu.".to_owned(),
        why: String::new(),
        unit: "anak".to_owned(),
        direction: if n.is_multiple_of(7) { Aim::Down } else { Aim::Up },
        sums: if n.is_multiple_of(5) { Sums::Total } else { Sums::Latest },
        baseline: Some(40_000),
        baseline_on: None,
        baseline_source: String::new(),
        target: Some(150_000),
        target_in: Month::new(2027, 6),
        milestones: Vec::new(),
        frequency: Frequency::Monthly,
        method: "Daftar hadir bertanda tangan.".to_owned(),
        source: String::new(),
        responsible: String::new(),
        lowest: Some(0),
        highest: None,
        limits: String::new(),
        sort: n as i64,
        retired: false,
    }
}

fn reading(indicator: Id, month: Month, n: usize, today: NaiveDate) -> Reading {
    let wave = (n * 37 % 97) as i64;
    let gap = n.is_multiple_of(41);
    Reading {
        id: Reading::id_of(indicator, month),
        indicator,
        month,
        value: (!gap).then_some((60 + wave) * 1000),
        no_data: if gap { "Libur sekolah.".to_owned() } else { String::new() },
        note: String::new(),
        entered_by: "Sinta".to_owned(),
        entered_on: today,
        retired: false,
    }
}
