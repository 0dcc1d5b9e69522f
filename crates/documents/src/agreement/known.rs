//! What an agreement knows, as its papers say it.

use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::calendar;
use sepakat_domain::clause_text::{self, Blank, ClauseText, Fact, TimeUnit, Value};
use sepakat_domain::numbers;
use sepakat_domain::organisation::Language;

use super::facts::{Facts, ParentPaper, Side};
use super::head::signer_name;
use super::pieces::{Piece, lower_first};
use super::settle::Labels;
use crate::words;

/// A fact as an article names it; what is missing when it is not known.
pub(super) fn fact(facts: &Facts, fact: Fact) -> Piece {
    fact_of(facts, fact, 1)
}

/// The same in a letter for each party, where some facts mean the party at hand.
pub(super) fn fact_of(facts: &Facts, fact: Fact, at_hand: u8) -> Piece {
    let name = match sided(fact, at_hand) {
        Some((Sided::Signer, side)) => format!("{}.signer", side_name(side)),
        Some((_, side)) if Fact::EACH.contains(&fact) => format!("{}_{side}", fact.name()),
        _ => fact.name().to_owned(),
    };
    Piece::fact(&name, text(facts, fact, at_hand).unwrap_or_default(), || label(facts, fact, at_hand))
}

/// A blank with its value; what is missing when it has none that fits.
pub(super) fn blank(facts: &Facts, labels: &Labels, blank: &Blank) -> Piece {
    let value = facts.fills.get(&blank.name).and_then(|stored| blank.kind.read(stored));
    match value {
        Some(value) => Piece::Filled {
            name: blank.name.clone(),
            wants: blank.kind,
            text: value_text(&value, facts.language),
        },
        None => {
            let label = labels.get(&blank.name).cloned().unwrap_or_else(|| blank.name.replace('_', " "));
            Piece::Missing { name: blank.name.clone(), wants: Some(blank.kind), label }
        }
    }
}

/// The defined term of a party.
pub(super) fn party(side: u8, language: Language) -> String {
    match side {
        2 => words::party_second(language),
        3 => words::party_third(language),
        4 => words::party_fourth(language),
        5 => words::party_fifth(language),
        _ => words::party_first(language),
    }
}

/// Name of a side in keys.
pub(super) fn side_name(side: u8) -> &'static str {
    match side {
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        _ => "first",
    }
}

/// What this paper calls itself inside a sentence.
pub(super) fn paper(kind: AgreementKind, language: Language) -> String {
    match kind {
        AgreementKind::Cooperation => words::paper_cooperation(language),
        AgreementKind::Memorandum => words::paper_memorandum(language),
        AgreementKind::Addendum => words::paper_addendum(language),
        AgreementKind::Record => words::paper_record(language),
    }
}

/// The same with its article, in the middle of a sentence.
pub(super) fn the_paper(kind: AgreementKind, language: Language) -> String {
    words::paper_named(language, &paper(kind, language))
}

/// The first line of the head.
pub(super) fn capitals(kind: AgreementKind, language: Language) -> String {
    match kind {
        AgreementKind::Cooperation => words::paper_kind(language),
        AgreementKind::Memorandum => words::head_memorandum(language),
        AgreementKind::Addendum => words::head_addendum(language),
        AgreementKind::Record => words::head_record(language),
    }
}

/// Everything written in the notation, in both languages of a paper in two.
pub(super) fn texts(facts: &Facts) -> impl Iterator<Item = ClauseText> + '_ {
    let other = facts.translation.iter().flat_map(|other| {
        let loose = [other.recitals.as_str(), other.basis.as_str()];
        other.articles.iter().map(|article| article.text.as_str()).chain(loose)
    });
    let loose = [facts.recitals.as_str(), facts.basis.as_str()];
    let own = facts.articles.iter().map(|article| article.text.as_str()).chain(loose);
    own.chain(other).map(|text| clause_text::parse(text).text)
}

