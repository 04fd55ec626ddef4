//! The reconstruction of 2020-2024 held against everything published: what it was fitted to, what it was
//! not, and what it cannot know.
//!
//! Whether a figure is fitted or held out is not declared but observed: fitted is what the model read.

use super::book::Book;
use super::measure::Measure;
use super::province;
use super::run::FarmlandRun;
use crate::math;
use crate::model::Model;
use crate::region::{LAND_REGIONS, N_PROVINCES, PROVINCES, Region};
use crate::register::{Grade, OBSERVATIONS, ORIGINS, Observation};
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
}

/// A published figure beside what the books say. Numbers are in the unit of the observation.
#[derive(Clone, Debug)]
pub struct Row {
    /// The published figure.
    pub observation: &'static Observation,
    /// What it measures.
    pub subject: Subject,
    /// Where.
    pub place: Place,
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
    /// Derivation, scope, doubts: the note of the register as it stands there.
    pub note: &'static str,
}

/// What a published figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Farmland at the end of a year.
    Area,
    /// Net change of farmland.
    NetChange,
    /// Farmland south of Qinling and Huaihe, by whole provinces.
    AreaSouth,
    /// Net change of farmland in the south, by whole provinces.
    NetChangeSouth,
    /// Mean grade of farmland.
    MeanGrade,
    /// Illegal building standing.
    Illegal,
    /// The same, relative to the end of 2019.
    IllegalLeft,
}

impl Subject {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Area,
        Self::NetChange,
        Self::AreaSouth,
        Self::NetChangeSouth,
        Self::MeanGrade,
        Self::Illegal,
        Self::IllegalLeft,
    ];

    /// Name that tells it from the others.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::NetChange => "net_change",
            Self::AreaSouth => "area_south",
            Self::NetChangeSouth => "net_change_south",
            Self::MeanGrade => "mean_grade",
            Self::Illegal => "illegal",
            Self::IllegalLeft => "illegal_left",
        }
    }

    fn is_of_the_south(self) -> bool {
        matches!(self, Self::AreaSouth | Self::NetChangeSouth)
    }
}

/// Where a figure was published for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The nation or a province.
    Region(Region),
    /// A group of so many provinces.
    Group(Group, usize),
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

/// How each series of the register is compared: its id, the unit in mu or what else it measures, of what.
const COMPARED: [(&str, Measured, Subject); 12] = [
    ("farmland.area_wanmu", Measured::Area(MU_PER_WANMU), Subject::Area),
    ("farmland.area_kha", Measured::Area(MU_PER_KHA), Subject::Area),
    ("farmland.area_wanmu_check", Measured::Area(MU_PER_WANMU), Subject::Area),
    ("farmland.net_change_wanmu_check", Measured::Change(1), Subject::NetChange),
    ("farmland.net_change_2021_2023_wanmu_check", Measured::Change(3), Subject::NetChange),
    ("farmland.net_change_2021_2024_wanmu_check", Measured::Change(4), Subject::NetChange),
    ("farmland.south_of_qinling_huaihe_area_wanmu_check", Measured::Area(MU_PER_WANMU), Subject::AreaSouth),
    (
        "farmland.south_of_qinling_huaihe_net_change_2019_2023_wanmu_check",
        Measured::Change(4),
        Subject::NetChangeSouth,
    ),
    ("farmland.southern_provinces_net_change_wanmu_check", Measured::Change(1), Subject::NetChangeSouth),
    ("farmland.mean_grade", Measured::Grade, Subject::MeanGrade),
    ("farmland.illegal_stock_ha", Measured::Illegal, Subject::Illegal),
    ("farmland.illegal_relative_to_2018", Measured::IllegalLeft, Subject::IllegalLeft),
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
            let (_, measured, subject) = COMPARED.iter().find(|(id, ..)| *id == o.id)?;
            let published = o.value?;
            let year = (o.date.0 / 10_000) as Year;
            if o.date != Date::year_end(year) || !(FIRST_YEAR..=LAST_HISTORY_YEAR).contains(&year) {
                return None;
            }
            let inside = Members::of(o.region, subject.is_of_the_south())?;
            let place = match Region::parse(o.region) {
                Some(region) => Place::Region(region),
                None => Place::Group(Group::of(o.region)?, inside.count()),
            };
            let (from, computed) = inside.computed(measured, year, &run.farmland);
            let used = if read.iter().any(|r| std::ptr::eq(*r, o)) { Used::Fitted } else { Used::HeldOut };
            Some(Row {
                observation: o,
                subject: *subject,
                place,
                from,
                year,
                published,
                computed,
                residual: computed - published + 0.0,
                unit: origin.unit,
                used,
                grade: origin.grade,
                source: origin.source,
                note: origin.note,
            })
        })
        .collect()
}

/// A group of provinces with a published figure: one of the seven areas of the State Council's report of 2024 (`F`)
/// or of the nine regions of the bulletin on farmland quality of 2019 (`Q`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group(usize);

/// Their codes in the register.
const GROUP_CODES: [&str; 16] = [
    "F:NE",
    "F:N",
    "F:E",
    "F:C",
    "F:S",
    "F:SW",
    "F:NW",
    "Q:northeast",
    "Q:inner_mongolia_great_wall",
    "Q:huang_huai_hai",
    "Q:loess_plateau",
    "Q:middle_lower_yangtze",
    "Q:southwest",
    "Q:south_china",
    "Q:gansu_xinjiang",
    "Q:qinghai_tibet",
];

impl Group {
    /// All of them.
    pub const ALL: [Self; GROUP_CODES.len()] = {
        let mut all = [Self(0); GROUP_CODES.len()];
        let mut i = 0;
        while i < all.len() {
            all[i] = Self(i);
            i += 1;
        }
        all
    };

    /// Name that tells it from the others: its code without `F:` or `Q:`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        GROUP_CODES[self.0].split_at(2).1
    }

    /// Its place in [`Group::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self.0
    }

    fn of(code: &str) -> Option<Self> {
        GROUP_CODES.iter().position(|known| *known == code).map(Self)
    }
}

impl Row {
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

    fn count(&self) -> usize {
        self.0.iter().filter(|inside| **inside).count()
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

    // Breaks if a figure of a group that nobody names drops out.
    #[test]
    fn every_group_is_known() {
        for o in OBSERVATIONS.iter().filter(|o| o.id.starts_with("farmland.") && o.region.contains(':')) {
            assert!(Group::of(o.region).is_some(), "{} {}", o.id, o.region);
        }
    }

    #[test]
    fn the_last_digit_is_read() {
        assert_eq!(last_digit(7128.05), 0.01);
        assert_eq!(last_digit(9269.0), 1.0);
    }
}
