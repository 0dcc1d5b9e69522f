//! What stands right after the last article: the rooms of those who sign and of those who witness.

use chrono::{DateTime, FixedOffset, Timelike as _};
use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::calendar;
use sepakat_domain::organisation::Language;
use sepakat_domain::signing::copies;

use super::facts::{CopyOf, Facts, Signed, Signer, Standing};
use super::head::signer_name;
use super::known::party;
use crate::model::{Block, SignatureRoom, WitnessRoom, Witnesses};
use crate::words;

/// The signing rooms. Of two parties the first may sign at the right; the text names them in their order all the same.
pub(super) fn signatures(facts: &Facts, standing: &Standing) -> Block {
    let (signed, copy) = match standing {
        Standing::Frozen { signatures, copy, .. } => (signatures.as_slice(), *copy),
        Standing::Draft { .. } => (&[][..], None),
    };
    let mut rooms: Vec<SignatureRoom> = facts.sides().map(|side| room(facts, side, signed)).collect();
    if let Some(copy) = copy {
        make_room(facts, copy, &mut rooms);
    }
    if facts.first_right && rooms.len() == 2 {
        rooms.reverse();
    }
    Block::Signatures(rooms)
}

/// On a printed copy those who do not sign on the screen sign by hand: their rooms are empty, and one of them has the
/// box for the stamp.
fn make_room(facts: &Facts, copy: CopyOf, rooms: &mut [SignatureRoom]) {
    let in_ink: Vec<u8> = (1..)
        .zip(rooms.iter_mut())
        .filter_map(|(side, room)| {
            let by_hand = room.drawing.is_none();
            by_hand.then(|| {
                room.caption.clear();
                side
            })
        })
        .collect();
    let by = copies::stamped_by(copy.number, facts.parties(), &in_ink);
    if let Some(room) = by.and_then(|side| rooms.get_mut(usize::from(side) - 1)) {
        room.stamp = vec![words::stamp(facts.language), words::stamp_duty(facts.language)];
        room.caption = copy_line(facts, copy);
    }
}

/// Which copy it is, and who keeps it.
pub(super) fn copy_line(facts: &Facts, copy: CopyOf) -> String {
    let language = facts.language;
    let (number, total) = (copy.number.to_string(), copy.total.to_string());
    match copies::held_by(copy.number, facts.parties()) {
        Some(side) => {
            let name = &facts.side(side).name;
            words::copy_for(language, &number, name, &party(side, language), &total)
        }
        None => words::copy_spare(language, &number, &total),
    }
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
            drawing: signed.and_then(|signed| signed.drawing.clone()),
            drawing_alt: signed.map(|_| words::signature_alt(language, &witness.name)).unwrap_or_default(),
            caption: signed.map(|signed| caption(signed, language)).unwrap_or_default(),
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
        drawing: signature.and_then(|signature| signature.drawing.clone()),
        drawing_alt: signature
            .filter(|signature| signature.drawing.is_some())
            .map(|_| words::signature_alt(language, &name))
            .unwrap_or_default(),
        caption: signature.map(|signature| caption(signature, language)).unwrap_or_default(),
        name,
        stamp: Vec::new(),
    }
}

/// What the drawing is and when it was made; of one in ink where it stands. A moment that cannot be read is shown as
/// it was kept.
fn caption(signature: &Signed, language: Language) -> String {
    if let Some(day) = signature.inked_on {
        return words::signature_in_ink(language, &calendar::dashed(day));
    }
    let signed_at = signature.signed_at.as_str();
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
