//! The nouns of community partnerships and the rules they obey.
//!
//! Nothing here reads a file, a clock or a network, and nothing here holds words for people: a rule that
//! fails says so in codes ([`problem`]), and the interface finds the words. Everything else in the house
//! (store, documents, app) is built on these types.

pub mod agreement;
pub mod commitment;
pub mod consent;
pub mod conversation;
pub mod id;
pub mod money;
pub mod organisation;
pub mod partner;
pub mod partnership;
pub mod person;
pub mod problem;
pub mod record;
pub mod signing;
