//! What stands: power, and the energy its modules still hold.

use std::ops::Range;

use crate::math;
use crate::region::N_PROVINCES;
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;
use crate::units::{Kw, Kwh};

use super::book::StorageRun;
use super::cells::N_GROUPS;
use super::opportunity::Standing;

/// Fade and replacement of one quarter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fade {
    /// Part of usable energy still there a quarter later, replacement apart.
    kept: f64,
    /// Part of nameplate energy whose modules are replaced in a quarter.
    replaced: f64,
    /// Usable share of a vintage at the end of its life.
    at_end: f64,
}

/// The running stock of a run.
#[derive(Clone, Debug)]
pub(super) struct Fleet {
    fade: Fade,
    power: [[Kw; N_GROUPS]; N_PROVINCES],
    nameplate: [[Kwh; N_GROUPS]; N_PROVINCES],
    /// Usable energy in kWh, not rounded: it has no book.
    usable: [[f64; N_GROUPS]; N_PROVINCES],
}

impl Fade {
    /// Usable share `u` of a vintage: 1 when new, then `u * (1 - fade)^(1/4) + r * (1 - u)` every quarter,
    /// `r` a quarter of the yearly replacement: a module replaced is as good as new.
    pub(super) fn new(params: &Params, life: usize) -> Self {
        let replaced = params[id::STORAGE_MODULE_REPLACEMENT_SHARE_PER_YEAR] / 4.0;
        let lasting = math::pow(1.0 - params[id::STORAGE_FADE_SHARE_PER_YEAR], 0.25);
        let mut fade = Self { kept: lasting - replaced, replaced, at_end: 1.0 };
        for _ in 0..life {
            fade.at_end = fade.after_quarter(fade.at_end);
        }
        fade
    }

    fn after_quarter(&self, usable: f64) -> f64 {
        usable * self.kept + self.replaced
    }
}

impl Fleet {
    /// Nothing stands yet.
    pub(super) fn new(params: &Params, life: usize) -> Self {
        Self {
            fade: Fade::new(params, life),
            power: [[Kw::ZERO; N_GROUPS]; N_PROVINCES],
            nameplate: [[Kwh::ZERO; N_GROUPS]; N_PROVINCES],
            usable: [[0.0; N_GROUPS]; N_PROVINCES],
        }
    }

    /// Passes quarters whose vintages are booked: what stood fades, the vintage due retires whole, the new one
    /// comes in at its nameplate.
    ///
    /// The law of one vintage is linear, so the sum follows it too: no vintage is kept apart.
    pub(super) fn pass(&mut self, run: &mut StorageRun, quarters: Range<usize>) {
        for quarter in quarters {
            for province in 0..N_PROVINCES {
                for group in 0..N_GROUPS {
                    let (mut power, mut energy) = (
                        run.added_by_group(province, group, quarter),
                        run.added_energy_by_group(province, group, quarter),
                    );
                    let mut usable = self.usable[province][group] * self.fade.kept
                        + self.nameplate[province][group].get() * self.fade.replaced
                        + energy.get();
                    if let Some(vintage) = run.retiring(quarter) {
                        power -= run.added_by_group(province, group, vintage);
                        let retired = run.added_energy_by_group(province, group, vintage);
                        usable -= retired.get() * self.fade.at_end;
                        energy -= retired;
                    }
                    self.power[province][group] += power;
                    self.nameplate[province][group] += energy;
                    // What rounding leaves of an empty stock is nothing.
                    let stands = self.nameplate[province][group] > Kwh::ZERO;
                    self.usable[province][group] = if stands { math::max(usable, 0.0) } else { 0.0 };
                    run.set_usable(province, group, quarter, Kwh::whole(self.usable[province][group]));
                }
            }
        }
    }

    /// What stands at the end of `year`, the last one passed.
    pub(super) fn standing(&self, year: Year) -> Standing {
        Standing { year, power: self.power, usable: self.usable.map(|groups| groups.map(Kwh::whole)) }
    }

    /// Power of a province, all groups.
    pub(super) fn power_of(&self, province: usize) -> Kw {
        self.power[province].iter().copied().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    fn fade(changes: &[(crate::register::ParamId, f64)], life: usize) -> Fade {
        let mut scenario = Scenario::baseline();
        for &(param, value) in changes {
            scenario.set_param(param, value).expect("in range");
        }
        Fade::new(&scenario.params(), life)
    }

    // Breaks if fading is not (1 - 2 %) a year: after ten years 0.98^10 = 0.8171 is left; with modules replaced
    // at 4 % a year one quarter leaves 0.98^(1/4), and the next that * (0.98^(1/4) - 0.01) + 0.01.
    #[test]
    fn fade_by_hand() {
        let none = [(id::STORAGE_MODULE_REPLACEMENT_SHARE_PER_YEAR, 0.0)];
        assert!((fade(&none, 40).at_end - 0.817_072_806_887_547).abs() < 1e-12);
        let some = fade(&[(id::STORAGE_MODULE_REPLACEMENT_SHARE_PER_YEAR, 0.04)], 2);
        let quarter = math::pow(0.98, 0.25);
        assert!((some.at_end - (quarter * (quarter - 0.01) + 0.01)).abs() < 1e-14);
    }
}
