//! The command `dispatch`: solves a problem from a file, hour by hour.

use std::path::Path;

use tianchu_model::Lang;
use tianchu_model::dispatch::{self, Problem, Report, Solver, Ties};
use tianchu_model::number::significant;

use crate::Host;
use crate::args::DispatchArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::Output;
use crate::tables::{Side, aligned};

const TIES: [(&str, Ties); 3] = [("middle", Ties::Middle), ("keep", Ties::Keep), ("release", Ties::Release)];

pub(crate) fn run(args: &DispatchArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let problem = input::dispatch_problem(Path::new(&args.problem), lang, &mut complaints)?;
    let allowed = TIES.map(|(name, _)| name);
    let found = input::word("--ties", &args.ties, &allowed, lang, &mut complaints);
    let ties = TIES.iter().find(|(name, _)| Some(*name) == found).map_or(Ties::default(), |(_, t)| *t);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    // Without a problem there was a complaint.
    let Some(problem) = problem else { return Ok(()) };
    let mut solver = Solver::new();
    let solution = solver.solve(&problem, ties);
    let next = dispatch::next_values(&mut solver, &problem, &solution);
    let report = Report::new(&problem, &solution, &next);
    let table = dispatch::hours(&problem, &solution);
    output.write(host, &table, &dispatch::HOUR_NUMBERS, || &report, || text(&problem, &report, args, lang))
}

fn text(problem: &Problem, report: &Report, args: &DispatchArgs, lang: Lang) -> String {
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
    let file = &args.problem;
    text.push_str(&match lang {
        Lang::Zh => format!("\n逐小时结果：tianchu dispatch --problem {file} --out hours.csv\n"),
        Lang::En => format!("\nEvery hour: tianchu dispatch --problem {file} --out hours.csv\n"),
    });
    text
}

fn stores(problem: &Problem, report: &Report, zh: bool) -> String {
    let heading = if zh {
        ["储能", "GW", "GWh", "等效小时", "循环次数", "再增 1 MW 万元", "再增 1 MWh 万元"]
    } else {
        ["store", "GW", "GWh", "equivalent hours", "cycles", "next MW 10,000 yuan", "next MWh 10,000 yuan"]
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
