//! Small pictures that come from outside: known by their first bytes, measured by their headers, never trusted by
//! their names.
//!
//! What is kept is what was given, without the notes that cameras add: those can tell where a photo was taken.

/// Largest file.
const BYTES: usize = 2 << 20;
/// Largest side in pixels.
const SIDE: i64 = 4000;

/// A picture that passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// Media type.
    pub media: &'static str,
    /// Width in pixels.
    pub width: i64,
    /// Height in pixels.
    pub height: i64,
    /// The file without notes.
    pub bytes: Vec<u8>,
}

/// Reads a PNG or JPEG. Codes: `not_an_image`, `too_large` (bytes), `too_many_pixels`.
pub(crate) fn read(bytes: &[u8]) -> Result<Picture, &'static str> {
    if bytes.len() > BYTES {
        return Err("too_large");
    }
    let picture = png(bytes).or_else(|| jpeg(bytes)).ok_or("not_an_image")?;
    let sized = |side: i64| (1..=SIDE).contains(&side);
    if sized(picture.width) && sized(picture.height) { Ok(picture) } else { Err("too_many_pixels") }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Walks the chunks of a PNG and keeps those that make the picture.
fn png(bytes: &[u8]) -> Option<Picture> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let mut kept = PNG.to_vec();
    let mut size = None;
    let mut ended = false;
    while !ended {
        let length = usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
        let name = rest.get(4..8)?;
        let chunk = rest.get(..length.checked_add(12)?)?;
        if name == b"IHDR" {
            let side =
                |at: usize| Some(i64::from(u32::from_be_bytes(chunk.get(at..at + 4)?.try_into().ok()?)));
            size = Some((side(8)?, side(12)?));
        }
        if [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB", b"cHRM"]
            .iter()
            .any(|one| *one == name)
        {
            kept.extend_from_slice(chunk);
        }
        ended = name == b"IEND";
        rest = rest.get(chunk.len()..)?;
    }
    let (width, height) = size?;
    Some(Picture { media: "image/png", width, height, bytes: kept })
}

/// Walks the segments of a JPEG and drops comments and the notes of applications, but for the colour marks of
/// JFIF and Adobe.
fn jpeg(bytes: &[u8]) -> Option<Picture> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut kept = vec![0xff, 0xd8];
    let mut size = None;
    loop {
        let (&0xff, &marker) = (rest.first()?, rest.get(1)?) else { return None };
        let length = usize::from(u16::from_be_bytes(rest.get(2..4)?.try_into().ok()?));
        let segment = rest.get(..length.checked_add(2)?)?;
        if matches!(marker, 0xc0..=0xc2) {
            let side =
                |at: usize| Some(i64::from(u16::from_be_bytes(segment.get(at..at + 2)?.try_into().ok()?)));
            size = Some((side(7)?, side(5)?));
        }
        let note = matches!(marker, 0xe1..=0xed | 0xef | 0xfe);
        if !note {
            kept.extend_from_slice(segment);
        }
        rest = rest.get(segment.len()..)?;
        if marker == 0xda {
            break;
        }
    }
    if !rest.ends_with(b"\xff\xd9") {
        return None;
    }
    kept.extend_from_slice(rest);
    let (width, height) = size?;
    Some(Picture { media: "image/jpeg", width, height, bytes: kept })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let mut bytes = (content.len() as u32).to_be_bytes().to_vec();
        bytes.extend_from_slice(name);
        bytes.extend_from_slice(content);
        bytes.extend_from_slice(&[0; 4]);
        bytes
    }

    fn a_png(width: u32, height: u32) -> Vec<u8> {
        let mut header = width.to_be_bytes().to_vec();
        header.extend_from_slice(&height.to_be_bytes());
        header.extend_from_slice(&[8, 6, 0, 0, 0]);
        [
            PNG.to_vec(),
            chunk(b"IHDR", &header),
            chunk(b"eXIf", b"GPS"),
            chunk(b"IDAT", b"x"),
            chunk(b"IEND", b""),
        ]
        .concat()
    }

    fn a_jpeg() -> Vec<u8> {
        let segment = |marker: u8, content: &[u8]| {
            let length = (content.len() as u16 + 2).to_be_bytes();
            [&[0xff, marker], &length[..], content].concat()
        };
        [
            vec![0xff, 0xd8],
            segment(0xe1, b"Exif GPS"),
            segment(0xc0, &[8, 0, 20, 0, 30, 3]),
            segment(0xda, &[0]),
            vec![1, 2, 3, 0xff, 0xd9],
        ]
        .concat()
    }

    #[test]
    fn a_png_is_measured_and_its_notes_are_dropped() {
        let picture = read(&a_png(120, 80)).unwrap();
        assert_eq!((picture.media, picture.width, picture.height), ("image/png", 120, 80));
        assert!(!picture.bytes.windows(3).any(|part| part == b"GPS"));
    }

    #[test]
    fn a_jpeg_is_measured_and_its_notes_are_dropped() {
        let picture = read(&a_jpeg()).unwrap();
        assert_eq!((picture.media, picture.width, picture.height), ("image/jpeg", 30, 20));
        assert!(!picture.bytes.windows(3).any(|part| part == b"GPS"));
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        assert_eq!(read(b"<svg onload='x'/>"), Err("not_an_image"));
        assert_eq!(read(b""), Err("not_an_image"));
        assert_eq!(read(&a_png(0, 80)), Err("too_many_pixels"));
        assert_eq!(read(&a_png(90_000, 80)), Err("too_many_pixels"));
        assert_eq!(read(&vec![0; BYTES + 1]), Err("too_large"));
    }

    #[test]
    fn a_picture_cut_off_anywhere_is_refused() {
        for whole in [a_png(120, 80), a_jpeg()] {
            for length in 0..whole.len() {
                assert_eq!(read(&whole[..length]), Err("not_an_image"), "cut at {length}");
            }
        }
    }
}
