//! What a person at a terminal sees of a run.

use std::fmt::Write as _;

use tianchu_model::event::Event;
use tianchu_model::number::significant;
use tianchu_model::region::Region;
use tianchu_model::register::OBSERVATIONS;
use tianchu_model::time::{Date, FIRST_YEAR, LAST_YEAR, Quarter, Year, year_idx};
use tianchu_model::units::{KW_PER_GW, MU_PER_WANMU};
use tianchu_model::{Column, Run, Scenario, Series};
use tianchu_report::{
    Words, books, events, headline, places, quantity, scenario as texts, series, storage, terminal,
};

use crate::args::ScenarioArgs;
use crate::tables::{Side, aligned, grouped, wrapped};
use crate::vintage;

/// Columns a sentence takes.
const WIDTH: usize = 96;

/// kWh in a GWh.
const KWH_PER_GWH: f64 = 1e6;

/// No value in this year.
const NONE: &str = "–";

/// The sentence, four key figures, stocks by year, the first events, and how to get it all.
pub(super) fn of_run(run: &Run, args: &ScenarioArgs, words: Words) -> String {
    let scenario = &run.scenario;
    let question = texts::question(scenario, words).unwrap_or_default();
    let mut text = format!("{}  {question}\n", texts::title(scenario, words));
    let changes: Vec<String> =
        scenario.changes().map(|p| format!("{} = {}", p.row().id, scenario.value(p))).collect();
    if !changes.is_empty() {
        push_wrapped(&mut text, &words.run_departs(&changes.join(words.run_between())));
    }
    if let Some(own) = &scenario.own_data {
        push_wrapped(&mut text, &words.run_own_data(&own.fingerprint(), &own.label(), &own.n_rows()));
    }
    if let Some(lacks) = vintage::lacks(scenario.vintage, words) {
        push_wrapped(&mut text, lacks);
    }
    if scenario.draw > 0 {
        push_wrapped(&mut text, &words.run_draw(&scenario.draw, &scenario.seed));
    }
    text.push('\n');
    let findings = run.headline();
    push_wrapped(&mut text, &headline::sentence(&findings, words));
    text.push('\n');
    let figures = headline::key_figures(&findings, words).map(|f| {
        let unit = [f.unit, f.beside].map(|part| (!part.is_empty()).then_some(part));
        [f.label.to_owned(), f.value, unit.into_iter().flatten().collect::<Vec<_>>().join(" · "), f.note]
    });
    text.push_str(&aligned("  ", [Side::Left; 4], &figures));
    text.push('\n');
    text.push_str(&by_year(run, words));
    text.push('\n');
    text.push_str(&first_events(run, args, words));
    text.push_str(&format!("{}\n", words.run_all(&command_words(args, run.coupled))));
    text
}

/// Storage of a coupled run beside that of the plain one.
pub(super) fn beside_plain(coupled: &Run, plain: &Run, words: Words) -> String {
    const YEARS: [Year; 4] = [2026, 2027, 2030, 2035];
    let (plain_run, year_end) = (words.run_plain(), words.run_year_end());
    let heading = [year_end, "GW", plain_run, "GWh", plain_run, words.run_arbitrage(), plain_run];
    let mut rows = vec![heading.map(str::to_owned)];
    let (yuan, _) = books::large_sum(words);
    for year in YEARS {
        let quarter = Quarter::new(year, 4).0;
        let mut row = vec![year.to_string()];
        for (series, slot, unit) in [
            (Series::StoragePower, quarter, KW_PER_GW),
            (Series::StorageEnergy, quarter, KWH_PER_GWH),
            (Series::StorageArbitrage, year_idx(year), yuan),
        ] {
            for run in [coupled, plain] {
                let x = run.column(series, Region::Nation).and_then(|c| c.at(slot));
                row.push(x.map_or(NONE.to_owned(), |x| format!("{:.1}", x / unit)));
            }
        }
        rows.push(std::array::from_fn(|i| row[i].clone()));
    }
    let r = Side::Right;
    format!("\n{}\n{}", words.run_coupled(), aligned("  ", [Side::Left, r, r, r, r, r, r], &rows))
}

fn push_wrapped(text: &mut String, sentence: &str) {
    for line in wrapped(sentence, WIDTH) {
        let _ = writeln!(text, "{line}");
    }
}

