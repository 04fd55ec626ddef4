//! What a station returns, group by group and duration by duration; and flexibility by province.

use crate::region::{ByProvince, GRIDS, N_PROVINCES, PROVINCES, Region};
use crate::register::id;
use crate::time::Year;

use super::book::{StorageRun, members};
use super::cells::{DURATION_HOURS, N_DURATIONS, N_GROUPS, OTHER};
use super::finance::Project;
use super::opportunity::Opportunity;
use super::revenue::{N_PARTS, Terms};

/// A station of one group and duration commissioned in one year, per kW.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    /// Year.
    pub year: Year,
    /// Group: source, grid, other.
    pub group: usize,
    /// Hours at full power.
    pub hours: f64,
    /// Cost in yuan.
    pub cost_yuan: f64,
    /// First year's revenue in yuan by part (see [`super::revenue`]).
    pub revenue_yuan: [f64; N_PARTS],
    /// Internal rate of return.
    pub internal_rate: f64,
    /// First year's revenue in yuan that returns the discount rate.
    pub needed_yuan: f64,
    /// Years to pay back, none if never.
    pub payback_years: Option<f64>,
    /// Levelised cost in yuan per kWh discharged, electricity apart.
    pub levelised_yuan_per_kwh: f64,
}

impl StorageRun {
    /// What the grid of a province offered in a year from 2024 on: from the register, or from the dispatch of a
    /// coupled run. A station ordered in a year rests on the year before.
    #[must_use]
    pub fn offered(&self, province: usize, year: Year) -> &Opportunity {
        self.accounts.offers(year).of(province)
    }

    /// A station of a group and duration commissioned in a province in a year from 2025 on.
    #[must_use]
    pub fn station(&self, province: usize, year: Year, group: usize, hours: f64) -> Station {
        self.station_on(&Terms::of(&self.params, year), province, year, group, hours)
    }

    fn station_on(&self, terms: &Terms, province: usize, year: Year, group: usize, hours: f64) -> Station {
        let offer = self.accounts.offers(year - 1).of(province);
        let project = self.project(terms, province, year, group, hours);
        let discount = self.params[id::STORAGE_DISCOUNT_SHARE];
        Station {
            year,
            group,
            hours,
            cost_yuan: project.cost,
            revenue_yuan: self.revenue(terms, province, year, group, hours),
            internal_rate: project.internal_rate(),
            needed_yuan: project.needed_revenue(discount),
            payback_years: project.payback_years(),
            levelised_yuan_per_kwh: project.levelised_cost(terms.discharged(offer, group, hours), discount),
        }
    }

    /// Every group and duration in a province and year.
    #[must_use]
    pub fn stations(&self, province: usize, year: Year) -> Vec<Station> {
        let terms = Terms::of(&self.params, year);
        let mut table = Vec::with_capacity(N_GROUPS * N_DURATIONS);
        for group in 0..N_GROUPS {
            for hours in DURATION_HOURS {
                table.push(self.station_on(&terms, province, year, group, hours));
            }
        }
        table
    }

    /// A station of a group and duration in a region: the mean of its provinces, weighted by where the group is built.
    ///
    /// Cost is the same everywhere; need and payback are those of revenue that lasts for life, which Inner Mongolia's does
    /// not.
    #[must_use]
    pub fn mean_of_stations(&self, region: Region, year: Year, group: usize, hours: f64) -> Station {
        if let Region::Province(province) = region {
            return self.station(province, year, group, hours);
        }
        let mean = |figure: &dyn Fn(&Station) -> f64| self.mean_station(region, year, group, hours, figure);
        let of_first = self.station(members(region).next().unwrap_or(0), year, group, hours);
        let revenue_yuan = std::array::from_fn(|part| mean(&|s| s.revenue_yuan[part]));
        let mut revenue = 0.0;
        for part in revenue_yuan {
            revenue += part;
        }
        let project = Project { revenue, ..self.unpaid(of_first.cost_yuan) };
        Station {
            revenue_yuan,
            internal_rate: mean(&|s| s.internal_rate),
            payback_years: project.payback_years(),
            levelised_yuan_per_kwh: mean(&|s| s.levelised_yuan_per_kwh),
            ..of_first
        }
    }

    /// Mean of a figure of a station over a region's provinces, weighted by where the group is built.
    pub(super) fn mean_station(
        &self,
        region: Region,
        year: Year,
        group: usize,
        hours: f64,
        figure: impl Fn(&Station) -> f64,
    ) -> f64 {
        let terms = Terms::of(&self.params, year);
        let value = |p: usize| figure(&self.station_on(&terms, p, year, group, hours));
        if let Region::Province(p) = region {
            return value(p);
        }
        // Provinces of a grid without a payment of their own see the same terms; users have their own tariffs.
        let mut of_grid = [None; GRIDS.len()];
        let (mut sum, mut weights) = (0.0, 0.0);
        for p in members(region) {
            let x = if group == OTHER || self.accounts.pays_own(p, year) {
                value(p)
            } else {
                *of_grid[PROVINCES[p].grid.0].get_or_insert_with(|| value(p))
            };
            sum += self.keys[group][p] * x;
            weights += self.keys[group][p];
        }
        if weights > 0.0 { sum / weights } else { 0.0 }
    }
}

/// What a gigawatt of storage does for a grid: falls of the residual peak in kW and of curtailment in kWh.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flexibility {
    /// Fall of the residual peak.
    pub peak_kw: f64,
    /// Fall of curtailment in the year.
    pub curtailment_kwh: f64,
}

/// Flexibility need of each province (S16): its grid's, as the dispatch finds it, by share of load.
#[must_use]
pub fn by_province(of_grids: &[Flexibility; GRIDS.len()], load: &ByProvince<f64>) -> ByProvince<Flexibility> {
    let mut sums = [0.0; GRIDS.len()];
    for p in 0..N_PROVINCES {
        sums[PROVINCES[p].grid.0] += load[p];
    }
    std::array::from_fn(|p| {
        let grid = PROVINCES[p].grid.0;
        let share = if sums[grid] > 0.0 { load[p] / sums[grid] } else { 0.0 };
        let Flexibility { peak_kw, curtailment_kwh } = of_grids[grid];
        Flexibility { peak_kw: peak_kw * share, curtailment_kwh: curtailment_kwh * share }
    })
}
