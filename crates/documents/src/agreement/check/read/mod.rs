//! Reads what people write into running text: numbers in words, figures with their words, dates.
//!
//! The readers are tolerant of how it is written and strict about what it says: what they cannot read for sure they
//! leave alone, because a false alarm costs the trust that a true one needs.

mod dates;
mod number;
mod pairs;
mod tokens;

#[cfg(test)]
mod tests;

#[cfg(test)]
use dates::WrittenDate;
pub(super) use dates::dates;
pub(super) use number::number;
pub(super) use pairs::pairs;
pub(super) use tokens::{Kind, Token, tokens};
