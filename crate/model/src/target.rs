//! The target board: every numeric target against a run.

use crate::math;
use crate::region::Region;
use crate::register::{Comparison, TARGET_UNITS, TARGETS, Target, TargetUnit};
use crate::run::Run;
use crate::scenario::Scenario;
use crate::series::{Column, Frequency, Series};
use crate::time::{LAST_HISTORY_YEAR, Period, Quarter, Year, year_idx};

/// A target held against a run. Numbers are in the unit of the target's series.
#[derive(Clone, Debug)]
pub struct Status {
    /// The target.
    pub target: Target,
    /// Where it applies.
    pub region: Region,
    /// The number asked for.
    pub wanted: f64,
    /// At the end of the history the run starts from, if the series has begun by then.
    pub now: Option<f64>,
    /// When that is: the last published quarter or year, or the last before the regime for farmland.
    pub now_at: Period,
    /// At the deadline.
    pub at_deadline: f64,
    /// For a floor of every year, when it stands lowest up to the deadline, and how high then.
    pub lowest: Option<(Period, f64)>,
    /// What decides less what is wanted: the lowest for a floor of every year, else what stands at the deadline.
    pub margin: f64,
    /// Whether it holds.
    pub met: bool,
    /// When it is first met (a sum or stock) or first breached (a floor of every year).
    pub turning: Option<Period>,
}

/// The row of [`TARGET_UNITS`] of a target.
fn scale(target: &Target) -> &'static TargetUnit {
    TARGET_UNITS.iter().find(|unit| unit.name == target.unit).expect("the register and files have no other")
}

/// Unit of the series a target is tested on.
#[must_use]
pub fn unit(target: &Target) -> &'static str {
    scale(target).of_series
}

/// The number asked for, in [`unit`]: whole, but for a share.
#[must_use]
pub fn wanted(target: &Target) -> f64 {
    if target.unit == "share" { target.value } else { math::whole(target.value * scale(target).times) }
}

/// Share by which an "about" target may be missed; the band is ours, no document gives one.
const ABOUT: f64 = 0.1;

/// Whether a number `margin` above what is `wanted` meets it; both in one unit.
fn holds(comparison: Comparison, wanted: f64, margin: f64) -> bool {
    match comparison {
        Comparison::AtLeast | Comparison::EveryYearAtLeast => margin >= 0.0,
        Comparison::MoreThan => margin > 0.0,
        Comparison::About => margin.abs() <= ABOUT * wanted,
    }
}

/// Whether `value` is as much as is `wanted`, or more where more is asked for.
fn reaches(comparison: Comparison, wanted: f64, value: f64) -> bool {
    if comparison == Comparison::MoreThan { value > wanted } else { value >= wanted }
}

/// Whether `value`, in the unit of the register's row, stays below what a target asks for: for a number to be met
/// about, below its band.
#[must_use]
pub fn misses(target: &Target, value: f64) -> bool {
    let margin = value - target.value;
    margin < 0.0 && !holds(target.comparison, target.value, margin)
}

/// How a target is treated: as rules are ([`crate::coverage`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// Held against a series of the run.
    Computed,
    /// A published figure the run starts from, which asks for nothing, or plants that are put in to follow the plan.
    Constant,
    /// No series answers to it.
    Listed,
}

impl Treatment {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Computed => "computed",
            Self::Constant => "constant",
            Self::Listed => "listed",
        }
    }
}

/// Plants whose yearly additions are assumptions that follow the plan: that they meet it says nothing.
const PUT_IN: [Series; 4] =
    [Series::WindSolarCapacity, Series::HydroCapacity, Series::PumpedHydroCapacity, Series::NuclearCapacity];

/// How a target is treated.
#[must_use]
pub fn treatment(target: &Target) -> Treatment {
    if Series::find(target.series).is_none() {
        Treatment::Listed
    } else if target.force == "data" || PUT_IN.iter().any(|series| series.id() == target.series) {
        Treatment::Constant
    } else {
        Treatment::Computed
    }
}

/// How many of the targets of a scenario in some regions (none means all) are computed, by a constant and listed.
#[must_use]
pub fn counts(scenario: &Scenario, regions: &[Region]) -> [usize; 3] {
    let mut counts = [0; 3];
    for target in in_regions(all(scenario), regions) {
        counts[treatment(target) as usize] += 1;
    }
    counts
}

/// Every target of the register, in its order, then those of a scenario's reader.
fn all(scenario: &Scenario) -> impl Iterator<Item = &Target> {
    TARGETS.iter().chain(scenario.own_data.iter().flat_map(|own| own.targets()))
}

/// Targets of some regions (none means all) to which no series answers, in the register's order.
pub fn listed(regions: &[Region]) -> impl Iterator<Item = &'static Target> {
    in_regions(TARGETS.iter(), regions).filter(|target| treatment(target) == Treatment::Listed)
}

