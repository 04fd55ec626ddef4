//! Net changes of 2020-2023 by province, from what is published.
//!
//! National year-ends are published or derivable, seven regional totals and three provincial figures as
//! well; the rest is not. The net changes here depart least from equal rates in every province while they
//! meet all of that. The split is ours: results that follow from it say so.

use std::sync::Arc;

use crate::allocate::{Contradiction, SumRange, least_departure};
use crate::diagnostic::{DataFault, Diagnostic, Diagnostics, Fault};
use crate::evidence::Evidence;
use crate::math;
use crate::own_data::OwnData;
use crate::region::{ByProvince, LAND_REGIONS, N_PROVINCES, PROVINCES};
use crate::time::{Date, FIRST_YEAR, Year};
use crate::units::{MU_PER_KHA, MU_PER_WANMU, Mu};
use crate::vintage::Vintage;

/// Years whose provincial split is constrained: 2020-2023.
const YEARS: usize = 4;

/// Areas of 2019 and net changes since, whole mu.
#[derive(Clone, Debug)]
pub struct History {
    /// Area at the end of 2019.
    pub area_2019: ByProvince<Mu>,
    /// National area at the end of 2019-2023.
    national: [Mu; YEARS + 1],
    /// Net change of 2020-2023.
    net: [ByProvince<Mu>; YEARS],
    /// National net change of 2024, where the vintage knows it.
    net_2024: Option<Mu>,
}

impl History {
    /// Rebuilds the history a vintage knows.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        let national = national(evidence);
        let area_2019 = area_2019(evidence, national[0]);
        let net = match net_changes(evidence, &area_2019, &national) {
            Ok(net) => net,
            Err(e) => panic!("the register's farmland totals of 2019-2023: {e}"),
        };
        let net_2024 = evidence
            .value("farmland.area_wanmu", "CN", Date::year_end(2024))
            .map(|x| Mu::whole(x * MU_PER_WANMU) - national[YEARS]);
        Self { area_2019, national, net, net_2024 }
    }

    /// The same with the provinces in another order.
    #[cfg(test)]
    pub(super) fn reordered(&self, order: &ByProvince<usize>) -> Self {
        Self {
            area_2019: order.map(|p| self.area_2019[p]),
            net: self.net.map(|year| order.map(|p| year[p])),
            ..self.clone()
        }
    }

    /// Net change of `year` (2020-2024) by province. Nothing constrains the split of 2024, so it goes by
    /// area; `unknown_2024` stands in for the national figure where the vintage has none.
    #[must_use]
    pub fn net_change(&self, year: Year, unknown_2024: Mu) -> ByProvince<Mu> {
        let i = (year - FIRST_YEAR - 1) as usize;
        if i < YEARS {
            return self.net[i];
        }
        let total = self.net_2024.unwrap_or(unknown_2024);
        let share = self.area_2019.map(|a| a.ratio(self.national[0]) * total.get());
        math::round_to_total(total.get(), &share).map(Mu::exact)
    }
}

/// Whether areas among a reader's own rows contradict those of the register for 2019-2023 on the data of some vintage: then
/// no history of provinces meets them all, and [`History::new`] has none.
#[must_use]
pub fn contradicts(own: &OwnData) -> bool {
    let of_land = own.rows().iter().any(|own| own.row.id.starts_with("farmland.area"));
    let own = Arc::new(own.clone());
    of_land
        && Vintage::ALL.into_iter().any(|vintage| {
            let evidence = Evidence::with_data(vintage, Some(own.clone()));
            let national = national(&evidence);
            net_changes(&evidence, &area_2019(&evidence, national[0]), &national).is_err()
        })
}

/// A reader's own rows, if their areas fit those of the register.
///
/// # Errors
/// If they contradict them.
pub fn fitting(own: OwnData) -> Result<OwnData, Diagnostics> {
    if contradicts(&own) {
        return Err(Diagnostic::new("farmland.area_*", Fault::Data(DataFault::LandContradicts)).into());
    }
    Ok(own)
}

/// National area at the end of 2019-2023.
fn national(evidence: &Evidence) -> [Mu; YEARS + 1] {
    std::array::from_fn(|i| {
        let date = Date::year_end(FIRST_YEAR + i as Year);
        Mu::whole(evidence.need("farmland.area_wanmu", "CN", date) * MU_PER_WANMU)
    })
}

/// Survey areas by province; the mu that rounding to 0.1 kha loses nationally are spread by area.
fn area_2019(evidence: &Evidence, national: Mu) -> ByProvince<Mu> {
    let printed = evidence
        .need_by_province("farmland.area_kha", Date::year_end(FIRST_YEAR))
        .map(|kha| Mu::whole(kha * MU_PER_KHA));
    let sum: Mu = printed.iter().copied().sum();
    let missing = math::apportion((national - sum).get(), &printed.map(Mu::get));
    std::array::from_fn(|p| printed[p] + Mu::exact(missing[p]))
}

fn net_changes(
    evidence: &Evidence,
    area: &ByProvince<Mu>,
    national: &[Mu; YEARS + 1],
) -> Result<[ByProvince<Mu>; YEARS], Contradiction> {
    let total: Mu = area.iter().copied().sum();
    let at = |year: usize, p: usize| year * N_PROVINCES + p;
    let mut guess = Vec::with_capacity(YEARS * N_PROVINCES);
    let mut weight = Vec::with_capacity(YEARS * N_PROVINCES);
    let mut sums = Vec::new();
    for year in 0..YEARS {
        let change = (national[year + 1] - national[year]).get();
        for a in area {
            guess.push(a.ratio(total) * change);
            // Scaled so that multipliers, and with them the tolerance, are in mu.
            weight.push(a.ratio(total));
        }
        let members = (0..N_PROVINCES).map(|p| at(year, p)).collect();
        sums.push(SumRange { members, low: change, high: change });
    }
    for (region, key) in LAND_REGIONS.iter().enumerate() {
        let Some(row) = evidence.row("farmland.area_wanmu", &format!("F:{key}"), Date::year_end(2023)) else {
            continue;
        };
        let inside: Vec<usize> = (0..N_PROVINCES).filter(|&p| PROVINCES[p].land_region == region).collect();
        let opening: f64 = inside.iter().fold(0.0, |sum, &p| sum + area[p].get());
        if let (Some(low), Some(high)) = (row.low, row.high) {
            sums.push(SumRange {
                members: inside.iter().flat_map(|&p| (0..YEARS).map(move |y| at(y, p))).collect(),
                low: low * MU_PER_WANMU - opening,
                high: high * MU_PER_WANMU - opening,
            });
        }
    }
    for (p, province) in PROVINCES.iter().enumerate() {
        for year in [2020, 2023] {
            let date = Date::year_end(year);
            let printed = evidence
                .value("farmland.area_wanmu", province.code, date)
                .map(|x| x * MU_PER_WANMU)
                .or_else(|| evidence.value("farmland.area_kha", province.code, date).map(|x| x * MU_PER_KHA));
            if let Some(then) = printed {
                let change = then - area[p].get();
                let members = (0..(year - FIRST_YEAR) as usize).map(|y| at(y, p)).collect();
                sums.push(SumRange { members, low: change, high: change });
            }
        }
    }
    let solved = least_departure(&guess, &weight, &sums)?;
    Ok(std::array::from_fn(|year| {
        let change = (national[year + 1] - national[year]).get();
        let targets: ByProvince<f64> = std::array::from_fn(|p| solved[at(year, p)]);
        math::round_to_total(change, &targets).map(Mu::exact)
    }))
}
