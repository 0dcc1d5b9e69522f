//! The register of agreements as a printed list and as a table for spreadsheets: the same rows in both.

use chrono::NaiveDate;
use sepakat_domain::agreement::{AgreementKind, AgreementState};
use sepakat_domain::calendar;
use sepakat_domain::organisation::{Language, Paper};

use crate::agreement::paper_title;
use crate::model::{
    Align, Block, Chapter, Column, Document, Footer, Genre, Inline, Row, Standing, Table, plain,
};
use crate::words;
use crate::workbook::{Cell, Sheet};

/// What the register is composed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Language of the list.
    pub language: Language,
    /// Paper to print on.
    pub paper: Paper,
    /// Name of our organisation.
    pub organisation: String,
    /// Its rows, in the order in which they are told.
    pub rows: Vec<RowFacts>,
    /// The day on which all of this was so.
    pub on: NaiveDate,
    /// The moment of writing, RFC 3339.
    pub now: String,
}

/// An agreement in the register.
#[derive(Debug, Clone, PartialEq)]
pub struct RowFacts {
    /// Its number; may be empty.
    pub number: String,
    /// What sort of paper.
    pub kind: AgreementKind,
    /// What it is about.
    pub subject: String,
    /// Names of the other parties.
    pub partners: String,
    /// How it stands.
    pub state: AgreementState,
    /// First day of its term.
    pub starts_on: Option<NaiveDate>,
    /// The last day on which it holds.
    pub ends_on: Option<NaiveDate>,
    /// Days until then; negative when past.
    pub days_left: Option<i64>,
    /// The day on which the last party signed.
    pub signed_on: Option<NaiveDate>,
}

/// A state in words.
pub fn state(state: AgreementState, language: Language) -> String {
    match state {
        AgreementState::Draft => words::agreement_state_draft(language),
        AgreementState::InNegotiation => words::agreement_state_in_negotiation(language),
        AgreementState::Ready => words::agreement_state_ready(language),
        AgreementState::PartlySigned => words::agreement_state_partly_signed(language),
        AgreementState::Active => words::agreement_state_active(language),
        AgreementState::EndingSoon => words::agreement_state_ending_soon(language),
        AgreementState::Ended => words::agreement_state_ended(language),
        AgreementState::Renewed => words::agreement_state_renewed(language),
        AgreementState::Terminated => words::agreement_state_terminated(language),
        AgreementState::Void => words::agreement_state_void(language),
    }
}

/// The title of the list.
pub fn title(language: Language) -> String {
    words::register_title(language)
}

/// Composes the printed list. The same facts give the same document.
pub fn compose(facts: &Facts) -> Document {
    let language = facts.language;
    let title = title(language);
    let count = words::register_count(language, &facts.rows.len().to_string());
    let body = match facts.rows.is_empty() {
        true => vec![Block::Note(plain(words::register_none(language)))],
        false => vec![Block::Table(table(facts)), Block::Note(plain(count))],
    };
    Document {
        evidence: None,
        title: title.clone(),
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
            eyebrow: words::year_eyebrow(
                language,
                &calendar::on_paper(facts.on, language),
                &facts.organisation,
            ),
            headline: title.clone(),
            new_page: true,
            bookmark: title,
            body,
        })],
        attachment: None,
        created: facts.now.clone(),
    }
}

fn table(facts: &Facts) -> Table {
    let language = facts.language;
    let left = |head: String, share: f64| Column { head, share, align: Align::Left };
    let row = |one: &RowFacts| {
        let number = if one.number.trim().is_empty() { "–" } else { one.number.trim() };
        Row::Cells(vec![
            plain(number),
            plain(format!("{}: {}", paper_title(one.kind, language), one.subject.trim())),
            plain(one.partners.clone()),
            plain(term(one, language)),
            vec![Inline::Standing(shape(one.state), state(one.state, language))],
        ])
    };
    Table {
        summary: words::register_summary(language),
        columns: vec![
            left(words::register_number(language), 34.0),
            left(words::register_subject(language), 52.0),
            left(words::register_partners(language), 32.0),
            left(words::register_term(language), 30.0),
            left(words::register_state(language), 30.0),
        ],
        rows: facts.rows.iter().map(row).collect(),
    }
}

fn term(one: &RowFacts, language: Language) -> String {
    let day = |day: NaiveDate| calendar::short_with_year(day, language).replace(' ', "\u{a0}");
    match (one.starts_on, one.ends_on) {
        (Some(from), Some(until)) => format!("{} – {}", day(from), day(until)),
        (Some(only), None) | (None, Some(only)) => day(only),
        (None, None) => String::new(),
    }
}

fn shape(state: AgreementState) -> Standing {
    match state {
        AgreementState::Active | AgreementState::Renewed => Standing::Good,
        AgreementState::EndingSoon | AgreementState::Ready | AgreementState::PartlySigned => {
            Standing::Middling
        }
        AgreementState::Terminated | AgreementState::Void => Standing::Bad,
        AgreementState::Draft | AgreementState::InNegotiation | AgreementState::Ended => Standing::Open,
    }
}

/// The list as a table for spreadsheets. Days are written as the whole world sorts them.
pub fn sheet(facts: &Facts) -> Sheet {
    let language = facts.language;
    let day = |day: Option<NaiveDate>| day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()));
    let row = |one: &RowFacts| {
        vec![
            Cell::text(&one.number),
            Cell::text(&paper_title(one.kind, language)),
            Cell::text(&one.subject),
            Cell::text(&one.partners),
            Cell::Text(state(one.state, language)),
            day(one.starts_on),
            day(one.ends_on),
            Cell::number(one.days_left.map(|days| days.saturating_mul(1000))),
            day(one.signed_on),
        ]
    };
    Sheet {
        name: title(language),
        head: vec![
            words::register_number(language),
            words::register_kind(language),
            words::register_subject(language),
            words::register_partners(language),
            words::register_state(language),
            words::register_from(language),
            words::register_until(language),
            words::register_left(language),
            words::register_signed(language),
        ],
        rows: facts.rows.iter().map(row).collect(),
    }
}
