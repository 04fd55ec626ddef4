//! What the tiles are shaded by.

use tianchu_model::farmland::book::Book;
use tianchu_model::time::{LAST_YEAR, Year, year_idx};
use tianchu_model::{EventKind, Lang, Region, Run, Series};

use crate::words::{percent, pick};

/// What the tiles are shaded by; darker is always tighter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TileMeasure {
    /// Demand over cap, 2026-2030.
    #[default]
    Pressure,
    /// First year in which the cap is zero.
    CapZero,
    /// Farmland of 2035 against the task.
    Margin,
    /// Share of demand unmet, 2026-2035.
    Unmet,
    /// Year in which the immediately restorable land is spent.
    PoolSpent,
}

/// First year of demand, cap and unmet demand.
const FROM: Year = 2026;
/// Last year of demand over cap.
const PRESSURE_TO: Year = 2030;
/// Stands for the years in which nothing happens any more.
const NEVER: Year = LAST_YEAR + 1;
const ZERO: &[EventKind] = &[EventKind::CapZero, EventKind::CapZeroDecline, EventKind::CapZeroFloor];
const SPENT: &[EventKind] = &[EventKind::PoolSpent, EventKind::PoolMasked];

impl TileMeasure {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Pressure, Self::CapZero, Self::Margin, Self::Unmet, Self::PoolSpent];

    /// Name in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pressure => "pressure",
            Self::CapZero => "cap-zero",
            Self::Margin => "margin",
            Self::Unmet => "unmet",
            Self::PoolSpent => "pool-spent",
        }
    }

    /// The measure called `id`.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.id() == id)
    }

    /// Name for readers.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            Self::Pressure => ("需求与上限之比", "Demand over cap"),
            Self::CapZero => ("上限首次为零的年份", "Year the cap is first zero"),
            Self::Margin => ("2035 年高出任务", "Above the task of 2035"),
            Self::Unmet => ("未满足需求的比例", "Share of demand unmet"),
            Self::PoolSpent => ("即可恢复资源用尽年份", "Year restorable land is spent"),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// How hard a province is pressed, on the scale of [`TileMeasure::steps`]; infinite where the cap is
    /// zero throughout, none where there is nothing to press.
    pub(super) fn weight(self, run: &Run, region: Region) -> Option<f64> {
        let sum = |series, to: Year| {
            let column = run.column(series, region)?;
            Some((FROM..=to).filter_map(|y| column.at(year_idx(y))).fold(0.0, |a, b| a + b))
        };
        let early = |kinds: &[EventKind]| {
            let mut events = run.events.iter();
            let year =
                events.find(|e| e.region == region && kinds.contains(&e.kind)).map_or(NEVER, |e| e.year);
            f64::from(NEVER - year)
        };
        match self {
            Self::Pressure => {
                let demand = sum(Series::FarmlandDemand, PRESSURE_TO)?;
                let cap = sum(Series::FarmlandCap, PRESSURE_TO)?;
                (demand > 0.0).then(|| if cap > 0.0 { demand / cap } else { f64::INFINITY })
            }
            Self::CapZero => Some(early(ZERO)),
            Self::PoolSpent => Some(early(SPENT)),
            Self::Margin => {
                let Region::Province(p) = region else { return None };
                let task = run.farmland.area_floor[p];
                let margin = run.farmland.books.balance(Book::Area, LAST_YEAR, p) - task;
                (task.get() > 0.0).then(|| -margin.get() / task.get())
            }
            Self::Unmet => {
                let demand = sum(Series::FarmlandDemand, LAST_YEAR)?;
                let unmet = sum(Series::FarmlandUnmet, LAST_YEAR)?;
                (demand > 0.0).then(|| unmet / demand)
            }
        }
    }

    /// Weights from which each shade but the lightest begins.
    const fn steps(self) -> [f64; 4] {
        match self {
            Self::Pressure => [0.25, 0.5, 1.0, 2.0],
            Self::CapZero | Self::PoolSpent => [1.0, 5.0, 8.0, 10.0],
            // On the task itself is not below it.
            Self::Margin => [-0.1, -0.05, -0.02, f64::MIN_POSITIVE],
            Self::Unmet => [0.01, 0.05, 0.2, 0.5],
        }
    }

    /// Shade of a weight.
    pub(super) fn level(self, weight: f64) -> usize {
        self.steps().iter().filter(|s| weight >= **s).count()
    }

    /// Weight from which a province counts in the title.
    pub(super) fn hard(self) -> f64 {
        let [some, _, cap_exceeded, below] = self.steps();
        match self {
            Self::Pressure => cap_exceeded,
            Self::Margin => below,
            _ => some,
        }
    }

    /// What each shade means, from the lightest.
    pub(super) const fn levels(self, lang: Lang) -> [&'static str; 5] {
        match (self, lang) {
            (Self::Pressure, Lang::Zh) => ["25% 以下", "25–50%", "50–100%", "100–200%", "200% 以上"],
            (Self::Pressure, Lang::En) => {
                ["below 25 %", "25–50 %", "50–100 %", "100–200 %", "200 % and above"]
            }
            (Self::CapZero | Self::PoolSpent, Lang::Zh) => {
                ["2035 年前没有", "2032–2035", "2029–2031", "2027–2028", "2026 年及以前"]
            }
            (Self::CapZero | Self::PoolSpent, Lang::En) => {
                ["not by 2035", "2032–2035", "2029–2031", "2027–2028", "2026 or before"]
            }
            (Self::Margin, Lang::Zh) => ["10% 以上", "5–10%", "2–5%", "0–2%", "低于任务"],
            (Self::Margin, Lang::En) => ["10 % and above", "5–10 %", "2–5 %", "0–2 %", "below the task"],
            (Self::Unmet, Lang::Zh) => ["1% 以下", "1–5%", "5–20%", "20–50%", "50% 以上"],
            (Self::Unmet, Lang::En) => ["below 1 %", "1–5 %", "5–20 %", "20–50 %", "50 % and above"],
        }
    }

    /// A weight as a short value and as a clause.
    pub(super) fn said(self, weight: Option<f64>, lang: Lang) -> (String, String) {
        let Some(x) = weight else {
            let none = pick(lang, "无", "none");
            return (none.to_owned(), pick(lang, "没有占用需求", "no demand").to_owned());
        };
        let year = || format!("{:.0}", f64::from(NEVER) - x);
        let never = x < 1.0;
        match (self, lang) {
            (Self::Pressure, _) if x.is_infinite() => (
                pick(lang, "零", "zero").to_owned(),
                pick(lang, "2026—2030 年占用上限为零", "the cap is zero in 2026–2030").to_owned(),
            ),
            (Self::Pressure, Lang::Zh) => {
                let share = percent(x, lang);
                (share.clone(), format!("2026—2030 年占用需求为上限的 {share}"))
            }
            (Self::Pressure, Lang::En) => {
                let share = percent(x, lang);
                (share.clone(), format!("demand is {share} of the cap in 2026–2030"))
            }
            (Self::CapZero, Lang::Zh) if never => ("—".to_owned(), "到 2035 年上限从不为零".to_owned()),
            (Self::CapZero, Lang::En) if never => {
                ("—".to_owned(), "the cap is never zero to 2035".to_owned())
            }
            (Self::CapZero, Lang::Zh) => (year(), format!("上限 {} 年首次为零", year())),
            (Self::CapZero, Lang::En) => (year(), format!("the cap is first zero in {}", year())),
            (Self::PoolSpent, Lang::Zh) if never => ("—".to_owned(), "到 2035 年未用尽".to_owned()),
            (Self::PoolSpent, Lang::En) if never => ("—".to_owned(), "not spent by 2035".to_owned()),
            (Self::PoolSpent, Lang::Zh) => (year(), format!("即可恢复资源 {} 年用尽", year())),
            (Self::PoolSpent, Lang::En) => {
                (year(), format!("immediately restorable land is spent in {}", year()))
            }
            (Self::Margin, _) => {
                let share = format!("{:+.1}%", -x * 100.0).replace('-', "−");
                let text = match lang {
                    Lang::Zh => format!("2035 年耕地与任务相差 {share}"),
                    Lang::En => format!("farmland of 2035 is {share} off the task"),
                };
                (share, text)
            }
            (Self::Unmet, Lang::Zh) => {
                let share = percent(x, lang);
                (share.clone(), format!("2026—2035 年未满足需求占 {share}"))
            }
            (Self::Unmet, Lang::En) => {
                let share = percent(x, lang);
                (share.clone(), format!("{share} of demand unmet, 2026–2035"))
            }
        }
    }

    /// The finding: `n` provinces are hard pressed, `most` the most.
    pub(super) fn title(self, n: usize, most: &str, lang: Lang) -> String {
        match (self, lang, n) {
            (Self::Pressure, Lang::Zh, 0) => "各省占用上限都高于需求".to_owned(),
            (Self::Pressure, Lang::Zh, _) => format!("{most}的占用上限最紧，{n} 省上限低于需求"),
            (Self::Pressure, Lang::En, 0) => "Every province's cap exceeds its demand".to_owned(),
            (Self::Pressure, Lang::En, 1) => format!("Only the cap of {most} is below its demand"),
            (Self::Pressure, Lang::En, _) => {
                format!("Caps are tightest in {most}; in {n} provinces they are below demand")
            }
            (Self::CapZero, Lang::Zh, 0) => "到 2035 年没有一省上限为零".to_owned(),
            (Self::CapZero, Lang::Zh, _) => format!("{n} 省的占用上限有年份为零，{most}最早"),
            (Self::CapZero, Lang::En, 0) => "No province's cap is zero to 2035".to_owned(),
            (Self::CapZero, Lang::En, 1) => format!("Only the cap of {most} is ever zero"),
            (Self::CapZero, Lang::En, _) => {
                format!("In {n} provinces the cap is zero in some year, first in {most}")
            }
            (Self::PoolSpent, Lang::Zh, 0) => "到 2035 年各省即可恢复资源都未用尽".to_owned(),
            (Self::PoolSpent, Lang::Zh, _) => format!("{n} 省用尽即可恢复资源，{most}最早"),
            (Self::PoolSpent, Lang::En, 0) => "No province spends its restorable land by 2035".to_owned(),
            (Self::PoolSpent, Lang::En, 1) => format!("Only {most} spends its restorable land"),
            (Self::PoolSpent, Lang::En, _) => {
                format!("{n} provinces spend their restorable land, first {most}")
            }
            (Self::Margin, Lang::Zh, 0) => "2035 年各省耕地都不低于任务".to_owned(),
            (Self::Margin, Lang::Zh, _) => format!("2035 年 {n} 省耕地低于任务，{most}缺得最多"),
            (Self::Margin, Lang::En, 0) => "Every province is at or above its task of 2035".to_owned(),
            (Self::Margin, Lang::En, 1) => format!("Only {most} is below its task of 2035"),
            (Self::Margin, Lang::En, _) => {
                format!("{n} provinces are below their task of 2035, {most} by the most")
            }
            (Self::Unmet, Lang::Zh, 0) => "各省需求基本得到满足".to_owned(),
            (Self::Unmet, Lang::Zh, _) => format!("{n} 省有 1% 以上的需求未满足，{most}最多"),
            (Self::Unmet, Lang::En, 0) => "Every province's demand is met".to_owned(),
            (Self::Unmet, Lang::En, 1) => format!("Only {most} leaves 1 % of its demand unmet"),
            (Self::Unmet, Lang::En, _) => {
                format!("{n} provinces leave 1 % of demand or more unmet, {most} the most")
            }
        }
    }

    /// What is shown, with its unit.
    pub(super) const fn unit(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Pressure, Lang::Zh) => "2026—2030 年占用需求 ÷ 上限，颜色越深越紧",
            (Self::Pressure, Lang::En) => "Demand over cap, 2026–2030; darker is tighter",
            (Self::CapZero, Lang::Zh) => "占用上限首次为零的年份，颜色越深越早",
            (Self::CapZero, Lang::En) => "First year in which the cap is zero; darker is earlier",
            (Self::Margin, Lang::Zh) => "2035 年耕地与保有量任务之差 ÷ 任务，颜色越深越紧",
            (Self::Margin, Lang::En) => "Farmland of 2035 less the task, over the task; darker is tighter",
            (Self::Unmet, Lang::Zh) => "2026—2035 年未满足需求 ÷ 需求，颜色越深越多",
            (Self::Unmet, Lang::En) => "Unmet demand over demand, 2026–2035; darker is more",
            (Self::PoolSpent, Lang::Zh) => "即可恢复资源用尽的年份，颜色越深越早",
            (Self::PoolSpent, Lang::En) => {
                "Year in which immediately restorable land is spent; darker is earlier"
            }
        }
    }
}
