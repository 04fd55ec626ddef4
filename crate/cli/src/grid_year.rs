//! What is said of one grid and year of the power system, by whichever command looks at it.

use tianchu_model::Lang;
use tianchu_model::number::significant;
use tianchu_model::power::{GridYear, SystemYear};
use tianchu_model::region::{Grid, Region};
use tianchu_report::Words;

use crate::session::Session;
use crate::tables::{Side, aligned};

/// What to say of a grid and year whose hours are too few for the energy of wind and sun, in both languages.
pub(crate) fn too_few(year: &GridYear, lang: Lang) -> Option<[String; 2]> {
    let twh = |mwh: f64| significant(mwh / 1e6, 3);
    let place = Region::Grid(Grid(year.grid)).name(lang);
    let (lacks, all) = (twh(year.short_mwh), twh(year.short_mwh + year.available_mwh()));
    (year.short_mwh > 0.0).then(|| {
        [
            format!(
                "{place} {} 年所给风电、光伏的有出力小时太少，装机满发也少 {lacks} TWh（全年应有 {all} TWh）。",
                year.year
            ),
            format!(
                "the hours of wind and sun given for {place} in {} are too few: even at full capacity they lack \
                 {lacks} of {all} TWh.",
                year.year
            ),
        ]
    })
}

/// What a single grid and year adds to its dispatch.
pub(crate) fn summary(row: &SystemYear, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    let gw = |mw: f64| format!("{} GW", significant(mw / 1e3, 4));
    let price = |x: f64| format!("{} {}", significant(x, 4), if zh { "元/MWh" } else { "yuan/MWh" });
    let lines = [
        (
            "弃电率（无储能）",
            "curtailed share (without stores)",
            format!(
                "{} % ({} %)",
                significant(100.0 * row.curtailed_share(), 3),
                significant(100.0 * row.curtailed_without_share(), 3)
            ),
        ),
        (
            "新型储能等效小时（按全部装机）",
            "equivalent hours of all new-type storage installed",
            significant(row.equivalent_hours(), 4),
        ),
        ("充裕度（裕度）", "adequacy margin", gw(row.adequacy_margin_mw())),
        ("最长高峰", "longest peak", format!("{} h", significant(row.longest_peak_hours, 3))),
        ("日内价差（两小时）", "daily spread, two hours", price(row.daily_spread_yuan_per_mwh)),
        (
            "两小时电站的收益",
            "margin of a two-hour station",
            format!(
                "{} {}",
                significant(row.station_margin_yuan_per_kwh(), 3),
                if zh { "元/kWh" } else { "yuan/kWh" }
            ),
        ),
        (
            "节省燃料",
            "fuel saved",
            if zh {
                format!("{} 亿元", significant(row.fuel_saved_yuan / 1e8, 4))
            } else {
                format!("{} bn yuan", significant(row.fuel_saved_yuan / 1e9, 4))
            },
        ),
        (
            "减少二氧化碳",
            "CO2 avoided",
            if zh {
                format!("{} 万吨", significant(row.co2_avoided_t / 1e4, 4))
            } else {
                format!("{} Mt", significant(row.co2_avoided_t / 1e6, 4))
            },
        ),
        (
            "电价十分位",
            "price deciles",
            row.price_yuan_per_mwh.map(|x| significant(x, 3)).join(if zh { "、" } else { ", " }),
        ),
    ];
    let lines = lines.map(|(label_zh, label, value)| [if zh { label_zh } else { label }.to_owned(), value]);
    aligned("", [Side::Left, Side::Left], &lines)
}

/// Says beside a table of load and weather whose data it rests on.
pub(crate) fn note_attribution(session: &mut Session<'_>) {
    // A note that cannot be written is no reason to withhold the data.
    let _ = writeln!(session.terminal.err, "{}", Words::of(session.lang).fit_attribution());
}
