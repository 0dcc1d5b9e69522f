//! The notation of articles: read, printed back, and its slips named.

use proptest::prelude::*;

use super::*;

fn read(source: &str) -> ClauseText {
    let parsed = parse(source);
    assert_eq!(parsed.slips, [], "{source:?} has no slips");
    parsed.text
}

fn text(words: &str) -> Span {
    Span::Text(words.to_owned())
}

fn blank(name: &str, kind: BlankKind) -> Span {
    Span::Blank(Blank { name: name.to_owned(), kind })
}

#[test]
fn a_letter_for_each_party_is_read_and_written_back() {
    let source = "(1) Surat dikirim kepada:\na. [each party] {{party}}: {{organisation}}, {{reach}}; dan\nb. [if several] [each party] {{signer}}.\n(2) Selesai.\n";
    let parsed = parse(source);
    assert_eq!(parsed.slips, []);
    let items = &parsed.text.paragraphs[0].items;
    assert!(
        matches!(&items[0], Item::Each { condition: None, spans } if spans[0] == Span::Fact(Fact::Party))
    );
    assert!(matches!(&items[1], Item::Each { condition: Some(one), .. } if one.flag == Flag::Several));
    assert_eq!(parsed.text.to_string(), source);
}

#[test]
fn paragraphs_and_letters_are_found() {
    let found = read("(1) PIHAK PERTAMA berhak:\na. memakai ruang; dan\nb. menerima laporan.\n(2) Selesai.");
    assert_eq!(found.paragraphs.len(), 2);
    assert_eq!(found.paragraphs[0].lead, [text("PIHAK PERTAMA berhak:")]);
    assert_eq!(
        found.paragraphs[0].items[1],
        Item::Letter { condition: None, spans: vec![text("menerima laporan.")] }
    );
    assert_eq!(found.paragraphs[1].lead, [text("Selesai.")]);
}

#[test]
fn blanks_facts_references_and_terms_are_typed() {
    let found = read(
        "Selama {{ term }}, {{notice:duration}} sebelum {{ends_on}}, menurut {{pasal:ending(2)}} dan {{ayat:1}}, **PARA PIHAK** menunjuk {{Nama Ketua}}.",
    );
    assert_eq!(
        found.paragraphs[0].lead,
        [
            text("Selama "),
            Span::Fact(Fact::Term),
            text(", "),
            blank("notice", BlankKind::Duration),
            text(" sebelum "),
            Span::Fact(Fact::EndsOn),
            text(", menurut "),
            Span::Article { key: "ending".into(), paragraph: Some(2) },
            text(" dan "),
            Span::Paragraph(1),
            text(", "),
            Span::Term("PARA PIHAK".into()),
            text(" menunjuk "),
            blank("nama_ketua", BlankKind::Text),
            text("."),
        ]
    );
}

#[test]
fn conditions_and_duties_are_read() {
    let found = read("(1) [if money] Dana:\n[duties 2]\na. [if not children] lain.");
    let paragraph = &found.paragraphs[0];
    assert_eq!(paragraph.condition, Some(Condition { flag: Flag::Money, negated: false }));
    assert_eq!(paragraph.items[0], Item::Duties(2));
    assert!(
        matches!(&paragraph.items[1], Item::Letter { condition: Some(condition), .. } if condition.negated)
    );
}

#[test]
fn lines_run_on_and_an_empty_line_begins_a_paragraph() {
    let found = read("Satu\ndua.\n\nTiga:\n- empat\n  lima\n- enam");
    assert_eq!(found.paragraphs[0].lead, [text("Satu dua.")]);
    assert_eq!(
        found.paragraphs[1].items[0],
        Item::Letter { condition: None, spans: vec![text("empat lima")] }
    );
    assert_eq!(found.paragraphs[1].items.len(), 2);
}

#[test]
fn numbers_as_people_type_them_are_marks() {
    let found = read("1. Pertama:\na) huruf\nc) huruf yang tersisa\n2) Kedua. (9) Bukan nomor.\n");
    assert_eq!(found.paragraphs.len(), 2, "a paragraph may be marked 1. or 2)");
    assert_eq!(found.paragraphs[0].items.len(), 2, "a letter may be missing before the next");
}

#[test]
fn years_and_sentences_are_not_marks() {
    let found = read("Sejak tahun\n2026. Lalu\ns.d. akhir tahun.");
    assert_eq!(found.paragraphs[0].lead, [text("Sejak tahun 2026. Lalu s.d. akhir tahun.")]);
}

