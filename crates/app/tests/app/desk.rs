//! A desk to tell stories at: the program on a fresh folder, with a clock that can be turned.

use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use sepakat_app::App;
use sepakat_app::call::{CallFault, Role, Session};
use sepakat_app::event::Event;
use sepakat_domain::partner::Partner;
use sepakat_store::{Clock, Deed, Environment, Moment, Random, Store};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A clock that stands until it is turned: 24 November 2026, 12:00 in Surabaya.
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn turn(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment { unix_ms: self.0.load(Ordering::Relaxed), offset_minutes: 420, suspicious: false }
    }

    fn monotonic_ms(&self) -> u64 {
        self.0.load(Ordering::Relaxed) as u64
    }
}

/// Bytes that never repeat.
struct Counting(AtomicU64);

impl Random for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            part.copy_from_slice(&next.to_le_bytes()[..part.len()]);
        }
    }
}

pub struct Desk {
    pub folder: TempDir,
    pub clock: Arc<TestClock>,
    pub events: Arc<Mutex<Vec<Event>>>,
    environment: Environment,
    app: Option<App>,
}

impl Desk {
    /// The program as it starts on a machine where it never ran.
    pub fn fresh() -> Desk {
        Desk::fresh_on("test", 1)
    }

    /// The same on another machine, with chance of its own.
    fn fresh_on(machine: &str, chance: u64) -> Desk {
        let clock = Arc::new(TestClock(AtomicI64::new(1_795_496_400_000)));
        let environment = Environment {
            clock: clock.clone(),
            random: Arc::new(Counting(AtomicU64::new(chance))),
            machine: machine.to_owned(),
        };
        let folder = tempfile::tempdir().unwrap();
        let mut desk =
            Desk { folder, clock, events: Arc::new(Mutex::new(Vec::new())), environment, app: None };
        desk.start();
        desk
    }

    /// With an organisation and somebody who signs for it.
    pub fn begun() -> Desk {
        Desk::fresh().and_begin()
    }

    /// The same on another machine.
    pub fn begun_elsewhere() -> Desk {
        Desk::fresh_on("other", 1 << 40).and_begin()
    }

    fn and_begin(self) -> Desk {
        let desk = self;
        desk.call(
            "app.begin",
            json!({
                "language": "id", "your_name": "Wulan Prameswari", "your_position": "Ketua", "you_sign": true,
                "organisation": {
                    "name": "Rumah Baca Wonokromo", "address": "Jalan Mawar 7\nSurabaya", "place": "Surabaya",
                    "legal_basis": "Akta Nomor 12 tanggal 3 Maret 2017", "phone": "031 5550 1207",
                    "email": "halo@rumahbaca.example",
                },
            }),
        );
        let signer = desk.call("organisation.signers", json!({}))[0]["id"].clone();
        desk.call(
            "contacts.set",
            json!({ "id": signer, "field": "authority", "value": "Akta Nomor 12 tanggal 3 Maret 2017" }),
        );
        desk
    }

    fn start(&mut self) {
        let events = self.events.clone();
        let told = Arc::new(move |event| events.lock().unwrap().push(event));
        self.app = Some(App::start(self.folder.path(), self.environment.clone(), told));
    }

    /// Closes the program, does something with its folder, and starts it again.
    pub fn restart_after<T>(&mut self, between: impl FnOnce(&Desk) -> T) -> T {
        self.app = None;
        let value = between(self);
        self.start();
        value
    }

    pub fn restart(&mut self) {
        self.restart_after(|_| ());
    }

    /// Folder of the user's own store.
    pub fn store(&self) -> PathBuf {
        self.folder.path().join("Sepakat.sepakat")
    }

    /// Everything that a person can see, as one hash. The program must be closed.
    pub fn visible(&self) -> String {
        let store = Store::open(&self.store(), self.environment.clone()).unwrap();
        store.visible_fingerprint().unwrap()
    }

