//! Farmland by grade, 1 (best) to 10 (GB/T 33469), a book of its own that adds up to the area.
//!
//! Construction draws on the best part of the farmland, other losses on all of it; accepted land enters at
//! its own grade; high-standard works and soil programmes move land up.

use super::book::table;
use super::ledger::on_the_heap;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{N_YEARS, Year, year_idx};
use crate::units::Mu;

/// Number of grades.
pub const N_GRADES: usize = 10;
/// Area by grade.
pub type ByGrade = [Mu; N_GRADES];
/// Whole mu by grade and province. The provinces of a grade lie together and no rule reads across them, so
/// that the processor works on several provinces at a time.
type Table = [ByProvince<f64>; N_GRADES];

table! {
    /// What changes the farmland of a grade.
    GradeFlow {
        Built "grade_built" "建设占用" "Built on";
        Left "grade_left" "其他减少" "Other losses";
        Added "grade_added" "补充与整改" "Replenished and rectified";
        Raised "grade_raised" "提升一级" "Raised by one grade";
        Lowered "grade_lowered" "下降一级" "Lowered by one grade";
    }
}

const EMPTY: Table = [[0.0; N_PROVINCES]; N_GRADES];

/// Stocks and flows by grade, from the end of 2024.
#[derive(Clone, Debug)]
pub struct Grades {
    stock: Box<[Table; N_YEARS]>,
    flow: Box<[[Table; GradeFlow::ALL.len()]; N_YEARS]>,
}

impl Default for Grades {
    fn default() -> Self {
        Self { stock: on_the_heap(EMPTY), flow: on_the_heap([EMPTY; GradeFlow::ALL.len()]) }
    }
}

/// What a year does to the grades of the provinces.
#[derive(Clone, Copy, Debug)]
pub(super) struct Changes {
    /// Approved and illegal building, mu.
    pub built: ByProvince<f64>,
    /// Share of the farmland, best first, that building draws on.
    pub top_share: f64,
    /// All other losses, mu.
    pub left: ByProvince<f64>,
    /// Land that enters, mu, and its mean grade: accepted, restored though refused, rectified.
    pub added: [(ByProvince<f64>, ByProvince<f64>); 3],
    /// Area times grades gained (positive) or lost (negative).
    pub gain: ByProvince<f64>,
}

impl Grades {
    pub(super) fn open(&mut self, year: Year, p: usize, area: Mu, distribution: &[f64; N_GRADES]) {
        let parts = math::split(area.get(), distribution);
        for (row, part) in self.stock[year_idx(year)].iter_mut().zip(parts) {
            row[p] = part;
        }
    }

    /// Area by grade at the end of a year.
    #[must_use]
    pub fn stock(&self, year: Year, p: usize) -> ByGrade {
        self.stock[year_idx(year)].each_ref().map(|row| Mu::exact(row[p]))
    }

    /// A flow by grade; for raised and lowered land, by the grade it leaves.
    #[must_use]
    pub fn flow(&self, flow: GradeFlow, year: Year, p: usize) -> ByGrade {
        self.flow[year_idx(year)][flow as usize].each_ref().map(|row| Mu::exact(row[p]))
    }

    /// Mean grades at the end of a year; zero where there is no farmland.
    pub(super) fn means(&self, year: Year) -> ByProvince<f64> {
        means(&self.stock[year_idx(year)])
    }

    /// Mean grades of the best `share` of the farmland at the end of a year.
    pub(super) fn top_means(&self, year: Year, share: f64) -> ByProvince<f64> {
        let mut best = self.stock[year_idx(year)];
        keep_top(&mut best, share);
        means(&best)
    }

    /// Shares of good land in permanent basic farmland of mean grades `basic` at the end of a year.
    pub(super) fn good_shares(&self, year: Year, basic: &ByProvince<f64>) -> ByProvince<f64> {
        good_shares(&self.stock[year_idx(year)], basic)
    }

