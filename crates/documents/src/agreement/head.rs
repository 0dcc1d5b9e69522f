//! What stands before the first article: head, number lines, opening, parties, recitals.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sepakat_domain::calendar;
use sepakat_domain::clause_text::Fact;

use super::facts::{Facts, Logo, Side};
use super::known::{self, one_line, side_name};
use super::pieces::{Holes, Piece, close, inline, single_stops};
use super::settle::SettledParagraph;
use crate::model::{Block, Image, List, ListItem, ListKind, NumberLine, Paragraph, Text, Title, TitleLine};
use crate::words;

/// Everything before the first article.
pub(super) fn blocks(facts: &Facts, recitals: &[SettledParagraph], basis: &[SettledParagraph]) -> Vec<Block> {
    let language = facts.language;
    let mut blocks = vec![
        Block::Title(title(facts)),
        Block::Numbers(numbers(facts)),
        lead(opening(facts)),
        Block::List(List { kind: ListKind::Parties, items: vec![party(facts, 1), party(facts, 2)] }),
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
        blocks.push(lead(vec![Piece::text(words::basis_lead(language))]));
        blocks.extend(loose(basis));
    }
    let bare = recitals.is_empty() && basis.is_empty();
    let bridge = if bare { words::bridge_bare(language) } else { words::bridge(language) };
    blocks.push(lead(vec![Piece::text(bridge)]));
    blocks
}

/// The opening formula.
pub(super) fn opening(facts: &Facts) -> Vec<Piece> {
    let language = facts.language;
    let mut holes = Holes::default();
    let place = holes.put(known::fact(facts, Fact::Place));
    let sentence = match facts.signed_on {
        Some(date) => {
            let parts = calendar::opening(date, language);
            let mut fact =
                |text: String| holes.put(Piece::Fact { name: Fact::SignedOn.name().to_owned(), text });
            let (weekday, day, month) = (fact(parts.weekday), fact(parts.day), fact(parts.month));
            let (year, digits) = (fact(parts.year), fact(parts.digits));
            words::opening(language, &day, &digits, &month, &place, &weekday, &year)
        }
        None => {
            let date = holes.put(known::fact(facts, Fact::SignedOn));
            words::opening_undated(language, &date, &place)
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
    let address = Piece::fact(address_fact(number).name(), one_line(&side.address), || {
        words::lack_address(language, &term)
    });
    let address = holes.put(address);
    let defined = holes.put(Piece::Term { text: term.clone() });
    let sentence = if side.person {
        words::party_person(language, &address, &name, &defined)
    } else {
        let position = side.signer.as_ref().map(|signer| signer.position.clone()).unwrap_or_default();
        let position =
            holes.put(Piece::fact(&key("position"), position, || words::lack_position(language, &term)));
        let authority = holes
            .put(Piece::fact(&key("authority"), authority(side), || words::lack_authority(language, &term)));
        let organisation =
            Piece::fact(name_fact(number).name(), side.name.clone(), || words::lack_name(language, &term));
        let organisation = holes.put(organisation);
        words::party_organisation(language, &address, &authority, &name, &organisation, &position, &defined)
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

fn name_fact(number: u8) -> Fact {
    if number == 2 { Fact::Organisation2 } else { Fact::Organisation1 }
}

fn address_fact(number: u8) -> Fact {
    if number == 2 { Fact::Address2 } else { Fact::Address1 }
}

fn lead(pieces: Vec<Piece>) -> Block {
    Block::Paragraph(Paragraph { text: inline(pieces), keep_with_next: true })
}

fn title(facts: &Facts) -> Title {
    let language = facts.language;
    Title {
        kind: words::paper_kind(language),
        lines: vec![
            TitleLine::Joint(words::head_between(language)),
            TitleLine::Name(capitals(known::fact(facts, Fact::Organisation1))),
            TitleLine::Joint(words::head_with(language)),
            TitleLine::Name(capitals(known::fact(facts, Fact::Organisation2))),
            TitleLine::Joint(words::head_about(language)),
            TitleLine::Name(capitals(known::fact(facts, Fact::Subject))),
        ],
        left: logo(facts, &facts.first),
        right: logo(facts, &facts.second),
    }
}

fn capitals(piece: Piece) -> Text {
    inline(vec![match piece {
        Piece::Fact { name, text } => Piece::Fact { name, text: text.to_uppercase() },
        other => other,
    }])
}

fn logo(facts: &Facts, side: &Side) -> Option<Image> {
    let Logo { data, .. } = side.logo.as_ref()?;
    let bytes = STANDARD.decode(data).ok()?;
    Some(Image { bytes, alt: words::logo_alt(facts.language, &side.name) })
}

fn numbers(facts: &Facts) -> Vec<NumberLine> {
    let line = |number: &str| NumberLine {
        label: words::head_number(facts.language),
        number: (!number.trim().is_empty()).then(|| number.trim().to_owned()),
    };
    vec![line(&facts.number), line(&facts.partner_number)]
}

fn party(facts: &Facts, number: u8) -> ListItem {
    let mut pieces = party_pieces(facts, number);
    close(&mut pieces, if number == 1 { ";" } else { "." });
    ListItem {
        label: if number == 1 { "I." } else { "II." }.to_owned(),
        text: inline(pieces),
        key: number.to_string(),
        ..ListItem::default()
    }
}

fn together(facts: &Facts) -> Vec<Piece> {
    let language = facts.language;
    let mut holes = Holes::default();
    let both = holes.put(Piece::Term { text: words::party_both(language) });
    let either = holes.put(Piece::Term { text: words::party_either(language) });
    let sentence = words::parties_together(language, &both, &either);
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
