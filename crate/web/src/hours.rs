//! The hours of a grid as the page lists them: places to choose from, figures, and what they rest on.

use serde::Serialize;
use tianchu_model::export::Table;
use tianchu_model::number::significant;
use tianchu_model::power::fit::{self, ProfileRow, Used};
use tianchu_model::power::{GridHours, PowerSystem, SystemYear, Week, WeekChoice};
use tianchu_model::region::{GRIDS, Grid, Region};
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Lang, Scenario};
use tianchu_report::fit::{figure, kinds, listed, used};
use tianchu_report::week::dates;
use tianchu_report::{Words, places, quantity};

/// Where the view looks, and where else it could.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoursInfo {
    /// Grid, year and week as links hold them: `north.2030.hardest`.
    pub place: String,
    /// Name of the grid in links and files.
    pub grid: &'static str,
    /// Year.
    pub year: String,
    /// `hardest`, `surplus` or a number.
    pub week: String,
    /// Number of the week that is.
    pub number: usize,
    /// The six grids.
    pub grids: Vec<Choice>,
    /// Years that have hours.
    pub years: Vec<String>,
    /// Weeks to choose from.
    pub weeks: Vec<Choice>,
    /// The reader's own file in use.
    pub own: Option<OwnFile>,
    /// Seed of the weather; a text, since scripts round what is above 2^53.
    pub seed: String,
    /// Draw of the seed; above 0 it samples the assumptions too.
    pub draw: String,
    /// Whose data load and weather rest on.
    pub attribution: &'static str,
}

/// A reader's own file.
#[derive(Clone, Debug, Serialize)]
pub struct OwnFile {
    /// What it is called.
    pub name: String,
    /// Whether it has a column of the grid in sight.
    pub here: bool,
}

/// Something to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// Name.
    pub id: String,
    /// Name for readers.
    pub label: String,
}

pub(crate) fn info(
    hours: &GridHours,
    choice: WeekChoice,
    scenario: &Scenario,
    own: Option<OwnFile>,
    lang: Lang,
) -> HoursInfo {
    let week = choice.of(hours);
    let grid = GRIDS[hours.year.grid];
    let grids = (0..GRIDS.len()).map(|g| Choice {
        id: GRIDS[g].to_owned(),
        label: places::name(Region::Grid(Grid(g)), Words::of(lang)).to_owned(),
    });
    let (hardest, surplus) = (Week::hardest(hours), Week::of_surplus(hours));
    let dates = |week| dates(week, Words::of(lang));
    let named = |choice: WeekChoice, week: Week| Choice {
        id: choice.id(),
        label: match (choice, lang) {
            (WeekChoice::Hardest, Lang::Zh) => format!("剩余负荷最高的一周（{}）", dates(week)),
            (WeekChoice::Hardest, Lang::En) => format!("The hardest week ({})", dates(week)),
            (WeekChoice::Surplus, Lang::Zh) => format!("过剩最多的一周（{}）", dates(week)),
            (WeekChoice::Surplus, Lang::En) => format!("The week of most surplus ({})", dates(week)),
            (WeekChoice::Number(_), Lang::Zh) => format!("第 {} 周（{}）", week.number(), dates(week)),
            (WeekChoice::Number(_), Lang::En) => format!("Week {} ({})", week.number(), dates(week)),
        },
    };
    let mut weeks = vec![named(WeekChoice::Hardest, hardest), named(WeekChoice::Surplus, surplus)];
    weeks.extend(Week::all().map(|week| named(WeekChoice::Number(week), week)));
    HoursInfo {
        place: format!("{grid}.{}.{}", hours.year.year, choice.id()),
        grid,
        year: hours.year.year.to_string(),
        week: choice.id(),
        number: week.number(),
        grids: grids.collect(),
        years: PowerSystem::years().map(|y| y.to_string()).collect(),
        weeks,
        own,
        seed: scenario.seed.to_string(),
        draw: scenario.draw.to_string(),
        attribution: Words::of(lang).fit_attribution(),
    }
}

/// The figures of a grid and year.
#[derive(Clone, Debug, Serialize)]
pub struct HoursFigures {
    /// One row for each.
    pub rows: Vec<HoursFigure>,
}

/// A figure with and without storage.
#[derive(Clone, Debug, Serialize)]
pub struct HoursFigure {
    /// Name in files.
    pub id: &'static str,
    /// Name for readers.
    pub label: &'static str,
    /// With storage, as read.
    pub value: String,
    /// Without storage; empty where that says nothing.
    pub without: String,
    /// With storage, as files hold it.
    pub exact: String,
}

/// A figure of a grid and year: its own reading of the year, so that no name can miss it.
struct Row {
    /// Name in files.
    id: &'static str,
    /// Names for readers.
    zh: &'static str,
    en: &'static str,
    how: Shown,
    with: fn(&SystemYear) -> f64,
    /// The same without storage, where that says something.
    without: Option<fn(&SystemYear) -> f64>,
}

