//! From a problem to its dispatch.

use crate::math;

use super::curve::Curve;
use super::problem::{Problem, Store};
use super::solution::{Schedule, Solution, account};
use super::thresholds::Thresholds;
use super::ties::Ties;

/// Rounds over all stores before the last: to how many steps supply is merged in each, which are refined again.
///
/// Structural: on such a ladder no kink of the true curve stops one store after another, and two ladders have kinks
/// in other places. Rounds on the curve of results itself cost four times as much and gain less.
const ROUNDS: [usize; 3] = [15, 30, 30];
/// Steps of supply on which the rounds begin.
const FIRST_STEPS: usize = 50;

/// Solves problems one after another and keeps its memory between them.
#[derive(Debug, Default)]
pub struct Solver {
    pub(super) one: Thresholds,
    /// Net load that a store sees: with what the others do.
    seen: Vec<f64>,
    /// What each store takes from the grid, less what it gives.
    taken: Vec<Vec<f64>>,
    /// How far rounding may put the charges and discharges of the last schedules from where they belong, MW.
    rounding: f64,
}

/// The dispatch that costs least.
#[must_use]
pub fn solve(problem: &Problem) -> Solution {
    Solver::new().solve(problem, Ties::Middle)
}

impl Solver {
    /// A solver without memory yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The dispatch that costs least.
    ///
    /// `ties` says what stores do, and nothing else: prices, worths of stored energy and the bound they prove are
    /// those of the middle under every rule, for prices that prove one schedule best prove every other that costs
    /// the same.
    #[must_use]
    pub fn solve(&mut self, problem: &Problem, ties: Ties) -> Solution {
        let curve = Curve::new(problem.supply());
        let middle = self.dispatched(problem, &curve, Ties::Middle);
        if ties == Ties::Middle {
            return middle;
        }
        let mut solution = self.dispatched(problem, &curve, ties);
        for (store, priced) in solution.stores.iter_mut().zip(middle.stores) {
            store.shadow_price = priced.shadow_price;
        }
        solution.bound = math::min(middle.bound, solution.cost);
        solution.market_price = middle.market_price;
        solution
    }

    /// What is found, and what follows from it.
    fn dispatched(&mut self, problem: &Problem, curve: &Curve, ties: Ties) -> Solution {
        let schedules = self.schedules(problem, curve, ties, false);
        let found = account(problem, curve, schedules, self.rounding);
        if found.cost <= found.cost_without || problem.stores().len() < 2 {
            return found;
        }
        // On a merged curve they can end where together they cost more than they save. From rest every one of them
        // only ever saves.
        let schedules = self.schedules(problem, curve, ties, true);
        account(problem, curve, schedules, self.rounding)
    }

    /// `from_rest`: on the curve as it is alone, every store after those before it.
    fn schedules(&mut self, problem: &Problem, curve: &Curve, ties: Ties, from_rest: bool) -> Vec<Schedule> {
        self.rounding = 0.0;
        match problem.stores() {
            [] => Vec::new(),
            [store] => {
                self.one.solve(problem.net_load(), curve, store, problem.cyclic(), ties);
                vec![self.schedule(store)]
            }
            stores => self.descend(problem, curve, stores, ties, from_rest),
        }
    }

    /// Each store in turn against what the others do, the largest first: some rounds on refined curves, where
    /// the rounds do not stall at kinks, then one on the curve as it is. Rounds on the way take the middle, so that
    /// every rule ends near the same optimum; only the last follows `ties`.
    fn descend(
        &mut self,
        problem: &Problem,
        curve: &Curve,
        stores: &[Store],
        ties: Ties,
        from_rest: bool,
    ) -> Vec<Schedule> {
        let net_load = problem.net_load();
        let mut order: Vec<usize> = (0..stores.len()).collect();
        order.sort_by(|&a, &b| stores[b].energy.total_cmp(&stores[a].energy));
        self.taken.resize(stores.len(), Vec::new());
        for taken in &mut self.taken {
            taken.clear();
            taken.resize(net_load.len(), 0.0);
        }
        let mut schedules = vec![Schedule::default(); stores.len()];
        let refined = ROUNDS.map(|steps| Curve::refined(&problem.supply().merged(steps)));
        let first = if from_rest {
            ROUNDS.len()
        } else {
            self.begin(problem, stores, &order);
            0
        };
        for round in first..=ROUNDS.len() {
            let last = round == ROUNDS.len();
            for &i in &order {
                self.seen.clear();
                self.seen.extend_from_slice(net_load);
                for (j, taken) in self.taken.iter().enumerate().filter(|(j, _)| *j != i) {
                    debug_assert_ne!(i, j);
                    for (n, x) in self.seen.iter_mut().zip(taken) {
                        *n += x;
                    }
                }
                let on = refined.get(round).unwrap_or(curve);
                let rule = if last { ties } else { Ties::Middle };
                self.one.solve(&self.seen, on, &stores[i], problem.cyclic(), rule);
                let eta = stores[i].efficiency_each_way;
                let inverse = 1.0 / eta;
                for (x, &u) in self.taken[i].iter_mut().zip(&self.one.change) {
                    *x = if u > 0.0 { u * inverse } else { u * eta };
                }
                if last {
                    schedules[i] = self.schedule(&stores[i]);
                }
            }
        }
        schedules
    }

    /// What each store would do if all power were its own kind, in proportion to its power: were the largest to take
    /// what it likes before the others are asked, later rounds would hardly give them their part back.
    fn begin(&mut self, problem: &Problem, stores: &[Store], order: &[usize]) {
        let curve = Curve::new(&problem.supply().merged(FIRST_STEPS));
        let power: f64 = order.iter().map(|&i| stores[i].power).sum();
        for (store, taken) in stores.iter().zip(&mut self.taken).filter(|(s, _)| s.power > 0.0) {
            let part = store.power / power;
            let all = Store { power, energy: store.energy / part, ..store.clone() };
            self.one.solve(problem.net_load(), &curve, &all, problem.cyclic(), Ties::Middle);
            let (eta, inverse) = (store.efficiency_each_way, 1.0 / store.efficiency_each_way);
            for (x, &u) in taken.iter_mut().zip(&self.one.change) {
                *x = part * if u > 0.0 { u * inverse } else { u * eta };
            }
        }
    }

    /// What the last single solve found.
    fn schedule(&mut self, store: &Store) -> Schedule {
        let eta = store.efficiency_each_way;
        let inverse = 1.0 / eta;
        let one = &self.one;
        self.rounding += one.rounding() * inverse;
        let limited = |x: f64| math::clamp(x, 0.0, store.power);
        Schedule {
            charge: one.change.iter().map(|u| limited(u * inverse)).collect(),
            discharge: one.change.iter().map(|u| limited(-u * eta) + 0.0).collect(),
            level: one.level[1..].to_vec(),
            first_level: one.level[0],
            shadow_price: one.rank.iter().map(|&r| one.worth[r as usize]).collect(),
        }
    }
}
