//! The facts of an agreement of the sample organisation, as they were frozen.

use std::path::Path;
use std::sync::Arc;

use sepakat_app::App;
use sepakat_app::call::{Role, Session};
use sepakat_documents::agreement::Facts;
use sepakat_domain::signing::Frozen;
use sepakat_store::{Fault, Store, Where};
use serde_json::json;

use crate::Outcome;

/// Opens the sample organisation in `folder` and gives the longest frozen agreement.
pub fn of_a_signed_agreement(folder: &Path) -> Outcome<Facts> {
    let session = Session { role: Role::Coordinator, window: "main".to_owned() };
    let app = App::start(folder, sepakat_app::system::environment(), Arc::new(|_| {}));
    app.call(&session, "app.open_sample", json!({})).map_err(|fault| format!("{fault:?}"))?;
    let sample = app.store_folder();
    drop(app);
    let store =
        Store::open(&sample, sepakat_app::system::environment()).map_err(|refusal| format!("{refusal:?}"))?;
    let frozen: Vec<Frozen> = store
        .read(|reader| reader.list::<Frozen>(&Where::all()))
        .map_err(|fault: Fault| format!("{fault:?}"))?;
    let longest = frozen.into_iter().max_by_key(|frozen| frozen.facts.to_string().len());
    Ok(serde_json::from_value(longest.ok_or("the sample has no frozen agreement")?.facts)?)
}
