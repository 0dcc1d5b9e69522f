//! The rows of the sample: everything but its agreements.
//!
//! They are written as they would stand after a year of work, in one deed, with their days counted from today.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use sepakat_domain::calendar::term_end;
use sepakat_domain::commitment::Commitment;
use sepakat_domain::consent::{Channel, Consent, Purpose};
use sepakat_domain::conversation::{Conversation, Line, LineKind};
use sepakat_domain::id::Id;
use sepakat_domain::money::Money;
use sepakat_domain::organisation::{Language, NumberReset, Organisation, OwnSide, Paper};
use sepakat_domain::partner::{Direction, Offering, Partner};
use sepakat_domain::partnership::{Member, Partnership, StepMark};
use sepakat_domain::person::{Contact, Person};
use sepakat_store::{Fault, Writer};

use crate::content::sample::{
    Days, Sample, SampleCommitment, SampleContact, SampleConversation, SamplePartner, SamplePartnership,
};

/// Where the sample's keys have their rows.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Partners.
    pub partners: BTreeMap<String, Id>,
    /// Contacts of partners and of our organisation.
    pub contacts: BTreeMap<String, Id>,
    /// Partnerships.
    pub partnerships: BTreeMap<String, Id>,
    /// Conversations.
    pub conversations: BTreeMap<String, Id>,
}

/// The day so many days from today.
pub(crate) fn day(today: NaiveDate, days: Days) -> NaiveDate {
    today.checked_add_signed(Duration::days(days)).unwrap_or(today)
}

/// Writes everything but agreements and the commitments that came after them.
pub(crate) fn fill(
    writer: &mut Writer<'_>,
    sample: &Sample,
    today: NaiveDate,
    language: Language,
) -> Result<Known, Fault> {
    let mut filling = Filling { writer, sample, today, language, known: Known::default() };
    filling.organisation()?;
    for talk in &sample.conversations {
        let id = filling.writer.new_id();
        filling.known.conversations.insert(talk.key.clone(), id);
    }
    let mut offerings = BTreeMap::new();
    for partner in &sample.partners {
        filling.partner(partner, &mut offerings)?;
    }
    for partnership in &sample.partnerships {
        filling.partnership(partnership)?;
    }
    let mut promises: BTreeMap<&str, Vec<Id>> = BTreeMap::new();
    for (sort, one) in sample.commitments.iter().enumerate().filter(|(_, one)| !one.later) {
        let id = commitment(filling.writer, &filling.known, one, sort, today)?;
        if let Some(talk) = &one.conversation {
            promises.entry(talk).or_default().push(id);
        }
    }
    for talk in &sample.conversations {
        let mut made = promises.remove(talk.key.as_str()).unwrap_or_default().into_iter();
        filling.conversation(talk, &offerings, &mut made)?;
    }
    Ok(filling.known)
}

/// Writes the commitments that were made after the agreements.
pub(crate) fn fill_later(
    writer: &mut Writer<'_>,
    sample: &Sample,
    known: &Known,
    today: NaiveDate,
) -> Result<(), Fault> {
    for (sort, one) in sample.commitments.iter().enumerate().filter(|(_, one)| one.later) {
        commitment(writer, known, one, sort, today)?;
    }
    Ok(())
}

/// What the rows are made with.
struct Filling<'a, 'w> {
    writer: &'a mut Writer<'w>,
    sample: &'a Sample,
    today: NaiveDate,
    language: Language,
    known: Known,
}

/// The offering that a line of a conversation with a partner became, by what was said.
type Offerings<'a> = BTreeMap<(&'a str, &'a str), Id>;

impl Filling<'_, '_> {
    fn organisation(&mut self) -> Result<(), Fault> {
        let sample = self.sample;
        let ours = &sample.organisation;
        let organisation = Organisation {
            id: self.writer.new_id(),
            name: ours.name.clone(),
            short_code: ours.short_code.clone(),
            address: ours.address.clone(),
            place: ours.place.clone(),
            legal_basis: ours.legal_basis.clone(),
            phone: ours.phone.clone(),
            email: ours.email.clone(),
            logo: None,
            paper: Paper::A4,
            document_language: self.language,
            retired: false,
            own_side: OwnSide::Left,
            number_pattern: String::new(),
            number_reset: NumberReset::Year,
            term_from: None,
        };
        self.writer.put(&organisation)?;
        ours.signers.iter().try_for_each(|contact| self.contact(None, contact))
    }

    fn contact(&mut self, partner: Option<Id>, contact: &SampleContact) -> Result<(), Fault> {
        let person = self.writer.new_id();
        self.writer.put(&Person {
            id: person,
            name: contact.name.clone(),
            address_form: contact.address_form.clone(),
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            note: String::new(),
            retired: false,
        })?;
        let id = self.writer.new_id();
        self.known.contacts.insert(contact.key.clone(), id);
        self.writer.put(&Contact {
            id,
            partner,
            person,
            position: contact.position.clone(),
            authority: contact.authority.clone(),
            signs: contact.signs,
            main: contact.main,
            retired: false,
        })
    }

