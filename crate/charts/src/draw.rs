//! A scene on any plotters backend.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{CoordMapper, Drawable, PointCollection};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::layout::{LABEL, Layout, Placed, Plot, SUBTITLE, TICK, TITLE};
use crate::scene::{Form, Line, Mark, Panel, Role, Scene};
use crate::text::wrap;
use crate::theme::{Palette, Rgb, Theme, fonts};

type Outcome<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;
type Flat = Cartesian2d<RangedCoordf64, RangedCoordf64>;
/// A drawing area in the numbers of a panel. Plotters' own builder of charts brings labels and titles of its own, which
/// measure their texts.
type Plane<DB> = DrawingArea<DB, Flat>;

/// Draws a scene over the whole of `area`, whose size counts device pixels. For SVG files see
/// [`svg`](crate::svg()): that backend sets type smaller than it is told.
///
/// # Errors
/// Those of the backend.
pub fn draw<DB: DrawingBackend>(scene: &Scene, area: &DrawingArea<DB, Shift>, theme: &Theme) -> Outcome<DB> {
    Painter { scene, area, theme, palette: theme.palette(), type_scale: 1.0 }.paint()
}

/// Draws with every size of type multiplied by `type_scale`.
pub(crate) fn draw_scaled<DB: DrawingBackend>(
    scene: &Scene,
    area: &DrawingArea<DB, Shift>,
    theme: &Theme,
    type_scale: f64,
) -> Outcome<DB> {
    Painter { scene, area, theme, palette: theme.palette(), type_scale }.paint()
}

struct Painter<'a, DB: DrawingBackend> {
    scene: &'a Scene,
    area: &'a DrawingArea<DB, Shift>,
    theme: &'a Theme,
    palette: &'a Palette,
    type_scale: f64,
}

/// Draws the elements of a series.
fn each<DB: DrawingBackend, E, B: CoordMapper>(
    plane: &Plane<DB>,
    series: impl IntoIterator<Item = E>,
) -> Outcome<DB>
where
    for<'b> &'b E: PointCollection<'b, (f64, f64), B>,
    E: Drawable<DB, B>,
{
    series.into_iter().try_for_each(|element| plane.draw(&element))
}

/// Lengths of stroke, gap, stroke, gap in CSS pixels; nothing of a line without gaps.
fn pattern(line: &Line) -> Option<[f64; 4]> {
    match line.role {
        Role::ScenarioA => Some([2.0, 3.0, 2.0, 3.0]),
        Role::ScenarioC => Some([6.0, 3.0, 6.0, 3.0]),
        Role::ScenarioD => Some([8.0, 3.0, 2.0, 3.0]),
        _ => line.dashed.then_some([5.0, 4.0, 5.0, 4.0]),
    }
}

/// The strokes of a broken line through points, whose lengths and gaps go on around its corners.
fn dashes(mut points: impl Iterator<Item = (i32, i32)>, pattern: [f32; 4]) -> Vec<Vec<(i32, i32)>> {
    let exact = |(x, y): (i32, i32)| (x as f32, y as f32);
    let whole = |(x, y): (f32, f32)| (x.round() as i32, y.round() as i32);
    let Some(first) = points.next() else { return Vec::new() };
    let mut at = exact(first);
    let mut dashes = vec![vec![first]];
    let (mut part, mut done) = (0, 0.0);
    for end in points.map(exact) {
        while at != end {
            let (across, down) = (end.0 - at.0, end.1 - at.1);
            let (way, left) = (across.hypot(down), pattern[part] - done);
            let turns = left < way;
            at = if turns { (at.0 + across * (left / way), at.1 + down * (left / way)) } else { end };
            done += left.min(way);
            if let (0 | 2, Some(dash)) = (part, dashes.last_mut()) {
                dash.push(whole(at));
            }
            if done >= pattern[part] {
                (part, done) = ((part + 1) % pattern.len(), 0.0);
                if part % 2 == 0 {
                    dashes.push(vec![whole(at)]);
                }
            }
        }
    }
    dashes.retain(|dash| dash.len() > 1);
    dashes
}

fn rgb(c: Rgb) -> RGBColor {
    RGBColor(c.0, c.1, c.2)
}

/// Opacity of the area under a line: the grid stays visible.
const TINT: f64 = 0.13;
/// Opacity of a band: lines over it stay visible.
const FILL: f64 = 0.72;
/// Opacity of the ground under a label that lines may cross.
const VEIL: f64 = 0.8;
/// Width of a column, in years.
const COLUMN: f64 = 0.66;

