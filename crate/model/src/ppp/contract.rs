//! What government pays for what stands: equal yearly payments whose present value is the capital not yet paid for.

use crate::math;
use crate::register::id;
use crate::scenario::Params;
use crate::units::Yuan;

use super::input::{Input, Inputs};

/// Present value of 1 paid at the end of each of so many years: `(1 - (1 + r)^-n) / r`, and `n` where the rate is zero.
#[must_use]
pub fn annuity_factor(rate: f64, years: u32) -> f64 {
    let n = f64::from(years);
    if rate == 0.0 { n } else { (1.0 - math::pow(1.0 + rate, -n)) / rate }
}

/// What capital costs a year: loans at their rate and equity at its return, with what renegotiation takes off (G06).
pub(super) fn cost_of_capital(params: &Params, inputs: &Inputs, renegotiated: bool) -> f64 {
    let less = |cut| if renegotiated { params[cut] } else { 0.0 };
    let equity = inputs.at(Input::Equity);
    let loans = inputs.at(Input::LoanRate) - less(id::PPP_RATE_CUT_SHARE);
    let returns = inputs.at(Input::Return) - less(id::PPP_RETURN_CUT_SHARE);
    (1.0 - equity) * loans + equity * returns
}

/// Capital that government pays for with its cost, in equal payments at the end of each year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contract {
    /// Not yet paid for.
    pub principal: Yuan,
    /// Years of payment left.
    pub years: u32,
}

impl Contract {
    /// What is due this year at a cost of capital, so that the payments left are worth the principal.
    #[must_use]
    pub fn due(&self, rate: f64) -> Yuan {
        match self.years {
            0 => Yuan::ZERO,
            1 => self.principal + self.principal.times(rate),
            years => Yuan::whole(self.principal.get() / annuity_factor(rate, years)),
        }
    }

    /// The contract a year later: what is due pays the cost of capital first, the rest pays back.
    #[must_use]
    pub fn after_a_year(&self, rate: f64) -> Self {
        let principal = self.principal + self.principal.times(rate) - self.due(rate);
        Self { principal, years: self.years.saturating_sub(1) }
    }
}
