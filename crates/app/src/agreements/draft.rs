//! Drafting an agreement from what is known, and every change to a draft.

use std::collections::BTreeSet;

use sepakat_domain::agreement::{
    Agreement, AgreementField, AgreementKind, Clause, ClauseField, Fill, MOST_PARTIES, Party,
};
use sepakat_domain::calendar::term_end;
use sepakat_domain::clause_text::{BlankKind, ClauseLibrary, ClauseTemplate, Flag, Need, parse};
use sepakat_domain::id::Id;
use sepakat_domain::partnership::Member;
use sepakat_domain::person::Contact;
use sepakat_domain::problem::Problems;
use sepakat_domain::text::{check_line, check_text};
use sepakat_store::{Reader, Where, Writer};

use super::gather::Gathered;
use super::numbers::{mark, next_number};
use super::{AddClause, DraftFrom, MoveClause, OWN, SetFill, addenda, kitted};
use crate::answer::{Done, One, Set};
use crate::call::CallFault;
use crate::content;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::{kits, organisation, partners, partnerships};

/// Longest value of a blank.
const FILL: usize = 500;

/// Drafts an agreement: parties, signers, clauses and usual values are filled in from what is known.
pub(super) fn draft(context: &Context<'_>, from: DraftFrom) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| match (from.partnership, from.partner) {
        (Some(partnership), _) => Ok(partnerships::living(reader, partnership)?.name),
        (None, Some(partner)) => Ok(partners::living(reader, partner)?.0),
        (None, None) => Err(CallFault::invalid("partnership", "required")),
    })?;
    let mark = mark(context)?;
    context.change(&subject, |writer| {
        let (partnership, partner) = sides(writer, &from)?;
        let ours = organisation::ours(writer)?;
        let mut partnership = partnerships::living(writer, partnership)?;
        let (name, _) = partners::living(writer, partner)?;
        let changed = match from.kind {
            Some(AgreementKind::Addendum) => {
                Some(addenda::changeable_parent(writer, from.parent, context.today())?)
            }
            _ => None,
        };
        if let Some(parent) = from.parent {
            let parent = super::living(writer, parent).ok().filter(|one| one.partnership == partnership.id);
            parent.ok_or_else(|| CallFault::invalid("parent", "unknown_parent"))?;
        }
        let language = from.language.unwrap_or(ours.document_language);
        let kit = from.kit.as_ref().map(|key| kits::known(language, key)).transpose()?;
        let mut others = vec![partner];
        if let Some(kit) = kit {
            let seated = kitted::take(writer, &mut partnership, kit)?;
            others.extend(seated.into_iter().filter(|one| *one != partner));
            others.truncate(MOST_PARTIES as usize - 1);
        }
        // A partnership made on the way bears the partner's name; what a kit is about says more.
        let subject = match kit {
            Some(kit) if partnership.name == name => kit.subject.clone(),
            _ => partnership.name.clone(),
        };
        let today = writer.today();
        let id = writer.new_id();
        let agreement = Agreement {
            id,
            partnership: partnership.id,
            kind: from.kind.unwrap_or_default(),
            subject,
            number: match &changed {
                Some(parent) => addenda::number(writer, parent)?,
                None => next_number(writer, from.kind.unwrap_or_default(), &ours, today)?,
            },
            partner_number: String::new(),
            place: ours.place.clone(),
            signed_on: None,
            starts_on: partnership.starts_on,
            ends_on: partnership.ends_on.or_else(|| partnership.starts_on.and_then(|day| term_end(day, 12))),
            language,
            paper: ours.paper,
            copies: 2,
            version: 1,
            frozen: None,
            void_reason: None,
            retired: false,
            parent: from.parent,
            parent_number: String::new(),
            parent_on: None,
            bilingual: false,
            annexes: None,
            number_mark: mark,
            terminated_on: None,
            termination: None,
            termination_note: String::new(),
            renews: None,
            closed_on: None,
            thanks: String::new(),
            reviewed_on: None,
            looked_at: String::new(),
            initials: false,
        };
        // A partnership that ran out is not the term of a new agreement.
        let past = agreement.ends_on.is_some_and(|day| day < today);
        let (starts_on, ends_on) = if past { (None, None) } else { (agreement.starts_on, agreement.ends_on) };
        let agreement = Agreement { starts_on, ends_on, ..agreement };
        // An addendum is about what its agreement is about, in the same language and for the same term.
        let agreement = match &changed {
            Some(parent) => Agreement {
                subject: parent.subject.clone(),
                starts_on: parent.starts_on,
                ends_on: parent.ends_on,
                language: parent.language,
                paper: parent.paper,
                copies: parent.copies,
                ..agreement
            },
            None => agreement,
        };
        writer.put(&agreement)?;
        match &changed {
            Some(parent) => addenda::copy_parties(writer, &agreement, parent.id)?,
            None => put_parties(writer, &agreement, &others)?,
        }
        put_clauses(writer, &agreement)?;
        if let Some(kit) = kit {
            kitted::choose(writer, &agreement, kit)?;
        }
        Ok(id)
    })
}

