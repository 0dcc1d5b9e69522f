//! Amounts of money. Whole rupiah today; the currency is a type so that others can follow.

use serde::{Deserialize, Serialize};

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
pub enum Currency {
    /// Indonesian rupiah, counted in whole rupiah: sen have been out of use since the 1990s.
    IDR,
}

/// An amount in whole units of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Whole units, for instance rupiah. Never negative in a draft.
    pub units: i64,
    /// Which currency the units are of.
    pub currency: Currency,
}
