//! The first screen in words: one sentence and four key figures.

use crate::event::EventKind;
use crate::lang::{Lang, Text};
use crate::math;
use crate::number::{quantity, significant};
use crate::region::{N_PROVINCES, Region};
use crate::run::Run;
use crate::series::Series;
use crate::time::{LAST_YEAR, Quarter, Year, year_idx};

/// National red line on farmland in mu (opinion of 2024-02-05, article 1), as in the target register.
fn area_floor() -> f64 {
    crate::register::TARGETS
        .iter()
        .find(|t| t.id == "national_area_floor")
        .map_or(0.0, |t| t.value * crate::units::MU_PER_WANMU)
}

/// A key figure of the first screen.
#[derive(Clone, Debug)]
pub struct KeyFigure {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: Text,
    /// The figure as a number, for tests and comparisons; not finite where it does not occur by 2035.
    pub number: f64,
    /// The figure as shown, without its unit.
    pub value: String,
    /// Unit and condition, small beside it.
    pub unit: String,
    /// Which target system it belongs to, for its colour.
    pub land: bool,
}

/// Last year of "provinces whose cap binds by".
const CAP_YEAR: Year = 2030;

impl Run {
    /// Provinces in which construction met its cap up to and including `year`.
    #[must_use]
    pub fn provinces_capped(&self, year: Year) -> Vec<Region> {
        let mut regions: Vec<Region> = self
            .events
            .iter()
            .filter(|e| e.year <= year)
            .filter(|e| {
                matches!(
                    e.kind,
                    EventKind::CapBinds
                        | EventKind::CapZero
                        | EventKind::CapZeroDecline
                        | EventKind::CapZeroFloor
                )
            })
            .map(|e| e.region)
            .collect();
        math::sort_by(&mut regions, Ord::cmp);
        regions.dedup();
        regions
    }

    /// The year by which half of the provinces have spent their immediately restorable land.
    #[must_use]
    pub fn pool_spent(&self) -> Option<Year> {
        let mut years: Vec<Year> =
            self.events.iter().filter(|e| e.kind == EventKind::PoolSpent).map(|e| e.year).collect();
        math::sort_by(&mut years, Ord::cmp);
        years.get(N_PROVINCES / 2).copied()
    }

    /// The quarter in which national storage passes 180 GW.
    #[must_use]
    pub fn storage_passes_target(&self) -> Option<Quarter> {
        self.events.iter().find(|e| e.kind == EventKind::StorageTargetPassed).and_then(|e| e.quarter)
    }

    /// The four figures of the first screen.
    #[must_use]
    pub fn key_figures(&self, lang: Lang) -> [KeyFigure; 4] {
        let zh = lang == Lang::Zh;
        let capped = self.provinces_capped(CAP_YEAR).len();
        let spent = self.pool_spent();
        let passed = self.storage_passes_target();
        let q = Quarter::new(2027, 4).0;
        let energy = self.column(Series::StorageEnergy, Region::Nation).and_then(|c| c.at(q)).unwrap_or(0.0);
        let power = self.column(Series::StoragePower, Region::Nation).and_then(|c| c.at(q)).unwrap_or(0.0);
        let late = if zh { "2035 年后" } else { "after 2035" };
        let duration = if power > 0.0 { significant(energy / power, 3) } else { "0".to_owned() };
        [
            KeyFigure {
                id: "provinces_capped",
                label: Text {
                    zh: "到 2030 年受上限约束的省份", en: "Provinces whose cap binds by 2030"
                },
                number: capped as f64,
                value: capped.to_string(),
                unit: if zh { "省，共 31 省".to_owned() } else { "of 31 provinces".to_owned() },
                land: true,
            },
            KeyFigure {
                id: "pool_spent",
                label: Text { zh: "即可恢复资源用尽", en: "Immediately restorable land spent" },
                number: spent.map_or(f64::INFINITY, f64::from),
                value: spent.map_or_else(|| late.to_owned(), |y| y.to_string()),
                unit: match (zh, spent.is_some()) {
                    (true, true) => "年（半数省份）".to_owned(),
                    (false, true) => "in half of the provinces".to_owned(),
                    _ => String::new(),
                },
                land: true,
            },
            KeyFigure {
                id: "storage_target",
                label: Text { zh: "新型储能越过 1.8亿千瓦", en: "Storage passes 180 GW" },
                number: passed.map_or(f64::INFINITY, |q| q.0 as f64),
                value: passed.map_or_else(|| late.to_owned(), |q| q.to_string()),
                unit: if zh { "目标 2027 年底".to_owned() } else { "target end of 2027".to_owned() },
                land: false,
            },
            KeyFigure {
                id: "storage_energy_2027",
                label: Text { zh: "2027 年底储能容量", en: "Storage energy, end of 2027" },
                number: energy,
                value: significant(energy / if zh { 1e8 } else { 1e6 }, 4),
                unit: if zh {
                    format!("亿千瓦时 · 平均 {duration} 小时")
                } else {
                    format!("GWh · {duration} h on average")
                },
                land: false,
            },
        ]
    }

