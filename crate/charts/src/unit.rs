//! The unit a chart is drawn in: one for all its numbers, chosen by the greatest of them.

use tianchu_model::Lang;

/// A unit with its decimals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Unit {
    /// How much of the file unit it holds.
    divisor: f64,
    /// Its name.
    pub(crate) name: &'static str,
    /// Decimals that show four digits of the greatest number.
    decimals: usize,
    /// Whether a space stands before the name.
    spaced: bool,
}

impl Unit {
    /// The unit for numbers of file unit `unit` up to `greatest`.
    pub(crate) fn pick(unit: &str, greatest: f64, lang: Lang) -> Self {
        let (divisor, name) = match (unit, lang) {
            // Below two hundred million, 万亩 keeps small members of a chart readable.
            ("mu", Lang::Zh) if greatest >= 2e8 => (1e8, "亿亩"),
            ("mu", Lang::Zh) if greatest >= 1e4 => (1e4, "万亩"),
            ("mu", Lang::Zh) => (1.0, "亩"),
            ("mu", Lang::En) if greatest >= 1.5e7 => (1.5e7, "Mha"),
            ("mu", Lang::En) if greatest >= 1.5e4 => (1.5e4, "kha"),
            ("mu", Lang::En) => (15.0, "ha"),
            ("kW", Lang::Zh) if greatest >= 1e8 => (1e8, "亿千瓦"),
            ("kW", Lang::Zh) => (1e4, "万千瓦"),
            ("kW", Lang::En) if greatest >= 1e6 => (1e6, "GW"),
            ("kW", Lang::En) => (1e3, "MW"),
            ("kg", Lang::Zh) if greatest >= 1e11 => (1e11, "亿吨"),
            ("kg", Lang::Zh) => (1e7, "万吨"),
            ("kg", Lang::En) if greatest >= 1e9 => (1e9, "Mt"),
            ("kg", Lang::En) => (1e6, "kt"),
            ("yuan", Lang::Zh) => (1e8, "亿元"),
            ("yuan", Lang::En) if greatest >= 1e9 => (1e9, "bn yuan"),
            ("yuan", Lang::En) => (1e6, "m yuan"),
            ("share", _) => (0.01, "%"),
            ("hours", Lang::Zh) => (1.0, "小时"),
            ("hours", Lang::En) => (1.0, "h"),
            ("yuan_per_kw", Lang::Zh) => (1.0, "元/千瓦"),
            ("yuan_per_kw", Lang::En) => (1.0, "yuan/kW"),
            ("yuan_per_kwh", Lang::Zh) => (1.0, "元/千瓦时"),
            ("yuan_per_kwh", Lang::En) => (1.0, "yuan/kWh"),
            #[cfg(feature = "extras")]
            ("kWh", Lang::Zh) if greatest >= 1e8 => (1e8, "亿千瓦时"),
            #[cfg(feature = "extras")]
            ("kWh", Lang::Zh) => (1e4, "万千瓦时"),
            #[cfg(feature = "extras")]
            ("kWh", Lang::En) => (1e6, "GWh"),
            #[cfg(feature = "extras")]
            ("yuan_per_mwh", Lang::Zh) => (1.0, "元/兆瓦时"),
            #[cfg(feature = "extras")]
            ("yuan_per_mwh", Lang::En) => (1.0, "yuan/MWh"),
            #[cfg(feature = "extras")]
            ("yuan_per_year", Lang::Zh) => (1.0, "元/年"),
            #[cfg(feature = "extras")]
            ("yuan_per_year", Lang::En) => (1.0, "yuan a year"),
            _ => (1.0, ""),
        };
        // Of nothing but zeros no decimals are worth showing.
        let exponent = if greatest > 0.0 { exponent(greatest / divisor) } else { 3 };
        // Shares and grades are not known to more.
        let finest = match unit {
            "share" => 1,
            "yuan_per_kw" | "yuan_per_kwh" => 0,
            "grade" => 2,
            _ => 4,
        };
        let decimals = usize::try_from((3 - exponent).clamp(0, finest)).unwrap_or(0);
        Self { divisor, name, decimals, spaced: lang == Lang::En }
    }

    /// The same with the decimals that tell numbers apart which span no more than this.
    pub(crate) fn telling(self, span: f64) -> Self {
        if span.is_finite() && span > 0.0 {
            let needed = usize::try_from((1 - exponent(span / self.divisor)).clamp(0, 4)).unwrap_or(0);
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
        let text = format!("{:.*}", self.decimals, x + 0.0);
        let zero = text.trim_start_matches('-').chars().all(|c| c == '0' || c == '.');
        if zero { text.trim_start_matches('-').to_owned() } else { text.replace('-', "−") }
    }

    /// A number of this unit, with its name.
    pub(crate) fn full(self, x: f64) -> String {
        let space = if self.spaced && !self.name.is_empty() { " " } else { "" };
        format!("{}{space}{}", self.bare(x), self.name)
    }

    /// A number of this unit as a decimal for files, one digit finer than shown.
    pub(crate) fn cell(self, x: f64) -> String {
        format!("{:.*}", self.decimals + 1, x + 0.0)
    }
}

/// The power of ten of a number above zero, read from its text.
fn exponent(x: f64) -> i32 {
    format!("{x:e}").split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a chart shows numbers in a unit nobody would choose, or with false precision.
    #[test]
    fn units_suit_their_numbers() {
        let show = |unit, greatest, lang, x| {
            let unit = Unit::pick(unit, greatest, lang);
            unit.full(unit.scale(x))
        };
        assert_eq!(show("mu", 1.9945e9, Lang::Zh, 1.9945e9), "19.95亿亩");
        assert_eq!(show("mu", 1.9945e9, Lang::En, 1.9945e9), "133.0 Mha");
        assert_eq!(show("mu", 2.0743e7, Lang::Zh, 2.26e6), "226万亩");
        assert_eq!(show("kW", 6.6835e8, Lang::Zh, 6.6835e8), "6.684亿千瓦");
        assert_eq!(show("kW", 6.6835e8, Lang::En, 7.376e7), "73.8 GW");
        assert_eq!(show("kW", 0.0, Lang::En, -0.0), "0 MW");
        assert_eq!(show("mu", 2.0743e7, Lang::En, -3.0e6), "−0.200 Mha");
        assert_eq!(show("mu", 2.0743e7, Lang::Zh, -2.0), "0万亩");
        assert_eq!(show("mu", 0.0, Lang::Zh, 0.0), "0亩");
        assert_eq!(show("kg", 7.065e11, Lang::En, 7.065e11), "706.5 Mt");
        assert_eq!(show("kg", 7.065e11, Lang::Zh, 7.065e11), "7.065亿吨");
        assert_eq!(show("yuan", 4.5e10, Lang::Zh, 4.5e10), "450.0亿元");
        assert_eq!(show("share", 0.5, Lang::En, 0.123), "12.3 %");
        let unit = Unit::pick("mu", 1.546e9, Lang::Zh).telling(1e5);
        assert_eq!(unit.full(unit.scale(1.54591e9)), "15.4591亿亩");
        assert_eq!(show("grade", 10.0, Lang::En, 4.756), "4.76");
    }
}
