//! Storage as the page shows it: a place in figures, what stations return, the nine uses, flexibility, what is known.

use serde::Serialize;
use tianchu_model::export::Table;
use tianchu_model::number::{quantity, significant};
use tianchu_model::power::PowerSystem;
use tianchu_model::power::need::GridNeed;
use tianchu_model::region::PROVINCES;
use tianchu_model::register::{self, Observation, TARGETS, id};
use tianchu_model::storage::cells::{DURATION_HOURS, N_GROUPS};
use tianchu_model::storage::finance::LEAST_RETURN;
use tianchu_model::storage::returns::GROUPS;
use tianchu_model::storage::uses::{GROUP_OF_USE, USES};
use tianchu_model::time::{LAST_YEAR, Quarter, Year};
use tianchu_model::units::KW_PER_GW;
use tianchu_model::{Lang, ParamId, Region, Run, Series, Vintage};

use crate::province::{self, ProvinceInfo};

/// First year the tables may be of.
const FIRST: Year = 2025;

/// Storage of a place and year.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StorageInfo {
    /// Years to choose from.
    pub years: Vec<String>,
    /// The year told.
    pub year: String,
    /// The place in figures.
    pub place: ProvinceInfo,
    /// Which data the run knows.
    pub vintage: String,
    /// The plan that does not add up, and what the run makes of it.
    pub plan: String,
    /// What a station returns, a row for each group and duration.
    pub stations: Table,
    /// What that rests on.
    pub stations_rest: Vec<RestInfo>,
    /// Power by use, a row for each of the nine.
    pub uses: Table,
    /// What that rests on.
    pub uses_rest: Vec<RestInfo>,
}

/// A setting that a table rests on.
#[derive(Clone, Debug, Serialize)]
pub struct RestInfo {
    /// Its name and value.
    pub label: String,
    /// Its grade.
    pub grade: &'static str,
    /// Its source.
    pub source: String,
}

pub(crate) fn info(run: &Run, read: &[&Observation], region: Region, year: &str, lang: Lang) -> StorageInfo {
    let year = year.parse::<Year>().unwrap_or(FIRST).clamp(FIRST, LAST_YEAR);
    StorageInfo {
        years: (FIRST..=LAST_YEAR).map(|y| y.to_string()).collect(),
        year: year.to_string(),
        place: province::of_profile(run.storage_profile(region, year, lang), region, lang),
        vintage: vintage(run, read, lang),
        plan: plan(run, lang),
        stations: stations(run, region, year, lang),
        stations_rest: rest(run, &STATIONS_REST, lang),
        uses: uses(run, region, year, lang),
        uses_rest: rest(run, &USES_REST, lang),
    }
}

/// What returns follow from most.
const STATIONS_REST: [ParamId; 10] = [
    id::STORAGE_SPREAD_YUAN_PER_KWH,
    id::STORAGE_OPTIMAL_CYCLES_PER_YEAR,
    id::STORAGE_FORESIGHT_FACTOR,
    id::STORAGE_COST_ENERGY_YUAN_PER_KWH,
    id::STORAGE_COST_POWER_YUAN_PER_KW,
    id::STORAGE_CAPACITY_PAYMENT_RECOVERY_SHARE,
    id::STORAGE_LISTED_SHARE,
    id::STORAGE_ANCILLARY_YUAN_PER_KW_YEAR,
    id::STORAGE_USER_SPREAD_YUAN_PER_KWH,
    id::STORAGE_DISCOUNT_SHARE,
];

/// The shares of the uses inside their groups.
const USES_REST: [ParamId; 6] = [
    id::STORAGE_USE_LARGE_BASE_SHARE,
    id::STORAGE_USE_COAL_SHARE,
    id::STORAGE_USE_DISTRIBUTION_SHARE,
    id::STORAGE_ONSITE_COMPUTING_SHARE,
    id::STORAGE_USE_DISTRIBUTED_PV_SHARE,
    id::STORAGE_USE_TELECOM_SHARE,
];

fn rest(run: &Run, params: &[ParamId], lang: Lang) -> Vec<RestInfo> {
    let one = |param: &ParamId| {
        let row = param.row();
        let value = crate::shown::text(*param, run.params[*param]);
        let unit = register::unit_label(row.unit, lang).1;
        RestInfo {
            label: format!("{} {value} {unit}", row.label.get(lang)).trim_end().to_owned(),
            grade: row.grade.letter(),
            source: source(row.source, lang),
        }
    };
    params.iter().map(one).collect()
}

