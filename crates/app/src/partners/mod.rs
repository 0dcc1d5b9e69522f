//! Partners: the list, the page, the quick add, and every change to one.

pub mod list;
pub mod page;
pub mod similar;

use sepakat_domain::consent::Purpose;
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Direction, Offering, Partner, PartnerDraft, PartnerField};
use sepakat_domain::partnership::Member;
use sepakat_domain::person::{Contact, Person, PersonField};
use sepakat_store::{Reader, Where, Writer};

use crate::answer::{Done, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;

/// What can be done with partners.
pub const CALLS: &[CallEntry] = &[
    call!("partners.list", READERS, Effect::Read, list::list),
    call!("partners.page", READERS, Effect::Read, page::page),
    call!("partners.similar", READERS, Effect::Read, similar::similar),
    call!("partners.add", WRITERS, Effect::Undoable, add),
    call!("partners.set", WRITERS, Effect::Undoable, set),
    call!("partners.retire", WRITERS, Effect::Undoable, retire),
];

/// Adds a partner with everything that the quick add gathered: one deed.
fn add(context: &Context<'_>, draft: PartnerDraft) -> Result<Done<Id>, CallFault> {
    let draft = draft.checked()?;
    context.change(&draft.name, |writer| put_new(writer, &draft))
}

/// Writes the rows of a new (checked) partner.
pub(crate) fn put_new(writer: &mut Writer<'_>, draft: &PartnerDraft) -> Result<Id, CallFault> {
    let id = writer.new_id();
    let person = if draft.is_person {
        let person =
            Person::new(writer.new_id(), &draft.name, &draft.address_form, &draft.phone, &draft.email);
        writer.put(&person)?;
        Some(person.id)
    } else {
        None
    };
    writer.put(&draft.partner(id, person))?;
    if let Some(first) = &draft.contact {
        let known =
            Person::new(writer.new_id(), &first.name, &first.address_form, &first.phone, &first.email);
        writer.put(&known)?;
        let contact = Contact {
            id: writer.new_id(),
            partner: Some(id),
            person: known.id,
            position: first.position.clone(),
            authority: String::new(),
            signs: false,
            main: true,
            retired: false,
        };
        writer.put(&contact)?;
    }
    let offers = draft.offers.iter().map(|thing| (Direction::Offer, thing));
    for (direction, thing) in offers.chain(draft.needs.iter().map(|thing| (Direction::Need, thing))) {
        let offering = Offering {
            id: writer.new_id(),
            partner: id,
            direction,
            category: thing.category,
            what: thing.what.clone(),
            conversation: None,
            retired: false,
        };
        writer.put(&offering)?;
    }
    if let Some(given) = &draft.consent {
        let consent = given.consent(writer.new_id(), id, Purpose::KeepContact, writer.today());
        writer.put(&consent)?;
    }
    Ok(id)
}

/// Changes one field. Name, telephone and e-mail of a partner that is one human being belong to the person.
fn set(context: &Context<'_>, set: Set<PartnerField>) -> Result<Done<Id>, CallFault> {
    let (subject, _) = context.read(|reader| living(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let (_, mut partner) = living(writer, set.id)?;
        let person = match partner.person {
            Some(person) => writer.get::<Person>(person)?,
            None => None,
        };
        match (set.change, person) {
            (PartnerField::Name(text), Some(person)) => put_person(writer, person, PersonField::Name(text))?,
            (PartnerField::Phone(text), Some(person)) => {
                put_person(writer, person, PersonField::Phone(text))?
            }
            (PartnerField::Email(text), Some(person)) => {
                put_person(writer, person, PersonField::Email(text))?
            }
            (change, _) => {
                partner.set(change)?;
                writer.put(&partner)?;
            }
        }
        Ok(set.id)
    })
}

fn put_person(writer: &mut Writer<'_>, mut person: Person, field: PersonField) -> Result<(), CallFault> {
    person.set(field)?;
    Ok(writer.put(&person)?)
}

/// Puts a partner away, with its contacts and memberships. What was said, promised and agreed stays, so that no
/// history and no paper loses its names. A partner of an agreement that still runs cannot be put away.
fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let (subject, _) = context.read(|reader| living(reader, one.id))?;
    context.change(&subject, |writer| {
        let (_, partner) = living(writer, one.id)?;
        if crate::agreements::runs_with(writer, one.id, context.today())? {
            return Err(CallFault::not_now("agreement_runs"));
        }
        for contact in writer.list::<Contact>(&Where::all().is("partner", one.id))? {
            writer.retire::<Contact>(contact.id)?;
        }
        for member in writer.list::<Member>(&Where::all().is("partner", one.id))? {
            writer.retire::<Member>(member.id)?;
        }
        if let Some(person) = partner.person
            && writer.count::<Contact>(&Where::all().is("person", person))? == 0
        {
            writer.retire::<Person>(person)?;
        }
        writer.retire::<Partner>(one.id)?;
        Ok(one.id)
    })
}

/// A partner that is not put away, with the name to show.
pub(crate) fn living(reader: &Reader<'_>, id: Id) -> Result<(String, Partner), CallFault> {
    let partner = reader.get::<Partner>(id)?.filter(|partner| !partner.retired).ok_or(CallFault::NotFound)?;
    let person = match partner.person {
        Some(person) => reader.get::<Person>(person)?,
        None => None,
    };
    Ok((person.map_or_else(|| partner.name.clone(), |person| person.name), partner))
}
