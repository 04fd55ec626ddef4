//! How the grids' coal plants and net imports grow once the published figures end.

use crate::math;
use crate::register::id;
use crate::scenario::Params;

use super::super::calendar::HOURS;
use super::{ByGrid, GWH_PER_TWH, N_GRIDS, Nation, Outlook, last_place};

impl Outlook {
    /// Coal plants of the grids at the start and the end of year `i`, GW.
    ///
    /// As far as the nation's are known the grids keep their shares; later additions stand where margins are thinnest,
    /// year by year ([`fill`]). A margin is what adequacy counts: the same deratings, at the year's end.
    pub(super) fn coal(
        &self,
        params: &Params,
        nation: &Nation,
        peak_share: &ByGrid,
        i: usize,
    ) -> [ByGrid; 2] {
        let share = &self.share;
        let known = last_place(&self.coal);
        let at = |k: usize| share.coal.map(|x| x * nation.coal[k]);
        let (mut before, mut now) = (at((i - 1).min(known)), at(i.min(known)));
        let available = params[id::POWER_THERMAL_AVAILABLE_SHARE];
        for k in known + 1..=i {
            let net_import = self.net_import(nation, k);
            let peak = peak_share.map(|x| x * nation.peak[k]);
            let firm: ByGrid = std::array::from_fn(|g| {
                let thermal = now[g] + nation.gas[k] * share.gas[g] + nation.other[k] * share.thermal[g];
                let nuclear = nation.nuclear[k] * share.nuclear[g] * self.nuclear_hours / HOURS as f64;
                available * thermal
                    + params[id::POWER_HYDRO_FIRM_SHARE] * nation.hydro[k] * share.hydro[g]
                    + params[id::POWER_WIND_FIRM_SHARE] * nation.wind[k] * share.wind[g]
                    + nuclear
                    + net_import[g] * GWH_PER_TWH / HOURS as f64
            });
            before = now;
            now = extend(&before, nation.coal[k], &firm, &peak, available);
        }
        [before, now]
    }

    /// Received less sent by the grids in year `i`, TWh: the seven corridors of 2021 times the growth of all cross-region
    /// energy as far as that is known. Later, what hydro feeds grows with hydro, and the rest with use.
    pub(super) fn net_import(&self, nation: &Nation, i: usize) -> ByGrid {
        let known = last_place(&self.cross_region);
        let growth = nation.cross_region[i] / self.cross_region_of_flows;
        let of_hydro = if i > known {
            nation.cross_region[known] / self.cross_region_of_flows * nation.hydro[i] / nation.hydro[known]
        } else {
            growth
        };
        std::array::from_fn(|g| {
            let hydro = self.net_import_hydro[g];
            (self.net_import[g] - hydro) * growth + hydro * of_hydro
        })
    }
}

/// Shares `total` out so that the least margins rise together: firm power over peak becomes the same in every grid that
/// is given anything, and no less in the others. Nothing is taken from a grid; what is given adds up to `total`.
///
/// `firm` and `total` are of one unit; a grid without a peak is given nothing.
fn fill(firm: &ByGrid, peak: &ByGrid, total: f64) -> ByGrid {
    let mut order: Vec<usize> = (0..N_GRIDS).filter(|&g| peak[g] > 0.0).collect();
    math::sort_by(&mut order, |a, b| (firm[*a] / peak[*a]).total_cmp(&(firm[*b] / peak[*b])));
    let (mut firm_sum, mut peak_sum, mut level) = (0.0, 0.0, 0.0);
    for &g in &order {
        // The grids so far would stand above this one: it keeps its margin.
        if peak_sum > 0.0 && firm[g] / peak[g] >= level {
            break;
        }
        firm_sum += firm[g];
        peak_sum += peak[g];
        level = (firm_sum + total) / peak_sum;
    }
    std::array::from_fn(|g| if peak[g] > 0.0 { math::max(level * peak[g] - firm[g], 0.0) } else { 0.0 })
}

