//! Identity of a row: sixteen bytes (UUID version 7), shown and sent as text.
//!
//! Ids cross to the interface as text and never as JSON numbers, which lose digits beyond 2^53.

use std::fmt;
use std::str::FromStr;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The identity of one row in the store, written `01890a5d-ac96-774b-bcce-b302099a8057`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(type = "string"))]
pub struct Id(pub [u8; 16]);

/// The text given is not an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAnId;

impl Id {
    /// Makes a UUID version 7 (RFC 9562) from milliseconds since 1970 and ten random bytes.
    pub fn v7(unix_ms: u64, random: [u8; 10]) -> Id {
        let mut bytes = [0u8; 16];
        bytes[..6].copy_from_slice(&unix_ms.to_be_bytes()[2..]);
        bytes[6..].copy_from_slice(&random);
        bytes[6] = 0x70 | (bytes[6] & 0x0f);
        bytes[8] = 0x80 | (bytes[8] & 0x3f);
        Id(bytes)
    }
}

/// The text of an id. Lists write ten thousand of them at once, so it is made without the machinery of formats.
struct Written([u8; 36]);

impl Written {
    fn of(id: &Id) -> Written {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = [b'-'; 36];
        let mut at = 0;
        for (index, byte) in id.0.iter().enumerate() {
            at += usize::from(matches!(index, 4 | 6 | 8 | 10));
            text[at] = DIGITS[usize::from(byte >> 4)];
            text[at + 1] = DIGITS[usize::from(byte & 15)];
            at += 2;
        }
        Written(text)
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Written::of(self).as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for NotAnId {}

impl FromStr for Id {
    type Err = NotAnId;

    /// Reads exactly the form that [`fmt::Display`] writes; capital letters are accepted.
    fn from_str(text: &str) -> Result<Id, NotAnId> {
        let text = text.as_bytes();
        if text.len() != 36 {
            return Err(NotAnId);
        }
        let mut bytes = [0u8; 16];
        let mut at = 0;
        for slot in &mut bytes {
            if matches!(at, 8 | 13 | 18 | 23) {
                if text[at] != b'-' {
                    return Err(NotAnId);
                }
                at += 1;
            }
            let high = (text[at] as char).to_digit(16).ok_or(NotAnId)?;
            let low = (text[at + 1] as char).to_digit(16).ok_or(NotAnId)?;
            *slot = (high * 16 + low) as u8;
            at += 2;
        }
        Ok(Id(bytes))
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(Written::of(self).as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        deserializer.deserialize_str(Read)
    }
}

/// Reads an id: as text, or from a store as the sixteen bytes it is.
struct Read;

impl Visitor<'_> for Read {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Id, E> {
        bytes.try_into().map(Id).map_err(|_| E::custom(NotAnId))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

    #[test]
    fn an_id_is_written_as_it_is_read() {
        let id: Id = TEXT.parse().unwrap();
        assert_eq!(id.to_string(), TEXT);
        assert_eq!(format!("{id:?}"), TEXT);
        assert_eq!(TEXT.to_uppercase().parse(), Ok(id), "capital letters are accepted");
    }

    #[test]
    fn version_and_variant_stand_where_the_standard_puts_them() {
        let id = Id::v7(0x0189_0a5d_ac96, [0xff; 10]).to_string();
        assert_eq!(id, "01890a5d-ac96-7fff-bfff-ffffffffffff");
    }

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        assert!(Id::v7(1, [255; 10]) < Id::v7(2, [0; 10]));
    }

    #[test]
    fn other_texts_are_no_ids() {
        for text in
            ["", "01890a5d", "01890a5dac96774bbcceb302099a8057", "01890a5d-ac96-774b-bcce-b302099a805g"]
        {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
        assert_eq!(TEXT.replace('-', "_").parse::<Id>(), Err(NotAnId));
        assert_eq!("é".repeat(18).parse::<Id>(), Err(NotAnId), "36 bytes that are no figures");
    }

    #[test]
    fn ids_cross_as_json_text() {
        let id: Id = serde_json::from_str(&format!("\"{TEXT}\"")).unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{TEXT}\""));
        assert!(serde_json::from_str::<Id>("12").is_err());
    }

    proptest! {
        #[test]
        fn every_id_reads_back(bytes in any::<[u8; 16]>()) {
            prop_assert_eq!(Id(bytes).to_string().parse(), Ok(Id(bytes)));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = text.parse::<Id>();
        }
    }
}
