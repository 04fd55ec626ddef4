//! What the nation, provinces and grids are called.

use tianchu_model::Region;
use tianchu_model::region::{GRIDS, PROVINCES};

use crate::words::{GridMessage, ProvinceMessage, ProvinceShortMessage, Words, messages};

const PROVINCE_NAMES: [ProvinceMessage; PROVINCES.len()] = messages!(ProvinceMessage of PROVINCES, code);
const SHORT_NAMES: [ProvinceShortMessage; PROVINCES.len()] =
    messages!(ProvinceShortMessage of PROVINCES, code);
const GRID_NAMES: [GridMessage; GRIDS.len()] = GridMessage::of(GRIDS);

/// The usual name of a region, such as `Guangdong` or `North grid`; `Region::parse` reads it in any language.
#[must_use]
pub fn name(region: Region, words: Words) -> &'static str {
    match region {
        Region::Nation => words.places_nation(),
        Region::Province(p) => words.province(PROVINCE_NAMES[p]),
        Region::Grid(grid) => words.grid(GRID_NAMES[grid.0]),
    }
}

/// One or two characters for a province, by its place in `PROVINCES`: `粤`, `GD`.
#[must_use]
pub fn short(province: usize, words: Words) -> &'static str {
    words.province_short(SHORT_NAMES[province])
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use super::*;
    use crate::Language;

    // Breaks if a reader cannot write a place as it is shown.
    #[test]
    fn names_are_read_back() {
        for words in [Language::Zh, Language::En].map(Words::of) {
            for region in Region::all() {
                assert_eq!(Region::parse(name(region, words)), Some(region), "{}", name(region, words));
            }
            assert_eq!(Region::parse("44"), Region::parse(name(Region::Province(18), words)));
        }
        assert_eq!([Language::Zh, Language::En].map(|l| short(18, Words::of(l))), ["粤", "GD"]);
    }
}
