//! An agreement made from a kit: its articles and wordings chosen, and the blanks filled that the rows already answer.

use chrono::Days;
use sepakat_domain::agreement::{Agreement, AgreementKind, AnnexKind, Clause, Party};
use sepakat_domain::id::Id;
use sepakat_domain::kit::Kit;
use sepakat_domain::partnership::{Member, Partnership};
use sepakat_domain::person::{Contact, Person};
use sepakat_domain::plan::BudgetLine;
use sepakat_store::{Reader, Where, Writer};

use super::draft::{clauses_of, put_fill};
use crate::call::CallFault;
use crate::{content, kits, partners};

/// Days from the beginning to the first payment, where money changes hands.
const FIRST_PAYMENT: Days = Days::new(14);

/// Takes the kit over unless the partnership has it, and says who takes part besides us, in the order of the roles.
pub(super) fn take(
    writer: &mut Writer<'_>,
    partnership: &mut Partnership,
    kit: &Kit,
) -> Result<Vec<Id>, CallFault> {
    if kits::applied(writer, partnership.id, &kit.key)? {
        let members: Vec<Member> = writer.list(&Where::all().is("partnership", partnership.id))?;
        return Ok(members.into_iter().map(|member| member.partner).collect());
    }
    let applied = kits::put(writer, partnership, kit, None)?;
    *partnership = applied.partnership;
    Ok(applied.seated)
}

/// Switches on what the kit wants, and fills in what is known.
pub(super) fn choose(writer: &mut Writer<'_>, agreement: &Agreement, kit: &Kit) -> Result<(), CallFault> {
    let library = content::clauses(agreement.language, agreement.kind);
    let mut variants = Vec::new();
    for clause in clauses_of(writer, agreement.id)? {
        let Some(wanted) = kit.clauses.iter().find(|one| one.key == clause.key) else { continue };
        for (blank, value) in &wanted.fills {
            put_fill(writer, agreement.id, blank, value)?;
        }
        variants.push(wanted.variant.as_str());
        writer.put(&Clause { included: true, variant: wanted.variant.clone(), ..clause })?;
    }
    for (blank, value) in known(writer, agreement, &variants)? {
        if library.note(&blank).is_some() && !value.is_empty() {
            put_fill(writer, agreement.id, &blank, &value)?;
        }
    }
    let annexes = match agreement.kind {
        AgreementKind::Cooperation => AnnexKind::ALL.to_vec(),
        AgreementKind::Memorandum => vec![AnnexKind::Schedule],
        AgreementKind::Addendum | AgreementKind::Record => return Ok(()),
    };
    writer.put(&Agreement { annexes: Some(annexes), ..agreement.clone() })?;
    Ok(())
}

/// Values of blanks that the rows answer.
fn known(
    reader: &Reader<'_>,
    agreement: &Agreement,
    variants: &[&str],
) -> Result<Vec<(String, String)>, CallFault> {
    let mut fills = Vec::new();
    let mut fill = |blank: &str, value: String| fills.push((blank.to_owned(), value));
    let parties: Vec<Party> = reader.list(&Where::all().is("agreement", agreement.id).order("side"))?;
    let mut place = agreement.place.clone();
    for party in &parties {
        let who = main_contact(reader, party.partner)?;
        let named = who.as_ref().map(|(named, _)| named.clone()).unwrap_or_default();
        fill(&format!("person_in_charge_{}", party.side), named.clone());
        fill(&format!("contact_{}", party.side), who.map(|(_, reached)| reached).unwrap_or_default());
        match party.partner {
            None => fill("safeguarding_person", named),
            Some(partner) if party.side == 2 => {
                let (_, partner) = partners::living(reader, partner)?;
                if !partner.place.is_empty() {
                    place = partner.place;
                }
            }
            Some(_) => {}
        }
    }
    fill("court", agreement.place.clone());
    fill("location", place.clone());
    fill("area", place);
    let lines: Vec<BudgetLine> = reader.list(&Where::all().is("partnership", agreement.partnership))?;
    let payer = match variants {
        all if all.contains(&"paid_by_second") => {
            Some(parties.iter().find(|party| party.side == 2).and_then(|party| party.partner))
        }
        all if all.contains(&"paid_by_first") => Some(None),
        _ => None,
    };
    let paid = lines.iter().filter(|line| payer.is_none_or(|payer| line.bearer == payer));
    let sum = paid.filter_map(cost).fold(0, i64::saturating_add);
    fill(if payer.is_some() { "amount" } else { "in_kind_worth" }, sum.to_string());
    if let Some(first) = agreement.starts_on.and_then(|day| day.checked_add_days(FIRST_PAYMENT)) {
        fill("first_payment", first.to_string());
    }
    Ok(fills)
}

/// What a line comes to, in rupiah; none while its price is not known.
fn cost(line: &BudgetLine) -> Option<i64> {
    sepakat_domain::plan::cost(line.quantity, line.price).map(|money| money.units)
}

/// Name and position of the one who is asked first, and the same with the telephone number.
fn main_contact(reader: &Reader<'_>, whose: Option<Id>) -> Result<Option<(String, String)>, CallFault> {
    let which = match whose {
        Some(partner) => Where::all().is("partner", partner),
        None => Where::all().none("partner"),
    };
    let mut contacts: Vec<Contact> = reader.list(&which)?;
    contacts.sort_by_key(|contact| !contact.main);
    let Some(contact) = contacts.first() else { return Ok(None) };
    let Some(person) = reader.get::<Person>(contact.person)? else { return Ok(None) };
    let joined = |parts: &[&str]| -> String {
        parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let named = joined(&[&person.name, &contact.position]);
    let reached = joined(&[&person.name, &contact.position, &person.phone]);
    Ok(Some((named, reached)))
}
