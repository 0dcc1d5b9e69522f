//! Search over everything: partners, people, agreements, commitments, conversations, partnerships, goals.

use std::collections::HashSet;

use sepakat_domain::agreement::{Agreement, Clause};
use sepakat_domain::commitment::Commitment;
use sepakat_domain::conversation::{Conversation, Line};
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Offering, Partner};
use sepakat_domain::partnership::{Partnership, StepMark};
use sepakat_domain::person::{Contact, Person};
use sepakat_domain::reading::Reading;
use sepakat_domain::signing::Attachment;
use sepakat_store::{Hit, Reader, Where};
use serde::{Deserialize, Serialize};

use crate::agreements::printed_number;
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;
use crate::readings::EVIDENCE;
use crate::{goals, indicators, partners};

/// What can be searched.
pub const CALLS: &[CallEntry] = &[call!("search.find", READERS, Effect::Read, find)];

/// What is searched for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// The words typed.
    pub text: String,
    /// At most so many hits; 40 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// What was found, by group.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Found {
    /// Groups with at least one hit, the group of the best hit first.
    pub groups: Vec<FoundGroup>,
}

/// Hits of one group.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct FoundGroup {
    /// Which group.
    pub group: Group,
    /// Its hits, best first.
    pub hits: Vec<FoundHit>,
}

/// A group of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Partners, with their offers and needs.
    Partners,
    /// People.
    People,
    /// Agreements.
    Agreements,
    /// Commitments.
    Commitments,
    /// Conversations.
    Conversations,
    /// Partnerships.
    Partnerships,
    /// Goals, with their indicators.
    Goals,
}

/// One hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct FoundHit {
    /// The row that is shown.
    pub id: Id,
    /// Noun of that row.
    pub noun: String,
    /// Its name.
    pub title: String,
    /// The words around what was found.
    pub detail: String,
    /// Path of the interface.
    pub route: String,
}

/// Hits shown when no limit is given, and at most.
const USUAL: i64 = 40;
const MOST: i64 = 200;

fn find(context: &Context<'_>, find: Find) -> Result<Found, CallFault> {
    if find.text.chars().count() > 200 {
        return Err(CallFault::invalid("text", "too_long"));
    }
    let limit = find.limit.unwrap_or(USUAL).clamp(1, MOST) as usize;
    let store = context.store()?;
    // Several rows of one thing (its lines, its offers) are one hit, so more are asked for than shown.
    let hits = store.search(&find.text, limit * 3)?;
    let mut groups: Vec<FoundGroup> = Vec::new();
    let mut shown = HashSet::new();
    context.read(|reader| {
        for hit in hits {
            let Some((group, found)) = present(reader, &hit)? else { continue };
            if shown.len() >= limit || !shown.insert(found.id) {
                continue;
            }
            match groups.iter_mut().find(|known| known.group == group) {
                Some(known) => known.hits.push(found),
                None => groups.push(FoundGroup { group, hits: vec![found] }),
            }
        }
        Ok(())
    })?;
    Ok(Found { groups })
}