/// The partnership and the other side.
fn sides(writer: &mut Writer<'_>, from: &DraftFrom) -> Result<(Id, Id), CallFault> {
    match (from.partnership, from.partner) {
        (Some(partnership), Some(partner)) => Ok((partnership, partner)),
        (Some(partnership), None) => {
            partnerships::living(writer, partnership)?;
            let members: Vec<Member> = writer.list(&Where::all().is("partnership", partnership))?;
            let member = members.first().ok_or_else(|| CallFault::not_now("no_member"))?;
            Ok((partnership, member.partner))
        }
        (None, Some(partner)) => {
            let (name, row) = partners::living(writer, partner)?;
            Ok((partnerships::of_partner(writer, &row, &name)?, partner))
        }
        (None, None) => Err(CallFault::invalid("partnership", "required")),
    }
}

/// We are the first party.
fn put_parties(writer: &mut Writer<'_>, agreement: &Agreement, others: &[Id]) -> Result<(), CallFault> {
    let parties = std::iter::once(None).chain(others.iter().copied().map(Some));
    for (side, whose) in (1..).zip(parties) {
        let id = writer.new_id();
        let signer = usual_signer(writer, whose)?;
        writer.put(&Party {
            id,
            agreement: agreement.id,
            side,
            partner: whose,
            signer,
            number: String::new(),
            retired: false,
        })?;
    }
    Ok(())
}

/// Who usually signs: one who may and is the main contact, else one who may.
pub(super) fn usual_signer(reader: &Reader<'_>, whose: Option<Id>) -> Result<Option<Id>, CallFault> {
    let which = match whose {
        Some(partner) => Where::all().is("partner", partner),
        None => Where::all().none("partner"),
    };
    let mut able: Vec<Contact> = reader.list(&which)?;
    able.retain(|contact| contact.signs);
    able.sort_by_key(|contact| !contact.main);
    Ok(able.first().map(|contact| contact.id))
}

/// Every clause of the library, those that are usual switched on, with the usual values of their blanks. The parties
/// must be there: some articles are for a third, fourth or fifth.
pub(crate) fn put_clauses(writer: &mut Writer<'_>, agreement: &Agreement) -> Result<(), CallFault> {
    let library = content::clauses(agreement.language, agreement.kind);
    let so = so(writer, agreement)?;
    for (template, sort) in library.clauses.iter().zip(1..) {
        let included = template.included_at_first() || needed(template, &so);
        let clause = library_clause(writer.new_id(), agreement.id, &template.key);
        writer.put(&Clause { sort, included, ..clause })?;
        put_usual(writer, agreement.id, template)?;
    }
    Ok(())
}

