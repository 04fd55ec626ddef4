//! What the grid of provinces may show.

use tianchu_model::time::{LAST_YEAR, Year};
use tianchu_model::{EventKind, Lang, Region, Run, Series};
use tianchu_report::Words;

use crate::stock::duty;
use crate::view::{at, sum};
use crate::words::{percent, pick};

/// First of the years over which demand and cap are compared.
pub(crate) const FROM: Year = 2026;
/// Last of them.
pub(crate) const TO: Year = 2030;

/// Something the provinces are shaded by.
pub trait Measure: Copy {
    /// The measure of a province: a quantity, or a year that is infinite where it never comes. None where there is
    /// nothing to measure.
    fn of(self, run: &Run, region: Region) -> Option<f64>;

    /// The measure turned so that more is darker.
    fn pressed(self, x: f64) -> f64;

    /// Where each shade but the lightest begins, turned as by [`Self::pressed`].
    fn steps(self) -> [f64; 4];

    /// Shade from 0 to 4.
    fn level(self, x: f64) -> usize {
        self.steps().iter().filter(|s| self.pressed(x) >= **s).count()
    }

    /// Whether a province counts in the finding.
    fn notable(self, x: f64) -> bool;

    /// A province's measure as a value and as a sentence.
    fn say(self, reading: Option<f64>, name: &str, words: Words) -> (String, String);

    /// The finding: how many provinces are notable, who is first, and by how much.
    fn finding(self, n: usize, who: &str, worst: f64, words: Words) -> String;

    /// The unit and what the shades mean.
    fn unit(self, words: Words) -> String;

    /// What each shade means, from the lightest.
    fn levels(self, words: Words) -> [String; 5];
}

/// What the grid of provinces shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TileMeasure {
    /// Demand over cap, 2026-2030.
    #[default]
    CapPressure,
    /// First year in which the cap binds.
    CapYear,
    /// Year in which the immediately restorable land is spent.
    PoolYear,
    /// Farmland of 2035 over its task, less one.
    FloorMargin,
    /// Share of counties whose reserve zone is below one per cent in 2035.
    GateClosed,
    /// Grain capacity of 2035 over need, less one.
    GrainSurplus,
}

/// Anything above zero.
const ANY: f64 = 1e-9;

