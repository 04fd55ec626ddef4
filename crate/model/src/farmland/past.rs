//! 2020-2024: replenishment is what closes the year.

use super::book::{Book, CONSTRUCTION, Flow};
use super::context::RECLAMATION_LAG;
use super::keys::Keys;
use super::land::{Farmland, Pools};
use super::run::FarmlandRun;
use super::year::{by_class, classes};
use crate::region::{ByProvince, N_PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{FIRST_YEAR, LAST_HISTORY_YEAR, Year};
use crate::units::{MU_PER_WANMU, Mu};

/// Outflows of a year by province.
pub(super) struct Outflows {
    /// By class, in the order of [`CONSTRUCTION`].
    pub construction: [ByProvince<Mu>; CONSTRUCTION.len()],
    pub trees: ByProvince<Mu>,
    pub orchards: ByProvince<Mu>,
    pub infrastructure: ByProvince<Mu>,
    pub exempt: ByProvince<Mu>,
}

impl Farmland {
    /// Trees, orchards, farm building and exempt losses, the same every year; construction is still zero.
    pub(super) fn other_outflows(&self, params: &Params, conversion: f64) -> Outflows {
        let keys = &self.keys;
        let conversion = Mu::whole(conversion * MU_PER_WANMU);
        let trees = conversion.times(params[id::FARMLAND_TREE_SHARE_OF_CONVERSION]);
        let national = |wanmu: f64| Mu::whole(wanmu * MU_PER_WANMU);
        Outflows {
            construction: [[Mu::ZERO; N_PROVINCES]; CONSTRUCTION.len()],
            trees: Keys::share(trees, &keys.area),
            orchards: Keys::share(conversion - trees, &keys.orchard),
            infrastructure: Keys::share(
                national(params[id::FARMLAND_INFRASTRUCTURE_WANMU_PER_YEAR]),
                &keys.population,
            ),
            exempt: Keys::share(national(params[id::FARMLAND_EXEMPT_LOSS_WANMU_PER_YEAR]), &keys.area),
        }
    }

    fn construction_of(&self, params: &Params, year: Year) -> Mu {
        let published = self.construction.iter().find(|(y, _)| *y == year).and_then(|(_, mu)| *mu);
        published.unwrap_or(Mu::whole(params[id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR] * MU_PER_WANMU))
    }

    /// Fills 2019-2024 and the opening books of 31 December 2024.
    pub(super) fn rebuild(&self, params: &Params, pools: &Pools, run: &mut FarmlandRun) {
        let stable = params[id::FARMLAND_STABLE_SHARE];
        let illegal = Keys::share(self.illegal_2019, &self.keys.electricity);
        for p in 0..N_PROVINCES {
            let area = self.history.area_2019[p];
            let books = &mut run.books;
            books.open(Book::Area, FIRST_YEAR, p, area);
            books.open(Book::Stable, FIRST_YEAR, p, area.times(stable - self.steeper_than_nation[p]));
            books.open(Book::Illegal, FIRST_YEAR, p, illegal[p]);
            books.open(Book::Immediate, FIRST_YEAR, p, pools.immediate[p]);
            books.open(Book::Engineering, FIRST_YEAR, p, pools.engineering[p]);
            books.open(Book::Reserve, FIRST_YEAR, p, pools.reserve[p]);
            books.open(Book::MaskedRestorable, FIRST_YEAR, p, pools.masked[p]);
            books.open(Book::MaskedReserve, FIRST_YEAR, p, pools.masked_reserve[p]);
        }
        let unknown = Mu::whole(params[id::FARMLAND_NET_CHANGE_UNKNOWN_WANMU] * MU_PER_WANMU);
        let reclaimed = Keys::share(self.reclaimed_a_year, &self.keys.area);
        let conversion = params[id::FARMLAND_TREE_ORCHARD_HISTORY_WANMU_PER_YEAR];
        let tree_share = params[id::FARMLAND_TREE_SHARE_OF_CONVERSION];
        let classes = classes(params);
        let mut out = self.other_outflows(params, conversion);
        for year in FIRST_YEAR + 1..=LAST_HISTORY_YEAR {
            run.books.open_year(year);
            let net = self.history.net_change(year, unknown);
            let construction = Keys::share(self.construction_of(params, year), &self.keys.electricity);
            out.construction = by_class(&construction, &classes);
            for p in 0..N_PROVINCES {
                let left = illegal[p].times(self.illegal_left(year));
                let rectified = (run.books.balance(Book::Illegal, year, p) - left).positive();
                self.rebuild_year(year, p, net[p], &out, rectified, reclaimed[p], tree_share, run);
                if year > LAST_HISTORY_YEAR - RECLAMATION_LAG {
                    // Accepted after the regime starts, so only begun here.
                    let wanted = reclaimed[p].times(1.0 / params[id::FARMLAND_PAST_ACCEPTANCE_SHARE]);
                    let started = wanted.least(run.books.balance(Book::Reserve, year, p));
                    run.books.post(Flow::StartedReclamation, year, p, started);
                }
            }
        }
        self.open_regime(params, run);
    }

    /// Share of the illegal building of 2019 still there at the end of `year`: a straight line to 2023,
    /// then the register's rectification rate.
    fn illegal_left(&self, year: Year) -> f64 {
        let fallen = 1.0 - self.illegal_left_2023;
        let line = f64::from((year - FIRST_YEAR).min(4)) / 4.0;
        let left = 1.0 - fallen * line;
        // 2024 is past: no lever may change it.
        let past_rate = id::FARMLAND_RECTIFICATION_SHARE_PER_YEAR.row().default;
        if year > 2023 { left * (1.0 - past_rate) } else { left }
    }

    #[expect(clippy::too_many_arguments, reason = "one year of one province, each argument a quantity of it")]
    fn rebuild_year(
        &self,
        year: Year,
        p: usize,
        net: Mu,
        out: &Outflows,
        rectified: Mu,
        reclaimed: Mu,
        tree_share: f64,
        run: &mut FarmlandRun,
    ) {
        let books = &mut run.books;
        let mut trees = out.trees[p];
        let mut orchards = out.orchards[p];
        let construction: Mu = out.construction.iter().map(|class| class[p]).sum();
        let outflow = construction + trees + orchards + out.infrastructure[p] + out.exempt[p];
        let mut replenished = net + outflow - rectified;
        if replenished < Mu::ZERO {
            // More was lost than the assumed outflows explain: the rest went to trees and orchards.
            let to_trees = (-replenished).times(tree_share);
            trees += to_trees;
            orchards += -replenished - to_trees;
            replenished = Mu::ZERO;
        }
        for (flow, class) in CONSTRUCTION.into_iter().zip(&out.construction) {
            books.post(flow, year, p, class[p]);
        }
        books.post(Flow::Trees, year, p, trees);
        books.post(Flow::Orchards, year, p, orchards);
        books.post(Flow::Infrastructure, year, p, out.infrastructure[p]);
        books.post(Flow::Exempt, year, p, out.exempt[p]);
        books.post(Flow::Rectified, year, p, rectified);

        let mut from_reserve = reclaimed.least(replenished).least(books.balance(Book::Reserve, year, p));
        let wanted = replenished - from_reserve;
        let from_immediate = wanted.least(books.balance(Book::Immediate, year, p));
        let mut from_engineering = wanted - from_immediate;
        let engineering = books.balance(Book::Engineering, year, p);
        if from_engineering > engineering {
            // What a province restored, it had: a pool drawn too small is raised to what history took from it.
            let found = from_engineering - engineering;
            let reserve_left = books.balance(Book::Reserve, year, p) - from_reserve;
            let reclaim_more = found.least(reserve_left);
            from_reserve += reclaim_more;
            from_engineering -= reclaim_more;
            if from_engineering > engineering {
                books.raise_opening(Book::Engineering, year, p, from_engineering - engineering);
            }
        }
        // Projects of these years are not known one by one: they start and are accepted within the year.
        books.post(Flow::StartedImmediate, year, p, from_immediate);
        books.post(Flow::StartedEngineering, year, p, from_engineering);
        books.post(Flow::Restored, year, p, from_immediate + from_engineering);
        books.post(Flow::RestoredStable, year, p, from_immediate + from_engineering);
        books.post(Flow::StartedReclamation, year, p, from_reserve);
        books.post(Flow::Reclaimed, year, p, from_reserve);
        books.post(Flow::ReclaimedStable, year, p, from_reserve);
    }

    /// Opening of the unified regime, 31 December 2024: credits, duties, basic farmland, projects under way.
    fn open_regime(&self, params: &Params, run: &mut FarmlandRun) {
        let year = LAST_HISTORY_YEAR;
        let past_acceptance = params[id::FARMLAND_PAST_ACCEPTANCE_SHARE];
        let opening = params[id::FARMLAND_RESTORATION_OPENING_FACTOR];
        for p in 0..N_PROVINCES {
            let increase = run.books.net_increase(year, p).positive();
            let books = &mut run.books;
            books.open(Book::Credits, year, p, increase.times(params[id::FARMLAND_OPENING_BANK_FACTOR]));
            books.open(Book::Basic, year, p, self.basic_floor[p].least(books.balance(Book::Stable, year, p)));

            // Capacity: what was restored in 2023 and 2024 on average, before acceptance, times a factor.
            let restored = books.flow(Flow::Restored, year - 1, p) + books.flow(Flow::Restored, year, p);
            let capacity = restored.times(0.5 * opening / past_acceptance);
            run.capacity[p] = capacity;
            let immediate = capacity.least(books.balance(Book::Immediate, year, p));
            let engineering = (capacity - immediate).least(books.balance(Book::Engineering, year, p));
            books.post(Flow::StartedImmediate, year, p, immediate);
            books.post(Flow::StartedEngineering, year, p, engineering);
        }
    }
}