    /// What this scenario does to both targets, in one sentence.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let area = |year: Year| {
            self.column(Series::FarmlandArea, Region::Nation)
                .and_then(|c| c.at(year_idx(year)))
                .unwrap_or(0.0)
        };
        let floor = area_floor();
        let breach = (crate::time::REGIME_YEAR..=LAST_YEAR).find(|&y| area(y) < floor);
        let capped = self.provinces_capped(CAP_YEAR).len();
        let last = quantity(area(LAST_YEAR), "mu", lang);
        let slack = self.national_cap_slack();
        let mut text = match (lang, breach) {
            (Lang::Zh, None) => format!("在这些设定下，耕地到 2035 年为 {last}，保持在 18.65亿亩红线之上"),
            (Lang::Zh, Some(y)) => format!("在这些设定下，耕地 {y} 年跌破 18.65亿亩红线，2035 年为 {last}"),
            (Lang::En, None) => {
                format!(
                    "Under these settings farmland is {last} in 2035, above the red line of 124.3 Mha (18.65亿亩)"
                )
            }
            (Lang::En, Some(y)) => format!(
                "Under these settings farmland breaks the red line of 124.3 Mha (18.65亿亩) in {y} and is {last} in 2035"
            ),
        };
        text.push_str(&match (lang, slack) {
            (Lang::Zh, true) => format!("；全国合计上限宽松，但到 2030 年有 {capped} 个省受限（以补定占）"),
            (Lang::Zh, false) => format!("；全国合计上限已不宽松，到 2030 年有 {capped} 个省受限（以补定占）"),
            (Lang::En, true) => {
                format!("; the nation's cap is slack in sum, yet it binds {capped} provinces by 2030 (以补定占)")
            }
            (Lang::En, false) => {
                format!("; the nation's cap is not slack even in sum and binds {capped} provinces by 2030 (以补定占)")
            }
        });
        text.push_str(&match (lang, self.storage_passes_target()) {
            (Lang::Zh, Some(q)) => {
                format!(
                    "；新型储能在 {} 年第{}季度越过 1.8亿千瓦。",
                    q.year(),
                    ["一", "二", "三", "四"][q.number() - 1]
                )
            }
            (Lang::Zh, None) => "；新型储能到 2035 年未达 1.8亿千瓦。".to_owned(),
            (Lang::En, Some(q)) => format!("; new-type storage passes 180 GW in {q}."),
            (Lang::En, None) => "; new-type storage stays below 180 GW to 2035.".to_owned(),
        });
        text
    }

    /// Whether the provincial caps of 2026-2030 together exceed the demand of those years.
    #[must_use]
    pub fn national_cap_slack(&self) -> bool {
        let sum = |series| {
            let column = self.column(series, Region::Nation);
            (2026..=CAP_YEAR).filter_map(|y| column.as_ref()?.at(year_idx(y))).fold(0.0, |a, b| a + b)
        };
        sum(Series::FarmlandCap) > sum(Series::FarmlandDemand)
    }
}
