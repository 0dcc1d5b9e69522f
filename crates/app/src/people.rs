//! People and their roles: contacts of partners and signatories of our own organisation.

use std::collections::HashMap;

use sepakat_domain::consent::Consent;
use sepakat_domain::id::Id;
use sepakat_domain::partner::Partner;
use sepakat_domain::person::{Contact, ContactDraft, ContactField, Person, PersonField};
use sepakat_store::{Reader, Where, Writer};
use serde::Serialize;

use crate::answer::{Done, Named, Nothing, One, Set};
use crate::call::{CallEntry, CallFault, Effect, READERS, WRITERS, call};
use crate::context::Context;
use crate::ledger::Ledger;

/// What can be done with people and contacts.
pub const CALLS: &[CallEntry] = &[
    call!("people.list", READERS, Effect::Read, list),
    call!("people.page", READERS, Effect::Read, page),
    call!("people.set", WRITERS, Effect::Undoable, set_person),
    call!("contacts.add", WRITERS, Effect::Undoable, add),
    call!("contacts.set", WRITERS, Effect::Undoable, set_contact),
    call!("contacts.retire", WRITERS, Effect::Undoable, retire),
];

/// A person in a role.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ContactView {
    /// Which contact.
    pub id: Id,
    /// The partner; none for our own organisation.
    pub partner: Option<Id>,
    /// Who.
    pub person: Person,
    /// Position.
    pub position: String,
    /// What entitles this person to sign.
    pub authority: String,
    /// May sign agreements.
    pub signs: bool,
    /// The first person to call.
    pub main: bool,
}

/// A person with every role.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PersonRow {
    /// Who.
    pub person: Person,
    /// Roles: the organisation or partner, and the position there.
    pub roles: Vec<RoleView>,
}

/// Everything that the page of one person shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PersonPage {
    /// Who.
    pub person: Person,
    /// The partner that this person is; none when only a contact.
    pub partner: Option<Named>,
    /// Roles, each with its contact row.
    pub roles: Vec<PersonRole>,
    /// Consents given.
    pub consents: Vec<Consent>,
}

/// One role of a person with its contact row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PersonRole {
    /// The partner; none for our own organisation.
    pub at: Option<Named>,
    /// The role.
    pub contact: ContactView,
}

/// One role of a person.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct RoleView {
    /// The partner; none for our own organisation.
    pub at: Option<Named>,
    /// Position; empty when unknown or when the person is the partner.
    pub position: String,
}

fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<PersonRow>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let mut roles = roles(&ledger);
        let mut rows: Vec<PersonRow> = ledger
            .people
            .values()
            .filter(|person| !person.retired)
            .map(|person| PersonRow {
                person: person.clone(),
                roles: roles.remove(&person.id).unwrap_or_default(),
            })
            .collect();
        rows.sort_by_cached_key(|row| row.person.name.to_lowercase());
        Ok(rows)
    })
}

/// Roles by person, first the partners that people are.
fn roles(ledger: &Ledger) -> HashMap<Id, Vec<RoleView>> {
    let mut roles: HashMap<Id, Vec<RoleView>> = HashMap::new();
    for (person, partner) in ledger.living().filter_map(|partner| Some((partner.person?, partner.id))) {
        let is = RoleView { at: Some(ledger.named(partner)), position: String::new() };
        roles.entry(person).or_default().push(is);
    }
    for contact in &ledger.contacts {
        roles.entry(contact.person).or_default().push(RoleView {
            at: contact.partner.map(|id| ledger.named(id)),
            position: contact.position.clone(),
        });
    }
    roles
}

fn page(context: &Context<'_>, one: One) -> Result<PersonPage, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let person = ledger.people.get(&one.id).filter(|person| !person.retired);
        let person = person.cloned().ok_or(CallFault::NotFound)?;
        let is = ledger.living().find(|partner| partner.person == Some(one.id));
        let roles = ledger.contacts.iter().filter(|contact| contact.person == one.id);
        Ok(PersonPage {
            partner: is.map(|partner| ledger.named(partner.id)),
            roles: roles
                .filter_map(|contact| {
                    let at = contact.partner.map(|id| ledger.named(id));
                    Some(PersonRole { at, contact: ledger.contact(contact)? })
                })
                .collect(),
            consents: reader.list(&Where::all().is("subject", one.id))?,
            person,
        })
    })
}

