//! The list of partners: one row each with what the list shows, filters and sorts by, and nothing else, since there may
//! be thousands. What is empty or usual is left out of a row.

use std::collections::HashMap;

use chrono::NaiveDate;
use sepakat_domain::health::{Health, Reason};
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Category, Direction, Kind, Offering, Stage};
use sepakat_domain::person::{Contact, Person};
use sepakat_store::{Fault, Part, Reader, Where};
use serde::{Deserialize, Serialize};

use crate::answer::{Nothing, Said};
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::{Index, Known, Ledger};

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
    /// Sub-type key; absent when not chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub subtype: Option<String>,
    /// Present and true when this partner is one human being.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub is_person: Option<bool>,
    /// How far the relation has come.
    pub stage: Stage,
    /// Town or village; absent when not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub place: Option<String>,
    /// Name of the main contact; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub main_contact: Option<String>,
    /// How the relation fares.
    pub state: Health,
    /// Days since the last contact; absent when there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional, type = "number"))]
    pub days_since: Option<i64>,
    /// How many days without news are fine at this stage; absent when no news is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional, type = "number"))]
    pub rhythm_days: Option<i64>,
    /// The weightiest reason for a worry other than silence, which the days tell; absent when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub worry: Option<Said>,
    /// What they bring; absent when nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub offers: Option<Vec<ThingView>>,
    /// What they lack; absent when nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
    pub needs: Option<Vec<ThingView>>,
    /// When the next step is due; absent without a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "shapes", ts(optional))]
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
        let ledger = Ledger::brief(reader, context.today())?;
        let index = Index::of(&ledger);
        let mut beside = Beside::read(reader)?;
        let mut rows: Vec<PartnerRow> =
            ledger.living().map(|partner| row(&index, &mut beside, partner)).collect();
        rows.sort_by_cached_key(|row| row.name.to_lowercase());
        Ok(rows)
    })
}

/// What stands beside the rows of partners.
struct Beside {
    /// The main contact of each partner, else the first.
    contacts: HashMap<Id, AtPartner>,
    /// The names of people.
    names: HashMap<Id, String>,
    things: HashMap<(Id, Direction), Vec<ThingView>>,
}

/// Whom we talk to at a partner.
#[derive(Deserialize)]
struct AtPartner {
    partner: Option<Id>,
    person: Id,
    main: bool,
}

impl Part for AtPartner {
    type Of = Contact;
    const COLUMNS: &'static [&'static str] = &["partner", "person", "main"];
}

/// The name of a person.
#[derive(Deserialize)]
struct NameOf {
    id: Id,
    name: String,
}

impl Part for NameOf {
    type Of = Person;
    const COLUMNS: &'static [&'static str] = &["name"];
}

/// What a partner brings or lacks.
#[derive(Deserialize)]
struct Thing {
    partner: Id,
    direction: Direction,
    category: Category,
    what: String,
}

impl Part for Thing {
    type Of = Offering;
    const COLUMNS: &'static [&'static str] = &["partner", "direction", "category", "what"];
}

impl Beside {
    fn read(reader: &Reader<'_>) -> Result<Beside, Fault> {
        let mut contacts: HashMap<Id, AtPartner> = HashMap::new();
        for contact in reader.parts::<AtPartner>(&Where::all())? {
            let Some(partner) = contact.partner else { continue };
            if contacts.get(&partner).is_none_or(|known| contact.main && !known.main) {
                contacts.insert(partner, contact);
            }
        }
        let mut things: HashMap<(Id, Direction), Vec<ThingView>> = HashMap::new();
        for one in reader.parts::<Thing>(&Where::all())? {
            let thing = ThingView { category: one.category, what: one.what };
            things.entry((one.partner, one.direction)).or_default().push(thing);
        }
        let people: Vec<NameOf> = reader.parts(&Where::all().also_retired())?;
        Ok(Beside { contacts, names: people.into_iter().map(|one| (one.id, one.name)).collect(), things })
    }
}

fn row(index: &Index<'_>, beside: &mut Beside, partner: &Known) -> PartnerRow {
    let told = |text: &String| (!text.is_empty()).then(|| text.clone());
    let verdict = index.verdict(partner);
    let contact = beside.contacts.get(&partner.id);
    PartnerRow {
        id: partner.id,
        name: index.ledger.name(partner),
        kind: partner.kind,
        subtype: told(&partner.subtype),
        is_person: partner.person.map(|_| true),
        stage: partner.stage,
        place: told(&partner.place),
        main_contact: contact.and_then(|contact| beside.names.get(&contact.person)).and_then(told),
        state: verdict.health,
        days_since: verdict.days_since,
        rhythm_days: verdict.rhythm_days,
        worry: worry(verdict.health, &verdict.reasons),
        offers: beside.things.remove(&(partner.id, Direction::Offer)),
        needs: beside.things.remove(&(partner.id, Direction::Need)),
        next_step_on: partner.next_step_on,
    }
}

/// The reason that weighs most, beside silence; news that came in time explains no worry.
fn worry(state: Health, reasons: &[Reason]) -> Option<Said> {
    let explains =
        |reason: &&Reason| !matches!(reason, Reason::Silent { .. } | Reason::Recent(_) | Reason::Kept(_));
    let reason = reasons.iter().find(explains).filter(|_| state != Health::Healthy)?;
    let (code, args) = reason.code();
    Some(Said::of(code, &args))
}
