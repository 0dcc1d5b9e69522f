//! What people and their roles must be like.

use super::{Contact, ContactDraft, ContactField, Person, PersonField};
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_email, check_line, check_phone, check_text, require_line};

impl Person {
    /// A new person with nothing known but the name and how to reach them (already checked).
    pub fn new(id: Id, name: &str, address_form: &str, phone: &str, email: &str) -> Person {
        Person {
            id,
            name: name.to_owned(),
            address_form: address_form.to_owned(),
            phone: phone.to_owned(),
            email: email.to_owned(),
            note: String::new(),
            retired: false,
        }
    }

    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: PersonField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            PersonField::Name(text) => next.name = require_line("name", &text, 160, &mut problems),
            PersonField::AddressForm(text) => {
                next.address_form = check_line("address_form", &text, 40, &mut problems);
            }
            PersonField::Phone(text) => next.phone = check_phone("phone", &text, &mut problems),
            PersonField::Email(text) => next.email = check_email("email", &text, &mut problems),
            PersonField::Note(text) => next.note = check_text("note", &text, 4000, &mut problems),
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

impl ContactDraft {
    /// The draft with its texts cleaned, or every problem. Code `known_and_new` when it names a known person
    /// and a new one.
    pub fn checked(mut self) -> Result<ContactDraft, Problems> {
        let mut problems = Problems::default();
        self.name = check_line("name", &self.name, 160, &mut problems);
        match (self.person.is_some(), self.name.is_empty()) {
            (false, true) => problems.add("name", "required"),
            (true, false) => problems.add("name", "known_and_new"),
            _ => {}
        }
        self.address_form = check_line("address_form", &self.address_form, 40, &mut problems);
        self.phone = check_phone("phone", &self.phone, &mut problems);
        self.email = check_email("email", &self.email, &mut problems);
        self.position = check_line("position", &self.position, 160, &mut problems);
        self.authority = check_text("authority", &self.authority, 1000, &mut problems);
        problems.or(self)
    }
}

impl Contact {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: ContactField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            ContactField::Position(text) => next.position = check_line("position", &text, 160, &mut problems),
            ContactField::Authority(text) => {
                next.authority = check_text("authority", &text, 1000, &mut problems);
            }
            ContactField::Signs(signs) => next.signs = signs,
            ContactField::Main(main) => next.main = main,
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(person: Option<Id>, name: &str) -> ContactDraft {
        ContactDraft {
            partner: None,
            person,
            name: name.into(),
            address_form: String::new(),
            phone: String::new(),
            email: String::new(),
            position: " Ketua ".into(),
            authority: String::new(),
            signs: true,
            main: false,
        }
    }

    #[test]
    fn a_contact_is_somebody_known_or_somebody_new() {
        assert_eq!(draft(None, "Sri").checked().unwrap().position, "Ketua");
        assert!(draft(Some(Id([1; 16])), "").checked().is_ok());
        assert_eq!(draft(None, " ").checked().unwrap_err().0[0].code, "required");
        assert_eq!(draft(Some(Id([1; 16])), "Sri").checked().unwrap_err().0[0].code, "known_and_new");
    }

    #[test]
    fn a_name_cannot_be_emptied() {
        let mut person = Person::new(Id([1; 16]), "Sri", "Ibu", "", "");
        assert!(person.set(PersonField::Name(String::new())).is_err());
        assert_eq!(person.name, "Sri");
        person.set(PersonField::AddressForm("Bu".into())).unwrap();
        assert_eq!(person.address_form, "Bu");
    }
}
