//! The sample organisation: believable, in a store of its own, dated around today.

use std::io;
use std::path::Path;

use sepakat_domain::organisation::Language;
use sepakat_store::{Deed, Environment, Fault, Refusal, Store};

use crate::content;

mod agreements;
mod goals;
mod plan;
mod reports;
mod rows;

/// Makes the sample in a folder; what lies there is put aside first.
pub(crate) fn make(folder: &Path, environment: &Environment, language: Language) -> Result<Store, Refusal> {
    put_aside(folder)?;
    let store = Store::create(folder, environment.clone())?;
    let sample = content::sample(language).map_err(|fault| Fault::Broken(fault.to_string()))?;
    let deed = Deed::barrier("app.open_sample", &sample.organisation.name, "sample");
    store.change(deed, |writer| {
        let today = writer.today();
        let known = rows::fill(writer, &sample, today, language)?;
        agreements::fill(writer, &store, &sample, &known, language)
            .map_err(|fault| Fault::Broken(format!("{fault:?}")))?;
        rows::fill_later(writer, &sample, &known, today)?;
        plan::fill(writer, &sample, &known)?;
        goals::fill(writer, &store, &sample, &known)?;
        reports::fill(writer, &store, (&sample, &known), language)
            .map_err(|fault| Fault::Broken(format!("{fault:?}")))
    })?;
    Ok(store)
}

/// Renames a folder that could not be opened to the next free name beside it.
fn put_aside(folder: &Path) -> io::Result<()> {
    let free = (1..)
        .map(|count: u32| folder.with_extension(format!("sepakat-{count}")))
        .find(|candidate| !candidate.exists());
    match free {
        Some(free) if folder.exists() => std::fs::rename(folder, free),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
