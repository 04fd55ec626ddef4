//! What provinces have set of their own in place of the national payment for capacity.

use crate::evidence::Evidence;
use crate::region::N_PROVINCES;
use crate::time::{Date, Year};

/// Year the provinces' own payments of the register start in; rates per kWh of the year before may differ.
const FROM: Year = 2026;

/// A rate by which a station on a province's list is paid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rate {
    /// Yuan per kWh discharged.
    PerKwh(f64),
    /// Yuan per kW and year: `yuan * coefficient * min(1, usable duration / base)`, the base the longest net-load peak
    /// where the province names none.
    PerKw {
        /// In full.
        yuan: f64,
        /// Supply coefficient (供需系数), one where none is given.
        coefficient: f64,
        /// Duration in hours that is paid in full.
        base_hours: Option<f64>,
    },
}

/// What one province pays.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Own {
    rate: Rate,
    /// First year it is paid.
    from: Year,
    /// Last year its rule names; none if it stands.
    until: Option<Year>,
    /// Yuan per kWh of the stations that entered the year before [`FROM`], where theirs is another.
    earlier_yuan_per_kwh: Option<f64>,
    /// Years a station keeps its rate; none if it is the year's and not the station's.
    kept_years: Option<Year>,
}

impl Own {
    /// What a station that entered in a year is paid in another; nothing where it is paid as in other provinces.
    fn rate(self, entered: Year, year: Year) -> Option<Rate> {
        let ended = self.until.is_some_and(|last| year > last)
            || self.kept_years.is_some_and(|years| entered >= self.from && year >= entered + years);
        if year < self.from || ended {
            return None;
        }
        match self.earlier_yuan_per_kwh {
            Some(yuan) if entered == FROM - 1 => Some(Rate::PerKwh(yuan)),
            _ => Some(self.rate),
        }
    }
}

/// The provinces' own payments, as the vintage knows them: what lapsed with [`FROM`]'s year before, and what stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Payments([[Option<Own>; 2]; N_PROVINCES]);

impl Payments {
    /// Reads them. Only what is in force is there: drafts, discussions and entries without a document are other rows.
    ///
    /// Money is booked from 2025 on, so nothing is paid before. A rate per kWh of 2025 that none of 2026 follows
    /// (Xinjiang) lapses with its year.
    pub(super) fn new(evidence: &Evidence) -> Self {
        let on = |id: &str, year| evidence.by_province(id, Date::year_end(year));
        let (kwh, kwh_before) = (on(KWH, FROM), on(KWH, FROM - 1));
        let (kw, base_hours) = (on(KW, FROM), on("storage.capacity_payment_base_hours", FROM));
        let coefficient = on("storage.capacity_payment_coefficient", FROM);
        let until = on("storage.capacity_payment_until_year", FROM);
        let kept_years = on("storage.discharge_payment_kept_years", FROM);
        Self(std::array::from_fn(|p| {
            let plain =
                |rate, from| Own { rate, from, until: None, earlier_yuan_per_kwh: None, kept_years: None };
            let per_kw = kw[p].map(|yuan| Own {
                until: until[p].map(|x| x as Year),
                ..plain(
                    Rate::PerKw {
                        yuan,
                        coefficient: coefficient[p].unwrap_or(1.0),
                        base_hours: base_hours[p],
                    },
                    FROM,
                )
            });
            let per_kwh = kwh[p].map(|yuan| Own {
                earlier_yuan_per_kwh: kwh_before[p],
                kept_years: kept_years[p].map(|x| x as Year),
                ..plain(Rate::PerKwh(yuan), if kwh_before[p].is_some() { FROM - 1 } else { FROM })
            });
            let lapsed = kwh_before[p]
                .filter(|_| kwh[p].is_none())
                .map(|yuan| Own { until: Some(FROM - 1), ..plain(Rate::PerKwh(yuan), FROM - 1) });
            [lapsed, per_kw.or(per_kwh)]
        }))
    }

