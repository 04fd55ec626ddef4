//! What happens in a run.

use crate::event::{Event, EventKind};
use crate::math;
use crate::region::{GRIDS, N_PROVINCES, Region};
use crate::register::{TARGETS, id};
use crate::series::{Column, Series};
use crate::target;
use crate::time::{LAST_YEAR, N_QUARTERS, Quarter, Year};
use crate::units::{KW_PER_GW, Kw, Mu, Yuan};

use super::account::{FIRST_MONEY_YEAR, money_idx};
use super::book::StorageRun;
use super::cells::{GRID, OTHER, SOURCE};
use super::equipment::Branch;
use super::land::Class;
use super::orders::KWH_PER_TWH;
use super::revenue::{self, CAPACITY_FROM};

/// Last quarter in which pairing storage with wind and solar was obligatory: the joint document of NDRC and
/// NEA of 2025 (No. 136) ended it for projects on the grid from 1 June 2025.
const PAIRING_ENDS: Quarter = Quarter::new(2025, 2);

/// Where sums since the end of 2024 begin, as the plan for 2025-2027 counts.
const PLAN_FROM: Quarter = Quarter::new(2025, 1);

/// Where the plan ends.
const PLAN_ENDS: Quarter = Quarter::new(2027, 4);

/// Yuan in a billion.
const YUAN_PER_BN: f64 = 1e9;

