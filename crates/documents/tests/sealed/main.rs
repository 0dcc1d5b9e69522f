//! Sealed papers: other programs find them in order, and our own check finds whatever was changed in them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod made;
mod others;
mod tampered;
