//! A store with something of everything: what the deeds drawn at random begin with.

use serde_json::json;

use crate::desk::Desk;

/// A store with something of everything, so that every deed has something to act on.
pub fn furnished() -> Desk {
    let desk = Desk::begun();
    let school = desk.school();
    let partnership = desk.reading_corner(&school);
    let draft = desk.made("agreements.draft", json!({ "partnership": partnership }));
    for text in ["Sabtu terlalu siang", "Tambah satu guru"] {
        desk.call(
            "comments.add",
            json!({ "agreement": draft, "by": "Bu Endang", "partner": school, "text": text }),
        );
    }
    let signed = desk.made("agreements.draft", json!({ "partnership": partnership }));
    desk.complete(&signed);
    desk.call("agreements.freeze", json!({ "id": signed }));
    desk.sign(&signed, 1);
    desk.sign(&signed, 2);
    let code = desk.call("agreements.page", json!({ "id": signed }))["frozen"]["check_code"].clone();
    for side in [7, 8] {
        let token = desk.app().files().put(crate::ink::blank(side), "Pindaian.png", "image/png");
        desk.call("scans.add", json!({ "agreement": signed, "token": token, "code": code }));
    }
    // Two at the desk, one of them declined.
    for declined in [false, true] {
        let waiting = desk.made("agreements.draft", json!({ "partnership": partnership }));
        desk.complete(&waiting);
        let frozen = desk.made("agreements.freeze", json!({ "id": waiting }));
        if declined {
            desk.call("signing.decline", json!({ "frozen": frozen, "side": 2, "reason": "Belum cocok." }));
        }
    }
    // On the way: numbers that are still to be confirmed.
    desk.call("app.preferences.set", json!({ "field_laptop": true }));
    for _ in 0..2 {
        let wish = json!({ "partnership": partnership, "kind": "addendum", "parent": signed });
        let addendum = desk.made("agreements.draft", wish);
        for target in ["scope", "purpose"] {
            desk.call("amendments.add", json!({ "agreement": addendum, "kind": "clause", "target": target }));
        }
    }
    desk.call("app.preferences.set", json!({ "field_laptop": false }));
    for name in ["Toko Pelita", "RW 05", "Puskesmas Jagir"] {
        desk.call("partners.add", json!({ "name": name, "kind": "community" }));
    }
    desk.call(
        "conversations.record",
        json!({ "partner": school, "held_on": "2026-11-20", "channel": "phone", "summary": "Telepon" }),
    );
    // Two of each, so that putting one away leaves another to act on.
    let second = desk.made("partnerships.add", json!({ "name": "Kelas Warga", "purpose": "Membaca" }));
    for partnership in [&partnership, &second] {
        desk.plan(partnership);
        for name in ["Anak hadir", "Buku dipinjam"] {
            let goal = desk.goal(partnership);
            for indicator in [desk.indicator(&goal, name), desk.indicator(&goal, "Jam relawan")] {
                for month in ["2026-08", "2026-09"] {
                    let reading = desk.figure(&indicator, month, 60_000);
                    let token = desk.app().files().put(b"31 nama".to_vec(), "Daftar hadir.txt", "text/plain");
                    desk.call("readings.attach", json!({ "reading": reading, "token": token }));
                }
            }
        }
        desk.call(
            "readings.close",
            json!({ "partnership": partnership, "month": "2026-08", "closed_by": "Ratih" }),
        );
    }
    for to in ["2026-09", "2026-10"] {
        desk.call(
            "reports.add",
            json!({
                "partnership": partnership, "funder": school, "from": "2026-08", "to": to, "language": "id", "paper": "a4",
            }),
        );
    }
    desk.call(
        "consents.record",
        json!({ "subject": school, "purpose": "photo", "wording": "Boleh.", "language": "id", "channel": "spoken" }),
    );
    desk
}