/// Whether a paper of this sort has a term even where no article names it.
pub(super) fn has_term(facts: &Facts) -> bool {
    match facts.kind {
        AgreementKind::Cooperation | AgreementKind::Memorandum => true,
        AgreementKind::Addendum | AgreementKind::Record => texts(facts).any(|text| {
            let named = text.facts();
            [Fact::StartsOn, Fact::EndsOn, Fact::Term].iter().any(|fact| named.contains(fact))
        }),
    }
}

/// What a sort of paper is called, with capitals.
pub fn paper_title(kind: AgreementKind, language: Language) -> String {
    match kind {
        AgreementKind::Cooperation => words::paper_kind_plain(language),
        AgreementKind::Memorandum => words::title_memorandum(language),
        AgreementKind::Addendum => words::title_addendum(language),
        AgreementKind::Record => words::title_record(language),
    }
}

/// A length of time in figures and words: `30 (tiga puluh) hari`.
pub(super) fn span(count: i64, unit: TimeUnit, language: Language) -> String {
    unit_after(&numbers::with_words(count, language), count, unit, language)
}

/// A length of time in figures: `30 hari`.
pub(super) fn brief_span(count: i64, unit: TimeUnit, language: Language) -> String {
    unit_after(&numbers::group(count, language), count, unit, language)
}

fn unit_after(figures: &str, count: i64, unit: TimeUnit, language: Language) -> String {
    let say = match (unit, count == 1) {
        (TimeUnit::Hour, true) => words::span_hour_one,
        (TimeUnit::Hour, false) => words::span_hour,
        (TimeUnit::Day, true) => words::span_day_one,
        (TimeUnit::Day, false) => words::span_day,
        (TimeUnit::WorkingDay, true) => words::span_working_day_one,
        (TimeUnit::WorkingDay, false) => words::span_working_day,
        (TimeUnit::Week, true) => words::span_week_one,
        (TimeUnit::Week, false) => words::span_week,
        (TimeUnit::Month, true) => words::span_month_one,
        (TimeUnit::Month, false) => words::span_month,
        (TimeUnit::Year, true) => words::span_year_one,
        (TimeUnit::Year, false) => words::span_year,
    };
    say(language, figures)
}

/// The length of the term: in months when it is a whole number of them, else in days. None when it ends before it
/// begins.
pub(super) fn term(facts: &Facts) -> Option<(i64, TimeUnit)> {
    let (starts, ends) = (facts.starts_on?, facts.ends_on?);
    if ends < starts {
        return None;
    }
    Some(match calendar::term_months(starts, ends) {
        Some(months) if months > 0 => (i64::from(months), TimeUnit::Month),
        _ => (calendar::days_between(starts, ends) + 1, TimeUnit::Day),
    })
}

/// An address on one line.
pub(super) fn one_line(address: &str) -> String {
    let lines: Vec<&str> = address
        .lines()
        .map(|line| line.trim().trim_end_matches(','))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(", ")
}

fn value_text(value: &Value, language: Language) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Date(day) => calendar::on_paper(*day, language),
        Value::Money(money) => money.with_words(language),
        Value::Number(number) => numbers::with_words(*number, language),
        Value::Duration(count, unit) => span(*count, *unit, language),
    }
}

/// Something known of one party.
enum Sided {
    Party,
    Organisation,
    Address,
    Phone,
    Email,
    Reach,
    Signer,
}

/// What a fact knows of which party, when it is of one; `at_hand` is the party that a letter for each is about.
fn sided(fact: Fact, at_hand: u8) -> Option<(Sided, u8)> {
    Some(match fact {
        Fact::Organisation1 => (Sided::Organisation, 1),
        Fact::Organisation2 => (Sided::Organisation, 2),
        Fact::Address1 => (Sided::Address, 1),
        Fact::Address2 => (Sided::Address, 2),
        Fact::Phone1 => (Sided::Phone, 1),
        Fact::Phone2 => (Sided::Phone, 2),
        Fact::Email1 => (Sided::Email, 1),
        Fact::Email2 => (Sided::Email, 2),
        Fact::Reach1 => (Sided::Reach, 1),
        Fact::Reach2 => (Sided::Reach, 2),
        Fact::Party => (Sided::Party, at_hand),
        Fact::Organisation => (Sided::Organisation, at_hand),
        Fact::Address => (Sided::Address, at_hand),
        Fact::Phone => (Sided::Phone, at_hand),
        Fact::Email => (Sided::Email, at_hand),
        Fact::Reach => (Sided::Reach, at_hand),
        Fact::Signer => (Sided::Signer, at_hand),
        _ => return None,
    })
}

