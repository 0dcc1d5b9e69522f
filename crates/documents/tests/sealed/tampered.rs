//! Whatever is done to a sealed paper is found: nothing is missed, and nothing breaks the check.

use std::panic::catch_unwind;
use std::sync::OnceLock;

use proptest::prelude::*;
use sepakat_documents::agreement::{Facts, compose};
use sepakat_documents::check::{Outcome, Verdict, check};
use sepakat_documents::seal::{Holder, SealFault, seal};

use super::made::{document, file, generated, key, sealed, sealed_by, signed};

/// A short paper with two seals.
fn short() -> &'static [u8] {
    static SHORT: OnceLock<Vec<u8>> = OnceLock::new();
    SHORT.get_or_init(|| sealed_by(&sealed_by(&short_unsealed("20"), 1), 2))
}

fn short_unsealed(fill: &str) -> Vec<u8> {
    let mut facts = Facts { seals: 2, ..generated::facts(1) };
    facts.articles.truncate(1);
    facts.commitments.clear();
    facts.recitals.clear();
    facts.annexes = None;
    facts.subject = format!("Hibah {fill} juta rupiah");
    file(&compose(&facts, &signed(&facts)))
}

/// Whether a file passes for the two-seal paper that it is not.
fn passes(file: &[u8]) -> bool {
    let verdict = check(file);
    verdict.outcome == Outcome::Intact && verdict.seals.len() == 2
}

/// How far apart the bytes are that are tried: all of them when asked for.
fn step() -> usize {
    std::env::var("SEPAKAT_EVERY_BYTE").map_or(131, |_| 1)
}

#[test]
fn a_paper_as_it_was_sealed_is_intact() {
    let verdict = check(short());
    assert_eq!((verdict.outcome, verdict.expected), (Outcome::Intact, 2));
    let seals: Vec<(i64, &str)> =
        verdict.seals.iter().map(|seal| (seal.room, seal.organisation.as_str())).collect();
    assert_eq!(seals, [(1, "Yayasan Ruang Belajar Warga 1"), (2, "Yayasan Ruang Belajar Warga 2")]);
    assert_eq!(verdict.seals[1].fingerprint, key(2).public().fingerprint());
    assert_eq!(verdict.seals[1].at, "2026-11-24T11:02:00+07:00");
    assert_eq!(verdict.paper.unwrap().subject, "Hibah 20 juta rupiah");
}

#[test]
fn one_seal_of_two_is_said_to_be_one_of_two() {
    let paper = sealed_by(&short_unsealed("20"), 1);
    let verdict = check(&paper);
    assert_eq!((verdict.outcome, verdict.seals.len(), verdict.expected), (Outcome::Intact, 1, 2));
    let verdict = check(&short_unsealed("20"));
    assert_eq!((verdict.outcome, verdict.seals.len(), verdict.expected), (Outcome::Unsealed, 0, 2));
    assert_eq!(verdict.paper, None, "what nobody sealed is not passed on");
}

