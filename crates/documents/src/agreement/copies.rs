//! The copies that are printed to be signed in ink.

use super::compose::compose;
use super::facts::{CopyOf, Facts, Standing};
use crate::model::Document;
use crate::words;

/// Composes these copies of a frozen paper, each with the name of its bookmark. Those who signed on the screen have
/// their drawing in it. A draft has no copies.
pub fn compose_copies(
    facts: &Facts,
    standing: &Standing,
    numbers: impl IntoIterator<Item = u8>,
    total: u8,
) -> Vec<(String, Document)> {
    let Standing::Frozen { check_code, frozen_at, signatures, witnessed, .. } = standing else {
        return Vec::new();
    };
    let copy = |number: u8| {
        let standing = Standing::Frozen {
            check_code: check_code.clone(),
            frozen_at: frozen_at.clone(),
            signatures: signatures.clone(),
            witnessed: witnessed.clone(),
            evidence: None,
            copy: Some(CopyOf { number, total }),
        };
        let name = words::copy_mark(facts.language, &number.to_string(), &total.to_string());
        (name, compose(facts, &standing))
    };
    numbers.into_iter().map(copy).collect()
}
