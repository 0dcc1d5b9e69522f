//! Days and lengths of time inside the term: commitments, notices, payments; and what money asks for.

use chrono::NaiveDate;
use sepakat_domain::calendar;
use sepakat_domain::clause_text::{self, BlankKind, Flag, TimeUnit, Value};

use super::lines::Paper;
use super::read::{number, tokens};
use super::{At, FindingCode, Found};
use crate::agreement::facts::Facts;

pub(super) fn check(facts: &Facts, paper: &Paper, found: &mut Found) {
    duties(facts, paper, found);
    for article in &facts.articles {
        for blank in clause_text::parse(&article.text).text.blanks() {
            let Some(value) = facts.fills.get(&blank.name).and_then(|stored| blank.kind.read(stored)) else {
                continue;
            };
            let at = At { field: blank.name.clone(), ..At::clause(&article.key) };
            match value {
                Value::Duration(count, unit) if blank.name.ends_with("_notice") => {
                    notice(facts, count, unit, at, found);
                }
                Value::Date(day) if blank.name.contains("payment") => payment(facts, day, at, found),
                _ => {}
            }
        }
    }
    instalments(facts, paper, found);
    stamp(facts, paper, found);
}

fn duties(facts: &Facts, paper: &Paper, found: &mut Found) {
    for duty in &facts.commitments {
        let line = paper.lines.iter().find(|line| line.at.field == duty.code);
        let mut at = line.map(|line| line.at.clone()).unwrap_or_default();
        at.side = Some(duty.side);
        at.field.clone_from(&duty.code);
        let what = duty.what.trim();
        match duty.due_on {
            Some(due) if outside(facts, due) => {
                let day = due.to_string();
                let args = [("code", duty.code.as_str()), ("what", what), ("day", &day)];
                found.add(FindingCode::DutyOutside, at.clone(), &args);
            }
            None if duty.rhythm.trim().is_empty() => {
                found.add(FindingCode::DutyUndated, at.clone(), &[("code", &duty.code), ("what", what)]);
            }
            _ => {}
        }
        if duty.quantity.is_none() {
            found.add(FindingCode::DutyUncounted, at, &[("code", &duty.code), ("what", what)]);
        }
    }
}

/// Before it is signed and begins, or after it ended.
fn outside(facts: &Facts, day: NaiveDate) -> bool {
    let begins = [facts.signed_on, facts.starts_on].into_iter().flatten().min();
    begins.is_some_and(|begins| day < begins) || facts.ends_on.is_some_and(|ends| day > ends)
}

fn notice(facts: &Facts, count: i64, unit: TimeUnit, at: At, found: &mut Found) {
    let (Some(starts), Some(ends)) = (facts.starts_on, facts.ends_on) else { return };
    let days = match unit {
        TimeUnit::Hour => count / 24,
        TimeUnit::Day => count,
        TimeUnit::WorkingDay => count * 7 / 5,
        TimeUnit::Week => count * 7,
        TimeUnit::Month => count * 30,
        TimeUnit::Year => count * 365,
    };
    let term = calendar::days_between(starts, ends) + 1;
    if term > 0 && days >= term {
        let (days, term) = (days.to_string(), term.to_string());
        found.add(FindingCode::NoticeLong, at, &[("days", &days), ("term", &term)]);
    }
}

fn payment(facts: &Facts, day: NaiveDate, at: At, found: &mut Found) {
    if outside(facts, day) {
        let day = day.to_string();
        found.add(FindingCode::PaymentOutside, at, &[("day", &day)]);
    }
}

/// `dalam 3 (tiga) tahap`, and letters that begin with `tahap`.
fn instalments(facts: &Facts, paper: &Paper, found: &mut Found) {
    for article in &facts.articles {
        let lines = || {
            paper.lines.iter().filter(|line| {
                line.language == facts.language && line.at.clause.as_deref() == Some(article.key.as_str())
            })
        };
        let steps = lines().filter(|line| line.letter && stage(&line.text)).count();
        let said = lines().filter(|line| !line.letter).find_map(|line| stages_said(&line.text));
        if let Some(said) = said
            && steps > 0
            && steps != said
        {
            let (said, steps) = (said.to_string(), steps.to_string());
            found.add(
                FindingCode::Instalments,
                At::clause(&article.key),
                &[("said", &said), ("listed", &steps)],
            );
        }
    }
}

const STAGES: &[&str] = &["tahap", "termin", "angsuran", "instalment", "instalments"];

fn stage(text: &str) -> bool {
    let tokens = tokens(text);
    let early = tokens.iter().take(3);
    early.clone().any(|token| STAGES.contains(&token.low.as_str()))
        || early.clone().any(|token| ["installment", "tranche"].contains(&token.low.as_str()))
}

fn stages_said(text: &str) -> Option<usize> {
    let tokens = tokens(text);
    let at = tokens.iter().position(|token| STAGES.contains(&token.low.as_str()))?;
    let mut end = at;
    if end > 0 && tokens[end - 1].is(")") {
        end = tokens[..end].iter().rposition(|token| token.is("("))?;
    }
    let before = tokens.get(end.checked_sub(1)?)?;
    let counted = |word: &str| matches!(word, "dalam" | "in" | "menjadi" | "sebanyak");
    counted(&tokens.get(end.checked_sub(2)?)?.low).then_some(())?;
    before.text.parse().ok().or_else(|| {
        let (value, _) = number(&tokens[end - 1..end])?;
        usize::try_from(value / 1000).ok()
    })
}

/// Words for duty stamps.
const STAMPS: &[&str] = &["meterai", "materai", "duty stamp", "stamp duty", "duly stamped"];

fn stamp(facts: &Facts, paper: &Paper, found: &mut Found) {
    let said = paper.lines.iter().any(|line| {
        let low = line.text.to_lowercase();
        STAMPS.iter().any(|word| low.contains(word))
    });
    let money = facts.flags.contains(&Flag::Money)
        || facts.articles.iter().any(|article| {
            clause_text::parse(&article.text).text.blanks().iter().any(|blank| blank.kind == BlankKind::Money)
        });
    if money && !said {
        found.add(FindingCode::StampDuty, At::clause("closing"), &[]);
    }
}