    /// Another laptop takes our log in, renames a partner, and gives its log to us. The program must be closed.
    pub fn exchange(&self, partner: &str, name: &str) {
        let ours = Store::open(&self.store(), self.environment.clone()).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let random = Arc::new(Counting(AtomicU64::new(1 << 40)));
        let environment = Environment { random, machine: "other".to_owned(), ..self.environment.clone() };
        let theirs = Store::create(&elsewhere.path().join("Lain.sepakat"), environment).unwrap();
        theirs.receive(ours.operations_since(&theirs.vector().unwrap()).unwrap()).unwrap();
        let renamed = theirs.change(Deed::undoable("partners.set", name), |writer| {
            let kept = writer.get::<Partner>(partner.parse().unwrap())?.unwrap();
            writer.put(&Partner { name: name.to_owned(), ..kept })
        });
        renamed.unwrap();
        ours.receive(theirs.operations_since(&ours.vector().unwrap()).unwrap()).unwrap();
    }

    pub fn app(&self) -> &App {
        self.app.as_ref().unwrap()
    }

    pub fn ask(&self, role: Role, name: &str, args: Value) -> Result<Value, CallFault> {
        self.app().call(&Session { role, window: "main".to_owned() }, name, args)
    }

    pub fn call(&self, name: &str, args: Value) -> Value {
        match self.ask(Role::Coordinator, name, args.clone()) {
            Ok(value) => value,
            Err(fault) => panic!("{name} {args}: {fault:?}"),
        }
    }

    /// The id that a deed made.
    pub fn made(&self, name: &str, args: Value) -> String {
        self.call(name, args)["value"].as_str().unwrap().to_owned()
    }

    pub fn fault(&self, name: &str, args: Value) -> CallFault {
        match self.ask(Role::Coordinator, name, args.clone()) {
            Err(fault) => fault,
            Ok(value) => panic!("{name} {args} should have been refused, and gave {value}"),
        }
    }

    /// The codes of a refusal: `field:code` for each broken rule, else the code of the precondition.
    pub fn refused(&self, name: &str, args: Value) -> Vec<String> {
        match self.fault(name, args) {
            CallFault::Invalid { problems } => {
                problems.into_iter().map(|one| format!("{}:{}", one.field, one.code)).collect()
            }
            CallFault::NotNow { code, .. } => vec![code],
            other => vec![format!("{other:?}")],
        }
    }

    pub fn undo(&self) -> Value {
        self.call("undo.undo", json!({}))
    }

    pub fn redo(&self) -> Value {
        self.call("undo.redo", json!({}))
    }

    /// A school with a head who signs.
    pub fn school(&self) -> String {
        let id = self.made(
            "partners.add",
            json!({
                "name": "SDN Jagir Timur II", "kind": "education", "subtype": "school", "place": "Surabaya",
                "phone": "031 5550 8800", "address": "Jalan Jagir Wonokromo 88, Surabaya",
                "contact": { "name": "Endang Rahayu, M.Pd.", "position": "Kepala Sekolah", "address_form": "Ibu" },
                "offers": [{ "category": "venue", "what": "aula untuk 60 orang" }],
                "needs": [{ "category": "goods", "what": "200 buku bacaan" }],
            }),
        );
        let contact = self.call("partners.page", json!({ "id": id }))["contacts"][0]["id"].clone();
        self.call("contacts.set", json!({ "id": contact, "field": "signs", "value": true }));
        self.call(
            "contacts.set",
            json!({ "id": contact, "field": "authority", "value": "SK Nomor 821/12/2024" }),
        );
        id
    }

    /// A partnership with the school, and a commitment of each side.
    pub fn reading_corner(&self, school: &str) -> String {
        let id = self.made(
            "partnerships.add",
            json!({
                "name": "Pojok Baca", "purpose": "Anak-anak membaca setiap hari", "starts_on": "2026-12-01",
                "ends_on": "2027-11-30", "members": [school],
            }),
        );
        self.call(
            "commitments.add",
            json!({
                "partnership": id, "what": "menyediakan buku bacaan", "quantity": 200_000, "unit": "buku",
                "due_on": "2026-12-20", "value": { "units": 4_000_000, "currency": "IDR" },
            }),
        );
        self.call(
            "commitments.add",
            json!({
                "partnership": id, "partner": school, "what": "menyediakan ruang baca", "due_on": "2026-12-10",
            }),
        );
        id
    }

