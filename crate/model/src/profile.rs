//! The farmland of a province in a few figures: what a provincial analyst asks first.

use crate::event::{Event, EventKind};
use crate::farmland::book::Book;
use crate::region::Region;
use crate::run::Run;
use crate::series::Series;
use crate::time::{LAST_HISTORY_YEAR, LAST_YEAR, Year, year_idx};
use crate::units::{Mu, Yuan};

/// What a run means for the farmland of a province; sums are of 2026-2035.
#[derive(Clone, Debug, PartialEq)]
pub struct FarmlandProfile {
    /// The province.
    pub region: Region,
    /// Events that say the cap is zero, in order of time.
    pub cap_zero: Vec<Event>,
    /// The first event in which the cap holds construction back.
    pub cap_binds: Option<Event>,
    /// Year in which the immediately restorable land is spent, but for what may not be a source.
    pub pool_spent: Option<Year>,
    /// Farmland at the end of 2024.
    pub area_before: Mu,
    /// Farmland at the end of 2035.
    pub area: Mu,
    /// Farmland that must be there in 2035.
    pub task: Mu,
    /// First year in which a projected year-end is below the floor that holds then.
    pub floor_broken: Option<Year>,
    /// Taken by construction.
    pub construction: Mu,
    /// Asked for by construction.
    pub demand: Mu,
    /// Asked for and not met.
    pub unmet: Mu,
    /// Not met for want of cap.
    pub unmet_by_cap: Mu,
    /// Not met because credits are frozen.
    pub unmet_by_freeze: Mu,
    /// Cap lost to illegal building.
    pub cap_lost: Mu,
    /// Built illegally.
    pub illegal_building: Mu,
    /// Fines for it.
    pub fines: Yuan,
}

impl FarmlandProfile {
    /// Farmland of 2035 above the task; negative where it falls short.
    #[must_use]
    pub fn margin(&self) -> Mu {
        self.area - self.task
    }
}

/// First year of the sums: the first in which the cap follows from a year under the unified regime.
const FROM: Year = 2026;

impl Run {
    /// The farmland of a province, by its place in the register.
    #[must_use]
    pub fn farmland_profile(&self, p: usize) -> FarmlandProfile {
        let region = Region::Province(p);
        let events = |kinds: &'static [EventKind]| {
            self.events.iter().filter(move |e| e.region == region && kinds.contains(&e.kind)).copied()
        };
        let area = |year: Year| self.farmland.books.balance(Book::Area, year, p);
        let sum = |series: Series| {
            let column = self.column(series, region);
            (FROM..=LAST_YEAR).filter_map(|y| column.as_ref()?.at(year_idx(y))).fold(0.0, |a, b| a + b)
        };
        let mu = |series: Series| Mu::exact(sum(series));
        FarmlandProfile {
            region,
            cap_zero: events(&EventKind::CAP_ZERO).collect(),
            cap_binds: events(&EventKind::CAP_HOLDS).next(),
            pool_spent: events(&[EventKind::PoolSpent]).next().map(|e| e.year),
            area_before: area(LAST_HISTORY_YEAR),
            area: area(LAST_YEAR),
            task: self.farmland.area_floor[p],
            floor_broken: (LAST_HISTORY_YEAR + 1..=LAST_YEAR).find(|&y| area(y) < self.farmland.floor(y, p)),
            construction: mu(Series::FarmlandConstruction),
            demand: mu(Series::FarmlandDemand),
            unmet: mu(Series::FarmlandUnmet),
            unmet_by_cap: mu(Series::FarmlandUnmetByCap),
            unmet_by_freeze: mu(Series::FarmlandUnmetByFreeze),
            cap_lost: mu(Series::FarmlandCapLost),
            illegal_building: mu(Series::FarmlandIllegalBuilding),
            fines: Yuan::exact(sum(Series::FarmlandFines)),
        }
    }
}
