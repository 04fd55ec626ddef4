//! The findings of the first screen: what a run does to both targets, for the nation or a province.

use crate::event::EventKind;
use crate::math;
use crate::region::{N_PROVINCES, Region};
use crate::run::Run;
use crate::series::Series;
use crate::target::{self, Gravity, Status, Tally};
use crate::time::{LAST_YEAR, Quarter, Year, year_idx};
use crate::units::{Kw, Kwh, Mu};

/// What a run does to both targets, in the numbers of the first screen.
#[derive(Clone, Debug)]
pub struct Headline {
    /// The nation or a province.
    pub region: Region,
    /// How the computed targets come out: all of the nation and its provinces, or those of the province.
    pub targets: Tally,
    /// Those of them that are missed, the gravest first ([`target::missed`]).
    pub missed: Vec<Status>,
    /// Farmland at the end of 2035.
    pub farmland: Mu,
    /// The floor it is held against.
    pub farmland_floor: Mu,
    /// New-type storage at the end of 2030.
    pub storage: Kw,
    /// The energy it holds then: without it a longer duration of what is built would show nowhere.
    pub storage_energy: Kwh,
    /// The target of storage with the latest deadline, of the nation or the province's own.
    pub storage_target: Option<Status>,
    /// The quarter in which national storage passes 180 GW.
    pub passes_180_gw: Option<Quarter>,
    /// Provinces without a cap in some year and the first such year, the earliest first: of the nation up to [`CAP_YEAR`],
    /// of a province over the whole run.
    pub without_cap: Vec<(Region, Year)>,
    /// Whether the caps of all provinces together exceed the demand ([`Run::national_cap_slack`]).
    pub cap_slack: bool,
    /// First year in which construction in the province is refused for want of cap.
    pub limited: Option<Year>,
    /// Demand for construction refused over 2026-2035.
    pub refused: Mu,
}

impl Headline {
    /// Missed targets that are red lines.
    #[must_use]
    pub fn red_lines_broken(&self) -> usize {
        self.missed.iter().filter(|s| s.gravity().is_some_and(|g| g < Gravity::Plan)).count()
    }
}

/// Last year of "provinces without a cap in some year".
pub const CAP_YEAR: Year = 2030;

impl Run {
    /// Provinces in which construction was limited by the cap ([`EventKind::CAP_HOLDS`]) in some year up to `year`.
    #[must_use]
    pub fn provinces_capped(&self, year: Year) -> Vec<Region> {
        self.first_years(&EventKind::CAP_HOLDS, year).into_iter().map(|(region, _)| region).collect()
    }

    /// Provinces whose cap is zero ([`EventKind::CAP_ZERO`]) in some year up to `year`, in the order of the register, with
    /// the first such year: the one definition of "no cap".
    #[must_use]
    pub fn without_cap(&self, year: Year) -> Vec<(Region, Year)> {
        self.first_years(&EventKind::CAP_ZERO, year)
    }

    /// Places that had an event of one of these kinds up to and including `year`, each with the first year of one.
    fn first_years(&self, kinds: &[EventKind], year: Year) -> Vec<(Region, Year)> {
        let had = self.events.iter().filter(|e| e.year <= year && kinds.contains(&e.kind));
        let mut firsts: Vec<(Region, Year)> = had.map(|e| (e.region, e.year)).collect();
        math::sort_by(&mut firsts, Ord::cmp);
        firsts.dedup_by_key(|(region, _)| *region);
        firsts
    }

    /// The year by which half of the provinces have spent their immediately restorable land.
    #[must_use]
    pub fn pool_spent(&self) -> Option<Year> {
        let mut years: Vec<Year> =
            self.events.iter().filter(|e| e.kind == EventKind::PoolSpent).map(|e| e.year).collect();
        math::sort_by(&mut years, Ord::cmp);
        years.get(N_PROVINCES / 2).copied()
    }

    /// The quarter in which national storage passes 180 GW.
    #[must_use]
    pub fn storage_passes_target(&self) -> Option<Quarter> {
        self.events.iter().find(|e| e.kind == EventKind::StorageTargetPassed).and_then(|e| e.quarter)
    }

    /// What this scenario does to both targets of the nation.
    #[must_use]
    pub fn headline(&self) -> Headline {
        self.headline_of(Region::Nation)
    }

