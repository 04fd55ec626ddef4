//! The three readings of the cap beside each other: where they part, and why.
//!
//! "Net increase" (净增量) is not defined in the text that sets the cap. The same scenario is run under each
//! reading, with all else equal. Three numbers describe a province and are never added: N, the change of its
//! stable area, which sets the next cap; I, its credits, which construction spends; A, its farmland.

use crate::farmland::book::{Book, Flow};
use crate::farmland::measure::Measure;
use crate::farmland::reading::Reading;
use crate::lang::Lang;
use crate::model::Model;
use crate::number::{quantity, significant};
use crate::region::{N_PROVINCES, Region};
use crate::register::id;
use crate::run::Run;
use crate::scenario::Scenario;
use crate::time::{LAST_YEAR, Year};
use crate::units::Mu;

/// First year compared: the first whose cap follows from what the unified regime itself did.
pub const FROM: Year = 2026;

/// Years in which a cap must turn direction for its path to count as a cycle: more than half of those in
/// which it can.
const CYCLE_TURNS: usize = 5;

/// One scenario under the three readings.
#[derive(Debug)]
pub struct Comparison {
    /// The runs, in the order of [`Reading::ALL`].
    pub runs: [Run; 3],
    /// One row for each region and reading: the nation, then the provinces; R1, R2, R3.
    pub rows: Vec<Row>,
}

/// What a reading comes to in a region, [`FROM`] to 2035. Areas in whole mu.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The nation or a province.
    pub region: Region,
    /// The reading.
    pub reading: Reading,
    /// Approved construction, projects under national coordination included; sum.
    pub construction: f64,
    /// Demand left unmet; sum of the three below.
    pub unmet: f64,
    /// Unmet because of the cap.
    pub unmet_by_cap: f64,
    /// Unmet because credits are frozen for illegal building.
    pub unmet_by_freeze: f64,
    /// Unmet for any other reason: too few credits, limits of the platform or the reserve zone.
    pub unmet_otherwise: f64,
    /// Years with a cap of zero; for the nation summed over the provinces.
    pub years_cap_zero: usize,
    /// Years in which demand exceeds the cap; for the nation summed over the provinces.
    pub years_cap_binds: usize,
    /// Provinces in which it does in at least one year.
    pub provinces_capped: usize,
    /// Provinces whose cap goes up and down by turns.
    pub provinces_cycling: usize,
    /// N: net increase of stable area in 2035.
    pub net_increase_last: f64,
    /// I: credits left unused at the end of 2035.
    pub credits_last: f64,
    /// A: farmland at the end of 2035.
    pub area_last: f64,
    /// Illegal building of 2025-2034; sum.
    pub illegal: f64,
    /// Cap lost to it the year after; sum.
    pub cap_lost: f64,
    /// Illegal building standing at the start of a year, in mu and years.
    pub standing_years: f64,
    /// Credits frozen for it, in mu and years.
    pub frozen_years: f64,
    /// First year in which the cap differs from R1's; none for R1.
    pub caps_part: Option<Year>,
    /// First year in which construction differs from R1's; none for R1.
    pub construction_parts: Option<Year>,
}

/// Runs a scenario under each reading of the cap.
///
/// # Panics
/// If the scenario asks for another vintage than the model was prepared for.
#[must_use]
pub fn compare(model: &Model, scenario: &Scenario) -> Comparison {
    let runs = Reading::ALL.map(|reading| {
        let mut scenario = scenario.clone();
        if scenario.set_param(id::FARMLAND_CAP_READING, reading.value()).is_err() {
            unreachable!("a reading is an option of its parameter");
        }
        model.run(&scenario)
    });
    let rows = Region::nation_and_provinces()
        .flat_map(|region| Reading::ALL.map(|reading| (region, reading)))
        .map(|(region, reading)| Row::new(&runs[0], &runs[reading as usize], region, reading))
        .collect();
    Comparison { runs, rows }
}

impl Row {
    fn new(literal: &Run, run: &Run, region: Region, reading: Reading) -> Self {
        let provinces = match region {
            Region::Province(p) => p..p + 1,
            Region::Nation | Region::Grid(_) => 0..N_PROVINCES,
        };
        let mut row = Self {
            region,
            reading,
            construction: 0.0,
            unmet: 0.0,
            unmet_by_cap: 0.0,
            unmet_by_freeze: 0.0,
            unmet_otherwise: 0.0,
            years_cap_zero: 0,
            years_cap_binds: 0,
            provinces_capped: 0,
            provinces_cycling: 0,
            net_increase_last: 0.0,
            credits_last: 0.0,
            area_last: 0.0,
            illegal: 0.0,
            cap_lost: 0.0,
            standing_years: 0.0,
            frozen_years: 0.0,
            caps_part: None,
            construction_parts: None,
        };
        for p in provinces {
            row.add(literal, run, p);
        }
        row.unmet_otherwise = row.unmet - row.unmet_by_cap - row.unmet_by_freeze;
        row
    }

