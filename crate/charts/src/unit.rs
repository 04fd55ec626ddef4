//! The unit a chart is drawn in: one for all its numbers, chosen by the greatest of them.

use tianchu_model::number;
use tianchu_report::{Language, Words};

use crate::scales::scales;

/// A unit with its decimals.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// How much of the file unit it holds.
    divisor: f64,
    /// Its name; empty where the number stands alone.
    pub(crate) name: &'static str,
    /// Decimals that show four digits of the greatest number.
    pub(crate) decimals: usize,
    words: Words,
}

impl Unit {
    /// The unit for numbers of file unit `unit` up to `greatest`; that one without a name where none stands here.
    pub(crate) fn pick(unit: &str, greatest: f64, words: Words) -> Self {
        let language = words.language() as usize;
        let scale = scales().find(|s| s.unit == unit && greatest >= s.from[language]);
        let (divisor, name) = scale.map_or((1.0, ""), |s| (s.divisor[language], (s.name)(words)));
        // Of nothing but zeros no decimals are worth showing.
        let exponent = if greatest > 0.0 { number::exponent(greatest / divisor) } else { 3 };
        // Shares and grades are not known to more.
        let finest = match unit {
            "share" => 1,
            "yuan_per_kw" | "yuan_per_kwh" => 0,
            "grade" => 2,
            _ => 4,
        };
        let decimals = usize::try_from((3 - exponent).clamp(0, finest)).unwrap_or(0);
        Self { divisor, name, decimals, words }
    }

    /// The same with the decimals that tell numbers apart which span no more than this.
    pub(crate) fn telling(self, span: f64) -> Self {
        if span.is_finite() && span > 0.0 {
            let needed =
                usize::try_from((1 - number::exponent(span / self.divisor)).clamp(0, 4)).unwrap_or(0);
            Self { decimals: self.decimals.max(needed), ..self }
        } else {
            self
        }
    }

    /// A number of the file unit in this one.
    pub(crate) fn scale(self, x: f64) -> f64 {
        x / self.divisor
    }

    /// A number of this unit, bare.
    pub(crate) fn bare(self, x: f64) -> String {
        // A negative zero would print its sign.
        let text = number::fixed(x + 0.0, self.decimals);
        let zero = text.trim_start_matches('-').chars().all(|c| c == '0' || c == '.');
        if zero { text.trim_start_matches('-').to_owned() } else { text.replace('-', "−") }
    }

    /// A number of this unit, with its name.
    pub(crate) fn full(self, x: f64) -> String {
        with_unit(&self.bare(x), self.name, self.words)
    }

    /// A number of this unit as a decimal for files, one digit finer than shown.
    pub(crate) fn cell(self, x: f64) -> String {
        number::fixed(x + 0.0, self.decimals + 1)
    }
}

/// A number with the name of its unit, which may be empty.
pub(crate) fn with_unit(number: &str, name: &str, words: Words) -> String {
    let space = if words.language() == Language::En && !name.is_empty() { " " } else { "" };
    format!("{number}{space}{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a chart shows numbers in a unit nobody would choose, or with false precision.
    #[test]
    fn units_suit_their_numbers() {
        let show = |unit, greatest, language, x| {
            let unit = Unit::pick(unit, greatest, Words::of(language));
            unit.full(unit.scale(x))
        };
        assert_eq!(show("mu", 1.9945e9, Language::Zh, 1.9945e9), "19.95亿亩");
        assert_eq!(show("mu", 1.9945e9, Language::En, 1.9945e9), "133.0 Mha");
        assert_eq!(show("mu", 2.0743e7, Language::Zh, 2.26e6), "226万亩");
        assert_eq!(show("kW", 6.6835e8, Language::Zh, 6.6835e8), "6.684亿千瓦");
        assert_eq!(show("kW", 6.6835e8, Language::En, 7.376e7), "73.8 GW");
        assert_eq!(show("kW", 0.0, Language::En, -0.0), "0 MW");
        assert_eq!(show("mu", 2.0743e7, Language::En, -3.0e6), "−0.200 Mha");
        assert_eq!(show("mu", 2.0743e7, Language::Zh, -2.0), "0万亩");
        assert_eq!(show("mu", 0.0, Language::Zh, 0.0), "0亩");
        assert_eq!(show("kg", 7.065e11, Language::En, 7.065e11), "706.5 Mt");
        assert_eq!(show("kg", 7.065e11, Language::Zh, 7.065e11), "7.065亿吨");
        assert_eq!(show("yuan", 4.5e10, Language::Zh, 4.5e10), "450.0亿元");
        assert_eq!(show("share", 0.5, Language::En, 0.123), "12.3 %");
        let unit = Unit::pick("mu", 1.546e9, Words::of(Language::Zh)).telling(1e5);
        assert_eq!(unit.full(unit.scale(1.54591e9)), "15.4591亿亩");
        assert_eq!(show("grade", 10.0, Language::En, 4.756), "4.76");
    }
}
