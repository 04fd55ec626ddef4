//! What occupation of farmland brings in, and what replenishment and quality cost.

use tianchu_model::farmland::account::Payment;
use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, N_YEARS, REGIME_YEAR, Year};
use tianchu_model::{Lang, Region, Series};
use tianchu_report::{Words, quantity};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::view::{Strand, View, sum};
use crate::words::subject;

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
    let lang = view.lang();
    let name = view.pick("恢复开垦财政投入", "Public funds for restoration");
    let receipts = [
        view.strand(S::FarmlandTax, "占用税", "Tax", Role::Ink)?,
        view.strand(S::FarmlandFees, "开垦费", "Fees", Role::Leaf)?,
        view.strand(S::FarmlandFines, "罚款", "Fines", Role::Amber)?,
        Strand::line(name, view.pick("财政投入", "Public funds"), Role::Grey, public(view)),
    ];
    let spending = [
        view.strand(S::FarmlandSpent, "补充耕地", "Replenishing", Role::Land)?,
        view.strand(S::FarmlandProgrammes, "质量建设", "Quality", Role::Mid)?,
    ];
    let whole = |series| Some(sum(&view.column(series)?, REGIME_YEAR, LAST_YEAR));
    let gained = whole(S::FarmlandTax)? + whole(S::FarmlandFees)? + whole(S::FarmlandFines)?;
    let (spent, better) = (whole(S::FarmlandSpent)?, whole(S::FarmlandProgrammes)?);
    let yuan = |x: f64| quantity(x, "yuan", Words::of(lang));
    let (gained, spent, better) = (yuan(gained), yuan(spent), yuan(better));
    let who = subject(view.region, lang, "耕地", "farmland");
    let title = match lang {
        Lang::Zh => format!("{who}占用 2025—2035 年收税费罚 {gained}；补充支出 {spent}，质量建设 {better}"),
        Lang::En => format!(
            "Taking {who} brings in {gained} in 2025–2035; replenishing it costs {spent}, its quality {better}"
        ),
    };
    let panes = vec![
        Pane::new(view.pick("收入", "Coming in"), "yuan", receipts.map(|s| s.columns(false)).into()),
        Pane::new(view.pick("支出", "Going out"), "yuan", spending.map(|s| s.columns(false)).into()),
    ];
    let what = view.pick("每年收支，金额水平为判断", "In the year; levels are judgements");
    Some(Draft::yearly(title, what, panes))
}
