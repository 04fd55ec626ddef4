//! The command `chart`.

use tianchu_charts::{Chart, Scene, Theme};
use tianchu_model::dispatch::{Faults, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{GridHours, GridYears, OwnHours, PowerSystem, WeekChoice};
use tianchu_model::region::{Grid, Region};
use tianchu_model::register::id;
use tianchu_model::time::Year;
use tianchu_model::{Lang, Run, Scenario};

use crate::Host;
use crate::args::ChartArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output;
use crate::results::simulate;

pub(crate) fn run(args: &ChartArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let chart = input::chart(&args.chart, lang, &mut complaints);
    let scenario = input::scenario(&args.scenario, lang, &mut complaints);
    let region =
        args.region.as_ref().map_or(Some(Region::Nation), |word| input::region(word, lang, &mut complaints));
    let (width, height) = input::size(&args.size, lang, &mut complaints);
    let place = place(args, chart, lang, host, &mut complaints);
    let file = output::file(Some(&args.out));
    complaints.writes("--out", &args.out, lang);
    if let Some(ending) = file.as_ref().and_then(|f| f.extension()).filter(|e| !e.eq_ignore_ascii_case("svg"))
    {
        let ending = ending.to_string_lossy();
        complaints.sentences.push(match lang {
            Lang::Zh => format!("--out 以 .{ending} 结尾，但图只能存为 .svg。"),
            Lang::En => format!("--out ends in .{ending}, but charts are written as .svg only."),
        });
    }
    if args.baseline && chart == Some(Chart::Readings) {
        complaints.say(
            lang,
            "--baseline 对图 readings 没有意义：它已画出三种读法。".to_owned(),
            "--baseline means nothing to the chart readings: it shows three readings already.".to_owned(),
        );
    }
    complaints.settle(host)?;
    let (Some(chart), Some(region)) = (chart, region) else {
        unreachable!("what is not found is complained about");
    };
    let run = simulate(&scenario);
    let baseline = args.baseline.then(|| {
        let mut baseline = Scenario::baseline();
        // Two data vintages in one drawing would not compare.
        baseline.vintage = scenario.vintage;
        simulate(&baseline)
    });
    let scene = if let Some(place) = &place {
        of_hours(chart, &run, place, lang)?
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
            Some([first, second, third]) => tianchu_charts::readings(&[first, second, third], region, lang),
            None => tianchu_charts::scene(chart, &run, baseline.as_ref(), region, lang),
        };
        let scene = draw(region);
        if scene.panels.is_empty() {
            return Err(not_of(&scene, |region| !draw(region).panels.is_empty(), lang));
        }
        scene
    };
    let theme = if args.dark { Theme::dark() } else { Theme::light() };
    let svg = tianchu_charts::svg(&scene, width, height, &theme);
    output::write(host, file.as_deref(), svg.as_bytes())
}

/// That a chart has nothing of a region, and of which regions it has something.
fn not_of(scene: &Scene, has: impl Fn(Region) -> bool, lang: Lang) -> Failure {
    let kinds = [
        (Region::all().filter(|r| *r == Region::Nation).collect::<Vec<_>>(), ("CN", "CN")),
        (Region::all().filter(|r| matches!(r, Region::Province(_))).collect(), ("各省", "every province")),
        (Region::all().filter(|r| matches!(r, Region::Grid(_))).collect(), ("各电网", "every grid")),
    ];
    let mut names: Vec<&str> = Vec::new();
    for (regions, (zh, en)) in &kinds {
        let with: Vec<&str> = regions.iter().filter(|r| has(**r)).map(|r| r.code()).collect();
        if with.len() == regions.len() {
            names.push(if lang == Lang::Zh { zh } else { en });
        } else {
            names.extend(with);
        }
    }
    let title = &scene.title;
    let mut complaints = Complaints::default();
    complaints.say(
        lang,
        format!("{title}。有结果的地区：{}。", names.join("、")),
        format!("{title}. It is drawn of {}.", names.join(", ")),
    );
    Failure::Input(complaints)
}

