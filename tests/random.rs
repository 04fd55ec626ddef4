//! What must hold for any values at all: identities and books over ten thousand random vectors, and the ends
//! of every range.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tianchu_model::evidence::Evidence;
use tianchu_model::farmland::account::{Account, Payment};
use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::farmland::energy::EnergyLand;
use tianchu_model::farmland::grade::{GradeFlow, N_GRADES};
use tianchu_model::farmland::ledger::{Amount, Entry, Ledger};
use tianchu_model::farmland::measure::Measure;
use tianchu_model::farmland::{Farmland, FarmlandRun};
use tianchu_model::region::N_PROVINCES;
use tianchu_model::rng::{self, Stream};
use tianchu_model::time::{FIRST_YEAR, LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year};
use tianchu_model::{Model, ParamId, Scenario, Vintage};

/// Seed of the vectors; any other must do as well.
const SEED: u64 = 20_240_205;
/// Vectors drawn.
const VECTORS: usize = 10_000;

/// Vector `k`: every parameter somewhere in its range, three in ten of them at one of its ends.
fn vector(k: usize) -> Scenario {
    let mut numbers = rng::stream(SEED, k as u64, Stream::Assumptions);
    let mut scenario = Scenario::baseline();
    for param in ParamId::all() {
        let row = param.row();
        let u = (rng::open_unit(&mut numbers) * 1.42 - 0.21).clamp(0.0, 1.0);
        let value = match row.options {
            [] => row.min + u * (row.max - row.min),
            options => options[((u * options.len() as f64) as usize).min(options.len() - 1)].value,
        };
        scenario.set_param(param, value.clamp(row.min, row.max)).unwrap_or_else(|p| panic!("{p}"));
    }
    scenario
}

/// Every balance is last year's and the year's postings, whole, and where `positive` says so not negative.
fn check_books<E: Entry>(
    ledger: &Ledger<E>,
    entries: &[E],
    books: &[E::Book],
    opens: impl Fn(E::Book) -> Year,
    positive: impl Fn(E::Book) -> bool,
    place: &str,
) where
    E::Amount: Amount + Into<f64>,
{
    let number = |x: E::Amount| -> f64 { x.into() };
    for year in FIRST_YEAR + 1..=LAST_YEAR {
        for p in 0..N_PROVINCES {
            let mut change = vec![0.0; books.len()];
            for &entry in entries {
                let amount = number(ledger.flow(entry, year, p));
                assert!(amount >= 0.0 && amount == amount.trunc(), "{place}: {entry:?} {year} {p}");
                for &(book, adds) in entry.postings() {
                    change[E::book_index(book)] += if adds { amount } else { -amount };
                }
            }
            for (i, &book) in books.iter().enumerate() {
                let now = number(ledger.balance(book, year, p));
                assert!(!positive(book) || now >= 0.0, "{place}: book {i} {year} {p}: {now}");
                if year > opens(book) {
                    let before = number(ledger.balance(book, year - 1, p));
                    assert_eq!(now, before + change[i], "{place}: book {i} {year} {p}");
                }
            }
        }
    }
}

