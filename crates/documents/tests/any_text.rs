//! Any text at all: it never panics, never leaves the page, and comes out whole and in order.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::process::Command;
use std::sync::OnceLock;

use proptest::prelude::*;
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::*;
use sepakat_documents::pages::*;
use sepakat_documents::{Keep, lay_out, missing_characters, pdf, preview};

mod sample;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().unwrap())
}

/// Pieces of every difficulty: words, emoji with joiners, right-to-left, controls, very long words, numbers.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-z]{1,12}",
        2 => "[A-Z][a-z]{2,8}",
        1 => "\\PC{1,6}",
        1 => any::<String>().prop_map(|s| s.chars().take(8).collect()),
        1 => "[a-z]{80,200}",
        1 => "[0-9]{1,3}/[A-Z]{2,5}/[IVX]{1,4}/20[0-9]{2}",
        1 => Just("👩‍👩‍👧‍👦 🏳️‍🌈".to_owned()),
        1 => Just("مؤسسة السلام 123".to_owned()),
        1 => Just("שלום (abc) עולם".to_owned()),
        1 => Just("\u{202E}dibalik\u{202C}".to_owned()),
        1 => Just("a\u{0}b\u{7}c\u{1B}[31m".to_owned()),
        1 => Just("baris\nbaru\r\ndan\tlagi".to_owned()),
        1 => Just("e\u{301}\u{300}\u{302} n\u{303}".to_owned()),
        1 => Just("ꦱꦼꦥꦏꦠ꧀ 協議 합의".to_owned()),
        1 => Just("Rp\u{A0}1.250.000,00".to_owned()),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.join(" "))
}

/// A document that says a text in every place a text can stand.
fn everywhere(text: &str) -> Document {
    let words = || plain(text);
    let item = |inner| ListItem {
        label: text.chars().take(6).collect(),
        text: words(),
        code: Some(text.chars().take(3).collect()),
        key: "k".into(),
        inner,
        mark: None,
        marked_label: Vec::new(),
    };
    // Of a comparison: old and new text, and a note beside them.
    let mark = || ChangeMark { changed: true, note: text.into() };
    let changed =
        || vec![Inline::Removed(text.into()), Inline::Plain(" ".into()), Inline::Added(text.into())];
    let marked_item = ListItem {
        mark: Some(mark()),
        marked_label: vec![Inline::Added(text.chars().take(6).collect())],
        text: changed(),
        ..item(None)
    };
    let letters = List { kind: ListKind::Letters, items: vec![item(None), item(None)] };
    let column = |share| Column { head: text.chars().take(30).collect(), share, align: Align::Right };
    let blocks = vec![
        Block::Title(Title {
            kind: text.into(),
            lines: vec![TitleLine::Joint(text.into()), TitleLine::Name(words())],
            left: Some(sample::logo([0; 3])),
            right: None,
        }),
        Block::Numbers(vec![NumberLine {
            label: "NOMOR".into(),
            number: Some(text.chars().take(40).collect()),
        }]),
        Block::Paragraph(Paragraph { text: words(), keep_with_next: true }),
        Block::List(List { kind: ListKind::Parties, items: vec![item(None)] }),
        Block::Article(Article {
            key: "a".into(),
            label: text.into(),
            title: text.into(),
            body: vec![Block::List(List {
                kind: ListKind::Paragraphs,
                items: vec![item(Some(Box::new(letters)))],
            })],
        }),
        Block::Table(Table {
            summary: text.into(),
            columns: vec![column(1.0), column(f64::NAN), column(-3.0)],
            rows: vec![
                Row::Group(words()),
                Row::Cells(vec![words(), words(), words(), words()]),
                Row::Total(vec![words()]),
            ],
        }),
        Block::Note(words()),
        Block::MarkedHead(MarkedHead {
            key: "m".into(),
            annex: false,
            new_page: false,
            label: changed(),
            title: changed(),
            mark: mark(),
            body: vec![
                Block::List(List { kind: ListKind::Paragraphs, items: vec![marked_item] }),
                Block::Marked(
                    Box::new(Block::Paragraph(Paragraph { text: changed(), keep_with_next: false })),
                    mark(),
                ),
            ],
        }),
        Block::Annex(Annex {
            label: text.into(),
            title: text.into(),
            new_page: true,
            body: vec![Block::Heading(words())],
        }),
        Block::Signatures(vec![
            SignatureRoom {
                party: text.into(),
                organisation: text.into(),
                name: text.into(),
                position: text.into(),
                caption: text.into(),
                ..SignatureRoom::default()
            };
            3
        ]),
    ];
    let footer =
        Footer { number: text.into(), version: text.into(), page: "{n} / {m}".into(), ..Footer::default() };
    Document {
        title: text.into(),
        author: text.into(),
        blocks,
        footer,
        watermark: Some(text.chars().take(12).collect()),
        line_numbers: true,
        legend: vec![Inline::Added(text.chars().take(40).collect())],
        ..sample::draft()
    }
}

