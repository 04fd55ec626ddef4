//! What hydro does and which steam plants are on line: the hours that follow no price.

use crate::math;
use crate::units::{MW_PER_GW, MWH_PER_TWH};

use super::calendar::{Day, HOURS, month_starts};
use super::outlook::GridInputs;

/// Weeks in which plants are committed; the year's last day belongs to the last one.
const WEEKS: usize = 52;

/// Steam plants of a grid, MW.
#[derive(Clone, Copy, Debug)]
pub(super) struct Steam {
    /// What can run at most.
    pub available: f64,
    /// Least output of all of them.
    pub least: f64,
    /// The same in the heating season.
    pub least_heating: f64,
}

/// Least output of the steam plants on line by hour, MW.
///
/// Plants are committed for a week, as many as the highest hour of what all else leaves (`left`, after hydro) asks for,
/// all of them where it asks for more than can run. A grid with more plant than it needs leaves the rest off line even in
/// the year's highest week. So no hour ever calls a plant that is off line: the part of the supply curve beyond those on
/// line is out of its reach, if the cheapest are committed first. Nothing is held in reserve beyond the highest hour.
///
/// What heat asks for beyond the usual least output gives way where every plant on line is needed for power: least
/// output and supply that follows prices together never exceed what can run.
pub(super) fn must_run(left: &[f64], days: &[Day], steam: Steam) -> Vec<f64> {
    let on_line = on_line(left, steam.available);
    let heating = math::min(steam.least_heating, steam.available);
    left.iter()
        .enumerate()
        .map(|(h, &left)| {
            let (day, share) = (h / 24, on_line[h / 24]);
            if days[day].heating {
                let spare = math::max(share * steam.available - left, 0.0);
                math::min(share * heating, share * steam.least + spare)
            } else {
                share * steam.least
            }
        })
        .collect()
}

/// Share of the steam plants that is on line, by day.
fn on_line(left: &[f64], available: f64) -> Vec<f64> {
    let week = |day: usize| (day / 7).min(WEEKS - 1);
    let mut highest = [0.0; WEEKS];
    for (h, &x) in left.iter().enumerate() {
        let highest = &mut highest[week(h / 24)];
        *highest = math::max(*highest, x);
    }
    let share =
        |day: usize| if available > 0.0 { math::min(highest[week(day)] / available, 1.0) } else { 0.0 };
    (0..left.len() / 24).map(share).collect()
}

/// A flat part in each month, and a part that shaves the highest hours of what wind, sun, nuclear power and imports leave
/// of the load (`before`), within the capacity left.
///
/// Which plants run does not matter to it: what hydro shaves, they need not be on line for.
pub(super) fn hydro(inputs: &GridInputs, run_of_river: f64, before: &[f64]) -> Vec<f64> {
    let starts = month_starts();
    let mut hours = Vec::with_capacity(HOURS);
    for month in 0..12 {
        let inside = &before[starts[month]..starts[month + 1]];
        let n = inside.len() as f64;
        let energy = inputs.hydro_twh[month] * MWH_PER_TWH;
        let limit = inputs.hydro_gw * MW_PER_GW;
        let flat = math::min(run_of_river * energy / n, limit);
        let (room, moved) = (limit - flat, math::min(energy - flat * n, (limit - flat) * n));
        let level = water_level(inside, room, moved);
        hours.extend(inside.iter().map(|x| flat + math::clamp(x - level, 0.0, room)));
    }
    hours
}

