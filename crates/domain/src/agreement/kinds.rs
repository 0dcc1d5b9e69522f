//! The sorts of written agreements, and what may be annexed to them.

use serde::{Deserialize, Serialize};

/// Most parties of one agreement.
pub const MOST_PARTIES: i64 = 5;

/// What sort of agreement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AgreementKind {
    /// Nota kesepahaman: intention and umbrella, usually not binding.
    Memorandum,
    /// Perjanjian kerja sama: the binding details.
    #[default]
    Cooperation,
    /// Adendum: changes named articles of a signed agreement.
    Addendum,
    /// Berita acara kesepakatan: the record of what was agreed in a meeting.
    Record,
}

impl AgreementKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [AgreementKind; 4] = [
        AgreementKind::Cooperation,
        AgreementKind::Memorandum,
        AgreementKind::Record,
        AgreementKind::Addendum,
    ];

    /// Its word in content files.
    pub fn name(self) -> &'static str {
        match self {
            AgreementKind::Memorandum => "memorandum",
            AgreementKind::Cooperation => "cooperation",
            AgreementKind::Addendum => "addendum",
            AgreementKind::Record => "record",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<AgreementKind> {
        AgreementKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its mark in document numbers, as the field writes them.
    pub fn mark(self) -> &'static str {
        match self {
            AgreementKind::Memorandum => "MoU",
            AgreementKind::Cooperation => "PKS",
            AgreementKind::Addendum => "ADD",
            AgreementKind::Record => "BA",
        }
    }
}

/// What may be printed after the signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AnnexKind {
    /// The commitments of all parties.
    Commitments,
    /// Who does, answers for, advises and is told.
    Raci,
    /// Tasks and milestones on a line of time.
    Schedule,
    /// Budget lines and who bears them.
    Budget,
    /// Goals with their indicators.
    Indicators,
}

impl AnnexKind {
    /// All of them, in the usual order.
    pub const ALL: [AnnexKind; 5] = [
        AnnexKind::Commitments,
        AnnexKind::Raci,
        AnnexKind::Schedule,
        AnnexKind::Budget,
        AnnexKind::Indicators,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_found_by_their_names() {
        for kind in AgreementKind::ALL {
            assert_eq!(AgreementKind::named(kind.name()), Some(kind));
        }
        assert_eq!(AgreementKind::named("treaty"), None);
    }
}
