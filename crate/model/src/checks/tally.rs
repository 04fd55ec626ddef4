//! What checks are made of: cases that hold or not, and the books as periods.

use super::found::{Claim, Found};
use crate::ledger::{Entry, Line};
use crate::model::Model;
use crate::region::Region;
use crate::register::{OBSERVATIONS, Observation, ParamId};
use crate::run::Run;

/// One check.
#[derive(Clone, Debug)]
pub struct Check {
    /// What must hold.
    pub claim: Claim,
    /// Cases looked at.
    pub n_cases: usize,
    /// Of them, those that do not hold.
    pub n_failed: usize,
    /// The first of those, by codes, ids and numbers; empty where all hold.
    pub first_failed: String,
    /// The numbers behind it, where all cases hold.
    pub found: Found,
}

impl Check {
    /// Whether it holds: in every case, of which there are some.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.n_cases > 0 && self.n_failed == 0
    }
}

/// Cases looked at, and the first that fails.
#[derive(Debug, Default)]
pub(super) struct Tally {
    n_cases: usize,
    n_failed: usize,
    first: String,
}

impl Tally {
    /// Looks at one case; `place` says where it is and what was found.
    pub(super) fn case(&mut self, holds: bool, place: impl FnOnce() -> String) {
        self.n_cases += 1;
        if !holds {
            if self.n_failed == 0 {
                self.first = place();
            }
            self.n_failed += 1;
        }
    }

    /// The verdict, with the numbers behind it where all cases hold.
    pub(super) fn check(self, claim: Claim, found: Found) -> Check {
        let Self { n_cases, n_failed, first } = self;
        Check { claim, n_cases, n_failed, first_failed: first, found }
    }
}

/// One period of one book.
pub(super) struct Period {
    pub(super) region: Region,
    pub(super) time: String,
    pub(super) book: &'static str,
    pub(super) opening: f64,
    pub(super) added: f64,
    pub(super) taken: f64,
    pub(super) closing: f64,
}

/// The books of every region, period by period in the order of the ledger.
pub(super) struct Ledgers(pub(super) Vec<Period>);

impl Ledgers {
    pub(super) fn new(run: &Run, of: fn(&Run, Region) -> Vec<Line>) -> Self {
        let mut periods = Vec::new();
        for region in Region::all() {
            let mut open: Option<Period> = None;
            for line in of(run, region) {
                match (line.entry, &mut open) {
                    (Entry::Opening, _) => {
                        let (time, book, opening) = (line.time, line.book.id(), line.value);
                        open = Some(Period {
                            region,
                            time,
                            book,
                            opening,
                            added: 0.0,
                            taken: 0.0,
                            closing: f64::NAN,
                        });
                    }
                    (Entry::Closing, Some(period)) => {
                        period.closing = line.value;
                        periods.extend(open.take());
                    }
                    (_, Some(period)) if line.value >= 0.0 => period.added += line.value,
                    (_, Some(period)) => period.taken -= line.value,
                    // An entry outside a period belongs to no balance: the missing period is noticed.
                    (_, None) => {}
                }
            }
            periods.extend(open);
        }
        Self(periods)
    }
}

impl Period {
    pub(super) fn place(&self) -> String {
        format!("{} {} {}", self.region.code(), self.time, self.book)
    }
}

/// Observations of `id` that the vintage of a run knows, for dates a series has a slot for.
pub(super) fn known(run: &Run, id: &str) -> impl Iterator<Item = &'static Observation> {
    let horizon = run.scenario.vintage.horizon();
    OBSERVATIONS.iter().filter(move |o| o.id == id && o.known_on <= horizon)
}

/// The same scenario with one parameter moved, on the same data.
pub(super) fn varied(run: &Run, changes: &[(ParamId, f64)]) -> Option<Run> {
    let mut scenario = run.scenario.clone();
    for &(param, value) in changes {
        scenario.set_param(param, value).ok()?;
    }
    Some(Model::of(&scenario).run(&scenario))
}
