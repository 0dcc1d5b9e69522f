//! From objects to the bytes of the file: everything is packed, on all processors, and always in the same order.

use std::sync::Mutex;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use crate::pdf::{PdfFault, bytes};

/// So many objects are packed together: many are packed better, but a reader unpacks all of them for one.
const TOGETHER: usize = 200;
/// More threads than this have nothing to do in any paper.
const MOST_THREADS: usize = 4;

/// Writes the file.
pub(super) fn save(mut raw: Document) -> Result<Vec<u8>, PdfFault> {
    let mut streams: Vec<(u32, Stream)> = Vec::new();
    let mut plain: Vec<(u32, Object)> = Vec::new();
    for ((id, _), object) in std::mem::take(&mut raw.objects) {
        match object {
            Object::Stream(stream) => streams.push((id, stream)),
            other => plain.push((id, other)),
        }
    }
    let first_group = raw.max_id + 1;
    streams.extend((first_group..).zip(plain.chunks(TOGETHER).map(together)));
    side_by_side(&mut streams, |(_, stream), packer| pack(stream, packer))?;

    let size = first_group + plain.len().div_ceil(TOGETHER) as u32 + 1;
    let mut places = vec![Place::default(); size as usize];
    for (at, (id, _)) in plain.iter().enumerate() {
        let group = first_group + (at / TOGETHER) as u32;
        places[*id as usize] = Place { kind: 2, first: group, second: (at % TOGETHER) as u16 };
    }
    let mut out = Vec::with_capacity(streams.iter().map(|(_, stream)| stream.content.len() + 256).sum());
    out.extend_from_slice(format!("%PDF-{}\n%", raw.version).as_bytes());
    out.extend_from_slice(&[0xE2, 0xE3, 0xCF, 0xD3, b'\n']);
    for (id, stream) in &streams {
        places[*id as usize] = Place { kind: 1, first: out.len() as u32, second: 0 };
        put(&mut out, *id, stream);
    }
    let (start, id) = (out.len(), size - 1);
    places[id as usize] = Place { kind: 1, first: start as u32, second: 0 };
    let mut table = index(raw.trailer, &places);
    pack(&mut table, &mut packer())?;
    put(&mut out, id, &table);
    out.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
    Ok(out)
}

/// Where an object is: 1 at a place in the file, 2 in a group of objects; 0 there is none.
#[derive(Clone, Copy, Default)]
struct Place {
    kind: u8,
    first: u32,
    second: u16,
}

/// The table of all places, with what the trailer says.
fn index(trailer: Dictionary, places: &[Place]) -> Stream {
    let mut content = Vec::with_capacity(places.len() * 7);
    for (id, place) in places.iter().enumerate() {
        content.push(place.kind);
        content.extend(place.first.to_be_bytes());
        content.extend(if id == 0 { u16::MAX } else { place.second }.to_be_bytes());
    }
    let mut dict = trailer;
    dict.set("Type", "XRef");
    dict.set("Size", places.len() as i64);
    dict.set("W", vec![Object::Integer(1), Object::Integer(4), Object::Integer(2)]);
    Stream::new(dict, content)
}

/// Objects in one stream: their numbers and places, then they themselves.
fn together(objects: &[(u32, Object)]) -> Stream {
    let (mut head, mut body) = (Vec::new(), Vec::with_capacity(objects.len() * 128));
    for (id, object) in objects {
        bytes::whole(&mut head, i64::from(*id));
        head.push(b' ');
        bytes::whole(&mut head, body.len() as i64);
        head.push(b' ');
        bytes::object(&mut body, object);
        body.push(b'\n');
    }
    let first = head.len() as i64;
    head.extend(body);
    Stream::new(dictionary! { "Type" => "ObjStm", "N" => objects.len() as i64, "First" => first }, head)
}

/// What packs. It has large tables, so that a thread makes one and keeps it.
fn packer() -> Compress {
    Compress::new(Compression::default(), true)
}

/// Compresses what is not compressed yet: at the usual level, which is twice as fast as the best one and gives
/// files hardly larger.
fn pack(stream: &mut Stream, packer: &mut Compress) -> Result<(), PdfFault> {
    if stream.allows_compression && !stream.dict.has(b"Filter") {
        let data = &stream.content;
        // Room for all there can be: what does not shrink grows by some bytes.
        let mut packed = Vec::with_capacity(data.len() + data.len() / 1000 + 64);
        packer.reset();
        match packer.compress_vec(data, &mut packed, FlushCompress::Finish) {
            Ok(Status::StreamEnd) => {}
            Ok(_) => return Err(PdfFault::Write("a stream was not packed to its end".to_owned())),
            Err(error) => return Err(PdfFault::Write(error.to_string())),
        }
        if packed.len() < data.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.content = packed;
        }
    }
    // Data may happen to end with a carriage return, which together with the line end after it a strict reader takes
    // for one line end: the length then seems wrong. One more byte, which readers of packed data leave unread.
    if stream.content.last() == Some(&b'\r') && stream.dict.has(b"Filter") {
        stream.content.push(b' ');
    }
    stream.dict.set("Length", stream.content.len() as i64);
    Ok(())
}

fn put(out: &mut Vec<u8>, id: u32, stream: &Stream) {
    bytes::whole(out, i64::from(id));
    out.extend_from_slice(b" 0 obj\n");
    bytes::dictionary(out, &stream.dict);
    out.extend_from_slice(b"\nstream\n");
    out.extend_from_slice(&stream.content);
    out.extend_from_slice(b"\nendstream\nendobj\n");
}

/// Does the same to all, on all processors. What comes out does not depend on who did what.
fn side_by_side<T: Send>(
    all: &mut [T],
    work: impl Fn(&mut T, &mut Compress) -> Result<(), PdfFault> + Sync,
) -> Result<(), PdfFault> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    let next = Mutex::new(all.iter_mut());
    let run = || {
        let mut packer = packer();
        loop {
            let Some(one) = next.lock().ok().and_then(|mut next| next.next()) else { return Ok(()) };
            work(one, &mut packer)?;
        }
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
        let ours = run();
        let lost = || Err(PdfFault::Write("a thread broke down".to_owned()));
        others.into_iter().map(|other| other.join().unwrap_or_else(|_| lost())).fold(ours, Result::and)
    })
}
