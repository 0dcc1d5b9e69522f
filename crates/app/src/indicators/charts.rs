//! The series of an indicator as drawings: the same hand that draws the charts of papers draws them for the screen.

use sepakat_documents::chart::{Chart, Drawing, Kind, Look, Period, Plot, Series as Shown, draw_for};
use sepakat_documents::fonts::Fonts;
use sepakat_domain::calendar::{month_names, short_month_names};
use sepakat_domain::impact::Series;
use sepakat_domain::month::Month;
use sepakat_domain::organisation::Language;
use serde::Serialize;

/// Width of a chart beside the definition in a wide window, and in a narrow one, in pixels.
const WIDTHS: (f64, f64) = (720.0, 440.0);
const HEIGHT: f64 = 280.0;

/// A series as drawings.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "SeriesCharts"))]
pub struct Charts {
    /// A bar for every period.
    pub bars: Sizes,
    /// A line over the periods.
    pub line: Sizes,
}

/// The same drawing for places of different width.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "shapes", derive(ts_rs::TS), ts(rename = "ChartSizes"))]
pub struct Sizes {
    /// For a wide place.
    pub wide: Drawing,
    /// For a narrow one.
    pub narrow: Drawing,
}

impl Charts {
    /// Draws a series. Of a total the running total is drawn, since the target is one too.
    pub(crate) fn of(series: &Series, unit: &str, language: Language, fonts: &Fonts) -> Charts {
        let sizes = |kind| {
            let points = series.points.iter().map(|point| Period {
                label: short_month_names(language)[index(point.month)].to_owned(),
                name: format!("{} {}", month_names(language)[index(point.month)], point.month.year()),
                value: point.reached(),
                target: point.target,
            });
            let shown = Shown {
                kind,
                unit: unit.to_owned(),
                points: points.collect(),
                baseline: None,
                say_targets: false,
            };
            let chart = Chart::new("", language, Plot::Series(shown));
            let draw = |width| draw_for(&chart, fonts, Look::Screen, width, HEIGHT);
            Sizes { wide: draw(WIDTHS.0), narrow: draw(WIDTHS.1) }
        };
        Charts { bars: sizes(Kind::Bars), line: sizes(Kind::Line) }
    }
}

fn index(month: Month) -> usize {
    month.month() as usize - 1
}
