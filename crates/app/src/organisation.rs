//! Our own organisation: what stands on every letterhead, and who signs for it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sepakat_domain::agreement::AgreementKind;
use sepakat_domain::id::Id;
use sepakat_domain::organisation::{Image, Organisation, OrganisationField};
use sepakat_store::{Reader, Where};
use serde::{Deserialize, Serialize};

use crate::agreements::numbers::next_number;
use crate::answer::{Done, Nothing, SetOnly};
use crate::call::{CallEntry, CallFault, Effect, LEADERS, READERS, call};
use crate::context::Context;
use crate::ledger::Ledger;
use crate::people::ContactView;
use crate::picture;

/// What can be done with our organisation. Its people are contacts without a partner.
pub const CALLS: &[CallEntry] = &[
    call!("organisation.get", READERS, Effect::Read, get),
    call!("organisation.set", LEADERS, Effect::Undoable, set),
    call!("organisation.logo", LEADERS, Effect::Undoable, logo),
    call!("organisation.signers", READERS, Effect::Read, signers),
];

/// Our organisation with its logo.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct OrganisationView {
    /// The row itself.
    pub organisation: Organisation,
    /// Its logo.
    pub logo: Option<Image>,
    /// The number that the next cooperation agreement would take; empty without a short name.
    pub next_number: String,
}

/// The file that becomes the logo.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// Token of a PNG or JPEG file; none takes the logo away.
    pub token: Option<String>,
}

/// Our organisation.
pub(crate) fn ours(reader: &Reader<'_>) -> Result<Organisation, CallFault> {
    let mut all: Vec<Organisation> = reader.list(&Where::all().limit(1))?;
    all.pop().ok_or_else(|| CallFault::broken("no organisation"))
}

fn get(context: &Context<'_>, _: Nothing) -> Result<OrganisationView, CallFault> {
    context.read(|reader| {
        let organisation = ours(reader)?;
        let logo = match organisation.logo {
            Some(logo) => reader.get::<Image>(logo)?,
            None => None,
        };
        let next_number = next_number(reader, AgreementKind::Cooperation, &organisation, context.today())?;
        Ok(OrganisationView { organisation, logo, next_number })
    })
}

fn set(context: &Context<'_>, set: SetOnly<OrganisationField>) -> Result<Done<Id>, CallFault> {
    let ours_now = context.read(ours)?;
    context.edit(&ours_now.name, ours_now.id, &set.field, |writer| {
        let mut organisation = ours(writer)?;
        organisation.set(set.change)?;
        writer.put(&organisation)?;
        Ok(organisation.id)
    })
}

fn logo(context: &Context<'_>, logo: Logo) -> Result<Done<Option<Id>>, CallFault> {
    let image = match &logo.token {
        Some(token) => Some(read_image(context, token)?),
        None => None,
    };
    let name = context.read(ours)?.name;
    context.change(&name, |writer| {
        let organisation = ours(writer)?;
        let id = match image {
            Some(picture) => {
                let id = writer.new_id();
                writer.put(&Image {
                    id,
                    media: picture.media.to_owned(),
                    width: picture.width,
                    height: picture.height,
                    data: BASE64.encode(&picture.bytes),
                    retired: false,
                })?;
                Some(id)
            }
            None => None,
        };
        if let Some(old) = organisation.logo {
            writer.retire::<Image>(old)?;
        }
        writer.put(&Organisation { logo: id, ..organisation })?;
        Ok(id)
    })
}

fn read_image(context: &Context<'_>, token: &str) -> Result<picture::Picture, CallFault> {
    let bytes = context.app.files.bytes(token).ok_or(CallFault::NotFound)?;
    let bytes = bytes.map_err(|_| CallFault::invalid("token", "unreadable"))?;
    picture::read(&bytes).map_err(|code| CallFault::invalid("token", code))
}

fn signers(context: &Context<'_>, _: Nothing) -> Result<Vec<ContactView>, CallFault> {
    context.read(|reader| Ok(Ledger::read(reader, context.today())?.contacts_of(None)))
}
