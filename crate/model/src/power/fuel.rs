//! What supply that follows prices burns.

use crate::dispatch::Segment;
use crate::math;

/// Cost of an hour's supply and what it is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fuel {
    /// Cost, yuan.
    pub yuan: f64,
    /// Energy from coal, MWh.
    pub coal_mwh: f64,
    /// Energy from gas, MWh.
    pub gas_mwh: f64,
}

impl Fuel {
    fn add(&mut self, mwh: f64, price: f64, is_coal: bool) {
        self.yuan += mwh * price;
        *(if is_coal { &mut self.coal_mwh } else { &mut self.gas_mwh }) += mwh;
    }
}

/// The fuel of a supply curve, summed up from its foot: an hour is looked up, whatever the number of segments.
#[derive(Clone, Debug, PartialEq)]
pub struct FuelCurve {
    segments: Vec<(Segment, bool)>,
    /// Supply below each segment, MW.
    foot: Vec<f64>,
    /// Fuel of it.
    below: Vec<Fuel>,
}

impl FuelCurve {
    /// Segments by rising price, and whether each burns coal.
    #[must_use]
    pub fn new(supply: &[Segment], is_coal: &[bool]) -> Self {
        let segments: Vec<_> = supply.iter().copied().zip(is_coal.iter().copied()).collect();
        let (mut foot, mut below) = (Vec::with_capacity(segments.len()), Vec::with_capacity(segments.len()));
        let (mut mw, mut fuel) = (0.0, Fuel::default());
        for (segment, is_coal) in &segments {
            foot.push(mw);
            below.push(fuel);
            mw += segment.length;
            fuel.add(segment.length, segment.price, *is_coal);
        }
        Self { segments, foot, below }
    }

    /// What an hour burns in which `supply_mw` follow prices.
    #[must_use]
    pub fn at(&self, supply_mw: f64) -> Fuel {
        let Some(i) = self.foot.partition_point(|foot| *foot < supply_mw).checked_sub(1) else {
            return Fuel::default();
        };
        let (segment, is_coal) = self.segments[i];
        let mut fuel = self.below[i];
        fuel.add(math::min(supply_mw - self.foot[i], segment.length), segment.price, is_coal);
        fuel
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: 10 MW of coal at 100 and 5 of gas at 400; 12 MW burn 1,000 and 800 yuan; beyond both nothing burns.
    #[test]
    fn an_hour_burns_what_lies_below_it() {
        let segments = [(10.0, 100.0), (5.0, 400.0)].map(|(length, price)| Segment { length, price });
        let curve = FuelCurve::new(&segments, &[true, false]);
        let at = |mw| {
            let Fuel { yuan, coal_mwh, gas_mwh } = curve.at(mw);
            (yuan, coal_mwh, gas_mwh)
        };
        assert_eq!(at(-3.0), (0.0, 0.0, 0.0));
        assert_eq!(at(0.0), (0.0, 0.0, 0.0));
        assert_eq!(at(4.0), (400.0, 4.0, 0.0));
        assert_eq!(at(10.0), (1_000.0, 10.0, 0.0));
        assert_eq!(at(12.0), (1_800.0, 10.0, 2.0));
        assert_eq!(at(99.0), (3_000.0, 10.0, 5.0));
        assert_eq!(FuelCurve::new(&[], &[]).at(1.0), Fuel::default());
    }
}
