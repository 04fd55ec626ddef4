//! The number fitted on 2024, the must-run share, and the published figures that fit and hold-outs are held against.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Solver, Ties};
use crate::evidence::Evidence;
use crate::math;
use crate::region::PROVINCES;
use crate::register::id;
use crate::time::Date;

use super::grid_year::GridYear;

/// What was reported, as far as the vintage knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reported {
    /// Share of wind and solar energy curtailed in 2024.
    pub curtailment_2024: Option<f64>,
    /// The same in the first half of 2025.
    pub curtailment_2025_h1: Option<f64>,
    /// The same in 2025.
    pub curtailment_2025: Option<f64>,
    /// Curtailed shares of wind and of sun in the provinces that were named, 2024.
    pub curtailment_of_provinces: Vec<(usize, [f64; 2])>,
    /// Charge plus discharge over rated power of new-type storage, h, by [`Hours`].
    pub hours: [Option<f64>; Hours::ALL.len()],
    /// June to August as a share of what storage moved in January to August 2024.
    pub summer_share: Option<f64>,
    /// Greatest load of the East grid in 2025, GW.
    pub east_peak_2025_gw: Option<f64>,
    /// Greatest national load of 2024, 2025 and 2026 (to July), GW.
    pub peak_gw: [Option<f64>; 3],
    /// Greatest exchange between provinces in July 2026, GW.
    pub exchange_gw: Option<f64>,
    /// Mean real-time price of Shandong in 2024, yuan/MWh.
    pub price_2024: Option<f64>,
}

/// Equivalent hours that were published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// 2024.
    Year2024,
    /// 2024, stations that are independent or shared.
    Independent2024,
    /// First half of 2024, operating area of State Grid.
    StateGrid2024H1,
    /// First half of 2024, operating area of the southern grid company.
    South2024H1,
    /// January to August 2024.
    August2024,
    /// First half of 2025.
    Half2025,
    /// First three quarters of 2025.
    Quarters2025,
    /// 2025.
    Year2025,
    /// 2025, operating area of the southern grid company.
    South2025,
    /// 2025, Xinjiang.
    Xinjiang2025,
}

impl Hours {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Year2024,
        Self::Independent2024,
        Self::StateGrid2024H1,
        Self::South2024H1,
        Self::August2024,
        Self::Half2025,
        Self::Quarters2025,
        Self::Year2025,
        Self::South2025,
        Self::Xinjiang2025,
    ];

    /// Series, region and day of the published figure.
    fn row(self) -> (&'static str, &'static str, Date) {
        const HOURS: &str = "storage.equivalent_hours";
        let half = |year| Date::new(year, 6, 30);
        match self {
            Self::Year2024 => (HOURS, "CN", Date::year_end(2024)),
            Self::Independent2024 => ("storage.equivalent_hours_independent", "CN", Date::year_end(2024)),
            Self::StateGrid2024H1 => ("storage.equivalent_hours_state_grid", "CN", half(2024)),
            Self::South2024H1 => (HOURS, "G:south", half(2024)),
            Self::August2024 => (HOURS, "CN", Date::new(2024, 8, 31)),
            Self::Half2025 => (HOURS, "CN", half(2025)),
            Self::Quarters2025 => (HOURS, "CN", Date::new(2025, 9, 30)),
            Self::Year2025 => (HOURS, "CN", Date::year_end(2025)),
            Self::South2025 => (HOURS, "G:south", Date::year_end(2025)),
            Self::Xinjiang2025 => (HOURS, "65", Date::year_end(2025)),
        }
    }
}

impl Reported {
    /// Reads what the vintage knows; `wind_share` is the share of wind in wind and solar energy, by which the two
    /// published rates are joined.
    #[must_use]
    pub fn new(evidence: &Evidence, wind_share: f64) -> Self {
        let value = |name: &str, region: &str, date| evidence.value(name, region, date);
        let rates = |region: &str, date| {
            let wind = value("power.curtailment_wind", region, date)?;
            Some([wind, value("power.curtailment_solar", region, date)?])
        };
        let curtailment = |date| {
            let [wind, solar] = rates("CN", date)?;
            Some(wind_share * wind + (1.0 - wind_share) * solar)
        };
        let (year_2024, year_2025) = (Date::year_end(2024), Date::year_end(2025));
        let (august, july) = (Date::new(2024, 8, 31), Date::new(2026, 7, 14));
        let provinces = PROVINCES.iter().enumerate();
        Self {
            curtailment_2024: curtailment(year_2024),
            curtailment_2025_h1: curtailment(Date::new(2025, 6, 30)),
            curtailment_2025: curtailment(year_2025),
            curtailment_of_provinces: provinces
                .filter_map(|(p, province)| Some((p, rates(province.code, year_2024)?)))
                .collect(),
            hours: Hours::ALL.map(|hours| {
                let (series, region, date) = hours.row();
                value(series, region, date)
            }),
            summer_share: value("storage.summer_share_of_use", "CN", august),
            east_peak_2025_gw: value("power.peak_load_gw", "G:east", year_2025),
            peak_gw: [year_2024, year_2025, july].map(|date| value("power.peak_load_gw", "CN", date)),
            exchange_gw: value("power.interprovincial_peak_gw", "CN", july),
            price_2024: value("power.spot_real_time_yuan_per_mwh", "37", year_2024),
        }
    }

