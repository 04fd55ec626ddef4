//! The provinces as a grid of tiles, shaded by a measure of the reader's choice.

use tianchu_model::{Region, Run};
use tianchu_report::punctuation::{list_open, list_whole};
use tianchu_report::{Words, places};

use crate::measure::Measure;

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
    /// Shade from 0 to 4, darker where the province is pressed harder; none where there is nothing to measure.
    pub level: Option<usize>,
    /// The measure, as text.
    pub value: String,
    /// What the tile says, as a sentence.
    pub text: String,
}

/// Code, column and row of each province, in the order of the register.
#[rustfmt::skip]
const PLACES: [(&str, usize, usize); 31] = [
    ("11", 6, 2), ("12", 7, 2), ("13", 6, 3), ("14", 5, 2), ("15", 5, 1),
    ("21", 8, 2), ("22", 8, 1), ("23", 8, 0), ("31", 7, 4), ("32", 6, 4),
    ("33", 6, 5), ("34", 5, 4), ("35", 6, 6), ("36", 5, 5), ("37", 7, 3),
    ("41", 5, 3), ("42", 4, 4), ("43", 4, 5), ("44", 4, 6), ("45", 3, 6),
    ("46", 4, 7), ("50", 3, 4), ("51", 2, 4), ("52", 3, 5), ("53", 2, 5),
    ("54", 0, 4), ("61", 4, 3), ("62", 2, 2), ("63", 1, 3), ("64", 3, 2),
    ("65", 0, 2),
];

/// Every province with its place and shade.
#[must_use]
pub fn tiles(run: &Run, measure: impl Measure, words: Words) -> Vec<Tile> {
    let tile = |(p, &(_, column, row)): (usize, &(&str, usize, usize))| {
        let region = Region::Province(p);
        let reading = measure.of(run, region);
        let level = reading.map(|x| measure.level(x));
        let (value, text) = measure.say(reading, places::name(region, words), words);
        Tile { region, short: places::short(p, words), column, row, level, value, text }
    };
    PLACES.iter().enumerate().map(tile).collect()
}

/// What the grid shows, as a finding and its unit: the provinces pressed hardest.
#[must_use]
pub fn tile_title(run: &Run, measure: impl Measure, words: Words) -> (String, String) {
    let mut all: Vec<(f64, &str)> = (0..PLACES.len())
        .map(Region::Province)
        .filter_map(|r| Some((measure.of(run, r)?, places::name(r, words))))
        .collect();
    tianchu_model::math::sort_by(&mut all, |a, b| measure.pressed(b.0).total_cmp(&measure.pressed(a.0)));
    let n = all.iter().filter(|(x, _)| measure.notable(*x)).count();
    // Where nobody is pressed, those nearest to it are still worth a name.
    let named = if n > 0 { n.min(3) } else { 3 };
    // Of provinces that tie none is named before the others, unless all do.
    let next = all.get(named).filter(|_| named < n || n == 0).map(|(x, _)| *x);
    let apart = all.iter().take(named).filter(|(x, _)| Some(*x) != next).count();
    let shown = if apart == 0 { named } else { apart };
    let names: Vec<&str> = all.iter().take(shown).map(|(_, name)| *name).collect();
    let who = if apart == 0 { list_open(&names, words) } else { list_whole(&names, words) };
    (measure.finding(n, &who, all.first().map_or(0.0, |x| x.0), words), measure.unit(words))
}

/// What each shade means, from the lightest.
#[must_use]
pub fn tile_levels(measure: impl Measure, words: Words) -> [String; 5] {
    measure.levels(words)
}

#[cfg(test)]
mod tests {
    use tianchu_model::region::PROVINCES;
    use tianchu_report::Language;

    use super::*;
    use crate::TileMeasure;

    // Breaks if the grid's places slip against the register, or two provinces share a tile.
    #[test]
    fn each_province_has_its_own_place() {
        let mut places: Vec<(usize, usize)> = PLACES.iter().map(|p| (p.1, p.2)).collect();
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
        let levels = |measure| tile_levels(measure, Words::of(Language::Zh));
        assert_eq!(
            levels(TileMeasure::CapPressure),
            ["25% 以下", "25–50%", "50–100%", "100–200%", "200% 以上"]
        );
        assert_eq!(tile_levels(TileMeasure::CapPressure, Words::of(Language::En))[4], "200 % and above");
        assert_eq!(
            levels(TileMeasure::CapYear),
            ["无", "2031–2035", "2029–2030", "2027–2028", "2026 年及以前"]
        );
        assert_eq!(
            levels(TileMeasure::FloorMargin),
            ["+10% 以上", "+5% 至 +10%", "+2% 至 +5%", "0% 至 +2%", "0% 以下"]
        );
        assert_eq!(
            levels(TileMeasure::GrainSurplus),
            ["+50% 以上", "0% 至 +50%", "−25% 至 0%", "−50% 至 −25%", "−50% 以下"]
        );
        assert_eq!(levels(TileMeasure::GateClosed), ["无（0%）", "0–25%", "25–50%", "50–75%", "75% 以上"]);
    }
}
