//! The reconstruction of 2020-2024 held against everything published: what it was fitted to, what it was
//! not, and what it cannot know.
//!
//! Whether a figure is fitted or held out is not declared but observed: fitted is what the model read.

use super::book::Book;
use super::measure::Measure;
use super::province;
use super::run::FarmlandRun;
use crate::lang::{Lang, Text};
use crate::math;
use crate::model::Model;
use crate::region::{LAND_REGIONS, N_PROVINCES, PROVINCES, Region};
use crate::register::{Grade, NOTES_ZH, OBSERVATIONS, ORIGINS, Observation};
use crate::run::Run;
use crate::time::{Date, FIRST_YEAR, LAST_HISTORY_YEAR, Year};
use crate::units::{MU_PER_HA, MU_PER_KHA, MU_PER_WANMU};

/// Whether the reconstruction was made to meet a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Used {
    /// The model read the figure.
    Fitted,
    /// It did not: the residual is a test.
    HeldOut,
}

impl Used {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fitted => "fitted",
            Self::HeldOut => "held_out",
        }
    }

    /// Name for readers.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Fitted => Text { zh: "已用", en: "fitted" },
            Self::HeldOut => Text { zh: "未用", en: "held out" },
        }
    }
}

/// A published figure beside what the books say. Numbers are in the unit of the observation.
#[derive(Clone, Debug)]
pub struct Row {
    /// The published figure.
    pub observation: &'static Observation,
    /// What it measures.
    pub label: Text,
    /// First year of a change; the year itself for a stock.
    pub from: Year,
    /// Year.
    pub year: Year,
    /// The figure.
    pub published: f64,
    /// What the books of the run say.
    pub computed: f64,
    /// `computed - published`.
    pub residual: f64,
    /// As in the register.
    pub unit: &'static str,
    /// Whether the reconstruction was fitted to it.
    pub used: Used,
    /// How well the figure is known.
    pub grade: Grade,
    /// Row of the sources.
    pub source: &'static str,
    /// Derivation, scope, doubts.
    pub note: Text,
}

/// What a published figure is compared with.
enum Measured {
    /// Farmland at the date.
    Area(f64),
    /// Change of farmland from the end of one year to the date.
    Change(Year),
    /// Mean grade, as the quality bulletin counts it.
    Grade,
    /// Illegal building standing.
    Illegal,
    /// The same, relative to the end of 2019.
    IllegalLeft,
}

/// How each series of the register is compared: its id, the unit in mu or what else it measures, its label.
const COMPARED: [(&str, Measured, Text); 12] = [
    ("farmland.area_wanmu", Measured::Area(MU_PER_WANMU), AREA),
    ("farmland.area_kha", Measured::Area(MU_PER_KHA), AREA),
    ("farmland.area_wanmu_check", Measured::Area(MU_PER_WANMU), AREA),
    ("farmland.net_change_wanmu_check", Measured::Change(1), CHANGE),
    ("farmland.net_change_2021_2023_wanmu_check", Measured::Change(3), CHANGE),
    ("farmland.net_change_2021_2024_wanmu_check", Measured::Change(4), CHANGE),
    ("farmland.south_of_qinling_huaihe_area_wanmu_check", Measured::Area(MU_PER_WANMU), AREA_SOUTH),
    ("farmland.south_of_qinling_huaihe_net_change_2019_2023_wanmu_check", Measured::Change(4), CHANGE_SOUTH),
    ("farmland.southern_provinces_net_change_wanmu_check", Measured::Change(1), CHANGE_SOUTH),
    ("farmland.mean_grade", Measured::Grade, Text { zh: "耕地平均等级", en: "Mean grade of farmland" }),
    (
        "farmland.illegal_stock_ha",
        Measured::Illegal,
        Text { zh: "违法建设占用", en: "Illegal building standing" },
    ),
    (
        "farmland.illegal_relative_to_2018",
        Measured::IllegalLeft,
        Text { zh: "违法建设占用（期初 = 1）", en: "Illegal building standing, start = 1" },
    ),
];

const AREA: Text = Text { zh: "耕地面积（年末）", en: "Farmland, year-end" };
const CHANGE: Text = Text { zh: "耕地净变化", en: "Net change of farmland" };
const AREA_SOUTH: Text = Text {
    zh: "秦岭淮河以南耕地（按省计）",
    en: "Farmland south of Qinling and Huaihe, by whole provinces",
};
const CHANGE_SOUTH: Text = Text {
    zh: "南方省份耕地净变化（按省计）",
    en: "Net change of farmland in the south, by whole provinces",
};

