//! The two numbers fitted on 2024: the must-run share to curtailment, the dispatchable share to equivalent hours.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Solver, Ties};
use crate::evidence::Evidence;
use crate::math;
use crate::register::id;
use crate::time::Date;

use super::grid_year::GridYear;

/// What was reported, as far as the vintage knows it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reported {
    /// Share of wind and solar energy curtailed in 2024.
    pub curtailment_2024: Option<f64>,
    /// Charge plus discharge over rated power of new-type storage in 2024, h.
    pub hours_2024: Option<f64>,
    /// Curtailed share in the first half of 2025.
    pub curtailment_2025_h1: Option<f64>,
    /// Equivalent hours of the first half of 2025.
    pub hours_2025_h1: Option<f64>,
    /// Equivalent hours of the first three quarters of 2025.
    pub hours_2025_q3: Option<f64>,
    /// Equivalent hours of 2025, low and high.
    pub hours_2025: Option<(f64, f64)>,
    /// Greatest load of the East grid in 2025, GW.
    pub east_peak_2025_gw: Option<f64>,
    /// Greatest national load of 2024 and 2025, GW.
    pub peak_gw: [Option<f64>; 2],
}

impl Reported {
    /// Reads what the vintage knows; `wind_share` is the share of wind in wind and solar energy, by which the two
    /// published rates are joined.
    #[must_use]
    pub fn new(evidence: &Evidence, wind_share: f64) -> Self {
        let value = |name: &str, date| evidence.value(name, "CN", date);
        let curtailment = |date| {
            let (wind, solar) =
                (value("power.curtailment_wind", date)?, value("power.curtailment_solar", date)?);
            Some(wind_share * wind + (1.0 - wind_share) * solar)
        };
        let (half, year) = (Date::new(2025, 6, 30), Date::year_end(2025));
        let hours = "storage.equivalent_hours";
        Self {
            curtailment_2024: curtailment(Date::year_end(2024)),
            hours_2024: value(hours, Date::year_end(2024)),
            curtailment_2025_h1: curtailment(half),
            hours_2025_h1: value(hours, half),
            hours_2025_q3: value(hours, Date::new(2025, 9, 30)),
            hours_2025: evidence.row(hours, "CN", year).and_then(|r| Some((r.low?, r.high?))),
            east_peak_2025_gw: evidence.value("power.peak_load_gw", "G:east", year),
            peak_gw: [2024, 2025].map(|y| value("power.peak_load_gw", Date::year_end(y))),
        }
    }
}

/// What a dispatch of the six grids gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Share of wind and solar energy curtailed.
    pub curtailment: f64,
    /// Charge plus discharge over all installed new-type storage power, h.
    pub hours: f64,
}

impl Outcome {
    /// Dispatches every grid with pumped hydro and new-type storage as two stores, and adds up `hours` of it; storage
    /// that serves its own plant counts with the rest.
    ///
    /// `installed_mw` is the new-type storage of each grid, dispatchable or not, over which hours are counted.
    ///
    /// # Errors
    /// If a grid is no dispatch problem.
    pub fn of(
        grids: &[GridYear],
        installed_mw: &[f64],
        hours: std::ops::Range<usize>,
    ) -> Result<Self, Diagnostics> {
        let mut solver = Solver::new();
        let (mut curtailed, mut available, mut moved) = (0.0, 0.0, 0.0);
        for grid in grids {
            let stores = grid.two_stores();
            let solution = solver.solve(&grid.problem(&stores)?, Ties::Middle);
            for h in hours.clone() {
                curtailed += math::max(-solution.supply[h], 0.0);
                available += grid.wind[h] + grid.solar[h];
            }
            if let Some(own) = &grid.own_plant {
                moved += own.exchange[hours.clone()].iter().map(|x| x.abs()).sum::<f64>();
            }
            for (_, schedule) in stores.iter().zip(&solution.stores).filter(|(s, _)| !s.pumped) {
                moved += hours.clone().map(|h| schedule.charge[h] + schedule.discharge[h]).sum::<f64>();
            }
        }
        let installed: f64 = installed_mw.iter().sum();
        Ok(Self { curtailment: curtailed / available, hours: moved / installed })
    }
}

