//! What the grid of provinces may show of storage.

use tianchu_model::time::{Quarter, Year, year_idx};
use tianchu_model::{Lang, Region, Run, Series, id};
use tianchu_report::Words;

use crate::measure::Measure;
use crate::words::{pick, power};

/// The year of stocks and figures.
const YEAR: Year = 2030;
/// First of the years over which additions are summed.
const FROM: Year = 2026;

/// A measure with the shades that suit a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StorageShades {
    measure: StorageMeasure,
    /// A return worth a name: the run's discount rate.
    fair_return: f64,
}

/// What the grid of provinces shows of storage; the darker, the more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StorageMeasure {
    /// Power at the end of 2030.
    #[default]
    Power,
    /// Power added 2026-2030.
    Added,
    /// Equivalent hours of 2030.
    Hours,
    /// Internal rate of return of a grid-side station of two hours commissioned in 2030.
    Return,
}

impl StorageMeasure {
    /// Every measure, the default first.
    pub const ALL: &'static [Self] = &[Self::Power, Self::Added, Self::Hours, Self::Return];

    /// Name in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Power => "storage-power",
            Self::Added => "storage-added",
            Self::Hours => "storage-hours",
            Self::Return => "storage-return",
        }
    }

    /// The measure called `id`.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|m| m.id() == id.trim())
    }

    /// What it measures, for menus.
    #[must_use]
    pub fn label(self, words: Words) -> &'static str {
        let (zh, en) = match self {
            Self::Power => ("2030 年储能装机", "Storage in 2030"),
            Self::Added => ("2026—2030 年新增", "Added in 2026–2030"),
            Self::Hours => ("2030 年等效利用小时", "Hours of use in 2030"),
            Self::Return => ("2030 年电网侧收益率", "Return, grid side, 2030"),
        };
        match words.language() {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// The measure as a run's provinces are shaded by it.
    #[must_use]
    pub fn shades(self, run: &Run) -> StorageShades {
        StorageShades { measure: self, fair_return: run.params[id::STORAGE_DISCOUNT_SHARE] }
    }

    /// A value with its unit.
    fn full(self, x: f64, lang: Lang) -> String {
        match self {
            Self::Power | Self::Added => power(x, lang),
            Self::Hours => format!("{x:.0}{}", pick(lang, " 小时", " h")),
            Self::Return => format!("{}{}", self.bare(x, lang), pick(lang, "%", " %")),
        }
    }

    /// A value in the unit the subtitle names.
    fn bare(self, x: f64, lang: Lang) -> String {
        match (self, lang) {
            (Self::Power | Self::Added, Lang::Zh) => format!("{:.0}", x / 1e4),
            (Self::Power | Self::Added, Lang::En) => format!("{:.1}", x / 1e6),
            (Self::Hours, _) => format!("{x:.0}"),
            (Self::Return, _) => format!("{:.1}", x * 100.0 + 0.0).replace('-', "−"),
        }
    }
}

impl Measure for StorageShades {
    fn of(self, run: &Run, region: Region) -> Option<f64> {
        let column = |series| run.column(series, region);
        match self.measure {
            StorageMeasure::Power => column(Series::StoragePower)?.at(Quarter::new(YEAR, 4).0),
            StorageMeasure::Added => {
                let added = column(Series::StorageAddedPower)?;
                let quarters = Quarter::new(FROM, 1).0..=Quarter::new(YEAR, 4).0;
                Some(quarters.filter_map(|q| added.at(q)).fold(0.0, |a, b| a + b))
            }
            StorageMeasure::Hours => column(Series::StorageHours)?.at(year_idx(YEAR)),
            StorageMeasure::Return => column(Series::StorageRateGrid2h)?.at(year_idx(YEAR)),
        }
    }

    fn pressed(self, x: f64) -> f64 {
        x
    }

    fn steps(self) -> [f64; 4] {
        match self.measure {
            StorageMeasure::Power => [2.5e6, 5e6, 1e7, 2e7],
            StorageMeasure::Added => [1.5e6, 3e6, 6e6, 1.2e7],
            StorageMeasure::Hours => [1_050.0, 1_100.0, 1_150.0, 1_200.0],
            StorageMeasure::Return => [0.0, 0.5, 1.0, 1.5].map(|x| x * self.fair_return),
        }
    }

    fn notable(self, x: f64) -> bool {
        x >= self.steps()[2]
    }

    fn say(self, reading: Option<f64>, name: &str, words: Words) -> (String, String) {
        let lang = words.language();
        let Some(x) = reading else {
            let none = match lang {
                Lang::Zh => format!("{name}：没有这项数据"),
                Lang::En => format!("{name}: no such figure"),
            };
            return (pick(lang, "无", "none").to_owned(), none);
        };
        let value = self.measure.full(x, lang);
        let text = match (self.measure, lang) {
            (StorageMeasure::Power, Lang::Zh) => format!("{name}：{YEAR} 年底储能装机 {value}"),
            (StorageMeasure::Power, Lang::En) => format!("{name}: {value} of storage at the end of {YEAR}"),
            (StorageMeasure::Added, Lang::Zh) => format!("{name}：{FROM}—{YEAR} 年新增储能 {value}"),
            (StorageMeasure::Added, Lang::En) => format!("{name}: {value} of storage added in {FROM}–{YEAR}"),
            (StorageMeasure::Hours, Lang::Zh) => format!("{name}：{YEAR} 年储能等效利用 {value}"),
            (StorageMeasure::Hours, Lang::En) => format!("{name}: storage is used {value} in {YEAR}"),
            (StorageMeasure::Return, Lang::Zh) => format!("{name}：{YEAR} 年电网侧 2 小时电站收益率 {value}"),
            (StorageMeasure::Return, Lang::En) => {
                format!("{name}: a grid-side station of 2 h returns {value} in {YEAR}")
            }
        };
        (self.measure.bare(x, lang), text)
    }

