//! A seal as bytes behind what is there already (an incremental update): nothing that was sealed before is touched.
//!
//! The bytes follow from the file before it, the room, and the moment; all but the signature in its slot. That is
//! how a reader checks a seal: it writes the same bytes again and compares.

use lopdf::{Dictionary, Object, StringFormat, dictionary};
use sha2::{Digest as _, Sha256};

use super::base::Base;
use super::mark::MARK;
use crate::pdf::bytes;

/// Digits kept for the signature. A time stamp, should one be wanted some day, finds room too.
pub(super) const SLOT: usize = 16_384;
/// Opens a seal: a comment for other programs.
pub(super) const OPENING: &[u8] = b"%Sepakat-seal ";

/// How a file stands before the next seal.
pub(crate) struct State<'a> {
    base: &'a Base,
    /// Where it ends.
    pub end: usize,
    /// Where its last table of places begins.
    table: usize,
    /// One more than the highest number of an object.
    size: u32,
    /// The second half of its identifier.
    id: Vec<u8>,
    /// Which rooms have their seal.
    pub taken: Vec<bool>,
}

impl<'a> State<'a> {
    pub fn of(base: &'a Base) -> State<'a> {
        let (end, table, size, id) = (base.end, base.table, base.size, base.id[1].clone());
        State { base, end, table, size, id, taken: vec![false; base.rooms.len()] }
    }
}

/// A seal written without its signature.
pub(super) struct Update {
    /// Its bytes; the slot holds noughts.
    pub bytes: Vec<u8>,
    /// Where the slot begins and ends, with the marks around it, from the beginning of the file.
    pub slot: (usize, usize),
    table: usize,
    id: Vec<u8>,
}

impl Update {
    /// The seal in a room, from 0, at a moment as RFC 3339 with offset. Nothing when there is no such room, it is
    /// taken, or the moment is not written as we write it.
    pub fn new(state: &State<'_>, room: usize, moment: &str) -> Option<Update> {
        let first = state.taken.iter().all(|taken| !taken);
        if *state.taken.get(room)? {
            return None;
        }
        let (field, was) = state.base.rooms.get(room)?;
        let at = pdf_date(moment)?;
        let (sign, mark, index) = (state.size, state.size + 1, state.size + 2);
        let mut out = Writer { start: state.end, bytes: Vec::with_capacity(SLOT + 4096), places: Vec::new() };
        out.bytes.extend_from_slice(OPENING);
        out.bytes.extend_from_slice(format!("{} {moment}\n", room + 1).as_bytes());
        if first {
            let mut root = state.base.root.1.clone();
            root.set("Perms", dictionary! { "DocMDP" => Object::Reference((sign, 0)) });
            out.object(state.base.root.0, &root);
        }
        let mut widget = was.clone();
        widget.set("AP", dictionary! { "N" => Object::Reference((mark, 0)) });
        widget.set("V", Object::Reference((sign, 0)));
        out.object(*field, &widget);
        let seen = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "Resources" => Dictionary::new(),
            "BBox" => vec![0.into(), 0.into(), 40.into(), 40.into()], "Length" => MARK.len() as i64,
        };
        out.stream(mark, &seen, MARK.as_bytes());
        let (range, slot) = out.signature(sign, first, &at);

        let id = Sha256::digest([&state.id, moment.as_bytes(), &[room as u8]].concat())[..16].to_vec();
        let table = out.start + out.bytes.len();
        let places = out.with(index, table);
        let text = |bytes: &[u8]| Object::String(bytes.to_vec(), StringFormat::Hexadecimal);
        let mut trailer = dictionary! {
            "Type" => "XRef", "Size" => i64::from(index + 1), "Prev" => state.table as i64,
            "Root" => Object::Reference((state.base.root.0, 0)), "Info" => Object::Reference((state.base.info, 0)),
            "ID" => vec![text(&state.base.id[0]), text(&id)],
            "W" => vec![1.into(), 4.into(), 2.into()],
        };
        let (sections, rows) = index_of(&places);
        trailer.set("Index", sections);
        trailer.set("Length", rows.len() as i64);
        out.stream(index, &trailer, &rows);
        out.bytes.extend_from_slice(format!("startxref\n{table}\n%%EOF\n").as_bytes());

