//! Kits (paket): everything that a partnership of a usual sort begins with, ready to be taken over.
//!
//! The words are content (`crates/app/content`); these are the shapes they are read into, and the rule by which the
//! partners at hand take the roles that a kit foresees.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::commitment::Recurrence;
use crate::goal::Level;
use crate::indicator::{Frequency, Sums};
use crate::partner::{Category, Kind};
use crate::plan::Degree;

/// The role of our own organisation in every kit.
pub const OURS: &str = "ours";

/// One kit in one language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kit {
    /// Its permanent key, for instance `waste_bank`.
    pub key: String,
    /// Name to choose it by.
    pub title: String,
    /// What it is for, in one sentence.
    pub summary: String,
    /// What an agreement made from it is about, the words after TENTANG.
    pub subject: String,
    /// What the partnership is for.
    pub purpose: String,
    /// How long it usually runs.
    pub months: u32,
    /// Kinds of partner that it suits.
    pub kinds: Vec<Kind>,
    /// Roles besides our own.
    pub roles: Vec<KitRole>,
    /// What shall be different, and what is counted for it.
    pub goals: Vec<KitGoal>,
    /// Articles that are switched on, with their wording.
    pub clauses: Vec<KitClause>,
    /// What each side promises.
    pub duties: Vec<KitDuty>,
    /// Tasks and milestones.
    pub tasks: Vec<KitTask>,
    /// What it costs, and who bears it.
    pub budget: Vec<KitBudget>,
    /// What may go wrong.
    pub risks: Vec<KitRisk>,
}

/// A role that a partner takes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitRole {
    /// Key by which duties, tasks and costs name it.
    pub key: String,
    /// What to call it.
    pub title: String,
    /// Kinds of partner that usually take it.
    pub kinds: Vec<Kind>,
}

/// A goal with its indicators.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitGoal {
    /// Level in the chain of results.
    pub level: Level,
    /// Reached after so many months.
    pub months: u32,
    /// What shall be different.
    pub statement: String,
    /// What must hold outside our reach.
    pub assumption: String,
    /// What is counted.
    pub indicators: Vec<KitIndicator>,
}

/// An indicator. Its baseline is unknown: that is for the partnership to find out.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitIndicator {
    /// Its name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Exactly what is counted.
    pub definition: String,
    /// How months make one figure.
    pub sums: Sums,
    /// Value to reach, in whole units.
    pub target: i64,
    /// How often a figure is due.
    pub frequency: Frequency,
    /// Where the figures come from.
    pub source: String,
}

/// An article that is switched on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitClause {
    /// Its key in the library.
    pub key: String,
    /// Its wording; the usual one when absent.
    #[serde(default)]
    pub variant: String,
    /// What stands in its blanks, as far as a kit can know.
    #[serde(default)]
    pub fills: BTreeMap<String, String>,
}

/// Something that one side promises.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitDuty {
    /// Who: [`OURS`] or the key of a role.
    pub by: String,
    /// What is done or given.
    pub what: String,
    /// How much, in whole units.
    #[serde(default)]
    pub quantity: Option<i64>,
    /// Unit of the quantity.
    #[serde(default)]
    pub unit: String,
    /// Due so many days after the start; the first time, when it recurs.
    pub days: u32,
    /// How often.
    #[serde(default)]
    pub every: Option<Recurrence>,
    /// How often, in words.
    #[serde(default)]
    pub rhythm: String,
    /// How it is shown that it was kept.
    pub evidence: String,
    /// Offers of a partner that suggest it.
    pub offers: Vec<Category>,
}

/// A task or milestone and who has which part in it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitTask {
    /// Key by which later tasks name it.
    pub key: String,
    /// What is done.
    pub name: String,
    /// A point rather than a stretch of time.
    #[serde(default)]
    pub milestone: bool,
    /// Begins so many days after the start.
    pub starts: u32,
    /// Ends so many days after the start.
    pub ends: u32,
    /// Tasks that must be done before.
    pub after: Vec<String>,
    /// Who does it.
    pub responsible: String,
    /// Who answers for it.
    pub accountable: String,
    /// Who is asked.
    pub consulted: Vec<String>,
    /// Who is told.
    pub informed: Vec<String>,
}

/// A line of the budget.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitBudget {
    /// For what.
    pub what: String,
    /// How many, in whole units.
    pub quantity: i64,
    /// Unit.
    pub unit: String,
    /// Price of one, in rupiah.
    pub price: i64,
    /// Who bears it.
    pub bearer: String,
}

/// Something that may go wrong.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitRisk {
    /// What.
    pub what: String,
    /// How likely.
    pub likelihood: Degree,
    /// How bad.
    pub impact: Degree,
    /// What is done about it.
    pub response: String,
    /// Who watches it.
    pub owner: String,
}

/// A partner who may take a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its kind.
    pub kind: Kind,
    /// Categories of what it offers.
    pub offers: Vec<Category>,
}

/// Who is bound by a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    /// Our own organisation.
    Ours,
    /// The candidate at this place.
    Candidate(usize),
}

