//! What is put into the account: rows of `register/observations_ppp.csv`, each with its range.

use crate::evidence::Evidence;
use crate::named::named;
use crate::register::Observation;
use crate::time::Date;

named! {
    /// A number of the opening, of contracts or of budgets, by its name in the register.
    Input {
        /// Investment of existing projects.
        Stock "ppp.stock_bn_yuan";
        /// Existing projects.
        Projects "ppp.stock_projects";
        /// Share of investment in operation (运营).
        Operating "ppp.operating_share";
        /// Share of the rest near completion (在建接近完工).
        Near "ppp.near_share";
        /// Share of investment paid by users (使用者付费).
        User "ppp.user_share";
        /// Share of investment paid by government (政府付费).
        Government "ppp.government_share";
        /// Part that government pays of a project with viability gap funding (可行性缺口补助).
        Gap "ppp.gap_share";
        /// Of what is neither in operation nor near completion the share not begun by the end of 2024.
        NotBegun "ppp.not_begun_share";
        /// Progress of what is early in construction.
        EarlyProgress "ppp.early_progress_share";
        /// Progress of what is near completion.
        NearProgress "ppp.near_progress_share";
        /// Least years a project takes to build.
        BuildYears "ppp.build_years";
        /// Least years in which what is near completion is finished and accepted.
        NearYears "ppp.near_build_years";
        /// Rate of loans.
        LoanRate "ppp.loan_rate_share";
        /// Return on equity.
        Return "ppp.return_share";
        /// Equity in the cost of a project.
        Equity "ppp.equity_share";
        /// Years of payment of a contract.
        Term "ppp.term_years";
        /// Years already paid by what is in operation.
        Elapsed "ppp.elapsed_years";
        /// Interest on arrears.
        ArrearsRate "ppp.arrears_rate_share";
        /// Arrears at the end of 2024.
        OpeningArrears "ppp.opening_arrears_bn_yuan";
        /// Local general public budget expenditure.
        Expenditure "ppp.expenditure_bn_yuan";
        /// Its growth a year.
        Growth "ppp.expenditure_growth_share";
        /// Share of it that payments by contract may not pass where a new project is taken up.
        BudgetLine "ppp.budget_line_share";
        /// The same for a new project paid by government alone.
        GovernmentLine "ppp.government_pay_line_share";
    }
}

/// Days for which inputs are given, the newest first.
const DAYS: [Date; 4] =
    [Date::year_end(2024), Date::year_end(2023), Date::new(2022, 11, 18), Date::new(2022, 6, 30)];

/// An input as it was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    /// Day for which it holds.
    pub date: Date,
    /// The number.
    pub value: f64,
    /// Low end of its range; the number itself where a rule fixes it.
    pub low: f64,
    /// High end.
    pub high: f64,
}

impl Given {
    fn of(row: &Observation) -> Option<Self> {
        let value = row.value?;
        let [low, high] = [row.low, row.high].map(|end| end.unwrap_or(value));
        Some(Self { date: row.date, value, low, high })
    }

    /// Whether it has a range.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.low < self.high
    }
}

/// Every input, the newest that a vintage knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs(Vec<Given>);

impl Inputs {
    /// What the evidence has.
    ///
    /// # Panics
    /// If the register lacks an input: a fault of the register, caught by its tests.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        let newest = |input: &Input| {
            let row = DAYS.into_iter().find_map(|day| evidence.row(input.id(), "CN", day));
            row.and_then(Given::of).unwrap_or_else(|| panic!("the register lacks {}", input.id()))
        };
        Self(Input::ALL.iter().map(newest).collect())
    }

    /// An input as it was given.
    #[must_use]
    pub fn given(&self, input: Input) -> Given {
        self.0[input as usize]
    }

    /// Its number.
    #[must_use]
    pub fn at(&self, input: Input) -> f64 {
        self.given(input).value
    }

    /// The same inputs with another number for one.
    #[must_use]
    pub fn with(&self, input: Input, value: f64) -> Self {
        let mut inputs = self.clone();
        inputs.0[input as usize].value = value;
        inputs
    }
}
