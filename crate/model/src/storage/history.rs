//! The nation's storage as NEA reports it, cut into quarterly commissioning.

use crate::evidence::Evidence;
use crate::math;
use crate::time::{Date, N_QUARTERS, Quarter};
use crate::units::{KW_PER_GW, Kw, Kwh};

use super::cells::N_GROUPS;
use super::kernel::Season;

/// The year without a figure of its own before it: NEA gives none for the end of 2021, only the growth of
/// this year (`storage.growth_in_2022_factor`).
const GROWTH_YEAR: i32 = 2022;

/// What the figures leave open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gaps {
    /// Mean duration of the opening stock in hours.
    pub(super) opening_hours: f64,
    /// Power added in 2022 for each kW added in 2021.
    pub(super) growth: f64,
}

/// NEA's figures for one quarter-end.
#[derive(Clone, Copy, Debug)]
struct Point {
    quarter: Quarter,
    power: Kw,
    /// None before the end of 2022.
    energy: Option<Kwh>,
}

/// NEA's national series, as far as the vintage knows it, oldest first.
#[derive(Clone, Debug)]
pub(super) struct NationalSeries(Vec<Point>);

/// What was commissioned in each quarter of the history.
#[derive(Clone, Debug)]
pub(super) struct Additions {
    /// Last quarter of the history, that of the newest figure the vintage knows.
    pub(super) last: Quarter,
    /// Power by quarter; the first entry is the opening stock of 2020Q4. Empty after the history.
    pub(super) power: [Kw; N_QUARTERS],
    /// Mean duration of each quarter's power in hours.
    pub(super) hours: [f64; N_QUARTERS],
}

impl NationalSeries {
    /// Reads `storage.power_gw` and `storage.energy_gwh` of the nation at every quarter-end that is known.
    ///
    /// # Panics
    /// If the register lacks the opening stock of 2020Q4.
    pub(super) fn new(evidence: &Evidence) -> Self {
        let mut points = Vec::with_capacity(N_QUARTERS);
        for quarter in (0..N_QUARTERS).map(Quarter) {
            let date = Date::quarter_end(quarter);
            if let Some(gw) = evidence.value("storage.power_gw", "CN", date) {
                let energy = evidence.value("storage.energy_gwh", "CN", date);
                let energy = energy.map(|gwh| Kwh::whole(gwh * KW_PER_GW));
                points.push(Point { quarter, power: Kw::whole(gw * KW_PER_GW), energy });
            }
        }
        assert_eq!(
            points.first().map(|p| p.quarter),
            Some(Quarter(0)),
            "the register lacks the national storage of 2020Q4"
        );
        Self(points)
    }

    /// Quarterly commissioning that adds up to the series and ends with its last figure.
    ///
    /// The increment between two figures is divided over the quarters between them by the season, with
    /// the growth of 2022 inside 2021-2022; its mean duration is the increment of energy over that of power.
    /// The opening stock has `opening_hours`; the first energy figure (end of 2022) is then met by the
    /// cohorts of 2021-2022. Power whose energy is not known has the duration of what came before it.
    pub(super) fn additions(&self, season: &Season, gaps: Gaps) -> Additions {
        let mut power = [Kw::ZERO; N_QUARTERS];
        let mut hours = [0.0; N_QUARTERS];
        let opening = self.0[0];
        power[0] = opening.power;
        hours[0] = gaps.opening_hours;
        let mut before = opening;
        let mut energy_before = opening.energy.unwrap_or(opening.power_for(gaps.opening_hours));
        for &point in &self.0[1..] {
            let added = (point.power - before.power).positive();
            let hours_before = hours[before.quarter.0];
            let energy = point.energy.unwrap_or(energy_before + Kwh::whole(added.get() * hours_before));
            let interval = before.quarter.0 + 1..=point.quarter.0;
            let mean =
                if added > Kw::ZERO { (energy - energy_before).get() / added.get() } else { hours_before };
            spread(added, season, gaps.growth, interval.clone(), &mut power);
            hours[interval].fill(mean);
            (before, energy_before) = (point, energy);
        }
        Additions { last: before.quarter, power, hours }
    }
}

impl Point {
    /// Energy of its power at a duration.
    fn power_for(&self, hours: f64) -> Kwh {
        Kwh::whole(self.power.get() * hours)
    }
}

/// Divides `added` over the quarters of `interval`.
fn spread(
    added: Kw,
    season: &Season,
    growth: f64,
    interval: std::ops::RangeInclusive<usize>,
    power: &mut [Kw; N_QUARTERS],
) {
    let mut weights = [0.0; N_QUARTERS];
    let mut parts = [0.0; N_QUARTERS];
    let n = interval.clone().count();
    for (weight, quarter) in weights.iter_mut().zip(interval.clone().map(Quarter)) {
        let growth = if quarter.year() == GROWTH_YEAR { growth } else { 1.0 };
        *weight = season.weight(quarter) * growth;
    }
    math::split_into(added.get(), &weights[..n], &mut parts[..n]);
    for (slot, part) in power[interval].iter_mut().zip(parts) {
        *slot = Kw::exact(part);
    }
}

