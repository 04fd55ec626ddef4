//! Provinces, regional grids and the nation. The provinces are rows of `register/regions.csv`.

use std::str::FromStr;

use crate::lang::{Lang, Text};

include!(concat!(env!("OUT_DIR"), "/regions.rs"));

/// Number of provincial units.
pub const N_PROVINCES: usize = 31;

/// One value per province, in the order of their GB/T 2260 codes.
pub type ByProvince<T> = [T; N_PROVINCES];

/// A provincial unit.
#[derive(Debug)]
pub struct Province {
    /// Two digits of GB/T 2260.
    pub code: &'static str,
    /// Short usual name.
    pub name: Text,
    /// One or two characters for tiles.
    pub short_zh: &'static str,
    /// The regional grid it belongs to.
    pub grid: Grid,
    /// Index into [`LAND_REGIONS`].
    pub land_region: usize,
    /// Main producing, main selling or balanced area.
    pub grain_category: &'static str,
    /// Region of the 2019 bulletin on farmland quality.
    pub quality_region: &'static str,
}

/// The seven farmland regions of the State Council report of 2024-12-22, by their keys in the register.
pub const LAND_REGIONS: [&str; 7] = ["NE", "N", "E", "C", "S", "SW", "NW"];

/// A regional grid, as an index into [`GRIDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grid(pub usize);

/// Names of the six regional grids.
pub const GRIDS: [&str; 6] = ["north", "northeast", "east", "central", "south", "northwest"];

const GRID_NAMES: [Text; 6] = [
    Text { zh: "华北电网", en: "North grid" },
    Text { zh: "东北电网", en: "Northeast grid" },
    Text { zh: "华东电网", en: "East grid" },
    Text { zh: "华中电网", en: "Central grid" },
    Text { zh: "南方电网", en: "South grid" },
    Text { zh: "西北电网", en: "Northwest grid" },
];

/// What the full names of provinces end in, the longer first.
const TITLES_ZH: [&str; 6] = ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市"];

/// Where a figure belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The nation, `CN`.
    Nation,
    /// A province, by its place in [`PROVINCES`].
    Province(usize),
    /// A regional grid.
    Grid(Grid),
}

impl Region {
    /// `CN`, a two-digit code or a grid's name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nation => "CN",
            Self::Province(p) => PROVINCES[p].code,
            Self::Grid(g) => GRIDS[g.0],
        }
    }

    /// Name in a language.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Nation => Text { zh: "全国", en: "China" }.get(lang),
            Self::Province(p) => PROVINCES[p].name.get(lang),
            Self::Grid(g) => GRID_NAMES[g.0].get(lang),
        }
    }

    /// Reads `CN`, two or six digits, or the name of the nation, a grid or a province in either language,
    /// short or in full.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is = |name: &str| name.eq_ignore_ascii_case(text);
        if is("CN") || is("China") || text == "全国" {
            return Some(Self::Nation);
        }
        let named = |g: usize| {
            let Text { zh, en } = GRID_NAMES[g];
            is(GRIDS[g]) || is(en) || zh == text || zh.strip_suffix("电网") == Some(text)
        };
        if let Some(g) = (0..GRIDS.len()).find(|&g| named(g)) {
            return Some(Self::Grid(Grid(g)));
        }
        let code = if text.len() == 6 && text.ends_with("0000") { &text[..2] } else { text };
        let short = TITLES_ZH.iter().find_map(|title| text.strip_suffix(title)).unwrap_or(text);
        let p = PROVINCES.iter().position(|p| {
            // Xizang (Tibet) answers to both of its names.
            let mut names = p.name.en.split(['(', ')']).map(str::trim).filter(|name| !name.is_empty());
            let zh = p.name.zh == short || p.short_zh == text;
            p.code == code || zh || is(p.name.en) || names.any(is)
        });
        // The one province whose English name is not its name in pinyin.
        let p = p.or_else(|| is("Neimenggu").then(|| PROVINCES.iter().position(|p| p.code == "15"))?)?;
        Some(Self::Province(p))
    }

    /// The nation and the 31 provinces.
    pub fn nation_and_provinces() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Nation).chain((0..N_PROVINCES).map(Self::Province))
    }

    /// All regions a result may be given for.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::nation_and_provinces().chain((0..GRIDS.len()).map(|g| Self::Grid(Grid(g))))
    }
}

/// A name that [`Region::parse`] does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no region called {0:?}")]
pub struct UnknownRegion(pub String);

impl FromStr for Region {
    type Err = UnknownRegion;

    /// As [`Region::parse`].
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or_else(|| UnknownRegion(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a name that a reader would write is refused, or means another place.
    #[test]
    fn provinces_and_grids_answer_to_their_usual_names() {
        for region in Region::all() {
            assert_eq!(Region::parse(region.code()), Some(region));
            for lang in [Lang::Zh, Lang::En] {
                assert_eq!(Region::parse(region.name(lang)), Some(region), "{}", region.name(lang));
            }
        }
        for (name, code) in [
            ("西藏自治区", "54"),
            ("新疆维吾尔自治区", "65"),
            ("广东省", "44"),
            ("重庆市", "50"),
            ("xizang", "54"),
            ("Tibet", "54"),
            ("neimenggu", "15"),
            ("440000", "44"),
            ("华北电网", "north"),
            ("north grid", "north"),
            ("西北", "northwest"),
            ("南方", "south"),
            ("全国", "CN"),
        ] {
            assert_eq!(Region::parse(name).map(Region::code), Some(code), "{name}");
        }
        for name in ["", "省", "4400", "Guangdong Guangxi"] {
            assert_eq!(Region::parse(name), None, "{name}");
            assert_eq!(name.parse::<Region>(), Err(UnknownRegion(name.to_owned())));
        }
    }
}
