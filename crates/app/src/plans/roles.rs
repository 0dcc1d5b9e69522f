//! Who does a task, answers for it, is asked and is told. Exactly one answers: naming another moves that part.

use sepakat_domain::id::Id;
use sepakat_domain::person::{Contact, Person};
use sepakat_domain::plan::{RaciLetter, Role, Task};
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use super::{check_party, subject, tasks};
use crate::answer::{Done, One};
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::organisation;

/// Somebody gets a part in a task.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetRole {
    /// Which task.
    pub task: Id,
    /// Which part.
    pub letter: RaciLetter,
    /// Of which party; absent means our own organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// Who of it; absent while only the party is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct RoleSet {
    /// The role.
    pub id: Id,
    /// Who answered for the task before; empty when nobody did, or the part is another one.
    pub moved_from: String,
}

/// Gives somebody a part. Who has it already keeps it; the one part that only one can have goes over.
pub(super) fn set(context: &Context<'_>, wish: SetRole) -> Result<Done<RoleSet>, CallFault> {
    let (named, names) = context.read(|reader| {
        let named = subject(&tasks::living(reader, wish.task)?.name);
        Ok((named, Names::read(reader, &Ledger::read(reader, context.today())?)?))
    })?;
    context.change(&named, |writer| {
        let task = tasks::living(writer, wish.task)?;
        check(writer, &task, wish)?;
        let there = of(writer, wish.task)?;
        let same = |role: &&Role| {
            (role.letter, role.partner, role.person) == (wish.letter, wish.partner, wish.person)
        };
        if let Some(role) = there.iter().find(same) {
            return Ok(RoleSet { id: role.id, moved_from: String::new() });
        }
        let before = there
            .into_iter()
            .find(|role| role.letter == RaciLetter::Accountable && wish.letter == RaciLetter::Accountable);
        let id = before.as_ref().map_or_else(|| writer.new_id(), |role| role.id);
        let SetRole { task, letter, partner, person } = wish;
        writer.put(&Role { id, task, letter, partner, person, retired: false })?;
        let moved_from = before.map(|role| names.of(role.partner, role.person)).unwrap_or_default();
        Ok(RoleSet { id, moved_from })
    })
}

pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let living = |reader: &Reader<'_>| -> Result<Role, CallFault> {
        reader.get::<Role>(one.id)?.filter(|role| !role.retired).ok_or(CallFault::NotFound)
    };
    let named = context.read(|reader| Ok(subject(&tasks::living(reader, living(reader)?.task)?.name)))?;
    context.change(&named, |writer| {
        living(writer)?;
        writer.retire::<Role>(one.id)?;
        Ok(one.id)
    })
}

/// The roles in a task, who does it first.
pub(super) fn of(reader: &Reader<'_>, task: Id) -> Result<Vec<Role>, CallFault> {
    let mut roles: Vec<Role> = reader.list(&Where::all().is("task", task))?;
    roles.sort_by_key(|role| (role.letter, role.id));
    Ok(roles)
}

/// A part is given to a party of the partnership, or to a person who is known there.
fn check(reader: &Reader<'_>, task: &Task, wish: SetRole) -> Result<(), CallFault> {
    check_party(reader, task.partnership, wish.partner, "partner")?;
    let Some(person) = wish.person else { return Ok(()) };
    let contacts: Vec<Contact> = reader.list(&Where::all().is("person", person))?;
    if contacts.iter().any(|contact| contact.partner == wish.partner) {
        return Ok(());
    }
    let itself = match wish.partner {
        Some(partner) => reader.get::<sepakat_domain::partner::Partner>(partner)?,
        None => None,
    };
    match itself.filter(|partner| partner.person == Some(person)) {
        Some(_) => Ok(()),
        None => Err(CallFault::invalid("person", "not_of_party")),
    }
}

/// Names of parties and people, ours included.
pub(super) struct Names {
    ours: String,
    partners: std::collections::HashMap<Id, String>,
    people: std::collections::HashMap<Id, String>,
}

impl Names {
    /// Reads them.
    pub(super) fn read(reader: &Reader<'_>, ledger: &Ledger) -> Result<Names, CallFault> {
        let people = ledger.people.values().map(|one: &Person| (one.id, one.name.clone()));
        Ok(Names {
            ours: organisation::ours(reader)?.name,
            partners: ledger.partners.values().map(|one| (one.id, ledger.name(one))).collect(),
            people: people.collect(),
        })
    }

    /// Name of a party.
    pub(super) fn party(&self, partner: Option<Id>) -> String {
        match partner {
            Some(id) => self.partners.get(&id).cloned().unwrap_or_default(),
            None => self.ours.clone(),
        }
    }

    /// Name of a person, else of the party.
    pub(super) fn of(&self, partner: Option<Id>, person: Option<Id>) -> String {
        let person = person.and_then(|id| self.people.get(&id)).filter(|name| !name.is_empty());
        person.cloned().unwrap_or_else(|| self.party(partner))
    }
}
