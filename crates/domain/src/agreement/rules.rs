//! What may be typed into an agreement.

use super::{Agreement, AgreementField, AnnexKind, Clause, ClauseField, ClauseWords};
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
            AgreementField::Parent(parent) => {
                if parent == Some(next.id) {
                    problems.add("parent", "itself");
                }
                next.parent = parent;
            }
            AgreementField::ParentNumber(text) => {
                next.parent_number = check_line("parent_number", &text, 80, &mut problems);
            }
            AgreementField::ParentOn(day) => next.parent_on = day,
            AgreementField::Bilingual(bilingual) => next.bilingual = bilingual,
            AgreementField::Initials(initials) => next.initials = initials,
            AgreementField::Annexes(annexes) => next.annexes = annexes.map(each_once),
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
            ClauseField::Title(text) => next.title = own_title("title", text, &mut problems),
            ClauseField::Body(text) => next.body = own_body("body", text, &mut problems),
            ClauseField::TitleOther(text) => {
                next.title_other = own_title("title_other", text, &mut problems);
            }
            ClauseField::BodyOther(text) => next.body_other = own_body("body_other", text, &mut problems),
            ClauseField::Words(words) => {
                next.variant = check_line("variant", &words.variant, 60, &mut problems);
                next.title = own_title("title", words.title, &mut problems);
                next.body = own_body("body", words.body, &mut problems);
                next.title_other = own_title("title_other", words.title_other, &mut problems);
                next.body_other = own_body("body_other", words.body_other, &mut problems);
            }
        }
        *self = problems.or(next)?;
        Ok(())
    }

    /// What it says now.
    pub fn words(&self) -> ClauseWords {
        ClauseWords {
            variant: self.variant.clone(),
            title: self.title.clone(),
            body: self.body.clone(),
            title_other: self.title_other.clone(),
            body_other: self.body_other.clone(),
        }
    }
}

fn own_title(field: &str, text: Option<String>, problems: &mut Problems) -> Option<String> {
    text.map(|text| check_line(field, &text, 160, problems)).filter(|text| !text.is_empty())
}

fn own_body(field: &str, text: Option<String>, problems: &mut Problems) -> Option<String> {
    text.map(|text| check_text(field, &text, BODY, problems)).filter(|text| !text.is_empty())
}

/// The annexes with what is named twice named once, in the order given.
fn each_once(annexes: Vec<AnnexKind>) -> Vec<AnnexKind> {
    let mut once = Vec::new();
    for annex in annexes {
        if !once.contains(&annex) {
            once.push(annex);
        }
    }
    once
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
            title_other: None,
            body_other: None,
            retired: false,
        };
        clause.set(ClauseField::Body(Some("(1) Selama {{term}}.\n(2) Selesai.".into()))).unwrap();
        assert!(clause.body.is_some());
        clause.set(ClauseField::Body(Some("  ".into()))).unwrap();
        clause.set(ClauseField::Title(Some(String::new()))).unwrap();
        assert_eq!((clause.body.clone(), clause.title.clone()), (None, None));
        assert!(clause.set(ClauseField::Title(Some("a\nb".into()))).is_err(), "a heading is one line");
        let former = ClauseWords { body: Some("Selesai.".into()), variant: "short".into(), ..clause.words() };
        clause.set(ClauseField::Words(former.clone())).unwrap();
        assert_eq!(clause.words(), former, "all words come back at once");
    }
}
