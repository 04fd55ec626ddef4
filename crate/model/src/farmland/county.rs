//! Eight county classes of equal area: a province seen through its counties.
//!
//! Three rules look below the province: the quality gate of replenishment (same county, year before), the
//! one per cent gate of permanent basic farmland, and the provincial platform on which counties short of
//! replenishment buy from those with a surplus. The classes are a fixed quantile grid with three spreads and
//! two rank correlations, all judgements of the register; they are the same in every province.

use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::register::id;
use crate::scenario::Params;

/// Number of classes.
pub(super) const N_CLASSES: usize = 8;
/// One value per class.
pub(super) type ByClass = [f64; N_CLASSES];

/// Middles of eight equal parts of the normal law, scaled to unit variance.
const QUANTILES: ByClass = [-1.663, -0.962, -0.53, -0.171, 0.171, 0.53, 0.962, 1.663];
/// Two patterns of unit variance, orthogonal to the quantiles and to one another: what of construction and
/// of resources does not go with the quantiles.
const PATTERN_A: ByClass = [1.0, -1.0, -1.0, 1.0, 1.0, -1.0, -1.0, 1.0];
const PATTERN_B: ByClass = [1.0, 1.0, -1.0, -1.0, -1.0, -1.0, 1.0, 1.0];

/// What sets the counties of a province apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counties {
    /// Grade less the provincial mean.
    pub grade: ByClass,
    /// Share of the province's construction.
    pub construction: ByClass,
    /// Share of the province's replenishment and of its reserve zone.
    pub reserve: ByClass,
}

impl Counties {
    pub(super) fn new(params: &Params) -> Self {
        let mix = |rho: f64, a: &ByClass, b: &ByClass| -> ByClass {
            let rest = (1.0 - rho * rho).sqrt();
            std::array::from_fn(|k| rho * a[k] + rest * b[k])
        };
        let shares = |spread: f64, score: &ByClass| -> ByClass {
            let weights = score.map(|s| math::exp(spread * s));
            let mut sum = 0.0;
            for w in weights {
                sum += w;
            }
            weights.map(|w| w / sum)
        };
        let construction =
            mix(params[id::FARMLAND_COUNTY_CONSTRUCTION_GRADE_CORRELATION], &QUANTILES, &PATTERN_A);
        let reserve =
            mix(params[id::FARMLAND_COUNTY_CONSTRUCTION_RESERVE_CORRELATION], &construction, &PATTERN_B);
        let spread = params[id::FARMLAND_COUNTY_GRADE_SPREAD];
        Self {
            grade: QUANTILES.map(|z| spread * z),
            construction: shares(params[id::FARMLAND_COUNTY_CONSTRUCTION_SPREAD], &construction),
            reserve: shares(params[id::FARMLAND_COUNTY_RESERVE_SPREAD], &reserve),
        }
    }

    /// What counties can use of `wanted` when `credits` lie where land was replenished and at most `limit`
    /// may be traded, by province.
    pub(super) fn usable(
        &self,
        wanted: &ByProvince<f64>,
        credits: &ByProvince<f64>,
        limit: &ByProvince<f64>,
    ) -> Platform {
        let none = [0.0; N_PROVINCES];
        let (mut own, mut shortage, mut surplus) = (none, none, none);
        for k in 0..N_CLASSES {
            for p in 0..N_PROVINCES {
                let need = self.construction[k] * wanted[p];
                let have = self.reserve[k] * credits[p];
                own[p] += math::min(need, have);
                shortage[p] += math::max(need - have, 0.0);
                surplus[p] += math::max(have - need, 0.0);
            }
        }
        let matched: ByProvince<f64> = std::array::from_fn(|p| math::min(shortage[p], surplus[p]));
        let traded: ByProvince<f64> = std::array::from_fn(|p| math::min(matched[p], limit[p]));
        Platform {
            usable: std::array::from_fn(|p| own[p] + traded[p]),
            short: std::array::from_fn(|p| matched[p] - traded[p]),
            traded,
            shortage,
            surplus,
        }
    }