impl StorageRun {
    /// When storage passes the numbers of the plan for 2025-2027, and the end of obligatory pairing.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let nation = |series| self.column(series, Region::Nation);
        let sum_since = |series| {
            let mut sum = 0.0;
            let column: Option<Column> = nation(series);
            let points = column.iter().flat_map(Column::points).filter(|(slot, _)| *slot >= PLAN_FROM.0);
            let summed = points.map(|(slot, x)| {
                sum += x;
                (slot, sum)
            });
            summed.collect::<Vec<_>>()
        };
        let stock: Vec<(usize, f64)> = nation(Series::StoragePower).iter().flat_map(Column::points).collect();
        let added = sum_since(Series::StorageAddedPower);
        let mut events = Vec::with_capacity(64);
        let end = |points: &[(usize, f64)]| points.iter().find(|p| p.0 == PLAN_ENDS.0).map_or(0.0, |p| p.1);
        let short = target_number("storage_180gw_2027") - end(&stock);
        if end(&added) >= target_number("storage_added_100gw") && short > 0.0 {
            events.push(event(EventKind::AddedButShort, PLAN_ENDS, short, Kw::UNIT));
        }
        let rows = [
            (EventKind::StorageTargetPassed, stock, "storage_180gw_2027", Kw::UNIT),
            (EventKind::StorageAddedPassed, added, "storage_added_100gw", Kw::UNIT),
            (
                EventKind::InvestmentPassed,
                sum_since(Series::StorageInvestment),
                "storage_investment_250bn",
                Yuan::UNIT,
            ),
        ];
        for (kind, points, target, unit) in rows {
            let passed = points.into_iter().find(|(_, x)| *x >= target_number(target));
            if let Some((slot, quantity)) = passed {
                events.push(event(kind, Quarter(slot), quantity, unit));
            }
        }
        self.rule_events(&mut events);
        self.money_events(&mut events);
        self.province_events(&mut events);
        let rank = |e: &Event| (e.year, e.quarter, e.region, e.kind);
        math::sort_by(&mut events, |a, b| rank(a).cmp(&rank(b)));
        events
    }

    /// Rules that come into force, and the plan that does not add up.
    fn rule_events(&self, events: &mut Vec<Event>) {
        // A rule of 2025 is an event only for a vintage whose history reaches it.
        if PAIRING_ENDS < self.first {
            if self.params[id::STORAGE_MANDATE_KEPT_SWITCH] <= 0.5 {
                events.push(event(EventKind::PairingEnds, PAIRING_ENDS, 0.0, ""));
            }
            let opening = target_number("storage_stock_2024") + target_number("storage_added_100gw");
            let gap = Kw::whole(target_number("storage_180gw_2027") - opening);
            events.push(event(EventKind::PlanGap, PLAN_ISSUED, gap.get(), Kw::UNIT));
        }
        let opens = self.params[id::STORAGE_SPOT_MARKET_YEAR] as Year;
        if opens <= LAST_YEAR {
            events.push(event(EventKind::SpotMarket, Quarter::new(opens, 1), 0.0, ""));
        }
        if self.params[id::STORAGE_JOINT_BIDDING_SHARE] > 0.0 {
            let source = self.added_until(SOURCE, self.first.0);
            let joint = Kw::whole(source * self.params[id::STORAGE_JOINT_BIDDING_SHARE]);
            events.push(event(EventKind::JointBidding, self.first, joint.get(), Kw::UNIT));
        }
        if self.params[id::STORAGE_RAMPING_INERTIA_YUAN_PER_KW_YEAR] > 0.0 {
            events.push(event(EventKind::AncillaryProducts, self.first, 0.0, ""));
        }
        if self.life < N_QUARTERS {
            let retired =
                self.added_until(SOURCE, 1) + self.added_until(GRID, 1) + self.added_until(OTHER, 1);
            events.push(event(EventKind::RetirementBegins, Quarter(self.life), retired, Kw::UNIT));
        }
    }

    /// Payments that start, use that falls, equipment below its targets, land.
    fn money_events(&self, events: &mut Vec<Event>) {
        let paid = self.nation_entry(CAPACITY_FROM, revenue::CAPACITY);
        if paid > 0.0 {
            events.push(yearly(EventKind::CapacityPayment, CAPACITY_FROM, paid, Yuan::UNIT));
        }
        let mut before: Option<f64> = None;
        for year in FIRST_MONEY_YEAR..=LAST_YEAR {
            let (mut hours, mut power) = (0.0, 0.0);
            for p in 0..N_PROVINCES {
                let (h, kw) = self.accounts.hours(p, year);
                hours += h;
                power += kw;
            }
            let now = if power > 0.0 { hours / power } else { 0.0 };
            // The first fall is the news.
            if let Some(before) = before.filter(|before| now < before - HOURS_NOTED) {
                let fell = yearly(EventKind::UseFell, year, before - now, "hours");
                events.push(Event { before: Some(before), ..fell });
                break;
            }
            before = Some(now);
        }
        let computing = &self.accounts.computing;
        if let Some(slot) = computing.iter().position(|twh| *twh >= 2.0 * computing[0]) {
            let kwh = math::whole(computing[slot] * KWH_PER_TWH);
            events.push(yearly(EventKind::ComputingDoubled, FIRST_MONEY_YEAR - 1 + slot as Year, kwh, "kWh"));
        }
        for (kind, branch, asked) in [
            (EventKind::TraditionalBelow, Branch::Traditional, "equipment_traditional_6"),
            (EventKind::ClustersBelow, Branch::Clusters, "equipment_clusters_7"),
            (EventKind::LeadingBelow, Branch::Leading, "equipment_leading_10"),
        ] {
            let growth = self.equipment_growth(branch)[money_idx(EQUIPMENT_YEAR)];
            if TARGETS.iter().any(|t| t.id == asked && target::misses(t, growth)) {
                events.push(yearly(kind, EQUIPMENT_YEAR, growth, "share"));
            }
        }
        let new_energy = self.equipment_growth(Branch::NewEnergy)[money_idx(EQUIPMENT_YEAR)];
        if new_energy < 0.0 {
            // An illustrative account bears no more than tenths of a per cent.
            let fall = math::whole(-1_000.0 * new_energy) / 1_000.0;
            events.push(yearly(EventKind::NewEnergyFell, EQUIPMENT_YEAR, fall, "share"));
        }
        let mut land = Mu::ZERO;
        let on_farmland = self.land_on_farmland(CAPACITY_FROM);
        for class in Class::LISTED.into_iter().chain(Class::UNLISTED) {
            land += on_farmland[class as usize].iter().copied().sum();
        }
        events.push(yearly(EventKind::EnergyLand, CAPACITY_FROM, land.get(), Mu::UNIT));
    }

    /// Provinces short of their own targets; grids in which longer stations return more.
    fn province_events(&self, events: &mut Vec<Event>) {
        let end = Quarter::new(OWN_TARGET_YEAR, 4);
        for p in 0..N_PROVINCES {
            let Some(target) = self.own_targets[p] else { continue };
            let mut stock = 0.0;
            for quarter in 0..=end.0 {
                stock += self.added(p, quarter).get();
            }
            if stock < target {
                let short = Kw::whole(target - stock).get();
                let region = Region::Province(p);
                let one = event(EventKind::BelowOwnTarget, end, short, Kw::UNIT);
                events.push(Event { region, rests_on_split: true, ..one });
            }
        }
        for (grid, first) in (0..GRIDS.len()).filter_map(|g| Some((g, self.accounts.longer_from(g)?))) {
            let one = yearly(EventKind::LongerPays, first, 0.0, "");
            events.push(Event { region: Region::Grid(crate::region::Grid(grid)), ..one });
        }
    }

    /// National power of a group commissioned before a quarter, in kW.
    fn added_until(&self, group: usize, end: usize) -> f64 {
        let mut sum = 0.0;
        for quarter in 0..end {
            for p in 0..N_PROVINCES {
                sum += self.added_by_group(p, group, quarter).get();
            }
        }
        sum
    }

    fn nation_entry(&self, year: Year, entry: usize) -> f64 {
        (0..N_PROVINCES).map(|p| self.accounts.entry(p, year, entry)).sum::<Yuan>().get()
    }
}

/// Quarter in which the plan for 2025-2027 came out (12 September 2025).
const PLAN_ISSUED: Quarter = Quarter::new(2025, 3);
/// Year of the provinces' own targets.
const OWN_TARGET_YEAR: Year = 2025;
/// Deadline of the plan for power equipment.
const EQUIPMENT_YEAR: Year = 2026;
/// Fall of the equivalent hours worth an event, in hours. Structural: less is rounding in a report.
const HOURS_NOTED: f64 = 1.0;

/// An event of a whole year.
fn yearly(kind: EventKind, year: Year, quantity: f64, unit: &'static str) -> Event {
    Event {
        year,
        quarter: None,
        region: Region::Nation,
        kind,
        quantity,
        before: None,
        unit,
        rests_on_split: false,
    }
}

/// A target's number in kW or yuan.
fn target_number(id: &str) -> f64 {
    TARGETS.iter().find(|t| t.id == id).map_or(f64::INFINITY, |t| match t.unit {
        "GW" => t.value * KW_PER_GW,
        _ => t.value * YUAN_PER_BN,
    })
}

fn event(kind: EventKind, quarter: Quarter, quantity: f64, unit: &'static str) -> Event {
    Event { quarter: Some(quarter), ..yearly(kind, quarter.year(), quantity, unit) }
}
