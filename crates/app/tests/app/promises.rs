//! What parties promised one another: kept one time at a time, let go with a reason, and how far each keeps its part.

use serde_json::{Value, json};

use crate::desk::Desk;

struct Story {
    desk: Desk,
    school: String,
    partnership: String,
}

impl Story {
    /// A partnership that began on 1 September 2026; nothing is promised yet.
    fn begun() -> Story {
        let desk = Desk::begun();
        let school = desk.school();
        let partnership = desk.made(
            "partnerships.add",
            json!({
                "name": "Pojok Baca", "purpose": "Membaca", "starts_on": "2026-09-01", "ends_on": "2027-08-31",
                "members": [school],
            }),
        );
        Story { desk, school, partnership }
    }

    fn promise(&self, more: Value) -> String {
        let mut draft = json!({ "partnership": self.partnership, "what": "mengirim relawan" });
        draft.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.made("commitments.add", draft)
    }

    fn page(&self) -> Value {
        self.desk.call("promises.page", json!({ "partnership": self.partnership }))
    }

    /// How a promise of ours stands: state, times due, times kept.
    fn ours(&self, at: usize) -> (Value, Value, Value) {
        let view = self.page()["parties"][0]["promises"][at]["view"].clone();
        (view["state"].clone(), view["times_due"].clone(), view["times_kept"].clone())
    }
}

#[test]
fn what_recurs_is_kept_one_time_at_a_time() {
    let story = Story::begun();
    let id = story.promise(json!({ "every": "monthly", "evidence": "daftar hadir" }));
    assert_eq!(story.ours(0), (json!("late"), json!(2), json!(0)), "October and November fell due");
    story.desk.call("commitments.keep", json!({ "id": id, "kept_on": "2026-10-01" }));
    story.desk.call("commitments.keep", json!({ "id": id, "note": "12 relawan" }));
    assert_eq!(story.ours(0), (json!("open"), json!(2), json!(2)));
    let view = story.page()["parties"][0]["promises"][0]["view"].clone();
    assert_eq!(view["falls_on"], "2026-12-01", "the next time");
    assert_eq!(view["commitment"]["status"], "open", "it goes on");
    story.desk.undo();
    assert_eq!(story.ours(0), (json!("late"), json!(2), json!(1)), "undo takes one time back");
    story.desk.redo();
    story.desk.call("commitments.reopen", json!({ "id": id }));
    assert_eq!(story.ours(0).2, json!(1), "the last time is taken back");
    story.desk.call("commitments.reopen", json!({ "id": id }));
    assert_eq!(story.desk.refused("commitments.reopen", json!({ "id": id })), ["nothing_kept"]);
}

#[test]
fn a_recurring_promise_is_told_today_by_the_time_that_is_due() {
    let story = Story::begun();
    let id = story.promise(json!({ "every": "monthly" }));
    let todo = || story.desk.call("today.page", json!({}))["todo"][0].clone();
    assert_eq!((todo()["due_on"].clone(), todo()["late_days"].clone()), (json!("2026-10-01"), json!(54)));
    story.desk.call("commitments.keep", json!({ "id": id }));
    assert_eq!((todo()["due_on"].clone(), todo()["late_days"].clone()), (json!("2026-11-01"), json!(23)));
    story.desk.call("commitments.keep", json!({ "id": id }));
    assert_eq!((todo()["due_on"].clone(), todo()["late_days"].clone()), (json!("2026-12-01"), json!(0)));
}

