//! One partner as a thread: who it is, whom we talk to, what was said, promised and agreed.

use sepakat_domain::consent::Consent;
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Category, Direction, Offering, Partner};
use sepakat_domain::person::Person;
use sepakat_store::{Reader, Where};
use serde::Serialize;

use crate::agreements::{self, list::AgreementRow};
use crate::answer::{Named, One};
use crate::call::CallFault;
use crate::commitments::CommitmentView;
use crate::context::Context;
use crate::health::HealthView;
use crate::ledger::{Ledger, by_urgency};
use crate::people::ContactView;
use crate::thread::{self, ThreadItem};

/// Everything that the page of one partner shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PartnerPage {
    /// The row itself.
    pub partner: Partner,
    /// Name to show: of the organisation, or of the person when the partner is one.
    pub name: String,
    /// The person, when the partner is one.
    pub person: Option<Person>,
    /// Whom we talk to there, main contact first.
    pub contacts: Vec<ContactView>,
    /// What they bring.
    pub offers: Vec<Offering>,
    /// What they lack.
    pub needs: Vec<Offering>,
    /// Consents of the partner and of its people.
    pub consents: Vec<ConsentView>,
    /// What happened, newest first.
    pub thread: Vec<ThreadItem>,
    /// Commitments with this partner, of either side: open ones first, by day.
    pub commitments: Vec<CommitmentView>,
    /// Partnerships it is in.
    pub partnerships: Vec<Named>,
    /// Agreements it is a party of.
    pub agreements: Vec<AgreementRow>,
    /// How the relation fares.
    pub health: HealthView,
    /// Other partners who bring what this one lacks, or lack what it brings.
    pub matches: Vec<Match>,
    /// Where this partner is used: counts that are said before it is put away.
    pub used_in: UsedIn,
}

/// A consent with the name of who gave it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ConsentView {
    /// The row itself.
    pub consent: Consent,
    /// Name of the partner or person.
    pub subject_name: String,
}

/// How often a partner is used elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct UsedIn {
    /// Conversations with it.
    pub conversations: i64,
    /// Partnerships it is a member of.
    pub partnerships: i64,
    /// Commitments it is bound by.
    pub commitments: i64,
    /// Agreements it is a party of.
    pub agreements: i64,
}

/// A hint that two partners fit together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Match {
    /// What this partner says: its need when the other brings it, its offer when the other lacks it.
    pub direction: Direction,
    /// What sort of thing.
    pub category: Category,
    /// In this partner's words.
    pub what: String,
    /// The other partner.
    pub other: Named,
    /// In the other's words.
    pub other_what: String,
}

pub(super) fn page(context: &Context<'_>, one: One) -> Result<PartnerPage, CallFault> {
    let history = context.store()?.history("partner", one.id)?;
    context.read(|reader| {
        let (name, partner) = super::living(reader, one.id)?;
        let ledger = Ledger::read(reader, context.today())?;
        let mut agreements = agreements::list::rows(reader, &ledger)?;
        agreements.retain(|row| row.partners.iter().any(|partner| partner.id == one.id));
        let mut commitments: Vec<CommitmentView> =
            ledger.commitments_with(one.id).map(|commitment| ledger.view(commitment)).collect();
        by_urgency(&mut commitments);
        let (own, others): (Vec<Offering>, Vec<Offering>) =
            ledger.offerings.iter().cloned().partition(|offering| offering.partner == one.id);
        let matches = matches(&ledger, &own, &others);
        let (offers, needs) = own.into_iter().partition(|one| one.direction == Direction::Offer);
        let partnerships = ledger.partnerships_of(one.id);
        let talks = ledger.talks.get(&one.id).map_or(0, |talks| talks.count);
        Ok(PartnerPage {
            name,
            person: partner.person.and_then(|person| ledger.people.get(&person)).cloned(),
            contacts: ledger.contacts_of(Some(one.id)),
            offers,
            needs,
            consents: consents(reader, &ledger, &partner)?,
            thread: thread::of_partner(reader, &ledger, &partner, &agreements, &history)?,
            health: ledger.health(partner.id, partner.stage),
            matches,
            used_in: UsedIn {
                conversations: talks,
                partnerships: partnerships.len() as i64,
                commitments: ledger.commitments.iter().filter(|one| one.partner == Some(partner.id)).count()
                    as i64,
                agreements: agreements.len() as i64,
            },
            partnerships: partnerships.into_iter().map(|id| ledger.partnership(id)).collect(),
            commitments,
            agreements,
            partner,
        })
    })
}

/// Consents of the partner and of its people, newest first.
fn consents(reader: &Reader<'_>, ledger: &Ledger, partner: &Partner) -> Result<Vec<ConsentView>, CallFault> {
    let contacts = ledger.contacts_of(Some(partner.id));
    let people = contacts.iter().map(|contact| contact.person.id).chain(partner.person);
    let mut subjects: Vec<(Id, String)> = people
        .filter_map(|id| Some((id, ledger.people.get(&id)?.name.clone())))
        .chain([(partner.id, ledger.name_of(Some(partner.id)))])
        .collect();
    subjects.sort();
    subjects.dedup_by_key(|subject| subject.0);
    let mut views = Vec::new();
    for (id, subject_name) in subjects {
        for consent in reader.list::<Consent>(&Where::all().is("subject", id))? {
            views.push(ConsentView { consent, subject_name: subject_name.clone() });
        }
    }
    views.sort_by_key(|view| std::cmp::Reverse((view.consent.given_on, view.consent.id)));
    Ok(views)
}

/// How many hints are shown.
const MATCHES: usize = 8;

/// Offers of others that answer a need of this partner, and needs of others that an offer of it answers. A
/// shared word in what was said weighs more than the category alone.
fn matches(ledger: &Ledger, own: &[Offering], others: &[Offering]) -> Vec<Match> {
    let mut found: Vec<(usize, Match)> = Vec::new();
    for mine in own {
        for theirs in others {
            let fits = mine.category == theirs.category && mine.direction != theirs.direction;
            let living = ledger.partners.get(&theirs.partner).is_some_and(|partner| !partner.retired);
            if fits && living {
                let hint = Match {
                    direction: mine.direction,
                    category: mine.category,
                    what: mine.what.clone(),
                    other: ledger.named(theirs.partner),
                    other_what: theirs.what.clone(),
                };
                found.push((shared_words(&mine.what, &theirs.what), hint));
            }
        }
    }
    found.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
    found.truncate(MATCHES);
    found.into_iter().map(|(_, hint)| hint).collect()
}

/// How many words of four letters or more two texts share.
fn shared_words(one: &str, two: &str) -> usize {
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
        words.map(str::to_owned).collect()
    };
    let other = words(two);
    words(one).iter().filter(|word| other.contains(word)).count()
}
