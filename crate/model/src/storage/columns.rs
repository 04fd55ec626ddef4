//! Series of a run.

use crate::math;
use crate::region::Region;
use crate::series::{Column, Series};
use crate::time::{LAST_YEAR, N_QUARTERS, Quarter, Year, year_idx};

use super::account::{FIRST_MONEY_YEAR, INVESTED, INVESTMENT_FROM, N_ENTRIES, OPERATION, money_idx};
use super::book::{FILED, StorageRun, TENDERED, members};
use super::cells::{GRID, N_GROUPS, OTHER, SOURCE};
use super::equipment::Branch;
use super::land::{Class, N_CLASSES};
use super::orders::KWH_PER_TWH;
use super::plants;
use super::returns::Station;
use super::revenue;
use super::uses::{self, N_USES};

/// Sums of a region, by quarter.
pub(super) struct Sums<'a> {
    pub(super) run: &'a StorageRun,
    pub(super) region: Region,
}

impl Sums<'_> {
    pub(super) fn of(&self, f: impl Fn(usize) -> f64) -> f64 {
        let mut sum = 0.0;
        for province in members(self.region) {
            sum += f(province);
        }
        sum
    }

    pub(super) fn power(&self, group: usize, quarter: usize) -> f64 {
        self.of(|p| self.run.added_by_group(p, group, quarter).get())
    }

    pub(super) fn energy(&self, group: usize, quarter: usize) -> f64 {
        self.of(|p| self.run.added_energy_by_group(p, group, quarter).get())
    }

    pub(super) fn added(&self, quarter: usize) -> f64 {
        self.of(|p| self.run.added(p, quarter).get())
    }

    pub(super) fn added_energy(&self, quarter: usize) -> f64 {
        self.of(|p| self.run.added_energy(p, quarter).get())
    }

    /// `flow` of the vintage that retires in `quarter`.
    pub(super) fn retired(&self, flow: impl Fn(usize) -> f64, quarter: usize) -> f64 {
        self.run.retiring(quarter).map_or(0.0, flow)
    }

    /// Running stock of `flow`, vintages leaving when their life is over.
    fn stock(&self, flow: impl Fn(usize) -> f64) -> Vec<f64> {
        let flows: Vec<f64> = (0..N_QUARTERS).map(flow).collect();
        let mut stock = 0.0;
        (0..N_QUARTERS)
            .map(|quarter| {
                stock += flows[quarter] - self.retired(|vintage| flows[vintage], quarter);
                stock
            })
            .collect()
    }

    /// Under construction at the end of each quarter from the last of the history on.
    fn pipeline(&self) -> Vec<f64> {
        let first = self.run.first.0;
        let mut stock = 0.0;
        (first - 1..N_QUARTERS)
            .map(|quarter| {
                stock += self.of(|p| (self.run.started(p, quarter) - self.run.cancelled(p, quarter)).get());
                if quarter >= first {
                    stock -= self.added(quarter);
                }
                stock
            })
            .collect()
    }

    /// What leaves a stage before construction in a quarter of the projection.
    pub(super) fn leaving(&self, stage: usize, quarter: usize) -> f64 {
        if quarter < self.run.first.0 {
            return 0.0;
        }
        if stage == FILED {
            self.of(|p| self.run.entered(TENDERED, p, quarter).get())
        } else {
            self.of(|p| self.run.started(p, quarter).get())
        }
    }

    /// What stands in a stage before construction at the end of each quarter and goes on from there.
    fn office(&self, stage: usize) -> Vec<f64> {
        let mut stock = 0.0;
        (self.run.first.0 - 1..N_QUARTERS)
            .map(|quarter| {
                stock += self
                    .of(|p| (self.run.entered(stage, p, quarter) - self.run.lapsed(stage, p, quarter)).get());
                stock -= self.leaving(stage, quarter);
                stock
            })
            .collect()
    }

    /// Power of one of the nine uses by quarter.
    fn of_use(&self, use_: usize) -> Vec<f64> {
        let mut sums = vec![0.0; N_QUARTERS];
        for p in members(self.region) {
            let one = Sums { run: self.run, region: Region::Province(p) };
            let groups: [Vec<f64>; N_GROUPS] =
                std::array::from_fn(|group| one.stock(|q| one.power(group, q)));
            for (quarter, sum) in sums.iter_mut().enumerate() {
                let stands = std::array::from_fn(|group| groups[group][quarter]);
                let computing = self.run.computing_storage(p, Quarter(quarter));
                *sum += uses::divide(&self.run.params, &stands, computing)[use_];
            }
        }
        sums
    }
}

