//! Stories of taking everything along: one archive with every list, every file, every frozen paper.

use serde_json::json;

use crate::desk::Desk;

#[test]
fn everything_goes_along_in_one_archive() {
    let desk = Desk::begun();
    let (agreement, _) = desk.at_the_desk();
    desk.sign(&agreement, 1);
    desk.sign(&agreement, 2);
    let file = desk.call("store.export", json!({}));
    assert_eq!(file["media"], "application/zip");
    let path = desk.app().files().path(file["token"].as_str().unwrap()).unwrap();
    let bytes = std::fs::read(path).unwrap();
    assert_eq!(bytes.len() as i64, file["size"].as_i64().unwrap());
    let holds = |name: &str| bytes.windows(name.len()).any(|part| part == name.as_bytes());
    for name in
        ["Baca saya.html", "Semua daftar.xlsx", "daftar/Mitra.csv", "daftar/Angka.csv", "kesepakatan/"]
    {
        assert!(holds(name), "{name}");
    }
    let again = desk.call("store.export", json!({}));
    assert_eq!(again["size"], file["size"], "the same data give the same archive");
}

#[test]
fn it_tells_how_far_it_is_and_leaves_one_archive() {
    let desk = Desk::begun();
    desk.school();
    desk.call("store.export", json!({ "task": "export" }));
    let told =
        desk.events.lock().unwrap().iter().filter(|event| format!("{event:?}").contains("export")).count();
    assert!(told > 10, "it tells how far it is");
    let left: Vec<_> = std::fs::read_dir(desk.folder.path().join("exports")).unwrap().collect();
    assert_eq!(left.len(), 1, "only the finished archive lies there");
}

#[test]
fn one_file_may_prove_two_figures() {
    let desk = Desk::begun();
    let school = desk.school();
    let goal = desk.goal(&desk.reading_corner(&school));
    let indicator = desk.indicator(&goal, "Anak hadir");
    for month in ["2026-08", "2026-09"] {
        let reading = desk.figure(&indicator, month, 60_000);
        let token = desk.app().files().put(b"31 nama".to_vec(), "Daftar hadir.txt", "text/plain");
        desk.call("readings.attach", json!({ "reading": reading, "token": token }));
    }
    let file = desk.call("store.export", json!({}));
    let bytes = std::fs::read(desk.app().files().path(file["token"].as_str().unwrap()).unwrap()).unwrap();
    let holds = |name: &str| bytes.windows(name.len()).any(|part| part == name.as_bytes());
    assert!(holds("Daftar hadir.txt") && holds("Daftar hadir 2.txt"));
}
