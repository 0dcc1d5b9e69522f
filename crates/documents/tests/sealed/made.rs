//! Papers to seal, and devices to seal them.

use std::sync::OnceLock;

use sepakat_documents::agreement::{
    Evidence, Facts, Signed, Standing, check_code, compose, consent_sentence,
};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::Document;
use sepakat_documents::seal::{DeviceKey, Holder, seal};
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::signing::{Drawing, Identified, Ink};

#[path = "../generated/made.rs"]
#[allow(dead_code, reason = "shared with the tests of generated agreements")]
pub mod generated;

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| Fonts::load().unwrap())
}

pub fn file(document: &Document) -> Vec<u8> {
    let pages = lay_out(document, fonts(), &mut |_| Keep::Going).unwrap();
    pdf(&pages, document, fonts(), &mut |_| Keep::Going).unwrap()
}

/// Signed by everybody, with room for so many seals.
pub fn document(seed: u64, seals: u8) -> Document {
    let facts = Facts { seals, ..generated::facts(seed) };
    compose(&facts, &signed(&facts))
}

pub fn signed(facts: &Facts) -> Standing {
    let signature = |side: u8| Signed {
        side,
        drawing: Some(Drawing {
            width: 300.0,
            height: 120.0,
            outlines: vec![vec![(10.0, 60.0), (120.0, 20.0), (280.0, 90.0), (118.0, 26.0)]],
            ink: Ink::Blue,
        }),
        inked_on: None,
        signed_at: format!("2026-11-24T10:4{side}:07+07:00"),
        consent: consent_sentence(facts, side),
        identified: if side == 1 { Identified::Known } else { Identified::IdentityCard },
        identified_note: if side == 1 { String::new() } else { "1234".to_owned() },
        clock_suspicious: side == 2,
    };
    Standing::Frozen {
        check_code: check_code(facts),
        frozen_at: "2026-11-24T10:30:00+07:00".to_owned(),
        signatures: facts.sides().map(signature).collect(),
        witnessed: Vec::new(),
        evidence: Some(Evidence {
            document: "0192f0c1-7b00-7000-8000-000000000001".to_owned(),
            paper_hash: Some("5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8".to_owned()),
            chain_head: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824".to_owned(),
        }),
        copy: None,
    }
}

pub fn key(number: u8) -> DeviceKey {
    DeviceKey::of(&[number; 32]).unwrap()
}

pub fn holder(number: u8) -> Holder {
    Holder::new(&format!("Yayasan Ruang Belajar Warga {number}"), &format!("a{number}b0c1d2"))
}

/// Sets one more seal.
pub fn sealed_by(paper: &[u8], number: u8) -> Vec<u8> {
    seal(paper, &key(number), holder(number), &format!("2026-11-24T11:0{number}:00+07:00")).unwrap()
}

/// A paper with all its seals.
pub fn sealed(seed: u64, seals: u8) -> Vec<u8> {
    (1..=seals).fold(file(&document(seed, seals)), |paper, number| sealed_by(&paper, number))
}