    /// Share of counties whose reserve zone does not exceed one per cent of their task, where the
    /// province's is `ratio` of its task.
    pub(super) fn closed<const M: usize>(&self, ratio: &[f64; M]) -> [f64; M] {
        let mut closed = [0.0; M];
        for m in 0..M {
            let mut counties = 0.0;
            for share in self.reserve {
                counties += if ratio[m] * share * N_CLASSES as f64 <= ONE_PER_CENT { 1.0 } else { 0.0 };
            }
            closed[m] = counties / N_CLASSES as f64;
        }
        closed
    }

    /// What of `need` the counties' own part of `reserve` cannot replace, by province.
    pub(super) fn out_of_county(&self, need: &ByProvince<f64>, reserve: &ByProvince<f64>) -> ByProvince<f64> {
        let mut out = [0.0; N_PROVINCES];
        for p in 0..N_PROVINCES {
            let mut short = 0.0;
            for k in 0..N_CLASSES {
                short += math::max(0.0, self.construction[k] * need[p] - self.reserve[k] * reserve[p]);
            }
            out[p] = short;
        }
        out
    }
}

/// The gate of Decree 17: the reserve zone must exceed this share of the task.
const ONE_PER_CENT: f64 = 0.01;

/// Sums of shares may miss one by this much.
const EVERYTHING: f64 = 1e-12;

/// A year of the provincial platforms, in mu.
#[derive(Clone, Copy, Debug)]
pub(super) struct Platform {
    pub usable: ByProvince<f64>,
    pub traded: ByProvince<f64>,
    /// Wanted and offered, but beyond the volume limit.
    pub short: ByProvince<f64>,
    pub shortage: ByProvince<f64>,
    pub surplus: ByProvince<f64>,
}

/// The quality gate: land is accepted if its grade is no worse than the mean grade of what construction
/// took in the same county the year before.
///
/// Candidate land is spread around its mean by a triangular law. The position of the gate at the start is
/// the one at which the acceptance rate of the register passes; from there it moves with what is built on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gate {
    /// Half-width of the law, grades, and its reciprocal.
    width: f64,
    per_grade: f64,
    /// Position of the gate above the mean of the candidates at the start, grades.
    position: f64,
    /// What of a county's grade its candidates do not follow, and what they do.
    apart: ByClass,
    follows: ByClass,
    /// Mean of `follows` over all land offered.
    offered: f64,
    /// Share accepted at the start, and the share of it that quality alone would pass.
    acceptance: f64,
    quality: f64,
    /// Contiguity and stability relative to the register's values.
    other: f64,
}

/// What the gate lets through.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Passed {
    /// Share of the land offered that is accepted.
    pub share: f64,
    /// Grades of accepted and of refused land less the middle of the candidates.
    pub grade: f64,
    pub refused_grade: f64,
    /// Shares refused for quality, as scattered, as unsuitable.
    pub poor: f64,
    pub scattered: f64,
    pub unsuitable: f64,
}

impl Gate {
    pub(super) fn new(params: &Params, counties: &Counties) -> Self {
        let standard = |p: crate::register::ParamId| p.row().default;
        let usual = standard(id::FARMLAND_CONTIGUITY_SHARE) * standard(id::FARMLAND_STABILITY_SHARE);
        let acceptance = params[id::FARMLAND_ACCEPTANCE_SHARE];
        let quality = math::min(acceptance / usual, 1.0);
        let other = params[id::FARMLAND_CONTIGUITY_SHARE] * params[id::FARMLAND_STABILITY_SHARE] / usual;
        let apart = 1.0 - params[id::FARMLAND_CANDIDATE_FOLLOWS_SHARE];
        let mut offered = 0.0;
        for k in 0..N_CLASSES {
            offered += counties.reserve[k] * (1.0 - apart) * counties.grade[k];
        }
        let mut gate = Self {
            width: params[id::FARMLAND_CANDIDATE_SPREAD_GRADE],
            per_grade: 1.0 / params[id::FARMLAND_CANDIDATE_SPREAD_GRADE],
            position: 0.0,
            apart: counties.grade.map(|grade| apart * grade),
            follows: counties.grade.map(|grade| (1.0 - apart) * grade),
            offered,
            acceptance,
            quality,
            other,
        };
        let (mut low, mut high) = (-8.0, 8.0);
        for _ in 0..40 {
            gate.position = (low + high) / 2.0;
            if gate.quality_passed(counties, &[0.0]).0[0] < quality - EVERYTHING {
                low = gate.position;
            } else {
                high = gate.position;
            }
        }
        gate
    }

