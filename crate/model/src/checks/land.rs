//! Farmland: its history, the cap, the red lines.

use super::found::{Apart, Claim, Found};
use super::tally::{Check, Ledgers, Period, Tally, known, varied};
use crate::event::EventKind;
use crate::farmland::book::Book;
use crate::farmland::reading::Reading;
use crate::math;
use crate::region::{LAND_REGIONS, N_PROVINCES, PROVINCES, Region};
use crate::register::{TARGETS, id};
use crate::run::Run;
use crate::series::Series;
use crate::time::{FIRST_YEAR, LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year, year_idx};
use crate::units::{MU_PER_KHA, MU_PER_WANMU};

pub(super) fn land_history(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut worst = 0.0;
    let mut apart = Vec::new();
    for (id, unit) in [("farmland.area_wanmu", MU_PER_WANMU), ("farmland.area_kha", MU_PER_KHA)] {
        for o in known(run, id) {
            let (Some(value), year) = (o.value, (o.date.0 / 10_000) as Year) else { continue };
            let sum = area_of(run, o.region, year);
            let (low, high) = (o.low.unwrap_or(value) * unit, o.high.unwrap_or(value) * unit);
            let off = math::max(low - sum, sum - high);
            if year > LAST_CONSTRAINED_YEAR && o.region != "CN" {
                // Not used, so no reconstruction can claim to meet it: what it misses is said.
                let (region, date) = (o.region, o.date);
                apart.push(Apart { figure: o.id, region, date, computed: sum / unit, published: value });
                continue;
            }
            let place = || format!("{} {}: {:.2} ≠ {value}", o.region, o.date, sum / unit);
            tally.case(off <= if unit == MU_PER_KHA { ROUNDING_KHA } else { ROUNDING_WANMU }, place);
            if o.region == "CN" {
                worst = math::max(worst, (sum / unit - value).abs() * unit / MU_PER_WANMU);
            }
        }
    }
    tally.check(Claim::LandHistory, Found::LandHistory { worst_wanmu: worst, apart })
}

/// Farmland at the end of a year in a region of the register: the nation, a farmland region, a province.
fn area_of(run: &Run, region: &str, year: Year) -> f64 {
    let inside = |p: &usize| match region.strip_prefix("F:") {
        Some(key) => LAND_REGIONS[PROVINCES[*p].land_region] == key,
        None => region == "CN" || region == PROVINCES[*p].code,
    };
    let area = |p| run.column(Series::FarmlandArea, Region::Province(p)).and_then(|c| c.at(year_idx(year)));
    (0..N_PROVINCES).filter(inside).filter_map(area).fold(0.0, |a, b| a + b)
}

/// Last year whose provincial split is constrained by published figures; 2024 goes by area.
const LAST_CONSTRAINED_YEAR: Year = 2023;
/// Mu by which a figure in 万亩 may be missed: half of its last printed digit.
const ROUNDING_WANMU: f64 = 50.0;
/// Mu by which a figure in kha may be missed: half of its last printed digit, and the 900 mu that the
/// rounded provinces lack against the nation.
const ROUNDING_KHA: f64 = 1_650.0;

pub(super) fn history_is_computed(run: &Run) -> Check {
    let param = id::FARMLAND_TREE_ORCHARD_HISTORY_WANMU_PER_YEAR;
    let used = run.params[param];
    let doubled = math::min(2.0 * used, param.row().max);
    let mut tally = Tally::default();
    let (mut before, mut after) = (0.0, 0.0);
    if let Some(other) = varied(run, &[(param, doubled)]) {
        for (p, province) in PROVINCES.iter().enumerate() {
            for slot in 0..=year_idx(LAST_HISTORY_YEAR) {
                let at = |run: &Run, series| run.column(series, Region::Province(p)).and_then(|c| c.at(slot));
                let (a, b) = (at(run, Series::FarmlandArea), at(&other, Series::FarmlandArea));
                tally.case(a.is_some() && a == b, || format!("{} {slot}: {a:?} ≠ {b:?}", province.code));
                before += at(run, Series::FarmlandReplenished).unwrap_or(0.0);
                after += at(&other, Series::FarmlandReplenished).unwrap_or(0.0);
            }
        }
        tally.case(doubled == used || after > before, || format!("{before} → {after}"));
    }
    tally.check(
        Claim::HistoryIsComputed,
        Found::Replenished {
            outflow_wanmu: [used, doubled],
            wanmu: [before, after].map(|mu| mu / MU_PER_WANMU),
        },
    )
}

/// Province and year of the unified regime with the values of some series; the year before at `[1]`.
fn regime_years(run: &Run, series: Series, mut look: impl FnMut(usize, Year, f64)) {
    for p in 0..N_PROVINCES {
        if let Some(column) = run.column(series, Region::Province(p)) {
            for year in REGIME_YEAR..=LAST_YEAR {
                if let Some(x) = column.at(year_idx(year)) {
                    look(p, year, x);
                }
            }
        }
    }
}

fn at(run: &Run, series: Series, p: usize, year: Year) -> f64 {
    run.column(series, Region::Province(p)).and_then(|c| c.at(year_idx(year))).unwrap_or(f64::NAN)
}

/// Approved construction that counts against the cap.
const UNDER_THE_CAP: [Series; 4] =
    [Series::FarmlandNational, Series::FarmlandKey, Series::FarmlandEnergy, Series::FarmlandOrdinary];

