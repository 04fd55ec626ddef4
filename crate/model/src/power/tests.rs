//! Generated hours and grid-years against figures known beforehand.

use proptest::prelude::*;

use super::calendar::{HOURS, month_starts};
use super::grid_year::{Fleet, GridYear};
use super::moments::{self, Moments};
use super::outlook::{FIRST_GRID_YEAR, LAST_GRID_YEAR, Outlook};
use super::profile::{Generator, Profiles, cholesky, second_order};
use super::statistics::{N_GRIDS, Statistics};
use super::system::PowerSystem;
use crate::Model;
use crate::evidence::Evidence;
use crate::hash::Fingerprint;
use crate::region::Grid;
use crate::register::id;
use crate::scenario::{Params, Scenario};
use crate::time::Date;
use crate::units::{Kw, Kwh};
use crate::vintage::Vintage;

fn generator() -> Generator {
    Generator::new(Statistics::committed())
}

fn params(vintage: Vintage) -> Params {
    let mut scenario = Scenario::baseline();
    scenario.vintage = vintage;
    scenario.params()
}

fn grid_years(vintage: Vintage, year: i32, profiles: &Profiles, params: &Params) -> Vec<GridYear> {
    let outlook = Outlook::new(&Evidence::new(vintage));
    let fleet = Fleet { power: Kw::exact(10e6), energy: Kwh::exact(25e6) };
    outlook
        .inputs(params, &Statistics::committed(), year)
        .iter()
        .map(|inputs| GridYear::new(inputs, profiles, params, &[fleet]))
        .collect()
}

// Breaks if the hours of a seed ever change: a stored result would mean another weather. The same bits are
// asked of the browser.
#[test]
fn the_hours_of_a_seed_are_pinned() {
    let print = |p: &Profiles| {
        let mut print = Fingerprint::default();
        p.load.iter().chain(&p.wind).chain(&p.solar).flatten().for_each(|x| print.number(*x));
        print.hex()
    };
    let generator = generator();
    let first = generator.generate(2030, 7, 1);
    assert_eq!(print(&first), print(&generator.generate(2030, 7, 1)));
    assert_ne!(print(&first), print(&generator.generate(2030, 8, 1)));
    assert_ne!(print(&first), print(&generator.generate(2030, 7, 2)));
    // Weather is the same in every year; only working days and the Spring Festival move.
    let other = generator.generate(2031, 7, 1);
    assert_eq!((&first.wind, &first.solar), (&other.wind, &other.solar));
    assert_ne!(first.load, other.load);
    assert_eq!(print(&first), super::HOURS_OF_SEED_7);
}

#[test]
fn generated_hours_are_possible() {
    let p = generator().generate(2027, 7, 3);
    for g in 0..N_GRIDS {
        assert!(p.load[g].len() == HOURS && p.wind[g].len() == HOURS && p.solar[g].len() == HOURS);
        assert!(p.load[g].iter().all(|x| *x > 0.0));
        assert!(p.wind[g].iter().chain(&p.solar[g]).all(|x| (0.0..=1.0).contains(x)));
        let load: f64 = p.load[g].iter().sum();
        assert!((load / HOURS as f64 - 1.0).abs() < 1e-12);
        // Nobody sees the sun at midnight in UTC+8, not even in Xinjiang.
        assert!((0..365).all(|d| p.solar[g][d * 24] == 0.0 && p.solar[g][d * 24 + 1] == 0.0));
    }
}

/// Allowed distance between twenty generated years and the open series, absolute for correlations and relative
/// to mean or deviation of the series, whichever is larger, for the rest; the extremes of one open year say least.
fn tolerance(kind: &str, figure: &str) -> f64 {
    match (kind, figure) {
        (_, "max") => 0.25,
        (_, "lag1") => 0.02,
        (_, "lag24" | "lag168") => 0.10,
        (_, f) if f.starts_with("correlation") => 0.06,
        ("load", _) => 0.03,
        (_, "q01" | "q99") => 0.15,
        _ => 0.08,
    }
}

