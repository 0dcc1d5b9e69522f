//! The rows that lists and pages are computed from, read once in one transaction.
//!
//! Names, health and counts belong to several pages at once. They are computed here from plain rows, so that
//! Today, the list and the page of a partner never disagree. Conversations are many and stay in the store: of them
//! only the day of the last one is read, which the store keeps beside the rows.

mod index;
mod known;
mod promises;

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use chrono::NaiveDate;
use sepakat_domain::commitment::{Commitment, CommitmentState, Standing, Status};
use sepakat_domain::health::{Relation, Verdict};
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Category, Direction, Offering, Stage};
use sepakat_domain::partnership::{Member, Partnership};
use sepakat_domain::person::{Contact, Person};
use sepakat_store::{Fault, Reader, TalkTotal, TalksWith, Where};

use crate::answer::Named;
use crate::commitments::CommitmentView;
use crate::health::HealthView;
use crate::people::ContactView;

pub(crate) use index::Index;
pub(crate) use known::Known;
pub(crate) use promises::Promises;

/// Rows in one picture. Partners, people and partnerships that were put away are here too, for their names.
pub(crate) struct Ledger {
    pub today: NaiveDate,
    pub partners: BTreeMap<Id, Known>,
    pub people: HashMap<Id, Person>,
    pub contacts: Vec<Contact>,
    pub partnerships: BTreeMap<Id, Partnership>,
    pub members: Vec<Member>,
    pub commitments: Vec<Commitment>,
    /// How often we talked with each partner, and when last.
    pub talks: BTreeMap<Id, TalkTotal>,
    /// The same for the conversations that belong to each partnership.
    pub talks_in: BTreeMap<Id, TalkTotal>,
    pub offerings: Vec<Offering>,
    /// How often recurring commitments were kept, and the terms they run in.
    pub promises: Promises,
    contacts_at: Places<Option<Id>>,
    members_in: Places<Id>,
    commitments_in: Places<Id>,
}

/// Where in a list the rows of one key stand, so that asking for each of thousands stays quick.
type Places<K> = HashMap<K, Vec<usize>>;

fn places<K: Eq + Hash>(keys: impl Iterator<Item = K>) -> Places<K> {
    let mut places: Places<K> = HashMap::new();
    for (at, key) in keys.enumerate() {
        places.entry(key).or_default().push(at);
    }
    places
}

/// The rows that stand at these places.
fn at<'a, K: Eq + Hash, T>(rows: &'a [T], places: &'a Places<K>, key: K) -> impl Iterator<Item = &'a T> {
    places.get(&key).into_iter().flatten().filter_map(|at| rows.get(*at))
}

fn partners(reader: &Reader<'_>) -> Result<BTreeMap<Id, Known>, Fault> {
    let all: Vec<Known> = reader.parts(&Where::all().also_retired())?;
    Ok(all.into_iter().map(|partner| (partner.id, partner)).collect())
}

fn partnerships(reader: &Reader<'_>) -> Result<BTreeMap<Id, Partnership>, Fault> {
    let all: Vec<Partnership> = reader.list(&Where::all().also_retired())?;
    Ok(all.into_iter().map(|partnership| (partnership.id, partnership)).collect())
}

impl Ledger {
    /// Reads it.
    pub(crate) fn read(reader: &Reader<'_>, today: NaiveDate) -> Result<Ledger, Fault> {
        let contacts: Vec<Contact> = reader.list(&Where::all())?;
        let members: Vec<Member> = reader.list(&Where::all())?;
        let commitments: Vec<Commitment> = reader.list(&Where::all().order("sort"))?;
        let partnerships = partnerships(reader)?;
        Ok(Ledger {
            today,
            partners: partners(reader)?,
            people: reader
                .list(&Where::all().also_retired())?
                .into_iter()
                .map(|person: Person| (person.id, person))
                .collect(),
            contacts_at: places(contacts.iter().map(|one| one.partner)),
            members_in: places(members.iter().map(|one| one.partnership)),
            commitments_in: places(commitments.iter().map(|one| one.partnership)),
            contacts,
            promises: Promises::read(reader, &partnerships, &commitments)?,
            partnerships,
            members,
            commitments,
            talks: reader.last_talks(TalksWith::Partner)?,
            talks_in: reader.last_talks(TalksWith::Partnership)?,
            offerings: reader.list(&Where::all())?,
        })
    }

