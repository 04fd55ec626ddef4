//! The three readings of the cap beside each other: where they part, and why.
//!
//! "Net increase" (净增量) is not defined in the text that sets the cap. The same scenario is run under each
//! reading, with all else equal. Three numbers describe a province and are never added: N, the change of its
//! stable area, which sets the next cap; I, its credits, which construction spends; A, its farmland.

use crate::farmland::book::{Book, Flow};
use crate::farmland::measure::Measure;
use crate::farmland::reading::Reading;
use crate::model::Model;
use crate::region::{N_PROVINCES, Region};
use crate::register::id;
use crate::run::Run;
use crate::scenario::Scenario;
use crate::time::{LAST_YEAR, Year};
use crate::units::Mu;

/// First year compared: the first whose cap follows from what the unified regime itself did.
pub const FROM: Year = 2026;

/// Years in which a cap must turn direction for its path to count as a cycle: more than half of those in
/// which it can.
const CYCLE_TURNS: usize = 5;

/// One scenario under the three readings.
#[derive(Debug)]
pub struct Comparison {
    /// The runs, in the order of [`Reading::ALL`].
    pub runs: [Run; 3],
    /// One row for each region and reading: the nation, then the provinces; R1, R2, R3.
    pub rows: Vec<Row>,
}

/// What a reading comes to in a region, [`FROM`] to 2035. Areas in whole mu.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The nation or a province.
    pub region: Region,
    /// The reading.
    pub reading: Reading,
    /// Approved construction, projects under national coordination included; sum.
    pub construction: f64,
    /// Demand left unmet; sum of the three below.
    pub unmet: f64,
    /// Unmet because of the cap.
    pub unmet_by_cap: f64,
    /// Unmet because credits are frozen for illegal building.
    pub unmet_by_freeze: f64,
    /// Unmet for any other reason: too few credits, limits of the platform or the reserve zone.
    pub unmet_otherwise: f64,
    /// Years with a cap of zero; for the nation summed over the provinces.
    pub years_cap_zero: usize,
    /// Years in which demand exceeds the cap; for the nation summed over the provinces.
    pub years_cap_binds: usize,
    /// Provinces in which it does in at least one year.
    pub provinces_capped: usize,
    /// Provinces whose cap goes up and down by turns.
    pub provinces_cycling: usize,
    /// N: net increase of stable area in 2035.
    pub net_increase_last: f64,
    /// I: credits left unused at the end of 2035.
    pub credits_last: f64,
    /// A: farmland at the end of 2035.
    pub area_last: f64,
    /// Illegal building of 2025-2034; sum.
    pub illegal: f64,
    /// Cap lost to it the year after; sum.
    pub cap_lost: f64,
    /// Illegal building standing at the start of a year, in mu and years.
    pub standing_years: f64,
    /// Credits frozen for it, in mu and years.
    pub frozen_years: f64,
    /// First year in which the cap differs from R1's; none for R1.
    pub caps_part: Option<Year>,
    /// First year in which construction differs from R1's; none for R1.
    pub construction_parts: Option<Year>,
}

/// Runs a scenario under each reading of the cap.
///
/// # Panics
/// If the scenario asks for another vintage than the model was prepared for.
#[must_use]
pub fn compare(model: &Model, scenario: &Scenario) -> Comparison {
    let runs = Reading::ALL.map(|reading| {
        let mut scenario = scenario.clone();
        if scenario.set_param(id::FARMLAND_CAP_READING, reading.value()).is_err() {
            unreachable!("a reading is an option of its parameter");
        }
        model.run(&scenario)
    });
    let rows = Region::nation_and_provinces()
        .flat_map(|region| Reading::ALL.map(|reading| (region, reading)))
        .map(|(region, reading)| Row::new(&runs[0], &runs[reading as usize], region, reading))
        .collect();
    Comparison { runs, rows }
}

impl Row {
    fn new(literal: &Run, run: &Run, region: Region, reading: Reading) -> Self {
        let provinces = match region {
            Region::Province(p) => p..p + 1,
            Region::Nation | Region::Grid(_) => 0..N_PROVINCES,
        };
        let mut row = Self {
            region,
            reading,
            construction: 0.0,
            unmet: 0.0,
            unmet_by_cap: 0.0,
            unmet_by_freeze: 0.0,
            unmet_otherwise: 0.0,
            years_cap_zero: 0,
            years_cap_binds: 0,
            provinces_capped: 0,
            provinces_cycling: 0,
            net_increase_last: 0.0,
            credits_last: 0.0,
            area_last: 0.0,
            illegal: 0.0,
            cap_lost: 0.0,
            standing_years: 0.0,
            frozen_years: 0.0,
            caps_part: None,
            construction_parts: None,
        };
        for p in provinces {
            row.add(literal, run, p);
        }
        row.unmet_otherwise = row.unmet - row.unmet_by_cap - row.unmet_by_freeze;
        row
    }

