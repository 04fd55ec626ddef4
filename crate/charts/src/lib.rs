//! The charts of Tianchu: a run as plain scenes, and scenes on any plotters backend.
//!
//! ```
//! use tianchu_charts::{Chart, Theme, scene, svg};
//! use tianchu_model::{Model, Region, Scenario};
//! use tianchu_report::{Language, Words};
//!
//! let scenario = Scenario::baseline();
//! let run = Model::new(scenario.vintage).run(&scenario);
//! let scene = scene(Chart::FarmlandStock, &run, None, Region::Nation, Words::of(Language::En));
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
mod chart;
mod draft;
mod draw;
#[cfg(feature = "extras")]
mod extras;
mod layout;
mod measure;
mod number;
mod packed;
mod pools;
mod scales;
mod scene;
mod sentence;
mod stock;
mod svg;
mod text;
mod theme;
mod tiles;
mod unit;
mod view;

pub use axis::{Axis, Tick};
pub use chart::Chart;
pub use draw::draw;
#[cfg(feature = "extras")]
pub use extras::{
    BRIEF_SIZE, CompareMode, Compared, Side, StorageMeasure, StorageShades, brief_pictures, brief_scenes,
    comparable, compared, curtailment, duration_curve, qr, readings, value_of_next_mw, week,
};
pub use layout::Layout;
pub use measure::{Measure, TileMeasure};
pub use packed::Packed;
pub use scene::{Form, Line, Mark, Panel, Readout, Role, Scene, Target};
pub use svg::svg;
pub use theme::{Palette, Rgb, Theme};
pub use tiles::{Tile, tile_levels, tile_title, tiles};

use tianchu_model::{Region, Run};
use tianchu_report::Words;

/// A chart of a run, with another run's main line beneath it where a `baseline` is given.
///
/// A region for which the model has no such series gives an empty scene that says so.
#[must_use]
pub fn scene(chart: Chart, run: &Run, baseline: Option<&Run>, region: Region, words: Words) -> Scene {
    let view = view::View { chart, run, baseline, region, words };
    draft(chart, &view).map_or_else(|| draft::empty(&view), |draft| draft.scene(&view))
}

/// The panels of a chart; `None` where the model has no such series for the region, and of charts of hours.
fn draft(chart: Chart, view: &view::View<'_>) -> Option<draft::Draft> {
    match chart {
        Chart::FarmlandStock => stock::farmland(view),
        Chart::StorageStock => stock::storage(view),
        Chart::OccupationReplenishment => balance::occupation(view),
        Chart::CapAndDemand => balance::cap(view),
        Chart::Pools => pools::pools(view),
        Chart::StorageAdditions => additions::additions(view),
        #[cfg(feature = "extras")]
        _ => extras::draft(chart, view),
    }
}
