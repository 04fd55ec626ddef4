//! What an investment returns: internal rate of return, payback, levelised cost.

use crate::math;

/// Longest life in years a project can have.
const MAX_LIFE: usize = 40;
/// Return reported where even this much lost per year would not explain the cash flow.
pub const LEAST_RETURN: f64 = -0.3;
/// Newton steps allowed; five or six suffice for the cash flows of a station.
const MAX_STEPS: usize = 60;

/// A station of 1 kW: what it costs, what it earns in its first year, what it costs to run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Project {
    /// Cost in yuan, paid before the first year.
    pub cost: f64,
    /// Revenue of the first year in yuan, received at its end; it fades with usable energy.
    pub revenue: f64,
    /// Part of it that ends before its life does, with the years it lasts.
    pub ending: (f64, usize),
    /// Operation in yuan a year.
    pub operation: f64,
    /// Revenue of a year over that of the year before: one less the fade.
    pub kept: f64,
    /// Life in whole years, at most 40.
    pub life: usize,
}

impl Project {
    /// Net income of every year of its life; a station that no longer earns its running cost stands still.
    fn income(&self) -> ([f64; MAX_LIFE], usize) {
        let life = self.life.min(MAX_LIFE);
        let mut income = [0.0; MAX_LIFE];
        let mut revenue = self.revenue;
        let (mut ending, years) = self.ending;
        for (year, slot) in income[..life].iter_mut().enumerate() {
            if year == years {
                revenue -= ending;
            }
            *slot = math::max(revenue - self.operation, 0.0);
            revenue *= self.kept;
            ending *= self.kept;
        }
        (income, life)
    }

    /// Internal rate of return: the `r` at which `sum of income_k / (1 + r)^k` is the cost.
    ///
    /// Solved for `v = 1 / (1 + r)`: the sum is a polynomial in `v`, rising and convex as no income is
    /// negative, so Newton's steps from the right fall to the root and never pass it. At least
    /// [`LEAST_RETURN`], which also stands for a project that never earns its running cost.
    #[must_use]
    pub fn internal_rate(&self) -> f64 {
        let (income, life) = self.income();
        // Value and slope of the polynomial by Horner's rule.
        let at = |v: f64| {
            let (mut value, mut slope) = (0.0, 0.0);
            for &x in income[..life].iter().rev() {
                slope = slope * v + value;
                value = value * v + x;
            }
            (value * v - self.cost, slope * v + value)
        };
        let most = 1.0 / (1.0 + LEAST_RETURN);
        let mut v = if at(1.0).0 >= 0.0 { 1.0 } else { most };
        if at(v).0 < 0.0 {
            return LEAST_RETURN;
        }
        for _ in 0..MAX_STEPS {
            let (value, slope) = at(v);
            if slope <= 0.0 {
                break;
            }
            let next = math::clamp(v - value / slope, 1e-3, most);
            let done = (next - v).abs() <= 1e-13;
            v = next;
            if done {
                break;
            }
        }
        1.0 / v - 1.0
    }

    /// Years until the incomes have paid the cost, part of a year counted evenly; none if they never do.
    #[must_use]
    pub fn payback_years(&self) -> Option<f64> {
        let (income, life) = self.income();
        let mut left = self.cost;
        for (year, &x) in income[..life].iter().enumerate() {
            if x >= left && x > 0.0 {
                return Some(year as f64 + left / x);
            }
            left -= x;
        }
        None
    }

    /// Levelised cost in yuan per kWh discharged: cost and operation over life, each discounted, over the
    /// energy discharged, discounted, `discharged` kWh in the first year and fading. Electricity bought is
    /// not in it: the spread is net of it. Zero where nothing is discharged.
    #[must_use]
    pub fn levelised_cost(&self, discharged: f64, discount: f64) -> f64 {
        let mut factor = 1.0;
        let mut energy = discharged;
        let (mut cost, mut total) = (self.cost, 0.0);
        for _ in 0..self.life.min(MAX_LIFE) {
            factor /= 1.0 + discount;
            cost += self.operation * factor;
            total += energy * factor;
            energy *= self.kept;
        }
        if total > 0.0 { cost / total } else { 0.0 }
    }

    /// Revenue of the first year, fading like energy, at which the project returns just the discount rate: cost and
    /// operation over life, each discounted, over the discounted sum of what is kept of the first year's revenue; what
    /// ends before its life is made up for.
    #[must_use]
    pub fn needed_revenue(&self, discount: f64) -> f64 {
        let (ending, years) = self.ending;
        let (mut worth, mut all, mut lost) = (1.0, 0.0, 0.0);
        for year in 0..self.life.min(MAX_LIFE) {
            worth /= 1.0 + discount;
            all += worth;
            lost += if year >= years { worth } else { 0.0 };
            worth *= self.kept;
        }
        let made_up = if all > 0.0 { ending * lost / all } else { 0.0 };
        // What a kWh must earn, if the first year discharges one.
        self.levelised_cost(1.0, discount) + made_up
    }
}

