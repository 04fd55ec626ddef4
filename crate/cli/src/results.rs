//! Commands that run a scenario and write what came out: run, events, targets, hash.

use serde_json::Value;
use tianchu_model::evidence::Evidence;
use tianchu_model::export;
use tianchu_model::power::{OwnHours, PowerSystem};
use tianchu_model::target;
use tianchu_model::{Lang, Model, Run, Scenario};
use tianchu_report::Words;

use crate::Host;
use crate::args::{CouplingArgs, EventsArgs, HashArgs, RunArgs, TargetsArgs};
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::{self, Output};
use crate::shown::shown;
use crate::summary;
use crate::tables::{Side, aligned};

/// One run on the data of the scenario's vintage.
pub(crate) fn simulate(scenario: &Scenario) -> Run {
    Model::new(scenario.vintage).run(scenario)
}

/// The same, coupled to the dispatch where that is asked for, on a user's own hours where there are any.
pub(crate) fn simulate_as(
    scenario: &Scenario,
    coupling: &CouplingArgs,
    own: Option<&OwnHours>,
    lang: Lang,
    host: &mut Host<'_>,
) -> Result<Run, Failure> {
    if !coupling.coupled {
        return Ok(simulate(scenario));
    }
    // A table of numbers does not say how they came about.
    note(
        host,
        lang,
        "储能订单取决于上一年的小时调度；不加 --coupled 则用登记册的价差。",
        "orders of storage rest on the dispatch of the year before; without --coupled on the register's spread.",
    );
    if own.is_some() {
        note(
            host,
            lang,
            "订单所依的调度在每一年都用 --profiles 的逐时数据；文件没有的列由程序生成。",
            "the dispatch that orders rest on uses the hours of --profiles in every year; columns the file lacks are generated.",
        );
    }
    let power = PowerSystem::new(&Evidence::new(scenario.vintage));
    let run = Model::new(scenario.vintage).run_coupled(scenario, &power, own);
    run.map_err(|faults| Failure::Input(Complaints::of_faults(&faults, lang)))
}

pub(crate) fn run(args: &RunArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::scenario(&args.scenario, lang, &mut complaints);
    let regions = input::regions(&args.regions.region, lang, &mut complaints);
    let series = input::series(&args.series, lang, &mut complaints);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    let run = simulate_as(&scenario, &args.coupling, None, lang, host)?;
    if run.columns(&series, &regions).next().is_none() {
        note(
            host,
            lang,
            "这些序列在这些地区没有数值。",
            "the model gives none of these series for these regions.",
        );
    }
    if output.is_csv() {
        return output.write_csv(host, &export::results_csv(&run, &series, &regions));
    }
    output.write(
        host,
        &export::results(&run, &series, &regions),
        &["value"],
        || export::meta(&run),
        || {
            if regions.is_empty() && series.is_empty() {
                let mut text = summary::of_run(&run, &args.scenario, lang);
                if run.coupled {
                    text.push_str(&summary::beside_plain(&run, &simulate(&scenario), lang));
                }
                text
            } else {
                summary::of_columns(&run, &series, &regions, lang)
            }
        },
    )
}

pub(crate) fn events(args: &EventsArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::scenario(&args.scenario, lang, &mut complaints);
    let regions = input::regions(&args.regions.region, lang, &mut complaints);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    let run = simulate_as(&scenario, &args.coupling, None, lang, host)?;
    let words = Words::of(lang);
    let table = tianchu_report::events::table(&run, &regions, words);
    if table.rows.is_empty() {
        remark(host, words, words.events_none_here());
    }
    output.write(
        host,
        &table,
        &["quantity"],
        || export::meta(&run),
        || {
            let shown: Vec<_> =
                run.events.iter().filter(|e| regions.is_empty() || regions.contains(&e.region)).collect();
            if shown.is_empty() {
                return format!("{}\n", words.events_none());
            }
            summary::events(&shown, words)
        },
    )
}

pub(crate) fn targets(args: &TargetsArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::scenario(&args.scenario, lang, &mut complaints);
    let regions = input::regions(&args.regions.region, lang, &mut complaints);
    input::no_grids(("目标", "targets"), &regions, lang, &mut complaints);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    let run = simulate_as(&scenario, &args.coupling, None, lang, host)?;
    let mut board = target::board(&run);
    board.retain(|s| regions.is_empty() || regions.contains(&s.region));
    let table = export::targets(&run, &regions, lang);
    let numbers = ["wanted", "now", "at_deadline", "margin", "lowest"];
    output.write(
        host,
        &table,
        &numbers,
        || export::meta(&run),
        || {
            let rows: Vec<[String; 3]> = board
                .iter()
                .map(|s| [verdict(s, lang).to_owned(), s.target.date.to_string(), s.text(lang)])
                .collect();
            let n_met = board.iter().filter(|s| s.met).count();
            let last = match lang {
                Lang::Zh => format!("{} 项中 {n_met} 项达到。\n", board.len()),
                Lang::En => format!("{n_met} of {} are met.\n", board.len()),
            };
            format!("{}\n{last}", aligned("", [Side::Left; 3], &rows))
        },
    )?;
    if args.fail_on_miss && board.iter().any(|s| !s.met) { Err(Failure::NotMet) } else { Ok(()) }
}

/// Whether a target is met, in a word of its own: never by colour alone.
fn verdict(status: &target::Status, lang: Lang) -> &'static str {
    match (lang, status.met) {
        (Lang::Zh, false) if status.exceeded() => "超出",
        (Lang::En, false) if status.exceeded() => "exceeded",
        (Lang::Zh, true) => "达到",
        (Lang::Zh, false) => "未达",
        (Lang::En, true) => "met",
        (Lang::En, false) => "missed",
    }
}

pub(crate) fn hash(args: &HashArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::scenario(&args.scenario, lang, &mut complaints);
    complaints.settle(host)?;
    let print = simulate(&scenario).fingerprint();
    output::write(host, None, format!("{print}\n").as_bytes())
}

/// Something to know beside the data.
pub(crate) fn remark(host: &mut Host<'_>, words: Words, text: &str) {
    // A note that cannot be written is no reason to withhold the data.
    let _ = writeln!(host.err, "{}", words.terminal_note(&shown(text)));
}

/// The same in words that stand here still.
pub(crate) fn note(host: &mut Host<'_>, lang: Lang, zh: &str, en: &str) {
    remark(host, Words::of(lang), if lang == Lang::Zh { zh } else { en });
}

/// What an export of a table without a run says about itself.
pub(crate) fn meta_of_register() -> Value {
    serde_json::json!({
        "tool": "tianchu",
        "model_version": tianchu_model::MODEL_VERSION,
        "data_version": tianchu_model::DATA_VERSION,
    })
}