/// The two fitted numbers and what they give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fitted {
    /// `power.must_run_share`.
    pub must_run_share: f64,
    /// `power.dispatchable_share`.
    pub dispatchable_share: f64,
    /// The dispatch at these numbers.
    pub outcome: Outcome,
}

/// Rounds in which the two numbers are fitted in turn.
const ROUNDS: usize = 3;
/// Halvings of a range in one round: a range of 0.8 is cut to 2e-4.
const HALVINGS: usize = 12;

/// Fits both numbers within their registered ranges.
///
/// `dispatch(must_run, dispatchable)` solves the six grids of 2024. More must-run means more curtailment, a larger
/// dispatchable share more hours; each is halved to its target in turn. A target out of reach leaves its number at
/// the end of the range, and the outcome says by how much it is missed.
pub fn fit(target: Outcome, mut dispatch: impl FnMut(f64, f64) -> Outcome) -> Fitted {
    let [must_run, share] = [id::POWER_MUST_RUN_SHARE, id::POWER_DISPATCHABLE_SHARE].map(|id| {
        let row = id.row();
        (row.min, row.max)
    });
    let mut found = (0.5 * (must_run.0 + must_run.1), 0.5 * (share.0 + share.1));
    for _ in 0..ROUNDS {
        found.0 = halve(must_run, target.curtailment, |x| dispatch(x, found.1).curtailment);
        found.1 = halve(share, target.hours, |x| dispatch(found.0, x).hours);
    }
    Fitted { must_run_share: found.0, dispatchable_share: found.1, outcome: dispatch(found.0, found.1) }
}

/// Where a rising function reaches `target`, or the end of the range nearest to it.
fn halve((mut low, mut high): (f64, f64), target: f64, mut f: impl FnMut(f64) -> f64) -> f64 {
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if f(middle) < target { low = middle } else { high = middle }
    }
    math::max(low, 0.5 * (low + high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vintage::Vintage;

    // A made-up grid whose answer is known: curtailment 0.1 m + 0.02 (1 - d), hours 1,400 d - 200 m.
    // With the targets 0.037 and 1,000 the solution of the two lines is m = 0.3170, d = 0.7596.
    #[test]
    fn both_numbers_are_found_together() {
        let target = Outcome { curtailment: 0.037, hours: 1_000.0 };
        let fitted = fit(target, |m, d| Outcome {
            curtailment: 0.1 * m + 0.02 * (1.0 - d),
            hours: 1_400.0 * d - 200.0 * m,
        });
        // 0.1 m - 0.02 d = 0.017 and 1400 d - 200 m = 1000: m = 0.17 + 0.2 d, so 1360 d = 1034.
        let d = 1_034.0 / 1_360.0;
        assert!((fitted.dispatchable_share - d).abs() < 3e-4, "{fitted:?}");
        assert!((fitted.must_run_share - (0.17 + 0.2 * d)).abs() < 3e-4, "{fitted:?}");
    }

    // Breaks if a run of the end-2024 vintage is fitted to figures of 2025.
    #[test]
    fn the_2024_vintage_knows_no_results_of_2024() {
        let then = Reported::new(&Evidence::new(Vintage::EndOf2024), 0.5);
        assert_eq!(then, Reported::default());
        let now = Reported::new(&Evidence::new(Vintage::Latest), 0.5439);
        assert_eq!(now.hours_2024, Some(1_000.0));
        assert!((now.curtailment_2024.expect("known") - 0.037).abs() < 2e-4);
        assert_eq!(now.hours_2025, Some((1_030.0, 1_195.0)));
    }
}
