//! The file as others read it: by qpdf, poppler and a validator of the archival and accessibility standards.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::*;
use sepakat_documents::{Keep, PdfFault, lay_out, pdf, preview};
use sepakat_domain::organisation::{Language, Paper};

mod sample;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().unwrap())
}

fn file(document: &Document) -> Vec<u8> {
    let pages = lay_out(document, fonts(), &mut |_| Keep::Going).unwrap();
    pdf(&pages, document, fonts(), &mut |_| Keep::Going).unwrap()
}

/// Papers of every sort: signed, draft, folio, English, without pictures, in other scripts, with many rooms.
fn papers() -> Vec<(&'static str, Document)> {
    let mut folio = sample::signed();
    folio.paper = Paper::F4;
    let english = Document {
        language: Language::En,
        blocks: vec![
            sample::paragraph("This agreement is written in English so that both sides understand it."),
            Block::Rule,
            Block::Space(4),
            Block::Heading(plain("A heading")),
            sample::paragraph("And a last sentence."),
        ],
        ..sample::draft()
    };
    let scripts = Document {
        blocks: vec![
            sample::paragraph(
                "Yayasan ꦱꦼꦥꦏꦠ꧀ di Yogyakarta dan مؤسسة السلام di Surabaya, bersama 中国 dan 🙂.",
            ),
            sample::paragraph("مؤسسة السلام للتعليم والتنمية في سورابايا"),
            sample::paragraph("Café, Žižek, Ελλάδα, Москва, ½, €, “kutipan” – dan…"),
        ],
        ..sample::signed()
    };
    let many = Document {
        blocks: vec![
            sample::paragraph("Banyak pihak."),
            Block::Signatures([sample::rooms(), sample::rooms(), sample::rooms()[..1].to_vec()].concat()),
            Block::Picture(Picture { image: sample::logo([0x7A, 0x4B, 0x27]), width: 60.0, height: 30.0 }),
        ],
        attachment: None,
        ..sample::signed()
    };
    vec![
        ("signed", sample::signed()),
        ("draft", sample::draft()),
        ("folio", folio),
        ("english", english),
        ("scripts", scripts),
        ("many", many),
        ("empty", Document { blocks: vec![], ..sample::signed() }),
    ]
}

