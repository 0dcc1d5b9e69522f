//! Stories of wet ink: signed on the printed copies, by all or by some.

use serde_json::{Value, json};

use crate::desk::{Desk, drawing};

fn bytes(desk: &Desk, file: &Value) -> Vec<u8> {
    desk.app().files().bytes(file["token"].as_str().unwrap()).unwrap().unwrap().to_vec()
}

fn ink(frozen: &str, side: i64, on: &str) -> Value {
    json!({
        "frozen": frozen, "side": side, "identified": "identity_card", "identified_note": "4417", "inked_on": on,
    })
}

/// A white PNG of this side: a scan on which nothing can be read.
pub fn blank(side: u32) -> Vec<u8> {
    let row = |_| std::iter::once(0).chain(std::iter::repeat_n(255, side as usize));
    let raw: Vec<u8> = (0..side).flat_map(row).collect();
    let crc = |bytes: &[u8]| {
        bytes.iter().fold(!0u32, |crc, byte| {
            (0..8)
                .fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
        }) ^ !0
    };
    let chunk = |name: &[u8], content: &[u8]| {
        let body = [name, content].concat();
        [&(content.len() as u32).to_be_bytes()[..], &body, &crc(&body).to_be_bytes()].concat()
    };
    // Stored, not packed: a header, one block, and the sum that readers check.
    let (a, b) = raw.iter().fold((1u32, 0u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    let long = raw.len() as u16;
    let packed = [
        &[0x78, 0x01, 0x01],
        &long.to_le_bytes()[..],
        &(!long).to_le_bytes(),
        &raw,
        &((b << 16) | a).to_be_bytes(),
    ]
    .concat();
    let header = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header), &chunk(b"IDAT", &packed), &chunk(b"IEND", b"")]
        .concat()
}

fn today(desk: &Desk) -> String {
    desk.call("app.start", json!({}))["today"].as_str().unwrap().to_owned()
}

#[test]
fn all_sign_in_ink_and_the_agreement_begins() {
    let mut desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let today = today(&desk);
    assert_eq!(desk.call("signing.on_paper", ink(&frozen, 2, &today))["value"]["complete"], false);
    let at = desk.call("signing.desk", json!({ "agreement": id }));
    assert_eq!(at["signers"][0]["next"], true, "any order");
    let signed = &at["signers"][1]["signed"];
    assert_eq!((&signed["way"], &signed["inked_on"]), (&json!("ink"), &json!(today)));
    assert_eq!((&signed["drawing"], &signed["consent"]), (&Value::Null, &json!("")));
    assert_eq!(desk.call("signing.on_paper", ink(&frozen, 1, &today))["value"]["complete"], true);
    assert_eq!(desk.call("agreements.list", json!({}))[0]["state"], "active");
    assert_eq!(desk.call("undo.state", json!({}))["barrier"]["reason"], "signing");

    // What is kept is sealed like any other, and reads after a restart.
    let paper = bytes(&desk, &desk.call("agreements.pdf", json!({ "id": id })));
    desk.call("agreements.seal", json!({ "id": id }));
    desk.restart();
    let sealed = bytes(&desk, &desk.call("agreements.pdf", json!({ "id": id })));
    assert!(sealed.starts_with(&paper) && sealed.len() > paper.len());
    assert_eq!(desk.call("agreements.seals", json!({ "id": id }))["sound"], true);
}

#[test]
fn one_signs_on_the_screen_and_one_in_ink_in_any_order() {
    for ink_first in [true, false] {
        let desk = Desk::begun();
        let (id, frozen) = desk.at_the_desk();
        let today = today(&desk);
        if ink_first {
            desk.call("signing.on_paper", ink(&frozen, 1, &today));
            desk.sign(&id, 2);
        } else {
            desk.sign(&id, 2);
            desk.call("signing.on_paper", ink(&frozen, 1, &today));
        }
        let page = desk.call("agreements.page", json!({ "id": id }));
        assert_eq!(page["state"], "active");
        let ways: Vec<&Value> =
            page["signatures"].as_array().unwrap().iter().map(|one| &one["way"]).collect();
        assert_eq!(ways, ["ink", "screen"]);
        assert_eq!(page["signatures"][1]["drawing"], drawing());
        desk.call("agreements.seal", json!({ "id": id }));
        assert_eq!(
            desk.call("agreements.seals", json!({ "id": id }))["sound"],
            true,
            "the record reads back"
        );
    }
}

