//! What stands before the first article: head, number lines, opening, parties, recitals.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::calendar;
use sepakat_domain::clause_text::Fact;
use sepakat_domain::numbers;
use sepakat_domain::organisation::Language;

use super::facts::{Facts, Logo, Side};
use super::known::{self, side_name};
use super::pieces::{Holes, Piece, close, inline, single_stops, upper_first};
use super::settle::SettledParagraph;
use crate::model::{Block, Image, List, ListItem, ListKind, NumberLine, Paragraph, Title, TitleLine};
use crate::words;

/// Everything before the first article.
pub(super) fn blocks(facts: &Facts, recitals: &[SettledParagraph], basis: &[SettledParagraph]) -> Vec<Block> {
    let language = facts.language;
    let mut blocks = vec![
        Block::Title(title(facts)),
        Block::Numbers(number_lines(facts)),
        lead(opening(facts)),
        Block::List(List {
            kind: ListKind::Parties,
            items: facts.sides().map(|side| party(facts, side)).collect(),
        }),
    ];
    let mut together = together(facts);
    if recitals.is_empty() {
        blocks.push(lead(together));
    } else {
        together.push(Piece::text(format!(" {}", words::recitals_lead(language))));
        blocks.push(lead(together));
        blocks.extend(loose(recitals));
    }
    if !basis.is_empty() {
        let paper = known::paper(facts.kind, language);
        // It begins the sentence in Indonesian.
        let paper = if language == Language::Id { upper_first(&paper) } else { paper };
        blocks.push(lead(vec![Piece::text(words::basis_lead(language, &paper))]));
        blocks.extend(loose(basis));
    }
    blocks.push(lead(bridge(facts, recitals.is_empty() && basis.is_empty())));
    blocks
}

/// The opening formula.
pub(super) fn opening(facts: &Facts) -> Vec<Piece> {
    let language = facts.language;
    let record = facts.kind == AgreementKind::Record;
    let mut holes = Holes::default();
    let place = holes.put(known::fact(facts, Fact::Place));
    let sentence = match facts.signed_on {
        Some(date) => {
            let parts = calendar::opening(date, language);
            let mut fact =
                |text: String| holes.put(Piece::Fact { name: Fact::SignedOn.name().to_owned(), text });
            let (weekday, day, month) = (fact(parts.weekday), fact(parts.day), fact(parts.month));
            let (year, digits) = (fact(parts.year), fact(parts.digits));
            let say = if record { words::opening_record } else { words::opening };
            say(language, &day, &digits, &month, &place, &weekday, &year)
        }
        None => {
            let date = holes.put(known::fact(facts, Fact::SignedOn));
            let say = if record { words::opening_record_undated } else { words::opening_undated };
            say(language, &date, &place)
        }
    };
    holes.fill(&sentence)
}

/// A party's paragraph, without the mark after it.
pub(super) fn party_pieces(facts: &Facts, number: u8) -> Vec<Piece> {
    let language = facts.language;
    let side = facts.side(number);
    let term = known::party(number, language);
    let key = |name: &str| format!("{}.{name}", side_name(number));
    let mut holes = Holes::default();
    let name = match signer_name(side) {
        "" => Piece::Missing { name: key("signer"), wants: None, label: words::lack_signer(language, &term) },
        name => Piece::Bold { text: name.to_owned() },
    };
    let name = holes.put(name);
    let address = holes.put(known::fact_of(facts, Fact::Address, number));
    let defined = holes.put(Piece::Term { text: term.clone() });
    let record = facts.kind == AgreementKind::Record;
    let sentence = if side.person {
        let say = if record { words::party_person_record } else { words::party_person };
        say(language, &address, &name, &defined)
    } else {
        let position = side.signer.as_ref().map(|signer| signer.position.clone()).unwrap_or_default();
        let position =
            holes.put(Piece::fact(&key("position"), position, || words::lack_position(language, &term)));
        let authority = holes
            .put(Piece::fact(&key("authority"), authority(side), || words::lack_authority(language, &term)));
        let organisation = holes.put(known::fact_of(facts, Fact::Organisation, number));
        let say = if record { words::party_organisation_record } else { words::party_organisation };
        say(language, &address, &authority, &name, &organisation, &position, &defined)
    };
    let mut pieces = holes.fill(&sentence);
    single_stops(&mut pieces);
    pieces
}

/// Who signs: the person itself, or the signer of an organisation. Empty when unknown.
pub(super) fn signer_name(side: &Side) -> &str {
    let signer = side.signer.as_ref().map_or("", |signer| signer.name.as_str());
    if side.person && signer.is_empty() { &side.name } else { signer }
}

/// The signer's authority, else the deed of the organisation.
pub(super) fn authority(side: &Side) -> &str {
    let own = side.signer.as_ref().map_or("", |signer| signer.authority.trim());
    if own.is_empty() { side.legal_basis.trim() } else { own }
}

