//! What the program can do: one file per noun, one function per deed, and one door to all of them.
//!
//! [`App`] holds the open store and is all that the window (or a test's host) knows. Every request comes in
//! through [`App::call`] by the name of a [`call::CallEntry`]; see the module of each noun for its table of contents.

pub mod about;
pub mod agreements;
pub mod answer;
pub mod backups;
pub mod call;
pub mod commitments;
pub mod consents;
pub mod content;
mod context;
pub mod conversations;
pub mod documents;
pub mod door;
pub mod earlier;
pub mod event;
pub mod files;
pub mod goals;
pub mod health;
pub mod history;
mod house;
pub mod house_clauses;
pub mod impact;
pub mod indicators;
pub mod kits;
pub mod leaving;
mod ledger;
pub mod offerings;
pub mod organisation;
pub mod papers;
pub mod partners;
pub mod partnerships;
pub mod people;
mod picture;
pub mod plans;
pub mod preferences;
pub mod promises;
pub mod radar;
pub mod readings;
pub mod register;
pub mod renewals;
pub mod reports;
mod sample;
pub mod scratch;
pub mod search;
#[cfg(feature = "shapes")]
pub mod shapes;
pub mod signing;
pub mod start;
pub mod system;
pub mod table;
mod tasks;
pub mod thread;
pub mod today;

pub use door::App;
