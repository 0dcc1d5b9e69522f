//! From the endless column to pages: every slab at its spot, heads repeated, feet and marks added.

use crate::layout::foot::watermark;
use crate::layout::margin::Margin;
use crate::layout::paginate::{Spot, paginate};
use crate::layout::sheet::Sheet;
use crate::layout::slab::{Slab, cut_giants};
use crate::measure::{Colour, LEFT, TOP};
use crate::model::Document;
use crate::pages::*;

/// Places everything.
pub(super) fn place(mut sheet: Sheet<'_, '_>, document: &Document) -> Pages {
    let heights: Vec<f64> = sheet.heads.iter().map(|h| h.height).collect();
    let slabs = cut_giants(std::mem::take(&mut sheet.slabs), &heights, sheet.frame.depth());
    let spots = paginate(&slabs, &heights, sheet.frame.depth());
    let count = spots.last().map_or(1, |s| s.page + 1);
    let mut pages = vec![Page::default(); count];
    let mut bookmarks = Vec::new();
    let mut between: Vec<Option<(f64, f64)>> = vec![None; count];
    let mut extents: Vec<Extent> = Vec::new();
    let mut margin = Margin::new(count);

    if let Some(word) = &document.watermark
        && let Some(paths) = watermark(word, sheet.frame, sheet.shaper.fonts)
    {
        for page in &mut pages {
            page.items.extend(paths.iter().map(|p| Item { element: None, draw: Draw::Path(p.clone()) }));
        }
    }
    for (slab, spot) in slabs.into_iter().zip(&spots) {
        if spot.head_above
            && let Some(head) = slab.table.and_then(|t| sheet.heads.get(t))
        {
            add(&mut pages[spot.page], head.clone(), spot.y - head.height);
        }
        if let Some((level, title)) = &slab.bookmark {
            bookmarks.push(Bookmark {
                level: *level,
                title: title.trim().to_owned(),
                page: spot.page,
                y: TOP + spot.y,
            });
        }
        note_extent(&mut extents, &slab, spot);
        if slab.beside {
            let head = if spot.head_above { slab.table.and_then(|t| heights.get(t)).copied() } else { None };
            let (top, bottom) = (spot.y - head.unwrap_or(0.0), spot.y + slab.height);
            let known = between[spot.page].get_or_insert((top, bottom));
            known.1 = known.1.max(bottom);
        }
        margin.take(&slab, spot);
        add(&mut pages[spot.page], slab, spot.y);
    }
    for extent in extents {
        let Some((kind, key)) = sheet.owners.get(extent.owner).cloned() else { continue };
        pages[extent.page].marks.push(Mark {
            kind,
            key,
            x: LEFT,
            y: TOP + extent.top,
            width: sheet.frame.column(),
            height: extent.bottom - extent.top,
        });
    }
    for (page, between) in pages.iter_mut().zip(between) {
        let Some((top, bottom)) = between else { continue };
        let x = LEFT + sheet.frame.column() / 2.0;
        let line = Path::line((x, TOP + top), (x, TOP + bottom), 0.4, Colour::HAIR);
        page.items.push(Item { element: None, draw: Draw::Path(line) });
    }
    margin.draw(&mut sheet, document, &mut pages);
    for (i, page) in pages.iter_mut().enumerate() {
        let signed = page.marks.iter().any(|mark| mark.kind == MarkKind::Signature);
        page.items.extend(sheet.foot(document, i, count, signed));
    }
    Pages { frame: sheet.frame, pages, tree: sheet.tree, bookmarks, images: sheet.images }
}

/// How far an owner reaches on a page.
struct Extent {
    owner: usize,
    page: usize,
    top: f64,
    bottom: f64,
}

fn note_extent(extents: &mut Vec<Extent>, slab: &Slab, spot: &Spot) {
    let Some(owner) = slab.owner else { return };
    let (top, bottom) = (spot.y, spot.y + slab.height);
    match extents.iter_mut().rev().find(|e| e.owner == owner && e.page == spot.page) {
        Some(extent) => extent.bottom = extent.bottom.max(bottom),
        None => extents.push(Extent { owner, page: spot.page, top, bottom }),
    }
}

fn add(page: &mut Page, slab: Slab, y: f64) {
    for mut item in slab.items {
        item.draw.shift(0.0, TOP + y);
        page.items.push(item);
    }
    for mut mark in slab.marks {
        mark.y += TOP + y;
        page.marks.push(mark);
    }
}