#[test]
fn every_byte_counts() {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (tried, missed): (usize, Vec<String>) = std::thread::scope(|scope| {
        let all: Vec<_> = (0..threads)
            .map(|thread| {
                scope.spawn(move || {
                    let (mut tried, mut missed, mut bad) = (0, Vec::new(), short().to_vec());
                    for at in (0..bad.len()).step_by(step()).skip(thread).step_by(threads) {
                        for flip in [0x01, 0x20, 0x80] {
                            bad[at] ^= flip;
                            tried += 1;
                            match catch_unwind(|| check(&bad).outcome) {
                                Ok(Outcome::Changed) => {}
                                // A flip in the second seal may not leave an intact paper of one.
                                other => missed.push(format!("byte {at}, flip {flip:#x}: {other:?}")),
                            }
                            bad[at] ^= flip;
                        }
                        tried += 1;
                        match catch_unwind(|| passes(&bad[..at])) {
                            Ok(false) => {}
                            other => missed.push(format!("cut at {at}: {other:?}")),
                        }
                    }
                    (tried, missed)
                })
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).fold(
            (0, Vec::new()),
            |(sum, mut found), (tried, missed)| {
                found.extend(missed);
                (sum + tried, found)
            },
        )
    });
    println!("{tried} changes to a file of {} bytes, {} missed", short().len(), missed.len());
    assert_eq!(missed, Vec::<String>::new());
}

fn changed(file: &[u8], what: &str) -> Verdict {
    let verdict = check(file);
    assert_eq!(verdict.outcome, Outcome::Changed, "{what}");
    verdict
}

#[test]
fn nothing_can_be_written_behind_or_between() {
    let two = short();
    for tail in ["\n", " ", "%", "\0", "%%EOF\n", "%Sepakat-seal 3 2026-11-24T11:03:00+07:00\n"] {
        changed(&[two, tail.as_bytes()].concat(), tail);
    }
    let one = sealed_by(&short_unsealed("20"), 1);
    let second = &two[one.len()..];
    changed(&[&one, b"\n".as_slice(), second].concat(), "a line between two seals");
    changed(&[second, b"".as_slice()].concat(), "a seal without its paper");
    changed(&[two, second].concat(), "the same seal twice");
}

#[test]
fn an_update_of_another_program_is_found_and_what_was_sealed_is_told() {
    let two = short();
    let table = two.windows(10).rposition(|here| here == b"startxref\n").unwrap();
    let mut raw = lopdf::Document::load_mem(two).unwrap();
    let page = *raw.get_pages().values().next().unwrap();
    let content = raw.add_object(lopdf::Stream::new(lopdf::Dictionary::new(), b"BT ET".to_vec()));
    raw.get_dictionary_mut(page).unwrap().set("Contents", content);
    let mut dictionary = Vec::new();
    lopdf::Document::save_to(&mut raw.clone(), &mut dictionary).unwrap();
    changed(&dictionary, "saved again by another program");

    let before: usize =
        std::str::from_utf8(&two[table + 10..]).unwrap().split_whitespace().next().unwrap().parse().unwrap();
    let mut update = two.to_vec();
    let place = update.len();
    update.extend(format!("{} 0 obj\n<</Type /Page>>\nendobj\n", page.0).bytes());
    let table = update.len();
    update.extend(format!("xref\n{} 1\n{place:010} 00000 n \n", page.0).bytes());
    update.extend(
        format!("trailer\n<</Size 999/Prev {before}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").bytes(),
    );
    let verdict = changed(&update, "a page replaced by an appended update");
    assert_eq!(verdict.seals.len(), 2, "the seals hold for what stood before");
    assert_eq!(verdict.paper.unwrap().subject, "Hibah 20 juta rupiah");
}

#[test]
fn a_seal_cannot_be_moved_to_another_paper() {
    let (twenty, thirty) = (short_unsealed("20"), short_unsealed("30"));
    let sealed = sealed_by(&twenty, 1);
    let verdict = changed(&[&thirty, &sealed[twenty.len()..]].concat(), "a swapped paper");
    assert_eq!((verdict.seals, verdict.paper), (Vec::new(), None));
}

#[test]
fn a_seal_cannot_be_taken_out_or_changed_about() {
    let two = short();
    let none = short_unsealed("20");
    let one = sealed_by(&none, 1);
    changed(&[&none, &two[one.len()..]].concat(), "the first of two seals taken out");
    let other = sealed_by(&none, 2);
    changed(&[&other, &two[one.len()..]].concat(), "another first seal");
}

#[test]
fn a_name_cannot_be_forged_in_a_certificate() {
    // The slot holds digits: both are changed so that the name stays text.
    let name: Vec<u8> = "Yayasan Ruang".bytes().flat_map(|byte| format!("{byte:02X}").into_bytes()).collect();
    let mut at = 0;
    let mut forged = short().to_vec();
    while let Some(found) = short()[at..].windows(name.len()).position(|here| here == name) {
        forged[at + found + 1] = b'8';
        at += found + name.len();
        changed(&forged, "a name changed once, then everywhere");
    }
    assert!(at > 0, "the name was found");
}

#[test]
fn nothing_is_prepared_in_a_paper_before_it_is_sealed() {
    let good = short_unsealed("20");
    let sealed = |raw: &[u8]| seal(raw, &key(1), Holder::new("X", "x"), "2026-11-24T11:01:00+07:00");
    assert!(sealed(&good).is_ok());
    // Something hidden for later: an object that nothing leads to, a page that can be switched, a comment.
    let table = good.windows(10).rposition(|here| here == b"startxref\n").unwrap();
    let hidden = [&good[..table], b"7 0 obj\n<<>>\nendobj\n".as_slice(), &good[table..]].concat();
    assert_eq!(sealed(&hidden), Err(SealFault::NotAsWritten));
    let saved = |change: &dyn Fn(&mut lopdf::Document)| {
        let mut raw = lopdf::Document::load_mem(&good).unwrap();
        change(&mut raw);
        let mut bytes = Vec::new();
        raw.save_to(&mut bytes).unwrap();
        bytes
    };
    assert_eq!(sealed(&saved(&|_| {})), Err(SealFault::NotAsWritten), "written by another program");
    assert_eq!(sealed(short()), Err(SealFault::Twice));
    let third = seal(short(), &key(3), Holder::new("X", "x"), "2026-11-24T11:01:00+07:00");
    assert_eq!(third, Err(SealFault::NoRoom));
    assert_eq!(seal(&good, &key(1), Holder::new("X", "x"), "yesterday"), Err(SealFault::Moment));
}

#[test]
fn papers_of_others_are_not_from_sepakat() {
    for file in [b"".as_slice(), b"%PDF-1.7\n", b"hello", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"] {
        assert_eq!(check(file).outcome, Outcome::NotFromSepakat);
    }
    let report = file(&sepakat_documents::model::Document { evidence: None, ..document(2, 0) });
    assert_eq!(check(&report).outcome, Outcome::Changed, "a paper of ours with nothing to check it by");
}

#[test]
fn sealing_twice_gives_the_same_bytes() {
    assert_eq!(sealed(5, 2), sealed(5, 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 300 } else { 3000 }))]

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..4000)) {
        prop_assert_eq!(check(&bytes).outcome, Outcome::NotFromSepakat);
    }

    #[test]
    fn any_bytes_within_a_sealed_paper_are_found(
        at in 0..usize::MAX, bytes in proptest::collection::vec(any::<u8>(), 1..64), insert in any::<bool>()
    ) {
        let at = at % short().len();
        let after = if insert { at } else { (at + bytes.len()).min(short().len()) };
        let bad = [&short()[..at], &bytes, &short()[after..]].concat();
        prop_assume!(bad != short());
        prop_assert!(!passes(&bad));
    }
}
