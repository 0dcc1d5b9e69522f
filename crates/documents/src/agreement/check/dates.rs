//! Weekdays, words and digits of written dates, held against each other and the calendar.

use chrono::Datelike;
use sepakat_domain::calendar::weekday_name;

use super::lines::Line;
use super::read::{dates, tokens};
use super::{FindingCode, Found};

pub(super) fn check(line: &Line, found: &mut Found) {
    for written in dates(&line.text, &tokens(&line.text)) {
        let quoted = written.text.as_str();
        if !written.exists() || written.year.is_some() && written.date().is_none() {
            found.line(FindingCode::NoSuchDay, line, &[("date", quoted)]);
            continue;
        }
        let Some(date) = written.date() else { continue };
        if written.weekday.is_some_and(|weekday| weekday != date.weekday()) {
            let right = weekday_name(date, line.language);
            found.line(FindingCode::Weekday, line, &[("date", quoted), ("weekday", right)]);
        }
        if let Some((day, month, year)) = written.again
            && (day, month, year) != (date.day(), date.month(), date.year())
        {
            let said = date.to_string();
            let args = [("date", said.as_str()), ("digits", written.again_text.as_str())];
            found.line(FindingCode::DateDigits, line, &args);
        }
    }
}
