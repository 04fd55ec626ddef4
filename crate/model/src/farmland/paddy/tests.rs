//! Paddy by hand: one province with round numbers.

use super::super::account::Payment;
use super::super::energy::EnergyLand;
use super::super::land::Farmland;
use super::super::money::money_step;
use super::*;
use crate::event::Event;
use crate::evidence::Evidence;
use crate::scenario::Scenario;
use crate::time::{LAST_YEAR, REGIME_YEAR};
use crate::vintage::Vintage;

const P: usize = 3;

fn sum(mu: &ByProvince<Mu>) -> f64 {
    mu.iter().copied().sum::<Mu>().get()
}

/// Flows of the first year of the province, of 1,000,000 mu farmland with 400,000 of paddy.
const FLOWS: [(Flow, f64); 6] = [
    (Flow::ConstructionOrdinary, 100_000.0),
    (Flow::Infrastructure, 20_000.0),
    (Flow::Trees, 50_000.0),
    (Flow::Exempt, 5_000.0),
    (Flow::Restored, 60_000.0),
    (Flow::Rectified, 20_000.0),
];

/// Paddy of the province after each of two years, and what is told; nothing happens in the second.
fn two_years(changes: &[(&str, f64)]) -> ([f64; 2], Vec<Event>) {
    let mut scenario = Scenario::baseline();
    for (id, value) in changes {
        scenario.set(id, *value).expect("a value in range");
    }
    let (params, energy) = (scenario.params(), EnergyLand::default());
    let land = Farmland::new(&Evidence::new(Vintage::Latest));
    let mut run = FarmlandRun::default();
    run.books.open(Book::Area, LAST_HISTORY_YEAR, P, Mu::exact(1_000_000.0));
    run.books.open(Book::Paddy, LAST_HISTORY_YEAR, P, Mu::exact(400_000.0));
    let ctx = Context::new(&land, &params, &energy, &run.books);
    let paddy = [REGIME_YEAR, REGIME_YEAR + 1].map(|year| {
        run.open_year(year);
        if year == REGIME_YEAR {
            for (flow, mu) in FLOWS {
                run.books.post(flow, year, P, Mu::exact(mu));
            }
        }
        paddy_step(&ctx, year, &mut run);
        run.books.balance(Book::Paddy, year, P).get()
    });
    (paddy, run.events)
}

// Breaks if building, conversion or new land takes or brings another share. Paddy is 0.4 of the farmland: at a factor
// of 1.2, 120,000 built take 57,600; 55,000 converted take 22,000; at 0.5, 80,000 new bring 16,000: 336,400 of 400,000.
#[test]
fn a_year_by_hand() {
    let factors = [("farmland.paddy_building_factor", 1.2), ("farmland.paddy_new_land_factor", 0.5)];
    let (paddy, told) = two_years(&factors);
    assert_eq!(paddy, [336_400.0, 336_400.0]);
    // 63,600 are more than 2 % of 400,000; the year after is no news.
    let told: Vec<_> = told.iter().map(|e| (e.kind, e.year, e.region, e.quantity)).collect();
    assert_eq!(told, [(EventKind::PaddyFell, REGIME_YEAR, Region::Province(P), 63_600.0)]);
}

// Breaks if a fall within the tolerance is told, or the tolerance is not of the opening. At 0.8 and 0.75, 120,000 built take
// 38,400, 55,000 take 22,000, and 80,000 bring 24,000: 36,400 less, where 5 % of 400,000 are 20,000.
#[test]
fn the_tolerance_is_of_the_opening() {
    let factors = [("farmland.paddy_building_factor", 0.8), ("farmland.paddy_new_land_factor", 0.75)];
    let all = |tolerance| [&factors[..], &[("farmland.paddy_tolerance_share", tolerance)]].concat();
    let (paddy, told) = two_years(&all(0.05));
    assert_eq!((paddy[1], told.len()), (363_600.0, 1));
}