impl Kit {
    /// Which candidate takes each role, by place. Those whose kind the role foresees go first, and among them the one
    /// whose offers meet more of its duties; then anyone whose offers meet some. A single partner of another kind takes
    /// the first role, so that a kit is never without another side.
    pub fn seats(&self, candidates: &[Candidate]) -> Vec<Option<usize>> {
        let mut seats = vec![None; self.roles.len()];
        let mut free: Vec<usize> = (0..candidates.len()).collect();
        for by_kind in [true, false] {
            for (seat, role) in seats.iter_mut().zip(&self.roles) {
                if seat.is_some() {
                    continue;
                }
                let met = |at: usize| self.met(&role.key, &candidates[at]);
                let fits = |at: &usize| {
                    if by_kind { role.kinds.contains(&candidates[*at].kind) } else { met(*at) > 0 }
                };
                let best = free.iter().copied().filter(fits).rev().max_by_key(|at| met(*at));
                if let Some(best) = best {
                    *seat = Some(best);
                    free.retain(|at| *at != best);
                }
            }
        }
        if seats.iter().all(Option::is_none) && !candidates.is_empty() {
            seats[..1].fill(Some(0));
        }
        seats
    }

    /// Who bears what `by` names; none while nobody has the role.
    pub fn bearer(&self, by: &str, seats: &[Option<usize>]) -> Option<Bearer> {
        if by == OURS {
            return Some(Bearer::Ours);
        }
        let place = self.roles.iter().position(|role| role.key == by)?;
        seats.get(place).copied().flatten().map(Bearer::Candidate)
    }

    /// How many duties of a role the offers of a candidate meet.
    fn met(&self, role: &str, candidate: &Candidate) -> usize {
        let theirs = self.duties.iter().filter(|duty| duty.by == role);
        theirs.filter(|duty| duty.suggested_by(&candidate.offers).is_some()).count()
    }

    /// What the whole budget comes to, in rupiah.
    pub fn cost(&self) -> i64 {
        self.budget.iter().map(KitBudget::total).fold(0, i64::saturating_add)
    }
}

impl KitBudget {
    /// What the line comes to, in rupiah.
    pub fn total(&self) -> i64 {
        self.quantity.saturating_mul(self.price)
    }
}

impl KitDuty {
    /// The offer that suggests it.
    pub fn suggested_by(&self, offers: &[Category]) -> Option<Category> {
        self.offers.iter().copied().find(|category| offers.contains(category))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kit() -> Kit {
        let kit = serde_json::json!({
            "key": "k", "title": "T", "summary": "S", "subject": "s", "purpose": "P", "months": 12,
            "kinds": ["education", "business"],
            "roles": [
                { "key": "school", "title": "School", "kinds": ["education"] },
                { "key": "host", "title": "Host", "kinds": ["business"] },
            ],
            "goals": [], "clauses": [], "tasks": [], "risks": [],
            "budget": [
                { "what": "a", "quantity": 2, "unit": "x", "price": 500, "bearer": "ours" },
                { "what": "b", "quantity": 1, "unit": "x", "price": 250, "bearer": "host" },
            ],
            "duties": [
                { "by": "ours", "what": "lead", "days": 1, "evidence": "e", "offers": [] },
                { "by": "school", "what": "give a room", "days": 1, "evidence": "e", "offers": ["venue"] },
                { "by": "host", "what": "give places", "days": 1, "evidence": "e", "offers": ["jobs", "venue"] },
            ],
        });
        serde_json::from_value(kit).unwrap()
    }

    fn of(kind: Kind, offers: &[Category]) -> Candidate {
        Candidate { kind, offers: offers.to_vec() }
    }

    #[test]
    fn each_takes_the_role_of_its_kind() {
        let candidates = [of(Kind::Business, &[]), of(Kind::Education, &[])];
        assert_eq!(kit().seats(&candidates), [Some(1), Some(0)]);
    }

    #[test]
    fn of_two_of_a_kind_the_one_whose_offers_meet_more_takes_the_role() {
        let candidates = [of(Kind::Business, &[]), of(Kind::Business, &[Category::Jobs])];
        assert_eq!(kit().seats(&candidates), [None, Some(1)]);
        let alike = [of(Kind::Business, &[]), of(Kind::Business, &[])];
        assert_eq!(kit().seats(&alike), [None, Some(0)], "the first of those that are alike");
    }

    #[test]
    fn an_offer_suggests_a_role_to_a_partner_of_another_kind() {
        let candidates = [of(Kind::Education, &[]), of(Kind::Community, &[Category::Jobs])];
        assert_eq!(kit().seats(&candidates), [Some(0), Some(1)]);
    }

    #[test]
    fn a_single_partner_is_never_left_without_a_role() {
        let kit = kit();
        let seats = kit.seats(&[of(Kind::Government, &[])]);
        assert_eq!(seats, [Some(0), None]);
        assert_eq!(kit.bearer("school", &seats), Some(Bearer::Candidate(0)));
        assert_eq!(kit.bearer("host", &seats), None, "nobody has this role");
        assert_eq!(kit.bearer(OURS, &seats), Some(Bearer::Ours));
        assert!(kit.seats(&[]).iter().all(Option::is_none));
    }

    #[test]
    fn a_duty_is_suggested_by_an_offer_and_a_budget_adds_up() {
        let kit = kit();
        assert_eq!(kit.duties[2].suggested_by(&[Category::Venue]), Some(Category::Venue));
        assert_eq!(kit.duties[2].suggested_by(&[Category::Money]), None);
        assert_eq!(kit.cost(), 1250);
    }
}
