//! The eight steps of a partnership: what the facts say, and what a person marked.
//!
//! A step that nobody marked takes its state from the facts, so that a partnership shows where it is from the
//! first day. Steps whose facts come with later parts of the program can be marked by hand.

use sepakat_domain::commitment::{CommitmentState, Fulfilment, Status};
use sepakat_domain::conversation::Conversation;
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::indicator::Indicator;
use sepakat_domain::month::Month;
use sepakat_domain::partner::{Category, Direction};
use sepakat_domain::partnership::{Partnership, Step, StepMark, StepState};
use sepakat_domain::reading::Closing;
use sepakat_store::{Fault, Reader, Where};

use super::page::StepView;
use crate::agreements::list::{AgreementRow, AgreementState};
use crate::answer::Said;
use crate::ledger::Ledger;

/// What the steps of a partnership need to be counted.
pub(super) struct Counted {
    /// Conversations that belong to it, and those with a member that belong to none.
    talks: i64,
    goals: i64,
    indicators: i64,
    /// The newest month that stands closed.
    closed_until: Option<Month>,
}

impl Counted {
    /// Reads it.
    pub(super) fn read(reader: &Reader<'_>, ledger: &Ledger, partnership: Id) -> Result<Counted, Fault> {
        let mut talks = ledger.talks_in.get(&partnership).map_or(0, |talks| talks.count);
        for member in ledger.members_of(partnership) {
            let free = Where::all().is("partner", member.partner).none("partnership");
            talks += reader.count::<Conversation>(&free)?;
        }
        let goals: Vec<Goal> = reader.list(&Where::all().is("partnership", partnership))?;
        let ids: Vec<Id> = goals.iter().map(|goal| goal.id).collect();
        let closings: Vec<Closing> = reader.list(
            &Where::all().is("partnership", partnership).none("reopened_on").newest("month").limit(1),
        )?;
        Ok(Counted {
            talks,
            goals: goals.len() as i64,
            indicators: reader.count::<Indicator>(&Where::all().among("goal", &ids))?,
            closed_until: closings.first().map(|one| one.month),
        })
    }
}

/// The eight steps of a partnership, in order.
pub(super) fn steps(
    ledger: &Ledger,
    partnership: &Partnership,
    agreements: &[AgreementRow],
    marks: &[StepMark],
    counted: &Counted,
) -> Vec<StepView> {
    let ours: Vec<&AgreementRow> =
        agreements.iter().filter(|row| row.partnership.id == partnership.id).collect();
    Step::ALL
        .into_iter()
        .map(|step| {
            let (state, facts) = facts(ledger, partnership, &ours, counted, step);
            let mark = marks.iter().find(|mark| mark.partnership == partnership.id && mark.step == step);
            StepView {
                step,
                state: mark.map_or(state, |mark| mark.state),
                marked: mark.is_some(),
                note: mark.map(|mark| mark.note.clone()).unwrap_or_default(),
                facts,
            }
        })
        .collect()
}

