//! Duties and rights, counted.

use sepakat_domain::money::Money;

use super::subject::{Subject, before, phrase};
use super::{BalanceCode, Said, of_side};
use crate::agreement::check::At;
use crate::agreement::check::lines::Paper;
use crate::agreement::known::side_name;

/// From this many times as many on, the spread is worth a question.
const UNEVEN: usize = 2;

/// Worth differs more easily than number.
const WORTH_UNEVEN: i64 = 3;

pub(super) fn duties(said: &mut Said<'_>) {
    let facts = said.facts;
    let counts: Vec<(u8, usize)> = facts.sides().map(|side| (side, facts.duties(side).count())).collect();
    let at = |side: u8| At { side: Some(side), ..At::clause(&format!("duties_{}", side_name(side))) };
    let most = most(&counts);
    if most.1 == 0 {
        said.add(BalanceCode::DutiesUnsaid, at(1), &[]);
        return;
    }
    let none: Vec<u8> = counts.iter().filter(|(_, count)| *count == 0).map(|(side, _)| *side).collect();
    let least = least(&counts);
    if !none.is_empty() {
        for side in none {
            said.add(BalanceCode::DutiesNone, at(side), &[("party", &said.name(side))]);
        }
    } else if uneven(most.1, least.1) {
        let (party, other) = (said.name(most.0), said.name(least.0));
        let (more, less) = (most.1.to_string(), least.1.to_string());
        let args = [("party", party.as_str()), ("more", &more), ("other", &other), ("less", &less)];
        said.add(BalanceCode::DutiesUneven, at(most.0), &args);
    } else {
        said.add(BalanceCode::DutiesEven, At::default(), &[]);
    }
    for side in facts.sides() {
        let undated =
            facts.duties(side).filter(|duty| duty.due_on.is_none() && duty.rhythm.trim().is_empty()).count();
        if undated > 0 {
            let args = [("party", said.name(side)), ("count", undated.to_string())];
            said.add(
                BalanceCode::Undated,
                at(side),
                &args.each_ref().map(|(name, value)| (*name, value.as_str())),
            );
        }
    }
    worth(said);
}

fn worth(said: &mut Said<'_>) {
    let facts = said.facts;
    let worths: Vec<(u8, Money)> = facts
        .sides()
        .filter_map(|side| {
            let mut values = facts.duties(side).filter_map(|duty| duty.value);
            let first = values.next()?;
            let units = values.fold(first.units, |sum, value| sum.saturating_add(value.units));
            (units > 0).then_some((side, Money { units, ..first }))
        })
        .collect();
    for (side, worth) in &worths {
        let (party, amount) = (said.name(*side), worth.units.to_string());
        said.add(
            BalanceCode::Worth,
            of_side(*side, &At::default()),
            &[("party", &party), ("amount", &amount)],
        );
    }
    let most = worths.iter().max_by_key(|(_, worth)| worth.units);
    let least = worths.iter().min_by_key(|(_, worth)| worth.units);
    if let (Some((side, most)), Some((other, least))) = (most, least)
        && worths.len() == usize::from(facts.parties())
        && most.units / least.units >= WORTH_UNEVEN
    {
        let (party, other) = (said.name(*side), said.name(*other));
        said.add(
            BalanceCode::WorthUneven,
            of_side(*side, &At::default()),
            &[("party", &party), ("other", &other)],
        );
    }
}

const RIGHTS: &[&str] = &[" berhak", " has the right", " have the right", " is entitled", " are entitled"];

/// Rights: letters under `PIHAK PERTAMA berhak:`, or the sentence itself.
pub(super) fn rights(paper: &Paper, said: &mut Said<'_>) {
    let facts = said.facts;
    let mut counts: Vec<(u8, usize)> = facts.sides().map(|side| (side, 0)).collect();
    let lines: Vec<_> =
        paper.lines.iter().filter(|line| line.language == facts.language && line.article.is_some()).collect();
    let mut at = At::default();
    for (index, line) in lines.iter().enumerate() {
        let Some((start, end)) = phrase(&line.text, RIGHTS) else { continue };
        // `berhak mengakhiri` is counted with the ways out.
        if phrase(&line.text[end..], &[" mengakhiri", " to end", " to terminate"])
            .is_some_and(|(near, _)| near < 2)
        {
            continue;
        }
        let letters = lines[index + 1..]
            .iter()
            .take_while(|next| next.letter && next.at.clause == line.at.clause)
            .count();
        let count = if line.letter { 1 } else { letters.max(1) };
        let subject = before(&line.text, start, facts);
        for (side, counted) in &mut counts {
            if subject == Subject::Each || subject == Subject::Side(*side) {
                *counted += count;
            }
        }
        if at.clause.is_none() {
            at = At { paragraph: String::new(), field: String::new(), ..line.at.clone() };
        }
    }
    let (most, least) = (most(&counts), least(&counts));
    if most.1 == 0 {
        said.add(BalanceCode::RightsUnsaid, At::default(), &[]);
    } else if least.1 == 0 {
        for (side, _) in counts.iter().filter(|(_, count)| *count == 0) {
            said.add(BalanceCode::RightsNone, of_side(*side, &at), &[("party", &said.name(*side))]);
        }
    } else if uneven(most.1, least.1) {
        let (party, other) = (said.name(most.0), said.name(least.0));
        let (more, less) = (most.1.to_string(), least.1.to_string());
        let args = [("party", party.as_str()), ("more", &more), ("other", &other), ("less", &less)];
        said.add(BalanceCode::RightsUneven, of_side(most.0, &at), &args);
    } else {
        said.add(BalanceCode::RightsEven, at, &[]);
    }
}

fn uneven(most: usize, least: usize) -> bool {
    most / least.max(1) >= UNEVEN && most - least > 1
}

fn most(counts: &[(u8, usize)]) -> (u8, usize) {
    counts.iter().copied().rev().max_by_key(|(_, count)| *count).unwrap_or((1, 0))
}

fn least(counts: &[(u8, usize)]) -> (u8, usize) {
    counts.iter().copied().min_by_key(|(_, count)| *count).unwrap_or((1, 0))
}
