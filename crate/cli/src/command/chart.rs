//! The command `chart`.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;
use tianchu_charts::{self as charts, Chart, Scene, Theme};
use tianchu_model::dispatch::{Faults, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::week::WEEKS;
use tianchu_model::power::{GridHours, GridYears, OwnHours, PowerSystem, WeekChoice};
use tianchu_model::problem::nearest_name;
use tianchu_model::region::{Grid, Region};
use tianchu_model::register::id;
use tianchu_model::time::Year;
use tianchu_model::{Lang, Run, Scenario, Text};

use crate::args::{ChangeArgs, OwnHoursArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::files;
use crate::help::Help;
use crate::input::{self, hours, scenario};
use crate::session::Session;
use crate::simulation::simulate;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[
    ("chart", Text { zh: "图的名称", en: "Name of the chart" }),
    (
        "region",
        Text {
            zh: "绘哪个地区：CN（不写即是）、代码、省名或电网",
            en: "Region to draw: CN (without it), a code, a province or a grid",
        },
    ),
    (
        "grid",
        Text {
            zh: "逐时类图的电网：north、northeast、east、central、south 或 northwest",
            en: "Grid of a chart of hours: north, northeast, east, central, south or northwest",
        },
    ),
    ("year", Text { zh: "逐时类图的年份，2024 至 2035", en: "Year of a chart of hours, 2024 to 2035" }),
    (
        "week",
        Text {
            zh: "图 week 的周：1 至 53、hardest（剩余负荷最高）或 surplus（过剩最多）；不写为 hardest",
            en: "Week of the chart week: 1 to 53, hardest, or surplus; hardest without it",
        },
    ),
    (
        "size",
        Text {
            zh: "宽x高，像素，至少 480x360；不写为 720x420",
            en: "Width (from 480) and height (from 360) in pixels; 720x420 without it",
        },
    ),
    ("baseline", Text { zh: "在情景之下绘出基准情景", en: "Draw the baseline beneath the scenario" }),
    ("dark", Text { zh: "深色底、浅色线", en: "Light lines on a dark ground" }),
    (
        "out",
        Text {
            zh: "要写的 SVG 文件，整体替换或原样不动；- 为标准输出",
            en: "SVG file to write, replaced whole or not at all; - is the standard output",
        },
    ),
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
    const ABOUT: Text = Text { zh: "绘图，输出 SVG", en: "Draw a chart as SVG" };
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, OwnHoursArgs::HELP, OWN_HELP];
    const EXAMPLES: &'static str =
        "  tianchu chart storage-stock baseline --out storage.svg --size 960x540 --dark
  tianchu chart cap-and-demand my.toml --region 44 --baseline --out cap.svg
  tianchu chart week baseline --grid north --year 2030 --week hardest --out week.svg";

    fn long_help(lang: Lang) -> String {
        let mut text = Text { zh: "图：", en: "Charts:" }.get(lang).to_owned();
        for c in Chart::ALL {
            let _ = write!(text, "\n  {:25} {}", c.id(), c.label(lang));
        }
        let hours = Text {
            zh: "逐时类图（须写 --grid 与 --year）：",
            en: "Of hours (with --grid and --year):",
        };
        let _ = write!(text, "\n\n{}", hours.get(lang));
        for c in Chart::OF_HOURS {
            let _ = write!(text, "\n  {:25} {}", c.id(), c.label(lang));
        }
        text
    }

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let chart = chart(&self.chart, session);
        let scenario = scenario::scenario(&self.scenario, session);
        let region = self.region.as_ref().map_or(Some(Region::Nation), |word| input::region(word, session));
        let (width, height) = size(&self.size, session);
        let place = place(self, chart, session);
        let file = files::named(Some(&self.out));
        session.writes("--out", &self.out);
        if let Some(ending) =
            file.as_ref().and_then(|f| f.extension()).filter(|e| !e.eq_ignore_ascii_case("svg"))
        {
            let ending = ending.to_string_lossy();
            session.complain(
                format!("--out 以 .{ending} 结尾，但图只能存为 .svg。"),
                format!("--out ends in .{ending}, but charts are written as .svg only."),
            );
        }
        if self.baseline && chart == Some(Chart::Readings) {
            session.complain(
                "--baseline 对图 readings 没有意义：它已画出三种读法。".to_owned(),
                "--baseline means nothing to the chart readings: it shows three readings already.".to_owned(),
            );
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
            of_hours(chart, &run, place, lang).map_err(|faults| session.refuse(&faults))?
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
                Some([first, second, third]) => charts::readings(&[first, second, third], region, lang),
                None => charts::scene(chart, &run, baseline.as_ref(), region, lang),
            };
            let scene = draw(region);
            if scene.panels.is_empty() {
                return Err(not_of(&scene, |region| !draw(region).panels.is_empty(), session));
            }
            scene
        };
        let theme = if self.dark { Theme::dark() } else { Theme::light() };
        let svg = charts::svg(&scene, width, height, &theme);
        session.write(file.as_deref(), svg.as_bytes())
    }
}

