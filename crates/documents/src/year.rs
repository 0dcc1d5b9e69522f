//! The calendar of a year on one page: twelve months with the days of agreements marked, and the days as a list.

use chrono::NaiveDate;
use sepakat_domain::calendar;
use sepakat_domain::organisation::{Language, Paper};

pub use crate::chart::DayMark;
use crate::chart::{Chart, Plot, Year, meaning};
use crate::model::{Align, Block, Chapter, Column, Document, Footer, Genre, Row, Table, plain};
use crate::words;

/// What the calendar is composed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Language of the page.
    pub language: Language,
    /// Paper to print on.
    pub paper: Paper,
    /// Name of our organisation.
    pub organisation: String,
    /// Which year.
    pub year: i32,
    /// Its days.
    pub days: Vec<DayFacts>,
    /// The day on which all of this was so.
    pub on: NaiveDate,
    /// The moment of writing, RFC 3339.
    pub now: String,
}

/// A day of an agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct DayFacts {
    /// Which day.
    pub day: NaiveDate,
    /// What it is.
    pub mark: DayMark,
    /// Number of the agreement; may be empty.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// Names of the other parties.
    pub partners: String,
    /// Number of the article that says so.
    pub article: Option<i64>,
}

/// Composes the calendar. The same facts give the same document.
pub fn compose(facts: &Facts) -> Document {
    let language = facts.language;
    let year = facts.year.to_string();
    let title = words::year_title(language, &year);
    let mut days: Vec<&DayFacts> = facts.days.iter().collect();
    days.sort_by(|one, other| {
        (one.day, other.mark, &one.subject).cmp(&(other.day, one.mark, &other.subject))
    });
    let marked = days.iter().map(|one| (one.day, one.mark)).collect();
    let drawn = Chart::new(title.clone(), language, Plot::Year(Year { year: facts.year, days: marked }));
    let mut body = vec![Block::Chart(Box::new(drawn))];
    body.push(match days.is_empty() {
        true => Block::Note(plain(words::year_none(language))),
        false => Block::Table(table(&days, &year, language)),
    });
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

fn table(days: &[&DayFacts], year: &str, language: Language) -> Table {
    let left = |head: String, share: f64| Column { head, share, align: Align::Left };
    let row = |one: &&DayFacts| {
        let article = one.article.map(|number| words::year_article(language, &number.to_string()));
        let what = match article {
            Some(article) => format!("{} ({article})", meaning(one.mark, language)),
            None => meaning(one.mark, language),
        };
        let agreement = [one.number.trim(), one.subject.trim()].into_iter().filter(|part| !part.is_empty());
        Row::Cells(vec![
            plain(calendar::on_paper(one.day, language)),
            plain(what),
            plain(agreement.collect::<Vec<_>>().join(", ")),
            plain(one.partners.clone()),
        ])
    };
    Table {
        summary: words::year_summary(language, year),
        columns: vec![
            left(words::year_day(language), 26.0),
            left(words::year_what(language), 54.0),
            left(words::year_agreement(language), 56.0),
            left(words::year_with(language), 34.0),
        ],
        rows: days.iter().map(row).collect(),
    }
}
