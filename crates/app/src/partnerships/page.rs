//! One partnership: its members, its eight steps, what was promised and agreed.

use sepakat_domain::partner::Kind;
use sepakat_domain::partnership::{Member, Partnership, Step, StepMark, StepState};
use sepakat_store::Where;
use serde::Serialize;

use crate::agreements::{self, list::AgreementRow};
use crate::answer::{One, Said};
use crate::call::CallFault;
use crate::commitments::CommitmentView;
use crate::context::Context;
use crate::health::HealthView;
use crate::ledger::{Ledger, by_urgency};
use crate::plans::PlanBrief;
use crate::thread::{self, ThreadItem};

use super::steps::Counted;

/// Everything that the page of one partnership shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct PartnershipPage {
    /// The row itself.
    pub partnership: Partnership,
    /// Who takes part.
    pub members: Vec<MemberView>,
    /// The eight steps, in order.
    pub steps: Vec<StepView>,
    /// Commitments, open ones first, by day.
    pub commitments: Vec<CommitmentView>,
    /// How far the plan is.
    pub plan: PlanBrief,
    /// Agreements.
    pub agreements: Vec<AgreementRow>,
    /// What happened, newest first.
    pub thread: Vec<ThreadItem>,
    /// How the partnership fares.
    pub health: HealthView,
}

/// A partner in a partnership.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct MemberView {
    /// The row itself.
    pub member: Member,
    /// Name of the partner.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// Commitments it still has open here.
    pub open_commitments: i64,
    /// Of those, past their day.
    pub late_commitments: i64,
}

/// One of the eight steps.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct StepView {
    /// Which step.
    pub step: Step,
    /// How far it is: what was marked, else what the facts say.
    pub state: StepState,
    /// True when a person marked it.
    pub marked: bool,
    /// What a person wrote about it.
    pub note: String,
    /// What is there and what is next, computed. Codes: `goals` (count), `indicators` (count), `indicators_missing`,
    /// `figures_until` (month), `figures_none`, `members` (count), `contacts_missing` (count),
    /// `conversations` (count), `no_conversation`, `purpose_there`, `purpose_missing`, `agreement` (count),
    /// `agreement_open` (count), `agreement_none`, `commitments_open` (open, all), `commitments_none`,
    /// `in_kind_value` (rupiah), `volunteers` (count), `kept_share` (kept, due), `ends_in` (days; negative when
    /// past), `end_missing`.
    pub facts: Vec<Said>,
}

pub(super) fn page(context: &Context<'_>, one: One) -> Result<PartnershipPage, CallFault> {
    context.read(|reader| {
        let partnership = super::living(reader, one.id)?;
        let ledger = Ledger::read(reader, context.today())?;
        let marks: Vec<StepMark> = reader.list(&Where::all().is("partnership", one.id))?;
        let mut agreements = agreements::list::rows(reader, &ledger)?;
        agreements.retain(|row| row.partnership.id == one.id);
        let mut commitments: Vec<CommitmentView> =
            ledger.commitments_in(one.id).map(|commitment| ledger.view(commitment)).collect();
        by_urgency(&mut commitments);
        let members = ledger.members_of(one.id).filter_map(|member| view(&ledger, member)).collect();
        Ok(PartnershipPage {
            members,
            steps: super::steps::steps(
                &ledger,
                &partnership,
                &agreements,
                &marks,
                &Counted::read(reader, &ledger, one.id)?,
            ),
            thread: thread::of_partnership(reader, &ledger, one.id, &agreements)?,
            health: ledger.partnership_health(one.id),
            commitments,
            plan: PlanBrief::read(reader, one.id, ledger.today)?,
            agreements,
            partnership,
        })
    })
}

fn view(ledger: &Ledger, member: &Member) -> Option<MemberView> {
    let partner = ledger.partners.get(&member.partner)?;
    let theirs = ledger.commitments_in(member.partnership).filter(|one| one.partner == Some(partner.id));
    let (open_commitments, late_commitments) = ledger.open_and_late(theirs);
    Some(MemberView {
        member: member.clone(),
        name: ledger.name(partner),
        kind: partner.kind,
        open_commitments,
        late_commitments,
    })
}
