//! The axis: from zero (or the lowest figure below it) up to a round number, in steps people count in.

/// A scale of figures in thousandths onto heights.
pub(super) struct Scale {
    /// The figures of the grid, lowest first.
    pub ticks: Vec<f64>,
    low: f64,
    high: f64,
    top: f64,
    bottom: f64,
}

impl Scale {
    /// A scale that holds all values between two heights, in about so many steps.
    pub fn of(values: impl Iterator<Item = i64>, top: f64, bottom: f64, steps: usize) -> Scale {
        let (mut low, mut high, mut whole) = (0.0_f64, 0.0_f64, true);
        for value in values {
            low = low.min(value as f64);
            high = high.max(value as f64);
            whole &= value % 1000 == 0;
        }
        if high - low < 1.0 {
            high = low + 1000.0;
        }
        // Nobody counts half a child.
        let least = if whole { 1000.0 } else { 1.0 };
        let step = nice((high - low) / steps.max(1) as f64).max(least);
        let (first, last) = ((low / step).floor() as i64, (high / step).ceil() as i64);
        let ticks: Vec<f64> = (first..=last).map(|i| i as f64 * step).collect();
        Scale { ticks, low: first as f64 * step, high: last as f64 * step, top, bottom }
    }

    /// The same without round numbers: the highest figure reaches the top.
    pub fn tight(values: impl Iterator<Item = i64>, top: f64, bottom: f64) -> Scale {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values {
            low = low.min(value as f64);
            high = high.max(value as f64);
        }
        if high - low < 1.0 {
            high = low + 1000.0;
        }
        Scale { ticks: vec![], low, high, top, bottom }
    }

    /// The height of a figure.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)
    }
}

/// The next of 1, 2, 5 times a power of ten.
fn nice(rough: f64) -> f64 {
    let power = 10.0_f64.powf(rough.max(1.0).log10().floor());
    [1.0, 2.0, 5.0].into_iter().map(|f| f * power).find(|step| *step >= rough).unwrap_or(10.0 * power)
}
