//! A dispatch in words.

use tianchu_model::Lang;
use tianchu_model::dispatch::{Problem, Report};
use tianchu_model::number::significant;

use crate::tables::{Side, aligned};

/// Cost, what the stores save, and the stores one by one; `words` are those that give the same dispatch again.
pub(super) fn text(problem: &Problem, report: &Report, words: &str, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    let money = |yuan: f64| {
        let (x, unit) = if zh { (yuan / 1e8, "亿元") } else { (yuan / 1e9, "bn yuan") };
        [significant(x, 7), unit.to_owned()]
    };
    let power = |mw: f64| [significant(mw / 1e3, 5), "GW".to_owned()];
    let energy = |mwh: f64| [significant(mwh / 1e3, 5), "GWh".to_owned()];
    // What is left by rounding is nothing.
    let share = |x: f64| [significant(if x < 1e-9 { 0.0 } else { 100.0 * x }, 2), "%".to_owned()];
    let price = |x: f64| [significant(x, 4), if zh { "元/MWh" } else { "yuan/MWh" }.to_owned()];
    let rows = [
        ("小时数", "hours", [report.hours.to_string(), if zh { "小时" } else { "h" }.to_owned()]),
        ("无储能时的成本", "cost without stores", money(report.cost_without_yuan)),
        ("成本", "cost", money(report.cost_yuan)),
        ("　其中损耗", "  wear in it", money(report.wear_yuan)),
        ("储能节省", "saved by the stores", money(report.value_yuan)),
        ("可证明的下界", "proved: not below", money(report.bound_yuan)),
        ("可能遗漏的节省，至多", "savings missed, at most", share(report.gap_share)),
        ("弃电，无储能", "curtailed without stores", energy(report.curtailed_without_mwh)),
        ("弃电", "curtailed", energy(report.curtailed_mwh)),
        ("缺供", "not served", energy(report.unserved_mwh)),
        ("最高净负荷", "highest net load", power(report.peak_without_mw)),
        ("剩余峰荷", "residual peak", power(report.peak_mw)),
        ("小时升幅，最陡的 1% 平均", "hourly rise, steepest 1 %", power(report.steep_rise_mw)),
        ("平均电价", "mean price", price(report.mean_price_yuan_per_mwh)),
    ];
    let rows =
        rows.map(|(label_zh, label, [x, unit])| [if zh { label_zh } else { label }.to_owned(), x, unit]);
    let mut text = aligned("", [Side::Left, Side::Right, Side::Left], &rows);
    if !problem.stores().is_empty() {
        text.push('\n');
        text.push_str(&stores(problem, report, zh));
    }
    text.push_str(&match lang {
        Lang::Zh => format!("\n逐小时结果：tianchu dispatch {words} --out hours.csv\n"),
        Lang::En => format!("\nEvery hour: tianchu dispatch {words} --out hours.csv\n"),
    });
    text
}

fn stores(problem: &Problem, report: &Report, zh: bool) -> String {
    let heading = if zh {
        ["储能", "GW", "GWh", "等效小时（按所列 GW）", "循环次数", "再增 1 MW 万元", "再增 1 MWh 万元"]
    } else {
        [
            "store",
            "GW",
            "GWh",
            "equivalent hours, of these GW",
            "cycles",
            "next MW 10,000 yuan",
            "next MWh 10,000 yuan",
        ]
    };
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
