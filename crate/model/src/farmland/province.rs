//! What a vintage knows of each province beside its area: grades, yield, water, tax, grain, kind of place.

use super::grade::{self, N_GRADES};
use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES};
use crate::time::{Date, FIRST_YEAR, LAST_HISTORY_YEAR};
use crate::units::{KG_PER_10KT, M3_PER_100M, MU_PER_KHA, Mu};

/// South of the Qinling and the Huaihe (as the 2021 communique divides the country; Anhui and Jiangsu are
/// counted whole): the provinces the opinion asks to restore part of what they lost.
const SOUTH: &[&str] =
    &["31", "32", "33", "34", "35", "36", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54"];
/// Typical black soil lies here (Black Soil Protection Law, article 2).
const BLACK_SOIL: &[&str] = &["15", "21", "22", "23"];
/// Gobi and desert that facility farming may use.
const DESERT: &[&str] = &["15", "62", "63", "64", "65"];
/// Ecologically fragile provinces whose national projects may be replenished elsewhere. The opinion names no
/// province; these hold the key ecological regions of the 2021 plan (judgement).
const FRAGILE: &[&str] = &["15", "51", "52", "53", "54", "62", "63", "64"];

fn among(codes: &[&str]) -> ByProvince<bool> {
    std::array::from_fn(|p| codes.contains(&PROVINCES[p].code))
}

/// Southern provinces.
pub(super) fn south() -> ByProvince<bool> {
    among(SOUTH)
}

/// Provinces national coordination may serve.
pub(super) fn fragile() -> ByProvince<bool> {
    among(FRAGILE)
}

fn area_of(codes: &[&str], area: &ByProvince<f64>) -> ByProvince<f64> {
    let inside = among(codes);
    std::array::from_fn(|p| if inside[p] { area[p] } else { 0.0 })
}

/// Farmland of the black-soil provinces, as a key.
pub(super) fn black_soil_area(area: &ByProvince<f64>) -> ByProvince<f64> {
    area_of(BLACK_SOIL, area)
}

/// Farmland of the desert provinces, as a key.
pub(super) fn desert_area(area: &ByProvince<f64>) -> ByProvince<f64> {
    area_of(DESERT, area)
}

/// What a province is to the nation's grain (主产区、主销区、产销平衡区).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GrainArea {
    /// Main producing area.
    Producing,
    /// Main selling area.
    Selling,
    /// Produces about what it eats.
    Balanced,
}

/// What grain is to a province.
pub(super) fn grain_areas() -> ByProvince<GrainArea> {
    std::array::from_fn(|p| match PROVINCES[p].grain_category {
        "main_producing" => GrainArea::Producing,
        "main_selling" => GrainArea::Selling,
        _ => GrainArea::Balanced,
    })
}

/// Irrigated farmland, as the yearbook of 2020 has it; no later year is complete.
pub(super) fn irrigated(evidence: &Evidence) -> ByProvince<Mu> {
    evidence
        .need_by_province("farmland.irrigated_kha", Date::year_end(2020))
        .map(|kha| Mu::whole(kha * MU_PER_KHA))
}

/// Water use of 2020, cubic metres.
pub(super) fn water_use(evidence: &Evidence) -> ByProvince<f64> {
    evidence
        .need_by_province("water.use_2020_100m_m3", Date::year_end(2020))
        .map(|x| math::whole(x * M3_PER_100M))
}

/// Cap on water use in 2030, cubic metres.
pub(super) fn water_cap(evidence: &Evidence) -> ByProvince<f64> {
    evidence
        .need_by_province("water.cap_2030_100m_m3", Date::year_end(2030))
        .map(|x| math::whole(x * M3_PER_100M))
}

/// Average occupation tax, yuan per square metre.
pub(super) fn tax(evidence: &Evidence) -> ByProvince<f64> {
    evidence.need_by_province("farmland.occupation_tax_yuan_per_m2", Date(20_080_101))
}