    /// Published equivalent hours.
    #[must_use]
    pub fn hours(&self, of: Hours) -> Option<f64> {
        self.hours[of as usize]
    }
}

/// What the dispatch of a grid gave in some of its hours. Energy is MWh, power MW.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Wind and sun before curtailment.
    pub available: f64,
    /// Curtailed.
    pub curtailed: f64,
    /// Charged and discharged by new-type storage.
    pub moved: f64,
    /// New-type storage, called or not, over which hours are counted.
    pub installed: f64,
    /// Not served.
    pub unserved: f64,
}

impl Outcome {
    /// Dispatches a grid with pumped hydro and new-type storage as two stores, and adds up each part of its hours;
    /// storage that follows a rule of its own counts with the rest.
    ///
    /// # Errors
    /// If the grid is no dispatch problem.
    pub fn of(
        solver: &mut Solver,
        grid: &GridYear,
        installed_mw: f64,
        parts: &[Range<usize>],
    ) -> Result<Vec<Self>, Diagnostics> {
        let stores = grid.two_stores();
        let problem = grid.problem(&stores)?;
        let solution = solver.solve(&problem, Ties::Middle);
        let most = grid.supply.iter().fold(0.0, |sum, step| sum + step.length);
        let part = |hours: &Range<usize>| {
            let mut sum = Self { installed: installed_mw, ..Self::default() };
            for h in hours.clone() {
                sum.curtailed += math::max(-solution.supply[h], 0.0);
                sum.unserved += math::max(solution.supply[h] - most, 0.0);
                sum.available += grid.wind[h] + grid.solar[h];
            }
            for scheduled in &grid.scheduled {
                let [charged, discharged] = scheduled.moved_mwh(hours.clone());
                sum.moved += charged + discharged;
            }
            for (_, schedule) in stores.iter().zip(&solution.stores).filter(|(s, _)| !s.pumped) {
                sum.moved += hours.clone().map(|h| schedule.charge[h] + schedule.discharge[h]).sum::<f64>();
            }
            sum
        };
        Ok(parts.iter().map(part).collect())
    }

    /// Several grids together.
    #[must_use]
    pub fn sum<'a>(grids: impl IntoIterator<Item = &'a Self>) -> Self {
        grids.into_iter().fold(Self::default(), |a, b| Self {
            available: a.available + b.available,
            curtailed: a.curtailed + b.curtailed,
            moved: a.moved + b.moved,
            installed: a.installed + b.installed,
            unserved: a.unserved + b.unserved,
        })
    }

    /// Share of wind and solar energy curtailed.
    #[must_use]
    pub fn curtailment(&self) -> f64 {
        self.curtailed / self.available
    }

    /// Charge plus discharge over all installed new-type storage power, h.
    #[must_use]
    pub fn hours(&self) -> f64 {
        self.moved / self.installed
    }
}

/// Halvings of the range: one of 0.8 is cut to 2e-4.
const HALVINGS: usize = 12;

