//! Prepared agreements against what is said about their balance; the table stands in `tests/checker`.

use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::agreement::check::golden_tests::{changed, string, table};
use crate::agreement::example::bare;

/// `exit_only@2`: the code, and the party it is about.
fn said(sentence: &Sentence) -> String {
    match sentence.at.side {
        Some(side) => format!("{}@{side}", sentence.code.name()),
        None => sentence.code.name().to_owned(),
    }
}

fn word<T: Serialize>(value: T) -> String {
    string(&serde_json::to_value(value).expect("a word"))
}

/// `why partly measure recitals`.
fn card(score: &Score) -> String {
    let mut line = format!("{} {}", word(score.question), word(score.answer));
    for lack in &score.lacks {
        line.push_str(&format!(" {}", word(lack.code)));
        if let Some(side) = lack.at.side {
            line.push_str(&format!("@{side}"));
        }
    }
    line
}

#[test]
fn what_is_said_is_what_the_table_expects() {
    let cases = table("balance.json");
    assert!(cases.len() >= 20, "{} agreements", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let balance = balance(&changed(case));
        let wanted: Vec<String> = case["says"].as_array().into_iter().flatten().map(string).collect();
        let found: Vec<String> = balance.sentences.iter().map(said).collect();
        let (found_set, wanted_set): (BTreeSet<_>, BTreeSet<_>) =
            (found.iter().collect(), wanted.iter().collect());
        if found_set != wanted_set {
            wrong.push(format!("{}:\n  found  {found:?}\n  wanted {wanted:?}", case["name"]));
        }
        let cards: Vec<String> = balance.score.iter().map(card).collect();
        for want in case["score"].as_array().into_iter().flatten().map(string) {
            if !cards.contains(&want) {
                wrong.push(format!("{}: no {want:?} in {cards:?}", case["name"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sentence_is_in_the_table() {
    let said: BTreeSet<String> = table("balance.json")
        .iter()
        .flat_map(|case| case["says"].as_array().cloned().unwrap_or_default())
        .filter_map(|code| string(&code).split('@').next().map(str::to_owned))
        .collect();
    let untried: Vec<&str> =
        BalanceCode::ALL.iter().map(|code| code.name()).filter(|name| !said.contains(*name)).collect();
    assert_eq!(untried, Vec::<&str>::new());
}

#[test]
fn the_example_answers_all_five_questions() {
    let score = balance(&changed(&json!({}))).score;
    assert!(score.iter().all(|one| one.answer == Answer::Yes), "{score:?}");
}

#[test]
fn an_empty_draft_answers_none_of_the_questions_that_facts_answer() {
    let cards: Vec<String> = balance(&bare()).score.iter().map(card).collect();
    assert_eq!(
        cards,
        [
            "who no name@1 address@1 signer@1 authority@1 name@2 address@2 signer@2 authority@2",
            "why no purpose",
            "what no duties@1 duties@2",
            "how yes",
            "end no term",
        ]
    );
}

#[test]
fn arguments_name_parties_amounts_and_lengths() {
    let case = json!({
        "text": {
            "funding": "PIHAK KEDUA menyerahkan dana kepada PIHAK PERTAMA sebesar Rp 30.000.000,00.",
            "ending": "PIHAK KEDUA dapat mengakhiri perjanjian ini dengan pemberitahuan 2 (dua) minggu.",
        }
    });
    let balance = balance(&changed(&case));
    let args = |code: BalanceCode| -> Vec<(String, String)> {
        balance.sentences.iter().find(|one| one.code == code).map(|one| one.args.clone()).unwrap_or_default()
    };
    let own = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let (school, foundation) = ("SD Negeri 3 Wonokromo", "Yayasan Pelita Aksara Nusantara");
    assert_eq!(
        args(BalanceCode::Pays),
        own(&[("party", school), ("to", foundation), ("amount", "30000000")])
    );
    assert_eq!(args(BalanceCode::ExitOnly), own(&[("party", school)]));
}