/// What no figure published so far lets the reconstruction know.
pub const UNKNOWN: [Text; 8] = [
    Text {
        zh: "分省年度变化：2020—2023 年只有全国各年、2023 年七大区合计和三个省的数，其余按最接近等比例分配，是本模型的推算。",
        en: "Yearly changes by province: for 2020-2023 there are the nation's years, seven regional totals of 2023 and three provinces; the rest departs least from equal rates and is our own split.",
    },
    Text {
        zh: "2024 年分省：没有任何约束，按面积分配；河北公布的 2024 年面积没有使用，作为检验列出。",
        en: "2024 by province: nothing constrains it, so it goes by area; Hebei's printed area of 2024 is not used and stands here as a test.",
    },
    Text {
        zh: "总流量：公布的只有净变化。建设、林果、农村建房与不纳入补充的减少是假设，补充耕地由其推出，假设加大则补充同样加大。",
        en: "Gross flows: only net changes are published. Construction, trees and orchards, farm building and exempt losses are assumptions and replenishment follows from them: larger assumptions, larger replenishment.",
    },
    Text {
        zh: "2020 年的减少流向何处：超出假设流出的部分记为转林地和园地。",
        en: "Where the decrease of 2020 went: what exceeds the assumed outflows is booked as trees and orchards.",
    },
    Text {
        zh: "稳定利用耕地的年度变化：只有面积公布，净增量 N 由面积推出。",
        en: "The yearly change of stably usable farmland: only area is published, and the net increase N follows from it.",
    },
    Text {
        zh: "2024 年底的指标库、在途项目、补充责任和储备区：无公布数，均为带范围的判断。",
        en: "The bank of credits, projects under way, duties and reserve zone at the end of 2024: nothing is published, all are judgements with ranges.",
    },
    Text {
        zh: "违法建设：只有 2019 年的存量和 2023 年约为四分之一的新增比例，其间取直线，分省按用电量。",
        en: "Illegal building: a stock of 2019 and a ratio of about a quarter for 2023; a straight line between them, by electricity use over the provinces.",
    },
    Text {
        zh: "等级：2019 年全国与九个质量区的平均等级，区内各省相同的调整是推算；秦岭淮河线穿过的省按整省计，相关残差含这一差别。",
        en: "Grades: means of 2019 for the nation and nine regions, one shift for all, alike for the provinces of a region. Provinces which the Qinling-Huaihe line crosses are counted whole; residuals of the south contain that.",
    },
];

/// Every published figure of 2019-2024 beside the books of a run, in the order of the register.
///
/// `model` must be the one that made the run: what it read is what was fitted.
#[must_use]
pub fn calibration(model: &Model, run: &Run) -> Vec<Row> {
    let read = model.rows_read();
    OBSERVATIONS
        .iter()
        .zip(ORIGINS)
        .filter_map(|(o, origin)| {
            let (_, measured, label) = COMPARED.iter().find(|(id, ..)| *id == o.id)?;
            let published = o.value?;
            let year = (o.date.0 / 10_000) as Year;
            if o.date != Date::year_end(year) || !(FIRST_YEAR..=LAST_HISTORY_YEAR).contains(&year) {
                return None;
            }
            let south = label.zh == AREA_SOUTH.zh || label.zh == CHANGE_SOUTH.zh;
            let inside = Members::of(o.region, south)?;
            let (from, computed) = inside.computed(measured, year, &run.farmland);
            let used = if read.iter().any(|r| std::ptr::eq(*r, o)) { Used::Fitted } else { Used::HeldOut };
            Some(Row {
                observation: o,
                label: *label,
                from,
                year,
                published,
                computed,
                residual: computed - published + 0.0,
                unit: origin.unit,
                used,
                grade: origin.grade,
                source: origin.source,
                note: note(origin.note),
            })
        })
        .collect()
}

/// A note of the register in both languages.
fn note(en: &'static str) -> Text {
    let zh = NOTES_ZH.iter().find(|(note, _)| *note == en).map_or(en, |(_, zh)| zh);
    Text { zh, en }
}

