//! Numbers as people read them: at most four significant digits, units of each language.

mod parse;

use crate::lang::Lang;

pub use parse::parse;

/// `x` with at most `digits` significant digits and no needless zeros.
#[must_use]
pub fn significant(x: f64, digits: usize) -> String {
    if x == 0.0 {
        return "0".to_owned();
    }
    // Scientific notation rounds to the digits wanted; its exponent then says how many decimals that is.
    let scientific = format!("{:.*e}", digits.saturating_sub(1), x);
    let exponent: i32 = scientific.split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0);
    let decimals = (digits as i32 - 1 - exponent).max(0) as usize;
    let text = format!("{x:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// As [`significant`], in scientific notation from 1e16: a message has no use for three hundred digits.
#[must_use]
pub fn stated(x: f64, digits: usize) -> String {
    if !x.is_finite() || x.abs() < 1e16 {
        return significant(x, digits);
    }
    let text = format!("{:.*e}", digits.saturating_sub(1), x);
    match text.split_once('e') {
        Some((head, exponent)) if head.contains('.') => {
            format!("{}e{exponent}", head.trim_end_matches('0').trim_end_matches('.'))
        }
        _ => text,
    }
}

/// `x` with at most `decimals` decimals and no needless zeros; never a negative zero.
#[must_use]
pub fn rounded(x: f64, decimals: usize) -> String {
    let text = format!("{x:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A quantity in its file unit (`mu`, `kW`, `kWh`, `yuan`, `kg`, `m3`, `share`) as a reader of `lang` expects it.
#[must_use]
pub fn quantity(x: f64, unit: &str, lang: Lang) -> String {
    let size = x.abs();
    let (divisor, name) = match (unit, lang) {
        ("mu", Lang::Zh) if size >= 1e8 => (1e8, "亿亩"),
        ("mu", Lang::Zh) if size >= 1e4 => (1e4, "万亩"),
        ("mu", Lang::Zh) => (1.0, "亩"),
        ("mu", Lang::En) if size >= 1.5e7 => (1.5e7, " Mha"),
        ("mu", Lang::En) if size >= 1.5e4 => (1.5e4, " kha"),
        ("mu", Lang::En) => (15.0, " ha"),
        ("kW", Lang::Zh) if size >= 1e8 => (1e8, "亿千瓦"),
        ("kW", Lang::Zh) => (1e4, "万千瓦"),
        ("kW", Lang::En) => (1e6, " GW"),
        ("kWh", Lang::Zh) if size >= 1e8 => (1e8, "亿千瓦时"),
        ("kWh", Lang::Zh) => (1e4, "万千瓦时"),
        ("kWh", Lang::En) if size >= 1e10 => (1e9, " TWh"),
        ("kWh", Lang::En) => (1e6, " GWh"),
        ("yuan", Lang::Zh) if size >= 1e12 => (1e12, "万亿元"),
        ("yuan", Lang::Zh) if size >= 1e8 => (1e8, "亿元"),
        ("yuan", Lang::Zh) => (1e4, "万元"),
        ("yuan", Lang::En) if size >= 1e9 => (1e9, " bn yuan"),
        ("yuan", Lang::En) => (1e6, " m yuan"),
        ("kg", Lang::Zh) if size >= 1e11 => (1e11, "亿吨"),
        ("kg", Lang::Zh) if size >= 1e7 => (1e7, "万吨"),
        ("kg", Lang::Zh) => (1e3, "吨"),
        ("kg", Lang::En) if size >= 1e9 => (1e9, " Mt"),
        ("kg", Lang::En) if size >= 1e6 => (1e6, " kt"),
        ("kg", Lang::En) => (1e3, " t"),
        ("m3", Lang::Zh) => (1e8, "亿立方米"),
        ("m3", Lang::En) => (1e9, " bn m³"),
        ("share", _) => (0.01, "%"),
        ("hours", Lang::Zh) => (1.0, " 小时"),
        ("hours", Lang::En) => (1.0, " hours"),
        ("yuan_per_kw", Lang::Zh) => (1.0, "元/千瓦"),
        ("yuan_per_kw", Lang::En) => (1.0, " yuan/kW"),
        ("yuan_per_kwh", Lang::Zh) => (1.0, "元/千瓦时"),
        ("yuan_per_kwh", Lang::En) => (1.0, " yuan/kWh"),
        ("yuan_per_mu", Lang::Zh) if size >= 1e4 => (1e4, "万元/亩"),
        ("yuan_per_mu", Lang::Zh) => (1.0, "元/亩"),
        ("yuan_per_mu", Lang::En) => (1.0, " yuan/mu"),
        _ => (1.0, ""),
    };
    format!("{}{name}", significant(x / divisor, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a figure is ever shown with a wrong unit or false precision.
    #[test]
    fn quantities_read_well() {
        assert_eq!(quantity(1_939_551_900.0, "mu", Lang::Zh), "19.4亿亩");
        assert_eq!(quantity(1_865_000_000.0, "mu", Lang::Zh), "18.65亿亩");
        assert_eq!(quantity(1_865_000_000.0, "mu", Lang::En), "124.3 Mha");
        assert_eq!(quantity(124_000.0, "mu", Lang::Zh), "12.4万亩");
        assert_eq!(quantity(180_000_000.0, "kW", Lang::Zh), "1.8亿千瓦");
        assert_eq!(quantity(180_000_000.0, "kW", Lang::En), "180 GW");
        assert_eq!(quantity(7.065e11, "kg", Lang::Zh), "7.065亿吨");
        assert_eq!(quantity(7.065e11, "kg", Lang::En), "706.5 Mt");
        assert_eq!(quantity(1.2558e12, "yuan", Lang::Zh), "1.256万亿元");
        assert_eq!(quantity(345_463e6, "kWh", Lang::En), "345.5 TWh");
        assert_eq!(quantity(2_500e6, "kWh", Lang::En), "2500 GWh");
        assert_eq!(quantity(0.425, "share", Lang::En), "42.5%");
        assert_eq!(quantity(52_000.0, "yuan_per_mu", Lang::Zh), "5.2万元/亩");
        assert_eq!(quantity(0.4765, "yuan_per_kwh", Lang::En), "0.4765 yuan/kWh");
        assert_eq!(quantity(296.1, "yuan_per_kw", Lang::Zh), "296.1元/千瓦");
        assert_eq!(significant(0.0, 4), "0");
        assert_eq!(significant(99_999.6, 4), "100000");
        assert_eq!(significant(-3.4567, 3), "-3.46");
        assert_eq!(stated(1e308, 6), "1e308");
        assert_eq!(stated(-1.234_567_8e20, 6), "-1.23457e20");
        assert_eq!(stated(9.5e15, 6), "9500000000000000");
    }
}
