//! The days of agreements for another calendar program: a file of RFC 5545.
//!
//! Lines end in CR LF and are folded at 75 bytes without cutting a character; text is escaped; every entry is an all-day
//! event whose name never changes, so that reading the file again changes entries instead of doubling them.

use chrono::{DateTime, Days, NaiveDate, SecondsFormat, Utc};
use sepakat_domain::organisation::Language;

use crate::chart::meaning;
use crate::words;
use crate::year::DayFacts;

/// Bytes of a line before it is folded.
const LINE: usize = 75;

/// An entry of the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its name among all entries of the world; the same each time.
    pub uid: String,
    /// The day and what it is.
    pub day: DayFacts,
}

/// Name of the calendar.
pub fn name(language: Language, organisation: &str) -> String {
    words::calendar_name(language, organisation)
}

/// The calendar as a file. `now` is the moment of writing, RFC 3339.
pub fn calendar_file(organisation: &str, language: Language, entries: &[Entry], now: &str) -> Vec<u8> {
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Sepakat//Sepakat//ID");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.line("X-WR-CALNAME", &escaped(&name(language, organisation)));
    let stamp = stamp(now);
    for entry in entries {
        event(&mut file, entry, language, &stamp);
    }
    file.line("END", "VCALENDAR");
    file.0.into_bytes()
}

fn event(file: &mut File, entry: &Entry, language: Language, stamp: &str) {
    let DayFacts { day, mark, number, subject, partners, article } = &entry.day;
    let digits = |day: NaiveDate| day.format("%Y%m%d").to_string();
    let summary = words::calendar_event(language, subject.trim(), &meaning(*mark, language));
    let article = article.map(|number| words::year_article(language, &number.to_string()));
    let told = [number.trim(), partners.trim(), article.as_deref().unwrap_or_default()];
    let told: Vec<&str> = told.into_iter().filter(|part| !part.is_empty()).collect();
    file.line("BEGIN", "VEVENT");
    file.line("UID", &escaped(&entry.uid));
    file.line("DTSTAMP", stamp);
    file.line("DTSTART;VALUE=DATE", &digits(*day));
    file.line("DTEND;VALUE=DATE", &digits(day.checked_add_days(Days::new(1)).unwrap_or(*day)));
    file.line("SUMMARY", &escaped(&summary));
    if !told.is_empty() {
        file.line("DESCRIPTION", &escaped(&told.join("\n")));
    }
    file.line("TRANSP", "TRANSPARENT");
    file.line("END", "VEVENT");
}

/// The moment in universal time, as the format writes it.
fn stamp(now: &str) -> String {
    let at = DateTime::parse_from_rfc3339(now).map(|at| at.with_timezone(&Utc)).unwrap_or_default();
    let text = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    text.chars().filter(|c| !matches!(c, '-' | ':')).collect()
}

/// Text as the format takes it; other signs of control have no place in it.
fn escaped(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
        match c {
            '\n' => told.push_str("\\n"),
            '\\' | ';' | ',' => told.extend(['\\', c]),
            '\t' => told.push(' '),
            c if c.is_control() => {}
            c => told.push(c),
        }
    }
    told
}

#[derive(Default)]
struct File(String);

impl File {
    /// A line, folded where it is long: what goes on begins with a space.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::year::DayMark;

    fn entry(subject: &str, partners: &str) -> Entry {
        Entry {
            uid: "01930000-0000-7000-8000-000000000001-end@sepakat".into(),
            day: DayFacts {
                day: "2027-02-28".parse().unwrap(),
                mark: DayMark::End,
                number: "009/PKS/RBW/XI/2026".into(),
                subject: subject.into(),
                partners: partners.into(),
                article: Some(6),
            },
        }
    }

    fn file(entries: &[Entry]) -> String {
        let bytes =
            calendar_file("Rumah Baca; Wonokromo", Language::Id, entries, "2026-11-24T12:00:00+07:00");
        String::from_utf8(bytes).unwrap()
    }

    /// The lines as a reader of the format unfolds them.
    fn unfolded(file: &str) -> Vec<(String, String)> {
        let whole = file.replace("\r\n ", "");
        whole.lines().filter_map(|line| line.split_once(':')).map(|(a, b)| (a.into(), b.into())).collect()
    }

    fn read(value: &str) -> String {
        let (mut told, mut chars) = (String::new(), value.chars());
        while let Some(c) = chars.next() {
            match (c, c == '\\') {
                (_, true) => match chars.next() {
                    Some('n') => told.push('\n'),
                    Some(other) => told.push(other),
                    None => panic!("a sign that escapes nothing"),
                },
                (c, false) => told.push(c),
            }
        }
        told
    }

    #[test]
    fn an_entry_is_a_whole_day_and_ends_on_the_next() {
        let told = file(&[entry("Pojok Baca", "SDN Jagir Timur II")]);
        let lines = unfolded(&told);
        let has = |name: &str, value: &str| assert!(lines.contains(&(name.into(), value.into())), "{told}");
        has("DTSTART;VALUE=DATE", "20270228");
        has("DTEND;VALUE=DATE", "20270301");
        has("DTSTAMP", "20261124T050000Z");
        has("SUMMARY", "Hari terakhir: Pojok Baca");
        has("X-WR-CALNAME", "Kesepakatan Rumah Baca\\; Wonokromo");
        has("DESCRIPTION", "009/PKS/RBW/XI/2026\\nSDN Jagir Timur II\\nPasal 6");
    }

    proptest! {
        #[test]
        fn any_text_comes_back_whole_from_short_lines(subject in any::<String>(), partners in "\\PC{0,200}") {
            let told = file(&[entry(&subject, &partners), entry("Kedua", "")]);
            prop_assert!(told.ends_with("END:VCALENDAR\r\n"));
            prop_assert!(told.split("\r\n").all(|line| line.len() <= LINE && !line.contains(['\r', '\n'])));
            let lines = unfolded(&told);
            let of = |wanted: &str| lines.iter().filter(|(name, _)| name == wanted).count();
            prop_assert_eq!((of("BEGIN"), of("END"), of("UID"), of("SUMMARY")), (3, 3, 2, 2));
            let summary = lines.iter().find(|(name, _)| name == "SUMMARY").map(|(_, value)| read(value));
            let clean = subject.trim().replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
            let clean: String = clean.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
            prop_assert_eq!(summary.unwrap(), format!("Hari terakhir: {clean}"));
        }
    }
}
