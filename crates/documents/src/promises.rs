//! One page on what the parties promised one another: who, what, how much, when, how it stands, and what shows it.

use chrono::NaiveDate;
use sepakat_domain::calendar;
use sepakat_domain::commitment::{CommitmentState, Fulfilment, Recurrence};
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::quantity;

use crate::model::{
    Align, Block, Chapter, Column, Document, Footer, Genre, Inline, Row, Standing, Table, Text, plain,
};
use crate::words;

/// What the page is composed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Language of the page.
    pub language: Language,
    /// Paper to print on.
    pub paper: Paper,
    /// Name of our organisation.
    pub organisation: String,
    /// Name of the partnership.
    pub partnership: String,
    /// The day on which all of this was so.
    pub on: NaiveDate,
    /// The moment of writing, RFC 3339.
    pub now: String,
    /// The parties, ours first.
    pub parties: Vec<PartyFacts>,
}

/// A party with what it promised.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyFacts {
    /// Its name.
    pub name: String,
    /// How far it has kept what was due.
    pub fulfilment: Fulfilment,
    /// What it promised.
    pub promises: Vec<PromiseFacts>,
}

/// A promise.
#[derive(Debug, Clone, PartialEq)]
pub struct PromiseFacts {
    /// Its code, for instance `J1`.
    pub code: String,
    /// What is done or given.
    pub what: String,
    /// How much, in thousandths of the unit.
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    pub unit: String,
    /// When it falls due, next or without having been kept.
    pub falls_on: Option<NaiveDate>,
    /// How often.
    pub every: Option<Recurrence>,
    /// How often, in words.
    pub rhythm: String,
    /// How it stands.
    pub state: CommitmentState,
    /// Days past its day.
    pub late_days: i64,
    /// Times due so far, for what recurs.
    pub due: u32,
    /// Of those, kept.
    pub kept: u32,
    /// When it was kept.
    pub kept_on: Option<NaiveDate>,
    /// What shows that it was kept.
    pub evidence: String,
}

/// Composes the page. The same facts give the same document.
pub fn compose(facts: &Facts) -> Document {
    let language = facts.language;
    let title = words::promises_title(language);
    let mut body = Vec::new();
    for party in &facts.parties {
        body.push(Block::Heading(plain(party.name.clone())));
        body.push(Block::Said(plain(share(party, language))));
        if !party.promises.is_empty() {
            body.push(Block::Table(table(party, language)));
        }
    }
    body.push(Block::Note(plain(words::promises_counted(language))));
    Document {
        title: format!("{title}: {}", facts.partnership),
        author: facts.organisation.clone(),
        language,
        paper: facts.paper,
        genre: Genre::Report,
        footer: Footer {
            number: facts.organisation.clone(),
            page: words::page_of(language, "{n}", "{m}"),
            ..Footer::default()
        },
        line_numbers: false,
        legend: Vec::new(),
        watermark: None,
        blocks: vec![Block::Chapter(Chapter {
            key: String::new(),
            eyebrow: words::promises_eyebrow(
                language,
                &calendar::on_paper(facts.on, language),
                &facts.partnership,
            ),
            headline: title.clone(),
            new_page: true,
            bookmark: title,
            body,
        })],
        attachment: None,
        evidence: None,
        created: facts.now.clone(),
    }
}

/// The same as plain text to paste into a chat.
pub fn text(facts: &Facts) -> String {
    let language = facts.language;
    let on = calendar::long(facts.on, language);
    let mut lines =
        vec![words::promises_title(language), words::promises_eyebrow(language, &on, &facts.partnership)];
    for party in &facts.parties {
        lines.push(String::new());
        lines.push(share(party, language));
        for one in &party.promises {
            let parts = [what(one, language), when(one, language), state(one, language)];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            lines.push(format!("- {} {}", one.code, parts.join("; ")));
        }
    }
    // A chat has no use for spaces that do not break.
    lines.join("\n").replace('\u{a0}', " ")
}

/// How far a party has kept its part, in a sentence.
fn share(party: &PartyFacts, language: Language) -> String {
    let Fulfilment { due, kept, percent } = party.fulfilment;
    match percent {
        _ if party.promises.is_empty() => words::promises_none(language, &party.name),
        None => words::promises_share_none(language, &party.name),
        Some(percent) => words::promises_share(
            language,
            &due.to_string(),
            &kept.to_string(),
            &party.name,
            &percent.to_string(),
        ),
    }
}

fn table(party: &PartyFacts, language: Language) -> Table {
    let left = |head: String, share: f64| Column { head, share, align: Align::Left };
    let row = |one: &PromiseFacts| {
        let stands: Text = vec![Inline::Standing(shape(one.state), state(one, language))];
        Row::Cells(vec![
            plain(one.code.clone()),
            plain(what(one, language)),
            plain(when(one, language)),
            stands,
            plain(one.evidence.clone()),
        ])
    };
    Table {
        summary: words::promises_summary(language, &party.name),
        columns: vec![
            left(words::annex_code(language), 12.0),
            left(words::annex_what(language), 58.0),
            left(words::promises_when(language), 34.0),
            left(words::report_status(language), 34.0),
            left(words::promises_evidence(language), 32.0),
        ],
        rows: party.promises.iter().map(row).collect(),
    }
}

/// What is promised, with how much of it.
fn what(one: &PromiseFacts, language: Language) -> String {
    let what = one.what.trim();
    match one.quantity {
        Some(quantity) => format!("{what}, {}", quantity::with_unit(quantity, &one.unit, language)),
        None => what.to_owned(),
    }
}

/// How often, and the day that is next.
fn when(one: &PromiseFacts, language: Language) -> String {
    let often = match (one.rhythm.trim(), one.every) {
        ("", Some(every)) => rhythm(every, language),
        (rhythm, _) => rhythm.to_owned(),
    };
    let day = one.falls_on.map(|day| calendar::on_paper(day, language));
    let parts = [(!often.is_empty()).then_some(often), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn rhythm(every: Recurrence, language: Language) -> String {
    match every {
        Recurrence::Weekly => words::promises_weekly(language),
        Recurrence::Monthly => words::promises_monthly(language),
        Recurrence::Quarterly => words::promises_quarterly(language),
        Recurrence::HalfYearly => words::promises_half_yearly(language),
        Recurrence::Yearly => words::promises_yearly(language),
    }
}

/// How it stands, in words; what recurs with how often it was kept.
fn state(one: &PromiseFacts, language: Language) -> String {
    let said = match one.state {
        CommitmentState::Open => words::promises_open(language),
        CommitmentState::Late => words::timeline_late(language, &one.late_days.to_string()),
        CommitmentState::Kept => words::promises_kept(language),
        CommitmentState::Waived => words::promises_waived(language),
        CommitmentState::Lapsed => words::promises_lapsed(language),
    };
    if one.every.is_some() && one.due > 0 {
        return format!(
            "{said}, {}",
            words::promises_times(language, &one.due.to_string(), &one.kept.to_string())
        );
    }
    match one.kept_on.filter(|_| one.state == CommitmentState::Kept) {
        Some(day) => format!("{said} {}", calendar::on_paper(day, language)),
        None => said,
    }
}

fn shape(state: CommitmentState) -> Standing {
    match state {
        CommitmentState::Kept => Standing::Good,
        CommitmentState::Lapsed => Standing::Middling,
        CommitmentState::Late => Standing::Bad,
        CommitmentState::Open | CommitmentState::Waived => Standing::Open,
    }
}
