//! The paper under the seals, read strictly: every byte of it must stand where our writer puts it.
//!
//! A reader of PDF forgives much, and whoever alters papers lives on that: an object that no table names, one that
//! nothing leads to until it is needed, a script, a layer that can be switched. None of it gets through here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use flate2::{Decompress, FlushDecompress, Status};
use lopdf::{Dictionary, Object};

use super::objects;

/// The first lines of every file of ours.
const HEAD: &[u8] = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
/// More than all that a paper of ours packs into one stream of objects or one attachment.
const LARGEST: usize = 48 << 20;
/// What no paper of ours has: scripts, actions, layers, rights that were not given by a seal, foreign forms.
const NEVER: [&[u8]; 14] = [
    b"JS",
    b"JavaScript",
    b"OpenAction",
    b"AA",
    b"OCProperties",
    b"OC",
    b"XFA",
    b"Perms",
    b"Encrypt",
    b"Collection",
    b"URI",
    b"RichMediaContent",
    b"Launch",
    b"Legal",
];

/// A paper without its seals.
pub(crate) struct Base {
    /// Objects that are no streams.
    pub objects: BTreeMap<u32, Object>,
    /// Streams: what they say of themselves, and where their bytes are.
    streams: BTreeMap<u32, (Dictionary, Range<usize>)>,
    /// The catalogue: its number, and what it says.
    pub root: (u32, Dictionary),
    /// Number of the information about the file.
    pub info: u32,
    /// The two halves of the identifier.
    pub id: [Vec<u8>; 2],
    /// One more than the highest number of an object.
    pub size: u32,
    /// Where its table of places begins.
    pub table: usize,
    /// Where it ends.
    pub end: usize,
    /// The rooms for seals, in order: number of the object, and what it says.
    pub rooms: Vec<(u32, Dictionary)>,
}

impl Base {
    /// Reads the paper at the beginning of a file.
    pub fn read(file: &[u8]) -> Option<Base> {
        if !file.starts_with(HEAD) {
            return None;
        }
        let mut at = HEAD.len();
        let mut streams = BTreeMap::new();
        let mut places = BTreeMap::new();
        let mut last = 0;
        while !file[at..].starts_with(b"startxref\n") {
            let (id, stream, end) = stream(file, at)?;
            if streams.insert(id, stream).is_some() {
                return None;
            }
            places.insert(id, at);
            (last, at) = (id, end);
        }
        let table = *places.get(&last)?;
        let end = tail(file, at, table)?;
        let (trailer, packed) = streams.remove(&last)?;
        let size = u32::try_from(trailer.get(b"Size").ok()?.as_i64().ok()?).ok()?;
        let mut objects = BTreeMap::new();
        let mut rows =
            vec![[0; 7]; usize::try_from(size).ok().filter(|_| size == last + 1 && size < 1 << 20)?];
        rows[0][5..].copy_from_slice(&[0xFF, 0xFF]);
        for (id, place) in &places {
            let row = rows.get_mut(*id as usize).filter(|row| row[0] == 0)?;
            row[0] = 1;
            row[1..5].copy_from_slice(&u32::try_from(*place).ok()?.to_be_bytes());
        }
        let groups: Vec<u32> =
            streams.iter().filter(|(_, (dict, _))| dict.has_type(b"ObjStm")).map(|(id, _)| *id).collect();
        for group in groups {
            let (dictionary, range) = streams.remove(&group)?;
            for (at, (id, object)) in unpack(&dictionary, file.get(range)?)?.into_iter().enumerate() {
                let row = rows.get_mut(id as usize).filter(|row| row[0] == 0)?;
                row[0] = 2;
                row[1..5].copy_from_slice(&group.to_be_bytes());
                row[5..].copy_from_slice(&u16::try_from(at).ok()?.to_be_bytes());
                objects.insert(id, object);
            }
        }
        if inflate(file.get(packed)?)? != rows.concat() {
            return None;
        }
        let reference = |key: &[u8]| trailer.get(key).ok()?.as_reference().ok().map(|id| id.0);
        let (root, info) = (reference(b"Root")?, reference(b"Info")?);
        let halves = trailer.get(b"ID").ok()?.as_array().ok()?;
        let half = |at: usize| halves.get(at)?.as_str().ok().map(<[u8]>::to_vec);
        let catalogue = objects.get(&root)?.as_dict().ok()?.clone();
        let id = [half(0)?, half(1)?];
        let mut base =
            Base { objects, streams, root: (root, catalogue), info, id, size, table, end, rooms: Vec::new() };
        base.rooms = base.read_rooms()?;
        (trailer.len() == 8 && base.is_plain()).then_some(base)
    }

    /// The content of an attachment of the paper, from 0; none when there is no such attachment.
    pub fn attachment(&self, file: &[u8], at: usize) -> Option<Vec<u8>> {
        let id = self.root.1.get(b"AF").ok()?.as_array().ok()?.get(at)?.as_reference().ok()?;
        let held = self.objects.get(&id.0)?.as_dict().ok()?.get(b"EF").ok()?.as_dict().ok()?;
        let (dictionary, range) = self.streams.get(&held.get(b"F").ok()?.as_reference().ok()?.0)?;
        let packed = file.get(range.clone())?;
        if dictionary.has(b"Filter") { inflate(packed) } else { Some(packed.to_vec()) }
    }

