//! Storage under construction, which nobody counts in NEA's scope, fitted to NEA's stocks.
//!
//! Unknown are what is started and later completed in every half-year, the building time, the share completed, and
//! the season, which each year draws anew about a mean. Starts walk at random from half-year to half-year. Each
//! quarter's starts are spread over the quarters to come by the model's own kernel (three stages) times the season of
//! the years they fall in. Seen are NEA's increments between the days a vintage knows, and, as a wide prior only, the
//! ratio of another count of what was under construction in August 2025.
//!
//! The figures are quantiles of the posterior law, drawn by a Markov chain whose proposals keep the prior (Cotter,
//! Roberts, Stuart and White 2013, Statistical Science 28, equation 4.4): it needs roots only, so the bits are the
//! same on every machine.

use std::fmt::Write as _;

use tianchu_model::Vintage;
use tianchu_model::evidence::Evidence;
use tianchu_model::math::{exp, ln};
use tianchu_model::number::significant;
use tianchu_model::rng::{ChaCha8, open_unit, standard_normal};
use tianchu_model::storage::commissioning_lags;
use tianchu_model::time::{Date, Quarter};

/// Seed of the chain.
const SEED: u64 = 7;
/// First quarter with starts.
const FIRST: Quarter = Quarter::new(2021, 1);
/// Half-years with starts of their own, to the end of 2027.
const HALVES: usize = 14;
/// Quarters of them.
pub const QUARTERS: usize = 2 * HALVES;
/// Years of them.
pub const YEARS: usize = HALVES / 2;
/// Unknowns: starts, building time, completed share, mean season, its departures in every year.
pub const UNKNOWNS: usize = HALVES + 2 + 4 + 4 * YEARS;

/// Stages of the building time, as the default of the register.
const STAGES: u32 = 3;
/// Building time in quarters: median and spread of its logarithm. Trade notes say 3-6 months, a commentary 6-8.
const BUILDING: (f64, f64) = (2.2, 0.35);
/// Share completed, as a logit: nine tenths of the prior lie between 0.75 and 0.94.
const COMPLETED: (f64, f64) = (1.9, 0.5);
/// Spread of the logarithm of starts from half-year to half-year; in the first one about 1 GW.
const STARTS_WALK: f64 = 0.35;
const FIRST_STARTS: f64 = 1.0;
/// Spread of the logarithm of a quarter's mean weight about an even year.
const SEASON_MEAN: f64 = 0.5;
/// Spread of the logarithm of a quarter's weight in a year about its mean.
const SEASON_YEAR: f64 = 0.35;
/// Least error of an increment in GW, and its share of the increment.
const ERROR: (f64, f64) = (0.3, 0.03);
/// What another count gives for the end of August 2025 (0.855 of about 100 GW), and the spread of its logarithm.
const OTHER_COUNT: (f64, f64) = (85.5, 0.5);
/// NEA's stock of June 2026 was seen once: error of the increment it ends.
const SEEN_ONCE: (Date, f64) = (Date::new(2026, 6, 30), 1.0);

/// Steps of the chain, the part of them left out at first, and how many pass between two that are kept.
const STEPS: usize = 6_000_000;
const WARM_UP: usize = STEPS / 6;
const KEPT_EVERY: usize = 100;
/// Least and greatest length of a proposal, as a share of the prior's spread.
const PROPOSAL: (f64, f64) = (0.02, 0.3);

/// An increment between two of NEA's days.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Increment {
    /// First quarter after the first day, and the quarter that ends with the second one, counted from [`FIRST`].
    from: usize,
    until: usize,
    gw: f64,
    error: f64,
}

/// What is fitted.
struct Case {
    name: &'static str,
    increments: Vec<Increment>,
    /// Whether the other count of August 2025 is known.
    counted: bool,
    /// The newest stock of NEA in GW and its quarter.
    newest: (f64, usize),
}

/// One point of the space of unknowns, in what they mean.
#[derive(Clone, Debug)]
pub struct Path {
    /// GW started in each quarter from 2021 on that will be completed.
    pub starts: [f64; QUARTERS],
    /// Weights of the quarters of each year; they add up to 1.
    pub season: [[f64; 4]; YEARS],
    /// What they depart from.
    pub mean_season: [f64; 4],
    /// Mean building time in quarters.
    pub building: f64,
    /// Share of what is started that is completed.
    pub completed: f64,
}

/// What a path gives in GW, by quarter.
#[derive(Clone, Debug)]
pub struct Built {
    /// Commissioned in each quarter.
    pub added: [f64; QUARTERS],
    /// Under construction at its end, as far as it is completed.
    pub coming: [f64; QUARTERS],
}

