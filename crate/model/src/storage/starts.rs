//! Projects: what is under construction when the projection starts, and what starts after.

use crate::math;
use crate::region::ByProvince;
use crate::register::id;
use crate::scenario::Params;
use crate::time::{N_QUARTERS, Quarter};
use crate::units::{KW_PER_GW, Kw};

use super::book::StorageRun;
use super::cells::{GRID, N_GROUPS, N_TECHNOLOGIES, OTHER, SOURCE, Shares, line};
use super::history::{Additions, GroupShares, NationalSeries};
use super::kernel::{Kernels, mean_quarters};
use super::provinces::ProvincialSplit;

/// Quarter-ends about the day of the one count of projects under construction, end of August 2025.
const BEFORE_COUNT: Quarter = Quarter::new(2025, 2);
const AFTER_COUNT: Quarter = Quarter::new(2025, 3);
/// Months of the third quarter that are over at the end of August, of three.
const SHARE_OF_QUARTER: f64 = 2.0 / 3.0;

/// Starts of the first projected year by group in GW: source, grid, other.
///
/// - source side = share of new wind and solar that is paired * wind and solar added (GW a year);
/// - grid side = strength of policy * grid-side starts (GW a year);
/// - user side and other = starts of the user side (GW a year).
fn starts_gw_per_year(params: &Params) -> [f64; N_GROUPS] {
    let mut gw = [0.0; N_GROUPS];
    gw[SOURCE] = params[id::STORAGE_PAIRING_SHARE] * params[id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR];
    gw[GRID] = params[id::STORAGE_POLICY_PULL_FACTOR] * params[id::STORAGE_GRID_STARTS_GW_PER_YEAR];
    gw[OTHER] = params[id::STORAGE_USER_SIDE_GW_PER_YEAR];
    gw
}

/// Power under construction in the nation at the end of the history.
///
/// Where NEA's series covers the end of August 2025: what was under construction then, less what was
/// commissioned from then to the end of the history (some of it from later starts: a lower bound), never
/// below zero, plus what was started in those months, an assumption: no lever moves the past. The stock at the
/// end of August is NEA's of June plus two thirds of the third quarter's increment.
/// Else: the share `storage.pipeline_ratio_2024` of the stock running.
fn under_construction(params: &Params, national: &NationalSeries, past: &Additions) -> Kw {
    let mut stock = Kw::ZERO;
    for &added in &past.power {
        stock += added;
    }
    let around = (national.power(BEFORE_COUNT), national.power(AFTER_COUNT));
    let (Some(june), Some(september)) = around else {
        return stock.times(params[id::STORAGE_PIPELINE_RATIO_2024]);
    };
    let august = june + (september - june).times(SHARE_OF_QUARTER);
    let counted = Kw::whole(params[id::STORAGE_PIPELINE_AUGUST_2025_GW] * KW_PER_GW);
    let started = Kw::whole(params[id::STORAGE_STARTS_SEP_DEC_2025_GW] * KW_PER_GW);
    (counted - (stock - august)).positive() + started
}

/// Shares of the technologies in starts, and in what is under construction.
///
/// Of two technologies that start evenly, the slower one is under construction in proportion to its share
/// of starts times its building time (Little's law: number present = rate * time).
fn technology_shares(params: &Params) -> ([f64; N_TECHNOLOGIES], [f64; N_TECHNOLOGIES]) {
    let lithium = params[id::STORAGE_LITHIUM_SHARE];
    let of_starts = [lithium, 1.0 - lithium];
    let mean = mean_quarters(params);
    (of_starts, std::array::from_fn(|t| of_starts[t] * mean[t]))
}

/// Books the pipeline at the end of the history and every start after it, each cohort spread over its
/// commissioning quarters once.
///
/// Of every cohort the share `storage.completion_share` is completed; the rest is booked as cancelled in
/// the quarter it starts (of the opening pipeline: in the last quarter of the history), so that the book
/// holds what will be commissioned. What is due after the last quarter stays in it.
pub(super) fn book_projects(
    run: &mut StorageRun,
    params: &Params,
    national: &NationalSeries,
    past: &Additions,
    groups: &GroupShares,
    split: &ProvincialSplit,
    kernels: &Kernels,
) {
    let first = run.first;
    let (of_starts, of_pipeline) = technology_shares(params);
    let pipeline = under_construction(params, national, past);
    let by_province = math::apportion(pipeline.get(), &split.grid_key);
    for (province, &power) in by_province.iter().enumerate() {
        let by_group = math::split(power, groups.of(first));
        for (group, &power) in by_group.iter().enumerate() {
            for (technology, &power) in math::split(power, &of_pipeline).iter().enumerate() {
                let completed = run.book_start(params, province, past.last, Kw::exact(power));
                let slots = run.flow(province, line(group, technology), first);
                kernels.of_opening(technology).add_to(completed.get(), slots);
            }
        }
    }

    let keys: [&ByProvince<f64>; N_GROUPS] = [&split.source_key, &split.grid_key, &split.other_key];
    let yearly = starts_gw_per_year(params);
    let quarters = Shares::<4>::new(&[1.0; 4]);
    let technologies = Shares::<N_TECHNOLOGIES>::new(&of_starts);
    let mut growth = 1.0;
    for start_of_year in (first.0..N_QUARTERS).step_by(4) {
        for group in 0..N_GROUPS {
            let power = Kw::whole(yearly[group] * growth * KW_PER_GW);
            let by_province = math::apportion(power.get(), keys[group]);
            for (province, &power) in by_province.iter().enumerate() {
                let by_quarter = quarters.parts(power);
                for (i, &power) in by_quarter.iter().enumerate() {
                    let quarter = Quarter(start_of_year + i);
                    for (technology, &power) in technologies.parts(power).iter().enumerate() {
                        let completed = run.book_start(params, province, quarter, Kw::exact(power));
                        let slots = run.flow(province, line(group, technology), quarter);
                        kernels.of_start(technology, quarter).add_to(completed.get(), slots);
                    }
                }
            }
        }
        growth *= 1.0 + params[id::STORAGE_ORDERS_GROWTH_SHARE_PER_YEAR];
    }
}
