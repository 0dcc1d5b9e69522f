//! Reads the objects of a file that our own writer wrote. Whoever reads compares the bytes with what the writer makes
//! of the object again: anything that another program wrote is noticed, however it would be understood.

use lopdf::{Dictionary, Object, StringFormat};

use crate::pdf::bytes;

/// Deeper than any paper of ours; a file that goes deeper is not read further.
const DEEPEST: usize = 24;

/// A dictionary at the beginning of `source`, and how long it is, when it is written as we write it.
pub(super) fn dictionary(source: &[u8]) -> Option<(Dictionary, usize)> {
    match object(source)? {
        (Object::Dictionary(dictionary), length) => Some((dictionary, length)),
        _ => None,
    }
}

/// An object at the beginning of `source`, and how long it is, when it is written as we write it.
pub(super) fn object(source: &[u8]) -> Option<(Object, usize)> {
    let mut parser = Parser { source, at: 0 };
    let object = parser.object(DEEPEST)?;
    let mut again = Vec::with_capacity(parser.at);
    bytes::object(&mut again, &object);
    (again == source[..parser.at]).then_some((object, parser.at))
}

/// A whole number at the beginning of `source`, and how many digits it has.
pub(super) fn whole(source: &[u8]) -> Option<(usize, usize)> {
    let length = source.iter().take(11).take_while(|byte| byte.is_ascii_digit()).count();
    let digits = std::str::from_utf8(&source[..length]).ok()?;
    if length > 1 && digits.starts_with('0') {
        return None;
    }
    Some((digits.parse().ok()?, length))
}

struct Parser<'a> {
    source: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    fn rest(&self) -> &[u8] {
        &self.source[self.at.min(self.source.len())..]
    }

    fn take(&mut self, expected: &[u8]) -> bool {
        let found = self.rest().starts_with(expected);
        if found {
            self.at += expected.len();
        }
        found
    }

    fn object(&mut self, deep: usize) -> Option<Object> {
        let deep = deep.checked_sub(1)?;
        let first = *self.rest().first()?;
        match first {
            b'<' if self.take(b"<<") => self.dictionary(deep),
            b'<' => self.hex(),
            b'(' => self.literal(),
            b'/' => self.name().map(Object::Name),
            b'[' => self.array(deep),
            b't' => self.take(b"true").then_some(Object::Boolean(true)),
            b'f' => self.take(b"false").then_some(Object::Boolean(false)),
            b'n' => self.take(b"null").then_some(Object::Null),
            _ => self.number(),
        }
    }

    fn dictionary(&mut self, deep: usize) -> Option<Object> {
        let mut all = Dictionary::new();
        while !self.take(b">>") {
            let key = self.name()?;
            if !self.take(b" ") || all.has(&key) {
                return None;
            }
            let value = self.object(deep)?;
            all.set(key, value);
        }
        Some(Object::Dictionary(all))
    }

    fn array(&mut self, deep: usize) -> Option<Object> {
        self.at += 1;
        let mut all = Vec::new();
        while !self.take(b"]") {
            all.push(self.object(deep)?);
            if !self.take(b" ") {
                return None;
            }
        }
        Some(Object::Array(all))
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        if !self.take(b"/") {
            return None;
        }
        let mut name = Vec::new();
        while let Some(&byte) = self.rest().first() {
            if byte == b'#' {
                name.push(digits(self.rest().get(1..3)?)?);
                self.at += 3;
            } else if byte.is_ascii_graphic() && !b"()<>[]{}/%".contains(&byte) {
                name.push(byte);
                self.at += 1;
            } else {
                break;
            }
        }
        Some(name)
    }

    fn hex(&mut self) -> Option<Object> {
        self.at += 1;
        let length = self.rest().iter().position(|byte| *byte == b'>')?;
        let text = unhex(&self.rest()[..length])?;
        self.at += length + 1;
        Some(Object::String(text, StringFormat::Hexadecimal))
    }

    fn literal(&mut self) -> Option<Object> {
        self.at += 1;
        let mut text = Vec::new();
        loop {
            let byte = *self.rest().first()?;
            self.at += 1;
            match byte {
                b')' => return Some(Object::String(text, StringFormat::Literal)),
                b'\\' => {
                    text.push(match *self.rest().first()? {
                        b'r' => b'\r',
                        other => other,
                    });
                    self.at += 1;
                }
                byte => text.push(byte),
            }
        }
    }

    fn number(&mut self) -> Option<Object> {
        let length =
            self.rest().iter().take(24).take_while(|byte| matches!(byte, b'0'..=b'9' | b'-' | b'.')).count();
        let text = std::str::from_utf8(&self.rest()[..length]).ok()?.to_owned();
        if let (Some((id, digits)), false) = (whole(self.rest()), text.contains('.'))
            && self.rest()[digits..].starts_with(b" 0 R")
        {
            self.at += digits + 4;
            return Some(Object::Reference((u32::try_from(id).ok()?, 0)));
        }
        self.at += length;
        if text.contains('.') {
            text.parse().ok().map(Object::Real)
        } else {
            text.parse().ok().map(Object::Integer)
        }
    }
}

/// Bytes from their digits, two each, as we write them.
pub(super) fn unhex(text: &[u8]) -> Option<Vec<u8>> {
    let pairs = text.chunks_exact(2);
    pairs.remainder().is_empty().then_some(())?;
    pairs.map(digits).collect()
}

fn digits(pair: &[u8]) -> Option<u8> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    };
    Some(digit(pair[0])? << 4 | digit(pair[1])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_writing_is_read() {
        for text in [
            "<</A 1/B [1 0 R -2 .5 (a\\(b\\)\\r) <FE01> ]/C#20D <<>>/E true/F null>>",
            "12",
            "-.125",
            "/application#2Fjson",
        ] {
            let (_, length) = object(text.as_bytes()).unwrap();
            assert_eq!(length, text.len(), "{text}");
        }
    }

    #[test]
    fn what_others_write_is_not() {
        for text in [
            "<< /A 1>>",
            "<</A  1>>",
            "[1 2]",
            "<fe01>",
            "<</A 1/A 2>>",
            "(a",
            "01",
            "1.50",
            "/#41",
            "<</A",
            "1 1 R ]",
            "",
            "<0>",
        ] {
            let read = object(text.as_bytes());
            assert!(read.is_none_or(|(_, length)| length < text.len()), "{text}");
        }
        assert!(object("[".repeat(1000).as_bytes()).is_none(), "a nest without end");
    }
}
