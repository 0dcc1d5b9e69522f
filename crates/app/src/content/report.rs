//! Sentences that a report begins with and names its gaps by, until somebody writes their own.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use sepakat_domain::organisation::Language;

/// A prepared sentence of a report with its blanks `{name}` filled; empty when there is none of this name.
pub fn report_sentence(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    let blank = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
    let sentence = sentences(language).get(key).map_or("", String::as_str);
    values.iter().fold(sentence.to_owned(), blank)
}

/// All sentences of a language. A file that cannot be read gives none; a test keeps that from happening.
fn sentences(language: Language) -> &'static BTreeMap<String, String> {
    static SENTENCES: OnceLock<[BTreeMap<String, String>; 2]> = OnceLock::new();
    let [id, en] = SENTENCES.get_or_init(|| {
        let read = |text: &str| serde_json::from_str(text).unwrap_or_default();
        [
            read(include_str!("../../content/id/report.json")),
            read(include_str!("../../content/en/report.json")),
        ]
    });
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_sentences_with_the_same_blanks() {
        let (id, en) = (sentences(Language::Id), sentences(Language::En));
        assert!(!id.is_empty() && id.keys().eq(en.keys()));
        let blanks = |text: &str| {
            let mut names: Vec<String> =
                text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
            names.sort();
            names
        };
        for (key, text) in id {
            assert_eq!(blanks(text), blanks(&en[key]), "{key}");
        }
    }

    #[test]
    fn a_sentence_is_filled() {
        let said = report_sentence(Language::Id, "gap_figure_missing_one", &[("from", "Maret 2026")]);
        assert_eq!(said, "Angka Maret 2026 belum diisi.");
    }
}
