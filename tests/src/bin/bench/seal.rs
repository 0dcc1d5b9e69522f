//! Sealing a paper of ten megabytes and checking it, against the least that anybody could do: hashing its bytes once.

use std::path::Path;
use std::time::{Duration, Instant};

use sepakat_documents::agreement::{self, Evidence, Facts, Signed, Standing, check_code, consent_sentence};
use sepakat_documents::check::{Outcome as Verdict, check};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::model::{Block, Document, Image, Picture};
use sepakat_documents::seal::{DeviceKey, Holder, seal};
use sepakat_documents::{Keep, lay_out, pdf};
use sepakat_domain::signing::{Drawing, Identified, Ink};
use sha2::{Digest as _, Sha256};

use crate::race::ms;
use crate::{Outcome, facts};

/// Sides of the pictures that make the paper large: three bytes a pixel, none of which can be packed.
const SIDE: u32 = 1_860;
const AT: &str = "2026-11-24T11:00:00+07:00";

/// Measures and prints.
pub fn measure(folder: &Path, rounds: usize) -> Outcome<()> {
    let facts = Facts { seals: 2, ..facts::of_a_signed_agreement(folder)? };
    let mut document = agreement::compose(&facts, &signed(&facts));
    println!("a seal, of two on one paper");
    line("a paper as it is", &file(&document)?, rounds)?;
    // Pictures are brought down to what a printer shows: three of them make ten megabytes.
    for seed in 1..=3 {
        let image = Image { bytes: noise(seed), alt: "noise".to_owned() };
        document.blocks.push(Block::Picture(Picture { image, width: 95.0, height: 95.0 }));
    }
    line("the same with three photographs", &file(&document)?, rounds)
}

fn line(name: &str, paper: &[u8], rounds: usize) -> Outcome<()> {
    let device = |number: u8| DeviceKey::of(&[number; 32]).ok_or("no key");
    let holder = || Holder::new("Rumah Baca Wonokromo", "0a1b2c3d");
    let (one, two) = (device(1)?, device(2)?);
    let first = seal(paper, &one, holder(), AT)?;
    let both = seal(&first, &two, holder(), AT)?;
    let found = check(&both);
    if found.outcome != Verdict::Intact || found.seals.len() != 2 {
        return Err("a sealed paper is not found intact".into());
    }
    let sealing = median(rounds, || seal(&first, &two, holder(), AT).is_ok());
    let checking = median(rounds, || check(&both).outcome == Verdict::Intact);
    let hashing = median(rounds, || Sha256::digest(&both)[0] < 255);
    let megabytes = both.len() as f64 / 1e6;
    println!("  {name}, {megabytes:.1} MB");
    for (what, time, aim) in [("seal", sealing, "150"), ("check", checking, "100")] {
        let times = time.as_secs_f64() / hashing.as_secs_f64();
        println!("    {what:<8} {:>8.1} ms  (aim {aim}; {times:.1} x SHA-256 of the same bytes)", ms(time));
    }
    println!("    SHA-256  {:>8.1} ms", ms(hashing));
    Ok(())
}

fn median(rounds: usize, work: impl Fn() -> bool) -> Duration {
    let mut laps: Vec<Duration> = (0..rounds)
        .map(|_| {
            let began = Instant::now();
            std::hint::black_box(work());
            began.elapsed()
        })
        .collect();
    laps.sort_unstable();
    laps[laps.len() / 2]
}

fn file(document: &Document) -> Outcome<Vec<u8>> {
    let fonts = Fonts::load()?;
    let pages = lay_out(document, &fonts, &mut |_| Keep::Going)?;
    Ok(pdf(&pages, document, &fonts, &mut |_| Keep::Going)?)
}

/// Signed by everybody.
fn signed(facts: &Facts) -> Standing {
    let outlines = vec![vec![(10.0, 60.0), (120.0, 20.0), (280.0, 90.0)]];
    let signature = |side: u8| Signed {
        side,
        drawing: Some(Drawing { width: 300.0, height: 120.0, outlines: outlines.clone(), ink: Ink::Blue }),
        inked_on: None,
        signed_at: AT.to_owned(),
        consent: consent_sentence(facts, side),
        identified: Identified::Known,
        identified_note: String::new(),
        clock_suspicious: false,
    };
    Standing::Frozen {
        check_code: check_code(facts),
        frozen_at: AT.to_owned(),
        signatures: facts.sides().map(signature).collect(),
        witnessed: Vec::new(),
        evidence: Some(Evidence {
            document: "0".repeat(32),
            paper_hash: Some("0".repeat(64)),
            chain_head: "0".repeat(64),
        }),
        copy: None,
    }
}

/// A picture of noise as a PNG that is not packed.
fn noise(seed: u64) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64 ^ seed;
    let mut rows = Vec::with_capacity((SIDE * (SIDE * 3 + 1)) as usize);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    for _ in 0..SIDE {
        // Each row of a PNG says how it is filtered: here not at all.
        rows.extend(std::iter::once(0).chain((0..SIDE * 3).map(|_| next())));
    }
    let mut packed = vec![0x78, 0x01];
    let blocks = rows.chunks(0xFFFF).count();
    for (number, block) in rows.chunks(0xFFFF).enumerate() {
        let length = block.len() as u16;
        packed.push(u8::from(number + 1 == blocks));
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend_from_slice(block);
    }
    let (a, b) = rows.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    packed.extend((b << 16 | a).to_be_bytes());
    let mut head = Vec::new();
    head.extend(SIDE.to_be_bytes());
    head.extend(SIDE.to_be_bytes());
    head.extend([8, 2, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, content) in [(b"IHDR", &head), (b"IDAT", &packed), (b"IEND", &Vec::new())] {
        png.extend((content.len() as u32).to_be_bytes());
        let named = [kind.as_slice(), content].concat();
        png.extend_from_slice(&named);
        png.extend(crc(&named).to_be_bytes());
    }
    png
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    })
}
