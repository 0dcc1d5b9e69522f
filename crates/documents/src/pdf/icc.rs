//! The colour profile of the file: sRGB, made from its definition (IEC 61966-2-1) so that it never changes.

/// Entries of the tone curve.
const CURVE: usize = 1024;

/// An ICC profile of version 2 for sRGB.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    // Colorants adapted to D50, as the specification of profiles asks.
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", plain("Public domain")),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(0.436_065, 0.222_488, 0.013_916)),
        (b"gXYZ", xyz(0.385_147, 0.716_873, 0.097_076)),
        (b"bXYZ", xyz(0.143_066, 0.060_608, 0.714_096)),
        (b"rTRC", curve),
        (b"gTRC", Vec::new()),
        (b"bTRC", Vec::new()),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let begin = 128 + 4 + 12 * tags.len();
    let mut last = (0, 0);
    for (name, content) in &tags {
        // The three curves are one.
        if !content.is_empty() {
            last = (begin + data.len(), content.len());
            data.extend(content);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        table.extend(*name);
        table.extend((last.0 as u32).to_be_bytes());
        table.extend((last.1 as u32).to_be_bytes());
    }
    let mut profile = header((begin + data.len()) as u32);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &size.to_be_bytes());
    put(8, &[2, 0x10, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // The day of the standard it is made from.
    put(24, &[0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0]);
    put(36, b"acsp");
    put(68, &fixed(0.9642));
    put(72, &fixed(1.0));
    put(76, &fixed(0.8249));
    header
}

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(x: f64, y: f64, z: f64) -> Vec<u8> {
    [b"XYZ \0\0\0\0".as_slice(), &fixed(x), &fixed(y), &fixed(z)].concat()
}

fn plain(text: &str) -> Vec<u8> {
    [b"text\0\0\0\0".as_slice(), text.as_bytes(), b"\0"].concat()
}

fn description(text: &str) -> Vec<u8> {
    let length = (text.len() as u32 + 1).to_be_bytes();
    let mut out = [b"desc\0\0\0\0".as_slice(), &length, text.as_bytes(), b"\0"].concat();
    // No Unicode and no Macintosh description.
    out.extend([0; 4 + 4 + 2 + 1 + 67]);
    out
}

fn curve() -> Vec<u8> {
    let mut out = [b"curv\0\0\0\0".as_slice(), &(CURVE as u32).to_be_bytes()].concat();
    for i in 0..CURVE {
        let v = i as f64 / (CURVE - 1) as f64;
        let linear = if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) };
        out.extend(((linear * 65535.0).round() as u16).to_be_bytes());
    }
    out
}