/// Groups of provinces with a published figure: the seven areas of the State Council's report of 2024 (`F`)
/// and the nine regions of the bulletin on farmland quality of 2019 (`Q`).
const GROUPS: [(&str, Text); 16] = [
    ("F:NE", Text { zh: "东北", en: "Northeast" }),
    ("F:N", Text { zh: "华北", en: "North China" }),
    ("F:E", Text { zh: "华东", en: "East China" }),
    ("F:C", Text { zh: "华中", en: "Central China" }),
    ("F:S", Text { zh: "华南", en: "South China" }),
    ("F:SW", Text { zh: "西南", en: "Southwest" }),
    ("F:NW", Text { zh: "西北", en: "Northwest" }),
    ("Q:northeast", Text { zh: "东北区", en: "Northeast region" }),
    ("Q:inner_mongolia_great_wall", Text { zh: "内蒙古及长城沿线区", en: "Inner Mongolia and Great Wall" }),
    ("Q:huang_huai_hai", Text { zh: "黄淮海区", en: "Huang-Huai-Hai" }),
    ("Q:loess_plateau", Text { zh: "黄土高原区", en: "Loess Plateau" }),
    ("Q:middle_lower_yangtze", Text { zh: "长江中下游区", en: "Middle and lower Yangtze" }),
    ("Q:southwest", Text { zh: "西南区", en: "Southwest region" }),
    ("Q:south_china", Text { zh: "华南区", en: "South China region" }),
    ("Q:gansu_xinjiang", Text { zh: "甘新区", en: "Gansu and Xinjiang" }),
    ("Q:qinghai_tibet", Text { zh: "青藏区", en: "Qinghai-Tibet" }),
];

impl Row {
    /// The region's name; for a group of provinces with their number.
    #[must_use]
    pub fn place(&self, lang: Lang) -> String {
        let code = self.observation.region;
        match Region::parse(code) {
            Some(region) => region.name(lang).to_owned(),
            None => {
                let n = Members::of(code, false).map_or(0, |m| m.0.iter().filter(|inside| **inside).count());
                let group = GROUPS.iter().find(|(key, _)| *key == code);
                let name = group.map_or(code, |(_, name)| name.get(lang));
                match (lang, n) {
                    (Lang::Zh, _) => format!("{name}（{n} 省）"),
                    (Lang::En, 1) => format!("{name} (1 province)"),
                    (Lang::En, _) => format!("{name} ({n} provinces)"),
                }
            }
        }
    }

    /// By how much the residual lies outside what the figure leaves open: its bounds, or half of its last
    /// printed digit; zero inside.
    #[must_use]
    pub fn outside(&self) -> f64 {
        let o = self.observation;
        let half = 0.5 * last_digit(self.published);
        let (low, high) = (o.low.unwrap_or(self.published - half), o.high.unwrap_or(self.published + half));
        let outside = math::max(low - self.computed, self.computed - high);
        if outside > WHOLE { outside } else { 0.0 }
    }
}

/// What rounding every province and year to whole mu may add up to, 万亩: half a mu for each of 31 x 4.
const WHOLE: f64 = 0.01;

/// Value of one in the last printed digit: 0.01 of 7128.05; whole numbers are taken as printed to the unit.
fn last_digit(x: f64) -> f64 {
    let text = format!("{x}");
    let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
    (0..decimals).fold(1.0, |digit, _| digit / 10.0)
}

/// Provinces of a region of the register.
struct Members([bool; N_PROVINCES]);

impl Members {
    fn of(code: &str, south: bool) -> Option<Self> {
        let southern = province::south();
        let inside: [bool; N_PROVINCES] = std::array::from_fn(|p| {
            let province = &PROVINCES[p];
            match code.split_once(':') {
                Some(("F", key)) => LAND_REGIONS[province.land_region] == key,
                Some(("Q", key)) => province.quality_region == key,
                Some(_) => false,
                None if south => southern[p],
                None => code == "CN" || code == province.code,
            }
        });
        inside.contains(&true).then_some(Self(inside))
    }

    fn sum(&self, value: impl Fn(usize) -> f64) -> f64 {
        let mut sum = 0.0;
        for p in 0..N_PROVINCES {
            if self.0[p] {
                sum += value(p);
            }
        }
        sum
    }