/// Share of the potential that is ordered: `1 / (1 + exp(-(rate - midpoint) / width))`.
#[must_use]
pub fn ordered_share(rate: f64, midpoint: f64, width: f64) -> f64 {
    1.0 / (1.0 + math::exp(-(rate - midpoint) / width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LEVEL: Project =
        Project { cost: 1000.0, revenue: 600.0, ending: (0.0, 0), operation: 0.0, kept: 1.0, life: 2 };

    // Breaks if the return is not the root by hand: 600 v + 600 v^2 = 1000 gives v = (-3 + sqrt(69)) / 6, so
    // r = 6 / (sqrt(69) - 3) - 1 = 13.0662 %; with one year, 1100 on 1000 is 10 %.
    #[test]
    fn internal_rate_by_hand() {
        assert!((LEVEL.internal_rate() - 0.130_662_386).abs() < 1e-8, "{}", LEVEL.internal_rate());
        let one = Project { revenue: 1150.0, operation: 50.0, life: 1, ..LEVEL };
        assert!((one.internal_rate() - 0.1).abs() < 1e-12);
        // Half of the money back over two years is a loss: 300 v + 200 v^2 = 500 at v = 1, so exactly zero
        // where revenue fades by a third.
        let even = Project { cost: 500.0, revenue: 300.0, kept: 2.0 / 3.0, ..LEVEL };
        assert!(even.internal_rate().abs() < 1e-12);
        assert_eq!(Project { revenue: 0.0, ..LEVEL }.internal_rate(), LEAST_RETURN);
    }

    // Breaks if payback ignores the fade: 300, then 200 a year on 400 takes one and a half years.
    #[test]
    fn payback_by_hand() {
        let project = Project { cost: 400.0, revenue: 300.0, kept: 2.0 / 3.0, ..LEVEL };
        assert!((project.payback_years().expect("paid") - 1.5).abs() < 1e-12);
        assert_eq!(Project { cost: 501.0, ..project }.payback_years(), None);
    }

    // Breaks if what ends after two of three years is not gone in the third, or does not fade as the rest does: of 300
    // a year that keep a half, 200 end, so 300, 150 and then 100 * 0.25 = 25 come in.
    #[test]
    fn a_revenue_that_ends_by_hand() {
        let project = Project { revenue: 300.0, ending: (200.0, 2), kept: 0.5, life: 3, ..LEVEL };
        assert_eq!(project.income().0[..4], [300.0, 150.0, 25.0, 0.0]);
        let paid = |cost| Project { cost, ..project }.payback_years();
        assert_eq!((paid(475.0), paid(475.1)), (Some(3.0), None));
        assert_eq!(Project { ending: (200.0, 3), ..project }.income().0[..3], [300.0, 150.0, 75.0]);
    }

    // Breaks if the levelised cost is not (1000 + 100/1.25 + 100/1.5625) / (500/1.25 + 250/1.5625) = 1144 / 560.
    #[test]
    fn levelised_cost_by_hand() {
        let project = Project { operation: 100.0, kept: 0.5, ..LEVEL };
        assert!((project.levelised_cost(500.0, 0.25) - 1144.0 / 560.0).abs() < 1e-12);
        assert_eq!(project.levelised_cost(0.0, 0.25), 0.0);
    }

    // Breaks if the needed revenue is not (1000 + 100/1.25 + 100/1.5625) / (1/1.25 + 0.5/1.5625) = 1144 / 1.12, or a
    // project that earns it does not return the discount rate.
    #[test]
    fn needed_revenue_by_hand() {
        let project = Project { operation: 100.0, kept: 0.5, ..LEVEL };
        let needed = project.needed_revenue(0.25);
        assert!((needed - 1144.0 / 1.12).abs() < 1e-9);
        assert!((Project { revenue: needed, ..project }.internal_rate() - 0.25).abs() < 1e-9);
        // 112 that end after the first of two years leave 56/1.5625 to be made up: 35.84 / 1.12 = 32 more.
        let ends = Project { ending: (112.0, 1), ..project };
        assert!((ends.needed_revenue(0.25) - needed - 32.0).abs() < 1e-9);
        assert!((Project { revenue: ends.needed_revenue(0.25), ..ends }.internal_rate() - 0.25).abs() < 1e-9);
    }

    // Breaks if half is not ordered at the midpoint, or the share one width above it is not 1 / (1 + 1/e).
    #[test]
    fn ordered_share_by_hand() {
        assert_eq!(ordered_share(0.06, 0.06, 0.02), 0.5);
        assert!((ordered_share(0.08, 0.06, 0.02) - 0.731_058_578_630_005).abs() < 1e-12);
    }

    proptest! {
        // Breaks if the rate found does not price the cash flow at its cost, or more revenue returns less.
        #[test]
        fn the_rate_prices_the_project(
            cost in 500.0f64..6000.0, revenue in 50.0f64..900.0, operation in 0.0f64..40.0,
            kept in 0.95f64..1.0, life in 5usize..25,
        ) {
            let project = Project { cost, revenue, ending: (0.0, 0), operation, kept, life };
            let rate = project.internal_rate();
            let (income, n) = project.income();
            let worth: f64 = income[..n].iter().enumerate()
                .map(|(k, x)| x / math::pow(1.0 + rate, k as f64 + 1.0)).sum();
            if rate > LEAST_RETURN {
                prop_assert!((worth / cost - 1.0).abs() < 1e-9, "{rate}: {worth} for {cost}");
            }
            let more = Project { revenue: revenue * 1.1, ..project };
            prop_assert!(more.internal_rate() >= rate);
        }
    }
}
