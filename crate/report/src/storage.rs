//! Storage of a place and year in a few figures, and its groups, uses and stations by name.

pub mod tables;

use std::fmt::Display;

use tianchu_model::Region;
use tianchu_model::math;
use tianchu_model::number::significant;
use tianchu_model::storage::cells::{DURATION_HOURS, Group};
use tianchu_model::storage::finance::LEAST_RETURN;
use tianchu_model::storage::returns::Station;
use tianchu_model::storage::uses::Use;
use tianchu_model::storage::{OrderReason, OwnTarget, StorageProfile};
use tianchu_model::units::{Kw, Kwh, Yuan};

use crate::profile::{Figure, Profile};
use crate::punctuation::{list, percent_sign};
use crate::words::{StorageGroupMessage, StorageReasonMessage, StorageUseMessage, Words, messages};
use crate::{places, quantity};

const GROUPS: [StorageGroupMessage; Group::ALL.len()] = messages!(StorageGroupMessage of Group::ALL, id());
const USES: [StorageUseMessage; Use::ALL.len()] = messages!(StorageUseMessage of Use::ALL, id());
const REASONS: [StorageReasonMessage; OrderReason::ALL.len()] =
    messages!(StorageReasonMessage of OrderReason::ALL, id());

/// What a group of use is called.
#[must_use]
pub fn group(group: Group, words: Words) -> &'static str {
    words.storage_group(GROUPS[group as usize])
}

/// What a use is called.
#[must_use]
pub(super) fn use_name(what: Use, words: Words) -> &'static str {
    words.storage_use(USES[what as usize])
}

/// What a reason for orders is called.
#[must_use]
pub fn reason(reason: OrderReason, words: Words) -> &'static str {
    words.storage_reason(REASONS[reason as usize])
}

/// Group and duration of a station, such as `Grid side, 4 h`.
#[must_use]
pub fn station(station: &Station, words: Words) -> String {
    let hours = significant(station.hours, 2);
    words.storage_station(&group(Group::ALL[station.group], words), &hours)
}

/// Storage of a place and year: how much, of which kind, on its way, ordered why.
#[must_use]
pub fn profile(profile: &StorageProfile, words: Words) -> Profile {
    Profile { answer: answer(profile, words), figures: figures(profile, words) }
}

/// A share in per cent with one decimal.
fn percent(x: f64, words: Words) -> String {
    format!("{:.1}{}", x * 100.0 + 0.0, percent_sign(words)).replace('-', "−")
}

/// A rate of return in per cent; the least one stands for all below it.
#[must_use]
pub fn return_of(rate: f64, words: Words) -> String {
    let told = percent(rate, words);
    if rate <= LEAST_RETURN + 1e-9 { words.storage_return_below(&told) } else { told }
}

/// What a part of a whole is called, and its share in per cent.
struct Part<N> {
    name: N,
    share: String,
}

/// Parts of a whole that are not nothing, largest first.
fn parts<N, const M: usize>(amounts: [f64; M], names: [N; M], words: Words) -> Vec<Part<N>> {
    let mut whole = 0.0;
    for amount in amounts {
        whole += amount;
    }
    let mut parts: Vec<(N, f64)> = names.into_iter().zip(amounts).filter(|(_, x)| *x > 0.0).collect();
    math::sort_by(&mut parts, |a, b| b.1.total_cmp(&a.1));
    let share = |x: f64| format!("{:.0}{}", 100.0 * x / whole, percent_sign(words));
    parts.into_iter().map(|(name, x)| Part { name, share: share(x) }).collect()
}

/// Parts as text.
fn texts<N: Display>(parts: &[Part<N>]) -> Vec<String> {
    parts.iter().map(|Part { name, share }| format!("{name} {share}")).collect()
}

/// Reasons for the orders of the year.
fn reasons(profile: &StorageProfile, words: Words) -> Vec<Part<&'static str>> {
    parts(profile.orders_kw, OrderReason::ALL.map(|of| reason(of, words)), words)
}

