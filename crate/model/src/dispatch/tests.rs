use proptest::prelude::*;

use super::reference::{least_cost, supply_cost};
use super::*;

fn supply(floor_price: f64, segments: &[(f64, f64)], value_of_lost_load: f64) -> Supply {
    let segments = segments.iter().map(|&(length, price)| Segment { length, price }).collect();
    Supply { floor_price, segments, value_of_lost_load }
}

fn store(power: f64, energy: f64, efficiency_each_way: f64, wear: f64) -> Store {
    Store { name: "store".to_owned(), power, energy, efficiency_each_way, wear }
}

fn problem(net_load: &[f64], supply: Supply, stores: &[Store], cyclic: bool) -> Problem {
    Problem::new(net_load.to_vec(), supply, stores.to_vec(), cyclic).expect("a sound problem")
}

/// 100 yuan up to 10 MW, 300 up to 20.
fn two_steps() -> Supply {
    supply(0.0, &[(10.0, 100.0), (10.0, 300.0)], 10_000.0)
}

fn close(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-9 * (1.0 + b.abs()), "{a} is not {b}");
}

/// Everything a dispatch must keep to, whatever it costs.
fn check_sound(problem: &Problem, s: &Solution) {
    let mut cost = 0.0;
    for (t, n) in problem.net_load().iter().enumerate() {
        let mut y = *n;
        for (store, x) in problem.stores().iter().zip(&s.stores) {
            let (charge, discharge) = (x.charge[t], x.discharge[t]);
            assert!((0.0..=store.power).contains(&charge) && (0.0..=store.power).contains(&discharge));
            assert!(charge == 0.0 || discharge == 0.0);
            let eta = store.efficiency_each_way;
            let before = if t == 0 { x.first_level } else { x.level[t - 1] };
            let size = 1.0 + n.abs() + before.abs() + store.power;
            assert!((x.level[t] - before - charge * eta + discharge / eta).abs() <= 1e-12 * size);
            assert!(x.level[t] >= 0.0 && x.level[t] <= store.energy * (1.0 + 1e-12));
            y += charge - discharge;
            cost += store.wear * (charge * eta + discharge / eta);
        }
        close(s.supply[t], y);
        cost += supply_cost(problem, y);
    }
    close(s.cost, cost);
    for x in &s.stores {
        let end = x.level.last().expect("hours");
        assert!(!problem.cyclic() || *end == x.first_level, "the year does not close");
        assert!(problem.cyclic() || x.first_level == 0.0);
    }
}

fn check_optimal(problem: &Problem, s: &Solution) {
    check_sound(problem, s);
    let scale = if s.cost.abs() > 1.0 { s.cost.abs() } else { 1.0 };
    assert!(s.cost - s.bound <= 1e-9 * scale, "cost {} but bound {}", s.cost, s.bound);
}

// Breaks if a store moves other energy than it should, or a price is not what the next MWh is worth.
#[test]
fn a_lossless_store_moves_what_fits() {
    // 2 MWh bought at 100 save 2 MWh at 300.
    let p = problem(&[8.0, 12.0], two_steps(), &[store(5.0, 2.0, 1.0, 0.0)], true);
    let s = solve(&p);
    check_optimal(&p, &s);
    assert_eq!((s.cost_without, s.cost, s.value()), (2400.0, 2000.0, 400.0));
    assert_eq!((s.stores[0].charge[0], s.stores[0].discharge[1]), (2.0, 2.0));
    assert_eq!(s.gap(), 0.0);
}

#[test]
fn losses_and_wear_by_hand() {
    // Charge 2 MW at 100: 1.6 MWh stored (eta 0.8), which give 1.28 MWh that save 300 each.
    // Wear 10 on 1.6 MWh in and 1.6 out.
    let p = problem(&[8.0, 12.0], two_steps(), &[store(2.0, 9.0, 0.8, 10.0)], true);
    let s = solve(&p);
    check_optimal(&p, &s);
    close(s.wear_cost, 32.0);
    close(s.cost, 2400.0 + 200.0 - 384.0 + 32.0);
    // Wear of 60 each way makes 100 / 0.8 + 60 = 185 against 300 * 0.8 - 60 = 180: it rests.
    let p = problem(&[8.0, 12.0], two_steps(), &[store(2.0, 9.0, 0.8, 60.0)], true);
    assert_eq!(solve(&p).value(), 0.0);
}