fn put_usual(writer: &mut Writer<'_>, agreement: Id, template: &ClauseTemplate) -> Result<(), CallFault> {
    for note in template.blanks.iter().filter(|note| !note.usual.is_empty()) {
        put_fill(writer, agreement, &note.name, &note.usual)?;
    }
    Ok(())
}

/// A clause of the library that is printed, still without a place.
fn library_clause(id: Id, agreement: Id, key: &str) -> Clause {
    Clause {
        id,
        agreement,
        key: key.to_owned(),
        sort: 0,
        included: true,
        variant: String::new(),
        title: None,
        body: None,
        retired: false,
        title_other: None,
        body_other: None,
    }
}

/// What is so of an agreement besides what its articles set: who takes part, what it rests on, its languages.
fn so(reader: &Reader<'_>, agreement: &Agreement) -> Result<BTreeSet<Flag>, CallFault> {
    let parties = reader.count::<Party>(&Where::all().is("agreement", agreement.id))?;
    let parent = agreement.parent.is_some() || !agreement.parent_number.is_empty();
    let flags = [
        (Flag::Several, parties > 2),
        (Flag::Third, parties > 2),
        (Flag::Fourth, parties > 3),
        (Flag::Fifth, parties > 4),
        (Flag::Parent, parent),
        (Flag::Bilingual, agreement.bilingual),
    ];
    Ok(flags.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect())
}

/// Whether an article must be there as things stand.
fn needed(template: &ClauseTemplate, so: &BTreeSet<Flag>) -> bool {
    match template.need {
        Need::Required => true,
        Need::When(flag) => so.contains(&flag),
        Need::Usual | Need::Optional => false,
    }
}

/// Switches the articles that depend on who takes part and on the languages of the paper, after either has changed.
pub(crate) fn follow(writer: &mut Writer<'_>, agreement: &Agreement) -> Result<(), CallFault> {
    let library = content::clauses(agreement.language, agreement.kind);
    let so = so(writer, agreement)?;
    let mut order = clauses_of(writer, agreement.id)?;
    for template in library.clauses.iter().filter(|one| matches!(one.need, Need::When(_))) {
        let needed = needed(template, &so);
        match order.iter_mut().find(|clause| clause.key == template.key) {
            Some(clause) => clause.included = needed,
            None if needed => {
                let clause = library_clause(writer.new_id(), agreement.id, &template.key);
                put_in_place(&mut order, clause, library);
                put_usual(writer, agreement.id, template)?;
            }
            None => {}
        }
    }
    renumber(writer, order)
}

/// Puts a clause where the library has it; an own one before the closing article.
fn put_in_place(order: &mut Vec<Clause>, clause: Clause, library: &ClauseLibrary) {
    let rank = |key: &str| library.clauses.iter().position(|template| template.key == key);
    let closing = rank("closing");
    let at = match rank(&clause.key) {
        Some(own) => order.iter().position(|one| rank(&one.key).is_some_and(|rank| rank > own)),
        None => order.iter().position(|one| closing.is_some() && rank(&one.key) == closing),
    };
    order.insert(at.unwrap_or(order.len()), clause);
}

/// Gives a blank its value; a blank has one row at most, and an empty value makes none.
pub(crate) fn put_fill(
    writer: &mut Writer<'_>,
    agreement: Id,
    blank: &str,
    value: &str,
) -> Result<(), CallFault> {
    let known: Vec<Fill> =
        writer.list(&Where::all().is("agreement", agreement).is("blank", blank).limit(1))?;
    let id = match known.first() {
        Some(fill) => fill.id,
        None if value.is_empty() => return Ok(()),
        None => writer.new_id(),
    };
    let fill = Fill { id, agreement, blank: blank.to_owned(), value: value.to_owned(), retired: false };
    Ok(writer.put(&fill)?)
}