        let end = out.start + out.bytes.len();
        let covered = format!("{} {} {}]", slot.0, slot.1, end - slot.1);
        let width = range.len();
        out.bytes[range].copy_from_slice(format!("{covered:<width$}").as_bytes());
        Some(Update { bytes: out.bytes, slot, table, id })
    }

    /// How the file stands with this seal.
    pub fn applied(&self, state: &mut State<'_>, room: usize) {
        state.end += self.bytes.len();
        state.table = self.table;
        state.size += 3;
        state.id.clone_from(&self.id);
        state.taken[room] = true;
    }
}

/// What the line at the beginning of a seal says: its room, from 0, and its moment.
pub(super) fn opening(bytes: &[u8]) -> Option<(usize, &str)> {
    let line = bytes.strip_prefix(OPENING)?;
    let line = &line[..line.iter().take(48).position(|byte| *byte == b'\n')?];
    let (room, moment) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    Some((room.parse::<usize>().ok()?.checked_sub(1)?, moment))
}

/// A moment as PDF writes it. Only moments in the one form we write, seconds and offset, are taken.
fn pdf_date(moment: &str) -> Option<String> {
    let read = chrono::DateTime::parse_from_rfc3339(moment).ok()?;
    let zone = read.format("%:z").to_string();
    let canonical = super::moment(moment)? == moment;
    canonical.then(|| format!("D:{}{}'", read.format("%Y%m%d%H%M%S"), zone.replace(':', "'")))
}

struct Writer {
    start: usize,
    bytes: Vec<u8>,
    places: Vec<(u32, usize)>,
}

impl Writer {
    fn begin(&mut self, id: u32) {
        self.places.push((id, self.start + self.bytes.len()));
        self.bytes.extend_from_slice(format!("{id} 0 obj\n").as_bytes());
    }

    fn object(&mut self, id: u32, dictionary: &Dictionary) {
        self.begin(id);
        bytes::dictionary(&mut self.bytes, dictionary);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    fn stream(&mut self, id: u32, dictionary: &Dictionary, content: &[u8]) {
        self.begin(id);
        bytes::dictionary(&mut self.bytes, dictionary);
        self.bytes.extend_from_slice(b"\nstream\n");
        self.bytes.extend_from_slice(content);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
    }

    /// The dictionary of the signature. Gives where in our bytes the covered range is to be written, and the slot.
    fn signature(&mut self, id: u32, first: bool, at: &str) -> (std::ops::Range<usize>, (usize, usize)) {
        self.begin(id);
        let rights = if first {
            "/Reference [<</Type /SigRef/TransformMethod /DocMDP/TransformParams \
             <</Type /TransformParams/P 2/V /1.2>>>> ]"
        } else {
            ""
        };
        let head = format!(
            "<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached/M ({at}){rights}/ByteRange [0 "
        );
        self.bytes.extend_from_slice(head.as_bytes());
        let range = self.bytes.len()..self.bytes.len() + 33;
        self.bytes.extend_from_slice(&[b' '; 33]);
        self.bytes.extend_from_slice(b"/Contents ");
        let from = self.start + self.bytes.len();
        self.bytes.push(b'<');
        self.bytes.extend(std::iter::repeat_n(b'0', SLOT));
        self.bytes.push(b'>');
        let to = self.start + self.bytes.len();
        self.bytes.extend_from_slice(b">>\nendobj\n");
        (range, (from, to))
    }

    /// All places, with that of the table itself, by number.
    fn with(&self, table: u32, at: usize) -> Vec<(u32, usize)> {
        let mut places = self.places.clone();
        places.push((table, at));
        places.sort_unstable();
        places
    }
}

/// The table of places: which numbers it names, and a row for each.
fn index_of(places: &[(u32, usize)]) -> (Vec<Object>, Vec<u8>) {
    let (mut sections, mut rows) = (Vec::new(), Vec::new());
    for (id, place) in places {
        sections.push(i64::from(*id).into());
        sections.push(1.into());
        rows.push(1);
        rows.extend(u32::try_from(*place).unwrap_or(u32::MAX).to_be_bytes());
        rows.extend([0, 0]);
    }
    (sections, rows)
}