#[test]
fn curtailed_energy_is_free_and_lost_load_dear() {
    let p = problem(&[-4.0, 22.0], two_steps(), &[store(3.0, 10.0, 1.0, 0.0)], true);
    let s = solve(&p);
    check_optimal(&p, &s);
    assert_eq!((s.curtailed, s.unserved), (1.0, 0.0));
    // Without: 1000 + 3000 + 2 * 10000. With 3 MWh: 1000 + 9 * 300.
    assert_eq!((s.cost_without, s.cost), (24_000.0, 3_700.0));
}

#[test]
fn a_floor_price_pays_for_taking_energy() {
    // 5 MW curtailed cost 50 each; 3 MW of them taken save 150, and 3 * 0.81 MWh at 100 later.
    let p =
        problem(&[-5.0, 5.0], supply(-50.0, &[(10.0, 100.0)], 1000.0), &[store(3.0, 10.0, 0.9, 10.0)], true);
    let s = solve(&p);
    check_optimal(&p, &s);
    close(s.cost_without, 250.0 + 500.0);
    close(s.value(), 150.0 + 243.0 - 2.0 * 2.7 * 10.0);
}

#[test]
fn the_first_level_is_chosen_so_that_the_year_closes() {
    // Dear first, cheap last: the store must begin full of what it buys at the end.
    let p = problem(&[12.0, 8.0], two_steps(), &[store(2.0, 2.0, 1.0, 0.0)], true);
    let s = solve(&p);
    check_optimal(&p, &s);
    assert_eq!((s.stores[0].first_level, s.cost), (2.0, 2000.0));
    // Not cyclic, it begins empty and can do nothing.
    let p = problem(&[12.0, 8.0], two_steps(), &[store(2.0, 2.0, 1.0, 0.0)], false);
    let s = solve(&p);
    check_optimal(&p, &s);
    assert_eq!(s.cost, 2400.0);
}

// Breaks if several stores get into one another's way until together they cost more than none of them.
#[test]
fn several_stores_never_lose_money() {
    let third = 31.0 / 3.0;
    let curve = || supply(0.0, &[(third, 0.0), (0.0, 16.0), (2.3, 17.3)], 18.1);
    let stores = [
        store(26.0, f64::INFINITY, 1.0, 1.9),
        store(2.0, 1.5, 7.0 / 11.0, 0.5),
        store(1.9, 2.9, 7.0 / 11.0, 0.0),
    ];
    let mut loads = vec![80.0, third - 17.5666, third - 20.6546, third, third - 1.0];
    loads.extend([0.0; 31]);
    let p = problem(&loads, curve(), &stores, false);
    for ties in [Ties::Middle, Ties::Keep, Ties::Release] {
        let s = Solver::new().solve(&p, ties);
        check_sound(&p, &s);
        // Nothing is to be stored before the one dear hour, which comes first.
        assert_eq!(s.value(), 0.0, "{ties:?}");
    }
}

// Breaks if the bound is lost where a store could hold so much more than there is that levels are rounded coarsely.
#[test]
fn a_store_out_of_proportion_is_proved_best() {
    let loads =
        [-2.0, -11.0, -0.3, -20.5, 29.7, -26.7, 12.0, -0.2, -1.1, -0.3, -28.9, -0.9, 30.5, -0.1, 28.9, 1.5];
    for rise in [0.5, 2.0] {
        let curve = supply(-0.25, &[], rise);
        let p = problem(&loads, curve, &[store(3e4, f64::INFINITY, 1.0, 0.0)], true);
        let s = solve(&p);
        check_optimal(&p, &s);
        // All is balanced but 10.6 MWh, which are bought.
        close(s.cost, 10.6 * rise);
    }
}

#[test]
fn nothing_is_needed_to_be_there() {
    for one in [store(0.0, 5.0, 0.9, 1.0), store(5.0, 0.0, 0.9, 1.0), store(0.0, 0.0, 1.0, 0.0)] {
        for cyclic in [true, false] {
            let p = problem(&[-3.0, 8.0, 12.0, 25.0], two_steps(), std::slice::from_ref(&one), cyclic);
            let s = solve(&p);
            check_optimal(&p, &s);
            assert_eq!(s.cost, s.cost_without);
        }
    }
    // No store, no segment: merit order, here all of it lost load.
    let s = solve(&problem(&[3.0, -2.0], supply(0.0, &[], 10.0), &[], true));
    assert_eq!((s.cost, s.unserved, s.curtailed, s.gap()), (30.0, 3.0, 2.0, 0.0));
}

