//! Addenda: papers that change named articles of a signed agreement, and the text that holds with all of them.

use sepakat_documents::agreement::{
    Amends, Change, Facts, Labels, ParentPaper, compose_consolidated, consolidate, settle, source_of,
};
use sepakat_domain::agreement::{
    Agreement, AgreementKind, AgreementState, Amendment, AmendmentDraft, AmendmentField, AmendmentKind, Party,
};
use sepakat_domain::clause_text::BlankKind;
use sepakat_domain::id::Id;
use sepakat_domain::signing::{Frozen, Signature};
use sepakat_store::{Reader, Where, Writer};
use serde::Serialize;

use super::paper::PdfOf;
use crate::answer::{Done, One, Set};
use crate::call::CallFault;
use crate::content;
use crate::context::Context;
use crate::papers::{self, Outgoing, PDF, PaperFile, PreviewAnswer, file_stem, tell_progress};

/// Name of the library's blank that holds a bank account.
const ACCOUNT: &str = "account";

/// What an addendum changes, and what it could change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct AddendumView {
    /// Its changes in order.
    pub changes: Vec<ChangeView>,
    /// The articles of the text that holds.
    pub articles: Vec<BaseArticle>,
    /// The blanks of that text: accounts and amounts.
    pub blanks: Vec<BaseBlank>,
    /// Names of its parties, in order.
    pub parties: Vec<String>,
}

/// One change with what stood before.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ChangeView {
    /// The row itself.
    pub amendment: Amendment,
    /// What stands without it: a wording in the notation, or a value in canonical form.
    pub before: String,
}

/// An article that may be changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct BaseArticle {
    /// Its key.
    pub key: String,
    /// Its printed number.
    pub number: i64,
    /// Its heading.
    pub title: String,
}

/// A blank whose value may be changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct BaseBlank {
    /// Its name.
    pub key: String,
    /// What to call it.
    pub label: String,
    /// It holds an amount of money.
    pub money: bool,
}

/// What holds between the parties of a signed agreement: its facts with all signed addenda, and the papers that it was
/// put together from. None while the agreement is not signed by all.
pub(crate) fn holding(
    reader: &Reader<'_>,
    agreement: Id,
) -> Result<Option<(Facts, Vec<ParentPaper>)>, CallFault> {
    let Some((_, signed)) = signed_facts(reader, agreement)? else { return Ok(None) };
    let mut addenda = Vec::new();
    for row in reader.list::<Agreement>(&Where::all().is("parent", agreement))? {
        if row.kind == AgreementKind::Addendum && row.void_reason.is_none() {
            addenda.extend(signed_facts(reader, row.id)?);
        }
    }
    addenda.sort_by(|one, other| one.0.cmp(&other.0));
    let addenda: Vec<Facts> = addenda.into_iter().map(|(_, facts)| facts).collect();
    let sources = std::iter::once(&signed).chain(&addenda).map(source_of).collect();
    Ok(Some((consolidate(&signed, &addenda), sources)))
}

/// The facts of a paper that all have signed, and when the last one did.
fn signed_facts(reader: &Reader<'_>, agreement: Id) -> Result<Option<(String, Facts)>, CallFault> {
    let row = super::living(reader, agreement)?;
    let Some(frozen) = row.frozen else { return Ok(None) };
    let signatures: Vec<Signature> = reader.list(&Where::all().is("frozen", frozen))?;
    let parties = reader.count::<Party>(&Where::all().is("agreement", agreement))?;
    if row.void_reason.is_some() || (signatures.len() as i64) < parties {
        return Ok(None);
    }
    let Some(frozen) = reader.get::<Frozen>(frozen)? else { return Ok(None) };
    let facts = serde_json::from_value(frozen.facts).map_err(|_| CallFault::broken("facts"))?;
    let last = signatures.into_iter().map(|one| one.signed_at).max().unwrap_or_default();
    Ok(Some((last, facts)))
}

/// An agreement that an addendum may change: signed by all, and not void.
pub(super) fn changeable_parent(
    reader: &Reader<'_>,
    parent: Option<Id>,
    today: chrono::NaiveDate,
) -> Result<Agreement, CallFault> {
    let parent = parent.ok_or_else(|| CallFault::invalid("parent", "required"))?;
    let row = super::living(reader, parent)?;
    match super::state_of(reader, &row, today)? {
        AgreementState::Active
        | AgreementState::EndingSoon
        | AgreementState::Ended
        | AgreementState::Renewed
        | AgreementState::Terminated => Ok(row),
        _ => Err(CallFault::not_now("parent_not_signed")),
    }
}

