//! Levers do something, in the direction they should, and provinces are not copies of one another.

use tianchu_model::region::N_PROVINCES;
use tianchu_model::register::{Drawn, Kind};
use tianchu_model::{ParamId, Region, Run, Series, id};
use tianchu_report::{Language, Words, headline};

use crate::support::{baseline_with, run};

/// The four figures of the first screen with what stands beside them, of the nation and of every province.
fn first_screens(run: &Run) -> Vec<[[f64; 2]; 4]> {
    let regions = (0..N_PROVINCES).map(Region::Province);
    let words = Words::of(Language::En);
    let figures = |region| {
        headline::key_figures(&run.headline_of(region), words).map(|f| [f.amount, f.second.unwrap_or(0.0)])
    };
    std::iter::once(Region::Nation).chain(regions).map(figures).collect()
}

/// Which figures of a region are apart: a count by whole steps, an amount by a hundredth.
fn moves(low: &[[f64; 2]; 4], high: &[[f64; 2]; 4]) -> [bool; 4] {
    let apart = |a: f64, b: f64| (a - b).abs() >= 0.01 * a.abs().max(b.abs()) && a != b;
    let amount = |i: usize| (0..2).any(|measure| apart(low[i][measure], high[i][measure]));
    [low[0] != high[0], amount(1), amount(2), low[3] != high[3]]
}

// Breaks if a primary lever is dead: over its range it must move one of the four figures of the nation, or of the province
// it concerns most, by a step of a count or by 1 %. Printed with what each lever moves.
#[test]
fn every_primary_lever_moves_the_first_screen() {
    let mut dead = Vec::new();
    for param in ParamId::all().filter(|p| p.row().primary) {
        let row = param.row();
        let [low, high] = [row.min, row.max].map(|x| first_screens(&run(&baseline_with(&[(row.id, x)]))));
        let moved: Vec<[bool; 4]> = low.iter().zip(&high).map(|(a, b)| moves(a, b)).collect();
        let provinces: [usize; 4] =
            std::array::from_fn(|i| moved[1..].iter().filter(|figures| figures[i]).count());
        println!("{}: nation {:?}, provinces {provinces:?}", row.id, moved[0]);
        if !moved.iter().flatten().any(|moves| *moves) {
            dead.push(row.id);
        }
    }
    assert_eq!(dead, Vec::<&str>::new(), "they move nothing on the first screen");
}

#[test]
fn there_are_eight_to_twelve_primary_levers() {
    let n = ParamId::all().filter(|p| p.row().primary).count();
    assert!((8..=12).contains(&n), "{n}");
}

/// Sum of a national series over 2026-2035.
fn total(run: &Run, series: Series) -> f64 {
    let column = run.column(series, Region::Nation).expect("national");
    column.points().filter(|(slot, _)| *slot >= 7).map(|(_, x)| x).sum()
}

fn last(run: &Run, series: Series) -> f64 {
    *run.column(series, Region::Nation).expect("national").values.last().expect("a value")
}

// Breaks if a lever ever works backwards. Directions hold for sums and end values, not for single years:
// under the literal cap a good year may be followed by a bad one.
#[test]
fn levers_work_in_their_direction() {
    let area = |id: &str, x: f64| last(&run(&baseline_with(&[(id, x)])), Series::FarmlandArea);
    assert!(area("farmland.acceptance_share", 0.5) < area("farmland.acceptance_share", 0.9));
    let conversion = "farmland.tree_orchard_conversion_wanmu_per_year";
    assert!(area(conversion, 600.0) < area(conversion, 100.0));
    assert!(area("farmland.transition_years", 25.0) < area("farmland.transition_years", 6.0));
    let reclamation = "farmland.reclamation_wanmu_per_year";
    assert!(area(reclamation, 0.0) < area(reclamation, 400.0));
    let engineering = "farmland.engineering_restoration_wanmu_per_year";
    assert!(area(engineering, 0.0) < area(engineering, 1000.0));

    let built = |growth: f64| {
        let run = run(&baseline_with(&[("farmland.construction_growth_share_per_year", growth)]));
        total(&run, Series::FarmlandConstruction)
    };
    assert!(built(-0.04) < built(0.0) && built(0.0) <= built(0.04));

    let power = |id: &str, x: f64| last(&run(&baseline_with(&[(id, x)])), Series::StoragePower);
    for id in ["storage.policy_pull_factor", "storage.pairing_share", "storage.user_side_gw_per_year"] {
        let row = ParamId::find(id).expect("a parameter").row();
        assert!(power(id, row.min) < power(id, row.max), "{id}");
    }
    assert!(power("storage.completion_share", 0.7) < power("storage.completion_share", 0.95));
}

