//! What the tests share, and the loopback host: the true program behind HTTP, so that a browser without a Tauri
//! window can drive it; and stores as large as many years make them. Never part of a release.

pub mod grown;
pub mod host;