/// An agreement that may be changed: not put away, not void, not at the signing desk.
pub(super) fn changeable(reader: &Reader<'_>, id: Id) -> Result<Agreement, CallFault> {
    let agreement = super::living(reader, id)?;
    match (agreement.frozen, &agreement.void_reason) {
        (_, Some(_)) => Err(CallFault::not_now("void")),
        (Some(_), None) => Err(CallFault::not_now("frozen")),
        (None, None) => Ok(agreement),
    }
}

pub(super) fn set(context: &Context<'_>, set: Set<AgreementField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(super::living(reader, set.id)?.subject))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut agreement = changeable(writer, set.id)?;
        agreement.set(set.change)?;
        writer.put(&agreement)?;
        follow(writer, &agreement)?;
        Ok(set.id)
    })
}

/// Puts a draft away. What was ever signed is kept: it can only be declared void.
pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(super::living(reader, one.id)?.subject))?;
    context.change(&subject, |writer| {
        super::living(writer, one.id)?;
        if super::ever_signed(writer, one.id)? {
            return Err(CallFault::not_now("signed"));
        }
        writer.retire::<Agreement>(one.id)?;
        Ok(one.id)
    })
}

/// Adds a clause of the library, or an own one, before the closing article.
pub(super) fn add_clause(context: &Context<'_>, add: AddClause) -> Result<Done<Id>, CallFault> {
    let mut problems = Problems::default();
    let title = check_line("title", &add.title, 160, &mut problems);
    let body = check_text("body", &add.body, 20_000, &mut problems);
    let own = add.key == OWN;
    if own && title.is_empty() {
        problems.add("title", "required");
    }
    let agreement = context.read(|reader| super::living(reader, add.agreement))?;
    if !own && content::clauses(agreement.language, agreement.kind).find(&add.key).is_none() {
        problems.add("key", "unknown_clause");
    }
    problems.or(())?;
    context.change(&agreement.subject, |writer| {
        let agreement = changeable(writer, add.agreement)?;
        let clauses = clauses_of(writer, add.agreement)?;
        if !own && clauses.iter().any(|clause| clause.key == add.key) {
            return Err(CallFault::not_now("clause_there"));
        }
        let id = writer.new_id();
        let clause = Clause {
            title: own.then_some(title),
            body: (own && !body.is_empty()).then_some(body),
            ..library_clause(id, add.agreement, &add.key)
        };
        let mut order = clauses;
        put_in_place(&mut order, clause, content::clauses(agreement.language, agreement.kind));
        renumber(writer, order)?;
        Ok(id)
    })
}

pub(super) fn set_clause(context: &Context<'_>, set: Set<ClauseField>) -> Result<Done<Id>, CallFault> {
    let subject =
        context.read(|reader| Ok(super::living(reader, clause(reader, set.id)?.agreement)?.subject))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut clause = clause(writer, set.id)?;
        let agreement = changeable(writer, clause.agreement)?;
        let template = content::clauses(agreement.language, agreement.kind).find(&clause.key);
        match (&set.change, template) {
            (ClauseField::Included(false), Some(template)) if needed(template, &so(writer, &agreement)?) => {
                return Err(CallFault::invalid("included", "required_clause"));
            }
            (ClauseField::Variant(key), _) => check_variant(template, key)?,
            (ClauseField::Words(words), _) => {
                check_variant(template, &words.variant)?;
                if template.is_none() && words.title.as_ref().is_none_or(|text| text.trim().is_empty()) {
                    return Err(CallFault::invalid("title", "required"));
                }
            }
            (ClauseField::Title(text), None) if text.as_ref().is_none_or(|text| text.trim().is_empty()) => {
                return Err(CallFault::invalid("title", "required"));
            }
            _ => {}
        }
        clause.set(set.change)?;
        writer.put(&clause)?;
        Ok(set.id)
    })
}