#[test]
fn ink_is_refused_what_the_screen_is_refused_and_impossible_days() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let today = today(&desk);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 3, &today)), ["side:no_such_party"]);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 1, "2001-01-01")), ["inked_on:before_frozen"]);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 1, "2101-01-01")), ["inked_on:in_future"]);
    let mut nik = ink(&frozen, 1, &today);
    nik["identified_note"] = json!("3578 0412 3456");
    assert_eq!(desk.refused("signing.on_paper", nik), ["identified_note:too_many_figures"]);
    desk.sign(&id, 1);
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 1, &today)), ["already_signed"]);
    desk.call("agreements.reopen", json!({ "id": id }));
    assert_eq!(desk.refused("signing.on_paper", ink(&frozen, 2, &today)), ["newer_version"]);
}

#[test]
fn the_copies_are_printed_as_long_as_somebody_may_sign_in_ink() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let copies = desk.call("agreements.ink", json!({ "id": id }))["copies"].clone();
    let (ours, theirs) = (copies[0]["stamped_by"].clone(), copies[1]["stamped_by"].clone());
    assert_eq!(copies.as_array().unwrap().len(), 2);
    assert_eq!((&copies[0]["held_by"], &copies[1]["held_by"]), (&theirs, &ours), "placed across");

    let all = desk.call("agreements.copies", json!({ "id": id }));
    let one = desk.call("agreements.copies", json!({ "id": id, "copy": 2 }));
    assert_eq!(all["pages"].as_i64().unwrap(), 2 * one["pages"].as_i64().unwrap());
    assert!(one["name"].as_str().unwrap().ends_with(" Rangkap 2 dari 2.pdf"), "{one}");
    assert_eq!(all["kept"], false);
    let again = desk.call("agreements.copies", json!({ "id": id }));
    assert_eq!(bytes(&desk, &all), bytes(&desk, &again), "byte for byte");
    let test = desk.call("agreements.test_page", json!({ "id": id }));
    assert_eq!((&test["name"], &test["pages"]), (&json!("Halaman uji cetak.pdf"), &json!(1)));
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id, "copy": 3 })), ["copy:no_such_copy"]);
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id, "copy": -1 })), ["copy:no_such_copy"]);

    // The first signs on the screen: whoever is left signs over the stamp of every copy.
    desk.sign(&id, 1);
    let mixed = desk.call("agreements.ink", json!({ "id": id }))["copies"].clone();
    assert_eq!((&mixed[0]["stamped_by"], &mixed[1]["stamped_by"]), (&theirs, &theirs));
    desk.call("signing.on_paper", ink(&frozen, 2, &today(&desk)));
    desk.call("agreements.copies", json!({ "id": id, "copy": 1 }));
}

#[test]
fn no_copy_is_printed_of_what_is_not_signed_in_ink() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.sign(&id, 1);
    desk.sign(&id, 2);
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id })), ["all_on_screen"]);
    assert_eq!(desk.call("agreements.ink", json!({ "id": id }))["copies"], json!([]));

    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    desk.call("agreements.void", json!({ "id": id, "reason": "salah pihak" }));
    assert_eq!(desk.refused("agreements.copies", json!({ "id": id })), ["void"]);
    assert_eq!(desk.call("agreements.ink", json!({ "id": id }))["copies"], json!([]));
}

/// A page of the copies as a scanner makes it: drawn at 150 dots an inch.
fn scanned(desk: &Desk, id: &str, copy: i64) -> Vec<u8> {
    let pdf = bytes(desk, &desk.call("agreements.copies", json!({ "id": id, "copy": copy })));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = folder.path().join("page");
    let drawn = std::process::Command::new("pdftoppm")
        .args(["-r", "150", "-gray", "-png", "-singlefile"])
        .args([&path, &out])
        .status()
        .unwrap();
    assert!(drawn.success(), "poppler-utils must be installed for these tests");
    std::fs::read(out.with_extension("png")).unwrap()
}

fn given(desk: &Desk, bytes: Vec<u8>, name: &str) -> String {
    desk.app().files().put(bytes, name, "image/png")
}

