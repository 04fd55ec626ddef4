//! Farmland by grade, 1 (best) to 10 (GB/T 33469), a book of its own that adds up to the area.
//!
//! Construction draws on the best part of the farmland, other losses on all of it; accepted land enters at
//! its own grade; high-standard works and soil programmes move land up.

use super::book::table;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{N_YEARS, Year, year_idx};
use crate::units::Mu;

/// Number of grades.
pub const N_GRADES: usize = 10;
/// Area by grade.
pub type ByGrade = [Mu; N_GRADES];

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

/// Stocks and flows by grade, from the end of 2024.
#[derive(Clone, Debug)]
pub struct Grades {
    stock: Box<[ByProvince<ByGrade>; N_YEARS]>,
    flow: Box<[[ByProvince<ByGrade>; 5]; N_YEARS]>,
}

impl Default for Grades {
    fn default() -> Self {
        let none = [[Mu::ZERO; N_GRADES]; N_PROVINCES];
        Self { stock: Box::new([none; N_YEARS]), flow: Box::new([[none; 5]; N_YEARS]) }
    }
}

/// What a year does to the grades of a province.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Change {
    /// Approved and illegal building.
    pub built: Mu,
    /// Share of the farmland, best first, that building draws on.
    pub top_share: f64,
    /// All other losses.
    pub left: Mu,
    /// Land that enters, and its mean grade: accepted, restored though refused, rectified.
    pub added: [(Mu, f64); 3],
    /// Area times grades gained (positive) or lost (negative).
    pub gain: f64,
}

impl Grades {
    pub(super) fn open(&mut self, year: Year, p: usize, area: Mu, distribution: &[f64; N_GRADES]) {
        self.stock[year_idx(year)][p] = math::split(area.get(), distribution).map(Mu::exact);
    }

    /// Area by grade at the end of a year.
    #[must_use]
    pub fn stock(&self, year: Year, p: usize) -> &ByGrade {
        &self.stock[year_idx(year)][p]
    }

    /// A flow by grade; for raised and lowered land, by the grade it leaves.
    #[must_use]
    pub fn flow(&self, flow: GradeFlow, year: Year, p: usize) -> &ByGrade {
        &self.flow[year_idx(year)][flow as usize][p]
    }

    /// Mean grade at the end of a year; zero where there is no farmland.
    #[must_use]
    pub fn mean(&self, year: Year, p: usize) -> f64 {
        mean(self.stock(year, p))
    }

    /// Mean grade of the best `share` of the farmland at the end of a year.
    pub(super) fn top_mean(&self, year: Year, p: usize, share: f64) -> f64 {
        let stock = self.stock(year, p);
        let weights = top(stock, share);
        weighted(&weights)
    }

    /// Books a year; returns the mean grade of what was built on (zero where nothing was).
    pub(super) fn book(&mut self, year: Year, p: usize, change: &Change) -> f64 {
        let y = year_idx(year);
        let mut stock = self.stock[y - 1][p];
        let built = take(&mut stock, change.built, change.top_share);
        let left = take(&mut stock, change.left, 1.0);
        let mut added = [Mu::ZERO; N_GRADES];
        for (amount, grade) in change.added {
            let placed = place(amount, grade);
            for q in 0..N_GRADES {
                added[q] += placed[q];
                stock[q] += placed[q];
            }
        }
        let (raised, lowered) = shift(&mut stock, change.gain);
        self.stock[y][p] = stock;
        let mean = mean(&built);
        for (flow, amounts) in [
            (GradeFlow::Built, built),
            (GradeFlow::Left, left),
            (GradeFlow::Added, added),
            (GradeFlow::Raised, raised),
            (GradeFlow::Lowered, lowered),
        ] {
            self.flow[y][flow as usize][p] = amounts;
        }
        mean
    }
}

