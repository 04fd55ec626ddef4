//! What the view of existing PPP projects asks of a session.

use serde::Serialize;
use tianchu_model::ppp::{Account, FIRST_PPP_YEAR};
use tianchu_model::time::{LAST_YEAR, Year};
use tianchu_report::export::Table;
use tianchu_report::ppp;

use super::Session;

/// The illustrative account of a scenario, in tables with their titles.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PppInfo {
    /// That it is illustrative, and why.
    pub illustrative: &'static str,
    /// The stock at the end of 2024 by stage and payer.
    pub opening: TitledTable,
    /// Every figure of every year.
    pub years: TitledTable,
    /// What happens.
    pub events: TitledTable,
    /// What is put in, with its range.
    pub inputs: TitledTable,
}

/// A table under its title.
#[derive(Clone, Debug, Serialize)]
pub struct TitledTable {
    /// Title.
    pub title: &'static str,
    /// Rows for a reader.
    pub table: Table,
}

impl Session {
    /// The illustrative account of existing PPP projects; no run is made for it.
    #[must_use]
    pub fn ppp(&self) -> PppInfo {
        let words = self.words;
        let account = Account::of(&self.scenario);
        let years: Vec<Year> = (FIRST_PPP_YEAR..=LAST_YEAR).collect();
        let titled = |title, table| TitledTable { title, table };
        PppInfo {
            illustrative: words.ppp_illustrative(),
            opening: titled(words.ppp_opening_title(), ppp::opening(&account, words)),
            years: titled(words.ppp_years_title(), ppp::years(&account, &years, words)),
            events: titled(words.ppp_events_title(), ppp::events(&account, words)),
            inputs: titled(words.ppp_inputs_title(), ppp::inputs(&account, &self.scenario.params(), words)),
        }
    }
}
