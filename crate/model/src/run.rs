//! Results of one run: a scenario on the data of its vintage.

use crate::event::Event;
use crate::farmland::FarmlandRun;
use crate::hash::Fingerprint;
use crate::ledger::Line;
use crate::region::Region;
use crate::scenario::{Params, Scenario};
use crate::series::{Column, Series};
use crate::storage::StorageRun;

/// Results of one scenario.
#[derive(Debug)]
pub struct Run {
    /// What was computed.
    pub scenario: Scenario,
    /// The values used.
    pub params: Params,
    /// Farmland, 2019-2035.
    pub farmland: FarmlandRun,
    /// Storage, 2020Q4-2035Q4.
    pub storage: StorageRun,
    /// What happened, in order of time, then region, then kind.
    pub events: Vec<Event>,
    /// Whether orders of storage rest on the dispatch of the year before ([`crate::Model::run_coupled`]).
    pub coupled: bool,
}

impl Run {
    /// Values of a series for a region; `None` where the model gives none.
    #[must_use]
    pub fn column(&self, series: Series, region: Region) -> Option<Column> {
        let column = self.farmland.column(series, region).or_else(|| self.storage.column(series, region));
        #[cfg(test)]
        let column = column.map(|column| altered::column(self, column));
        column
    }

    /// Every column of the given series and regions; an empty list means all.
    pub fn columns<'a>(
        &'a self,
        series: &'a [Series],
        regions: &'a [Region],
    ) -> impl Iterator<Item = Column> + 'a {
        Series::ALL
            .iter()
            .filter(|s| series.is_empty() || series.contains(s))
            .flat_map(|&s| Region::all().map(move |r| (s, r)))
            .filter(|(_, r)| regions.is_empty() || regions.contains(r))
            .filter_map(|(s, r)| self.column(s, r))
    }

    /// The farmland books of a region, opening to closing, every entry.
    #[must_use]
    pub fn farmland_ledger(&self, region: Region) -> Vec<Line> {
        self.farmland.ledger(region)
    }

    /// The storage books of a region, opening to closing, every entry.
    #[must_use]
    pub fn storage_ledger(&self, region: Region) -> Vec<Line> {
        self.storage.ledger(region)
    }

    /// Fingerprint of the raw bits of every result, the same natively and in the browser.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut print = Fingerprint::default();
        for column in self.columns(&[], &[]) {
            print.bytes(column.series.id().as_bytes());
            print.bytes(column.region.code().as_bytes());
            for &x in &column.values {
                print.number(x);
            }
        }
        for event in &self.events {
            print.bytes(event.kind.id().as_bytes());
            print.bytes(event.region.code().as_bytes());
            print.bytes(event.time().as_bytes());
            print.number(event.quantity);
        }
        print.hex()
    }
}

/// Columns other than the model's, so that a test sees what follows from a fault.
#[cfg(test)]
pub(crate) mod altered {
    use std::cell::RefCell;

    use super::{Column, Run};

    type Alter = Box<dyn Fn(&Run, &mut Column)>;

    thread_local! {
        static ALTER: RefCell<Option<Alter>> = const { RefCell::new(None) };
    }

    /// What `look` gives while `alter` changes the columns of all runs on this thread.
    pub(crate) fn with<T>(alter: impl Fn(&Run, &mut Column) + 'static, look: impl FnOnce() -> T) -> T {
        ALTER.set(Some(Box::new(alter)));
        let seen = look();
        ALTER.set(None);
        seen
    }

    pub(super) fn column(run: &Run, mut column: Column) -> Column {
        ALTER.with_borrow(|alter| alter.iter().for_each(|alter| alter(run, &mut column)));
        column
    }
}
