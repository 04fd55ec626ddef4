//! The power system of a run: grids and years with the storage that the run builds.
//!
//! A plain run goes first, with what the register says storage can earn; the hours follow from it. A coupled run
//! ([`crate::Model::run_coupled`]) asks [`PowerSystem::outlook`] after every year what each grid offers, and
//! orders by that. The plain run is the one whose results the page and the command line share.

use crate::diagnostic::Diagnostics;
use crate::dispatch::Solver;
use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, GRIDS, Grid, N_PROVINCES, PROVINCES, Region};
use crate::register::id;
use crate::run::Run;
use crate::scenario::{Params, Scenario};
use crate::series::Series;
use crate::storage::cells::Group;
use crate::storage::{self, Opportunity, Standing};
use crate::time::{Date, Quarter, Year};
use crate::units::{KW_PER_MW, Kw, Kwh, MW_PER_GW};

use super::calendar::days;
use super::grid_year::{Fleet, GridYear};
use super::hours::OwnHours;
use super::offer::Offer;
use super::outlook::{FIRST_GRID_YEAR, LAST_GRID_YEAR, Outlook};
use super::profile::{Generator, Profiles};
use super::statistics::{N_GRIDS, Statistics};
use super::store::StoreSize;
use super::tariff::Tariffs;

/// What does not depend on the scenario: yearly levels, the generator of hours, shares of the provinces.
#[derive(Clone, Debug)]
pub struct PowerSystem {
    outlook: Box<Outlook>,
    generator: Box<Generator>,
    consumption_twh: ByProvince<f64>,
    tariffs: Tariffs,
}

/// New-type storage of a grid over a year; the energy of each part is at the mean duration of all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Installed {
    /// All of it.
    pub all: Fleet,
    /// The part on the source side, paired with wind and sun.
    pub paired: Fleet,
    /// The part on the grid side.
    pub grid_side: Fleet,
    /// The part of users, by province.
    pub users: ByProvince<Fleet>,
}

impl Installed {
    /// All storage, kW and usable kWh, and the parts on the source side, on the grid side and of users, kW.
    fn new([power, energy]: [f64; 2], [source, grid]: [f64; 2], users: &ByProvince<f64>) -> Self {
        let duration = if power > 0.0 { energy / power } else { 0.0 };
        let of = |kw: f64| Fleet { power: Kw::whole(kw), energy: Kwh::whole(kw * duration) };
        Self {
            all: Fleet { power: Kw::whole(power), energy: Kwh::whole(energy) },
            paired: of(source),
            grid_side: of(grid),
            users: users.map(of),
        }
    }
}