#[test]
fn slips_are_told_with_their_line_and_keep_the_words() {
    let parsed = parse("Baik.\n\n(2) Buka {{ini dan\n\n[if cuaca] Hujan.\n(4)\n(5) {{a:tanggal}}");
    assert_eq!(
        parsed.slips,
        [
            Slip { line: 3, kind: SlipKind::Braces },
            Slip { line: 5, kind: SlipKind::Brackets },
            Slip { line: 6, kind: SlipKind::Empty },
            Slip { line: 7, kind: SlipKind::Braces },
        ]
    );
    assert_eq!(parsed.text.paragraphs[1].lead, [text("Buka {{ini dan")]);
    assert_eq!(parsed.text.paragraphs[2].lead, [text("[if cuaca] Hujan.")]);
}

#[test]
fn a_text_tells_its_blanks_facts_and_articles() {
    let found = read("(1) {{b:number}} {{a:date}} {{b:number}} {{place}}\na. {{pasal:term}}");
    let names: Vec<_> = found.blanks().into_iter().map(|blank| blank.name).collect();
    assert_eq!(names, ["b", "a"], "each once, in order");
    assert_eq!(found.facts().into_iter().collect::<Vec<_>>(), [Fact::Place]);
    assert_eq!(found.articles().into_iter().collect::<Vec<_>>(), ["term"]);
}

#[test]
fn values_are_read_by_kind() {
    assert_eq!(BlankKind::Duration.read("30 day"), Some(Value::Duration(30, TimeUnit::Day)));
    assert_eq!(BlankKind::Duration.read("30 hari"), None, "stored units are in one language");
    assert_eq!(BlankKind::Duration.read("0 day"), None);
    assert_eq!(BlankKind::Number.read("-1"), None);
    assert_eq!(BlankKind::Money.read("1.000"), None, "stored money is plain digits");
    assert_eq!(BlankKind::Date.read("2026-02-30"), None);
    assert_eq!(BlankKind::Text.read("  "), None, "blanks hold no emptiness");
    for (kind, stored) in [
        (BlankKind::Duration, "3 working_day"),
        (BlankKind::Date, "2026-11-24"),
        (BlankKind::Money, "1500000"),
        (BlankKind::Number, "6"),
        (BlankKind::Person, "Ratna Wulandari, S.Pd."),
    ] {
        let value = kind.read(stored).map(|value| value.to_string());
        assert_eq!(value.as_deref(), Some(stored), "{kind:?}");
    }
}

#[test]
fn letters_go_on_after_z() {
    assert_eq!(letter(0), "a");
    assert_eq!(letter(25), "z");
    assert_eq!(letter(26), "aa");
    assert_eq!(letter(51), "az");
    assert_eq!(letter(52), "ba");
    assert_eq!(letter(702), "aaa");
}

/// Text made of everything the notation gives meaning to, well and badly formed.
fn tricky() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("(1) "),
        Just("(12)"),
        Just("2. "),
        Just("1) "),
        Just("a. "),
        Just("b) "),
        Just("- "),
        Just("z. "),
        Just("[if money] "),
        Just("[if not children]"),
        Just("[if x]"),
        Just("[duties 1]"),
        Just("[duties 2]"),
        Just("{{"),
        Just("}}"),
        Just("{"),
        Just("}"),
        Just("*"),
        Just("**"),
        Just("{{a:number}}"),
        Just("{{term}}"),
        Just("{{Jumlah kursi}}"),
        Just("{{pasal:term(2)}}"),
        Just("{{ayat:1}}"),
        Just("\n"),
        Just("\n\n"),
        Just(" "),
        Just("\t"),
        Just("\r\n"),
        Just("kata"),
        Just("PIHAK"),
        Just("2026."),
        Just(":"),
        Just("\u{a0}"),
        Just("é"),
        Just("**istilah**"),
    ];
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn words_of(text: &ClauseText) -> String {
    text.spans()
        .map(|span| match span {
            Span::Text(words) | Span::Term(words) => words.clone(),
            _ => String::new(),
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn printing_and_reading_again_gives_the_same(source in tricky()) {
        let once = parse(&source).text;
        let printed = once.to_string();
        prop_assert_eq!(&parse(&printed).text, &once, "{}", printed);
    }

    #[test]
    fn any_text_at_all_reads_and_prints_back(source in any::<String>()) {
        let once = parse(&source).text;
        prop_assert_eq!(parse(&once.to_string()).text, once);
    }

    #[test]
    fn no_word_is_lost(words in prop::collection::vec("[A-Zb-y]{2,9}", 1..20), breaks in prop::collection::vec(0..5usize, 20)) {
        let mut source = String::new();
        for (word, kind) in words.iter().zip(breaks) {
            source.push_str([" ", "\n", "\n\n", "\n(3) ", "\n- "][kind]);
            source.push_str(word);
        }
        let kept = words_of(&parse(&source).text).replace(' ', "");
        prop_assert_eq!(kept, words.concat());
    }
}
