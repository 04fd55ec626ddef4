//! What storage costs and earns, what is invested, and what that does to the makers of equipment.

use tianchu_model::register::{TARGETS, id};
use tianchu_model::storage::cells::GRID;
use tianchu_model::storage::returns::Station;
use tianchu_model::storage::revenue::{ANCILLARY, ARBITRAGE, CAPACITY, DISCHARGE, RENT};
use tianchu_model::target;
use tianchu_model::time::{FIRST_YEAR, LAST_HISTORY_YEAR, N_YEARS, Year, year_idx};
use tianchu_model::units::YUAN_PER_BN;
use tianchu_model::{Region, Series};
use tianchu_report::punctuation::{list, percent_sign};
use tianchu_report::{Words, quantity, series};

use crate::draft::{Draft, Pane};
use crate::number::{percent, power};
use crate::scene::{Role, Target};
use crate::stock::{due, last_whole_year};
use crate::view::{Strand, View, at, sum, values};

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
    let words = view.words;
    let cost = vec![
        view.strand(Series::StorageCost4h, words.charts_revenue_4h(), Role::Ink)?,
        view.strand(Series::StorageCost2h, words.charts_revenue_2h(), Role::Storage)?,
    ];
    let station = |year: Year| view.run.storage.mean_of_stations(view.region, year, GRID, HOURS);
    let stations: Vec<Option<Station>> =
        (0..N_YEARS).map(|i| FIRST_YEAR + i as Year).map(|y| (y >= FROM).then(|| station(y))).collect();
    let line = |name: &str, short: &str, role: Role, figure: &dyn Fn(&Station) -> f64| {
        Strand::line(name, short, role, stations.iter().map(|s| s.as_ref().map(figure)).collect())
    };
    let part = |name: &str, short: &str, role: Role, parts: &'static [usize]| {
        line(name, short, role, &move |s| parts.iter().map(|p| s.revenue_yuan[*p]).sum()).columns(false)
    };
    let (rent, rent_short) = (words.charts_revenue_rent(), words.charts_revenue_rent_short());
    let (services, services_short) =
        (words.charts_revenue_ancillary(), words.charts_revenue_ancillary_short());
    let (capacity, capacity_short) = (words.charts_revenue_capacity(), words.charts_revenue_capacity_short());
    let (trade, trade_short) = (words.charts_revenue_arbitrage(), words.charts_revenue_arbitrage_short());
    let (needed, needed_short) = (words.charts_revenue_needed(), words.charts_revenue_needed_short());
    let revenue = vec![
        part(rent, rent_short, Role::Mid, &[RENT]),
        part(services, services_short, Role::Grey, &[ANCILLARY]),
        part(capacity, capacity_short, Role::Ink, &[CAPACITY, DISCHARGE]),
        part(trade, trade_short, Role::Storage, &[ARBITRAGE]),
        line(needed, needed_short, Role::Amber, &|s| s.needed_yuan),
    ];
    let of_next = stations[year_idx(NEXT)].as_ref()?;
    let earned: f64 = of_next.revenue_yuan.iter().sum();
    let per_kw = |x: f64| quantity(x, "yuan_per_kw", words);
    let share = percent(earned / of_next.needed_yuan, words);
    let rate = percent(view.run.params[id::STORAGE_DISCOUNT_SHARE], words);
    let (earned, needed) = (per_kw(earned), per_kw(of_next.needed_yuan));
    let title = match view.region {
        Region::Nation => words.charts_revenue_title(&earned, &needed, &rate, &share, &NEXT),
        _ => words.charts_revenue_title_in(&earned, &needed, &view.place(), &rate, &share, &NEXT),
    };
    let panes = vec![
        Pane::new(words.charts_revenue_cost(), "yuan_per_kwh", cost),
        Pane::new(words.charts_revenue_first_year(), "yuan_per_kw", revenue),
    ];
    let draft = Draft::yearly(title, words.charts_revenue_what(), panes);
    Some(Draft { history: f64::from(last_whole_year(view.run)), ..draft })
}

