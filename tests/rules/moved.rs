//! What moves each rule: nothing is called computed that no parameter moves, and no number is put in that is none.

use std::collections::BTreeMap;

use tianchu_model::coverage::{self, Carrier, Constant, Treatment};
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{Dispatched, PowerSystem, SystemYear};
use tianchu_model::ppp::{Account, Item};
use tianchu_model::region::{Grid, N_PROVINCES, Region};
use tianchu_model::register::OBSERVATIONS;
use tianchu_model::time::{LAST_YEAR, REGIME_YEAR, Year};
use tianchu_model::{Model, ParamId, Run, Scenario};

use crate::support::{run, scenarios};

/// The baseline with one parameter at either end of its range.
fn ends(model: &Model, param: ParamId) -> [Run; 2] {
    [param.row().min, param.row().max].map(|value| {
        let mut scenario = Scenario::baseline();
        scenario.set_param(param, value).unwrap_or_else(|p| panic!("{p}"));
        model.run(&scenario)
    })
}

/// Figures of the north in 2027, by name.
fn figures(run: &Run) -> BTreeMap<String, f64> {
    let power = PowerSystem::new(&Evidence::new(run.scenario.vintage));
    let (grid, mut solver) = (Grid(0), Solver::new());
    let year = power.grid_year(run, grid, 2027, None);
    let dispatched = Dispatched::new(&mut solver, &year, Ties::Middle).expect("sound");
    let installed = PowerSystem::installed(run, grid, 2027).all;
    let told = SystemYear::new(&mut solver, &year, &dispatched, installed).expect("sound");
    told.figures().into_iter().collect()
}

/// Years and provinces of the projection.
fn places() -> impl Iterator<Item = (Year, usize)> {
    (REGIME_YEAR..=LAST_YEAR).flat_map(|year| (0..N_PROVINCES).map(move |p| (year, p)))
}

/// All that a run says of a carrier, in an order of its own.
fn told(carrier: Carrier, run: &Run) -> Vec<f64> {
    let land = &run.farmland;
    match carrier {
        Carrier::Series(series) => Region::nation_and_provinces()
            .filter_map(|region| run.column(series, region))
            .flat_map(|column| column.points().map(|(_, x)| x).collect::<Vec<_>>())
            .collect(),
        Carrier::Book(book) => places().map(|(year, p)| land.books.balance(book, year, p).get()).collect(),
        Carrier::Flow(flow) => places().map(|(year, p)| land.books.flow(flow, year, p).get()).collect(),
        Carrier::GradeFlow(flow) => {
            places().flat_map(|(year, p)| land.grades.flow(flow, year, p)).map(|x| x.get()).collect()
        }
        Carrier::Measure(measure) => places().map(|(year, p)| land.measures.get(measure, year, p)).collect(),
        Carrier::Account(account) => {
            places().map(|(year, p)| land.accounts.balance(account, year, p).get()).collect()
        }
        Carrier::Payment(payment) => {
            places().map(|(year, p)| land.accounts.flow(payment, year, p).get()).collect()
        }
        Carrier::EventKind(kind) => run
            .events
            .iter()
            .filter(|event| event.kind == kind)
            .flat_map(|event| [f64::from(event.year), event.quantity])
            .collect(),
        Carrier::Figure(name) => match Item::ALL.iter().find(|item| item.id() == name) {
            Some(item) => Account::of(&run.scenario).years.iter().map(|year| item.of(year)).collect(),
            None => figures(run).get(name).copied().into_iter().collect(),
        },
        Carrier::Observation(_) => Vec::new(),
    }
}

/// The first of the carriers that a parameter moves, at one end of its range or the other. Figures of the power
/// system, which take a dispatch, are asked last.
fn moved(what: &[Carrier], baseline: &Run, ends: &[Run; 2]) -> Option<Carrier> {
    let is_figure = |carrier: &&Carrier| matches!(carrier, Carrier::Figure(_));
    let moves = |carrier: &&Carrier| {
        let before = told(**carrier, baseline);
        ends.iter().any(|run| told(**carrier, run) != before)
    };
    let quick = what.iter().filter(|carrier| !is_figure(carrier)).find(moves);
    quick.or_else(|| what.iter().filter(is_figure).find(moves)).copied()
}

// Breaks if a rule is called computed and the parameter it names moves none of its series, entries or events, so that
// a reader turns it and the rule stands still; or if a number said to be put in for a rule is not in the results.
#[test]
fn a_parameter_moves_every_computed_rule_and_numbers_put_in_are_there() {
    let mut rules: BTreeMap<&str, Vec<(&str, &[Carrier])>> = BTreeMap::new();
    for row in coverage::rows() {
        match row.treatment {
            Treatment::Computed { moved_by, what } => {
                rules.entry(moved_by.row().id).or_default().push((row.rule, what));
            }
            Treatment::Constant { numbers, what } => {
                for number in numbers {
                    if let Constant::Param(param) = number {
                        rules.entry(param.row().id).or_default().push((row.rule, what));
                    }
                }
            }
            Treatment::Listed { .. } => {}
        }
    }
    let model = Model::new(Scenario::baseline().vintage);
    let baseline = model.run(&Scenario::baseline());
    let mut still = Vec::new();
    for (id, rules) in rules {
        let param = ParamId::find(id).expect("a parameter");
        let ends = ends(&model, param);
        for (rule, what) in rules {
            match moved(what, &baseline, &ends) {
                Some(carrier) => println!("{rule}: {id} moves {}", carrier.id()),
                None => still.push((rule, id)),
            }
        }
    }
    assert!(still.is_empty(), "rules that their parameter does not move: {still:?}");
}

// Breaks if a date put in for a rule is not the first year in which its event happens, in every built-in scenario, or a
// figure put in is not in the register.
#[test]
fn dates_and_figures_put_in_are_those_of_the_results() {
    let runs: Vec<Run> = scenarios().iter().map(run).collect();
    for row in coverage::rows() {
        let Treatment::Constant { numbers, what } = row.treatment else { continue };
        assert!(!numbers.is_empty() && !what.is_empty(), "{}", row.rule);
        for number in numbers {
            match number {
                Constant::Param(_) => {}
                Constant::Figure(name) => {
                    assert!(OBSERVATIONS.iter().any(|o| o.id == *name), "{}: {name}", row.rule);
                }
                Constant::Year(year) => {
                    for run in &runs {
                        let happens = |carrier: &Carrier| {
                            let Carrier::EventKind(kind) = carrier else { return false };
                            run.events.iter().find(|e| e.kind == *kind).is_some_and(|e| e.year == *year)
                        };
                        assert!(what.iter().any(happens), "{} in {}", row.rule, run.scenario.id);
                    }
                }
            }
        }
    }
}
