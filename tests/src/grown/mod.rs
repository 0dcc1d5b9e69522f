//! A store as large as many years of a busy organisation make it, and how long the pages take on it.

mod pages;
mod rows;

use std::path::{Path, PathBuf};

use sepakat_store::Store;

pub use pages::{Page, Pages, measure};

/// What can go wrong while growing and measuring, in words for a builder.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How much of everything.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Figures, all indicators together.
    pub readings: usize,
    /// Partners.
    pub partners: usize,
    /// Conversations.
    pub conversations: usize,
}

impl Size {
    /// Many years of a busy organisation.
    pub const FULL: Size = Size { readings: 1_000_000, partners: 10_000, conversations: 100_000 };

    /// A tenth of it.
    pub const TENTH: Size = Size { readings: 100_000, partners: 1_000, conversations: 10_000 };
}

/// The folder of the store within a data folder.
pub fn store_in(data: &Path) -> PathBuf {
    data.join("Sepakat.sepakat")
}

/// Makes a store of this size in a data folder.
pub fn make(data: &Path, size: &Size) -> Outcome<()> {
    pages::begin(data)?;
    let store = Store::open(&store_in(data), sepakat_app::system::environment())
        .map_err(|refusal| format!("{refusal:?}"))?;
    rows::write(&store, size).map_err(|fault| format!("{fault:?}"))?;
    store.close();
    Ok(())
}
