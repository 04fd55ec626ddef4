//! A number with its unit, as a reader is used to it at that size.

use tianchu_model::number::significant;

use crate::words::{QuantityMessage, Words, messages};

/// Digits that matter to a reader.
const DIGITS: usize = 4;

/// How a unit is said from some size on, by language (Chinese, English).
struct Scale {
    /// Of its message, the family `quantity`.
    id: &'static str,
    /// As written in files.
    unit: &'static str,
    /// Smallest size, in the unit of files.
    from: [f64; 2],
    /// What it says, in the unit of files.
    divisor: [f64; 2],
}

/// The scales of a unit stand together, the largest first, the last one from zero.
const SCALES: [Scale; 21] = {
    const fn scale(id: &'static str, unit: &'static str, from: [f64; 2], divisor: [f64; 2]) -> Scale {
        Scale { id, unit, from, divisor }
    }
    const ANY: [f64; 2] = [0.0; 2];
    [
        scale("mu_large", "mu", [1e8, 1.5e7], [1e8, 1.5e7]),
        scale("mu_middle", "mu", [1e4, 1.5e4], [1e4, 1.5e4]),
        scale("mu_small", "mu", ANY, [1.0, 15.0]),
        scale("kw_large", "kW", [1e8, 1e8], [1e8, 1e6]),
        scale("kw_small", "kW", ANY, [1e4, 1e6]),
        scale("kwh_large", "kWh", [1e8, 1e10], [1e8, 1e9]),
        scale("kwh_small", "kWh", ANY, [1e4, 1e6]),
        scale("yuan_large", "yuan", [1e12, 1e12], [1e12, 1e9]),
        scale("yuan_middle", "yuan", [1e8, 1e9], [1e8, 1e9]),
        scale("yuan_small", "yuan", ANY, [1e4, 1e6]),
        scale("kg_large", "kg", [1e11, 1e9], [1e11, 1e9]),
        scale("kg_middle", "kg", [1e7, 1e6], [1e7, 1e6]),
        scale("kg_small", "kg", ANY, [1e3, 1e3]),
        scale("m3", "m3", ANY, [1e8, 1e9]),
        scale("share", "share", ANY, [0.01, 0.01]),
        scale("points", "points", ANY, [0.01, 0.01]),
        scale("hours", "hours", ANY, [1.0, 1.0]),
        scale("yuan_per_kw", "yuan_per_kw", ANY, [1.0, 1.0]),
        scale("yuan_per_kwh", "yuan_per_kwh", ANY, [1.0, 1.0]),
        scale("yuan_per_mu_large", "yuan_per_mu", [1e4, 1e4], [1e4, 1.0]),
        scale("yuan_per_mu_small", "yuan_per_mu", ANY, [1.0, 1.0]),
    ]
};
const MESSAGES: [QuantityMessage; SCALES.len()] = messages!(QuantityMessage of SCALES, id);

/// A quantity in the unit of files (`mu`, `kW`, `kWh`, `yuan`, `kg`, `m3`, `share`, ...), with four significant digits:
/// `18.65亿亩`, `124.3 Mha`. A unit of which nothing stands here, such as `count`, leaves the number alone.
#[must_use]
pub fn quantity(x: f64, unit: &str, words: Words) -> String {
    let language = words.language() as usize;
    let fits = |scale: &Scale| scale.unit == unit && x.abs() >= scale.from[language];
    match SCALES.iter().position(fits) {
        Some(i) => words.quantity(MESSAGES[i], &significant(x / SCALES[i].divisor[language], DIGITS)),
        None => significant(x, DIGITS),
    }
}

/// The difference of two quantities of a unit: of two shares in percentage points.
#[must_use]
pub fn difference(x: f64, unit: &str, words: Words) -> String {
    quantity(x, if unit == "share" { "points" } else { unit }, words)
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use super::*;
    use crate::Language;

    // Breaks if a figure is ever shown with a wrong unit or false precision.
    #[test]
    fn quantities_read_well() {
        let [zh, en] = [Language::Zh, Language::En].map(Words::of);
        assert_eq!(quantity(1_939_551_900.0, "mu", zh), "19.4亿亩");
        assert_eq!(quantity(1_865_000_000.0, "mu", zh), "18.65亿亩");
        assert_eq!(quantity(1_865_000_000.0, "mu", en), "124.3 Mha");
        assert_eq!(quantity(124_000.0, "mu", zh), "12.4万亩");
        assert_eq!(quantity(-750.0, "mu", en), "-50 ha");
        assert_eq!(quantity(180_000_000.0, "kW", zh), "1.8亿千瓦");
        assert_eq!(quantity(180_000_000.0, "kW", en), "180 GW");
        assert_eq!(quantity(7.065e11, "kg", zh), "7.065亿吨");
        assert_eq!(quantity(7.065e11, "kg", en), "706.5 Mt");
        assert_eq!(quantity(1.2558e12, "yuan", zh), "1.256万亿元");
        assert_eq!(quantity(1.2558e12, "yuan", en), "1256 bn yuan");
        assert_eq!(quantity(345_463e6, "kWh", en), "345.5 TWh");
        assert_eq!(quantity(2_500e6, "kWh", en), "2500 GWh");
        assert_eq!(quantity(0.425, "share", en), "42.5%");
        assert_eq!(difference(0.01788, "share", en), "1.788 percentage points");
        assert_eq!(difference(0.01788, "share", zh), "1.788 个百分点");
        assert_eq!(difference(180_000_000.0, "kW", en), "180 GW");
        assert_eq!(quantity(52_000.0, "yuan_per_mu", zh), "5.2万元/亩");
        assert_eq!(quantity(52_000.0, "yuan_per_mu", en), "52000 yuan/mu");
        assert_eq!(quantity(0.4765, "yuan_per_kwh", en), "0.4765 yuan/kWh");
        assert_eq!(quantity(296.1, "yuan_per_kw", zh), "296.1元/千瓦");
        assert_eq!(quantity(31.0, "count", zh), "31");
    }
}
