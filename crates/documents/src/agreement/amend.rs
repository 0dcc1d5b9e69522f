//! What an addendum does to an agreement: each change applied to the facts, and the text that holds with all of them.
//!
//! A signed agreement is never edited. The text that holds (naskah konsolidasi) is always computed anew from what was
//! signed: the agreement, and its addenda in the order in which they were signed.

use sepakat_domain::agreement::AmendmentKind;
use serde::{Deserialize, Serialize};

use super::facts::{ArticleFacts, Facts, ParentPaper, Signer};

/// What an addendum changes, and in which text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amends {
    /// The text that holds without this addendum. Without pictures and without what the annexes show besides.
    pub base: Box<Facts>,
    /// The changes in the order in which the addendum names them.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What sort.
    pub kind: AmendmentKind,
    /// Key of the article that reads anew; empty when none does.
    pub target: String,
    /// The side from 1, or the name of the blank, as [`AmendmentKind`] says.
    pub about: String,
    /// New heading; empty keeps the old one.
    pub title: String,
    /// What stands instead.
    pub body: String,
    /// Why; may be empty.
    pub reason: String,
    /// New wording in the other language of a paper in two; empty for the same words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body_other: String,
}

impl Change {
    /// The side that it is about; the first for a number that no side has.
    pub(super) fn side(&self) -> u8 {
        self.about.parse().unwrap_or(1)
    }

    /// The same change as the second column of a paper in two languages says it.
    pub(super) fn in_other_words(&self) -> Change {
        let other = self.body_other.trim().is_empty();
        Change {
            body: if other { self.body.clone() } else { self.body_other.clone() },
            body_other: String::new(),
            ..self.clone()
        }
    }

    /// Name, position and authority of another officer.
    pub(super) fn officer(&self) -> Signer {
        let mut lines = self.body.lines().map(str::trim);
        let mut next = || lines.next().unwrap_or_default().to_owned();
        Signer { name: next(), position: next(), authority: next() }
    }

    /// Changes the facts of an agreement.
    pub fn apply(&self, facts: &mut Facts) {
        match self.kind {
            AmendmentKind::Name => {
                if let Some(side) = facts.side_mut(self.side()) {
                    side.name.clone_from(&self.body);
                }
            }
            AmendmentKind::Officer => {
                let officer = self.officer();
                if let Some(side) = facts.side_mut(self.side()) {
                    side.signer = Some(officer);
                }
            }
            AmendmentKind::Account | AmendmentKind::Budget => {
                facts.fills.insert(self.about.clone(), self.body.clone());
            }
            AmendmentKind::Extension => {
                if let Ok(day) = self.body.parse() {
                    facts.ends_on = Some(day);
                }
            }
            AmendmentKind::Clause | AmendmentKind::Results | AmendmentKind::Correction => {
                self.rewrite(&mut facts.articles);
                if let Some(translation) = &mut facts.translation {
                    self.in_other_words().rewrite(&mut translation.articles);
                }
            }
        }
    }

    fn rewrite(&self, articles: &mut [ArticleFacts]) {
        if let Some(article) = articles.iter_mut().find(|article| article.key == self.target) {
            article.text.clone_from(&self.body);
            if !self.title.is_empty() {
                article.title.clone_from(&self.title);
            }
        }
    }
}

impl Amends {
    /// The changes of an addendum to a text that holds.
    pub fn to(base: &Facts, changes: Vec<Change>) -> Amends {
        let mut base = base.clone();
        for number in 1..=base.parties() {
            if let Some(side) = base.side_mut(number) {
                side.logo = None;
            }
        }
        base.plan = super::facts::PlanFacts::default();
        base.amends = None;
        Amends { base: Box::new(base), changes }
    }
}

/// The text that holds: what was signed, with the changes of the addenda in the order in which they were signed.
pub fn consolidate(signed: &Facts, addenda: &[Facts]) -> Facts {
    let mut facts = signed.clone();
    for addendum in addenda {
        for change in addendum.amends.iter().flat_map(|amends| &amends.changes) {
            change.apply(&mut facts);
        }
    }
    facts
}

/// A paper as the consolidated text names it among its sources.
pub fn source_of(facts: &Facts) -> ParentPaper {
    ParentPaper {
        title: super::paper_title(facts.kind, facts.language),
        number: facts.number.clone(),
        on: facts.signed_on,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::example::{self, change};
    use super::*;

    fn addendum(changes: Vec<Change>) -> Facts {
        let base = example::facts();
        Facts { amends: Some(Amends::to(&base, changes)), ..base }
    }

    #[test]
    fn each_sort_of_change_changes_what_it_names_and_nothing_else() {
        let base = example::facts();
        let with = |one: Change| consolidate(&base, &[addendum(vec![one])]);
        let renamed = with(change(AmendmentKind::Name, "", "2", "SD Negeri Ketintang 3"));
        assert_eq!(renamed.second.name, "SD Negeri Ketintang 3");
        assert_eq!(Facts { second: base.second.clone(), ..renamed }, base);
        let officer =
            with(change(AmendmentKind::Officer, "", "2", "Budi Santoso, M.Pd.\nKepala Sekolah\nSK 9/2027"));
        let signer = officer.second.signer.unwrap();
        assert_eq!((signer.name.as_str(), signer.authority.as_str()), ("Budi Santoso, M.Pd.", "SK 9/2027"));
        let longer = with(change(AmendmentKind::Extension, "", "", "2028-12-31"));
        assert_eq!(longer.ends_on, "2028-12-31".parse().ok());
        let account = with(change(AmendmentKind::Account, "", "account", "Bank Jatim 001"));
        assert_eq!(account.fills["account"], "Bank Jatim 001");
        let article = with(change(AmendmentKind::Clause, "scope", "", "(1) Hanya di sekolah."));
        let text = |facts: &Facts| facts.articles.iter().find(|one| one.key == "scope").unwrap().text.clone();
        assert_eq!(text(&article), "(1) Hanya di sekolah.");
    }

    #[test]
    fn later_addenda_go_over_earlier_ones() {
        let base = example::facts();
        let first = addendum(vec![change(AmendmentKind::Extension, "", "", "2027-12-31")]);
        let second = addendum(vec![change(AmendmentKind::Extension, "", "", "2028-12-31")]);
        assert_eq!(consolidate(&base, &[first, second]).ends_on, "2028-12-31".parse().ok());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_change_at_all_leaves_a_text_that_can_be_composed(
            kind in 0usize..8, target in "[a-z_]{0,12}", about in "[0-9a-z]{0,6}", body in any::<String>(),
        ) {
            let one = change(AmendmentKind::ALL[kind], &target, &about, &body);
            let facts = consolidate(&example::facts(), &[addendum(vec![one])]);
            prop_assert!(super::super::settle(&facts, &example::labels()).articles.len() == facts.articles.len());
        }
    }
}
