//! Papers of every kind read as kept, and say what each kind says.

use super::example::{draft, labels, signed};
use super::example_kinds::{addendum, bilingual, memorandum, record, three};
use super::tests::{composed, golden, plain_text};
use super::{Facts, Labels, Standing, compose, consent_sentence, gist, missing, ready_to_freeze, summary};

#[test]
fn a_memorandum_reads_as_kept() {
    golden("memorandum-id.txt", &composed(&memorandum()));
}

#[test]
fn an_agreement_of_three_with_every_annex_reads_as_kept() {
    golden("three-id.txt", &plain_text(&compose(&three(), &signed(&three()))));
}

#[test]
fn an_addendum_reads_as_kept() {
    golden("addendum-id.txt", &composed(&addendum()));
}

#[test]
fn a_record_reads_as_kept() {
    golden("record-id.txt", &composed(&record()));
}

#[test]
fn an_agreement_in_two_languages_reads_as_kept() {
    golden("bilingual.txt", &composed(&bilingual()));
}

#[test]
fn papers_of_every_kind_miss_nothing_when_complete() {
    for facts in [memorandum(), three(), addendum(), record(), bilingual()] {
        assert_eq!(missing(&facts, &labels()), [], "{:?}", facts.kind);
    }
}

#[test]
fn what_a_third_party_lacks_is_named() {
    let mut facts = three();
    facts.others[0].signer = None;
    facts.others[0].address.clear();
    facts.others[0].email.clear();
    facts.commitments.retain(|duty| duty.side != 3);
    let found = missing(&facts, &labels());
    let keys: Vec<_> = found.iter().map(|one| (one.key.as_str(), one.label.as_str())).collect();
    assert_eq!(
        keys,
        [
            ("third.signer", "penanda tangan PIHAK KETIGA"),
            ("third.position", "jabatan penanda tangan PIHAK KETIGA"),
            ("third.authority", "dasar wewenang PIHAK KETIGA"),
            ("address_3", "alamat PIHAK KETIGA"),
            ("duties.3", "janji PIHAK KETIGA"),
            ("reach_3", "alamat PIHAK KETIGA"),
        ]
    );
}

#[test]
fn an_addendum_names_what_it_changes_or_misses_it() {
    let mut facts = addendum();
    facts.parent = None;
    let keys: Vec<_> = missing(&facts, &labels()).into_iter().map(|one| one.key).collect();
    assert_eq!(keys, ["parent"]);
    assert!(
        composed(&addendum()).contains("sepakat mengubah Perjanjian Kerja Sama Nomor 017/PKS/YPAN/XI/2026")
    );
}

#[test]
fn a_paper_below_is_named_once() {
    let named = |facts: &Facts| composed(facts).matches("009/MoU/YPAN/X/2026").count();
    assert_eq!(named(&three()), 1, "in the words that lead to the articles");
    let mut facts = three();
    facts.recitals = "a. bahwa PARA PIHAK telah menandatangani {{parent}}.".to_owned();
    assert_eq!(named(&facts), 1, "in the recitals");
}

#[test]
fn a_side_that_signs_at_the_right_is_still_named_first() {
    let text = composed(&record());
    let rooms = text.find("\nPIHAK KEDUA,\n").zip(text.find("\nPIHAK PERTAMA,\n"));
    assert!(rooms.is_some_and(|(second, first)| second < first), "{text}");
    assert!(text.find("I. Ratna").zip(text.find("II. Dedi")).is_some_and(|(first, second)| first < second));
}

#[test]
fn what_reaches_a_party_is_frozen_only_where_it_is_printed() {
    let ready = ready_to_freeze(three());
    assert_eq!(ready.others[0].email, "csr@sinarpangan.co.id", "a letter for each party shows it");
    let mut facts = three();
    facts.articles.retain(|article| article.key != "own_5");
    assert_eq!(ready_to_freeze(facts).others[0].email, "");
}