/// A chart by its id.
fn chart(word: &str, session: &mut Session<'_>) -> Option<Chart> {
    let found = Chart::parse(word);
    if found.is_none() {
        let ids: Vec<&str> = Chart::ALL.iter().chain(Chart::OF_HOURS).map(|c| c.id()).collect();
        let all = (format!("可用：{}。", ids.join("、")), format!("There are: {}.", ids.join(", ")));
        let nearest = nearest_name(word, ids.iter().copied());
        session.unknown(("图", "chart"), word, nearest, (&all.0, &all.1));
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
        session.complain(
            format!("--size 的值是 {word}，应为宽x高，如 960x540：宽 {least_w} 至 {LARGEST} 像素，高 {least_h} 至 {LARGEST} 像素，再小标注放不下。"),
            format!(
                "--size is {word} but must be width x height such as 960x540: width {least_w} to {LARGEST} and height {least_h} to {LARGEST} pixels; in less, labels do not fit."
            ),
        );
        SMALLEST
    })
}

/// A week of a year of hours.
fn week(word: &str, session: &mut Session<'_>) -> Option<WeekChoice> {
    let found = WeekChoice::parse(word);
    if found.is_none() {
        session.complain(
            format!("--week 的值是 {word}，应为 1 至 {WEEKS}，或 hardest、surplus。"),
            format!("--week is {word} but must be 1 to {WEEKS}, hardest, or surplus."),
        );
    }
    found
}

/// That a chart has nothing of a region, and of which regions it has something.
fn not_of(scene: &Scene, has: impl Fn(Region) -> bool, session: &mut Session<'_>) -> Failure {
    let kinds = [
        (Region::all().filter(|r| *r == Region::Nation).collect::<Vec<_>>(), ("CN", "CN")),
        (Region::all().filter(|r| matches!(r, Region::Province(_))).collect(), ("各省", "every province")),
        (Region::all().filter(|r| matches!(r, Region::Grid(_))).collect(), ("各电网", "every grid")),
    ];
    let mut names: Vec<&str> = Vec::new();
    for (regions, (zh, en)) in &kinds {
        let with: Vec<&str> = regions.iter().filter(|r| has(**r)).map(|r| r.code()).collect();
        if with.len() == regions.len() {
            names.push(if session.lang == Lang::Zh { zh } else { en });
        } else {
            names.extend(with);
        }
    }
    let title = &scene.title;
    session.complain(
        format!("{title}。有结果的地区：{}。", names.join("、")),
        format!("{title}. It is drawn of {}.", names.join(", ")),
    );
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
            session.complain(
                format!("{option} 只用于逐时类图：{}。", ids.join("、")),
                format!("{option} is for charts of hours: {}.", ids.join(", ")),
            );
        }
        return None;
    }
    let only = |option: &str, zh: &str, en: &str, session: &mut Session<'_>| {
        let id = &args.chart;
        session.complain(
            format!("{option} 对图 {id} 没有意义：{zh}"),
            format!("{option} means nothing to the chart {id}: {en}"),
        );
    };
    if args.region.is_some() {
        only("--region", "它画一个电网，请用 --grid。", "it shows one grid; use --grid.", session);
    }
    if args.baseline {
        only(
            "--baseline",
            "它只画一个情景；请另画一张 baseline 的图。",
            "it shows one scenario; draw another chart of baseline.",
            session,
        );
    }
    if args.week.is_some() && chart != Some(Chart::Week) {
        only(
            "--week",
            "它画全年或各年，只有图 week 画一周。",
            "it shows a whole year or several; only the chart week shows one week.",
            session,
        );
    }
    if args.grid.is_none() {
        session.complain(
            "缺少 --grid：这张图画一个电网，如 --grid north。".to_owned(),
            "--grid is missing: this chart shows one grid, such as --grid north.".to_owned(),
        );
    }
    if args.year.is_none() {
        session.complain(
            "缺少 --year：这张图须指明年份，如 --year 2030。".to_owned(),
            "--year is missing: say which year this chart is of, such as --year 2030.".to_owned(),
        );
    }
    let grid = args.grid.as_ref().and_then(|word| hours::grid(word, session));
    let year = args.year.as_ref().and_then(|word| hours::hours_year(word, session));
    let week = args.week.as_ref().map_or(Some(WeekChoice::Hardest), |word| week(word, session));
    let own = hours::own_hours(args.own.profiles.as_ref(), grid.as_slice(), session);
    let (Some(grid), Some(year), Some(week)) = (grid, year, week) else { return None };
    Some(Place { grid, year, week, own })
}

/// A chart of the hours of a run.
fn of_hours(chart: Chart, run: &Run, place: &Place, lang: Lang) -> Result<Scene, Faults> {
    let system = PowerSystem::new(&Evidence::new(run.scenario.vintage));
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
            Chart::Curtailment => charts::curtailment(run, &years, at, lang),
            _ => charts::value_of_next_mw(run, &years, at, lang),
        });
    }
    let profiles = system.hours(&run.scenario, *year, own.as_ref());
    let hours = GridHours::new(&mut solver, &system, run, at, &profiles, Ties::Middle)?;
    Ok(match chart {
        Chart::Week => charts::week(run, &hours, week.of(&hours), lang),
        _ => charts::duration_curve(run, &hours, lang),
    })
}