    fn finding(self, n: usize, who: &str, worst: f64, words: Words) -> String {
        let lang = words.language();
        let (bar, best) = (self.measure.full(self.steps()[2], lang), self.measure.full(worst, lang));
        match (self.measure, n, lang) {
            (StorageMeasure::Power, 0, Lang::Zh) => format!("{YEAR} 年没有省份储能达到 {bar}，{who}最多"),
            (StorageMeasure::Power, 0, Lang::En) => {
                format!("No province has {bar} of storage in {YEAR}; most: {who}")
            }
            (StorageMeasure::Power, n, Lang::Zh) => format!("{YEAR} 年{who}储能最多，{n} 省达到 {bar}"),
            (StorageMeasure::Power, n, Lang::En) => {
                format!("Most storage in {YEAR} stands in {who}; {bar} or more in {n} of 31 provinces")
            }
            (StorageMeasure::Added, 0, Lang::Zh) => format!("{FROM}—{YEAR} 年没有省份新增 {bar}，{who}最多"),
            (StorageMeasure::Added, 0, Lang::En) => {
                format!("No province adds {bar} in {FROM}–{YEAR}; most: {who}")
            }
            (StorageMeasure::Added, n, Lang::Zh) => {
                format!("{FROM}—{YEAR} 年{who}新增最多，{n} 省达到 {bar}")
            }
            (StorageMeasure::Added, n, Lang::En) => {
                format!("Most is added in {who} in {FROM}–{YEAR}; {bar} or more in {n} of 31 provinces")
            }
            (StorageMeasure::Hours, _, Lang::Zh) => format!("{YEAR} 年{who}的储能利用最多，最高 {best}"),
            (StorageMeasure::Hours, _, Lang::En) => {
                format!("Storage is used most in {who} in {YEAR}, up to {best}")
            }
            (StorageMeasure::Return, 0, Lang::Zh) => {
                format!("{YEAR} 年没有省份的电网侧电站收益率达到 {bar}，最高是{who}（{best}）")
            }
            (StorageMeasure::Return, 0, Lang::En) => {
                format!("Nowhere does a grid-side station return {bar} in {YEAR}; closest: {who} ({best})")
            }
            (StorageMeasure::Return, n, Lang::Zh) => {
                format!("{YEAR} 年只有 {n} 省的电网侧电站收益率达到 {bar}：{who}（最高 {best}）")
            }
            (StorageMeasure::Return, n, Lang::En) => {
                format!(
                    "Grid-side stations return {bar} in {n} of 31 provinces in {YEAR}: {who}, up to {best}"
                )
            }
        }
    }

    fn unit(self, words: Words) -> String {
        let lang = words.language();
        match (self.measure, lang) {
            (StorageMeasure::Power, Lang::Zh) => format!("{YEAR} 年底装机，万千瓦；颜色越深越多"),
            (StorageMeasure::Power, Lang::En) => format!("Power at the end of {YEAR}, GW; darker is more"),
            (StorageMeasure::Added, Lang::Zh) => format!("{FROM}—{YEAR} 年新增装机，万千瓦；颜色越深越多"),
            (StorageMeasure::Added, Lang::En) => format!("Power added in {FROM}–{YEAR}, GW; darker is more"),
            (StorageMeasure::Hours, Lang::Zh) => format!("{YEAR} 年充电加放电 ÷ 装机，小时；颜色越深越多"),
            (StorageMeasure::Hours, Lang::En) => {
                format!("Charge plus discharge over power in {YEAR}, hours; darker is more")
            }
            (StorageMeasure::Return, Lang::Zh) => {
                format!("{YEAR} 年投产的电网侧 2 小时电站内部收益率，%；颜色越深越高")
            }
            (StorageMeasure::Return, Lang::En) => {
                format!(
                    "Internal rate of return, grid side, 2 h, commissioned in {YEAR}, %; darker is higher"
                )
            }
        }
    }

    fn levels(self, words: Words) -> [String; 5] {
        let lang = words.language();
        let steps = self.steps();
        let show = |x: f64| self.measure.full(x, lang);
        std::array::from_fn(|i| {
            let from = i.checked_sub(1).map(|j| steps[j]);
            match (from, steps.get(i).copied(), lang) {
                (None, to, Lang::Zh) => format!("{}以下", show(to.unwrap_or(0.0))),
                (None, to, Lang::En) => format!("below {}", show(to.unwrap_or(0.0))),
                (Some(from), None, Lang::Zh) => format!("{}以上", show(from)),
                (Some(from), None, Lang::En) => format!("{} and above", show(from)),
                (Some(from), Some(to), _) => format!("{}–{}", self.measure.bare(from, lang), show(to)),
            }
        })
    }
}
