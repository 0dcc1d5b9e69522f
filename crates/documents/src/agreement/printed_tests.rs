//! The agreement on paper: what a reader's program finds in the file. `KEEP_PAPERS=folder` also keeps the files there,
//! to be looked at.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use sepakat_domain::organisation::Paper;

use super::example::{bare, draft, english, facts, signed};
use super::example_kinds::{addendum, bilingual, memorandum, record, third, three};
use super::{Facts, Standing, check_code, compose, grouped};
use crate::fonts::Fonts;
use crate::measure::{FOOT_RULE, MM};
use crate::pages::{Draw, MarkKind, Path, Step};
use crate::{Keep, lay_out, pdf};

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().expect("the fonts are sound"))
}

fn print(name: &str, facts: &Facts, standing: &Standing) -> Vec<u8> {
    let document = compose(facts, standing);
    let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).expect("it is laid out");
    let bytes = pdf(&pages, &document, fonts(), &mut |_| Keep::Going).expect("it is written");
    if let Some(folder) = std::env::var_os("KEEP_PAPERS") {
        fs::write(PathBuf::from(folder).join(format!("{name}.pdf")), &bytes).expect("it is kept");
    }
    bytes
}

/// The text of a file as pdftotext reads it, in one line.
fn text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("paper.pdf");
    fs::write(&path, bytes).expect("the file is written");
    let output = Command::new("pdftotext").arg(&path).arg("-").output().expect("pdftotext runs");
    assert!(output.status.success(), "pdftotext reads the file");
    let text = String::from_utf8(output.stdout).expect("it gives UTF-8");
    // A word divided at the end of a line carries a soft hyphen there.
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("\u{ad} ", "")
}

#[test]
fn a_signed_agreement_says_everything_on_paper() {
    let facts = facts();
    let text = text(&print("signed-id", &facts, &signed(&facts)));
    for part in [
        "PERJANJIAN KERJA SAMA",
        "PENYELENGGARAAN KELAS LITERASI SABTU",
        "017/PKS/YPAN/XI/2026",
        "421.2/208/436.7.1.45/2026",
        "Pada hari ini, Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu",
        "selanjutnya disebut PIHAK PERTAMA;",
        "selanjutnya disebut PIHAK KEDUA.",
        "Pasal 7 JANGKA WAKTU",
        "12 (dua belas) bulan",
        "menyediakan 6 (enam) orang relawan pengajar terlatih setiap pertemuan;",
        "Rp 18.500.000,00",
        "Tanda tangan elektronik tidak tersertifikasi",
        "pukul 10.42 WIB",
        "Versi 3, final",
        &grouped(&check_code(&facts)),
    ] {
        assert!(text.contains(part), "{part} is on paper: {text}");
    }
    assert!(!text.contains("KONSEP"), "a frozen paper has no watermark");
}

#[test]
fn a_draft_prints_with_its_blanks_named() {
    let text = text(&print("bare-id", &bare(), &draft()));
    for part in ["nama PIHAK KEDUA", "tujuan kerja sama", "janji PIHAK PERTAMA", "belum dibekukan"] {
        assert!(text.contains(part), "{part} is on paper");
    }
}

#[test]
fn an_english_agreement_prints_on_folio() {
    let facts = Facts { paper: Paper::F4, ..english() };
    let text = text(&print("signed-en", &facts, &signed(&facts)));
    assert!(text.contains("The FIRST PARTY shall:") && text.contains("drawn on screen"));
}

#[test]
fn papers_of_every_kind_print() {
    let papers = [
        ("memorandum", memorandum(), "NOTA KESEPAHAMAN"),
        ("three", three(), "Pembagian Peran (RACI)"),
        ("addendum", addendum(), "ADENDUM"),
        ("record", record(), "Mengetahui,"),
        ("bilingual", bilingual(), "COOPERATION AGREEMENT"),
    ];
    for (name, facts, part) in papers {
        let text = text(&print(name, &facts, &draft()));
        assert!(text.contains(part), "{part} is on the paper {name}: {text}");
    }
}

/// Left and right edge, upper and lower edge of what is drawn on a line of text or in a path.
fn box_of(path: &Path) -> (f64, f64, f64, f64) {
    let mut found = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    for step in &path.steps {
        if let Step::Move(x, y) | Step::Line(x, y) = *step {
            found = (found.0.min(x), found.1.max(x), found.2.min(y), found.3.max(y));
        }
    }
    found
}

#[test]
fn every_page_but_the_one_that_is_signed_has_a_box_for_the_initials_of_each_party() {
    for paper in [Paper::A4, Paper::F4] {
        for parties in 2..=5 {
            let mut facts = Facts { paper, initials: true, ..three() };
            facts.number = "001/PKS/YPAN-KELAS-SABTU/XI/2026-K7".to_owned();
            facts.others.truncate(parties - 2);
            facts.others.resize_with(parties - 2, third);
            let standing = signed(&facts);
            let document = compose(&facts, &standing);
            print(&format!("initials-{parties}-{paper:?}"), &facts, &standing);
            let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).expect("it is laid out");
            let (mut with, mut without) = (0, 0);
            for page in &pages.pages {
                let foot = pages.frame.height - FOOT_RULE;
                let boxes: Vec<_> = (page.items.iter())
                    .filter_map(|item| match &item.draw {
                        Draw::Path(path) if path.steps.len() == 5 => Some(box_of(path)),
                        _ => None,
                    })
                    .filter(|edges| edges.2 > foot)
                    .collect();
                if page.marks.iter().any(|mark| mark.kind == MarkKind::Signature) {
                    assert_eq!(boxes, [], "a page that is signed needs no initials");
                    without += 1;
                    continue;
                }
                with += 1;
                assert_eq!(boxes.len(), parties);
                assert!(
                    boxes.iter().all(|edges| edges.3 < pages.frame.height - 10.0 * MM),
                    "a printer reaches it"
                );
                let (left, right) = (boxes[0].0, boxes[parties - 1].1);
                for item in &page.items {
                    let Draw::Text(run) = &item.draw else { continue };
                    let over = run.y > foot && run.x < right && run.x + run.width() > left;
                    let numeral = run.size < 6.0;
                    assert!(!over || numeral, "nothing else is written into the boxes of {parties}");
                }
            }
            assert!(with > 1 && without > 0, "{with} and {without}");
        }
    }
    let plain = Facts { initials: false, ..three() };
    assert!(!text(&print("three-plain", &plain, &signed(&plain))).contains("Paraf"));
    let two = Facts { initials: true, ..bilingual() };
    let text = text(&print("initials-bilingual", &two, &signed(&two)));
    assert!(text.contains("Paraf") && text.contains("Initials"));
}

#[test]
fn the_same_agreement_prints_the_same_bytes() {
    let facts = facts();
    let standing = signed(&facts);
    assert!(print("once", &facts, &standing) == print("twice", &facts, &standing));
}
