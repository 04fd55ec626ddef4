//! What is begun, by hand: round numbers in two provinces, nothing elsewhere.

use std::sync::LazyLock;

use super::super::context::Plan;
use super::super::energy::EnergyLand;
use super::super::land::Farmland;
use super::*;
use crate::evidence::Evidence;
use crate::scenario::{Params, Scenario};
use crate::vintage::Vintage;

static LAND: LazyLock<Farmland> = LazyLock::new(|| Farmland::new(&Evidence::new(Vintage::Latest)));

const NONE: ByProvince<Mu> = [Mu::ZERO; N_PROVINCES];
/// Beijing and Tianjin, neither of them in the South.
const A: usize = 0;
const B: usize = 1;
const YEAR: Year = 2027;

fn two(a: f64, b: f64) -> ByProvince<Mu> {
    let mut all = NONE;
    (all[A], all[B]) = (Mu::exact(a), Mu::exact(b));
    all
}

fn params(changes: &[(&str, f64)]) -> Params {
    let mut scenario = Scenario::baseline();
    for (id, value) in changes {
        scenario.set(id, *value).expect("a value in range");
    }
    scenario.params()
}

/// What two provinces begin of each kind in a year in which nobody asks for anything but what `set` says.
fn begun(
    params: &Params,
    books: &[(Book, f64, f64)],
    set: impl Fn(&mut Context, &mut FarmlandRun),
) -> [[f64; 2]; 3] {
    let mut run = FarmlandRun::default();
    run.open_year(2024);
    for &(book, a, b) in books {
        run.books.open(book, YEAR, A, Mu::exact(a));
        run.books.open(book, YEAR, B, Mu::exact(b));
    }
    let energy = EnergyLand::default();
    let mut ctx = Context::new(&LAND, params, &energy, &run.books);
    ctx.plan = Plan::default();
    set(&mut ctx, &mut run);
    start(&ctx, YEAR, &mut run);
    [Flow::StartedImmediate, Flow::StartedEngineering, Flow::StartedReclamation]
        .map(|flow| [A, B].map(|p| run.books.flow(flow, YEAR, p).get()))
}

// Breaks if the programme of engineering is tied to where the land lies: 20 and 10 of it make 30 for the nation.
// With a twelfth of 1,200 each and 90 at once in the one, 60 in the other, 10 and 40 are asked for: 6 and 24.
#[test]
fn the_programme_of_engineering_goes_where_it_is_asked_for() {
    let pools = [(Book::Immediate, 90.0, 60.0), (Book::Engineering, 1110.0, 1140.0)];
    let with = |programme: (f64, f64)| {
        begun(&params(&[]), &pools, |ctx, run| {
            (run.capacity[A], run.capacity[B]) = (Mu::exact(500.0), Mu::exact(500.0));
            ctx.plan.engineering = two(programme.0, programme.1);
        })
    };
    assert_eq!(with((20.0, 10.0)), [[90.0, 60.0], [6.0, 24.0], [0.0, 0.0]]);
    assert_eq!(with((50.0, 0.0)), [[90.0, 60.0], [10.0, 40.0], [0.0, 0.0]], "enough for both");
}

// Breaks if restoration is the campaign for ever, or nothing once it is over. 600 a year in the campaign; the year
// takes 60 by building, 20 + 10 to trees and orchards, 5 by farm building, 3 exempt, 2 by mining and gives 10 to
// coordination: 110. Half is accepted and four fifths of that lasts: 110 / 0.4 = 275 to begin, 50 of it by
// reclamation. Of the 375 above that a quarter goes on: 225 + 93.75, to even 94.
#[test]
fn the_campaign_fades_to_what_the_balance_asks_for() {
    let params = params(&[
        ("farmland.replenishment_aim_factor", 1.0),
        ("farmland.stable_share_of_new_land", 0.8),
        ("farmland.reevaluation_loss_share", 0.0),
    ]);
    let pools = [(Book::Immediate, 12_000.0, 0.0), (Book::Reserve, 1000.0, 0.0)];
    let with = |campaign: f64, built: f64, accepted: f64| {
        let [immediate, _, reclaimed] = begun(&params, &pools, |ctx, run| {
            run.capacity[A] = Mu::exact(600.0);
            run.measures.set(Measure::Acceptance, YEAR, A, accepted);
            run.books.post(Flow::CoordinatedOut, YEAR, A, Mu::exact(10.0));
            let plan = &mut ctx.plan;
            plan.demand[4] = two(built, 0.0);
            (plan.trees, plan.orchards, plan.infrastructure) =
                (two(20.0, 0.0), two(10.0, 0.0), two(5.0, 0.0));
            (plan.exempt, plan.mining) = (two(3.0, 0.0), two(2.0, 0.0));
            plan.reclamation = two(50.0, 0.0);
            ctx.campaign = campaign;
        });
        assert_eq!(reclaimed[0], 50.0);
        immediate[0]
    };
    assert_eq!(with(1.0, 60.0, 0.5), 600.0, "the campaign as it was");
    assert_eq!(with(0.25, 60.0, 0.5), 319.0);
    assert_eq!(with(0.0, 60.0, 0.5), 225.0, "what the balance asks for");
    assert_eq!(with(0.0, 600.0, 0.5), 600.0, "never more than in the campaign");
    // Next to nothing lasts: a tenth at the least, 110 / 0.1 - 50 is beyond the campaign.
    assert_eq!(with(0.0, 60.0, 0.0), 600.0);
}
