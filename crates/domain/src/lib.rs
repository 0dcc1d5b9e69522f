//! The nouns of community partnerships and the rules they obey.
//!
//! Nothing here reads a file, a clock or a network, and nothing here holds words for people: a rule that
//! fails says so in codes ([`problem`]), and the interface finds the words. Everything else in the house
//! (store, documents, app) is built on these types.

pub mod agreement;
pub mod calendar;
pub mod clause_text;
pub mod commitment;
pub mod consent;
pub mod conversation;
pub mod difference;
pub mod document_number;
pub mod english;
pub mod goal;
pub mod health;
pub mod id;
pub mod impact;
pub mod indicator;
pub mod kit;
pub mod money;
pub mod month;
pub mod numbers;
pub mod organisation;
pub mod partner;
pub mod partnership;
pub mod person;
pub mod plan;
pub mod problem;
pub mod quantity;
pub mod reading;
pub mod record;
pub mod report;
pub mod signing;
pub mod terbilang;
pub mod text;