    /// First year of the change, and the value in the unit of the series.
    fn computed(&self, measured: &Measured, year: Year, run: &FarmlandRun) -> (Year, f64) {
        let stock = |book: Book, year: Year| self.sum(|p| run.books.balance(book, year, p).get());
        match measured {
            Measured::Area(unit) => (year, stock(Book::Area, year) / unit),
            Measured::Change(years) => {
                let change = stock(Book::Area, year) - stock(Book::Area, year - years);
                (year - years + 1, change / MU_PER_WANMU)
            }
            Measured::Grade => {
                // Grades open at the end of 2024 from the bulletin of 2019, on the farmland of 2019.
                let weight = |p| run.books.balance(Book::Area, FIRST_YEAR, p).get();
                let points =
                    |p: usize| run.measures.get(Measure::MeanGrade, LAST_HISTORY_YEAR, p) * weight(p);
                (year, self.sum(points) / self.sum(weight))
            }
            Measured::Illegal => (year, stock(Book::Illegal, year) / MU_PER_HA),
            Measured::IllegalLeft => (year, stock(Book::Illegal, year) / stock(Book::Illegal, FIRST_YEAR)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::vintage::Vintage;

    fn rows(vintage: Vintage) -> Vec<Row> {
        let mut scenario = Scenario::baseline();
        scenario.vintage = vintage;
        let model = Model::new(vintage);
        let run = model.run(&scenario);
        calibration(&model, &run)
    }

    fn row<'a>(rows: &'a [Row], id: &str, region: &str, year: Year) -> &'a Row {
        rows.iter()
            .find(|r| r.observation.id == id && r.observation.region == region && r.year == year)
            .unwrap_or_else(|| panic!("{id} {region} {year}"))
    }

    // The bars set before the reconstruction was made. Breaks if it no longer meets what it was fitted to.
    #[test]
    fn fitted_residuals_stay_within_their_bars() {
        let rows = rows(Vintage::Latest);
        let id = "farmland.area_wanmu";
        let bars = [(2019, 0.0), (2020, 1.0), (2021, 6.0), (2022, 0.8), (2023, 0.1), (2024, 50.0)];
        for (year, bar) in bars {
            let r = row(&rows, id, "CN", year);
            assert_eq!(r.used, Used::Fitted);
            assert!(r.residual.abs() <= bar + 1e-9, "CN {year}: {}", r.residual);
        }
        for key in LAND_REGIONS {
            let r = row(&rows, id, &format!("F:{key}"), 2023);
            assert_eq!(r.used, Used::Fitted);
            // Whole mu are rounded per province after the fit.
            assert!(r.residual.abs() <= 50.0 + 0.01, "{key}: {}", r.residual);
        }
        for (id, region, year, bar) in [
            (id, "53", 2020, 0.01),
            (id, "42", 2023, 0.01),
            // Printed to 1,000 ha.
            ("farmland.area_kha", "32", 2023, 0.5),
        ] {
            let r = row(&rows, id, region, year);
            assert_eq!(r.used, Used::Fitted);
            assert!(r.residual.abs() <= bar, "{region} {year}: {}", r.residual);
        }
        for p in &PROVINCES {
            let r = row(&rows, "farmland.area_kha", p.code, 2019);
            // Half a digit, and the 900 mu that the rounded provinces lack.
            assert!(r.residual.abs() <= 0.11, "{}: {}", p.code, r.residual);
        }
    }

    // Breaks if a check of the register is dropped, or quietly used to fit.
    #[test]
    fn every_check_is_held_out_and_shown() {
        let rows = rows(Vintage::Latest);
        let checks: Vec<_> = OBSERVATIONS
            .iter()
            .filter(|o| o.id.starts_with("farmland.") && o.id.ends_with("_check"))
            .collect();
        assert!(checks.len() >= 7);
        for o in checks {
            let shown: Vec<&Row> = rows.iter().filter(|r| std::ptr::eq(r.observation, o)).collect();
            assert_eq!(shown.len(), 1, "{} {}", o.id, o.region);
            assert_eq!(shown[0].used, Used::HeldOut, "{} {}", o.id, o.region);
            assert_eq!(shown[0].published, o.value.expect("a figure"));
        }
        let hebei = row(&rows, "farmland.area_wanmu", "13", 2024);
        assert_eq!(hebei.used, Used::HeldOut);
        assert!(hebei.residual != 0.0 && hebei.outside() > 0.0, "a held-out figure is not met by chance");
    }

    // Breaks if the end-2024 vintage is fitted to what was published in 2025.
    #[test]
    fn the_earlier_vintage_holds_out_what_came_later() {
        let rows = rows(Vintage::EndOf2024);
        assert_eq!(row(&rows, "farmland.area_wanmu", "CN", 2024).used, Used::HeldOut);
        assert_eq!(row(&rows, "farmland.area_wanmu", "CN", 2023).used, Used::Fitted);
    }

    // Breaks if a figure is added whose note a Chinese reader would be told in English.
    #[test]
    fn notes_are_in_both_languages() {
        for r in rows(Vintage::Latest).iter().filter(|r| !r.note.en.is_empty()) {
            let (o, note) = (r.observation, r.note);
            assert_ne!(note.zh, note.en, "{} {} {}", o.id, o.region, r.year);
            assert!(note.zh.chars().any(|c| ('一'..='龥').contains(&c)), "{}", note.zh);
        }
        let area = rows(Vintage::Latest).into_iter().find(|r| r.observation.region == "14").expect("Shanxi");
        assert_eq!(area.note.zh, "原文 386.95万公顷；公布日为推定");
    }

    #[test]
    fn the_last_digit_is_read() {
        assert_eq!(last_digit(7128.05), 0.01);
        assert_eq!(last_digit(9269.0), 1.0);
    }
}
