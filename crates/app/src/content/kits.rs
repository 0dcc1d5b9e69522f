//! Reads the kits: one file a kit and language.

use std::sync::OnceLock;

use sepakat_domain::kit::Kit;
use sepakat_domain::organisation::Language;

macro_rules! files {
    ($($key:literal),+ $(,)?) => {
        /// Indonesian and English file of every kit, in the order in which they are offered.
        const FILES: &[(&str, &str)] = &[$((
            include_str!(concat!("../../content/id/kits/", $key, ".json")),
            include_str!(concat!("../../content/en/kits/", $key, ".json")),
        )),+];
    };
}

files!["business_school", "social_services", "campus_community", "csr_support", "health_post", "waste_bank"];

/// The kits of a language. A file that cannot be read is left out; a test keeps that from happening.
pub fn kits(language: Language) -> &'static [Kit] {
    static KITS: OnceLock<[Vec<Kit>; 2]> = OnceLock::new();
    let [id, en] = KITS.get_or_init(|| {
        let read = |pick: fn(&(&'static str, &'static str)) -> &'static str| {
            FILES.iter().filter_map(|file| serde_json::from_str(pick(file)).ok()).collect()
        };
        [read(|file| file.0), read(|file| file.1)]
    });
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// The kit of that key.
pub fn kit(language: Language, key: &str) -> Option<&'static Kit> {
    kits(language).iter().find(|kit| kit.key == key)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use sepakat_domain::agreement::AgreementKind;
    use sepakat_domain::kit::OURS;
    use serde_json::Value;

    use super::*;
    use crate::content;

    /// A file without its words: every text that is not a key becomes a mark.
    fn skeleton(value: &Value, name: &str) -> Value {
        const WORDS: &[&str] = &[
            "title",
            "summary",
            "subject",
            "purpose",
            "statement",
            "assumption",
            "name",
            "unit",
            "definition",
            "source",
            "what",
            "evidence",
            "rhythm",
            "response",
        ];
        match value {
            Value::Object(fields) if name == "fills" => fields.keys().cloned().map(Value::String).collect(),
            Value::Object(fields) => {
                fields.iter().map(|(name, one)| (name.clone(), skeleton(one, name))).collect()
            }
            Value::Array(list) => list.iter().map(|one| skeleton(one, name)).collect(),
            Value::String(text) if WORDS.contains(&name) => Value::Bool(!text.is_empty()),
            other => other.clone(),
        }
    }

    #[test]
    fn every_file_is_read_and_both_languages_hold_the_same() {
        for (id, en) in FILES {
            let kit: Result<Kit, _> = serde_json::from_str(id);
            assert!(kit.is_ok(), "{:?}", kit.err());
            let [id, en]: [Value; 2] = [id, en].map(|file| serde_json::from_str(file).unwrap());
            assert_eq!(skeleton(&id, ""), skeleton(&en, ""), "{}", id["key"]);
        }
        assert_eq!(kits(Language::Id).len(), FILES.len());
        assert_eq!(kits(Language::En).len(), FILES.len());
    }

    #[test]
    fn nothing_is_left_untranslated() {
        for (id, en) in kits(Language::Id).iter().zip(kits(Language::En)) {
            for (left, right) in id.duties.iter().zip(&en.duties) {
                assert_ne!(left.what, right.what, "{}", id.key);
            }
            for (left, right) in id.tasks.iter().zip(&en.tasks) {
                assert_ne!(left.name, right.name, "{}", id.key);
            }
            for (left, right) in id.risks.iter().zip(&en.risks) {
                assert_ne!((&left.what, &left.response), (&right.what, &right.response), "{}", id.key);
            }
        }
    }

    #[test]
    fn a_kit_holds_what_a_partnership_begins_with() {
        for kit in kits(Language::Id) {
            let key = &kit.key;
            let indicators: usize = kit.goals.iter().map(|goal| goal.indicators.len()).sum();
            assert!((2..=3).contains(&kit.goals.len()) && (3..=5).contains(&indicators), "{key}: goals");
            let sides = kit.roles.iter().map(|role| role.key.as_str()).chain([OURS]);
            for side in sides {
                let duties = kit.duties.iter().filter(|duty| duty.by == side).count();
                assert!((4..=8).contains(&duties), "{key}: {duties} duties of {side}");
            }
            assert!((6..=10).contains(&kit.tasks.len()), "{key}: tasks");
            assert!((4..=8).contains(&kit.budget.len()), "{key}: budget");
            assert!((4..=6).contains(&kit.risks.len()), "{key}: risks");
        }
    }

    #[test]
    fn a_kit_names_only_what_there_is() {
        for kit in kits(Language::Id) {
            let roles: BTreeSet<&str> =
                kit.roles.iter().map(|role| role.key.as_str()).chain([OURS]).collect();
            let named =
                kit.duties.iter().map(|duty| &duty.by).chain(kit.budget.iter().map(|line| &line.bearer));
            let named = named.chain(kit.risks.iter().map(|risk| &risk.owner)).chain(
                kit.tasks.iter().flat_map(|task| {
                    [&task.responsible, &task.accountable]
                        .into_iter()
                        .chain(&task.consulted)
                        .chain(&task.informed)
                }),
            );
            for name in named {
                assert!(roles.contains(name.as_str()), "{}: {name}", kit.key);
            }
            for (place, task) in kit.tasks.iter().enumerate() {
                assert!(task.starts <= task.ends && task.ends <= kit.months * 31, "{}/{}", kit.key, task.key);
                for before in &task.after {
                    let earlier = kit.tasks[..place].iter().find(|one| one.key == *before);
                    assert!(earlier.is_some(), "{}/{} comes after {before}", kit.key, task.key);
                }
            }
            let library = content::clauses(Language::Id, AgreementKind::Cooperation);
            for clause in &kit.clauses {
                let template =
                    library.find(&clause.key).unwrap_or_else(|| panic!("{}: {}", kit.key, clause.key));
                let known = template.variants.iter().any(|variant| variant.key == clause.variant);
                assert!(clause.variant.is_empty() || known, "{}: {}", clause.key, clause.variant);
                for (blank, value) in &clause.fills {
                    let note = library.note(blank).unwrap_or_else(|| panic!("{}: {blank}", kit.key));
                    assert!(note.kind.read(value).is_some(), "{}: {blank}", kit.key);
                }
            }
        }
    }
}