// Zero storage reproduces merit order: price and cost are those of the curve at the net load.
#[test]
fn without_a_store_supply_is_merit_order() {
    let net_load = [-5.0, 0.0, 4.0, 10.0, 15.0, 21.0];
    let p = problem(&net_load, two_steps(), &[], true);
    let s = solve(&p);
    assert_eq!(s.supply, net_load);
    // At the end of a segment the price is that of the next MW.
    assert_eq!(s.market_price, [0.0, 100.0, 100.0, 300.0, 300.0, 10_000.0]);
    assert_eq!(s.cost, net_load.iter().map(|&n| supply_cost(&p, n)).sum::<f64>());
}

#[test]
fn an_unlimited_lossless_store_flattens_the_net_load() {
    let net_load: Vec<f64> = (0..400).map(|t| 10.0 + 9.0 * f64::from((t * 37) % 100) / 100.0).collect();
    let mean = net_load.iter().sum::<f64>() / 400.0;
    // Many short steps, so that only level supply is cheapest.
    let steps: Vec<(f64, f64)> = (0..200).map(|k| (0.1, 100.0 + f64::from(k))).collect();
    let p = problem(&net_load, supply(0.0, &steps, 1e4), &[store(20.0, f64::INFINITY, 1.0, 0.0)], true);
    let s = solve(&p);
    check_optimal(&p, &s);
    for y in &s.supply {
        // Within the step of the mean, where more or less costs the same.
        assert!((y - mean).abs() <= 0.1, "{y} is not {mean}");
    }
}

// Breaks if the level of a store too slow to forget is not found: the year closes on a mix of small steps.
#[test]
fn a_slow_store_closes_its_year() {
    let net_load: Vec<f64> = (0..2000)
        .map(|t| 10.0 + if t < 1000 { 3.0 } else { -3.0 } + f64::from((t * 7919) % 13) * 0.37)
        .collect();
    for (power, energy, eta) in [(0.01, 1e4, 1.0), (0.5, 300.0, 0.95), (2.0, 5000.0, 0.9), (1e-3, 0.3, 0.7)] {
        let p = problem(&net_load, two_steps(), &[store(power, energy, eta, 1.0)], true);
        for ties in [Ties::Middle, Ties::Keep, Ties::Release] {
            check_optimal(&p, &Solver::new().solve(&p, ties));
        }
    }
}

#[test]
fn the_value_of_the_next_mw_and_mwh_by_hand() {
    // Energy binds: a MWh more saves 200; more power alone nothing.
    let p = problem(&[8.0, 12.0], two_steps(), &[store(5.0, 1.0, 1.0, 0.0)], true);
    let next = next_values(&mut Solver::new(), &p, &solve(&p));
    close(next[0].per_mwh, 200.0);
    close(next[0].per_mw, 0.0);
}

// Two stores of 1 MW and 1 MWh at 100 and 300 yuan: one more MW of one, the other as it is, saves what a store alone
// would: nothing beyond the MWh it can hold, and 200 yuan for a MWh more of it.
#[test]
fn the_next_unit_of_one_store_leaves_the_other_as_it_is() {
    let twins = [store(1.0, 1.0, 1.0, 0.0), store(1.0, 1.0, 1.0, 0.0)];
    let p = problem(&[8.0, 8.0, 14.0, 14.0], two_steps(), &twins, true);
    let mut solver = Solver::new();
    let s = solver.solve(&p, Ties::Middle);
    close(s.value(), 400.0);
    let next = next_values(&mut solver, &p, &s);
    assert!(next.iter().all(|n| n.per_mw.abs() < 1e-9));
    next.iter().for_each(|n| close(n.per_mwh, 200.0));
}

// Breaks if cycles solved together cost other than each by itself, or sums are taken from another cycle.
#[test]
fn cycles_are_the_problems_they_are_made_of() {
    let days = [vec![8.0, 8.0, 12.0, 14.0], vec![-3.0, -1.0, 4.0, 25.0], vec![15.0; 4]];
    let all: Vec<f64> = days.concat();
    let battery = store(3.0, 5.0, 0.9, 2.0);
    let mut solver = Solver::new();
    let sums = solver.cycles(&problem(&all, two_steps(), std::slice::from_ref(&battery), true), 4);
    assert_eq!(sums.len(), days.len());
    for (day, sums) in days.iter().zip(sums) {
        let p = problem(day, two_steps(), std::slice::from_ref(&battery), true);
        let s = solver.solve(&p, Ties::Keep);
        close(sums.cost_yuan, s.cost);
        close(sums.cost_without_yuan, s.cost_without);
        close(sums.curtailed_mwh, s.curtailed);
        close(sums.curtailed_without_mwh, day.iter().map(|n| if *n < 0.0 { -n } else { 0.0 }).sum());
        close(sums.moved_mwh, s.equivalent_hours(&p, 0) * battery.power);
        close(sums.peak_mw, s.peak());
    }
    let none = solver.cycles(&problem(&all, two_steps(), &[], true), 4);
    assert!(none.iter().all(|s| s.cost_yuan == s.cost_without_yuan && s.moved_mwh == 0.0));
}

