//! Possible duplicates of a partner, shown while its name is typed.

use sepakat_domain::id::Id;
use sepakat_domain::partner::{ComparedName, Likeness, compared_phone};
use serde::{Deserialize, Serialize};

use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::{Index, Known, Ledger};

/// What has been typed so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SimilarTo {
    /// The name.
    pub name: String,
    /// The telephone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// A partner not to be named: the one being edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub except: Option<Id>,
}

/// A partner that may be the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Duplicate {
    /// Which partner.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Town or village.
    pub place: String,
    /// Why it may be the same.
    pub reasons: Vec<Likeness>,
    /// How sure, 0 to 100; the list is sorted by it.
    pub weight: i64,
}

/// How many are shown.
const AT_MOST: usize = 5;

pub(super) fn similar(context: &Context<'_>, typed: SimilarTo) -> Result<Vec<Duplicate>, CallFault> {
    let name = ComparedName::of(&typed.name);
    let phone = compared_phone(&typed.phone);
    let mut found: Vec<Duplicate> = context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let index = Index::of(&ledger);
        Ok(ledger
            .living()
            .filter(|partner| Some(partner.id) != typed.except)
            .filter_map(|partner| compare(&index, partner, &name, phone.as_deref()))
            .collect())
    })?;
    found.sort_by(|one, two| (-one.weight, &one.name).cmp(&(-two.weight, &two.name)));
    found.truncate(AT_MOST);
    Ok(found)
}

fn compare(
    index: &Index<'_>,
    partner: &Known,
    name: &ComparedName,
    phone: Option<&str>,
) -> Option<Duplicate> {
    let ledger = index.ledger;
    let theirs = ledger.name(partner);
    let mut reasons = Vec::new();
    let mut weight = 0;
    if let Some((why, share)) = name.like(&ComparedName::of(&theirs)) {
        reasons.push(why);
        weight = share;
    }
    let people = index.contacts(partner.id).iter().map(|contact| contact.person).chain(partner.person);
    let phones = people.filter_map(|person| ledger.people.get(&person)).map(|person| &person.phone);
    let same_phone =
        phone.is_some() && phones.chain([&partner.phone]).any(|one| compared_phone(one).as_deref() == phone);
    if same_phone {
        reasons.push(Likeness::SamePhone);
        weight = if weight == 0 { 70 } else { (weight + 20).min(100) };
    }
    (!reasons.is_empty()).then(|| Duplicate {
        id: partner.id,
        name: theirs,
        place: partner.place.clone(),
        reasons,
        weight,
    })
}