// Breaks if credits of paddy cost what others do, or come from where no paddy is: 100 credits for a province of paddy by
// 0.4 hold 40 of paddy, 60 at 100,000 and 40 at 200,000 yuan are 14 million. Suppliers of 50, 30 and 20 with paddy by
// 0.6, 0.3 and none share the 40 by 30 to 9: 30.77 and 9.23; they get 50,000 a mu and 100,000 for paddy.
#[test]
fn credits_of_paddy_cost_double() {
    let params = Scenario::baseline().params();
    let (land, energy) = (Farmland::new(&Evidence::new(Vintage::Latest)), EnergyLand::default());
    let mut run = FarmlandRun::default();
    for (p, paddy) in [(P, 400.0), (5, 600.0), (6, 300.0), (7, 0.0)] {
        run.books.open(Book::Area, LAST_HISTORY_YEAR, p, Mu::exact(1000.0));
        run.books.open(Book::Paddy, LAST_HISTORY_YEAR, p, Mu::exact(paddy));
    }
    let ctx = Context::new(&land, &params, &energy, &run.books);
    run.open_year(REGIME_YEAR);
    run.books.post(Flow::CoordinatedIn, REGIME_YEAR, P, Mu::exact(100.0));
    for (p, mu) in [(5, 50.0), (6, 30.0), (7, 20.0)] {
        run.books.post(Flow::CoordinatedOut, REGIME_YEAR, p, Mu::exact(mu));
    }
    let moved = Coordinated::new(&ctx, REGIME_YEAR, &run);
    assert_eq!((moved.bought[P].get(), sum(&moved.bought)), (40.0, 40.0));
    assert_eq!(moved.supplied[5..8].iter().map(|mu| mu.get()).collect::<Vec<_>>(), [31.0, 9.0, 0.0]);
    money_step(&ctx, REGIME_YEAR, &mut run);
    let paid = |payment, p| run.accounts.flow(payment, REGIME_YEAR, p).get();
    assert_eq!(paid(Payment::CoordinationCharge, P), 14e6);
    let received = [5, 6, 7].map(|p| paid(Payment::CoordinationPayment, p));
    assert_eq!(received, [4.05e6, 1.95e6, 1e6]);
}

// Breaks if the book of paddy moves other land, or money but for national coordination: with no paddy at all every other
// book of land is the same to the bit, and coordination is paid at the basic rates, as before there was one.
#[test]
fn no_paddy_leaves_all_else_as_it_was() {
    let params = Scenario::baseline().params();
    let energy = EnergyLand::default();
    let land = Farmland::new(&Evidence::new(Vintage::Latest));
    let without =
        Farmland { paddy: [Mu::ZERO; N_PROVINCES], ..Farmland::new(&Evidence::new(Vintage::Latest)) };
    let [with, without] = [land, without].map(|land| land.run(&params, &energy, 7, 0));
    for year in LAST_HISTORY_YEAR..=LAST_YEAR {
        for p in 0..N_PROVINCES {
            for &book in Book::ALL {
                let [a, b] = [&with, &without].map(|run| run.books.balance(book, year, p));
                let same = if matches!(book, Book::Paddy) { b == Mu::ZERO } else { a == b };
                assert!(same, "{book:?} {year} {p}");
            }
            for (payment, flow, yuan) in [
                (Payment::CoordinationCharge, Flow::CoordinatedIn, 100_000.0),
                (Payment::CoordinationPayment, Flow::CoordinatedOut, 50_000.0),
            ] {
                let moved = without.books.flow(flow, year, p).get();
                assert_eq!(
                    without.accounts.flow(payment, year, p).get(),
                    moved * yuan,
                    "{payment:?} {year} {p}"
                );
            }
            for &payment in Payment::ALL {
                let [a, b] = [&with, &without].map(|run| run.accounts.flow(payment, year, p));
                // What a fund gets less from the scheme, the budget gives.
                let follows = matches!(
                    payment,
                    Payment::CoordinationCharge | Payment::CoordinationPayment | Payment::RestorationFunds
                );
                assert!(follows || a == b, "{payment:?} {year} {p}");
            }
        }
    }
}
