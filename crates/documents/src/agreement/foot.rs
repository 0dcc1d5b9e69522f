//! What stands right after the last article: the rooms of those who sign and of those who witness.

use chrono::{DateTime, FixedOffset, Timelike as _};
use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::calendar;
use sepakat_domain::organisation::Language;

use super::facts::{Facts, Signed, Signer, Standing};
use super::head::signer_name;
use super::known::party;
use crate::model::{Block, SignatureRoom, WitnessRoom, Witnesses};
use crate::words;

/// The signing rooms. Of two parties the first may sign at the right; the text names them in their order all the same.
pub(super) fn signatures(facts: &Facts, standing: &Standing) -> Block {
    let signed = match standing {
        Standing::Frozen { signatures, .. } => signatures.as_slice(),
        Standing::Draft { .. } => &[],
    };
    let mut rooms: Vec<SignatureRoom> = facts.sides().map(|side| room(facts, side, signed)).collect();
    if facts.first_right && rooms.len() == 2 {
        rooms.reverse();
    }
    Block::Signatures(rooms)
}

/// The rooms of the witnesses; of a record, of those who take note of it.
pub(super) fn witnesses(facts: &Facts, standing: &Standing) -> Option<Block> {
    if facts.witnesses.is_empty() {
        return None;
    }
    let language = facts.language;
    let label = match (facts.kind, facts.witnesses.len()) {
        (AgreementKind::Record, _) => words::acknowledged(language),
        (_, 1) => words::witnesses_one(language),
        _ => words::witnesses(language),
    };
    let witnessed = match standing {
        Standing::Frozen { witnessed, .. } => witnessed.as_slice(),
        Standing::Draft { .. } => &[],
    };
    let room = |(number, witness): (u8, &Signer)| {
        let signed = witnessed.iter().find(|one| one.number == number).and_then(|one| one.signed.as_ref());
        WitnessRoom {
            name: witness.name.clone(),
            position: witness.position.clone(),
            drawing: signed.map(|signed| signed.drawing.clone()),
            drawing_alt: signed.map(|_| words::signature_alt(language, &witness.name)).unwrap_or_default(),
            caption: signed.map(|signed| caption(&signed.signed_at, language)).unwrap_or_default(),
        }
    };
    let rooms = (1..).zip(&facts.witnesses).map(room).collect();
    Some(Block::Witnesses(Witnesses { label, rooms }))
}

fn room(facts: &Facts, number: u8, signed: &[Signed]) -> SignatureRoom {
    let language = facts.language;
    let side = facts.side(number);
    let name = signer_name(side).to_owned();
    let signature = signed.iter().find(|signature| signature.side == number);
    SignatureRoom {
        key: number.to_string(),
        party: words::room_party(language, &party(number, language)),
        organisation: if side.person { String::new() } else { side.name.clone() },
        position: match &side.signer {
            Some(signer) if !side.person => signer.position.clone(),
            _ => String::new(),
        },
        drawing: signature.map(|signature| signature.drawing.clone()),
        drawing_alt: signature.map(|_| words::signature_alt(language, &name)).unwrap_or_default(),
        caption: signature.map(|signature| caption(&signature.signed_at, language)).unwrap_or_default(),
        name,
    }
}

/// What the drawing is and when it was made. A moment that cannot be read is shown as it was kept.
fn caption(signed_at: &str, language: Language) -> String {
    let (date, time, zone) = match DateTime::<FixedOffset>::parse_from_rfc3339(signed_at) {
        Ok(moment) => (
            calendar::dashed(moment.date_naive()),
            calendar::time_of_day(moment.hour(), moment.minute(), language),
            calendar::zone(moment.offset().local_minus_utc() / 60),
        ),
        Err(_) => (signed_at.to_owned(), String::new(), String::new()),
    };
    words::signature_caption(language, &date, &time, &zone)
}
