//! The plan of the sample: tasks and milestones with the people of all parties.

use std::collections::BTreeMap;

use sepakat_domain::id::Id;
use sepakat_domain::person::Contact;
use sepakat_domain::plan::{Role, Task};
use sepakat_store::{Fault, Writer};

use super::rows::{Known, day};
use crate::content::sample::Sample;

/// Writes it.
pub(super) fn fill(writer: &mut Writer<'_>, sample: &Sample, known: &Known) -> Result<(), Fault> {
    let today = writer.today();
    let mut tasks: BTreeMap<&str, Id> = BTreeMap::new();
    for (sort, one) in (1..).zip(&sample.plan) {
        let Some(partnership) = known.partnerships.get(&one.partnership).copied() else { continue };
        let id = writer.new_id();
        tasks.insert(&one.key, id);
        writer.put(&Task {
            id,
            partnership,
            name: one.name.clone(),
            milestone: one.milestone,
            starts_on: one.from.map(|days| day(today, days)),
            ends_on: Some(day(today, one.to)),
            progress: one.progress,
            after: one.after.iter().filter_map(|key| tasks.get(key.as_str()).copied()).collect(),
            note: one.note.clone(),
            sort,
            retired: false,
        })?;
        for role in &one.roles {
            let Some(contact) = known.contacts.get(&role.contact) else { continue };
            let Some(Contact { partner, person, .. }) = writer.get::<Contact>(*contact)? else { continue };
            let row = writer.new_id();
            writer.put(&Role {
                id: row,
                task: id,
                letter: role.letter,
                partner,
                person: Some(person),
                retired: false,
            })?;
        }
    }
    Ok(())
}