/// A report that says a text in every place only reports have.
fn told_everywhere(text: &str) -> Document {
    let words = || plain(text);
    let paragraph = Block::Paragraph(Paragraph { text: words(), keep_with_next: false });
    let note = |head: &str| SideNote { head: head.into(), text: text.into() };
    let column = |share| Column { head: text.chars().take(30).collect(), share, align: Align::Left };
    let standing = |shape| vec![Inline::Standing(shape, text.into())];
    let row = TenthsRow { label: text.into(), figure: text.chars().take(20).collect(), filled: 255 };
    let cover = Cover {
        logo: Some(sample::logo([0; 3])),
        organisation: text.into(),
        place: text.into(),
        for_label: text.into(),
        reader: text.into(),
        eyebrow: text.into(),
        headline: text.chars().take(300).collect(),
        tenths: Some(Tenths { alt: text.into(), rows: vec![row; 2], note: text.into() }),
        facts: vec![(text.into(), text.into()); 6],
    };
    let body = vec![
        Block::KeyFigures(vec![
            KeyFigure {
                figure: text.chars().take(24).collect(),
                label: text.into(),
                note: text.chars().take(90).collect(),
            };
            4
        ]),
        Block::Beside(Beside {
            main: vec![Block::Said(words()), paragraph.clone()],
            notes: vec![note("Cara"), note(text)],
        }),
        Block::Beside(Beside { main: vec![], notes: vec![note("Sumber")] }),
        Block::Heading(words()),
        Block::Table(Table {
            summary: text.into(),
            columns: vec![column(1.0), column(2.0)],
            rows: vec![
                Row::Cells(vec![standing(Standing::Good), words()]),
                Row::Cells(vec![standing(Standing::Middling), standing(Standing::Bad)]),
                Row::Total(vec![words(), standing(Standing::Open)]),
            ],
        }),
    ];
    let chapter = Chapter {
        key: "summary".into(),
        eyebrow: text.chars().take(60).collect(),
        headline: text.chars().take(300).collect(),
        new_page: true,
        bookmark: text.into(),
        body,
    };
    let blocks = vec![Block::Cover(Box::new(cover)), Block::Chapter(chapter)];
    Document { genre: Genre::Report, blocks, ..everywhere(text) }
}

fn one_paragraph(text: &str) -> Document {
    Document {
        blocks: vec![Block::Paragraph(Paragraph { text: plain(text), keep_with_next: false })],
        footer: Footer::default(),
        watermark: None,
        ..sample::signed()
    }
}

/// The characters that print, without the spaces and hyphens that line ends bring.
fn bare(text: &str) -> String {
    let dropped = |c: char| c.is_whitespace() || c.is_control() || c == '\u{AD}';
    text.chars().filter(|&c| !dropped(c)).collect()
}

fn text_of(pages: &Pages) -> String {
    let items = pages.pages.iter().flat_map(|p| &p.items).filter(|i| i.element.is_some());
    let runs =
        items.filter_map(|i| if let Draw::Text(run) = &i.draw { Some(run.text.as_str()) } else { None });
    runs.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_nothing_leaves_the_page(text in any_text()) {
        let text: String = text.chars().take(800).collect();
        for document in [everywhere(&text), told_everywhere(&text)] {
        let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
        let bytes = pdf(&pages, &document, fonts(), &mut |_| Keep::Going).unwrap();
        prop_assert!(bytes.starts_with(b"%PDF-1.7"));
        let shown = preview(&pages, fonts());
        prop_assert_eq!(shown.pages.len(), pages.pages.len());
        for item in pages.pages.iter().flat_map(|p| &p.items) {
            if let Draw::Text(run) = &item.draw {
                prop_assert!(run.y > 0.0 && run.y < pages.frame.height, "a line stands outside the page");
                prop_assert!(run.x >= 0.0 && run.x + run.ink_width() <= pages.frame.width, "'{}' leaves the page", run.text);
            }
        }
        }
    }

    #[test]
    fn a_paragraph_comes_out_whole_and_in_order(text in any_text()) {
        let pages = lay_out(&one_paragraph(&text), fonts(), &mut |_| Keep::Going).unwrap();
        let invisible = |c: &char| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
        let (given, got) = (bare(&text), bare(&text_of(&pages)));
        let (given, got): (String, String) = (given.chars().filter(invisible).collect(), got.chars().filter(invisible).collect());
        prop_assert_eq!(got, given);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// What our faces can show is what poppler reads back, letter by letter.
    #[test]
    fn pdftotext_reads_back_what_was_written(words in prop::collection::vec("[A-Za-zÀ-ÿΑ-ωА-я0-9€“”–.,;:()/%&-]{1,30}", 1..60)) {
        let text = words.join(" ");
        let document = one_paragraph(&text);
        prop_assume!(missing_characters(&document, fonts()).is_empty());
        let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
        let bytes = pdf(&pages, &document, fonts(), &mut |_| Keep::Going).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("paper.pdf");
        std::fs::write(&path, bytes).unwrap();
        let output = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8", "-nopgbrk"]).arg(&path).arg("-").output().unwrap();
        prop_assert_eq!(bare(&String::from_utf8(output.stdout).unwrap()), bare(&text));
    }
}

#[test]
fn characters_without_a_face_are_listed_and_kept() {
    let document = one_paragraph("Halo 🙂 dan 中 serta ꦱ");
    assert_eq!(missing_characters(&document, fonts()), vec!['中', '🙂']);
    let pages = lay_out(&document, fonts(), &mut |_| Keep::Going).unwrap();
    assert!(text_of(&pages).contains("🙂"), "the character is lost");
}