// Breaks if the cap of R1 is read from single years: its two-year mean rises with acceptance.
#[test]
fn the_two_year_mean_of_construction_rises_with_acceptance() {
    let mean = |acceptance: f64| {
        let run = run(&baseline_with(&[("farmland.acceptance_share", acceptance)]));
        let column = run.column(Series::FarmlandConstruction, Region::Nation).expect("national");
        (column.values[column.values.len() - 1] + column.values[column.values.len() - 2]) / 2.0
    };
    assert!(mean(0.5) <= mean(0.7) && mean(0.7) <= mean(0.95));
}

// Breaks if doubling the duration of what is built does anything but double its energy.
#[test]
fn twice_the_duration_is_twice_the_energy_added() {
    // At given orders: returns, which answer to the experience that more energy brings, order nothing.
    let with = |hours| {
        let none = ("storage.economic_potential_gw_per_year", 0.0);
        run(&baseline_with(&[("storage.new_duration_hours", hours), none]))
    };
    let (one, two) = (with(2.0), with(4.0));
    assert_eq!(last(&one, Series::StoragePower), last(&two, Series::StoragePower));
    let added = |run: &Run| run.column(Series::StorageAddedEnergy, Region::Nation).expect("national");
    // 2035Q4 commissions projects started under the lever alone.
    let ratio = added(&two).values.last().expect("value") / added(&one).values.last().expect("value");
    assert!((ratio - 2.0).abs() < 0.001, "{ratio}");
}

/// Rank of every value, smallest first.
fn ranks(x: &[f64]) -> Vec<f64> {
    x.iter().map(|a| x.iter().filter(|b| *b < a).count() as f64).collect()
}

// Breaks if a province is just a large or small copy of another: then no provincial result means anything.
#[test]
fn cap_pressure_does_not_follow_area() {
    let run = run(&baseline_with(&[]));
    let mean = |series, p: usize| {
        let column = run.column(series, Region::Province(p)).expect("provincial");
        (7..=11).filter_map(|slot| column.at(slot)).sum::<f64>() / 5.0
    };
    let area: Vec<f64> = (0..N_PROVINCES).map(|p| mean(Series::FarmlandArea, p)).collect();
    let pressure: Vec<f64> = (0..N_PROVINCES)
        .map(|p| mean(Series::FarmlandDemand, p) / mean(Series::FarmlandCap, p).max(1.0))
        .collect();
    let (a, b) = (ranks(&area), ranks(&pressure));
    let middle = (N_PROVINCES as f64 - 1.0) / 2.0;
    let covariance: f64 = a.iter().zip(&b).map(|(x, y)| (x - middle) * (y - middle)).sum();
    let variance = |x: &[f64]| x.iter().map(|x| (x - middle) * (x - middle)).sum::<f64>();
    let correlation = covariance / (variance(&a) * variance(&b)).sqrt();
    // A copy would have one or less one. Small coastal municipalities ask for more than they can replenish.
    assert!(correlation.abs() < 0.75, "rank correlation {correlation}");
}

#[test]
fn provinces_differ_in_more_than_size() {
    let run = run(&baseline_with(&[]));
    let traits = [
        Series::FarmlandDemand,
        Series::FarmlandPoolImmediate,
        Series::FarmlandOtherOut,
        Series::FarmlandRestored,
        Series::FarmlandBasic,
        Series::FarmlandIllegal,
    ];
    let vector = |p: usize| -> Vec<f64> {
        let at = |series: Series, slot| {
            run.column(series, Region::Province(p)).and_then(|c| c.at(slot)).unwrap_or(0.0)
        };
        let area = at(Series::FarmlandArea, 0);
        traits.iter().map(|&t| at(t, 6) / area).collect()
    };
    let vectors: Vec<Vec<f64>> = (0..N_PROVINCES).map(vector).collect();
    for a in 0..N_PROVINCES {
        for b in a + 1..N_PROVINCES {
            let different = vectors[a]
                .iter()
                .zip(&vectors[b])
                .filter(|(x, y)| (*x - *y).abs() > 1e-4 * x.abs().max(y.abs()))
                .count();
            assert!(different >= 4, "provinces {a} and {b} differ in {different} traits only");
        }
    }
}

// Breaks if a sampled run leaves levers alone no longer, or samples outside a range.
#[test]
fn draws_sample_assumptions_and_never_levers() {
    let mut scenario = baseline_with(&[]);
    scenario.draw = 5;
    let params = scenario.params();
    let mut moved = 0;
    for param in ParamId::all() {
        let row = param.row();
        assert!((row.min..=row.max).contains(&params[param]), "{}", row.id);
        if let Drawn::After(past) = row.drawn {
            let moved = params[past] - past.row().default;
            let expected = (row.default + moved).clamp(row.min, row.max);
            assert_eq!(params[param], expected, "{} continues {}", row.id, past.row().id);
        } else if row.kind == Kind::Lever {
            assert_eq!(params[param], row.default, "{}", row.id);
        } else if params[param] != row.default {
            moved += 1;
        }
    }
    assert!(moved > 20);
    assert_eq!(params[id::FARMLAND_SURVEY_ERROR_SHARE], id::FARMLAND_SURVEY_ERROR_SHARE.row().default);
}