impl Case {
    /// NEA's increments as a vintage knows them, with another stock of June 2026 if one is given.
    fn new(name: &'static str, vintage: Vintage, june_2026: Option<f64>) -> Self {
        let evidence = Evidence::new(vintage);
        let mut before: Option<(usize, f64)> = None;
        let mut increments = Vec::new();
        for slot in FIRST.0 - 1..FIRST.0 + QUARTERS {
            let date = Date::quarter_end(Quarter(slot));
            let Some(known) = evidence.value("storage.power_gw", "CN", date) else { continue };
            let gw = june_2026.filter(|_| date == SEEN_ONCE.0).unwrap_or(known);
            if let Some((from, earlier)) = before {
                let added = gw - earlier;
                let least = if date == SEEN_ONCE.0 { SEEN_ONCE.1 } else { ERROR.0 };
                let error = least.max(ERROR.1 * added);
                increments.push(Increment { from, until: slot - FIRST.0, gw: added, error });
            }
            before = Some((slot + 1 - FIRST.0, gw));
        }
        let (after, gw) = before.expect("NEA's stocks stand in the register");
        let count = Date::month_end(2025, 8);
        let counted = evidence.value("storage.under_construction_gw_pipeline_scope", "CN", count).is_some();
        Self { name, increments, counted, newest: (gw, after - 1) }
    }

    /// Logarithm of the likelihood of what is seen, but for a constant.
    fn likelihood(&self, path: &Path, built: &Built) -> f64 {
        let mut sum = 0.0;
        for seen in &self.increments {
            let added: f64 = built.added[seen.from..=seen.until].iter().sum();
            sum -= square((added - seen.gw) / seen.error) / 2.0;
        }
        if self.counted {
            sum -= square(ln(path.in_august_2025(built) / OTHER_COUNT.0) / OTHER_COUNT.1) / 2.0;
        }
        sum
    }
}

impl Path {
    /// Of standard normal numbers.
    #[must_use]
    pub fn of(unknowns: &[f64; UNKNOWNS]) -> Self {
        let (walk, rest) = unknowns.split_at(HALVES);
        let mut starts = [0.0; QUARTERS];
        let mut level = 0.0;
        for (half, z) in walk.iter().enumerate() {
            level += if half == 0 { FIRST_STARTS } else { STARTS_WALK } * z;
            starts[2 * half..2 * half + 2].fill(exp(level) / 2.0);
        }
        let [building, completed, mean @ ..] = rest else { unreachable!("the rest holds more") };
        let mean: [f64; 4] = std::array::from_fn(|i| SEASON_MEAN * mean[i]);
        let departures = &rest[6..];
        let season = std::array::from_fn(|year| {
            normalised(std::array::from_fn(|i| mean[i] + SEASON_YEAR * departures[4 * year + i]))
        });
        Self {
            starts,
            season,
            mean_season: normalised(mean),
            building: BUILDING.0 * exp(BUILDING.1 * building),
            completed: 1.0 / (1.0 + exp(-(COMPLETED.0 + COMPLETED.1 * completed))),
        }
    }

    /// Commissions every quarter's starts.
    #[must_use]
    pub fn build(&self) -> Built {
        let lags = commissioning_lags(STAGES, self.building);
        let mut added = [0.0; QUARTERS];
        for (start, gw) in self.starts.iter().enumerate() {
            let weight = |lag: usize| {
                let quarter = start + lag;
                lags[lag] * self.season[(quarter / 4).min(YEARS - 1)][quarter % 4]
            };
            let sum: f64 = (0..lags.len()).map(weight).sum();
            for lag in 0..lags.len().min(QUARTERS - start) {
                added[start + lag] += gw * weight(lag) / sum;
            }
        }
        let mut stock = 0.0;
        let coming = std::array::from_fn(|quarter| {
            stock += self.starts[quarter] - added[quarter];
            stock
        });
        Built { added, coming }
    }

    /// Under construction at the end of August 2025, completed or not: two months into the third quarter.
    fn in_august_2025(&self, built: &Built) -> f64 {
        let third = slot(2025, 3);
        let since_june = (self.starts[third] - built.added[third]) * 2.0 / 3.0;
        (built.coming[third - 1] + since_june) / self.completed
    }
}

fn square(x: f64) -> f64 {
    x * x
}

/// Place of a quarter from [`FIRST`] on.
const fn slot(year: i32, number: usize) -> usize {
    Quarter::new(year, number).0 - FIRST.0
}

/// Exponentials brought to the sum 1.
fn normalised(logs: [f64; 4]) -> [f64; 4] {
    let weights = logs.map(exp);
    let sum: f64 = weights.iter().sum();
    weights.map(|w| w / sum)
}

/// What is told of a point.
const TOLD: [&str; 16] = [
    "building_quarters",
    "completed_share",
    "season_q1_share",
    "season_q2_share",
    "season_q3_share",
    "season_q4_share",
    "season_q3_share_of_a_year",
    "under_construction_aug_2025_gw",
    "under_construction_dec_2025_gw",
    "under_construction_jun_2026_gw",
    "started_in_2025_gw",
    "added_2026_h1_gw",
    "added_2026_h2_gw",
    "stock_end_2026_gw",
    "stock_end_2027_gw",
    "passes_180_gw_in_2026_share",
];

