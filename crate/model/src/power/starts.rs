//! What it costs to start plants that are needed for a part of the day only, as a part of the price they ask.

use crate::dispatch::Segment;
use crate::math;

/// Adds to each step of the supply curve what its starts cost over the hours it runs, both in a year without storage, and
/// keeps prices rising: a step is started when the net load passes its middle on the way up, the year's last hour being
/// followed by its first. A step that never runs costs what the one before it does, or its own fuel if that is dearer.
pub(super) fn add_starts(supply: &mut [Segment], net_load: &[f64], yuan_per_mw: f64) {
    if yuan_per_mw <= 0.0 || net_load.is_empty() {
        return;
    }
    let mut end = 0.0;
    let middles: Vec<f64> = supply
        .iter()
        .map(|step| {
            end += step.length;
            end - 0.5 * step.length
        })
        .collect();
    let below = |n: f64| middles.partition_point(|middle| *middle < n);
    // Differences from step to step: how many hours run a step, and how often it is passed on the way up.
    let (mut hours, mut starts) = (vec![0.0; supply.len() + 1], vec![0.0; supply.len() + 1]);
    let mut before = below(net_load[net_load.len() - 1]);
    for &n in net_load {
        let now = below(n);
        hours[0] += 1.0;
        hours[now] -= 1.0;
        if now > before {
            starts[before] += 1.0;
            starts[now] -= 1.0;
        }
        before = now;
    }
    let (mut running, mut started, mut least) = (0.0, 0.0, f64::MIN);
    for (i, step) in supply.iter_mut().enumerate() {
        running += hours[i];
        started += starts[i];
        if running > 0.0 {
            step.price += yuan_per_mw * started / running;
        }
        least = math::max(least, step.price);
        step.price = least;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: the first 10 MW run all day and never start; the next run 4 hours of 24 and start once: 600 / 4 more; the
    // last never run, and are no cheaper than those before.
    #[test]
    fn a_start_is_paid_by_the_hours_it_is_for() {
        let step = |price| Segment { length: 10.0, price };
        let mut supply = [step(200.0), step(250.0), step(300.0)];
        let net_load: Vec<f64> = (0..24).map(|h| if (18..22).contains(&h) { 18.0 } else { 9.0 }).collect();
        add_starts(&mut supply, &net_load, 600.0);
        assert_eq!(supply.map(|s| s.price), [200.0, 400.0, 400.0]);
        let mut free = [step(200.0), step(250.0), step(300.0)];
        add_starts(&mut free, &net_load, 0.0);
        assert_eq!(free.map(|s| s.price), [200.0, 250.0, 300.0]);
    }
}