/// The must-run share within its registered range at which `curtailment` of it, which rises, is `target`; a target out
/// of reach leaves the end of the range nearest to it.
pub fn fit(target: f64, mut curtailment: impl FnMut(f64) -> f64) -> f64 {
    let row = id::POWER_MUST_RUN_SHARE.row();
    let (mut low, mut high) = (row.min, row.max);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if curtailment(middle) < target { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// Spearman's rank correlation; equal values share the mean of their ranks.
#[must_use]
pub fn rank_correlation(pairs: &[[f64; 2]]) -> f64 {
    let ranks = |i: usize| -> Vec<f64> {
        let rank = |x: f64| {
            let below = pairs.iter().filter(|p| p[i] < x).count();
            let equal = pairs.iter().filter(|p| p[i] == x).count();
            below as f64 + 0.5 * (equal as f64 + 1.0)
        };
        pairs.iter().map(|p| rank(p[i])).collect()
    };
    let (a, b) = (ranks(0), ranks(1));
    let mean = 0.5 * (pairs.len() as f64 + 1.0);
    let product =
        |x: &[f64], y: &[f64]| -> f64 { x.iter().zip(y).map(|(x, y)| (x - mean) * (y - mean)).sum() };
    product(&a, &b) / (product(&a, &a) * product(&b, &b)).sqrt()
}

/// The 95 % interval of [`rank_correlation`] when groups are drawn, not single pairs: pairs of a group share what is
/// predicted of it, so they are not independent.
///
/// Bootstrap over groups, with every way to draw as many groups as there are, instead of some of them; a draw that
/// ranks nothing, as all its predictions are one, is left out.
#[must_use]
pub fn rank_correlation_interval(groups: &[Vec<[f64; 2]>]) -> [f64; 2] {
    let n = groups.len();
    let of_draw = |draw: usize| {
        let mut pairs = Vec::new();
        let mut left = draw;
        for _ in 0..n {
            pairs.extend(&groups[left % n]);
            left /= n;
        }
        rank_correlation(&pairs)
    };
    let mut all: Vec<f64> = (0..n.pow(n as u32)).map(of_draw).filter(|rank| rank.is_finite()).collect();
    all.sort_by(f64::total_cmp);
    [0.025, 0.975].map(|share| all[(share * (all.len() - 1) as f64) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vintage::Vintage;

    // By hand: curtailment of 0.1 m meets 0.037 at 0.37; of m it is met below the range, and its end stands.
    #[test]
    fn the_share_is_found_where_curtailment_is_met() {
        assert!((fit(0.037, |m| 0.1 * m) - 0.37).abs() < 3e-4);
        assert!((fit(0.037, |m| m) - id::POWER_MUST_RUN_SHARE.row().min).abs() < 3e-4);
    }

    // By hand: of 1, 2, 3 against 10, 30, 20 the ranks are 1, 2, 3 and 1, 3, 2: 1 - 6 * 2 / (3 * 8) = 0.5. Two equal
    // values share rank 1.5.
    #[test]
    fn ranks_correlate() {
        assert!((rank_correlation(&[[1.0, 10.0], [2.0, 30.0], [3.0, 20.0]]) - 0.5).abs() < 1e-12);
        let tied = rank_correlation(&[[1.0, 5.0], [1.0, 6.0], [3.0, 7.0]]);
        assert!((tied - 0.75_f64.sqrt()).abs() < 1e-12, "{tied}");
    }

    // By hand: of two groups with one pair each four draws are made; two of them rank nothing, the two others rank
    // perfectly. Breaks if pairs are drawn one by one, or draws that rank nothing count.
    #[test]
    fn groups_are_drawn_whole() {
        assert_eq!(rank_correlation_interval(&[vec![[1.0, 2.0]], vec![[3.0, 4.0]]]), [1.0, 1.0]);
        let within = [vec![[1.0, 2.0], [2.0, 2.0]], vec![[3.0, 4.0], [4.0, 4.0]]];
        let [low, high] = rank_correlation_interval(&within);
        assert!(low == high && (low - 0.8_f64.sqrt()).abs() < 1e-12, "{low} {high}");
    }

    // Breaks if a run of the end-2024 vintage is fitted to figures of 2025.
    #[test]
    fn the_2024_vintage_knows_no_results_of_the_whole_2024() {
        let then = Reported::new(&Evidence::new(Vintage::EndOf2024), 0.5);
        let later = Reported { hours: then.hours, summer_share: then.summer_share, ..Reported::default() };
        assert_eq!(then, later);
        assert_eq!((then.hours(Hours::Year2024), then.hours(Hours::August2024)), (None, Some(620.0)));
        let now = Reported::new(&Evidence::new(Vintage::Latest), 0.5439);
        assert_eq!(now.hours(Hours::Year2024), Some(1_000.0));
        assert_eq!(now.hours(Hours::Xinjiang2025), Some(1_733.0));
        assert_eq!(now.hours(Hours::Independent2024), Some(995.0));
        assert!((now.curtailment_2025.expect("known") - 0.0554).abs() < 1e-4);
        assert!((now.curtailment_2024.expect("known") - 0.037).abs() < 2e-4);
        assert_eq!(now.curtailment_of_provinces.len(), 19);
    }
}
