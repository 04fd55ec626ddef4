//! Where everything of a scene stands in a picture of a given size.

use crate::scene::{Line, Panel, Role, Scene};
use crate::text::{spread, width, wrap};
use crate::theme::Theme;

/// Sizes of type in CSS pixels: title, subtitle, labels, ticks and source.
pub(crate) const TITLE: f64 = 16.0;
pub(crate) const SUBTITLE: f64 = 12.5;
pub(crate) const LABEL: f64 = 12.0;
pub(crate) const TICK: f64 = 11.0;

/// Height of a line of type over its size.
const LEADING: f64 = 1.36;
/// Below this width, in CSS pixels, labels stand on two lines.
const NARROW: f64 = 470.0;
/// Height of a panel's heading with the air beneath it.
const HEADING: f64 = 24.0;
/// Air under a panel that is not the last.
const APART: f64 = 8.0;
/// Least height of a plot among several.
const LOWEST: f64 = 18.0;

/// A text with its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placed {
    pub(crate) text: String,
    /// The side or middle the text is set from, given by the anchor of its use.
    pub(crate) x: f64,
    /// Its middle.
    pub(crate) y: f64,
    pub(crate) role: Role,
}

/// Where a panel stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plot {
    /// Top edge of the plot; the heading stands above.
    pub(crate) top: f64,
    /// Bottom edge of the plot.
    pub(crate) bottom: f64,
    /// Heading, set from the left.
    pub(crate) heading: Placed,
    /// The word for the projection, set from the left.
    pub(crate) projection: Option<Placed>,
}

impl Plot {
    /// Where a value stands.
    pub(crate) fn y(&self, panel: &Panel, value: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * panel.y.share(value)
    }
}

/// The plots of a scene and the texts around it, in the pixels of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Left edge of the plots.
    pub left: f64,
    /// Top edge of the first plot.
    pub top: f64,
    /// Right edge of the plots; labels stand beyond it.
    pub right: f64,
    /// Bottom edge of the last plot; years stand below it.
    pub bottom: f64,
    /// One for each panel the picture has room for, from the first.
    pub(crate) plots: Vec<Plot>,
    /// Title, set from the left.
    pub(crate) title: Vec<Placed>,
    /// Subtitle, set from the left.
    pub(crate) subtitle: Vec<Placed>,
    /// Source, set from the left.
    pub(crate) source: Vec<Placed>,
    /// Labels at the ends of lines, set from the left.
    pub(crate) labels: Vec<Placed>,
    /// Labels beside the dots of targets, set from the left.
    pub(crate) beside: Vec<Placed>,
    /// Corners of the ground under a label that lines may cross.
    pub(crate) veil: Option<((f64, f64), (f64, f64))>,
    /// Years, centred.
    pub(crate) years: Vec<Placed>,
}

/// A label in the right margin.
struct Label {
    lines: Vec<String>,
    at: f64,
    role: Role,
}

impl Scene {
    /// Places the scene in a picture of this size. In CSS pixels with a theme of scale 1, the same shares as in
    /// device pixels with the scale of the device.
    #[must_use]
    pub fn layout(&self, width: f64, height: f64, theme: &Theme) -> Layout {
        let px = |size: f64| theme.px(size);
        let narrow = width < px(NARROW);
        let mut layout = Layout {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: height,
            plots: Vec::new(),
            title: Vec::new(),
            subtitle: Vec::new(),
            source: Vec::new(),
            labels: Vec::new(),
            beside: Vec::new(),
            veil: None,
            years: Vec::new(),
        };
        let mut edge = 0.0;
        if theme.with_title {
            edge = px(16.0);
            let limit = width - 2.0 * edge;
            let mut y = px(14.0);
            y = block(&mut layout.title, (&self.title, px(TITLE), limit), edge, y, Role::Ink);
            y = block(
                &mut layout.subtitle,
                (&self.subtitle, px(SUBTITLE), limit),
                edge,
                y + px(2.0),
                Role::Grey,
            );
            layout.top = y;
            let n = wrap(&self.source, px(TICK), limit).len() as f64;
            layout.bottom = height - px(12.0) - n * px(TICK) * LEADING;
            block(&mut layout.source, (&self.source, px(TICK), limit), edge, layout.bottom, Role::Grey);
        }
        let ticks = self.panels.iter().flat_map(|p| p.y.ticks());
        let ticks = ticks.map(|t| self::width(&t.label, px(TICK))).fold(0.0, f64::max);
        // The highest tick's label stands above its line.
        layout.top += px(if self.headed() { 6.0 } else { 14.0 });
        layout.bottom -= px(if theme.with_title { 34.0 } else { 24.0 });
        layout.left = edge + if ticks > 0.0 { ticks + px(10.0) } else { px(8.0) };
        // Panels are too low for labels on two lines.
        let short = narrow && self.panels.len() == 1;
        let labels: Vec<Vec<Label>> = self.panels.iter().map(|p| p.labels(short)).collect();
        let texts = labels.iter().flatten().flat_map(|l| &l.lines);
        let widest = texts.map(|t| self::width(t, px(LABEL))).fold(0.0, f64::max);
        layout.right = width - edge - widest - px(if widest > 0.0 { 10.0 } else { 12.0 });
        // A picture too small for its texts keeps a plot all the same.
        layout.right = layout.right.max(layout.left + px(40.0));
        layout.bottom = layout.bottom.max(layout.top + px(40.0));
        layout.place_plots(self, edge, &labels, theme);
        for (i, labels) in labels.into_iter().enumerate().take(layout.plots.len()) {
            layout.place_labels(i, labels, &self.panels[i], theme);
        }
        layout.place_beside(self, narrow, theme);
        layout.place_years(self, theme);
        layout
    }

