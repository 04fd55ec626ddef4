//! What is still to be built: in which order (G01, G02), how much of it (G03) and with whose money (G04, G07).

use std::cmp::Ordering;

use crate::math;
use crate::register::id;
use crate::scenario::Params;
use crate::units::Yuan;

use super::input::{Input, Inputs};
use super::opening::{Cell, Opening, Payer, Stage};

/// Unfinished projects of a stage and payer. All are alike and are finished one after another, the last one in part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Work {
    pub(super) stage: Stage,
    pub(super) payer: Payer,
    /// Not yet finished; fractions are parts of the project under way.
    pub(super) projects: f64,
    /// Cost still to be met.
    pub(super) remaining: Yuan,
    /// What capital had put into them before.
    sunk: Yuan,
    /// Most that is built in a year.
    pace: Yuan,
    /// Share of each project that stood at the start.
    progress: f64,
    /// Share of revenue that comes from users.
    revenue: f64,
    /// Share of the cost that banks lend, by the rank it had at the opening (G04).
    loan_share: f64,
}

/// What a year builds, and who pays.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Built {
    /// All of it.
    pub(super) cost: Yuan,
    /// Lent.
    pub(super) loans: Yuan,
    /// Put in by owners.
    pub(super) equity: Yuan,
    /// Paid by government.
    pub(super) government: Yuan,
    /// Capital in what was finished that government will pay for.
    pub(super) principal: Yuan,
    /// It stopped for want of the government's part.
    pub(super) short: bool,
}

impl Work {
    fn new(cell: &Cell, inputs: &Inputs) -> Self {
        let progress =
            inputs.at(if cell.stage == Stage::Near { Input::NearProgress } else { Input::EarlyProgress });
        let sunk = cell.investment.times(progress);
        let remaining = cell.investment - sunk;
        // What is near completion is still to be finished and accepted, which its small rest alone would not show.
        let pace = Yuan::whole(cell.investment.get() / inputs.at(Input::BuildYears));
        let least_years = if cell.stage == Stage::Near { inputs.at(Input::NearYears) } else { 1.0 };
        let pace = pace.least(Yuan::whole((remaining.get() / least_years).ceil()));
        Self {
            stage: cell.stage,
            payer: cell.payer,
            projects: cell.projects,
            remaining,
            sunk,
            pace,
            progress,
            revenue: 1.0 - cell.payer.government_part(inputs),
            loan_share: 0.0,
        }
    }

    /// Place in the order of G01: revenue and progress, weighed.
    fn score(&self, params: &Params) -> f64 {
        let weight = params[id::PPP_REVENUE_WEIGHT_SHARE];
        weight * self.revenue + (1.0 - weight) * self.progress
    }

    fn is_finished_first(&self, params: &Params) -> bool {
        self.progress >= params[id::PPP_FINISH_FIRST_SHARE]
    }

    /// Which of two is built first.
    fn order(&self, other: &Self, params: &Params) -> Ordering {
        let number = |a: f64, b: f64| a.partial_cmp(&b).unwrap_or(Ordering::Equal);
        other
            .is_finished_first(params)
            .cmp(&self.is_finished_first(params))
            .then_with(|| number(other.score(params), self.score(params)))
            .then_with(|| number(self.remaining.get(), other.remaining.get()))
    }

    /// Builds with at most `funds` of the government's; the rest is lent by rank or equity.
    fn build(&mut self, funds: Yuan, inputs: &Inputs) -> Built {
        let equity_share = inputs.at(Input::Equity);
        let loan_share = self.loan_share;
        let wanted = self.remaining.least(self.pace);
        let part = 1.0 - loan_share - equity_share;
        let affordable = if wanted.times(part) > funds { Yuan::whole(funds.get() / part) } else { wanted };
        let mut cost = affordable.least(wanted);
        let (loans, equity) = (cost.times(loan_share), cost.times(equity_share));
        // Rounding may ask for a yuan more than there is.
        cost -= (cost - loans - equity - funds).positive();
        let government = cost - loans - equity;
        let finished = cost.ratio(self.remaining);
        let sunk = if cost == self.remaining { self.sunk } else { self.sunk.times(finished) };
        let principal = (sunk + loans + equity).times(self.payer.government_part(inputs));
        self.projects -= self.projects * finished;
        self.remaining -= cost;
        self.sunk -= sunk;
        Built { cost, loans, equity, government, principal, short: cost < wanted }
    }
}

