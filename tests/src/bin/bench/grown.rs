//! The pages on a store of a busy organisation, and what ten times as much costs them.

use std::path::Path;
use std::time::{Duration, Instant};

use sepakat_tests::grown::{self, Page, Size};

use crate::Outcome;
use crate::race::ms;

/// Every page is to stay under this, on the full store.
const BUDGET: Duration = Duration::from_millis(150);

/// Measures the pages on a tenth of the full store, and on all of it when asked to.
pub fn pages(folder: &Path, full: bool) -> Outcome<()> {
    let small = measured(&folder.join("tenth"), "a tenth", Size::TENTH)?;
    for page in &small {
        tell(page, None);
    }
    if !full {
        println!("the full store is grown and measured with --full (some minutes, 2 GB of room)");
        return Ok(());
    }
    let large = measured(&folder.join("full"), "the full store", Size::FULL)?;
    for (page, before) in large.iter().zip(&small) {
        tell(page, Some(before));
    }
    let slow: Vec<&str> = large.iter().filter(|page| page.p95 > BUDGET).map(|page| page.name).collect();
    if slow.is_empty() {
        println!("every page under {} ms", BUDGET.as_millis());
    } else {
        println!("over {} ms: {}", BUDGET.as_millis(), slow.join(", "));
    }
    Ok(())
}

fn measured(data: &Path, what: &str, size: Size) -> Outcome<Vec<Page>> {
    let begun = Instant::now();
    grown::make(data, &size)?;
    println!(
        "{what}: {} readings, {} partners, {} conversations, grown in {:.1} s",
        size.readings,
        size.partners,
        size.conversations,
        begun.elapsed().as_secs_f64()
    );
    let measured = grown::measure(data)?;
    println!("  {:<20}      {:>7.1} ms", "opened", ms(measured.opened));
    Ok(measured.pages)
}

/// One line; with how many times as long it takes on ten times as much.
fn tell(page: &Page, before: Option<&Page>) {
    // Other work on the machine stretches the time of the clock, and the two stores are measured minutes apart.
    let cost = |page: &Page| page.worked.unwrap_or(page.middle).as_secs_f64();
    let grows =
        before.map(|before| format!("  {:>5.1} x a tenth", cost(page) / cost(before))).unwrap_or_default();
    let worked = page.worked.map(|worked| format!("  processor {:>6.1} ms", ms(worked))).unwrap_or_default();
    println!(
        "  {:<20}  p50 {:>7.1} ms  p95 {:>7.1} ms{worked}  {:>8} bytes{grows}",
        page.name,
        ms(page.middle),
        ms(page.p95),
        page.bytes
    );
}