impl StorageRun {
    /// Values of a series for the nation, a grid or a province; none for series of farmland.
    #[must_use]
    pub fn column(&self, series: Series, region: Region) -> Option<Column> {
        self.quarterly(series, region).or_else(|| self.yearly(series, region))
    }

    fn quarterly(&self, series: Series, region: Region) -> Option<Column> {
        let sums = Sums { run: self, region };
        // Flows begin with 2021Q1: how the opening stock came about is not known.
        let flows = |flow: &dyn Fn(usize) -> f64| (1, (1..N_QUARTERS).map(flow).collect());
        let (first, values): (usize, Vec<f64>) = match series {
            Series::StoragePower => (0, sums.stock(|q| sums.added(q))),
            Series::StorageEnergy => (0, sums.stock(|q| sums.added_energy(q))),
            Series::StorageUsable => {
                let usable = |q| sums.of(|p| (0..N_GROUPS).map(|g| self.usable(p, g, q).get()).sum());
                (0, (0..N_QUARTERS).map(usable).collect())
            }
            Series::StorageSource => (0, sums.stock(|q| sums.power(SOURCE, q))),
            Series::StorageGrid => (0, sums.stock(|q| sums.power(GRID, q))),
            Series::StorageOther => (0, sums.stock(|q| sums.power(OTHER, q))),
            Series::StorageAddedPower => flows(&|q| sums.added(q)),
            Series::StorageAddedEnergy => flows(&|q| sums.added_energy(q)),
            Series::StorageRetiredPower => flows(&|q| sums.retired(|v| sums.added(v), q)),
            Series::StorageRetiredEnergy => flows(&|q| sums.retired(|v| sums.added_energy(v), q)),
            Series::StorageFiled => (self.first.0 - 1, sums.office(FILED)),
            Series::StorageTendered => (self.first.0 - 1, sums.office(TENDERED)),
            Series::StoragePipeline => (self.first.0 - 1, sums.pipeline()),
            Series::StorageInvestment => {
                let yuan = |q| sums.of(|p| self.investment(p, q).get());
                (INVESTMENT_FROM.0, (INVESTMENT_FROM.0..N_QUARTERS).map(yuan).collect())
            }
            _ => (0, sums.of_use(USE_SERIES.iter().position(|s| *s == series)?)),
        };
        Some(Column::new(series, region, first, values))
    }

