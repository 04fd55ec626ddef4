//! What the two fitted numbers give, and how generated hours compare with open ones, row by row.

use crate::lang::Text;
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

/// A figure of the fit: name in the file, what it is called, what it was used for, what is allowed.
struct Figure(&'static str, Text, Used, Allowed);

/// Coincident peaks may be off by 2 %; equivalent hours by 50 in 1,000; curtailment by half a point where it is
/// fitted and by one where it is held out.
const FIGURES: [Figure; 15] = [
    Figure(
        "must_run_share",
        Text { zh: "必开比例（标定）", en: "must-run share (fitted)" },
        Used::Found,
        Allowed::Nothing,
    ),
    Figure(
        "dispatchable_share",
        Text {
            zh: "可调用比例（标定；国网试验 0.69）",
            en: "dispatchable share (fitted; 0.69 in the State Grid trial)",
        },
        Used::Found,
        Allowed::Nothing,
    ),
    Figure(
        "curtailment_2024",
        Text { zh: "2024 年弃电率（拟合）", en: "curtailment of 2024 (fitted)" },
        Used::Fitted,
        Allowed::By(0.005),
    ),
    Figure(
        "hours_2024",
        Text { zh: "2024 年等效小时（拟合）", en: "equivalent hours of 2024 (fitted)" },
        Used::Fitted,
        Allowed::By(50.0),
    ),
    Figure(
        "curtailment_2024_five_draws",
        Text { zh: "同上弃电率，另五个抽样", en: "the same curtailment in five other draws" },
        Used::Told,
        Allowed::Nothing,
    ),
    Figure(
        "hours_2024_five_draws",
        Text { zh: "同上等效小时，另五个抽样", en: "the same hours in five other draws" },
        Used::Told,
        Allowed::Nothing,
    ),
    Figure(
        "hours_2024_joint_bidding",
        Text {
            zh: "同上，配建储能全部参与电网调度时",
            en: "the same, were all paired storage to serve the grid",
        },
        Used::Told,
        Allowed::Nothing,
    ),
    Figure(
        "curtailment_2025_h1",
        Text {
            zh: "2025 年上半年弃电率（检验）", en: "curtailment, first half of 2025 (held out)"
        },
        Used::HeldOut,
        Allowed::By(0.01),
    ),
    Figure(
        "hours_2025_h1",
        Text {
            zh: "2025 年上半年等效小时（检验）", en: "equivalent hours, first half of 2025 (held out)"
        },
        Used::HeldOut,
        Allowed::Share(0.05),
    ),
    Figure(
        "hours_2025_q1_q3",
        Text {
            zh: "2025 年前三季度等效小时（检验）", en: "equivalent hours, Q1-Q3 2025 (held out)"
        },
        Used::HeldOut,
        Allowed::Share(0.05),
    ),
    Figure(
        "hours_2025",
        Text { zh: "2025 年等效小时（检验）", en: "equivalent hours of 2025 (held out)" },
        Used::HeldOut,
        Allowed::Range,
    ),
    Figure(
        "curtailment_2025",
        Text { zh: "2025 年弃电率", en: "curtailment of 2025" },
        Used::Told,
        Allowed::Nothing,
    ),
    Figure(
        "east_peak_2025_gw",
        Text {
            zh: "2025 年华东最大负荷 GW（检验）", en: "peak of the East grid 2025, GW (held out)"
        },
        Used::HeldOut,
        Allowed::Share(0.02),
    ),
    Figure(
        "national_peak_2024_gw",
        Text { zh: "2024 年全国最大负荷 GW（检验）", en: "national peak of 2024, GW (held out)" },
        Used::HeldOut,
        Allowed::Share(0.02),
    ),
    Figure(
        "national_peak_2025_gw",
        Text { zh: "2025 年全国最大负荷 GW（检验）", en: "national peak of 2025, GW (held out)" },
        Used::HeldOut,
        Allowed::Share(0.02),
    ),
];

/// A row of [`FIT`].
#[derive(Clone, Debug, PartialEq)]
pub struct FitRow {
    /// Name in the file.
    pub figure: &'static str,
    /// What it is called.
    pub label: Text,
    /// What it was used for.
    pub used: Used,
    /// What was reported, as in the file; `-` where nothing was.
    pub reported: &'static str,
    /// What came out.
    pub computed: &'static str,
    /// Whether it lies within what was allowed; none where nothing was reported.
    pub holds: Option<bool>,
}

/// The rows of [`FIT`]; a figure without a name of its own goes under that of the file.
#[must_use]
pub fn fit() -> Vec<FitRow> {
    rows(FIT)
        .filter_map(|cells| {
            let [figure, reported, computed] = cells.as_slice() else { return None };
            let known = FIGURES.iter().find(|f| f.0 == *figure);
            let plain = Figure(figure, Text { zh: figure, en: figure }, Used::Told, Allowed::Nothing);
            let Figure(_, label, used, allowed) = known.unwrap_or(&plain);
            Some(FitRow {
                figure,
                label: *label,
                used: *used,
                reported,
                computed,
                holds: holds(*allowed, reported, computed),
            })
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

    // Breaks if a figure of the committed tables is not told, or told without its words.
    #[test]
    fn every_row_is_told() {
        let told = fit();
        assert_eq!(told.len(), FIT.lines().count() - 1);
        assert!(told.iter().all(|r| FIGURES.iter().any(|f| f.0 == r.figure)), "{told:?}");
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
