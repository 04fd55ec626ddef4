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
#[cfg(feature = "extras")]
mod basic;
#[cfg(feature = "extras")]
mod build_out;
#[cfg(feature = "extras")]
mod business;
mod draft;
mod draw;
#[cfg(feature = "extras")]
mod energy_land;
#[cfg(feature = "extras")]
mod grain;
#[cfg(feature = "extras")]
mod hours;
mod layout;
mod measure;
#[cfg(feature = "extras")]
mod money;
mod pools;
#[cfg(feature = "extras")]
mod quality;
#[cfg(feature = "extras")]
mod readings;
mod scene;
mod sentence;
mod stock;
#[cfg(feature = "extras")]
mod storage_measure;
mod svg;
mod text;
mod theme;
mod tiles;
mod unit;
mod view;
mod words;

pub use axis::{Axis, Tick};
pub use draw::draw;
#[cfg(feature = "extras")]
pub use hours::{curtailment, duration_curve, value_of_next_mw, week};
pub use layout::Layout;
pub use measure::{Measure, TileMeasure};
#[cfg(feature = "extras")]
pub use readings::readings;
pub use scene::{Form, Line, Mark, Panel, Readout, Role, Scene, Target};
#[cfg(feature = "extras")]
pub use storage_measure::{StorageMeasure, StorageShades};
pub use svg::svg;
pub use theme::{Palette, Rgb, Theme};
pub use tiles::{Tile, tile_levels, tile_title, tiles};

use tianchu_model::{Lang, Region, Run};