fn text(facts: &Facts, fact: Fact, at_hand: u8) -> Option<String> {
    let language = facts.language;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| calendar::on_paper(day, language));
    if let Some((what, number)) = sided(fact, at_hand) {
        let side = facts.side(number);
        return match what {
            Sided::Party => Some(party(number, language)),
            Sided::Organisation => Some(side.name.clone()),
            Sided::Address => Some(one_line(&side.address)),
            Sided::Phone => Some(side.phone.clone()),
            Sided::Email => Some(side.email.clone()),
            Sided::Reach => reach(side, language),
            Sided::Signer => Some(signer_name(side).to_owned()),
        };
    }
    match fact {
        Fact::Subject => Some(facts.subject.clone()),
        Fact::Purpose => Some(lower_first(facts.purpose.trim().trim_end_matches('.'))),
        Fact::Place => Some(facts.place.clone()),
        Fact::SignedOn => day(facts.signed_on),
        Fact::StartsOn => day(facts.starts_on),
        Fact::EndsOn => day(facts.ends_on),
        Fact::Term => term(facts).map(|(count, unit)| span(count, unit, language)),
        Fact::Copies => (facts.copies > 0).then(|| numbers::with_words(facts.copies, language)),
        Fact::Codes => codes(facts),
        Fact::Paper => Some(paper(facts.kind, language)),
        Fact::Parent => facts.parent.as_ref().map(|parent| parent_text(parent, language)),
        _ => None,
    }
}

/// Title, number and date of the paper below, as far as known.
fn parent_text(parent: &ParentPaper, language: Language) -> String {
    let mut text = if parent.number.trim().is_empty() {
        parent.title.clone()
    } else {
        words::parent_numbered(language, parent.number.trim(), &parent.title)
    };
    if let Some(day) = parent.on {
        text = words::parent_dated(language, &calendar::on_paper(day, language), &text);
    }
    text
}

/// What to call a fact that is missing.
fn label(facts: &Facts, fact: Fact, at_hand: u8) -> String {
    let language = facts.language;
    if let Some((what, side)) = sided(fact, at_hand) {
        let term = party(side, language);
        return match what {
            Sided::Party => term,
            Sided::Organisation => words::lack_name(language, &term),
            Sided::Address | Sided::Reach => words::lack_address(language, &term),
            Sided::Phone => words::lack_phone(language, &term),
            Sided::Email => words::lack_email(language, &term),
            Sided::Signer => words::lack_signer(language, &term),
        };
    }
    match fact {
        Fact::Purpose => words::lack_purpose(language),
        Fact::Place => words::lack_place(language),
        Fact::SignedOn => words::lack_signed_on(language),
        Fact::StartsOn => words::lack_starts_on(language),
        Fact::EndsOn => words::lack_ends_on(language),
        Fact::Term => words::lack_term(language),
        Fact::Copies => words::lack_copies(language),
        Fact::Codes => words::lack_duties(language, &party(2, language)),
        Fact::Parent => words::lack_parent(language),
        _ => words::lack_subject(language),
    }
}

fn codes(facts: &Facts) -> Option<String> {
    let first = &facts.commitments.first()?.code;
    let last = &facts.commitments.last()?.code;
    Some(if first == last { first.clone() } else { words::code_range(facts.language, first, last) })
}

/// Address, telephone and e-mail as far as known.
fn reach(side: &Side, language: Language) -> Option<String> {
    let address = one_line(&side.address);
    let mut parts = Vec::new();
    if !address.is_empty() {
        parts.push(address);
    }
    if !side.phone.is_empty() {
        parts.push(words::reach_phone(language, &side.phone));
    }
    if !side.email.is_empty() {
        parts.push(words::reach_email(language, &side.email));
    }
    if parts.is_empty() { None } else { Some(parts.join(", ")) }
}
