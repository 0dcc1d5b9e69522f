//! Several papers in one file, for instance all printed copies of an agreement: each keeps its own page numbers, and
//! is a section with a bookmark of its own.

use crate::pages::{Bookmark, Draw, Element, Item, Kind, Page, Pages};

/// Binds papers of one page size, each under its name. None when there is no paper.
pub fn bind(papers: Vec<(String, Pages)>) -> Option<Pages> {
    let mut papers = papers.into_iter();
    let (name, first) = papers.next()?;
    let root =
        Element { kind: Kind::Document, parent: None, alt: None, span: 1, numbering: None, language: None };
    let mut all = Pages {
        frame: first.frame,
        pages: Vec::new(),
        tree: vec![root],
        bookmarks: Vec::new(),
        images: Vec::new(),
    };
    let mut line = add(&mut all, name, first, 0);
    for (name, paper) in papers {
        line = add(&mut all, name, paper, line);
    }
    Some(all)
}

/// Adds a paper; lines are numbered on from this one. Gives the last number.
fn add(all: &mut Pages, name: String, paper: Pages, line: u32) -> u32 {
    let (pages, elements) = (all.pages.len(), all.tree.len());
    for (at, mut element) in paper.tree.into_iter().enumerate() {
        if at == 0 {
            element.kind = Kind::Sect;
        }
        element.parent = Some(element.parent.map_or(0, |parent| parent + elements));
        all.tree.push(element);
    }
    all.bookmarks.push(Bookmark { level: 0, title: name, page: pages, y: 0.0 });
    all.bookmarks.extend(paper.bookmarks.into_iter().map(|mark| Bookmark {
        level: mark.level + 1,
        page: mark.page + pages,
        ..mark
    }));
    // The logos of every copy are the same and stand in the file once.
    let mut images = Vec::with_capacity(paper.images.len());
    for image in paper.images {
        images.push(all.images.iter().position(|known| *known == image).unwrap_or(all.images.len()));
        if images.last() == Some(&all.images.len()) {
            all.images.push(image);
        }
    }
    let mut last = line;
    for Page { mut items, marks } in paper.pages {
        items.iter_mut().for_each(|item| last = last.max(shift(item, elements, &images, line)));
        all.pages.push(Page { items, marks });
    }
    last
}

/// Counts what an item points to from where its paper begins; gives its line.
fn shift(item: &mut Item, elements: usize, images: &[usize], line: u32) -> u32 {
    if let Some(element) = &mut item.element {
        *element += elements;
    }
    match &mut item.draw {
        Draw::Picture { image, .. } => *image = images.get(*image).copied().unwrap_or(*image),
        Draw::Text(run) => {
            run.line += line;
            return run.line;
        }
        Draw::Path(_) => {}
    }
    0
}
