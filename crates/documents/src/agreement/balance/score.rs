//! The score card: who, why, what, how, and how it ends.

use serde::Serialize;

use super::{BalanceCode, Sentence, name, of_side};
use crate::agreement::check::At;
use crate::agreement::check::lines::Paper;
use crate::agreement::facts::Facts;
use crate::agreement::head::{authority, signer_name};
use crate::agreement::known::side_name;

/// A question that every agreement should answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Who takes part and signs, and by what right.
    Who,
    /// What for.
    Why,
    /// What each does.
    What,
    /// How it is carried out, paid and followed.
    How,
    /// How long it lasts, and how it ends.
    End,
}

/// How far a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Wholly.
    Yes,
    /// In part.
    Partly,
    /// Not at all.
    No,
}

/// What a question lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LackCode {
    /// Name of a party.
    Name,
    /// Address of a party.
    Address,
    /// Who signs for a party.
    Signer,
    /// By what right.
    Authority,
    /// What it is for.
    Purpose,
    /// A figure or a month in the purpose.
    Measure,
    /// What led to it.
    Recitals,
    /// What a party does.
    Duties,
    /// Days of commitments.
    Days,
    /// Who is in charge of commitments.
    Persons,
    /// Who bears the costs.
    Funding,
    /// How it is followed.
    Reporting,
    /// When it begins and ends.
    Term,
    /// How it is ended early.
    Ending,
    /// What happens when they disagree.
    Disputes,
}

impl LackCode {
    /// All of them.
    pub const ALL: [LackCode; 15] = [
        LackCode::Name,
        LackCode::Address,
        LackCode::Signer,
        LackCode::Authority,
        LackCode::Purpose,
        LackCode::Measure,
        LackCode::Recitals,
        LackCode::Duties,
        LackCode::Days,
        LackCode::Persons,
        LackCode::Funding,
        LackCode::Reporting,
        LackCode::Term,
        LackCode::Ending,
        LackCode::Disputes,
    ];

    /// Without it the question is not answered at all.
    fn decides(self) -> bool {
        matches!(self, LackCode::Name | LackCode::Purpose | LackCode::Term)
    }
}

/// Something that a question lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lack {
    /// What.
    pub code: LackCode,
    /// What its words name.
    pub args: Vec<(String, String)>,
    /// Where it belongs.
    pub at: At,
}

/// A question and how far it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Score {
    /// Which.
    pub question: Question,
    /// How far.
    pub answer: Answer,
    /// What it lacks.
    pub lacks: Vec<Lack>,
}

pub(super) fn score(facts: &Facts, paper: &Paper, sentences: &[Sentence]) -> Vec<Score> {
    vec![
        scored(Question::Who, who(facts), false),
        scored(Question::Why, why(facts), false),
        scored(Question::What, what(facts), facts.commitments.is_empty()),
        scored(Question::How, how(facts, paper), false),
        scored(Question::End, end(facts, sentences), false),
    ]
}

fn scored(question: Question, lacks: Vec<Lack>, nothing: bool) -> Score {
    let answer = if nothing || lacks.iter().any(|lack| lack.code.decides()) {
        Answer::No
    } else if lacks.is_empty() {
        Answer::Yes
    } else {
        Answer::Partly
    };
    Score { question, answer, lacks }
}

fn lack(code: LackCode, at: At, args: &[(&str, String)]) -> Lack {
    Lack { code, args: args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(), at }
}

fn who(facts: &Facts) -> Vec<Lack> {
    let mut lacks = Vec::new();
    for side in facts.sides() {
        let party = facts.side(side);
        let mut add = |missing: bool, code: LackCode, field: &str| {
            if missing {
                let at = At::of_side(side, &format!("{}.{field}", side_name(side)));
                lacks.push(lack(code, at, &[("party", name(facts, side))]));
            }
        };
        add(party.name.trim().is_empty(), LackCode::Name, "organisation");
        add(party.address.trim().is_empty(), LackCode::Address, "address");
        add(signer_name(party).is_empty(), LackCode::Signer, "signer");
        add(!party.person && authority(party).is_empty(), LackCode::Authority, "authority");
    }
    lacks
}

fn why(facts: &Facts) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if facts.purpose.trim().is_empty() {
        lacks.push(lack(LackCode::Purpose, At::field("purpose"), &[]));
    } else if !facts.purpose.chars().any(|one| one.is_ascii_digit()) && facts.plan.indicators.is_empty() {
        lacks.push(lack(LackCode::Measure, At::field("purpose"), &[]));
    }
    if facts.recitals.trim().is_empty() {
        lacks.push(lack(LackCode::Recitals, At::clause("recitals"), &[]));
    }
    lacks
}

fn what(facts: &Facts) -> Vec<Lack> {
    let mut lacks = Vec::new();
    for side in facts.sides() {
        let at = of_side(side, &At::clause(&format!("duties_{}", side_name(side))));
        let party = || ("party", name(facts, side));
        if facts.duties(side).next().is_none() {
            lacks.push(lack(LackCode::Duties, at, &[party()]));
            continue;
        }
        let undated =
            facts.duties(side).filter(|duty| duty.due_on.is_none() && duty.rhythm.trim().is_empty()).count();
        if undated > 0 {
            lacks.push(lack(LackCode::Days, at, &[party(), ("count", undated.to_string())]));
        }
    }
    lacks
}

const COSTS: &[&str] = &["biaya", "dana", "pendanaan", "costs", "funds", "money"];
const FOLLOWED: &[&str] = &["laporan", "pelaporan", "memantau", "evaluasi", "report", "monitor", "evaluate"];

fn how(facts: &Facts, paper: &Paper) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if !spoken(paper, COSTS) {
        lacks.push(lack(LackCode::Funding, At::clause("funding"), &[]));
    }
    if !spoken(paper, FOLLOWED) {
        lacks.push(lack(LackCode::Reporting, At::clause("reporting"), &[]));
    }
    let without = facts.commitments.iter().filter(|duty| duty.person.trim().is_empty()).count();
    if without > 0 {
        lacks.push(lack(LackCode::Persons, At::clause("duties_first"), &[("count", without.to_string())]));
    }
    lacks
}

fn end(facts: &Facts, sentences: &[Sentence]) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if facts.starts_on.is_none() || facts.ends_on.is_none() {
        let field = if facts.starts_on.is_none() { "starts_on" } else { "ends_on" };
        lacks.push(lack(LackCode::Term, At::field(field), &[]));
    }
    let unsaid = |code: BalanceCode| sentences.iter().any(|one| one.code == code);
    if unsaid(BalanceCode::ExitUnsaid) {
        lacks.push(lack(LackCode::Ending, At::clause("ending"), &[]));
    }
    if unsaid(BalanceCode::DisputesUnsaid) {
        lacks.push(lack(LackCode::Disputes, At::clause("disputes"), &[]));
    }
    lacks
}

/// Whether an article speaks of something.
fn spoken(paper: &Paper, words: &[&str]) -> bool {
    paper.lines.iter().filter(|line| line.article.is_some()).any(|line| {
        let low = line.text.to_lowercase();
        words.iter().any(|word| low.contains(word))
    })
}
