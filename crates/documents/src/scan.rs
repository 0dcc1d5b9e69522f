//! Scans and photographs of printed copies: read within limits, searched for the code of the copy, and written anew
//! without what cameras and programs hide in them. A PDF made by a scanner is kept as it is; the pictures of its
//! pages are searched.

use std::io::{Cursor, Read as _};

use flate2::read::ZlibDecoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops;
use image::{DynamicImage, GrayImage, ImageDecoder, ImageEncoder, ImageReader, Limits, RgbImage};

use crate::code::Code;

/// Largest side that is opened, and largest area: a sheet at 600 dots an inch has 35 million.
const LARGEST: u32 = 12_000;
const AREA: u64 = 60_000_000;
/// Largest side that is kept: 360 dots an inch on a long sheet.
const KEPT: u32 = 4_700;
const QUALITY: u8 = 85;
/// Pictures of a PDF that are looked at.
const PICTURES: usize = 24;
/// Sides at which the code is looked for: the usual first, then finer and coarser, where noise averages out.
const SIDES: [u32; 4] = [1_800, 3_000, 1_200, KEPT];

/// A scan that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// Media type.
    pub media: &'static str,
    /// The file as it is kept.
    pub bytes: Vec<u8>,
    /// The code on it, when it can be read.
    pub code: Option<Code>,
}

/// Why a file cannot be kept as a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanFault {
    /// Neither a PNG or JPEG that can be opened nor a PDF.
    NotAScan,
    /// More pixels than a scan of one sheet has.
    TooLarge,
}

/// Reads a scan: PNG, JPEG or PDF, known by its content.
pub fn read(bytes: &[u8]) -> Result<Scan, ScanFault> {
    if bytes.starts_with(b"%PDF-") {
        let code = pictures(bytes).find_map(|picture| code(&picture));
        return Ok(Scan { media: "application/pdf", bytes: bytes.to_vec(), code });
    }
    let (picture, jpeg) = open(bytes)?;
    let code = code(&picture.to_luma8());
    let kept = within(picture, KEPT);
    let (media, bytes) = write(&kept, jpeg).ok_or(ScanFault::NotAScan)?;
    Ok(Scan { media, bytes, code })
}

/// Opens a picture, turned as the camera was held; true for a JPEG.
fn open(bytes: &[u8]) -> Result<(DynamicImage, bool), ScanFault> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let mut reader = reader.map_err(|_| ScanFault::NotAScan)?;
    let jpeg = reader.format() == Some(image::ImageFormat::Jpeg);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST);
    limits.max_image_height = Some(LARGEST);
    reader.limits(limits);
    let fault = |fault| match fault {
        image::ImageError::Limits(_) => ScanFault::TooLarge,
        _ => ScanFault::NotAScan,
    };
    let mut decoder = reader.into_decoder().map_err(fault)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > AREA {
        return Err(ScanFault::TooLarge);
    }
    let orientation = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Ok((picture, jpeg))
}

/// The picture with no side longer than this.
fn within(picture: DynamicImage, side: u32) -> DynamicImage {
    let longest = picture.width().max(picture.height());
    if longest <= side { picture } else { picture.resize(side, side, imageops::FilterType::Triangle) }
}

fn write(picture: &DynamicImage, jpeg: bool) -> Option<(&'static str, Vec<u8>)> {
    let (width, height) = (picture.width(), picture.height());
    let mut file = Vec::new();
    // Scans in grey stay grey: a third of the size.
    let grey = !picture.color().has_color();
    let pixels = if grey { picture.to_luma8().into_raw() } else { picture.to_rgb8().into_raw() };
    let colour = if grey { image::ExtendedColorType::L8 } else { image::ExtendedColorType::Rgb8 };
    if jpeg {
        JpegEncoder::new_with_quality(&mut file, QUALITY).encode(&pixels, width, height, colour).ok()?;
        return Some(("image/jpeg", file));
    }
    let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Adaptive);
    encoder.write_image(&pixels, width, height, colour).ok()?;
    Some(("image/png", file))
}