impl Case {
    fn told(&self, path: &Path, built: &Built) -> [f64; TOLD.len()] {
        let added = |from: usize, until: usize| built.added[from..=until].iter().sum::<f64>();
        let under_construction = |quarter: usize| built.coming[quarter] / path.completed;
        let at_end = |year| self.newest.0 + added(self.newest.1 + 1, slot(year, 4));
        let [q1, q2, q3, q4] = path.mean_season;
        let started: f64 = path.starts[slot(2025, 1)..=slot(2025, 4)].iter().sum();
        [
            path.building,
            path.completed,
            q1,
            q2,
            q3,
            q4,
            path.season[slot(2025, 1) / 4][2],
            path.in_august_2025(built),
            under_construction(slot(2025, 4)),
            under_construction(slot(2026, 2)),
            started / path.completed,
            added(slot(2026, 1), slot(2026, 2)),
            added(slot(2026, 3), slot(2026, 4)),
            at_end(2026),
            at_end(2027),
            if at_end(2026) >= 180.0 { 1.0 } else { 0.0 },
        ]
    }

    /// The points the chain keeps.
    fn sample(&self, key: u64) -> Vec<[f64; TOLD.len()]> {
        let mut rng = ChaCha8::new([SEED, key, 0, 0], 0);
        let mut unknowns = [0.0; UNKNOWNS];
        let mut path = Path::of(&unknowns);
        let mut built = path.build();
        let mut likelihood = self.likelihood(&path, &built);
        let mut kept = Vec::with_capacity((STEPS - WARM_UP) / KEPT_EVERY);
        let [shortest, longest] = [PROPOSAL.0, PROPOSAL.1].map(ln);
        for step in 0..STEPS {
            let new = exp(shortest + open_unit(&mut rng) * (longest - shortest));
            let old = (1.0 - new * new).sqrt();
            let proposed = unknowns.map(|z| old * z + new * standard_normal(open_unit(&mut rng)));
            let to = Path::of(&proposed);
            let gives = to.build();
            let reached = self.likelihood(&to, &gives);
            if reached - likelihood > ln(open_unit(&mut rng)) {
                (unknowns, path, built, likelihood) = (proposed, to, gives, reached);
            }
            if step >= WARM_UP && step % KEPT_EVERY == 0 {
                kept.push(self.told(&path, &built));
            }
        }
        kept
    }
}

/// Correlation of the logarithms of two columns.
fn correlation(points: &[[f64; TOLD.len()]], a: usize, b: usize) -> f64 {
    let n = points.len() as f64;
    let [mean_a, mean_b] = [a, b].map(|i| points.iter().map(|p| ln(p[i])).sum::<f64>() / n);
    let product = |i: usize, mean_i: f64, j: usize, mean_j: f64| {
        points.iter().map(|p| (ln(p[i]) - mean_i) * (ln(p[j]) - mean_j)).sum::<f64>()
    };
    let squares = product(a, mean_a, a, mean_a) * product(b, mean_b, b, mean_b);
    product(a, mean_a, b, mean_b) / squares.sqrt()
}

/// Quantiles of every figure for what each vintage knows, and with the stock of June 2026 that CNESA's growth implies.
///
/// # Panics
/// If the register lacks a figure it rests on.
#[must_use]
pub fn fit() -> String {
    let evidence = Evidence::new(Vintage::Latest);
    let of = |id: &str, date| evidence.value(id, "CN", date).expect("it stands in the register");
    let year_end = Date::year_end(2025);
    let growth = of("storage.added_power_gw_cnesa", SEEN_ONCE.0) / of("storage.power_gw_cnesa", year_end);
    let implied = of("storage.power_gw", year_end) * (1.0 + growth);
    let cases = [
        Case::new("2024", Vintage::EndOf2024, None),
        Case::new("2025", Vintage::EndOf2025, None),
        Case::new("latest", Vintage::Latest, None),
        Case::new("latest, growth of CNESA", Vintage::Latest, Some(implied)),
    ];
    let mut csv = String::from("known,figure,p05,p10,p50,p90,p95\n");
    for (key, case) in (1..).zip(&cases) {
        let points = case.sample(key);
        for (i, name) in TOLD.iter().enumerate() {
            let mut values: Vec<f64> = points.iter().map(|p| p[i]).collect();
            if name.starts_with("passes") {
                let share = values.iter().sum::<f64>() / values.len() as f64;
                let _ = writeln!(csv, "\"{}\",{name},,,{},,", case.name, significant(share, 2));
                continue;
            }
            values.sort_by(f64::total_cmp);
            let quantile = |q: f64| significant(values[((values.len() - 1) as f64 * q) as usize], 3);
            let quantiles = [0.05, 0.1, 0.5, 0.9, 0.95].map(quantile).join(",");
            let _ = writeln!(csv, "\"{}\",{name},{quantiles}", case.name);
        }
        let together = significant(correlation(&points, 0, 7), 2);
        let _ = writeln!(csv, "\"{}\",correlation_of_building_and_aug_2025,,,{together},,", case.name);
    }
    csv
}
