//! A year of the account.

use crate::time::Year;
use crate::units::Yuan;

use super::opening::Stage;

/// A year of the account, in whole yuan. `opening + due + interest - paid = closing`;
/// `paid + building = budget + own + transfers + bonds`; `built = building + loans + equity`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearOfAccount {
    /// Year.
    pub year: Year,
    /// Arrears at the start.
    pub opening: Yuan,
    /// Due by contract.
    pub due: Yuan,
    /// Interest on arrears.
    pub interest: Yuan,
    /// Paid to what is in operation.
    pub paid: Yuan,
    /// Arrears at the end.
    pub closing: Yuan,
    /// What payments not yet due are worth (尚未支付的政府支出责任，折本金), at the end.
    pub principal: Yuan,
    /// Out of the general public budget.
    pub budget: Yuan,
    /// Out of own funds of localities.
    pub own: Yuan,
    /// Out of central transfers.
    pub transfers: Yuan,
    /// Out of bonds.
    pub bonds: Yuan,
    /// The government's part of what is built.
    pub building: Yuan,
    /// Lent for building.
    pub loans: Yuan,
    /// Put in by owners.
    pub equity: Yuan,
    /// Built.
    pub built: Yuan,
    /// Cost no longer needed.
    pub shrunk: Yuan,
    /// Cost still to be met, at the end.
    pub remaining: Yuan,
    /// Local general public budget expenditure.
    pub expenditure: Yuan,
    /// Unfinished projects early in construction and near completion, at the end.
    pub(super) unfinished: [f64; 2],
}

impl YearOfAccount {
    /// Projects of a stage under construction, at the end.
    #[must_use]
    pub fn unfinished(&self, stage: Stage) -> f64 {
        match stage {
            Stage::Early => self.unfinished[0],
            Stage::Near => self.unfinished[1],
            Stage::NotBegun | Stage::Operating => 0.0,
        }
    }
}
