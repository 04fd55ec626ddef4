//! A dispatch problem as a linear program, solved by HiGHS: dual simplex, one thread.

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use highs::{ColProblem, HighsModelStatus, Row, Sense};
use tianchu_model::dispatch::Problem;

/// What HiGHS found.
#[derive(Clone, Copy, Debug)]
pub struct Optimum {
    /// Yuan.
    pub cost: f64,
    /// Of its run alone, without handing over the problem.
    pub time: Duration,
}

/// Feasibility tolerance, primal and dual: the finest HiGHS takes.
const TOLERANCE: f64 = 1e-10;

/// Solves a problem.
///
/// # Panics
/// If HiGHS finds no optimum.
#[must_use]
pub fn solve(problem: &Problem) -> Optimum {
    let hours = problem.net_load().len();
    let supply = problem.supply();
    let mut program = ColProblem::default();
    let balance: Vec<Row> = problem.net_load().iter().map(|&n| program.add_row(n..=n)).collect();
    for &hour in &balance {
        program.add_column(-supply.floor_price, 0.0.., [(hour, -1.0)]);
        for segment in &supply.segments {
            program.add_column(segment.price, 0.0..=segment.length, [(hour, 1.0)]);
        }
        program.add_column(supply.value_of_lost_load, 0.0.., [(hour, 1.0)]);
    }
    for store in problem.stores() {
        let (eta, wear) = (store.efficiency_each_way, store.wear);
        let level: Vec<Row> = (0..hours).map(|_| program.add_row(0.0..=0.0)).collect();
        for t in 0..hours {
            program.add_column(wear * eta, 0.0..=store.power, [(balance[t], -1.0), (level[t], -eta)]);
            program.add_column(wear / eta, 0.0..=store.power, [(balance[t], 1.0), (level[t], 1.0 / eta)]);
            // The level after hour t; without a cycle the first hour has none before it.
            let next = if problem.cyclic() { (t + 1) % hours } else { t + 1 };
            let mut entries = Vec::new();
            if next != t {
                entries.push((level[t], 1.0));
                entries.extend(level.get(next).map(|&row| (row, -1.0)));
            }
            program.add_column(0.0, 0.0..=store.energy, entries);
        }
    }
    let mut model = program.optimise(Sense::Minimise);
    model.make_quiet();
    model.set_option("solver", "simplex");
    model.set_option("simplex_strategy", 1);
    model.set_option("parallel", "off");
    model.set_threads(NonZeroU32::MIN);
    model.set_option("primal_feasibility_tolerance", TOLERANCE);
    model.set_option("dual_feasibility_tolerance", TOLERANCE);
    let start = Instant::now();
    let solved = model.solve();
    let time = start.elapsed();
    assert_eq!(solved.status(), HighsModelStatus::Optimal);
    Optimum { cost: solved.objective_value(), time }
}