// Breaks if the committed report says that generated hours are not like the open ones.
#[test]
fn the_validation_report_is_within_tolerance() {
    let mut rows = 0;
    let mut size = 1.0;
    for line in super::VALIDATION.lines().skip(2) {
        let f: Vec<&str> = line.split(',').collect();
        let [open, generated] = [f[3], f[4]].map(|x| x.parse::<f64>().expect("a number"));
        match f[2] {
            "mean" => size = open,
            "sd" if open > size => size = open,
            _ => {}
        }
        let scale = if f[2].starts_with("lag") || f[2].starts_with("corr") { 1.0 } else { size };
        let allowed = tolerance(f[0], f[2]) * scale;
        assert!((open - generated).abs() <= allowed, "{line}");
        rows += 1;
    }
    assert_eq!(rows, 3 * (N_GRIDS * Moments::NAMES.len() + N_GRIDS * (N_GRIDS - 1) / 2));
}

// Breaks if the report belongs to another generator: its figures are recomputed here for one grid.
#[test]
fn the_validation_report_belongs_to_this_generator() {
    let generator = generator();
    let mean: f64 =
        (1..=20).map(|draw| Moments::of(&generator.generate(2020, 7, draw).wind[5]).sd).sum::<f64>() / 20.0;
    let line = super::VALIDATION.lines().find(|l| l.starts_with("wind,northwest,sd,")).expect("a row");
    let reported: f64 = line.split(',').nth(4).expect("a figure").parse().expect("a number");
    assert!((mean - reported).abs() < 1e-4, "{mean} {reported}");
}

// A second-order process with roots 0.9 and 0.5: its first autocorrelation is 1.4 / 1.45, and its variance one.
#[test]
fn the_second_order_process_has_unit_variance() {
    let (a, b, size) = second_order([0.9, 0.5]);
    assert!((a - 1.4).abs() < 1e-12 && (b + 0.45).abs() < 1e-12);
    // Variance 1 needs size^2 = 1 - a rho1 - b rho2.
    let rho1 = a / (1.0 - b);
    let rho2 = a * rho1 + b;
    assert!((size * size - (1.0 - a * rho1 - b * rho2)).abs() < 1e-12);
    let mut table = [[0.3; N_GRIDS]; N_GRIDS];
    (0..N_GRIDS).for_each(|i| table[i][i] = 1.0);
    let f = cholesky(&table);
    let back = |i: usize, j: usize| (0..N_GRIDS).map(|k| f[i][k] * f[j][k]).sum::<f64>();
    assert!((back(4, 2) - 0.3).abs() < 1e-12 && (back(5, 5) - 1.0).abs() < 1e-12);
}

// Breaks if energy, peak or balance of a grid-year is off. Exact to rounding: published figures are met.
#[test]
fn a_grid_year_meets_energy_and_peak() {
    let params = params(Vintage::Latest);
    let profiles = generator().generate(2024, 7, 0);
    let outlook = Outlook::new(&Evidence::new(Vintage::Latest));
    let inputs = outlook.inputs(&params, &Statistics::committed(), 2024);
    let near = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-9, "{a} {b}");
    for (input, year) in inputs.iter().zip(grid_years(Vintage::Latest, 2024, &profiles, &params)) {
        let sum = |x: &[f64]| x.iter().sum::<f64>() / 1e6;
        near(sum(&year.load), input.load_twh);
        near(year.load.iter().fold(0.0, |a: f64, b| if a > *b { a } else { *b }), input.peak_gw * 1e3);
        near(sum(&year.wind), input.wind_twh);
        near(sum(&year.solar), input.solar_twh);
        near(sum(&year.hydro), input.hydro_twh.iter().sum());
        let starts = month_starts();
        for m in 0..12 {
            near(sum(&year.hydro[starts[m]..starts[m + 1]]), input.hydro_twh[m]);
        }
        assert!(year.hydro.iter().all(|x| *x >= 0.0 && *x <= input.hydro_gw * 1e3 + 1e-6));
        for h in [0, 4000, HOURS - 1] {
            let balance = year.load[h]
                - year.wind[h]
                - year.solar[h]
                - year.hydro[h]
                - year.nuclear_mw
                - year.net_import[h]
                - year.must_run[h];
            assert!((year.net_load[h] - balance).abs() < 1e-6);
        }
        assert!(year.supply.len() >= 40);
        assert!(year.supply.windows(2).all(|w| w[0].price <= w[1].price));
    }
    // National totals of 2024: consumption, wind and solar generated over one less curtailment.
    let total = |f: fn(&super::GridInputs) -> f64| inputs.iter().map(f).sum::<f64>();
    near(total(|i| i.load_twh), 9_850.0);
    near(total(|i| i.wind_twh), 992.0 / (1.0 - 0.041));
    near(total(|i| i.solar_twh), 839.0 / (1.0 - 0.032));
    near(total(|i| i.nuclear_twh), 451.0);
    near(total(|i| i.hydro_twh.iter().sum()), 1_426.0);
    near(total(|i| i.wind_gw[0]), 441.3);
    near(total(|i| i.wind_gw[1]), 521.0);
    assert!(total(|i| i.net_import_twh).abs() < 1e-9);
}