    /// Books a year; returns the mean grades of what was built on (zero where nothing was).
    pub(super) fn book(&mut self, year: Year, changes: &Changes) -> ByProvince<f64> {
        let y = year_idx(year);
        self.stock[y] = self.stock[y - 1];
        let stock = &mut self.stock[y];
        // In the order of [`GradeFlow`].
        let [built, left, added, raised, lowered] = &mut self.flow[y];
        take(stock, &changes.built, changes.top_share, built);
        take(stock, &changes.left, 1.0, left);
        *added = EMPTY;
        for (amount, grade) in &changes.added {
            // Few years know all three kinds.
            if amount.iter().any(|&mu| mu != 0.0) {
                place(amount, grade, added);
            }
        }
        for q in 0..N_GRADES {
            for p in 0..N_PROVINCES {
                stock[q][p] += added[q][p];
            }
        }
        shift(stock, &changes.gain, raised, lowered);
        means(built)
    }
}

/// Mean grades of areas; zero where there is none.
fn means(areas: &Table) -> ByProvince<f64> {
    let mut area = [0.0; N_PROVINCES];
    let mut points = [0.0; N_PROVINCES];
    for (q, row) in areas.iter().enumerate() {
        for p in 0..N_PROVINCES {
            area[p] += row[p];
            points[p] += row[p] * (q + 1) as f64;
        }
    }
    // Without land there are no points either.
    std::array::from_fn(|p| points[p] / if area[p] > 0.0 { area[p] } else { 1.0 })
}

/// Grades that count as good (the bulletin of 2019: grades 1 to 3).
const GOOD: usize = 3;

/// Shares of good land in basic farmland of mean grades `basic`, in provinces whose farmland is `stock`.
///
/// Basic farmland has no book by grade of its own. Its law is taken to be the province's, tilted
/// exponentially to its mean; to the first order the share then moves by the covariance of being good with
/// the grade over the variance of the grade.
fn good_shares(stock: &Table, basic: &ByProvince<f64>) -> ByProvince<f64> {
    let none = [0.0; N_PROVINCES];
    let (mut area, mut good, mut first, mut second, mut both) = (none, none, none, none, none);
    for (q, row) in stock.iter().enumerate() {
        let grade = (q + 1) as f64;
        let is_good = if q < GOOD { 1.0 } else { 0.0 };
        for p in 0..N_PROVINCES {
            area[p] += row[p];
            first[p] += row[p] * grade;
            second[p] += row[p] * grade * grade;
            good[p] += row[p] * is_good;
            both[p] += row[p] * grade * is_good;
        }
    }
    std::array::from_fn(|p| {
        let per_area = 1.0 / if area[p] > 0.0 { area[p] } else { 1.0 };
        let (share, mean) = (good[p] * per_area, first[p] * per_area);
        let variance = second[p] * per_area - mean * mean;
        // One grade alone has no slope.
        let covariance = both[p] * per_area - share * mean;
        let slope = covariance / if variance > 0.0 { variance } else { f64::INFINITY };
        math::clamp(share + slope * (basic[p] - mean), 0.0, 1.0)
    })
}

/// The sum of all grades.
fn total(areas: &Table) -> ByProvince<f64> {
    let mut sum = [0.0; N_PROVINCES];
    for row in areas {
        for p in 0..N_PROVINCES {
            sum[p] += row[p];
        }
    }
    sum
}

/// Leaves of areas the best `share`.
fn keep_top(areas: &mut Table, share: f64) {
    let mut left = total(areas).map(|area| area * share);
    for row in areas {
        for p in 0..N_PROVINCES {
            row[p] = math::min(row[p], left[p]);
            left[p] -= row[p];
        }
    }
}

/// Takes `amount` from the best `share` of a stock, in proportion, and never more of a grade than there is.
fn take(stock: &mut Table, amount: &ByProvince<f64>, share: f64, taken: &mut Table) {
    *taken = *stock;
    // The best part of all is all of it, grade by grade, for sums of whole numbers are exact.
    if share < 1.0 {
        keep_top(taken, share);
    }
    math::split_each(amount, taken);
    let mut least = [0.0; N_PROVINCES];
    for q in 0..N_GRADES {
        for p in 0..N_PROVINCES {
            stock[q][p] -= taken[q][p];
            least[p] = math::min(least[p], stock[q][p]);
        }
    }
    // As a rule every grade has its part, and none waits for what the one before could not give.
    for p in (0..N_PROVINCES).filter(|&p| least[p] < 0.0) {
        take_in_turn(stock, taken, p);
    }
}