fn answer(profile: &StorageProfile, words: Words) -> String {
    let year = &profile.year;
    let power = quantity(profile.power_kw, Kw::UNIT, words);
    let hours = words.storage_hours(&significant(profile.hours(), 2));
    let standing = match (profile.region, profile.passes_target) {
        (Region::Nation, Some(passed)) => {
            let quarter = words.storage_quarter(&passed.number(), &passed.year());
            words.storage_nation_passes(&hours, &power, &quarter, year)
        }
        (Region::Nation, None) => words.storage_nation_below(&hours, &power, year),
        (place, _) => {
            let whole = profile.nation_kw;
            let share = percent(if whole > 0.0 { profile.power_kw / whole } else { 0.0 }, words);
            words.storage_place(&hours, &places::name(place, words), &power, &share, year)
        }
    };
    match reasons(profile, words).first() {
        // Names begin with a capital where the language has any.
        Some(Part { name, share }) => words.storage_answer(&name.to_lowercase(), share, &standing),
        None => words.storage_answer_unordered(&standing),
    }
}

fn figures(profile: &StorageProfile, words: Words) -> Vec<Figure> {
    let kw = |x: f64| quantity(x, Kw::UNIT, words);
    let kwh = |x: f64| quantity(x, Kwh::UNIT, words);
    let yuan = |x: f64| quantity(x, Yuan::UNIT, words);
    // The largest part is the figure, the rest stand beside it.
    let divided = |id, label, mut parts: Vec<String>| {
        let first = if parts.is_empty() { String::new() } else { parts.remove(0) };
        Figure::new(id, label, first, list(&parts, words))
    };
    let groups = parts(profile.by_group_kw, Group::ALL.map(|of| group(of, words)), words);
    let lengths = DURATION_HOURS.map(|hours| words.storage_hours(&format!("{hours:.0}")));
    let durations = parts(profile.by_duration_kw, lengths, words);
    let orders = if profile.ordered_kw() > 0.0 {
        list(&texts(&reasons(profile, words)), words)
    } else {
        words.storage_orders_unknown().to_owned()
    };
    let mut figures = vec![
        Figure::new(
            "power",
            words.storage_power(),
            kw(profile.power_kw),
            words.storage_power_note(&kwh(profile.energy_kwh), &kwh(profile.usable_kwh)),
        ),
        Figure::new(
            "added",
            words.storage_added(),
            kw(profile.added_kw),
            words.storage_added_note(&kw(profile.retired_kw)),
        ),
    ];
    figures.extend(profile.on_the_way.map(|stages| {
        Figure::new(
            "stages",
            words.storage_stages(),
            kw(stages.building_kw),
            words.storage_stages_note(&kw(stages.filed_kw), &kw(stages.tendered_kw)),
        )
    }));
    figures.extend([
        Figure::new("orders", words.storage_orders(), kw(profile.ordered_kw()), orders),
        divided("groups", words.storage_groups(), texts(&groups)),
        divided("durations", words.storage_durations(), texts(&durations)),
        Figure::new(
            "hours",
            words.storage_equivalent(),
            significant(profile.equivalent_hours, 4),
            words.storage_equivalent_note(&percent(profile.rate_grid_2h, words)),
        ),
        Figure::new(
            "money",
            words.storage_money(),
            yuan(profile.invested_yuan),
            words.storage_money_note(&yuan(profile.revenue_yuan), &yuan(profile.upkeep_yuan)),
        ),
    ]);
    figures.extend(profile.own_target.map(|target| own_target(target, words)));
    figures
}

/// The province's own target for 2025 against what stood then.
fn own_target(target: OwnTarget, words: Words) -> Figure {
    let kw = |x: f64| quantity(x, Kw::UNIT, words);
    let short = target.stood_kw < target.wanted_kw;
    let gap = &kw((target.stood_kw - target.wanted_kw).abs());
    Figure {
        id: "own_target",
        label: words.storage_own_target(),
        value: kw(target.wanted_kw),
        note: if short { words.storage_own_target_short(gap) } else { words.storage_own_target_above(gap) },
        alarm: short,
    }
}
