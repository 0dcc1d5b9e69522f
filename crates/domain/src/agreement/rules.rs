//! What may be typed into an agreement.

use super::{Agreement, AgreementField, Clause, ClauseField};
use crate::partnership::check_term;
use crate::problem::Problems;
use crate::text::{check_line, check_text};

/// Longest wording of one article.
pub const BODY: usize = 20_000;
/// Most copies the closing article may name.
pub const COPIES: i64 = 20;

impl Agreement {
    /// Gives one field a new value, or says every problem with it.
    pub fn set(&mut self, field: AgreementField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            AgreementField::Subject(text) => next.subject = check_line("subject", &text, 300, &mut problems),
            AgreementField::Number(text) => next.number = check_line("number", &text, 80, &mut problems),
            AgreementField::PartnerNumber(text) => {
                next.partner_number = check_line("partner_number", &text, 80, &mut problems);
            }
            AgreementField::Place(text) => next.place = check_line("place", &text, 160, &mut problems),
            AgreementField::SignedOn(day) => next.signed_on = day,
            AgreementField::StartsOn(day) => next.starts_on = day,
            AgreementField::EndsOn(day) => next.ends_on = day,
            AgreementField::Language(language) => next.language = language,
            AgreementField::Paper(paper) => next.paper = paper,
            AgreementField::Copies(copies) => {
                if !(1..=COPIES).contains(&copies) {
                    let most = COPIES.to_string();
                    problems.add_with("copies", "out_of_range", &[("least", "1"), ("most", &most)]);
                }
                next.copies = copies;
            }
        }
        check_term(next.starts_on, next.ends_on, &mut problems);
        *self = problems.or(next)?;
        Ok(())
    }
}

impl Clause {
    /// Gives one field a new value, or says every problem with it. An own heading or wording that is emptied
    /// gives way to the library's.
    pub fn set(&mut self, field: ClauseField) -> Result<(), Problems> {
        let mut problems = Problems::default();
        let mut next = self.clone();
        match field {
            ClauseField::Included(included) => next.included = included,
            ClauseField::Variant(key) => next.variant = check_line("variant", &key, 60, &mut problems),
            ClauseField::Title(text) => {
                next.title = text
                    .map(|text| check_line("title", &text, 160, &mut problems))
                    .filter(|text| !text.is_empty());
            }
            ClauseField::Body(text) => {
                next.body = text
                    .map(|text| check_text("body", &text, BODY, &mut problems))
                    .filter(|text| !text.is_empty());
            }
        }
        *self = problems.or(next)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;

    #[test]
    fn an_emptied_wording_gives_way_to_the_library() {
        let mut clause = Clause {
            id: Id([1; 16]),
            agreement: Id([2; 16]),
            key: "term".into(),
            sort: 1,
            included: true,
            variant: String::new(),
            title: None,
            body: None,
            retired: false,
        };
        clause.set(ClauseField::Body(Some("(1) Selama {{term}}.\n(2) Selesai.".into()))).unwrap();
        assert!(clause.body.is_some());
        clause.set(ClauseField::Body(Some("  ".into()))).unwrap();
        clause.set(ClauseField::Title(Some(String::new()))).unwrap();
        assert_eq!((clause.body.clone(), clause.title.clone()), (None, None));
        assert!(clause.set(ClauseField::Title(Some("a\nb".into()))).is_err(), "a heading is one line");
    }
}