/// Identities 1-3 of the rule table (section C.1), written with the flows of the law.
fn check_identities(run: &FarmlandRun, place: &str) {
    for year in REGIME_YEAR..=LAST_YEAR {
        let mut transferred = 0.0;
        for p in 0..N_PROVINCES {
            let f = |flow| run.books.flow(flow, year, p).get();
            let now = |book| run.books.balance(book, year, p).get();
            let change = |book| now(book) - run.books.balance(book, year - 1, p).get();
            let accepted = f(Flow::Restored) + f(Flow::Reclaimed);
            let uncredited = f(Flow::RestoredUncredited);
            let built = run.books.construction(year, p).get() + f(Flow::ConstructionCoordinated);
            let farm = f(Flow::Trees) + f(Flow::Orchards) + f(Flow::Infrastructure) + f(Flow::Mining);
            // 1. A[t] = A[t-1] + i + rect - c - a - ill - e
            assert_eq!(
                change(Book::Area),
                accepted + uncredited + f(Flow::Rectified)
                    - built
                    - farm
                    - f(Flow::IllegalBuilding)
                    - f(Flow::Exempt),
                "{place} {year} {p}: area"
            );
            // 2. dS = dI - dDef - dV - e + (out - in), and what entered without credit or without being stable
            let unstable = accepted - f(Flow::RestoredStable) - f(Flow::ReclaimedStable);
            assert_eq!(
                change(Book::Stable),
                change(Book::Credits) - change(Book::Duty) - change(Book::Illegal) - f(Flow::Exempt)
                    + f(Flow::CoordinatedOut)
                    - f(Flow::CoordinatedIn)
                    + uncredited
                    - unstable,
                "{place} {year} {p}: stable area"
            );
            // 3. B <= S <= A and R <= S - B; transfers below
            assert!(now(Book::Basic) <= now(Book::Stable), "{place} {year} {p}");
            assert!(now(Book::Stable) <= now(Book::Area), "{place} {year} {p}");
            assert!(now(Book::ReserveZone) <= now(Book::Stable) - now(Book::Basic), "{place} {year} {p}");
            transferred += f(Flow::CoordinatedIn) - f(Flow::CoordinatedOut);
        }
        assert_eq!(transferred, 0.0, "{place} {year}: transfers");
        let paid = |x| run.accounts.national_flow(x, year).get();
        assert_eq!(paid(Payment::GrainPaid), paid(Payment::GrainReceived), "{place} {year}");
        assert!(paid(Payment::GapReward) <= paid(Payment::GapPaid), "{place} {year}");
    }
}

/// The ten grades close, are never negative, and add up to the farmland.
fn check_grades(run: &FarmlandRun, place: &str) {
    for year in REGIME_YEAR..=LAST_YEAR {
        for p in 0..N_PROVINCES {
            let [now, before] = [year, year - 1].map(|y| run.grades.stock(y, p));
            let flow = |f| run.grades.flow(f, year, p);
            let mut sum = 0.0;
            for q in 0..N_GRADES {
                let from_worse = if q + 1 < N_GRADES { flow(GradeFlow::Raised)[q + 1].get() } else { 0.0 };
                let from_better = if q > 0 { flow(GradeFlow::Lowered)[q - 1].get() } else { 0.0 };
                let moved = from_worse + from_better
                    - flow(GradeFlow::Raised)[q].get()
                    - flow(GradeFlow::Lowered)[q].get();
                let wanted =
                    before[q].get() - flow(GradeFlow::Built)[q].get() - flow(GradeFlow::Left)[q].get()
                        + flow(GradeFlow::Added)[q].get()
                        + moved;
                assert_eq!(now[q].get(), wanted, "{place} {year} {p} grade {}", q + 1);
                assert!(wanted >= 0.0, "{place} {year} {p} grade {}", q + 1);
                sum += wanted;
            }
            assert_eq!(sum, run.books.balance(Book::Area, year, p).get(), "{place} {year} {p}");
        }
    }
}

/// Construction within demand, cap and credits.
fn check_cap(run: &FarmlandRun, late_survey: bool, place: &str) {
    for year in REGIME_YEAR..=LAST_YEAR {
        for p in 0..N_PROVINCES {
            let measure = |m| run.measures.get(m, year, p);
            let built = run.books.construction(year, p).get();
            let cap = measure(Measure::Cap);
            let last = if year == REGIME_YEAR { cap } else { run.measures.get(Measure::Cap, year - 1, p) };
            let advance = if late_survey { last / 2.0 + 0.5 } else { 0.0 };
            assert!(built <= cap.max(advance), "{place} {year} {p}: {built} of {cap}");
            assert!(built <= measure(Measure::Demand), "{place} {year} {p}");
            let bank = run.books.balance(Book::Credits, year - 1, p).get();
            assert!(built <= bank - measure(Measure::Frozen), "{place} {year} {p}");
        }
    }
}