    /// Shares of candidates at or below the gate when it has moved by `moved` grades since the start, and
    /// their mean grades less the mean of all candidates. What passes in several places is computed side by side.
    fn quality_passed<const M: usize>(&self, counties: &Counties, moved: &[f64; M]) -> ([f64; M], [f64; M]) {
        let (mut share, mut points) = ([0.0; M], [0.0; M]);
        for k in 0..N_CLASSES {
            for m in 0..M {
                let stands = self.position + moved[m];
                let (below, mean) = triangular((stands + self.apart[k]) * self.per_grade);
                let accepted = counties.reserve[k] * below;
                share[m] += accepted;
                points[m] += accepted * (mean * self.width + self.follows[k]);
            }
        }
        (share, std::array::from_fn(|m| points[m] / if share[m] > 0.0 { share[m] } else { f64::INFINITY }))
    }

    /// Applies the gate after it has moved by `moved` grades (negative: towards better land).
    pub(super) fn pass<const M: usize>(
        &self,
        counties: &Counties,
        moved: &[f64; M],
        unsuitable: f64,
    ) -> [Passed; M] {
        let (quality, grade) = self.quality_passed(counties, moved);
        std::array::from_fn(|m| self.passed(quality[m], grade[m], unsuitable))
    }

    fn passed(&self, quality: f64, grade: f64, unsuitable: f64) -> Passed {
        let now = if self.quality > 0.0 { quality / self.quality } else { 0.0 };
        let share = math::min(self.acceptance * now * self.other, 1.0) * (1.0 - unsuitable);
        let refused = 1.0 - share;
        let poor = math::max(1.0 - math::min(self.quality * now, 1.0), 0.0);
        let unsuitable = math::min(unsuitable, refused);
        let poor = math::min(poor, refused - unsuitable);
        // What is refused is what was offered less what was accepted, for whatever reason.
        let offered = self.offered;
        let refused_grade = if refused > EVERYTHING { (offered - share * grade) / refused } else { offered };
        let scattered = math::max(refused - unsuitable - poor, 0.0);
        Passed { share, grade, refused_grade, poor, scattered, unsuitable }
    }

    /// Mean grade of the candidates when the gate stands at `reference` at the start.
    pub(super) fn candidates(&self, reference: f64) -> f64 {
        reference - self.position
    }
}