impl<DB: DrawingBackend> Painter<'_, DB> {
    fn paint(&self) -> Outcome<DB> {
        let scene = self.scene;
        self.area.fill(&rgb(self.palette.paper))?;
        let (width, height) = self.area.dim_in_pixel();
        let layout = scene.layout(f64::from(width), f64::from(height), self.theme);
        if scene.panels.is_empty() {
            return self.say_nothing(&layout);
        }
        for (panel, plot) in scene.panels.iter().zip(&layout.plots) {
            self.panel(&layout, panel, plot)?;
        }
        self.years(&layout)?;
        self.words(&layout)
    }

    /// A panel but for the labels in the margin.
    fn panel(&self, layout: &Layout, panel: &Panel, plot: &Plot) -> Outcome<DB> {
        if let Some((from, _)) = self.scene.projection {
            let x = layout.x(self.scene, from);
            self.rect((x, plot.top), (layout.right, plot.bottom), self.palette.ground)?;
        }
        if let Some(word) = &plot.projection {
            self.text(word, TICK, false, HPos::Left)?;
        }
        self.grid(layout, panel, plot)?;
        let (left, top) = (layout.left.round(), plot.top.round());
        let (right, bottom) = (layout.right.round(), plot.bottom.round());
        let area = self
            .area
            .clone()
            .shrink((left as i32, top as i32), ((right - left) as i32, (bottom - top) as i32));
        let (x, y) = (&self.scene.x, &panel.y);
        let (across, down) = area.get_pixel_range();
        let pixels = (across.start..across.end - 1, down.end - 1..down.start);
        let plane = area.apply_coord_spec(Flat::new(x.from()..x.to(), y.from()..y.to(), pixels));
        for form in [Form::Columns, Form::Band, Form::Area] {
            for line in panel.lines.iter().filter(|l| l.form == form) {
                self.ground(&plane, line)?;
            }
        }
        // Zero, where it is in sight: the floor everything stands on.
        if (y.from()..=y.to()).contains(&0.0) {
            self.hair((layout.left, plot.y(panel, 0.0)), layout.right, self.palette.soft)?;
        }
        self.targets(layout, panel, plot)?;
        let over_columns = panel.lines.iter().any(|l| l.form.stacked());
        for line in panel.lines.iter().filter(|l| !l.form.stacked()) {
            self.line(&plane, line, over_columns)?;
        }
        Ok(())
    }

    /// The heading, and hairlines from the very left, each with its label above it.
    fn grid(&self, layout: &Layout, panel: &Panel, plot: &Plot) -> Outcome<DB> {
        let edge = plot.heading.x;
        let mut ceiling = f64::NEG_INFINITY;
        if !plot.heading.text.is_empty() {
            ceiling = plot.heading.y + self.theme.px(LABEL) / 2.0;
            self.text(&plot.heading, LABEL, false, HPos::Left)?;
        }
        let mut floor = f64::INFINITY;
        for tick in panel.y.ticks() {
            let y = plot.y(panel, tick.at);
            self.hair((edge, y), layout.right, self.palette.hair)?;
            let label =
                Placed { text: tick.label.clone(), x: edge, y: y - self.theme.px(7.0), role: Role::Grey };
            let half = self.theme.px(TICK) / 2.0;
            // A low panel has no room for all.
            if label.y - half >= ceiling && label.y + half <= floor {
                floor = label.y - half;
                self.text(&label, TICK, false, HPos::Left)?;
            }
        }
        Ok(())
    }

    /// Years below small ticks.
    fn years(&self, layout: &Layout) -> Outcome<DB> {
        let (scene, px) = (self.scene, |size| self.theme.px(size));
        let ticks =
            ((scene.x.from() / scene.step).ceil() as i32)..=((scene.x.to() / scene.step).floor() as i32);
        for tick in ticks {
            let x = layout.x(scene, f64::from(tick) * scene.step);
            let size = if layout.years.iter().any(|p| p.x == x) { 6.0 } else { 3.0 };
            let one = f64::from(self.theme.stroke(1.0));
            self.rect((x, layout.bottom), (x + one, layout.bottom + px(size)), self.palette.soft)?;
        }
        for year in &layout.years {
            self.text(year, TICK, false, HPos::Center)?;
        }
        Ok(())
    }

    /// What lies under the lines: tinted areas and columns, each from its base.
    fn ground(&self, plane: &Plane<DB>, line: &Line) -> Outcome<DB> {
        let colour = rgb(self.palette.line(line.role));
        for run in &line.runs {
            match line.form {
                Form::Area => {
                    let points = run.iter().map(|m| (m.at, m.value));
                    each(plane, AreaSeries::new(points, 0.0, colour.mix(TINT)))?;
                }
                Form::Columns => {
                    let half = COLUMN / 2.0;
                    let column = |m: &Mark| {
                        let corners = [(m.at - half, m.value), (m.at + half, m.base)];
                        Rectangle::new(corners, colour.filled())
                    };
                    each(plane, run.iter().filter(|m| m.value != m.base).map(column))?;
                }
                Form::Band => {
                    let upper = run.iter().map(|m| (m.at, m.value));
                    let lower = run.iter().rev().map(|m| (m.at, m.base));
                    let outline: Vec<_> = upper.chain(lower).collect();
                    plane.draw(&Polygon::new(outline, colour.mix(FILL)))?;
                }
                Form::Line | Form::Dots => {}
            }
        }
        Ok(())
    }

    fn targets(&self, layout: &Layout, panel: &Panel, plot: &Plot) -> Outcome<DB> {
        for target in &panel.targets {
            let colour = self.palette.line(target.role);
            let y = plot.y(panel, target.value);
            let to = layout.x(self.scene, target.to);
            let from = layout.x(self.scene, target.from).max(layout.left);
            self.hair((from, y), to, colour)?;
            if target.dot {
                let centre = (to.round() as i32, y.round() as i32);
                let radius = self.theme.stroke(3.5);
                self.area.draw(&Circle::new(centre, radius, rgb(colour).filled()))?;
            }
        }
        Ok(())
    }

    fn line(&self, plane: &Plane<DB>, line: &Line, over_columns: bool) -> Outcome<DB> {
        let width = if line.role.is_main() { 2.25 } else { 1.5 };
        let style = rgb(self.palette.line(line.role)).stroke_width(self.theme.stroke(width));
        for run in &line.runs {
            let points = run.iter().map(|m| (m.at, m.value));
            if line.form == Form::Dots {
                let radius = self.theme.stroke(3.5);
                each(plane, points.map(|point| Circle::new(point, radius, style.filled())))?;
                continue;
            }
            if over_columns {
                // A rim of paper keeps a dark line visible on dark columns.
                let rim = rgb(self.palette.paper).stroke_width(self.theme.stroke(width + 2.5));
                each(plane, LineSeries::new(points.clone(), rim))?;
            }
            if let [only] = run.as_slice() {
                let radius = self.theme.stroke(width);
                plane.draw(&Circle::new((only.at, only.value), radius, style.filled()))?;
            } else if let Some(pattern) = pattern(line) {
                let points = points.map(|point| plane.map_coordinate(&point));
                for dash in dashes(points, pattern.map(|size| self.theme.stroke(size) as f32)) {
                    self.area.draw(&PathElement::new(dash, style))?;
                }
            } else {
                each(plane, LineSeries::new(points, style))?;
            }
        }
        Ok(())
    }

    fn words(&self, layout: &Layout) -> Outcome<DB> {
        if let Some((from, to)) = layout.veil {
            // A label above a target may cross the baseline's line.
            let corner = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32);
            let veil = rgb(self.palette.paper).mix(VEIL).filled();
            self.area.draw(&Rectangle::new([corner(from), corner(to)], veil))?;
        }
        for label in layout.labels.iter().chain(&layout.beside) {
            self.text(label, LABEL, label.role.is_main(), HPos::Left)?;
        }
        self.frame(layout)
    }

    /// Title, subtitle and source.
    fn frame(&self, layout: &Layout) -> Outcome<DB> {
        for line in &layout.title {
            self.text(line, TITLE, true, HPos::Left)?;
        }
        for line in &layout.subtitle {
            self.text(line, SUBTITLE, false, HPos::Left)?;
        }
        for line in &layout.source {
            self.text(line, TICK, false, HPos::Left)?;
        }
        Ok(())
    }

    /// A scene without lines says why.
    fn say_nothing(&self, layout: &Layout) -> Outcome<DB> {
        self.frame(layout)?;
        if !layout.title.is_empty() {
            return Ok(());
        }
        let (width, height) = self.area.dim_in_pixel();
        let (x, y) = (f64::from(width) / 2.0, f64::from(height) / 2.0);
        let size = self.theme.px(LABEL);
        let lines = wrap(&self.scene.title, size, f64::from(width) - 2.0 * size);
        let above = (lines.len() as f64 - 1.0) / 2.0;
        for (i, text) in lines.into_iter().enumerate() {
            let y = y + (i as f64 - above) * size * 1.4;
            self.text(&Placed { text, x, y, role: Role::Grey }, LABEL, false, HPos::Center)?;
        }
        Ok(())
    }

    /// Texts bypass everything in plotters that would measure them.
    fn text(&self, placed: &Placed, size: f64, bold: bool, side: HPos) -> Outcome<DB> {
        let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(
            FontFamily::Name(fonts(self.scene.language)),
            self.theme.px(size) * self.type_scale,
            style,
        );
        let colour = rgb(self.palette.text(placed.role));
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(side, VPos::Center));
        let place = (placed.x.round() as i32, placed.y.round() as i32);
        self.area.draw(&Text::new(placed.text.as_str(), place, style))
    }

    /// A level hairline: filled, so that it is one sharp row of pixels on every backend.
    fn hair(&self, (x, y): (f64, f64), to: f64, colour: Rgb) -> Outcome<DB> {
        self.rect((x, y), (to, y.round() + f64::from(self.theme.stroke(1.0))), colour)
    }

    fn rect(&self, from: (f64, f64), to: (f64, f64), colour: Rgb) -> Outcome<DB> {
        let corner = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32);
        self.area.draw(&Rectangle::new([corner(from), corner(to)], rgb(colour).filled()))
    }
}
