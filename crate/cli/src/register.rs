//! Commands that print what the model rests on, without a run: params, sources, rules, scenarios.

use tianchu_model::coverage::{self, Treatment};
use tianchu_model::export::{self, Table};
use tianchu_model::number::significant;
use tianchu_model::register::{
    CONTENTS, Kind, OBSERVATIONS, ORIGINS, PARAMETERS, Parameter, RULES, SOURCES, unit_label,
};
use tianchu_model::{EventKind, Lang, Scenario};
use tianchu_report::coverage::carriers;
use tianchu_report::{Words, events};

use crate::Host;
use crate::args::{RegisterArgs, ScenariosArgs, SourcesArgs};
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::Output;
use crate::results::meta_of_register;
use crate::tables::{Side, aligned, wrapped};

const FORMATS: [&str; 3] = ["csv", "json", "md"];

fn output(args: &RegisterArgs, lang: Lang, host: &Host<'_>, complaints: &mut Complaints) -> Output {
    Output::new(&FORMATS, args.format.as_deref(), args.out.as_deref(), args.bom, lang, host, complaints)
}

pub(crate) fn params(args: &RegisterArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let output = output(args, lang, host, &mut complaints);
    complaints.settle(host)?;
    output.write(host, &export::params(lang), &export::PARAM_NUMBERS, meta_of_register, || params_text(lang))
}

/// Levers, then assumptions: name, value, range and grade in one line, what it means under it.
fn params_text(lang: Lang) -> String {
    /// Options told one by one; a choice of more names their number.
    const N_OPTIONS: usize = 4;
    const WIDTH: usize = 92;
    let mut text = String::new();
    for kind in [Kind::Lever, Kind::Assumption] {
        text.push_str(match (lang, kind) {
            (Lang::Zh, Kind::Lever) => "政策变量\n",
            (Lang::Zh, Kind::Assumption) => "\n假设\n",
            (Lang::En, Kind::Lever) => "Levers\n",
            (Lang::En, Kind::Assumption) => "\nAssumptions\n",
        });
        let rows: Vec<&Parameter> = PARAMETERS.iter().filter(|p| p.kind == kind).collect();
        let heading = match lang {
            Lang::Zh => ["ID", "默认", "范围", "等级"],
            Lang::En => ["ID", "default", "range", "grade"],
        };
        let cells: Vec<[String; 4]> = std::iter::once(heading.map(str::to_owned))
            .chain(rows.iter().map(|p| {
                let range = match p.options.len() {
                    _ if p.unit == "switch" => "0 | 1".to_owned(),
                    0 => format!("{} – {}", significant(p.min, 6), significant(p.max, 6)),
                    1..=N_OPTIONS => {
                        p.options.iter().map(|o| significant(o.value, 6)).collect::<Vec<_>>().join(" | ")
                    }
                    n if lang == Lang::Zh => format!("{n} 选一"),
                    n => format!("one of {n}"),
                };
                [p.id.to_owned(), significant(p.default, 6), range, p.grade.letter().to_owned()]
            }))
            .collect();
        let table = aligned("  ", [Side::Left, Side::Right, Side::Right, Side::Left], &cells);
        for (i, line) in table.lines().enumerate() {
            text.push_str(&format!("{line}\n"));
            let Some(row) = i.checked_sub(1).and_then(|i| rows.get(i)) else { continue };
            for part in wrapped(&meaning(row, lang), WIDTH) {
                text.push_str(&format!("      {part}\n"));
            }
        }
    }
    text.push_str(match lang {
        Lang::Zh => {
            "\n等级：A 官方原文，B 转载的官方数字，C 推算，D 判断。\n来源与说明：tianchu params --format csv\n"
        }
        Lang::En => {
            "\nGrades: A official text, B official figure through a repost, C derived, D judgement.\n\
             Sources and notes: tianchu params --format csv\n"
        }
    });
    text
}

/// Label and default as a reader would say it; of a choice what its numbers mean.
fn meaning(p: &Parameter, lang: Lang) -> String {
    let (label, colon) = (p.label.get(lang), if lang == Lang::Zh { "：" } else { ": " });
    if p.unit == "switch" {
        return format!("{label}{colon}{}", switch_text(lang));
    }
    if !p.options.is_empty() {
        return format!("{label}{colon}{}", p.options_text(lang));
    }
    let (factor, unit) = unit_label(p.unit, lang);
    format!("{label}{colon}{} {unit}", significant(p.default * factor, 6)).trim_end().to_owned()
}

/// What the numbers of a switch mean.
fn switch_text(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "0（否）、1（是）",
        Lang::En => "0 (no), 1 (yes)",
    }
}

pub(crate) fn sources(args: &SourcesArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let output = output(&args.register, lang, host, &mut complaints);
    complaints.settle(host)?;
    if args.observations {
        let (table, numbers) = (export::observations(), export::OBSERVATION_NUMBERS);
        return output.write(host, &table, &numbers, meta_of_register, observations_text);
    }
    output.write(host, &export::sources(lang), &[], meta_of_register, || {
        let rows: Vec<[String; 3]> = SOURCES
            .iter()
            .map(|s| {
                let number = if s.document_number.is_empty() { "" } else { " · " };
                let title = format!("{}{number}{}", s.title.get(lang), s.document_number);
                let separator = if lang == Lang::Zh { "：" } else { ": " };
                [s.id.to_owned(), s.date.to_owned(), format!("{}{separator}{title}", s.issuer.get(lang))]
            })
            .collect();
        aligned("", [Side::Left; 3], &rows)
    })
}

