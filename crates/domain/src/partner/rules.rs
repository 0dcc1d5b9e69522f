//! What a partner must be like, and what changing one field of it means.

use super::{Offering, OfferingDraft, OfferingField, Partner, PartnerDraft, PartnerField, Stage, Thing};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_email, check_line, check_phone, check_text, require_line};

/// Longest name of an organisation, group or person.
pub const NAME: usize = 160;
/// Longest line.
pub const LINE: usize = 200;
/// Longest note or address.
pub const NOTE: usize = 4000;
/// Most offers, and most needs, that one draft may bring.
pub const THINGS: usize = 40;

impl PartnerDraft {
    /// The draft with its texts cleaned, or every problem.
    ///
    /// Codes besides those of [`crate::text`]: `required`, `unknown_subtype`, `too_many`, `person_only_community`
    /// (only a community member can be one human being), `date_without_step`.
    pub fn checked(mut self) -> Result<PartnerDraft, Problems> {
        let mut problems = Problems::default();
        self.name = require_line("name", &self.name, NAME, &mut problems);
        self.subtype = subtype("subtype", &self.subtype, self.kind, &mut problems);
        self.address_form = check_line("address_form", &self.address_form, 40, &mut problems);
        self.phone = check_phone("phone", &self.phone, &mut problems);
        self.email = check_email("email", &self.email, &mut problems);
        self.address = check_text("address", &self.address, NOTE, &mut problems);
        self.place = check_line("place", &self.place, NAME, &mut problems);
        self.note = check_text("note", &self.note, NOTE, &mut problems);
        self.next_step = check_line("next_step", &self.next_step, LINE, &mut problems);
        if self.is_person && self.kind != super::Kind::Community {
            problems.add("is_person", "person_only_community");
        }
        if self.next_step.is_empty() && self.next_step_on.is_some() {
            problems.add("next_step", "date_without_step");
        }
        if let Some(contact) = &mut self.contact {
            contact.name = require_line("contact.name", &contact.name, NAME, &mut problems);
            contact.position = check_line("contact.position", &contact.position, NAME, &mut problems);
            contact.address_form =
                check_line("contact.address_form", &contact.address_form, 40, &mut problems);
            contact.phone = check_phone("contact.phone", &contact.phone, &mut problems);
            contact.email = check_email("contact.email", &contact.email, &mut problems);
        }
        things("offers", &mut self.offers, &mut problems);
        things("needs", &mut self.needs, &mut problems);
        if let Some(consent) = &mut self.consent {
            consent.check("consent.", &mut problems);
        }
        problems.or(self)
    }

    /// The row that this (checked) draft becomes. When the partner is one human being, name and telephone
    /// belong to the person and stay empty here.
    pub fn partner(&self, id: Id, person: Option<Id>) -> Partner {
        let own = |text: &String| if person.is_some() { String::new() } else { text.clone() };
        Partner {
            id,
            name: own(&self.name),
            kind: self.kind,
            subtype: self.subtype.clone(),
            person,
            phone: own(&self.phone),
            email: own(&self.email),
            address: self.address.clone(),
            place: self.place.clone(),
            legal_basis: String::new(),
            stage: self.stage.unwrap_or(Stage::Prospect),
            note: self.note.clone(),
            next_step: self.next_step.clone(),
            next_step_on: self.next_step_on,
            retired: false,
        }
    }
}

