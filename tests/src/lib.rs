//! What the tests share, and the loopback host: the true program behind HTTP, so that a browser without a Tauri
//! window can drive it. Never part of a release.

pub mod host;
