//! What is written in a report: its head, its parts, and remarks on what it tells.

use sepakat_domain::id::Id;
use sepakat_domain::report::{
    Part, Remark, RemarkDraft, Report, ReportDraft, ReportField, Section, SectionField, outline,
};
use sepakat_store::{Reader, Where};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::gather::Told;
use super::{gaps, living};
use crate::answer::{Done, One, Set};
use crate::call::CallFault;
use crate::context::Context;
use crate::impact::funder;
use crate::{partners, partnerships};

/// Arguments that give one thing about a part a new value: `{ report, part, field, value }`.
#[derive(Debug, Clone)]
pub struct SetSection {
    /// Of which report.
    pub report: Id,
    /// Which part.
    pub part: Part,
    /// What of it, and its new value.
    pub change: SectionField,
    /// The field's name on the wire: edits of one field within two minutes are one step of undo.
    pub field: String,
}

impl<'de> Deserialize<'de> for SetSection {
    /// Reads the members apart from the tagged field, as [`Set`] does and for the same reason.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SetSection, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Wire {
            report: Id,
            part: Part,
            field: String,
            value: Value,
        }
        let wire = Wire::deserialize(deserializer)?;
        let tagged = serde_json::json!({ "field": wire.field, "value": wire.value });
        let change = serde_json::from_value(tagged).map_err(D::Error::custom)?;
        Ok(SetSection { report: wire.report, part: wire.part, change, field: wire.field })
    }
}

/// The shape of the hand-written reader above.
#[cfg(feature = "shapes")]
mod shapes {
    use sepakat_domain::report::{Part, SectionField};
    use ts_rs::{Config, TS, TypeVisitor};

    use super::SetSection;

    impl TS for SetSection {
        type WithoutGenerics = Self;
        type OptionInnerType = Self;
        fn name(config: &Config) -> String {
            format!("{{ report: string, part: {} }} & {}", Part::name(config), SectionField::name(config))
        }
        fn inline(config: &Config) -> String {
            Self::name(config)
        }
        fn visit_dependencies(visitor: &mut impl TypeVisitor) {
            visitor.visit::<Part>();
            visitor.visit::<SectionField>();
        }
    }
}

pub(super) fn add(context: &Context<'_>, draft: ReportDraft) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| Ok(partnerships::living(reader, draft.partnership)?.name))?;
    context.change(&subject, |writer| {
        partnerships::living(writer, draft.partnership)?;
        if let Some(funder) = draft.funder {
            partners::living(writer, funder)?;
        }
        let report = draft.report(writer.new_id())?;
        writer.put(&report)?;
        Ok(report.id)
    })
}

pub(super) fn set(context: &Context<'_>, set: Set<ReportField>) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, set.id))?;
    context.edit(&subject, set.id, &set.field, |writer| {
        let mut report = living(writer, set.id)?;
        if let ReportField::Funder(Some(funder)) = set.change {
            partners::living(writer, funder)?;
        }
        report.set(set.change)?;
        writer.put(&report)?;
        Ok(set.id)
    })
}

pub(super) fn section(context: &Context<'_>, set: SetSection) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, set.report))?;
    let id = Section::id_of(set.report, set.part);
    context.edit(&subject, id, &set.field, |writer| {
        living(writer, set.report)?;
        let kept: Vec<Section> = writer.list(&Where::all().is("report", set.report))?;
        let parts = outline(set.report, &kept);
        let mut part = parts.into_iter().find(|one| one.part == set.part).ok_or(CallFault::NotFound)?;
        part.set(set.change)?;
        writer.put(&part)?;
        Ok(part.id)
    })
}

/// Writes a remark, or puts it away when its text is empty. It can only be about what the report tells of.
pub(super) fn remark(context: &Context<'_>, draft: RemarkDraft) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, draft.report))?;
    let id = Remark::id_of(draft.report, draft.kind, draft.about);
    context.edit(&subject, id, "text", |writer| {
        living(writer, draft.report)?;
        let told = Told::read(writer, draft.report, context.today())?;
        let there = told.indicators.iter().any(|one| one.indicator.id == draft.about)
            || gaps::of(&told).iter().any(|gap| gap.about == draft.about)
            || writer.get::<Remark>(id)?.is_some();
        if !there {
            return Err(CallFault::NotFound);
        }
        let remark = draft.remark()?;
        // What was never said needs no row that says it was put away.
        if !remark.retired || writer.get::<Remark>(id)?.is_some() {
            writer.put(&remark)?;
        }
        Ok(id)
    })
}

/// Puts a report away. Its frozen editions stay, as what was once handed out does.
pub(super) fn retire(context: &Context<'_>, one: One) -> Result<Done<Id>, CallFault> {
    let subject = context.read(|reader| subject(reader, one.id))?;
    context.change(&subject, |writer| {
        living(writer, one.id)?;
        writer.retire::<Report>(one.id)?;
        Ok(one.id)
    })
}

/// What undo calls a report: for whom it is.
pub(super) fn subject(reader: &Reader<'_>, id: Id) -> Result<String, CallFault> {
    funder(reader, &living(reader, id)?)
}