/// Leads to the articles. The paper below is named here unless the text names it anyway.
pub(super) fn bridge(facts: &Facts, bare: bool) -> Vec<Piece> {
    let language = facts.language;
    if facts.kind == AgreementKind::Record {
        return vec![Piece::text(words::bridge_record(language))];
    }
    let mut holes = Holes::default();
    let parent = holes.put(known::fact(facts, Fact::Parent));
    let under =
        facts.parent.is_some() && !known::texts(facts).any(|text| text.facts().contains(&Fact::Parent));
    let deed = match facts.kind {
        AgreementKind::Addendum => words::deed_addendum(language, &parent),
        AgreementKind::Memorandum => words::deed_memorandum(language),
        AgreementKind::Cooperation | AgreementKind::Record => words::deed_cooperation(language),
    };
    let deed = match facts.kind {
        AgreementKind::Addendum => deed,
        _ if under => words::deed_under(language, &deed, &parent),
        _ => deed,
    };
    let say = if bare { words::bridge_bare } else { words::bridge };
    holes.fill(&say(language, &deed))
}

fn lead(pieces: Vec<Piece>) -> Block {
    Block::Paragraph(Paragraph { text: inline(pieces), keep_with_next: true })
}

fn title(facts: &Facts) -> Title {
    let language = facts.language;
    let joint = |word| TitleLine::Joint(word);
    let mut lines = Vec::new();
    if facts.kind == AgreementKind::Addendum {
        lines.push(joint(words::head_changes(language)));
        lines.push(TitleLine::Name(inline(vec![changed(facts)])));
    }
    lines.push(joint(words::head_between(language)));
    let parties = facts.parties();
    for side in facts.sides() {
        let mut name = vec![capital(known::fact_of(facts, Fact::Organisation, side))];
        if parties > 2 && side + 1 < parties {
            name.push(Piece::text(","));
        }
        lines.push(TitleLine::Name(inline(name)));
        if parties == 2 && side == 1 {
            lines.push(joint(words::head_with(language)));
        } else if parties > 2 && side + 1 == parties {
            lines.push(joint(words::head_last(language)));
        }
    }
    lines.push(joint(words::head_about(language)));
    lines.push(TitleLine::Name(inline(vec![capital(known::fact(facts, Fact::Subject))])));
    let (mut left, mut right) = (logo(facts, &facts.first), logo(facts, &facts.second));
    if facts.first_right && parties == 2 {
        std::mem::swap(&mut left, &mut right);
    }
    Title { kind: known::capitals(facts.kind, language), lines, left, right }
}

/// The paper that an addendum changes: its title in capitals, its number as it is written.
fn changed(facts: &Facts) -> Piece {
    let Some(parent) = &facts.parent else { return known::fact(facts, Fact::Parent) };
    let title = parent.title.to_uppercase();
    let number = parent.number.trim();
    let text = if number.is_empty() {
        title
    } else {
        let label = words::head_number(facts.language);
        format!("{title} {label} {number}")
    };
    Piece::Fact { name: Fact::Parent.name().to_owned(), text }
}

fn capital(piece: Piece) -> Piece {
    match piece {
        Piece::Fact { name, text } => Piece::Fact { name, text: text.to_uppercase() },
        other => other,
    }
}

fn logo(facts: &Facts, side: &Side) -> Option<Image> {
    let Logo { data, .. } = side.logo.as_ref()?;
    let bytes = STANDARD.decode(data).ok()?;
    Some(Image { bytes, alt: words::logo_alt(facts.language, &side.name) })
}

fn number_lines(facts: &Facts) -> Vec<NumberLine> {
    let line = |number: &str| NumberLine {
        label: words::head_number(facts.language),
        number: (!number.trim().is_empty()).then(|| number.trim().to_owned()),
    };
    facts
        .sides()
        .map(|side| match side {
            1 => line(&facts.number),
            2 => line(&facts.partner_number),
            _ => line(&facts.side(side).number),
        })
        .collect()
}

fn party(facts: &Facts, number: u8) -> ListItem {
    let mut pieces = party_pieces(facts, number);
    close(&mut pieces, if number < facts.parties() { ";" } else { "." });
    let label = format!("{}.", numeral(number));
    ListItem { label, text: inline(pieces), key: number.to_string(), ..ListItem::default() }
}

/// The number of a party in the head.
pub(super) fn numeral(side: u8) -> &'static str {
    match side {
        1 => "I",
        2 => "II",
        3 => "III",
        4 => "IV",
        _ => "V",
    }
}

fn together(facts: &Facts) -> Vec<Piece> {
    let language = facts.language;
    let mut holes = Holes::default();
    let both = holes.put(Piece::Term { text: words::party_both(language) });
    let either = holes.put(Piece::Term { text: words::party_either(language) });
    let parties: Vec<String> =
        facts.sides().map(|side| words::party_named(language, &known::party(side, language))).collect();
    let parties = upper_first(&numbers::list(&parties, language));
    let sentence = words::parties_together(language, &both, &either, &parties);
    holes.fill(&sentence)
}

/// Recitals and legal basis: letters flush with the text, and words without letters as paragraphs.
fn loose(paragraphs: &[SettledParagraph]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraph in paragraphs {
        if !paragraph.lead.is_empty() {
            let text = inline(paragraph.lead.clone());
            blocks.push(Block::Paragraph(Paragraph { text, keep_with_next: !paragraph.letters.is_empty() }));
        }
        if !paragraph.letters.is_empty() {
            blocks.push(Block::List(super::body::letters(&paragraph.letters, ListKind::Recitals)));
        }
    }
    blocks
}
