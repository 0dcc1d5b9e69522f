//! The ways out, and what happens when the parties disagree.

use sepakat_domain::numbers::parse_decimal;
use sepakat_domain::organisation::Language;

use super::subject::{Subject, after, before, phrase};
use super::{BalanceCode, Said, of_side};
use crate::agreement::check::At;
use crate::agreement::check::lines::{Line, Paper};
use crate::agreement::facts::Facts;

const ENDS: &[&str] = &[
    " dapat mengakhiri",
    " berhak mengakhiri",
    " boleh mengakhiri",
    " berwenang mengakhiri",
    " dapat membatalkan",
    " may end",
    " may terminate",
    " has the right to end",
    " is entitled to end",
    " may cancel",
];

const AFTER_BREACH: &[&str] = &["peringatan", "lalai", "warning", "breach", "default"];

const CHANGES: &[&str] = &[
    " dapat mengubah",
    " berhak mengubah",
    " boleh mengubah",
    " may change this",
    " may amend",
    " may change the terms",
];

fn lines<'a>(paper: &'a Paper, facts: &'a Facts) -> impl Iterator<Item = &'a Line> {
    paper.lines.iter().filter(|line| line.language == facts.language && line.article.is_some())
}

/// Who may end it, and with what notice.
pub(super) fn exit(paper: &Paper, said: &mut Said<'_>) {
    let facts = said.facts;
    let mut each: Option<(At, String)> = None;
    let mut alone: Vec<(u8, At, Option<i64>)> = Vec::new();
    for line in lines(paper, facts) {
        // After a breach, or when a dispute is not settled: that is no free way out.
        let forced =
            phrase(&line.text, AFTER_BREACH).is_some() || line.at.clause.as_deref() == Some("disputes");
        if let Some((start, _)) = phrase(&line.text, ENDS).filter(|_| !forced) {
            match before(&line.text, start, facts) {
                Subject::Side(side) => alone.push((side, line.at.clone(), days(&line.text))),
                Subject::Each => {
                    let notice = days(&line.text).map(|days| format!("{days} day")).unwrap_or_default();
                    if each.as_ref().is_none_or(|(_, known)| known.is_empty()) {
                        each = Some((line.at.clone(), notice));
                    }
                }
                Subject::Nobody => {}
            }
        }
        if let Some((start, _)) = phrase(&line.text, CHANGES)
            && let Subject::Side(side) = before(&line.text, start, facts)
        {
            said.add(BalanceCode::ChangeAlone, of_side(side, &line.at), &[("party", &said.name(side))]);
        }
    }
    if let Some((at, notice)) = each {
        said.add(BalanceCode::ExitEach, at, &[("notice", &notice)]);
        return;
    }
    let mut sides: Vec<u8> = alone.iter().map(|(side, ..)| *side).collect();
    sides.sort_unstable();
    sides.dedup();
    if sides.is_empty() {
        said.add(BalanceCode::ExitUnsaid, At::clause("ending"), &[]);
    } else if sides.len() < usize::from(facts.parties()) {
        for (side, at, _) in &alone {
            said.add(BalanceCode::ExitOnly, of_side(*side, at), &[("party", &said.name(*side))]);
        }
    } else {
        let longest = alone.iter().filter(|one| one.2.is_some()).max_by_key(|one| one.2);
        let shortest = alone.iter().filter(|one| one.2.is_some()).min_by_key(|one| one.2);
        match (longest, shortest) {
            (Some((long, at, Some(most))), Some((short, _, Some(least)))) if most != least => {
                let args = [
                    ("party", said.name(*long)),
                    ("notice", format!("{most} day")),
                    ("other", said.name(*short)),
                    ("shorter", format!("{least} day")),
                ];
                let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
                said.add(BalanceCode::ExitNotice, of_side(*long, at), &args);
            }
            _ => {
                let notice =
                    alone.iter().find_map(|one| one.2).map(|days| format!("{days} day")).unwrap_or_default();
                let at = alone.first().map(|one| one.1.clone()).unwrap_or_default();
                said.add(BalanceCode::ExitEach, at, &[("notice", &notice)]);
            }
        }
    }
}

const UNITS: &[(&str, i64)] = &[
    ("hari kerja", 1),
    ("hari", 1),
    ("minggu", 7),
    ("bulan", 30),
    ("tahun", 365),
    ("working day", 1),
    ("day", 1),
    ("week", 7),
    ("month", 30),
    ("year", 365),
];