impl TileMeasure {
    /// Every measure, the default first.
    pub const ALL: &'static [Self] = &[
        Self::CapPressure,
        Self::CapYear,
        Self::PoolYear,
        Self::FloorMargin,
        Self::GateClosed,
        Self::GrainSurplus,
    ];

    /// Name in links and the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CapPressure => "cap-pressure",
            Self::CapYear => "cap-year",
            Self::PoolYear => "pool-year",
            Self::FloorMargin => "floor-margin",
            Self::GateClosed => "gate-closed",
            Self::GrainSurplus => "grain-surplus",
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
            Self::CapPressure => ("占用上限压力", "Pressure on the cap"),
            Self::CapYear => ("首次受上限约束", "First year the cap binds"),
            Self::PoolYear => ("即可恢复资源用尽", "Restorable land spent"),
            Self::FloorMargin => ("2035 年耕地余量", "Margin over the task of 2035"),
            Self::GateClosed => ("储备区不足的县", "Counties without reserve"),
            Self::GrainSurplus => ("2035 年粮食余缺", "Grain surplus in 2035"),
        };
        match words.language() {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

impl Measure for TileMeasure {
    fn of(self, run: &Run, region: Region) -> Option<f64> {
        let column = |series| run.column(series, region);
        let first = |wanted: &dyn Fn(EventKind) -> bool| {
            let event = run.events.iter().find(|e| e.region == region && wanted(e.kind));
            Some(event.map_or(f64::INFINITY, |e| f64::from(e.year)))
        };
        match self {
            Self::CapPressure => {
                let whole = |series| Some(sum(&column(series)?, FROM, TO));
                let (demand, cap) = (whole(Series::FarmlandDemand)?, whole(Series::FarmlandCap)?);
                (demand > 0.0).then(|| if cap > 0.0 { demand / cap } else { f64::INFINITY })
            }
            Self::CapYear => {
                use EventKind::{CapBinds, CapZero, CapZeroDecline, CapZeroFloor};
                first(&|kind| matches!(kind, CapBinds | CapZero | CapZeroDecline | CapZeroFloor))
            }
            Self::PoolYear => first(&|kind| kind == EventKind::PoolSpent),
            Self::FloorMargin => {
                let task = duty(Series::FarmlandArea, region)?.value * tianchu_model::units::MU_PER_WANMU;
                Some(at(&column(Series::FarmlandArea)?, LAST_YEAR) / task - 1.0)
            }
            Self::GateClosed => Some(at(&column(Series::FarmlandGateClosed)?, LAST_YEAR)),
            Self::GrainSurplus => {
                let need = at(&column(Series::FarmlandNeedKg)?, LAST_YEAR);
                (need > 0.0).then_some(at(&column(Series::FarmlandMatureKg)?, LAST_YEAR) / need - 1.0)
            }
        }
    }

    fn pressed(self, x: f64) -> f64 {
        match self {
            Self::CapPressure | Self::GateClosed => x,
            Self::CapYear | Self::PoolYear | Self::FloorMargin | Self::GrainSurplus => -x,
        }
    }

    fn steps(self) -> [f64; 4] {
        match self {
            Self::CapPressure => [0.25, 0.5, 1.0, 2.0],
            Self::CapYear | Self::PoolYear => [-2035.0, -2030.0, -2028.0, -2026.0],
            Self::FloorMargin => [-0.1, -0.05, -0.02, ANY],
            Self::GateClosed => [ANY, 0.25, 0.5, 0.75],
            Self::GrainSurplus => [-0.5, ANY, 0.25, 0.5],
        }
    }

    fn notable(self, x: f64) -> bool {
        let bar = match self {
            Self::CapPressure => 1.0,
            Self::CapYear | Self::PoolYear => -f64::from(LAST_YEAR),
            Self::FloorMargin | Self::GateClosed | Self::GrainSurplus => ANY,
        };
        self.pressed(x) >= bar
    }

    fn say(self, reading: Option<f64>, name: &str, words: Words) -> (String, String) {
        let lang = words.language();
        let zh = lang == Lang::Zh;
        let Some(x) = reading else {
            let (value, text) = match (self, lang) {
                (Self::CapPressure, Lang::Zh) => ("无", format!("{name}：{FROM}—{TO} 年没有占用需求")),
                (Self::CapPressure, Lang::En) => ("none", format!("{name}: no demand in {FROM}–{TO}")),
                (_, Lang::Zh) => ("无", format!("{name}：没有这项数据")),
                (_, Lang::En) => ("none", format!("{name}: no such figure")),
            };
            return (value.to_owned(), text);
        };
        let never = x.is_infinite();
        let value = match self {
            Self::CapPressure if never => pick(lang, "上限为零", "cap zero").to_owned(),
            Self::CapYear | Self::PoolYear if never => pick(lang, "2035 年后", "after 2035").to_owned(),
            Self::CapYear | Self::PoolYear => format!("{x:.0}"),
            Self::CapPressure | Self::GateClosed => percent(x, lang),
            Self::FloorMargin | Self::GrainSurplus => {
                let sign = if x < 0.0 { "−" } else { "+" };
                let points = format!("{:.1}", (x * 100.0).abs());
                // A gap of less than the last digit is a gap all the same.
                let points = if points == "0.0" && x < 0.0 { "<0.1" } else { &points };
                format!("{sign}{points}{}", pick(lang, "%", " %"))
            }
        };
        let text = match (self, never, zh) {
            (Self::CapPressure, true, true) => format!("{name}：{FROM}—{TO} 年占用上限为零"),
            (Self::CapPressure, true, false) => format!("{name}: the cap is zero in {FROM}–{TO}"),
            (Self::CapPressure, false, true) => format!("{name}：{FROM}—{TO} 年占用需求为上限的 {value}"),
            (Self::CapPressure, false, false) => {
                format!("{name}: demand is {value} of the cap in {FROM}–{TO}")
            }
            (Self::CapYear, true, true) => format!("{name}：到 2035 年不受上限约束"),
            (Self::CapYear, true, false) => format!("{name}: the cap does not bind to 2035"),
            (Self::CapYear, false, true) => format!("{name}：{value} 年首次受上限约束"),
            (Self::CapYear, false, false) => format!("{name}: the cap first binds in {value}"),
            (Self::PoolYear, true, true) => format!("{name}：到 2035 年即可恢复资源未用尽"),
            (Self::PoolYear, true, false) => format!("{name}: restorable land lasts beyond 2035"),
            (Self::PoolYear, false, true) => format!("{name}：{value} 年用尽即可恢复资源"),
            (Self::PoolYear, false, false) => {
                format!("{name}: immediately restorable land is spent in {value}")
            }
            (Self::FloorMargin, _, true) => format!("{name}：2035 年耕地与保有量任务相差 {value}"),
            (Self::FloorMargin, _, false) => format!("{name}: farmland of 2035 against its task, {value}"),
            (Self::GateClosed, _, true) => format!("{name}：2035 年 {value} 的县储备区不足"),
            (Self::GateClosed, _, false) => format!("{name}: {value} of counties lack the reserve in 2035"),
            (Self::GrainSurplus, _, true) => format!("{name}：2035 年粮食产能与需要相差 {value}"),
            (Self::GrainSurplus, _, false) => format!("{name}: grain capacity of 2035 against need, {value}"),
        };
        (value, text)
    }

    fn finding(self, n: usize, who: &str, worst: f64, words: Words) -> String {
        let lang = words.language();
        match (self, n, lang) {
            (Self::CapPressure, 0, Lang::Zh) => "各省占用上限都高于需求".to_owned(),
            (Self::CapPressure, 0, Lang::En) => "Every province's cap exceeds its demand".to_owned(),
            (Self::CapPressure, 1, Lang::En) => format!("Only the cap of {who} is below its demand"),
            (Self::CapPressure, n, Lang::Zh) => format!("{who}的占用上限最紧，{n} 省上限低于需求"),
            (Self::CapPressure, n, Lang::En) => {
                format!("Caps are tightest in {who}; in {n} provinces they are below demand")
            }
            (Self::CapYear, 0, Lang::Zh) => "到 2035 年没有省份受占用上限约束".to_owned(),
            (Self::CapYear, 0, Lang::En) => "The cap binds no province to 2035".to_owned(),
            (Self::CapYear, n, Lang::Zh) => format!("{n} 省受占用上限约束，最早是 {worst:.0} 年的{who}"),
            (Self::CapYear, n, Lang::En) => {
                format!("The cap binds {n} of 31 provinces, from {worst:.0} on: first {who}")
            }
            (Self::PoolYear, 0, Lang::Zh) => "到 2035 年各省即可恢复资源都未用尽".to_owned(),
            (Self::PoolYear, 0, Lang::En) => "Restorable land lasts beyond 2035 in every province".to_owned(),
            (Self::PoolYear, n, Lang::Zh) => format!("{n} 省用尽即可恢复资源，最早是 {worst:.0} 年的{who}"),
            (Self::PoolYear, n, Lang::En) => {
                format!("Restorable land is spent in {n} of 31 provinces, from {worst:.0} on: first {who}")
            }
            (Self::FloorMargin, 0, Lang::Zh) => format!("各省 2035 年都不低于保有量任务，{who}余量最小"),
            (Self::FloorMargin, 0, Lang::En) => {
                format!("Every province meets its task of 2035; closest are {who}")
            }
            (Self::FloorMargin, 1, Lang::Zh) => format!("只有{who} 2035 年低于保有量任务"),
            (Self::FloorMargin, 1, Lang::En) => format!("Only {who} is below its task in 2035"),
            (Self::FloorMargin, n, Lang::Zh) => format!("{n} 省 2035 年低于保有量任务，{who}差得最多"),
            (Self::FloorMargin, n, Lang::En) => {
                format!("Below their task in 2035: {n} of 31 provinces, most of all {who}")
            }
            (Self::GateClosed, 0, Lang::Zh) => "各省的县储备区都达到 1%".to_owned(),
            (Self::GateClosed, 0, Lang::En) => "Every county keeps a reserve zone of 1 %".to_owned(),
            (Self::GateClosed, n, Lang::Zh) => format!("{n} 省有县储备区不足，{who}最多"),
            (Self::GateClosed, n, Lang::En) => {
                format!("Counties lack the reserve in {n} of 31 provinces, most of all {who}")
            }
            (Self::GrainSurplus, 0, Lang::Zh) => format!("各省粮食产能都够需要，{who}余量最小"),
            (Self::GrainSurplus, 0, Lang::En) => format!("Every province can feed itself; closest are {who}"),
            (Self::GrainSurplus, 1, Lang::Zh) => format!("只有{who}粮食产能不够需要"),
            (Self::GrainSurplus, 1, Lang::En) => format!("Only {who} is short of grain in 2035"),
            (Self::GrainSurplus, n, Lang::Zh) => format!("{n} 省粮食产能不够需要，{who}缺口最大"),
            (Self::GrainSurplus, n, Lang::En) => {
                format!("Short of grain in 2035: {n} of 31 provinces, most of all {who}")
            }
        }
    }

    fn unit(self, words: Words) -> String {
        let lang = words.language();
        let text = match (self, lang) {
            (Self::CapPressure, Lang::Zh) => return format!("{FROM}—{TO} 年占用需求 ÷ 上限，颜色越深越紧"),
            (Self::CapPressure, Lang::En) => {
                return format!("Demand over cap, {FROM}–{TO}; darker is tighter");
            }
            (Self::CapYear, Lang::Zh) => "首次受上限约束的年份，颜色越深越早",
            (Self::CapYear, Lang::En) => "First year the cap binds; darker is earlier",
            (Self::PoolYear, Lang::Zh) => "即可恢复资源用尽的年份，颜色越深越早",
            (Self::PoolYear, Lang::En) => "Year the immediately restorable land is spent; darker is earlier",
            (Self::FloorMargin, Lang::Zh) => "2035 年耕地 ÷ 保有量任务 − 1，颜色越深余量越小",
            (Self::FloorMargin, Lang::En) => "Farmland of 2035 over its task, less one; darker is tighter",
            (Self::GateClosed, Lang::Zh) => "2035 年储备区低于任务 1% 的县，颜色越深越多",
            (Self::GateClosed, Lang::En) => {
                "Counties with a reserve zone below 1 % of task in 2035; darker is more"
            }
            (Self::GrainSurplus, Lang::Zh) => "2035 年粮食产能 ÷ 需要 − 1，颜色越深缺口越大",
            (Self::GrainSurplus, Lang::En) => "Grain capacity of 2035 over need, less one; darker is shorter",
        };
        text.to_owned()
    }

    fn levels(self, words: Words) -> [String; 5] {
        let lang = words.language();
        let show = |x: f64| percent(x.abs(), lang).replace("<1", "0");
        let plain = |x: f64| show(x).trim_end_matches([' ', '%']).to_owned();
        let steps = self.steps();
        let year = |x: f64| format!("{:.0}", -x);
        std::array::from_fn(|i| {
            let (from, to) = (i.checked_sub(1).map(|j| steps[j]), steps.get(i).copied());
            match self {
                Self::CapYear | Self::PoolYear => match (from, to, lang) {
                    (None, _, Lang::Zh) => "2035 年后".to_owned(),
                    (None, _, Lang::En) => "after 2035".to_owned(),
                    (Some(from), None, Lang::Zh) => format!("{} 年及以前", year(from)),
                    (Some(from), None, Lang::En) => format!("by {}", year(from)),
                    (Some(from), Some(to), _) => format!("{:.0}–{}", -to + 1.0, year(from)),
                },
                Self::CapPressure | Self::GateClosed => match (from, to, lang) {
                    (None, Some(to), Lang::Zh) if to < 0.01 => {
                        format!("无（0{}）", show(0.0).trim_start_matches('0'))
                    }
                    (None, Some(to), Lang::En) if to < 0.01 => "none".to_owned(),
                    (None, Some(to), Lang::Zh) => format!("{} 以下", show(to)),
                    (None, Some(to), Lang::En) => format!("below {}", show(to)),
                    (Some(from), None, Lang::Zh) => format!("{} 以上", show(from)),
                    (Some(from), None, Lang::En) => format!("{} and above", show(from)),
                    (Some(from), Some(to), _) => format!("{}–{}", plain(from), show(to)),
                    (None, None, _) => String::new(),
                },
                // The measure falls as the shade darkens: from a surplus to a gap.
                Self::FloorMargin | Self::GrainSurplus => {
                    let signed = |x: f64| match x {
                        x if x > 0.001 => format!("−{}", show(x)),
                        x if x < -0.001 => format!("+{}", show(x)),
                        _ => show(0.0),
                    };
                    match (from, to, lang) {
                        (None, Some(to), Lang::Zh) => format!("{} 以上", signed(to)),
                        (None, Some(to), Lang::En) => format!("above {}", signed(to)),
                        (Some(from), None, Lang::Zh) => format!("{} 以下", signed(from)),
                        (Some(from), None, Lang::En) => format!("below {}", signed(from)),
                        (Some(from), Some(to), Lang::Zh) => format!("{} 至 {}", signed(to), signed(from)),
                        (Some(from), Some(to), Lang::En) => format!("{} to {}", signed(to), signed(from)),
                        (None, None, _) => String::new(),
                    }
                }
            }
        })
    }
}