/// Corrects a province some of whose grades gave more than they had: what a grade lacks is asked of the next.
fn take_in_turn(stock: &mut Table, taken: &mut Table, p: usize) {
    let mut short = 0.0;
    for q in 0..N_GRADES {
        let there = stock[q][p] + taken[q][p];
        let wanted = taken[q][p] + short;
        taken[q][p] = math::max(math::min(wanted, there), 0.0);
        short = wanted - taken[q][p];
        stock[q][p] = there - taken[q][p];
    }
    // What the poorest grades could not give comes from the others.
    for q in (0..N_GRADES).rev() {
        let more = math::min(short, stock[q][p]);
        taken[q][p] += more;
        stock[q][p] -= more;
        short -= more;
    }
}

/// Puts amounts of a mean grade into the two grades next to it.
fn place(amount: &ByProvince<f64>, grade: &ByProvince<f64>, added: &mut Table) {
    for p in 0..N_PROVINCES {
        let grade = math::clamp(grade[p], 1.0, N_GRADES as f64);
        let better = math::floor(grade);
        let q = better as usize - 1;
        let worse = math::whole(amount[p] * (grade - better));
        let rest = amount[p] - worse;
        added[q][p] += rest;
        if q + 1 < N_GRADES {
            added[q + 1][p] += worse;
        }
    }
}

/// Moves land up (gain above zero) or down by one grade, as much as the gain asks and each grade has, in
/// proportion to the stocks. Flows are kept by the grade that land leaves.
fn shift(stock: &mut Table, gain: &ByProvince<f64>, raised: &mut Table, lowered: &mut Table) {
    // Neither does the best grade rise nor the poorest fall.
    let moved = raised;
    *moved = *stock;
    for p in 0..N_PROVINCES {
        moved[if gain[p] > 0.0 { 0 } else { N_GRADES - 1 }][p] = 0.0;
    }
    let movable = total(moved);
    let wanted = std::array::from_fn(|p| math::min(math::whole(gain[p].abs()), movable[p]));
    math::split_each(&wanted, moved);
    let raised = moved;
    for q in 0..N_GRADES {
        for p in 0..N_PROVINCES {
            let moved = math::max(math::min(raised[q][p], stock[q][p]), 0.0);
            raised[q][p] = if gain[p] > 0.0 { moved } else { 0.0 };
            lowered[q][p] = moved - raised[q][p];
            stock[q][p] -= moved;
        }
    }
    for q in 1..N_GRADES {
        for p in 0..N_PROVINCES {
            stock[q - 1][p] += raised[q][p];
            stock[q][p] += lowered[q - 1][p];
        }
    }
}

/// Shares of the ten grades, tilted from the national ones so that their mean is `mean`.
///
/// Exponential tilting is the change of least relative entropy; solved by Newton's method.
pub(super) fn tilted(base: &[f64; N_GRADES], mean: f64) -> [f64; N_GRADES] {
    let mean = math::clamp(mean, 1.2, 9.8);
    let mut theta = 0.0;
    let mut shares = *base;
    for _ in 0..40 {
        let (mut sum, mut first, mut second) = (0.0, 0.0, 0.0);
        for q in 0..N_GRADES {
            let grade = (q + 1) as f64 - mean;
            let w = base[q] * math::exp(theta * grade);
            shares[q] = w;
            sum += w;
            first += w * grade;
            second += w * grade * grade;
        }
        for share in &mut shares {
            *share /= sum;
        }
        let departure = first / sum;
        if departure.abs() < 1e-12 {
            break;
        }
        theta -= departure / math::max(second / sum - departure * departure, 1e-6);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    // Ten equal grades: three tenths are good, mean 5.5, variance 8.25, covariance (1+2+3)/10 - 0.3 * 5.5 = -1.05.
    #[test]
    fn the_share_of_good_land_by_hand() {
        let share = |stock: [f64; N_GRADES], basic: f64| {
            let mut table = EMPTY;
            for (row, area) in table.iter_mut().zip(stock) {
                row[5] = area;
            }
            let shares = good_shares(&table, &[basic; N_PROVINCES]);
            // Whoever has no farmland has no good farmland.
            assert_eq!(shares[4], 0.0);
            shares[5]
        };
        let even = [100.0; N_GRADES];
        assert!((share(even, 5.5) - 0.3).abs() < 1e-12);
        assert!((share(even, 4.5) - (0.3 + 1.05 / 8.25)).abs() < 1e-12);
        assert_eq!(share(even, 10.0), 0.0);
        let mut best = [0.0; N_GRADES];
        best[1] = 7.0;
        assert_eq!(share(best, 2.0), 1.0);
    }
}
