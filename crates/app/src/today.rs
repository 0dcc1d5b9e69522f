//! Today: what is due, how the relations fare, what ends soon, and where work was left.

use std::cmp::Reverse;

use chrono::{Datelike, Duration, Months, NaiveDate, Timelike};
use sepakat_domain::commitment::{CommitmentState, Status};
use sepakat_domain::conversation::Conversation;
use sepakat_domain::health::Health;
use sepakat_domain::id::Id;
use sepakat_domain::plan::{Task, TaskState};
use sepakat_store::{Reader, Where};
use serde::Serialize;

use crate::agreements::{self, list::AgreementRow, list::AgreementState};
use crate::answer::Nothing;
use crate::call::{CallEntry, CallFault, Effect, READERS, call};
use crate::context::Context;
use crate::health::HealthView;
use crate::impact::{has_goals, programme::Programme};
use crate::ledger::{Index, Ledger};
use crate::organisation;
use crate::radar::{self, RadarItem, can_be_carried_on};

/// What Today offers.
pub const CALLS: &[CallEntry] = &[call!("today.page", READERS, Effect::Read, page)];

/// Everything that Today shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct TodayPage {
    /// The day.
    pub today: NaiveDate,
    /// Hour of the day, 0 to 23, for the greeting.
    pub hour: i64,
    /// The user's own name; empty when not told.
    pub your_name: String,
    /// Name of our organisation.
    pub organisation: String,
    /// What is due: late first, then by day; at most 50.
    pub todo: Vec<Todo>,
    /// How many more there are.
    pub todo_more: i64,
    /// Partners by how the relation fares, those that need a look first; at most 30.
    pub health: Vec<HealthRow>,
    /// How many partners fare how, those that are not listed included.
    pub health_counts: HealthCounts,
    /// Agreements that end within 90 days or wait for signatures.
    pub radar: Vec<AgreementRow>,
    /// What terms of agreements ask for, the most urgent first; at most five.
    pub digest: Vec<RadarItem>,
    /// How many more there are.
    pub digest_more: i64,
    /// Commitments per month: the last five months, this one and those to come within two.
    pub months: Vec<MonthFigures>,
    /// Where work was left, newest first; at most six.
    pub resume: Vec<Resume>,
    /// How much there is of what.
    pub counts: TodayCounts,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Todo {
    /// What sort of thing.
    pub kind: TodoKind,
    /// The row it is about.
    pub id: Id,
    /// What is to be done: a commitment's or step's own words, or an agreement's subject.
    pub title: String,
    /// Who is bound, or with whom; empty for our own organisation.
    pub who: String,
    /// When it is due.
    pub due_on: Option<NaiveDate>,
    /// Days past that day; 0 when not late.
    pub late_days: i64,
    /// Where it is done, as a path of the interface.
    pub route: String,
}

/// What sort of thing is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TodoKind {
    /// A commitment of ours is late or due within two weeks.
    OurCommitment,
    /// A commitment of a partner is late or due within two weeks.
    TheirCommitment,
    /// The next step with a partner is due.
    NextStep,
    /// A frozen agreement waits for signatures.
    AgreementWaiting,
    /// All parties have signed, and the paper waits for its witnesses.
    AgreementWitnesses,
    /// Somebody declined to sign a frozen agreement.
    AgreementDeclined,
    /// An agreement ends within 90 days.
    AgreementEnding,
    /// A draft agreement waits to be finished.
    AgreementDraft,
    /// A draft of which the other side has a version.
    AgreementInNegotiation,
    /// A task of a plan is late or due within two weeks.
    Task,
    /// A milestone of a plan is late or due within two weeks.
    Milestone,
    /// The figures of a programme's month wait to be filled: its name is the title, its last day the due day.
    Figures,
    /// All figures of a programme's month are there, and the month waits to be closed.
    CloseMonth,
}

/// One partner with how the relation fares.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct HealthRow {
    /// Which partner.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How the relation fares.
    pub health: HealthView,
}

/// How many partners fare how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct HealthCounts {
    /// Lancar.
    pub healthy: i64,
    /// Perlu perhatian.
    pub attention: i64,
    /// Renggang.
    pub drifting: i64,
}

/// Commitments of one month by how they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct MonthFigures {
    /// First day of the month.
    pub month: NaiveDate,
    /// Due in it and kept.
    pub kept: i64,
    /// Due in it and late, or lapsed.
    pub late: i64,
    /// Due in it and still to come.
    pub open: i64,
}