/// A source in one line; its name where the register has no more.
fn source(name: &str, lang: Lang) -> String {
    let Some(source) = register::source(name) else { return name.to_owned() };
    let (colon, comma) = if lang == Lang::Zh { ("：", "，") } else { (": ", ", ") };
    let mut text = format!("{}{colon}{}", source.issuer.get(lang), source.title.get(lang));
    // Our own judgements have no day.
    if !source.date.is_empty() {
        text.push_str(comma);
        text.push_str(source.date);
    }
    text
}

/// Which data the run knows.
fn vintage(run: &Run, read: &[&Observation], lang: Lang) -> String {
    let of_storage = || read.iter().filter(|o| o.id.starts_with("storage."));
    let (n, newest) = (of_storage().count(), of_storage().map(|o| o.known_on).max());
    let newest = newest.map_or_else(String::new, |date| date.to_string());
    let history = Quarter(run.storage.first_projected().0 - 1);
    match (lang, run.scenario.vintage) {
        (Lang::Zh, Vintage::Latest) => format!(
            "本次运行用最新数据：读了 {n} 条储能观测，公布最晚的一条为 {newest}；历史到 {history}，其后为推演。装机按国家能源局口径，其他口径不混用。"
        ),
        (Lang::Zh, Vintage::EndOf2024) => format!(
            "本次运行只用 2024 年底已知的数据：读了 {n} 条储能观测，公布最晚的一条为 {newest}；历史到 {history}，其后为推演，可与后来公布的数字对照。"
        ),
        (Lang::En, Vintage::Latest) => format!(
            "This run uses the newest data: {n} observations of storage were read, the last of them published on {newest}. History ends with {history}; what follows is projected. Power is counted as NEA counts it; other scopes are not mixed in."
        ),
        (Lang::En, Vintage::EndOf2024) => format!(
            "This run knows only what was known at the end of 2024: {n} observations of storage were read, the last of them published on {newest}. History ends with {history}; what follows is projected and can be held against what was published since."
        ),
    }
}

/// The plan that does not add up, and what the run makes of it.
fn plan(run: &Run, lang: Lang) -> String {
    let target = |id: &str| TARGETS.iter().find(|t| t.id == id).map_or(0.0, |t| t.value * KW_PER_GW);
    let (stock, added, wanted) =
        (target("storage_stock_2024"), target("storage_added_100gw"), target("storage_180gw_2027"));
    let kw = |x: f64| quantity(x, "kW", lang);
    let column = |series| run.column(series, Region::Nation);
    let end = Quarter::new(2027, 4).0;
    let reached = column(Series::StoragePower).and_then(|c| c.at(end)).unwrap_or(0.0);
    let flow = column(Series::StorageAddedPower);
    let own =
        (Quarter::new(2025, 1).0..=end).filter_map(|q| flow.as_ref()?.at(q)).fold(0.0, |sum, x| sum + x);
    let [stock_, both, gap, needed, wanted_, reached, own] =
        [stock, stock + added, wanted - stock - added, wanted - stock, wanted, reached, own].map(kw);
    match lang {
        Lang::Zh => format!(
            "方案的两个数字并不相合〔S02、S03〕：2024 年底 {stock_}加恰好 {}是 {both}，比 {wanted_}少 {gap}；要到 {wanted_}须新增 {needed}。本情景 2025—2027 年新增 {own}，2027 年底为 {reached}。",
            kw(added)
        ),
        Lang::En => format!(
            "Two numbers of the plan do not fit (S02, S03): {stock_} at the end of 2024 and exactly {} more make {both}, {gap} short of {wanted_}, which takes {needed}. This scenario adds {own} in 2025–2027 and has {reached} at the end of 2027.",
            kw(added)
        ),
    }
}

/// A share in per cent with one decimal.
fn percent(x: f64, lang: Lang) -> String {
    let sign = if lang == Lang::Zh { "%" } else { " %" };
    format!("{:.1}{sign}", x * 100.0 + 0.0).replace('-', "−")
}

/// Heads of a table in a language.
fn header<const N: usize>(zh: [&str; N], en: [&str; N], lang: Lang) -> Vec<String> {
    let words = if lang == Lang::Zh { zh } else { en };
    words.map(str::to_owned).to_vec()
}

