//! Dates: every form that is printed can be typed, and no text upsets the reader.

use chrono::{Datelike, Duration, NaiveDate};
use proptest::prelude::*;
use sepakat_domain::calendar::{self, parse_typed};
use sepakat_domain::organisation::Language;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (-23_000i64..77_000).prop_map(|days| NaiveDate::default() + Duration::days(days))
}

fn any_language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Id), Just(Language::En)]
}

proptest! {
    #[test]
    fn every_printed_form_can_be_typed(day in any_day(), today in any_day(), language in any_language()) {
        for text in [
            calendar::long(day, language),
            calendar::on_paper(day, language),
            calendar::with_weekday(day, language),
            calendar::short_with_year(day, language),
            calendar::digits(day),
            calendar::dashed(day),
            day.to_string(),
        ] {
            prop_assert_eq!(parse_typed(&text, today, language), Ok(day), "{}", text);
        }
    }

    #[test]
    fn a_day_without_year_lands_within_a_year_of_today(day in any_day(), today in any_day(), language in any_language()) {
        if let Ok(read) = parse_typed(&calendar::short(day, language), today, language) {
            let ahead = calendar::days_between(today, read);
            prop_assert!((-90..=366).contains(&ahead), "{} days", ahead);
            prop_assert_eq!((read.day(), read.month()), (day.day(), day.month()));
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>(), today in any_day(), language in any_language()) {
        let _ = parse_typed(&text, today, language);
    }

    #[test]
    fn no_text_made_of_date_words_panics(
        words in prop::collection::vec("24|31|0|2026|99999|nov|mei|senin|next|last|depan|lalu|lagi|in|hari|days|bulan|th|é|/|-", 0..6),
        today in any_day(),
    ) {
        let _ = parse_typed(&words.join(" "), today, Language::Id);
        let _ = parse_typed(&words.concat(), NaiveDate::MAX, Language::Id);
        let _ = parse_typed(&words.concat(), NaiveDate::MIN, Language::Id);
    }
}
