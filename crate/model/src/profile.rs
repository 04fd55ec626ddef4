//! A province in a few figures: what a provincial analyst asks first, with the rule behind it.

use crate::event::{Event, EventKind};
use crate::lang::{Lang, Text};
use crate::number::quantity;
use crate::region::Region;
use crate::run::Run;
use crate::series::Series;
use crate::time::{LAST_HISTORY_YEAR, LAST_YEAR, Year, year_idx};
use crate::units::{Mu, Yuan};

/// What the run means for a place: its farmland here, its storage by `Run::storage_profile`.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The first answer in one or two sentences: of farmland when the cap is zero and whether the floor breaks, by which
    /// rule.
    pub answer: String,
    /// Its figures.
    pub figures: Vec<Figure>,
}

/// A figure of a province.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: Text,
    /// The figure, with its unit.
    pub value: String,
    /// Its condition, reason or parts; may be empty.
    pub note: String,
    /// It breaches a floor, blocks projects or misses a target.
    pub alarm: bool,
}

/// First year of the sums: the first in which the cap follows from a year under the unified regime.
const FROM: Year = 2026;

/// Kinds that say the cap is zero.
const ZERO: [EventKind; 3] = [EventKind::CapZero, EventKind::CapZeroDecline, EventKind::CapZeroFloor];
/// Kinds that say the cap holds construction back.
const HELD: [EventKind; 4] =
    [EventKind::CapBinds, EventKind::CapZero, EventKind::CapZeroDecline, EventKind::CapZeroFloor];

impl Run {
    /// The figures of a province, by its place in the register.
    #[must_use]
    pub fn profile(&self, p: usize, lang: Lang) -> Profile {
        let view = View { run: self, p, lang };
        Profile { answer: view.answer(), figures: view.figures() }
    }
}

struct View<'a> {
    run: &'a Run,
    p: usize,
    lang: Lang,
}

