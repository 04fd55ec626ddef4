//! What the two fitted numbers give, and how generated hours compare with open ones, row by row.

use crate::number::parse;
use crate::region::{Grid, Region};

use super::{FIT, VALIDATION};

/// What a figure was used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// One of the two numbers found by the fit.
    Found,
    /// The fit aims at it.
    Fitted,
    /// Not used: a test.
    HeldOut,
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
            Self::HeldOut => "held_out",
            Self::Told => "told",
        }
    }
}

/// How far a figure may be off before it is a miss. Set before the fit was made.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Allowed {
    /// So much, in its own unit.
    By(f64),
    /// So much of what was reported.
    Share(f64),
    /// Within the range reported.
    Range,
    /// Nothing to hold it against.
    Nothing,
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

/// The figures of the fit. Coincident peaks may be off by 2 %; equivalent hours by 50 in 1,000; curtailment by half a
/// point where it is fitted and by one where it is held out.
pub const FIGURES: [Figure; 15] = [
    figure("must_run_share", Used::Found, Allowed::Nothing),
    figure("dispatchable_share", Used::Found, Allowed::Nothing),
    figure("curtailment_2024", Used::Fitted, Allowed::By(0.005)),
    figure("hours_2024", Used::Fitted, Allowed::By(50.0)),
    figure("curtailment_2024_five_draws", Used::Told, Allowed::Nothing),
    figure("hours_2024_five_draws", Used::Told, Allowed::Nothing),
    figure("hours_2024_joint_bidding", Used::Told, Allowed::Nothing),
    figure("curtailment_2025_h1", Used::HeldOut, Allowed::By(0.01)),
    figure("hours_2025_h1", Used::HeldOut, Allowed::Share(0.05)),
    figure("hours_2025_q1_q3", Used::HeldOut, Allowed::Share(0.05)),
    figure("hours_2025", Used::HeldOut, Allowed::Range),
    figure("curtailment_2025", Used::Told, Allowed::Nothing),
    figure("east_peak_2025_gw", Used::HeldOut, Allowed::Share(0.02)),
    figure("national_peak_2024_gw", Used::HeldOut, Allowed::Share(0.02)),
    figure("national_peak_2025_gw", Used::HeldOut, Allowed::Share(0.02)),
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
    /// Whether it lies within what was allowed; none where nothing was reported.
    pub holds: Option<bool>,
}

/// The rows of [`FIT`].
#[must_use]
pub fn fit() -> Vec<FitRow> {
    rows(FIT)
        .filter_map(|cells| {
            let [figure, reported, computed] = cells.as_slice() else { return None };
            let (used, allowed) = FIGURES
                .iter()
                .find(|known| known.id == *figure)
                .map_or((Used::Told, Allowed::Nothing), |known| (known.used, known.allowed));
            Some(FitRow { figure, used, reported, computed, holds: holds(allowed, reported, computed) })
        })
        .collect()
}

fn holds(allowed: Allowed, reported: &str, computed: &str) -> Option<bool> {
    let computed = parse(computed)?;
    // Numbers of a few digits: what lies at the bar is within it, however the machine writes them.
    let off = |wanted: f64| (computed - wanted).abs() - 1e-9;
    match allowed {
        Allowed::By(x) => parse(reported).map(|wanted| off(wanted) <= x),
        Allowed::Share(x) => parse(reported).map(|wanted| off(wanted) <= x * wanted.abs()),
        Allowed::Range => {
            let (low, high) = reported.split_once(" to ")?;
            Some((parse(low)?..=parse(high)?).contains(&computed))
        }
        Allowed::Nothing => None,
    }
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

    // By hand from what is allowed: 901 h are 99 off 1,000; 1,117 lie between 1,030 and 1,195; 9.3 % are 3 points off.
    #[test]
    fn misses_are_misses() {
        assert_eq!(holds(Allowed::By(50.0), "1000", "901"), Some(false));
        assert_eq!(holds(Allowed::By(50.0), "1000", "950"), Some(true));
        assert_eq!(holds(Allowed::Range, "1030 to 1195", "1117"), Some(true));
        assert_eq!(holds(Allowed::Range, "1030 to 1195", "1029"), Some(false));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0927"), Some(false));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0712"), Some(false));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0711"), Some(true));
        assert_eq!(holds(Allowed::By(0.01), "0.0611", "0.0511"), Some(true));
        assert_eq!(holds(Allowed::Share(0.02), "-", "5"), None);
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
