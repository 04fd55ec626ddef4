//! Charts as the page shows them: words beside the picture, readings of its columns, files to save.

use serde::Serialize;
#[cfg(feature = "extras")]
use tianchu_charts::StorageMeasure;
use tianchu_charts::{Chart, Measure, Scene, Theme, Tile, TileMeasure};
use tianchu_model::diagnostic::{Among, nearest_name};
use tianchu_model::{Diagnostic, Diagnostics, Region, Run};
use tianchu_report::{Words, places};

/// Of a picture within the page, in its own pixels; the page sets the title itself.
const IN_PAGE: Theme = Theme { scale: 1.0, dark: false, with_title: false };

/// The words around a chart.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Caption {
    /// The finding.
    pub title: String,
    /// What is drawn, with its unit.
    pub subtitle: String,
    /// The chart in one sentence, for those who cannot see it.
    pub sentence: String,
    /// Number of columns that can be read out.
    pub n_readouts: usize,
    /// What the run rests on that the name of its scenario does not say.
    pub rests_on: Vec<String>,
}

impl Caption {
    pub(crate) fn new(scene: &Scene) -> Self {
        Self {
            title: scene.title.clone(),
            subtitle: scene.subtitle.clone(),
            sentence: scene.sentence.clone(),
            n_readouts: scene.readouts.len(),
            rests_on: scene.rests_on.clone(),
        }
    }
}

/// One column of a chart, read out.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Readout {
    /// Which column, counted from the left.
    pub slot: usize,
    /// Its time.
    pub label: String,
    /// Where it stands, in the pixels of the picture asked about.
    pub x: f64,
    /// Top and bottom of the plot, likewise.
    pub top: f64,
    /// Bottom of the plot.
    pub bottom: f64,
    /// Its values.
    pub rows: Vec<ReadoutRow>,
}

/// One value of a column.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadoutRow {
    /// What it is.
    pub label: String,
    /// How much, with its unit.
    pub value: String,
}

/// The provinces as a grid of tiles.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TileGrid {
    /// The finding.
    pub title: String,
    /// What the shades mean, with their unit.
    pub subtitle: String,
    /// What each shade stands for, from the lightest.
    pub levels: [String; 5],
    /// What the tiles can be shaded by.
    pub measures: Vec<MeasureInfo>,
    /// The provinces in the order of their codes.
    pub tiles: Vec<TileInfo>,
}

/// What the tiles can be shaded by.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureInfo {
    /// Name.
    pub id: &'static str,
    /// Name for readers.
    pub label: &'static str,
}

/// A province on the tile grid.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TileInfo {
    /// Two-digit code.
    pub region: &'static str,
    /// Usual name.
    pub name: &'static str,
    /// One or two characters.
    pub short: &'static str,
    /// Column of the grid, from 0.
    pub column: usize,
    /// Row of the grid, from 0.
    pub row: usize,
    /// Shade, 0 to 4; none where there is nothing to show.
    pub level: Option<usize>,
    /// What the shade stands for, as a number.
    pub value: String,
    /// The same as a sentence.
    pub text: String,
}

/// The chart of this name.
pub(crate) fn find(id: &str) -> Result<Chart, Diagnostics> {
    Chart::parse(id).ok_or_else(|| {
        let names = Chart::ALL.iter().map(|c| c.id().to_owned());
        Diagnostic::not_allowed("chart", id, names.collect()).into()
    })
}

/// The region of this code or name.
pub(crate) fn region(code: &str) -> Result<Region, Diagnostics> {
    Region::parse(code).ok_or_else(|| {
        let names = || Region::all().map(Region::code);
        let nearest = nearest_name(code, names());
        Diagnostic::unknown(code, Among::Others, nearest).into()
    })
}

/// The column nearest to `x` in a picture of this size.
pub(crate) fn nearest_readout(scene: &Scene, x: f64, width: f64, height: f64) -> Option<Readout> {
    let layout = scene.layout(width, height, &IN_PAGE);
    let distance = |slot: usize| (layout.x(scene, scene.readouts[slot].x) - x).abs();
    let slot = (0..scene.readouts.len()).min_by(|&a, &b| distance(a).total_cmp(&distance(b)))?;
    readout(scene, slot, width, height)
}

/// A column by its number; beyond either end the outermost one.
pub(crate) fn readout(scene: &Scene, slot: usize, width: f64, height: f64) -> Option<Readout> {
    let slot = slot.min(scene.readouts.len().checked_sub(1)?);
    let column = scene.readouts.get(slot)?;
    let layout = scene.layout(width, height, &IN_PAGE);
    let row = |(label, value): &(String, String)| ReadoutRow { label: label.clone(), value: value.clone() };
    Some(Readout {
        slot,
        label: column.label.clone(),
        x: layout.x(scene, column.x),
        top: layout.top,
        bottom: layout.bottom,
        rows: column.rows.iter().map(row).collect(),
    })
}

/// The provinces as a grid of tiles, shaded by a measure of farmland.
pub(crate) fn tiles(run: &Run, measure: TileMeasure, words: Words) -> TileGrid {
    let all = TileMeasure::ALL.iter().map(|m| MeasureInfo { id: m.id(), label: m.label(words) });
    shaded(run, measure, all.collect(), words)
}

/// The same, shaded by a measure of storage.
#[cfg(feature = "extras")]
pub(crate) fn storage_tiles(run: &Run, measure: StorageMeasure, words: Words) -> TileGrid {
    let all = StorageMeasure::ALL.iter().map(|m| MeasureInfo { id: m.id(), label: m.label(words) });
    shaded(run, measure.shades(run), all.collect(), words)
}

fn shaded(run: &Run, measure: impl Measure, measures: Vec<MeasureInfo>, words: Words) -> TileGrid {
    let info = |tile: Tile| TileInfo {
        region: tile.region.code(),
        name: places::name(tile.region, words),
        short: tile.short,
        column: tile.column,
        row: tile.row,
        level: tile.level,
        value: tile.value,
        text: tile.text,
    };
    let (title, subtitle) = tianchu_charts::tile_title(run, measure, words);
    let tiles = tianchu_charts::tiles(run, measure, words).into_iter().map(info).collect();
    TileGrid { title, subtitle, levels: tianchu_charts::tile_levels(measure, words), measures, tiles }
}
