//! Payloads that are wrong in one way each.

use std::collections::BTreeMap;

use sepakat_app::call::CallEntry;
use serde_json::{Map, Value, json};

use crate::client::Client;

/// In which way a payload is wrong.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Poison {
    /// Not an object at all.
    NotAnObject,
    /// A field that the call does not know.
    UnknownField,
    /// A field of another type.
    WrongType,
    /// A text far longer than any field allows.
    TooLong,
    /// Control characters in a text.
    Control,
    /// Characters that turn the direction of writing.
    Bidi,
    /// Emoji, scripts from right to left, combining marks: all of it honest text, which may be accepted.
    Emoji,
    /// Ids that name nothing.
    Nobody,
    /// More than the door reads.
    Flood,
}

const POISONS: &[Poison] = &[
    Poison::NotAnObject,
    Poison::UnknownField,
    Poison::WrongType,
    Poison::TooLong,
    Poison::Control,
    Poison::Bidi,
    Poison::Emoji,
    Poison::Nobody,
];

impl Poison {
    /// Whether a deed that takes it would be wrong. Emoji are text, marks of direction at the ends of a text are
    /// dropped, and a value of another type or a stranger's id may be one that the field allows; those are told by
    /// the store that must not change.
    pub fn must_be_refused(self) -> bool {
        use Poison::{Control, Flood, NotAnObject, TooLong, UnknownField};
        matches!(self, NotAnObject | UnknownField | Flood | TooLong | Control)
    }
}

/// A small generator, so that a run can be repeated exactly.
pub struct Random(u64);

impl From<u64> for Random {
    fn from(seed: u64) -> Random {
        Random(seed)
    }
}

impl Random {
    fn next(&mut self) -> u64 {
        // xorshift64*, which is plenty for choosing among payloads.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        let at = usize::try_from(self.next()).unwrap_or(0) % things.len();
        &things[at]
    }
}

/// The fields of every call.
pub struct Shapes(BTreeMap<&'static str, Vec<String>>);

impl Shapes {
    /// Asks every call which fields it takes.
    pub fn learn(client: &mut Client, calls: &[&'static CallEntry]) -> Shapes {
        let mut shapes = BTreeMap::new();
        for call in calls {
            let (status, answer) = client.call(call.name, &json!({ "no_such_field": 1 }));
            assert_eq!(status, 422, "{} must refuse a field it does not know: {answer}", call.name);
            // "unknown field `no_such_field`, expected one of `a`, `b`"
            let told = answer.to_string();
            let known = told.split('`').skip(3).step_by(2).map(str::to_owned).collect();
            shapes.insert(call.name, known);
        }
        Shapes(shapes)
    }

    /// A payload for this call, and how it is wrong.
    pub fn payload(&self, call: &str, random: &mut Random) -> (Poison, Value) {
        // A flood is a megabyte; a few of them show as much as a thousand.
        let poison = if random.next().is_multiple_of(500) { Poison::Flood } else { *random.of(POISONS) };
        let fields = &self.0[call];
        // A call without fields can only be given what it does not know; otherwise it is simply made.
        let poison = if fields.is_empty() && poison != Poison::Flood { Poison::UnknownField } else { poison };
        let mut object = Map::new();
        for field in fields {
            // Now and then a field is left out, too.
            if !random.next().is_multiple_of(8) {
                object.insert(field.clone(), value(poison, field, random));
            }
        }
        match poison {
            Poison::NotAnObject => {
                let others = [json!([]), json!(7), json!("x"), json!(true), json!([[]]), json!(-1.5e300)];
                return (poison, random.of(&others).clone());
            }
            Poison::UnknownField => {
                object.insert("__proto__".to_owned(), json!({ "role": "coordinator" }));
            }
            Poison::Flood => {
                object.insert("text".to_owned(), json!("x".repeat(2 << 20)));
            }
            _ => {}
        }
        // With every field left out there is nothing wrong in it: it only names nothing.
        let harmless = object.is_empty() && matches!(poison, Poison::TooLong | Poison::Control);
        (if harmless { Poison::Nobody } else { poison }, Value::Object(object))
    }
}

fn value(poison: Poison, field: &str, random: &mut Random) -> Value {
    let nobody = json!("01890000-0000-7000-8000-000000000000");
    let is_id = [
        "id",
        "partner",
        "agreement",
        "partnership",
        "person",
        "frozen",
        "subject",
        "clause",
        "conversation",
    ]
    .contains(&field);
    match poison {
        Poison::WrongType => {
            let others = [
                json!(null),
                json!(-1),
                json!(9_007_199_254_740_993_i64),
                json!(1e308),
                json!([1, [2, [3]]]),
                json!({ "a": { "b": {} } }),
                json!(false),
                json!(""),
                json!("Robert'); DROP TABLE partner;--"),
                json!("../../etc/passwd"),
                json!("<img src=x onerror=alert(1)>"),
                json!("2026-02-31"),
            ];
            random.of(&others).clone()
        }
        _ if is_id => nobody,
        Poison::TooLong => json!("panjang ".repeat(3_000)),
        Poison::Control => {
            json!(random.of(&["nol\u{0}di tengah", "lonceng\u{7}", "hapus\u{7f}", "\u{1b}[31mmerah"]))
        }
        Poison::Bidi => {
            json!(random.of(&["aman\u{202e}fdp.exe", "\u{2066}terbalik", "\u{200f}", "\u{202a}\u{202b}"]))
        }
        Poison::Emoji => {
            json!(random.of(&[
                "👩🏽‍🏫 Ibu Sari",
                "🇮🇩",
                "مرحبا",
                "e\u{301}\u{301}\u{301}",
                "ꦱꦼꦥꦏꦠ꧀",
                "𝔖𝔢𝔭𝔞𝔨𝔞𝔱",
                "\u{1f468}\u{200d}\u{1f469}"
            ]))
        }
        _ => json!("biasa"),
    }
}
