//! Events by what follows from them: the gravest first, those that belong together in one row.

use crate::event::{Event, EventKind};
use crate::math;
use crate::named::named;
use crate::region::Region;
use crate::time::Year;

named! {
    /// What follows from an event for those who build, farm or answer for it, the gravest first.
    Consequence {
        /// A floor or red line is broken.
        FloorBroken "floor_broken";
        /// The cap is zero: nothing may be built on farmland.
        CapZero "cap_zero";
        /// Credits are frozen.
        CreditsFrozen "credits_frozen";
        /// The yearly assessment is failed.
        AssessmentFailed "assessment_failed";
        /// A resource that cannot be made again is spent.
        ResourceSpent "resource_spent";
        /// A duty or target is not fulfilled, or money for it lacks.
        DutyMissed "duty_missed";
        /// Land is refused.
        Refused "refused";
        /// A rule comes into force, a target is passed, something is counted: nobody loses anything by it.
        Notice "notice";
    }
}

impl EventKind {
    /// What follows from it.
    #[must_use]
    pub const fn consequence(self) -> Consequence {
        match self {
            Self::NationalArea | Self::NationalBasic | Self::RedlineArea | Self::RedlineBasic => {
                Consequence::FloorBroken
            }
            Self::CapZero | Self::CapZeroDecline | Self::CapZeroFloor => Consequence::CapZero,
            Self::CreditsFrozen => Consequence::CreditsFrozen,
            Self::AssessmentFailed => Consequence::AssessmentFailed,
            Self::PoolSpent | Self::PoolMasked | Self::ReserveSpent | Self::ReserveMasked => {
                Consequence::ResourceSpent
            }
            Self::Decline
            | Self::QuantityShort
            | Self::CapacityShort
            | Self::TaskGap
            | Self::DutyUnmet
            | Self::BasicLost
            | Self::BasicQualityFell
            | Self::StandardTaskMissed
            | Self::StandardFell
            | Self::PaddyFell
            | Self::WaterCapExceeded
            | Self::BlackSoilFell
            | Self::OrganicMatterFell
            | Self::FundShort
            | Self::FundBorrows
            | Self::CareUnfunded
            | Self::GapCharged
            | Self::AddedButShort
            | Self::BelowOwnTarget
            | Self::TraditionalBelow
            | Self::ClustersBelow
            | Self::LeadingBelow
            | Self::NewEnergyFell => Consequence::DutyMissed,
            Self::CapBinds
            | Self::CreditsShort
            | Self::PlatformLimit
            | Self::ReserveZoneShort
            | Self::ListRefused
            | Self::QualityRefused
            | Self::ScatteredRefused
            | Self::UnsuitableRefused
            | Self::GateClosed
            | Self::ReserveZoneLimited
            | Self::IrrigationLimited => Consequence::Refused,
            Self::RegimeChange
            | Self::PlanInForce
            | Self::DecreeInForce
            | Self::QualityMeasures
            | Self::CoordinationUsed
            | Self::QualityLeak
            | Self::Revoked
            | Self::OutOfCounty
            | Self::MiningReplaced
            | Self::AdjustmentInForce
            | Self::BlockAdjusted
            | Self::StandardRejected
            | Self::IrrigationReplaced
            | Self::QualityEvaluated
            | Self::StorageTargetPassed
            | Self::StorageAddedPassed
            | Self::InvestmentPassed
            | Self::PairingEnds
            | Self::PlanGap
            | Self::CapacityPayment
            | Self::SpotMarket
            | Self::JointBidding
            | Self::AncillaryProducts
            | Self::LongerPays
            | Self::UseFell
            | Self::RetirementBegins
            | Self::ComputingDoubled
            | Self::EnergyLand => Consequence::Notice,
        }
    }