fn check(run: &FarmlandRun, scenario: &Scenario, place: &str) {
    let late = ParamId::find("farmland.survey_lag_switch").expect("a parameter");
    check_identities(run, place);
    check_books(&run.books, Flow::ALL, Book::ALL, Book::opens, |_| true, place);
    // Under a budget the care of land already accepted is owed all the same, and coordination pays in and out
    // of one account by province: those two may be overdrawn.
    let positive = |account| account == Account::Programme;
    check_books(&run.accounts, Payment::ALL, Account::ALL, |_| LAST_HISTORY_YEAR, positive, place);
    check_grades(run, place);
    check_cap(run, scenario.value(late) >= 0.5, place);
}

fn land() -> Farmland {
    Farmland::new(&Evidence::new(Vintage::Latest))
}

/// What energy asks for: nothing kind by kind, what the calibrated build-out asks, and what twice the
/// wind and solar asks where every MW takes much.
fn energy() -> [EnergyLand; 3] {
    let model = Model::new(Vintage::Latest);
    let mut scenario = Scenario::baseline();
    let usual = model.energy_land(&model.run(&scenario).storage);
    for (id, value) in [
        ("storage.wind_solar_added_gw_per_year", 350.0),
        ("storage.land_pv_mu_per_mw", 2.0),
        ("storage.land_on_farmland_share", 0.6),
    ] {
        scenario.set(id, value).unwrap_or_else(|p| panic!("{p}"));
    }
    let boom = model.energy_land(&model.run(&scenario).storage);
    [EnergyLand::default(), usual, boom]
}

// Breaks if some corner of the lever space loses a mu or a yuan, overdraws a pool, or builds beyond the cap.
#[test]
fn identities_and_books_hold_for_ten_thousand_vectors() {
    let land = land();
    let energy = energy();
    let next = AtomicUsize::new(1);
    let workers = thread::available_parallelism().map_or(1, |n| n.get());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut run = FarmlandRun::default();
                loop {
                    let k = next.fetch_add(1, Ordering::Relaxed);
                    if k > VECTORS {
                        break;
                    }
                    let scenario = vector(k);
                    let energy = &energy[k % energy.len()];
                    land.run_into(&scenario.params(), energy, SEED, (k % 50) as u64, &mut run, |_| {});
                    check(&run, &scenario, &format!("vector {k}"));
                }
            });
        }
    });
}

/// Every parameter at an end of its range, the cap read in every way.
fn extreme(end: fn(ParamId) -> f64, reading: f64) -> Scenario {
    let mut scenario = Scenario::baseline();
    for param in ParamId::all() {
        scenario.set_param(param, end(param)).unwrap_or_else(|p| panic!("{p}"));
    }
    scenario.set("farmland.cap_reading", reading).unwrap_or_else(|p| panic!("{p}"));
    scenario
}

// Breaks if everything at its least or at its most is more than the model can carry.
#[test]
fn the_ends_of_all_ranges_hold() {
    let land = land();
    for reading in [1.0, 2.0, 3.0] {
        for (name, end) in [
            ("all at their least", (|p: ParamId| p.row().min) as fn(ParamId) -> f64),
            ("all at their most", |p| p.row().max),
        ] {
            let scenario = extreme(end, reading);
            let run = land.run(&scenario.params(), &EnergyLand::default(), 7, 0);
            check(&run, &scenario, &format!("{name}, R{reading}"));
        }
    }
}

fn with(changes: &[(&str, f64)]) -> FarmlandRun {
    let mut scenario = Scenario::baseline();
    for (id, value) in changes {
        scenario.set(id, *value).unwrap_or_else(|p| panic!("{p}"));
    }
    let run = land().run(&scenario.params(), &EnergyLand::default(), 7, 0);
    check(&run, &scenario, "changed");
    run
}

