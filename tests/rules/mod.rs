//! A test for every rule of the documents, named after its id, and the test that none is missing.

mod coverage;
mod e01_i02;
mod f01_f14;
mod f16_f31;
mod f33_f48;
mod f49_f59;
mod f60_f78;
mod g01_g07;
mod moved;
mod p01_p09;
mod p10_p19;
mod s01_s16;

use std::sync::LazyLock;

use tianchu_model::evidence::Evidence;
use tianchu_model::farmland::account::Payment;
use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::farmland::energy::EnergyLand;
use tianchu_model::farmland::measure::Measure;
use tianchu_model::farmland::{Farmland, FarmlandRun};
use tianchu_model::region::{N_PROVINCES, PROVINCES, Region};
use tianchu_model::time::{Date, LAST_YEAR, REGIME_YEAR, Year};
use tianchu_model::{Event, EventKind, Model, ParamId, Scenario, Vintage, math};

/// The text of every file here, in which the coverage test looks for a function per rule.
const SOURCES: [&str; 10] = [
    include_str!("f01_f14.rs"),
    include_str!("f16_f31.rs"),
    include_str!("f33_f48.rs"),
    include_str!("f49_f59.rs"),
    include_str!("f60_f78.rs"),
    include_str!("g01_g07.rs"),
    include_str!("p01_p09.rs"),
    include_str!("p10_p19.rs"),
    include_str!("s01_s16.rs"),
    include_str!("e01_i02.rs"),
];

static LAND: LazyLock<Farmland> = LazyLock::new(|| Farmland::new(&Evidence::new(Vintage::Latest)));
/// What energy asks for in the baseline.
static ENERGY: LazyLock<EnergyLand> = LazyLock::new(|| {
    let model = Model::new(Vintage::Latest);
    model.energy_land(&model.run(&Scenario::baseline()).storage)
});

/// Provinces of typical black soil (Black Soil Protection Law, article 2).
const BLACK_SOIL: [&str; 4] = ["15", "21", "22", "23"];

/// A run and the values it used.
struct Case {
    name: &'static str,
    scenario: Scenario,
    run: FarmlandRun,
    events: Vec<Event>,
}

/// The baseline with some values changed, computed.
fn with(name: &'static str, changes: &[(&str, f64)]) -> Case {
    let mut scenario = Scenario::baseline();
    for (id, value) in changes {
        scenario.set(&format!("farmland.{id}"), *value).unwrap_or_else(|p| panic!("{p}"));
    }
    let run = LAND.run(&scenario.params(), &ENERGY, scenario.seed, scenario.draw);
    let events = run.events();
    Case { name, scenario, run, events }
}

/// One lever or assumption at two values.
fn pair(id: &str, low: f64, high: f64) -> [Case; 2] {
    [low, high].map(|x| with("a pair", &[(id, x)]))
}

