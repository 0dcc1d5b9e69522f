//! Times of the day and the three zones of Indonesia.

use crate::organisation::Language;
use crate::problem::Misread;

/// `08.12` in Indonesian, `08:12` in English.
pub fn time_of_day(hour: u32, minute: u32, language: Language) -> String {
    match language {
        Language::Id => format!("{hour:02}.{minute:02}"),
        Language::En => format!("{hour:02}:{minute:02}"),
    }
}

/// Reads `8`, `8.12`, `08:12`, `0812`, `8.12 wib` into hour and minute. Problems: `required`, `not_a_time`.
pub fn parse_time(text: &str) -> Result<(u32, u32), Misread> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(Misread::new("required"));
    }
    let text = ["pukul", "jam"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    let text = ["wib", "wita", "wit"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text).trim();
    let (hour, minute) = match text.split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => (text, "0"),
        Some(_) => return Err(Misread::new("not_a_time")),
    };
    match (number(hour), number(minute)) {
        (Some(hour @ 0..=23), Some(minute @ 0..=59)) => Ok((hour, minute)),
        _ => Err(Misread::new("not_a_time")),
    }
}

/// The zone's name from its offset in minutes: `WIB`, `WITA`, `WIT`, elsewhere `UTC+05:30`.
pub fn zone(offset_minutes: i32) -> String {
    match offset_minutes {
        420 => "WIB".to_owned(),
        480 => "WITA".to_owned(),
        540 => "WIT".to_owned(),
        other => {
            let sign = if other < 0 { '-' } else { '+' };
            let minutes = other.unsigned_abs();
            format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    }
}

fn number(digits: &str) -> Option<u32> {
    let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times_are_written_with_point_or_colon() {
        assert_eq!(time_of_day(8, 12, Language::Id), "08.12");
        assert_eq!(time_of_day(8, 12, Language::En), "08:12");
    }

    #[test]
    fn times_are_read_as_typed() {
        for text in ["8.12", "08:12", "0812", "08.12 WIB", "pukul 8.12", "jam 08.12 wita"] {
            assert_eq!(parse_time(text), Ok((8, 12)), "{text}");
        }
        assert_eq!(parse_time("8"), Ok((8, 0)));
        for text in ["24.00", "8.60", "8.1", "pagi", "8.12.30", "::", "é1.22"] {
            assert_eq!(parse_time(text).map_err(|fault| fault.code), Err("not_a_time"), "{text}");
        }
        assert_eq!(parse_time(" ").map_err(|fault| fault.code), Err("required"));
    }

    #[test]
    fn zones_have_their_indonesian_names() {
        assert_eq!((zone(420), zone(480), zone(540)), ("WIB".into(), "WITA".into(), "WIT".into()));
        assert_eq!(
            (zone(0), zone(330), zone(-210)),
            ("UTC+00:00".into(), "UTC+05:30".into(), "UTC-03:30".into())
        );
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed(hour in 0u32..24, minute in 0u32..60) {
            for language in [Language::Id, Language::En] {
                prop_assert_eq!(parse_time(&time_of_day(hour, minute, language)), Ok((hour, minute)));
            }
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = parse_time(&text);
        }
    }
}