pub(super) fn cap_never_exceeded(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut n_binding = 0;
    let lag = run.params[id::FARMLAND_SURVEY_LAG_SWITCH] >= 0.5;
    regime_years(run, Series::FarmlandCap, |p, year, cap| {
        let taken = UNDER_THE_CAP.iter().map(|&s| at(run, s, p, year)).fold(0.0, |a, b| a + b);
        // Before the survey appears, half of last year's cap may be used in advance.
        let advance = if lag && year > REGIME_YEAR {
            math::whole(0.5 * at(run, Series::FarmlandCap, p, year - 1))
        } else {
            0.0
        };
        let allowed = math::max(cap, advance);
        tally.case(taken <= allowed, || format!("{} {year}: {taken} > {allowed}", PROVINCES[p].code));
        n_binding += usize::from(at(run, Series::FarmlandUnmetByCap, p, year) > 0.0);
    });
    tally.check(Claim::CapNeverExceeded, Found::CapsBelowDemand { n: n_binding })
}

pub(super) fn cap_follows_last_year(run: &Run, land: &Ledgers) -> Check {
    let mut tally = Tally::default();
    let mut n_zero = 0;
    let reading = Reading::of(run.params[id::FARMLAND_CAP_READING]);
    let lag = run.params[id::FARMLAND_SURVEY_LAG_SWITCH] >= 0.5;
    let added_back = run.params[id::FARMLAND_EXEMPT_ADDED_BACK_SWITCH] >= 0.5;
    regime_years(run, Series::FarmlandCap, |p, year, cap| {
        let before = (year - 2).to_string();
        let is_owed =
            |l: &&Period| l.book == Book::Deficit.id() && l.region == Region::Province(p) && l.time == before;
        // The book of what earlier decreases left to make up opens with the regime.
        let owed = land.0.iter().find(is_owed).map_or(0.0, |l| l.closing);
        let past = |series| at(run, series, p, year - 1);
        let supplied = if year > REGIME_YEAR {
            past(Series::FarmlandCoordinated) - past(Series::FarmlandSupplied)
        } else {
            0.0
        };
        let start = match reading {
            Reading::AllIn => past(Series::FarmlandNetIncrease) + supplied - owed,
            Reading::BeforeConstruction => {
                let built = UNDER_THE_CAP.iter().map(|&s| past(s)).fold(0.0, |a, b| a + b);
                past(Series::FarmlandNetIncrease) + supplied + built - owed
            }
            Reading::Carried => past(Series::FarmlandBank),
        };
        let exempt =
            if added_back && reading != Reading::Carried { past(Series::FarmlandExempt) } else { 0.0 };
        let surplus = start + exempt;
        // Old duties and advances are taken off, a veto leaves national projects alone, and R2 and R3 also keep
        // farmland from falling.
        let failed = year > REGIME_YEAR && past(Series::FarmlandAssessment) > 0.0;
        let duty = year > REGIME_YEAR && at(run, Series::FarmlandDuty, p, year - 2) > 0.0;
        let exact = !lag && reading == Reading::AllIn && !failed && !duty;
        let follows = cap == 0.0 || if exact { cap == surplus } else { cap <= surplus };
        tally.case(follows && cap >= 0.0, || format!("{} {year}: {cap} ≠ {surplus}", PROVINCES[p].code));
        n_zero += usize::from(cap == 0.0);
    });
    tally.check(Claim::CapFollowsLastYear, Found::CapsOfZero { n: n_zero })
}

pub(super) fn nested_areas(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut least = f64::INFINITY;
    regime_years(run, Series::FarmlandBasic, |p, year, basic| {
        let stable = at(run, Series::FarmlandStableArea, p, year);
        let area = at(run, Series::FarmlandArea, p, year);
        let place = || format!("{} {year}: {basic} / {stable} / {area}", PROVINCES[p].code);
        tally.case(basic <= stable && stable <= area, place);
        least = math::min(least, (stable - basic) / stable);
    });
    tally.check(Claim::NestedAreas, Found::LeastShareBeside(least))
}

pub(super) fn red_lines_flagged(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut n_flags = 0;
    let lines = [
        ("farmland.area_mu", Series::FarmlandArea, EventKind::RedlineArea, EventKind::NationalArea),
        (
            "farmland.permanent_basic_mu",
            Series::FarmlandBasic,
            EventKind::RedlineBasic,
            EventKind::NationalBasic,
        ),
    ];
    for (name, series, provincial, national) in lines {
        for target in TARGETS.iter().filter(|t| t.series == name) {
            let Some(region) = Region::parse(target.region) else { continue };
            let Some(column) = run.column(series, region) else { continue };
            let kind = if region == Region::Nation { national } else { provincial };
            let task = math::whole(target.value * MU_PER_WANMU);
            let start = column.at(year_idx(LAST_HISTORY_YEAR)).unwrap_or(task);
            // A province below its task of 2035 from the start is in breach only if it falls further.
            let floor = |year| match region {
                Region::Province(_) if year < LAST_YEAR => math::min(task, start),
                _ => task,
            };
            let below = |year| column.at(year_idx(year)).is_some_and(|x| x < floor(year));
            for year in FIRST_YEAR..=LAST_YEAR {
                let crossed = year >= REGIME_YEAR && below(year) && (year == REGIME_YEAR || !below(year - 1));
                let flagged =
                    run.events.iter().any(|e| e.kind == kind && e.region == region && e.year == year);
                let place = || format!("{} {year} {}: {crossed} ≠ {flagged}", region.code(), kind.id());
                tally.case(crossed == flagged, place);
                n_flags += usize::from(flagged);
            }
        }
    }
    tally.check(Claim::RedLinesFlagged, Found::LinesCrossed { n: n_flags })
}
