//! What to look at before an agreement is signed: findings, the five questions, and how things are spread.
//!
//! A call of its own beside the page of the editor: it reads every text, and nobody should wait for it while typing.

use chrono::NaiveDate;
use sepakat_documents::agreement::Facts;
use sepakat_documents::agreement::balance::{
    Answer, BalanceCode, LackCode, Question, Sentence, Tone, Topic, balance,
};
use sepakat_documents::agreement::check::{At, Finding, FindingCode, Known, Severity, check};
use sepakat_domain::agreement::Agreement;
use sepakat_domain::id::Id;
use sepakat_store::{Reader, Where};
use serde::Serialize;

use super::gather::{Gathered, mark};
use super::plan::printed_number;
use crate::answer::One;
use crate::call::CallFault;
use crate::context::Context;
use crate::ledger::Ledger;

/// What to look at before an agreement is signed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct AgreementCheck {
    /// What does not fit; what stops freezing first.
    pub findings: Vec<FindingView>,
    /// The five questions in order.
    pub score: Vec<ScoreView>,
    /// How duties, rights, money and ways out are spread.
    pub balance: Vec<BalanceView>,
}

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct FindingView {
    /// What.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// What the words about it name; days as in 2026-12-01.
    pub args: Vec<(String, String)>,
    /// Where.
    pub at: CheckPlace,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct CheckPlace {
    /// The clause, printed or left out; none for the head, and for a clause that is not in this agreement.
    pub clause: Option<Id>,
    /// Where in the clause: `(2)`, `(2) a`; empty where it has no number.
    pub paragraph: String,
    /// The party it is about.
    pub side: Option<i64>,
    /// The fact, blank or commitment: `signed_on`, `authority`, `court`, `J2`; may be empty.
    pub field: String,
}

/// One of the five questions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct ScoreView {
    /// Which.
    pub question: Question,
    /// How far it is answered.
    pub answer: Answer,
    /// What it lacks.
    pub lacks: Vec<LackView>,
}

/// Something that a question lacks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct LackView {
    /// What.
    pub code: LackCode,
    /// What the words about it name.
    pub args: Vec<(String, String)>,
    /// Where it belongs.
    pub at: CheckPlace,
}

/// A sentence about the balance.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub struct BalanceView {
    /// Which.
    pub code: BalanceCode,
    /// What it is about.
    pub topic: Topic,
    /// How it is spread.
    pub tone: Tone,
    /// What the words name; amounts in plain digits, lengths of time as blanks hold them.
    pub args: Vec<(String, String)>,
    /// Where to look.
    pub at: CheckPlace,
}

pub(super) fn read(context: &Context<'_>, one: One) -> Result<AgreementCheck, CallFault> {
    let gathered = context.read(|reader| {
        let ledger = Ledger::read(reader, context.today())?;
        let gathered = Gathered::read(reader, &ledger, one.id)?;
        let facts = gathered.facts(reader, &ledger, false)?;
        let known = known(reader, &gathered.agreement, context.today())?;
        Ok((gathered, facts, known))
    })?;
    let (gathered, facts, mut known) = gathered;
    known.former = former(context, &gathered, &facts)?;
    let balance = balance(&facts);
    let place = |at: &At| place(&gathered, at);
    Ok(AgreementCheck {
        findings: check(&facts, &known).into_iter().map(|one| finding(&gathered, one)).collect(),
        score: balance
            .score
            .into_iter()
            .map(|score| ScoreView {
                question: score.question,
                answer: score.answer,
                lacks: score
                    .lacks
                    .into_iter()
                    .map(|lack| LackView { code: lack.code, at: place(&lack.at), args: lack.args })
                    .collect(),
            })
            .collect(),
        balance: balance.sentences.into_iter().map(|one| sentence(&gathered, one)).collect(),
    })
}

/// How many findings stop the paper from being frozen.
pub(super) fn stopping(
    reader: &Reader<'_>,
    gathered: &Gathered,
    facts: &Facts,
    today: NaiveDate,
) -> Result<usize, CallFault> {
    let known = known(reader, &gathered.agreement, today)?;
    Ok(check(facts, &known).iter().filter(|one| one.severity == Severity::Stops).count())
}

/// What other agreements say; void ones keep their numbers.
fn known(reader: &Reader<'_>, agreement: &Agreement, today: NaiveDate) -> Result<Known, CallFault> {
    let others: Vec<Agreement> = reader.list(&Where::all())?;
    Ok(Known {
        today,
        numbers: others
            .into_iter()
            .filter(|other| other.id != agreement.id && !other.retired && !other.number.is_empty())
            .map(|other| (printed_number(&other), other.subject))
            .collect(),
        former: Vec::new(),
        indonesian: true,
    })
}

/// Names that the partners had before. Only the log remembers them.
fn former(context: &Context<'_>, gathered: &Gathered, facts: &Facts) -> Result<Vec<(u8, String)>, CallFault> {
    let mut names = Vec::new();
    for party in &gathered.parties {
        let (Some(partner), Ok(side)) = (party.partner, u8::try_from(party.side)) else { continue };
        for entry in context.store()?.history("partner", partner)? {
            let written = entry.columns.iter().filter(|change| change.column == "name");
            for name in written.filter_map(|change| change.to.as_str()) {
                let one = (side, name.to_owned());
                // While a name is typed, its beginnings are kept as well; they are no names.
                if !facts.side(side).name.starts_with(name) && !names.contains(&one) {
                    names.push(one);
                }
            }
        }
    }
    Ok(names)
}

fn finding(gathered: &Gathered, one: Finding) -> FindingView {
    FindingView { code: one.code, severity: one.severity, at: place(gathered, &one.at), args: one.args }
}

fn sentence(gathered: &Gathered, one: Sentence) -> BalanceView {
    let (topic, tone) = (one.code.topic(), one.code.tone());
    BalanceView { code: one.code, topic, tone, at: place(gathered, &one.at), args: one.args }
}

fn place(gathered: &Gathered, at: &At) -> CheckPlace {
    // `clause.personal_data` is an article that is left out, or was never in.
    let key = at.clause.as_deref().or_else(|| at.field.strip_prefix("clause."));
    let clause = key.and_then(|key| gathered.clauses.iter().find(|one| mark(one) == key));
    let field = match at.field.rsplit_once('.') {
        Some((_, field)) => field,
        None => at.field.as_str(),
    };
    CheckPlace {
        clause: clause.map(|clause| clause.id),
        paragraph: at.paragraph.clone(),
        side: at.side.map(i64::from),
        field: field.to_owned(),
    }
}
