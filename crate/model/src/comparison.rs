//! Two scenarios side by side: where they part, and what each departure does to the key figures.
//!
//! What a departure does hangs on the others that are made with it, so it is told in three ways: alone, in the order of the
//! list, and as its Shapley value, the mean of what it does over every order in which all of them can be made (Shapley
//! 1953). The last two add up to the whole difference exactly: every figure is a whole number, and Shapley values are kept
//! as a whole numerator over the number of orders.

use crate::headline::CAP_YEAR;
use crate::model::Model;
use crate::named::named;
use crate::region::Region;
use crate::register::{Kind, ParamId};
use crate::run::Run;
use crate::scenario::Scenario;
use crate::series::Series;
use crate::target::{self, Tally};
use crate::time::{Quarter, year_idx};

named! {
    /// A figure by which scenarios are compared; each is a whole number.
    KeyFigure {
        /// Computed targets of the board that hold.
        TargetsMet "targets_met";
        /// Farmland at the end of 2035, mu.
        Farmland2035 "farmland_2035_mu";
        /// Approved construction in 2030, mu.
        Construction2030 "construction_2030_mu";
        /// Provinces without a cap in some year up to 2030.
        ProvincesWithoutCap "provinces_without_cap_2030";
        /// New-type storage at the end of 2027, kW.
        Storage2027 "storage_2027_kw";
        /// New-type storage at the end of 2030, kW.
        Storage2030 "storage_2030_kw";
    }
}

impl KeyFigure {
    /// Unit: `mu`, `kW` or `count`.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::TargetsMet | Self::ProvincesWithoutCap => "count",
            Self::Farmland2035 | Self::Construction2030 => "mu",
            Self::Storage2027 | Self::Storage2030 => "kW",
        }
    }

    /// The figure of a run.
    #[must_use]
    pub fn of(self, run: &Run) -> f64 {
        let national =
            |series, slot| run.column(series, Region::Nation).and_then(|c| c.at(slot)).unwrap_or(0.0);
        match self {
            Self::TargetsMet => Tally::of(&target::board(run)).met as f64,
            Self::Farmland2035 => national(Series::FarmlandArea, year_idx(2035)),
            Self::Construction2030 => national(Series::FarmlandConstruction, year_idx(2030)),
            Self::ProvincesWithoutCap => run.without_cap(CAP_YEAR).len() as f64,
            Self::Storage2027 => national(Series::StoragePower, Quarter::new(2027, 4).0),
            Self::Storage2030 => national(Series::StoragePower, Quarter::new(2030, 4).0),
        }
    }
}

/// Every key figure of a run, in the order of [`KeyFigure::ALL`].
pub type Figures = [f64; KeyFigure::ALL.len()];

/// Every key figure of a run.
#[must_use]
pub fn figures(run: &Run) -> Figures {
    std::array::from_fn(|i| KeyFigure::ALL[i].of(run))
}

/// Something in which two scenarios part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departure {
    /// What they rest on: vintage, seed, draw or a reader's own data, which are taken over together.
    Basis,
    /// A lever or an assumption.
    Param(ParamId),
}

impl Departure {
    /// Whether it is a lever of policy; the basis and assumptions are not.
    #[must_use]
    pub fn is_policy(self) -> bool {
        matches!(self, Self::Param(param) if param.row().kind == Kind::Lever)
    }

    /// A scenario with this of another one.
    fn take(self, scenario: &mut Scenario, other: &Scenario) {
        match self {
            Self::Basis => {
                (scenario.vintage, scenario.seed, scenario.draw) = (other.vintage, other.seed, other.draw);
                scenario.own_data.clone_from(&other.own_data);
            }
            Self::Param(param) => scenario.take(param, other),
        }
    }
}

/// In what a scenario parts from another: the basis first, then assumptions, then levers, each in the order of the register.
#[must_use]
pub fn departures(from: &Scenario, to: &Scenario) -> Vec<Departure> {
    let basis = |s: &Scenario| (s.vintage, s.seed, s.draw, s.own_data.clone());
    let params = |policy: bool| {
        ParamId::all()
            .filter(|p| from.is_changed(*p) != to.is_changed(*p) || from.value(*p) != to.value(*p))
            // A parameter that neither sets goes with the vintage.
            .filter(|p| from.is_changed(*p) || to.is_changed(*p))
            .map(Departure::Param)
            .filter(move |departure| departure.is_policy() == policy)
    };
    let own = (basis(from) != basis(to)).then_some(Departure::Basis);
    own.into_iter().chain(params(false)).chain(params(true)).collect()
}