/// What a tool says on standard output; it must end well.
fn tool(name: &str, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(name);
    command.args(arguments).arg(file);
    if name == "pdftotext" {
        command.arg("-");
    }
    let output = command
        .output()
        .unwrap_or_else(|e| panic!("{name} must be installed for these tests (poppler-utils, qpdf): {e}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{name} refuses the file: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

fn written(name: &str, document: &Document) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{name}.pdf"));
    std::fs::write(&path, file(document)).unwrap();
    (folder, path)
}

/// The rules of a standard that a file breaks.
fn broken_rules(bytes: &[u8], profile: ValidationProfile) -> Vec<String> {
    let options = ValidationOptions::default().profile(profile);
    let report = validate_pdf_bytes(bytes, &options).unwrap();
    report.failures.iter().map(ToString::to_string).collect()
}

#[test]
fn every_paper_keeps_the_archival_and_the_accessibility_standard() {
    for (name, document) in papers() {
        let bytes = file(&document);
        for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
            assert_eq!(broken_rules(&bytes, profile), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn the_validator_can_fail() {
    // The same file without its mark of being tagged, without its output intent, with a foreign claim.
    let spoil = |spoil: &dyn Fn(&mut lopdf::Document)| {
        let mut raw = lopdf::Document::load_mem(&file(&sample::signed())).unwrap();
        spoil(&mut raw);
        let mut bytes = Vec::new();
        raw.save_to(&mut bytes).unwrap();
        bytes
    };
    let untagged = spoil(&|raw| {
        raw.catalog_mut().unwrap().remove(b"MarkInfo");
    });
    let colourless = spoil(&|raw| {
        raw.catalog_mut().unwrap().remove(b"OutputIntents");
    });
    let unread = spoil(&|raw| {
        for object in raw.objects.values_mut() {
            if let Ok(dictionary) = object.as_dict_mut() {
                dictionary.remove(b"Alt");
            }
        }
    });
    assert!(!broken_rules(&untagged, ValidationProfile::PdfUa1).is_empty());
    assert!(!broken_rules(&untagged, ValidationProfile::PdfA3a).is_empty());
    assert!(!broken_rules(&colourless, ValidationProfile::PdfA3a).is_empty());
    assert!(!broken_rules(&unread, ValidationProfile::PdfUa1).is_empty(), "pictures without words pass");
}

#[test]
fn qpdf_finds_nothing_wrong() {
    for (name, document) in papers() {
        let (_folder, path) = written(name, &document);
        assert!(tool("qpdf", &["--check"], &path).contains("No syntax or stream encoding errors"), "{name}");
    }
}

#[test]
fn every_typeface_is_inside_as_a_subset_with_its_characters() {
    for (name, document) in papers() {
        let (_folder, path) = written(name, &document);
        let list = tool("pdffonts", &[], &path);
        let rows: Vec<&str> = list.lines().skip(2).collect();
        assert!(!rows.is_empty());
        for row in rows {
            assert!(row.contains("yes yes yes"), "{name}: {row}");
            assert_eq!(row.split_whitespace().next().and_then(|n| n.find('+')), Some(6), "{row}");
        }
    }
}

#[test]
fn the_file_says_what_it_is() {
    let (_folder, path) = written("signed", &sample::signed());
    let info = tool("pdfinfo", &[], &path);
    for words in [
        "Perjanjian Kerja Sama Penyelenggaraan Kelas Literasi Sabtu",
        "Yayasan Pelita Aksara Nusantara",
        "Tagged:          yes",
        "(A4)",
        "JavaScript:      no",
        "PDF version:     1.7",
    ] {
        assert!(info.contains(words), "{words} is missing in {info}");
    }
    let iso = tool("pdfinfo", &["-isodates"], &path);
    assert!(iso.contains("CreationDate:    2026-11-24T"), "{iso}");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, document) in papers() {
        let first = file(&document);
        let again = {
            let fresh = Fonts::load().unwrap();
            let pages = lay_out(&document, &fresh, &mut |_| Keep::Going).unwrap();
            pdf(&pages, &document, &fresh, &mut |_| Keep::Going).unwrap()
        };
        assert!(first == again, "{name} differs from itself");
    }
}

#[test]
fn another_document_has_another_identifier() {
    let identifier = |document: &Document| {
        let raw = lopdf::Document::load_mem(&file(document)).unwrap();
        format!("{:?}", raw.trailer.get(b"ID").unwrap())
    };
    let mut other = sample::signed();
    other.attachment.as_mut().unwrap().bytes.push(b' ');
    assert_ne!(identifier(&sample::signed()), identifier(&other));
}

#[test]
fn the_facts_come_out_as_they_went_in() {
    let document = sample::signed();
    let (folder, path) = written("signed", &document);
    let attachment = document.attachment.unwrap();
    let out = folder.path().join("out.json");
    let status = Command::new("pdfdetach").args(["-save", "1", "-o"]).arg(&out).arg(&path).status().unwrap();
    assert!(status.success());
    assert_eq!(std::fs::read(out).unwrap(), attachment.bytes);
    assert!(tool("pdfdetach", &["-list"], &path).contains(&attachment.name));
}

#[test]
fn the_text_is_whole_and_in_order() {
    let (_folder, path) = written("signed", &sample::signed());
    let text = tool("pdftotext", &["-enc", "UTF-8"], &path).replace(['\u{AD}', '\u{C}'], "");
    let flat: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut at = 0;
    for words in [
        "PERJANJIAN KERJA SAMA",
        "Pada hari ini, Selasa, tanggal dua puluh empat, bulan November",
        "Maksud perjanjian ini adalah",
        "menyediakan 6 (enam) relawan pengajar terlatih pada setiap pertemuan;",
        "Rp 18.500.000,00 (delapan belas juta lima ratus ribu rupiah)",
        "Kepaniteraan Pengadilan",
        "Ratna Wulandari, S.Pd.",
        "LAMPIRAN 1",
    ] {
        at += flat[at..].find(words).unwrap_or_else(|| panic!("'{words}' is missing after {at} in {flat}"));
    }
}

/// What is seen on screen stands where the file has it: the words of the file against the lines of the preview.
#[test]
fn the_page_on_screen_agrees_with_the_file() {
    for (name, document) in papers().into_iter().filter(|p| p.0 != "scripts") {
        let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
        let shown = preview(&pages, fonts());
        let (_folder, path) = written(name, &document);
        let boxes = word_boxes(&tool("pdftotext", &["-bbox", "-enc", "UTF-8"], &path));
        assert_eq!(boxes.len(), shown.pages.len(), "{name}");
        for (page, words) in shown.pages.iter().zip(boxes) {
            for line in &page.lines {
                let line_words: Vec<&str> = line.text.split_whitespace().collect();
                let (Some(first), Some(last)) = (line_words.first(), line_words.last()) else { continue };
                let near =
                    |w: &&Word| (w.top - line.y).abs() < 0.5 && (w.bottom - line.y - line.height).abs() < 0.5;
                let begins = words.iter().filter(near).any(|w| (w.left - line.x).abs() < 0.5);
                let right = line.x + line.width;
                let ends = words.iter().filter(near).any(|w| (w.right - right).abs() < 0.5);
                assert!(begins, "{name}: '{first}' of '{}' begins elsewhere in the file", line.text);
                assert!(ends, "{name}: '{last}' of '{}' ends elsewhere in the file", line.text);
            }
        }
    }
}

struct Word {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

fn word_boxes(html: &str) -> Vec<Vec<Word>> {
    let number = |line: &str, name: &str| -> f64 {
        let rest = &line[line.find(&format!("{name}=\"")).unwrap() + name.len() + 2..];
        rest[..rest.find('"').unwrap()].parse().unwrap()
    };
    let mut pages = Vec::new();
    for line in html.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(Vec::new());
        } else if line.starts_with("<word ") {
            let word = Word {
                left: number(line, "xMin"),
                top: number(line, "yMin"),
                right: number(line, "xMax"),
                bottom: number(line, "yMax"),
            };
            pages.last_mut().unwrap().push(word);
        }
    }
    pages
}

#[test]
fn the_file_is_small() {
    let bytes = file(&sample::signed());
    assert!(bytes.len() <= 150_000, "{} bytes", bytes.len());
}

/// One compressed stream in 256 ends with a carriage return by chance. Followed by a line feed it reads as one line
/// end, and validators miscount its length.
#[test]
fn no_stream_ends_where_its_length_could_be_misread() {
    let pages = lay_out(&sample::draft(), fonts(), &mut |_| Keep::Going).unwrap();
    for second in 0..30 {
        let document = Document { created: format!("2026-11-24T10:47:{second:02}+07:00"), ..sample::draft() };
        let bytes = pdf(&pages, &document, fonts(), &mut |_| Keep::Going).unwrap();
        assert!(!bytes.windows(11).any(|w| w == b"\r\nendstream"), "made at second {second}");
    }
}

#[test]
fn writing_can_be_stopped() {
    let document = sample::signed();
    let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
    let stopped =
        pdf(&pages, &document, fonts(), &mut |p| if p.done == 2 { Keep::Stop } else { Keep::Going });
    assert_eq!(stopped, Err(PdfFault::Stopped));
}

#[test]
fn a_wrong_date_is_a_fault() {
    let document = Document { created: "kemarin".into(), ..sample::signed() };
    let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
    let fault = pdf(&pages, &document, fonts(), &mut |_| Keep::Going);
    assert_eq!(fault, Err(PdfFault::Date("kemarin".into())));
}
