//! Picture files inside the file: photographs stay JPEG, drawings keep every pixel.

use std::collections::BTreeMap;

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, PdfDocument, RawImage, RawImageData, RawImageFormat, XObject,
    XObjectId,
};

use crate::pages::{Pixels, Raster};

/// The name of a picture in the file.
pub(super) fn name(image: usize) -> XObjectId {
    XObjectId(format!("Im{image}"))
}

/// Puts the pictures into the file.
pub(super) fn add(images: &[Raster], file: &mut PdfDocument) {
    for (number, raster) in images.iter().enumerate() {
        let object = match &raster.pixels {
            Pixels::Jpeg(bytes) => jpeg(raster, bytes),
            Pixels::Rgb(pixels) => XObject::Image(RawImage {
                pixels: RawImageData::U8(pixels.clone()),
                width: raster.width as usize,
                height: raster.height as usize,
                data_format: RawImageFormat::RGB8,
                tag: Vec::new(),
            }),
        };
        file.resources.xobjects.map.insert(name(number), object);
    }
}

fn jpeg(raster: &Raster, bytes: &[u8]) -> XObject {
    let name = |n: &str| DictItem::Name(n.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(raster.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(raster.height))),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("ColorSpace".to_owned(), name("DeviceRGB")),
        ("Filter".to_owned(), name("DCTDecode")),
    ]);
    let stream = ExternalStream { dict, content: bytes.to_vec(), compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
