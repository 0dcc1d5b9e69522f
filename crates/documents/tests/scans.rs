//! The code on a printed copy is read back from what a scanner or a telephone makes of the page: at 150 dots an inch,
//! askew, dark, with noise, as PNG, JPEG or a scanner's PDF.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "generated/made.rs"]
#[allow(dead_code, reason = "shared with the tests of generated agreements")]
mod made;

use std::io::{Cursor, Write as _};
use std::process::Command;
use std::sync::OnceLock;

use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use sepakat_documents::agreement::{Facts, Standing, check_code, compose_copies};
use sepakat_documents::code::Code;
use sepakat_documents::fonts::Fonts;
use sepakat_documents::scan::{ScanFault, read};
use sepakat_documents::{Keep, bind, lay_out, pdf};

fn facts() -> Facts {
    made::facts(4)
}

fn expected(copy: u8) -> Option<Code> {
    Some(Code { check_code: check_code(&facts()), copy })
}

/// The last page but one of copy 2 at 150 dots an inch, as poppler draws it.
fn page() -> &'static GrayImage {
    static PAGE: OnceLock<GrayImage> = OnceLock::new();
    PAGE.get_or_init(|| {
        let fonts = Fonts::load().unwrap();
        let facts = facts();
        let standing = Standing::Frozen {
            check_code: check_code(&facts),
            frozen_at: "2026-11-24T08:12:00+07:00".to_owned(),
            signatures: Vec::new(),
            witnessed: Vec::new(),
            evidence: None,
            copy: None,
        };
        let copies = compose_copies(&facts, &standing, [2], 2);
        let document = copies[0].1.clone();
        let pages = copies
            .into_iter()
            .map(|(name, copy)| (name, lay_out(&copy, &fonts, &mut |_| Keep::Going).unwrap()));
        let bound = bind(pages.collect()).unwrap();
        let bytes = pdf(&bound, &document, &fonts, &mut |_| Keep::Going).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.pdf");
        std::fs::write(&path, bytes).unwrap();
        let out = folder.path().join("page");
        let drawn = Command::new("pdftoppm")
            .args(["-r", "150", "-gray", "-png", "-singlefile", "-f", "2", "-l", "2"])
            .args([&path, &out])
            .status()
            .unwrap();
        assert!(drawn.success(), "poppler-utils must be installed for these tests");
        image::open(out.with_extension("png")).unwrap().to_luma8()
    })
}

/// The lower third of the page, where the code stands: a photograph of it.
fn corner() -> GrayImage {
    let (width, height) = page().dimensions();
    image::imageops::crop_imm(page(), 0, height * 2 / 3, width, height / 3).to_image()
}

/// Turned about its middle; what comes from beside the page is the grey of a table.
fn turned(page: &GrayImage, degrees: f64) -> GrayImage {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (w, h) = (f64::from(page.width()), f64::from(page.height()));
    let at = |x: i64, y: i64| -> f64 {
        let inside = x >= 0 && y >= 0 && (x as u32) < page.width() && (y as u32) < page.height();
        if inside { f64::from(page.get_pixel(x as u32, y as u32)[0]) } else { 140.0 }
    };
    let beside = 200;
    GrayImage::from_fn(page.width() + 2 * beside, page.height() + 2 * beside, |x, y| {
        let (x, y) = (f64::from(x) - f64::from(beside), f64::from(y) - f64::from(beside));
        let (dx, dy) = (x - w / 2.0, y - h / 2.0);
        let (x, y) = (dx * cos + dy * sin + w / 2.0, dy * cos - dx * sin + h / 2.0);
        let (left, top) = (x.floor(), y.floor());
        let (fx, fy, left, top) = (x - left, y - top, left as i64, top as i64);
        let upper = at(left, top) * (1.0 - fx) + at(left + 1, top) * fx;
        let lower = at(left, top + 1) * (1.0 - fx) + at(left + 1, top + 1) * fx;
        Luma([(upper * (1.0 - fy) + lower * fy) as u8])
    })
}

/// As in bad light: darker towards one side, flat in contrast, with grain.
fn dark(page: &GrayImage, grain: i32) -> GrayImage {
    let mut dice = 0x2545_f491_4f6c_dd1d_u64;
    let mut roll = move || {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice
    };
    GrayImage::from_fn(page.width(), page.height(), |x, y| {
        let light = 0.45 + 0.3 * f64::from(x) / f64::from(page.width());
        let noise = (roll() % (2 * grain as u64 + 1)) as i32 - grain;
        let value = 30.0 + f64::from(page.get_pixel(x, y)[0]) * light;
        Luma([(value as i32 + noise).clamp(0, 255) as u8])
    })
}