    /// Whether its panels have headings.
    fn headed(&self) -> bool {
        self.panels.iter().any(|p| !p.heading.is_empty())
    }
}

impl Panel {
    /// What stands in the right margin.
    fn labels(&self, broken: bool) -> Vec<Label> {
        let text = |(name, value): &(String, String)| match (name.as_str(), value.as_str(), broken) {
            ("", _, _) => vec![value.clone()],
            (_, "", _) => vec![name.clone()],
            (_, _, true) => vec![name.clone(), value.clone()],
            (_, _, false) => vec![format!("{name} {value}")],
        };
        let middle = |line: &Line| {
            let mark = line.last()?;
            Some(if line.form.stacked() { (mark.value + mark.base) / 2.0 } else { mark.value })
        };
        let lines =
            self.lines.iter().filter(|line| line.label.0.len() + line.label.1.len() > 0).filter_map(|line| {
                Some(Label { lines: text(&line.label), at: middle(line)?, role: line.role })
            });
        let targets = self.targets.iter().filter(|t| t.beside.is_none());
        lines.chain(targets.map(|t| Label { lines: text(&t.label), at: t.value, role: t.role })).collect()
    }
}

/// Sets a text in lines from `y` down; gives where it ends.
fn block(out: &mut Vec<Placed>, (text, size, limit): (&str, f64, f64), x: f64, y: f64, role: Role) -> f64 {
    let mut y = y;
    for text in wrap(text, size, limit) {
        out.push(Placed { text, x, y: y + size * LEADING / 2.0, role });
        y += size * LEADING;
    }
    y
}

impl Layout {
    /// Where a time stands.
    #[must_use]
    pub fn x(&self, scene: &Scene, at: f64) -> f64 {
        self.left + (self.right - self.left) * scene.x.share(at)
    }

    /// The readout nearest to `x`, by its place in [`Scene::readouts`].
    #[must_use]
    pub fn nearest(&self, scene: &Scene, x: f64) -> Option<usize> {
        let distance = |i: usize| (self.x(scene, scene.readouts[i].x) - x).abs();
        (0..scene.readouts.len()).min_by(|&a, &b| distance(a).total_cmp(&distance(b)))
    }

    /// Panels from top to bottom, the higher the more labels they have.
    fn place_plots(&mut self, scene: &Scene, edge: f64, labels: &[Vec<Label>], theme: &Theme) {
        let need = |i: usize| labels[i].len() as f64 + 2.0;
        let (mut y, room) = (self.top, self.bottom - self.top);
        let whole = |n: usize| (0..n).map(need).fold(0.0, |a, b| a + b);
        let lowest = theme.px(HEADING + LOWEST + APART);
        let fits = |n: usize| (0..n).all(|i| room * need(i) / whole(n) >= lowest);
        let n = (1..=scene.panels.len()).rev().find(|&n| n == 1 || fits(n)).unwrap_or(0);
        for (i, panel) in scene.panels.iter().enumerate().take(n) {
            let text = panel.heading.clone();
            let top = y + if text.is_empty() { 0.0 } else { theme.px(HEADING) };
            let heading = Placed { text, x: edge, y: y + theme.px(LABEL) * 0.6, role: Role::Ink };
            y += room * need(i) / whole(n);
            let last = i + 1 == n;
            let bottom = if last { self.bottom } else { y - theme.px(APART) };
            let bottom = bottom.max(top + theme.px(LOWEST));
            let word = scene.projection.as_ref().filter(|_| i == 0);
            let projection = word.map(|&(from, ref word)| {
                // Beside the heading if it can, for lines may cross it in the plot.
                let begin = self.x(scene, from) + theme.px(6.0);
                let after = edge + width(&heading.text, theme.px(LABEL)) + theme.px(10.0);
                let x = begin.max(after);
                let fits = !heading.text.is_empty() && x + width(word, theme.px(TICK)) <= self.right;
                let (x, y) = if fits { (x, heading.y) } else { (begin, top + theme.px(9.0)) };
                Placed { text: word.clone(), x, y, role: Role::Grey }
            });
            self.plots.push(Plot { top, bottom, heading, projection });
        }
        if let (Some(first), Some(last)) = (self.plots.first(), self.plots.last()) {
            (self.top, self.bottom) = (first.top, last.bottom);
        }
    }

