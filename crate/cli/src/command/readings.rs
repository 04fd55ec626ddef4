//! The command `readings`.

use clap::Args;
use tianchu_model::readings::{Comparison, Row, compare};
use tianchu_model::{Model, Region};
use tianchu_report::{Words, places, quantity, readings};

use crate::args::{ChangeArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
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
    const ABOUT: Say = Words::readings_help;
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, RegionArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu readings baseline --region 44
  tianchu readings strict-acceptance --format json";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        input::no_grids(words.readings_what(), &regions, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let comparison = compare(&Model::of(&scenario), &scenario);
        let table = readings::table(&comparison, &scenario, &regions);
        output.write(
            session,
            &table,
            &readings::NUMBERS,
            || readings::meta(&comparison, &scenario, &regions, words),
            || text(&comparison, &regions, words),
        )
    }
}

fn text(comparison: &Comparison, regions: &[Region], words: Words) -> String {
    let mut text = String::new();
    let shown = if regions.is_empty() { &[Region::Nation] } else { regions };
    for &region in shown {
        let Some(rows) = comparison.of(region) else { continue };
        for line in wrapped(&readings::paragraph(comparison, region, words), WIDTH) {
            text.push_str(&line);
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&side_by_side(rows, words));
        text.push('\n');
    }
    if regions.is_empty() {
        text.push_str(&where_they_part(comparison, words));
    }
    text
}

/// One line per quantity, R1 to R3 beside each other.
fn side_by_side(rows: [&Row; 3], words: Words) -> String {
    let mu = |f: fn(&Row) -> f64| rows.map(|row| quantity(f(row), "mu", words));
    let count = |f: fn(&Row) -> usize| rows.map(|row| f(row).to_string());
    let year =
        |f: fn(&Row) -> Option<i32>| rows.map(|row| f(row).map_or("–".to_owned(), |y| y.to_string()));
    let mut lines: Vec<(&str, [String; 3])> = vec![
        (words.readings_sums(), rows.map(|row| row.reading.name().to_owned())),
        (words.readings_construction(), mu(|r| r.construction)),
        (words.readings_unmet(), mu(|r| r.unmet)),
        (words.readings_by_cap(), mu(|r| r.unmet_by_cap)),
        (words.readings_by_freeze(), mu(|r| r.unmet_by_freeze)),
        (words.readings_otherwise(), mu(|r| r.unmet_otherwise)),
        (words.readings_illegal(), mu(|r| r.illegal)),
        (words.readings_cap_lost(), mu(|r| r.cap_lost)),
    ];
    if rows[0].region == Region::Nation {
        lines.extend([
            (words.readings_binds_nation(), count(|r| r.years_cap_binds)),
            (words.readings_zero_caps_nation(), count(|r| r.years_cap_zero)),
            (words.readings_capped(), count(|r| r.provinces_capped)),
            (words.readings_cycling(), count(|r| r.provinces_cycling)),
        ]);
    } else {
        lines.extend([
            (words.readings_binds_place(), count(|r| r.years_cap_binds)),
            (words.readings_zero_caps_place(), count(|r| r.years_cap_zero)),
        ]);
    }
    lines.extend([
        (words.readings_caps_part(), year(|r| r.caps_part)),
        (words.readings_construction_parts(), year(|r| r.construction_parts)),
        (words.readings_net_increase(), mu(|r| r.net_increase_last)),
        (words.readings_credits(), mu(|r| r.credits_last)),
        (words.readings_area(), mu(|r| r.area_last)),
    ]);
    let rows: Vec<[String; 4]> =
        lines.into_iter().map(|(label, [a, b, c])| [label.to_owned(), a, b, c]).collect();
    aligned("  ", [Side::Left, Side::Right, Side::Right, Side::Right], &rows)
}

/// Provinces in which construction differs, those where it differs most first.
fn where_they_part(comparison: &Comparison, words: Words) -> String {
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
        return format!("{}\n", words.readings_nowhere());
    }
    let heading = [
        words.readings_construction(),
        words.readings_head_since(),
        "R1",
        "R2",
        "R3",
        words.readings_head_zero(),
    ];
    let mut table = vec![heading.map(str::to_owned)];
    for rows in parting.iter().take(LISTED) {
        let since = rows.iter().filter_map(|row| row.construction_parts).min();
        let [a, b, c] = rows.map(|row| quantity(row.construction, "mu", words));
        let zero: Vec<String> = rows.iter().map(|row| row.years_cap_zero.to_string()).collect();
        table.push([
            places::name(rows[0].region, words).to_owned(),
            since.map_or(String::new(), |y| y.to_string()),
            a,
            b,
            c,
            zero.join("/"),
        ]);
    }
    let right = Side::Right;
    format!("{}\n", words.readings_somewhere(&n))
        + &aligned("  ", [Side::Left, right, right, right, right, right], &table)
}
