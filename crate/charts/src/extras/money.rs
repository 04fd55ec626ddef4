//! What occupation of farmland brings in, and what replenishment and quality cost.

use tianchu_model::farmland::account::Payment;
use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, N_YEARS, REGIME_YEAR, Year};
use tianchu_model::{Region, Series};
use tianchu_report::quantity;

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::view::{Strand, View, sum};

/// Public money for restoration, which no series carries.
fn public(view: &View<'_>) -> Vec<Option<f64>> {
    let accounts = &view.run.farmland.accounts;
    let payment = Payment::RestorationFunds;
    let value = |year: Year| match view.region {
        Region::Province(p) => accounts.flow(payment, year, p).get(),
        _ => accounts.national_flow(payment, year).get(),
    };
    (0..N_YEARS).map(|i| FIRST_YEAR + i as Year).map(|y| (y >= REGIME_YEAR).then(|| value(y))).collect()
}

/// Receipts and spending.
pub(crate) fn money(view: &View<'_>) -> Option<Draft> {
    use Series as S;
    let words = view.words;
    let (funds, short) = (words.charts_money_public(), words.charts_money_public_short());
    let receipts = [
        view.strand(S::FarmlandTax, words.charts_money_tax(), Role::Ink)?,
        view.strand(S::FarmlandFees, words.charts_money_fees(), Role::Leaf)?,
        view.strand(S::FarmlandFines, words.charts_money_fines(), Role::Amber)?,
        Strand::line(funds, short, Role::Grey, public(view)),
    ];
    let spending = [
        view.strand(S::FarmlandSpent, words.charts_money_replenishing(), Role::Land)?,
        view.strand(S::FarmlandProgrammes, words.charts_money_quality(), Role::Mid)?,
    ];
    let whole = |series| Some(sum(&view.column(series)?, REGIME_YEAR, LAST_YEAR));
    let gained = whole(S::FarmlandTax)? + whole(S::FarmlandFees)? + whole(S::FarmlandFines)?;
    let (spent, better) = (whole(S::FarmlandSpent)?, whole(S::FarmlandProgrammes)?);
    let yuan = |x: f64| quantity(x, "yuan", words);
    let (gained, spent, better) = (yuan(gained), yuan(spent), yuan(better));
    let title = match view.region {
        Region::Nation => words.charts_money_title(&gained, &better, &spent),
        _ => words.charts_money_title_in(&gained, &better, &view.place(), &spent),
    };
    let panes = vec![
        Pane::new(words.charts_money_receipts(), "yuan", receipts.map(|s| s.columns(false)).into()),
        Pane::new(words.charts_money_spending(), "yuan", spending.map(|s| s.columns(false)).into()),
    ];
    Some(Draft::yearly(title, words.charts_money_what(), panes))
}