/// Everything that is still to be built, in the order in which it is built.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Works(pub(super) Vec<Work>);

impl Works {
    /// What is under construction, near completion first, then by score, and where that is alike the least remaining cost
    /// first. Loans fall by that rank in equal steps and keep to it when others are finished (G04).
    pub(super) fn new(opening: &Opening, params: &Params, inputs: &Inputs) -> Self {
        let under_construction = [Stage::Early, Stage::Near].into_iter().flat_map(|stage| opening.of(stage));
        let mut works: Vec<Work> = under_construction.map(|cell| Work::new(cell, inputs)).collect();
        works.retain(|work| work.remaining > Yuan::ZERO);
        math::sort_by(&mut works, |a, b| a.order(b, params));
        let ranks = works.len() as f64;
        let most = 1.0 - inputs.at(Input::Equity);
        for (rank, work) in works.iter_mut().enumerate() {
            let step = (ranks - rank as f64) / ranks;
            work.loan_share = math::min(params[id::PPP_LOAN_SHARE] * step, most);
        }
        Self(works)
    }

    /// Makes what is not near completion smaller by a share of its approved estimate, but not smaller than what stands
    /// (G03); the cost saved.
    pub(super) fn shrink(&mut self, share: f64) -> Yuan {
        let mut saved = Yuan::ZERO;
        for work in self.0.iter_mut().filter(|work| work.stage == Stage::Early) {
            let before = work.remaining;
            let kept = math::max(1.0 - share - work.progress, 0.0) / (1.0 - work.progress);
            work.remaining = before.times(kept);
            saved += before - work.remaining;
            if work.remaining == Yuan::ZERO {
                work.projects = 0.0;
            }
        }
        saved
    }

    /// Builds in order as far as the government's part reaches.
    pub(super) fn build(&mut self, inputs: &Inputs, funds: Yuan) -> Built {
        let mut total = Built::default();
        for work in self.0.iter_mut().filter(|work| work.remaining > Yuan::ZERO) {
            let built = work.build(funds - total.government, inputs);
            total.cost += built.cost;
            total.loans += built.loans;
            total.equity += built.equity;
            total.government += built.government;
            total.principal += built.principal;
            total.short |= built.short;
        }
        total
    }

    pub(super) fn remaining(&self) -> Yuan {
        self.0.iter().map(|work| work.remaining).sum()
    }