fn in_regions<'a>(
    targets: impl Iterator<Item = &'a Target>,
    regions: &[Region],
) -> impl Iterator<Item = &'a Target> {
    let asked = |target: &&Target| Region::parse(target.region).is_some_and(|r| regions.contains(&r));
    targets.filter(move |target| regions.is_empty() || asked(target))
}

/// Every target that is not only listed against `run`: those of the register in its order, then those of the run's
/// reader of which there are results.
#[must_use]
pub fn board(run: &Run) -> Vec<Status> {
    board_of(run, &[])
}

/// The board of some regions; none means all.
#[must_use]
pub fn board_of(run: &Run, regions: &[Region]) -> Vec<Status> {
    in_regions(all(&run.scenario), regions).filter_map(|target| status(run, target)).collect()
}

/// How the computed targets of a board come out; a constant, which says nothing of a run, is not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub computed: usize,
    /// That hold.
    pub met: usize,
    /// To be met about, and exceeded.
    pub exceeded: usize,
    /// That fall short.
    pub missed: usize,
}

impl Tally {
    /// Counts a board.
    #[must_use]
    pub fn of(board: &[Status]) -> Self {
        let mut tally = Self::default();
        for status in board.iter().filter(|status| treatment(&status.target) == Treatment::Computed) {
            tally.computed += 1;
            tally.met += usize::from(status.met);
            tally.exceeded += usize::from(status.exceeded());
        }
        tally.missed = tally.computed - tally.met - tally.exceeded;
        tally
    }
}

/// How grave it is that a target is missed, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// A red line of the nation: farmland or permanent basic farmland.
    NationalRedLine,
    /// A province's floor on either, answered for by its head (opinion of 2024-02-05, articles 1 and 3).
    ProvincialRedLine,
    /// A target of a plan, or a reader's own.
    Plan,
}

/// The missed targets of a board, the gravest first: by [`Gravity`], then by the share of what is wanted that is missing.
#[must_use]
pub fn missed(board: &[Status]) -> Vec<&Status> {
    let mut missed: Vec<(Gravity, &Status)> =
        board.iter().filter_map(|status| Some((status.gravity()?, status))).collect();
    math::sort_by(&mut missed, |(a, x), (b, y)| a.cmp(b).then(y.shortfall().total_cmp(&x.shortfall())));
    missed.into_iter().map(|(_, status)| status).collect()
}

fn status(run: &Run, target: &Target) -> Option<Status> {
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
    let published = Quarter(run.storage.first_projected().0 - 1);
    let (deadline, now) = match series.frequency() {
        // Power plants are read of the whole years that storage is, farmland of the years before the regime.
        Frequency::Yearly if PUT_IN.contains(&series) => (
            year_idx(year),
            year_idx(if published.number() == 4 { published.year() } else { published.year() - 1 }),
        ),
        Frequency::Yearly => (year_idx(year), year_idx(LAST_HISTORY_YEAR)),
        Frequency::Quarterly => (Quarter::new(year, target.date.quarter()).0, published.0),
    };
    let period = |slot: usize| series.frequency().period(slot);
    let at_deadline = column.at(deadline)?;
    let mut lowest: Option<(usize, f64)> = None;
    let turning = if target.comparison == Comparison::EveryYearAtLeast {
        let mut breach = None;
        for (slot, x) in column.points().filter(|(slot, _)| (now + 1..=deadline).contains(slot)) {
            if lowest.is_none_or(|(_, least)| x < least) {
                lowest = Some((slot, x));
            }
            if x < wanted && breach.is_none() {
                breach = Some(period(slot));
            }
        }
        breach
    } else {
        column.points().find(|(_, x)| reaches(target.comparison, wanted, *x)).map(|(slot, _)| period(slot))
    };
    let margin = lowest.map_or(at_deadline, |(_, x)| x) - wanted;
    let lowest = lowest.map(|(slot, x)| (period(slot), x));
    let met = holds(target.comparison, wanted, margin);
    let now_at = period(now);
    Some(Status {
        target: *target,
        region,
        wanted,
        now: column.at(now),
        now_at,
        at_deadline,
        lowest,
        margin,
        met,
        turning,
    })
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
    /// Whether a number to be met about is not met because there is more: exceeded, which is no failure.
    #[must_use]
    pub fn exceeded(&self) -> bool {
        self.target.comparison == Comparison::About && !self.met && self.margin > 0.0
    }

    /// How grave it is that it is missed; none if it is met or exceeded, or no result.
    #[must_use]
    pub fn gravity(&self) -> Option<Gravity> {
        if self.met || self.exceeded() || treatment(&self.target) != Treatment::Computed {
            return None;
        }
        Some(match (self.target.force, self.region) {
            (RED_LINE, Region::Nation) => Gravity::NationalRedLine,
            (RED_LINE, _) => Gravity::ProvincialRedLine,
            _ => Gravity::Plan,
        })
    }

    /// Share of what is wanted that is missing; negative where there is more.
    #[must_use]
    pub fn shortfall(&self) -> f64 {
        -self.margin / self.wanted
    }
}