#[test]
fn everything_wrong_is_said_at_once() {
    let mut curve = supply(-80.0, &[(5.0, 200.0), (-1.0, 100.0)], 50.0);
    curve.segments.push(Segment { length: f64::NAN, price: 1e9 });
    let stores = vec![store(-1.0, f64::NAN, 0.92, 5.0), store(1.0, 1.0, 1.2, -3.0)];
    let faults = Problem::new(vec![f64::NAN, 1.0], curve, stores, true).expect_err("much is wrong");
    let fields: Vec<&str> = faults.0.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "net_load_mw[0]",
            "supply.segments[1].length_mw",
            "supply.segments[1].price_yuan_per_mwh",
            "supply.segments[2].length_mw",
            "supply.segments[2].price_yuan_per_mwh",
            "supply.value_of_lost_load_yuan_per_mwh",
            "stores[0].power_mw",
            "stores[0].energy_mwh",
            "stores[0].wear_yuan_per_mwh",
            "stores[1].efficiency_each_way",
            "stores[1].wear_yuan_per_mwh",
        ]
    );
}

// Inner Mongolia's floor of -50 yuan/MWh is allowed at eta 0.92 and wear 5, -60 is not; without losses any is.
#[test]
fn the_lowest_floor_price_follows_from_losses_and_wear() {
    let with = |floor, eta, wear| {
        Problem::new(vec![1.0], supply(floor, &[], 1.0), vec![store(1.0, 1.0, eta, wear)], true)
    };
    assert!(with(-50.0, 0.92, 5.0).is_ok() && with(-59.89, 0.92, 5.0).is_ok());
    assert!(with(-60.0, 0.92, 5.0).is_err());
    assert!(with(-1e5, 1.0, 0.0).is_ok());
}

#[test]
fn a_problem_file_comes_back_as_it_was() {
    let mut stores = [store(2.0, f64::INFINITY, 0.92, 5.0), store(1.5, 3.25, 1.0, 0.0)];
    "other".clone_into(&mut stores[1].name);
    let p = problem(&[8.1, -12.0, 0.3], supply(-5.0, &[(10.0, 100.5), (0.0, 101.0)], 1e4), &stores, false);
    assert_eq!(Problem::parse(&p.json()), Ok(p));
    // 1/11 less than one: a reader that rounds twice takes the next number.
    let p = problem(&[8.1], two_steps(), &[store(2.0, 1.0, 1.0 - 1.0 / 11.0, 0.0)], true);
    assert_eq!(Problem::parse(&p.json()), Ok(p));
}

/// Small whole-numbered problems, where levels need only be whole.
fn tiny() -> impl Strategy<Value = Problem> {
    let segments = prop::collection::vec((0u8..5, 0u8..6), 0..5);
    let hours = prop::collection::vec(-4i8..12, 1..9);
    (hours, segments, 0u8..5, 0u8..7, 0u8..4, 0u8..3, any::<bool>()).prop_map(
        |(hours, segments, power, energy, wear, floor, cyclic)| {
            let mut price = -f64::from(floor);
            let floor_price = price;
            let segments: Vec<_> = segments
                .into_iter()
                .map(|(length, rise)| {
                    price += f64::from(rise);
                    (f64::from(length), price)
                })
                .collect();
            let hours: Vec<f64> = hours.into_iter().map(f64::from).collect();
            let one = store(f64::from(power), f64::from(energy), 1.0, f64::from(wear));
            problem(&hours, supply(floor_price, &segments, price + 20.0), &[one], cyclic)
        },
    )
}