    /// Reads what Today and the lists of partners and agreements need: people only where they are partners, no contacts
    /// and no offerings. Who signs an agreement is read from the store when it is asked for.
    pub(crate) fn brief(reader: &Reader<'_>, today: NaiveDate) -> Result<Ledger, Fault> {
        let partners = partners(reader)?;
        let mut people = HashMap::new();
        for person in partners.values().filter_map(|partner| partner.person) {
            people.extend(reader.get::<Person>(person)?.map(|one| (person, one)));
        }
        let members: Vec<Member> = reader.list(&Where::all())?;
        let commitments: Vec<Commitment> = reader.list(&Where::all().order("sort"))?;
        let partnerships = partnerships(reader)?;
        Ok(Ledger {
            today,
            partners,
            people,
            contacts_at: Places::new(),
            members_in: places(members.iter().map(|one| one.partnership)),
            commitments_in: places(commitments.iter().map(|one| one.partnership)),
            contacts: Vec::new(),
            promises: Promises::read(reader, &partnerships, &commitments)?,
            partnerships,
            members,
            commitments,
            talks: reader.last_talks(TalksWith::Partner)?,
            talks_in: BTreeMap::new(),
            offerings: Vec::new(),
        })
    }

    /// Partners that are not put away.
    pub(crate) fn living(&self) -> impl Iterator<Item = &Known> {
        self.partners.values().filter(|partner| !partner.retired)
    }

    /// Name of a partner: its own, or the person's when it is one.
    pub(crate) fn name(&self, partner: &Known) -> String {
        match partner.person.and_then(|person| self.people.get(&person)) {
            Some(person) => person.name.clone(),
            None => partner.name.clone(),
        }
    }

    /// Name of a partner by its id; empty for our own organisation and for a partner that is not known.
    pub(crate) fn name_of(&self, partner: Option<Id>) -> String {
        partner.and_then(|id| self.partners.get(&id)).map(|partner| self.name(partner)).unwrap_or_default()
    }

    /// A partner by id and name.
    pub(crate) fn named(&self, id: Id) -> Named {
        Named { id, name: self.name_of(Some(id)) }
    }

    /// A partnership by id and name.
    pub(crate) fn partnership(&self, id: Id) -> Named {
        Named { id, name: self.partnerships.get(&id).map(|one| one.name.clone()).unwrap_or_default() }
    }

    /// Contacts of a partner (none for our own organisation): the main one first, then by name.
    pub(crate) fn contacts_of(&self, partner: Option<Id>) -> Vec<ContactView> {
        let mut contacts: Vec<ContactView> = at(&self.contacts, &self.contacts_at, partner)
            .filter_map(|contact| self.contact(contact))
            .collect();
        contacts.sort_by(|one, two| (!one.main, &one.person.name).cmp(&(!two.main, &two.person.name)));
        contacts
    }

    /// A contact with its person.
    pub(crate) fn contact(&self, contact: &Contact) -> Option<ContactView> {
        Some(ContactView {
            id: contact.id,
            partner: contact.partner,
            person: self.people.get(&contact.person)?.clone(),
            position: contact.position.clone(),
            authority: contact.authority.clone(),
            signs: contact.signs,
            main: contact.main,
        })
    }

