//! The few rules of DER that a certificate and a signature need: writing them, and reading back what was written.
//!
//! Reading takes only what this writer could have written: lengths in their shortest form, nothing left over.

/// Tags of ASN.1.
pub(crate) mod tag {
    pub const INTEGER: u8 = 0x02;
    pub const BITS: u8 = 0x03;
    pub const OCTETS: u8 = 0x04;
    pub const OID: u8 = 0x06;
    pub const TEXT: u8 = 0x0C;
    pub const PRINTABLE: u8 = 0x13;
    pub const TIME: u8 = 0x18;
    pub const UTC_TIME: u8 = 0x17;
    pub const BOOLEAN: u8 = 0x01;
    pub const SEQUENCE: u8 = 0x30;
    pub const SET: u8 = 0x31;
    /// Named part 0 to 3 of a structure.
    pub const PART_0: u8 = 0xA0;
    pub const PART_3: u8 = 0xA3;
}

/// A value with its tag and length.
pub(crate) fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    match content.len() {
        short @ 0..=0x7F => out.push(short as u8),
        middle @ 0x80..=0xFF => out.extend([0x81, middle as u8]),
        long => out.extend([0x82, (long >> 8) as u8, long as u8]),
    }
    out.extend_from_slice(content);
    out
}

/// Values one after another under one tag.
pub(crate) fn group(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    value(tag, &parts.concat())
}

/// A SEQUENCE.
pub(crate) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    group(tag::SEQUENCE, parts)
}

/// A SET OF: its members in the order that DER asks for.
pub(crate) fn set(mut parts: Vec<Vec<u8>>) -> Vec<u8> {
    parts.sort();
    value(tag::SET, &parts.concat())
}

/// An object identifier, from its encoded arcs.
pub(crate) fn oid(arcs: &[u8]) -> Vec<u8> {
    value(tag::OID, arcs)
}

/// A BIT STRING of whole bytes.
pub(crate) fn bits(content: &[u8]) -> Vec<u8> {
    value(tag::BITS, &[&[0], content].concat())
}

/// Reads values one after another.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes }
    }

    /// The content of the next value, which must have this tag.
    pub fn value(&mut self, tag: u8) -> Option<&'a [u8]> {
        let (&[found, first], rest) = self.rest.split_first_chunk::<2>()?;
        let (length, rest) = match first {
            short @ 0..=0x7F => (usize::from(short), rest),
            0x81 => {
                let (&length, rest) = rest.split_first()?;
                (usize::from(length), rest)
            }
            0x82 => {
                let (length, rest) = rest.split_first_chunk::<2>()?;
                (usize::from(u16::from_be_bytes(*length)), rest)
            }
            _ => return None,
        };
        let (content, rest) = rest.split_at_checked(length)?;
        let shortest = match first {
            0x81 => length > 0x7F,
            0x82 => length > 0xFF,
            _ => true,
        };
        if found != tag || !shortest {
            return None;
        }
        self.rest = rest;
        Some(content)
    }

    /// A reader of the parts of the next value.
    pub fn inside(&mut self, tag: u8) -> Option<Reader<'a>> {
        self.value(tag).map(Reader::new)
    }

    /// What follows has this content exactly.
    pub fn exactly(&mut self, bytes: &[u8]) -> Option<()> {
        self.rest = self.rest.strip_prefix(bytes)?;
        Some(())
    }

    /// What is not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for length in [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x1234] {
            let content = vec![7; length];
            let written = value(tag::OCTETS, &content);
            let mut reader = Reader::new(&written);
            assert_eq!(reader.value(tag::OCTETS), Some(content.as_slice()), "{length}");
            assert!(reader.rest().is_empty());
        }
    }

    #[test]
    fn lengths_that_are_not_the_shortest_are_refused() {
        assert_eq!(Reader::new(&[0x04, 0x81, 0x01, 0]).value(tag::OCTETS), None);
        assert_eq!(Reader::new(&[0x04, 0x82, 0x00, 0x01, 0]).value(tag::OCTETS), None);
        assert_eq!(Reader::new(&[0x04, 0x02, 0]).value(tag::OCTETS), None, "cut off");
        assert_eq!(Reader::new(&[0x04, 0x80, 0, 0]).value(tag::OCTETS), None, "of no length");
    }
}