    /// Adds a province.
    fn add(&mut self, literal: &Run, run: &Run, p: usize) {
        let (land, books) = (&run.farmland, &run.farmland.books);
        let measure = |m: Measure, year: Year| land.measures.get(m, year, p);
        let mut capped = false;
        for year in FROM..=LAST_YEAR {
            self.construction += taken(run, year, p).get();
            self.unmet += measure(Measure::Unmet, year);
            self.unmet_by_cap += measure(Measure::UnmetByCap, year);
            self.unmet_by_freeze += measure(Measure::UnmetByFreeze, year);
            self.years_cap_zero += usize::from(land.cap(year, p) == Mu::ZERO);
            let binds = measure(Measure::UnmetByCap, year) > 0.0;
            self.years_cap_binds += usize::from(binds);
            capped |= binds;
            self.illegal += books.flow(Flow::IllegalBuilding, year - 1, p).get();
            self.cap_lost += measure(Measure::CapLost, year);
            self.standing_years += books.balance(Book::Illegal, year - 1, p).get();
            self.frozen_years += measure(Measure::Frozen, year);
            let differs = |now: bool, then: Option<Year>| match then {
                Some(then) if then <= year => Some(then),
                _ if now => Some(year),
                then => then,
            };
            self.caps_part = differs(land.cap(year, p) != literal.farmland.cap(year, p), self.caps_part);
            let apart = taken(run, year, p) != taken(literal, year, p);
            self.construction_parts = differs(apart, self.construction_parts);
        }
        let caps: Vec<Mu> = (FROM..=LAST_YEAR).map(|year| land.cap(year, p)).collect();
        self.provinces_capped += usize::from(capped);
        self.provinces_cycling += usize::from(capped && turns(&caps) >= CYCLE_TURNS);
        self.net_increase_last += books.net_increase(LAST_YEAR, p).get();
        self.credits_last += books.balance(Book::Credits, LAST_YEAR, p).get();
        self.area_last += books.balance(Book::Area, LAST_YEAR, p).get();
    }
}

fn taken(run: &Run, year: Year, p: usize) -> Mu {
    let books = &run.farmland.books;
    books.construction(year, p) + books.flow(Flow::ConstructionCoordinated, year, p)
}

/// Years in which a path that rose falls, or one that fell rises.
fn turns(path: &[Mu]) -> usize {
    path.windows(3).filter(|w| (w[1] > w[0] && w[2] < w[1]) || (w[1] < w[0] && w[2] > w[1])).count()
}

impl Reading {
    /// `R1`, `R2` or `R3`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AllIn => "R1",
            Self::BeforeConstruction => "R2",
            Self::Carried => "R3",
        }
    }
}

impl Comparison {
    /// The rows of a region, R1 to R3; none for a power grid.
    #[must_use]
    pub fn of(&self, region: Region) -> Option<[&Row; 3]> {
        let mut rows = self.rows.iter().filter(|row| row.region == region);
        Some([rows.next()?, rows.next()?, rows.next()?])
    }

    /// Where the readings part and why, in a paragraph that holds under this scenario only.
    #[must_use]
    pub fn paragraph(&self, region: Region, lang: Lang) -> String {
        let Some([literal, before, carried]) = self.of(region) else { return String::new() };
        let mut text = opening(literal, before, carried, lang);
        text.push_str(&path(literal, before, carried, lang));
        text.push_str(&penalty(literal, before, lang));
        text.push_str(match lang {
            Lang::Zh => "净增量 N、指标 I、耕地 A 各说各的，不相加。",
            Lang::En => "Net increase N, credits I and farmland A are three numbers and are not added.",
        });
        text
    }
}

/// Mu as a reader of `lang` expects them.
fn mu(x: f64, lang: Lang) -> String {
    quantity(x, Mu::UNIT, lang)
}