/// An addendum has the parties of the agreement that it changes, in the same order.
pub(super) fn copy_parties(
    writer: &mut Writer<'_>,
    agreement: &Agreement,
    parent: Id,
) -> Result<(), CallFault> {
    let parties: Vec<Party> = writer.list(&Where::all().is("agreement", parent).order("side"))?;
    for party in parties {
        let id = writer.new_id();
        writer.put(&Party { id, agreement: agreement.id, ..party })?;
    }
    Ok(())
}

/// The number of the next addendum: that of the agreement, and how manieth it is.
pub(super) fn number(reader: &Reader<'_>, parent: &Agreement) -> Result<String, CallFault> {
    let earlier: Vec<Agreement> = reader.list(&Where::all().is("parent", parent.id))?;
    let taken = |number: &String| earlier.iter().any(|one| one.number == *number);
    let base = super::plan::standing_number(reader, parent)?;
    let numbers = (1..).map(|nth: usize| format!("{base}-{nth:02}"));
    Ok(numbers.take(earlier.len() + 1).find(|number| !taken(number)).unwrap_or_default())
}

/// What an addendum changes, and in which text; none for other papers.
pub(super) fn amends(reader: &Reader<'_>, agreement: &Agreement) -> Result<Option<Amends>, CallFault> {
    let (AgreementKind::Addendum, Some(parent)) = (agreement.kind, agreement.parent) else { return Ok(None) };
    let Some((base, _)) = holding(reader, parent)? else { return Ok(None) };
    let changes = rows(reader, agreement.id)?.into_iter().map(change).collect();
    Ok(Some(Amends::to(&base, changes)))
}

fn change(row: Amendment) -> Change {
    Change {
        kind: row.kind,
        target: row.target,
        about: row.about,
        title: row.title,
        body: row.body,
        body_other: row.body_other,
        reason: row.reason,
    }
}

fn rows(reader: &Reader<'_>, addendum: Id) -> Result<Vec<Amendment>, CallFault> {
    Ok(reader.list(&Where::all().is("agreement", addendum).order("sort"))?)
}

/// What the editor of an addendum shows; none for other papers.
pub(super) fn view(reader: &Reader<'_>, agreement: &Agreement) -> Result<Option<AddendumView>, CallFault> {
    let Some(amends) = amends(reader, agreement)? else { return Ok(None) };
    let base = &amends.base;
    let library = content::clauses(base.language, base.kind);
    let settled = settle(base, &Labels::new());
    let blanks =
        base.articles.iter().flat_map(|one| sepakat_domain::clause_text::parse(&one.text).text.blanks());
    let blanks =
        blanks.filter(|blank| blank.kind == BlankKind::Money || blank.name == ACCOUNT).map(|blank| {
            BaseBlank {
                label: library
                    .note(&blank.name)
                    .map_or_else(|| blank.name.replace('_', " "), |note| note.label.clone()),
                money: blank.kind == BlankKind::Money,
                key: blank.name,
            }
        });
    Ok(Some(AddendumView {
        changes: rows(reader, agreement.id)?
            .into_iter()
            .map(|amendment| ChangeView {
                before: before(base, amendment.kind, &amendment.target, &amendment.about),
                amendment,
            })
            .collect(),
        articles: settled
            .articles
            .iter()
            .map(|one| BaseArticle {
                key: one.key.clone(),
                number: one.number as i64,
                title: one.title.clone(),
            })
            .collect(),
        blanks: blanks.collect(),
        parties: base.sides().map(|side| base.side(side).name.clone()).collect(),
    }))
}

/// What stands in a text where a change would stand.
fn before(base: &Facts, kind: AmendmentKind, target: &str, about: &str) -> String {
    let side = || base.side(about.parse().unwrap_or(1));
    match kind {
        AmendmentKind::Name => side().name.clone(),
        AmendmentKind::Officer => {
            let signer = side().signer.clone().unwrap_or_default();
            [signer.name, signer.position, signer.authority].join("\n")
        }
        AmendmentKind::Account | AmendmentKind::Budget => base.fills.get(about).cloned().unwrap_or_default(),
        AmendmentKind::Extension => base.ends_on.map(|day| day.to_string()).unwrap_or_default(),
        AmendmentKind::Clause | AmendmentKind::Results | AmendmentKind::Correction => {
            let article = base.articles.iter().find(|one| one.key == target);
            article.map(|one| one.text.clone()).unwrap_or_default()
        }
    }
}

