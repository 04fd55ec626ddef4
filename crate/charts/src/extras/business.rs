//! What storage costs and earns, what is invested, and what that does to the makers of equipment.

use tianchu_model::register::{TARGETS, id};
use tianchu_model::storage::cells::GRID;
use tianchu_model::storage::returns::Station;
use tianchu_model::storage::revenue::{ANCILLARY, ARBITRAGE, CAPACITY, DISCHARGE, RENT};
use tianchu_model::time::{FIRST_YEAR, LAST_HISTORY_YEAR, N_YEARS, Year, year_idx};
use tianchu_model::units::YUAN_PER_BN;
use tianchu_model::{Lang, Region, Series};
use tianchu_report::{Words, quantity};

use crate::draft::{Draft, Pane};
use crate::scene::{Role, Target};
use crate::stock::{due, last_observed};
use crate::view::{Strand, View, at, sum, values};
use crate::words::{percent, power, subject};

/// First year with money, and of what the plan counts.
const FROM: Year = 2025;
/// Last year of the plan for storage.
const PLAN_YEAR: Year = 2027;
/// Deadline of the plan for power equipment.
const EQUIPMENT_YEAR: Year = 2026;
/// The station the chart of revenue speaks of, in hours.
const HOURS: f64 = 2.0;
/// The year its title speaks of.
const NEXT: Year = 2030;

/// Cost of a station, and what one earns against what it needs.
pub(crate) fn cost_revenue(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let cost = vec![
        view.strand(Series::StorageCost4h, "4 小时", "4 h", Role::Ink)?,
        view.strand(Series::StorageCost2h, "2 小时", "2 h", Role::Storage)?,
    ];
    let station = |year: Year| view.run.storage.mean_of_stations(view.region, year, GRID, HOURS);
    let stations: Vec<Option<Station>> =
        (0..N_YEARS).map(|i| FIRST_YEAR + i as Year).map(|y| (y >= FROM).then(|| station(y))).collect();
    let line = |zh: (&str, &str), en: (&str, &str), role: Role, figure: &dyn Fn(&Station) -> f64| {
        let (name, short) = (view.pick(zh.0, en.0), view.pick(zh.1, en.1));
        Strand::line(name, short, role, stations.iter().map(|s| s.as_ref().map(figure)).collect())
    };
    let part = |zh: (&str, &str), en: (&str, &str), role: Role, parts: &'static [usize]| {
        line(zh, en, role, &move |s| parts.iter().map(|p| s.revenue_yuan[*p]).sum()).columns(false)
    };
    let revenue = vec![
        part(("租赁收入", "租赁"), ("Rent from paired plants", "Rent"), Role::Mid, &[RENT]),
        part(("辅助服务收入", "辅助"), ("Ancillary services", "Ancillary"), Role::Grey, &[ANCILLARY]),
        part(
            ("容量电价或放电补偿", "容量"),
            ("Capacity payment, or payment per kWh discharged", "Capacity"),
            Role::Ink,
            &[CAPACITY, DISCHARGE],
        ),
        part(("电能量套利收入", "套利"), ("Energy arbitrage", "Arbitrage"), Role::Storage, &[ARBITRAGE]),
        line(
            ("达到折现率所需的首年收入", "所需"),
            ("First-year revenue that returns the discount rate", "Needed"),
            Role::Amber,
            &|s| s.needed_yuan,
        ),
    ];
    let of_next = stations[year_idx(NEXT)].as_ref()?;
    let earned: f64 = of_next.revenue_yuan.iter().sum();
    let per_kw = |x: f64| quantity(x, "yuan_per_kw", Words::of(lang));
    let share = percent(earned / of_next.needed_yuan, lang);
    let rate = percent(view.run.params[id::STORAGE_DISCOUNT_SHARE], lang);
    let (earned, needed) = (per_kw(earned), per_kw(of_next.needed_yuan));
    let who = subject(view.region, lang, "", "");
    let title = match lang {
        Lang::Zh => {
            format!(
                "{who}电网侧 2 小时电站 {NEXT} 年首年收入 {earned}，为收益率 {rate} 所需 {needed}的 {share}"
            )
        }
        Lang::En => format!(
            "A grid-side station of 2 h{who} earns {earned} in {NEXT}, {share} of the {needed} that return {rate}"
        ),
    };
    let panes = vec![
        Pane::new(view.pick("造价", "Cost of a station"), "yuan_per_kwh", cost),
        Pane::new(
            view.pick("电网侧 2 小时电站首年收入", "First-year revenue, grid side, 2 h"),
            "yuan_per_kw",
            revenue,
        ),
    ];
    let what = view.pick("按投产年份", "By year of commissioning");
    let draft = Draft::yearly(title, what, panes);
    Some(Draft { history: f64::from(last_observed(view.run).year()), ..draft })
}

