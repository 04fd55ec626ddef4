//! What the fit and its hold-outs give, and how generated hours compare with open ones, row by row.

use crate::number::parse;
use crate::region::{Grid, Region};

use super::{FIT, VALIDATION};

/// What a figure was used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// The number found by the fit.
    Found,
    /// The fit aims at it.
    Fitted,
    /// Another number was fitted to it once: a weak test.
    FormerlyFitted,
    /// Not used: a test.
    HeldOut,
    /// Not used, but its bar was set with results of the model in view.
    SeenBefore,
    /// Told for the spread or for the year; nothing was reported.
    Told,
}

impl Used {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Fitted => "fitted",
            Self::FormerlyFitted => "formerly_fitted",
            Self::HeldOut => "held_out",
            Self::SeenBefore => "seen_before",
            Self::Told => "told",
        }
    }

    /// Whether the figure tests the dispatch, however weakly.
    #[must_use]
    pub const fn is_test(self) -> bool {
        matches!(self, Self::FormerlyFitted | Self::HeldOut | Self::SeenBefore)
    }
}

/// How far a figure may be off before it is a miss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Allowed {
    /// So much, in its own unit.
    By(f64),
    /// So much of what was reported.
    Share(f64),
    /// From here to there.
    Between(f64, f64),
    /// So much or more.
    AtLeast(f64),
    /// So much or less.
    AtMost(f64),
    /// Nothing to hold it against.
    Nothing,
}

impl Allowed {
    /// Least and greatest figure that holds, of what was reported; none where there is no bar on that side.
    #[must_use]
    pub fn ends(self, reported: &str) -> [Option<f64>; 2] {
        let around = |off: &dyn Fn(f64) -> f64| {
            let wanted = parse(reported);
            [wanted.map(|x| x - off(x)), wanted.map(|x| x + off(x))]
        };
        match self {
            Self::By(x) => around(&|_| x),
            Self::Share(x) => around(&|wanted| x * wanted.abs()),
            Self::Between(low, high) => [Some(low), Some(high)],
            Self::AtLeast(low) => [Some(low), None],
            Self::AtMost(high) => [None, Some(high)],
            Self::Nothing => [None, None],
        }
    }
}

/// A figure of the fit.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Name in the file.
    pub id: &'static str,
    used: Used,
    allowed: Allowed,
}

const fn figure(id: &'static str, used: Used, allowed: Allowed) -> Figure {
    Figure { id, used, allowed }
}