    fn partner<'s>(&mut self, one: &'s SamplePartner, offerings: &mut Offerings<'s>) -> Result<(), Fault> {
        let id = self.writer.new_id();
        self.known.partners.insert(one.key.clone(), id);
        let mut person = None;
        if let Some(human) = &one.individual {
            let row = self.writer.new_id();
            person = Some(row);
            self.writer.put(&Person {
                id: row,
                name: human.name.clone(),
                address_form: human.address_form.clone(),
                phone: human.phone.clone(),
                email: human.email.clone(),
                note: human.note.clone(),
                retired: false,
            })?;
        }
        self.writer.put(&Partner {
            id,
            name: one.name.clone(),
            kind: one.kind,
            subtype: one.subtype.clone(),
            person,
            phone: one.phone.clone(),
            email: one.email.clone(),
            address: one.address.clone(),
            place: one.place.clone(),
            legal_basis: one.legal_basis.clone(),
            stage: one.stage,
            note: one.note.clone(),
            next_step: one.next_step.clone(),
            next_step_on: one.next_step_in.map(|days| day(self.today, days)),
            retired: false,
        })?;
        one.contacts.iter().try_for_each(|contact| self.contact(Some(id), contact))?;
        let offers = one.offers.iter().map(|thing| (Direction::Offer, thing));
        for (direction, thing) in offers.chain(one.needs.iter().map(|thing| (Direction::Need, thing))) {
            let offering = self.writer.new_id();
            offerings.insert((&one.key, &thing.what), offering);
            self.writer.put(&Offering {
                id: offering,
                partner: id,
                direction,
                category: thing.category,
                what: thing.what.clone(),
                conversation: self.said_in(&one.key, &thing.what),
                retired: false,
            })?;
        }
        match one.consent_day {
            Some(days) => self.consent(id, day(self.today, days)),
            None => Ok(()),
        }
    }

    fn consent(&mut self, subject: Id, given_on: NaiveDate) -> Result<(), Fault> {
        let asked_by = self.sample.organisation.signers.last().map(|contact| contact.name.clone());
        let consent = Consent {
            id: self.writer.new_id(),
            subject,
            purpose: Purpose::KeepContact,
            wording: self.sample.consent_wording.clone(),
            language: self.language,
            channel: Channel::Spoken,
            given_on,
            collector: asked_by.unwrap_or_default(),
            withdrawn_on: None,
            retired: false,
        };
        self.writer.put(&consent)
    }

    /// The conversation in which a partner said this.
    fn said_in(&self, partner: &str, what: &str) -> Option<Id> {
        let talk = self
            .sample
            .conversations
            .iter()
            .find(|talk| talk.partner == partner && talk.lines.iter().any(|line| line.text == what))?;
        self.known.conversations.get(&talk.key).copied()
    }

    fn partnership(&mut self, one: &SamplePartnership) -> Result<(), Fault> {
        let id = self.writer.new_id();
        self.known.partnerships.insert(one.key.clone(), id);
        self.writer.put(&Partnership {
            id,
            name: one.name.clone(),
            purpose: one.purpose.clone(),
            starts_on: Some(day(self.today, one.starts)),
            ends_on: term_end(day(self.today, one.starts), one.months),
            retired: false,
        })?;
        for member in &one.members {
            let Some(partner) = self.known.partners.get(&member.partner).copied() else { continue };
            let row = self.writer.new_id();
            let role = member.role.clone();
            self.writer.put(&Member { id: row, partnership: id, partner, role, retired: false })?;
        }
        for step in &one.steps {
            let row = StepMark {
                id: self.writer.new_id(),
                partnership: id,
                step: step.step,
                state: step.state,
                note: step.note.clone(),
                retired: false,
            };
            self.writer.put(&row)?;
        }
        Ok(())
    }

    fn conversation(
        &mut self,
        talk: &SampleConversation,
        offerings: &Offerings<'_>,
        promises: &mut impl Iterator<Item = Id>,
    ) -> Result<(), Fault> {
        let found = self.known.conversations.get(&talk.key).zip(self.known.partners.get(&talk.partner));
        let Some((&id, &partner)) = found else { return Ok(()) };
        let partnership = talk.partnership.as_ref().and_then(|key| self.known.partnerships.get(key)).copied();
        self.writer.put(&Conversation {
            id,
            partner,
            partnership,
            held_on: day(self.today, talk.day),
            channel: talk.channel,
            people: talk.people.clone(),
            summary: talk.summary.clone(),
            retired: false,
        })?;
        for (sort, line) in (1..).zip(&talk.lines) {
            let became = match line.kind {
                LineKind::Need | LineKind::Offer => {
                    offerings.get(&(talk.partner.as_str(), line.text.as_str())).copied()
                }
                LineKind::Commitment => promises.next(),
                LineKind::Note | LineKind::Concern => None,
            };
            let row = Line {
                id: self.writer.new_id(),
                conversation: id,
                kind: line.kind,
                text: line.text.clone(),
                sort,
                became,
                retired: false,
            };
            self.writer.put(&row)?;
        }
        Ok(())
    }
}

fn commitment(
    writer: &mut Writer<'_>,
    known: &Known,
    one: &SampleCommitment,
    sort: usize,
    today: NaiveDate,
) -> Result<Id, Fault> {
    let id = writer.new_id();
    let Some(partnership) = known.partnerships.get(&one.partnership).copied() else { return Ok(id) };
    writer.put(&Commitment {
        id,
        partnership,
        partner: one.partner.as_ref().and_then(|key| known.partners.get(key)).copied(),
        person: one.person.clone(),
        what: one.what.clone(),
        quantity: one.quantity,
        unit: one.unit.clone(),
        due_on: Some(day(today, one.due)),
        rhythm: one.rhythm.clone(),
        status: one.status,
        kept_on: one.kept.map(|days| day(today, days)),
        value: one.value.map(Money::rupiah),
        conversation: one.conversation.as_ref().and_then(|key| known.conversations.get(key)).copied(),
        sort: i64::try_from(sort).unwrap_or(i64::MAX),
        note: one.note.clone(),
        retired: false,
        evidence: String::new(),
        every: None,
    })?;
    Ok(id)
}
