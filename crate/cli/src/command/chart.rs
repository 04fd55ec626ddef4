//! The command `chart`.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use tianchu_charts::{self as charts, Chart, Scene, Theme};
use tianchu_model::diagnostic::nearest_name;
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::week::WEEKS;
use tianchu_model::power::{GridHours, GridYears, OwnHours, PowerSystem, WeekChoice};
use tianchu_model::region::{Grid, Region};
use tianchu_model::register::id;
use tianchu_model::time::Year;
use tianchu_model::{Diagnostics, Run, Scenario};
use tianchu_report::Words;
use tianchu_report::punctuation::list;

use crate::args::{ChangeArgs, OwnHoursArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::files;
use crate::help::{Help, Say};
use crate::input::hours::Later;
use crate::input::{self, hours, scenario};
use crate::picture::Painter;
use crate::session::Session;
use crate::simulation::simulate;

/// Pixels of a PNG file for one of its drawing.
const FINENESS: f32 = 2.0;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[
    ("chart", Words::chart_help_chart),
    ("region", Words::chart_help_region),
    ("grid", Words::chart_help_grid),
    ("year", Words::chart_help_year),
    ("week", Words::chart_help_week),
    ("size", Words::chart_help_size),
    ("baseline", Words::chart_help_baseline),
    ("dark", Words::chart_help_dark),
    ("out", Words::chart_help_out),
];

#[derive(Debug, Args)]
pub(crate) struct DrawChart {
    #[arg(value_name = "CHART")]
    chart: String,
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    #[arg(long, value_name = "GRID")]
    grid: Option<String>,
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[arg(long, value_name = "WEEK")]
    week: Option<String>,
    #[command(flatten)]
    own: OwnHoursArgs,
    #[arg(long, value_name = "WxH", default_value = "720x420", hide_default_value = true)]
    size: String,
    #[arg(long)]
    baseline: bool,
    #[arg(long)]
    dark: bool,
    #[arg(long, short, value_name = "PATH")]
    out: PathBuf,
}

impl Command for DrawChart {
    const NAME: &'static str = "chart";
    const ABOUT: Say = Words::chart_help;
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, OwnHoursArgs::HELP, OWN_HELP];
    const EXAMPLES: &'static str =
        "  tianchu chart storage-stock baseline --out storage.svg --size 960x540 --dark
  tianchu chart cap-and-demand my.toml --region 44 --baseline --out cap.svg
  tianchu chart week baseline --grid north --year 2030 --week hardest --out week.svg";

    fn long_help(words: Words) -> String {
        let mut text = words.chart_help_charts().to_owned();
        for c in Chart::ALL {
            let _ = write!(text, "\n  {:25} {}", c.id(), c.label(words));
        }
        let _ = write!(text, "\n\n{}", words.chart_help_of_hours());
        for c in Chart::OF_HOURS {
            let _ = write!(text, "\n  {:25} {}", c.id(), c.label(words));
        }
        text
    }

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let chart = chart(&self.chart, session);
        let scenario = scenario::scenario(&self.scenario, session);
        let region = self.region.as_ref().map_or(Some(Region::Nation), |word| input::region(word, session));
        let (width, height) = size(&self.size, session);
        let place = place(self, chart, session);
        let file = files::named(Some(&self.out));
        session.writes("--out", &self.out);
        let ending = file.as_ref().and_then(|f| f.extension()).map(|e| e.to_string_lossy().to_lowercase());
        if let Some(ending) = ending.as_deref().filter(|ending| !["svg", "png"].contains(ending)) {
            session.complain(words.chart_ending(&ending));
        }
        if self.baseline && chart == Some(Chart::Readings) {
            session.complain(words.chart_baseline_of_readings());
        }
        session.settle()?;
        let (Some(chart), Some(region)) = (chart, region) else {
            unreachable!("what is not found is complained about");
        };
        let run = simulate(&scenario);
        let baseline = self.baseline.then(|| {
            let mut baseline = Scenario::baseline();
            // Two data vintages in one drawing would not compare.
            baseline.vintage = scenario.vintage;
            simulate(&baseline)
        });
        let scene = if let Some(place) = &place {
            let own = self.own.named(place.own.as_ref()).map(|(file, _)| file);
            let scene = of_hours(chart, &run, place, words).map_err(|faults| session.refuse(&faults))?;
            scene.with_own_hours(own, words)
        } else {
            let readings: Option<[Run; 3]> = (chart == Chart::Readings).then(|| {
                [1.0, 2.0, 3.0].map(|reading| {
                    let mut scenario = scenario.clone();
                    if scenario.value(id::FARMLAND_CAP_READING) != reading {
                        // The register offers these three.
                        let _ = scenario.set_param(id::FARMLAND_CAP_READING, reading);
                    }
                    simulate(&scenario)
                })
            });
            let draw = |region| match &readings {
                Some([first, second, third]) => charts::readings(&[first, second, third], region, words),
                None => charts::scene(chart, &run, baseline.as_ref(), region, words),
            };
            let scene = draw(region);
            if scene.panels.is_empty() {
                return Err(not_of(&scene, |region| !draw(region).panels.is_empty(), session));
            }
            scene
        };
        let theme = if self.dark { Theme::dark() } else { Theme::light() };
        let svg = charts::svg(&scene, width, height, &theme);
        let bytes = match ending.as_deref() {
            Some("png") => Painter::new().png(&svg, FINENESS, session),
            _ => svg.into_bytes(),
        };
        session.write(file.as_deref(), &bytes)
    }
}

