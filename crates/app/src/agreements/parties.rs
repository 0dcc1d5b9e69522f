//! Who takes part besides the first two parties, and who witnesses. Both can change only while the paper is a draft.

use sepakat_domain::agreement::{MOST_PARTIES, Party, PartyField, Witness, WitnessDraft, WitnessField};
use sepakat_domain::id::Id;
use sepakat_domain::partnership::Member;
use sepakat_domain::person::Contact;
use sepakat_domain::problem::Problems;
use sepakat_domain::text::check_line;
use sepakat_store::{Reader, Where, Writer};
use serde::{Deserialize, Serialize};

use super::draft::{changeable, follow, usual_signer};
use crate::answer::{Done, One, Set};
use crate::call::CallFault;
use crate::context::Context;
use crate::partners;

/// A party is added behind the others.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddParty {
    /// Which agreement.
    pub agreement: Id,
    /// Who.
    pub partner: Id,
}

/// Adds a party with its usual signer; its partner joins the partnership, so that it can be promised things.
pub(super) fn add(context: &Context<'_>, add: AddParty) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(super::living(reader, add.agreement)?.subject))?;
    context.change(&subject, |writer| {
        let agreement = changeable(writer, add.agreement)?;
        let (_, partner) = partners::living(writer, add.partner)?;
        let parties = of(writer, add.agreement)?;
        if parties.iter().any(|party| party.partner == Some(partner.id)) {
            return Err(CallFault::invalid("partner", "already_party"));
        }
        let side = parties.last().map_or(1, |party| party.side + 1);
        if side > MOST_PARTIES {
            return Err(CallFault::not_now("most_parties"));
        }
        let signer = usual_signer(writer, Some(partner.id))?;
        let id = writer.new_id();
        writer.put(&Party {
            id,
            agreement: agreement.id,
            side,
            partner: Some(partner.id),
            signer,
            number: String::new(),
            retired: false,
        })?;
        let member = Where::all().is("partnership", agreement.partnership).is("partner", partner.id);
        if writer.count::<Member>(&member)? == 0 {
            let id = writer.new_id();
            let partnership = agreement.partnership;
            writer.put(&Member {
                id,
                partnership,
                partner: partner.id,
                role: String::new(),
                retired: false,
            })?;
        }
        follow(writer, &agreement)?;
        Ok(id)
    })
}

/// Changes one field of a party.
pub(super) fn set(context: &Context<'_>, set: Set<PartyField>) -> Result<Done<Id>, CallFault> {
    let subject =
        context.read(|reader| Ok(super::living(reader, living(reader, set.id)?.agreement)?.subject))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let party = living(writer, set.id)?;
        changeable(writer, party.agreement)?;
        let party = match set.change {
            PartyField::Signer(Some(signer)) => {
                let contact = writer.get::<Contact>(signer)?.filter(|one| !one.retired);
                let contact = contact.ok_or(CallFault::NotFound)?;
                if contact.partner != party.partner {
                    return Err(CallFault::invalid("signer", "of_another_party"));
                }
                Party { signer: Some(signer), ..party }
            }
            PartyField::Signer(None) => Party { signer: None, ..party },
            PartyField::Partner(partner) => {
                match partner {
                    Some(partner) if party.side > 1 => drop(partners::living(writer, partner)?),
                    None if party.side == 1 => {}
                    _ => return Err(CallFault::invalid("partner", "first_party_is_ours")),
                }
                let signer = usual_signer(writer, partner)?;
                Party { partner, signer, ..party }
            }
            PartyField::Number(_) if party.side < 3 => {
                return Err(CallFault::invalid("number", "number_of_agreement"));
            }
            PartyField::Number(number) => {
                let mut problems = Problems::default();
                let number = check_line("number", &number, 80, &mut problems);
                problems.or(Party { number, ..party })?
            }
        };
        writer.put(&party)?;
        Ok(set.id)
    })
}

/// Takes out a party after the second; those behind it move up.
pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject =
        context.read(|reader| Ok(super::living(reader, living(reader, one.id)?.agreement)?.subject))?;
    context.change(&subject, |writer| {
        let party = living(writer, one.id)?;
        let agreement = changeable(writer, party.agreement)?;
        if party.side < 3 {
            return Err(CallFault::not_now("two_parties"));
        }
        writer.retire::<Party>(party.id)?;
        for (mut other, side) in of(writer, agreement.id)?.into_iter().zip(1..) {
            if other.side != side {
                other.side = side;
                writer.put(&other)?;
            }
        }
        follow(writer, &agreement)?;
        Ok(one.id)
    })
}

/// The parties in order.
fn of(reader: &Reader<'_>, agreement: Id) -> Result<Vec<Party>, CallFault> {
    Ok(reader.list(&Where::all().is("agreement", agreement).order("side"))?)
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Party, CallFault> {
    reader.get::<Party>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// Adds a witness behind the others.
pub(super) fn add_witness(context: &Context<'_>, draft: WitnessDraft) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(super::living(reader, draft.agreement)?.subject))?;
    context.change(&subject, |writer| {
        changeable(writer, draft.agreement)?;
        let known = witnesses(writer, draft.agreement)?;
        let id = writer.new_id();
        let witness = Witness::begin(id, draft, known.last().map_or(1, |last| last.sort + 1))?;
        writer.put(&witness)?;
        Ok(id)
    })
}

pub(super) fn set_witness(context: &Context<'_>, set: Set<WitnessField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| witness_of(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut witness = changeable_witness(writer, set.id)?;
        witness.set(set.change)?;
        writer.put(&witness)?;
        Ok(set.id)
    })
}

pub(super) fn retire_witness(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| witness_of(reader, one.id))?;
    context.change(&subject, |writer| {
        changeable_witness(writer, one.id)?;
        writer.retire::<Witness>(one.id)?;
        Ok(one.id)
    })
}

/// The witnesses in order.
pub(super) fn witnesses(reader: &Reader<'_>, agreement: Id) -> Result<Vec<Witness>, CallFault> {
    Ok(reader.list(&Where::all().is("agreement", agreement).order("sort"))?)
}

/// What the agreement of a witness is about.
fn witness_of(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    let witness = reader.get::<Witness>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)?;
    Ok(super::living(reader, witness.agreement)?.subject)
}

fn changeable_witness(writer: &Writer<'_>, id: Id) -> Result<Witness, CallFault> {
    let witness = writer.get::<Witness>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)?;
    changeable(writer, witness.agreement)?;
    Ok(witness)
}