    /// Adds a province.
    fn add(&mut self, literal: &Run, run: &Run, p: usize) {
        let (land, books) = (&run.farmland, &run.farmland.books);
        let measure = |m: Measure, year: Year| land.measures.get(m, year, p);
        let mut capped = false;
        for year in FROM..=LAST_YEAR {
            self.construction += taken(run, year, p).get();
            self.unmet += measure(Measure::Unmet, year);
            self.unmet_by_cap += measure(Measure::UnmetByCap, year);
            self.unmet_by_freeze += measure(Measure::UnmetByFreeze, year);
            self.years_cap_zero += usize::from(land.cap(year, p) == Mu::ZERO);
            let binds = measure(Measure::UnmetByCap, year) > 0.0;
            self.years_cap_binds += usize::from(binds);
            capped |= binds;
            self.illegal += books.flow(Flow::IllegalBuilding, year - 1, p).get();
            self.cap_lost += measure(Measure::CapLost, year);
            self.standing_years += books.balance(Book::Illegal, year - 1, p).get();
            self.frozen_years += measure(Measure::Frozen, year);
            let differs = |now: bool, then: Option<Year>| match then {
                Some(then) if then <= year => Some(then),
                _ if now => Some(year),
                then => then,
            };
            self.caps_part = differs(land.cap(year, p) != literal.farmland.cap(year, p), self.caps_part);
            let apart = taken(run, year, p) != taken(literal, year, p);
            self.construction_parts = differs(apart, self.construction_parts);
        }
        let caps: Vec<Mu> = (FROM..=LAST_YEAR).map(|year| land.cap(year, p)).collect();
        self.provinces_capped += usize::from(capped);
        self.provinces_cycling += usize::from(capped && turns(&caps) >= CYCLE_TURNS);
        self.net_increase_last += books.net_increase(LAST_YEAR, p).get();
        self.credits_last += books.balance(Book::Credits, LAST_YEAR, p).get();
        self.area_last += books.balance(Book::Area, LAST_YEAR, p).get();
    }
}

fn taken(run: &Run, year: Year, p: usize) -> Mu {
    let books = &run.farmland.books;
    books.construction(year, p) + books.flow(Flow::ConstructionCoordinated, year, p)
}

/// Years in which a path that rose falls, or one that fell rises.
fn turns(path: &[Mu]) -> usize {
    path.windows(3).filter(|w| (w[1] > w[0] && w[2] < w[1]) || (w[1] < w[0] && w[2] > w[1])).count()
}

impl Reading {
    /// `R1`, `R2` or `R3`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AllIn => "R1",
            Self::BeforeConstruction => "R2",
            Self::Carried => "R3",
        }
    }
}

impl Comparison {
    /// The rows of a region, R1 to R3; none for a power grid.
    #[must_use]
    pub fn of(&self, region: Region) -> Option<[&Row; 3]> {
        let mut rows = self.rows.iter().filter(|row| row.region == region);
        Some([rows.next()?, rows.next()?, rows.next()?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cramped() -> Comparison {
        let mut scenario = Scenario::baseline();
        for (param, value) in [
            (id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR, id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR.row().max),
            (id::FARMLAND_ACCEPTANCE_SHARE, 0.5),
        ] {
            scenario.set_param(param, value).expect("inside its range");
        }
        compare(&Model::new(scenario.vintage), &scenario)
    }

    // Breaks if two readings are given the same run, or the nation is not the sum of its provinces.
    #[test]
    fn each_reading_is_run_and_adds_up() {
        let comparison = cramped();
        for (reading, run) in Reading::ALL.into_iter().zip(&comparison.runs) {
            assert_eq!(run.params[id::FARMLAND_CAP_READING], reading.value());
        }
        let nation = comparison.of(Region::Nation).expect("the nation");
        for (i, total) in nation.into_iter().enumerate() {
            let provinces: Vec<&Row> = (0..N_PROVINCES)
                .map(|p| comparison.of(Region::Province(p)).expect("a province")[i])
                .collect();
            let sum = |f: fn(&Row) -> f64| provinces.iter().map(|row| f(row)).sum::<f64>();
            assert_eq!(total.construction, sum(|r| r.construction));
            assert_eq!(total.unmet, sum(|r| r.unmet));
            assert_eq!(total.unmet, total.unmet_by_cap + total.unmet_by_freeze + total.unmet_otherwise);
            assert!(total.unmet_otherwise >= 0.0, "{total:?}");
            assert_eq!(total.credits_last, sum(|r| r.credits_last));
            let zero: usize = provinces.iter().map(|r| r.years_cap_zero).sum();
            assert_eq!(total.years_cap_zero, zero);
            let first = provinces.iter().filter_map(|r| r.construction_parts).min();
            assert_eq!(total.construction_parts, first);
        }
    }

    // Where the cap binds the literal reading builds less and leaves more credits unused (toy of the policy
    // rules: every other year blocked). Breaks if a reading no longer acts on the cap.
    #[test]
    fn the_literal_reading_builds_less_where_the_cap_binds() {
        let comparison = cramped();
        let [literal, before, _] = comparison.of(Region::Nation).expect("the nation");
        assert!(literal.provinces_capped > 0, "{literal:?}");
        assert!(literal.construction < before.construction);
        assert!(literal.credits_last > before.credits_last);
        assert!(literal.caps_part.is_none() && before.caps_part.is_some());
        // What illegal building takes off a cap is the building of the year before, to the mu.
        assert_eq!(literal.cap_lost, literal.illegal);
    }

    #[test]
    fn turns_are_counted() {
        let path = |x: &[f64]| x.iter().map(|&x| Mu::exact(x)).collect::<Vec<_>>();
        assert_eq!(turns(&path(&[12.0, 0.0, 12.0, 0.0])), 2);
        assert_eq!(turns(&path(&[6.0, 6.0, 6.0, 6.0])), 0);
        assert_eq!(turns(&path(&[1.0, 2.0, 3.0, 2.0])), 1);
    }
}
