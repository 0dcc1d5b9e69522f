//! Gathers the facts of an agreement from the rows that know them.
//!
//! Nothing is copied into the agreement: names, addresses, commitments stand where they were entered, and the
//! paper is composed from them anew each time, until it is frozen.

use std::collections::{BTreeMap, BTreeSet};

use sepakat_documents::agreement::{
    ArticleFacts, Duty, Facts, Labels, Logo, Side, Signer, Standing, TEMPLATE, Translation,
};
use sepakat_domain::agreement::{Agreement, AgreementKind, Clause, Fill, MOST_PARTIES, Party};
use sepakat_domain::clause_text::{ClauseLibrary, Flag, Place};
use sepakat_domain::commitment::{Commitment, Status};
use sepakat_domain::id::Id;
use sepakat_domain::organisation::{Image, Language, OwnSide};
use sepakat_domain::partner::Partner;
use sepakat_domain::person::{Contact, Person};
use sepakat_store::{Reader, Where};

use super::{addenda, plan};
use crate::call::CallFault;
use crate::content;
use crate::ledger::Ledger;
use crate::organisation;

/// The rows of one agreement.
pub(crate) struct Gathered {
    pub agreement: Agreement,
    /// Sides in order.
    pub parties: Vec<Party>,
    /// Clauses in order, those left out as well.
    pub clauses: Vec<Clause>,
    pub fills: Vec<Fill>,
    /// Commitments with the side that is bound, in the order of their codes.
    pub duties: Vec<(u8, Commitment)>,
    pub library: &'static ClauseLibrary,
}

impl Gathered {
    /// Reads the rows of an agreement that is not put away.
    pub(crate) fn read(reader: &Reader<'_>, ledger: &Ledger, id: Id) -> Result<Gathered, CallFault> {
        let agreement = super::living(reader, id)?;
        let of = || Where::all().is("agreement", id);
        let parties: Vec<Party> = reader.list(&of().order("side"))?;
        // An addendum states its changes; what is promised stays in the agreement that it changes.
        let duties = match agreement.kind {
            AgreementKind::Addendum => Vec::new(),
            _ => duties(ledger, &agreement, &parties),
        };
        Ok(Gathered {
            clauses: reader.list(&of().order("sort"))?,
            fills: reader.list(&of())?,
            library: content::clauses(agreement.language, agreement.kind),
            agreement,
            parties,
            duties,
        })
    }

    /// Labels of the library's blanks, in the language of the paper.
    pub(crate) fn labels(&self) -> Labels {
        labels(self.library)
    }

    /// How the paper stands while it is a draft.
    pub(crate) fn drafted(&self, now: String) -> Standing {
        let other = content::clauses(other(self.agreement.language), self.agreement.kind);
        Standing::Draft { labels: self.labels(), other: labels(other), now }
    }

    /// The facts of the paper with the clauses that are printed, or with these besides.
    pub(crate) fn facts(
        &self,
        reader: &Reader<'_>,
        ledger: &Ledger,
        also_left_out: bool,
    ) -> Result<Facts, CallFault> {
        let printed = || self.clauses.iter().filter(|clause| clause.included || also_left_out);
        let text_of = |place: Place| -> String {
            let clause = printed().find(|clause| self.place(clause) == place);
            clause.map(|clause| self.source(clause)).unwrap_or_default()
        };
        let agreement = &self.agreement;
        let others: Vec<Side> = (3..=MOST_PARTIES)
            .filter(|side| self.party(*side).is_some())
            .map(|side| self.side(reader, ledger, side))
            .collect::<Result<_, _>>()?;
        let parent = plan::parent(reader, agreement)?;
        let second = self.side(reader, ledger, 2)?;
        // A partnership made on the way bears the partner's name, which says whom it is with and not what it is about.
        let subject = if agreement.subject == second.name { "" } else { agreement.subject.as_str() };
        Ok(Facts {
            seals: 0,
            template: TEMPLATE.to_owned(),
            language: agreement.language,
            paper: agreement.paper,
            version: agreement.version,
            number: plan::printed_number(agreement),
            partner_number: agreement.partner_number.clone(),
            subject: subject.to_owned(),
            purpose: ledger
                .partnerships
                .get(&agreement.partnership)
                .map(|one| one.purpose.clone())
                .unwrap_or_default(),
            place: agreement.place.clone(),
            signed_on: agreement.signed_on,
            starts_on: agreement.starts_on,
            ends_on: agreement.ends_on,
            copies: agreement.copies,
            first: self.side(reader, ledger, 1)?,
            second,
            recitals: text_of(Place::Recitals),
            basis: text_of(Place::Basis),
            articles: printed()
                .filter(|clause| self.place(clause) == Place::Article)
                .map(|clause| ArticleFacts {
                    key: mark(clause),
                    title: self.title(clause),
                    text: self.source(clause),
                })
                .collect(),
            flags: self.flags(others.len(), parent.is_some()),
            kind: agreement.kind,
            parent,
            witnesses: plan::witnesses(reader, agreement.id)?,
            first_right: organisation::ours(reader)?.own_side == OwnSide::Right,
            annexes: agreement.annexes.clone(),
            plan: plan::plan(reader, ledger, self)?,
            translation: agreement.bilingual.then(|| self.translation(also_left_out)),
            amends: addenda::amends(reader, agreement)?,
            initials: agreement.initials,
            others,
            fills: self.fills(),
            commitments: self
                .duties
                .iter()
                .zip(1..)
                .map(|((side, one), number)| Duty {
                    code: format!("J{number}"),
                    side: *side,
                    what: one.what.clone(),
                    quantity: one.quantity,
                    unit: one.unit.clone(),
                    due_on: one.due_on,
                    rhythm: one.rhythm.clone(),
                    person: one.person.clone(),
                    value: one.value,
                })
                .collect(),
        })
    }