/// Adds a change, which begins as what stands now; a longer term and another officer begin empty.
pub(super) fn add(context: &Context<'_>, draft: AmendmentDraft) -> Result<Done<Id>, CallFault> {
    let agreement = context.read(|reader| super::living(reader, draft.agreement))?;
    context.change(&agreement.subject, |writer| {
        let agreement = super::draft::changeable(writer, draft.agreement)?;
        let amends = amends(writer, &agreement)?.ok_or_else(|| CallFault::not_now("no_addendum"))?;
        if draft.kind.rewrites() && !amends.base.articles.iter().any(|one| one.key == draft.target) {
            return Err(CallFault::invalid("target", "unknown_clause"));
        }
        let sort = rows(writer, agreement.id)?.last().map_or(1, |one| one.sort.saturating_add(1));
        let begins = match draft.kind {
            AmendmentKind::Extension | AmendmentKind::Officer => String::new(),
            kind => before(&amends.base, kind, &draft.target, &draft.about),
        };
        let mut amendment = draft.amendment(writer.new_id(), begins, sort)?;
        // The second column begins as what holds in it, too.
        let second = amends.base.translation.as_ref().filter(|_| amendment.kind.rewrites());
        let article = second.and_then(|two| two.articles.iter().find(|one| one.key == amendment.target));
        amendment.body_other = article.map(|article| article.text.clone()).unwrap_or_default();
        writer.put(&amendment)?;
        Ok(amendment.id)
    })
}

pub(super) fn set(context: &Context<'_>, set: Set<AmendmentField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut amendment = living(writer, set.id)?;
        super::draft::changeable(writer, amendment.agreement)?;
        amendment.set(set.change)?;
        writer.put(&amendment)?;
        Ok(set.id)
    })
}

pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, one.id))?;
    context.change(&subject, |writer| {
        let amendment = living(writer, one.id)?;
        super::draft::changeable(writer, amendment.agreement)?;
        writer.retire::<Amendment>(one.id)?;
        Ok(one.id)
    })
}

fn subject(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    Ok(super::living(reader, living(reader, id)?.agreement)?.subject)
}

fn living(reader: &Reader<'_>, id: Id) -> Result<Amendment, CallFault> {
    reader.get::<Amendment>(id)?.filter(|one| !one.retired).ok_or(CallFault::NotFound)
}

/// The pages of the text that holds. Refused while the agreement is not signed by all.
pub(super) fn consolidated(context: &Context<'_>, one: One) -> Result<PreviewAnswer, CallFault> {
    let (facts, sources) = context.read(|reader| read_holding(reader, one.id))?;
    papers::preview(&compose_consolidated(&facts, &sources, &context.now().rfc3339()), false)
}

/// The text that holds as a PDF.
pub(super) fn consolidated_pdf(context: &Context<'_>, of: PdfOf) -> Result<PaperFile, CallFault> {
    let ((facts, sources), stem) = context.read(|reader| {
        Ok((read_holding(reader, of.id)?, super::paper::stem(&super::living(reader, of.id)?)))
    })?;
    let task = context.app.tasks.begin(&of.task);
    let document = compose_consolidated(&facts, &sources, &context.now().rfc3339());
    let (bytes, pages) = papers::print(&document, &mut |progress| tell_progress(context, &task, progress))?;
    let name = format!("{}.pdf", file_stem(&format!("{stem} {}", document.footer.version)));
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(pages), kept: false }.offer(context))
}

fn read_holding(reader: &Reader<'_>, id: Id) -> Result<(Facts, Vec<ParentPaper>), CallFault> {
    super::living(reader, id)?;
    holding(reader, id)?.ok_or_else(|| CallFault::not_now("not_signed"))
}

#[cfg(test)]
mod tests {
    use sepakat_domain::organisation::Language;

    use super::*;

    #[test]
    fn the_library_asks_for_an_account_by_that_name() {
        for language in [Language::Id, Language::En] {
            let library = content::clauses(language, AgreementKind::Cooperation);
            assert_eq!(library.note(ACCOUNT).map(|note| note.kind), Some(BlankKind::Text));
        }
    }
}
