//! The command `readings`.

use clap::Args;
use tianchu_model::number::quantity;
use tianchu_model::readings::{Comparison, Row, compare};
use tianchu_model::{Lang, Model, Region, Text, export};

use crate::args::{ChangeArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
use crate::input::{self, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

/// Columns the paragraph takes.
const WIDTH: usize = 96;

/// Provinces listed where no region is asked for.
const LISTED: usize = 10;

#[derive(Debug, Args)]
pub(crate) struct Readings {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[command(flatten)]
    regions: RegionArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Readings {
    const NAME: &'static str = "readings";
    const ABOUT: Text = Text {
        zh: "同一情景按上限的三种读法各算一遍，说明何处分岔",
        en: "One scenario under the three readings of the cap, and where they part",
    };
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, RegionArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu readings baseline --region 44
  tianchu readings strict-acceptance --format json";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        input::no_grids(("上限的读法", "readings of the cap"), &regions, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let comparison = compare(&Model::new(scenario.vintage), &scenario);
        let table = export::readings(&comparison, &regions);
        output.write(
            session,
            &table,
            &export::READING_NUMBERS,
            || export::readings_meta(&comparison, &scenario, &regions, lang),
            || text(&comparison, &regions, lang),
        )
    }
}

fn text(comparison: &Comparison, regions: &[Region], lang: Lang) -> String {
    let mut text = String::new();
    let shown = if regions.is_empty() { &[Region::Nation] } else { regions };
    for &region in shown {
        let Some(rows) = comparison.of(region) else { continue };
        for line in wrapped(&comparison.paragraph(region, lang), WIDTH) {
            text.push_str(&line);
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&side_by_side(rows, lang));
        text.push('\n');
    }
    if regions.is_empty() {
        text.push_str(&where_they_part(comparison, lang));
    }
    text
}

/// One line per quantity, R1 to R3 beside each other.
fn side_by_side(rows: [&Row; 3], lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    let mu = |f: fn(&Row) -> f64| rows.map(|row| quantity(f(row), "mu", lang));
    let count = |f: fn(&Row) -> usize| rows.map(|row| f(row).to_string());
    let year =
        |f: fn(&Row) -> Option<i32>| rows.map(|row| f(row).map_or("–".to_owned(), |y| y.to_string()));
    let mut lines: Vec<(&str, [String; 3])> = vec![
        (
            if zh { "2026—2035 年合计" } else { "Sums of 2026-2035" },
            rows.map(|row| row.reading.name().to_owned()),
        ),
        (if zh { "建设占用" } else { "Construction" }, mu(|r| r.construction)),
        (if zh { "未满足需求" } else { "Unmet demand" }, mu(|r| r.unmet)),
        (if zh { "  受上限限制" } else { "  by the cap" }, mu(|r| r.unmet_by_cap)),
        (if zh { "  受冻结限制" } else { "  by frozen credits" }, mu(|r| r.unmet_by_freeze)),
        (if zh { "  其他" } else { "  otherwise" }, mu(|r| r.unmet_otherwise)),
        (if zh { "违法建设（2025—2034）" } else { "Illegal building, 2025-2034" }, mu(|r| r.illegal)),
        (if zh { "因此减少的上限" } else { "Cap lost to it" }, mu(|r| r.cap_lost)),
    ];
    if rows[0].region == Region::Nation {
        lines.push((
            if zh { "上限低于需求的省年" } else { "Province-years the cap binds" },
            count(|r| r.years_cap_binds),
        ));
        lines.push((
            if zh { "上限为零的省年" } else { "Province-years of a zero cap" },
            count(|r| r.years_cap_zero),
        ));
        lines.push((if zh { "受上限限制的省" } else { "Provinces capped" }, count(|r| r.provinces_capped)));
        lines.push((
            if zh { "上限隔年起落的省" } else { "Provinces whose cap cycles" },
            count(|r| r.provinces_cycling),
        ));
    } else {
        lines.push((
            if zh { "上限低于需求的年数" } else { "Years the cap binds" },
            count(|r| r.years_cap_binds),
        ));
        lines.push((if zh { "上限为零的年数" } else { "Years of a zero cap" }, count(|r| r.years_cap_zero)));
    }
    lines.extend([
        (if zh { "上限与 R1 不同始于" } else { "Cap differs from R1's since" }, year(|r| r.caps_part)),
        (
            if zh { "建设与 R1 不同始于" } else { "Construction differs since" },
            year(|r| r.construction_parts),
        ),
        (if zh { "N 净增量（2035）" } else { "N net increase of 2035" }, mu(|r| r.net_increase_last)),
        (
            if zh { "I 闲置指标（2035 年末）" } else { "I credits unused, end of 2035" },
            mu(|r| r.credits_last),
        ),
        (if zh { "A 耕地（2035 年末）" } else { "A farmland, end of 2035" }, mu(|r| r.area_last)),
    ]);
    let rows: Vec<[String; 4]> =
        lines.into_iter().map(|(label, [a, b, c])| [label.to_owned(), a, b, c]).collect();
    aligned("  ", [Side::Left, Side::Right, Side::Right, Side::Right], &rows)
}

/// Provinces in which construction differs, those where it differs most first.
fn where_they_part(comparison: &Comparison, lang: Lang) -> String {
    let spread = |rows: &[&Row; 3]| {
        let built = rows.map(|row| row.construction);
        built.iter().copied().fold(0.0, f64::max) - built.iter().copied().fold(f64::INFINITY, f64::min)
    };
    let mut parting: Vec<[&Row; 3]> = Region::nation_and_provinces()
        .skip(1)
        .filter_map(|region| comparison.of(region))
        .filter(|rows| rows.iter().any(|row| row.construction_parts.is_some()))
        .collect();
    parting.sort_by(|a, b| spread(b).total_cmp(&spread(a)));
    let n = parting.len();
    if n == 0 {
        return match lang {
            Lang::Zh => "没有一个省的建设占用因读法而不同。\n".to_owned(),
            Lang::En => "Construction is the same under each reading in every province.\n".to_owned(),
        };
    }
    let heading = match lang {
        Lang::Zh => ["建设占用", "始于", "R1", "R2", "R3", "零上限年数"],
        Lang::En => ["Construction", "since", "R1", "R2", "R3", "zero caps"],
    };
    let mut table = vec![heading.map(str::to_owned)];
    for rows in parting.iter().take(LISTED) {
        let since = rows.iter().filter_map(|row| row.construction_parts).min();
        let [a, b, c] = rows.map(|row| quantity(row.construction, "mu", lang));
        let zero: Vec<String> = rows.iter().map(|row| row.years_cap_zero.to_string()).collect();
        table.push([
            rows[0].region.name(lang).to_owned(),
            since.map_or(String::new(), |y| y.to_string()),
            a,
            b,
            c,
            zero.join("/"),
        ]);
    }
    let intro = match lang {
        Lang::Zh => format!("{n} 个省的建设占用因读法而不同，相差最大的：\n"),
        Lang::En => format!("Construction differs in {n} provinces; most in:\n"),
    };
    let right = Side::Right;
    intro + &aligned("  ", [Side::Left, right, right, right, right, right], &table)
}