/// Grain output of 2024, kg. A province without a figure of 2024 has that of 2023, without either the mean
/// yield on its area; these are scaled to what the others leave of the nation's output.
pub(super) fn grain_output(evidence: &Evidence, area: &ByProvince<f64>) -> ByProvince<f64> {
    let id = "grain.output_10kt";
    let then = evidence.by_province(id, Date::year_end(2023));
    let now = evidence.by_province(id, Date::year_end(2024));
    let national = evidence.need(id, "CN", Date::year_end(2024));
    let mut national_area = 0.0;
    for mu in area {
        national_area += mu;
    }
    let guess: ByProvince<f64> =
        std::array::from_fn(|p| then[p].unwrap_or(national * area[p] / national_area));
    let (mut known, mut open) = (0.0, 0.0);
    for p in 0..N_PROVINCES {
        match now[p] {
            Some(x) => known += x,
            None => open += guess[p],
        }
    }
    let growth = (national - known) / open;
    std::array::from_fn(|p| now[p].unwrap_or(guess[p] * growth) * KG_PER_10KT)
}

/// Residents. The end-2024 vintage knows the nation only and shares it by electricity use.
pub(super) fn residents(evidence: &Evidence, electricity: &ByProvince<f64>) -> ByProvince<f64> {
    let known = evidence.by_province("society.population_10k", Date::year_end(LAST_HISTORY_YEAR));
    if known.iter().all(Option::is_some) {
        return known.map(|x| x.unwrap_or_default() * PEOPLE_PER_10K);
    }
    let nation = evidence.need("society.population_10k", "CN", Date::year_end(2023)) * PEOPLE_PER_10K;
    let mut sum = 0.0;
    for x in electricity {
        sum += x;
    }
    electricity.map(|x| nation * x / sum)
}

const PEOPLE_PER_10K: f64 = 10_000.0;

/// National shares of the ten grades, from the three bands of the bulletin of 2019: inside a band linear
/// in the grade, so that the mean is the published 4.76 (even shares give 4.83).
fn national_grades(evidence: &Evidence) -> [f64; N_GRADES] {
    let survey = Date::year_end(FIRST_YEAR);
    let band = |id: &str| evidence.need(id, "CN", survey);
    let [good, middle, poor] =
        ["farmland.share_grades_1_3", "farmland.share_grades_4_6", "farmland.share_grades_7_10"].map(band);
    let even = [
        good / 3.0,
        good / 3.0,
        good / 3.0,
        middle / 3.0,
        middle / 3.0,
        middle / 3.0,
        poor / 4.0,
        poor / 4.0,
        poor / 4.0,
        poor / 4.0,
    ];
    // Moving weight from the worst to the best grade of a band keeps the band and lowers the mean; the same
    // fraction of every band is moved. A full fraction would empty the worst grade.
    let mean = |x: &[f64; N_GRADES]| {
        let mut sum = 0.0;
        for (q, w) in x.iter().enumerate() {
            sum += w * (q + 1) as f64;
        }
        sum
    };
    let wanted = evidence.need("farmland.mean_grade", "CN", survey);
    let full = even[0] * 2.0 + even[3] * 2.0 + even[6] * 3.0;
    let fraction = math::clamp((mean(&even) - wanted) / full, -0.9, 0.9);
    let mut shares = even;
    for (best, worst) in [(0, 2), (3, 5), (6, 9)] {
        let moved = even[best] * fraction;
        shares[best] += moved;
        shares[worst] -= moved;
    }
    shares
}

/// Shares of the ten grades by province: the national ones tilted to the mean of the province's region,
/// then all means shifted alike so that the area-weighted mean is the published one.
#[derive(Debug)]
pub(super) struct RegionalGrades {
    national: [f64; N_GRADES],
    mean: ByProvince<f64>,
}

impl RegionalGrades {
    pub(super) fn new(evidence: &Evidence, area: &ByProvince<f64>) -> Self {
        let survey = Date::year_end(FIRST_YEAR);
        let region: ByProvince<f64> = std::array::from_fn(|p| {
            let key = format!("Q:{}", PROVINCES[p].quality_region);
            evidence.need("farmland.mean_grade", &key, survey)
        });
        let (mut sum, mut points) = (0.0, 0.0);
        for p in 0..N_PROVINCES {
            sum += area[p];
            points += area[p] * region[p];
        }
        let shift = evidence.need("farmland.mean_grade", "CN", survey) - points / sum;
        Self { national: national_grades(evidence), mean: region.map(|mean| mean + shift) }
    }

    /// The same with the provinces in another order.
    #[cfg(test)]
    pub(super) fn reordered(&self, order: &ByProvince<usize>) -> Self {
        Self { national: self.national, mean: order.map(|p| self.mean[p]) }
    }

    /// Shares of a province whose mean is moved by `shift` grades.
    pub(super) fn of(&self, p: usize, shift: f64) -> [f64; N_GRADES] {
        grade::tilted(&self.national, self.mean[p] + shift)
    }
}
