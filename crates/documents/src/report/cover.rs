//! The cover of a report: who tells whom, the finding, then and now, and what is known about the report.

use base64::Engine as _;
use sepakat_domain::calendar;
use sepakat_domain::month::Month;

use super::compose::months;
use super::facts::{Facts, IndicatorFacts, Standing};
use super::words_of::{figure, month};
use crate::agreement::Logo;
use crate::model::{Cover, Image, Tenths, TenthsRow};
use crate::words;

/// So many partners are named; more are counted.
const NAMED: usize = 2;

pub(super) fn cover(facts: &Facts, standing: &Standing) -> Cover {
    let language = facts.language;
    Cover {
        logo: facts.logo.as_ref().and_then(|logo| picture(logo, &facts.organisation)),
        organisation: facts.organisation.clone(),
        place: facts.place.clone(),
        for_label: words::report_for(language),
        reader: facts.funder.clone(),
        eyebrow: words::report_eyebrow(language, &facts.programme),
        headline: facts.headline.clone(),
        tenths: facts.indicators.iter().find_map(|one| tenths(one, facts)),
        facts: known(facts, standing),
    }
}

/// What is known about the report; what is empty is left out.
fn known(facts: &Facts, standing: &Standing) -> Vec<(String, String)> {
    let language = facts.language;
    let edition = match standing {
        Standing::Draft { .. } => words::report_draft(language),
        Standing::Frozen { edition, frozen_at, .. } => {
            words::report_edition_frozen(language, &super::compose::day(frozen_at), &edition.to_string())
        }
    };
    let known = [
        (words::report_period(language), months(facts)),
        (words::report_agreement(language), facts.agreement.clone()),
        (words::report_edition(language), edition),
        (words::report_partners(language), partners(facts)),
        (words::report_by(language), facts.prepared_by.clone()),
        (words::report_as_of(language), calendar::long(facts.as_of, language)),
    ];
    known.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// The partners by name, or how many there are; our own organisation is none of them.
fn partners(facts: &Facts) -> String {
    let others: Vec<&str> = facts
        .partners
        .iter()
        .map(|one| one.name.as_str())
        .filter(|name| *name != facts.organisation)
        .collect();
    if others.len() > NAMED {
        return words::report_partners_many(facts.language, &others.len().to_string());
    }
    others.join("; ")
}

/// Then and now as circles: only of a share between nothing and everything.
fn tenths(one: &IndicatorFacts, facts: &Facts) -> Option<Tenths> {
    let language = facts.language;
    let (before, now) = one.baseline.zip(one.reached).filter(|_| one.unit == "%")?;
    let whole = 0..=100_000;
    if !whole.contains(&before) || !whole.contains(&now) {
        return None;
    }
    let last = one.points.iter().rev().find(|point| point.value.is_some())?;
    let from =
        one.baseline_on.map_or_else(|| words::report_before(language), |day| month(Month::of(day), language));
    let to = month(last.month, language);
    let said = |value: i64| figure(Some(value), &one.unit, language);
    let row = |label: &str, value: i64| TenthsRow {
        label: label.to_owned(),
        figure: said(value),
        // Rounded to the next tenth.
        filled: ((value + 5_000) / 10_000) as u8,
    };
    Some(Tenths {
        alt: words::report_tenths_alt(language, &said(before), &from, &one.name, &said(now), &to),
        rows: vec![row(&from, before), row(&to, now)],
        note: words::report_tenths(language, &one.name),
    })
}

fn picture(logo: &Logo, name: &str) -> Option<Image> {
    let bytes = base64::engine::general_purpose::STANDARD.decode(&logo.data).ok()?;
    Some(Image { bytes, alt: name.to_owned() })
}