    fn place_labels(&mut self, i: usize, mut labels: Vec<Label>, panel: &Panel, theme: &Theme) {
        let line = theme.px(LABEL) * 1.25;
        let plot = &self.plots[i];
        let (mut from, to) = (plot.top - line / 2.0, plot.bottom + theme.px(6.0));
        let gap = if labels.iter().any(|l| l.lines.len() > 1) { theme.px(4.0) } else { theme.px(2.0) };
        if !panel.heading.is_empty() {
            // Beside a heading there is room too; where it does not do, the readings tell the lines apart.
            from = plot.heading.y - line / 2.0;
            let fit = ((to - from) / (line + gap)).max(1.0) as usize;
            labels.drain(..labels.len().saturating_sub(fit));
        }
        tianchu_model::math::sort_by(&mut labels, |a, b| b.at.total_cmp(&a.at));
        let wanted: Vec<f64> = labels.iter().map(|l| plot.y(panel, l.at)).collect();
        let heights: Vec<f64> = labels.iter().map(|l| l.lines.len() as f64 * line + gap).collect();
        let centres = spread(&wanted, &heights, from, to);
        for (label, centre) in labels.into_iter().zip(centres) {
            let n = label.lines.len() as f64;
            for (i, text) in label.lines.into_iter().enumerate() {
                let y = centre + (i as f64 - (n - 1.0) / 2.0) * line;
                self.labels.push(Placed { text, x: self.right + theme.px(8.0), y, role: label.role });
            }
        }
    }

    /// Below the dot and to its right, or above the line and to its left.
    fn place_beside(&mut self, scene: &Scene, narrow: bool, theme: &Theme) {
        let line = theme.px(LABEL) * 1.25;
        let targets = scene.panels.iter().enumerate().take(self.plots.len());
        let targets = targets.flat_map(|(i, panel)| panel.targets.iter().map(move |t| (i, panel, t)));
        for (i, panel, target) in targets {
            let Some(below) = target.beside else { continue };
            let (name, value) = (&target.label.0, &target.label.1);
            let lines =
                if narrow { vec![name.clone(), value.clone()] } else { vec![format!("{name} {value}")] };
            let widest = lines.iter().map(|t| width(t, theme.px(LABEL))).fold(0.0, f64::max);
            let (x, y) = (self.x(scene, target.to), self.plots[i].y(panel, target.value));
            let n = lines.len() as f64;
            if !below {
                let (right, bottom) = (x.max(self.left + widest), y - theme.px(4.0));
                self.veil = Some(((right - widest, bottom - n * line), (right, bottom)));
            }
            for (i, text) in lines.into_iter().enumerate() {
                let i = i as f64;
                let (x, y) = if below {
                    (x + theme.px(7.0), y + theme.px(4.0) + (i + 0.5) * line)
                } else {
                    ((x - widest).max(self.left), y - theme.px(6.0) - (n - i - 0.5) * line)
                };
                self.beside.push(Placed { text, x, y, role: target.role });
            }
        }
    }

    /// As many years as fit, the most important first.
    fn place_years(&mut self, scene: &Scene, theme: &Theme) {
        let y = self.bottom + theme.px(15.0);
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for tick in scene.x.ticks() {
            let half = width(&tick.label, theme.px(TICK)) / 2.0 + theme.px(6.0);
            let x = self.x(scene, tick.at);
            if taken.iter().all(|(from, to)| x + half <= *from || x - half >= *to) {
                taken.push((x - half, x + half));
                self.years.push(Placed { text: tick.label.clone(), x, y, role: Role::Grey });
            }
        }
    }
}
