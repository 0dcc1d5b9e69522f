//! The square code on papers (QR, ISO/IEC 18004): what it says, and its drawing. It holds the check code and the number
//! of the copy as plain text, no address: whoever reads it with a telephone is led nowhere.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::measure::Colour;
use crate::pages::{Path, Step};

/// What stands before the check code: whose code it is, and the version of its form.
const LEAD: &str = "SEPAKAT:1:";
/// Characters of a check code.
const LONG: usize = 12;

/// What a code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The check code of the frozen text.
    pub check_code: String,
    /// Which printed copy; 0 on the file itself.
    pub copy: u8,
}

impl Code {
    /// The text in the square. Only digits, capitals and colons, which take least room.
    pub fn text(&self) -> String {
        format!("{LEAD}{}:{}", self.check_code, self.copy)
    }

    /// Reads the text of a square; none when it is not one of ours.
    pub fn read(text: &str) -> Option<Code> {
        let (code, copy) = text.trim().strip_prefix(LEAD)?.split_once(':')?;
        let sound = code.len() == LONG && typed(code).as_deref() == Some(code);
        let digits = !copy.is_empty() && copy.bytes().all(|byte| byte.is_ascii_digit());
        let copy = copy.parse().ok().filter(|_| digits)?;
        sound.then(|| Code { check_code: code.to_owned(), copy })
    }

    /// The squares, row by row; true is dark. A quarter of them may be lost to a stamp or a fold.
    fn squares(&self) -> Vec<Vec<bool>> {
        // The text is short and always fits.
        let Ok(code) = QrCode::encode_text(&self.text(), QrCodeEcc::Quartile) else { return Vec::new() };
        let side = code.size();
        (0..side).map(|y| (0..side).map(|x| code.get_module(x, y)).collect()).collect()
    }

    /// The dark squares as one shape with its upper left corner here and this side.
    pub(crate) fn path(&self, x: f64, y: f64, side: f64) -> Path {
        let squares = self.squares();
        let unit = side / squares.len().max(1) as f64;
        let mut steps = Vec::new();
        for (row, dark) in squares.iter().enumerate() {
            let mut at = 0;
            while at < dark.len() {
                let run = dark[at..].iter().take_while(|dark| **dark).count();
                if run > 0 {
                    let (left, top) = (x + at as f64 * unit, y + row as f64 * unit);
                    let (right, bottom) = (left + run as f64 * unit, top + unit);
                    steps.extend([
                        Step::Move(left, top),
                        Step::Line(right, top),
                        Step::Line(right, bottom),
                        Step::Line(left, bottom),
                        Step::Close,
                    ]);
                }
                at += run.max(1);
            }
        }
        Path { steps, fill: Some(Colour::INK), stroke: None, dash: None }
    }
}

/// A check code as people type it: groups, small letters, O for 0, I and L for 1. None when it is none.
pub fn typed(text: &str) -> Option<String> {
    let mut code = String::with_capacity(LONG);
    for sign in text
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '.'))
    {
        code.push(match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            sign if sign.is_ascii_digit() || (sign.is_ascii_uppercase() && sign != 'U') => sign,
            _ => return None,
        });
    }
    (code.len() == LONG).then_some(code)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_may_type_it_as_they_read_it() {
        assert_eq!(typed(" 7k3m-q0rt 9xza ").as_deref(), Some("7K3MQ0RT9XZA"));
        assert_eq!(typed("OoIiLl-7K3MQR").as_deref(), Some("0011117K3MQR"));
        assert_eq!(typed("7K3M-Q0RT-9XZ"), None, "too short");
        assert_eq!(typed("7K3M-Q0RT-9XZAB"), None, "too long");
        assert_eq!(typed("7K3M-QURT-9XZA"), None, "no letter of the alphabet of these codes");
    }

    #[test]
    fn other_squares_are_not_taken_for_ours() {
        for text in [
            "https://example.org",
            "SEPAKAT:2:7K3MQ0RT9XZA:1",
            "SEPAKAT:1:7K3MQ0RT9XZA",
            "SEPAKAT:1:7k3mq0rt9xza:1",
            "SEPAKAT:1:7K3MQ0RT9XZA:",
            "SEPAKAT:1:7K3MQ0RT9XZA:+1",
            "SEPAKAT:1:7K3MQ0RT9XZA:999",
        ] {
            assert_eq!(Code::read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(code in "[0-9A-HJKMNP-TV-Z]{12}", copy in 0u8..=20) {
            let code = Code { check_code: code, copy };
            prop_assert_eq!(Code::read(&code.text()), Some(code.clone()));
            let squares = code.squares();
            prop_assert_eq!(squares.len(), 25, "always of one size");
            // Finder patterns stand in three corners, as every reader needs them.
            for (x, y) in [(0, 0), (18, 0), (0, 18)] {
                prop_assert!((0..7).all(|at| squares[y][x + at] && squares[y + at][x]));
            }
        }

        #[test]
        fn no_text_makes_the_reading_fail(text in ".*") {
            if let Some(code) = Code::read(&text) {
                prop_assert_eq!(code.text(), text.trim());
            }
            if let Some(code) = typed(&text) {
                prop_assert_eq!(typed(&code), Some(code));
            }
        }
    }
}
