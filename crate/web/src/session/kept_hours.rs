//! What a session keeps of hours.

use std::sync::Arc;

use tianchu_model::dispatch::Solver;
use tianchu_model::power::{GridHours, GridYears, OwnHours, PowerSystem, WeekChoice};
use tianchu_model::region::Grid;
use tianchu_model::time::Year;
use tianchu_model::{OwnData, Params, Vintage};

/// Where and when the view looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) grid: Grid,
    pub(super) year: Year,
    pub(super) week: WeekChoice,
}

/// All of a run that hours depend on.
#[derive(Debug, PartialEq)]
pub(super) struct MadeOf {
    pub(super) params: Params,
    pub(super) vintage: Vintage,
    pub(super) own_data: Option<Arc<OwnData>>,
    /// Seed and draw.
    pub(super) counts: [u64; 2],
}

/// Hours of a grid and year of a run; all that is computed belongs to the run made of `made_of`.
#[derive(Debug, Default)]
pub(super) struct Hours {
    pub(super) made_of: Option<MadeOf>,
    pub(super) system: Option<(Vintage, PowerSystem)>,
    pub(super) solver: Solver,
    pub(super) own: Option<(String, OwnHours)>,
    pub(super) place: Option<Place>,
    pub(super) now: Option<(Grid, Year, GridHours)>,
    pub(super) years: GridYears,
}

impl Hours {
    /// Forgets what was computed of another run.
    pub(super) fn forget(&mut self) {
        self.now = None;
        self.years = GridYears::new();
    }
}