// Breaks if every grid's sun gives the nation's hours, or grids no longer add up to the national energy. The two factors
// are means of the open series.
#[test]
fn sun_gives_most_where_it_shines_most() {
    let outlook = Outlook::new(&Evidence::new(Vintage::Latest));
    for year in [2024, 2030] {
        let inputs = outlook.inputs(&params(Vintage::Latest), &Statistics::committed(), year);
        let gw = |g: usize| 0.5 * (inputs[g].solar_gw[0] + inputs[g].solar_gw[1]);
        let hours = |g: usize| 1_000.0 * inputs[g].solar_twh / gw(g);
        assert!((hours(5) / hours(2) / (0.1695 / 0.1262) - 1.0).abs() < 1e-12);
        let twh: f64 = inputs.iter().map(|i| i.solar_twh).sum();
        let all: f64 = (0..N_GRIDS).map(gw).sum();
        assert!((1_000.0 * twh / all / outlook.available_solar_hours() - 1.0).abs() < 1e-12);
        // Wind gives the same hours everywhere.
        let wind = |g: usize| inputs[g].wind_twh / (inputs[g].wind_gw[0] + inputs[g].wind_gw[1]);
        assert!((wind(5) / wind(2) - 1.0).abs() < 1e-12);
    }
}

// By hand: at a factor of 0.19 the five hours of the evening have 19 % more and the others 5 % less, so that energy stays
// and the six grids still take what they send, hour by hour. Breaks if a corridor gains or loses energy by its shape.
#[test]
fn corridors_carry_most_in_the_evening() {
    let profiles = generator().generate(2024, 7, 0);
    let with = |share: f64| {
        let mut scenario = crate::Scenario::baseline();
        scenario.set_param(id::POWER_EVENING_EXCHANGE_SHARE, share).expect("in range");
        grid_years(Vintage::Latest, 2024, &profiles, &scenario.params())
    };
    let [flat, shaped] = [0.0, 0.19].map(with);
    for (flat, shaped) in flat.iter().zip(&shaped) {
        let mean = flat.net_import[0];
        assert!(flat.net_import.iter().all(|x| *x == mean));
        assert!((shaped.net_import[24 + 17] - 1.19 * mean).abs() < 1e-9 * mean.abs());
        assert!((shaped.net_import[24 + 16] - 0.95 * mean).abs() < 1e-9 * mean.abs());
        let sum: f64 = shaped.net_import.iter().sum();
        assert!((sum - mean * HOURS as f64).abs() < 1e-6 * mean.abs() * HOURS as f64);
    }
    for h in 0..24 {
        assert!(shaped.iter().map(|g| g.net_import[h]).sum::<f64>().abs() < 1e-6);
    }
}

// The stated bar: the national peak, hour by hour over the six grids, within 2 % of 1,451 and 1,508 GW.
#[test]
fn grids_peak_together_as_the_nation_did() {
    let params = params(Vintage::Latest);
    for (year, reported) in [(2024, 1_451.0), (2025, 1_508.0)] {
        let profiles = generator().generate(year, 7, 0);
        let grids = grid_years(Vintage::Latest, year, &profiles, &params);
        let peak = (0..HOURS)
            .map(|h| grids.iter().map(|g| g.load[h]).sum::<f64>() / 1e3)
            .fold(0.0, |a: f64, b| if a > b { a } else { b });
        assert!((peak / reported - 1.0).abs() < 0.02, "{year}: {peak} against {reported}");
    }
}