/// Where work was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct Resume {
    /// Noun of the row.
    pub noun: String,
    /// The row.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// When it was last changed, RFC 3339.
    pub changed_at: String,
    /// Path of the interface.
    pub route: String,
}

/// How much there is of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct TodayCounts {
    /// Partners.
    pub partners: i64,
    /// Partnerships.
    pub partnerships: i64,
    /// Agreements in force.
    pub agreements: i64,
    /// Commitments still open.
    pub commitments: i64,
}

/// How many days ahead a commitment or step is brought to mind.
const AHEAD_DAYS: i64 = 14;
/// How many to-dos are shown.
const TODOS: usize = 50;
/// How many relations are shown.
const RELATIONS: usize = 30;
/// How many days that terms of agreements ask for are shown.
const DIGEST: usize = 5;
/// How many programmes are asked for months that wait.
const PROGRAMMES: usize = 50;
/// How many places where work was left are shown.
const PLACES: usize = 6;

fn page(context: &Context<'_>, _: Nothing) -> Result<TodayPage, CallFault> {
    let now = context.now();
    let (mut page, watched) = context.read(|reader| {
        let ledger = Ledger::brief(reader, now.day())?;
        let agreements = agreements::list::rows(reader, &ledger)?;
        let mut todo = todos(&ledger, &agreements);
        todo.extend(figures(reader, &ledger)?);
        todo.extend(tasks(reader, &ledger)?);
        todo.sort_by_key(|one| (one.due_on.unwrap_or(NaiveDate::MAX), one.kind, one.id));
        let todo_more = todo.len().saturating_sub(TODOS) as i64;
        todo.truncate(TODOS);
        let (health, health_counts) = health(&ledger);
        let in_force =
            |row: &&AgreementRow| matches!(row.state, AgreementState::Active | AgreementState::EndingSoon);
        let watched = radar::watched(reader, &ledger, &agreements)?;
        let page = TodayPage {
            today: ledger.today,
            hour: now.local().map_or(0, |local| i64::from(local.hour())),
            your_name: context.app.preferences().your_name,
            organisation: organisation::ours(reader)?.name,
            todo,
            todo_more,
            health_counts,
            radar: agreements.iter().filter(|row| on_radar(row)).cloned().collect(),
            digest: Vec::new(),
            digest_more: 0,
            months: months(&ledger),
            resume: resume(reader, &ledger, &agreements)?,
            counts: TodayCounts {
                partners: ledger.living().count() as i64,
                partnerships: ledger.partnerships.values().filter(|one| !one.retired).count() as i64,
                agreements: agreements.iter().filter(in_force).count() as i64,
                commitments: ledger.commitments.iter().filter(|one| one.status == Status::Open).count()
                    as i64,
            },
            health,
        };
        Ok::<_, CallFault>((page, watched))
    })?;
    page.digest = radar::items(context, &watched, page.today)?;
    page.digest_more = page.digest.len().saturating_sub(DIGEST) as i64;
    page.digest.truncate(DIGEST);
    date(context, &mut page.resume)?;
    Ok(page)
}

fn on_radar(row: &AgreementRow) -> bool {
    matches!(row.state, AgreementState::EndingSoon | AgreementState::Ready | AgreementState::PartlySigned)
}