/// Shares of the three groups in what is commissioned.
#[derive(Clone, Copy, Debug)]
pub(super) struct GroupShares {
    /// Of the stock up to the end of 2024, and of everything while nothing newer is known.
    stock: [f64; N_GROUPS],
    /// Of what was added since.
    recent: [f64; N_GROUPS],
}

/// First quarter whose additions follow the tenders: those of January to July 2025.
const TENDERS_FROM: Quarter = Quarter::new(2025, 1);

/// Last day of the tenders counted.
const TENDERS_UNTIL: Date = Date(20_250_731);

impl GroupShares {
    /// NEA's shares of the stock, the newest known, and the shares of tenders where known.
    ///
    /// # Panics
    /// If the register lacks both days of NEA's shares.
    pub(super) fn new(evidence: &Evidence) -> Self {
        let at = |prefix: &str, date: Date| -> Option<[f64; N_GROUPS]> {
            let share = |group: &str| evidence.value(&format!("storage.{prefix}_{group}"), "CN", date);
            Some([share("source")?, share("grid")?, share("other")?])
        };
        let stock = at("share", Date::year_end(2024))
            .or_else(|| at("share", Date::quarter_end(Quarter::new(2024, 2))));
        let Some(stock) = stock else { panic!("the register lacks NEA's shares of storage by group") };
        Self { stock, recent: at("bid_share", TENDERS_UNTIL).unwrap_or(stock) }
    }

    /// Shares of what is commissioned in `quarter`; source, grid, other.
    pub(super) fn of(&self, quarter: Quarter) -> &[f64; N_GROUPS] {
        if quarter >= TENDERS_FROM { &self.recent } else { &self.stock }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vintage::Vintage;

    fn point(year: i32, number: usize, kw: f64, kwh: Option<f64>) -> Point {
        Point { quarter: Quarter::new(year, number), power: Kw::exact(kw), energy: kwh.map(Kwh::exact) }
    }

    // Breaks if an increment is not divided by the season, or the duration of an interval is not energy over
    // power; if the history does not end with its last figure, or a figure without energy loses its duration.
    #[test]
    fn increments_by_hand() {
        let series = NationalSeries(vec![
            point(2020, 4, 1000.0, None),
            point(2022, 4, 2000.0, Some(4200.0)),
            point(2023, 4, 3000.0, Some(6700.0)),
            point(2024, 2, 3340.0, Some(7720.0)),
            point(2024, 3, 3580.0, None),
        ]);
        let season = Season::of([0.10, 0.24, 0.24, 0.42]);
        let found = series.additions(&season, Gaps { opening_hours: 2.0, growth: 5.3 });
        let kw = |year, number| found.power[Quarter::new(year, number).0].get();
        assert_eq!(
            [kw(2020, 4), kw(2023, 1), kw(2023, 2), kw(2023, 3), kw(2023, 4)],
            [1000.0, 100.0, 240.0, 240.0, 420.0]
        );
        // 2021 and 2022: 1 to 5.3 of 1,000 kW.
        let first: f64 = (1..=4).map(|number| kw(2021, number)).sum();
        assert!((first - 1000.0 / 6.3).abs() <= 1.0, "{first}");
        // A half-year is divided 0.10 to 0.24 and what follows it stands in its own quarter.
        assert_eq!([kw(2024, 1), kw(2024, 2), kw(2024, 3), kw(2024, 4)], [100.0, 240.0, 240.0, 0.0]);
        assert_eq!(found.last, Quarter::new(2024, 3));
        let hours = |year, number| found.hours[Quarter::new(year, number).0];
        assert_eq!([hours(2020, 4), hours(2021, 2), hours(2023, 3)], [2.0, 2.2, 2.5]);
        assert_eq!([hours(2024, 1), hours(2024, 3)], [3.0, 3.0]);
    }

    // Breaks if a vintage divides 2025 by shares of tenders it cannot know, or the latest one does not.
    #[test]
    fn tenders_move_the_groups_only_where_known() {
        let share = |vintage, quarter| GroupShares::new(&Evidence::new(vintage)).of(quarter)[1];
        assert!(share(Vintage::Latest, TENDERS_FROM) > 0.7);
        assert!(share(Vintage::Latest, Quarter::new(2024, 4)) < 0.5);
        assert!(share(Vintage::EndOf2024, TENDERS_FROM) < 0.5);
    }
}