#[test]
fn the_summary_speaks_of_the_paper_it_is_of() {
    let keys: Vec<_> = summary(&record()).iter().map(|line| line.key).collect();
    assert_eq!(keys, ["who", "what"], "a record without promises has neither gifts nor a term");
    let who = summary(&three()).swap_remove(0).texts.swap_remove(0);
    assert!(who.ends_with("dan PT Sinar Pangan Lestari (PIHAK KETIGA)"), "{who}");
    assert!(gist(&memorandum(), &draft()).starts_with("Nota Kesepahaman: "));
    assert!(gist(&memorandum(), &draft()).contains("Tanpa itu, nota kesepahaman berakhir sendiri pada"));
    assert!(consent_sentence(&record(), 1).contains("telah membaca berita acara ini"));
    assert_eq!(compose(&addendum(), &draft()).title, "Adendum tentang Penyelenggaraan Kelas Literasi Sabtu");
}

#[test]
fn annexes_follow_the_order_chosen_and_empty_ones_leave_no_gap() {
    use sepakat_domain::agreement::AnnexKind::{Budget, Commitments, Indicators, Raci};
    let mut facts = three();
    facts.annexes = Some(vec![Budget, Indicators, Raci, Commitments]);
    facts.plan.indicators.clear();
    let text = composed(&facts);
    let titles: Vec<_> = text.lines().filter(|line| line.starts_with("LAMPIRAN")).collect();
    assert_eq!(
        titles,
        [
            "LAMPIRAN 1 Janji Para Pihak",
            "LAMPIRAN 2 Rencana Anggaran Biaya",
            "LAMPIRAN 3 Pembagian Peran (RACI)"
        ]
    );
}

#[test]
fn the_budget_adds_up_in_digits_and_words() {
    let text = composed(&three());
    assert!(text.contains("Buku bacaan berjenjang | 200 | buku | Rp 62.500,00 | Rp 12.500.000,00"), "{text}");
    assert!(text.contains("Jumlah seluruhnya |  |  |  | Rp 22.100.000,00"), "{text}");
    assert!(text.contains("Rp 22.100.000,00 (dua puluh dua juta seratus ribu rupiah)"), "{text}");
}

#[test]
fn each_side_says_facts_in_its_own_words() {
    let text = composed(&bilingual());
    for words in [
        "dibuat dalam 3 (tiga) rangkap dan berlaku 12 (dua belas) bulan sejak 1 Desember 2026",
        "made in 3 (three) copies and runs for 12 (twelve) months from 1 December 2026",
        "Nota Kesepahaman Nomor 009/MoU/YPAN/X/2026 tanggal 28 Oktober 2026",
        "Memorandum of Understanding Number 009/MoU/YPAN/X/2026 of 28 October 2026",
        "PIHAK PERTAMA / FIRST PARTY,",
        "LAMPIRAN 4 / ANNEX 4 Rencana Anggaran Biaya / Budget",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn indonesian_stands_at_the_left_whichever_language_was_first() {
    let mut facts = bilingual();
    let translation = facts.translation.take();
    let mut other = translation.expect("it has two languages");
    std::mem::swap(&mut facts.articles, &mut other.articles);
    std::mem::swap(&mut facts.recitals, &mut other.recitals);
    std::mem::swap(&mut facts.language, &mut other.language);
    facts.parent.as_mut().expect("it rests on one").title = "Memorandum of Understanding".to_owned();
    facts.translation = Some(other);
    assert_eq!(composed(&facts), composed(&bilingual()));
}

#[test]
fn each_column_asks_for_what_is_missing_in_its_own_language() {
    let mut facts = bilingual();
    facts.articles[0].text.push_str(" Rekening: {{account:text}}.");
    let second = facts.translation.as_mut().unwrap();
    second.articles[0].text.push_str(" Account: {{account:text}}.");
    let called = |label: &str| Labels::from([("account".to_owned(), label.to_owned())]);
    let standing = Standing::Draft {
        labels: called("nomor rekening"),
        other: called("account number"),
        now: String::new(),
    };
    let text = plain_text(&compose(&facts, &standing));
    let (left, right) = (text.find("nomor rekening"), text.find("account number"));
    assert!(left.is_some() && left < right, "{text}");
    assert_eq!(text.matches("nomor rekening").count(), 1, "{text}");
}
