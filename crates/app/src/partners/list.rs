//! The list of partners: one row each with what the list shows, filters and sorts by.

use std::collections::HashMap;

use chrono::NaiveDate;
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Category, Direction, Kind, Partner, Stage};
use serde::Serialize;

use crate::answer::Nothing;
use crate::call::CallFault;
use crate::context::Context;
use crate::health::HealthView;
use crate::ledger::{Index, Ledger, open_and_late};

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
        let index = Index::of(&ledger);
        let mut rows: Vec<PartnerRow> =
            ledger.living().map(|partner| row(&index, &mut things, partner)).collect();
        rows.sort_by_cached_key(|row| row.name.to_lowercase());
        Ok(rows)
    })
}

fn row(
    index: &Index<'_>,
    things: &mut HashMap<(Id, Direction), Vec<ThingView>>,
    partner: &Partner,
) -> PartnerRow {
    let ledger = index.ledger;
    let person = partner.person.and_then(|person| ledger.people.get(&person));
    let contacts = index.contacts(partner.id);
    let main = contacts.iter().find(|contact| contact.main).or(contacts.first());
    let main_person = main.and_then(|contact| ledger.people.get(&contact.person));
    let phone = [person.map(|one| &one.phone), Some(&partner.phone), main_person.map(|one| &one.phone)];
    let commitments = index.commitments(partner.id);
    let (open_commitments, late_commitments) = open_and_late(commitments.iter().copied(), ledger.today);
    let health = index.health(partner);
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
        last_contact_on: health.last_contact_on,
        health,
        open_commitments,
        late_commitments,
        offers: things.remove(&(partner.id, Direction::Offer)).unwrap_or_default(),
        needs: things.remove(&(partner.id, Direction::Need)).unwrap_or_default(),
        next_step: partner.next_step.clone(),
        next_step_on: partner.next_step_on,
    }
}