    /// What this scenario does to both targets of the nation or a province; of a grid, as of the nation.
    #[must_use]
    pub fn headline_of(&self, region: Region) -> Headline {
        let region = if matches!(region, Region::Province(_)) { region } else { Region::Nation };
        let national = region == Region::Nation;
        let board = if national { target::board(self) } else { target::board_of(self, &[region]) };
        let at = |series, slot| self.column(series, region).and_then(|c| c.at(slot)).unwrap_or(0.0);
        let of_region = |series: Series| {
            board.iter().filter(move |s| s.region == region && s.target.series == series.id())
        };
        let refused = self.column(Series::FarmlandUnmet, region);
        let mut without_cap: Vec<(Region, Year)> = self
            .without_cap(if national { CAP_YEAR } else { LAST_YEAR })
            .into_iter()
            .filter(|(place, _)| national || *place == region)
            .collect();
        math::sort_by(&mut without_cap, |a, b| a.1.cmp(&b.1));
        let limits = |e: &&crate::event::Event| e.region == region && EventKind::CAP_HOLDS.contains(&e.kind);
        Headline {
            region,
            targets: Tally::of(&board),
            missed: target::missed(&board).into_iter().cloned().collect(),
            farmland: Mu::exact(at(Series::FarmlandArea, year_idx(LAST_YEAR))),
            farmland_floor: Mu::exact(of_region(Series::FarmlandArea).next().map_or(0.0, |s| s.wanted)),
            storage: Kw::exact(at(Series::StoragePower, Quarter::new(2030, 4).0)),
            storage_energy: Kwh::exact(at(Series::StorageEnergy, Quarter::new(2030, 4).0)),
            storage_target: of_region(Series::StoragePower).max_by_key(|s| s.target.date).cloned(),
            passes_180_gw: self.storage_passes_target(),
            without_cap,
            cap_slack: self.national_cap_slack(),
            limited: self.events.iter().find(limits).map(|e| e.year),
            refused: Mu::exact(
                (REFUSED_FROM..=LAST_YEAR)
                    .filter_map(|y| refused.as_ref()?.at(year_idx(y)))
                    .fold(0.0, |a, b| a + b),
            ),
        }
    }

    /// Whether the provincial caps of 2026-2030 together exceed the demand of those years.
    #[must_use]
    pub fn national_cap_slack(&self) -> bool {
        let sum = |series| {
            let column = self.column(series, Region::Nation);
            (2026..=CAP_YEAR).filter_map(|y| column.as_ref()?.at(year_idx(y))).fold(0.0, |a, b| a + b)
        };
        sum(Series::FarmlandCap) > sum(Series::FarmlandDemand)
    }
}

/// First year of [`Headline::refused`]: the first whose cap follows from a year under the unified regime.
const REFUSED_FROM: Year = 2026;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::KeyFigure;
    use crate::model::Model;
    use crate::scenario::Scenario;
    use crate::vintage::Vintage;

    fn run(name: &str) -> Run {
        Model::new(Vintage::Latest).run(&Scenario::built_in(name).expect("built in"))
    }

    // Breaks if the first screen and the comparison of scenarios give two numbers of one name.
    #[test]
    fn the_first_screen_and_the_comparison_agree() {
        for name in ["baseline", "strict-acceptance", "farmland-lost"] {
            let run = run(name);
            let found = run.headline();
            for (figure, shown) in [
                (KeyFigure::TargetsMet, found.targets.met as f64),
                (KeyFigure::Farmland2035, found.farmland.get()),
                (KeyFigure::Storage2030, found.storage.get()),
                (KeyFigure::ProvincesWithoutCap, found.without_cap.len() as f64),
            ] {
                assert_eq!(figure.of(&run), shown, "{name} {}", figure.id());
            }
        }
    }

    // Breaks if a province is told by other targets, caps or floors than its own, or the first province is not the earliest.
    #[test]
    fn a_province_is_told_by_its_own() {
        let run = run("baseline");
        let nation = run.headline();
        assert!(nation.without_cap.is_sorted_by_key(|(_, year)| *year));
        for (p, &(place, first)) in nation.without_cap.iter().enumerate() {
            let own = run.headline_of(place);
            assert_eq!(own.without_cap, [(place, first)], "{p}");
            assert!(own.limited.is_some_and(|year| year <= first));
        }
        let beijing = run.headline_of(Region::parse("11").expect("Beijing"));
        assert!(beijing.missed.iter().all(|s| s.region == beijing.region));
        assert_eq!(beijing.red_lines_broken(), 2, "both of its floors");
        assert_eq!(beijing.farmland_floor, Mu::exact(1_660_000.0));
        let provinces = (0..N_PROVINCES).map(|p| run.headline_of(Region::Province(p)).targets.computed);
        let national = target::board_of(&run, &[Region::Nation]);
        assert_eq!(provinces.sum::<usize>() + Tally::of(&national).computed, nation.targets.computed);
    }
}