/// Share below `x` of the triangular law on -1..1, and the mean of that part.
///
/// Right of the middle it is what the tail leaves: the mean of the tail, mirrored, weighs against it.
fn triangular(x: f64) -> (f64, f64) {
    let left = x <= 0.0;
    let to_edge = math::max(1.0 - x.abs(), 0.0);
    let tail = to_edge * to_edge / 2.0;
    let tail_mean = 1.0 - 2.0 / 3.0 * to_edge;
    let share = if left { tail } else { 1.0 - tail };
    // Only what is divided is chosen, so that counties are divided several at a time.
    let (points, weight) = if left { (tail_mean, 1.0) } else { (tail * tail_mean, share) };
    (share, -points / weight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    // Half of a symmetric law lies below its middle, with mean -1/3; an eighth below -1/2, with mean -2/3.
    #[test]
    fn the_triangular_law_by_hand() {
        let (share, mean) = triangular(0.0);
        assert!((share - 0.5).abs() < 1e-15 && (mean + 1.0 / 3.0).abs() < 1e-15);
        let (share, mean) = triangular(-0.5);
        assert!((share - 0.125).abs() < 1e-15 && (mean + 2.0 / 3.0).abs() < 1e-15);
        let (share, mean) = triangular(0.5);
        assert!((share - 0.875).abs() < 1e-15);
        assert!((mean + 0.125 * (2.0 / 3.0) / 0.875).abs() < 1e-15);
    }

    // Breaks if the gate, standing where it stood at the start, passes anything but the acceptance rate.
    #[test]
    fn at_the_start_the_acceptance_rate_passes() {
        for acceptance in [0.3, 0.6, 0.85, 1.0] {
            let mut scenario = Scenario::baseline();
            scenario.set("farmland.acceptance_share", acceptance).expect("in range");
            scenario.set("farmland.suitability_reject_share", 0.0).expect("in range");
            let params = scenario.params();
            let counties = Counties::new(&params);
            let passed = Gate::new(&params, &counties).pass(&counties, &[0.0], 0.0)[0];
            assert!((passed.share - acceptance).abs() < 1e-9, "{acceptance}: {passed:?}");
            let better = Gate::new(&params, &counties).pass(&counties, &[-0.5], 0.0)[0];
            assert!(better.share < passed.share, "{acceptance}: {better:?}");
        }
    }

    // Breaks if the gate of Decree 17 opens at one per cent instead of above it. With eight equal counties the
    // county's ratio is the province's to the bit.
    #[test]
    fn the_one_per_cent_gate_opens_above_one_per_cent() {
        let mut counties = Counties::new(&Scenario::baseline().params());
        counties.reserve = [1.0 / 8.0; N_CLASSES];
        assert_eq!(counties.closed(&[0.01]), [1.0]);
        assert_eq!(counties.closed(&[0.01 + f64::EPSILON]), [0.0]);
        // Half of the counties hold three times what the others hold.
        counties.reserve = [0.0625, 0.1875, 0.0625, 0.1875, 0.0625, 0.1875, 0.0625, 0.1875];
        assert_eq!(counties.closed(&[0.01]), [0.5]);
    }

    // Breaks if refused land is as good as accepted land. Eight equal counties of one grade, half-width 1, half
    // of the land accepted on quality alone: the gate stands in the middle, accepted land is a third of a grade
    // better than the middle, refused land a third worse.
    #[test]
    fn refused_land_is_what_acceptance_leaves() {
        let mut scenario = Scenario::baseline();
        for (id, value) in [
            ("farmland.candidate_spread_grade", 1.0),
            ("farmland.acceptance_share", 0.5 * 0.95 * 0.97),
            ("farmland.county_grade_spread", 0.3),
        ] {
            scenario.set(id, value).expect("in range");
        }
        let params = scenario.params();
        let mut counties = Counties::new(&params);
        counties.grade = [0.0; N_CLASSES];
        counties.reserve = [1.0 / 8.0; N_CLASSES];
        let passed = Gate::new(&params, &counties).pass(&counties, &[0.0], 0.0)[0];
        assert!((passed.grade + 1.0 / 3.0).abs() < 1e-6, "{passed:?}");
        // Of 53.9 % refused, 50 are poor and 3.9 scattered, as good as what was accepted.
        let share = passed.share;
        assert!((passed.refused_grade - share / 3.0 / (1.0 - share)).abs() < 1e-6, "{passed:?}");
        assert!(passed.refused_grade > passed.grade);
    }

    #[test]
    fn shares_of_the_classes_add_up() {
        let counties = Counties::new(&Scenario::baseline().params());
        for shares in [counties.construction, counties.reserve] {
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
        assert!(counties.grade.iter().sum::<f64>().abs() < 1e-12);
    }
}
