//! The library held to what papers of each kind need, and to saying the same in both languages.

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
                    Item::Letter { condition, spans: inner } => {
                        format!("{condition:?} {:?}", spans(inner))
                    }
                    Item::Each { condition, spans: inner } => {
                        format!("each {condition:?} {:?}", spans(inner))
                    }
                })
                .collect();
            format!("{:?} {:?} {items:?}\n", paragraph.condition, spans(&paragraph.lead))
        })
        .collect()
}

fn libraries() -> impl Iterator<Item = (AgreementKind, &'static ClauseLibrary, &'static ClauseLibrary)> {
    AgreementKind::ALL
        .into_iter()
        .map(|kind| (kind, clauses(Language::Id, kind), clauses(Language::En, kind)))
}

#[test]
fn every_file_is_read_without_a_slip() {
    for (key, id, en) in FILES {
        assert_eq!(read(key, id).err(), None, "id/{key}.md");
        assert_eq!(read(key, en).err(), None, "en/{key}.md");
    }
    for (kind, id, en) in libraries() {
        assert_eq!((id.clauses.len(), en.clauses.len()), (order(kind).len(), order(kind).len()), "{kind:?}");
    }
}

#[test]
fn a_file_is_in_the_list_of_each_kind_it_is_for_and_in_no_other() {
    for (key, id, en) in FILES {
        let [id, en] = [id, en].map(|file| read(key, file).unwrap());
        assert_eq!((&id.papers, &id.needs), (&en.papers, &en.needs), "{key}");
        for kind in AgreementKind::ALL {
            assert_eq!(order(kind).contains(key), id.papers.contains(&kind), "{key} in {kind:?}");
        }
        assert!(id.needs.iter().all(|(kind, _)| id.papers.contains(kind)), "{key}");
    }
}

#[test]
fn a_memorandum_has_every_article_that_the_field_expects() {
    let library = clauses(Language::Id, AgreementKind::Memorandum);
    let expected = [
        ("purpose", Need::Required),
        ("memorandum_scope", Need::Required),
        ("memorandum_implementation", Need::Required),
        ("roles", Need::Required),
        ("memorandum_funding", Need::Required),
        ("memorandum_term", Need::Required),
        ("contacts", Need::Required),
        ("memorandum_evaluation", Need::Required),
        ("memorandum_confidentiality", Need::Required),
        ("publicity", Need::Optional),
        ("force_majeure", Need::Optional),
        ("memorandum_disputes", Need::Required),
        ("memorandum_amendment", Need::Required),
        ("not_binding", Need::Optional),
        ("closing", Need::Required),
    ];
    let articles = library.clauses.iter().filter(|one| one.place == Place::Article && one.key != "language");
    let found: Vec<(&str, Need)> = articles.map(|one| (one.key.as_str(), one.need)).collect();
    assert_eq!(found, expected);
    assert_eq!(library.find("recitals").map(|one| one.place), Some(Place::Recitals));
    assert_eq!(library.find("legal_basis").map(|one| one.place), Some(Place::Basis));
}

#[test]
fn a_cooperation_agreement_has_every_article_that_the_field_expects() {
    let library = clauses(Language::Id, AgreementKind::Cooperation);
    let expected = [
        ("definitions", Need::Optional),
        ("purpose", Need::Required),
        ("scope", Need::Required),
        ("implementation", Need::Required),
        ("duties_first", Need::Required),
        ("duties_second", Need::Required),
        ("duties_third", Need::When(Flag::Third)),
        ("duties_fourth", Need::When(Flag::Fourth)),
        ("duties_fifth", Need::When(Flag::Fifth)),
        ("funding", Need::Required),
        ("term", Need::Required),
        ("reporting", Need::Required),
        ("confidentiality", Need::Usual),
        ("personal_data", Need::Required),
        ("safeguarding", Need::Optional),
        ("publicity", Need::Usual),
        ("representations", Need::Optional),
        ("integrity", Need::Optional),
        ("force_majeure", Need::Usual),
        ("default", Need::Optional),
        ("ending", Need::Required),
        ("disputes", Need::Required),
        ("correspondence", Need::Required),
        ("amendment", Need::Required),
        ("transfer", Need::Usual),
        ("language", Need::When(Flag::Bilingual)),
        ("closing", Need::Required),
    ];
    let articles = library.clauses.iter().filter(|one| one.place == Place::Article);
    let found: Vec<(&str, Need)> = articles.map(|one| (one.key.as_str(), one.need)).collect();
    assert_eq!(found, expected);
}

#[test]
fn people_can_choose_where_practice_differs() {
    let wordings = |key: &str| {
        let clause = clauses(Language::Id, AgreementKind::Cooperation).find(key).unwrap();
        clause.variants.iter().map(|variant| variant.key.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(wordings("disputes"), ["usual", "arbitration", "community"]);
    assert_eq!(wordings("funding"), ["usual", "in_kind", "paid_by_second", "paid_by_first", "shared_fund"]);
    assert_eq!(wordings("publicity"), ["usual", "makers", "open"]);
    assert_eq!(wordings("personal_data"), ["usual", "second_processes", "first_processes"]);
    assert_eq!(wordings("ending"), ["usual", "after_activity"]);
}

#[test]
fn both_languages_say_the_same_things() {
    for (id, en) in libraries().flat_map(|(_, id, en)| id.clauses.iter().zip(&en.clauses)) {
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
    for (id, en) in libraries().flat_map(|(_, id, en)| id.clauses.iter().zip(&en.clauses)) {
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
    for (_, id, en) in libraries() {
        for clause in id.clauses.iter().chain(&en.clauses) {
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
    for (kind, library, _) in libraries() {
        let mut seen = BTreeSet::new();
        for (clause, note) in
            library.clauses.iter().flat_map(|clause| clause.blanks.iter().map(move |note| (clause, note)))
        {
            let new = seen.insert(note.name.clone());
            assert!(new, "{} of {} is used twice in {kind:?}", note.name, clause.key);
        }
    }
}

#[test]
fn articles_refer_only_to_articles_that_are_always_there() {
    for (kind, library, _) in libraries() {
        for clause in &library.clauses {
            for key in clause.variants.iter().flat_map(|variant| variant.text.articles()) {
                let target = library.find(key).map(|target| target.need);
                assert_eq!(target, Some(Need::Required), "{} refers to {key} in {kind:?}", clause.key);
            }
        }
    }
}

#[test]
fn choices_set_what_conditions_ask_for() {
    let library = clauses(Language::Id, AgreementKind::Cooperation);
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
    let file =
        read("k", &format!("{good}papers: memorandum record\nneed memorandum: optional\n---\nx")).unwrap();
    assert_eq!(file.papers, [AgreementKind::Memorandum, AgreementKind::Record]);
    assert_eq!(file.needs, [(AgreementKind::Memorandum, Need::Optional)]);
    let unknown = format!("{good}papers: letter\n---\nx");
    assert!(matches!(read("k", &unknown), Err(Wrong::Note(_))), "a kind that is not known");
}
