//! What a chart shows, before it is drawn: figures and names, no places. Figures are thousandths.

use chrono::NaiveDate;
use sepakat_domain::organisation::Language;

/// A chart before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The finding it shows: drawn by the paper or the screen above it, not by the chart.
    pub title: String,
    /// Language of its words and its figures.
    pub language: Language,
    /// How high it is on paper, in millimetres.
    pub height: f64,
    /// What it shows, and how.
    pub plot: Plot,
}

/// What a chart shows, and how.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Figures over time.
    Series(Series),
    /// What each gave, by kind: a bar across for each, the largest first.
    Stacked(Vec<Stack>),
    /// One figure between where it began and where it shall be, for small places.
    Progress(Progress),
    /// Before and after, a row for each group.
    Dumbbell(Dumbbell),
    /// Many small series, each with its own scale.
    Multiples(Vec<Multiple>),
    /// Tasks and milestones over time.
    Timeline(Timeline),
    /// The twelve months of a year with marked days.
    Year(Year),
}

/// How figures over time are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A bar for every period.
    Bars,
    /// A line through the periods, broken where one has no figure.
    Line,
}

/// Figures over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// How they are shown.
    pub kind: Kind,
    /// What is counted, for instance `%` or `anak`; may be empty.
    pub unit: String,
    /// The periods, oldest first. The last one is the present.
    pub points: Vec<Period>,
    /// The figure to start from.
    pub baseline: Option<i64>,
    /// Every period's target stands in words under its name, where there is room.
    pub say_targets: bool,
}

/// A period of a series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Period {
    /// Its short name under the axis, for instance `Nov`.
    pub label: String,
    /// Its whole name to be read aloud, for instance `November 2026`; empty is the short one.
    pub name: String,
    /// Its figure; none is a gap.
    pub value: Option<i64>,
    /// What it should have been.
    pub target: Option<i64>,
}

/// What one gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// Who.
    pub name: String,
    /// What they gave, in the order of the kinds; what is below zero counts as nothing.
    pub parts: Vec<Part>,
}

/// A part of what one gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its kind in words, for instance `uang`.
    pub name: String,
    /// How it is filled, so that it is told apart in grey.
    pub fill: Fill,
    /// How much.
    pub value: i64,
}

/// How a part is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Money.
    Solid,
    /// Time.
    Light,
    /// Venues.
    Hatch,
    /// Goods.
    Dots,
}

/// One figure between where it began and where it shall be.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// What is counted; may be empty.
    pub unit: String,
    /// Where it began; none begins at nothing.
    pub baseline: Option<i64>,
    /// Where it stands.
    pub value: Option<i64>,
    /// Where it shall be.
    pub target: Option<i64>,
}

/// Before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbell {
    /// What is counted; may be empty.
    pub unit: String,
    /// What the first figure is, for instance `Januari`.
    pub before: String,
    /// What the second figure is, for instance `November`.
    pub after: String,
    /// The groups.
    pub rows: Vec<Pair>,
}

/// A group before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Its name, with its number in brackets.
    pub name: String,
    /// Before.
    pub before: Option<i64>,
    /// After.
    pub after: Option<i64>,
    /// It begins another way of grouping: a little space stands before it.
    pub apart: bool,
}

/// A small series among many.
#[derive(Debug, Clone, PartialEq)]
pub struct Multiple {
    /// What it is about.
    pub title: String,
    /// Its figures.
    pub series: Series,
}

/// The months of a year with marked days.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Year {
    /// Which year.
    pub year: i32,
    /// Its marked days, in any order; of several marks on one day the strongest is drawn.
    pub days: Vec<(NaiveDate, DayMark)>,
}

/// How a day of a year is marked, the strongest last. Each has a shape of its own, so that they are told apart in grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayMark {
    /// A first day: a line under it.
    Begin,
    /// A day to meet: a ring.
    Review,
    /// A last day for something: a frame.
    Notice,
    /// The last day: filled.
    End,
}

/// Tasks and milestones over time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// In their order.
    pub steps: Vec<Step>,
    /// The day on which it is looked at: drawn on screen only, a paper is read later.
    pub today: Option<NaiveDate>,
    /// Days that are shown in any case, so that the sheets of one plan have the same months.
    pub span: Option<(NaiveDate, NaiveDate)>,
}

/// A task or milestone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Step {
    /// What is done or reached.
    pub name: String,
    /// It is a milestone.
    pub milestone: bool,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day; a milestone's day.
    pub ends_on: Option<NaiveDate>,
    /// How much is done, in percent.
    pub progress: i64,
    /// Days past its last one; 0 when not late.
    pub late_days: i64,
    /// Places of the steps that must be done before.
    pub after: Vec<usize>,
}

impl Timeline {
    /// Most steps on one sheet: no more are legible on a page.
    pub const MOST: usize = 28;

    /// The plan on as many sheets as it needs, each with the same months. Lines between sheets are left out.
    pub fn sheets(&self) -> Vec<Timeline> {
        let days = || self.steps.iter().flat_map(|step| [step.starts_on, step.ends_on]).flatten();
        let span = self.span.or_else(|| Some((days().min()?, days().max()?)));
        let sheet = |(number, steps): (usize, &[Step])| {
            let first = number * Timeline::MOST;
            let here = |place: &usize| place.checked_sub(first).filter(|at| *at < steps.len());
            let steps = steps
                .iter()
                .map(|step| Step { after: step.after.iter().filter_map(here).collect(), ..step.clone() });
            Timeline { steps: steps.collect(), today: self.today, span }
        };
        self.steps.chunks(Timeline::MOST).enumerate().map(sheet).collect()
    }
}

impl Chart {
    /// A chart as high as what it shows needs.
    pub fn new(title: impl Into<String>, language: Language, plot: Plot) -> Chart {
        let height = match &plot {
            Plot::Series(_) => 60.0,
            Plot::Stacked(rows) => 9.0 * rows.len().clamp(1, 24) as f64,
            Plot::Progress(_) => 14.0,
            Plot::Dumbbell(dumbbell) => {
                let rows = dumbbell.rows.iter().take(30);
                rows.map(|row| if row.apart { 7.8 } else { 6.4 }).sum::<f64>().max(6.4)
            }
            Plot::Timeline(timeline) => 8.0 + 7.0 * timeline.steps.len().clamp(1, Timeline::MOST) as f64,
            Plot::Year(_) => 118.0,
            Plot::Multiples(all) => 30.0 * all.len().clamp(1, 21).div_ceil(3) as f64,
        };
        Chart { title: title.into(), language, height, plot }
    }

    /// The texts that come from whoever made it.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = Vec::new();
        match &self.plot {
            Plot::Series(series) => texts.extend(series.texts()),
            Plot::Stacked(rows) => {
                for row in rows {
                    texts.push(&row.name);
                    texts.extend(row.parts.iter().map(|part| part.name.as_str()));
                }
            }
            Plot::Progress(progress) => texts.push(&progress.unit),
            Plot::Dumbbell(dumbbell) => texts.extend(dumbbell.rows.iter().map(|row| row.name.as_str())),
            Plot::Timeline(timeline) => texts.extend(timeline.steps.iter().map(|step| step.name.as_str())),
            Plot::Year(_) => {}
            Plot::Multiples(all) => {
                for one in all {
                    texts.push(&one.title);
                    texts.extend(one.series.texts());
                }
            }
        }
        texts
    }
}

impl Series {
    fn texts(&self) -> impl Iterator<Item = &str> {
        self.points.iter().map(|p| p.label.as_str()).chain([self.unit.as_str()])
    }
}