/// What is due of promises, steps and papers.
fn todos(ledger: &Ledger, agreements: &[AgreementRow]) -> Vec<Todo> {
    let soon = ledger.today + Duration::days(AHEAD_DAYS);
    let late = |day: Option<NaiveDate>| day.map_or(0, |day| (ledger.today - day).num_days().max(0));
    let mut todo = Vec::new();
    for one in &ledger.commitments {
        let due_on = ledger.falls_on(one);
        let due = one.status == Status::Open && due_on.is_some_and(|day| day <= soon);
        let lives = ledger.partnerships.get(&one.partnership).is_some_and(|one| !one.retired);
        if due && lives {
            let ours = one.partner.is_none();
            todo.push(Todo {
                kind: if ours { TodoKind::OurCommitment } else { TodoKind::TheirCommitment },
                id: one.id,
                title: one.what.clone(),
                who: ledger.name_of(one.partner),
                due_on,
                late_days: late(due_on),
                route: format!("partnerships/{}", one.partnership),
            });
        }
    }
    for partner in ledger.living().filter(|partner| !partner.next_step.is_empty()) {
        if partner.next_step_on.is_none_or(|day| day <= soon) {
            todo.push(Todo {
                kind: TodoKind::NextStep,
                id: partner.id,
                title: partner.next_step.clone(),
                who: ledger.name(partner),
                due_on: partner.next_step_on,
                late_days: late(partner.next_step_on),
                route: format!("partners/{}", partner.id),
            });
        }
    }
    for row in agreements {
        let (kind, due_on, route) = match row.state {
            _ if row.witnesses_open => {
                (TodoKind::AgreementWitnesses, None, format!("agreements/{}/desk", row.id))
            }
            AgreementState::Ready | AgreementState::PartlySigned if !row.declined_by.is_empty() => {
                (TodoKind::AgreementDeclined, None, format!("agreements/{}", row.id))
            }
            AgreementState::Ready | AgreementState::PartlySigned => {
                (TodoKind::AgreementWaiting, None, format!("agreements/{}/desk", row.id))
            }
            AgreementState::EndingSoon if can_be_carried_on(row.kind) => {
                (TodoKind::AgreementEnding, row.ends_on, format!("agreements/{}/renewal", row.id))
            }
            AgreementState::Draft => (TodoKind::AgreementDraft, None, format!("agreements/{}", row.id)),
            AgreementState::InNegotiation => {
                (TodoKind::AgreementInNegotiation, None, format!("agreements/{}", row.id))
            }
            AgreementState::EndingSoon
            | AgreementState::Active
            | AgreementState::Ended
            | AgreementState::Renewed
            | AgreementState::Terminated
            | AgreementState::Void => continue,
        };
        let who = match row.waiting_for.as_slice() {
            _ if kind == TodoKind::AgreementDeclined => row.declined_by.clone(),
            [] => row.partners.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", "),
            waiting => waiting.iter().map(|side| side.name.as_str()).collect::<Vec<_>>().join(", "),
        };
        todo.push(Todo { kind, id: row.id, title: row.subject.clone(), who, due_on, late_days: 0, route });
    }
    todo
}

/// Months of programmes that wait for figures or for their closing: past ones that nobody closed, and the present
/// one in its last two weeks.
fn figures(reader: &Reader<'_>, ledger: &Ledger) -> Result<Vec<Todo>, CallFault> {
    let mut asked = 0;
    let mut todo = Vec::new();
    for partnership in ledger.partnerships.values().filter(|one| !one.retired) {
        if asked == PROGRAMMES {
            break;
        }
        if !has_goals(reader, partnership.id)? {
            continue;
        }
        asked += 1;
        let programme = Programme::read(reader, partnership.clone())?;
        for month in programme.waiting(reader, ledger.today)? {
            let month = programme.to_fill(reader, month, ledger.today)?;
            let full = month.done == month.total;
            let near = (month.due_on - ledger.today).num_days() <= AHEAD_DAYS;
            if near && !(full && month.late_days == 0) {
                todo.push(Todo {
                    kind: if full { TodoKind::CloseMonth } else { TodoKind::Figures },
                    id: partnership.id,
                    title: partnership.name.clone(),
                    who: String::new(),
                    due_on: Some(month.due_on),
                    late_days: month.late_days,
                    route: format!("impact/entry/{}/{}", partnership.id, month.month),
                });
            }
        }
    }
    Ok(todo)
}

/// Tasks and milestones that are late or due soon, with their partnership's name.
fn tasks(reader: &Reader<'_>, ledger: &Ledger) -> Result<Vec<Todo>, CallFault> {
    let soon = ledger.today + Duration::days(AHEAD_DAYS);
    let mut todo = Vec::new();
    for task in reader.list::<Task>(&Where::all())? {
        let (state, late_days) = task.state(ledger.today);
        let due = state != TaskState::Done && task.ends_on.is_some_and(|day| day <= soon);
        let lives = ledger.partnerships.get(&task.partnership).filter(|one| !one.retired);
        if let Some(partnership) = lives.filter(|_| due) {
            todo.push(Todo {
                kind: if task.milestone { TodoKind::Milestone } else { TodoKind::Task },
                id: task.id,
                title: task.name,
                who: partnership.name.clone(),
                due_on: task.ends_on,
                late_days,
                route: format!("partnerships/{}/plan", partnership.id),
            });
        }
    }
    Ok(todo)
}

