//! What a session keeps of hours.

use std::sync::Arc;

use tianchu_model::dispatch::Solver;
use tianchu_model::power::{GridHours, GridYears, OwnHours, PowerSystem, WeekChoice};
use tianchu_model::region::Grid;
use tianchu_model::time::Year;
use tianchu_model::{OwnData, Params, Vintage};

/// Where and when the view looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::session) struct Place {
    pub(in crate::session) grid: Grid,
    pub(in crate::session) year: Year,
    pub(in crate::session) week: WeekChoice,
}

/// All of a run that hours depend on.
#[derive(Debug, PartialEq)]
pub(in crate::session) struct MadeOf {
    pub(in crate::session) params: Params,
    pub(in crate::session) vintage: Vintage,
    pub(in crate::session) own_data: Option<Arc<OwnData>>,
    /// Seed and draw.
    pub(in crate::session) counts: [u64; 2],
}

/// Hours of a grid and year of a run; all that is computed belongs to the run made of `made_of`.
#[derive(Debug, Default)]
pub(in crate::session) struct Hours {
    pub(in crate::session) made_of: Option<MadeOf>,
    pub(in crate::session) system: Option<(Vintage, PowerSystem)>,
    pub(in crate::session) solver: Solver,
    pub(in crate::session) own: Option<(String, OwnHours)>,
    pub(in crate::session) place: Option<Place>,
    pub(in crate::session) now: Option<(Grid, Year, GridHours)>,
    pub(in crate::session) years: GridYears,
}

impl Hours {
    /// Forgets what was computed of another run.
    pub(in crate::session) fn forget(&mut self) {
        self.now = None;
        self.years = GridYears::new();
    }
}
