//! The tasks of a plan as drawings, by the same hand that draws the schedule of an agreement.

use chrono::NaiveDate;
use sepakat_documents::chart::{Chart, Look, Plot, Step, Timeline, draw_for};
use sepakat_domain::organisation::Language;

use super::page::PlanTask;
use crate::call::CallFault;
use crate::indicators::Sizes;
use crate::papers::fonts;

/// Width of the drawing in a wide window, and in a narrow one, in pixels.
const WIDTHS: (f64, f64) = (960.0, 480.0);
/// Height of the months, and of each row in a wide window and in a narrow one: as high as rows grow, so that none is left.
const HEIGHTS: (f64, f64, f64) = (46.0, 32.0, 47.0);

/// Draws the tasks; none when there is no task.
pub(super) fn drawn(
    tasks: &[PlanTask],
    today: NaiveDate,
    language: Language,
) -> Result<Option<Sizes>, CallFault> {
    if tasks.is_empty() {
        return Ok(None);
    }
    let place = |id| tasks.iter().position(|one| one.task.id == id);
    let steps = tasks.iter().map(|one| Step {
        name: one.task.name.clone(),
        milestone: one.task.milestone,
        starts_on: one.task.starts_on,
        ends_on: one.task.ends_on,
        progress: one.task.progress,
        late_days: one.late_days,
        after: one.task.after.iter().filter_map(|id| place(*id)).collect(),
    });
    let timeline = Timeline { steps: steps.collect(), today: Some(today), span: None };
    let chart = Chart::new("", language, Plot::Timeline(timeline));
    let fonts = fonts()?;
    let draw =
        |width, row| draw_for(&chart, fonts, Look::Screen, width, HEIGHTS.0 + row * tasks.len() as f64);
    Ok(Some(Sizes { wide: draw(WIDTHS.0, HEIGHTS.1), narrow: draw(WIDTHS.1, HEIGHTS.2) }))
}