#[test]
fn each_party_keeps_its_own_share() {
    let story = Story::begun();
    let ours = story.promise(json!({ "due_on": "2026-11-01" }));
    story.promise(json!({ "due_on": "2026-11-10", "what": "menyumbang buku" }));
    story.promise(json!({ "due_on": "2027-03-01", "what": "melatih guru" }));
    story.promise(json!({ "partner": story.school, "due_on": "2026-10-01", "what": "menyediakan ruang" }));
    story.desk.call("commitments.keep", json!({ "id": ours }));
    let page = story.page();
    let party = |at: usize| page["parties"][at]["fulfilment"].clone();
    assert_eq!(party(0), json!({ "due": 2, "kept": 1, "percent": 50 }), "what is to come is not counted");
    assert_eq!(party(1), json!({ "due": 1, "kept": 0, "percent": 0 }));
    let codes = |at: usize| {
        let promises = page["parties"][at]["promises"].as_array().unwrap();
        promises.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((codes(0), codes(1)), (vec!["J1".into(), "J2".into(), "J3".into()], vec!["J4".to_owned()]));
}

#[test]
fn codes_are_those_of_the_agreement() {
    let story = Story::begun();
    let first = story.promise(json!({ "due_on": "2026-10-01" }));
    story.promise(json!({ "due_on": "2026-12-01", "what": "menyumbang buku" }));
    // Let go before the agreement is drafted: the paper does not promise it again.
    story.desk.call(
        "commitments.release",
        json!({ "id": first, "outcome": "waived", "reason": "Sekolah sudah punya relawan" }),
    );
    story.desk.call("agreements.draft", json!({ "partnership": story.partnership }));
    let page = story.page();
    let promises = &page["parties"][0]["promises"];
    assert_eq!(promises[1]["code"], "J1");
    assert_eq!(promises[0]["code"], "J2");
}

#[test]
fn what_was_let_go_keeps_its_reason_and_is_not_counted() {
    let story = Story::begun();
    let id = story.promise(json!({ "due_on": "2026-10-01", "note": "Lewat telepon" }));
    let let_go = |outcome: &str, reason: &str| json!({ "id": id, "outcome": outcome, "reason": reason });
    assert_eq!(story.desk.refused("commitments.release", let_go("waived", " ")), ["reason:required"]);
    story.desk.call("commitments.release", let_go("waived", "Disepakati berdua"));
    assert_eq!(story.ours(0), (json!("waived"), json!(0), json!(0)));
    assert_eq!(story.page()["parties"][0]["fulfilment"]["percent"], Value::Null);
    let note = story.page()["parties"][0]["promises"][0]["view"]["commitment"]["note"].clone();
    assert_eq!(note, "Lewat telepon\nDisepakati berdua");
    story.desk.call("commitments.release", let_go("lapsed", "Relawan pindah"));
    assert_eq!(story.ours(0), (json!("lapsed"), json!(1), json!(0)), "not kept counts against it");
    story.desk.undo();
    story.desk.undo();
    assert_eq!(story.ours(0).0, "late");
}

#[test]
fn the_term_of_the_agreement_counts_where_the_partnership_has_none() {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.made(
        "partnerships.add",
        json!({ "name": "Kelas Warga", "purpose": "Membaca", "members": [school] }),
    );
    desk.call(
        "commitments.add",
        json!({ "partnership": partnership, "what": "mengirim relawan", "every": "weekly" }),
    );
    let due = || {
        let page = desk.call("promises.page", json!({ "partnership": partnership }));
        page["parties"][0]["promises"][0]["view"]["times_due"].clone()
    };
    assert_eq!(due(), 0, "nobody knows since when");
    let agreement = desk.made("agreements.draft", json!({ "partnership": partnership }));
    desk.call("agreements.set", json!({ "id": agreement, "field": "starts_on", "value": "2026-11-02" }));
    assert_eq!(due(), 3, "9, 16 and 23 November");
}

#[test]
fn what_was_promised_can_be_printed_and_pasted_into_a_chat() {
    let story = Story::begun();
    story.promise(json!({ "due_on": "2026-12-01", "what": "menyumbang buku", "evidence": "tanda terima" }));
    let of = |language: &str| json!({ "partnership": story.partnership, "language": language });
    let text = story.desk.call("promises.text", of("id"))["text"].as_str().unwrap().to_owned();
    assert!(text.contains("- J1 menyumbang buku; 1 Desember 2026; berjalan"), "{text}");
    let text = story.desk.call("promises.text", of("en"))["text"].as_str().unwrap().to_owned();
    assert!(text.starts_with("What we promised each other"), "{text}");
    let file = story.desk.call("promises.pdf", of("id"));
    assert_eq!(file["pages"], 1);
    assert_eq!(file["name"], "Yang kita janjikan satu sama lain- Pojok Baca.pdf");
    assert_eq!(story.desk.call("promises.preview", of("id"))["pages"], 1);
}