/// The figures of the fit and its hold-outs. Bars were written down before the dispatch knew tariffs, duties or corridors,
/// but for those of [`Used::SeenBefore`]. Hours of storage may be off by a twentieth where no other bar was set, peaks by a
/// fiftieth, prices by a tenth, curtailment by half a point where it is fitted and by one where it is held out.
///
/// What the levels are brought to (national peaks of years that are known) and what is published of another area than
/// is computed (Xinjiang for Northwest) is told without a bar.
pub const FIGURES: [Figure; 32] = [
    figure("must_run_share", Used::Found, Allowed::Nothing),
    figure("curtailment_2024", Used::Fitted, Allowed::By(0.005)),
    figure("hours_2024", Used::FormerlyFitted, Allowed::Between(870.0, 1_050.0)),
    figure("hours_2024_independent_stations", Used::SeenBefore, Allowed::Share(0.05)),
    figure("curtailment_2024_five_draws", Used::Told, Allowed::Nothing),
    figure("hours_2024_five_draws", Used::Told, Allowed::Nothing),
    figure("hours_2024_joint_bidding", Used::Told, Allowed::Nothing),
    figure("hours_2024_h1_state_grid", Used::HeldOut, Allowed::Share(0.05)),
    figure("hours_2024_h1_southern_grid", Used::HeldOut, Allowed::Share(0.05)),
    figure("hours_2024_january_august", Used::HeldOut, Allowed::Share(0.05)),
    figure("summer_share_of_use_2024", Used::Told, Allowed::Nothing),
    figure("curtailment_2025_h1", Used::HeldOut, Allowed::By(0.01)),
    figure("hours_2025_h1", Used::HeldOut, Allowed::Share(0.05)),
    figure("hours_2025_q1_q3", Used::HeldOut, Allowed::By(38.0)),
    figure("hours_2025", Used::HeldOut, Allowed::By(60.0)),
    figure("hours_2025_southern_grid", Used::SeenBefore, Allowed::Share(0.05)),
    figure("hours_2025_southern_grid_floor", Used::SeenBefore, Allowed::AtLeast(450.0)),
    figure("hours_2025_outside_southern_grid", Used::SeenBefore, Allowed::Share(0.05)),
    figure("hours_2025_least_grid", Used::SeenBefore, Allowed::AtLeast(300.0)),
    figure("hours_2025_xinjiang", Used::Told, Allowed::Nothing),
    figure("curtailment_2025", Used::SeenBefore, Allowed::By(0.01)),
    figure("curtailment_2024_median_error_of_provinces", Used::HeldOut, Allowed::AtMost(0.03)),
    figure("curtailment_2024_rank_correlation_of_provinces", Used::Told, Allowed::Nothing),
    figure("curtailment_2024_rank_correlation_interval", Used::Told, Allowed::Nothing),
    figure("east_peak_2025_gw", Used::HeldOut, Allowed::Share(0.02)),
    figure("national_peak_2024_gw", Used::Told, Allowed::Nothing),
    figure("national_peak_2025_gw", Used::Told, Allowed::Nothing),
    figure("national_peak_2026_gw", Used::HeldOut, Allowed::Share(0.02)),
    figure("exchange_at_the_peak_2026_gw", Used::Told, Allowed::Nothing),
    figure("price_2024_shandong_yuan_per_mwh", Used::HeldOut, Allowed::Share(0.1)),
    figure("daily_spread_2025_yuan_per_mwh", Used::HeldOut, Allowed::Between(200.0, 400.0)),
    figure("unserved_2025_mwh", Used::Told, Allowed::Nothing),
];

/// A row of [`FIT`].
#[derive(Clone, Debug, PartialEq)]
pub struct FitRow {
    /// Name in the file.
    pub figure: &'static str,
    /// What it was used for.
    pub used: Used,
    /// What was reported, as in the file; `-` where nothing was.
    pub reported: &'static str,
    /// What came out.
    pub computed: &'static str,
    /// Least and greatest figure that holds.
    pub bar: [Option<f64>; 2],
    /// Whether it lies within what was allowed; none where nothing was reported.
    pub holds: Option<bool>,
}

/// The rows of [`FIT`], misses first.
#[must_use]
pub fn fit() -> Vec<FitRow> {
    let mut rows: Vec<FitRow> = rows(FIT)
        .filter_map(|cells| {
            let [figure, reported, computed] = cells.as_slice() else { return None };
            let (used, allowed) = FIGURES
                .iter()
                .find(|known| known.id == *figure)
                .map_or((Used::Told, Allowed::Nothing), |known| (known.used, known.allowed));
            let bar = allowed.ends(reported);
            Some(FitRow { figure, used, reported, computed, bar, holds: holds(bar, computed) })
        })
        .collect();
    rows.sort_by_key(|row| row.holds != Some(false));
    rows
}

fn holds([low, high]: [Option<f64>; 2], computed: &str) -> Option<bool> {
    let computed = parse(computed)?;
    if low.is_none() && high.is_none() {
        return None;
    }
    // Numbers of a few digits: what lies at the bar is within it, however the machine writes them.
    Some(low.is_none_or(|low| computed >= low - 1e-9) && high.is_none_or(|high| computed <= high + 1e-9))
}

