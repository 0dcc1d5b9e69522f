//! Stories through the one door on real stores, and what must hold for every call of the table.
//!
//! One binary, because linking the paper engine once is enough.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod addenda;
mod agreements;
mod backups;
mod conversations;
mod declined;
mod desk;
mod drawn;
mod earlier;
mod figures;
mod furnished;
mod goals;
mod honest;
mod hostile;
pub mod ink;
mod kits;
mod leaving;
mod library;
mod matrix;
mod numbers;
mod parties;
mod partners;
mod partnerships;
mod paused;
mod people;
mod plan;
mod promises;
mod refusals;
mod renewal;
mod reports;
mod sample;
mod sealing;
mod search;
mod several;
mod start;
mod today;
mod undo_all;
mod versions;
mod whole;
mod witnesses;
