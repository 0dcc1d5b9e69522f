//! What makes a noun storable: its name in the table of tables, and its id.

use serde::{Serialize, de::DeserializeOwned};

use crate::id::Id;

/// A noun that the store keeps as one row. Its serialised fields are exactly the columns that the store
/// declares for [`Record::NOUN`]; a test of the store holds the two together.
///
/// Fields serialise as: text, whole numbers, booleans, null, or (for columns declared so) any JSON.
pub trait Record: Serialize + DeserializeOwned + Clone {
    /// The noun's name in the singular, for instance `partner`.
    const NOUN: &'static str;

    /// The identity of this row.
    fn id(&self) -> Id;
}

macro_rules! records {
    ($($noun:literal => $kind:ty),+ $(,)?) => {
        $(impl Record for $kind {
            const NOUN: &'static str = $noun;
            fn id(&self) -> Id {
                self.id
            }
        })+
        /// The names of all nouns that the store keeps.
        pub const NOUNS: &[&str] = &[$($noun),+];
    };
}

records! {
    "organisation" => crate::organisation::Organisation,
    "image" => crate::organisation::Image,
    "person" => crate::person::Person,
    "partner" => crate::partner::Partner,
    "contact" => crate::person::Contact,
    "offering" => crate::partner::Offering,
    "consent" => crate::consent::Consent,
    "conversation" => crate::conversation::Conversation,
    "line" => crate::conversation::Line,
    "partnership" => crate::partnership::Partnership,
    "member" => crate::partnership::Member,
    "step_mark" => crate::partnership::StepMark,
    "commitment" => crate::commitment::Commitment,
    "agreement" => crate::agreement::Agreement,
    "party" => crate::agreement::Party,
    "clause" => crate::agreement::Clause,
    "fill" => crate::agreement::Fill,
    "frozen" => crate::signing::Frozen,
    "signature" => crate::signing::Signature,
    "attachment" => crate::signing::Attachment,
    "goal" => crate::goal::Goal,
    "indicator" => crate::indicator::Indicator,
    "reading" => crate::reading::Reading,
    "closing" => crate::reading::Closing,
    "report" => crate::report::Report,
    "section" => crate::report::Section,
    "remark" => crate::report::Remark,
    "edition" => crate::report::Edition,
    "witness" => crate::agreement::Witness,
    "revision" => crate::agreement::Revision,
    "comment" => crate::agreement::Comment,
    "amendment" => crate::agreement::Amendment,
    "house_clause" => crate::agreement::HouseClause,
    "keeping" => crate::commitment::Keeping,
    "task" => crate::plan::Task,
    "role" => crate::plan::Role,
    "budget_line" => crate::plan::BudgetLine,
    "risk" => crate::plan::Risk,
    "declining" => crate::signing::Declining,
    "witnessing" => crate::signing::Witnessing,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_noun_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = NOUNS.iter().copied().collect();
        assert_eq!(names.len(), NOUNS.len());
    }

    #[test]
    fn names_can_stand_in_sql_and_in_addresses() {
        for noun in NOUNS {
            assert!(noun.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{noun}");
        }
    }
}
