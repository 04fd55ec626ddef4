//! Words the charts share.

use tianchu_model::number::quantity;
use tianchu_model::{Lang, Region};

/// `zh` or `en`.
pub(crate) fn pick<'a>(lang: Lang, zh: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// The thing a title speaks of, with its place unless that is the nation.
pub(crate) fn subject(region: Region, lang: Lang, zh: &str, en: &str) -> String {
    match (region, lang) {
        (Region::Nation, _) => pick(lang, zh, en).to_owned(),
        (_, Lang::Zh) => format!("{}{zh}", region.name(lang)),
        (_, Lang::En) => format!("{en} in {}", place(region)),
    }
}

/// A region as it stands within an English sentence.
pub(crate) fn place(region: Region) -> String {
    let name = region.name(Lang::En);
    if matches!(region, Region::Grid(_)) { format!("the {name}") } else { name.to_owned() }
}

/// A power as read.
pub(crate) fn power(x: f64, lang: Lang) -> String {
    quantity(x, "kW", lang)
}

/// A share in per cent, without decimals.
pub(crate) fn percent(x: f64, lang: Lang) -> String {
    let rounded = if x > 0.0 && x < 0.005 { "<1".to_owned() } else { format!("{:.0}", x * 100.0) };
    format!("{rounded}{}", pick(lang, "%", " %"))
}