    /// Partnerships that a partner is a member of, and that are not put away.
    pub(crate) fn partnerships_of(&self, partner: Id) -> Vec<Id> {
        let mut ids: Vec<Id> = self
            .members
            .iter()
            .filter(|member| member.partner == partner)
            .map(|member| member.partnership)
            .filter(|id| self.partnerships.get(id).is_some_and(|one| !one.retired))
            .collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// Members of a partnership whose partner is not put away, in the order in which they joined.
    pub(crate) fn members_of(&self, partnership: Id) -> impl Iterator<Item = &Member> {
        at(&self.members, &self.members_in, partnership)
            .filter(|member| self.partners.get(&member.partner).is_some_and(|partner| !partner.retired))
    }

    /// Commitments between us and a partner, of either side.
    pub(crate) fn commitments_with(&self, partner: Id) -> impl Iterator<Item = &Commitment> {
        let shared = self.partnerships_of(partner);
        self.commitments.iter().filter(move |one| {
            one.partner == Some(partner) || (one.partner.is_none() && shared.contains(&one.partnership))
        })
    }

    /// Commitments of a partnership.
    pub(crate) fn commitments_in(&self, partnership: Id) -> impl Iterator<Item = &Commitment> {
        at(&self.commitments, &self.commitments_in, partnership)
    }

    /// How many things of a sort these partners bring or lack.
    pub(crate) fn offers_of(&self, partners: &[Id], direction: Direction, category: Category) -> i64 {
        let fits = |one: &&Offering| {
            one.direction == direction && one.category == category && partners.contains(&one.partner)
        };
        self.offerings.iter().filter(fits).count() as i64
    }

    /// A commitment with its names and how it stands.
    pub(crate) fn view(&self, commitment: &Commitment) -> CommitmentView {
        let standing = self.standing(commitment);
        CommitmentView {
            partner_name: self.name_of(commitment.partner),
            partnership_name: self.partnership(commitment.partnership).name,
            state: standing.state,
            late_days: standing.late_days,
            times_due: standing.due,
            times_kept: standing.kept,
            falls_on: self.falls_on(commitment),
            commitment: commitment.clone(),
        }
    }

    /// How a commitment stands today.
    pub(crate) fn standing(&self, commitment: &Commitment) -> Standing {
        self.promises.standing(commitment, self.today)
    }

    /// The day on which a commitment falls due, or did first without being kept.
    pub(crate) fn falls_on(&self, commitment: &Commitment) -> Option<NaiveDate> {
        match commitment.every {
            Some(_) if commitment.status == Status::Open => self.standing(commitment).next_on,
            _ => commitment.due_on,
        }
    }

    /// How many of these commitments are open, and how many of those late.
    pub(crate) fn open_and_late<'a>(&self, commitments: impl Iterator<Item = &'a Commitment>) -> (i64, i64) {
        commitments.filter(|one| one.status == Status::Open).fold((0, 0), |(open, late), one| {
            (open + 1, late + i64::from(self.standing(one).state == CommitmentState::Late))
        })
    }

    /// Day of the last conversation with a partner.
    pub(crate) fn last_contact(&self, partner: Id) -> Option<NaiveDate> {
        self.talks.get(&partner).map(|talks| talks.last_on)
    }

    /// How the relation with a partner at this stage fares.
    pub(crate) fn health(&self, partner: Id, stage: Stage) -> HealthView {
        let last = self.last_contact(partner);
        HealthView::of(self.judge(stage, last, self.commitments_with(partner)), last)
    }

    /// How a partnership fares: news from any member, at the rhythm of the one that has come furthest.
    pub(crate) fn partnership_health(&self, partnership: Id) -> HealthView {
        let members: Vec<Id> = self.members_of(partnership).map(|member| member.partner).collect();
        let stages = members.iter().filter_map(|id| self.partners.get(id)).map(|partner| partner.stage);
        let stage = stages.min_by_key(|stage| match stage {
            Stage::Active => 0,
            Stage::InTalks => 1,
            Stage::Contacted => 2,
            Stage::Prospect => 3,
            Stage::Dormant => 4,
            Stage::Ended => 5,
        });
        let own = self.talks_in.get(&partnership).map(|talks| talks.last_on);
        let last = members.iter().filter_map(|member| self.last_contact(*member)).chain(own).max();
        let commitments = self.commitments_in(partnership);
        HealthView::of(self.judge(stage.unwrap_or(Stage::Prospect), last, commitments), last)
    }

    /// How a relation at this stage fares, with these commitments of either side.
    pub(crate) fn judge<'a>(
        &self,
        stage: Stage,
        last_contact_on: Option<NaiveDate>,
        commitments: impl Iterator<Item = &'a Commitment>,
    ) -> Verdict {
        let mut relation =
            Relation { stage, last_contact_on, late_ours: 0, late_theirs: 0, worst_late_days: 0, kept: 0 };
        for commitment in commitments {
            let Standing { state, late_days: days, .. } = self.standing(commitment);
            match (state, commitment.partner) {
                (CommitmentState::Late, None) => relation.late_ours += 1,
                (CommitmentState::Late, Some(_)) => relation.late_theirs += 1,
                (CommitmentState::Kept, _) => relation.kept += 1,
                _ => {}
            }
            relation.worst_late_days = relation.worst_late_days.max(days);
        }
        relation.judge(self.today)
    }
}

/// Orders commitments as people look for them: late and open ones by day, then the rest, newest first.
pub(crate) fn by_urgency(views: &mut [CommitmentView]) {
    views.sort_by_key(|view| {
        let one = &view.commitment;
        let closed = one.status != Status::Open;
        let day = view.falls_on.unwrap_or(NaiveDate::MAX);
        let age = day.signed_duration_since(NaiveDate::default()).num_days();
        (closed, if closed { -age } else { age }, one.sort, one.id)
    });
}
