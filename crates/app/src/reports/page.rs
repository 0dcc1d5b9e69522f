//! One report as the composer shows it: its outline, what is missing, its sentences, its frozen editions.

use sepakat_documents::sentences;
use sepakat_domain::id::Id;
use sepakat_domain::impact::Contradiction;
use sepakat_domain::month::Month;
use sepakat_domain::report::{Edition, Part, RemarkKind, Report};
use serde::Serialize;

use super::gaps::{self, Gap};
use super::gather::{Counted, Told};
use super::{facts, freeze};
use crate::answer::{LocalText, Named, One};
use crate::call::CallFault;
use crate::context::Context;

/// Everything that the composer of one report shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ReportPage {
    /// The row itself.
    pub report: Report,
    /// On which partnership.
    pub partnership: Named,
    /// For whom.
    pub funder: String,
    /// The finding of the data: what the cover says when nobody wrote a headline.
    pub headline: LocalText,
    /// All parts in order, those left out as well.
    pub outline: Vec<OutlineRow>,
    /// What is missing, those that are explained as well.
    pub gaps: Vec<ReportGap>,
    /// The sentence on each indicator.
    pub sentences: Vec<SentenceView>,
    /// Frozen editions, newest first.
    pub editions: Vec<EditionView>,
    /// What it tells now differs from the last frozen edition; true when there is none.
    pub changed_since: bool,
}

/// A part in the outline.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct OutlineRow {
    /// Which part; also the key of its marks on the drawn pages.
    pub part: Part,
    /// Printed in the report.
    pub included: bool,
    /// Its place, ascending.
    pub sort: i64,
    /// Own text; empty takes the prepared one.
    pub text: String,
    /// The prepared text, in the report's language; empty when the part has none.
    pub prepared: String,
    /// How many gaps show in it that nobody has explained.
    pub gaps: i64,
    /// How many own sentences in it the data contradict.
    pub contradictions: i64,
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ReportGap {
    /// What, as a code: `figure_missing`, `no_reason`, `no_target`, `no_definition`, `no_target_no_definition`,
    /// `behind`.
    pub code: String,
    /// Values for its sentence: `from` and `to` as months, of gaps in time.
    pub args: Vec<(String, String)>,
    /// The sort of remark that explains it.
    pub kind: RemarkKind,
    /// What that remark is about.
    pub about: Id,
    /// Name of the indicator.
    pub subject: String,
    /// In which part it shows.
    pub part: Part,
    /// First month without a figure, of gaps in time.
    pub from: Option<Month>,
    /// Last month without a figure, of gaps in time.
    pub to: Option<Month>,
    /// Path of the interface where it is filled.
    pub route: String,
    /// The explanation; empty when nobody gave one.
    pub remark: String,
}

/// The sentence on an indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct SentenceView {
    /// Which indicator.
    pub indicator: Named,
    /// Its unit.
    pub unit: String,
    /// Computed from the data, in the report's language.
    pub computed: String,
    /// Somebody's own words instead; empty when there are none.
    pub own: String,
    /// What in those words the data do not hold.
    pub contradictions: Vec<Contradiction>,
    /// Behind what was planned.
    pub behind: bool,
    /// Why, and what comes next; empty when nobody said so.
    pub reason: String,
}

/// A frozen edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct EditionView {
    /// Which edition.
    pub id: Id,
    /// 1 for the first.
    pub number: i64,
    /// When, RFC 3339.
    pub frozen_at: String,
    /// Twelve characters printed on every page.
    pub check_code: String,
    /// SHA-256 of the frozen facts, in hex.
    pub content_hash: String,
    /// How many things changed since the edition before.
    pub changes: i64,
}

pub(super) fn page(context: &Context<'_>, one: One) -> Result<ReportPage, CallFault> {
    context.read(|reader| {
        let told = Told::read(reader, one.id, context.today())?;
        let gaps: Vec<ReportGap> = gaps::of(&told).into_iter().map(|gap| gap_view(&told, gap)).collect();
        let sentences: Vec<SentenceView> =
            told.indicators.iter().map(|one| sentence_view(&told, one)).collect();
        let editions = freeze::editions(reader, one.id)?;
        Ok(ReportPage {
            partnership: Named { id: told.partnership.id, name: told.partnership.name.clone() },
            funder: told.funder.clone(),
            headline: LocalText::of(|language| facts::headline(&told, language)),
            outline: outline(&told, &gaps, &sentences),
            changed_since: freeze::changed_since(reader, &told, editions.first())?,
            editions: views(&editions)?,
            gaps,
            sentences,
            report: told.report,
        })
    })
}

fn gap_view(told: &Told, gap: Gap) -> ReportGap {
    let (from, to) = gap.months.unzip();
    let named = |name: &str, month: Option<Month>| Some((name.to_owned(), month?.to_string()));
    ReportGap {
        code: gap.code.code().to_owned(),
        args: named("from", from).into_iter().chain(named("to", to)).collect(),
        remark: told.remark(gap.kind, gap.about).to_owned(),
        kind: gap.kind,
        about: gap.about,
        subject: gap.subject,
        part: gap.part,
        from,
        to,
        route: gap.route,
    }
}

fn sentence_view(told: &Told, counted: &Counted) -> SentenceView {
    let indicator = &counted.indicator;
    SentenceView {
        indicator: Named { id: indicator.id, name: indicator.name.clone() },
        unit: indicator.unit.clone(),
        computed: sentences::sentence(&counted.findings, told.report.language),
        own: told.remark(RemarkKind::Sentence, indicator.id).to_owned(),
        contradictions: told.contradictions(counted),
        behind: counted.behind(),
        reason: told.remark(RemarkKind::Reason, indicator.id).to_owned(),
    }
}

fn outline(told: &Told, gaps: &[ReportGap], sentences: &[SentenceView]) -> Vec<OutlineRow> {
    let open = |part: Part| gaps.iter().filter(|gap| gap.part == part && gap.remark.is_empty()).count();
    let contradicted = sentences.iter().filter(|one| !one.contradictions.is_empty()).count();
    let parts = told.outline.iter();
    parts
        .map(|one| OutlineRow {
            part: one.part,
            included: one.included,
            sort: one.sort,
            text: one.text.clone(),
            prepared: facts::prepared(told, one.part),
            gaps: open(one.part) as i64,
            contradictions: if one.part == Part::Indicators { contradicted as i64 } else { 0 },
        })
        .collect()
}

/// Editions, newest first, each with how much changed since the one before.
fn views(editions: &[Edition]) -> Result<Vec<EditionView>, CallFault> {
    let mut views = Vec::new();
    for (at, edition) in editions.iter().enumerate() {
        let changes = match editions.get(at + 1) {
            Some(before) => freeze::changes(before, edition)?,
            None => 0,
        };
        views.push(EditionView {
            id: edition.id,
            number: edition.number,
            frozen_at: edition.frozen_at.clone(),
            check_code: edition.check_code.clone(),
            content_hash: edition.content_hash.clone(),
            changes,
        });
    }
    Ok(views)
}
