//! Picture files made fit for paper: turned upright, scaled to what print can show, on white, nothing hidden inside.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, Limits};

use crate::pages::{Pixels, Raster};

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
        picture = picture.resize_exact((width as u32).max(1), needed, FilterType::Triangle);
    }
    let (width, height) = (picture.width(), picture.height());
    let rgb = on_white(&picture);
    let pixels = if jpeg {
        let mut file = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY);
        encoder.encode(&rgb, width, height, image::ExtendedColorType::Rgb8).ok()?;
        Pixels::Jpeg(file)
    } else {
        Pixels::Rgb(rgb)
    };
    Some(Raster { width, height, pixels })
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

/// A picture as a PNG file, for the screen.
pub(crate) fn png(raster: &Raster) -> Vec<u8> {
    let mut file = Vec::new();
    if let Pixels::Rgb(pixels) = &raster.pixels {
        let encoder = image::codecs::png::PngEncoder::new(&mut file);
        let colour = image::ExtendedColorType::Rgb8;
        // Writing into memory fails only for sizes that do not match, and then there is nothing to show.
        if encoder.write_image(pixels, raster.width, raster.height, colour).is_err() {
            file.clear();
        }
    }
    file
}