    /// Whether its quantity is a level, of which the highest of following years is told; else a flow, which adds up.
    const fn is_level(self) -> bool {
        matches!(
            self,
            Self::NationalArea
                | Self::NationalBasic
                | Self::RedlineArea
                | Self::RedlineBasic
                | Self::TaskGap
                | Self::PaddyFell
                | Self::WaterCapExceeded
                | Self::FundBorrows
                | Self::IrrigationLimited
                | Self::ReserveZoneLimited
                | Self::PoolMasked
                | Self::ReserveMasked
        )
    }
}

/// One kind of event in following years and in all places that have it in the same years.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// The first of them, with the quantity of all: over years the sum of a flow and the highest of a level, over places
    /// the sum.
    pub event: Event,
    /// Last year of them.
    pub to: Year,
    /// Where, the largest quantity first.
    pub places: Vec<Region>,
}

/// Events by consequence, the gravest first; of one consequence the nation's first, then by area, by number of places and by
/// year.
#[must_use]
pub fn ranked<'a>(events: impl Iterator<Item = &'a Event>) -> Vec<Joined> {
    let mut rows = over_places(over_years(events));
    let area = |row: &Joined| if row.event.unit == "mu" { row.event.quantity } else { 0.0 };
    math::sort_by(&mut rows, |a, b| {
        let class = |row: &Joined| (row.event.kind.consequence(), row.event.region != Region::Nation);
        let time = |row: &Joined| (row.event.year, row.event.quarter, row.event.kind);
        class(a)
            .cmp(&class(b))
            .then(area(b).total_cmp(&area(a)))
            .then(b.places.len().cmp(&a.places.len()))
            .then_with(|| time(a).cmp(&time(b)))
    });
    rows
}

/// Joins what goes on in a place year after year.
fn over_years<'a>(events: impl Iterator<Item = &'a Event>) -> Vec<Joined> {
    let mut rows: Vec<Joined> = Vec::new();
    for event in events {
        let goes_on = |row: &&mut Joined| {
            let last = &row.event;
            (last.kind, last.region, row.to + 1) == (event.kind, event.region, event.year)
                && last.before.is_none()
                && last.quarter.is_none()
        };
        match rows.iter_mut().rev().find(goes_on) {
            Some(row) => {
                row.to = event.year;
                row.event.rests_on_split |= event.rests_on_split;
                if event.kind.is_level() {
                    row.event.quantity = math::max(row.event.quantity, event.quantity);
                } else {
                    row.event.quantity += event.quantity;
                }
            }
            None => rows.push(Joined { event: *event, to: event.year, places: vec![event.region] }),
        }
    }
    rows
}

/// Joins what happens in several provinces in the same years under the same rule.
fn over_places(rows: Vec<Joined>) -> Vec<Joined> {
    let mut joined: Vec<Vec<Joined>> = Vec::new();
    for row in rows {
        let same = |group: &&mut Vec<Joined>| {
            let (a, b) = (&group[0], &row);
            let provinces = [a, b].iter().all(|r| matches!(r.event.region, Region::Province(_)));
            let rule = |r: &Joined| r.event.rule().map(|rule| rule.id);
            provinces
                && (a.event.kind, a.event.period(), a.to) == (b.event.kind, b.event.period(), b.to)
                && a.event.before.is_none()
                && rule(a) == rule(b)
        };
        match joined.iter_mut().find(same) {
            Some(group) => group.push(row),
            None => joined.push(vec![row]),
        }
    }
    joined.into_iter().map(merged).collect()
}

