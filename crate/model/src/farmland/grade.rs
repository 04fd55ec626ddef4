//! Farmland by grade, 1 (best) to 10 (GB/T 33469), a book of its own that adds up to the area.
//!
//! Construction draws on the best part of the farmland, other losses on all of it; accepted land enters at
//! its own grade; high-standard works and soil programmes move land up.

use super::ledger::on_the_heap;
use crate::math;
use crate::named::named;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{N_YEARS, Year, year_idx};
use crate::units::Mu;

/// Number of grades.
pub const N_GRADES: usize = Grade::ALL.len();
/// Area by grade.
pub type ByGrade = [Mu; N_GRADES];
/// Whole mu by grade and province. The provinces of a grade lie together and no rule reads across them, so
/// that the processor works on several provinces at a time.
type Table = [ByProvince<f64>; N_GRADES];

named! {
    /// A grade, best first.
    Grade {
        /// Grade 1.
        One "grade_1";
        /// Grade 2.
        Two "grade_2";
        /// Grade 3.
        Three "grade_3";
        /// Grade 4.
        Four "grade_4";
        /// Grade 5.
        Five "grade_5";
        /// Grade 6.
        Six "grade_6";
        /// Grade 7.
        Seven "grade_7";
        /// Grade 8.
        Eight "grade_8";
        /// Grade 9.
        Nine "grade_9";
        /// Grade 10.
        Ten "grade_10";
    }
}

named! {
    /// What changes the farmland of a grade.
    GradeFlow {
        /// Built on.
        Built "grade_built";
        /// Other losses.
        Left "grade_left";
        /// Replenished and rectified.
        Added "grade_added";
        /// Raised by one grade.
        Raised "grade_raised";
        /// Lowered by one grade.
        Lowered "grade_lowered";
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
        let mut best = EMPTY;
        for p in 0..N_PROVINCES {
            let mut before = 0.0;
            for (q, upto) in running(&column(&self.stock[year_idx(year)], p), share).into_iter().enumerate() {
                best[q][p] = upto - before;
                before = upto;
            }
        }
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

/// Areas of a province by grade.
///
/// Rules below take a column at a time and neither branch nor index by what they find, so that the compiler
/// works on several provinces at once and keeps a column in registers.
fn column(areas: &Table, p: usize) -> [f64; N_GRADES] {
    std::array::from_fn(|q| areas[q][p])
}

/// Mean grades of areas; zero where there is none.
fn means(areas: &Table) -> ByProvince<f64> {
    let mut means = [0.0; N_PROVINCES];
    for p in 0..N_PROVINCES {
        let (mut area, mut points) = (0.0, 0.0);
        for (q, mu) in column(areas, p).into_iter().enumerate() {
            area += mu;
            points += mu * (q + 1) as f64;
        }
        // Without land there are no points either.
        means[p] = points / if area > 0.0 { area } else { 1.0 };
    }
    means
}

/// Grades that count as good (the bulletin of 2019: grades 1 to 3).
const GOOD: usize = 3;

/// Shares of good land in basic farmland of mean grades `basic`, in provinces whose farmland is `stock`.
///
/// Basic farmland has no book by grade of its own. Its law is taken to be the province's, tilted
/// exponentially to its mean; to the first order the share then moves by the covariance of being good with
/// the grade over the variance of the grade.
fn good_shares(stock: &Table, basic: &ByProvince<f64>) -> ByProvince<f64> {
    let mut shares = [0.0; N_PROVINCES];
    for p in 0..N_PROVINCES {
        let (mut area, mut good, mut first, mut second, mut both) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (q, mu) in column(stock, p).into_iter().enumerate() {
            let grade = (q + 1) as f64;
            area += mu;
            first += mu * grade;
            second += mu * grade * grade;
            if q < GOOD {
                good += mu;
                both += mu * grade;
            }
        }
        let per_area = 1.0 / if area > 0.0 { area } else { 1.0 };
        let (share, mean) = (good * per_area, first * per_area);
        let variance = second * per_area - mean * mean;
        // One grade alone has no slope.
        let covariance = both * per_area - share * mean;
        let slope = covariance / if variance > 0.0 { variance } else { f64::INFINITY };
        shares[p] = math::clamp(share + slope * (basic[p] - mean), 0.0, 1.0);
    }
    shares
}

/// Running sums of areas from the best grade on, cut where the best `share` of them ends. Areas are whole, so
/// neither the sums nor their differences are rounded.
fn running(areas: &[f64; N_GRADES], share: f64) -> [f64; N_GRADES] {
    let mut sum = 0.0;
    let upto = areas.map(|mu| {
        sum += mu;
        sum
    });
    let end = sum * share;
    upto.map(|mu| math::min(mu, end))
}

/// Takes `amount` from the best `share` of a stock, in proportion, and never more of a grade than there is.
fn take(stock: &mut Table, amount: &ByProvince<f64>, share: f64, taken: &mut Table) {
    let mut least = [0.0; N_PROVINCES];
    for p in 0..N_PROVINCES {
        let there = column(stock, p);
        let parts = math::split_upto(amount[p], &running(&there, share));
        for q in 0..N_GRADES {
            taken[q][p] = parts[q];
            stock[q][p] = there[q] - parts[q];
            least[p] = math::min(least[p], there[q] - parts[q]);
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
    for p in 0..N_PROVINCES {
        let up = gain[p] > 0.0;
        let there = column(stock, p);
        // Neither does the best grade rise nor the poorest fall.
        let mut movable = there;
        movable[0] = if up { 0.0 } else { there[0] };
        movable[N_GRADES - 1] = if up { there[N_GRADES - 1] } else { 0.0 };
        let upto = running(&movable, 1.0);
        let wanted = math::min(math::whole(gain[p].abs()), upto[N_GRADES - 1]);
        let parts = math::split_upto(wanted, &upto);
        let mut now = there;
        let (mut rise, mut fall) = ([0.0; N_GRADES], [0.0; N_GRADES]);
        for q in 0..N_GRADES {
            let moved = math::max(math::min(parts[q], there[q]), 0.0);
            rise[q] = if up { moved } else { 0.0 };
            fall[q] = moved - rise[q];
            now[q] -= moved;
        }
        for q in 1..N_GRADES {
            now[q - 1] += rise[q];
            now[q] += fall[q - 1];
        }
        for q in 0..N_GRADES {
            raised[q][p] = rise[q];
            lowered[q][p] = fall[q];
            stock[q][p] = now[q];
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