impl PowerSystem {
    /// Reads what the vintage knows.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        Self {
            outlook: Box::new(Outlook::new(evidence)),
            generator: Box::new(Generator::new(Statistics::committed())),
            consumption_twh: evidence.need_by_province("power.consumption_twh", Date::year_end(2023)),
            tariffs: Tariffs::new(evidence),
        }
    }

    /// Years that have hours.
    #[must_use]
    pub fn years() -> std::ops::RangeInclusive<Year> {
        FIRST_GRID_YEAR..=LAST_GRID_YEAR
    }

    /// Share of a province in the electricity use of its grid (2023), by which a grid's figures are allocated.
    #[must_use]
    pub fn use_share(&self, province: usize) -> f64 {
        let grid = Self::provinces(PROVINCES[province].grid);
        self.consumption_twh[province] / grid.map(|p| self.consumption_twh[p]).sum::<f64>()
    }

    /// Electricity use of the provinces in 2023.
    #[must_use]
    pub fn consumption_twh(&self) -> &ByProvince<f64> {
        &self.consumption_twh
    }

    /// The hours of a year under the weather of a scenario's seed and draw, with a user's own columns in their place.
    ///
    /// They serve all six grids; who asks for several keeps them.
    #[must_use]
    pub fn hours(&self, scenario: &Scenario, year: Year, own: Option<&OwnHours>) -> Profiles {
        let mut profiles = self.generator.generate(year, scenario.seed, scenario.draw);
        if let Some(own) = own {
            own.replace(&mut profiles);
        }
        profiles
    }

    /// A grid and year with the storage of a run; see [`PowerSystem::hours`] for the hours.
    #[must_use]
    pub fn grid_year(&self, run: &Run, grid: Grid, year: Year, own: Option<&OwnHours>) -> GridYear {
        self.grid_year_of_hours(run, grid, year, &self.hours(&run.scenario, year, own))
    }

    /// As [`PowerSystem::grid_year`] on hours that the caller keeps.
    #[must_use]
    pub fn grid_year_of_hours(&self, run: &Run, grid: Grid, year: Year, hours: &Profiles) -> GridYear {
        self.grid_year_of_installed(&run.params, grid, year, hours, &Self::installed(run, grid, year))
    }

    /// As [`PowerSystem::grid_year_of_hours`] with other storage than the mean of the year.
    #[must_use]
    pub fn grid_year_of_installed(
        &self,
        params: &Params,
        grid: Grid,
        year: Year,
        hours: &Profiles,
        installed: &Installed,
    ) -> GridYear {
        let store = |fleet: &Fleet, share: f64| StoreSize {
            pumped: false,
            power_mw: fleet.power.get() / KW_PER_MW * share,
            energy_mwh: fleet.energy.get() / KW_PER_MW * share,
            round_trip: params[id::POWER_ROUND_TRIP_EFFICIENCY],
        };
        let called = params[id::POWER_DISPATCHABLE_SHARE];
        let on_tariffs = called * params[id::POWER_TARIFF_SHARE];
        let all = self
            .grid_year_of_fleets(params, grid, year, hours, &[installed.all])
            .on_tariffs(&self.tariffs, &installed.users.map(|fleet| store(&fleet, on_tariffs)))
            .on_duty(store(&installed.grid_side, called * params[id::POWER_EVENING_DUTY_SHARE]), &days(year));
        let alone = 1.0 - params[id::STORAGE_JOINT_BIDDING_SHARE];
        if alone <= 0.0 {
            return all;
        }
        let called = alone * called / KW_PER_MW;
        let paired = StoreSize {
            pumped: false,
            power_mw: installed.paired.power.get() * called,
            energy_mwh: installed.paired.energy.get() * called,
            round_trip: params[id::POWER_ROUND_TRIP_EFFICIENCY],
        };
        // Plants that pair storage have so much of it per MW; the rest of wind and sun has none.
        let pairing = params[id::STORAGE_PAIRING_SHARE];
        let inputs = &self.outlook.inputs(params, self.generator.statistics(), year)[grid.0];
        let plants_mw = MW_PER_GW * 0.5 * inputs.wind_gw.iter().chain(&inputs.solar_gw).sum::<f64>();
        let share = if pairing > 0.0 && plants_mw > 0.0 {
            math::min(paired.power_mw / pairing / plants_mw, 1.0)
        } else {
            1.0
        };
        all.serving_own_plants(paired, share)
    }

    /// As [`PowerSystem::grid_year`] with given storage, all of which the grid may call.
    #[must_use]
    pub fn grid_year_of_fleets(
        &self,
        params: &Params,
        grid: Grid,
        year: Year,
        hours: &Profiles,
        fleets: &[Fleet],
    ) -> GridYear {
        let inputs = &self.outlook.inputs(params, self.generator.statistics(), year)[grid.0];
        GridYear::new(inputs, hours, params, fleets)
    }

    /// New-type storage of a grid in the mean of a year: quarter by quarter the middle of its two ends.
    #[must_use]
    pub fn installed(run: &Run, grid: Grid, year: Year) -> Installed {
        Self::installed_until(run, grid, Quarter::new(year, 4))
    }

    /// As [`PowerSystem::installed`] of the part of a year that ends with a quarter.
    #[must_use]
    pub fn installed_until(run: &Run, grid: Grid, last: Quarter) -> Installed {
        let mean_of = |series, region| {
            let quarters = Quarter::new(last.year(), 1).0..=last.0;
            let column = run.column(series, region);
            let at = |q: usize| column.as_ref().and_then(|c| c.at(q)).unwrap_or(0.0);
            let n = quarters.clone().count() as f64;
            quarters.map(|q| 0.5 * (at(q - 1) + at(q))).sum::<f64>() / n
        };
        let of_grid = |series| mean_of(series, Region::Grid(grid));
        let all = [Series::StoragePower, Series::StorageUsable].map(of_grid);
        let sides = [Series::StorageSource, Series::StorageGrid].map(of_grid);
        let mut users = [0.0; N_PROVINCES];
        for p in Self::provinces(grid) {
            users[p] = mean_of(Series::StorageOther, Region::Province(p));
        }
        Installed::new(all, sides, &users)
    }

    /// What each grid offers stations in a year with this storage, from its full year. Storage paired with wind and
    /// sun serves its own plant as in a full year.
    ///
    /// # Errors
    /// If a grid is no dispatch problem, which no registered range leads to.
    pub fn offers(
        &self,
        solver: &mut Solver,
        params: &Params,
        year: Year,
        hours: &Profiles,
        installed: &[Installed; N_GRIDS],
    ) -> Result<[Offer; N_GRIDS], Diagnostics> {
        let mut offers = [Offer::default(); N_GRIDS];
        for (g, offer) in offers.iter_mut().enumerate() {
            let grid_year = self.grid_year_of_installed(params, Grid(g), year, hours, &installed[g]);
            *offer = Offer::of(solver, &grid_year)?;
        }
        Ok(offers)
    }

    /// What the six grids offered storage in a year that has ended, given what then stands: the answer a run of
    /// storage asks for. Years without hours are offered what the register says. `hours` are those of the year.
    ///
    /// # Errors
    /// If a grid is no dispatch problem, which no registered range leads to.
    pub fn outlook(
        &self,
        solver: &mut Solver,
        params: &Params,
        standing: &Standing,
        hours: &Profiles,
    ) -> Result<storage::Offers, Diagnostics> {
        let mut outlook = storage::Offers::from_register(params);
        if !Self::years().contains(&standing.year) {
            return Ok(outlook);
        }
        let installed = std::array::from_fn(|g| {
            let (power, energy) = standing.of_grid(g);
            let mut users = [0.0; N_PROVINCES];
            for p in Self::provinces(Grid(g)) {
                users[p] = standing.of_users(p).get();
            }
            let sides = [Group::Source, Group::Grid].map(|group| standing.of_group(g, group).get());
            Installed::new([power.get(), energy.get()], sides, &users)
        });
        let offers = self.offers(solver, params, standing.year, hours, &installed)?;
        outlook.grids = offers.map(|o| Opportunity {
            spread_yuan_per_kwh: o.spread_yuan_per_kwh,
            cycles_per_year: o.cycles_per_year,
            longest_peak_hours: o.longest_peak_hours,
        });
        Ok(outlook)
    }

    /// The six grids.
    pub fn grids() -> impl Iterator<Item = Grid> {
        (0..GRIDS.len()).map(Grid)
    }

    /// The provinces of a grid.
    pub fn provinces(grid: Grid) -> impl Iterator<Item = usize> {
        (0..N_PROVINCES).filter(move |&p| PROVINCES[p].grid == grid)
    }
}
