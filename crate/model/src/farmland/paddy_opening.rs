//! Paddy (水田) with which the provinces open, from what is published of the nation and of some of them.

use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{Date, FIRST_YEAR, LAST_HISTORY_YEAR, Year};
use crate::units::{MU_PER_KHA, MU_PER_WANMU, Mu};

/// Paddy of every province at the end of 2024: the nation's at the end of 2023, the latest that is published, as the
/// provinces shared in it at the survey of 2019.
pub(super) fn opening(evidence: &Evidence, area: &ByProvince<Mu>) -> ByProvince<Mu> {
    let national = |year| evidence.need("farmland.paddy_wanmu", "CN", Date::year_end(year)) * MU_PER_WANMU;
    let at_survey = surveyed(evidence, Mu::whole(national(FIRST_YEAR)), area);
    math::apportion(math::whole(national(LATEST)), &at_survey.map(Mu::get)).map(Mu::exact)
}

/// Latest year-end of which national paddy is published.
const LATEST: Year = LAST_HISTORY_YEAR - 1;

/// Paddy of 2019. Provinces that published their share have it; what they leave of the nation's paddy goes to the others
/// by fields under rice, in none to a higher share of its farmland than the highest that is published.
fn surveyed(evidence: &Evidence, national: Mu, area: &ByProvince<Mu>) -> ByProvince<Mu> {
    let shares = |year| evidence.by_province("farmland.paddy_share", Date::year_end(year));
    let (survey, later) = (shares(FIRST_YEAR), shares(LATEST));
    let published: ByProvince<Option<f64>> = std::array::from_fn(|p| survey[p].or(later[p]));
    let most = published.iter().flatten().fold(0.0, |most, &share| math::max(most, share));
    let rice = evidence.by_province("farmland.rice_fields_kha", Date::year_end(FIRST_YEAR));
    let known: ByProvince<Option<Mu>> =
        std::array::from_fn(|p| published[p].map(|share| area[p].times(share)));
    let left = national - known.iter().flatten().copied().sum::<Mu>();
    let weights: ByProvince<f64> = std::array::from_fn(|p| match known[p] {
        None => rice[p].unwrap_or(0.0) * MU_PER_KHA,
        Some(_) => 0.0,
    });
    let open = math::round_to_total(
        left.get(),
        &spread(left.get(), &weights, &area.map(|area| area.times(most).get())),
    );
    std::array::from_fn(|p| known[p].unwrap_or(Mu::exact(open[p])))
}

/// Shares of `total` in proportion to `weights`, but for those that would pass their bound and stay at it.
fn spread(total: f64, weights: &ByProvince<f64>, bounds: &ByProvince<f64>) -> ByProvince<f64> {
    let mut full = [false; N_PROVINCES];
    loop {
        let (mut left, mut open) = (total, 0.0);
        for p in 0..N_PROVINCES {
            if full[p] {
                left -= bounds[p];
            } else {
                open += weights[p];
            }
        }
        let each = if open > 0.0 { left / open } else { 0.0 };
        let passes = |p: usize| !full[p] && weights[p] * each > bounds[p];
        let Some(p) = (0..N_PROVINCES).find(|&p| passes(p)) else {
            return std::array::from_fn(|p| if full[p] { bounds[p] } else { weights[p] * each });
        };
        full[p] = true;
    }
}

#[cfg(test)]
mod tests {
    use super::super::land::Farmland;
    use super::*;
    use crate::region::PROVINCES;
    use crate::vintage::Vintage;

    fn place(code: &str) -> usize {
        PROVINCES.iter().position(|p| p.code == code).expect("a province")
    }

    fn sum(mu: &ByProvince<Mu>) -> f64 {
        mu.iter().copied().sum::<Mu>().get()
    }

    // Breaks if a mu of the nation's paddy is lost or made between the provinces, a published share is not kept, or a
    // province has more than the highest published share (Jiangxi).
    #[test]
    fn the_opening_adds_up_to_the_nation() {
        for vintage in Vintage::ALL {
            let evidence = Evidence::new(vintage);
            let area = Farmland::new(&evidence).history.area_2019;
            let surveyed = surveyed(&evidence, Mu::exact(470_880_000.0), &area);
            assert_eq!((sum(&surveyed), sum(&opening(&evidence, &area))), (470_880_000.0, 468_000_000.0));
            let of = |code| (surveyed[place(code)], area[place(code)]);
            for (code, share) in
                [("36", 0.8342), ("42", 0.534), ("32", 0.6797), ("62", 0.0008), ("43", 0.8342)]
            {
                let (paddy, area) = of(code);
                assert!((paddy - area.times(share)).get().abs() <= 1.0, "{code}");
            }
            for code in ["23", "44", "45", "51"] {
                let (paddy, area) = of(code);
                assert!(paddy > Mu::ZERO && paddy < area.times(0.8342), "{code}");
            }
            assert_eq!(of("63").0, Mu::ZERO);
        }
    }

    // Breaks if a province passes its bound, or what it cannot hold goes by room instead of by weight: of 100 by 6 to 3 to 1,
    // the first holding 40, the others have 60 by 3 to 1.
    #[test]
    fn what_passes_a_bound_goes_by_weight() {
        let (mut weights, mut bounds) = ([0.0; N_PROVINCES], [1000.0; N_PROVINCES]);
        weights[..3].copy_from_slice(&[6.0, 3.0, 1.0]);
        bounds[0] = 40.0;
        assert_eq!(spread(100.0, &weights, &bounds)[..4], [40.0, 45.0, 15.0, 0.0]);
    }
}