/// Direct investment against what the plan counts on.
pub(crate) fn investment(view: &View<'_>) -> Option<Draft> {
    let words = view.words;
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
        .map(|c| Strand::baseline(view, running(&c)))
        .into_iter()
        .collect();
    let short = if strands.is_empty() { "" } else { words.charts_this_scenario() };
    let name = words.charts_investment_total();
    strands.push(Strand::line(name, short, Role::Storage, running(&column)).area());
    let duty = TARGETS.iter().find(|t| t.id == "storage_investment_250bn")?;
    let wanted = duty.value * YUAN_PER_BN;
    let yuan = |x: f64| quantity(x, "yuan", words);
    let target = Target {
        label: (words.charts_investment_plan().to_owned(), String::new()),
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
        ..Pane::new(words.charts_investment_in_all(), "yuan", strands)
    };
    let of_year =
        view.strand(column.series, words.charts_investment_of_year(), Role::Storage)?.columns(false);
    let spent = sum(&column, FROM, PLAN_YEAR);
    let added = crate::additions::yearly(&view.column(Series::StorageAddedPower)?);
    let built: f64 = (FROM..=PLAN_YEAR).filter_map(|y| added[year_idx(y)]).sum();
    let (invested, built) = (yuan(spent), power(built, words));
    let title = if nation {
        let share = percent(spent / wanted, words);
        words.charts_investment_title(&built, &invested, &yuan(wanted), &share)
    } else {
        words.charts_investment_title_in(&built, &invested, &view.place())
    };
    let panes = vec![whole, Pane::new(words.charts_investment_of_year(), "yuan", vec![of_year])];
    let draft = Draft::yearly(title, words.charts_investment_what(), panes);
    Some(Draft { history: f64::from(last_whole_year(view.run)), years: vec![PLAN_YEAR, NEXT], ..draft })
}

/// Growth of the equipment industry against what its plan wants; the nation's alone.
pub(crate) fn equipment(view: &View<'_>) -> Option<Draft> {
    let words = view.words;
    let branches = [
        (
            Series::EquipmentTraditional,
            "equipment_traditional_6",
            words.charts_equipment_traditional(),
            words.charts_equipment_traditional_asked(),
            Role::Ink,
        ),
        (
            Series::EquipmentClusters,
            "equipment_clusters_7",
            words.charts_equipment_clusters(),
            words.charts_equipment_clusters_asked(),
            Role::Mid,
        ),
        (
            Series::EquipmentLeading,
            "equipment_leading_10",
            words.charts_equipment_leading(),
            words.charts_equipment_leading_asked(),
            Role::Storage,
        ),
    ];
    let mut lines = Vec::new();
    let mut targets = Vec::new();
    let (mut reached, mut asked) = (Vec::new(), Vec::new());
    for (series, duty, short, named, role) in branches {
        let column = view.column(series)?;
        let duty = TARGETS.iter().find(|t| t.id == duty)?;
        lines.push(Strand::line(series::label(series, words), short, role, values(&column)));
        let growth = at(&column, EQUIPMENT_YEAR);
        let missed = target::misses(duty, growth);
        targets.push(Target {
            label: (named.to_owned(), String::new()),
            role: if missed { Role::Red } else { Role::Grey },
            value: duty.value,
            from: f64::from(LAST_HISTORY_YEAR),
            to: f64::from(EQUIPMENT_YEAR),
            dot: true,
            beside: None,
        });
        reached.push(format!("{:.1}", growth * 100.0).replace('-', "−"));
        asked.push(format!("{:.0}", duty.value * 100.0));
    }
    let energy = points(at(&view.column(Series::EquipmentNewEnergy)?, EQUIPMENT_YEAR), words);
    let short = words.charts_equipment_energy_short();
    let strand = view.strand(Series::EquipmentNewEnergy, short, Role::Storage)?;
    let title = words.charts_equipment_title(&list(&asked, words), &energy, &list(&reached, words));
    let panes = vec![
        Pane { targets, ..Pane::new(words.charts_equipment_branches(), "share", lines) },
        Pane::new(words.charts_equipment_energy(), "share", vec![strand]),
    ];
    let draft = Draft::yearly(title, words.charts_equipment_what(), panes);
    Some(Draft { history: f64::from(last_whole_year(view.run)), ..draft })
}

/// A growth rate with one decimal.
fn points(x: f64, words: Words) -> String {
    let text = format!("{:.1}{}", (x * 100.0).abs(), percent_sign(words));
    if x < 0.0 { format!("−{text}") } else { text }
}
