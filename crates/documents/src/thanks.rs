//! A letter of thanks to a partner whose agreement comes to its end: what it was about, what they kept, and our thanks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::NaiveDate;
use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::calendar;
use sepakat_domain::organisation::{Language, Paper};
use sepakat_domain::quantity;

use crate::agreement::{Logo, paper_title};
use crate::model::{
    Block, Document, Footer, Genre, Image, Inline, List, ListItem, ListKind, NumberLine, Paragraph,
    SignatureRoom, Text, Title, TitleLine, plain,
};
use crate::words;

/// Most promises that a letter names: it is a letter, not a list.
const NAMED: usize = 8;

/// What the letter is composed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Language of the letter.
    pub language: Language,
    /// Paper to print on.
    pub paper: Paper,
    /// Who writes.
    pub ours: Letterhead,
    /// Who signs.
    pub signer: Person,
    /// Name of the partner.
    pub theirs: String,
    /// Its address; may be empty.
    pub address: String,
    /// For whom at the partner.
    pub to: Person,
    /// What sort of agreement it was.
    pub kind: AgreementKind,
    /// Its number.
    pub number: String,
    /// What it was about.
    pub subject: String,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// What the partner kept.
    pub kept: Vec<Kept>,
    /// Own words; may be empty.
    pub thanks: String,
    /// The day of the letter.
    pub on: NaiveDate,
    /// The moment of writing, RFC 3339.
    pub now: String,
}

/// Who writes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Letterhead {
    /// Name.
    pub name: String,
    /// Postal address, in lines.
    pub address: String,
    /// Telephone and electronic address.
    pub reach: Vec<String>,
    /// The town in which it is written; may be empty.
    pub place: String,
    /// The logo.
    pub logo: Option<Logo>,
}

/// A person with a position.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Name, with the form of address where it is known; may be empty.
    pub name: String,
    /// Position; may be empty.
    pub position: String,
}

/// A promise that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What was done or given.
    pub what: String,
    /// How much, in thousandths of the unit.
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    pub unit: String,
    /// How often it was kept, for what recurs.
    pub times: u32,
}

/// Composes the letter. The same facts give the same document.
pub fn compose(facts: &Facts) -> Document {
    let language = facts.language;
    let mut blocks = vec![Block::Title(head(facts)), Block::Space(1)];
    blocks.push(Block::Numbers(vec![
        NumberLine { label: words::thanks_number(language), number: None },
        NumberLine { label: words::thanks_about(language), number: Some(words::thanks_subject(language)) },
    ]));
    blocks.push(Block::Space(1));
    let dated = calendar::on_paper(facts.on, language);
    let place = facts.ours.place.trim();
    let dated = if place.is_empty() { dated } else { words::thanks_dated(language, &dated, place) };
    blocks.push(line(dated));
    blocks.push(Block::Space(1));
    blocks.extend(to(facts));
    blocks.push(Block::Space(1));
    blocks.push(paragraph(plain(words::thanks_greeting(language)), true));
    blocks.push(paragraph(plain(first(facts)), false));
    if let Some(day) = facts.starts_on.filter(|day| *day < facts.on) {
        blocks
            .push(paragraph(plain(words::thanks_since(language, &calendar::on_paper(day, language))), false));
    }
    if !facts.kept.is_empty() {
        blocks.push(paragraph(plain(words::thanks_kept(language, &facts.theirs)), true));
        blocks.push(Block::List(kept(facts)));
    }
    for own in facts.thanks.lines().map(str::trim).filter(|line| !line.is_empty()) {
        blocks.push(paragraph(plain(own), false));
    }
    blocks.push(paragraph(plain(words::thanks_body(language, &facts.ours.name, &facts.theirs)), false));
    blocks.push(paragraph(plain(words::thanks_open(language)), true));
    blocks.push(Block::Signatures(vec![SignatureRoom {
        key: "1".to_owned(),
        party: words::thanks_sign(language),
        organisation: facts.ours.name.clone(),
        name: facts.signer.name.clone(),
        position: facts.signer.position.clone(),
        ..SignatureRoom::default()
    }]));
    Document {
        evidence: None,
        title: words::thanks_title(language, &facts.theirs),
        author: facts.ours.name.clone(),
        language,
        paper: facts.paper,
        genre: Genre::Agreement,
        footer: Footer {
            number: facts.ours.name.clone(),
            page: words::page_of(language, "{n}", "{m}"),
            ..Footer::default()
        },
        line_numbers: false,
        legend: Vec::new(),
        watermark: None,
        blocks,
        attachment: None,
        created: facts.now.clone(),
    }
}

fn head(facts: &Facts) -> Title {
    let ours = &facts.ours;
    let address: Vec<&str> = ours.address.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let reach: Vec<&str> = ours.reach.iter().map(|one| one.trim()).filter(|one| !one.is_empty()).collect();
    let lines = [address.join(", "), reach.join(" · ")].into_iter().filter(|line| !line.is_empty());
    let picture = ours.logo.as_ref().and_then(|logo| BASE64.decode(&logo.data).ok());
    let left = picture.map(|bytes| Image { bytes, alt: words::logo_alt(facts.language, &ours.name) });
    Title { kind: ours.name.to_uppercase(), lines: lines.map(TitleLine::Joint).collect(), left, right: None }
}

/// For whom it is: the person, the position, the partner and where it is, a line each.
fn to(facts: &Facts) -> Vec<Block> {
    let name = if facts.to.name.is_empty() { &facts.theirs } else { &facts.to.name };
    let to = vec![Inline::Bold(words::thanks_to(facts.language, name))];
    let mut blocks = vec![Block::Paragraph(Paragraph { text: to, keep_with_next: true })];
    let theirs = if *name == facts.theirs { "" } else { facts.theirs.as_str() };
    let joined = |parts: Vec<&str>| {
        let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    };
    let told = [joined(vec![&facts.to.position, theirs]), joined(facts.address.lines().collect())];
    blocks.extend(told.into_iter().filter(|one| !one.is_empty()).map(line));
    blocks
}

/// The first sentence: which agreement, and when it ends or ended.
fn first(facts: &Facts) -> String {
    let language = facts.language;
    let say = if facts.ends_on < facts.on { words::thanks_has_ended } else { words::thanks_will_end };
    say(
        language,
        &calendar::on_paper(facts.ends_on, language),
        &facts.number,
        &facts.ours.name,
        &facts.subject,
        &facts.theirs,
        &paper_title(facts.kind, language),
    )
}

fn kept(facts: &Facts) -> List {
    let language = facts.language;
    let item = |(at, one): (usize, &Kept)| {
        let what = match one.quantity {
            Some(count) => {
                format!("{}, {}", one.what.trim(), quantity::with_unit(count, &one.unit, language))
            }
            None => one.what.trim().to_owned(),
        };
        let what = match one.times {
            0 | 1 => what,
            times => words::thanks_times(language, &times.to_string(), &what),
        };
        let end = if at + 1 == facts.kept.len().min(NAMED) { "." } else { ";" };
        let label = char::from(b'a' + (at as u8).min(25));
        ListItem { label: format!("{label}."), text: plain(format!("{what}{end}")), ..ListItem::default() }
    };
    let items = facts.kept.iter().take(NAMED).enumerate().map(item).collect();
    List { kind: ListKind::Letters, items }
}

fn paragraph(text: Text, keep_with_next: bool) -> Block {
    Block::Paragraph(Paragraph { text, keep_with_next })
}

fn line(text: impl Into<String>) -> Block {
    paragraph(plain(text), true)
}