/// Direct investment against what the plan counts on.
pub(crate) fn investment(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let column = view.column(Series::StorageInvestmentOfYear)?;
    let running = |flows: &tianchu_model::Column| -> Vec<Option<f64>> {
        let mut total = 0.0;
        values(flows)
            .into_iter()
            .map(|x| {
                x.map(|x| {
                    total += x;
                    total
                })
            })
            .collect()
    };
    let mut strands: Vec<Strand> = view
        .baseline_column(column.series)
        .map(|c| Strand::baseline(view, "", running(&c)))
        .into_iter()
        .collect();
    let short = if strands.is_empty() { "" } else { view.pick("本情景", "This scenario") };
    let name = view.pick("2025 年以来累计投资", "Invested since 2025, in all");
    strands.push(Strand::line(name, short, Role::Storage, running(&column)).area());
    let duty = TARGETS.iter().find(|t| t.id == "storage_investment_250bn")?;
    let wanted = duty.value * YUAN_PER_BN;
    let yuan = |x: f64| quantity(x, "yuan", Words::of(lang));
    let target = Target {
        label: (view.pick("方案约，2027 年", "Plan 2027, about").to_owned(), String::new()),
        role: Role::Ink,
        value: wanted,
        from: f64::from(LAST_HISTORY_YEAR),
        to: f64::from(due(duty)),
        dot: true,
        beside: None,
    };
    let nation = view.region == Region::Nation;
    let whole = Pane {
        targets: nation.then_some(target).into_iter().collect(),
        ..Pane::new(view.pick("2025 年以来累计", "Since 2025, in all"), "yuan", strands)
    };
    let of_year = view.strand(column.series, "当年", "In the year", Role::Storage)?.columns(false);
    let spent = sum(&column, FROM, PLAN_YEAR);
    let added = crate::additions::yearly(&view.column(Series::StorageAddedPower)?);
    let built: f64 = (FROM..=PLAN_YEAR).filter_map(|y| added[year_idx(y)]).sum();
    let who = subject(view.region, lang, "新型储能", "storage");
    let (invested, built) = (yuan(spent), power(built, lang));
    let title = match (lang, nation) {
        (Lang::Zh, true) => format!(
            "新型储能 2025—2027 年直接投资 {invested}，为方案约 {}的 {}（新增 {built}）",
            yuan(wanted),
            percent(spent / wanted, lang)
        ),
        (Lang::En, true) => format!(
            "{invested} goes into storage in 2025–2027, {} of the plan's {}, for {built}",
            percent(spent / wanted, lang),
            yuan(wanted)
        ),
        (Lang::Zh, false) => format!("{who} 2025—2027 年直接投资 {invested}，新增 {built}"),
        (Lang::En, false) => format!("{invested} goes into {who} in 2025–2027, for {built}"),
    };
    let panes = vec![whole, Pane::new(view.pick("当年", "In the year"), "yuan", vec![of_year])];
    let what = view.pick("直接投资，投产时计入", "Direct investment, counted when commissioned");
    let draft = Draft::yearly(title, what, panes);
    Some(Draft { history: f64::from(last_observed(view.run).year()), years: vec![PLAN_YEAR, NEXT], ..draft })
}

/// Growth of the equipment industry against what its plan wants; the nation's alone.
pub(crate) fn equipment(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let branches = [
        (Series::EquipmentTraditional, "equipment_traditional_6", "传统", "Traditional", Role::Ink),
        (Series::EquipmentClusters, "equipment_clusters_7", "集群", "Clusters", Role::Mid),
        (Series::EquipmentLeading, "equipment_leading_10", "龙头", "Leading", Role::Storage),
    ];
    let mut lines = Vec::new();
    let mut targets = Vec::new();
    let (mut said, mut asked) = (Vec::new(), Vec::new());
    for (series, duty, zh, en, role) in branches {
        let column = view.column(series)?;
        let duty = TARGETS.iter().find(|t| t.id == duty)?;
        lines.push(Strand::line(
            tianchu_report::series::label(series, Words::of(lang)),
            view.pick(zh, en),
            role,
            values(&column),
        ));
        let reached = at(&column, EQUIPMENT_YEAR);
        let missed = reached < duty.value;
        let named = match lang {
            Lang::Zh => format!("{zh}要求"),
            Lang::En => format!("Asked, {}", en.to_lowercase()),
        };
        targets.push(Target {
            label: (named, String::new()),
            role: if missed { Role::Red } else { Role::Grey },
            value: duty.value,
            from: f64::from(LAST_HISTORY_YEAR),
            to: f64::from(EQUIPMENT_YEAR),
            dot: true,
            beside: None,
        });
        said.push(format!("{:.1}", reached * 100.0).replace('-', "−"));
        asked.push(format!("{:.0}", duty.value * 100.0));
    }
    let new_energy = view.column(Series::EquipmentNewEnergy)?;
    let fresh = points(at(&new_energy, EQUIPMENT_YEAR), lang);
    let strand = view.strand(Series::EquipmentNewEnergy, "新能源", "New energy", Role::Storage)?;
    let title = match lang {
        Lang::Zh => format!(
            "示意：到 2026 年三类装备年增 {}%（要求 {}%），新能源 {fresh}",
            said.join("、"),
            asked.join("、")
        ),
        Lang::En => format!(
            "Illustrative: equipment grows {} % a year to 2026 (asked {} %), new energy {fresh}",
            said.join(", "),
            asked.join(", ")
        ),
    };
    let panes = vec![
        Pane {
            targets,
            ..Pane::new(view.pick("电网等传统装备", "Grid and other equipment"), "share", lines)
        },
        Pane::new(
            view.pick("风电、光伏、储能装备", "Equipment for wind, solar, storage"),
            "share",
            vec![strand],
        ),
    ];
    let what = view.pick(
        "2024 年以来年均增速，由投资推算，非预测",
        "Mean growth a year since 2024, from investment; no forecast",
    );
    let draft = Draft::yearly(title, what, panes);
    Some(Draft { history: f64::from(last_observed(view.run).year()), ..draft })
}

/// A growth rate with one decimal.
fn points(x: f64, lang: Lang) -> String {
    let text = format!("{:.1}{}", (x * 100.0).abs(), if lang == Lang::Zh { "%" } else { " %" });
    if x < 0.0 { format!("−{text}") } else { text }
}
