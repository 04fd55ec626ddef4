//! What the grid of provinces may show.

use tianchu_model::headline::CAP_YEAR;
use tianchu_model::number::fixed;
use tianchu_model::time::{LAST_YEAR, Year};
use tianchu_model::{EventKind, Region, Run, Series};
use tianchu_report::Words;
use tianchu_report::punctuation::percent_sign;

use crate::number::percent;
use crate::stock::duty;
use crate::view::{at, sum};

/// First of the years over which demand and cap are compared.
pub(crate) const FROM: Year = 2026;
/// Last of them.
pub(crate) const TO: Year = 2030;

/// Something the provinces are shaded by.
pub trait Measure: Copy {
    /// The measure of a province: a quantity, or a year that is infinite where it never comes. None where there is
    /// nothing to measure.
    fn of(self, run: &Run, region: Region) -> Option<f64>;

    /// The measure turned so that more is darker.
    fn pressed(self, x: f64) -> f64;

    /// Where each shade but the lightest begins, turned as by [`Self::pressed`].
    fn steps(self) -> [f64; 4];

    /// Shade from 0 to 4.
    fn level(self, x: f64) -> usize {
        self.steps().iter().filter(|s| self.pressed(x) >= **s).count()
    }

    /// Whether a province counts in the finding.
    fn notable(self, x: f64) -> bool;

    /// A province's measure as a value and as a sentence.
    fn say(self, reading: Option<f64>, place: &str, words: Words) -> (String, String);

    /// The finding: how many provinces are notable, who is first, and by how much.
    fn finding(self, n: usize, who: &str, worst: f64, words: Words) -> String;

    /// The unit and what the shades mean.
    fn unit(self, words: Words) -> String;

    /// What each shade means, from the lightest.
    fn levels(self, words: Words) -> [String; 5];
}

/// What the grid of provinces shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TileMeasure {
    /// First year in which the cap is zero.
    #[default]
    CapYear,
    /// Demand over cap, 2026-2030.
    CapPressure,
    /// Year in which the immediately restorable land is spent.
    PoolYear,
    /// Farmland of 2035 over its task, less one.
    FloorMargin,
    /// Share of counties whose reserve zone is below one per cent in 2035.
    GateClosed,
    /// Grain capacity of 2035 over need, less one.
    GrainSurplus,
}

/// Anything above zero.
const ANY: f64 = 1e-9;

impl TileMeasure {
    /// Every measure, the default first.
    pub const ALL: &'static [Self] = &[
        Self::CapYear,
        Self::CapPressure,
        Self::PoolYear,
        Self::FloorMargin,
        Self::GateClosed,
        Self::GrainSurplus,
    ];

    /// Name in links and the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CapPressure => "cap-pressure",
            Self::CapYear => "cap-year",
            Self::PoolYear => "pool-year",
            Self::FloorMargin => "floor-margin",
            Self::GateClosed => "gate-closed",
            Self::GrainSurplus => "grain-surplus",
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
            Self::CapPressure => words.charts_tiles_pressure_label(),
            Self::CapYear => words.charts_tiles_cap_year_label(),
            Self::PoolYear => words.charts_tiles_pool_year_label(),
            Self::FloorMargin => words.charts_tiles_margin_label(),
            Self::GateClosed => words.charts_tiles_gate_label(),
            Self::GrainSurplus => words.charts_tiles_grain_label(),
        }
    }
}

impl Measure for TileMeasure {
    fn of(self, run: &Run, region: Region) -> Option<f64> {
        let column = |series| run.column(series, region);
        let first = |wanted: &dyn Fn(EventKind) -> bool| {
            let event = run.events.iter().find(|e| e.region == region && wanted(e.kind));
            Some(event.map_or(f64::INFINITY, |e| f64::from(e.year)))
        };
        match self {
            Self::CapPressure => {
                let whole = |series| Some(sum(&column(series)?, FROM, TO));
                let (demand, cap) = (whole(Series::FarmlandDemand)?, whole(Series::FarmlandCap)?);
                (demand > 0.0).then(|| if cap > 0.0 { demand / cap } else { f64::INFINITY })
            }
            Self::CapYear => first(&|kind| EventKind::CAP_ZERO.contains(&kind)),
            Self::PoolYear => first(&|kind| kind == EventKind::PoolSpent),
            Self::FloorMargin => {
                let task = duty(Series::FarmlandArea, region)?.value * tianchu_model::units::MU_PER_WANMU;
                Some(at(&column(Series::FarmlandArea)?, LAST_YEAR) / task - 1.0)
            }
            Self::GateClosed => Some(at(&column(Series::FarmlandGateClosed)?, LAST_YEAR)),
            Self::GrainSurplus => {
                let need = at(&column(Series::FarmlandNeedKg)?, LAST_YEAR);
                (need > 0.0).then_some(at(&column(Series::FarmlandMatureKg)?, LAST_YEAR) / need - 1.0)
            }
        }
    }