impl View<'_> {
    fn say(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn events<'b>(&'b self, kinds: &'b [EventKind]) -> impl Iterator<Item = &'b Event> {
        let here = Region::Province(self.p);
        self.run.events.iter().filter(move |e| e.region == here && kinds.contains(&e.kind))
    }

    fn area(&self, year: Year) -> Mu {
        self.run.farmland.books.balance(crate::farmland::book::Book::Area, year, self.p)
    }

    fn mu(&self, x: f64) -> String {
        quantity(x, Mu::UNIT, self.lang)
    }

    fn sum(&self, series: Series) -> f64 {
        let column = self.run.column(series, Region::Province(self.p));
        (FROM..=LAST_YEAR).filter_map(|y| column.as_ref()?.at(year_idx(y))).fold(0.0, |a, b| a + b)
    }

    /// Why the cap held construction back, with rule and article.
    fn reason(&self, event: &Event) -> String {
        let reason = match event.kind {
            EventKind::CapZero => Text { zh: "上年没有净增量", en: "no net increase the year before" },
            EventKind::CapZeroDecline => Text { zh: "耕地减少", en: "farmland fell" },
            EventKind::CapZeroFloor => {
                Text { zh: "低于底线，一票否决", en: "below a floor, which is a veto" }
            }
            _ => Text { zh: "上限低于需求", en: "the cap is below demand" },
        };
        let (id, article) = (event.kind.rules()[0], event.rule().map_or("", |r| r.article.get(self.lang)));
        match self.lang {
            Lang::Zh => format!("{}〔{id}{article}〕", self.say(reason)),
            Lang::En => format!("{} ({id}, {article})", self.say(reason)),
        }
    }

    fn years<'b>(&self, events: impl Iterator<Item = &'b Event>) -> String {
        let mut years: Vec<String> = events.map(|e| e.year.to_string()).collect();
        years.dedup();
        years.join(self.say(Text { zh: "、", en: ", " }))
    }

    /// First year in which a projected year-end is below the floor that holds then.
    fn breach(&self) -> Option<Year> {
        (LAST_HISTORY_YEAR + 1..=LAST_YEAR).find(|&y| self.area(y) < self.run.farmland.floor(y, self.p))
    }

    fn margin(&self) -> Mu {
        self.area(LAST_YEAR) - self.run.farmland.floor(LAST_YEAR, self.p)
    }

    fn answer(&self) -> String {
        let name = Region::Province(self.p).name(self.lang);
        let (zero, bound) = (self.events(&ZERO).next(), self.events(&HELD).next());
        let cap = match (zero, bound, self.lang) {
            (Some(first), _, Lang::Zh) => format!(
                "{name}的占用上限 {} 年首次为零：{}；共 {} 年为零（{}）",
                first.year,
                self.reason(first),
                self.events(&ZERO).count(),
                self.years(self.events(&ZERO))
            ),
            (Some(first), _, Lang::En) => format!(
                "The cap of {name} is zero for the first time in {}: {}. Years at zero: {} ({})",
                first.year,
                self.reason(first),
                self.events(&ZERO).count(),
                self.years(self.events(&ZERO))
            ),
            (None, Some(first), Lang::Zh) => {
                format!("{name}的占用上限从不为零，{} 年首次低于需求：{}", first.year, self.reason(first))
            }
            (None, Some(first), Lang::En) => format!(
                "The cap of {name} is never zero; it is below demand for the first time in {}: {}",
                first.year,
                self.reason(first)
            ),
            (None, None, Lang::Zh) => format!("到 2035 年，{name}的占用上限从未低于需求"),
            (None, None, Lang::En) => format!("To 2035 the cap of {name} is never below demand"),
        };
        let margin = self.mu(self.margin().get().abs());
        let floor = match (self.breach(), self.lang) {
            (Some(year), Lang::Zh) if year == LAST_YEAR => {
                format!("。耕地 2035 年比保有量任务少 {margin}。")
            }
            (Some(year), Lang::Zh) => format!("。耕地 {year} 年跌破底线，2035 年比任务少 {margin}。"),
            (None, Lang::Zh) => format!("。耕地底线守住，2035 年高出任务 {margin}。"),
            (Some(year), Lang::En) if year == LAST_YEAR => {
                format!(". Farmland in 2035 is {margin} short of the task.")
            }
            (Some(year), Lang::En) if self.margin() < Mu::ZERO => {
                format!(". Farmland breaks its floor in {year} and in 2035 is {margin} short of the task.")
            }
            (Some(year), Lang::En) => {
                format!(". Farmland breaks its floor in {year}; in 2035 it is {margin} above the task.")
            }
            (None, Lang::En) => format!(". The floor holds; in 2035 farmland is {margin} above the task."),
        };
        cap + &floor
    }

    fn figures(&self) -> Vec<Figure> {
        let never = self.say(Text { zh: "到 2035 年没有", en: "not by 2035" });
        let when = |event: Option<&Event>| event.map_or_else(|| never.to_owned(), |e| e.year.to_string());
        let why = |event: Option<&Event>| event.map_or_else(String::new, |e| self.reason(e));
        let (zero, bound) = (self.events(&ZERO).next(), self.events(&HELD).next());
        let spent = self.events(&[EventKind::PoolSpent, EventKind::PoolMasked]).next();
        let margin = self.margin();
        let unmet = self.sum(Series::FarmlandUnmet);
        let demand = self.sum(Series::FarmlandDemand);
        let lost = self.sum(Series::FarmlandCapLost);
        let fines = quantity(self.sum(Series::FarmlandFines), Yuan::UNIT, self.lang);
        let share = quantity(if demand > 0.0 { unmet / demand } else { 0.0 }, "share", self.lang);
        let by_cap = self.mu(self.sum(Series::FarmlandUnmetByCap));
        let by_freeze = self.mu(self.sum(Series::FarmlandUnmetByFreeze));
        let built = self.mu(self.sum(Series::FarmlandIllegalBuilding));
        let task = self.mu(self.run.farmland.area_floor[self.p].get());
        let opening = self.mu(self.area(LAST_HISTORY_YEAR).get());
        let zh = self.lang == Lang::Zh;
        let figure = |id, zh, en, value: String, note: String, alarm| Figure {
            id,
            label: Text { zh, en },
            value,
            note,
            alarm,
        };
        vec![
            figure(
                "area",
                "2035 年耕地面积",
                "Farmland in 2035",
                self.mu(self.area(LAST_YEAR).get()),
                if zh { format!("2024 年末 {opening}") } else { format!("{opening} at the end of 2024") },
                false,
            ),
            figure(
                "margin",
                "2035 年高出保有量任务",
                "Above the task of 2035",
                self.mu(margin.get()),
                match (self.breach(), zh) {
                    (Some(y), true) => format!("任务 {task}；{y} 年低于底线"),
                    (Some(y), false) => format!("task {task}; below the floor in {y}"),
                    (None, true) => format!("任务 {task}"),
                    (None, false) => format!("task {task}"),
                },
                margin < Mu::ZERO,
            ),
            figure("cap_zero", "上限首次为零", "Cap first zero", when(zero), why(zero), zero.is_some()),
            figure("cap_binds", "上限首次低于需求", "Cap first below demand", when(bound), why(bound), false),
            figure(
                "pool_spent",
                "即可恢复资源用尽",
                "Immediately restorable land spent",
                when(spent),
                String::new(),
                false,
            ),
            figure(
                "construction",
                "2026—2035 年建设占用",
                "Taken by construction, 2026-2035",
                self.mu(self.sum(Series::FarmlandConstruction)),
                if zh {
                    format!("需求 {}", self.mu(demand))
                } else {
                    format!("demand {}", self.mu(demand))
                },
                false,
            ),
            figure(
                "unmet",
                "2026—2035 年未满足需求",
                "Demand unmet, 2026-2035",
                self.mu(unmet),
                if zh {
                    format!("占需求 {share}；受上限 {by_cap}，受冻结 {by_freeze}")
                } else {
                    format!("{share} of demand; {by_cap} by the cap, {by_freeze} by frozen credits")
                },
                false,
            ),
            figure(
                "illegal",
                "违法建设使上限减少，2026—2035 年",
                "Cap lost to illegal building, 2026-2035",
                self.mu(lost),
                if zh {
                    format!("违法建设 {built}，罚款 {fines}")
                } else {
                    format!("{built} built illegally, fined {fines}")
                },
                false,
            ),
        ]
    }
}