/// What a station commissioned in the year returns, by group and duration.
fn stations(run: &Run, region: Region, year: Year, lang: Lang) -> Table {
    let zh = lang == Lang::Zh;
    let header = header(
        ["用途与时长", "造价", "首年收入", "所需收入", "内部收益率", "回收期", "度电成本"],
        ["Group and duration", "Cost", "Revenue", "Needed", "Return", "Payback", "Levelised"],
        lang,
    );
    let mut rows = Vec::new();
    for group in 0..N_GROUPS {
        for hours in DURATION_HOURS {
            let s = run.storage.mean_of_stations(region, year, group, hours);
            // The least return stands for everything below it.
            let least = s.internal_rate <= LEAST_RETURN + 1e-9;
            let sign = if least { "≤ " } else { "" };
            rows.push(vec![
                s.label(lang),
                format!("{:.0}", s.cost_yuan),
                format!("{:.0}", s.revenue_yuan.iter().sum::<f64>()),
                format!("{:.0}", s.needed_yuan),
                format!("{sign}{}", percent(s.internal_rate, lang)),
                s.payback_years
                    .map_or_else(|| if zh { "收不回" } else { "never" }.to_owned(), |y| format!("{y:.1}")),
                format!("{:.3}", s.levelised_yuan_per_kwh),
            ]);
        }
    }
    Table { header, rows }
}

/// Power by use at the end of the history and of the year.
fn uses(run: &Run, region: Region, year: Year, lang: Lang) -> Table {
    let history = Quarter(run.storage.first_projected().0 - 1);
    let end = Quarter::new(year, 4);
    let [before, after] = [history, end].map(|quarter| run.storage.uses_kw(region, quarter));
    let mut whole = 0.0;
    for kw in after {
        whole += kw;
    }
    let (then, now) = match lang {
        Lang::Zh => (format!("{} 年底", history.year()), format!("{year} 年底")),
        Lang::En => (format!("End of {}", history.year()), format!("End of {year}")),
    };
    let mut header = header(["用途", "所属", "", "", "占比"], ["Use", "Group", "", "", "Share"], lang);
    header[2] = then;
    header[3] = now;
    let row = |i: usize| {
        vec![
            USES[i].get(lang).to_owned(),
            GROUPS[GROUP_OF_USE[i]].get(lang).to_owned(),
            quantity(before[i], "kW", lang),
            quantity(after[i], "kW", lang),
            percent(if whole > 0.0 { after[i] / whole } else { 0.0 }, lang),
        ]
    };
    Table { header, rows: (0..USES.len()).map(row).collect() }
}

/// Flexibility need of the provinces of a grid (S16), by their share of its electricity use.
pub(crate) fn flexibility(system: &PowerSystem, need: &GridNeed, lang: Lang) -> Table {
    let header = header(
        [
            "省",
            "电网",
            "占网内用电",
            "日内须移动（亿千瓦时/年）",
            "日内须调节（万千瓦）",
            "剩余峰荷（万千瓦）",
            "弃电（亿千瓦时）",
            "每百万千瓦降峰（万千瓦）",
            "每百万千瓦减弃（万千瓦时）",
        ],
        [
            "Province",
            "Grid",
            "Share of use",
            "To move within days, TWh a year",
            "To shift within a day, GW",
            "Residual peak, GW",
            "Curtailed, TWh",
            "Peak falls per GW, MW",
            "Less curtailed per GW, GWh",
        ],
        lang,
    );
    // Of MWh, MW, MW, MWh, MW, MWh: the units of the heads.
    let divisors = match lang {
        Lang::Zh => [1e5, 10.0, 10.0, 1e5, 10.0, 10.0],
        Lang::En => [1e6, 1e3, 1e3, 1e6, 1.0, 1e3],
    };
    let of_grid = [
        need.within_day_need_mwh_per_year,
        need.daily_need_mw,
        need.peak_mw,
        need.curtailed_mwh,
        need.peak_fall_mw_per_gw,
        need.curtailed_fall_mwh_per_gw,
    ];
    let row = |p: usize| {
        let share = system.use_share(p);
        let figures = of_grid.iter().zip(divisors).map(|(x, divisor)| significant(share * x / divisor, 3));
        let names = [PROVINCES[p].name.get(lang), Region::Grid(need.grid).name(lang)].map(str::to_owned);
        names.into_iter().chain([percent(share, lang)]).chain(figures).collect()
    };
    Table { header, rows: PowerSystem::provinces(need.grid).map(row).collect() }
}
