//! Rows gathered by partner once, so that a list of thousands stays quick.

use std::collections::HashMap;

use sepakat_domain::commitment::Commitment;
use sepakat_domain::health::Verdict;
use sepakat_domain::id::Id;
use sepakat_domain::person::Contact;

use super::{Known, Ledger};

/// Rows of a ledger by partner.
pub(crate) struct Index<'a> {
    pub ledger: &'a Ledger,
    contacts: HashMap<Id, Vec<&'a Contact>>,
    memberships: HashMap<Id, Vec<Id>>,
    theirs: HashMap<Id, Vec<&'a Commitment>>,
    ours: HashMap<Id, Vec<&'a Commitment>>,
}

impl<'a> Index<'a> {
    /// Gathers them.
    pub(crate) fn of(ledger: &'a Ledger) -> Index<'a> {
        let mut index = Index {
            ledger,
            contacts: HashMap::new(),
            memberships: HashMap::new(),
            theirs: HashMap::new(),
            ours: HashMap::new(),
        };
        for contact in &ledger.contacts {
            if let Some(partner) = contact.partner {
                index.contacts.entry(partner).or_default().push(contact);
            }
        }
        for member in &ledger.members {
            if ledger.partnerships.get(&member.partnership).is_some_and(|one| !one.retired) {
                index.memberships.entry(member.partner).or_default().push(member.partnership);
            }
        }
        for one in &ledger.commitments {
            match one.partner {
                Some(partner) => index.theirs.entry(partner).or_default().push(one),
                None => index.ours.entry(one.partnership).or_default().push(one),
            }
        }
        index
    }

    /// Commitments between us and a partner, of either side.
    pub(crate) fn commitments(&self, partner: Id) -> Vec<&'a Commitment> {
        let mut found = self.theirs.get(&partner).cloned().unwrap_or_default();
        for partnership in self.memberships.get(&partner).into_iter().flatten() {
            found.extend(self.ours.get(partnership).into_iter().flatten());
        }
        found
    }

    /// Contacts of a partner, as they were made.
    pub(crate) fn contacts(&self, partner: Id) -> &[&'a Contact] {
        self.contacts.get(&partner).map(Vec::as_slice).unwrap_or_default()
    }

    /// How the relation with a partner fares.
    pub(crate) fn verdict(&self, partner: &Known) -> Verdict {
        let last = self.ledger.last_contact(partner.id);
        self.ledger.judge(partner.stage, last, self.commitments(partner.id).into_iter())
    }
}