/// Since when the readings differ, and by how much.
fn opening(literal: &Row, before: &Row, carried: &Row, lang: Lang) -> String {
    let place = literal.region.name(lang);
    let first = [before, carried].iter().filter_map(|row| row.construction_parts).min();
    let built = [literal, before, carried].map(|row| mu(row.construction, lang));
    let unmet = [literal, before, carried].map(|row| mu(row.unmet, lang));
    match (first, lang) {
        (None, Lang::Zh) => format!(
            "在这些设定下，{place}的三种读法给出的上限不同，但都高于需求，2026—2035 年建设占用同为 {}。",
            built[0]
        ),
        (None, Lang::En) => format!(
            "Under these settings the three readings set different caps in {place}, but all stay above demand: construction of 2026-2035 is {} under each. ",
            built[0]
        ),
        (Some(year), Lang::Zh) => format!(
            "在这些设定下，{place}的三种读法自 {year} 年起分岔：2026—2035 年建设占用 R1 {}、R2 {}、R3 {}，未满足需求 R1 {}、R2 {}、R3 {}。",
            built[0], built[1], built[2], unmet[0], unmet[1], unmet[2]
        ),
        (Some(year), Lang::En) => format!(
            "Under these settings the three readings part in {place} in {year}: construction of 2026-2035 is {} under R1, {} under R2 and {} under R3, with {}, {} and {} of demand unmet. ",
            built[0], built[1], built[2], unmet[0], unmet[1], unmet[2]
        ),
    }
}

/// How the cap moves from year to year under each reading, and what becomes of the credits.
fn path(literal: &Row, before: &Row, carried: &Row, lang: Lang) -> String {
    let nation = literal.region == Region::Nation;
    let zero = [literal, before, carried].map(|row| row.years_cap_zero);
    let left = [literal, before, carried].map(|row| mu(row.credits_last, lang));
    let cycles = literal.provinces_cycling;
    let mut text = match (cycles > 0, nation, lang) {
        (true, true, Lang::Zh) => format!(
            "R1 下已批准的建设计入减少，占得多的一年压低下一年的上限：{cycles} 个省的上限一年高一年低。"
        ),
        (true, true, Lang::En) => format!(
            "R1 counts approved construction as a decrease, so a year of much building lowers the cap of the next: in {cycles} provinces the cap goes up and down by turns. "
        ),
        (true, false, Lang::Zh) => {
            "R1 下已批准的建设计入减少，占得多的一年压低下一年的上限：上限一年高一年低。".to_owned()
        }
        (true, false, Lang::En) => {
            "R1 counts approved construction as a decrease, so a year of much building lowers the cap of the next: the cap goes up and down by turns. ".to_owned()
        }
        (false, _, Lang::Zh) => "R1 下已批准的建设计入减少，但没有形成隔年起落。".to_owned(),
        (false, _, Lang::En) => {
            "R1 counts approved construction as a decrease, yet no up and down by turns comes of it. ".to_owned()
        }
    };
    let settled = before.provinces_cycling + carried.provinces_cycling < cycles;
    let (still, none) = (before.provinces_cycling, carried.provinces_cycling);
    text.push_str(&match (settled, nation, lang) {
        (true, true, Lang::Zh) => {
            format!("R2 加回已批准的建设，R3 按指标库结转，上限趋于平稳，仍起落的分别为 {still} 个和 {none} 个省。")
        }
        (true, true, Lang::En) => format!(
            "R2 adds approved construction back and R3 carries the bank over, and the cap settles: it still moves so in {still} and {none} provinces. "
        ),
        (true, false, Lang::Zh) => "R2 加回已批准的建设，R3 按指标库结转，上限趋于平稳。".to_owned(),
        (true, false, Lang::En) => {
            "R2 adds approved construction back and R3 carries the bank over, and the cap settles. ".to_owned()
        }
        (false, _, Lang::Zh) => "R2 加回已批准的建设，R3 按指标库结转。".to_owned(),
        (false, _, Lang::En) => {
            "R2 adds approved construction back and R3 carries the bank over. ".to_owned()
        }
    });
    let (unit_zh, unit_en) = if nation { ("省年", "province-years") } else { ("年", "years") };
    text.push_str(&match lang {
        Lang::Zh => format!(
            "上限为零的{unit_zh}数：R1 {}、R2 {}、R3 {}；到 2035 年底闲置指标 R1 {}、R2 {}、R3 {}。",
            zero[0], zero[1], zero[2], left[0], left[1], left[2]
        ),
        Lang::En => format!(
            "The cap is zero in {}, {} and {} {unit_en}; {}, {} and {} of credits lie unused at the end of 2035. ",
            zero[0], zero[1], zero[2], left[0], left[1], left[2]
        ),
    });
    text
}

