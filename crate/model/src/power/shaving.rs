//! Energy put into the highest hours of a few, or taken from the lowest.

use crate::math;

/// Shaves `energy` off the highest of `hours`, at most `room` off each, and not below a level that all of them then reach:
/// what is taken from each. Less is taken where they have less room in all.
#[must_use]
pub(super) fn shaved(hours: &[f64], room: f64, energy: f64) -> Vec<f64> {
    let level = level(hours, room, energy);
    hours.iter().map(|x| math::clamp(x - level, 0.0, room)).collect()
}

/// Fills the lowest of `hours` with `energy`, as [`shaved`] takes it from the highest.
#[must_use]
pub(super) fn filled(hours: &[f64], room: f64, energy: f64) -> Vec<f64> {
    let turned: Vec<f64> = hours.iter().map(|x| -x).collect();
    shaved(&turned, room, energy)
}

/// Level above which shaving at most `room` takes `energy`. From the top down an hour begins to be shaved at its own
/// height, and gives no more from `room` below it on: between two such places what is taken grows evenly.
fn level(hours: &[f64], room: f64, energy: f64) -> f64 {
    let mut places: Vec<(f64, f64)> = hours.iter().flat_map(|&x| [(x, 1.0), (x - room, -1.0)]).collect();
    math::sort_by(&mut places, |a, b| b.0.total_cmp(&a.0));
    let (mut taken, mut shaving) = (0.0, 0.0);
    let mut level = places.first().map_or(0.0, |place| place.0);
    for (place, change) in places {
        let more = shaving * (level - place);
        if taken + more >= energy && shaving > 0.0 {
            return level - (energy - taken) / shaving;
        }
        taken += more;
        shaving += change;
        level = place;
    }
    level
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: with room for 12 an hour, 20 are 12 of the highest, which could give 18, and 8 of the second: the level is
    // 32. Filling turns it round: 5 into the lowest, 5 into the next make both 15. Breaks if the room is left or another
    // hour comes first.
    #[test]
    fn the_highest_hours_give_and_the_lowest_take() {
        assert_eq!(shaved(&[10.0, 50.0, 40.0, 20.0], 12.0, 20.0), [0.0, 12.0, 8.0, 0.0]);
        assert_eq!(filled(&[10.0, 50.0, 10.0, 20.0], 12.0, 10.0), [5.0, 0.0, 5.0, 0.0]);
        assert_eq!(shaved(&[10.0, 50.0], 12.0, 100.0), [12.0, 12.0]);
        assert_eq!(shaved(&[10.0, 50.0], 12.0, 0.0), [0.0, 0.0]);
    }
}