/// A scenario with the basis and assumptions of another one.
#[must_use]
pub fn with_assumptions(from: &Scenario, to: &Scenario) -> Scenario {
    let mut scenario = from.clone();
    for departure in departures(from, to).into_iter().filter(|departure| !departure.is_policy()) {
        departure.take(&mut scenario, to);
    }
    scenario
}

/// Each departure made alone on the first scenario, with what is asked of that run.
pub fn alone<T>(from: &Scenario, to: &Scenario, of: impl Fn(&Run) -> T) -> Vec<(Departure, T)> {
    let departures = departures(from, to);
    let mut runs = Runs { from, to, departures: &departures, models: Vec::new() };
    (0..departures.len()).map(|i| (departures[i], of(&runs.run(&[i])))).collect()
}

/// What a departure does to a key figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// Made alone on the first scenario.
    pub alone: f64,
    /// Made after those before it in the list.
    pub in_order: f64,
    /// Its Shapley value; none where there are more than [`MOST_FOR_SHAPLEY`] departures.
    pub shapley: Option<Shapley>,
}

/// A Shapley value: a whole number over the number of orders.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shapley {
    /// Sum over every order of what the departure does in it.
    pub sum: f64,
    /// Number of orders.
    pub orders: f64,
}

impl Shapley {
    /// The mean.
    #[must_use]
    pub fn value(self) -> f64 {
        self.sum / self.orders
    }
}

/// Shapley values of so many departures are computed: they take a run for every set of them.
pub const MOST_FOR_SHAPLEY: usize = 8;

/// Two scenarios side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// In what they part, the order of the rows of `effects`.
    pub departures: Vec<Departure>,
    /// Figures of the first, and of the second.
    pub ends: [Figures; 2],
    /// Figures of the first with the basis and assumptions of the second, where both those and levers differ: what lies
    /// between is the work of assumptions before it, and of policy behind.
    pub assumptions_only: Figures,
    /// What each departure does to each figure.
    pub effects: Vec<[Effect; KeyFigure::ALL.len()]>,
}

impl Comparison {
    /// Compares two scenarios by runs of them and of what lies between.
    #[must_use]
    pub fn new(from: &Scenario, to: &Scenario) -> Self {
        let departures = departures(from, to);
        let n = departures.len();
        let mut runs = Runs { from, to, departures: &departures, models: Vec::new() };
        let whole: Vec<usize> = (0..n).collect();
        let ends = [runs.figures(&[]), runs.figures(&whole)];
        let n_assumptions = departures.iter().filter(|departure| !departure.is_policy()).count();
        let assumptions_only = runs.figures(&whole[..n_assumptions]);
        let alone: Vec<Figures> = (0..n).map(|i| runs.figures(&[i])).collect();
        let in_order: Vec<Figures> = (0..=n).map(|i| runs.figures(&whole[..i])).collect();
        let shapley = (n <= MOST_FOR_SHAPLEY).then(|| shapley(n, |set| runs.figures(set)));
        let effects = (0..n)
            .map(|i| {
                std::array::from_fn(|f| Effect {
                    alone: alone[i][f] - ends[0][f],
                    in_order: in_order[i + 1][f] - in_order[i][f],
                    shapley: shapley.as_ref().map(|values| values[i][f]),
                })
            })
            .collect();
        Self { departures, ends, assumptions_only, effects }
    }
}

/// Runs of the first scenario with some departures made.
struct Runs<'a> {
    from: &'a Scenario,
    to: &'a Scenario,
    departures: &'a [Departure],
    /// One for each basis.
    models: Vec<Model>,
}

impl Runs<'_> {
    fn figures(&mut self, made: &[usize]) -> Figures {
        figures(&self.run(made))
    }

    fn run(&mut self, made: &[usize]) -> Run {
        let mut scenario = self.from.clone();
        for &i in made {
            self.departures[i].take(&mut scenario, self.to);
        }
        let known = self.models.iter().position(|model| model.is_of(&scenario));
        let place = known.unwrap_or_else(|| {
            self.models.push(Model::of(&scenario));
            self.models.len() - 1
        });
        self.models[place].run(&scenario)
    }
}

