//! The one way in which the facts of any paper are written down to be hashed, and the check code made from the hash.
//!
//! Canonical JSON here means: keys sorted by code point, no white space, numbers as whole numbers. Whoever holds
//! the attached `naskah.json` of a paper can compute the code with `sha256sum` and compare it with the footer.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The digits of Crockford's base 32: no I, L, O, U, so that a code can be read out over the telephone.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Length of a check code: sixty bits.
const CODE_LENGTH: usize = 12;

/// The facts as canonical JSON.
pub fn canonical_json<Facts: Serialize>(facts: &Facts) -> String {
    // Facts hold only text, whole numbers, lists and maps with text keys: they always serialise.
    let value = serde_json::to_value(facts).unwrap_or(Value::Null);
    let mut out = String::new();
    write(&value, &mut out);
    out
}

/// SHA-256 of [`canonical_json`], in lower-case hex.
pub fn content_hash<Facts: Serialize>(facts: &Facts) -> String {
    Sha256::digest(canonical_json(facts)).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first sixty bits of the content hash in Crockford's base 32, most significant first.
pub fn check_code<Facts: Serialize>(facts: &Facts) -> String {
    let digest = Sha256::digest(canonical_json(facts));
    let bits = digest.iter().take(8).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte)) >> 4;
    (0..CODE_LENGTH).rev().map(|place| char::from(CROCKFORD[(bits >> (5 * place) & 31) as usize])).collect()
}

/// A check code as papers print it, in groups of four: `7K4M-9QXD-2HTW`.
pub fn grouped(code: &str) -> String {
    let characters: Vec<char> = code.chars().collect();
    characters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| key.as_str());
            write_all(entries.into_iter(), ('{', '}'), out, |(key, value), out| {
                write(&Value::String(key.clone()), out);
                out.push(':');
                write(value, out);
            });
        }
        Value::Array(items) => write_all(items.iter(), ('[', ']'), out, write),
        scalar => out.push_str(&scalar.to_string()),
    }
}

fn write_all<T>(
    items: impl Iterator<Item = T>,
    (open, close): (char, char),
    out: &mut String,
    one: impl Fn(T, &mut String),
) {
    out.push(open);
    for (index, item) in items.enumerate() {
        if index > 0 {
            out.push(',');
        }
        one(item, out);
    }
    out.push(close);
}
