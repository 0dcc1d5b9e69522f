//! Numbers, days and copies of the paper.

use chrono::{Datelike, NaiveDate};
use sepakat_domain::calendar::{self, add_months, days_between};

use super::{At, FindingCode, Found, Known};
use crate::agreement::facts::Facts;

/// A term of more months than this is long.
const LONG_TERM: i32 = 60;

/// Signed this many days after it began is late.
const LATE: i64 = 30;

pub(super) fn check(facts: &Facts, known: &Known, found: &mut Found) {
    numbers(facts, known, found);
    days(facts, found);
    let parties = i64::from(facts.parties());
    if facts.copies > 0 && facts.copies < parties {
        let (copies, parties) = (facts.copies.to_string(), parties.to_string());
        let args = [("copies", copies.as_str()), ("parties", parties.as_str())];
        found.add(FindingCode::CopiesFew, At::field("copies"), &args);
    }
}

fn numbers(facts: &Facts, known: &Known, found: &mut Found) {
    let (ours, theirs) = (facts.number.trim(), facts.partner_number.trim());
    let own = || At::field("agreement.number");
    if !ours.is_empty() && bare(ours) == bare(theirs) {
        found.add(FindingCode::NumbersSame, At::field("agreement.partner_number"), &[("number", ours)]);
    }
    for (side, other) in (3u8..).zip(&facts.others) {
        if !ours.is_empty() && bare(ours) == bare(other.number.trim()) {
            found.add(FindingCode::NumbersSame, At::of_side(side, "number"), &[("number", ours)]);
        }
    }
    if let Some((_, subject)) =
        known.numbers.iter().find(|(number, _)| !ours.is_empty() && bare(number) == bare(ours))
    {
        found.add(FindingCode::NumberUsed, own(), &[("number", ours), ("subject", subject)]);
    }
    let Some(signed) = facts.signed_on else { return };
    let parts: Vec<&str> = ours.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let year = parts
        .iter()
        .find(|part| part.len() == 4 && part.parse::<i32>().is_ok_and(|year| (1990..2100).contains(&year)));
    if let Some(year) = year
        && parts.iter().all(|part| *part != signed.year().to_string())
    {
        let right = signed.year().to_string();
        found.add(FindingCode::NumberYear, own(), &[("year", year), ("right", &right)]);
    } else if year.is_some() && parts.len() > 2 {
        let months: Vec<&&str> = parts.iter().filter(|part| ROMAN.contains(*part)).collect();
        let right = calendar::roman_month(signed);
        if let [month] = months[..]
            && *month != right
        {
            found.add(FindingCode::NumberMonth, own(), &[("month", month), ("right", right)]);
        }
    }
}

const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// A number without what people write differently.
fn bare(number: &str) -> String {
    number.chars().filter(|one| !one.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn days(facts: &Facts, found: &mut Found) {
    // Days as the calendar writes them; the screen says them in its own language.
    let say = |day: NaiveDate| day.to_string();
    if let (Some(starts), Some(ends)) = (facts.starts_on, facts.ends_on) {
        if ends < starts {
            let (starts, ends) = (say(starts), say(ends));
            let args = [("starts", starts.as_str()), ("ends", ends.as_str())];
            found.add(FindingCode::TermBackwards, At::field("ends_on"), &args);
            return;
        }
        if add_months(starts, LONG_TERM).is_some_and(|most| ends >= most) {
            let ends = say(ends);
            found.add(FindingCode::TermLong, At::field("ends_on"), &[("ends", &ends)]);
        }
    }
    let Some(signed) = facts.signed_on else { return };
    if facts.ends_on.is_some_and(|ends| signed > ends) {
        let (signed, ends) = (say(signed), facts.ends_on.map(say).unwrap_or_default());
        let args = [("signed", signed.as_str()), ("ends", ends.as_str())];
        found.add(FindingCode::SignedAfterEnd, At::field("signed_on"), &args);
    } else if let Some(starts) = facts.starts_on {
        let late = days_between(starts, signed);
        if late > LATE {
            let late = late.to_string();
            found.add(FindingCode::SignedLate, At::field("signed_on"), &[("days", &late)]);
        }
    }
}