/// Where and when a chart of hours looks.
struct Place {
    grid: Grid,
    year: Year,
    week: WeekChoice,
    own: Option<OwnHours>,
}

/// Reads what a chart of hours needs, and complains of it beside any other chart.
fn place(
    args: &ChartArgs,
    chart: Option<Chart>,
    lang: Lang,
    host: &mut Host<'_>,
    complaints: &mut Complaints,
) -> Option<Place> {
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
            complaints.say(
                lang,
                format!("{option} 只用于逐时类图：{}。", ids.join("、")),
                format!("{option} is for charts of hours: {}.", ids.join(", ")),
            );
        }
        return None;
    }
    let only = |option: &str, zh: &str, en: &str, complaints: &mut Complaints| {
        let id = &args.chart;
        complaints.say(
            lang,
            format!("{option} 对图 {id} 没有意义：{zh}"),
            format!("{option} means nothing to the chart {id}: {en}"),
        );
    };
    if args.region.is_some() {
        only("--region", "它画一个电网，请用 --grid。", "it shows one grid; use --grid.", complaints);
    }
    if args.baseline {
        only(
            "--baseline",
            "它只画一个情景；请另画一张 baseline 的图。",
            "it shows one scenario; draw another chart of baseline.",
            complaints,
        );
    }
    if args.week.is_some() && chart != Some(Chart::Week) {
        only(
            "--week",
            "它画全年或各年，只有图 week 画一周。",
            "it shows a whole year or several; only the chart week shows one week.",
            complaints,
        );
    }
    if args.grid.is_none() {
        complaints.say(
            lang,
            "缺少 --grid：这张图画一个电网，如 --grid north。".to_owned(),
            "--grid is missing: this chart shows one grid, such as --grid north.".to_owned(),
        );
    }
    if args.year.is_none() {
        complaints.say(
            lang,
            "缺少 --year：这张图须指明年份，如 --year 2030。".to_owned(),
            "--year is missing: say which year this chart is of, such as --year 2030.".to_owned(),
        );
    }
    let grid = args.grid.as_ref().and_then(|word| input::grid(word, lang, complaints));
    let year = args.year.as_ref().and_then(|word| input::hours_year(word, lang, complaints));
    let week =
        args.week.as_ref().map_or(Some(WeekChoice::Hardest), |word| input::week(word, lang, complaints));
    let own = input::own_hours(args.own.profiles.as_ref(), grid.as_slice(), lang, host, complaints);
    let (Some(grid), Some(year), Some(week)) = (grid, year, week) else { return None };
    Some(Place { grid, year, week, own })
}

/// A chart of the hours of a run.
fn of_hours(chart: Chart, run: &Run, place: &Place, lang: Lang) -> Result<Scene, Failure> {
    let refused = |faults: Faults| Failure::Input(Complaints::of_faults(&faults, lang));
    let system = PowerSystem::new(&Evidence::new(run.scenario.vintage));
    let mut solver = Solver::new();
    let Place { grid, year, week, own } = place;
    let at = (*grid, *year);
    if matches!(chart, Chart::Curtailment | Chart::NextMw) {
        let mut years = GridYears::new();
        let all = chart == Chart::Curtailment;
        loop {
            let now = years.step(&mut solver, (&system, run, own.as_ref()), *grid, all).map_err(refused)?;
            if now.done >= now.total {
                break;
            }
        }
        return Ok(match chart {
            Chart::Curtailment => tianchu_charts::curtailment(run, &years, at, lang),
            _ => tianchu_charts::value_of_next_mw(run, &years, at, lang),
        });
    }
    let profiles = system.hours(&run.scenario, *year, own.as_ref());
    let hours = GridHours::new(&mut solver, &system, run, at, &profiles, Ties::Middle).map_err(refused)?;
    Ok(match chart {
        Chart::Week => tianchu_charts::week(run, &hours, week.of(&hours), lang),
        _ => tianchu_charts::duration_curve(run, &hours, lang),
    })
}