impl Partner {
    /// Gives one field a new value, or says every problem with it. A kind takes its sub-type along only when it
    /// has it; a step that is emptied takes its day along.
    pub fn set(&mut self, field: PartnerField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            PartnerField::Name(text) => next.name = require_line("name", &text, NAME, &mut problems),
            PartnerField::Kind(kind) => {
                next.kind = kind;
                if !kind.subtypes().contains(&next.subtype.as_str()) {
                    next.subtype = String::new();
                }
                if next.person.is_some() && kind != super::Kind::Community {
                    problems.add("kind", "person_only_community");
                }
            }
            PartnerField::Subtype(text) => {
                next.subtype = subtype("subtype", &text, next.kind, &mut problems);
            }
            PartnerField::Phone(text) => next.phone = check_phone("phone", &text, &mut problems),
            PartnerField::Email(text) => next.email = check_email("email", &text, &mut problems),
            PartnerField::Address(text) => next.address = check_text("address", &text, NOTE, &mut problems),
            PartnerField::Place(text) => next.place = check_line("place", &text, NAME, &mut problems),
            PartnerField::LegalBasis(text) => {
                next.legal_basis = check_text("legal_basis", &text, NOTE, &mut problems);
            }
            PartnerField::Stage(stage) => next.stage = stage,
            PartnerField::Note(text) => next.note = check_text("note", &text, NOTE, &mut problems),
            PartnerField::NextStep(text) => {
                next.next_step = check_line("next_step", &text, LINE, &mut problems);
                if next.next_step.is_empty() {
                    next.next_step_on = None;
                }
            }
            PartnerField::NextStepOn(day) => {
                if day.is_some() && next.next_step.is_empty() {
                    problems.add("next_step", "date_without_step");
                }
                next.next_step_on = day;
            }
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

impl OfferingDraft {
    /// The row that this draft becomes, or every problem.
    pub fn offering(self, id: Id) -> Result<Offering, Problems> {
        let mut problems = Problems::default();
        let what = check_line("what", &self.what, LINE, &mut problems);
        problems.or(Offering {
            id,
            partner: self.partner,
            direction: self.direction,
            category: self.category,
            what,
            conversation: None,
            retired: false,
        })
    }
}

impl Offering {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: OfferingField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            OfferingField::Category(category) => next.category = category,
            OfferingField::What(text) => next.what = check_line("what", &text, LINE, &mut problems),
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

fn subtype(field: &str, text: &str, kind: super::Kind, problems: &mut Problems) -> String {
    let text = check_line(field, text, 40, problems);
    if !text.is_empty() && !kind.subtypes().contains(&text.as_str()) {
        problems.add(field, "unknown_subtype");
    }
    text
}

fn things(field: &str, things: &mut [Thing], problems: &mut Problems) {
    if things.len() > THINGS {
        problems.add_with(field, "too_many", &[("limit", &THINGS.to_string())]);
    }
    for (index, thing) in things.iter_mut().enumerate() {
        thing.what = check_line(&format!("{field}.{index}.what"), &thing.what, LINE, problems);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Category, FirstContact, Kind};
    use super::*;

    fn draft() -> PartnerDraft {
        PartnerDraft {
            name: "SDN Wonokromo III".into(),
            kind: Kind::Education,
            subtype: "school".into(),
            is_person: false,
            address_form: String::new(),
            phone: "(031) 841 2345".into(),
            email: String::new(),
            address: String::new(),
            place: "Surabaya".into(),
            contact: None,
            offers: vec![Thing { category: Category::Venue, what: "aula".into() }],
            needs: vec![],
            consent: None,
            next_step: String::new(),
            next_step_on: None,
            stage: None,
            note: String::new(),
        }
    }

    fn codes(problems: &Problems) -> Vec<(&str, &str)> {
        problems.0.iter().map(|one| (one.field.as_str(), one.code.as_str())).collect()
    }

    #[test]
    fn a_plain_draft_becomes_a_prospect() {
        let partner = draft().checked().unwrap().partner(Id([1; 16]), None);
        assert_eq!((partner.name.as_str(), partner.stage), ("SDN Wonokromo III", Stage::Prospect));
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let mut wrong = draft();
        wrong.name = "  ".into();
        wrong.subtype = "bank".into();
        wrong.phone = "belum ada".into();
        wrong.is_person = true;
        wrong.next_step_on = chrono::NaiveDate::from_ymd_opt(2026, 12, 1);
        wrong.offers = vec![Thing { category: Category::Goods, what: "a\u{202e}b".into() }];
        wrong.contact = Some(FirstContact {
            name: String::new(),
            position: String::new(),
            address_form: String::new(),
            phone: String::new(),
            email: "x".into(),
        });
        assert_eq!(
            codes(&wrong.checked().unwrap_err()),
            [
                ("name", "required"),
                ("subtype", "unknown_subtype"),
                ("phone", "not_a_phone"),
                ("is_person", "person_only_community"),
                ("next_step", "date_without_step"),
                ("contact.name", "required"),
                ("contact.email", "not_an_email"),
                ("offers.0.what", "direction_mark"),
            ]
        );
    }

    #[test]
    fn the_texts_of_a_person_stay_with_the_person() {
        let mut person = draft();
        (person.kind, person.subtype, person.is_person) = (Kind::Community, "person".into(), true);
        let partner = person.checked().unwrap().partner(Id([1; 16]), Some(Id([2; 16])));
        assert_eq!((partner.name.as_str(), partner.phone.as_str()), ("", ""));
        assert_eq!(partner.place, "Surabaya", "where to find them belongs to the partner");
    }

    #[test]
    fn a_new_kind_takes_only_its_own_sub_types_along() {
        let mut partner = draft().checked().unwrap().partner(Id([1; 16]), None);
        partner.set(PartnerField::Kind(Kind::Business)).unwrap();
        assert_eq!(partner.subtype, "");
        partner.set(PartnerField::Subtype("bank".into())).unwrap();
        let wrong = partner.set(PartnerField::Subtype("school".into())).unwrap_err();
        assert_eq!(codes(&wrong), [("subtype", "unknown_subtype")]);
        assert_eq!(partner.subtype, "bank", "a refused change changes nothing");
    }

    #[test]
    fn a_step_and_its_day_go_together() {
        let mut partner = draft().checked().unwrap().partner(Id([1; 16]), None);
        let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 1);
        assert!(partner.set(PartnerField::NextStepOn(day)).is_err(), "a day for nothing");
        partner.set(PartnerField::NextStep("Kirim konsep".into())).unwrap();
        partner.set(PartnerField::NextStepOn(day)).unwrap();
        partner.set(PartnerField::NextStep(String::new())).unwrap();
        assert_eq!(partner.next_step_on, None);
    }

    #[test]
    fn an_offering_keeps_to_one_line() {
        let draft = |what: &str| OfferingDraft {
            partner: Id([1; 16]),
            direction: super::super::Direction::Offer,
            category: Category::Goods,
            what: what.into(),
        };
        let mut offering = draft("50 kursi lipat").offering(Id([2; 16])).unwrap();
        assert!(draft("50\nkursi").offering(Id([2; 16])).is_err());
        assert!(offering.set(OfferingField::What("x".repeat(LINE + 1))).is_err());
        assert_eq!(offering.what, "50 kursi lipat");
    }
}
