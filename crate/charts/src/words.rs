//! Words the charts share.

use tianchu_model::{Lang, Region, Run, Vintage};
use tianchu_report::{Words, places, quantity};

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
        (_, Lang::Zh) => format!("{}{zh}", places::name(region, Words::of(lang))),
        (_, Lang::En) => format!("{en} in {}", place(region)),
    }
}

/// A region as it stands within an English sentence.
pub(crate) fn place(region: Region) -> String {
    let name = places::name(region, Words::of(Lang::En));
    if matches!(region, Region::Grid(_)) { format!("the {name}") } else { name.to_owned() }
}

/// A slot's label as it stands in a sentence: `2030 年`, `2027 年第四季度`.
pub(crate) fn when(label: &str, lang: Lang) -> String {
    match (lang, label.split_once('Q')) {
        (Lang::En, _) => label.to_owned(),
        (Lang::Zh, None) => format!("{label} 年"),
        (Lang::Zh, Some((year, quarter))) => {
            let number = match quarter {
                "1" => "一",
                "2" => "二",
                "3" => "三",
                _ => "四",
            };
            format!("{year} 年第{number}季度")
        }
    }
}

/// An area as read.
pub(crate) fn area(x: f64, lang: Lang) -> String {
    quantity(x, "mu", Words::of(lang))
}

/// A power as read.
pub(crate) fn power(x: f64, lang: Lang) -> String {
    quantity(x, "kW", Words::of(lang))
}

/// A share in per cent, without decimals.
pub(crate) fn percent(x: f64, lang: Lang) -> String {
    let rounded = if x > 0.0 && x < 0.005 { "<1".to_owned() } else { format!("{:.0}", x * 100.0) };
    format!("{rounded}{}", pick(lang, "%", " %"))
}

/// What the subtitle adds about the grey ground and the data used.
pub(crate) fn scope(run: &Run, region: Region, lang: Lang) -> String {
    let mut text = pick(lang, "；灰底为推演", "; projection on grey").to_owned();
    if region != Region::Nation {
        text.push_str(pick(lang, "，分省数为本模型推算", ", provincial split is ours"));
    }
    if run.scenario.vintage == Vintage::EndOf2024 {
        text.push_str(pick(lang, "；只用 2024 年底已知数据", "; data known by end-2024"));
    }
    text
}

/// The line under a picture in a file.
pub(crate) fn source(run: &Run, lang: Lang) -> String {
    let scenario = &run.scenario;
    let title = match scenario.title.get(lang) {
        "" => &scenario.id,
        title => title,
    };
    let changes = scenario.changes().count();
    let mut text = match lang {
        Lang::Zh => format!(
            "田储模型 {}，数据截至 {}；情景：{title}",
            tianchu_model::MODEL_VERSION,
            tianchu_model::DATA_VERSION
        ),
        Lang::En => format!(
            "Tianchu {}, data as of {}; scenario: {title}",
            tianchu_model::MODEL_VERSION,
            tianchu_model::DATA_VERSION
        ),
    };
    if changes > 0 {
        text.push_str(&match lang {
            Lang::Zh => format!("（改动 {changes} 项）"),
            Lang::En => format!(" ({changes} changed)"),
        });
    }
    text
}
