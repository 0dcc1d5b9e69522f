//! The five kinds of partner: their sub-types and what each kind usually brings.
//!
//! The usual offers follow what practice guides for community partnerships list for each kind. They only
//! choose which chips the quick add shows first; any category fits any kind.

use super::{Category, Kind};

impl Kind {
    /// The five kinds in the order in which they are shown.
    pub const ALL: [Kind; 5] =
        [Kind::Business, Kind::Nonprofit, Kind::Government, Kind::Education, Kind::Community];

    /// The keys of the sub-types of this kind.
    pub const fn subtypes(self) -> &'static [&'static str] {
        match self {
            Kind::Business => {
                &["shop", "workshop", "food", "company", "cooperative", "bank", "media", "state_company"]
            }
            Kind::Nonprofit => {
                &["foundation", "association", "community_organisation", "faith", "professional"]
            }
            Kind::Government => &["village", "district", "agency", "health_centre", "police", "regency"],
            Kind::Education => &["school", "vocational", "university", "kindergarten", "pesantren", "course"],
            Kind::Community => {
                &["person", "neighbourhood", "youth_group", "womens_group", "farmers_group", "parents"]
            }
        }
    }

    /// What partners of this kind usually bring, most usual first.
    pub const fn usual_offers(self) -> &'static [Category] {
        match self {
            Kind::Business => &[
                Category::Money,
                Category::Goods,
                Category::Venue,
                Category::Mentoring,
                Category::Jobs,
                Category::Services,
            ],
            Kind::Nonprofit => &[
                Category::Expertise,
                Category::Services,
                Category::Advocacy,
                Category::Outreach,
                Category::Volunteers,
                Category::Network,
            ],
            Kind::Government => &[
                Category::Policy,
                Category::Money,
                Category::Venue,
                Category::Services,
                Category::Outreach,
                Category::Network,
            ],
            Kind::Education => &[
                Category::Research,
                Category::Expertise,
                Category::Venue,
                Category::Volunteers,
                Category::Mentoring,
                Category::Jobs,
            ],
            Kind::Community => &[
                Category::Volunteers,
                Category::LocalKnowledge,
                Category::Outreach,
                Category::Venue,
                Category::Advocacy,
                Category::Network,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sub_types_are_distinct_within_and_across_kinds() {
        let mut all: Vec<&str> = Kind::ALL.iter().flat_map(|kind| kind.subtypes()).copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "one key, one sub-type");
    }

    #[test]
    fn every_kind_offers_six_usual_things_once() {
        for kind in Kind::ALL {
            let mut offers = kind.usual_offers().to_vec();
            offers.sort();
            offers.dedup();
            assert_eq!(offers.len(), 6, "{kind:?} shows six different chips");
        }
    }
}