// Breaks if plants are not committed by the week, as many as its highest hour asks for after hydro, or the heating season
// no longer raises the three northern grids by its factor where there is room.
#[test]
fn must_run_follows_the_week_and_the_heating_season() {
    let params = params(Vintage::Latest);
    let profiles = generator().generate(2024, 7, 0);
    let outlook = Outlook::new(&Evidence::new(Vintage::Latest));
    let inputs = outlook.inputs(&params, &Statistics::committed(), 2024);
    for (year, input) in grid_years(Vintage::Latest, 2024, &profiles, &params).iter().zip(&inputs) {
        let left = |h: usize| year.net_load[h] + year.must_run[h];
        let highest =
            |hours: std::ops::Range<usize>| hours.map(left).fold(0.0, |a: f64, b| if a > b { a } else { b });
        let week = |n: usize| n * 168..if n == 51 { HOURS } else { (n + 1) * 168 };
        let available = params[id::POWER_THERMAL_AVAILABLE_SHARE] * input.steam_gw * 1e3;
        let all = params[id::POWER_MUST_RUN_SHARE] * input.steam_gw * 1e3;
        let heated = matches!(year.grid, 0 | 1 | 5);
        let mut raised = 0;
        for n in 0..52 {
            let share = highest(week(n)) / available;
            let share = if share < 1.0 { share } else { 1.0 };
            // Weeks that lie all in or all out of the heating season.
            let (inside, outside) = (!(10..=46).contains(&n), (12..45).contains(&n));
            let factor = if heated && inside { params[id::POWER_HEATING_MUST_RUN_FACTOR] } else { 1.0 };
            for h in week(n) {
                let usual = all * share;
                if (outside || !heated) || (inside && left(h) + (factor - 1.0) * usual < share * available) {
                    assert!((year.must_run[h] / (usual * factor) - 1.0).abs() < 1e-9, "{n}");
                    raised += usize::from(heated && inside);
                }
                let on_line = share * available;
                assert!(year.must_run[h] <= on_line && year.must_run[h] > usual * 0.999_999, "{n}");
            }
        }
        assert_eq!(raised > 0, heated, "grid {}", year.grid);
    }
}

// Breaks if retrofits reach back to the year that is fitted, lower must-run unevenly, or go on after 2030: a fall of a
// fifth is half done in 2027.
#[test]
fn retrofits_lower_must_run_evenly_until_2030() {
    let [as_now, retrofitted] =
        [0.0, 0.2].map(|fall| params(Vintage::Latest).with(id::POWER_MUST_RUN_FALL_2030_SHARE, fall));
    for (year, left) in [(2024, 1.0), (2027, 0.9), (2030, 0.8), (2035, 0.8)] {
        let profiles = generator().generate(year, 7, 0);
        let [before, after] = [&as_now, &retrofitted]
            .map(|params| grid_years(Vintage::Latest, year, &profiles, params).swap_remove(4));
        for (hour, (before, after)) in before.must_run.iter().zip(&after.must_run).enumerate() {
            assert!((after / before - left).abs() < 1e-12, "{year}, {hour}: {after} of {before}");
        }
    }
}

