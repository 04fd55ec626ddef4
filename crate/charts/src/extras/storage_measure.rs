//! What the grid of provinces may show of storage.

use tianchu_model::time::{Quarter, Year, year_idx};
use tianchu_model::{Region, Run, Series, id};
use tianchu_report::punctuation::percent_sign;
use tianchu_report::{Language, Words};

use crate::measure::Measure;
use crate::number::power;

/// The year of stocks and figures.
const YEAR: Year = 2030;
/// First of the years over which additions are summed.
const FROM: Year = 2026;

/// A measure with the shades that suit a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StorageShades {
    measure: StorageMeasure,
    /// A return worth a name: the run's discount rate.
    fair_return: f64,
}

/// What the grid of provinces shows of storage; the darker, the more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StorageMeasure {
    /// Power at the end of 2030.
    #[default]
    Power,
    /// Power added 2026-2030.
    Added,
    /// Equivalent hours of 2030.
    Hours,
    /// Internal rate of return of a grid-side station of two hours commissioned in 2030.
    Return,
}

impl StorageMeasure {
    /// Every measure, the default first.
    pub const ALL: &'static [Self] = &[Self::Power, Self::Added, Self::Hours, Self::Return];

    /// Name in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Power => "storage-power",
            Self::Added => "storage-added",
            Self::Hours => "storage-hours",
            Self::Return => "storage-return",
        }
    }

    /// The measure called `id`.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|m| m.id() == id.trim())
    }

    /// What it measures, for menus.
    #[must_use]
    pub fn label(self, words: Words) -> &'static str {
        match self {
            Self::Power => words.charts_tiles_power_label(),
            Self::Added => words.charts_tiles_added_label(),
            Self::Hours => words.charts_tiles_hours_label(),
            Self::Return => words.charts_tiles_return_label(),
        }
    }

    /// The measure as a run's provinces are shaded by it.
    #[must_use]
    pub fn shades(self, run: &Run) -> StorageShades {
        StorageShades { measure: self, fair_return: run.params[id::STORAGE_DISCOUNT_SHARE] }
    }

    /// A value with its unit.
    fn full(self, x: f64, words: Words) -> String {
        match self {
            Self::Power | Self::Added => power(x, words),
            Self::Hours => words.charts_tiles_hours_value(&self.bare(x, words)),
            Self::Return => format!("{}{}", self.bare(x, words), percent_sign(words)),
        }
    }

    /// A value in the unit the subtitle names.
    fn bare(self, x: f64, words: Words) -> String {
        match (self, words.language()) {
            (Self::Power | Self::Added, Language::Zh) => format!("{:.0}", x / 1e4),
            (Self::Power | Self::Added, Language::En) => format!("{:.1}", x / 1e6),
            (Self::Hours, _) => format!("{x:.0}"),
            (Self::Return, _) => format!("{:.1}", x * 100.0 + 0.0).replace('-', "−"),
        }
    }
}

impl Measure for StorageShades {
    fn of(self, run: &Run, region: Region) -> Option<f64> {
        let column = |series| run.column(series, region);
        match self.measure {
            StorageMeasure::Power => column(Series::StoragePower)?.at(Quarter::new(YEAR, 4).0),
            StorageMeasure::Added => {
                let added = column(Series::StorageAddedPower)?;
                let quarters = Quarter::new(FROM, 1).0..=Quarter::new(YEAR, 4).0;
                Some(quarters.filter_map(|q| added.at(q)).fold(0.0, |a, b| a + b))
            }
            StorageMeasure::Hours => column(Series::StorageHours)?.at(year_idx(YEAR)),
            StorageMeasure::Return => column(Series::StorageRateGrid2h)?.at(year_idx(YEAR)),
        }
    }

    fn pressed(self, x: f64) -> f64 {
        x
    }

    fn steps(self) -> [f64; 4] {
        match self.measure {
            StorageMeasure::Power => [2.5e6, 5e6, 1e7, 2e7],
            StorageMeasure::Added => [1.5e6, 3e6, 6e6, 1.2e7],
            StorageMeasure::Hours => [1_050.0, 1_100.0, 1_150.0, 1_200.0],
            StorageMeasure::Return => [0.0, 0.5, 1.0, 1.5].map(|x| x * self.fair_return),
        }
    }

    fn notable(self, x: f64) -> bool {
        x >= self.steps()[2]
    }

    fn say(self, reading: Option<f64>, place: &str, words: Words) -> (String, String) {
        let Some(x) = reading else {
            return (words.charts_tiles_none().to_owned(), words.charts_tiles_no_figure(&place));
        };
        let value = self.measure.full(x, words);
        let text = match self.measure {
            StorageMeasure::Power => words.charts_tiles_power_of(&place, &value, &YEAR),
            StorageMeasure::Added => words.charts_tiles_added_of(&FROM, &place, &YEAR, &value),
            StorageMeasure::Hours => words.charts_tiles_hours_of(&place, &value, &YEAR),
            StorageMeasure::Return => words.charts_tiles_return_of(&place, &value, &YEAR),
        };
        (self.measure.bare(x, words), text)
    }

    fn finding(self, n: usize, who: &str, worst: f64, words: Words) -> String {
        let (bar, most) = (self.measure.full(self.steps()[2], words), self.measure.full(worst, words));
        match (self.measure, n) {
            (StorageMeasure::Power, 0) => words.charts_tiles_power_nowhere(&bar, &who, &YEAR),
            (StorageMeasure::Power, n) => words.charts_tiles_power_found(&bar, &n, &who, &YEAR),
            (StorageMeasure::Added, 0) => words.charts_tiles_added_nowhere(&bar, &FROM, &YEAR, &who),
            (StorageMeasure::Added, n) => words.charts_tiles_added_found(&bar, &n, &FROM, &YEAR, &who),
            (StorageMeasure::Hours, _) => words.charts_tiles_hours_found(&most, &who, &YEAR),
            (StorageMeasure::Return, 0) => words.charts_tiles_return_nowhere(&bar, &most, &who, &YEAR),
            (StorageMeasure::Return, n) => words.charts_tiles_return_found(&bar, &n, &most, &who, &YEAR),
        }
    }

    fn unit(self, words: Words) -> String {
        match self.measure {
            StorageMeasure::Power => words.charts_tiles_power_unit(&YEAR),
            StorageMeasure::Added => words.charts_tiles_added_unit(&FROM, &YEAR),
            StorageMeasure::Hours => words.charts_tiles_hours_unit(&YEAR),
            StorageMeasure::Return => words.charts_tiles_return_unit(&YEAR),
        }
    }

    fn levels(self, words: Words) -> [String; 5] {
        let steps = self.steps();
        let show = |x: f64| self.measure.full(x, words);
        std::array::from_fn(|i| {
            let from = i.checked_sub(1).map(|j| steps[j]);
            match (from, steps.get(i).copied()) {
                (None, to) => words.charts_tiles_storage_below(&show(to.unwrap_or(0.0))),
                (Some(from), None) => words.charts_tiles_storage_from(&show(from)),
                (Some(from), Some(to)) => format!("{}–{}", self.measure.bare(from, words), show(to)),
            }
        })
    }
}