macro_rules! charts {
    (
        lean { $($(#[doc = $doc:literal])* $name:ident $id:literal $zh:literal $en:literal $build:path;)* }
        extras { $($(#[doc = $xdoc:literal])* $xname:ident $xid:literal $xzh:literal $xen:literal $xbuild:path;)* }
        hours { $($(#[doc = $hdoc:literal])* $hname:ident $hid:literal $hzh:literal $hen:literal;)* }
    ) => {
        /// A chart, under the name it has in links, on the command line and in the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Chart {
            $($(#[doc = $doc])* $name,)*
            $($(#[doc = $xdoc])* #[cfg(feature = "extras")] $xname,)*
            $($(#[doc = $hdoc])* #[cfg(feature = "extras")] $hname,)*
        }

        impl Chart {
            /// Every chart that a run alone fills, those of the first screen first.
            pub const ALL: &'static [Self] =
                &[$(Self::$name,)* $(#[cfg(feature = "extras")] Self::$xname,)*];

            /// Charts of a grid's hours, which have functions of their own; of a run alone they are empty.
            #[cfg(feature = "extras")]
            pub const OF_HOURS: &'static [Self] = &[$(Self::$hname,)*];

            /// Name in links, files and the page.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                    $(#[cfg(feature = "extras")] Self::$xname => $xid,)*
                    $(#[cfg(feature = "extras")] Self::$hname => $hid,)*
                }
            }

            /// What the chart is about, for menus.
            #[must_use]
            pub const fn label(self, lang: Lang) -> &'static str {
                let (zh, en) = match self {
                    $(Self::$name => ($zh, $en),)*
                    $(#[cfg(feature = "extras")] Self::$xname => ($xzh, $xen),)*
                    $(#[cfg(feature = "extras")] Self::$hname => ($hzh, $hen),)*
                };
                match lang {
                    Lang::Zh => zh,
                    Lang::En => en,
                }
            }

            fn draft(self, view: &view::View<'_>) -> Option<draft::Draft> {
                match self {
                    $(Self::$name => $build(view),)*
                    $(#[cfg(feature = "extras")] Self::$xname => $xbuild(view),)*
                    $(#[cfg(feature = "extras")] Self::$hname => None,)*
                }
            }
        }
    };
}

charts! {
    lean {
        /// Farmland at year-end against the red line.
        FarmlandStock "farmland-stock" "耕地面积" "Farmland" stock::farmland;
        /// New-type storage at quarter-end against the target of 2027.
        StorageStock "storage-stock" "新型储能装机" "New-type storage" stock::storage;
        /// What takes farmland and what replenishes it, by class, year by year.
        OccupationReplenishment "occupation-replenishment" "耕地占用与补充" "Farmland taken and replenished" balance::occupation;
        /// The cap on construction and the demand; what was blocked and why; the bank of credits.
        CapAndDemand "cap-and-demand" "占用上限与需求" "Cap and demand of construction" balance::cap;
        /// What is left to restore and reclaim.
        Pools "pools" "可恢复与后备资源" "Land left to restore" pools::pools;
        /// Storage added and retired, year by year.
        StorageAdditions "storage-additions" "储能新增与退役" "Storage added and retired" additions::additions;
    }
    extras {
        /// Replenished against occupied: area, grade, capacity.
        ThreeBalances "three-balances" "数量、质量、产能三平衡" "Balance of area, quality and capacity" quality::balances;
        /// Permanent basic farmland against its task, the reserve zone, counties that must stop.
        BasicFarmland "basic-farmland" "永久基本农田" "Permanent basic farmland" basic::basic;
        /// High-standard farmland against the target of 2030, built and decayed.
        HighStandard "high-standard" "高标准农田" "High-standard farmland" basic::standard;
        /// What occupation brings in and what replenishment and quality cost.
        LandMoney "land-money" "耕地收支" "Money of farmland" money::money;
        /// Grain capacity against need, and who has grain to spare.
        Grain "grain" "粮食产能与需要" "Grain capacity and need" grain::grain;
        /// Storage added by group of use, year by year, and retired.
        AdditionsByClass "additions-by-class" "新增储能，按用途" "Storage added, by group" build_out::by_class;
        /// Storage filed, tendered, under construction and operating.
        Pipeline "pipeline" "储能项目各环节" "Stages of storage projects" build_out::pipeline;
        /// What a station costs, and what it earns against what it needs.
        CostRevenue "cost-revenue" "储能造价与收入" "Cost and revenue of storage" business::cost_revenue;
        /// Hours of use against published ones.
        Utilisation "utilisation" "储能利用小时" "Use of storage" build_out::utilisation;
        /// Direct investment against the plan for 2025-2027.
        Investment "investment" "储能投资" "Investment in storage" business::investment;
        /// Growth of the equipment industry, an illustrative account.
        Equipment "equipment" "电力装备行业（示意）" "Equipment industry (illustrative)" business::equipment;
        /// Land that energy takes, by class, and the part of storage in what construction asks of farmland.
        StorageLand "storage-land" "能源用地" "Land of energy" energy_land::storage_land;
        /// Construction and cap under the readings of the cap rule; of one run, under its own.
        Readings "readings" "占用上限的三种读法" "Three readings of the cap" readings::own;
    }
    hours {
        /// A week hour by hour: what supplies the load, what storage does, its level, the price.
        Week "week" "一周逐时" "A week, hour by hour";
        /// Hours in order of size: net load with and without storage, prices.
        DurationCurve "duration-curve" "持续曲线" "Duration curves";
        /// Curtailed share by year, beside what was published.
        Curtailment "curtailment" "弃电率" "Curtailment";
        /// What more storage would save a year, against what it costs.
        NextMw "value-of-next-mw" "再增一份储能的价值" "Value of more storage";
    }
}

impl Chart {
    /// The chart called `id`, if this build has it.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let all = Self::ALL.iter();
        #[cfg(feature = "extras")]
        let all = all.chain(Self::OF_HOURS);
        all.copied().find(|c| c.id() == id.trim())
    }
}

/// A chart of a run, with another run's main line beneath it where a `baseline` is given.
///
/// A region for which the model has no such series gives an empty scene that says so.
#[must_use]
pub fn scene(chart: Chart, run: &Run, baseline: Option<&Run>, region: Region, lang: Lang) -> Scene {
    let view = view::View { chart, run, baseline, region, lang };
    chart.draft(&view).map_or_else(|| draft::empty(&view), |draft| draft.scene(&view))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a chart is added without a name of its own, or a name cannot be read back.
    #[test]
    fn names_round_trip() {
        for &chart in Chart::ALL.iter().chain(Chart::OF_HOURS) {
            assert_eq!(Chart::parse(chart.id()), Some(chart));
        }
        assert_eq!(Chart::parse("month"), None);
    }
}