    fn pressed(self, x: f64) -> f64 {
        match self {
            Self::CapPressure | Self::GateClosed => x,
            Self::CapYear | Self::PoolYear | Self::FloorMargin | Self::GrainSurplus => -x,
        }
    }

    fn steps(self) -> [f64; 4] {
        match self {
            Self::CapPressure => [0.25, 0.5, 1.0, 2.0],
            Self::CapYear | Self::PoolYear => [-2035.0, -2030.0, -2028.0, -2026.0],
            Self::FloorMargin => [-0.1, -0.05, -0.02, ANY],
            Self::GateClosed => [ANY, 0.25, 0.5, 0.75],
            Self::GrainSurplus => [-0.5, ANY, 0.25, 0.5],
        }
    }

    fn notable(self, x: f64) -> bool {
        let bar = match self {
            Self::CapPressure => 1.0,
            Self::CapYear => -f64::from(CAP_YEAR),
            Self::PoolYear => -f64::from(LAST_YEAR),
            Self::FloorMargin | Self::GateClosed | Self::GrainSurplus => ANY,
        };
        self.pressed(x) >= bar
    }

    fn say(self, reading: Option<f64>, place: &str, words: Words) -> (String, String) {
        let Some(x) = reading else {
            let text = match self {
                Self::CapPressure => words.charts_tiles_pressure_of_none(&FROM, &place, &TO),
                _ => words.charts_tiles_no_figure(&place),
            };
            return (words.charts_tiles_none().to_owned(), text);
        };
        let never = x.is_infinite();
        let value = match self {
            Self::CapPressure if never => words.charts_tiles_pressure_cap_zero().to_owned(),
            Self::CapYear if never => words.charts_tiles_never().to_owned(),
            Self::PoolYear if never => words.headline_after_2035().to_owned(),
            Self::CapYear | Self::PoolYear => fixed(x, 0),
            Self::CapPressure | Self::GateClosed => percent(x, words),
            Self::FloorMargin | Self::GrainSurplus => {
                let sign = if x < 0.0 { "−" } else { "+" };
                let points = fixed((x * 100.0).abs(), 1);
                // A gap of less than the last digit is a gap all the same.
                let points = if points == "0.0" && x < 0.0 { "<0.1" } else { &points };
                format!("{sign}{points}{}", percent_sign(words))
            }
        };
        let text = match (self, never) {
            (Self::CapPressure, true) => words.charts_tiles_pressure_of_zero(&FROM, &place, &TO),
            (Self::CapPressure, false) => words.charts_tiles_pressure_of(&FROM, &place, &value, &TO),
            (Self::CapYear, true) => words.charts_tiles_cap_year_of_never(&place),
            (Self::CapYear, false) => words.charts_tiles_cap_year_of(&place, &value),
            (Self::PoolYear, true) => words.charts_tiles_pool_year_of_never(&place),
            (Self::PoolYear, false) => words.charts_tiles_pool_year_of(&place, &value),
            (Self::FloorMargin, _) => words.charts_tiles_margin_of(&place, &value),
            (Self::GateClosed, _) => words.charts_tiles_gate_of(&place, &value),
            (Self::GrainSurplus, _) => words.charts_tiles_grain_of(&place, &value),
        };
        (value, text)
    }