    pub(super) fn projects(&self, stage: Stage) -> f64 {
        self.0.iter().filter(|work| work.stage == stage).fold(0.0, |sum, work| sum + work.projects)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Evidence;
    use crate::scenario::Scenario;
    use crate::vintage::Vintage;

    /// Every order of `n` things.
    fn orders(n: usize) -> Vec<Vec<usize>> {
        if n == 0 {
            return vec![Vec::new()];
        }
        let with_last = |order: Vec<usize>| {
            (0..n).map(move |place| {
                let mut order = order.clone();
                order.insert(place, n - 1);
                order
            })
        };
        orders(n - 1).into_iter().flat_map(with_last).collect()
    }

    // The theorem of least remaining cost first: at the end of every year no other order has fewer unfinished. Breaks if
    // money jumps ahead of the order it is given.
    #[test]
    fn least_remaining_cost_first_leaves_the_fewest_unfinished() {
        let inputs = Inputs::new(&Evidence::new(Vintage::Latest)).with(Input::Equity, 0.0);
        let costs = [70.0, 20.0, 50.0, 10.0, 40.0];
        let work = |cost: f64| Work {
            stage: Stage::Early,
            payer: Payer::Users,
            projects: 1.0,
            remaining: Yuan::exact(cost),
            sunk: Yuan::ZERO,
            pace: Yuan::exact(cost),
            progress: 0.0,
            revenue: 1.0,
            loan_share: 0.0,
        };
        let unfinished = |order: &[usize]| -> Vec<usize> {
            let mut works = Works(order.iter().map(|place| work(costs[*place])).collect());
            let year = |_| {
                works.build(&inputs, Yuan::exact(30.0));
                works.0.iter().filter(|work| work.remaining > Yuan::ZERO).count()
            };
            (0..7).map(year).collect()
        };
        let best = unfinished(&[3, 1, 4, 2, 0]);
        // By hand: 30 a year pay for 10 and 20 in the first, 40 by the third, 50 by the fourth, 70 by the seventh.
        assert_eq!(best, [3, 3, 2, 1, 1, 1, 0]);
        for order in orders(costs.len()) {
            assert!(best.iter().zip(unfinished(&order)).all(|(best, other)| *best <= other), "{order:?}");
        }
    }

    // Breaks if a project is made smaller than what stands, or what is near completion is touched (G03).
    #[test]
    fn slow_projects_shrink_within_what_is_left() {
        let inputs = Inputs::new(&Evidence::new(Vintage::Latest));
        let opening = Opening::new(&inputs);
        let whole = Works::new(&opening, &Scenario::baseline().params(), &inputs);
        let shrunk = |share: f64| {
            let mut works = whole.clone();
            let saved = works.shrink(share);
            assert_eq!(works.remaining() + saved, whole.remaining());
            assert!(works.0.iter().zip(&whole.0).all(|(a, b)| a.stage == Stage::Early || a == b));
            saved
        };
        assert_eq!(shrunk(0.0), Yuan::ZERO);
        // By hand: a tenth of 13.1e12 x 0.3 x 0.5 x 0.3, what is early and begun.
        assert!((shrunk(0.1).get() - 58.95e9).abs() < 3.0);
        assert_eq!(
            shrunk(0.9),
            whole.0.iter().filter(|w| w.stage == Stage::Early).map(|w| w.remaining).sum()
        );
    }

    // Breaks if banks lend more to what moves up when others are finished: the rank is that of the opening (G04).
    #[test]
    fn loans_keep_to_the_rank_of_the_opening() {
        let inputs = Inputs::new(&Evidence::new(Vintage::Latest));
        let params = Scenario::baseline().params();
        let mut works = Works::new(&Opening::new(&inputs), &params, &inputs);
        let shares = |works: &Works| works.0.iter().map(|work| work.loan_share).collect::<Vec<_>>();
        let first = shares(&works);
        // By hand: 0.7 x 6/6, 5/6 ... 1/6.
        for (rank, share) in first.iter().enumerate() {
            assert!((share - 0.7 * (6 - rank) as f64 / 6.0).abs() < 1e-12, "{rank}: {share}");
        }
        let plenty = Yuan::exact(1e13);
        works.build(&inputs, plenty);
        works.build(&inputs, plenty);
        assert_eq!(works.projects(Stage::Near).to_bits(), 0.0_f64.to_bits());
        let left = works.0.iter().filter(|work| work.remaining > Yuan::ZERO).map(|work| work.loan_share);
        let built = works.clone().build(&inputs, plenty);
        assert!(left.zip(&first[3..]).all(|(now, then)| now.to_bits() == then.to_bits()));
        // Three kinds alike but for the payer: what is lent over what is built lies between the last ranks' shares.
        let lent = built.loans.ratio(built.cost);
        assert!(lent < first[3] && lent > first[5], "{lent}");
    }

    // Breaks if what is near completion is finished in a year, however small its rest.
    #[test]
    fn near_completion_takes_its_years() {
        let inputs = Inputs::new(&Evidence::new(Vintage::Latest));
        let mut works = Works::new(&Opening::new(&inputs), &Scenario::baseline().params(), &inputs);
        let projects = |works: &Works| works.projects(Stage::Near);
        let first = projects(&works);
        works.build(&inputs, Yuan::exact(1e13));
        assert!((projects(&works) - first / 2.0).abs() < 1e-6);
        works.build(&inputs, Yuan::exact(1e13));
        assert_eq!(projects(&works).to_bits(), 0.0_f64.to_bits());
    }
}
