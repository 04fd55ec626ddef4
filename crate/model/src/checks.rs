//! Checks of reality that a reader can run: what must hold in every run, computed from its results.
//!
//! Each looks at what leaves the model (columns, ledgers, events) and not at how it was computed, so that a
//! mistake inside shows. A check without a single case to look at fails.

mod books;
mod land;
mod storage;
mod trust;

use crate::lang::Text;
use crate::ledger::{CLOSING, Line, OPENING};
use crate::model::Model;
use crate::region::Region;
use crate::register::{OBSERVATIONS, Observation, ParamId};
use crate::run::Run;
use crate::scenario::OwnedText;

/// One check.
#[derive(Clone, Debug)]
pub struct Check {
    /// Name.
    pub id: &'static str,
    /// What must hold, in plain words.
    pub label: Text,
    /// Whether it does.
    pub passed: bool,
    /// The numbers behind it, or the first case that fails.
    pub detail: OwnedText,
}

/// Runs every check on a run.
#[must_use]
pub fn run_checks(run: &Run) -> Vec<Check> {
    let land = Ledgers::new(run, Run::farmland_ledger);
    let power = Ledgers::new(run, Run::storage_ledger);
    vec![
        books::books_close(
            "land_books_close",
            Text {
                zh: "耕地账：每省每年每本账，期初加各笔等于期末",
                en: "Farmland books close: opening and entries make the closing, every province, year and book",
            },
            &land,
        ),
        books::books_close(
            "storage_books_close",
            Text {
                zh: "储能账：每个地区每季每本账，期初加各笔等于期末",
                en: "Storage books close: opening and entries make the closing, every region, quarter and book",
            },
            &power,
        ),
        books::books_are_the_series(run, &land, &power),
        books::nation_is_the_sum(run),
        books::no_negative_stock(&land, &power),
        books::whole_numbers(run),
        land::land_history(run),
        land::history_is_computed(run),
        storage::storage_history(run),
        storage::classes_add_up(run),
        land::cap_never_exceeded(run),
        land::cap_follows_last_year(run, &land),
        books::pools_are_finite(&land),
        land::nested_areas(run),
        land::red_lines_flagged(run),
        trust::targets_agree(run),
        storage::no_orders_no_starts(run),
        storage::no_payment_fewer_orders(run),
        storage::what_is_old_is_gone(run),
        storage::twice_the_duration(run),
        trust::same_bits(run),
        trust::draws_leave_levers_alone(run),
        trust::link_comes_back(run),
        trust::no_future_data(),
    ]
}

/// Cases looked at, and the first that fails.
#[derive(Debug, Default)]
struct Tally {
    n_cases: usize,
    n_failed: usize,
    first: String,
}

impl Tally {
    /// Looks at one case; `place` says where it is and what was found.
    fn case(&mut self, holds: bool, place: impl FnOnce() -> String) {
        self.n_cases += 1;
        if !holds {
            if self.n_failed == 0 {
                self.first = place();
            }
            self.n_failed += 1;
        }
    }

    /// The verdict, with a word on the numbers where all cases hold.
    fn check(self, id: &'static str, label: Text, zh: String, en: String) -> Check {
        let (n, failed, first) = (self.n_cases, self.n_failed, &self.first);
        let detail = if n == 0 {
            OwnedText {
                zh: "没有可核对的数字。".to_owned(), en: "There is nothing to look at.".to_owned()
            }
        } else if failed > 0 {
            OwnedText {
                zh: format!("{n} 处中 {failed} 处不成立，第一处：{first}"),
                en: format!("Failed: {failed} of {n}; the first: {first}"),
            }
        } else {
            OwnedText { zh: format!("核对 {n} 处。{zh}"), en: format!("Checked: {n}. {en}") }
        };
        Check { id, label, passed: n > 0 && failed == 0, detail }
    }
}

/// One period of one book.
struct Period {
    region: Region,
    time: String,
    book: &'static str,
    opening: f64,
    added: f64,
    taken: f64,
    closing: f64,
}

/// The books of every region, period by period in the order of the ledger.
struct Ledgers(Vec<Period>);

impl Ledgers {
    fn new(run: &Run, of: fn(&Run, Region) -> Vec<Line>) -> Self {
        let mut periods = Vec::new();
        for region in Region::all() {
            let mut open: Option<Period> = None;
            for line in of(run, region) {
                match (line.entry, &mut open) {
                    (OPENING, _) => {
                        let (time, book, opening) = (line.time, line.book.id, line.value);
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
                    (CLOSING, Some(period)) => {
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
    fn place(&self) -> String {
        format!("{} {} {}", self.region.code(), self.time, self.book)
    }
}

/// Observations of `id` that the vintage of a run knows, for dates a series has a slot for.
fn known(run: &Run, id: &str) -> impl Iterator<Item = &'static Observation> {
    let horizon = run.scenario.vintage.horizon();
    OBSERVATIONS.iter().filter(move |o| o.id == id && o.known_on <= horizon)
}

/// The same scenario with one parameter moved, on the same data.
fn varied(run: &Run, changes: &[(ParamId, f64)]) -> Option<Run> {
    let mut scenario = run.scenario.clone();
    for &(param, value) in changes {
        scenario.set_param(param, value).ok()?;
    }
    Some(Model::new(scenario.vintage).run(&scenario))
}
