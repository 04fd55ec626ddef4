//! The order of the provinces must not matter.

use super::account::Payment;
use super::book::{Book, Flow};
use super::energy::EnergyLand;
use super::keys::Keys;
use super::land::Farmland;
use super::measure::Measure;
use super::run::FarmlandRun;
use crate::evidence::Evidence;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES};
use crate::scenario::Scenario;
use crate::time::{FIRST_YEAR, LAST_YEAR};
use crate::vintage::Vintage;

/// Farmland whose province `i` is province `order[i]` of `land`.
fn reordered(land: &Farmland, order: &ByProvince<usize>) -> Farmland {
    fn of<T: Copy>(values: &ByProvince<T>, order: &ByProvince<usize>) -> ByProvince<T> {
        order.map(|p| values[p])
    }
    Farmland {
        history: land.history.reordered(order),
        keys: Keys {
            area: of(&land.keys.area, order),
            electricity: of(&land.keys.electricity, order),
            population: of(&land.keys.population, order),
            orchard: of(&land.keys.orchard, order),
        },
        area_floor: of(&land.area_floor, order),
        basic_task: of(&land.basic_task, order),
        basic_floor: of(&land.basic_floor, order),
        construction: land.construction,
        illegal_2019: land.illegal_2019,
        illegal_left_2023: land.illegal_left_2023,
        reclaimed_a_year: land.reclaimed_a_year,
        immediate_2019: land.immediate_2019,
        engineering_2019: land.engineering_2019,
        immediate_published: of(&land.immediate_published, order),
        engineering_published: of(&land.engineering_published, order),
        reserve: land.reserve,
        steeper_than_nation: of(&land.steeper_than_nation, order),
        grades: of(&land.grades, order),
        regional_grades: land.regional_grades.reordered(order),
        grain_output: of(&land.grain_output, order),
        residents: of(&land.residents, order),
        irrigated: of(&land.irrigated, order),
        paddy: of(&land.paddy, order),
        water_use: of(&land.water_use, order),
        water_cap: of(&land.water_cap, order),
        tax: of(&land.tax, order),
        reduced_tax: land.reduced_tax,
        black_soil_area: of(&land.black_soil_area, order),
        desert_area: of(&land.desert_area, order),
        south: of(&land.south, order),
        fragile: of(&land.fragile, order),
        grain_area: of(&land.grain_area, order),
        coordination_charge: land.coordination_charge,
        coordination_payment: land.coordination_payment,
        upgrade_limit: land.upgrade_limit,
    }
}

// Breaks if a rule reads a province by its place, or a division over provinces loses what another order keeps:
// every national stock, flow and payment must be equal to the unit, every mean to 1e-12.
#[test]
fn the_order_of_the_provinces_does_not_matter() {
    let land = Farmland::new(&Evidence::new(Vintage::Latest));
    // Every place is reached once, for 31 is prime; the second order runs backwards.
    for step in [12, 30] {
        let order: ByProvince<usize> = std::array::from_fn(|i| (i * step + 5) % N_PROVINCES);
        let other = reordered(&land, &order);
        for changes in [
            &[][..],
            &[("farmland.acceptance_share", 0.5), ("farmland.construction_wanmu_per_year", 400.0)][..],
            &[("farmland.cap_reading", 3.0), ("farmland.tree_orchard_conversion_wanmu_per_year", 700.0)][..],
        ] {
            let mut scenario = Scenario::baseline();
            for (id, value) in changes {
                scenario.set(id, *value).expect("a value in range");
            }
            let params = scenario.params();
            let alone = EnergyLand::default();
            let (a, b) = (land.run(&params, &alone, 7, 0), other.run(&params, &alone, 7, 0));
            for year in FIRST_YEAR..=LAST_YEAR {
                for &book in Book::ALL {
                    assert_eq!(a.books.national(book, year), b.books.national(book, year), "{book:?} {year}");
                }
                for &flow in Flow::ALL {
                    let of = |run: &FarmlandRun| run.books.national_flow(flow, year);
                    assert_eq!(of(&a), of(&b), "{flow:?} {year}");
                }
                for &payment in Payment::ALL {
                    let of = |run: &FarmlandRun| run.accounts.national_flow(payment, year);
                    assert_eq!(of(&a), of(&b), "{payment:?} {year}");
                }
                for (i, &p) in order.iter().enumerate() {
                    let of = |run: &FarmlandRun, p| run.measures.get(Measure::MeanGrade, year, p);
                    assert!((of(&a, p) - of(&b, i)).abs() < 1e-12, "{} {year}", PROVINCES[p].code);
                }
            }
        }
    }
}