/// Force of a floor that none may fall below, as the register has it.
const RED_LINE: &str = "H";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::vintage::Vintage;

    // Breaks if a target without a series is not listed, a published figure the run starts from is held to be a
    // result, or a target is in none of the three states.
    #[test]
    fn targets_are_computed_by_a_constant_or_listed() {
        let of = |series, force| {
            let [first, ..] = TARGETS else { panic!("no targets") };
            treatment(&Target { series, force, ..*first })
        };
        assert_eq!(of("", "S"), Treatment::Listed);
        assert_eq!(of("storage.power_kw", "data"), Treatment::Constant);
        assert_eq!(of("storage.power_kw", "S"), Treatment::Computed);
        let plain = Scenario::baseline();
        assert_eq!(counts(&plain, &[]).iter().sum::<usize>(), TARGETS.len());
        assert_eq!(
            counts(&plain, &[Region::Nation])[1],
            5,
            "73.76 GW at the end of 2024, and four kinds of plants"
        );
        let run = Model::new(Vintage::Latest).run(&plain);
        assert_eq!(board(&run).len() + listed(&[]).count(), TARGETS.len());
    }

    // Breaks if a target of a plan, or a smaller gap, comes before a red line, the nation's after a province's, or what is met,
    // exceeded or put in counts as missed.
    #[test]
    fn red_lines_come_first_then_the_widest_gap() {
        let row = |id: &str| *TARGETS.iter().find(|t| t.id == id).expect("a target");
        let run = Model::new(Vintage::Latest).run(&Scenario::baseline());
        let like = |id: &str, margin: f64| {
            let (target, wanted) = (row(id), wanted(&row(id)));
            let found = status(&run, &target).expect("of a series");
            Status { margin, met: holds(target.comparison, wanted, margin), ..found }
        };
        let board = [
            like("storage_henan_2030", -20e6),
            like("storage_180gw_2027", -1e6),
            like("area_floor_11", -1e4),
            like("basic_floor_11", -2e4),
            like("national_area_floor", -1.0),
            like("standard_2025", 0.0),
            like("storage_investment_250bn", 1e12),
            like("nuclear_110gw_2030", -1e9),
        ];
        let ids: Vec<&str> = missed(&board).iter().map(|s| s.target.id).collect();
        assert_eq!(
            ids,
            [
                "national_area_floor",
                "basic_floor_11",
                "area_floor_11",
                "storage_henan_2030",
                "storage_180gw_2027"
            ]
        );
        assert_eq!(Tally::of(&board), Tally { computed: 7, met: 1, exceeded: 1, missed: 5 });
    }

    // Breaks if "about 6 %" asks for more than 5.4 %, "about 10 %" for more than 9 %, "7 %" for less than itself, or what
    // is above a band is called a miss.
    #[test]
    fn about_is_a_band_in_every_equipment_target_that_says_so() {
        let missed =
            |id: &str, value: f64| misses(TARGETS.iter().find(|t| t.id == id).expect("a target"), value);
        for (id, least) in [
            ("equipment_traditional_6", 0.054),
            ("equipment_clusters_7", 0.07),
            ("equipment_leading_10", 0.09),
        ] {
            assert!(!missed(id, least + 1e-9) && !missed(id, 0.2), "{id}");
            assert!(missed(id, least - 1e-9), "{id}");
        }
    }

    // Breaks if what stands at the deadline of a floor of every year is its lowest year, or the lowest and the
    // first year below it are not told by their own names.
    #[test]
    fn a_floor_of_every_year_tells_its_deadline_and_its_lowest_year() {
        let run = Model::new(Vintage::Latest).run(&Scenario::built_in("farmland-lost").expect("built in"));
        let area = run.column(Series::FarmlandArea, Region::Nation).expect("a column");
        let row = board(&run).into_iter().find(|s| s.target.id == "national_area_floor").expect("a row");
        assert_eq!(Some(row.at_deadline), area.at(year_idx(2035)));
        let regime = (2025..=2035).filter_map(|year| Some((year, area.at(year_idx(year))?)));
        let (year, least) = regime.fold((0, f64::INFINITY), |a, b| if b.1 < a.1 { b } else { a });
        assert_eq!(row.lowest, Some((Period::Year(year), least)));
        assert_eq!(row.margin, least - 1.865e9);
        assert_eq!(row.met, row.turning.is_none());
    }
}