/// Runs that between them put every rule to work: identities are checked on all of them.
fn cases() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
        vec![
            with("baseline", &[]),
            with(
                "tight",
                &[
                    ("acceptance_share", 0.4),
                    ("construction_growth_share_per_year", 0.06),
                    ("tree_orchard_conversion_wanmu_per_year", 700.0),
                    ("conversion_lasting_share", 1.0),
                    ("illegal_propensity_share", 0.3),
                    ("detection_share", 0.4),
                    ("freeze_factor", 2.0),
                    ("platform_limit_share", 0.1),
                    ("construction_top_change_share_per_year", -0.03),
                    ("reevaluation_loss_share", 0.15),
                    ("organic_matter_gain_share_per_year", 0.0),
                ],
            ),
            with(
                "R2, switches on",
                &[
                    ("cap_reading", 2.0),
                    ("survey_lag_switch", 1.0),
                    ("exempt_added_back_switch", 1.0),
                    ("rejected_counts_switch", 1.0),
                    ("stable_share_of_new_land", 0.9),
                    ("construction_wanmu_per_year", 400.0),
                    ("acceptance_share", 0.6),
                ],
            ),
            with(
                "R3, no upkeep",
                &[
                    ("cap_reading", 3.0),
                    ("construction_growth_share_per_year", 0.06),
                    ("care_paid_share", 0.0),
                    ("standard_upkeep_share", 0.0),
                    ("standard_budget_yuan_per_mu", 500.0),
                    ("mining_share_per_year", 0.0005),
                    ("basic_share_of_whitelisted", 0.8),
                    ("reserve_zone_opening_share", 0.003),
                    ("reserve_plot_share_per_year", 0.01),
                    ("black_soil_wanmu_per_year", 0.0),
                    ("budget_limit_switch", 1.0),
                ],
            ),
            with(
                "much of everything",
                &[
                    ("acceptance_share", 1.0),
                    ("stable_share", 0.9),
                    ("construction_wanmu_per_year", 400.0),
                    ("reserve_zone_opening_share", 0.03),
                    ("reserve_zone_target_share", 0.05),
                    ("optimisation_share_per_year", 0.01),
                    ("block_adjustment_share_per_year", 0.005),
                    ("irrigation_new_wanmu_per_year", 2000.0),
                    ("reclamation_wanmu_per_year", 600.0),
                    ("transition_years", 3.0),
                    ("standard_upgrade_wanmu_per_year", 8000.0),
                ],
            ),
        ]
    });
    &CASES
}

/// So much lost and so little restored that the nation passes its red line.
fn lost() -> Case {
    with(
        "lost",
        &[
            ("tree_orchard_conversion_wanmu_per_year", 900.0),
            ("conversion_lasting_share", 1.0),
            ("acceptance_share", 0.3),
            ("engineering_restoration_wanmu_per_year", 0.0),
            ("transition_years", 25.0),
            ("no_decline_switch", 0.0),
        ],
    )
}

fn baseline() -> &'static Case {
    &cases()[0]
}

/// A province and year of a case.
#[derive(Clone, Copy)]
struct Place<'a> {
    case: &'a Case,
    year: Year,
    p: usize,
}

impl Case {
    /// The value of a lever or assumption.
    fn value(&self, id: &str) -> f64 {
        self.scenario.value(ParamId::find(&format!("farmland.{id}")).unwrap_or_else(|| panic!("{id}")))
    }

    fn on(&self, id: &str) -> bool {
        self.value(id) >= 0.5
    }

    /// Every province of every year of the unified regime.
    fn places(&self) -> impl Iterator<Item = Place<'_>> {
        (REGIME_YEAR..=LAST_YEAR)
            .flat_map(move |year| (0..N_PROVINCES).map(move |p| Place { case: self, year, p }))
    }

    fn at(&self, year: Year, p: usize) -> Place<'_> {
        Place { case: self, year, p }
    }

    fn national(&self, book: Book, year: Year) -> f64 {
        self.run.books.national(book, year).get()
    }

    fn national_flow(&self, flow: Flow, year: Year) -> f64 {
        self.run.books.national_flow(flow, year).get()
    }

    /// A national flow over 2025-2035.
    fn total(&self, flow: Flow) -> f64 {
        (REGIME_YEAR..=LAST_YEAR).map(|year| self.national_flow(flow, year)).sum()
    }

    fn national_measure(&self, measure: Measure, year: Year) -> f64 {
        (0..N_PROVINCES).map(|p| self.run.measures.get(measure, year, p)).sum()
    }

    fn national_payment(&self, payment: Payment, year: Year) -> f64 {
        self.run.accounts.national_flow(payment, year).get()
    }

    /// Mean grade of all farmland, weighted by area.
    fn national_grade(&self, year: Year) -> f64 {
        let points: f64 = (0..N_PROVINCES)
            .map(|p| self.at(year, p).stock(Book::Area) * self.at(year, p).measure(Measure::MeanGrade))
            .sum();
        points / self.national(Book::Area, year)
    }

    fn events(&self, kind: EventKind) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(move |e| e.kind == kind)
    }

    fn has(&self, kind: EventKind) -> bool {
        self.events(kind).next().is_some()
    }

    /// Year, province and quantity of every provincial event of a kind.
    fn told(&self, kind: EventKind) -> Vec<(Year, usize, f64)> {
        let mut told: Vec<_> = self
            .events(kind)
            .filter_map(|e| match e.region {
                Region::Province(p) => Some((e.year, p, e.quantity)),
                _ => None,
            })
            .collect();
        told.sort_by(|a, b| a.partial_cmp(b).expect("finite"));
        told
    }

    /// What `quantity` says should have been told: every place where it is above zero.
    fn all(&self, quantity: impl Fn(Place) -> f64) -> Vec<(Year, usize, f64)> {
        self.places().map(|x| (x.year, x.p, quantity(x))).filter(|x| x.2 > 0.0).collect()
    }

    /// The same, told once per province: the first year in which it happens.
    fn first(&self, quantity: impl Fn(Place) -> f64) -> Vec<(Year, usize, f64)> {
        let mut seen = [false; N_PROVINCES];
        let mut all = self.all(quantity);
        all.retain(|&(_, p, _)| !std::mem::replace(&mut seen[p], true));
        all
    }

    /// The same, told whenever it starts anew.
    fn starts(&self, quantity: impl Fn(Place) -> f64) -> Vec<(Year, usize, f64)> {
        let mut all = self.all(&quantity);
        all.retain(|&(year, p, _)| year == REGIME_YEAR || quantity(self.at(year - 1, p)) <= 0.0);
        all
    }
}