/// The code on a picture; other codes on it are passed over.
fn code(grey: &GrayImage) -> Option<Code> {
    let longest = grey.width().max(grey.height());
    let mut looked: Vec<u32> = Vec::new();
    let sharp = SIDES.iter().find_map(|side| {
        // A picture smaller than the steps is looked at once.
        let side = (*side).min(longest);
        if looked.contains(&side) {
            return None;
        }
        looked.push(side);
        found(&at_most(grey, side))
    });
    // Grain of bad light hides the edges: soften it, as the eye does.
    sharp.or_else(|| found(&imageops::blur(&at_most(grey, SIDES[0]), 1.2)))
}

/// The picture with no side longer than this.
fn at_most(grey: &GrayImage, side: u32) -> GrayImage {
    let longest = grey.width().max(grey.height());
    if longest <= side {
        return grey.clone();
    }
    let scale = f64::from(side) / f64::from(longest);
    let size = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
    imageops::resize(grey, size(grey.width()), size(grey.height()), imageops::FilterType::Triangle)
}

fn found(grey: &GrayImage) -> Option<Code> {
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let raw = grey.as_raw();
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| raw[y * width + x]);
    prepared.detect_grids().iter().find_map(|grid| Code::read(&grid.decode().ok()?.1))
}

/// The pictures in a PDF of a scanner. No more of the file is understood than where a stream begins and what stands
/// right before it, so that nothing in it can lead anywhere.
fn pictures(file: &[u8]) -> impl Iterator<Item = GrayImage> + '_ {
    streams(file).filter(|(head, _)| has(head, b"/Image")).take(PICTURES).filter_map(|(head, body)| {
        if has(head, b"/DCTDecode") {
            return open(body).ok().map(|(picture, _)| picture.to_luma8());
        }
        if has(head, b"/FlateDecode") && !has(head, b"/Predictor") { flat(head, body) } else { None }
    })
}

/// Each stream with the words before it, down to the object it is in.
fn streams(file: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> + '_ {
    const WORD: &[u8] = b"stream";
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let begin = at + find(file.get(at..)?, WORD)?;
            at = begin + WORD.len();
            let before = &file[begin.saturating_sub(2048)..begin];
            let head =
                before.windows(4).rposition(|word| word == b" obj").map_or(before, |cut| &before[cut..]);
            let rest = &file[at..];
            let Some(body) = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")) else {
                continue;
            };
            if before.ends_with(b"end") {
                continue;
            }
            let end = find(body, b"endstream").unwrap_or(body.len());
            at = file.len() - body.len() + end;
            return Some((head, &body[..end]));
        }
    })
}

/// A picture of packed pixels: colour, grey, or black and white, told by how many bytes there are.
fn flat(head: &[u8], body: &[u8]) -> Option<GrayImage> {
    let (width, height) = (number(head, b"/Width")?, number(head, b"/Height")?);
    let area = u64::from(width) * u64::from(height);
    if width == 0 || height == 0 || width > LARGEST || height > LARGEST || area > AREA {
        return None;
    }
    let mut bytes = Vec::new();
    // One byte more than any of them has: what is longer is none of them.
    ZlibDecoder::new(body).take(area * 3 + 1).read_to_end(&mut bytes).ok()?;
    let (length, row) = (bytes.len() as u64, width.div_ceil(8) as usize);
    if length == area * 3 {
        return Some(DynamicImage::ImageRgb8(RgbImage::from_raw(width, height, bytes)?).to_luma8());
    }
    if length == area {
        return GrayImage::from_raw(width, height, bytes);
    }
    (length == row as u64 * u64::from(height)).then(|| {
        GrayImage::from_fn(width, height, |x, y| {
            let bit = (bytes[y as usize * row + x as usize / 8] >> (7 - x % 8)) & 1;
            image::Luma([bit * 255])
        })
    })
}

/// The whole number after a name.
fn number(head: &[u8], name: &[u8]) -> Option<u32> {
    let rest = &head[find(head, name)? + name.len()..];
    let digits = rest.iter().skip_while(|byte| byte.is_ascii_whitespace());
    let digits: String =
        digits.take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
    digits.parse().ok()
}

fn has(text: &[u8], word: &[u8]) -> bool {
    find(text, word).is_some()
}

/// Where a word begins.
fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.iter().position(|byte| *byte == first)?;
        if text[at..].starts_with(word) {
            return Some(at);
        }
        from = at + 1;
    }
}