const fn row(
    id: &'static str,
    (zh, en): (&'static str, &'static str),
    how: Shown,
    with: fn(&SystemYear) -> f64,
    without: Option<fn(&SystemYear) -> f64>,
) -> Row {
    Row { id, zh, en, how, with, without }
}

/// How a figure is read.
#[derive(Clone, Copy)]
enum Shown {
    Percent,
    Energy,
    Power,
    Hours,
    Plain,
    PerMwh,
    PerKwh,
    /// Yuan per MW or MWh, read per kW or kWh.
    PerKilo,
    Money,
    Tonnes,
}

#[rustfmt::skip]
const ROWS: [Row; 18] = [
    row("curtailed_share", ("弃电率", "Wind and sun curtailed"), Shown::Percent, SystemYear::curtailed_share, Some(SystemYear::curtailed_without_share)),
    row("curtailed_mwh", ("弃电量", "Curtailed energy"), Shown::Energy, |y| y.curtailed_mwh, Some(|y| y.curtailed_without_mwh)),
    row("peak_mw", ("剩余峰荷", "Residual peak"), Shown::Power, |y| y.peak_mw, Some(|y| y.peak_without_mw)),
    row("steep_rise_mw", ("小时升幅，最陡 1% 的平均", "Hourly rise, mean of the steepest 1 %"), Shown::Power, |y| y.steep_rise_mw, Some(|y| y.steep_rise_without_mw)),
    row("unserved_mwh", ("缺供电量", "Energy not served"), Shown::Energy, |y| y.unserved_mwh, Some(|y| y.unserved_without_mwh)),
    row("equivalent_hours", ("新型储能等效小时（充加放）", "Equivalent hours of new-type storage, charge plus discharge"), Shown::Hours, SystemYear::equivalent_hours, None),
    row("cycles", ("新型储能循环次数", "Cycles of new-type storage"), Shown::Plain, SystemYear::cycles, None),
    row("adequacy_margin_mw", ("充裕度（裕度）", "Adequacy margin"), Shown::Power, SystemYear::adequacy_margin_mw, None),
    row("adequacy_margin_share", ("裕度占最大负荷", "Margin over the greatest load"), Shown::Percent, SystemYear::adequacy_margin_share, None),
    row("longest_peak_hours", ("最长高峰", "Longest peak"), Shown::Hours, |y| y.longest_peak_hours, None),
    row("mean_price_yuan_per_mwh", ("平均边际电价", "Mean marginal price"), Shown::PerMwh, |y| y.mean_price_yuan_per_mwh, None),
    row("daily_spread_yuan_per_mwh", ("日内价差（两小时）", "Daily spread, two hours"), Shown::PerMwh, |y| y.daily_spread_yuan_per_mwh, None),
    row("station_margin_yuan_per_kwh", ("两小时电站每放 1 kWh 的收益", "Margin of a two-hour station per kWh discharged"), Shown::PerKwh, SystemYear::station_margin_yuan_per_kwh, None),
    row("next_mw_yuan", ("再增 1 kW（电量不变）每年省", "One more kW, same energy, saves a year"), Shown::PerKilo, |y| y.next_mw_yuan, None),
    row("next_mwh_yuan", ("再增 1 kWh（功率不变）每年省", "One more kWh, same power, saves a year"), Shown::PerKilo, |y| y.next_mwh_yuan, None),
    row("cost_yuan", ("供电成本（含损耗）", "Cost of supply, wear included"), Shown::Money, |y| y.cost_yuan, Some(|y| y.cost_without_yuan)),
    row("fuel_saved_yuan", ("储能节省的燃料（含抽水蓄能）", "Fuel that storage saves, pumped hydro too"), Shown::Money, |y| y.fuel_saved_yuan, None),
    row("co2_avoided_t", ("储能减少的二氧化碳（含抽水蓄能）", "CO2 that storage avoids, pumped hydro too"), Shown::Tonnes, |y| y.co2_avoided_t, None),
];

fn shown(x: f64, how: Shown, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    let with =
        |text: String, zh_unit: &str, unit: &str| format!("{text} {}", if zh { zh_unit } else { unit });
    match how {
        Shown::Percent => with(significant(100.0 * x, 3), "%", "%"),
        Shown::Energy if !zh && x >= 1e6 => with(significant(x / 1e6, 4), "", "TWh"),
        Shown::Energy => quantity(x * KW_PER_MW, "kWh", Words::of(lang)),
        Shown::Power => quantity(x * KW_PER_MW, "kW", Words::of(lang)),
        Shown::Hours => with(significant(x, 4), "小时", "h"),
        Shown::Plain => significant(x, 4),
        Shown::PerMwh => with(significant(x, 4), "元/兆瓦时", "yuan/MWh"),
        Shown::PerKwh => with(significant(x, 3), "元", "yuan"),
        Shown::PerKilo => with(significant(x / KW_PER_MW, 4), "元", "yuan"),
        Shown::Money => quantity(x, "yuan", Words::of(lang)),
        Shown::Tonnes => quantity(x * 1_000.0, "kg", Words::of(lang)),
    }
}