/// Level above which shaving at most `room` from every hour takes `energy` in all.
fn water_level(hours: &[f64], room: f64, energy: f64) -> f64 {
    let (mut low, mut high) =
        hours.iter().fold((f64::MAX, f64::MIN), |(low, high), &x| (math::min(low, x), math::max(high, x)));
    low -= room;
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        let shaved: f64 = hours.iter().map(|x| math::clamp(x - middle, 0.0, room)).sum();
        if shaved > energy { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::power::calendar::{day_of_year, days};

    const STEAM: Steam = Steam { available: 150.0, least: 60.0, least_heating: 90.0 };

    // By hand. The first week, all of it in the heating season, has an hour of 200 where 150 can run: all is on line. Its
    // hours of 100 leave room for all 90 of heat, those of 130 for 60 + 20, that of 200 for none beyond 60. Weeks of 100
    // have 100 of 150 on line: 40 least; an hour of 60 has room for their 60 of heat. In July it is 40 whatever the hour.
    // Breaks if least output and what follows prices exceed what can run, plants off line run, or the season is lost.
    #[test]
    fn plants_are_on_line_by_the_week_and_never_asked_for_more_than_can_run() {
        let days = days(2027);
        let mut left = vec![100.0; HOURS];
        (left[30], left[31], left[168 + 5]) = (200.0, 130.0, 60.0);
        let july = day_of_year(7, 1) * 24;
        left[july + 3] = 20.0;
        let must_run = must_run(&left, &days, STEAM);
        let near = |hour: usize, wanted: f64| {
            assert!((must_run[hour] - wanted).abs() < 1e-9, "{hour}: {} instead of {wanted}", must_run[hour]);
        };
        near(0, 90.0);
        near(30, 60.0);
        near(31, 80.0);
        near(168, 40.0);
        near(168 + 5, 60.0);
        near(july + 2, 40.0);
        near(july + 3, 40.0);
        for (h, left) in left.iter().enumerate() {
            let share = if h < 168 { 1.0 } else { 100.0 / 150.0 };
            // What follows prices is called for the rest, as far as it reaches on the curve of the year.
            let follows = math::clamp(left - must_run[h], 0.0, STEAM.available - STEAM.least);
            assert!(must_run[h] + follows <= share * STEAM.available + 1e-9, "{h}");
        }
    }

    // By hand: where the year's highest hour, 75, is half of what can run, half is on line in its week, 30 least in
    // summer, and the other half in no week; a week of 30 has a fifth on line, 12. Breaks if plant that no hour asks for
    // is on line.
    #[test]
    fn plant_nobody_asks_for_stays_off_line() {
        let days = days(2027);
        let mut left = vec![30.0; HOURS];
        let july = day_of_year(7, 1) / 7 * 7 * 24;
        left[july + 5] = 75.0;
        let must_run = must_run(&left, &days, STEAM);
        assert_eq!((must_run[july], must_run[july + 5], must_run[july + 167]), (30.0, 30.0, 30.0));
        assert_eq!((must_run[july - 1], must_run[july + 168]), (12.0, 12.0));
    }

    // By hand: heat that asks for more than can run gets what can, 150; where nothing is asked of plants in the whole
    // year, or nothing can run, none is on line.
    #[test]
    fn heat_gets_no_more_than_can_run() {
        let days = days(2027);
        let mut left = vec![-50.0; HOURS];
        assert!(must_run(&left, &days, STEAM).iter().all(|x| *x == 0.0));
        left[0] = 150.0;
        let greedy = Steam { least_heating: 500.0, ..STEAM };
        assert_eq!(must_run(&left, &days, greedy)[1..3], [150.0, 150.0]);
        let none = Steam { available: 0.0, least: 0.0, least_heating: 0.0 };
        assert!(must_run(&left, &days, none).iter().all(|x| *x == 0.0));
    }

    // By hand: with room for 12 an hour, 20 are shaved as 12 of the highest hour, which could give 18, and 8 of the
    // second: the level is 32. Breaks if the room is left or another hour is shaved first.
    #[test]
    fn water_goes_to_the_highest_hours_within_its_room() {
        let level = water_level(&[10.0, 50.0, 40.0, 20.0], 12.0, 20.0);
        assert!((level - 32.0).abs() < 1e-9, "{level}");
    }
}
