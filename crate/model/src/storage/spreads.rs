//! Tariff spreads of users by province.

use crate::evidence::Evidence;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::Date;

/// Day of the price tables: the month of March 2026.
const TABLES: Date = Date::new(2026, 3, 31);
/// Peak less valley, the mean of a province's tariff zones; of the nation the median of all zones.
const SPREAD: &str = "storage.user_peak_valley_spread_yuan_per_kwh";

/// Each province's spread over the national median: one where it has no table, and everywhere as long as the vintage
/// knows none.
pub(super) fn user_spread_factors(evidence: &Evidence) -> ByProvince<f64> {
    let Some(median) = evidence.value(SPREAD, "CN", TABLES) else { return [1.0; N_PROVINCES] };
    evidence.by_province(SPREAD, TABLES).map(|own| own.map_or(1.0, |spread| spread / median))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::PROVINCES;
    use crate::vintage::Vintage;

    // Breaks if a province is not the mean of its zones over the median of 0.55 (Shanghai (0.7072 + 0.6229) / 2 =
    // 0.66505), one without a table or with a misread one (Yunnan, Xizang, Ningxia) is not the median, or a vintage
    // knows tables of later.
    #[test]
    fn spreads_are_those_of_the_zones() {
        let of = |vintage| user_spread_factors(&Evidence::new(vintage));
        let found = of(Vintage::Latest);
        for (province, factor) in PROVINCES.iter().zip(found) {
            let wanted = match province.code {
                "31" => 0.66505 / 0.55,
                "15" => 0.3045 / 0.55,
                "21" => 0.1991 / 0.55,
                "53" | "54" | "64" => 1.0,
                _ => continue,
            };
            assert!((factor - wanted).abs() < 1e-9, "{}: {factor}", province.code);
        }
        // Hebei's two zones happen to be the median together.
        assert_eq!(found.iter().filter(|x| **x == 1.0).count(), 4);
        assert_eq!(of(Vintage::EndOf2025), [1.0; N_PROVINCES]);
    }
}