impl<'a> Place<'a> {
    fn before(self) -> Self {
        Self { year: self.year - 1, ..self }
    }

    fn stock(self, book: Book) -> f64 {
        self.case.run.books.balance(book, self.year, self.p).get()
    }

    /// Change of a stock over the year.
    fn change(self, book: Book) -> f64 {
        self.stock(book) - self.before().stock(book)
    }

    fn flow(self, flow: Flow) -> f64 {
        self.case.run.books.flow(flow, self.year, self.p).get()
    }

    fn flows(self, flows: &[Flow]) -> f64 {
        flows.iter().map(|&f| self.flow(f)).sum()
    }

    fn measure(self, measure: Measure) -> f64 {
        self.case.run.measures.get(measure, self.year, self.p)
    }

    fn paid(self, payment: Payment) -> f64 {
        self.case.run.accounts.flow(payment, self.year, self.p).get()
    }

    fn value(self, id: &str) -> f64 {
        self.case.value(id)
    }

    /// All approved construction, within the cap and under national coordination.
    fn built(self) -> f64 {
        self.capped() + self.flow(Flow::ConstructionCoordinated)
    }

    /// Approved construction within the cap.
    fn capped(self) -> f64 {
        self.case.run.books.construction(self.year, self.p).get()
    }

    /// Land accepted.
    fn accepted(self) -> f64 {
        self.flow(Flow::Restored) + self.flow(Flow::Reclaimed)
    }

    /// Land presented for acceptance: all restoration under way, and the reclamation that came due.
    fn offered(self) -> f64 {
        self.accepted()
            + self.flow(Flow::RestorationRejected)
            + self.flow(Flow::RestoredUncredited)
            + self.flow(Flow::ReclamationRejected)
    }

    fn code(self) -> &'static str {
        PROVINCES[self.p].code
    }

    fn label(self) -> String {
        format!("{} {} {}", self.case.name, self.code(), self.year)
    }
}

/// The figures of the newest vintage.
fn evidence() -> Evidence {
    Evidence::new(Vintage::Latest)
}

/// A province by its two-digit code.
fn province(code: &str) -> usize {
    PROVINCES.iter().position(|p| p.code == code).unwrap_or_else(|| panic!("{code}"))
}

/// A rounded product, as the model rounds it.
fn share(amount: f64, factor: f64) -> f64 {
    math::whole(amount * factor)
}

/// Occupation tax of the provinces, yuan per square metre.
fn tax() -> [f64; N_PROVINCES] {
    evidence().need_by_province("farmland.occupation_tax_yuan_per_m2", Date(20_080_101))
}