// Wind and solar by the registered additions are what the plan for 2030 and the pledge for 2035 ask for, and every
// year in between exists.
#[test]
fn growth_passes_the_plan_of_2030_and_the_pledge_of_2035() {
    let params = params(Vintage::Latest);
    let outlook = Outlook::new(&Evidence::new(Vintage::Latest));
    let statistics = Statistics::committed();
    let total = |year, f: fn(&super::GridInputs) -> f64| -> f64 {
        outlook.inputs(&params, &statistics, year).iter().map(f).sum()
    };
    // 1,840 GW and 210 a year: 2,890 in 2030 and 3,940 in 2035, above the plan's 2,800 and the pledge of 3,600.
    let of = |year| total(year, |i| i.wind_gw[1] + i.solar_gw[1]);
    let (in_2030, in_2035) = (of(2030), of(2035));
    assert!((in_2030 - 2_890.0).abs() < 1e-6 && (in_2035 - 3_940.0).abs() < 1e-6, "{in_2030} {in_2035}");
    let load: Vec<f64> = (FIRST_GRID_YEAR..=LAST_GRID_YEAR).map(|y| total(y, |i| i.load_twh)).collect();
    assert!(load.windows(2).all(|w| w[0] < w[1]));
    assert!((total(2030, |i| i.computing_twh) - 400.0).abs() < 1e-9);
    assert!((total(2035, |i| i.computing_twh) - 600.0).abs() < 1e-9);
    // S&P's 2,500 TWh more in 2030 are the source of the growth rate: met within 1 %.
    assert!((load[6] / 12_868.0 - 1.0).abs() < 0.01, "{}", load[6]);
}

// Breaks if the 2024 vintage reads a generation, peak or capacity it could not know.
#[test]
fn the_2024_vintage_reads_nothing_known_later() {
    let evidence = Evidence::new(Vintage::EndOf2024);
    let outlook = Outlook::new(&evidence);
    assert!(evidence.rows_read().iter().all(|row| row.known_on <= Date::year_end(2024)));
    let now = Outlook::new(&Evidence::new(Vintage::Latest));
    assert_ne!(outlook.available_wind_hours(), now.available_wind_hours());
    // 886 TWh over 0.973 and the mean of 365.4 and 441.3 GW.
    assert!((outlook.available_wind_hours() - 886_000.0 / 0.973 / 403.35).abs() < 1e-6);
    let params = params(Vintage::EndOf2024);
    let in_2025: f64 =
        outlook.inputs(&params, &Statistics::committed(), 2025).iter().map(|i| i.load_twh).sum();
    assert!((in_2025 / 10_368.2 - 1.0).abs() < 0.05, "{in_2025}");
}

// Breaks if shaving leaves a higher peak than flat hydro does, or moves energy between months.
#[test]
fn hydro_that_can_be_moved_lowers_the_peak() {
    let (flat, half) = {
        let params = params(Vintage::Latest);
        let profiles = generator().generate(2024, 7, 0);
        let peak = |share: f64| {
            let params = params.clone().with(id::POWER_HYDRO_RUN_OF_RIVER_SHARE, share);
            let years = grid_years(Vintage::Latest, 2024, &profiles, &params);
            years.iter().map(|y| Moments::of(&y.net_load).max).sum::<f64>()
        };
        (peak(1.0), peak(0.5))
    };
    assert!(half < 0.97 * flat, "{half} {flat}");
}

#[test]
fn stores_are_pumped_hydro_and_the_share_that_can_be_called() {
    let params = params(Vintage::Latest).with(id::POWER_DISPATCHABLE_SHARE, 0.5);
    let profiles = generator().generate(2024, 7, 0);
    let north = &grid_years(Vintage::Latest, 2024, &profiles, &params)[0];
    assert!(north.stores[0].pumped && !north.stores[1].pumped);
    assert_eq!((north.stores[1].power_mw, north.stores[1].energy_mwh), (5_000.0, 12_500.0));
    let both = north.composite();
    assert!((both.power_mw - north.stores[0].power_mw - 5_000.0).abs() < 1e-9);
    assert!(both.round_trip > 0.75 && both.round_trip < 0.85);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    // Breaks if any corner of the registered ranges gives an impossible grid-year.
    #[test]
    fn any_parameters_give_a_possible_year(
        places in prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0f64..=1.0], 64),
        year in FIRST_GRID_YEAR..=LAST_GRID_YEAR,
        latest in any::<bool>(),
    ) {
        let vintage = if latest { Vintage::Latest } else { Vintage::EndOf2024 };
        let mut params = params(vintage);
        let of_power = crate::register::ParamId::all().filter(|p| p.row().group == crate::register::Group::Power);
        for (param, place) in of_power.zip(&places) {
            let row = param.row();
            params = params.with(param, row.min + place * (row.max - row.min));
        }
        let profiles = generator().generate(year, 7, 0);
        for g in grid_years(vintage, year, &profiles, &params) {
            prop_assert!(g.net_load.iter().all(|x| x.is_finite()));
            prop_assert!(g.load.iter().all(|x| *x > 0.0) && g.must_run.iter().all(|x| *x >= 0.0));
            prop_assert!(g.supply.iter().all(|s| s.length > 0.0 && s.price > 0.0));
            prop_assert!(g.supply.len() >= 40 && g.firm_mw > 0.0);
            let unsupplied: Vec<f64> = (0..HOURS).map(|h| g.load[h] - g.wind[h] - g.solar[h]).collect();
            let peak = Moments::of(&unsupplied).max;
            prop_assert!((g.longest_peak_hours >= 1.0) == (peak > 0.0));
            let last = g.supply.last().expect("a step").price;
            prop_assert!(g.value_of_lost_load > last);
        }
    }
}