/// The first length of time in a text, in days: `30 (tiga puluh) hari`.
fn days(text: &str) -> Option<i64> {
    let mut rest = text;
    while let Some(start) = rest.find(|one: char| one.is_ascii_digit()) {
        rest = &rest[start..];
        let end = rest.find(|one: char| !one.is_ascii_digit()).unwrap_or(rest.len());
        let (figure, after) = rest.split_at(end);
        let bare = after.trim_start();
        let bare = match bare.strip_prefix('(') {
            Some(inside) => inside.split_once(')').map_or(inside, |(_, behind)| behind),
            None => bare,
        };
        let unit = UNITS.iter().find(|(unit, _)| bare.trim_start().starts_with(unit));
        if let (Some((_, days)), Ok(count)) = (unit, parse_decimal(figure, 0, Language::Id)) {
            return Some(count.saturating_mul(*days));
        }
        rest = after;
    }
    None
}

const DISPUTE: &[&str] = &["perselisihan", "sengketa", "dispute"];
const TALKS: &[&str] = &["musyawarah", "mufakat", "talks", "negotiation", "amicabl"];
const ARBITRATION: &[&str] = &["arbitrase", "arbitration"];
const COURT: &[&str] = &["pengadilan negeri ", "district court of ", "pengadilan agama "];
const PERSON: &[&str] = &["menjadi penengah", "act as go-between", "sebagai penengah", "sebagai mediator"];
const DECIDES: &[&str] = &[
    "ditentukan oleh",
    "diputuskan oleh",
    "keputusan",
    "dipilih oleh",
    "decided by",
    "decision of",
    "chosen by",
];

/// What happens when they disagree.
pub(super) fn disputes(paper: &Paper, said: &mut Said<'_>) {
    let facts = said.facts;
    let about = |line: &&Line| phrase(&line.text, DISPUTE).is_some();
    let articles: Vec<&Option<String>> =
        lines(paper, facts).filter(about).map(|line| &line.at.clause).collect();
    let within: Vec<&Line> = lines(paper, facts)
        .filter(|line| {
            line.at.clause.as_deref() == Some("disputes")
                || about(line)
                || articles.contains(&&line.at.clause)
        })
        .collect();
    let already = said.sentences.len();
    if let Some(line) = within.iter().find(|line| phrase(&line.text, TALKS).is_some()) {
        let length = days(&line.text).map(|days| format!("{days} day")).unwrap_or_default();
        said.add(BalanceCode::TalksFirst, line.at.clone(), &[("length", &length)]);
    }
    for line in within {
        if let Some((_, end)) = phrase(&line.text, DECIDES)
            && about(&line)
            && let Some(side) = after(&line.text, end, facts).filter(|_| nearby(&line.text[end..]))
        {
            said.add(BalanceCode::ForumDecides, of_side(side, &line.at), &[("party", &said.name(side))]);
        }
        if phrase(&line.text, ARBITRATION).is_some() {
            said.add(BalanceCode::ForumArbitration, line.at.clone(), &[]);
        }
        if phrase(&line.text, PERSON).is_some() {
            said.add(BalanceCode::ForumPerson, line.at.clone(), &[]);
        }
        if let Some((_, end)) = phrase(&line.text, COURT) {
            court(&line.text[end..], line, said);
        }
    }
    if said.sentences.len() == already {
        said.add(BalanceCode::DisputesUnsaid, At::clause("disputes"), &[]);
    }
}

/// The party must be named right behind `diputuskan oleh`, not somewhere later.
fn nearby(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches("the ");
    text.starts_with("PIHAK ") || text.split_whitespace().nth(1).is_some_and(|word| word.starts_with("PARTY"))
}

/// A court near one party only is far from the others.
fn court(rest: &str, line: &Line, said: &mut Said<'_>) {
    let facts = said.facts;
    let end = rest.find(['.', ',', ';']).unwrap_or(rest.len());
    let place = rest[..end].trim();
    let low = place.to_lowercase();
    let home = |side: u8| facts.side(side).address.to_lowercase();
    let near: Vec<u8> = facts.sides().filter(|side| !low.is_empty() && home(*side).contains(&low)).collect();
    let known = facts.sides().all(|side| !home(side).trim().is_empty());
    match near[..] {
        [side] if known => {
            let args = [("party", said.name(side)), ("place", place.to_owned())];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            said.add(BalanceCode::ForumNear, of_side(side, &line.at), &args);
        }
        _ => said.add(BalanceCode::ForumCourt, line.at.clone(), &[("place", place)]),
    }
}
