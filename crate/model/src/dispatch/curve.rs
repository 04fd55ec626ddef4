//! The cost of supply as a convex piecewise-linear function, prepared for evaluation.

use super::problem::Supply;

/// Steps a segment is cut into where several stores share one curve.
///
/// Structural: with flat segments one store after another stops at the kinks of the joint optimum.
/// Rising steps (never linear prices inside a segment, which would let the number of prices grow with
/// the horizon) take most of that away.
const STEPS: usize = 8;

/// Marginal price `price[k]` in yuan/MWh between `end[k - 1]` and `end[k]` MW; the first piece begins at
/// minus infinity and ends at zero, the last ends at infinity.
#[derive(Clone, Debug)]
pub(super) struct Curve {
    pub(super) end: Vec<f64>,
    pub(super) price: Vec<f64>,
    /// Cost at `end[k]`, yuan/h; zero at zero.
    cost_at_end: Vec<f64>,
    /// Largest supply without unserved energy, MW.
    pub(super) capacity: f64,
}

impl Curve {
    /// The supply as given; segments without length are left out.
    pub(super) fn new(supply: &Supply) -> Self {
        let mut curve =
            Self { end: vec![0.0], price: vec![supply.floor_price], cost_at_end: vec![0.0], capacity: 0.0 };
        for segment in supply.segments.iter().filter(|s| s.length > 0.0) {
            curve.push(segment.length, segment.price);
        }
        curve.close(supply.value_of_lost_load);
        curve
    }

    /// Every segment cut into rising steps that keep its middle price: from half-way to the price below up to
    /// half-way to the price above, on the supply side only (curtailed and unserved energy have no steps).
    pub(super) fn refined(supply: &Supply) -> Self {
        let segments: Vec<_> = supply.segments.iter().filter(|s| s.length > 0.0).collect();
        let mut curve =
            Self { end: vec![0.0], price: vec![supply.floor_price], cost_at_end: vec![0.0], capacity: 0.0 };
        for (k, segment) in segments.iter().enumerate() {
            let price = segment.price;
            let below = if k > 0 { segments[k - 1].price } else { price };
            let above = segments.get(k + 1).map_or(price, |s| s.price);
            let (low, high) = (0.5 * (below + price), 0.5 * (price + above));
            for i in 0..STEPS {
                // Position of the step's middle, from -1/2 at the segment's foot to 1/2 at its head.
                let x = (i as f64 + 0.5) / STEPS as f64 - 0.5;
                let slope = if x < 0.0 { price - low } else { high - price };
                curve.push(segment.length / STEPS as f64, price + 2.0 * x * slope);
            }
        }
        curve.close(supply.value_of_lost_load);
        curve
    }

    fn push(&mut self, length: f64, price: f64) {
        self.cost_at_end.push(self.cost_at_end[self.end.len() - 1] + price * length);
        self.capacity += length;
        self.end.push(self.capacity);
        self.price.push(price);
    }

    fn close(&mut self, value_of_lost_load: f64) {
        self.end.push(f64::INFINITY);
        self.price.push(value_of_lost_load);
        self.cost_at_end.push(f64::INFINITY);
    }

    /// The piece `y` MW lie in, looked for from piece `near`: hours differ little from their neighbours.
    pub(super) fn piece(&self, y: f64, near: usize) -> usize {
        let mut k = near;
        while y > self.end[k] {
            k += 1;
        }
        while k > 0 && y <= self.end[k - 1] {
            k -= 1;
        }
        k
    }

    /// Cost in yuan/h of `y` MW that lie in piece `k`.
    pub(super) fn cost(&self, y: f64, k: usize) -> f64 {
        if k == 0 {
            self.price[0] * y
        } else {
            self.cost_at_end[k - 1] + self.price[k] * (y - self.end[k - 1])
        }
    }
}
