//! The sample organisation as rows of a real store.

use std::sync::Arc;

use sepakat_domain::commitment::Commitment;
use sepakat_domain::conversation::{Conversation, Line, LineKind};
use sepakat_domain::partner::{Offering, Partner};
use sepakat_domain::partnership::Partnership;
use sepakat_store::{Clock, Moment, Random, Where};

use super::*;

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Moment {
        // 24 November 2026, 12:00 in Surabaya.
        Moment { unix_ms: 1_795_496_400_000, offset_minutes: 420, suspicious: false }
    }

    fn monotonic_ms(&self) -> u64 {
        0
    }
}

struct Counting(std::sync::atomic::AtomicU64);

impl Random for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, std::sync::atomic::Ordering::Relaxed);
            part.copy_from_slice(&next.to_le_bytes()[..part.len()]);
        }
    }
}

fn environment() -> Environment {
    let random = Arc::new(Counting(std::sync::atomic::AtomicU64::new(1)));
    Environment { clock: Arc::new(Noon), random, machine: "test".to_owned() }
}

#[test]
fn the_sample_stands_in_a_store_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("Contoh.sepakat");
    let store = make(&folder, &environment(), Language::Id).unwrap();
    let sample = content::sample(Language::Id).unwrap();
    let counts = |reader: &sepakat_store::Reader<'_>| -> Result<_, Fault> {
        Ok((
            reader.count::<Partner>(&Where::all())?,
            reader.count::<Partnership>(&Where::all())?,
            reader.count::<Conversation>(&Where::all())?,
            reader.count::<Commitment>(&Where::all())?,
        ))
    };
    let found = store.read(counts).unwrap();
    let expected = (
        sample.partners.len() as _,
        sample.partnerships.len() as _,
        sample.conversations.len() as _,
        sample.commitments.len() as _,
    );
    assert_eq!(found, expected);
}

#[test]
fn lines_of_conversations_know_what_they_became() {
    let folder = tempfile::tempdir().unwrap();
    let store = make(&folder.path().join("Contoh.sepakat"), &environment(), Language::En).unwrap();
    let rows = store.read(|reader| -> Result<_, Fault> {
        Ok((reader.list::<Line>(&Where::all())?, reader.list::<Offering>(&Where::all())?))
    });
    let (lines, offerings) = rows.unwrap();
    let linked = lines.iter().filter(|line| line.kind == LineKind::Offer && line.became.is_some()).count();
    assert!(linked >= 8, "{linked} offers of conversations lead to their rows");
    assert!(offerings.iter().filter(|one| one.conversation.is_some()).count() >= linked);
}

#[test]
fn what_lies_in_the_way_is_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let sample = folder.path().join("Contoh.sepakat");
    std::fs::create_dir(&sample).unwrap();
    std::fs::write(sample.join("note.txt"), "mine").unwrap();
    make(&sample, &environment(), Language::Id).unwrap();
    assert_eq!(std::fs::read_to_string(folder.path().join("Contoh.sepakat-1/note.txt")).unwrap(), "mine");
}
