//! Who pays whom, and who bears the costs.

use sepakat_domain::organisation::Language;
use sepakat_domain::plan;

use super::subject::{Subject, after, before, phrase};
use super::{BalanceCode, Said, of_side};
use crate::agreement::check::At;
use crate::agreement::check::lines::{Line, Paper};
use crate::agreement::facts::BudgetFacts;

const PAYS: &[&str] = &[
    " menyerahkan dana",
    " membayar",
    " memberikan dana",
    " menyalurkan dana",
    " mentransfer",
    " memberikan hibah",
    " shall pay",
    " pays",
    " shall transfer",
];

const OWN: &[&str] = &[
    "menanggung sendiri",
    "menanggung biayanya sendiri",
    "menanggung biaya sendiri",
    "biaya masing-masing",
    "bear the costs of performing its own",
    "bear its own costs",
    "bears its own costs",
];

const ALL: &[&str] = &[
    "menanggung seluruh biaya",
    "menanggung semua biaya",
    "bear all costs",
    "bears all costs",
    "bear the whole cost",
];

const BORNE: &[&str] = &[
    "seluruh biaya ditanggung",
    "semua biaya ditanggung",
    "seluruh biaya dibebankan",
    "semua biaya dibebankan",
    "all costs are borne",
    "all costs shall be borne",
];

const BACK: &[&str] = &["dikembalikan", "pengembalian", "returned", "refund"];

pub(super) fn money(paper: &Paper, said: &mut Said<'_>) {
    let facts = said.facts;
    let already = said.sentences.len();
    let lines: Vec<&Line> =
        paper.lines.iter().filter(|line| line.language == facts.language && line.article.is_some()).collect();
    for line in &lines {
        if let Some((start, end)) = phrase(&line.text, PAYS)
            && let Subject::Side(from) = before(&line.text, start, facts)
        {
            let to = after(&line.text, end, facts).filter(|to| *to != from);
            let to = to
                .or_else(|| (facts.parties() == 2).then_some(3 - from))
                .map(|to| said.name(to))
                .unwrap_or_default();
            let amount = amount(&line.text).map(|units| units.to_string()).unwrap_or_default();
            let args = [("party", said.name(from)), ("to", to), ("amount", amount)];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            said.add(BalanceCode::Pays, of_side(from, &line.at), &args);
        }
        if phrase(&line.text, OWN).is_some() {
            said.add(BalanceCode::OwnCosts, line.at.clone(), &[]);
        }
        let alone = match (phrase(&line.text, ALL), phrase(&line.text, BORNE)) {
            (Some((start, _)), _) => match before(&line.text, start, facts) {
                Subject::Side(side) => Some(side),
                Subject::Each | Subject::Nobody => None,
            },
            (None, Some((_, end))) => after(&line.text, end, facts),
            (None, None) => None,
        };
        if let Some(side) = alone {
            said.add(BalanceCode::BearsAll, of_side(side, &line.at), &[("party", &said.name(side))]);
        }
    }
    let paying =
        said.sentences[already..].iter().find(|one| one.code == BalanceCode::Pays).map(|one| one.at.clone());
    if let Some(at) = paying
        && !lines.iter().any(|line| phrase(&line.text, BACK).is_some())
    {
        said.add(BalanceCode::RefundUnsaid, at, &[]);
    }
    budget(said);
    if said.sentences.len() == already {
        said.add(BalanceCode::MoneyUnsaid, At::clause("funding"), &[]);
    }
}

/// What each party bears of the budget.
fn budget(said: &mut Said<'_>) {
    let facts = said.facts;
    let cost = |line: &BudgetFacts| {
        let price = line.price?;
        plan::cost(line.quantity, Some(price)).map(|money| money.units)
    };
    for side in facts.sides() {
        let lines = facts.plan.budget.iter().filter(|line| line.side == side);
        let units = lines.filter_map(cost).fold(0i64, i64::saturating_add);
        if units > 0 {
            let (party, amount) = (said.name(side), units.to_string());
            said.add(
                BalanceCode::BudgetShare,
                of_side(side, &At::default()),
                &[("party", &party), ("amount", &amount)],
            );
        }
    }
}

/// The first amount of rupiah in a text.
fn amount(text: &str) -> Option<i64> {
    let rest = &text[text.find("Rp")? + 2..];
    let figure: String = rest
        .trim_start_matches(['.', ' '])
        .chars()
        .take_while(|one| one.is_ascii_digit() || matches!(one, '.' | ','))
        .collect();
    let figure = figure.trim_end_matches(['.', ',']);
    [Language::Id, Language::En]
        .into_iter()
        .find_map(|language| sepakat_domain::numbers::parse_decimal(figure, 2, language).ok())
        .map(|cents| cents / 100)
}
