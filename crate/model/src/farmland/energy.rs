//! What the build-out of energy asks of farmland: a path by year and province that a run hands over.
//!
//! The total of construction demand and, nationally, the class "energy and grid" are calibrated. At the
//! calibrated build-out both stay where they are: what the kinds computed one by one leave of the class is
//! other energy (thermal, hydro, nuclear, oil and gas), and ordinary projects have what is left of a
//! province's total. A build-out that asks for more or less than the calibrated one moves the total by just
//! the difference. Land per MW and MWh moves no total: the calibrated one holds what energy takes, however
//! much it is, and other classes have the rest.

use super::book::{CONSTRUCTION, Flow};
use super::keys::Keys;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{N_REGIME_YEARS, REGIME_YEAR, Year};
use crate::units::Mu;

/// Farmland asked for by energy in every year from 2025 on.
#[derive(Clone, Debug)]
pub struct EnergyLand([Entry; N_REGIME_YEARS]);

/// Farmland asked for in a year, by province.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    listed: ByProvince<Mu>,
    unlisted: ByProvince<Mu>,
    storage: ByProvince<Mu>,
}

/// A year of the path.
#[derive(Clone, Copy, Debug)]
struct Entry {
    asked: Asked,
    /// Asked for at the build-out on which construction demand is calibrated.
    calibrated: ByProvince<Mu>,
}

impl Asked {
    const NOTHING: Self = Self {
        listed: [Mu::ZERO; N_PROVINCES],
        unlisted: [Mu::ZERO; N_PROVINCES],
        storage: [Mu::ZERO; N_PROVINCES],
    };

    /// `listed` by projects on the list of Decree 17 (energy in territorial plans that the State Council approves),
    /// which may stand on permanent basic farmland; `unlisted` by others: the rest of those kinds, PV, which may
    /// not, and data centres. `storage` is what stations ask for among both, for the reader.
    #[must_use]
    pub fn new<const N: usize, const M: usize>(
        storage: &ByProvince<Mu>,
        listed: [&ByProvince<Mu>; N],
        unlisted: [&ByProvince<Mu>; M],
    ) -> Self {
        let sum = |kinds: &[&ByProvince<Mu>]| std::array::from_fn(|p| kinds.iter().map(|kind| kind[p]).sum());
        Self { listed: sum(&listed), unlisted: sum(&unlisted), storage: *storage }
    }

    /// What is computed kind by kind, listed or not.
    #[must_use]
    pub fn computed(&self, p: usize) -> Mu {
        self.listed[p] + self.unlisted[p]
    }

    /// What storage stations ask for.
    #[must_use]
    pub fn storage(&self, p: usize) -> Mu {
        self.storage[p]
    }
}

/// Nothing computed kind by kind: the class is what the register's share says, all of it other energy.
impl Default for EnergyLand {
    fn default() -> Self {
        Self([Entry { asked: Asked::NOTHING, calibrated: [Mu::ZERO; N_PROVINCES] }; N_REGIME_YEARS])
    }
}

impl EnergyLand {
    /// A path beside the calibrated one, on which construction demand rests. Both come at the same land per MW
    /// and MWh: a difference between them is one of the build-out.
    pub fn new(asked: impl Fn(Year) -> Asked, calibrated: impl Fn(Year) -> Asked) -> Self {
        Self(std::array::from_fn(|k| {
            let year = REGIME_YEAR + k as Year;
            let calibrated = calibrated(year);
            Entry { asked: asked(year), calibrated: std::array::from_fn(|p| calibrated.computed(p)) }
        }))
    }

    /// What is asked for in a year from 2025 on.
    #[must_use]
    pub fn of(&self, year: Year) -> &Asked {
        &self.entry(year).asked
    }

    fn entry(&self, year: Year) -> &Entry {
        &self.0[(year - REGIME_YEAR) as usize]
    }

    /// Puts what energy asks for in a year into the demand of its classes and of ordinary projects, which come
    /// with what the calibrated shares give a province. `electricity` shares out other energy, of which
    /// `other_listed` is on the list.
    pub(super) fn place(
        &self,
        year: Year,
        demand: &mut [ByProvince<Mu>; CONSTRUCTION.len()],
        electricity: &ByProvince<f64>,
        other_listed: f64,
    ) {
        let Entry { asked, calibrated } = self.entry(year);
        let class: Mu = demand[ENERGY].iter().copied().sum();
        let explained: Mu = calibrated.iter().copied().sum();
        let other = Keys::share((class - explained).positive(), electricity);
        for p in 0..N_PROVINCES {
            let rest = demand[ENERGY][p] + demand[ORDINARY][p] - other[p] - calibrated[p];
            demand[ORDINARY][p] = rest.positive();
            let listed = other[p].times(other_listed);
            demand[ENERGY][p] = asked.listed[p] + listed;
            demand[ENERGY_UNLISTED][p] = asked.unlisted[p] + (other[p] - listed);
        }
    }
}

