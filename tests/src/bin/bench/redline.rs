//! The comparison of two versions of an agreement of forty pages: from the facts to the bytes of its PDF.

use std::path::Path;

use sepakat_documents::agreement::{ArticleFacts, Facts, Labels};
use sepakat_documents::comparison::{Version, compare, compose};

use crate::race::ms;
use crate::{Outcome, facts, paper};

/// The sample's agreement repeated is about forty pages long.
const TIMES: usize = 6;
/// It should not take longer than this, in milliseconds.
const AIM: f64 = 300.0;

/// Measures and prints.
pub fn measure(folder: &Path, rounds: usize) -> Outcome<()> {
    let old = long(&facts::of_a_signed_agreement(folder)?);
    let new = answered(&old);
    let day = old.signed_on.ok_or("the sample's agreement has a date")?;
    let versions = (Version { number: Some(2), on: day }, Version { number: Some(3), on: day });
    let compared = || compare(&old, &new, &Labels::new());
    let changes = compared().changes.len();
    let (whole, pages) =
        paper::warm_pages(|| compose(&compared(), &new, versions, "2026-11-24T09:00:00+07:00"), rounds)?;
    println!("a redline of {pages} pages with {changes} changes");
    println!("  ours in a running program   {:>8.1} ms  (aim {AIM})", ms(whole));
    Ok(())
}

pub fn long(facts: &Facts) -> Facts {
    let articles = (0..TIMES).flat_map(|time| {
        facts.articles.iter().map(move |article| ArticleFacts {
            key: if time == 0 { article.key.clone() } else { format!("{}_{time}", article.key) },
            ..article.clone()
        })
    });
    Facts { articles: articles.collect(), ..facts.clone() }
}

/// Every third article changes some words, some move, one goes and one comes.
fn answered(old: &Facts) -> Facts {
    let mut new = old.clone();
    for (place, article) in new.articles.iter_mut().enumerate().filter(|(place, _)| place % 3 == 0) {
        article.text = article.text.replacen(" yang ", " yang telah disepakati dan ", 1 + place % 4);
    }
    let last = new.articles.len() - 1;
    new.articles.swap(2, last);
    let gone = new.articles.remove(last / 2);
    new.articles.insert(last / 3, ArticleFacts { key: "own_new".to_owned(), ..gone });
    new
}
