//! Prepared drafts, bad and good, against what is found in them. Each is a small change of a whole example; the tables
//! stand in `tests/checker`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{Finding, Known, Severity, check};
use crate::agreement::example::{self, labels};
use crate::agreement::{Facts, missing};

pub(in crate::agreement) fn table(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checker").join(name);
    let text = fs::read_to_string(path).expect("the table is there");
    serde_json::from_str(&text).expect("the table can be read")
}

/// The example with every commitment dated, in Indonesian or in both languages.
fn base(name: &str) -> Facts {
    let mut facts = match name {
        "en" => {
            let mut facts = example::english();
            let other = example::facts();
            facts.translation = Some(crate::agreement::Translation {
                language: other.language,
                recitals: other.recitals,
                basis: other.basis,
                articles: other.articles,
            });
            facts
        }
        _ => example::facts(),
    };
    facts.commitments[2].due_on = NaiveDate::from_ymd_opt(2027, 6, 26);
    facts
}

/// Changes facts as a case says: `set` by JSON pointer, `append` to an article's text, `text` of an article, `own`
/// articles before the closing one, `without` articles, `other` texts of the second language.
pub(in crate::agreement) fn changed(case: &Value) -> Facts {
    let facts = base(case["base"].as_str().unwrap_or("id"));
    let mut value = serde_json::to_value(&facts).expect("facts can be written");
    for (pointer, to) in entries(&case["set"]) {
        match value.pointer_mut(pointer) {
            Some(place) => *place = to.clone(),
            None => {
                let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
                value.pointer_mut(parent).expect("its parent")[name] = to.clone();
            }
        }
    }
    let mut facts: Facts = serde_json::from_value(value).expect("facts can be read");
    let article = |articles: &mut Vec<crate::agreement::ArticleFacts>, key: &str| {
        articles.iter().position(|one| one.key == key).expect("the article is there")
    };
    for (key, text) in entries(&case["append"]) {
        let place = article(&mut facts.articles, key);
        facts.articles[place].text.push_str(&format!("\n{}", string(text)));
    }
    for (key, text) in entries(&case["text"]) {
        let place = article(&mut facts.articles, key);
        facts.articles[place].text = string(text);
    }
    for (key, text) in entries(&case["own"]) {
        let last = facts.articles.len() - 1;
        let one = crate::agreement::ArticleFacts {
            key: key.clone(),
            title: string(&text[0]),
            text: string(&text[1]),
        };
        facts.articles.insert(last, one.clone());
        if let Some(other) = &mut facts.translation {
            let text = text.get(2).map_or(one.text.clone(), string);
            other.articles.insert(last, crate::agreement::ArticleFacts { text, ..one });
        }
    }
    for key in case["without"].as_array().into_iter().flatten() {
        let place = article(&mut facts.articles, key.as_str().expect("a key"));
        facts.articles.remove(place);
    }
    facts
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

pub(in crate::agreement) fn string(value: &Value) -> String {
    value.as_str().expect("words").to_owned()
}

fn known(case: &Value) -> Known {
    let pairs = |name: &str| case[name].as_array().cloned().unwrap_or_default();
    Known {
        today: NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day"),
        numbers: pairs("numbers").iter().map(|one| (string(one), "Taman Baca".to_owned())).collect(),
        former: pairs("former").iter().map(|one| (2, string(one))).collect(),
        indonesian: true,
    }
}

/// `weekday@own_1 (1)`: the code, and clause with paragraph, or the field.
fn said(finding: &Finding) -> String {
    let at = &finding.at;
    let place = match &at.clause {
        Some(clause) => format!("{clause} {}", at.paragraph),
        None => at.field.clone(),
    };
    format!("{}@{}", finding.code.name(), place.trim_end())
}

#[test]
fn every_planted_fault_is_found_where_it_stands_and_nothing_else() {
    let cases = table("bad.json");
    assert!(cases.len() >= 40, "{} bad drafts", cases.len());
    let mut faults = Vec::new();
    for case in &cases {
        let facts = changed(case);
        let findings = check(&facts, &known(case));
        let wants = |severity: &str| -> BTreeSet<String> {
            case[severity].as_array().into_iter().flatten().map(string).collect()
        };
        let of = |severity: Severity| -> BTreeSet<String> {
            findings.iter().filter(|one| one.severity == severity).map(said).collect()
        };
        let found = (of(Severity::Stops), of(Severity::Look));
        let wanted = (wants("stops"), wants("look"));
        assert!(!wanted.0.is_empty() || !wanted.1.is_empty() || case["hint"].is_array(), "{}", case["name"]);
        let hints = of(Severity::Hint);
        if found != wanted || !wants("hint").is_subset(&hints) {
            faults.push(format!("{}:\n  found  {found:?} {hints:?}\n  wanted {wanted:?}", case["name"]));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn good_drafts_raise_no_alarm() {
    let cases = table("good.json");
    assert!(cases.len() >= 20, "{} good drafts", cases.len());
    let mut alarms = Vec::new();
    for case in &cases {
        let facts = changed(case);
        let lacking: Vec<String> = missing(&facts, &labels()).into_iter().map(|one| one.key).collect();
        let findings = check(&facts, &known(case));
        let loud: Vec<&Finding> = findings.iter().filter(|one| one.severity != Severity::Hint).collect();
        if !loud.is_empty() || !lacking.is_empty() {
            alarms.push(format!("{}: {loud:?} {lacking:?}", case["name"]));
        }
    }
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}

#[test]
fn every_code_is_in_the_table() {
    let cases = table("bad.json");
    let planted: BTreeSet<String> = cases
        .iter()
        .flat_map(|case| ["stops", "look", "hint"].map(|severity| case[severity].clone()))
        .flat_map(|codes| codes.as_array().cloned().unwrap_or_default())
        .filter_map(|code| string(&code).split('@').next().map(str::to_owned))
        .collect();
    let untried: Vec<&str> = super::FindingCode::ALL
        .iter()
        .map(|code| code.name())
        .filter(|name| !planted.contains(*name))
        .collect();
    assert_eq!(untried, Vec::<&str>::new());
}

#[test]
fn a_case_that_changes_nothing_is_the_example() {
    assert_eq!(changed(&json!({})), base("id"));
}