fn file(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(picture.clone()).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn the_code_is_read_back_from_the_page() {
    let png = read(&file(page(), ImageFormat::Png)).unwrap();
    assert_eq!((png.code, png.media), (expected(2), "image/png"));
    let jpeg = read(&file(page(), ImageFormat::Jpeg)).unwrap();
    assert_eq!((jpeg.code, jpeg.media), (expected(2), "image/jpeg"));
}

#[test]
fn a_page_that_lies_askew_is_read() {
    for degrees in [-7.0, -3.0, 3.0, 12.0] {
        let scan = read(&file(&turned(&corner(), degrees), ImageFormat::Jpeg)).unwrap();
        assert_eq!(scan.code, expected(2), "turned by {degrees} degrees");
    }
    let upside_down = image::imageops::rotate180(page());
    assert_eq!(read(&file(&upside_down, ImageFormat::Png)).unwrap().code, expected(2));
}

#[test]
fn a_dark_page_with_grain_is_read() {
    for (picture, grain) in [(&corner(), 10), (&corner(), 30), (page(), 50)] {
        let scan = read(&file(&dark(picture, grain), ImageFormat::Jpeg)).unwrap();
        assert_eq!(scan.code, expected(2), "grain of {grain}");
    }
    let both = dark(&turned(page(), 3.0), 30);
    assert_eq!(read(&file(&both, ImageFormat::Jpeg)).unwrap().code, expected(2), "askew and dark");
}

#[test]
fn a_large_photograph_is_read_and_kept_smaller() {
    let large = image::imageops::resize(page(), 3_480, 4_922, image::imageops::FilterType::Triangle);
    let scan = read(&file(&large, ImageFormat::Jpeg)).unwrap();
    assert_eq!(scan.code, expected(2));
    let kept = image::load_from_memory(&scan.bytes).unwrap();
    assert_eq!(kept.height(), 4_700, "no side longer than is of use");
}

/// A PDF as scanners write it: one picture, its stream under these words.
fn scanned(words: &str, stream: &[u8]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n1 0 obj\n".to_vec();
    write!(file, "<< /Type /XObject /Subtype /Image {words} /Length {} >>\nstream\n", stream.len()).unwrap();
    file.extend_from_slice(stream);
    file.extend_from_slice(b"\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF\n");
    file
}

#[test]
fn the_pictures_of_a_scanners_pdf_are_read() {
    let size = format!("/Width {} /Height {}", page().width(), page().height());
    let packed = |bytes: &[u8]| {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    };
    let jpeg = scanned(&format!("{size} /Filter /DCTDecode"), &file(page(), ImageFormat::Jpeg));
    let grey = scanned(&format!("{size} /Filter /FlateDecode"), &packed(page().as_raw()));
    let row = page().width().div_ceil(8) as usize;
    let mut bits = vec![0u8; row * page().height() as usize];
    for (x, y, pixel) in page().enumerate_pixels().filter(|(_, _, pixel)| pixel[0] > 127) {
        let _ = pixel;
        bits[y as usize * row + x as usize / 8] |= 0x80 >> (x % 8);
    }
    let black = scanned(&format!("{size} /BitsPerComponent 1 /Filter /FlateDecode"), &packed(&bits));
    for (name, pdf) in [("JPEG", jpeg), ("grey", grey), ("black and white", black)] {
        let scan = read(&pdf).unwrap();
        assert_eq!((scan.code, scan.media), (expected(2), "application/pdf"), "{name}");
        assert_eq!(scan.bytes, pdf, "kept as it is");
    }
    // A packed picture that unfolds to more than it says, and one that says too much, are passed over.
    let bomb = scanned("/Width 10 /Height 10 /Filter /FlateDecode", &packed(&vec![0; 50_000_000]));
    let vast = scanned("/Width 4000000000 /Height 4000000000 /Filter /FlateDecode", &packed(&[0; 9]));
    for pdf in [bomb, vast] {
        assert_eq!(read(&pdf).unwrap().code, None);
    }
}

#[test]
fn what_cameras_hide_is_gone_and_the_page_stands_upright() {
    let mut jpeg = file(&image::imageops::rotate270(page()), ImageFormat::Jpeg);
    // An EXIF segment that says "turned by a quarter" and carries a place.
    let exif = [
        &b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"[..],
        b"GPS -7.2575 112.7521",
    ]
    .concat();
    let length = (exif.len() as u16 + 2).to_be_bytes();
    jpeg.splice(2..2, [&[0xff, 0xe1], &length[..], &exif].concat());
    let scan = read(&jpeg).unwrap();
    assert!(!scan.bytes.windows(4).any(|window| window == b"Exif" || window == b"GPS "));
    let kept = image::load_from_memory(&scan.bytes).unwrap();
    assert!(kept.height() > kept.width(), "upright again");
    assert_eq!(scan.code, expected(2));
}

#[test]
fn whatever_else_is_given_is_refused_or_has_no_code() {
    let blank = GrayImage::from_pixel(200, 300, Luma([255]));
    assert_eq!(read(&file(&blank, ImageFormat::Png)).unwrap().code, None);
    assert_eq!(read(b"PK\x03\x04 a workbook"), Err(ScanFault::NotAScan));
    assert_eq!(read(b""), Err(ScanFault::NotAScan));
    assert_eq!(read(b"%PDF-1.7 stream\n/Image /DCTDecode stream").unwrap().code, None);
    let whole = file(page(), ImageFormat::Png);
    for cut in [8, 40, whole.len() / 2] {
        assert_eq!(read(&whole[..cut]), Err(ScanFault::NotAScan), "cut at {cut}");
    }
    let wide = file(&GrayImage::from_pixel(12_001, 2, Luma([255])), ImageFormat::Png);
    assert_eq!(read(&wide), Err(ScanFault::TooLarge));
}
