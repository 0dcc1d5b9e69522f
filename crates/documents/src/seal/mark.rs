//! The mark in the room of a seal that was set: a ring and a tick. The file carries it as the look of its field; the
//! live page draws the same one.

use crate::measure::Colour;
use crate::pages::{Draw, Item, MarkKind, Pages, Path, Step};

/// The mark as the file says it. 40 points wide and high, upwards from the lower left corner.
pub(super) const MARK: &str = "q .157 .4 .31 RG 2 w 1 J 1 j 20 37 m 29.4 37 37 29.4 37 20 c 37 10.6 29.4 3 20 3 c 10.6 3 3 10.6 3 20 c \
3 29.4 10.6 37 20 37 c h S 1 w 20 33 m 27.2 33 33 27.2 33 20 c 33 12.8 27.2 7 20 7 c 12.8 7 7 12.8 7 20 c 7 27.2 12.8 33 20 33 c h S \
3 w 13 20 m 18.4 14.4 l 27.6 26 l S Q";

/// Puts the mark into the rooms of the seals that were set, by their numbers from 1.
pub fn show_seals(pages: &mut Pages, set: &[i64]) {
    let mut number = 0;
    for page in &mut pages.pages {
        for mark in page.marks.iter().filter(|mark| mark.kind == MarkKind::Seal) {
            number += 1;
            if set.contains(&number) {
                let paths = paths(mark.x, mark.y + mark.height);
                page.items
                    .extend(paths.into_iter().map(|path| Item { element: None, draw: Draw::Path(path) }));
            }
        }
    }
}

/// The lines of the mark, its lower left corner at that place of a page.
fn paths(left: f64, bottom: f64) -> Vec<Path> {
    let (mut paths, mut steps, mut said) = (Vec::new(), Vec::new(), Vec::new());
    let (mut ink, mut width) = (Colour::INK, 1.0);
    let at = |said: &[f64], from: usize| {
        let place = |index: usize| said.get(index).copied().unwrap_or(0.0);
        (left + place(from), bottom - place(from + 1))
    };
    for word in MARK.split_ascii_whitespace() {
        if let Ok(number) = word.parse::<f64>() {
            said.push(number);
            continue;
        }
        match word {
            "RG" => {
                let part = |index: usize| (said.get(index).copied().unwrap_or(0.0) * 255.0).round() as u8;
                ink = Colour(part(0), part(1), part(2));
            }
            "w" => width = said.last().copied().unwrap_or(width),
            "m" => {
                let (x, y) = at(&said, 0);
                steps.push(Step::Move(x, y));
            }
            "l" => {
                let (x, y) = at(&said, 0);
                steps.push(Step::Line(x, y));
            }
            "c" => {
                let ((a, b), (c, d), (x, y)) = (at(&said, 0), at(&said, 2), at(&said, 4));
                steps.push(Step::Curve(a, b, c, d, x, y));
            }
            "h" => steps.push(Step::Close),
            "S" => {
                let steps = std::mem::take(&mut steps);
                paths.push(Path { steps, fill: None, stroke: Some((ink, width)), dash: None });
            }
            _ => {}
        }
        said.clear();
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_two_rings_and_a_tick_within_its_room() {
        let paths = paths(100.0, 540.0);
        let kinds: Vec<usize> = paths.iter().map(|path| path.steps.len()).collect();
        assert_eq!(kinds, [6, 6, 3], "two closed rings of four curves, and two strokes");
        assert_eq!(paths[2].steps[0], Step::Move(113.0, 520.0));
        assert!(paths.iter().all(|path| path.stroke.is_some_and(|(ink, _)| ink == Colour(40, 102, 79))));
        for step in paths.iter().flat_map(|path| &path.steps) {
            let places = match *step {
                Step::Move(x, y) | Step::Line(x, y) => vec![(x, y)],
                Step::Curve(a, b, c, d, x, y) => vec![(a, b), (c, d), (x, y)],
                Step::Close => vec![],
            };
            assert!(places.iter().all(|(x, y)| (100.0..=140.0).contains(x) && (500.0..=540.0).contains(y)));
        }
    }
}