/// What coal plants of the grids are at the end of a year, given what they were the year before.
///
/// What the nation adds goes where margins are thinnest ([`fill`], in power that can be counted on, `available` of what
/// is built); what it loses is taken from all grids alike.
fn extend(before: &ByGrid, national: f64, firm: &ByGrid, peak: &ByGrid, available: f64) -> ByGrid {
    let stood: f64 = before.iter().sum();
    let added = national - stood;
    if added > 0.0 && available > 0.0 {
        let given = fill(firm, peak, available * added);
        std::array::from_fn(|g| before[g] + given[g] / available)
    } else if stood > 0.0 {
        before.map(|x| x * national / stood)
    } else {
        *before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Evidence;
    use crate::power::Statistics;
    use crate::scenario::Scenario;
    use crate::vintage::Vintage;
    use proptest::prelude::*;

    // By hand. Margins 0.9, 1.1 and 1.0 at peaks of 100, 100 and 200; the other grids have enough. Five go to the first;
    // forty raise first and third to 1.1 (20 each); eighty raise all three to 1.2. Breaks if a grid with enough is given
    // any, or levels are not equal.
    #[test]
    fn the_thinnest_margins_rise_together() {
        let (firm, peak) =
            ([90.0, 110.0, 200.0, 300.0, 300.0, 300.0], [100.0, 100.0, 200.0, 100.0, 100.0, 100.0]);
        let near = |total: f64, wanted: ByGrid| {
            for (found, wanted) in fill(&firm, &peak, total).iter().zip(wanted) {
                assert!((found - wanted).abs() < 1e-9, "{total}: {found} {wanted}");
            }
        };
        near(0.0, [0.0; N_GRIDS]);
        near(5.0, [5.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        near(40.0, [20.0, 0.0, 20.0, 0.0, 0.0, 0.0]);
        near(80.0, [30.0, 10.0, 40.0, 0.0, 0.0, 0.0]);
    }

    // By hand: of 45 GW 40.5 count. First and third alone would rise to (290 + 40.5) / 300 = 1.10167 and pass the second,
    // so all three rise to (400 + 40.5) / 400 = 1.10125. A fall of a tenth leaves every grid nine tenths.
    #[test]
    fn coal_is_built_by_margin_and_closed_alike() {
        let (firm, peak) =
            ([90.0, 110.0, 200.0, 300.0, 300.0, 300.0], [100.0, 100.0, 200.0, 100.0, 100.0, 100.0]);
        let before = [50.0, 60.0, 90.0, 100.0, 100.0, 100.0];
        let built = extend(&before, 545.0, &firm, &peak, 0.9);
        for (g, given) in [(0, 20.125), (1, 0.125), (2, 20.25), (3, 0.0)] {
            assert!((built[g] - before[g] - given / 0.9).abs() < 1e-9, "{built:?}");
        }
        let closed = extend(&before, 450.0, &firm, &peak, 0.9);
        assert!(closed.iter().zip(before).all(|(now, then)| (now - 0.9 * then).abs() < 1e-9));
    }

    // Breaks if coal added after the last known year keeps to shares again (Central then ran short from 2032 on), a grid loses
    // any, the sum leaves the national path, or a known year is touched. By the register: 25 GW a year from 1,260 in 2025.
    #[test]
    fn later_coal_stands_where_margins_are_thin() {
        let params = Scenario::baseline().params();
        let outlook = Outlook::new(&Evidence::new(Vintage::Latest));
        let statistics = Statistics::committed();
        let years: Vec<_> = (2024..=2035).map(|year| outlook.inputs(&params, &statistics, year)).collect();
        let total = |i: usize| years[i].iter().map(|g| g.steam_gw).sum::<f64>();
        for (i, pair) in years.windows(2).enumerate().skip(1) {
            // The mean of two year-ends: in 2026 half of the first addition, then all of one.
            let added = if i == 1 { 47.5 } else { 25.0 };
            let other =
                if i == 1 { 0.5 * ((1_539.0 - 1_260.0 - 164.0) - (1_444.5 - 1_190.0 - 144.0)) } else { 0.0 };
            assert!(
                (total(i + 1) - total(i) - added - other).abs() < 1e-6,
                "{i}: {}",
                total(i + 1) - total(i)
            );
            assert!((0..N_GRIDS).all(|g| pair[1][g].steam_gw >= pair[0][g].steam_gw - 1e-9));
        }
        let share = |i: usize, g: usize| years[i][g].steam_gw / total(i);
        assert!(share(11, 3) > share(1, 3) && share(11, 5) < share(1, 5), "Central gains on Northwest");
        // Known years: shares of both technologies as published, whatever is added later.
        let other = params.clone().with(id::POWER_COAL_ADDED_GW_PER_YEAR, 70.0);
        for (i, year) in [2024, 2025].into_iter().enumerate() {
            assert_eq!(outlook.inputs(&other, &statistics, year), years[i]);
        }
        // Net imports add up to zero in every year; exports of hydro grow with hydro, by less than use.
        for grids in &years {
            assert!(grids.iter().map(|g| g.net_import_twh).sum::<f64>().abs() < 1e-9);
        }
        let growth = |g: usize| years[11][g].net_import_twh / years[1][g].net_import_twh;
        assert!(
            growth(4) < 1.2 && growth(0) > 1.3,
            "South from hydro, North from the rest: {} {}",
            growth(4),
            growth(0)
        );
    }

    proptest! {
        // Breaks if what is given is below zero, does not add up, or leaves a grid below the level another was raised to.
        #[test]
        fn all_is_given_and_nobody_falls_behind(
            firm in prop::array::uniform6(0.0f64..600.0),
            peak in prop::array::uniform6(50.0f64..600.0),
            total in 0.0f64..500.0,
        ) {
            let given = fill(&firm, &peak, total);
            prop_assert!(given.iter().all(|x| *x >= 0.0));
            prop_assert!((given.iter().sum::<f64>() - total).abs() < 1e-9 * (1.0 + total));
            let after: Vec<f64> = (0..N_GRIDS).map(|g| (firm[g] + given[g]) / peak[g]).collect();
            let least = after.iter().copied().fold(f64::MAX, math::min);
            for g in (0..N_GRIDS).filter(|&g| given[g] > 1e-6) {
                prop_assert!((after[g] - least).abs() < 1e-9, "{after:?}");
            }
        }
    }
}
