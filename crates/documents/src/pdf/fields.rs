//! The fields in which seals are set: empty ones of the kind that holds a signature, each in its room on the page.
//!
//! They stand in the paper from the beginning, within the tree of meaning, so that a seal changes nothing but its own
//! field.

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

use crate::pages::{Mark, MarkKind, Pages};
use crate::pdf::{catalogue, text};

/// Printed, and not to be moved.
const PRINT_LOCKED: i64 = 4 + 128;

/// Writes the fields into the file. `elements` are the objects of the tree.
pub(super) fn write(raw: &mut lopdf::Document, pages: &Pages, sheets: &[ObjectId], elements: &[ObjectId]) {
    let mut fields: Vec<ObjectId> = Vec::new();
    let mut parents: Vec<Object> = Vec::new();
    let mut looks = None;
    for (page, &sheet) in pages.pages.iter().zip(sheets) {
        let mut here: Vec<Object> = Vec::new();
        for mark in page.marks.iter().filter(|mark| mark.kind == MarkKind::Seal) {
            let Some(element) = mark.key.parse::<usize>().ok().filter(|at| *at < elements.len()) else {
                continue;
            };
            let empty = *looks.get_or_insert_with(|| raw.add_object(nothing_to_see()));
            let key = (sheets.len() + fields.len()) as i64;
            let name = format!("Sepakat-{}", fields.len() + 1);
            let alt = pages
                .tree
                .get(element)
                .and_then(|one: &crate::pages::Element| one.alt.clone())
                .unwrap_or_default();
            let field = raw.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig",
                "T" => Object::string_literal(name), "TU" => text(&alt),
                "F" => PRINT_LOCKED, "P" => sheet, "Rect" => corners(mark, pages.frame.height),
                "StructParent" => key, "AP" => dictionary! { "N" => empty },
            });
            let form = elements[element];
            if let Ok(form) = raw.get_dictionary_mut(form) {
                form.set("K", dictionary! { "Type" => "OBJR", "Pg" => sheet, "Obj" => field });
            }
            parents.extend([key.into(), Object::Reference(form)]);
            here.push(field.into());
            fields.push(field);
        }
        if let (false, Ok(page)) = (here.is_empty(), raw.get_dictionary_mut(sheet)) {
            page.set("Annots", here);
        }
    }
    if fields.is_empty() {
        return;
    }
    adopt(raw, parents, (sheets.len() + fields.len()) as i64);
    if let Some(catalogue) = catalogue(raw) {
        let fields: Vec<Object> = fields.into_iter().map(Object::Reference).collect();
        catalogue.set("AcroForm", dictionary! { "Fields" => fields, "SigFlags" => 3 });
    }
}

/// Tells the tree which element each field belongs to.
fn adopt(raw: &mut lopdf::Document, parents: Vec<Object>, next: i64) {
    let root = catalogue(raw).and_then(|all| all.get(b"StructTreeRoot").ok()?.as_reference().ok());
    let Some(Ok(root)) = root.map(|id| raw.get_dictionary_mut(id)) else { return };
    root.set("ParentTreeNextKey", next);
    let tree = root.get(b"ParentTree").and_then(Object::as_reference);
    let numbers = tree.and_then(|id| raw.get_dictionary_mut(id)).and_then(|tree| tree.get_mut(b"Nums"));
    if let Ok(numbers) = numbers.and_then(Object::as_array_mut) {
        numbers.extend(parents);
    }
}

/// How an empty field looks: every field must look like something.
fn nothing_to_see() -> Stream {
    let zero = || Object::Integer(0);
    let frame = vec![zero(), zero(), 40.into(), 40.into()];
    let look = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => frame, "Resources" => Dictionary::new(),
    };
    Stream::new(look, Vec::new()).with_compression(false)
}

/// The corners of a mark, from the lower left of the page, to a hundredth of a point.
fn corners(mark: &Mark, height: f64) -> Vec<Object> {
    let bottom = height - mark.y - mark.height;
    let ends = [mark.x, bottom, mark.x + mark.width, bottom + mark.height];
    ends.map(|end| Object::Real(((end * 100.0).round() / 100.0) as f32)).to_vec()
}
