//! The page of evidence and the record inside the file: the same, and nothing that the page lacks.

use sepakat_documents::fonts::Fonts;
use sepakat_documents::pages::Draw;
use sepakat_documents::{Keep, lay_out};
use serde_json::Value;

use super::made::document;

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
fn a_paper_without_room_for_seals_has_no_page_of_evidence() {
    assert_eq!(document(1, 0).evidence, None);
    assert_ne!(read(&document(1, 0)), read(&document(1, 1)));
}
