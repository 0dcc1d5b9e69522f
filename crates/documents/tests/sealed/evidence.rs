//! The page of evidence and the record inside the file: the same, and nothing that the page lacks.

use sepakat_documents::fonts::Fonts;
use sepakat_documents::pages::Draw;
use sepakat_documents::{Keep, lay_out};
use serde_json::Value;

use sepakat_documents::agreement::{Facts, Standing, compose};

use super::made::{document, generated, signed};

/// Everything that is read on the pages, without spaces and hyphens of line ends.
fn read(document: &sepakat_documents::model::Document) -> String {
    let fonts = Fonts::load().unwrap();
    let pages = lay_out(document, &fonts, &mut |_| Keep::Going).unwrap();
    let items = pages.pages.iter().flat_map(|page| &page.items);
    let text: String = items
        .filter_map(|item| match &item.draw {
            Draw::Text(run) => Some(run.text.as_str()),
            _ => None,
        })
        .collect();
    bare(&text)
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{200b}')).collect()
}

#[test]
fn every_text_of_the_record_stands_on_the_page() {
    for seed in 0..3 {
        let document = document(seed, 2);
        let page = read(&document);
        let record: Value = serde_json::from_slice(&document.evidence.as_ref().unwrap().bytes).unwrap();
        for key in
            ["document", "number", "template", "check_code", "text_sha256", "paper_sha256", "chain_head"]
        {
            let text = record[key].as_str().unwrap();
            assert!(page.contains(&bare(text)), "{seed}: {key} {text} is on the page");
        }
        for signer in record["signers"].as_array().unwrap() {
            for key in ["party", "name", "position", "authority", "identified_note", "consent"] {
                let text = signer[key].as_str().unwrap();
                assert!(page.contains(&bare(text)), "{seed}: {key} {text} is on the page");
            }
            let day = &signer["signed_at"].as_str().unwrap()[11..19];
            assert!(
                page.contains(day) || page.contains(&day.replace(':', ".")),
                "{seed}: {day} is on the page"
            );
        }
        for witness in record["witnesses"].as_array().unwrap() {
            assert!(page.contains(&bare(witness.as_str().unwrap())), "{seed}: {witness} is on the page");
        }
        assert_eq!(record["seals"], 2);
    }
}

#[test]
fn the_way_of_each_signer_stands_on_the_page_and_in_the_record() {
    let facts = Facts { seals: 1, ..generated::facts(3) };
    let in_ink = |sides: &[u8]| {
        let mut standing = signed(&facts);
        if let Standing::Frozen { signatures, .. } = &mut standing {
            for one in signatures.iter_mut().filter(|one| sides.contains(&one.side)) {
                (one.drawing, one.consent) = (None, String::new());
                one.inked_on = chrono::NaiveDate::from_ymd_opt(2026, 11, 23);
            }
        }
        compose(&facts, &standing)
    };
    let ways = |document: &sepakat_documents::model::Document| -> Vec<Value> {
        let record: Value = serde_json::from_slice(&document.evidence.as_ref().unwrap().bytes).unwrap();
        record["signers"].as_array().unwrap().iter().map(|one| one["way"].clone()).collect()
    };
    let (screen, mixed) = (in_ink(&[]), in_ink(&[2]));
    let all = in_ink(&facts.sides().collect::<Vec<u8>>());
    assert!(ways(&screen).iter().all(Value::is_null), "as the files of before say it");
    assert_eq!(ways(&mixed)[..2], [Value::Null, "ink".into()]);
    assert!(ways(&all).iter().all(|way| way == "ink"));
    let [screen, mixed, all] = [screen, mixed, all].map(|document| read(&document));
    assert!(!screen.contains("23112026"));
    assert_eq!(mixed.matches("23112026").count(), 2, "in the room and in the list");
    let halves = ["campuran", "mixed"];
    assert!(halves.iter().any(|word| mixed.contains(word)));
    assert!(
        !halves.iter().any(|word| all.contains(word)) && !halves.iter().any(|word| screen.contains(word))
    );
}

#[test]
fn a_paper_without_room_for_seals_has_no_page_of_evidence() {
    assert_eq!(document(1, 0).evidence, None);
    assert_ne!(read(&document(1, 0)), read(&document(1, 1)));
}
