//! The golden tables of `crates/domain/golden`: what is written and read, held against texts that were made or
//! checked without this code. The interface's twin is tested on the same tables.

use chrono::NaiveDate;
use sepakat_domain::calendar;
use sepakat_domain::money::Money;
use sepakat_domain::numbers;
use sepakat_domain::organisation::Language;
use sepakat_domain::quantity;

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn language(text: &str) -> Language {
    match text {
        "id" => Language::Id,
        _ => Language::En,
    }
}

/// The tables use ordinary spaces; the program keeps `Rp` and its figures together.
fn plain(text: &str) -> String {
    text.replace(numbers::NO_BREAK_SPACE, " ")
}

#[test]
fn two_hundred_numbers_stand_in_words() {
    let mut count = 0;
    for row in rows(include_str!("../golden/words.tsv")) {
        let number: i64 = row[0].parse().unwrap();
        assert_eq!(numbers::spell(number, Language::Id), row[1], "{number}");
        assert_eq!(numbers::spell(number, Language::En), row[2], "{number}");
        count += 1;
    }
    assert!(count >= 200, "the table holds {count} numbers");
}

#[test]
fn amounts_are_read_and_written() {
    for row in rows(include_str!("../golden/money.tsv")) {
        let language = language(row[1]);
        match (Money::parse(row[0], language), row[2].strip_prefix('!')) {
            (Err(fault), Some(code)) => assert_eq!(fault.code, code, "{:?}", row[0]),
            (Ok(amount), None) => {
                assert_eq!(amount.units.to_string(), row[2], "{:?}", row[0]);
                assert_eq!(plain(&amount.on_screen(language)), row[3]);
                assert_eq!(plain(&amount.on_paper(language)), row[4]);
                assert_eq!(amount.in_words(language), row[5]);
            }
            (read, _) => panic!("{:?} was read as {read:?}", row[0]),
        }
    }
}

#[test]
fn quantities_are_read_and_written() {
    for row in rows(include_str!("../golden/quantities.tsv")) {
        let language = language(row[1]);
        match (quantity::parse(row[0], language), row[2].strip_prefix('!')) {
            (Err(fault), Some(code)) => assert_eq!(fault.code, code, "{:?}", row[0]),
            (Ok(thousandths), None) => {
                assert_eq!(thousandths.to_string(), row[2], "{:?}", row[0]);
                assert_eq!(quantity::format(thousandths, language), row[3]);
                assert_eq!(quantity::spell(thousandths, language), row[4]);
            }
            (read, _) => panic!("{:?} was read as {read:?}", row[0]),
        }
    }
}

#[test]
fn dates_are_written() {
    for row in rows(include_str!("../golden/dates.tsv")) {
        let day: NaiveDate = row[0].parse().unwrap();
        let (id, en) = (calendar::opening(day, Language::Id), calendar::opening(day, Language::En));
        assert_eq!(calendar::with_weekday(day, Language::Id), row[1]);
        assert_eq!(calendar::with_weekday(day, Language::En), row[2]);
        assert_eq!(calendar::short_with_year(day, Language::Id), row[3]);
        assert_eq!(calendar::short_with_year(day, Language::En), row[4]);
        assert_eq!(calendar::digits(day), row[5]);
        assert_eq!(calendar::roman_month(day), row[6]);
        assert_eq!((id.day.as_str(), en.day.as_str()), (row[7], row[8]));
        assert_eq!((id.year.as_str(), en.year.as_str()), (row[9], row[10]));
        assert!(row[1].starts_with(&id.weekday) && row[1].contains(&id.month), "{day}");
        assert_eq!(id.digits, row[5].replace('/', "-"));
    }
}

#[test]
fn typed_dates_are_read() {
    for row in rows(include_str!("../golden/typed_dates.tsv")) {
        let today: NaiveDate = row[0].parse().unwrap();
        let read = calendar::parse_typed(row[2], today, language(row[1]));
        let read = read.map_or_else(|fault| format!("!{}", fault.code), |day| day.to_string());
        assert_eq!(read, row[3], "{:?} on {today}", row[2]);
    }
}
