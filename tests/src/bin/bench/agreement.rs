//! An agreement of the sample organisation against the same text in Typst.

use std::path::Path;

use crate::race::{ms, print, race};
use crate::{Outcome, facts, paper, peer, typst};

/// Measures and prints.
pub fn measure(folder: &Path, rounds: usize) -> Outcome<()> {
    let facts = facts::of_a_signed_agreement(folder)?;
    let file = folder.join("agreement.json");
    std::fs::write(&file, serde_json::to_vec(&facts)?)?;
    let mut runners = vec![peer::ours("agreement", &file, folder)?];
    match peer::python("typst") {
        Some(python) => {
            let source = folder.join("agreement.typ");
            std::fs::write(&source, typst::source(&paper::agreement(&facts), folder, false)?)?;
            runners.push(peer::typst(&python, &source, folder));
        }
        None => println!("Typst is not here: no peer for the agreement"),
    }
    print("an agreement", &race(runners, rounds)?, &[("Typst", 0.5)]);
    let warm = paper::warm(|| paper::agreement(&facts), rounds)?;
    println!("  ours in a running program   {:>8.1} ms  (aim 20)", ms(warm));
    Ok(())
}
