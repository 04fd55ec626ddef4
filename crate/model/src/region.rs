//! Provinces, regional grids and the nation. The provinces are rows of `register/regions.csv`; what else readers call
//! a region stands in `register/aliases.csv`.

use std::str::FromStr;

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

/// Names of the six regional grids in files.
pub const GRIDS: [&str; 6] = ["north", "northeast", "east", "central", "south", "northwest"];

/// A name of a region, in any language.
struct Name {
    name: &'static str,
    region: Region,
    /// One of the [`TITLES`] may follow, as in the full names of provinces.
    titled: bool,
}

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

    /// Whether a text names a place of the country for which the national statistics behind the model have no figures:
    /// Taiwan, Hong Kong or Macao, by code or name.
    #[must_use]
    pub fn is_without_figures(text: &str) -> bool {
        let text = text.trim();
        WITHOUT_FIGURES.iter().any(|name| {
            let begun = text.get(..name.len()).is_some_and(|begun| begun.eq_ignore_ascii_case(name));
            begun && (matches!(&text[name.len()..], "" | "0000") || TITLES.contains(&&text[name.len()..]))
        })
    }

    /// Reads `CN`, two or six digits, or the name of the nation, a grid or a province in either language,
    /// short or in full.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is = |name: &str| name.eq_ignore_ascii_case(text);
        let titled = |name| text.strip_prefix(name).is_some_and(|title| TITLES.contains(&title));
        let by_code = Self::all().find(|region| {
            let code = region.code();
            is(code) || matches!(region, Self::Province(_)) && text.strip_prefix(code) == Some("0000")
        });
        by_code.or_else(|| {
            let name = NAMES.iter().find(|known| is(known.name) || known.titled && titled(known.name))?;
            Some(name.region)
        })
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
        }
        for (name, code) in [
            ("西藏自治区", "54"),
            ("新疆维吾尔自治区", "65"),
            ("广东省", "44"),
            ("重庆市", "50"),
            ("xizang", "54"),
            ("Tibet", "54"),
            ("neimenggu", "15"),
            ("内蒙", "15"),
            ("Inner Mongolia", "15"),
            ("粤", "44"),
            ("440000", "44"),
            ("华北电网", "north"),
            ("north grid", "north"),
            ("西北", "northwest"),
            ("南方", "south"),
            ("全国", "CN"),
            ("中国", "CN"),
            ("National", "CN"),
        ] {
            assert_eq!(Region::parse(name).map(Region::code), Some(code), "{name}");
        }
        for name in ["", "省", "4400", "CN0000", "粤省", "华北省", "Guangdong Guangxi"] {
            assert_eq!(Region::parse(name), None, "{name}");
            assert_eq!(name.parse::<Region>(), Err(UnknownRegion(name.to_owned())));
        }
    }
}
