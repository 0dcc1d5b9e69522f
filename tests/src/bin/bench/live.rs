//! The live page of an agreement of forty pages: a key is typed in one article, and the page is there again.

use std::path::Path;
use std::time::{Duration, Instant};

use sepakat_documents::agreement::{Facts, Labels, Standing, compose};
use sepakat_documents::fonts::Fonts;
use sepakat_documents::preview::Lacking;
use sepakat_documents::{Keep, lay_out, preview_lacking};

use crate::race::ms;
use crate::{Outcome, facts, redline};

/// Measures and prints.
pub fn measure(folder: &Path, rounds: usize) -> Outcome<()> {
    let mut facts = redline::long(&facts::of_a_signed_agreement(folder)?);
    let fonts = Fonts::load().map_err(|fault| format!("{fault:?}"))?;
    let mut parts: [Vec<Duration>; 4] = Default::default();
    let mut pages = 0;
    // Three pages are in sight around the article that is written.
    let mut lacking = Lacking { sight: Some((19..22).collect()), ..Lacking::default() };
    for round in 0..rounds + 3 {
        type_a_key(&mut facts, round);
        let standing = Standing::Draft {
            labels: Labels::new(),
            other: Labels::new(),
            now: "2026-11-24T09:00:00+07:00".to_owned(),
        };
        let began = Instant::now();
        let document = compose(&facts, &standing);
        let composed = began.elapsed();
        let laid = lay_out(&document, &fonts, &mut |_| Keep::Going).map_err(|fault| format!("{fault:?}"))?;
        let set = began.elapsed();
        let shown = preview_lacking(&laid, &fonts, &lacking);
        lacking.known.extend(shown.pages.iter().filter(|page| page.drawn).map(|page| page.stamp.clone()));
        lacking.known.extend(shown.images.iter().map(|image| image.stamp.clone()));
        let drawn = began.elapsed();
        let text = serde_json::to_vec(&shown)?;
        let told = began.elapsed();
        pages = laid.pages.len();
        if round == 0 {
            println!("the live page at {pages} pages: {} KiB", text.len() / 1024);
        }
        if round >= 3 {
            for (part, took) in parts.iter_mut().zip([composed, set - composed, drawn - set, told - drawn]) {
                part.push(took);
            }
        }
    }
    for (name, mut took) in ["composed", "laid out", "drawn", "written"].into_iter().zip(parts) {
        took.sort();
        println!("  {name:<28}{:>8.1} ms", ms(took[took.len() / 2]));
    }
    let _ = pages;
    Ok(())
}

fn type_a_key(facts: &mut Facts, round: usize) {
    let middle = facts.articles.len() / 2;
    if let Some(article) = facts.articles.get_mut(middle) {
        article.text.push(if round.is_multiple_of(6) { ' ' } else { 'a' });
    }
}