pub(crate) fn figures(system: &SystemYear, hours: &GridHours, lang: Lang) -> HoursFigures {
    let mut rows: Vec<HoursFigure> = ROWS
        .iter()
        .map(|row| HoursFigure {
            id: row.id,
            label: if lang == Lang::Zh { row.zh } else { row.en },
            value: shown((row.with)(system), row.how, lang),
            without: row.without.map_or_else(String::new, |x| shown(x(system), row.how, lang)),
            exact: format!("{}", (row.with)(system) + 0.0),
        })
        .collect();
    let gap = hours.dispatched.solution.gap();
    // What is left by rounding is nothing.
    let gap = if gap < 1e-9 { 0.0 } else { gap };
    rows.push(HoursFigure {
        id: "gap_share",
        label: match lang {
            Lang::Zh => "证明：储能可省的至多漏掉",
            Lang::En => "Proved: of what storage can save, missed at most",
        },
        value: format!("{} %", significant(100.0 * gap, 2)),
        without: String::new(),
        exact: format!("{}", hours.dispatched.solution.gap() + 0.0),
    });
    HoursFigures { rows }
}

/// How far the years are computed.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ProgressInfo {
    /// Grids and years that are done.
    pub done: usize,
    /// Of so many.
    pub total: usize,
}

/// What the hours rest on.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoursEvidence {
    /// Figures of the fit and of its tests.
    pub fit: Table,
    /// Tests that hold and all there are.
    pub held: [usize; 2],
    /// Generated hours against open ones, a row for each kind and grid.
    pub profiles: Table,
    /// Figures of generated hours that miss, and all there are.
    pub missed: [usize; 2],
    /// Whose data they are.
    pub attribution: &'static str,
}

pub(crate) fn evidence(words: Words) -> HoursEvidence {
    let rows = fit::fit();
    let mut table = Table::new(&[
        words.fit_figure(),
        words.fit_use(),
        words.fit_reported(),
        words.fit_computed(),
        words.fit_verdict(),
    ]);
    for row in &rows {
        let verdict = match row.holds {
            Some(true) => words.fit_within(),
            Some(false) => words.fit_missed(),
            None => "",
        };
        table.push([figure(row.figure, words), used(row.used, words), row.reported, row.computed, verdict]);
    }
    let tests = || rows.iter().filter(|r| r.used == Used::HeldOut && r.holds.is_some());
    let all = fit::profiles();
    HoursEvidence {
        fit: table,
        held: [tests().filter(|r| r.holds == Some(true)).count(), tests().count()],
        profiles: profiles(&all, words),
        missed: [all.iter().filter(|r| r.misses()).count(), all.len()],
        attribution: words.fit_attribution(),
    }
}

fn profiles(all: &[ProfileRow], words: Words) -> Table {
    let listed = listed(words);
    let mut header = vec![words.fit_profile_series()];
    header.extend(listed.iter().map(|(_, name)| *name));
    header.push(words.fit_profile_missed());
    let mut table = Table::new(&header);
    for (kind, kind_name) in kinds(words) {
        for g in 0..GRIDS.len() {
            let name = places::name(Region::Grid(Grid(g)), words);
            let of = || all.iter().filter(|r| r.kind == kind && r.grid == Grid(g));
            let mut row = vec![words.fit_profile_of_grid(&kind_name, &name)];
            for (figure, _) in listed {
                row.push(of().find(|r| r.figure == figure).map_or_else(String::new, |r| {
                    let mark = if r.misses() { " ✗" } else { "" };
                    format!("{} / {}{mark}", significant(r.open, 3), significant(r.generated, 3))
                }));
            }
            row.push(format!("{} / {}", of().filter(|r| r.misses()).count(), of().count()));
            table.rows.push(row);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use tianchu_model::dispatch::{Solver, Ties};
    use tianchu_model::evidence::Evidence;
    use tianchu_model::{Model, Vintage};

    // Breaks if a figure of the page is read from another field than the file's of the same name.
    #[test]
    fn figures_go_by_the_names_of_files() {
        let scenario = Scenario::baseline();
        let run = Model::new(Vintage::Latest).run(&scenario);
        let power = PowerSystem::new(&Evidence::new(Vintage::Latest));
        let (mut solver, profiles) = (Solver::new(), power.hours(&scenario, 2030, None));
        let hours = GridHours::new(&mut solver, &power, &run, (Grid(0), 2030), &profiles, Ties::Middle);
        let year = hours.and_then(|hours| hours.figures(&mut solver)).expect("sound");
        let all = year.figures();
        let named = |id: &str| all.iter().find(|(name, _)| name == id).map(|(_, x)| *x);
        for row in &ROWS {
            assert_eq!(named(row.id), Some((row.with)(&year)), "{}", row.id);
            let (stem, unit) = row.id.rsplit_once('_').unwrap_or((row.id, ""));
            let without = named(&format!("{stem}_without_{unit}"));
            assert_eq!(without, row.without.map(|x| x(&year)), "{}", row.id);
        }
    }
}
