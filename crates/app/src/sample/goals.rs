//! Goals, indicators, figures and closed months of the sample.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use sepakat_domain::goal::Goal;
use sepakat_domain::id::Id;
use sepakat_domain::indicator::{Indicator, Milestone};
use sepakat_domain::month::Month;
use sepakat_domain::partner::Offering;
use sepakat_domain::reading::{Closing, Reading};
use sepakat_domain::signing::Attachment;
use sepakat_store::{Fault, Store, Where, Writer};

use super::rows::{Known, day};
use crate::content::sample::Sample;
use crate::content::sample_goals::{Months, SampleClosings, SampleGoal, SampleIndicator};
use crate::readings::EVIDENCE;

/// One unit in thousandths.
const UNIT: i64 = 1000;

/// Writes them. The files that prove figures are kept in `store`.
pub(super) fn fill(
    writer: &mut Writer<'_>,
    store: &Store,
    sample: &Sample,
    known: &Known,
) -> Result<(), Fault> {
    let today = writer.today();
    let filling = Filling { store, known, today, this: Month::of(today) };
    let mut goals = BTreeMap::new();
    for (sort, goal) in (1..).zip(&sample.goals) {
        let id = filling.goal(writer, goal, sort, &goals)?;
        goals.insert(goal.key.as_str(), id);
        for (sort, indicator) in (1..).zip(&goal.indicators) {
            filling.indicator(writer, id, indicator, sort)?;
        }
    }
    sample.closings.iter().try_for_each(|closings| filling.closings(writer, closings))
}

/// What the rows are made with.
struct Filling<'a> {
    store: &'a Store,
    known: &'a Known,
    today: NaiveDate,
    this: Month,
}

impl Filling<'_> {
    fn month(&self, months: Months) -> Month {
        self.this.plus(months)
    }

    /// The day so many days after the end of a month, never later than today.
    fn after(&self, month: Month, days: i64) -> NaiveDate {
        (month.last_day() + Duration::days(days)).min(self.today)
    }

    fn goal(
        &self,
        writer: &mut Writer<'_>,
        one: &SampleGoal,
        sort: i64,
        goals: &BTreeMap<&str, Id>,
    ) -> Result<Id, Fault> {
        let id = writer.new_id();
        let Some(partnership) = self.known.partnerships.get(&one.partnership).copied() else { return Ok(id) };
        let needing = one.need_of.as_ref().and_then(|key| self.known.partners.get(key)).copied();
        let need = match needing {
            Some(partner) => {
                let needs: Vec<Offering> = writer.list(&Where::all().is("partner", partner))?;
                needs.into_iter().find(|need| need.what == one.need).map(|need| need.id)
            }
            None => None,
        };
        writer.put(&Goal {
            id,
            partnership,
            level: one.level,
            parent: one.parent.as_ref().and_then(|key| goals.get(key.as_str())).copied(),
            statement: one.statement.clone(),
            need,
            need_note: one.need_note.clone(),
            responsible: one.responsible.clone(),
            due_on: Some(self.month(one.due_month).last_day()),
            agreed_by: one.agreed_by.clone(),
            agreed_on: one.agreed.map(|days| day(self.today, days)),
            assumption: one.assumption.clone(),
            sort,
            retired: false,
        })?;
        Ok(id)
    }

    fn indicator(
        &self,
        writer: &mut Writer<'_>,
        goal: Id,
        one: &SampleIndicator,
        sort: i64,
    ) -> Result<(), Fault> {
        let id = writer.new_id();
        let milestone =
            |(months, value): &(Months, i64)| Milestone { month: self.month(*months), value: value * UNIT };
        writer.put(&Indicator {
            id,
            goal,
            name: one.name.clone(),
            definition: one.definition.clone(),
            why: one.why.clone(),
            unit: one.unit.clone(),
            direction: one.direction,
            sums: one.sums,
            baseline: Some(one.baseline * UNIT),
            baseline_on: Some(self.month(one.baseline_month).last_day()),
            baseline_source: one.baseline_source.clone(),
            target: Some(one.target * UNIT),
            target_in: Some(self.month(one.target_month)),
            milestones: one.milestones.iter().map(milestone).collect(),
            frequency: one.frequency,
            method: one.method.clone(),
            source: one.source.clone(),
            responsible: one.responsible.clone(),
            lowest: Some(one.lowest * UNIT),
            highest: Some(one.highest * UNIT),
            limits: one.limits.clone(),
            sort,
            retired: false,
        })?;
        for (months, value) in (one.first..).zip(&one.values) {
            self.reading(writer, id, one, months, *value)?;
        }
        Ok(())
    }

    /// A figure, or the reason why there is none; a month with neither is still to be filled.
    fn reading(
        &self,
        writer: &mut Writer<'_>,
        indicator: Id,
        one: &SampleIndicator,
        months: Months,
        value: Option<i64>,
    ) -> Result<(), Fault> {
        let month = self.month(months);
        let reason = one.gaps.iter().find(|gap| gap.month == months).map(|gap| gap.reason.clone());
        if value.is_none() && reason.is_none() {
            return Ok(());
        }
        let season = one.season.get(month.month() as usize - 1).copied().unwrap_or(UNIT);
        let id = Reading::id_of(indicator, month);
        let note = one.notes.iter().find(|note| note.month == months);
        writer.put(&Reading {
            id,
            indicator,
            month,
            value: value.map(|value| (value * season + UNIT / 2) / UNIT * UNIT),
            no_data: if value.is_none() { reason.unwrap_or_default() } else { String::new() },
            note: note.map(|note| note.note.clone()).unwrap_or_default(),
            entered_by: one.entered_by.clone(),
            entered_on: self.after(month, 0),
            retired: false,
        })?;
        for file in one.evidence.iter().filter(|file| file.month == months) {
            let bytes = file.text.as_bytes();
            let row = Attachment {
                id: writer.new_id(),
                about: id,
                role: EVIDENCE.to_owned(),
                name: file.name.clone(),
                media: "text/plain".to_owned(),
                sha256: self.store.keep_file(bytes)?,
                size: bytes.len() as i64,
                retired: false,
                copy: None,
            };
            writer.put(&row)?;
        }
        Ok(())
    }

    fn closings(&self, writer: &mut Writer<'_>, all: &SampleClosings) -> Result<(), Fault> {
        let Some(partnership) = self.known.partnerships.get(&all.partnership).copied() else { return Ok(()) };
        for months in all.first..=all.last {
            let month = self.month(months);
            let closed = |id, days| Closing {
                id,
                partnership,
                month,
                closed_by: all.by.clone(),
                closed_on: self.after(month, days),
                reopened_by: String::new(),
                reopened_on: None,
                reopen_reason: String::new(),
                retired: false,
            };
            if let Some(again) = all.reopened.iter().find(|one| one.month == months) {
                let first = closed(writer.new_id(), 1);
                writer.put(&Closing {
                    reopened_by: again.by.clone(),
                    reopened_on: Some(self.after(month, 6)),
                    reopen_reason: again.reason.clone(),
                    ..first
                })?;
                let again = closed(writer.new_id(), 7);
                writer.put(&again)?;
            } else {
                let closing = closed(writer.new_id(), 2);
                writer.put(&closing)?;
            }
        }
        Ok(())
    }
}