// Breaks if an empty pool is drawn on, or its exhaustion stops the books.
#[test]
fn empty_pools_end_restoration_and_nothing_else() {
    let run = with(&[
        ("farmland.transition_years", 3.0),
        ("farmland.tree_orchard_conversion_wanmu_per_year", 0.0),
        ("farmland.restoration_mask_share", 0.4),
        ("farmland.engineering_restoration_wanmu_per_year", 1500.0),
        ("farmland.reclamation_wanmu_per_year", 600.0),
        ("farmland.reserve_usable_share", 0.2),
        ("farmland.acceptance_share", 1.0),
        ("farmland.suitability_reject_share", 0.0),
    ]);
    let mut empty = 0;
    for p in 0..N_PROVINCES {
        for year in REGIME_YEAR + 1..=LAST_YEAR {
            // Nothing turns to orchards, so an empty pool stays empty but for what is refused.
            if run.books.balance(Book::Immediate, year - 1, p).get() == 0.0 {
                assert_eq!(run.books.flow(Flow::StartedImmediate, year, p).get(), 0.0, "{year} {p}");
                empty += 1;
            }
            if run.books.balance(Book::Reserve, year - 1, p).get() == 0.0 {
                let [started, refused] = [Flow::StartedReclamation, Flow::ReclamationRejected]
                    .map(|flow| run.books.flow(flow, year, p));
                assert!(started <= refused, "{year} {p}");
                empty += 1;
            }
        }
    }
    assert!(empty > 20, "{empty}");
}

/// Sum of a national flow over 2026-2035.
fn sum(run: &FarmlandRun, flow: Flow) -> f64 {
    (REGIME_YEAR + 1..=LAST_YEAR).map(|year| run.books.national_flow(flow, year).get()).sum()
}

fn last(run: &FarmlandRun, book: Book) -> f64 {
    run.books.national(book, LAST_YEAR).get()
}

// Breaks if a lever works backwards. Asked of sums and end values only: under the literal reading a good year
// may be followed by a bad one.
#[test]
fn levers_of_the_rules_work_in_their_direction() {
    type Figure = fn(&FarmlandRun) -> f64;
    let area: Figure = |run| last(run, Book::Area);
    let built: Figure = |run| {
        (REGIME_YEAR..=LAST_YEAR)
            .map(|year| (0..N_PROVINCES).map(|p| run.books.construction(year, p).get()).sum::<f64>())
            .sum()
    };
    let rising: &[(&str, Figure)] = &[
        ("farmland.contiguity_share", |run| sum(run, Flow::CreditsAccepted)),
        ("farmland.stability_share", |run| sum(run, Flow::CreditsAccepted)),
        ("farmland.rectification_share_per_year", |run| -last(run, Book::Illegal)),
        ("farmland.detection_share", |run| -last(run, Book::Illegal)),
        ("farmland.platform_limit_share", built),
        ("farmland.opening_bank_factor", built),
        ("farmland.south_restoration_factor", area),
        ("farmland.care_paid_share", |run| -sum(run, Flow::Reevaluated)),
        ("farmland.reserve_zone_target_share", |run| last(run, Book::ReserveZone)),
        ("farmland.optimisation_share_per_year", |run| sum(run, Flow::BasicIn)),
        ("farmland.standard_budget_yuan_per_mu", |run| last(run, Book::Standard)),
        ("farmland.standard_upkeep_share", |run| last(run, Book::Standard)),
        ("farmland.irrigation_new_wanmu_per_year", |run| last(run, Book::Irrigated)),
        ("farmland.abandoned_recovery_share_per_year", |run| -last(run, Book::Abandoned)),
        ("farmland.black_soil_wanmu_per_year", |run| last(run, Book::BlackSoil)),
    ];
    for &(id, figure) in rising {
        let row = ParamId::find(id).expect("a parameter").row();
        let [low, high] = [row.min, row.max].map(|x| figure(&with(&[(id, x)])));
        assert!(low < high, "{id}: {low} {high}");
    }
}