/// Shapley values of `n` departures for every figure, from the figures of every set of them.
fn shapley(n: usize, mut figures: impl FnMut(&[usize]) -> Figures) -> Vec<[Shapley; KeyFigure::ALL.len()]> {
    let made = |set: usize| -> Vec<usize> { (0..n).filter(|i| set & (1 << i) != 0).collect() };
    let of_sets: Vec<Figures> = (0..1 << n).map(|set| figures(&made(set))).collect();
    let factorial = |k: usize| (1..=k).map(|i| i as f64).product::<f64>();
    // In so many orders exactly a set of this size comes before.
    let orders_before: Vec<f64> = (0..n).map(|size| factorial(size) * factorial(n - 1 - size)).collect();
    (0..n)
        .map(|i| {
            let without = (0..1_usize << n).filter(|set| set & (1 << i) == 0);
            let mut sums = [0.0; KeyFigure::ALL.len()];
            for set in without {
                let orders = orders_before[set.count_ones() as usize];
                for (f, sum) in sums.iter_mut().enumerate() {
                    *sum += orders * (of_sets[set | 1 << i][f] - of_sets[set][f]);
                }
            }
            sums.map(|sum| Shapley { sum, orders: factorial(n) })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::id;
    use crate::vintage::Vintage;

    fn changed(pairs: &[(ParamId, f64)]) -> Scenario {
        let mut scenario = Scenario::baseline();
        for &(param, value) in pairs {
            scenario.set_param(param, value).expect("allowed");
        }
        scenario
    }

    fn five() -> Scenario {
        let mut scenario = changed(&[
            (id::FARMLAND_ACCEPTANCE_SHARE, 0.6),
            (id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR, 0.02),
            (id::FARMLAND_TRANSITION_YEARS, 5.0),
            (id::FARMLAND_TREE_ORCHARD_HISTORY_WANMU_PER_YEAR, 300.0),
        ]);
        scenario.vintage = Vintage::EndOf2025;
        scenario
    }

    // Breaks if effects in order or Shapley values do not add up to the whole difference, to the last mu, kilowatt and
    // province, or the parts of assumptions and policy do not.
    #[test]
    fn effects_add_up_exactly() {
        let comparison = Comparison::new(&Scenario::baseline(), &five());
        assert_eq!(comparison.departures.len(), 5);
        assert_eq!(comparison.departures[0], Departure::Basis);
        assert!(comparison.departures.is_sorted_by_key(|departure| departure.is_policy()));
        for f in 0..KeyFigure::ALL.len() {
            let whole = comparison.ends[1][f] - comparison.ends[0][f];
            let sum =
                |part: fn(&Effect) -> f64| comparison.effects.iter().map(|row| part(&row[f])).sum::<f64>();
            assert_eq!(sum(|effect| effect.in_order), whole);
            assert_eq!(sum(|effect| effect.shapley.expect("few").sum), whole * 120.0);
            let before: f64 = comparison
                .effects
                .iter()
                .zip(&comparison.departures)
                .filter(|(_, d)| !d.is_policy())
                .map(|(row, _)| row[f].in_order)
                .sum();
            assert_eq!(comparison.assumptions_only[f] - comparison.ends[0][f], before);
        }
        assert_ne!(comparison.ends[0], comparison.ends[1]);
    }

    // Breaks if Shapley values of a game worked by hand are others: two departures do 10 and 20 alone and 50 together, a third
    // does nothing.
    #[test]
    fn shapley_values_of_a_game_by_hand() {
        let values = shapley(3, |set| {
            let worth = match (set.contains(&0), set.contains(&1)) {
                (true, true) => 50.0,
                (true, false) => 10.0,
                (false, true) => 20.0,
                (false, false) => 0.0,
            };
            [worth; KeyFigure::ALL.len()]
        });
        // (10 + 30) / 2, (20 + 40) / 2, 0.
        assert_eq!(values.iter().map(|of| of[0].value()).collect::<Vec<_>>(), [20.0, 30.0, 0.0]);
    }

    // Breaks if a single departure has any other effect than the whole difference, or equal scenarios part.
    #[test]
    fn one_departure_is_the_difference() {
        let to = changed(&[(id::FARMLAND_ACCEPTANCE_SHARE, 0.6)]);
        let comparison = Comparison::new(&Scenario::baseline(), &to);
        let [row] = &comparison.effects[..] else { panic!("one departure") };
        for (f, effect) in row.iter().enumerate() {
            let whole = comparison.ends[1][f] - comparison.ends[0][f];
            let shapley = effect.shapley.map(Shapley::value);
            assert_eq!((effect.alone, effect.in_order, shapley), (whole, whole, Some(whole)));
        }
        assert_eq!(comparison.assumptions_only, comparison.ends[0]);
        assert!(departures(&to, &to).is_empty());
    }

    // Breaks if many departures are given Shapley values, which would take a run for every set of them.
    #[test]
    fn many_departures_have_no_shapley_values() {
        let mut to = Scenario::baseline();
        let moved = ParamId::all().filter(|p| p.row().options.is_empty()).take(MOST_FOR_SHAPLEY + 1);
        for param in moved {
            let row = param.row();
            to.set_param(param, if row.default == row.max { row.min } else { row.max }).expect("allowed");
        }
        let comparison = Comparison::new(&Scenario::baseline(), &to);
        assert!(comparison.effects.iter().flatten().all(|effect| effect.shapley.is_none()));
    }
}
