//! Picture files made fit for paper: turned upright, scaled to what print can show, on white, nothing hidden inside.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, Limits};

use crate::pages::{Format, Raster};

/// Dots per inch that a printed picture needs.
const DPI: f64 = 300.0;
/// Largest side of a picture file we open, in pixels.
const LARGEST: u32 = 12_000;
const JPEG_QUALITY: u8 = 88;

/// Reads a PNG or JPEG that will be printed `high` points high at most. None if it is neither or broken.
pub(crate) fn read(bytes: &[u8], high: f64) -> Option<Raster> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let jpeg = reader.format()? == image::ImageFormat::Jpeg;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST);
    limits.max_image_height = Some(LARGEST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    let needed = (high / 72.0 * DPI).ceil().max(1.0) as u32;
    if picture.height() > needed {
        let width = u64::from(picture.width()) * u64::from(needed) / u64::from(picture.height());
        picture = picture.resize_exact((width as u32).max(1), needed, imageops::FilterType::Triangle);
    }
    let (width, height) = (picture.width(), picture.height());
    let rgb = on_white(&picture);
    let mut file = Vec::new();
    let colour = image::ExtendedColorType::Rgb8;
    let format = if jpeg {
        JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY).encode(&rgb, width, height, colour).ok()?;
        Format::Jpeg
    } else {
        let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::Adaptive);
        encoder.write_image(&rgb, width, height, colour).ok()?;
        Format::Png
    };
    Some(Raster { width, height, format, file })
}

/// Paper is white: what is transparent shows it.
fn on_white(picture: &DynamicImage) -> Vec<u8> {
    let mut rgb = Vec::with_capacity(picture.width() as usize * picture.height() as usize * 3);
    for pixel in picture.to_rgba8().pixels() {
        let [r, g, b, a] = pixel.0.map(u32::from);
        let mix = |c: u32| ((c * a + 255 * (255 - a) + 127) / 255) as u8;
        rgb.extend([mix(r), mix(g), mix(b)]);
    }
    rgb
}
