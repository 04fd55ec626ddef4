//! What the account says of a year.

use crate::named::named;

use super::opening::Stage;
use super::year::YearOfAccount;

named! {
    /// A figure of a year, by its name in files, which ends in the unit.
    Item {
        /// Arrears at the start of the year.
        Before "ppp.arrears_before_yuan";
        /// Due by contract (G05).
        Due "ppp.due_yuan";
        /// Interest on arrears.
        Interest "ppp.arrears_interest_yuan";
        /// Paid to what is in operation.
        Paid "ppp.paid_yuan";
        /// Arrears at the end of the year.
        Arrears "ppp.arrears_yuan";
        /// What payments not yet due are worth (尚未支付的政府支出责任，折本金), at the end of the year.
        Principal "ppp.principal_yuan";
        /// Out of the general public budget (G07).
        Budget "ppp.from_budget_yuan";
        /// Out of own funds of localities.
        Own "ppp.from_own_yuan";
        /// Out of central transfers.
        Transfers "ppp.from_transfers_yuan";
        /// Out of general and special bonds.
        Bonds "ppp.from_bonds_yuan";
        /// Lent for building (G04).
        Loans "ppp.loans_yuan";
        /// Put in by owners for building.
        Equity "ppp.equity_yuan";
        /// Built.
        Built "ppp.built_yuan";
        /// Cost no longer needed, projects being smaller (G03).
        Shrunk "ppp.shrunk_yuan";
        /// Cost of what is still to be built, at the end of the year.
        Remaining "ppp.remaining_cost_yuan";
        /// Unfinished projects near completion, at the end of the year (G02).
        Near "ppp.unfinished_near_projects";
        /// Other unfinished projects, at the end of the year.
        Early "ppp.unfinished_early_projects";
        /// Out of the general public budget, over local expenditure of it (G07).
        BudgetShare "ppp.budget_share";
    }
}

impl Item {
    /// Unit: `yuan`, `projects` or `share`.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Near | Self::Early => "projects",
            Self::BudgetShare => "share",
            _ => "yuan",
        }
    }

    /// The figure of a year.
    #[must_use]
    pub fn of(self, year: &YearOfAccount) -> f64 {
        let money = match self {
            Self::Before => year.opening,
            Self::Due => year.due,
            Self::Interest => year.interest,
            Self::Paid => year.paid,
            Self::Arrears => year.closing,
            Self::Principal => year.principal,
            Self::Budget => year.budget,
            Self::Own => year.own,
            Self::Transfers => year.transfers,
            Self::Bonds => year.bonds,
            Self::Loans => year.loans,
            Self::Equity => year.equity,
            Self::Built => year.built,
            Self::Shrunk => year.shrunk,
            Self::Remaining => year.remaining,
            Self::Near => return year.unfinished(Stage::Near),
            Self::Early => return year.unfinished(Stage::Early),
            Self::BudgetShare => return year.budget.ratio(year.expenditure),
        };
        money.get()
    }
}
