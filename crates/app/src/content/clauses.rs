//! Reads the clause library: one file an article and language.
//!
//! A file opens with notes (`title:`, `purpose:`, `explanation:`, `need:`, and where they apply `place:`,
//! `sets:` and a `blank:` line for each blank), then follows the wording after a line `---`. An article with
//! several wordings opens each with `--- key | name`, and with `| sets money` where choosing it makes that so.

use std::sync::OnceLock;

use sepakat_domain::clause_text::{
    BlankKind, BlankNote, ClauseLibrary, ClauseTemplate, Flag, Need, Place, SlipKind, Variant, parse,
};
use sepakat_domain::organisation::Language;

macro_rules! files {
    ($($key:literal),+ $(,)?) => {
        /// Key, Indonesian file and English file of every article, in the order in which they are printed.
        const FILES: &[(&str, &str, &str)] = &[$((
            $key,
            include_str!(concat!("../../content/id/clauses/", $key, ".md")),
            include_str!(concat!("../../content/en/clauses/", $key, ".md")),
        )),+];
    };
}

files![
    "recitals",
    "legal_basis",
    "definitions",
    "purpose",
    "scope",
    "implementation",
    "duties_first",
    "duties_second",
    "funding",
    "term",
    "reporting",
    "confidentiality",
    "personal_data",
    "safeguarding",
    "publicity",
    "integrity",
    "force_majeure",
    "ending",
    "disputes",
    "correspondence",
    "amendment",
    "closing",
];

/// The clause library of a language. A file that cannot be read is left out; a test keeps that from happening.
pub fn clauses(language: Language) -> &'static ClauseLibrary {
    static LIBRARIES: OnceLock<[ClauseLibrary; 2]> = OnceLock::new();
    let [id, en] = LIBRARIES.get_or_init(|| {
        let library = |pick: fn(&(&str, &'static str, &'static str)) -> &'static str| ClauseLibrary {
            clauses: FILES.iter().filter_map(|file| read(file.0, pick(file)).ok()).collect(),
        };
        [library(|file| file.1), library(|file| file.2)]
    });
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// What is wrong with a file of the library, for whoever writes it.
#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    /// A note that is not known or does not hold what it should.
    Note(String),
    /// A note that must be there.
    Missing(&'static str),
    /// A slip in a wording, at a line counted from the `---` above it.
    Slip(usize, SlipKind),
}

fn read(key: &str, source: &str) -> Result<ClauseTemplate, Wrong> {
    let (notes, wordings) = match source.find("\n---") {
        Some(at) => source.split_at(at + 1),
        None => return Err(Wrong::Missing("---")),
    };
    let mut clause = ClauseTemplate {
        key: key.to_owned(),
        title: String::new(),
        purpose: String::new(),
        explanation: String::new(),
        place: Place::Article,
        need: Need::Optional,
        sets: None,
        variants: Vec::new(),
        blanks: Vec::new(),
    };
    for line in notes.lines().filter(|line| !line.trim().is_empty()) {
        note(&mut clause, line).ok_or_else(|| Wrong::Note(line.to_owned()))?;
    }
    for (name, text) in
        [("title", &clause.title), ("purpose", &clause.purpose), ("explanation", &clause.explanation)]
    {
        if text.is_empty() {
            return Err(Wrong::Missing(name));
        }
    }
    clause.variants = variants(wordings)?;
    Ok(clause)
}

/// Takes in one `name: value` line.
fn note(clause: &mut ClauseTemplate, line: &str) -> Option<()> {
    let (name, value) = line.split_once(':')?;
    let value = value.trim();
    match name {
        "title" => clause.title = value.to_owned(),
        "purpose" => clause.purpose = value.to_owned(),
        "explanation" => clause.explanation = value.to_owned(),
        "place" => {
            clause.place = match value {
                "recitals" => Place::Recitals,
                "basis" => Place::Basis,
                _ => return None,
            };
        }
        "need" => {
            clause.need = match value.split_once(' ') {
                None if value == "required" => Need::Required,
                None if value == "usual" => Need::Usual,
                None if value == "optional" => Need::Optional,
                Some(("when", word)) => Need::When(flag(word)?),
                _ => return None,
            };
        }
        "sets" => clause.sets = Some(flag(value)?),
        "blank" => clause.blanks.push(blank(value)?),
        _ => return None,
    }
    Some(())
}