fn weighted(weights: &[f64; N_GRADES]) -> f64 {
    let (mut area, mut points) = (0.0, 0.0);
    for (q, w) in weights.iter().enumerate() {
        area += w;
        points += w * (q + 1) as f64;
    }
    if area > 0.0 { points / area } else { 0.0 }
}

/// Mean grade of an area; zero where it is empty.
#[must_use]
pub fn mean(stock: &ByGrade) -> f64 {
    weighted(&stock.map(Mu::get))
}

/// The best `share` of a stock, by grade.
fn top(stock: &ByGrade, share: f64) -> [f64; N_GRADES] {
    let mut left = 0.0;
    for area in stock {
        left += area.get();
    }
    left *= share;
    stock.map(|area| {
        let part = math::min(area.get(), left);
        left -= part;
        part
    })
}

/// Takes `amount` from the best `share` of a stock, in proportion, and never more of a grade than there is.
fn take(stock: &mut ByGrade, amount: Mu, share: f64) -> ByGrade {
    let mut taken = [Mu::ZERO; N_GRADES];
    if amount == Mu::ZERO {
        return taken;
    }
    // The best part of all is all of it, grade by grade, for sums of whole numbers are exact.
    let weights = if share >= 1.0 { stock.map(Mu::get) } else { top(stock, share) };
    let parts = math::split(amount.get(), &weights);
    if (0..N_GRADES).all(|q| parts[q] <= stock[q].get()) {
        // As a rule every grade has its part, and none waits for what the one before could not give.
        for q in 0..N_GRADES {
            taken[q] = Mu::exact(parts[q]);
            stock[q] -= taken[q];
        }
        return taken;
    }
    let mut short = Mu::ZERO;
    for q in 0..N_GRADES {
        let wanted = Mu::exact(parts[q]) + short;
        taken[q] = wanted.least(stock[q]).positive();
        short = wanted - taken[q];
        stock[q] -= taken[q];
    }
    // What the poorest grades could not give comes from the others.
    for q in (0..N_GRADES).rev() {
        let more = short.least(stock[q]);
        taken[q] += more;
        stock[q] -= more;
        short -= more;
    }
    taken
}

/// Puts `amount` of mean grade `grade` into the two grades next to it.
fn place(amount: Mu, grade: f64) -> ByGrade {
    let mut added = [Mu::ZERO; N_GRADES];
    let grade = math::clamp(grade, 1.0, N_GRADES as f64);
    let better = math::floor(grade);
    let q = better as usize - 1;
    let worse = amount.times(grade - better);
    added[q] = amount - worse;
    if q + 1 < N_GRADES {
        added[q + 1] += worse;
    }
    added
}

/// Moves land up (gain above zero) or down by one grade, as much as the gain asks and each grade has, in
/// proportion to the stocks.
fn shift(stock: &mut ByGrade, gain: f64) -> (ByGrade, ByGrade) {
    let none = [Mu::ZERO; N_GRADES];
    let mut moved = none;
    let up = gain > 0.0;
    let mut weights = stock.map(Mu::get);
    weights[if up { 0 } else { N_GRADES - 1 }] = 0.0;
    let mut can = 0.0;
    for w in weights {
        can += w;
    }
    let total = math::min(math::whole(gain.abs()), can);
    if total <= 0.0 {
        return (none, none);
    }
    let parts = math::split(total, &weights);
    for q in 0..N_GRADES {
        let edge = q == if up { 0 } else { N_GRADES - 1 };
        moved[q] = if edge { Mu::ZERO } else { Mu::exact(parts[q]).least(stock[q]).positive() };
    }
    for q in 0..N_GRADES {
        stock[q] -= moved[q];
    }
    for q in 0..N_GRADES {
        if up && q > 0 {
            stock[q - 1] += moved[q];
        } else if !up && q + 1 < N_GRADES {
            stock[q + 1] += moved[q];
        }
    }
    if up { (moved, none) } else { (none, moved) }
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
