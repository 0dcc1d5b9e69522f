//! Numbers, strings and objects as the bytes of the file.

use lopdf::{Dictionary, Object, StringFormat};

/// Room for the digits of any number of 64 bits.
const DIGITS: usize = 20;

/// A whole number.
pub(crate) fn whole(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    let mut digits = [0; DIGITS];
    let (mut rest, mut at) = (number.unsigned_abs(), DIGITS);
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// A number in whole thousandths, as short as it can be: of a point, that is finer than any printer.
pub(crate) fn number(out: &mut Vec<u8>, number: f64) {
    let thousandths = (number * 1000.0).round() as i64;
    if thousandths < 0 {
        out.push(b'-');
    }
    let (before, after) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    if before != 0 || after == 0 {
        whole(out, before as i64);
    }
    if after != 0 {
        out.push(b'.');
        let digits = [after / 100, after / 10 % 10, after % 10];
        let last = digits.iter().rposition(|digit| *digit != 0).unwrap_or(0);
        out.extend(digits[..=last].iter().map(|digit| b'0' + *digit as u8));
    }
}

/// Bytes as two digits each.
pub(crate) fn hex(out: &mut Vec<u8>, bytes: &[u8]) {
    const DIGIT: &[u8; 16] = b"0123456789ABCDEF";
    for byte in bytes {
        out.extend([DIGIT[usize::from(byte >> 4)], DIGIT[usize::from(byte & 15)]]);
    }
}

/// A string of two digits a byte.
pub(crate) fn hex_string(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    hex(out, bytes);
    out.push(b'>');
}

/// An object that is not a stream.
pub(crate) fn object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(true) => out.extend_from_slice(b"true"),
        Object::Boolean(false) => out.extend_from_slice(b"false"),
        Object::Integer(value) => whole(out, *value),
        Object::Real(value) => number(out, f64::from(*value)),
        Object::Name(value) => name(out, value),
        Object::String(value, StringFormat::Hexadecimal) => hex_string(out, value),
        Object::String(value, StringFormat::Literal) => literal(out, value),
        Object::Array(all) => {
            out.push(b'[');
            for one in all {
                self::object(out, one);
                out.push(b' ');
            }
            out.push(b']');
        }
        Object::Dictionary(all) => dictionary(out, all),
        Object::Stream(stream) => dictionary(out, &stream.dict),
        Object::Reference(id) => {
            whole(out, id.0.into());
            out.extend_from_slice(b" 0 R");
        }
    }
}

/// A dictionary.
pub(crate) fn dictionary(out: &mut Vec<u8>, all: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in all {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
    out.extend_from_slice(b">>");
}

fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            hex(out, &[byte]);
        }
    }
}

fn literal(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'(');
    for &byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (value, text) in [
            (0.0, "0"),
            (0.0004, "0"),
            (-0.0004, "0"),
            (1.0, "1"),
            (-12.5, "-12.5"),
            (0.05, ".05"),
            (-0.125, "-.125"),
            (841.8898, "841.89"),
            (9.9996, "10"),
        ] {
            assert_eq!(written(|out| number(out, value)), text, "{value}");
        }
        assert_eq!(written(|out| whole(out, i64::MIN)), i64::MIN.to_string());
    }

    #[test]
    fn signs_of_the_format_are_kept_apart_from_text() {
        let said = Object::string_literal("a(b)c\\d\re");
        assert_eq!(written(|out| object(out, &said)), "(a\\(b\\)c\\\\d\\re)");
        assert_eq!(written(|out| name(out, b"application/json ")), "/application#2Fjson#20");
        assert_eq!(written(|out| hex_string(out, &[0xFE, 0x01])), "<FE01>");
    }
}
