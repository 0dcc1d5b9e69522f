//! Bookmarks: the articles under the title, annexes beside it.

use lopdf::{Object, ObjectId, dictionary};

use crate::pages::Pages;
use crate::pdf::{catalogue, text};

/// Above the target, so that it does not stick to the edge of the window.
const ROOM: f64 = 6.0;

/// Writes the bookmarks into the file.
pub(super) fn write(raw: &mut lopdf::Document, pages: &Pages, sheets: &[ObjectId]) {
    let marks = &pages.bookmarks;
    if marks.is_empty() {
        return;
    }
    let root = raw.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| raw.new_object_id()).collect();
    let parents: Vec<Option<usize>> =
        (0..marks.len()).map(|i| (0..i).rev().find(|&j| marks[j].level < marks[i].level)).collect();
    let under = |parent: Option<usize>| -> Vec<usize> {
        (0..marks.len()).filter(|&i| parents[i] == parent).collect()
    };
    for (i, mark) in marks.iter().enumerate() {
        let beside = under(parents[i]);
        let place = beside.iter().position(|&b| b == i).unwrap_or(0);
        let inside = under(Some(i));
        let top = Object::Real((pages.frame.height - mark.y + ROOM).round() as f32);
        let target = vec![sheets[mark.page].into(), "XYZ".into(), Object::Null, top, Object::Null];
        let mut entry = dictionary! {
            "Title" => text(&mark.title),
            "Parent" => parents[i].map_or(root, |p| ids[p]),
            "Dest" => target,
        };
        if place > 0 {
            entry.set("Prev", ids[beside[place - 1]]);
        }
        if let Some(&next) = beside.get(place + 1) {
            entry.set("Next", ids[next]);
        }
        if let (Some(&first), Some(&last)) = (inside.first(), inside.last()) {
            entry.set("First", ids[first]);
            entry.set("Last", ids[last]);
            entry.set("Count", inside.len() as i64);
        }
        raw.objects.insert(ids[i], Object::Dictionary(entry));
    }
    let top = under(None);
    if let (Some(&first), Some(&last)) = (top.first(), top.last()) {
        let outlines = dictionary! {
            "Type" => "Outlines",
            "First" => ids[first],
            "Last" => ids[last],
            "Count" => marks.len() as i64,
        };
        raw.objects.insert(root, Object::Dictionary(outlines));
    }
    if let Some(catalogue) = catalogue(raw) {
        catalogue.set("Outlines", root);
    }
}