/// Places of the classes among [`CONSTRUCTION`].
pub(super) const ENERGY: usize = 2;
pub(super) const ENERGY_UNLISTED: usize = 3;
pub(super) const ORDINARY: usize = 4;
const _: () = assert!(matches!(CONSTRUCTION[ENERGY], Flow::ConstructionEnergy));
const _: () = assert!(matches!(CONSTRUCTION[ENERGY_UNLISTED], Flow::ConstructionEnergyUnlisted));
const _: () = assert!(matches!(CONSTRUCTION[ORDINARY], Flow::ConstructionOrdinary));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::farmland::measure::Measure;
    use crate::farmland::{Farmland, FarmlandRun};
    use crate::model::Model;
    use crate::scenario::Scenario;
    use crate::time::LAST_YEAR;
    use crate::vintage::Vintage;

    /// Farmland whose energy asks for `more` in a year and province beside what the calibrated path asks.
    fn with_more(more: impl Fn(Year, usize) -> f64) -> FarmlandRun {
        let model = Model::new(Vintage::Latest);
        let mut path = model.energy_land(&model.run(&Scenario::baseline()).storage);
        for (year, entry) in (REGIME_YEAR..).zip(&mut path.0) {
            for p in 0..N_PROVINCES {
                entry.asked.listed[p] += Mu::exact(more(year, p));
            }
        }
        let land = Farmland::new(&crate::evidence::Evidence::new(Vintage::Latest));
        land.run(&Scenario::baseline().params(), &path, 7, 0)
    }

    // Breaks if what energy asks for is lost, counted twice, or made up by ordinary projects: twice the storage
    // takes just as much more land where nothing is short, and asks for it everywhere.
    #[test]
    fn e09_twice_the_storage_takes_just_what_it_asks_for() {
        let model = Model::new(Vintage::Latest);
        let storage = model.run(&Scenario::baseline()).storage;
        let asked: Vec<_> = (REGIME_YEAR..=LAST_YEAR).map(|y| storage.land_on_farmland(y)[0]).collect();
        let of = |year: Year, p: usize| asked[(year - REGIME_YEAR) as usize][p];
        let (usual, twice) = (with_more(|_, _| 0.0), with_more(|year, p| of(year, p).get()));
        let mut compared = 0;
        for year in REGIME_YEAR..=LAST_YEAR {
            for p in 0..N_PROVINCES {
                assert_eq!(twice.demand(year, p) - usual.demand(year, p), of(year, p));
                let unmet = |run: &FarmlandRun| run.measures.get(Measure::Unmet, year, p);
                if unmet(&usual) + unmet(&twice) > 0.0 {
                    continue;
                }
                for flow in CONSTRUCTION {
                    let more = twice.books.flow(flow, year, p) - usual.books.flow(flow, year, p);
                    let expected = if flow == Flow::ConstructionEnergy { of(year, p) } else { Mu::ZERO };
                    assert_eq!(more, expected, "{flow:?} {year} {p}");
                }
                compared += 1;
            }
        }
        assert!(compared > 150, "{compared} of 341 provinces and years are not short of anything");
    }

    // Breaks if a kind computed one by one is added to a total that held it already: at the calibrated build-out
    // the nation asks for 226 万亩 a year, 14.916 of them for energy, to the mu.
    #[test]
    fn the_calibrated_build_out_leaves_the_calibration_alone() {
        let model = Model::new(Vintage::Latest);
        let path = model.energy_land(&model.run(&Scenario::baseline()).storage);
        for (path, name) in [(&path, "computed"), (&EnergyLand::default(), "by share alone")] {
            for year in REGIME_YEAR..=LAST_YEAR {
                let shares = [0.3, 0.3, 0.066, 0.0, 0.334];
                let parts = crate::math::split(2_260_000.0, &shares);
                let key = [1.0; N_PROVINCES];
                let mut demand = parts.map(|part| Keys::share(Mu::exact(part), &key));
                path.place(year, &mut demand, &key, 0.7);
                let sums = demand.map(|class| class.iter().copied().sum::<Mu>().get());
                assert_eq!(sums.iter().sum::<f64>(), 2_260_000.0, "{name} {year}");
                assert_eq!(sums[ENERGY] + sums[ENERGY_UNLISTED], 149_160.0, "{name} {year}");
            }
        }
    }

    // Breaks if other energy is on the list as a whole. 100 of the class and nothing computed by kind: seven tenths.
    // With 30 lines of which 24 are on the list, 70 are other energy: 24 + 49 and 6 + 21.
    #[test]
    fn only_what_approved_plans_hold_is_on_the_list() {
        let one = |x: f64| {
            let mut all = [Mu::ZERO; N_PROVINCES];
            all[4] = Mu::exact(x);
            all
        };
        let key = one(1.0).map(Mu::get);
        let placed = |path: &EnergyLand| {
            let mut demand = [one(0.0), one(0.0), one(100.0), one(0.0), one(500.0)];
            path.place(REGIME_YEAR, &mut demand, &key, 0.7);
            [ENERGY, ENERGY_UNLISTED, ORDINARY].map(|class| demand[class][4].get())
        };
        assert_eq!(placed(&EnergyLand::default()), [70.0, 30.0, 500.0]);
        let lines = |_| Asked::new(&one(0.0), [&one(24.0)], [&one(6.0)]);
        assert_eq!(placed(&EnergyLand::new(lines, lines)), [73.0, 27.0, 500.0]);
    }
}
