//! Everything that a report tells of, read in one picture: the programme, its figures, its promises, its remarks.
//!
//! A report of months that are not over yet tells of what is there: figures of the present month count once they
//! are filled, and no month that is still to come is called missing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::impact::{Contradiction, Finding, Judged, Series, Track, contradictions};
use sepakat_domain::indicator::Indicator;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Organisation;
use sepakat_domain::partnership::Partnership;
use sepakat_domain::reading::Reading;
use sepakat_domain::report::{Remark, RemarkKind, Report, Section, outline};
use sepakat_store::{Reader, Where};

use super::living;
use crate::call::CallFault;
use crate::commitments::CommitmentView;
use crate::impact::funder;
use crate::impact::programme::{Programme, begins};
use crate::indicators;
use crate::ledger::Ledger;
use crate::organisation;
use crate::partnerships;
use crate::readings::{EvidenceView, evidence_of};

/// A report with everything that it tells of.
pub(crate) struct Told {
    pub report: Report,
    pub organisation: Organisation,
    pub partnership: Partnership,
    /// For whom, in words.
    pub funder: String,
    /// Who speaks for us, by name; empty when nobody is known.
    pub prepared_by: String,
    /// Its goals, by level and place.
    pub goals: Vec<Goal>,
    /// What is counted for them, in the same order.
    pub indicators: Vec<Counted>,
    /// What our own organisation and each partner promised, and how it stands; ours first.
    pub promises: Vec<Promises>,
    /// All parts in order, those left out as well.
    pub outline: Vec<Section>,
    /// Remarks by what they are and what they are about.
    remarks: BTreeMap<(RemarkKind, Id), String>,
    /// The day on which it is told.
    pub today: NaiveDate,
}

/// An indicator with its figures in the months of the report.
pub(crate) struct Counted {
    pub indicator: Indicator,
    /// All its months up to the end of the report: what is known.
    pub whole: Series,
    /// The months of the report only: what is drawn and told.
    pub shown: Series,
    pub judged: Judged,
    pub findings: Vec<Finding>,
    /// The figures of those months, by month.
    pub readings: Vec<Figure>,
}

/// A figure with the files that prove it.
pub(crate) struct Figure {
    pub reading: Reading,
    pub evidence: Vec<EvidenceView>,
}

/// What one side promised.
pub(crate) struct Promises {
    /// Name of that side.
    pub name: String,
    /// What this side does in the partnership; empty when not written down.
    pub role: String,
    pub commitments: Vec<CommitmentView>,
}

impl Told {
    /// Reads it as it stands on a day.
    pub(crate) fn read(reader: &Reader<'_>, id: Id, today: NaiveDate) -> Result<Told, CallFault> {
        let report = living(reader, id)?;
        let partnership = partnerships::living(reader, report.partnership)?;
        let programme = Programme::read(reader, partnership)?;
        let counted = programme
            .indicators
            .iter()
            .map(|one| Counted::read(reader, one, &programme.partnership, &report, today));
        let indicators = counted.collect::<Result<_, CallFault>>()?;
        let kept: Vec<Section> = reader.list(&Where::all().is("report", id))?;
        let remarks: Vec<Remark> = reader.list(&Where::all().is("report", id))?;
        let organisation = organisation::ours(reader)?;
        let ledger = Ledger::read(reader, today)?;
        let speaks = ledger.contacts_of(None).into_iter().next();
        Ok(Told {
            funder: funder(reader, &report)?,
            prepared_by: speaks.map(|contact| contact.person.name).unwrap_or_default(),
            promises: promises(&ledger, &organisation, programme.partnership.id),
            organisation,
            outline: outline(id, &kept),
            remarks: remarks.into_iter().map(|one| ((one.kind, one.about), one.text)).collect(),
            goals: programme.goals,
            partnership: programme.partnership,
            indicators,
            report,
            today,
        })
    }

    /// What was written about something; empty when nothing was.
    pub(crate) fn remark(&self, kind: RemarkKind, about: Id) -> &str {
        self.remarks.get(&(kind, about)).map_or("", String::as_str)
    }

    /// Where an own sentence on an indicator says what its figures do not hold.
    pub(crate) fn contradictions(&self, counted: &Counted) -> Vec<Contradiction> {
        match self.remark(RemarkKind::Sentence, counted.indicator.id) {
            "" => Vec::new(),
            own => contradictions(own, &counted.whole, self.report.language),
        }
    }
}

impl Counted {
    fn read(
        reader: &Reader<'_>,
        indicator: &Indicator,
        partnership: &Partnership,
        report: &Report,
        today: NaiveDate,
    ) -> Result<Counted, CallFault> {
        let all = indicators::readings(reader, indicator.id, None)?;
        let up_to: Vec<Reading> = all.into_iter().filter(|one| one.month <= report.to).collect();
        let this = Month::of(today);
        let filled = up_to.iter().any(|one| one.month == this);
        let through = report.to.min(if filled { this } else { this.plus(-1) });
        let from = report.from.max(begins(indicator, partnership));
        let whole = Series::of(indicator, &up_to, None, through);
        let shown = Series::of(indicator, &up_to, Some(from), through);
        let mut readings = Vec::new();
        for reading in up_to.into_iter().filter(|one| one.month >= report.from) {
            readings.push(Figure { evidence: evidence_of(reader, reading.id)?, reading });
        }
        Ok(Counted {
            judged: whole.status(),
            findings: whole.findings_on(&shown),
            indicator: indicator.clone(),
            whole,
            shown,
            readings,
        })
    }

    /// Behind what was planned, so that a reader asks why.
    pub(crate) fn behind(&self) -> bool {
        matches!(self.judged.status, Track::GettingThere | Track::OffTrack)
    }
}

/// What each side promised in a partnership: ours first, then the partners as they joined. Who promised nothing is
/// there as well, since a member's place in the partnership is told too.
fn promises(ledger: &Ledger, organisation: &Organisation, partnership: Id) -> Vec<Promises> {
    let ours = (None, organisation.name.clone(), String::new());
    let mut sides = vec![ours];
    for member in ledger.members_of(partnership) {
        sides.push((Some(member.partner), ledger.name_of(Some(member.partner)), member.role.clone()));
    }
    // Somebody who has left the partnership still is held to what was promised.
    for one in ledger.commitments_in(partnership) {
        if !sides.iter().any(|(partner, ..)| *partner == one.partner) {
            sides.push((one.partner, ledger.name_of(one.partner), String::new()));
        }
    }
    let of = |partner: Option<Id>| -> Vec<CommitmentView> {
        let theirs = ledger.commitments_in(partnership).filter(|one| one.partner == partner);
        theirs.map(|one| ledger.view(one)).collect()
    };
    let sides = sides.into_iter();
    sides.map(|(partner, name, role)| Promises { commitments: of(partner), name, role }).collect()
}
