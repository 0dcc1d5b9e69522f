//! What the program prints is read back as what it was.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use sepakat_domain::money::Money;
use sepakat_domain::organisation::Language;
use sepakat_domain::{calendar, english, numbers, quantity};

use super::*;

const BOTH: [Language; 2] = [Language::Id, Language::En];

fn read(text: &str) -> Option<(i128, usize)> {
    number(&tokens(text))
}

fn dated(text: &str) -> Vec<WrittenDate> {
    let text = text.replace('\u{a0}', " ");
    dates(&text, &tokens(&text))
}

fn paired(text: &str) -> Vec<(String, String, bool)> {
    let text = text.replace('\u{a0}', " ");
    pairs(&text, &tokens(&text)).into_iter().map(|pair| (pair.figure, pair.words, pair.agrees)).collect()
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0i32..90_000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(700_000 + days).expect("a day"))
}

proptest! {
    #[test]
    fn every_number_in_words_is_read_back(number in any::<i64>()) {
        for language in BOTH {
            let words = numbers::spell(number, language);
            let read = read(&words).map(|(value, _)| value);
            prop_assert_eq!(read, Some(i128::from(number) * 1000), "{}", words);
        }
    }

    #[test]
    fn every_quantity_agrees_with_its_words(thousandths in 0i64..10_000_000_000) {
        for language in BOTH {
            let text = quantity::in_agreements(thousandths, "jam", language);
            let pairs = paired(&text);
            prop_assert_eq!(pairs.len(), 1, "{}", &text);
            prop_assert!(pairs[0].2, "{}", text);
        }
    }

    #[test]
    fn every_amount_agrees_with_its_words_and_with_no_others(units in 0i64..1_000_000_000_000, more in 1i64..1_000) {
        for language in BOTH {
            let right = Money::rupiah(units).with_words(language);
            prop_assert!(matches!(&paired(&right)[..], [(_, _, true)]), "{}", right);
            let wrong = format!("{} ({})", Money::rupiah(units).on_paper(language), Money::rupiah(units + more).in_words(language));
            prop_assert!(matches!(&paired(&wrong)[..], [(_, _, false)]), "{}", wrong);
        }
    }

    #[test]
    fn every_rank_is_read_back(number in 1i64..100) {
        let words = english::ordinal(number);
        prop_assert_eq!(read(&words), Some((i128::from(number) * 1000, words.split(' ').count())));
    }

    #[test]
    fn every_date_is_read_back_with_its_weekday(day in days()) {
        for language in BOTH {
            for text in [calendar::with_weekday(day, language), calendar::long(day, language), calendar::on_paper(day, language)] {
                let found = dated(&format!("x {text}."));
                prop_assert_eq!(found.len(), 1, "{}", &text);
                prop_assert_eq!(found[0].date(), Some(day), "{}", &text);
                prop_assert!(found[0].weekday.is_none_or(|one| one == day.weekday()), "{}", text);
            }
            prop_assert!(dated(&calendar::with_weekday(day, language))[0].weekday.is_some());
        }
    }

    #[test]
    fn the_opening_formula_is_read_back(day in days()) {
        let parts = calendar::opening(day, Language::Id);
        let text = format!(
            "Pada hari ini, {}, tanggal {}, bulan {}, tahun {} ({}), bertempat di Surabaya",
            parts.weekday, parts.day, parts.month, parts.year, parts.digits
        );
        let found = dated(&text);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].date(), Some(day));
        prop_assert_eq!(found[0].weekday, Some(day.weekday()));
        prop_assert_eq!(found[0].again, Some((day.day(), day.month(), day.year())));
        let parts = calendar::opening(day, Language::En);
        let text = format!(
            "On this {}, the {} day of {}, {} ({}), in Surabaya",
            parts.weekday, parts.day, parts.month, parts.year, parts.digits
        );
        let found = dated(&text);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].date(), Some(day));
        prop_assert_eq!(found[0].weekday, Some(day.weekday()));
        prop_assert_eq!(found[0].again, Some((day.day(), day.month(), day.year())));
    }

    #[test]
    fn no_text_breaks_the_readers(text in any::<String>()) {
        dated(&text);
        paired(&text);
        read(&text);
    }

    #[test]
    fn nor_do_words_of_numbers_in_any_order(words in prop::collection::vec(prop::sample::select(vec![
        "satu", "dua", "puluh", "belas", "ratus", "seribu", "juta", "koma", "minus", "(", ")", "24", "2026", "Rp",
        "November", "Mei", "may", "Selasa", "tahun", "tanggal", ",", ".", "-", "a", "and", "hundred", "twenty-one",
    ]), 0..24)) {
        let text = words.join(" ");
        dated(&text);
        paired(&text);
        read(&text);
    }
}

#[test]
fn ways_of_writing_are_understood() {
    let right = [
        "Rp1.500.000,- (satu juta lima ratus ribu rupiah)",
        "Rp. 1.500.000 (terbilang: Satu Juta Lima Ratus Ribu Rupiah)",
        "Rp 1,5 juta (satu juta lima ratus ribu rupiah)",
        "sejumlah satu juta lima ratus ribu rupiah (Rp 1.500.000,00)",
        "dua (2) orang",
        "3 x 24 (tiga kali dua puluh empat) jam",
        "10% (sepuluh persen)",
        "12 (duabelas) bulan",
        "6 (enam orang)",
        "100 (one hundred) books",
        "1.000 (seribu)",
        "Rp 2.000.000.000,00 (dua milyar rupiah)",
    ];
    for text in right {
        assert!(matches!(&paired(text)[..], [(_, _, true)]), "{text}: {:?}", paired(text));
    }
    let wrong = [
        "Rp1.500.000,- (satu juta lima puluh ribu rupiah)",
        "6 (tujuh) orang",
        "tiga (2) orang",
        "10% (sebelas persen)",
        "30 (tiga belas) hari",
        "3 x 24 (tiga kali dua puluh lima) jam",
        "200 (twenty) books",
    ];
    for text in wrong {
        assert!(matches!(&paired(text)[..], [(_, _, false)]), "{text}: {:?}", paired(text));
    }
    let silent = [
        "2026/2027 (dua semester)",
        "Pasal 5 (kewajiban)",
        "telepon 031-5550 (satu pintu)",
        "4 (tiga atau empat) orang",
        "Nomor 12/SK (dua lembar)",
        "ayat (2) huruf a",
    ];
    for text in silent {
        assert!(paired(text).iter().all(|pair| pair.2), "{text}: {:?}", paired(text));
    }
}

#[test]
fn dates_are_not_seen_where_none_are() {
    for text in ["setiap Sabtu, 5 Desember 2026", "2 Minggu 5 Desember 2026"] {
        assert_eq!(dated(text)[0].weekday, None, "{text}");
    }
    for text in ["PIHAK PERTAMA may end", "bulan Mei setiap tahun", "maret", "5 may"] {
        assert!(dated(text).iter().all(|one| one.year.is_none() && one.exists()), "{text}");
    }
    let exact = [
        ("Selasa tanggal 24 (dua puluh empat) Nopember 2026", (24, 11, Some(2026))),
        ("November 24, 2026", (24, 11, Some(2026))),
        ("tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam", (24, 11, Some(2026))),
        ("the 24th of November 2026", (24, 11, Some(2026))),
        ("tanggal 24-11-2026", (24, 11, Some(2026))),
    ];
    for (text, (day, month, year)) in exact {
        let found = dated(text);
        assert_eq!((found[0].day, found[0].month, found[0].year), (day, month, year), "{text}");
    }
}