    /// What is so, by the articles that are printed and by who takes part.
    fn flags(&self, others: usize, parent: bool) -> BTreeSet<Flag> {
        let printed = self.clauses.iter().filter(|clause| clause.included);
        let mut flags = self.library.flags(printed.map(|one| (one.key.as_str(), one.variant.as_str())));
        for (flag, holds) in [
            (Flag::Several, others > 0),
            (Flag::Third, others > 0),
            (Flag::Fourth, others > 1),
            (Flag::Fifth, others > 2),
            (Flag::Parent, parent),
            (Flag::Bilingual, self.agreement.bilingual),
        ] {
            if holds {
                flags.insert(flag);
            }
        }
        flags
    }

    /// The text in the other language: the library's, and for own articles what was written in it, else the same.
    fn translation(&self, also_left_out: bool) -> Translation {
        let language = other(self.agreement.language);
        let library = content::clauses(language, self.agreement.kind);
        let template = |clause: &Clause| library.find(&clause.key);
        let text = |clause: &Clause| match (&clause.body, &clause.body_other) {
            (_, Some(own)) => own.clone(),
            (Some(own), None) => own.clone(),
            (None, None) => {
                let variant = template(clause).and_then(|one| one.variant(&clause.variant));
                variant.map(|variant| variant.text.to_string()).unwrap_or_default()
            }
        };
        let title = |clause: &Clause| {
            let own = clause.title_other.clone().or_else(|| clause.title.clone());
            own.or_else(|| template(clause).map(|one| one.title.clone())).unwrap_or_default()
        };
        let printed = || self.clauses.iter().filter(|clause| clause.included || also_left_out);
        let of =
            |place: Place| printed().find(|clause| self.place(clause) == place).map(text).unwrap_or_default();
        Translation {
            language,
            recitals: of(Place::Recitals),
            basis: of(Place::Basis),
            articles: printed()
                .filter(|clause| self.place(clause) == Place::Article)
                .map(|clause| ArticleFacts { key: mark(clause), title: title(clause), text: text(clause) })
                .collect(),
        }
    }

    fn party(&self, side: i64) -> Option<&Party> {
        self.parties.iter().find(|party| party.side == side)
    }

    /// Values of the blanks by name.
    pub(crate) fn fills(&self) -> BTreeMap<String, String> {
        self.fills
            .iter()
            .filter(|fill| !fill.value.is_empty())
            .map(|fill| (fill.blank.clone(), fill.value.clone()))
            .collect()
    }

    /// Where a clause stands.
    pub(crate) fn place(&self, clause: &Clause) -> Place {
        self.library.find(&clause.key).map_or(Place::Article, |template| template.place)
    }

    /// Heading of a clause.
    pub(crate) fn title(&self, clause: &Clause) -> String {
        let library = || self.library.find(&clause.key).map(|template| template.title.clone());
        clause.title.clone().or_else(library).unwrap_or_default()
    }

    /// Wording of a clause in the notation.
    pub(crate) fn source(&self, clause: &Clause) -> String {
        let library = || {
            let variant = self.library.find(&clause.key)?.variant(&clause.variant)?;
            Some(variant.text.to_string())
        };
        clause.body.clone().or_else(library).unwrap_or_default()
    }