    fn read_rooms(&self) -> Option<Vec<(u32, Dictionary)>> {
        let Ok(form) = self.root.1.get(b"AcroForm") else { return Some(Vec::new()) };
        let fields = form.as_dict().ok()?.get(b"Fields").ok()?.as_array().ok()?;
        let room = |field: &Object| {
            let id = field.as_reference().ok()?.0;
            let room = self.objects.get(&id)?.as_dict().ok()?;
            let empty = room.get(b"FT").ok()?.as_name().ok()? == b"Sig" && !room.has(b"V") && room.has(b"AP");
            empty.then(|| (id, room.clone()))
        };
        fields.iter().map(room).collect()
    }

    /// Nothing in it that no paper of ours has; every reference leads somewhere; nothing that nothing leads to.
    fn is_plain(&self) -> bool {
        let mut seen = BTreeSet::from([self.root.0, self.info]);
        let mut open: Vec<u32> = seen.iter().copied().collect();
        while let Some(id) = open.pop() {
            let mut found = Vec::new();
            let plain = match (self.objects.get(&id), self.streams.get(&id)) {
                (Some(object), _) => look(object, &mut found),
                (None, Some((dictionary, _))) => look_into(dictionary, &mut found),
                (None, None) => false,
            };
            if !plain {
                return false;
            }
            open.extend(found.into_iter().filter(|id| seen.insert(*id)));
        }
        seen.len() == self.objects.len() + self.streams.len()
    }
}

/// Whether an object has nothing that no paper of ours has; gathers what it refers to.
fn look(object: &Object, found: &mut Vec<u32>) -> bool {
    match object {
        Object::Reference(id) => {
            found.push(id.0);
            true
        }
        Object::Array(all) => all.iter().all(|one| look(one, found)),
        Object::Dictionary(all) => look_into(all, found),
        _ => true,
    }
}

fn look_into(all: &Dictionary, found: &mut Vec<u32>) -> bool {
    let foreign =
        all.has_type(b"Annot") && all.get(b"FT").and_then(Object::as_name).ok() != Some(b"Sig".as_slice());
    !foreign && all.iter().all(|(key, value)| !NEVER.contains(&key.as_slice()) && look(value, found))
}

/// A stream at a place of the file: its number, what it says of itself and where its bytes are, and where it ends.
#[allow(clippy::type_complexity, reason = "read once, right above")]
fn stream(file: &[u8], at: usize) -> Option<(u32, (Dictionary, Range<usize>), usize)> {
    let (id, digits) = objects::whole(&file[at..])?;
    let from = at + digits + b" 0 obj\n".len();
    file[at + digits..].starts_with(b" 0 obj\n").then_some(())?;
    let (dictionary, length) = objects::dictionary(file.get(from..)?)?;
    let word = b"\nstream\n";
    let begin = from + length + word.len();
    file[from + length..].starts_with(word).then_some(())?;
    let length = usize::try_from(dictionary.get(b"Length").ok()?.as_i64().ok()?).ok()?;
    let after = begin.checked_add(length).filter(|end| *end < file.len())?;
    let word = b"\nendstream\nendobj\n";
    file[after..].starts_with(word).then_some(())?;
    Some((u32::try_from(id).ok()?, (dictionary, begin..after), after + word.len()))
}

/// The last lines of a revision, which name where its table begins; gives where they end.
pub(super) fn tail(file: &[u8], at: usize, table: usize) -> Option<usize> {
    let words = format!("startxref\n{table}\n%%EOF\n");
    file.get(at..)?.starts_with(words.as_bytes()).then(|| at + words.len())
}

/// The objects that were packed together, with their numbers.
fn unpack(dictionary: &Dictionary, packed: &[u8]) -> Option<Vec<(u32, Object)>> {
    let number = |key: &[u8]| usize::try_from(dictionary.get(key).ok()?.as_i64().ok()?).ok();
    let (count, first) = (number(b"N")?, number(b"First")?);
    let content = inflate(packed)?;
    let (head, body) = content.split_at_checked(first)?;
    let (mut read, mut at, mut again) = (Vec::new(), 0, String::new());
    for word in std::str::from_utf8(head).ok()?.split(' ').step_by(2).take(count) {
        let id: u32 = word.parse().ok()?;
        again.push_str(&format!("{id} {at} "));
        let (object, length) = objects::object(body.get(at..)?)?;
        (body.get(at + length) == Some(&b'\n')).then_some(())?;
        at += length + 1;
        read.push((id, object));
    }
    (again.as_bytes() == head && at == body.len()).then_some(read)
}

/// Unpacks a stream to its very end.
fn inflate(packed: &[u8]) -> Option<Vec<u8>> {
    let mut unpacker = Decompress::new(true);
    let mut out = Vec::with_capacity(packed.len().saturating_mul(4).clamp(1024, LARGEST));
    loop {
        let from = usize::try_from(unpacker.total_in()).ok()?;
        let before = (unpacker.total_in(), unpacker.total_out());
        let status = unpacker.decompress_vec(packed.get(from..)?, &mut out, FlushDecompress::Finish).ok()?;
        match status {
            Status::StreamEnd => break,
            _ if out.len() < out.capacity() && before == (unpacker.total_in(), unpacker.total_out()) => {
                return None;
            }
            _ if out.len() >= LARGEST => return None,
            _ => out.reserve(out.len().max(1024)),
        }
    }
    // Our writer adds one space where packed data ends with a carriage return.
    let rest = packed.get(usize::try_from(unpacker.total_in()).ok()?..)?;
    (rest.is_empty() || rest == b" ").then_some(out)
}
