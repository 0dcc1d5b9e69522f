//! The list of partners: one row each with what the list shows, filters and sorts by.

use std::collections::HashMap;

use chrono::NaiveDate;
use sepakat_domain::commitment::Commitment;
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Category, Direction, Kind, Partner, Stage};
use sepakat_domain::person::Contact;
use serde::Serialize;

use crate::answer::Nothing;
use crate::call::CallFault;
use crate::context::Context;
use crate::health::HealthView;
use crate::ledger::{Ledger, open_and_late};

/// One partner in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PartnerRow {
    /// Which partner.
    pub id: Id,
    /// Name of the organisation, group or person.
    pub name: String,
    /// One of the five kinds.
    pub kind: Kind,
    /// Sub-type key; empty when not chosen.
    pub subtype: String,
    /// True when this partner is one human being.
    pub is_person: bool,
    /// How far the relation has come.
    pub stage: Stage,
    /// Town or village.
    pub place: String,
    /// Telephone of the partner, else of its main contact.
    pub phone: String,
    /// Name of the main contact; empty when there is none.
    pub main_contact: String,
    /// Position of the main contact.
    pub main_position: String,
    /// How the relation fares.
    pub health: HealthView,
    /// Day of the last conversation.
    pub last_contact_on: Option<NaiveDate>,
    /// Commitments still open, of either side.
    pub open_commitments: i64,
    /// Of those, past their day.
    pub late_commitments: i64,
    /// What they bring.
    pub offers: Vec<ThingView>,
    /// What they lack.
    pub needs: Vec<ThingView>,
    /// What is to be done next; empty when nothing.
    pub next_step: String,
    /// When the next step is due.
    pub next_step_on: Option<NaiveDate>,
}

/// One thing brought or lacked, as the list shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ThingView {
    /// What sort of thing.
    pub category: Category,
    /// In their words.
    pub what: String,
}

pub(super) fn list(context: &Context<'_>, _: Nothing) -> Result<Vec<PartnerRow>, CallFault> {
    context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let mut things: HashMap<(Id, Direction), Vec<ThingView>> = HashMap::new();
        for one in &ledger.offerings {
            let thing = ThingView { category: one.category, what: one.what.clone() };
            things.entry((one.partner, one.direction)).or_default().push(thing);
        }
        let shared = Shared::of(&ledger);
        let mut rows: Vec<PartnerRow> =
            ledger.living().map(|partner| row(&ledger, &shared, &mut things, partner)).collect();
        rows.sort_by_cached_key(|row| row.name.to_lowercase());
        Ok(rows)
    })
}

/// What every row asks for, gathered once so that a list of thousands stays quick.
struct Shared<'a> {
    contacts: HashMap<Id, Vec<&'a Contact>>,
    last: HashMap<Id, NaiveDate>,
    memberships: HashMap<Id, Vec<Id>>,
    theirs: HashMap<Id, Vec<&'a Commitment>>,
    ours: HashMap<Id, Vec<&'a Commitment>>,
}

impl<'a> Shared<'a> {
    fn of(ledger: &'a Ledger) -> Shared<'a> {
        let mut shared = Shared {
            contacts: HashMap::new(),
            last: HashMap::new(),
            memberships: HashMap::new(),
            theirs: HashMap::new(),
            ours: HashMap::new(),
        };
        for contact in &ledger.contacts {
            if let Some(partner) = contact.partner {
                shared.contacts.entry(partner).or_default().push(contact);
            }
        }
        for one in &ledger.conversations {
            shared.last.entry(one.partner).or_insert(one.held_on);
        }
        for member in &ledger.members {
            if ledger.partnerships.get(&member.partnership).is_some_and(|one| !one.retired) {
                shared.memberships.entry(member.partner).or_default().push(member.partnership);
            }
        }
        for one in &ledger.commitments {
            match one.partner {
                Some(partner) => shared.theirs.entry(partner).or_default().push(one),
                None => shared.ours.entry(one.partnership).or_default().push(one),
            }
        }
        shared
    }

    /// Commitments between us and a partner, of either side.
    fn commitments(&self, partner: Id) -> Vec<&'a Commitment> {
        let mut found = self.theirs.get(&partner).cloned().unwrap_or_default();
        for partnership in self.memberships.get(&partner).into_iter().flatten() {
            found.extend(self.ours.get(partnership).into_iter().flatten());
        }
        found
    }
}

fn row(
    ledger: &Ledger,
    shared: &Shared<'_>,
    things: &mut HashMap<(Id, Direction), Vec<ThingView>>,
    partner: &Partner,
) -> PartnerRow {
    let person = partner.person.and_then(|person| ledger.people.get(&person));
    let contacts = shared.contacts.get(&partner.id).map(Vec::as_slice).unwrap_or_default();
    let main = contacts.iter().find(|contact| contact.main).or(contacts.first());
    let main_person = main.and_then(|contact| ledger.people.get(&contact.person));
    let phone = [person.map(|one| &one.phone), Some(&partner.phone), main_person.map(|one| &one.phone)];
    let commitments = shared.commitments(partner.id);
    let (open_commitments, late_commitments) = open_and_late(commitments.iter().copied(), ledger.today);
    let last_contact_on = shared.last.get(&partner.id).copied();
    PartnerRow {
        id: partner.id,
        name: ledger.name(partner),
        kind: partner.kind,
        subtype: partner.subtype.clone(),
        is_person: partner.person.is_some(),
        stage: partner.stage,
        place: partner.place.clone(),
        phone: phone.into_iter().flatten().find(|phone| !phone.is_empty()).cloned().unwrap_or_default(),
        main_contact: main_person.map(|one| one.name.clone()).unwrap_or_default(),
        main_position: main.map(|contact| contact.position.clone()).unwrap_or_default(),
        health: ledger.judge(partner.stage, last_contact_on, commitments.iter().copied()),
        last_contact_on,
        open_commitments,
        late_commitments,
        offers: things.remove(&(partner.id, Direction::Offer)).unwrap_or_default(),
        needs: things.remove(&(partner.id, Direction::Need)).unwrap_or_default(),
        next_step: partner.next_step.clone(),
        next_step_on: partner.next_step_on,
    }
}