/// Any small problem with losses.
fn lossy() -> impl Strategy<Value = Problem> {
    let segments = prop::collection::vec((0.0f64..8.0, 0.0f64..90.0), 0..6);
    let hours = prop::collection::vec(-10.0f64..30.0, 1..40);
    (hours, segments, 0.0f64..8.0, 0.0f64..40.0, 0.6f64..1.0, 0.0f64..9.0, any::<bool>()).prop_map(
        |(hours, segments, power, energy, eta, wear, cyclic)| {
            let mut price = -wear;
            let segments: Vec<_> = segments
                .into_iter()
                .map(|(length, rise)| {
                    price += rise;
                    (length, price)
                })
                .collect();
            problem(&hours, supply(-wear, &segments, 1000.0), &[store(power, energy, eta, wear)], cyclic)
        },
    )
}

/// Supply in so many steps that rows are written down in bands.
fn stepped() -> impl Strategy<Value = Problem> {
    let segments = prop::collection::vec((0.0f64..1.0, 0.0f64..9.0), 30..80);
    let hours = prop::collection::vec(-10.0f64..30.0, 1..60);
    (hours, segments, 0.0f64..8.0, 0.0f64..40.0, 0.6f64..1.0, 0.0f64..9.0, any::<bool>()).prop_map(
        |(hours, segments, power, energy, eta, wear, cyclic)| {
            let mut price = 0.0;
            let rising = |(length, rise): (f64, f64)| {
                price += rise;
                (length, price)
            };
            let segments: Vec<_> = segments.into_iter().map(rising).collect();
            problem(&hours, supply(-wear, &segments, 1000.0), &[store(power, energy, eta, wear)], cyclic)
        },
    )
}

fn with(p: &Problem, change: impl Fn(&mut Store)) -> Problem {
    let mut stores = p.stores().to_vec();
    stores.iter_mut().for_each(change);
    p.with_stores(stores).expect("a sound problem")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    // Breaks if the solver and a search over all whole levels ever disagree.
    #[test]
    fn the_cost_is_that_of_a_search_over_all_levels(p in tiny()) {
        for ties in [Ties::Middle, Ties::Keep, Ties::Release] {
            let s = Solver::new().solve(&p, ties);
            check_optimal(&p, &s);
            close(s.cost, least_cost(&p));
        }
    }

    // Breaks if the certificate is ever missed: then the schedule or its prices are not optimal.
    #[test]
    fn every_single_store_is_proved_optimal(p in lossy()) {
        for ties in [Ties::Middle, Ties::Keep, Ties::Release] {
            check_optimal(&p, &Solver::new().solve(&p, ties));
        }
    }

    // Breaks if a level is read where none was written down, or one that stands there from another pass is.
    #[test]
    fn a_curve_of_many_steps_is_proved_optimal(p in stepped(), before in stepped()) {
        let mut used = Solver::new();
        let _ = used.solve(&before, Ties::Middle);
        for ties in [Ties::Middle, Ties::Keep, Ties::Release] {
            let s = used.solve(&p, ties);
            check_optimal(&p, &s);
            prop_assert_eq!(&s, &Solver::new().solve(&p, ties));
        }
    }

    #[test]
    fn more_storage_never_costs_more(p in lossy(), factor in 1.0f64..3.0) {
        let cost = solve(&p).cost;
        let slack = 1e-9 * (1.0 + cost.abs());
        prop_assert!(cost <= solve(&p).cost_without + slack);
        prop_assert!(solve(&with(&p, |s| s.power *= factor)).cost <= cost + slack);
        prop_assert!(solve(&with(&p, |s| s.energy *= 2.0)).cost <= cost + slack);
        prop_assert!(solve(&with(&p, |s| s.energy = f64::INFINITY)).cost <= cost + slack);
    }

    // A bound must hold for any number of stores, and splitting a store in two must not beat it.
    #[test]
    fn the_bound_holds_for_two_halves_of_a_store(p in lossy()) {
        let one = solve(&p);
        let half = Store { power: p.stores()[0].power / 2.0, energy: p.stores()[0].energy / 2.0, ..p.stores()[0].clone() };
        let halves = p.with_stores(vec![half.clone(), half]).expect("sound");
        let two = solve(&halves);
        check_sound(&halves, &two);
        let slack = 1e-9 * (1.0 + one.cost.abs());
        prop_assert!(two.bound <= one.cost + slack && two.cost >= one.cost - slack);
        prop_assert!(two.cost <= two.cost_without + slack);
    }

    // A store's memory of an earlier problem must not show.
    #[test]
    fn a_used_solver_gives_the_same(a in lossy(), b in tiny()) {
        let mut used = Solver::new();
        let _ = used.solve(&a, Ties::Release);
        prop_assert_eq!(used.solve(&b, Ties::Middle), solve(&b));
    }
}
