//! The stock at the end of 2024: investment and projects by stage and payer.

use crate::math;
use crate::named::named;
use crate::units::{YUAN_PER_BN, Yuan};

use super::input::{Input, Inputs};

named! {
    /// How far a project has come.
    Stage {
        /// Not begun by the end of 2024 (未开工): no longer carried out as an existing project.
        NotBegun "not_begun";
        /// Early in construction (在建初期).
        Early "early";
        /// Near completion (在建接近完工).
        Near "near_completion";
        /// In operation (运营).
        Operating "operating";
    }
}

named! {
    /// Who pays for it.
    Payer {
        /// Users (使用者付费).
        Users "users";
        /// Users and, for the gap, government (可行性缺口补助).
        Gap "viability_gap";
        /// Government (政府付费).
        Government "government";
    }
}

impl Payer {
    /// Part of the cost that government pays.
    #[must_use]
    pub fn government_part(self, inputs: &Inputs) -> f64 {
        match self {
            Self::Users => 0.0,
            Self::Gap => inputs.at(Input::Gap),
            Self::Government => 1.0,
        }
    }
}

const N_CELLS: usize = Stage::ALL.len() * Payer::ALL.len();

/// Projects of a stage and payer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// How far they have come.
    pub stage: Stage,
    /// Who pays.
    pub payer: Payer,
    /// How many.
    pub projects: f64,
    /// Their investment.
    pub investment: Yuan,
}

/// The stock by stage, then payer.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// Four stages of three payers each.
    pub cells: [Cell; N_CELLS],
}

impl Opening {
    /// The totals split by the shares of stages and payers: payers alike at every stage, projects as money. Whole
    /// projects and whole yuan, which add up to the totals.
    #[must_use]
    pub fn new(inputs: &Inputs) -> Self {
        let [operating, near, not_begun] =
            [Input::Operating, Input::Near, Input::NotBegun].map(|input| inputs.at(input));
        let [user, government] = [Input::User, Input::Government].map(|input| inputs.at(input));
        let slow = (1.0 - operating) * (1.0 - near);
        let stages = [slow * not_begun, slow * (1.0 - not_begun), (1.0 - operating) * near, operating];
        let payers = [user, 1.0 - user - government, government];
        let of = |i: usize| (i / Payer::ALL.len(), i % Payer::ALL.len());
        let weights: [f64; N_CELLS] = std::array::from_fn(|i| stages[of(i).0] * payers[of(i).1]);
        let investment = math::apportion(inputs.at(Input::Stock) * YUAN_PER_BN, &weights);
        let projects = math::apportion(inputs.at(Input::Projects), &weights);
        let cell = |i: usize| Cell {
            stage: Stage::ALL[of(i).0],
            payer: Payer::ALL[of(i).1],
            projects: projects[i],
            investment: Yuan::exact(investment[i]),
        };
        Self { cells: std::array::from_fn(cell) }
    }

    /// Investment of a stage.
    #[must_use]
    pub fn investment(&self, stage: Stage) -> Yuan {
        self.of(stage).map(|cell| cell.investment).sum()
    }

    /// Share of all investment that is at a stage.
    #[must_use]
    pub fn share(&self, stage: Stage) -> f64 {
        self.investment(stage).ratio(self.cells.iter().map(|cell| cell.investment).sum())
    }

    /// The projects of a stage.
    pub fn of(&self, stage: Stage) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |cell| cell.stage == stage)
    }
}
