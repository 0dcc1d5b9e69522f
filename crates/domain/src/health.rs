//! How a relation with a partner fares, as a rule that can be said in words.
//!
//! News is expected at a rhythm that depends on the stage. Past it the relation needs attention, past twice of
//! it the sides drift apart; late commitments weigh likewise. The reasons come with the verdict, so that the
//! interface never shows a colour that it cannot explain.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::partner::Stage;

/// The verdict on a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// Lancar.
    Healthy,
    /// Perlu perhatian.
    Attention,
    /// Renggang.
    Drifting,
}

/// So many late commitments, or one late by so many days, mean drifting apart.
const MANY_LATE: i64 = 3;
const LONG_LATE_DAYS: i64 = 30;

/// What is known about a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relation {
    /// How far it has come.
    pub stage: Stage,
    /// Day of the last contact.
    pub last_contact_on: Option<NaiveDate>,
    /// Late commitments of ours towards them.
    pub late_ours: i64,
    /// Late commitments of theirs.
    pub late_theirs: i64,
    /// Days by which the latest of them is late.
    pub worst_late_days: i64,
    /// Commitments kept, of either side.
    pub kept: i64,
}

/// The verdict with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The verdict.
    pub health: Health,
    /// Why, most weighty first; never empty.
    pub reasons: Vec<Reason>,
    /// Days since the last contact.
    pub days_since: Option<i64>,
    /// How many days without news are fine at this stage; none when no news is expected.
    pub rhythm_days: Option<i64>,
}

/// One reason of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// No contact yet, though one is expected.
    NoContact,
    /// No contact yet, and none is expected.
    NotYet,
    /// The relation has ended.
    Ended,
    /// No news for so many days, where so many are fine.
    Silent {
        /// Days without news.
        days: i64,
        /// Days that are fine.
        rhythm: i64,
    },
    /// Late commitments of ours.
    LateOurs(i64),
    /// Late commitments of theirs.
    LateTheirs(i64),
    /// The latest commitment is late by so many days.
    LateFor(i64),
    /// The last contact was so many days ago.
    Recent(i64),
    /// Commitments kept.
    Kept(i64),
}

impl Reason {
    /// Its code and the numbers of its sentence.
    pub fn code(self) -> (&'static str, Vec<(&'static str, i64)>) {
        match self {
            Reason::NoContact => ("no_contact", vec![]),
            Reason::NotYet => ("not_yet", vec![]),
            Reason::Ended => ("ended", vec![]),
            Reason::Silent { days, rhythm } => ("silent_days", vec![("days", days), ("rhythm", rhythm)]),
            Reason::LateOurs(count) => ("late_ours", vec![("count", count)]),
            Reason::LateTheirs(count) => ("late_theirs", vec![("count", count)]),
            Reason::LateFor(days) => ("late_for", vec![("days", days)]),
            Reason::Recent(days) => ("recent_contact", vec![("days", days)]),
            Reason::Kept(count) => ("commitments_kept", vec![("count", count)]),
        }
    }
}

impl Stage {
    /// How many days without news are fine; none when no news is expected.
    pub const fn rhythm_days(self) -> Option<i64> {
        match self {
            Stage::InTalks => Some(21),
            Stage::Contacted => Some(30),
            Stage::Active => Some(45),
            Stage::Dormant => Some(180),
            Stage::Prospect | Stage::Ended => None,
        }
    }
}

