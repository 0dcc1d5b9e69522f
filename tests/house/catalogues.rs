//! The two languages say the same things: same files, same keys, same variables.

use std::collections::{BTreeMap, BTreeSet};

use crate::{nothing, sources};

/// Words that are written alike in both languages, and short sentences made of names and numbers.
const ALIKE_UP_TO: usize = 24;

/// Key of a message or attribute, to its text.
type Messages = BTreeMap<String, String>;

fn messages(language: &str) -> Messages {
    let folder = format!("ui/locales/{language}");
    let mut all = Messages::new();
    for source in sources(&[&folder], &["ftl"]) {
        let file = source.path.trim_start_matches(&folder).to_owned();
        let mut key = String::new();
        for (_, line) in source.lines() {
            if line.starts_with('#') {
                continue;
            }
            let begins = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '-');
            match line.split_once('=') {
                Some((name, text)) if begins => {
                    key = format!("{file} {}", name.trim());
                    all.insert(key.clone(), text.trim().to_owned());
                }
                _ => {
                    if let Some(message) = all.get_mut(&key) {
                        message.push('\n');
                        message.push_str(line.trim());
                    }
                }
            }
        }
    }
    all
}

fn variables(text: &str) -> BTreeSet<&str> {
    let parts = text.split('$').skip(1);
    parts
        .map(|part| {
            part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').next().unwrap_or("")
        })
        .collect()
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (indonesian, english) = (messages("id"), messages("en"));
    let mut broken = Vec::new();
    for key in indonesian.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        match (indonesian.get(key), english.get(key)) {
            (Some(one), Some(other)) if variables(one) != variables(other) => {
                broken.push(format!("{key}: the variables differ"));
            }
            (Some(_), Some(_)) => {}
            (None, _) => broken.push(format!("{key}: not in Indonesian")),
            (_, None) => broken.push(format!("{key}: not in English")),
        }
    }
    nothing(broken, "the catalogues differ:");
}

#[test]
fn whole_sentences_are_translated() {
    let (indonesian, english) = (messages("id"), messages("en"));
    let mut broken = Vec::new();
    for (key, text) in &indonesian {
        let words = text.split_whitespace().filter(|word| !word.contains(['{', '$', '}'])).count();
        if words > 2 && text.len() > ALIKE_UP_TO && english.get(key) == Some(text) {
            broken.push(format!("{key}: {text}"));
        }
    }
    nothing(broken, "the same sentence in both languages:");
}

#[test]
fn messages_do_not_ask_fluent_to_format() {
    let mut broken = Vec::new();
    for language in ["id", "en"] {
        for (key, text) in messages(language) {
            if text.contains("NUMBER(") || text.contains("DATETIME(") {
                broken.push(format!("{language}{key}"));
            }
        }
    }
    nothing(broken, "numbers and dates are formatted by the one module that both sides test:");
}

#[test]
fn nothing_shouts() {
    let mut broken = Vec::new();
    for language in ["id", "en"] {
        for (key, text) in messages(language) {
            if text.contains('!') {
                broken.push(format!("{language}{key}: {text}"));
            }
        }
    }
    nothing(broken, "no exclamation marks:");
}