    /// A plan with a task, a milestone that waits for it, who answers for it, a cost and a risk: the two tasks.
    pub fn plan(&self, partnership: &str) -> (String, String) {
        let task = self.made(
            "tasks.add",
            json!({
                "partnership": partnership, "name": "Menata ruang baca", "starts_on": "2026-11-02",
                "ends_on": "2026-11-20",
            }),
        );
        let milestone = self.made(
            "tasks.add",
            json!({
                "partnership": partnership, "name": "Pojok baca dibuka", "milestone": true,
                "ends_on": "2026-12-05", "after": [task],
            }),
        );
        for letter in ["responsible", "accountable"] {
            self.call("roles.set", json!({ "task": task, "letter": letter }));
        }
        self.call(
            "budget.add",
            json!({
                "partnership": partnership, "what": "Rak buku", "quantity": 4_000, "unit": "unit",
                "price": { "units": 450_000, "currency": "IDR" },
            }),
        );
        self.call(
            "risks.add",
            json!({
                "partnership": partnership, "what": "Ruang dipakai ujian", "likelihood": "medium", "impact": "high",
                "response": "Pindah ke aula", "owner": "Ratih",
            }),
        );
        (task, milestone)
    }

    /// A goal of a partnership with everything that makes it SMART but what is counted.
    pub fn goal(&self, partnership: &str) -> String {
        self.made(
            "goals.add",
            json!({
                "partnership": partnership, "level": "output",
                "statement": "150 anak memakai pojok baca setiap bulan", "need_note": "Perpustakaan sekolah tutup",
                "responsible": "Ratih Kusumaningrum", "due_on": "2027-06-30", "agreed_by": "SDN Jagir Timur II",
                "agreed_on": "2026-07-01",
            }),
        )
    }

    /// A monthly indicator from 40 children in July 2026 to 150 in June 2027.
    pub fn indicator(&self, goal: &str, name: &str) -> String {
        self.made(
            "indicators.add",
            json!({
                "goal": goal, "name": name, "unit": "anak", "direction": "up", "sums": "latest",
                "frequency": "monthly", "baseline": 40_000, "baseline_on": "2026-07-31", "target": 150_000,
                "target_in": "2027-06", "milestones": [{ "month": "2026-08", "value": 60_000 }],
                "method": "Daftar hadir dihitung", "lowest": 0, "highest": 400_000,
            }),
        )
    }

    /// Keeps a figure.
    pub fn figure(&self, indicator: &str, month: &str, value: i64) -> String {
        self.made("readings.put", json!({ "indicator": indicator, "month": month, "value": value }))
    }

    /// Fills every blank of a draft that is still empty, and the facts of its head.
    pub fn complete(&self, agreement: &str) {
        for (field, value) in
            [("signed_on", "2026-11-24"), ("starts_on", "2026-12-01"), ("ends_on", "2027-11-30")]
        {
            self.call("agreements.set", json!({ "id": agreement, "field": field, "value": value }));
        }
        for missing in self.call("agreements.page", json!({ "id": agreement }))["missing"].as_array().unwrap()
        {
            if missing["code"] == "blank" {
                let value = match missing["wants"].as_str().unwrap() {
                    "date" => "2026-12-15",
                    "money" => "1500000",
                    "number" => "2",
                    "duration" => "30 day",
                    _ => "Ratih Kusumaningrum",
                };
                self.call(
                    "fills.set",
                    json!({ "agreement": agreement, "blank": missing["key"], "value": value }),
                );
            }
        }
    }

    /// A frozen agreement with the school, ready at the desk: agreement and frozen version.
    pub fn at_the_desk(&self) -> (String, String) {
        let school = self.school();
        let partnership = self.reading_corner(&school);
        let agreement = self.made("agreements.draft", json!({ "partnership": partnership }));
        self.complete(&agreement);
        let frozen = self.made("agreements.freeze", json!({ "id": agreement }));
        (agreement, frozen)
    }

    /// Signs for one side with the sentence that the desk shows.
    pub fn sign(&self, agreement: &str, side: i64) -> Value {
        let desk = self.call("signing.desk", json!({ "agreement": agreement }));
        let signer = &desk["signers"][(side - 1) as usize];
        self.call(
            "signing.sign",
            json!({
                "frozen": desk["frozen"]["id"], "side": side, "identified": "known",
                "consent": signer["consent"], "drawing": drawing(),
            }),
        )
    }
}

/// A drawn signature.
pub fn drawing() -> Value {
    json!({
        "width": 300.0, "height": 120.0, "ink": "blue",
        "outlines": [[[20.0, 60.0], [90.0, 20.0], [160.0, 90.0], [240.0, 40.0], [160.0, 95.0], [90.0, 26.0]]],
    })
}