    fn yearly(&self, series: Series, region: Region) -> Option<Column> {
        if let Some(ends) = plants::of_series(&self.accounts.plants, series) {
            let column = || Column::new(series, region, year_idx(plants::FIRST), ends.iter().copied());
            return (region == Region::Nation).then(column);
        }
        let sums = Sums { run: self, region };
        let entry = |year, entry| sums.of(|p| self.accounts.entry(p, year, entry).get());
        let station = |year, group, hours, figure: &dyn Fn(&Station) -> f64| {
            self.mean_station(region, year, group, hours, figure)
        };
        let rate = |s: &Station| s.internal_rate;
        let levelised = |s: &Station| s.levelised_yuan_per_kwh;
        let value = |year: Year| -> Option<f64> {
            Some(match series {
                Series::StorageInvestmentOfYear => 0.0 - entry(year, INVESTED),
                Series::StorageCapacityPayment => entry(year, revenue::CAPACITY),
                Series::StorageDischargePayment => entry(year, revenue::DISCHARGE),
                Series::StorageArbitrage => entry(year, revenue::ARBITRAGE),
                Series::StorageAncillary => entry(year, revenue::ANCILLARY),
                Series::StorageRent => entry(year, revenue::RENT),
                Series::StorageOperation => 0.0 - entry(year, OPERATION),
                Series::StorageCash => {
                    let mut cash = 0.0;
                    for y in FIRST_MONEY_YEAR..=year {
                        for part in 0..N_ENTRIES {
                            cash += entry(y, part);
                        }
                    }
                    cash
                }
                Series::StorageCost2h => self.accounts.cost(year).of_station(2.0) / 2.0,
                Series::StorageCost4h => self.accounts.cost(year).of_station(4.0) / 4.0,
                Series::StorageRateGrid2h => station(year, GRID, 2.0, &rate),
                Series::StorageRateGrid4h => station(year, GRID, 4.0, &rate),
                Series::StorageRateSource2h => station(year, SOURCE, 2.0, &rate),
                Series::StorageRateOther2h => station(year, OTHER, 2.0, &rate),
                Series::StorageLevelised2h => station(year, GRID, 2.0, &levelised),
                Series::StorageLevelised4h => station(year, GRID, 4.0, &levelised),
                Series::StorageOrderedShare => {
                    let (mut sum, mut weights) = (0.0, 0.0);
                    for p in members(region) {
                        sum += self.keys[GRID][p] * self.accounts.ordered(p, year);
                        weights += self.keys[GRID][p];
                    }
                    if weights > 0.0 { sum / weights } else { 0.0 }
                }
                Series::StorageHours => {
                    let hours = sums.of(|p| self.accounts.hours(p, year).0);
                    let power = sums.of(|p| self.accounts.hours(p, year).1);
                    if power > 0.0 { hours / power } else { 0.0 }
                }
                Series::ComputingUse => {
                    let kwh = self.accounts.computing[money_idx(year) + 1] * KWH_PER_TWH;
                    let parts = math::apportion(math::whole(kwh), &self.keys[OTHER]);
                    sums.of(|p| parts[p])
                }
                Series::LandOnFarmland => {
                    let land = self.land_on_farmland(year);
                    sums.of(|p| land.iter().map(|class| class[p].get()).sum())
                }
                Series::EquipmentTraditional => self.growth(region, Branch::Traditional, year)?,
                Series::EquipmentNewEnergy => self.growth(region, Branch::NewEnergy, year)?,
                Series::EquipmentClusters => self.growth(region, Branch::Clusters, year)?,
                Series::EquipmentLeading => self.growth(region, Branch::Leading, year)?,
                _ => {
                    let class = LAND_SERIES.iter().position(|s| *s == series)?;
                    let land = self.land_of(Class::ALL[class], year);
                    sums.of(|p| land[p].get())
                }
            })
        };
        let from = if series == Series::StorageOrderedShare { self.first.year() } else { FIRST_MONEY_YEAR };
        let values: Option<Vec<f64>> = (from..=LAST_YEAR).map(value).collect();
        Some(Column::new(series, region, year_idx(from), values?))
    }

    /// Growth of a branch: a national account, none for a grid or province.
    fn growth(&self, region: Region, branch: Branch, year: Year) -> Option<f64> {
        (region == Region::Nation).then(|| self.equipment_growth(branch)[money_idx(year)])
    }
}

/// The nine uses as series, in the order of [`uses::Use::ALL`].
const USE_SERIES: [Series; N_USES] = [
    Series::StorageUseLargeBase,
    Series::StorageUsePaired,
    Series::StorageUseCoal,
    Series::StorageUseIndependent,
    Series::StorageUseDistribution,
    Series::StorageUseParks,
    Series::StorageUseComputing,
    Series::StorageUseDistributedPv,
    Series::StorageUseTelecom,
];

/// Land by class as series, in the order of [`super::land::Class::ALL`].
const LAND_SERIES: [Series; N_CLASSES] = [
    Series::LandStorage,
    Series::LandPvAncillary,
    Series::LandWind,
    Series::LandLines,
    Series::LandPumpedHydro,
    Series::LandMining,
    Series::LandDataCentres,
];