/// What is known about one step, and the state that follows from it.
fn facts(
    ledger: &Ledger,
    partnership: &Partnership,
    agreements: &[&AgreementRow],
    counted: &Counted,
    step: Step,
) -> (StepState, Vec<Said>) {
    let state = |there: bool, begun: bool| match (there, begun) {
        (true, _) => StepState::Done,
        (false, true) => StepState::Underway,
        (false, false) => StepState::Ahead,
    };
    let members: Vec<_> = ledger.members_of(partnership.id).map(|member| member.partner).collect();
    let commitments: Vec<_> = ledger.commitments_in(partnership.id).collect();
    let count = |wanted: CommitmentState| {
        commitments.iter().filter(|one| ledger.standing(one).state == wanted).count() as i64
    };
    match step {
        Step::Stakeholders => {
            let silent = members
                .iter()
                .filter(|id| ledger.contacts_of(Some(**id)).is_empty())
                .filter(|id| ledger.partners.get(id).is_some_and(|partner| partner.person.is_none()));
            let silent = silent.count() as i64;
            let mut said = vec![Said::of("members", &[("count", members.len() as i64)])];
            said.extend((silent > 0).then(|| Said::of("contacts_missing", &[("count", silent)])));
            (state(!members.is_empty() && silent == 0, !members.is_empty()), said)
        }
        Step::Trust => match counted.talks {
            0 => (StepState::Ahead, vec![Said::of("no_conversation", &[])]),
            talks => (state(talks >= 3, true), vec![Said::of("conversations", &[("count", talks)])]),
        },
        Step::Goals => {
            let there = !partnership.purpose.is_empty();
            let mut said = vec![match counted.goals {
                0 => Said::of(if there { "purpose_there" } else { "purpose_missing" }, &[]),
                goals => Said::of("goals", &[("count", goals)]),
            }];
            said.extend((counted.goals > 0).then(|| match counted.indicators {
                0 => Said::of("indicators_missing", &[]),
                indicators => Said::of("indicators", &[("count", indicators)]),
            }));
            (state(counted.indicators > 0, there || counted.goals > 0), said)
        }
        Step::Roles => {
            let signed = |row: &&&AgreementRow| {
                matches!(row.state, AgreementState::Active | AgreementState::EndingSoon)
            };
            let in_force = agreements.iter().filter(signed).count() as i64;
            match (in_force, agreements.len() as i64) {
                (0, 0) => (StepState::Ahead, vec![Said::of("agreement_none", &[])]),
                (0, drafts) => (StepState::Underway, vec![Said::of("agreement_open", &[("count", drafts)])]),
                (in_force, _) => (StepState::Done, vec![Said::of("agreement", &[("count", in_force)])]),
            }
        }
        Step::Resources => {
            let open = count(CommitmentState::Open) + count(CommitmentState::Late);
            let value: i64 = commitments
                .iter()
                .filter(|one| matches!(one.status, Status::Open | Status::Kept))
                .filter_map(|one| one.value)
                .fold(0, |sum, value| sum.saturating_add(value.units));
            let mut said = vec![match commitments.len() {
                0 => Said::of("commitments_none", &[]),
                all => Said::of("commitments_open", &[("open", open), ("all", all as i64)]),
            }];
            said.extend((value > 0).then(|| Said::of("in_kind_value", &[("rupiah", value)])));
            (state(!commitments.is_empty() && open == 0, !commitments.is_empty()), said)
        }
        Step::Engagement => {
            let volunteers = ledger.offers_of(&members, Direction::Offer, Category::Volunteers);
            let said = (volunteers > 0).then(|| Said::of("volunteers", &[("count", volunteers)]));
            (state(false, volunteers > 0), said.into_iter().collect())
        }
        Step::Impact => {
            let all = Fulfilment::of(commitments.iter().map(|one| ledger.standing(one)));
            let (kept, due) = (i64::from(all.kept), i64::from(all.due));
            let mut said: Vec<Said> = (due > 0)
                .then(|| Said::of("kept_share", &[("kept", kept), ("due", due)]))
                .into_iter()
                .collect();
            if let Some(month) = counted.closed_until {
                let args = vec![("month".to_owned(), month.to_string())];
                said.push(Said { code: "figures_until".to_owned(), args });
            } else if counted.indicators > 0 {
                said.push(Said::of("figures_none", &[]));
            }
            // Figures are up to date when the month that passed last is closed.
            let last = Month::of(ledger.today).plus(-1);
            let there = counted.closed_until.is_some_and(|month| month >= last);
            (state(there, kept > 0 || counted.closed_until.is_some()), said)
        }
        Step::Sustaining => match partnership.ends_on {
            Some(day) => {
                let left = (day - ledger.today).num_days();
                (StepState::Ahead, vec![Said::of("ends_in", &[("days", left)])])
            }
            None => (StepState::Ahead, vec![Said::of("end_missing", &[])]),
        },
    }
}
