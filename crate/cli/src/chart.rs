//! The command `chart`.

use tianchu_charts::{Chart, Theme};
use tianchu_model::register::id;
use tianchu_model::{Lang, Scenario};

use crate::Host;
use crate::args::ChartArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output;
use crate::results::{note, simulate};

pub(crate) fn run(args: &ChartArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let chart = input::chart(&args.chart, lang, &mut complaints);
    let scenario = input::scenario(&args.scenario, lang, &mut complaints)?;
    let region = input::region(&args.region, lang, &mut complaints);
    let (width, height) = input::size(&args.size, lang, &mut complaints);
    let file = output::file(Some(&args.out));
    if let Some(ending) = file.as_ref().and_then(|f| f.extension()).filter(|e| !e.eq_ignore_ascii_case("svg"))
    {
        let ending = ending.to_string_lossy();
        complaints.sentences.push(match lang {
            Lang::Zh => format!("--out 以 .{ending} 结尾，但图只能存为 .svg。"),
            Lang::En => format!("--out ends in .{ending}, but charts are written as .svg only."),
        });
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
    let scene = if chart == Chart::Readings {
        let [first, second, third] = [1.0, 2.0, 3.0].map(|reading| {
            let mut scenario = scenario.clone();
            if scenario.value(id::FARMLAND_CAP_READING) != reading {
                // The register offers these three.
                let _ = scenario.set_param(id::FARMLAND_CAP_READING, reading);
            }
            simulate(&scenario)
        });
        tianchu_charts::readings(&[&first, &second, &third], region, lang)
    } else {
        tianchu_charts::scene(chart, &run, baseline.as_ref(), region, lang)
    };
    if scene.panels.is_empty() {
        note(host, lang, &scene.title, &scene.title);
    }
    let theme = if args.dark { Theme::dark() } else { Theme::light() };
    let svg = tianchu_charts::svg(&scene, width, height, &theme);
    output::write(host, file.as_deref(), svg.as_bytes())
}