/// Reads `name kind | label | hint | usual value`; hint and usual value may be empty.
fn blank(value: &str) -> Option<BlankNote> {
    let mut parts = value.split('|').map(str::trim);
    let (name, kind) = parts.next()?.split_once(' ')?;
    let kind = BlankKind::named(kind.trim())?;
    let (label, hint, usual) = (parts.next()?, parts.next()?, parts.next()?);
    let sound = !label.is_empty() && (usual.is_empty() || kind.read(usual).is_some());
    (sound && parts.next().is_none()).then(|| BlankNote {
        name: name.to_owned(),
        kind,
        label: label.to_owned(),
        hint: hint.to_owned(),
        usual: usual.to_owned(),
    })
}

fn variants(wordings: &str) -> Result<Vec<Variant>, Wrong> {
    let mut variants = Vec::new();
    for wording in wordings.split("---").skip(1) {
        let (head, text) = wording.split_once('\n').unwrap_or((wording, ""));
        let wrong = || Wrong::Note(head.to_owned());
        let mut parts = head.split('|').map(str::trim);
        let key = parts.next().filter(|key| !key.is_empty()).unwrap_or("usual");
        let name = parts.next().unwrap_or_default();
        let sets = match parts.next() {
            None => None,
            Some(words) => Some(words.strip_prefix("sets ").and_then(flag).ok_or_else(wrong)?),
        };
        let parsed = parse(text);
        if let Some(slip) = parsed.slips.first() {
            return Err(Wrong::Slip(slip.line, slip.kind));
        }
        if parsed.text.paragraphs.is_empty() {
            return Err(Wrong::Missing("text"));
        }
        variants.push(Variant { key: key.to_owned(), name: name.to_owned(), sets, text: parsed.text });
    }
    Ok(variants)
}