impl Relation {
    /// Judges the relation on a day.
    pub fn judge(&self, today: NaiveDate) -> Verdict {
        let rhythm_days = self.stage.rhythm_days();
        let days_since = self.last_contact_on.map(|day| (today - day).num_days().max(0));
        let mut health = Health::Healthy;
        let mut reasons = Vec::new();
        if self.stage == Stage::Ended {
            return Verdict { health, reasons: vec![Reason::Ended], days_since, rhythm_days };
        }
        let late = self.late_ours + self.late_theirs;
        if late > 0 {
            let long = self.worst_late_days > LONG_LATE_DAYS;
            health = if late >= MANY_LATE || long { Health::Drifting } else { Health::Attention };
            reasons.extend((self.late_theirs > 0).then_some(Reason::LateTheirs(self.late_theirs)));
            reasons.extend((self.late_ours > 0).then_some(Reason::LateOurs(self.late_ours)));
            reasons.extend(long.then_some(Reason::LateFor(self.worst_late_days)));
        }
        match (days_since, rhythm_days) {
            (None, Some(_)) => {
                health = health.max(Health::Attention);
                reasons.push(Reason::NoContact);
            }
            (None, None) => reasons.push(Reason::NotYet),
            (Some(days), Some(rhythm)) if days > rhythm => {
                health = health.max(if days > 2 * rhythm { Health::Drifting } else { Health::Attention });
                reasons.insert(0, Reason::Silent { days, rhythm });
            }
            (Some(days), _) => reasons.push(Reason::Recent(days)),
        }
        if health == Health::Healthy && self.kept > 0 {
            reasons.push(Reason::Kept(self.kept));
        }
        Verdict { health, reasons, days_since, rhythm_days }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(stage: Stage, last: Option<&str>) -> Relation {
        Relation {
            stage,
            last_contact_on: last.map(|day| day.parse().unwrap()),
            late_ours: 0,
            late_theirs: 0,
            worst_late_days: 0,
            kept: 0,
        }
    }

    fn judged(relation: Relation) -> Verdict {
        relation.judge("2026-11-24".parse().unwrap())
    }

    #[test]
    fn news_within_the_rhythm_is_healthy() {
        let verdict = judged(Relation { kept: 2, ..relation(Stage::Active, Some("2026-10-10")) });
        assert_eq!(verdict.health, Health::Healthy, "45 days are fine while active");
        assert_eq!(verdict.reasons, [Reason::Recent(45), Reason::Kept(2)]);
    }

    #[test]
    fn silence_past_the_rhythm_needs_attention_and_past_twice_of_it_drifts() {
        let attention = judged(relation(Stage::Active, Some("2026-10-09")));
        assert_eq!(attention.health, Health::Attention);
        assert_eq!(attention.reasons, [Reason::Silent { days: 46, rhythm: 45 }]);
        assert_eq!(judged(relation(Stage::Active, Some("2026-08-25"))).health, Health::Drifting, "91 days");
    }

    #[test]
    fn talks_want_news_sooner_than_a_pause() {
        let last = Some("2026-10-25");
        assert_eq!(judged(relation(Stage::InTalks, last)).health, Health::Attention, "30 days of silence");
        assert_eq!(judged(relation(Stage::Dormant, last)).health, Health::Healthy);
    }

    #[test]
    fn a_prospect_owes_no_news_and_an_ended_relation_none_either() {
        assert_eq!(judged(relation(Stage::Prospect, None)).reasons, [Reason::NotYet]);
        assert_eq!(judged(relation(Stage::Ended, None)).reasons, [Reason::Ended]);
        assert_eq!(judged(relation(Stage::Contacted, None)).health, Health::Attention);
    }

    #[test]
    fn late_commitments_weigh_by_number_and_by_days() {
        let base = relation(Stage::Active, Some("2026-11-20"));
        let one = judged(Relation { late_theirs: 1, worst_late_days: 7, ..base });
        assert_eq!((one.health, one.reasons[0]), (Health::Attention, Reason::LateTheirs(1)));
        let many = judged(Relation { late_theirs: 2, late_ours: 1, worst_late_days: 7, ..base });
        assert_eq!(many.health, Health::Drifting);
        let long = judged(Relation { late_ours: 1, worst_late_days: 31, ..base });
        assert_eq!(long.health, Health::Drifting);
        assert!(long.reasons.contains(&Reason::LateFor(31)));
    }

    #[test]
    fn there_is_always_a_reason() {
        for stage in
            [Stage::Prospect, Stage::Contacted, Stage::InTalks, Stage::Active, Stage::Dormant, Stage::Ended]
        {
            for last in [None, Some("2026-11-24"), Some("2020-01-01"), Some("2027-01-01")] {
                assert!(!judged(relation(stage, last)).reasons.is_empty(), "{stage:?} {last:?}");
            }
        }
    }
}