    fn of(&self, province: usize) -> impl Iterator<Item = Own> + '_ {
        self.0[province].iter().copied().flatten()
    }

    /// What a station that entered in a year is paid in another; nothing where it is paid as in other provinces.
    pub(super) fn rate(&self, province: usize, entered: Year, year: Year) -> Option<Rate> {
        self.of(province).find_map(|own| own.rate(entered, year))
    }

    /// Whether a province pays its stations by the year they entered.
    pub(super) fn apart(&self, province: usize) -> bool {
        self.of(province).any(|own| own.kept_years.is_some() || own.earlier_yuan_per_kwh.is_some())
    }

    /// Years a station that enters in a year keeps what it is paid.
    pub(super) fn kept_years(&self, province: usize, entered: Year) -> Option<Year> {
        self.of(province).find(|own| own.rate(entered, entered).is_some())?.kept_years
    }
}

/// Yuan per kWh discharged, at the end of the year whose stations it is for.
const KWH: &str = "storage.discharge_payment_yuan_per_kwh";
/// Yuan per kW and year of a payment in force.
const KW: &str = "storage.capacity_payment_yuan_per_kw_year";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::PROVINCES;
    use crate::vintage::Vintage;

    fn of(vintage: Vintage, code: &str, entered: Year, year: Year) -> Option<Rate> {
        let p = PROVINCES.iter().position(|p| p.code == code).expect("a province");
        Payments::new(&Evidence::new(vintage)).rate(p, entered, year)
    }

    // Breaks if Inner Mongolia's stations of 2025 are not paid 0.35 and those of 2026 and before 2025 0.28, a station's
    // ten years are not ten, or Xinjiang is paid per kWh after 2025, when its rule of 2023 ends.
    #[test]
    fn a_payment_per_kwh_goes_by_the_year_of_the_station_or_of_the_rule() {
        let of = |code, entered, year| of(Vintage::Latest, code, entered, year);
        let kwh = |yuan| Some(Rate::PerKwh(yuan));
        for year in [2025, 2034] {
            assert_eq!((of("15", 2025, year), of("15", 2024, year)), (kwh(0.35), kwh(0.28)));
        }
        assert_eq!((of("15", 2025, 2035), of("15", 2026, 2035)), (None, kwh(0.28)));
        assert_eq!(of("65", 2025, 2025), kwh(0.128));
        assert!(matches!(of("65", 2025, 2026), Some(Rate::PerKw { .. })));
        assert_eq!(of("37", 2020, 2030), None, "what users pay in Shandong is not what a station is paid");
        assert_eq!(of("11", 2026, 2026), None);
    }

    // Breaks if a payment per kW has not the base, the coefficient and the years of its rule.
    #[test]
    fn payments_per_kw_are_those_of_their_rules() {
        let of = |code, year| of(Vintage::Latest, code, year, year);
        let kw = |yuan, coefficient, base_hours| Some(Rate::PerKw { yuan, coefficient, base_hours });
        assert_eq!([2025, 2026, 2027, 2028].map(|y| of("62", y)), {
            let gansu = kw(330.0, 0.89, Some(6.0));
            [None, gansu, gansu, None]
        });
        assert_eq!([2026, 2027].map(|y| of("42", y)), [kw(165.0, 1.0, Some(10.0)), None]);
        for (code, wanted) in [
            ("22", kw(330.0, 1.0, Some(8.0))),
            ("63", kw(185.0, 0.92, Some(8.0))),
            ("61", kw(165.0, 1.0, Some(6.0))),
            ("65", kw(165.0, 1.0, None)),
        ] {
            assert_eq!((of(code, 2026), of(code, 2035)), (wanted, wanted), "{code}");
        }
        // A draft, two discussions and an entry without a document are listed, not paid.
        for code in ["64", "12", "14", "21"] {
            assert_eq!(of(code, 2027), None, "{code}");
        }
    }

    // Breaks if an earlier vintage is paid by a rule it does not know.
    #[test]
    fn earlier_vintages_know_no_later_payments() {
        let known = |vintage| {
            let payments = Payments::new(&Evidence::new(vintage));
            (0..N_PROVINCES)
                .filter(|&p| payments.of(p).next().is_some())
                .map(|p| PROVINCES[p].code)
                .collect::<Vec<_>>()
        };
        assert_eq!(known(Vintage::EndOf2024), ["65"]);
        assert_eq!(known(Vintage::EndOf2025), ["15", "42", "62", "65"]);
        assert_eq!(known(Vintage::Latest), ["15", "22", "42", "61", "62", "63", "65"]);
        assert_eq!(of(Vintage::EndOf2025, "65", 2026, 2026), None);
    }
}