/// One row of a group that is not empty.
fn merged(mut group: Vec<Joined>) -> Joined {
    math::sort_by(&mut group, |a, b| b.event.quantity.total_cmp(&a.event.quantity));
    let places = group.iter().map(|row| row.event.region).collect();
    let quantity = group.iter().map(|row| row.event.quantity).fold(0.0, |a, b| a + b);
    let rests_on_split = group.iter().any(|row| row.event.rests_on_split);
    let first = &group[0];
    Joined { event: Event { quantity, rests_on_split, ..first.event }, to: first.to, places }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: EventKind, code: &str, year: Year, quantity: f64) -> Event {
        Event {
            year,
            quarter: None,
            region: Region::parse(code).expect("a region"),
            kind,
            quantity,
            before: None,
            unit: "mu",
            rests_on_split: false,
        }
    }

    fn told(events: &[Event]) -> Vec<(&'static str, Vec<&'static str>, Year, Year, f64)> {
        let row = |row: Joined| {
            let codes = row.places.iter().map(|place| place.code()).collect();
            (row.event.kind.id(), codes, row.event.year, row.to, row.event.quantity)
        };
        ranked(events.iter()).into_iter().map(row).collect()
    }

    // Breaks if a lighter consequence or a later, smaller one stands before a graver one, or a notice anywhere but last.
    #[test]
    fn the_gravest_consequence_comes_first() {
        let order = told(&[
            event(EventKind::RegimeChange, "CN", 2025, 0.0),
            event(EventKind::CapBinds, "44", 2026, 9e6),
            event(EventKind::PoolSpent, "11", 2025, 0.0),
            event(EventKind::CreditsFrozen, "44", 2025, 5.0),
            event(EventKind::CapZero, "31", 2027, 3.0),
            event(EventKind::CapZeroDecline, "11", 2029, 7.0),
            event(EventKind::RedlineArea, "11", 2035, 1.0),
            event(EventKind::NationalArea, "CN", 2035, 1.0),
        ]);
        let kinds: Vec<&str> = order.iter().map(|row| row.0).collect();
        assert_eq!(
            kinds,
            [
                "national_area",
                "redline_area",
                "cap_zero_decline",
                "cap_zero",
                "credits_frozen",
                "pool_spent",
                "cap_binds",
                "regime_change"
            ]
        );
    }

    // Breaks if following years or provinces of the same years are not joined, years with a gap are, a flow is not summed or a
    // level is.
    #[test]
    fn what_belongs_together_is_one_row() {
        let rows = told(&[
            event(EventKind::CapZero, "44", 2030, 1.0),
            event(EventKind::CapZero, "32", 2030, 20.0),
            event(EventKind::CapZero, "44", 2031, 4.0),
            event(EventKind::CapZero, "32", 2031, 30.0),
            event(EventKind::CapZero, "32", 2033, 2.0),
        ]);
        assert_eq!(
            rows,
            [("cap_zero", vec!["32", "44"], 2030, 2031, 55.0), ("cap_zero", vec!["32"], 2033, 2033, 2.0)]
        );
        let levels = told(&[
            event(EventKind::RedlineArea, "11", 2034, 9.0),
            event(EventKind::RedlineArea, "11", 2035, 6.0),
            event(EventKind::RedlineArea, "44", 2035, 1.0),
        ]);
        assert_eq!(
            levels,
            [("redline_area", vec!["11"], 2034, 2035, 9.0), ("redline_area", vec!["44"], 2035, 2035, 1.0)]
        );
    }

    // Breaks if an event of a run is lost or told twice.
    #[test]
    fn every_event_of_a_run_is_in_one_row() {
        use crate::{Model, Scenario, Vintage};
        let run = Model::new(Vintage::Latest).run(&Scenario::baseline());
        let rows = ranked(run.events.iter());
        let n: usize = rows.iter().map(|row| row.places.len() * (row.to - row.event.year + 1) as usize).sum();
        assert_eq!(n, run.events.len());
        assert!(rows.is_sorted_by_key(|row| row.event.kind.consequence()));
        assert!(rows.len() < run.events.len());
    }

    // Breaks if the two names of a zero cap part.
    #[test]
    fn a_zero_cap_is_what_its_kinds_say() {
        for kind in EventKind::ALL {
            assert_eq!(kind.consequence() == Consequence::CapZero, EventKind::CAP_ZERO.contains(kind));
        }
    }
}