// Breaks if a grid that exports is counted as if it kept its power, or the longest peak follows what hydro and plants
// in must-run leave of it. By hand: 8.76 TWh a year are 1,000 MW.
#[test]
fn imports_are_firm_and_peaks_come_before_hydro() {
    let usual = params(Vintage::Latest);
    let profiles = generator().generate(2027, 7, 0);
    let inputs = Outlook::new(&Evidence::new(Vintage::Latest)).inputs(&usual, &Statistics::committed(), 2027);
    let other =
        usual.clone().with(id::POWER_HYDRO_RUN_OF_RIVER_SHARE, 0.4).with(id::POWER_MUST_RUN_SHARE, 0.1);
    for input in &inputs {
        let mut more = input.clone();
        more.net_import_twh += 8.76;
        let [year, imports, shaved] = [(input, &usual), (&more, &usual), (input, &other)]
            .map(|(input, params)| GridYear::new(input, &profiles, params, &[]));
        assert!((imports.firm_mw - year.firm_mw - 1_000.0).abs() < 1e-6);
        assert_eq!(shaved.longest_peak_hours, year.longest_peak_hours);
        assert_ne!(shaved.net_load, year.net_load);
    }
}

// Breaks if the correlation between two grids' hours is not that of their processes.
#[test]
fn neighbours_share_their_weather() {
    let p = generator().generate(2024, 7, 1);
    let wind = moments::between(&p.wind);
    assert!(wind[1][0] > 0.3 && wind[1][0] > wind[4][1]);
}

// Breaks if the dispatch refuses a year made here, or storage costs more than it saves.
#[test]
fn a_grid_year_is_a_dispatch_problem() {
    let params = params(Vintage::Latest);
    let profiles = generator().generate(2024, 7, 0);
    for year in grid_years(Vintage::Latest, 2024, &profiles, &params) {
        let problem = year.problem(&[year.composite()]).expect("sound");
        let solution = crate::dispatch::solve(&problem);
        assert!(solution.cost <= solution.cost_without, "grid {}", year.grid);
        assert!(solution.gap() < 1e-9, "grid {}: {}", year.grid, solution.gap());
        // A feasible day: nothing is left unserved in 2024.
        assert_eq!(solution.unserved, 0.0, "grid {}", year.grid);
    }
}

// Breaks if a parameter of the power system is read by nothing.
#[test]
fn every_power_parameter_moves_a_grid_year() {
    let scenario = Scenario::baseline();
    let (base, run) = (scenario.params(), Model::new(Vintage::Latest).run(&scenario));
    let profiles = generator().generate(2035, 7, 0);
    let system = PowerSystem::new(&Evidence::new(Vintage::Latest));
    let installed = PowerSystem::installed(&run, Grid(0), 2035);
    let north = |params: &Params| system.grid_year_of_installed(params, Grid(0), 2035, &profiles, &installed);
    for param in crate::register::ParamId::all().filter(|p| p.row().group == crate::register::Group::Power) {
        let row = param.row();
        let [low, high] = [row.min, row.max].map(|x| north(&base.clone().with(param, x)));
        assert!(low != high, "{} moves nothing", row.id);
    }
}