fn flag(word: &str) -> Option<Flag> {
    Flag::ALL.into_iter().find(|flag| flag.name() == word)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use sepakat_domain::clause_text::{ClauseText, Item, Span};

    use super::*;

    /// What two languages of one wording must have in common: everything but the words.
    fn skeleton(text: &ClauseText) -> String {
        let spans = |spans: &[Span]| -> Vec<String> {
            let mut kept: Vec<String> = spans
                .iter()
                .filter(|span| !matches!(span, Span::Text(_) | Span::Term(_)))
                .map(|span| format!("{span:?}"))
                .collect();
            kept.sort();
            kept
        };
        text.paragraphs
            .iter()
            .map(|paragraph| {
                let items: Vec<String> = paragraph
                    .items
                    .iter()
                    .map(|item| match item {
                        Item::Duties(side) => format!("duties {side}"),
                        Item::Each { condition, spans: inner } => {
                            format!("each {condition:?} {:?}", spans(inner))
                        }
                        Item::Letter { condition, spans: inner } => {
                            format!("{condition:?} {:?}", spans(inner))
                        }
                    })
                    .collect();
                format!("{:?} {:?} {items:?}\n", paragraph.condition, spans(&paragraph.lead))
            })
            .collect()
    }

    #[test]
    fn every_file_is_read_without_a_slip() {
        for (key, id, en) in FILES {
            assert_eq!(read(key, id).err(), None, "id/{key}.md");
            assert_eq!(read(key, en).err(), None, "en/{key}.md");
        }
        assert_eq!(clauses(Language::Id).clauses.len(), FILES.len());
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for (id, en) in clauses(Language::Id).clauses.iter().zip(&clauses(Language::En).clauses) {
            let key = &id.key;
            assert_eq!((id.place, id.need, id.sets), (en.place, en.need, en.sets), "{key}");
            let notes = |clause: &ClauseTemplate| -> Vec<_> {
                clause.blanks.iter().map(|note| (note.name.clone(), note.kind, note.usual.clone())).collect()
            };
            assert_eq!(notes(id), notes(en), "blanks of {key}");
            assert_eq!(id.variants.len(), en.variants.len(), "variants of {key}");
            for (left, right) in id.variants.iter().zip(&en.variants) {
                assert_eq!((&left.key, left.sets), (&right.key, right.sets), "{key}");
                assert_eq!(skeleton(&left.text), skeleton(&right.text), "{key}/{}", left.key);
            }
        }
    }

    #[test]
    fn nothing_is_left_untranslated() {
        for (id, en) in clauses(Language::Id).clauses.iter().zip(&clauses(Language::En).clauses) {
            assert_ne!(id.title, en.title, "{}", id.key);
            assert_ne!(id.purpose, en.purpose, "{}", id.key);
            assert_ne!(id.explanation, en.explanation, "{}", id.key);
            for (left, right) in id.blanks.iter().zip(&en.blanks) {
                assert_ne!(left.label, right.label, "{}/{}", id.key, left.name);
                assert!(left.hint.is_empty() || left.hint != right.hint, "{}/{}", id.key, left.name);
            }
            for (left, right) in id.variants.iter().zip(&en.variants) {
                assert_ne!(left.text.to_string(), right.text.to_string(), "{}/{}", id.key, left.key);
                assert!(id.variants.len() == 1 || left.name != right.name, "{}/{}", id.key, left.key);
            }
        }
    }

    #[test]
    fn every_blank_has_its_note_and_every_note_its_blank() {
        for language in [Language::Id, Language::En] {
            for clause in &clauses(language).clauses {
                let used: BTreeMap<_, _> = clause
                    .variants
                    .iter()
                    .flat_map(|variant| variant.text.blanks())
                    .map(|blank| (blank.name, blank.kind))
                    .collect();
                let noted: BTreeMap<_, _> =
                    clause.blanks.iter().map(|note| (note.name.clone(), note.kind)).collect();
                assert_eq!(used, noted, "{}", clause.key);
            }
        }
    }

    #[test]
    fn blanks_of_different_articles_have_different_names() {
        let mut seen = BTreeSet::new();
        for clause in &clauses(Language::Id).clauses {
            for note in &clause.blanks {
                assert!(seen.insert(note.name.clone()), "{} of {} is used twice", note.name, clause.key);
            }
        }
    }

    #[test]
    fn articles_refer_only_to_articles_that_are_always_there() {
        let library = clauses(Language::Id);
        for clause in &library.clauses {
            for variant in &clause.variants {
                for key in variant.text.articles() {
                    let target = library.find(key).map(|target| target.need);
                    assert_eq!(target, Some(Need::Required), "{} refers to {key}", clause.key);
                }
            }
        }
    }

    #[test]
    fn choices_set_what_conditions_ask_for() {
        let library = clauses(Language::Id);
        assert!(library.flags([("funding", ""), ("term", "")]).is_empty());
        assert_eq!(library.flags([("funding", "paid_by_first")]), BTreeSet::from([Flag::Money]));
        assert_eq!(library.flags([("safeguarding", "usual")]), BTreeSet::from([Flag::Children]));
    }

    #[test]
    fn a_wrong_file_is_told_apart() {
        let good = "title: T\npurpose: P\nexplanation: E\nneed: required\n";
        assert_eq!(read("k", good).err(), Some(Wrong::Missing("---")));
        assert_eq!(
            read("k", &format!("{good}colour: red\n---\nx")).err(),
            Some(Wrong::Note("colour: red".into()))
        );
        assert_eq!(read("k", "title: T\n---\nx").err(), Some(Wrong::Missing("purpose")));
        assert_eq!(read("k", &format!("{good}---\n")).err(), Some(Wrong::Missing("text")));
        assert_eq!(
            read("k", &format!("{good}---\n(1) a\n(2) {{{{b")).err(),
            Some(Wrong::Slip(2, SlipKind::Braces))
        );
        let usual = format!("{good}blank: n number | angka | | tiga\n---\n{{{{n:number}}}}");
        assert!(matches!(read("k", &usual), Err(Wrong::Note(_))), "a usual value must fit its kind");
        assert!(read("k", &format!("{good}---\nx")).is_ok());
    }
}
