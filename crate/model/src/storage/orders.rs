//! Who orders storage, and how much: policy, pairing, returns, load.

use std::ops::Range;

use crate::math;
use crate::region::{ByProvince, GRIDS, N_PROVINCES, PROVINCES, Region};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{Quarter, Year, quarters_of};
use crate::units::KW_PER_GW;

use super::account::money_idx;
use super::book::{StorageRun, members};
use super::cells::{DURATION_HOURS, GRID, N_GROUPS, OTHER, SOURCE};
use super::finance::ordered_share;
use super::provinces::ProvincialSplit;
use super::reasons::N_REASONS;
use super::revenue::Terms;

/// Year by which the plan wants 180 GW.
const PLAN_YEAR: Year = 2027;
/// What it wants, in GW (plan for 2025-2027; the row `storage_180gw_2027` of the targets).
const PLAN_GW: f64 = 180.0;
/// Hours of a year.
const HOURS_PER_YEAR: f64 = 8_760.0;
/// kWh in a TWh.
pub(super) const KWH_PER_TWH: f64 = 1e9;
/// Duration classes an investor chooses from, as places in [`DURATION_HOURS`]: 2 h and 4 h.
const CHOICES: [usize; 2] = [1, 2];

/// Power in kW that shall be started in quarters of one year, by province and group.
pub(super) type Orders = [[f64; N_GROUPS]; N_PROVINCES];

/// National path of the provinces' own targets in GW: 180 up to 2027, then the yearly rise.
pub(super) fn target_path(params: &Params, year: Year) -> f64 {
    let after = math::max(f64::from(year - PLAN_YEAR), 0.0);
    PLAN_GW + params[id::STORAGE_TARGET_AFTER_2027_GW_PER_YEAR] * after
}

/// How much faster or slower than the national pace a province orders: `1 + strength * (T - G) / T`, the gap
/// between -1 and 1, `T` its own target and `G` what stands and is being built.
fn following(strength: f64, target_kw: f64, reached_kw: f64) -> f64 {
    let gap = if target_kw > 0.0 { (target_kw - reached_kw) / target_kw } else { 0.0 };
    1.0 + strength * math::clamp(gap, -1.0, 1.0)
}

/// Share of new wind and solar that is paired: what owners choose, and no less than the duty where it is kept.
pub(super) fn pairing(params: &Params) -> f64 {
    let chosen = params[id::STORAGE_PAIRING_SHARE];
    if params[id::STORAGE_MANDATE_KEPT_SWITCH] > 0.5 {
        math::max(chosen, params[id::STORAGE_MANDATORY_PAIRING_SHARE])
    } else {
        chosen
    }
}

/// Peak load in kW of so much computing.
pub(super) fn computing_load(params: &Params, twh: f64) -> f64 {
    twh * KWH_PER_TWH / HOURS_PER_YEAR / params[id::STORAGE_COMPUTING_LOAD_FACTOR_SHARE]
}

/// Best internal rate of return of a grid-side station in a province, over the durations of [`CHOICES`], and
/// whether it is that of the longer one.
fn best_rate(run: &StorageRun, terms: &Terms, province: usize, year: Year) -> (f64, bool) {
    let [short, long] = CHOICES
        .map(|duration| run.project(terms, province, year, GRID, DURATION_HOURS[duration]).internal_rate());
    (math::max(short, long), long > short)
}

/// Share of the economic potential ordered in each province, and whether four hours return more than two.
///
/// Provinces of a grid without a payment of their own see the same terms and are solved once.
fn economic_shares(run: &StorageRun, params: &Params, year: Year) -> ByProvince<(f64, bool)> {
    let terms = Terms::of(params, year);
    let share = |p: usize| {
        let (rate, longer) = best_rate(run, &terms, p, year);
        let (midpoint, width) = (params[id::STORAGE_IRR_MIDPOINT_SHARE], params[id::STORAGE_IRR_WIDTH_SHARE]);
        (ordered_share(rate, midpoint, width), longer)
    };
    let mut of_grid = [None; GRIDS.len()];
    std::array::from_fn(|p| {
        if run.accounts.pays_own(p, year) {
            return share(p);
        }
        *of_grid[PROVINCES[p].grid.0].get_or_insert_with(|| share(p))
    })
}