/// What a mu built illegally costs under R1: cap of the next year, and credits as long as it stands.
fn penalty(literal: &Row, before: &Row, lang: Lang) -> String {
    if literal.illegal + before.illegal == 0.0 && literal.frozen_years == 0.0 {
        return match lang {
            Lang::Zh => "没有违法建设，也就没有双重惩罚。".to_owned(),
            Lang::En => "There is no illegal building, and so no double penalty. ".to_owned(),
        };
    }
    let per = |x: f64, of: f64| significant(if of > 0.0 { x / of } else { 0.0 }, 2);
    let cap = per(literal.cap_lost, literal.illegal);
    let frozen = per(literal.frozen_years, literal.standing_years);
    let (illegal, lost) = (mu(literal.illegal, lang), mu(literal.cap_lost, lang));
    let lost_before = mu(before.cap_lost, lang);
    let standing = mu(literal.frozen_years / f64::from(LAST_YEAR - FROM + 1), lang);
    match lang {
        Lang::Zh => format!(
            "违法建设在 R1 下受双重惩罚：2025—2034 年违法建设 {illegal}，使此后上限减少 {lost}（每亩 {cap} 亩），未整改的每亩每年又冻结 {frozen} 亩指标（年均 {standing}）；R2 同样减少上限 {lost_before}，R3 只冻结，不减上限。"
        ),
        Lang::En => format!(
            "Illegal building is penalised twice under R1: {illegal} of 2025-2034 takes {lost} off later caps ({cap} mu for each mu), and each mu left standing freezes {frozen} mu of credits a year ({standing} on average); R2 takes {lost_before} off likewise, R3 freezes and takes nothing off the cap. "
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cramped() -> Comparison {
        let mut scenario = Scenario::baseline();
        for (param, value) in [
            (id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR, id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR.row().max),
            (id::FARMLAND_ACCEPTANCE_SHARE, 0.5),
        ] {
            scenario.set_param(param, value).expect("inside its range");
        }
        compare(&Model::new(scenario.vintage), &scenario)
    }

    // Breaks if two readings are given the same run, or the nation is not the sum of its provinces.
    #[test]
    fn each_reading_is_run_and_adds_up() {
        let comparison = cramped();
        for (reading, run) in Reading::ALL.into_iter().zip(&comparison.runs) {
            assert_eq!(run.params[id::FARMLAND_CAP_READING], reading.value());
        }
        let nation = comparison.of(Region::Nation).expect("the nation");
        for (i, total) in nation.into_iter().enumerate() {
            let provinces: Vec<&Row> = (0..N_PROVINCES)
                .map(|p| comparison.of(Region::Province(p)).expect("a province")[i])
                .collect();
            let sum = |f: fn(&Row) -> f64| provinces.iter().map(|row| f(row)).sum::<f64>();
            assert_eq!(total.construction, sum(|r| r.construction));
            assert_eq!(total.unmet, sum(|r| r.unmet));
            assert_eq!(total.unmet, total.unmet_by_cap + total.unmet_by_freeze + total.unmet_otherwise);
            assert!(total.unmet_otherwise >= 0.0, "{total:?}");
            assert_eq!(total.credits_last, sum(|r| r.credits_last));
            let zero: usize = provinces.iter().map(|r| r.years_cap_zero).sum();
            assert_eq!(total.years_cap_zero, zero);
            let first = provinces.iter().filter_map(|r| r.construction_parts).min();
            assert_eq!(total.construction_parts, first);
        }
    }

    // Where the cap binds the literal reading builds less and leaves more credits unused (toy of the policy
    // rules: every other year blocked). Breaks if a reading no longer acts on the cap.
    #[test]
    fn the_literal_reading_builds_less_where_the_cap_binds() {
        let comparison = cramped();
        let [literal, before, _] = comparison.of(Region::Nation).expect("the nation");
        assert!(literal.provinces_capped > 0, "{literal:?}");
        assert!(literal.construction < before.construction);
        assert!(literal.credits_last > before.credits_last);
        assert!(literal.caps_part.is_none() && before.caps_part.is_some());
        // What illegal building takes off a cap is the building of the year before, to the mu.
        assert_eq!(literal.cap_lost, literal.illegal);
    }

    #[test]
    fn turns_are_counted() {
        let path = |x: &[f64]| x.iter().map(|&x| Mu::exact(x)).collect::<Vec<_>>();
        assert_eq!(turns(&path(&[12.0, 0.0, 12.0, 0.0])), 2);
        assert_eq!(turns(&path(&[6.0, 6.0, 6.0, 6.0])), 0);
        assert_eq!(turns(&path(&[1.0, 2.0, 3.0, 2.0])), 1);
    }

    // Breaks if a language loses a number, or the condition under which the paragraph holds.
    #[test]
    fn the_paragraph_says_the_same_in_both_languages() {
        let comparison = cramped();
        for region in [Region::Nation, Region::Province(0)] {
            let zh = comparison.paragraph(region, Lang::Zh);
            let en = comparison.paragraph(region, Lang::En);
            assert!(zh.starts_with("在这些设定下") && en.starts_with("Under these settings"));
            for name in ["R1", "R2", "R3"] {
                assert!(zh.contains(name) && en.contains(name), "{zh}\n{en}");
            }
        }
        assert_eq!(comparison.paragraph(Region::Grid(crate::region::Grid(0)), Lang::En), "");
    }
}