/// A row of [`VALIDATION`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProfileRow {
    /// `load`, `wind` or `solar`.
    pub kind: &'static str,
    /// The grid.
    pub grid: Grid,
    /// Name of the figure.
    pub figure: &'static str,
    /// Of the open series.
    pub open: f64,
    /// Mean of twenty generated years.
    pub generated: f64,
    /// Standard deviation between them.
    pub sd: f64,
}

/// Differences below this share of the open value are small, and so are such differences of a correlation.
const SMALL: f64 = 0.05;

impl ProfileRow {
    /// Whether the generated hours miss the open figure: by more than two standard deviations of the draws, and by
    /// more than a twentieth of it (of one, for correlations).
    #[must_use]
    pub fn misses(&self) -> bool {
        let off = (self.generated - self.open).abs();
        let correlation = self.figure.starts_with("lag") || self.figure.starts_with("correlation");
        let small = if correlation { SMALL } else { SMALL * self.open.abs() };
        off > 2.0 * self.sd && off > small
    }
}

/// The rows of [`VALIDATION`].
#[must_use]
pub fn profiles() -> Vec<ProfileRow> {
    rows(VALIDATION)
        .filter_map(|cells| {
            let [kind, grid, figure, open, generated, sd] = cells.as_slice() else { return None };
            let Some(Region::Grid(grid)) = Region::parse(grid) else { return None };
            let [open, generated, sd] = [parse(open)?, parse(generated)?, parse(sd)?];
            Some(ProfileRow { kind, grid, figure, open, generated, sd })
        })
        .collect()
}

/// Cells of a committed table below its remark and its header.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split(',').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a row of the committed tables is left out, or is of a figure that is not listed.
    #[test]
    fn every_row_is_told() {
        let told = fit();
        assert_eq!(told.len(), FIT.lines().count() - 1);
        assert!(told.iter().all(|r| FIGURES.iter().any(|f| f.id == r.figure)), "{told:?}");
        assert_eq!(profiles().len(), VALIDATION.lines().count() - 2);
    }

    // By hand from what is allowed: 901 h are 99 off 1,000; 9.3 % are 3 points off. Breaks if a bar has one end only
    // and the other is held against too.
    #[test]
    fn misses_are_misses() {
        let holds = |allowed: Allowed, reported, computed| holds(allowed.ends(reported), computed);
        assert_eq!(holds(Allowed::By(50.0), "1000", "901"), Some(false));
        assert_eq!(holds(Allowed::By(50.0), "1000", "950"), Some(true));
        assert_eq!(holds(Allowed::Between(870.0, 1_050.0), "1000", "870"), Some(true));
        assert_eq!(holds(Allowed::Between(870.0, 1_050.0), "1000", "869"), Some(false));
        assert_eq!(holds(Allowed::AtLeast(450.0), "1294", "2000"), Some(true));
        assert_eq!(holds(Allowed::AtLeast(300.0), "-", "299"), Some(false));
        assert_eq!(holds(Allowed::AtMost(0.03), "-", "0.031"), Some(false));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0927"), Some(false));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0712"), Some(false));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0711"), Some(true));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0511"), Some(true));
        assert_eq!(holds(Allowed::Share(0.02), "-", "5"), None);
        let told = fit();
        let first_other = told.iter().position(|r| r.holds != Some(false)).unwrap_or(told.len());
        assert!(told[first_other..].iter().all(|r| r.holds != Some(false)), "misses stand first");
        let row = |figure, open, generated, sd| ProfileRow {
            kind: "load",
            grid: Grid(0),
            figure,
            open,
            generated,
            sd,
        };
        assert!(row("sd", 0.10, 0.12, 0.001).misses());
        assert!(!row("sd", 0.10, 0.104, 0.001).misses(), "less than a twentieth");
        assert!(!row("sd", 0.10, 0.12, 0.02).misses(), "within the draws");
        assert!(!row("lag24", 0.10, 0.14, 0.001).misses(), "a correlation");
    }
}
