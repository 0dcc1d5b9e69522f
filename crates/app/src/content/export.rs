//! The names of all lists and columns, and the words of the index page, for those who take everything along.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use sepakat_domain::organisation::Language;
use serde::Deserialize;

/// Names and words in one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportWords {
    /// Name of the list of each noun.
    pub nouns: BTreeMap<String, String>,
    /// Heading of each column.
    pub columns: BTreeMap<String, String>,
    /// Words and sentences of the index page, and names of folders and files.
    pub words: BTreeMap<String, String>,
}

impl ExportWords {
    /// Name of a noun's list.
    pub fn noun(&self, noun: &str) -> String {
        self.nouns.get(noun).cloned().unwrap_or_else(|| noun.to_owned())
    }

    /// Heading of a column.
    pub fn column(&self, column: &str) -> String {
        self.columns.get(column).cloned().unwrap_or_else(|| column.to_owned())
    }

    /// A word or sentence.
    pub fn word(&self, key: &str) -> &str {
        self.words.get(key).map_or("", String::as_str)
    }

    /// A sentence with its blanks `{name}` filled.
    pub fn sentence(&self, key: &str, values: &[(&str, &str)]) -> String {
        let blank = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
        values.iter().fold(self.word(key).to_owned(), blank)
    }
}

/// The names and words of a language. A file that cannot be read gives none; a test keeps that from happening.
pub fn export_words(language: Language) -> &'static ExportWords {
    static WORDS: OnceLock<[ExportWords; 2]> = OnceLock::new();
    let [id, en] = WORDS.get_or_init(|| {
        let read = |text: &str| serde_json::from_str(text).unwrap_or_default();
        [
            read(include_str!("../../content/id/export.json")),
            read(include_str!("../../content/en/export.json")),
        ]
    });
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use sepakat_store::tables::NOUNS;

    use super::*;

    #[test]
    fn every_list_and_every_column_has_a_name_in_both_languages() {
        for language in [Language::Id, Language::En] {
            let words = export_words(language);
            for table in NOUNS.iter().filter(|table| table.noun != "image") {
                assert!(words.nouns.contains_key(table.noun), "{language:?} {}", table.noun);
                for column in table.columns {
                    let big = ["facts", "strokes"].contains(&column.name);
                    assert!(big || words.columns.contains_key(column.name), "{language:?} {}", column.name);
                }
            }
            let names: BTreeSet<&String> = words.nouns.values().collect();
            assert_eq!(names.len(), words.nouns.len(), "no two lists have the same name");
            assert!(words.nouns.values().all(|name| name.chars().count() <= 31), "a sheet's name is short");
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let [id, en] = [Language::Id, Language::En].map(export_words);
        assert!(id.words.keys().eq(en.words.keys()) && !id.words.is_empty());
        assert!(id.columns.keys().eq(en.columns.keys()));
        assert_eq!(id.sentence("title", &[("organisation", "Rumah Baca")]), "Semua data Rumah Baca");
    }
}