/// National year-ends of both stocks; a star where the past has no published figure.
fn by_year(run: &Run, words: Words) -> String {
    let column = |series| run.column(series, Region::Nation);
    let (area, power, energy) =
        (column(Series::FarmlandArea), column(Series::StoragePower), column(Series::StorageEnergy));
    let published = |id| Published::new(id, &run.scenario);
    let (area_known, power_known, energy_known) =
        (published("farmland.area_wanmu"), published("storage.power_gw"), published("storage.energy_gwh"));
    let heading = [
        words.run_year_end(),
        words.run_farmland(),
        words.run_change(),
        words.run_storage(),
        "GWh ",
        words.run_hours(),
    ];
    let mut rows = vec![heading.map(str::to_owned)];
    let decimals =
        |x: Option<f64>, unit: f64, n: usize| x.map_or(NONE.to_owned(), |x| format!("{:.n$}", x / unit));
    for year in FIRST_YEAR..=LAST_YEAR {
        let slot = year_idx(year);
        let land = area.as_ref().and_then(|c| c.at(slot));
        let before = slot.checked_sub(1).and_then(|s| area.as_ref()?.at(s));
        let change = land.zip(before).map(|(a, b)| a - b);
        let quarter = (year > FIRST_YEAR).then(|| Quarter::new(year, 4).0);
        let stock = |c: &Option<Column>| quarter.and_then(|q| c.as_ref()?.at(q));
        let (kw, kwh) = (stock(&power), stock(&energy));
        rows.push([
            year.to_string(),
            decimals(land, MU_PER_WANMU, 2) + area_known.mark(year, land),
            change.map_or(NONE.to_owned(), |x| format!("{:+.2}", x / MU_PER_WANMU)),
            decimals(kw, KW_PER_GW, 2) + power_known.mark(year, kw),
            decimals(kwh, KWH_PER_GWH, 1) + energy_known.mark(year, kwh),
            decimals(kwh.zip(kw).filter(|(_, kw)| *kw > 0.0).map(|(kwh, kw)| kwh / kw), 1.0, 2),
        ]);
    }
    let right = Side::Right;
    let mut text = aligned("  ", [Side::Left, right, right, right, right, right], &rows);
    let (land, storage) = (area_known.last(), power_known.last());
    text.push_str(&format!("{}\n", words.run_history(&land, &storage)));
    text
}

/// The year-ends for which a vintage knows a national figure.
struct Published(Vec<Year>);

impl Published {
    fn new(id: &str, scenario: &Scenario) -> Self {
        let own = scenario.own_data.iter().flat_map(|own| own.rows()).map(|own| &own.row);
        let horizon = scenario.vintage.horizon();
        let known = OBSERVATIONS.iter().chain(own);
        let known = known.filter(|o| o.id == id && o.region == "CN" && o.known_on <= horizon);
        let years = known.filter(|o| o.value.is_some()).map(|o| (o, (o.date.0 / 10_000) as Year));
        Self(years.filter(|(o, year)| o.date == Date::year_end(*year)).map(|(_, year)| year).collect())
    }

    /// Last year of the history; 2019 if nothing is known.
    fn last(&self) -> Year {
        self.0.iter().copied().max().unwrap_or(FIRST_YEAR)
    }

    /// The star, or a space in its place.
    fn mark(&self, year: Year, value: Option<f64>) -> &'static str {
        if value.is_some() && year < self.last() && !self.0.contains(&year) { "*" } else { " " }
    }
}

/// The first event of each kind with the number of its kind: hundreds of lines would hide them.
fn first_events(run: &Run, args: &ScenarioArgs, words: Words) -> String {
    let mut first: Vec<(&Event, usize)> = Vec::new();
    for event in &run.events {
        match first.iter_mut().find(|(e, _)| e.kind == event.kind) {
            Some((_, n)) => *n += 1,
            None => first.push((event, 1)),
        }
    }
    let heading = words.events_first_of_each(&command_words(args, run.coupled), &run.events.len());
    let row = |(e, n): &(&Event, usize)| {
        [e.time(), format!("×{n}"), events::text(e, words), terminal::article(e, words)]
    };
    let rows: Vec<[String; 4]> = first.iter().map(row).collect();
    format!("{heading}\n{}\n", aligned("  ", [Side::Left, Side::Right, Side::Left, Side::Left], &rows))
}

/// Digits of what is no whole quantity: shares, prices, hours.
const SHARE_DIGITS: usize = 6;

/// The series and regions asked for, one line per value.
pub(super) fn of_columns(run: &Run, series: &[Series], regions: &[Region], words: Words) -> String {
    let mut text = String::new();
    for column in run.columns(series, regions) {
        let (s, unit) = (column.series, column.series.unit());
        if !text.is_empty() {
            text.push('\n');
        }
        let place = places::name(column.region, words);
        let _ = writeln!(text, "{place}  {}  ({})", series::label(s, words), s.id());
        let rows: Vec<[String; 3]> = column
            .points()
            .map(|(slot, x)| {
                let exact = if s.is_quantity() { grouped(x) } else { significant(x, SHARE_DIGITS) };
                [s.frequency().label(slot), format!("{exact} {unit}"), said(s, x, words)]
            })
            .collect();
        text.push_str(&aligned("  ", [Side::Left, Side::Right, Side::Right], &rows));
    }
    text
}

/// A value in words; the least return stands for all below it.
fn said(series: Series, x: f64, words: Words) -> String {
    let returns = [
        Series::StorageRateGrid2h,
        Series::StorageRateGrid4h,
        Series::StorageRateSource2h,
        Series::StorageRateOther2h,
    ];
    if returns.contains(&series) { storage::return_of(x, words) } else { quantity(x, series.unit(), words) }
}

/// The scenario and its changes as they were typed, for a command that gives the same run.
fn command_words(args: &ScenarioArgs, coupled: bool) -> String {
    let changes = &args.changes;
    let mut words = vec![quoted(&args.scenario)];
    for setting in &changes.set {
        words.push(format!("--set {}", quoted(setting)));
    }
    for (name, value) in [
        ("vintage", &changes.vintage),
        ("seed", &changes.seed),
        ("draw", &changes.draw),
        ("data", &changes.data),
    ] {
        if let Some(value) = value {
            words.push(format!("--{name} {}", quoted(value)));
        }
    }
    if coupled {
        words.push("--coupled".to_owned());
    }
    words.join(" ")
}

/// A word as a shell reads it back.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:,+".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