/// Figures by series: region, day, value, grade, day known, source, note.
fn observations_text() -> String {
    let mut text = String::new();
    let rows: Vec<_> = OBSERVATIONS.iter().zip(ORIGINS).collect();
    for series in rows.chunk_by(|(a, _), (b, _)| a.id == b.id) {
        let Some((first, origin)) = series.first() else { continue };
        text.push_str(&format!("{}  {}\n", first.id, origin.unit));
        let shown = |x: f64| significant(x, 10);
        let lines: Vec<[String; 6]> = series
            .iter()
            .map(|(o, origin)| {
                let range = match (o.low, o.high) {
                    (Some(low), Some(high)) => format!("{} – {}", shown(low), shown(high)),
                    (Some(low), None) => format!("≥ {}", shown(low)),
                    (None, Some(high)) => format!("≤ {}", shown(high)),
                    (None, None) => String::new(),
                };
                let value = o.value.map_or(String::new(), shown);
                let known = format!("{}  {}  {}", origin.grade.letter(), o.known_on, origin.source);
                let (region, note) = (o.region.to_owned(), origin.note.to_owned());
                [region, o.date.to_string(), value, range, known, note]
            })
            .collect();
        let (left, right) = (Side::Left, Side::Right);
        text.push_str(&aligned("  ", [left, left, right, left, left, left], &lines));
    }
    text
}

pub(crate) fn rules(args: &RegisterArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let output = output(args, lang, host, &mut complaints);
    complaints.settle(host)?;
    output.write(host, &export::rules(lang), &[], meta_of_register, || rules_text(lang))
}

/// Rules by document: id, force, article, content; the events that cite a rule stand under it.
fn rules_text(lang: Lang) -> String {
    let words = Words::of(lang);
    let mut text = String::new();
    let rules: Vec<_> = RULES.iter().zip(CONTENTS).collect();
    for document in rules.chunk_by(|(a, _), (b, _)| a.law.zh == b.law.zh) {
        let Some((first, _)) = document.first() else { continue };
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("{}\n", first.law.get(lang)));
        let mut lines: Vec<[String; 4]> = Vec::new();
        for (rule, content) in document {
            lines.push(
                [rule.id, content.force, rule.article.get(lang), content.short.get(lang)].map(str::to_owned),
            );
            if let Some(row) = coverage::of(rule.id) {
                let by = match (row.treatment, lang) {
                    (Treatment::Computed { what }, Lang::Zh) => {
                        format!("计算：{}", carriers(what, words))
                    }
                    (Treatment::Computed { what }, Lang::En) => {
                        format!("computed: {}", carriers(what, words))
                    }
                    (Treatment::Listed { reason }, Lang::Zh) => format!("不计算：{}", reason.zh),
                    (Treatment::Listed { reason }, Lang::En) => format!("not computed: {}", reason.en),
                };
                lines.push([String::new(), String::new(), String::new(), format!("→ {by}")]);
            }
            let cites = |kind: &&EventKind| kind.rules().contains(&rule.id);
            for kind in EventKind::ALL.iter().filter(cites) {
                let under = words.events_of_rule(&kind.id(), &events::plain(*kind, words));
                lines.push([String::new(), String::new(), String::new(), under]);
            }
        }
        text.push_str(&aligned("  ", [Side::Left; 4], &lines));
    }
    text.push_str(match lang {
        Lang::Zh => "\n效力：H 红线或禁止，H* “原则上”即有例外，S 尽力而为，Q 不能量化的职责，done 已完成，data 数据。\n",
        Lang::En => {
            "\nForce: H red line or prohibition, H* in principle, with exceptions, S best effort, Q duty without a quantity, done fulfilled, data.\n"
        }
    });
    text
}

pub(crate) fn scenarios(args: &ScenariosArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    let told = match &args.scenario {
        Some(text) => vec![input::read(text, lang, &mut complaints)],
        None => Scenario::built_in_names().filter_map(Scenario::built_in).collect(),
    };
    complaints.settle(host)?;
    let reading = |s: &Scenario| s.reading.text().map_or(String::new(), |text| text.get(lang).to_owned());
    let words = |s: &Scenario| [s.id.clone(), s.title.get(lang).to_owned(), s.question.get(lang).to_owned()];
    let table = Table {
        header: ["scenario", "title", "question", "reading"].map(str::to_owned).to_vec(),
        rows: told.iter().map(|s| words(s).into_iter().chain([reading(s)]).collect()).collect(),
    };
    output.write(host, &table, &[], meta_of_register, || match (&args.scenario, told.as_slice()) {
        (Some(_), [one]) => scenario_text(one, lang),
        _ => aligned("", [Side::Left; 3], &told.iter().map(words).collect::<Vec<_>>()),
    })
}

/// Title, question, what it changes, and what somebody wrote about its results.
fn scenario_text(scenario: &Scenario, lang: Lang) -> String {
    const WIDTH: usize = 80;
    let mut text = format!("{} ({})\n", scenario.title.get(lang), scenario.id);
    let mut paragraph = |content: &str| {
        for line in wrapped(content, WIDTH) {
            text.push_str(&line);
            text.push('\n');
        }
    };
    paragraph(scenario.question.get(lang));
    let changes: Vec<[String; 3]> = scenario
        .changes()
        .map(|param| {
            let row = param.row();
            let value = significant(scenario.value(param), 6);
            [row.id.to_owned(), value, row.label.get(lang).to_owned()]
        })
        .collect();
    if let Some(reading) = scenario.reading.text() {
        paragraph("");
        paragraph(reading.get(lang));
    }
    if !changes.is_empty() {
        text.push('\n');
        text.push_str(&aligned("  ", [Side::Left, Side::Right, Side::Left], &changes));
    }
    text
}
