//! Writes the typed functions for the words of papers: `crates/documents/src/words.rs`.
//!
//! One function a message of `ui/locales/id/papers.ftl`, its arguments the message's variables. A word that is
//! missing, misspelt or given the wrong arguments is then an error of the compiler. Papers' messages are plain
//! patterns, so that the few lines here read them; that they are sound Fluent is tested in `documents`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Where the catalogues of papers lie.
const CATALOGUES: [&str; 2] = ["ui/locales/id/papers.ftl", "ui/locales/en/papers.ftl"];
/// Where the functions go.
const TARGET: &str = "crates/documents/src/words.rs";

/// One message of a catalogue.
#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    note: String,
    value: String,
    variables: BTreeSet<String>,
}

/// Gives the source of [`TARGET`], or says what is wrong with the catalogues: a message that only one language has,
/// other variables in one of them, or a message without a note.
pub fn generate(root: &Path) -> Result<String, String> {
    let [id, en] = CATALOGUES.map(|path| {
        fs::read_to_string(root.join(path))
            .map(|text| read(&text))
            .map_err(|error| format!("{path}: {error}"))
    });
    let (id, en) = (id?, en?);
    let wrong = differences(&id, &en);
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    let mut out = String::from(
        "//! The words of papers as typed functions. Written by `cargo xtask words` from `ui/locales/*/papers.ftl`.\n\n\
         use sepakat_domain::organisation::Language;\n\nuse crate::catalogue::say;\n",
    );
    for (key, message) in &id {
        let arguments: Vec<String> =
            message.variables.iter().map(|name| format!(", {}: &str", name.replace('-', "_"))).collect();
        let pairs: Vec<String> = message
            .variables
            .iter()
            .map(|name| format!("(\"{name}\", {})", name.replace('-', "_")))
            .collect();
        // Writing into a String cannot fail.
        let _ = write!(
            out,
            "\n/// {}\npub fn {}(language: Language{}) -> String {{\n    say(language, \"{key}\", &[{}])\n}}\n",
            message.note,
            key.replace('-', "_"),
            arguments.concat(),
            pairs.join(", "),
        );
    }
    Ok(out)
}

/// Writes [`TARGET`] and has it formatted.
pub fn write(root: &Path) -> Result<(), String> {
    let target = root.join(TARGET);
    fs::write(&target, generate(root)?).map_err(|error| format!("{TARGET}: {error}"))?;
    let done = std::process::Command::new("rustfmt").args(["--edition", "2024"]).arg(&target).status();
    match done {
        Ok(status) if status.success() => Ok(()),
        _ => Err("rustfmt could not format the words".to_owned()),
    }
}

fn read(text: &str) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    let mut note = String::new();
    let mut open: Option<String> = None;
    for line in text.lines() {
        if let Some(words) = line.strip_prefix("# ") {
            note = words.trim().to_owned();
            open = None;
        } else if line.starts_with(' ') {
            if let Some(message) = open.as_ref().and_then(|key| messages.get_mut(key)) {
                add(message, line);
            }
        } else if let Some((key, value)) = line.split_once('=') {
            let key = key.trim().to_owned();
            let mut message = Message { note: std::mem::take(&mut note), ..Message::default() };
            add(&mut message, value);
            open = Some(key.clone());
            messages.insert(key, message);
        } else {
            note.clear();
            open = None;
        }
    }
    messages
}

fn add(message: &mut Message, words: &str) {
    message.value.push_str(words.trim());
    for after in words.split("{ $").skip(1) {
        let name: String = after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        message.variables.insert(name);
    }
}

fn differences(id: &BTreeMap<String, Message>, en: &BTreeMap<String, Message>) -> Vec<String> {
    let keys: BTreeSet<&String> = id.keys().chain(en.keys()).collect();
    let mut wrong = Vec::new();
    for key in keys {
        match (id.get(key), en.get(key)) {
            (Some(_), None) => wrong.push(format!("{key} is missing in English")),
            (None, _) => wrong.push(format!("{key} is missing in Indonesian")),
            (Some(left), Some(right)) if left.variables != right.variables => {
                wrong.push(format!("{key} has other variables in English"));
            }
            (Some(left), _) if left.note.is_empty() => wrong.push(format!("{key} has no note")),
            _ => {}
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Messages that are rightly the same in both languages: nothing in them but variables and marks.
    const SAME: &[&str] = &[
        "room-party",
        "test-long",
        "evidence-consent-line",
        "annex-in-words",
        "annex-party",
        "annex-row",
        "annex-target",
        "gist-head",
        "summary-what-text",
        "summary-who-text",
        "summary-gives-text",
        "report-hash",
        "report-number",
        "report-status",
        "calendar-event",
        "thanks-dated",
        "report-target",
        "report-goal",
        "chart-target",
        "chart-alt-stack",
    ];

    fn root() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn the_functions_are_those_of_the_catalogue() {
        let fresh = generate(&root()).expect("the catalogues agree");
        let kept = fs::read_to_string(root().join(TARGET)).expect("the functions are committed");
        // The file is formatted after it is written; formatting only breaks lines and adds closing commas.
        let bare =
            |text: &str| text.split_whitespace().collect::<String>().replace(",)", ")").replace(",]", "]");
        assert_eq!(bare(&fresh), bare(&kept), "run `cargo xtask words`");
    }

    #[test]
    fn nothing_is_left_untranslated() {
        let [id, en] = CATALOGUES.map(|path| read(&fs::read_to_string(root().join(path)).expect(path)));
        for (key, message) in &id {
            assert_eq!(message.value == en[key].value, SAME.contains(&key.as_str()), "{key}");
        }
    }

    #[test]
    fn a_difference_between_the_languages_is_told() {
        let id = read("# Note.\na = A { $x }\n# Note.\nb = B\nc = C\n");
        let en = read("a = A { $y }\nc = C\nd = D\n");
        assert_eq!(
            differences(&id, &en),
            [
                "a has other variables in English",
                "b is missing in English",
                "c has no note",
                "d is missing in Indonesian"
            ]
        );
    }
}