/// Orders of `quarters`, a year or what the projection has of it, in the projects that shall start because of
/// them.
///
/// - source side = pairing * wind and solar added;
/// - grid side = strength of policy * pace * key * following of the own target
///   + economic potential * key * share ordered at last year's returns;
/// - user side = parks, distributed PV, telecom * key + on-site share * computing load added * key.
///
/// Each rate is that of a year and comes evenly over it, so part of a year orders its part. `reached` is what
/// stands and is being built in kW when the quarters begin. The computing load is booked in the accounts.
pub(super) fn of_quarters(
    run: &mut StorageRun,
    split: &ProvincialSplit,
    quarters: Range<usize>,
    reached: &ByProvince<f64>,
) -> Orders {
    let params = run.params.clone();
    let year = Quarter(quarters.start).year();
    let part = quarters.len() as f64 / quarters_of(year).len() as f64;
    let since = year - run.first.year();
    let growth = part * math::pow(1.0 + params[id::STORAGE_ORDERS_GROWTH_SHARE_PER_YEAR], f64::from(since));
    let shares = economic_shares(run, &params, year);
    let paired = pairing(&params) * params[id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR];
    let pace = params[id::STORAGE_POLICY_PULL_FACTOR] * params[id::STORAGE_GRID_STARTS_GW_PER_YEAR];
    let potential = params[id::STORAGE_ECONOMIC_POTENTIAL_GW_PER_YEAR];
    let path = target_path(&params, year) * KW_PER_GW;

    let before = run.accounts.computing[money_idx(year)];
    let twh = run.accounts.computing[money_idx(year) + 1];
    let load_added = math::max(computing_load(&params, twh) - computing_load(&params, before), 0.0);
    let computing = part * params[id::STORAGE_ONSITE_COMPUTING_SHARE] * load_added;
    let users = params[id::STORAGE_USER_SIDE_GW_PER_YEAR] * growth * KW_PER_GW;

    std::array::from_fn(|p| {
        let (share, longer) = shares[p];
        run.accounts.set_ordered(p, year, share);
        if longer && !run.accounts.pays_own(p, year) {
            run.accounts.note_longer(PROVINCES[p].grid.0, year);
        }
        let strength = params[id::STORAGE_TARGET_FOLLOWING_FACTOR];
        let follow = following(strength, path * split.target_key[p], reached[p]);
        let grid = growth * split.grid_key[p] * KW_PER_GW;
        let reasons = [
            paired * growth * split.source_key[p] * KW_PER_GW,
            pace * follow * grid,
            potential * share * grid,
            users * split.other_key[p],
            computing * split.other_key[p],
        ];
        run.accounts.set_reasons(p, year, reasons);
        let mut orders = [0.0; N_GROUPS];
        orders[SOURCE] = reasons[0];
        orders[GRID] = (pace * follow + potential * share) * growth * split.grid_key[p] * KW_PER_GW;
        orders[OTHER] = (users + computing) * split.other_key[p];
        orders
    })
}

impl StorageRun {
    /// Orders of a region in a year by reason ([`super::OrderReason`]), in kW that shall be started: those of
    /// its projected quarters, zeros in years of the history, whose orders are not known.
    #[must_use]
    pub fn reasons(&self, region: Region, year: Year) -> [f64; N_REASONS] {
        let mut sums = [0.0; N_REASONS];
        for p in members(region) {
            for (sum, kw) in sums.iter_mut().zip(self.accounts.reasons(p, year)) {
                *sum += kw;
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::storage::account::FIRST_MONEY_YEAR;
    use crate::storage::book::FILED;

    // Breaks if a province below its target does not hurry: half way at strength 0.4 orders 20 % more, twice
    // past it 40 % less, and never less than that.
    #[test]
    fn s16_following_by_hand() {
        assert!((following(0.4, 10.0, 5.0) - 1.2).abs() < 1e-15);
        assert!((following(0.4, 10.0, 20.0) - 0.6).abs() < 1e-15);
        assert_eq!(following(0.4, 10.0, 90.0), following(0.4, 10.0, 20.0));
        assert_eq!(following(0.4, 0.0, 5.0), 1.0);
        assert_eq!(following(0.0, 10.0, 5.0), 1.0);
    }

    // Breaks if the reasons do not add up to what is filed for: of every kilowatt filed the two passing shares start, and
    // what a province files in a year is its orders over those, in whole kW for each group. A year that is partly
    // history orders its part: of pairing, so many quarters of the share of the wind and sun of a year.
    #[test]
    fn reasons_add_up_to_what_is_filed() {
        for vintage in crate::Vintage::ALL {
            let mut scenario = Scenario::baseline();
            scenario.vintage = vintage;
            let run = crate::Model::new(vintage).run(&scenario).storage;
            let param = |id| run.params[id];
            let passing = param(id::STORAGE_FILED_TO_TENDER_SHARE) * param(id::STORAGE_TENDER_TO_START_SHARE);
            let first = run.first_projected();
            for year in [first.year(), first.year() + 1, 2035] {
                let quarters = quarters_of(year).filter(|&q| q >= first.0);
                for p in 0..N_PROVINCES {
                    let filed: f64 = quarters.clone().map(|q| run.entered(FILED, p, q).get()).sum();
                    let ordered: f64 = run.reasons(Region::Province(p), year).iter().sum();
                    assert!((filed - ordered / passing).abs() <= 1.5, "{year} {p}: {filed} for {ordered}");
                }
            }
            let projected = f64::from(5 - first.number() as u32) / 4.0;
            let paired = pairing(&run.params) * param(id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR) * projected;
            let found = run.reasons(Region::Nation, first.year())[0] / KW_PER_GW;
            assert!((found - paired).abs() < 1e-6, "{}: {found} instead of {paired}", vintage.name());
            for year in FIRST_MONEY_YEAR..first.year() {
                assert_eq!(run.reasons(Region::Nation, year), [0.0; N_REASONS]);
            }
        }
    }

    // Breaks if 140 TWh at a load factor of 0.8 is not 19.98 GW, as BloombergNEF's 20 GW of 2024.
    #[test]
    fn computing_load_by_hand() {
        let params = Scenario::baseline().params();
        assert!((computing_load(&params, 140.0) / 1e6 - 19.977_168_95).abs() < 1e-6);
    }
}
