//! A dispatch problem.

use tianchu_model::dispatch::{Problem, Segment, Solution, Solver, Store, Supply, Ties};

use super::told;

/// Problems of more hours, stores and segments together are read but not solved.
const MOST_SOLVED: usize = 3_000;
/// Rounding, as a share of all that could be moved at the dearest price.
const ROUNDING: f64 = 1e-9;

/// A problem that is read comes back from its file, and what solves it keeps to its limits, closes its books and is
/// proved best. An input that does not begin like JSON gives the numbers of a sound problem one by one.
pub fn check(input: &[u8]) {
    let problem = if input.trim_ascii_start().starts_with(b"{") {
        let Ok(text) = std::str::from_utf8(input) else { return };
        match Problem::parse(text) {
            Ok(problem) => problem,
            Err(problems) => return told::check(text, &problems),
        }
    } else {
        match drawn(&mut Bytes(input)) {
            Some(problem) => problem,
            None => return,
        }
    };
    assert_eq!(
        Problem::parse(&problem.json()).as_ref(),
        Ok(&problem),
        "another problem comes back from its file"
    );
    let size = problem.net_load().len() * (1 + problem.stores().len()) + problem.supply().segments.len();
    if size > MOST_SOLVED {
        return;
    }
    let mut solver = Solver::new();
    let solutions = [Ties::Middle, Ties::Keep, Ties::Release].map(|ties| solver.solve(&problem, ties));
    for solution in &solutions {
        sound(&problem, solution);
    }
    if problem.stores().len() < 2 {
        for other in &solutions {
            near(&problem, other.cost, solutions[0].bound, "the bound proves less than one store reaches");
        }
    }
}

/// Two costs are the same but for rounding.
#[track_caller]
fn near(problem: &Problem, one: f64, other: f64, what: &str) {
    let supply = problem.supply();
    let mut moved = 0.0;
    let mut price = supply.value_of_lost_load.abs().max(supply.floor_price.abs());
    for store in problem.stores() {
        moved += store.power / store.efficiency_each_way;
        price = price.max((price + store.wear) / store.efficiency_each_way);
    }
    moved += problem.net_load().iter().fold(1.0, |most: f64, n| most.max(n.abs()));
    let all = 1.0 + moved * price * problem.net_load().len() as f64;
    assert!((one - other).abs() <= ROUNDING * all, "{what}: {one} and {other} of {all}");
}

/// What must hold of a dispatch whatever it costs.
fn sound(problem: &Problem, solution: &Solution) {
    let (mut supplied, mut worn, mut without) = (0.0, 0.0, 0.0);
    let largest = problem.net_load().iter().fold(1.0, |most: f64, n| most.max(n.abs()));
    for (t, &n) in problem.net_load().iter().enumerate() {
        let mut y = n;
        for (store, schedule) in problem.stores().iter().zip(&solution.stores) {
            let (charge, discharge) = (schedule.charge[t], schedule.discharge[t]);
            let allowed = 0.0..=store.power;
            assert!(allowed.contains(&charge) && allowed.contains(&discharge), "{charge} {discharge}");
            assert!(charge == 0.0 || discharge == 0.0, "charges and discharges in hour {t}");
            let eta = store.efficiency_each_way;
            let before = if t == 0 { schedule.first_level } else { schedule.level[t - 1] };
            let size = 1.0 + n.abs() + before.abs() + store.power / eta;
            let missing = schedule.level[t] - before - charge * eta + discharge / eta;
            assert!(missing.abs() <= 1e-12 * size, "{missing} of {size} are missing in hour {t}");
            let most = store.energy * (1.0 + 1e-12);
            assert!((0.0..=most).contains(&schedule.level[t]), "{} of {most}", schedule.level[t]);
            y += charge - discharge;
            worn += store.wear * (charge * eta + discharge / eta);
        }
        // What only rounding keeps off the end of a segment is put there, and levels are rounded by what they could be.
        let stores = problem.stores().iter().map(|s| s.power / s.efficiency_each_way).sum::<f64>();
        let size = largest + stores * problem.net_load().len() as f64;
        assert!((solution.supply[t] - y).abs() <= 2e-11 * size, "{} is not {y}", solution.supply[t]);
        assert!(solution.market_price[t].is_finite(), "a price is no number");
        supplied += supply_cost(problem, y);
        without += supply_cost(problem, n);
    }
    for schedule in &solution.stores {
        let end = schedule.level.last().copied().unwrap_or_default();
        assert!(!problem.cyclic() || end == schedule.first_level, "the year does not close");
        assert!(problem.cyclic() || schedule.first_level == 0.0, "it begins with something");
    }
    near(problem, solution.supply_cost, supplied, "supply costs something else");
    near(problem, solution.wear_cost, worn, "wear costs something else");
    near(problem, solution.cost_without, without, "no store costs something else");
    near(problem, solution.cost, supplied + worn, "all costs something else");
    assert!(solution.bound <= solution.cost, "the bound is above the cost");
    near(problem, solution.cost.max(solution.cost_without), solution.cost_without, "stores lose money");
}

/// The cost of supply, straight from the definition.
fn supply_cost(problem: &Problem, y: f64) -> f64 {
    let supply = problem.supply();
    if y <= 0.0 {
        return supply.floor_price * y;
    }
    let (mut left, mut cost) = (y, 0.0);
    for segment in &supply.segments {
        let part = left.min(segment.length);
        cost += part * segment.price;
        left -= part;
    }
    cost + left * supply.value_of_lost_load
}

/// Numbers out of bytes; nothing but zeros after the last.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    /// Few digits and any size up to a million, so that many are alike.
    fn number(&mut self) -> f64 {
        let byte = self.next();
        let factor = [1.0, 1.0, 1.0, 0.1, 10.0, 1e-3, 1e4, 1.0 / 3.0][usize::from(byte >> 5)];
        f64::from(byte & 31) * factor
    }
}

/// A problem of at most 4 segments, 3 stores and 63 hours; nothing where it is unsound all the same.
fn drawn(bytes: &mut Bytes) -> Option<Problem> {
    let shape = bytes.next();
    let (cyclic, n_segments, n_stores) = (shape & 1 == 1, (shape >> 1) % 5, (shape >> 4) % 4);
    let floor_price = -bytes.number();
    let mut price = floor_price;
    let mut segments = Vec::new();
    for _ in 0..n_segments {
        price += bytes.number();
        segments.push(Segment { length: bytes.number(), price });
    }
    let supply = Supply { floor_price, segments, value_of_lost_load: price + bytes.number() };
    let stores = (0..n_stores)
        .map(|i| Store {
            name: format!("store {i}"),
            power: bytes.number(),
            energy: match bytes.number() {
                0.0 => f64::INFINITY,
                energy => energy,
            },
            efficiency_each_way: 1.0 - f64::from(bytes.next() % 10) / 11.0,
            wear: bytes.number(),
        })
        .collect();
    let n_hours = 1 + bytes.next() % 63;
    let net_load = (0..n_hours).map(|_| bytes.number() - bytes.number()).collect();
    Problem::new(net_load, supply, stores, cyclic).ok()
}