/// Partners by how the relation fares, those that drift first and each group by name, as many as are shown; and how
/// many there are of each.
fn health(ledger: &Ledger) -> (Vec<HealthRow>, HealthCounts) {
    let index = Index::of(ledger);
    let mut judged: Vec<_> = ledger.living().map(|partner| (partner, index.verdict(partner))).collect();
    let mut counts = HealthCounts::default();
    for (_, verdict) in &judged {
        *match verdict.health {
            Health::Healthy => &mut counts.healthy,
            Health::Attention => &mut counts.attention,
            Health::Drifting => &mut counts.drifting,
        } += 1;
    }
    judged.sort_by_cached_key(|(partner, verdict)| {
        (Reverse(verdict.health), ledger.name(partner).to_lowercase())
    });
    let shown = judged.into_iter().take(RELATIONS).map(|(partner, verdict)| HealthRow {
        id: partner.id,
        name: ledger.name(partner),
        health: HealthView::of(verdict, ledger.last_contact(partner.id)),
    });
    (shown.collect(), counts)
}

/// Commitments by the month in which they are due: five months back, this one, two ahead.
fn months(ledger: &Ledger) -> Vec<MonthFigures> {
    let this = ledger.today.with_day(1).unwrap_or(ledger.today);
    let month = |ahead: u32| this.checked_add_months(Months::new(ahead)).unwrap_or(this);
    let back = |behind: u32| this.checked_sub_months(Months::new(behind)).unwrap_or(this);
    let firsts = (1..=5).rev().map(back).chain((0..=2).map(month));
    let mut figures: Vec<MonthFigures> =
        firsts.map(|month| MonthFigures { month, kept: 0, late: 0, open: 0 }).collect();
    for one in &ledger.commitments {
        let month = ledger.falls_on(one).and_then(|day| day.with_day(1));
        let Some(figure) = figures.iter_mut().find(|figure| Some(figure.month) == month) else { continue };
        match ledger.standing(one).state {
            CommitmentState::Kept => figure.kept += 1,
            CommitmentState::Late | CommitmentState::Lapsed => figure.late += 1,
            CommitmentState::Open => figure.open += 1,
            CommitmentState::Waived => {}
        }
    }
    figures
}

/// Where work may have been left: unfinished papers, the newest conversations and partners, not dated yet.
fn resume(
    reader: &Reader<'_>,
    ledger: &Ledger,
    agreements: &[AgreementRow],
) -> Result<Vec<Resume>, CallFault> {
    let mut places: Vec<Resume> = Vec::new();
    let mut add = |noun: &str, id: Id, title: String, route: String| {
        places.push(Resume { noun: noun.to_owned(), id, title, changed_at: String::new(), route });
    };
    let unfinished = |row: &&AgreementRow| {
        matches!(
            row.state,
            AgreementState::Draft
                | AgreementState::InNegotiation
                | AgreementState::Ready
                | AgreementState::PartlySigned
        )
    };
    for row in agreements.iter().filter(unfinished).take(3) {
        add("agreement", row.id, row.subject.clone(), format!("agreements/{}", row.id));
    }
    // As they were recorded, not as they were held: that is where work was left.
    for talk in reader.list::<Conversation>(&Where::all().newest("id").limit(3))? {
        let name = ledger.name_of(Some(talk.partner));
        add("conversation", talk.id, name, format!("conversations/{}", talk.id));
    }
    let mut newest: Vec<_> = ledger.living().collect();
    newest.sort_by_key(|partner| Reverse(partner.id));
    for partner in newest.into_iter().take(3) {
        add("partner", partner.id, ledger.name(partner), format!("partners/{}", partner.id));
    }
    Ok(places)
}

/// Dates each place by the last deed on its row, and keeps those touched last; of one moment, papers come before
/// conversations and those before partners.
fn date(context: &Context<'_>, places: &mut Vec<Resume>) -> Result<(), CallFault> {
    for place in places.iter_mut() {
        let history = context.store()?.history(&place.noun, place.id)?;
        place.changed_at = history.last().map(|entry| entry.at.rfc3339()).unwrap_or_default();
    }
    places.sort_by(|one, two| two.changed_at.cmp(&one.changed_at));
    places.truncate(PLACES);
    Ok(())
}