    fn finding(self, n: usize, who: &str, worst: f64, words: Words) -> String {
        let year = fixed(worst, 0);
        match (self, n) {
            (Self::CapPressure, 0) => words.charts_tiles_pressure_nowhere().to_owned(),
            (Self::CapPressure, 1) => words.charts_tiles_pressure_once(&who),
            (Self::CapPressure, n) => words.charts_tiles_pressure_found(&n, &who),
            (Self::CapYear, 0) => words.charts_tiles_cap_year_nowhere().to_owned(),
            (Self::CapYear, 1) => words.charts_tiles_cap_year_once(&who),
            (Self::CapYear, n) => words.charts_tiles_cap_year_found(&n),
            (Self::PoolYear, 0) => words.charts_tiles_pool_year_nowhere().to_owned(),
            (Self::PoolYear, n) => words.charts_tiles_pool_year_found(&n, &who, &year),
            (Self::FloorMargin, 0) => words.charts_tiles_margin_nowhere(&who),
            (Self::FloorMargin, 1) => words.charts_tiles_margin_once(&who),
            (Self::FloorMargin, n) => words.charts_tiles_margin_found(&n, &who),
            (Self::GateClosed, 0) => words.charts_tiles_gate_nowhere().to_owned(),
            (Self::GateClosed, n) => words.charts_tiles_gate_found(&n, &who),
            (Self::GrainSurplus, 0) => words.charts_tiles_grain_nowhere(&who),
            (Self::GrainSurplus, 1) => words.charts_tiles_grain_once(&who),
            (Self::GrainSurplus, n) => words.charts_tiles_grain_found(&n, &who),
        }
    }

    fn unit(self, words: Words) -> String {
        match self {
            Self::CapPressure => words.charts_tiles_pressure_unit(&FROM, &TO),
            Self::CapYear => words.charts_tiles_cap_year_unit().to_owned(),
            Self::PoolYear => words.charts_tiles_pool_year_unit().to_owned(),
            Self::FloorMargin => words.charts_tiles_margin_unit().to_owned(),
            Self::GateClosed => words.charts_tiles_gate_unit().to_owned(),
            Self::GrainSurplus => words.charts_tiles_grain_unit().to_owned(),
        }
    }

    fn levels(self, words: Words) -> [String; 5] {
        let show = |x: f64| {
            let text = percent(x.abs(), words);
            text.strip_prefix("<1").map_or_else(|| text.clone(), |unit| format!("0{unit}"))
        };
        let plain = |x: f64| show(x).trim_end_matches([' ', '%']).to_owned();
        let steps = self.steps();
        let year = |x: f64| fixed(-x, 0);
        std::array::from_fn(|i| {
            let (from, to) = (i.checked_sub(1).map(|j| steps[j]), steps.get(i).copied());
            match self {
                Self::CapYear | Self::PoolYear => match (from, to) {
                    (None, _) if self == Self::CapYear => words.charts_tiles_none().to_owned(),
                    (None, _) => words.headline_after_2035().to_owned(),
                    (Some(from), None) => words.charts_tiles_by_year(&year(from)),
                    (Some(from), Some(to)) => format!("{}–{}", year(to - 1.0), year(from)),
                },
                Self::CapPressure | Self::GateClosed => match (from, to) {
                    (None, Some(to)) if to < 0.01 => words.charts_tiles_zero().to_owned(),
                    (None, Some(to)) => words.charts_tiles_below(&show(to)),
                    (Some(from), None) => words.charts_tiles_from(&show(from)),
                    (Some(from), Some(to)) => format!("{}–{}", plain(from), show(to)),
                    (None, None) => String::new(),
                },
                // The measure falls as the shade darkens: from a surplus to a gap.
                Self::FloorMargin | Self::GrainSurplus => {
                    let signed = |x: f64| match x {
                        x if x > 0.001 => format!("−{}", show(x)),
                        x if x < -0.001 => format!("+{}", show(x)),
                        _ => show(0.0),
                    };
                    match (from, to) {
                        (None, Some(to)) => words.charts_tiles_above(&signed(to)),
                        (Some(from), None) => words.charts_tiles_below(&signed(from)),
                        (Some(from), Some(to)) => words.charts_tiles_between(&signed(to), &signed(from)),
                        (None, None) => String::new(),
                    }
                }
            }
        })
    }
}
