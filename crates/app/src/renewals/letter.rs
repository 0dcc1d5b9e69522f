//! The letter of thanks: composed from what the agreement was and what the partner kept.

use sepakat_documents::agreement::Logo;
use sepakat_documents::thanks::{Facts, Kept, Letterhead, Person, compose};
use sepakat_domain::agreement::Party;
use sepakat_domain::commitment::Status;
use sepakat_domain::id::Id;
use sepakat_domain::organisation::{Image, Language};
use sepakat_domain::partner::Partner;
use sepakat_domain::person::Contact;
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::agreements::ending::signed;
use crate::agreements::plan::printed_number;
use crate::agreements::standing;
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;
use crate::organisation;
use crate::papers::{self, Outgoing, PDF, PaperFile, PreviewAnswer, file_stem, tell_progress};
use crate::promises;

/// The letter of which agreement, to whom, in which language.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LetterOf {
    /// Which agreement.
    pub id: Id,
    /// To which of the other parties; the first when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Id>,
    /// The language of the letter; that of the agreement when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// A name for the work, chosen by the caller, under which progress is told and which `tasks.cancel` takes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
}

pub(super) fn preview(context: &Context<'_>, of: LetterOf) -> Result<PreviewAnswer, CallFault> {
    papers::preview(&compose(&facts(context, &of)?), false)
}

pub(super) fn pdf(context: &Context<'_>, of: LetterOf) -> Result<PaperFile, CallFault> {
    let document = compose(&facts(context, &of)?);
    let task = context.app.tasks.begin(&of.task);
    let (bytes, pages) = papers::print(&document, &mut |progress| tell_progress(context, &task, progress))?;
    let name = format!("{}.pdf", file_stem(&document.title));
    Ok(Outgoing { bytes, name, media: PDF, pages: Some(pages), kept: false }.offer(context))
}

fn facts(context: &Context<'_>, of: &LetterOf) -> Result<Facts, CallFault> {
    let today = context.today();
    context.read(|reader| {
        let agreement = signed(reader, of.id, today)?;
        let ledger = Ledger::read(reader, today)?;
        let holds = standing::as_it_holds(reader, &agreement)?;
        let ends_on = holds.last_day().ok_or_else(|| CallFault::not_now("no_term"))?;
        let parties: Vec<Party> = reader.list(&Where::all().is("agreement", of.id).order("side"))?;
        let theirs = parties
            .iter()
            .find(|one| one.partner.is_some() && (of.partner.is_none() || one.partner == of.partner));
        let theirs = theirs.ok_or_else(|| CallFault::invalid("partner", "of_another_party"))?;
        let ours = organisation::ours(reader)?;
        let our_signer = parties.iter().find(|one| one.partner.is_none()).and_then(|one| one.signer);
        let partner = theirs.partner.map(|id| reader.get::<Partner>(id)).transpose()?.flatten();
        let logo = match ours.logo {
            Some(logo) => {
                reader.get::<Image>(logo)?.map(|image| Logo { media: image.media, data: image.data })
            }
            None => None,
        };
        let promised = promises::gather(reader, &ledger, agreement.partnership)?.parties;
        let promised = promised.into_iter().filter(|one| one.partner == theirs.partner);
        let kept = promised.flat_map(|one| one.promises).filter_map(|one| {
            let row = one.view.commitment;
            let times =
                if row.every.is_some() { one.view.times_kept } else { u32::from(row.status == Status::Kept) };
            (times > 0).then_some(Kept { what: row.what, quantity: row.quantity, unit: row.unit, times })
        });
        Ok(Facts {
            language: of.language.unwrap_or(agreement.language),
            paper: agreement.paper,
            signer: person(reader, &ledger, our_signer)?,
            theirs: ledger.name_of(theirs.partner),
            address: partner
                .map(|one| if one.address.is_empty() { one.place } else { one.address })
                .unwrap_or_default(),
            to: person(reader, &ledger, theirs.signer)?,
            kind: agreement.kind,
            number: printed_number(&agreement),
            subject: agreement.subject,
            starts_on: agreement.starts_on,
            ends_on,
            kept: kept.collect(),
            thanks: agreement.thanks,
            on: today,
            now: context.now().rfc3339(),
            ours: Letterhead {
                name: ours.name,
                address: ours.address,
                reach: vec![ours.phone, ours.email],
                place: ours.place,
                logo,
            },
        })
    })
}

/// A contact with the form of address where it is known.
fn person(reader: &Reader<'_>, ledger: &Ledger, contact: Option<Id>) -> Result<Person, CallFault> {
    let contact = contact.map(|id| reader.get::<Contact>(id)).transpose()?.flatten();
    let Some(contact) = contact else { return Ok(Person::default()) };
    let Some(person) = ledger.people.get(&contact.person) else { return Ok(Person::default()) };
    let name = format!("{} {}", person.address_form, person.name);
    Ok(Person { name: name.trim().to_owned(), position: contact.position })
}
