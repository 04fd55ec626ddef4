//! The target board: every numeric target against a run.

use crate::lang::Lang;
use crate::region::Region;
use crate::register::{Comparison, TARGETS, Target};
use crate::run::Run;
use crate::series::{Column, Frequency, Series};
use crate::time::{LAST_HISTORY_YEAR, Quarter, Year, year_idx};
use crate::units::{KW_PER_GW, Kw, MU_PER_WANMU, Mu, YUAN_PER_BN, Yuan};

/// A target held against a run. Numbers are in the unit of the target's series.
#[derive(Clone, Debug)]
pub struct Status {
    /// The target.
    pub target: &'static Target,
    /// Where it applies.
    pub region: Region,
    /// The number asked for.
    pub wanted: f64,
    /// At the end of the history the run starts from, if the series has begun by then.
    pub now: Option<f64>,
    /// At the deadline; for a floor of every year the lowest projected year-end.
    pub at_deadline: f64,
    /// `at_deadline - wanted`.
    pub margin: f64,
    /// Whether it holds.
    pub met: bool,
    /// When it is first met (a sum or stock) or first breached (a floor of every year).
    pub turning: Option<String>,
}

/// Unit of the series a target is tested on.
#[must_use]
pub fn unit(target: &Target) -> &'static str {
    match target.unit {
        "wanmu" => "mu",
        "GW" => "kW",
        "share" => "share",
        _ => "yuan",
    }
}

fn wanted(target: &Target) -> f64 {
    match target.unit {
        "wanmu" => Mu::whole(target.value * MU_PER_WANMU).get(),
        "GW" => Kw::whole(target.value * KW_PER_GW).get(),
        "share" => target.value,
        _ => Yuan::whole(target.value * YUAN_PER_BN).get(),
    }
}

/// Share by which an "about" target may be missed.
const ABOUT: f64 = 0.1;

/// Every target of the register against `run`, in the register's order.
#[must_use]
pub fn board(run: &Run) -> Vec<Status> {
    TARGETS.iter().filter_map(|target| status(run, target)).collect()
}

fn status(run: &Run, target: &'static Target) -> Option<Status> {
    let region = Region::parse(target.region)?;
    let series = Series::find(target.series)?;
    let column = run.column(series, region)?;
    let wanted = wanted(target);
    let year = (target.date.0 / 10_000) as Year;
    let column = match series {
        // Targets on flows are sums since the end of 2024.
        Series::StorageAddedPower | Series::StorageInvestment => cumulative(&column, Quarter::new(2025, 1)),
        _ => column,
    };
    let (deadline, now) = match series.frequency() {
        Frequency::Yearly => (year_idx(year), year_idx(LAST_HISTORY_YEAR)),
        Frequency::Quarterly => (Quarter::new(year, 4).0, Quarter::new(LAST_HISTORY_YEAR, 4).0),
    };
    let label = |slot: usize| series.frequency().label(slot);
    let (at_deadline, turning) = if target.comparison == Comparison::EveryYearAtLeast {
        let mut lowest = f64::INFINITY;
        let mut breach = None;
        for (slot, x) in column.points().filter(|(slot, _)| (now + 1..=deadline).contains(slot)) {
            lowest = crate::math::min(x, lowest);
            if x < wanted && breach.is_none() {
                breach = Some(label(slot));
            }
        }
        (lowest, breach)
    } else {
        (column.at(deadline)?, column.points().find(|(_, x)| *x >= wanted).map(|(slot, _)| label(slot)))
    };
    let margin = at_deadline - wanted;
    let met = match target.comparison {
        Comparison::AtLeast | Comparison::EveryYearAtLeast => margin >= 0.0,
        Comparison::MoreThan => margin > 0.0,
        Comparison::About => margin.abs() <= ABOUT * wanted,
    };
    Some(Status { target, region, wanted, now: column.at(now), at_deadline, margin, met, turning })
}

/// Running sum of a flow from `start` on.
fn cumulative(column: &Column, start: Quarter) -> Column {
    let mut sum = 0.0;
    let values: Vec<f64> = column
        .points()
        .filter(|(slot, _)| *slot >= start.0)
        .map(|(_, x)| {
            sum += x;
            sum
        })
        .collect();
    Column::new(column.series, column.region, start.0, values)
}

impl Status {
    /// A sentence with its condition.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let show = |x: f64| crate::number::quantity(x, unit(self.target), lang);
        let (at, wanted, margin) = (show(self.at_deadline), show(self.wanted), show(self.margin.abs()));
        let label = self.target.label.get(lang);
        match (lang, self.target.comparison, self.met) {
            (Lang::Zh, Comparison::About, _) if self.margin == 0.0 => format!("{label}：{at}，相符"),
            (Lang::En, Comparison::About, _) if self.margin == 0.0 => format!("{label}: {at}, as stated"),
            (Lang::Zh, Comparison::About, _) if self.margin > 0.0 => {
                format!("{label}：{at}，超出约 {wanted} 达 {margin}")
            }
            (Lang::Zh, Comparison::About, _) => format!("{label}：{at}，低于约 {wanted} 达 {margin}"),
            (Lang::Zh, _, true) => format!("{label}：{at}，达到 {wanted}，余 {margin}"),
            (Lang::Zh, _, false) => format!("{label}：{at}，未达 {wanted}，差 {margin}"),
            (Lang::En, Comparison::About, _) if self.margin > 0.0 => {
                format!("{label}: {at}, exceeds about {wanted} by {margin}")
            }
            (Lang::En, Comparison::About, _) => format!("{label}: {at}, below about {wanted} by {margin}"),
            (Lang::En, _, true) => format!("{label}: {at}, meets {wanted} with {margin} to spare"),
            (Lang::En, _, false) => format!("{label}: {at}, misses {wanted} by {margin}"),
        }
    }
}
