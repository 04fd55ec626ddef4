//! The charts of Tianchu: a run as plain scenes, and scenes on any plotters backend.
//!
//! ```
//! use tianchu_charts::{Chart, Theme, scene, svg};
//! use tianchu_model::{Lang, Model, Region, Scenario};
//!
//! let scenario = Scenario::baseline();
//! let run = Model::new(scenario.vintage).run(&scenario);
//! let scene = scene(Chart::FarmlandStock, &run, None, Region::Nation, Lang::En);
//! assert!(scene.title.contains("Farmland"));
//! assert!(svg(&scene, 608, 342, &Theme::light()).starts_with("<svg"));
//! ```
//!
//! Invariants:
//! - A [`Scene`] is plain data and sound: its ranges are finite, ordered and not empty, whatever the run holds.
//! - Titles, labels and sentences are made from the numbers drawn.
//! - Text is never measured by a backend: widths come from a fixed table, so a picture has the same layout
//!   natively, in Node and in the browser, and drawing does not touch the page.
//! - The same scene gives the same bytes of SVG on every target.
#![warn(missing_docs)]

mod additions;
mod axis;
mod balance;
mod draft;
mod draw;
mod layout;
mod pools;
mod scene;
mod sentence;
mod stock;
mod svg;
mod text;
mod theme;
mod tiles;
mod unit;
mod view;
mod words;

pub use axis::{Axis, Tick};
pub use draw::draw;
pub use layout::Layout;
pub use scene::{Form, Line, Mark, Readout, Role, Scene, Target};
pub use svg::svg;
pub use theme::{Palette, Rgb, Theme};
pub use tiles::{Tile, tile_levels, tile_title, tiles};

use tianchu_model::{Lang, Region, Run, Text};

/// A chart, under the name it has in links, on the command line and in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chart {
    /// Farmland at year-end against the red line.
    FarmlandStock,
    /// New-type storage at quarter-end against the target of 2027.
    StorageStock,
    /// What construction and others take of farmland, and what is replenished, year by year.
    OccupationReplenishment,
    /// The cap on construction, the demand, and what was taken.
    CapAndDemand,
    /// What is left to restore and reclaim.
    Pools,
    /// Storage added and retired, year by year.
    StorageAdditions,
}

impl Chart {
    /// Every chart, those of the first screen first.
    pub const ALL: &'static [Self] = &[
        Self::FarmlandStock,
        Self::StorageStock,
        Self::OccupationReplenishment,
        Self::CapAndDemand,
        Self::Pools,
        Self::StorageAdditions,
    ];

    /// Name in links, files and the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FarmlandStock => "farmland-stock",
            Self::StorageStock => "storage-stock",
            Self::OccupationReplenishment => "occupation-replenishment",
            Self::CapAndDemand => "cap-and-demand",
            Self::Pools => "pools",
            Self::StorageAdditions => "storage-additions",
        }
    }

    /// The chart called `id`.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|c| c.id() == id.trim())
    }

    /// What the chart is about, for menus.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        let text = match self {
            Self::FarmlandStock => Text { zh: "耕地面积", en: "Farmland" },
            Self::StorageStock => Text { zh: "新型储能装机", en: "New-type storage" },
            Self::OccupationReplenishment => {
                Text { zh: "耕地占用与补充", en: "Farmland taken and replenished" }
            }
            Self::CapAndDemand => Text { zh: "占用上限与需求", en: "Cap and demand of construction" },
            Self::Pools => Text { zh: "可恢复与后备资源", en: "Land left to restore" },
            Self::StorageAdditions => Text { zh: "储能新增与退役", en: "Storage added and retired" },
        };
        text.get(lang)
    }
}

/// A chart of a run, with another run's main line beneath it where a `baseline` is given.
///
/// A region for which the model has no such series gives an empty scene that says so.
#[must_use]
pub fn scene(chart: Chart, run: &Run, baseline: Option<&Run>, region: Region, lang: Lang) -> Scene {
    let view = view::View { chart, run, baseline, region, lang };
    let draft = match chart {
        Chart::FarmlandStock => stock::farmland(&view),
        Chart::StorageStock => stock::storage(&view),
        Chart::OccupationReplenishment => balance::occupation(&view),
        Chart::CapAndDemand => balance::cap(&view),
        Chart::Pools => pools::pools(&view),
        Chart::StorageAdditions => additions::additions(&view),
    };
    draft.map_or_else(|| draft::empty(&view), |draft| draft.scene(&view))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a chart is added without a name of its own, or a name cannot be read back.
    #[test]
    fn names_round_trip() {
        for &chart in Chart::ALL {
            assert_eq!(Chart::parse(chart.id()), Some(chart));
        }
        assert_eq!(Chart::parse("week"), None);
    }
}
