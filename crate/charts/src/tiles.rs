//! The provinces as a grid of tiles, shaded by how hard the cap on construction presses.

use tianchu_model::region::PROVINCES;
use tianchu_model::time::{Year, year_idx};
use tianchu_model::{Lang, Region, Run, Series};

use crate::words::percent;

/// A province on the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The province.
    pub region: Region,
    /// One or two characters.
    pub short: &'static str,
    /// Column of the grid, from 0 on the left.
    pub column: usize,
    /// Row of the grid, from 0 at the top.
    pub row: usize,
    /// Shade from 0 to 4; none where the model gives no cap or no demand.
    pub level: Option<usize>,
    /// Demand over cap, as text.
    pub value: String,
    /// What the tile says, as a sentence.
    pub text: String,
}

/// Years over which demand and cap are compared.
const FROM: Year = 2026;
/// Last of them.
const TO: Year = 2030;

/// Code, letters for English, column and row of each province, in the order of the register.
#[rustfmt::skip]
const PLACES: [(&str, &str, usize, usize); 31] = [
    ("11", "BJ", 6, 2), ("12", "TJ", 7, 2), ("13", "HE", 6, 3), ("14", "SX", 5, 2), ("15", "NM", 5, 1),
    ("21", "LN", 8, 2), ("22", "JL", 8, 1), ("23", "HL", 8, 0), ("31", "SH", 7, 4), ("32", "JS", 6, 4),
    ("33", "ZJ", 6, 5), ("34", "AH", 5, 4), ("35", "FJ", 6, 6), ("36", "JX", 5, 5), ("37", "SD", 7, 3),
    ("41", "HA", 5, 3), ("42", "HB", 4, 4), ("43", "HN", 4, 5), ("44", "GD", 4, 6), ("45", "GX", 3, 6),
    ("46", "HI", 4, 7), ("50", "CQ", 3, 4), ("51", "SC", 2, 4), ("52", "GZ", 3, 5), ("53", "YN", 2, 5),
    ("54", "XZ", 0, 4), ("61", "SN", 4, 3), ("62", "GS", 2, 2), ("63", "QH", 1, 3), ("64", "NX", 3, 2),
    ("65", "XJ", 0, 2),
];

/// Demand over cap from which each shade but the lightest begins.
const STEPS: [f64; 4] = [0.25, 0.5, 1.0, 2.0];

/// Demand over cap of a province in the years compared; infinite where the cap is zero, none where there is no
/// demand to press.
fn pressure(run: &Run, region: Region) -> Option<f64> {
    let sum = |series| {
        let column = run.column(series, region)?;
        Some((FROM..=TO).filter_map(|y| column.at(year_idx(y))).fold(0.0, |a, b| a + b))
    };
    let (demand, cap) = (sum(Series::FarmlandDemand)?, sum(Series::FarmlandCap)?);
    (demand > 0.0).then(|| if cap > 0.0 { demand / cap } else { f64::INFINITY })
}

/// Every province with its place and shade.
#[must_use]
pub fn tiles(run: &Run, lang: Lang) -> Vec<Tile> {
    let tile = |(p, &(_, letters, column, row)): (usize, &(&str, &'static str, usize, usize))| {
        let region = Region::Province(p);
        let name = region.name(lang);
        let ratio = pressure(run, region);
        let level = ratio.map(|x| STEPS.iter().filter(|s| x >= **s).count());
        let (value, text) = match (ratio, lang) {
            (None, Lang::Zh) => ("无".to_owned(), format!("{name}：{FROM}—{TO} 年没有占用需求")),
            (None, Lang::En) => ("none".to_owned(), format!("{name}: no demand in {FROM}–{TO}")),
            (Some(x), Lang::Zh) if x.is_infinite() => {
                ("上限为零".to_owned(), format!("{name}：{FROM}—{TO} 年占用上限为零"))
            }
            (Some(x), Lang::En) if x.is_infinite() => {
                ("cap zero".to_owned(), format!("{name}: the cap is zero in {FROM}–{TO}"))
            }
            (Some(x), Lang::Zh) => {
                let share = percent(x, lang);
                (share.clone(), format!("{name}：{FROM}—{TO} 年占用需求为上限的 {share}"))
            }
            (Some(x), Lang::En) => {
                let share = percent(x, lang);
                (share.clone(), format!("{name}: demand is {share} of the cap in {FROM}–{TO}"))
            }
        };
        let short = match lang {
            Lang::Zh => PROVINCES[p].short_zh,
            Lang::En => letters,
        };
        Tile { region, short, column, row, level, value, text }
    };
    PLACES.iter().enumerate().map(tile).collect()
}

/// What the grid shows, as a finding and its unit: the provinces pressed hardest.
#[must_use]
pub fn tile_title(run: &Run, lang: Lang) -> (String, String) {
    let mut pressed: Vec<(f64, &str)> = (0..PLACES.len())
        .map(Region::Province)
        .filter_map(|r| Some((pressure(run, r)?, r.name(lang))))
        .filter(|(x, _)| *x >= 1.0)
        .collect();
    tianchu_model::math::sort_by(&mut pressed, |a, b| b.0.total_cmp(&a.0));
    let n = pressed.len();
    let names: Vec<&str> = pressed.iter().take(3).map(|(_, name)| *name).collect();
    let title = match (lang, names.as_slice()) {
        (Lang::Zh, []) => "各省占用上限都高于需求".to_owned(),
        (Lang::Zh, names) => format!("{}的占用上限最紧，{n} 省上限低于需求", names.join("、")),
        (Lang::En, []) => "Every province's cap exceeds its demand".to_owned(),
        (Lang::En, [one]) => format!("Only the cap of {one} is below its demand"),
        (Lang::En, [first @ .., last]) => {
            format!(
                "Caps are tightest in {} and {last}; in {n} provinces they are below demand",
                first.join(", ")
            )
        }
    };
    let unit = match lang {
        Lang::Zh => format!("{FROM}—{TO} 年占用需求 ÷ 上限，颜色越深越紧"),
        Lang::En => format!("Demand over cap, {FROM}–{TO}; darker is tighter"),
    };
    (title, unit)
}

/// What each shade means, from the lightest.
#[must_use]
pub fn tile_levels(lang: Lang) -> [String; 5] {
    std::array::from_fn(|i| {
        let show = |x: f64| percent(x, lang);
        match (lang, i.checked_sub(1).map(|j| STEPS[j]), STEPS.get(i)) {
            (Lang::Zh, None, Some(to)) => format!("{} 以下", show(*to)),
            (Lang::En, None, Some(to)) => format!("below {}", show(*to)),
            (Lang::Zh, Some(from), None) => format!("{} 以上", show(from)),
            (Lang::En, Some(from), None) => format!("{} and above", show(from)),
            (_, Some(from), Some(to)) => format!("{}–{}", show(from).trim_end_matches([' ', '%']), show(*to)),
            (_, None, None) => String::new(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if the grid's places slip against the register, or two provinces share a tile.
    #[test]
    fn each_province_has_its_own_place() {
        let mut places: Vec<(usize, usize)> = PLACES.iter().map(|p| (p.2, p.3)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), PROVINCES.len());
        for (place, province) in PLACES.iter().zip(&PROVINCES) {
            assert_eq!(place.0, province.code);
        }
    }

    // Breaks if a legend no longer says what the shades are.
    #[test]
    fn the_legend_covers_everything() {
        assert_eq!(tile_levels(Lang::Zh), ["25% 以下", "25–50%", "50–100%", "100–200%", "200% 以上"]);
        assert_eq!(tile_levels(Lang::En)[4], "200 % and above");
    }
}
