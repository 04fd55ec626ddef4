//! Flexible load: demand response, vehicles that charge when they are told to, computing that waits.
//!
//! It is taken off the highest hours of a day and put on its lowest, within the day and without loss, whatever the price.
//! A third store in the dispatch would say more and take ten times as long.

use crate::math;

use super::shaving::{filled, shaved};

/// Hours of its power that are moved in a day at most. Structural: nothing is published of how long load waits.
const HOURS_A_DAY: f64 = 2.0;
const DAY: usize = 24;

/// What load is added to each hour (below zero: taken off) where `power` MW give way, MW. Neither side passes the mean of
/// its day.
pub(super) fn shifted(net_load: &[f64], power: f64) -> Vec<f64> {
    let mut shift = Vec::with_capacity(net_load.len());
    for day in net_load.chunks(DAY) {
        let mean = day.iter().sum::<f64>() / day.len() as f64;
        let room =
            |sign: f64| -> f64 { day.iter().map(|n| math::clamp(sign * (n - mean), 0.0, power)).sum() };
        let energy = math::min(power * HOURS_A_DAY, math::min(room(1.0), room(-1.0)));
        let (off, on) = (shaved(day, power, energy), filled(day, power, energy));
        shift.extend(on.iter().zip(&off).map(|(on, off)| on - off));
    }
    shift
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: 2 MW give way for two hours: 4 MWh come off the one hour of 20 and the one of 19, and go on the two of 4, as
    // the hours between stand at 10. Where the day is nearly flat only what lies above its mean moves.
    #[test]
    fn load_moves_from_the_highest_hours_to_the_lowest() {
        let mut day = vec![10.0; DAY];
        (day[18], day[19], day[2], day[3]) = (20.0, 19.0, 4.0, 4.0);
        let shift = shifted(&day, 2.0);
        assert_eq!((shift[18], shift[19], shift[2], shift[3], shift[10]), (-2.0, -2.0, 2.0, 2.0, 0.0));
        let mut flat = vec![10.0; DAY];
        (flat[18], flat[2]) = (11.0, 9.0);
        let shift = shifted(&flat, 2.0);
        assert_eq!((shift[18], shift[2], shift.iter().sum::<f64>()), (-1.0, 1.0, 0.0));
    }
}
