//! What our own organisation must be like, and what changing one field of it means.

use super::{Language, NumberReset, Organisation, OrganisationDraft, OrganisationField, OwnSide, Paper};
use crate::document_number::Pattern;
use crate::id::Id;
use crate::problem::Problems;
use crate::text::{check_email, check_line, check_phone, check_text};

/// Longest short code.
pub const SHORT_CODE: usize = 12;

impl Organisation {
    /// The row that a draft becomes; problems are added to those of the rest of the form. Its id is to be given.
    pub fn from_draft(draft: OrganisationDraft, language: Language, problems: &mut Problems) -> Organisation {
        let name = check_line("organisation.name", &draft.name, 160, problems);
        let code = short_code("organisation.short_code", &draft.short_code, problems);
        Organisation {
            id: Id([0; 16]),
            short_code: if code.is_empty() { initials(&name) } else { code },
            name,
            address: check_text("organisation.address", &draft.address, 4000, problems),
            place: check_line("organisation.place", &draft.place, 160, problems),
            legal_basis: check_text("organisation.legal_basis", &draft.legal_basis, 4000, problems),
            phone: check_phone("organisation.phone", &draft.phone, problems),
            email: check_email("organisation.email", &draft.email, problems),
            logo: None,
            paper: Paper::A4,
            document_language: language,
            own_side: OwnSide::Left,
            number_pattern: String::new(),
            number_reset: NumberReset::Year,
            term_from: None,
            retired: false,
        }
    }

    /// Gives one field a new value, or says every problem with it. A first name also gives the short code.
    pub fn set(&mut self, field: OrganisationField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            OrganisationField::Name(text) => {
                next.name = check_line("name", &text, 160, &mut problems);
                if next.short_code.is_empty() {
                    next.short_code = initials(&next.name);
                }
            }
            OrganisationField::ShortCode(text) => {
                next.short_code = short_code("short_code", &text, &mut problems);
            }
            OrganisationField::Address(text) => {
                next.address = check_text("address", &text, 4000, &mut problems);
            }
            OrganisationField::Place(text) => next.place = check_line("place", &text, 160, &mut problems),
            OrganisationField::LegalBasis(text) => {
                next.legal_basis = check_text("legal_basis", &text, 4000, &mut problems);
            }
            OrganisationField::Phone(text) => next.phone = check_phone("phone", &text, &mut problems),
            OrganisationField::Email(text) => next.email = check_email("email", &text, &mut problems),
            OrganisationField::Paper(paper) => next.paper = paper,
            OrganisationField::DocumentLanguage(language) => next.document_language = language,
            OrganisationField::OwnSide(side) => next.own_side = side,
            OrganisationField::NumberPattern(text) => {
                next.number_pattern = number_pattern("number_pattern", &text, &mut problems);
            }
            OrganisationField::NumberReset(reset) => next.number_reset = reset,
            OrganisationField::TermFrom(day) => next.term_from = day,
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

/// A short code stands in numbers between strokes: letters, figures and hyphens only.
/// A pattern that numbers can be made by; empty stands for the usual one.
fn number_pattern(field: &str, text: &str, problems: &mut Problems) -> String {
    let text = check_line(field, text, 120, problems);
    if !text.is_empty()
        && let Err(misread) = Pattern::parse(&text)
    {
        problems.0.push(misread.at(field));
    }
    text
}

fn short_code(field: &str, text: &str, problems: &mut Problems) -> String {
    let text = check_line(field, text, SHORT_CODE, problems);
    if !text.chars().all(|c| c.is_alphanumeric() || c == '-') {
        problems.add(field, "not_a_short_code");
    }
    text
}

/// The first letters of a name's words, at most six: `Rumah Baca Wonokromo` gives `RBW`. A word for the legal
/// form is left out when others remain.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let named: Vec<&str> = words
        .iter()
        .filter(|word| !["yayasan", "perkumpulan", "the"].contains(&word.to_lowercase().as_str()))
        .copied()
        .collect();
    let words = if named.is_empty() { words } else { named };
    words.iter().take(6).filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(draft: OrganisationDraft) -> Result<Organisation, Problems> {
        let mut problems = Problems::default();
        let organisation = Organisation::from_draft(draft, Language::Id, &mut problems);
        problems.or(organisation)
    }

    #[test]
    fn every_answer_may_wait() {
        let organisation = made(OrganisationDraft::default()).unwrap();
        assert_eq!((organisation.name.as_str(), organisation.short_code.as_str()), ("", ""));
    }

    #[test]
    fn a_short_code_is_made_from_the_name() {
        let draft = OrganisationDraft { name: "Yayasan Rumah Baca Wonokromo".into(), ..Default::default() };
        assert_eq!(made(draft).unwrap().short_code, "RBW");
        assert_eq!(initials("Yayasan"), "Y");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn a_code_that_would_break_a_number_is_refused() {
        let draft = OrganisationDraft { short_code: "R/B".into(), ..Default::default() };
        assert_eq!(made(draft).unwrap_err().0[0].code, "not_a_short_code");
    }

    #[test]
    fn a_later_name_leaves_a_chosen_code_alone() {
        let mut organisation = made(OrganisationDraft::default()).unwrap();
        organisation.set(OrganisationField::Name("Rumah Baca".into())).unwrap();
        assert_eq!(organisation.short_code, "RB");
        organisation.set(OrganisationField::Name("Rumah Belajar Anak".into())).unwrap();
        assert_eq!(organisation.short_code, "RB", "it may stand on papers already");
    }

    #[test]
    fn a_refused_change_changes_nothing() {
        let mut organisation = made(OrganisationDraft::default()).unwrap();
        let before = organisation.clone();
        assert!(organisation.set(OrganisationField::Email("x".into())).is_err());
        assert_eq!(organisation, before);
    }
}