/// A wording must be one of the library's; none is named for the first, and for an own article.
fn check_variant(template: Option<&ClauseTemplate>, key: &str) -> Result<(), CallFault> {
    let known = template.is_some_and(|one| one.variants.iter().any(|variant| variant.key == key));
    if key.is_empty() || known { Ok(()) } else { Err(CallFault::invalid("variant", "unknown_variant")) }
}

pub(super) fn move_clause(context: &Context<'_>, wish: MoveClause) -> Result<Done<Id>, CallFault> {
    let subject =
        context.read(|reader| Ok(super::living(reader, clause(reader, wish.id)?.agreement)?.subject))?;
    context.change(&subject, |writer| {
        let moved = clause(writer, wish.id)?;
        changeable(writer, moved.agreement)?;
        let mut order = clauses_of(writer, moved.agreement)?;
        order.retain(|one| one.id != wish.id);
        let at = match wish.after {
            None => 0,
            Some(after) => 1 + order.iter().position(|one| one.id == after).ok_or(CallFault::NotFound)?,
        };
        order.insert(at, moved);
        renumber(writer, order)?;
        Ok(wish.id)
    })
}

/// Takes a clause out of the agreement. One of the library can be added again.
pub(super) fn retire_clause(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject =
        context.read(|reader| Ok(super::living(reader, clause(reader, one.id)?.agreement)?.subject))?;
    context.change(&subject, |writer| {
        let clause = clause(writer, one.id)?;
        let agreement = changeable(writer, clause.agreement)?;
        let template = content::clauses(agreement.language, agreement.kind).find(&clause.key);
        let so = so(writer, &agreement)?;
        if template.is_some_and(|template| needed(template, &so)) {
            return Err(CallFault::not_now("required_clause"));
        }
        writer.retire::<Clause>(one.id)?;
        Ok(one.id)
    })
}

fn clause(reader: &Reader<'_>, id: Id) -> Result<Clause, CallFault> {
    reader.get::<Clause>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

pub(super) fn clauses_of(reader: &Reader<'_>, agreement: Id) -> Result<Vec<Clause>, CallFault> {
    Ok(reader.list(&Where::all().is("agreement", agreement).order("sort"))?)
}

/// Writes the places of clauses anew; those that keep theirs leave no trace.
fn renumber(writer: &mut Writer<'_>, order: Vec<Clause>) -> Result<(), CallFault> {
    for (clause, sort) in order.into_iter().zip(1..) {
        writer.put(&Clause { sort, ..clause })?;
    }
    Ok(())
}

/// Fills or empties a blank. The blank must stand in a clause of the agreement, and the value must be of its kind.
pub(super) fn set_fill(context: &Context<'_>, set: SetFill) -> Result<Done<Id>, CallFault> {
    let mut problems = Problems::default();
    let value = check_line("value", &set.value, FILL, &mut problems);
    problems.or(())?;
    let (subject, kind) = context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let gathered = Gathered::read(reader, &ledger, set.agreement)?;
        let kind = blank_kind(&gathered, &set.blank);
        Ok((gathered.agreement.subject, kind))
    })?;
    let kind = kind.ok_or_else(|| CallFault::invalid("blank", "unknown_blank"))?;
    let value = match kind.read(&value) {
        Some(read) => read.to_string(),
        None if value.is_empty() => value,
        None => return Err(CallFault::invalid("value", &format!("not_a_{}", kind.name()))),
    };
    context.edit(&subject, set.agreement, &set.blank, |writer| {
        changeable(writer, set.agreement)?;
        put_fill(writer, set.agreement, &set.blank, &value)?;
        Ok(set.agreement)
    })
}

/// What belongs in a blank, when a clause of the agreement has it.
fn blank_kind(gathered: &Gathered, name: &str) -> Option<BlankKind> {
    let sources = gathered.clauses.iter().map(|clause| gathered.source(clause));
    let mut blanks = sources.flat_map(|source| parse(&source).text.blanks());
    blanks.find(|blank| blank.name == name).map(|blank| blank.kind)
}
