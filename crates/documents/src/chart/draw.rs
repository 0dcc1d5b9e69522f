//! Draws a chart: hands its figures to whoever draws that kind, and says it in words.

use super::alt::alt;
use super::board::{Board, Look};
use super::data::{Chart, Plot};
use super::mark::Drawing;
use super::{multiples, rows, series, stacked, timeline, year};
use crate::fonts::Fonts;

/// Draws a chart for paper into a box, in points.
pub fn draw(chart: &Chart, fonts: &Fonts, width: f64, height: f64) -> Drawing {
    draw_for(chart, fonts, Look::Paper, width, height)
}

/// Draws a chart for paper or for the screen into a box.
pub fn draw_for(chart: &Chart, fonts: &Fonts, look: Look, width: f64, height: f64) -> Drawing {
    let mut board = Board::new(fonts, look, width, height);
    match &chart.plot {
        Plot::Series(all) => series::draw(&mut board, all, chart.language),
        Plot::Stacked(all) => stacked::draw(&mut board, all, chart.language),
        Plot::Progress(progress) => rows::progress(&mut board, progress, chart.language),
        Plot::Dumbbell(dumbbell) => rows::dumbbell(&mut board, dumbbell, chart.language),
        Plot::Timeline(all) => timeline::draw(&mut board, all, chart.language),
        Plot::Year(all) => year::draw(&mut board, all, chart.language),
        Plot::Multiples(all) => multiples::draw(&mut board, all, chart.language),
    }
    board.drawing(alt(chart))
}
