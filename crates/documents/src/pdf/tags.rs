//! The meaning of the pages: a tree that says what is a heading, a list, a table, in which order to read.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::pages::{Draw, ElementId, Item, Kind, Numbering, Pages, Path, Step};
use crate::pdf::{catalogue, text};

/// Which marked pieces of which pages belong to which element.
pub(super) struct Kids {
    /// For each element its pieces: page and number on the page.
    of: Vec<Vec<(usize, i64)>>,
    /// For each page the elements of its pieces.
    on: Vec<Vec<ElementId>>,
}

impl Kids {
    pub fn new(pages: &Pages) -> Kids {
        Kids { of: vec![Vec::new(); pages.tree.len()], on: vec![Vec::new(); pages.pages.len()] }
    }

    /// Takes in the elements of the pieces of a page.
    pub fn page(&mut self, page: usize, pieces: Vec<ElementId>) {
        for (number, element) in pieces.iter().enumerate() {
            self.of[*element].push((page, number as i64));
        }
        self.on[page] = pieces;
    }
}

/// Writes the tree into the file; gives the objects of its elements.
pub(super) fn write(
    raw: &mut lopdf::Document,
    pages: &Pages,
    sheets: &[ObjectId],
    kids: &Kids,
) -> Vec<ObjectId> {
    let root = raw.new_object_id();
    let ids: Vec<ObjectId> = pages.tree.iter().map(|_| raw.new_object_id()).collect();
    let mut children: Vec<Vec<ElementId>> = vec![Vec::new(); pages.tree.len()];
    for (number, element) in pages.tree.iter().enumerate() {
        if let Some(parent) = element.parent {
            children[parent].push(number);
        }
    }
    for (number, element) in pages.tree.iter().enumerate() {
        let inside = children[number].iter().map(|&c| Object::Reference(ids[c]));
        let pieces = kids.of[number].iter().map(|&(page, mark)| {
            Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => sheets[page], "MCID" => mark })
        });
        let parent = element.parent.map_or(root, |p| ids[p]);
        let mut entry = dictionary! {
            "Type" => "StructElem",
            "S" => element.kind.name(),
            "P" => parent,
            "K" => pieces.chain(inside).collect::<Vec<Object>>(),
        };
        if let (Kind::Figure, Some(alt)) = (element.kind, &element.alt) {
            entry.set("Alt", text(alt));
        }
        if let Some(language) = element.language {
            entry.set("Lang", Object::string_literal(super::metadata::language(language)));
        }
        if let (Kind::Span, Some(spoken)) = (element.kind, &element.alt) {
            entry.set("ActualText", text(spoken));
        }
        if let Some(attributes) = attributes(pages, number) {
            entry.set("A", attributes);
        }
        raw.objects.insert(ids[number], Object::Dictionary(entry));
    }
    let mut numbers: Vec<Object> = Vec::new();
    for (page, elements) in kids.on.iter().enumerate() {
        numbers.push((page as i64).into());
        numbers.push(Object::Array(elements.iter().map(|&e| ids[e].into()).collect()));
    }
    let parents = raw.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[0],
        "ParentTree" => parents,
        "ParentTreeNextKey" => sheets.len() as i64,
    };
    raw.objects.insert(root, Object::Dictionary(tree));
    for (number, &sheet) in sheets.iter().enumerate() {
        if let Ok(page) = raw.get_dictionary_mut(sheet) {
            page.set("StructParents", number as i64);
            page.set("Tabs", "S");
            page.remove(b"Annots");
        }
    }
    if let Some(catalogue) = catalogue(raw) {
        catalogue.set("StructTreeRoot", root);
        catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    }
    ids
}

fn attributes(pages: &Pages, number: ElementId) -> Option<Dictionary> {
    let element = &pages.tree[number];
    match element.kind {
        Kind::TH => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
        Kind::TD if element.span > 1 => {
            Some(dictionary! { "O" => "Table", "ColSpan" => i64::from(element.span) })
        }
        Kind::Table => {
            let summary = element.alt.as_deref()?;
            Some(dictionary! { "O" => "Table", "Summary" => text(summary) })
        }
        Kind::L => Some(dictionary! { "O" => "List", "ListNumbering" => numbering(element.numbering?) }),
        Kind::Figure => {
            let (left, top, right, bottom) = bounds(pages, number)?;
            let height = pages.frame.height;
            let corner = |v: f64| Object::Real(((v * 100.0).round() / 100.0) as f32);
            let bbox = vec![corner(left), corner(height - bottom), corner(right), corner(height - top)];
            Some(dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bbox })
        }
        _ => None,
    }
}

fn numbering(numbering: Numbering) -> &'static str {
    match numbering {
        Numbering::Decimal => "Decimal",
        Numbering::UpperRoman => "UpperRoman",
        Numbering::LowerAlpha => "LowerAlpha",
    }
}

/// The box around what an element draws: left, top, right, bottom.
fn bounds(pages: &Pages, element: ElementId) -> Option<(f64, f64, f64, f64)> {
    let items = pages.pages.iter().flat_map(|p| &p.items).filter(|i| i.element == Some(element));
    items.filter_map(box_of).reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)))
}

fn box_of(item: &Item) -> Option<(f64, f64, f64, f64)> {
    match &item.draw {
        Draw::Picture { x, y, width, height, .. } => Some((*x, *y, x + width, y + height)),
        Draw::Path(path) => path_box(path),
        Draw::Text(run) => Some((run.x, run.y - run.size, run.x + run.ink_width(), run.y + run.size * 0.3)),
    }
}

fn path_box(path: &Path) -> Option<(f64, f64, f64, f64)> {
    let corners = path.steps.iter().filter_map(|step| match *step {
        Step::Move(x, y) | Step::Line(x, y) | Step::Curve(.., x, y) => Some((x, y, x, y)),
        Step::Close => None,
    });
    corners.reduce(|a, b| (a.0.min(b.0), a.1.min(b.1), a.2.max(b.2), a.3.max(b.3)))
}