/// A chart by its id.
fn chart(word: &str, session: &mut Session<'_>) -> Option<Chart> {
    let found = Chart::parse(word);
    if found.is_none() {
        let ids: Vec<&str> = Chart::ALL.iter().chain(Chart::OF_HOURS).map(|c| c.id()).collect();
        let words = session.words;
        let nearest = nearest_name(word, ids.iter().copied());
        session.unknown(words.chart_chart(), word, nearest, &words.chart_charts(&list(&ids, words)));
    }
    found
}

/// `WxH` in pixels.
fn size(word: &str, session: &mut Session<'_>) -> (u32, u32) {
    // In less, labels fall on each other or out of the picture.
    const SMALLEST: (u32, u32) = (480, 360);
    const LARGEST: u32 = 8000;
    let read = || {
        let (w, h) = word.split_once(['x', 'X', '×'])?;
        let (w, h) = (w.trim().parse().ok()?, h.trim().parse().ok()?);
        let fits = |n: u32, least: u32| (least..=LARGEST).contains(&n);
        (fits(w, SMALLEST.0) && fits(h, SMALLEST.1)).then_some((w, h))
    };
    read().unwrap_or_else(|| {
        let (least_w, least_h) = SMALLEST;
        session.complain(session.words.chart_size(&LARGEST, &least_h, &least_w, &word));
        SMALLEST
    })
}

/// A week of a year of hours.
fn week(word: &str, session: &mut Session<'_>) -> Option<WeekChoice> {
    let found = WeekChoice::parse(word);
    if found.is_none() {
        session.complain(session.words.chart_week(&WEEKS, &word));
    }
    found
}

/// That a chart has nothing of a region, and of which regions it has something.
fn not_of(scene: &Scene, has: impl Fn(Region) -> bool, session: &mut Session<'_>) -> Failure {
    let words = session.words;
    let kinds = [
        (Region::all().filter(|r| *r == Region::Nation).collect::<Vec<_>>(), Region::Nation.code()),
        (Region::all().filter(|r| matches!(r, Region::Province(_))).collect(), words.chart_every_province()),
        (Region::all().filter(|r| matches!(r, Region::Grid(_))).collect(), words.chart_every_grid()),
    ];
    let mut names: Vec<&str> = Vec::new();
    for (regions, all) in &kinds {
        let with: Vec<&str> = regions.iter().filter(|r| has(**r)).map(|r| r.code()).collect();
        if with.len() == regions.len() {
            names.push(all);
        } else {
            names.extend(with);
        }
    }
    session.complain(words.chart_not_of(&list(&names, words), &scene.title));
    Failure::Input
}

/// Where and when a chart of hours looks.
struct Place {
    grid: Grid,
    year: Year,
    week: WeekChoice,
    own: Option<OwnHours>,
}

/// Reads what a chart of hours needs, and complains of it beside any other chart.
fn place(args: &DrawChart, chart: Option<Chart>, session: &mut Session<'_>) -> Option<Place> {
    let words = session.words;
    let of_hours = chart.is_some_and(|c| Chart::OF_HOURS.contains(&c));
    if !of_hours {
        let given = [
            ("--grid", args.grid.is_some()),
            ("--year", args.year.is_some()),
            ("--week", args.week.is_some()),
            ("--profiles", args.own.profiles.is_some()),
        ];
        let ids: Vec<&str> = Chart::OF_HOURS.iter().map(|c| c.id()).collect();
        for (option, _) in given.iter().filter(|(_, given)| *given && chart.is_some()) {
            session.complain(words.chart_of_hours_only(&list(&ids, words), option));
        }
        return None;
    }
    let id = &args.chart;
    if args.region.is_some() {
        session.complain(words.chart_no_region(id));
    }
    if args.baseline {
        session.complain(words.chart_no_baseline(id));
    }
    if args.week.is_some() && chart != Some(Chart::Week) {
        session.complain(words.chart_no_week(id));
    }
    if args.grid.is_none() {
        session.complain(words.chart_missing_grid());
    }
    if args.year.is_none() {
        session.complain(words.chart_missing_year());
    }
    let grid = args.grid.as_ref().and_then(|word| hours::grid(word, session));
    let year = args.year.as_ref().and_then(|word| hours::hours_year(word, session));
    let week = args.week.as_ref().map_or(Some(WeekChoice::Hardest), |word| week(word, session));
    let own = hours::own_hours(args.own.profiles.as_ref(), grid.as_slice(), Later::Nothing, session);
    let (Some(grid), Some(year), Some(week)) = (grid, year, week) else { return None };
    Some(Place { grid, year, week, own })
}

/// A chart of the hours of a run.
fn of_hours(chart: Chart, run: &Run, place: &Place, words: Words) -> Result<Scene, Diagnostics> {
    let system = PowerSystem::new(&Evidence::of(&run.scenario));
    let mut solver = Solver::new();
    let Place { grid, year, week, own } = place;
    let at = (*grid, *year);
    if matches!(chart, Chart::Curtailment | Chart::NextMw) {
        let mut years = GridYears::new();
        let all = chart == Chart::Curtailment;
        loop {
            let now = years.step(&mut solver, (&system, run, own.as_ref()), *grid, all)?;
            if now.done >= now.total {
                break;
            }
        }
        return Ok(match chart {
            Chart::Curtailment => charts::curtailment(run, &years, at, words),
            _ => charts::value_of_next_mw(run, &years, at, words),
        });
    }
    let profiles = system.hours(&run.scenario, *year, own.as_ref());
    let hours = GridHours::new(&mut solver, &system, run, at, &profiles, Ties::Middle)?;
    Ok(match chart {
        Chart::Week => charts::week(run, &hours, week.of(&hours), words),
        _ => charts::duration_curve(run, &hours, words),
    })
}
