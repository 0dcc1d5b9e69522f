//! What pages know of each of thousands of partners: the columns that lists show and judge by, and no longer texts.

use chrono::NaiveDate;
use sepakat_domain::id::Id;
use sepakat_domain::partner::{Kind, Partner, Stage};
use sepakat_store::Part;
use serde::Deserialize;

/// A partner, without what only its own page and its papers show. The fields mean what they mean in [`Partner`].
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Known {
    pub id: Id,
    pub name: String,
    pub kind: Kind,
    pub subtype: String,
    pub person: Option<Id>,
    pub phone: String,
    pub place: String,
    pub stage: Stage,
    pub next_step: String,
    pub next_step_on: Option<NaiveDate>,
    pub retired: bool,
}

impl Part for Known {
    type Of = Partner;
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "kind",
        "subtype",
        "person",
        "phone",
        "place",
        "stage",
        "next_step",
        "next_step_on",
        "retired",
    ];
}