#[test]
fn a_scan_is_matched_by_its_code_and_kept() {
    let mut desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    let today = today(&desk);
    let status = |desk: &Desk| desk.call("agreements.ink", json!({ "id": id }))["signed"].clone();
    assert_eq!(status(&desk), Value::Null);
    let page = scanned(&desk, &id, 2);
    desk.call("signing.on_paper", ink(&frozen, 1, &today));
    desk.call("signing.on_paper", ink(&frozen, 2, &today));
    assert_eq!(status(&desk), "ink_scan_missing");
    assert_eq!(desk.call("agreements.list", json!({}))[0]["signed"], "ink_scan_missing");

    let token = given(&desk, page, "IMG_2041.png");
    let scan = desk.call("scans.add", json!({ "agreement": id, "token": token }))["value"].clone();
    assert_eq!((&scan["copy"], &scan["version"]), (&json!(2), &json!(1)));
    assert_eq!((&scan["media"], &scan["name"]), (&json!("image/png"), &json!("IMG_2041.png")));
    assert_eq!(status(&desk), "ink_with_scan");
    assert_eq!(desk.call("agreements.list", json!({}))[0]["signed"], "ink_with_scan");
    assert_eq!(desk.refused("scans.add", json!({ "agreement": id, "token": token })), ["scan_kept"]);

    // It opens after a restart, and can be put away and taken back.
    desk.restart();
    let file = desk.call("scans.file", json!({ "id": scan["id"] }));
    assert_eq!((&file["name"], &file["media"]), (&json!("IMG_2041.png"), &json!("image/png")));
    assert!(bytes(&desk, &file).starts_with(b"\x89PNG"));
    desk.call("scans.retire", json!({ "id": scan["id"] }));
    assert_eq!(status(&desk), "ink_scan_missing");
    assert_eq!(desk.refused("scans.file", json!({ "id": scan["id"] })), ["NotFound"]);
    desk.undo();
    assert_eq!(status(&desk), "ink_with_scan");
}

#[test]
fn where_no_code_can_be_read_it_is_typed_and_a_wrong_one_loses_nothing() {
    let desk = Desk::begun();
    let (id, frozen) = desk.at_the_desk();
    desk.call("signing.on_paper", ink(&frozen, 1, &today(&desk)));
    let code = desk.call("agreements.page", json!({ "id": id }))["frozen"]["check_code"].clone();
    let code = code.as_str().unwrap();
    let token = given(&desk, blank(90), "Foto.png");
    let typed = |code: &str| json!({ "agreement": id, "token": token, "code": code });
    assert_eq!(desk.refused("scans.add", typed("")), ["code:unread_code"]);
    assert_eq!(desk.refused("scans.add", typed("12345")), ["code:not_a_code"]);
    let wrong: String = code.chars().map(|sign| if sign == '7' { '8' } else { '7' }).collect();
    assert_eq!(desk.refused("scans.add", typed(&wrong)), ["code:unknown_code"]);
    let people = code.to_lowercase().replace('0', "o").replace('1', "l");
    let people = format!(" {}-{} {}", &people[..4], &people[4..8], &people[8..]);
    let scan = desk.call("scans.add", typed(&people))["value"].clone();
    assert_eq!(scan["copy"], Value::Null);
    let text = given(&desk, b"bukan pindaian".to_vec(), "catatan.txt");
    let note = json!({ "agreement": id, "token": text, "code": code });
    assert_eq!(desk.refused("scans.add", note), ["token:not_a_scan"]);
}

#[test]
fn a_scan_of_another_version_or_agreement_is_not_mixed_up() {
    let desk = Desk::begun();
    let (id, _) = desk.at_the_desk();
    let first = scanned(&desk, &id, 1);
    // The text is taken back, changed and frozen anew: the old copy belongs to the old version.
    desk.call("agreements.reopen", json!({ "id": id }));
    desk.call("agreements.set", json!({ "id": id, "field": "subject", "value": "Pojok Baca Baru" }));
    let frozen = desk.made("agreements.freeze", json!({ "id": id }));
    desk.call("signing.on_paper", ink(&frozen, 1, &today(&desk)));
    let token = given(&desk, first, "lama.png");
    let scan = desk.call("scans.add", json!({ "agreement": id, "token": token }))["value"].clone();
    assert_eq!(scan["version"], 1);
    let view = desk.call("agreements.ink", json!({ "id": id }));
    assert_eq!(view["signed"], "ink_scan_missing", "what was signed is version 2");
    assert_eq!(view["scans"][0]["id"], scan["id"], "shown all the same");

    let other =
        desk.made("agreements.draft", json!({ "partner": desk.call("partners.list", json!({}))[0]["id"] }));
    let page = scanned(&desk, &id, 1);
    let token = given(&desk, page, "salah tempat.png");
    let refused = desk.refused("scans.add", json!({ "agreement": other, "token": token }));
    assert_eq!(refused, ["other_agreement"]);
}