/// The thing a row belongs to, as it is shown; none for rows that are shown nowhere.
fn present(reader: &Reader<'_>, hit: &Hit) -> Result<Option<(Group, FoundHit)>, CallFault> {
    let shown = |group, id: Id, noun: &str, title: String, detail: String, route: String| {
        Ok(Some((group, FoundHit { id, noun: noun.to_owned(), title, detail, route })))
    };
    let partner = |id: Id, detail: String| match partners::living(reader, id) {
        Ok((name, _)) => shown(Group::Partners, id, "partner", name, detail, format!("partners/{id}")),
        Err(CallFault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    };
    let detail = || if hit.snippet.is_empty() { hit.title.clone() } else { hit.snippet.clone() };
    match hit.noun.as_str() {
        "partner" => partner(hit.id, hit.snippet.clone()),
        "offering" => match reader.get::<Offering>(hit.id)? {
            Some(offering) => partner(offering.partner, detail()),
            None => Ok(None),
        },
        "person" => {
            let is: Vec<Partner> = reader.list(&Where::all().is("person", hit.id).limit(1))?;
            match is.first() {
                Some(is) => partner(is.id, hit.snippet.clone()),
                None => shown(
                    Group::People,
                    hit.id,
                    "person",
                    hit.title.clone(),
                    hit.snippet.clone(),
                    format!("people/{}", hit.id),
                ),
            }
        }
        "contact" => match reader.get::<Contact>(hit.id)? {
            Some(contact) => {
                let name = reader.get::<Person>(contact.person)?.map(|one| one.name).unwrap_or_default();
                let route = format!("people/{}", contact.person);
                shown(Group::People, contact.person, "person", name, detail(), route)
            }
            None => Ok(None),
        },
        "conversation" => conversation(reader, hit.id, detail()),
        "line" => match reader.get::<Line>(hit.id)? {
            Some(line) => conversation(reader, line.conversation, detail()),
            None => Ok(None),
        },
        "partnership" => shown(
            Group::Partnerships,
            hit.id,
            "partnership",
            hit.title.clone(),
            hit.snippet.clone(),
            format!("partnerships/{}", hit.id),
        ),
        "step_mark" => match reader.get::<StepMark>(hit.id)? {
            Some(mark) => partnership(reader, mark.partnership, detail()),
            None => Ok(None),
        },
        "commitment" => match reader.get::<Commitment>(hit.id)? {
            Some(one) => {
                let route = format!("partnerships/{}", one.partnership);
                let within = reader.get::<Partnership>(one.partnership)?.map(|one| one.name);
                let within = within.unwrap_or_default();
                shown(Group::Commitments, one.id, "commitment", one.what, within, route)
            }
            None => Ok(None),
        },
        "goal" => match goals::living(reader, hit.id) {
            Ok(goal) => {
                let within = reader.get::<Partnership>(goal.partnership)?.map(|one| one.name);
                let route = format!("impact/goals/{}", goal.id);
                shown(Group::Goals, goal.id, "goal", goal.statement, within.unwrap_or_default(), route)
            }
            Err(CallFault::NotFound) => Ok(None),
            Err(fault) => Err(fault),
        },
        "indicator" => indicator(reader, hit.id, detail()),
        "agreement" => agreement(reader, hit.id, hit.snippet.clone()),
        "clause" => match reader.get::<Clause>(hit.id)? {
            Some(clause) => agreement(reader, clause.agreement, detail()),
            None => Ok(None),
        },
        "attachment" => match reader.get::<Attachment>(hit.id)? {
            Some(file) if file.role == EVIDENCE => match reader.get::<Reading>(file.about)? {
                Some(figure) if !figure.retired => indicator(reader, figure.indicator, detail()),
                _ => Ok(None),
            },
            Some(file) => agreement(reader, file.about, detail()),
            None => Ok(None),
        },
        _ => Ok(None),
    }
}

type Shown = Result<Option<(Group, FoundHit)>, CallFault>;

fn conversation(reader: &Reader<'_>, id: Id, detail: String) -> Shown {
    let Some(talk) = reader.get::<Conversation>(id)?.filter(|talk| !talk.retired) else { return Ok(None) };
    let title = match partners::living(reader, talk.partner) {
        Ok((name, _)) => name,
        Err(CallFault::NotFound) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let (noun, route) = ("conversation".to_owned(), format!("conversations/{id}"));
    Ok(Some((Group::Conversations, FoundHit { id, noun, title, detail, route })))
}

fn partnership(reader: &Reader<'_>, id: Id, detail: String) -> Shown {
    let Some(one) = reader.get::<Partnership>(id)?.filter(|one| !one.retired) else { return Ok(None) };
    let (noun, route) = ("partnership".to_owned(), format!("partnerships/{id}"));
    Ok(Some((Group::Partnerships, FoundHit { id, noun, title: one.name, detail, route })))
}

fn indicator(reader: &Reader<'_>, id: Id, detail: String) -> Shown {
    let one = match indicators::living(reader, id) {
        Ok(one) => one,
        Err(CallFault::NotFound) => return Ok(None),
        Err(fault) => return Err(fault),
    };
    let (noun, route) = ("indicator".to_owned(), format!("impact/indicators/{id}"));
    Ok(Some((Group::Goals, FoundHit { id, noun, title: one.name, detail, route })))
}

fn agreement(reader: &Reader<'_>, id: Id, detail: String) -> Shown {
    let Some(one) = reader.get::<Agreement>(id)?.filter(|one| !one.retired) else { return Ok(None) };
    let detail = if detail.is_empty() { printed_number(&one) } else { detail };
    let (noun, route) = ("agreement".to_owned(), format!("agreements/{id}"));
    Ok(Some((Group::Agreements, FoundHit { id, noun, title: one.subject, detail, route })))
}
