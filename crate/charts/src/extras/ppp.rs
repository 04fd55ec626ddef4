//! The illustrative account of existing PPP projects: what is due, paid and in arrears, and what is still to be built.

use tianchu_model::Region;
use tianchu_model::ppp::{Account, Item};
use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, N_YEARS, Year};
use tianchu_report::ppp::{label, shown};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::view::{Strand, View};

/// The year its title speaks of.
const NEXT: Year = 2030;

/// A figure of the account, one value per year of the axis.
fn values(account: &Account, item: Item) -> Vec<Option<f64>> {
    (0..N_YEARS).map(|i| account.at(item, FIRST_YEAR + i as Year)).collect()
}

/// Payments and arrears, and the cost still to be built; the nation's alone.
pub(crate) fn ppp(view: &View<'_>) -> Option<Draft> {
    if view.region != Region::Nation {
        return None;
    }
    let words = view.words;
    let account = Account::of(&view.run.scenario);
    let line =
        |item, short: &str, role| Strand::line(label(item, words), short, role, values(&account, item));
    let baseline = view.baseline.map(|run| Account::of(&run.scenario)).filter(|other| *other != account);
    let mut payments = vec![
        line(Item::Arrears, words.charts_ppp_arrears(), Role::Red),
        line(Item::Paid, words.charts_ppp_paid(), Role::Ink),
        line(Item::Due, words.charts_ppp_due(), Role::Amber),
    ];
    payments.extend(baseline.map(|other| {
        let (of, arrears) = (words.charts_ppp_arrears(), values(&other, Item::Arrears));
        Strand::baseline_of(view, of, arrears)
    }));
    let said = |item, year| shown(&account, item, year, words);
    let title = words.charts_ppp_title(
        &said(Item::Arrears, LAST_YEAR),
        &said(Item::Due, NEXT),
        &said(Item::Paid, NEXT),
    );
    let remaining = line(Item::Remaining, "", Role::Grey).area();
    let panes = vec![
        Pane::new(words.charts_ppp_payments(), "yuan", payments),
        Pane::new(words.charts_ppp_remaining(), "yuan", vec![remaining]),
    ];
    let remarks = vec![words.charts_ppp_hangs().to_owned()];
    Some(Draft { remarks, ..Draft::yearly(title, words.charts_ppp_what(), panes) })
}
