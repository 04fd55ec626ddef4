//! A dispatch in words.

use tianchu_model::dispatch::{Problem, Report};
use tianchu_model::number::significant;
use tianchu_report::{Words, unit};

use crate::grid_year::money;
use crate::tables::{Side, aligned};

/// Cost, what the stores save, and the stores one by one; `command` is what gives the same dispatch again.
pub(super) fn text(problem: &Problem, report: &Report, command: &str, words: Words) -> String {
    let amount = |yuan: f64| {
        let (x, unit) = money(yuan, words);
        (significant(x, 7), unit)
    };
    let power = |mw: f64| (significant(mw / 1e3, 5), "GW");
    let energy = |mwh: f64| (significant(mwh / 1e3, 5), "GWh");
    // What is left by rounding is nothing.
    let share = |x: f64| (significant(if x < 1e-9 { 0.0 } else { 100.0 * x }, 2), "%");
    let price = (significant(report.mean_price_yuan_per_mwh, 4), words.terminal_unit_yuan_per_mwh());
    let rows = [
        (words.dispatch_hours(), (report.hours.to_string(), unit("hours", words))),
        (words.dispatch_cost_without(), amount(report.cost_without_yuan)),
        (words.dispatch_cost(), amount(report.cost_yuan)),
        (words.dispatch_wear(), amount(report.wear_yuan)),
        (words.dispatch_saved(), amount(report.value_yuan)),
        (words.dispatch_bound(), amount(report.bound_yuan)),
        (words.dispatch_gap(), share(report.gap_share)),
        (words.dispatch_curtailed_without(), energy(report.curtailed_without_mwh)),
        (words.dispatch_curtailed(), energy(report.curtailed_mwh)),
        (words.dispatch_unserved(), energy(report.unserved_mwh)),
        (words.dispatch_peak_without(), power(report.peak_without_mw)),
        (words.dispatch_peak(), power(report.peak_mw)),
        (words.dispatch_rise(), power(report.steep_rise_mw)),
        (words.dispatch_price(), price),
    ];
    let rows = rows.map(|(label, (x, unit))| [label.to_owned(), x, unit.to_owned()]);
    let mut text = aligned("", [Side::Left, Side::Right, Side::Left], &rows);
    if !problem.stores().is_empty() {
        text.push('\n');
        text.push_str(&stores(problem, report, words));
    }
    text.push_str(&format!("\n{}\n", words.dispatch_every_hour(&command)));
    text
}

fn stores(problem: &Problem, report: &Report, words: Words) -> String {
    let heading = [
        words.dispatch_store(),
        "GW",
        "GWh",
        words.dispatch_equivalent_hours(),
        words.dispatch_cycles(),
        words.dispatch_next_mw(),
        words.dispatch_next_mwh(),
    ];
    let mut rows = vec![heading.map(str::to_owned)];
    for (store, r) in problem.stores().iter().zip(&report.stores) {
        let size =
            if store.energy.is_finite() { significant(store.energy / 1e3, 4) } else { "∞".to_owned() };
        rows.push([
            r.name.clone(),
            significant(store.power / 1e3, 4),
            size,
            significant(r.equivalent_hours, 4),
            significant(r.cycles, 4),
            significant(r.next_mw_yuan / 1e4, 4),
            significant(r.next_mwh_yuan / 1e4, 4),
        ]);
    }
    let mut sides = [Side::Right; 7];
    sides[0] = Side::Left;
    aligned("", sides, &rows)
}
