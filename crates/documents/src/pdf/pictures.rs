//! Picture files inside the file, as they are: photographs stay JPEG, drawings keep the packing of their PNG.

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use crate::pages::{Format, Raster};

/// Where the first chunk of a PNG begins.
const FIRST_CHUNK: usize = 8;

/// The name of a picture in the file.
pub(super) fn name(image: usize) -> XObjectId {
    XObjectId(format!("Im{image}"))
}

/// Puts the pictures into the file.
pub(super) fn add(images: &[Arc<Raster>], file: &mut PdfDocument) {
    for (number, raster) in images.iter().enumerate() {
        file.resources.xobjects.map.insert(name(number), object(raster));
    }
}

fn object(raster: &Raster) -> XObject {
    let name = |n: &str| DictItem::Name(n.as_bytes().to_vec());
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(raster.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(raster.height))),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("ColorSpace".to_owned(), name("DeviceRGB")),
    ]);
    let content = match raster.format {
        Format::Jpeg => {
            dict.insert("Filter".to_owned(), name("DCTDecode"));
            raster.file.clone()
        }
        Format::Png => {
            // PDF knows the filters of PNG as predictors.
            let parameters = BTreeMap::from([
                ("Predictor".to_owned(), DictItem::Int(15)),
                ("Colors".to_owned(), DictItem::Int(3)),
                ("BitsPerComponent".to_owned(), DictItem::Int(8)),
                ("Columns".to_owned(), DictItem::Int(i64::from(raster.width))),
            ]);
            dict.insert("Filter".to_owned(), name("FlateDecode"));
            dict.insert("DecodeParms".to_owned(), DictItem::Dict { map: parameters });
            packed_pixels(&raster.file)
        }
    };
    let stream = ExternalStream { dict, content, compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// The data of a PNG: the contents of its IDAT chunks, one after the other.
fn packed_pixels(png: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(png.len());
    let mut rest = png.get(FIRST_CHUNK..).unwrap_or(&[]);
    while let Some((length, chunk)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let Some((kind, chunk)) = chunk.split_first_chunk::<4>() else { break };
        if kind == b"IDAT" {
            out.extend(chunk.get(..length).unwrap_or(&[]));
        }
        // A checksum of four bytes follows the content.
        rest = chunk.get(length + 4..).unwrap_or(&[]);
    }
    out
}