fn set_person(context: &Context<'_>, set: Set<PersonField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(living(reader, set.id)?.name))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut person = living(writer, set.id)?;
        person.set(set.change)?;
        writer.put(&person)?;
        Ok(set.id)
    })
}

/// Adds a contact. The first one of a partner is its main contact.
fn add(context: &Context<'_>, draft: ContactDraft) -> Result<Done<Id>, CallFault> {
    let draft = draft.checked()?;
    let subject = match draft.person {
        Some(person) => context.read(|reader| Ok(living(reader, person)?.name))?,
        None => draft.name.clone(),
    };
    context.change(&subject, |writer| {
        if let Some(partner) = draft.partner {
            crate::partners::living(writer, partner)?;
        }
        let person = match draft.person {
            Some(person) => living(writer, person)?.id,
            None => {
                let new = Person::new(
                    writer.new_id(),
                    &draft.name,
                    &draft.address_form,
                    &draft.phone,
                    &draft.email,
                );
                writer.put(&new)?;
                new.id
            }
        };
        let others = of_partner(writer, draft.partner)?;
        let id = writer.new_id();
        let contact = Contact {
            id,
            partner: draft.partner,
            person,
            position: draft.position.clone(),
            authority: draft.authority.clone(),
            signs: draft.signs,
            main: draft.main || others.is_empty(),
            retired: false,
        };
        writer.put(&contact)?;
        if draft.main {
            only_main(writer, others)?;
        }
        Ok(id)
    })
}

fn set_contact(context: &Context<'_>, set: Set<ContactField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut contact = contact(writer, set.id)?;
        let becomes_main = matches!(set.change, ContactField::Main(true));
        contact.set(set.change)?;
        writer.put(&contact)?;
        if becomes_main {
            let mut others = of_partner(writer, contact.partner)?;
            others.retain(|other| other.id != set.id);
            only_main(writer, others)?;
        }
        Ok(set.id)
    })
}

/// Ends a role. The person goes too when this was the only one and nothing else needs the record.
fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject_of(reader, one.id))?;
    context.change(&subject, |writer| {
        let contact = contact(writer, one.id)?;
        writer.retire::<Contact>(one.id)?;
        let roles = writer.count::<Contact>(&Where::all().is("person", contact.person))?;
        let partners = writer.count::<Partner>(&Where::all().is("person", contact.person))?;
        if roles + partners == 0 {
            writer.retire::<Person>(contact.person)?;
        }
        Ok(one.id)
    })
}

fn of_partner(reader: &Reader<'_>, partner: Option<Id>) -> Result<Vec<Contact>, CallFault> {
    let which = match partner {
        Some(partner) => Where::all().is("partner", partner),
        None => Where::all().none("partner"),
    };
    Ok(reader.list(&which)?)
}

/// Takes the mark of the main contact from the others.
fn only_main(writer: &mut Writer<'_>, others: Vec<Contact>) -> Result<(), CallFault> {
    for other in others.into_iter().filter(|other| other.main) {
        writer.put(&Contact { main: false, ..other })?;
    }
    Ok(())
}

fn contact(reader: &Reader<'_>, id: Id) -> Result<Contact, CallFault> {
    reader.get::<Contact>(id)?.filter(|contact| !contact.retired).ok_or(CallFault::NotFound)
}

fn subject_of(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    let contact = contact(reader, id)?;
    Ok(reader.get::<Person>(contact.person)?.map(|person| person.name).unwrap_or_default())
}

/// A person who is not put away.
pub(crate) fn living(reader: &Reader<'_>, id: Id) -> Result<Person, CallFault> {
    reader.get::<Person>(id)?.filter(|person| !person.retired).ok_or(CallFault::NotFound)
}