    fn side(&self, reader: &Reader<'_>, ledger: &Ledger, side: i64) -> Result<Side, CallFault> {
        let party = self.party(side);
        let signer = match party.and_then(|party| party.signer) {
            Some(signer) => signer_of(reader, signer)?,
            None => None,
        };
        let partner = match party.map(|party| party.partner) {
            Some(None) => return ours(reader, signer),
            Some(Some(partner)) => reader.get::<Partner>(partner)?,
            None => None,
        };
        let Some(partner) = partner else { return Ok(nobody()) };
        let person = partner.person.and_then(|person| ledger.people.get(&person));
        let (phone, email) = match person {
            Some(person) => (person.phone.clone(), person.email.clone()),
            None => (partner.phone.clone(), partner.email.clone()),
        };
        Ok(Side {
            name: ledger.name_of(Some(partner.id)),
            person: person.is_some(),
            legal_basis: partner.legal_basis.clone(),
            address: address(&partner.address, &partner.place),
            phone,
            email,
            logo: None,
            signer: if person.is_some() { None } else { signer },
            number: party.filter(|_| side > 2).map(|party| party.number.clone()).unwrap_or_default(),
        })
    }
}

/// Labels of a library's blanks.
fn labels(library: &ClauseLibrary) -> Labels {
    let notes = library.clauses.iter().flat_map(|clause| &clause.blanks);
    notes.map(|note| (note.name.clone(), note.label.clone())).collect()
}

/// The second language of a paper in two.
fn other(language: Language) -> Language {
    match language {
        Language::Id => Language::En,
        Language::En => Language::Id,
    }
}

/// What the other parts of the paper refer to a clause by, and its mark on the drawn page.
pub(crate) fn mark(clause: &Clause) -> String {
    if clause.key == super::OWN { format!("own_{}", clause.id) } else { clause.key.clone() }
}

/// Who signs, by the contact; none when it was put away since.
fn signer_of(reader: &Reader<'_>, contact: Id) -> Result<Option<Signer>, CallFault> {
    let Some(contact) = reader.get::<Contact>(contact)?.filter(|one| !one.retired) else { return Ok(None) };
    Ok(reader.get::<Person>(contact.person)?.map(|person| Signer {
        name: person.name,
        position: contact.position,
        authority: contact.authority,
    }))
}

fn ours(reader: &Reader<'_>, signer: Option<Signer>) -> Result<Side, CallFault> {
    let ours = organisation::ours(reader)?;
    let logo = match ours.logo {
        Some(logo) => reader.get::<Image>(logo)?.map(|image| Logo { media: image.media, data: image.data }),
        None => None,
    };
    Ok(Side {
        name: ours.name,
        person: false,
        legal_basis: ours.legal_basis,
        address: ours.address,
        phone: ours.phone,
        email: ours.email,
        logo,
        signer,
        number: String::new(),
    })
}

/// A side whose party is not chosen yet.
fn nobody() -> Side {
    Side {
        name: String::new(),
        person: false,
        legal_basis: String::new(),
        address: String::new(),
        phone: String::new(),
        email: String::new(),
        logo: None,
        signer: None,
        number: String::new(),
    }
}

/// The postal address; a partner of whom only the town is known is domiciled there.
fn address(address: &str, place: &str) -> String {
    if address.is_empty() { place.to_owned() } else { address.to_owned() }
}

/// Commitments of the partnership that bind one of the sides: those of the first party, then of the second.
/// What was let go, and what was kept before the agreement, is not promised again.
fn duties(ledger: &Ledger, agreement: &Agreement, parties: &[Party]) -> Vec<(u8, Commitment)> {
    let begins = [agreement.signed_on, agreement.starts_on].into_iter().flatten().min();
    let promised = |one: &&Commitment| match one.status {
        Status::Open => true,
        Status::Kept => one.kept_on.is_none_or(|kept| begins.is_some_and(|begins| kept >= begins)),
        Status::Waived | Status::Lapsed => false,
    };
    let mut duties = Vec::new();
    for side in 1u8..=MOST_PARTIES as u8 {
        let Some(party) = parties.iter().find(|party| party.side == i64::from(side)) else { continue };
        let theirs = ledger.commitments_in(agreement.partnership).filter(|one| one.partner == party.partner);
        duties.extend(theirs.filter(promised).map(|one| (side, one.clone())));
    }
    duties
}
