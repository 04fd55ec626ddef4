//! From the numbers a chart wants to a sound scene: unit, stacking, axes, readings, table.

use tianchu_model::Frequency;
use tianchu_model::number::fixed;
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR};
use tianchu_report::Words;
use tianchu_report::export::Table;
use tianchu_report::punctuation::semicolons;

use crate::axis::{Axis, Tick};
use crate::scene::{Form, Line, Mark, Panel, Readout, Scene, Target, unbroken};
use crate::sentence::sentence;
use crate::unit::Unit;
use crate::view::{Slot, Strand, View, slots};

/// A chart before it has units. Targets and values are in file units.
pub(crate) struct Draft {
    pub(crate) title: String,
    /// What is drawn; the unit is added.
    pub(crate) what: String,
    /// What the subtitle says besides, before the scope.
    pub(crate) remarks: Vec<String>,
    pub(crate) slots: Vec<Slot>,
    /// Time of the last slot of history.
    pub(crate) history: f64,
    /// Years worth a label besides the ends, most important first.
    pub(crate) years: Vec<i32>,
    pub(crate) panes: Vec<Pane>,
}

/// The horizontal axis of a chart, and what goes with it.
pub(crate) struct Frame {
    pub(crate) x: Axis,
    /// Distance of its small ticks.
    pub(crate) step: f64,
    /// Where the projection begins, if it is in sight.
    pub(crate) projection: Option<(f64, String)>,
    /// What the subtitle ends with.
    pub(crate) scope: Vec<String>,
    /// Heading of the first column of the table.
    pub(crate) along: &'static str,
    /// The chart in one sentence; empty where its lines are told at their ends.
    pub(crate) sentence: String,
}

/// About how many steps the value axis of a panel of hours has.
const HOURLY_STEPS: f64 = 4.0;

/// A panel before it has a unit.
pub(crate) struct Pane {
    /// What it shows; empty where it is the only one.
    pub(crate) heading: String,
    pub(crate) unit: &'static str,
    pub(crate) strands: Vec<Strand>,
    pub(crate) targets: Vec<Target>,
    /// Whether values start at zero.
    pub(crate) zero: bool,
    /// Whether labels tell the last value, which of an hour says nothing.
    pub(crate) ends: bool,
    /// Values of the same panel of other scenes, whose unit and scale it shares.
    pub(crate) shared: Vec<f64>,
}

impl Pane {
    /// A panel from zero without targets.
    pub(crate) fn new(heading: &str, unit: &'static str, strands: Vec<Strand>) -> Self {
        Self {
            heading: heading.to_owned(),
            unit,
            strands,
            targets: Vec::new(),
            zero: true,
            ends: true,
            shared: Vec::new(),
        }
    }

    /// The unit for its numbers.
    pub(crate) fn unit(&self, words: Words) -> Unit {
        let present = self.strands.iter().flat_map(|s| s.values.iter().flatten()).filter(|x| x.is_finite());
        let all = present.chain(self.targets.iter().map(|t| &t.value)).chain(&self.shared);
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for x in all {
            (low, high) = (low.min(*x), high.max(*x));
        }
        let greatest = if low <= high { high.abs().max(low.abs()) } else { 0.0 };
        let unit = Unit::pick(self.unit, greatest, words);
        // Grades are not known to more.
        if self.zero || self.unit == "grade" { unit } else { unit.telling(high - low) }
    }

    /// Whether it has nothing but zeros to show.
    fn idle(&self) -> bool {
        self.targets.is_empty()
            && self.strands.iter().all(Strand::idle)
            && self.shared.iter().all(|x| *x == 0.0)
    }

    fn panel(&self, unit: Unit, slots: &[Slot], history: f64, words: Words) -> Panel {
        let lines = self.lines(unit, slots, history);
        let targets: Vec<Target> = self.targets.iter().map(|t| self.target(t, unit)).collect();
        // What is shared holds its own values too, and rounded alike they make one scale.
        let alone = self.shared.is_empty();
        let marks = lines.iter().flat_map(|l| l.runs.iter().flatten()).filter(|_| alone);
        let shared = self.shared.iter().map(|x| unit.scale(*x));
        let reach = marks.map(|m| m.value).chain(targets.iter().map(|t| t.value)).chain(shared);
        let heading = match (self.heading.as_str(), unit.name) {
            (text, "") | (text @ "", _) => text.to_owned(),
            (text, name) => words.charts_heading(&text, &name),
        };
        let y = Axis::of_values(reach, self.zero);
        let y = match (self.heading.is_empty(), self.ends) {
            (true, _) => y,
            (false, true) => y.sparse(),
            // Hours swing below zero too, and their panels are higher.
            (false, false) => y.with_steps(HOURLY_STEPS),
        };
        Panel { heading, y, unit: unit.name.to_owned(), lines, targets }
    }

    /// A target in the unit of the panel. In the margin it says its value as the lines there do.
    fn target(&self, target: &Target, unit: Unit) -> Target {
        let mut target = Target { value: unit.scale(target.value), ..target.clone() };
        if target.beside.is_none() {
            let named = self.strands.iter().any(|s| !s.short.is_empty());
            target.label.1 = if named { unit.bare(target.value) } else { unit.full(target.value) };
        }
        target
    }

    /// Lines in the unit of the panel; columns stacked up and down from zero.
    pub(crate) fn lines(&self, unit: Unit, slots: &[Slot], history: f64) -> Vec<Line> {
        let mut up = vec![0.0; slots.len()];
        let mut down = up.clone();
        let mut lines = Vec::with_capacity(self.strands.len());
        // Columns without height would leave labels that point at nothing.
        let flat = |s: &Strand| s.form == Form::Columns && s.idle() && !self.idle();
        for strand in self.strands.iter().filter(|s| !flat(s)) {
            let mark = |(i, slot): (usize, &Slot)| {
                let value = unit.scale(strand.value(i)?);
                // A baseline shares its history with the run.
                if strand.dashed && slot.at < history {
                    return None;
                }
                if !strand.form.stacked() {
                    return Some(Mark { at: slot.at, value, base: 0.0 });
                }
                let stack = if strand.down { &mut down[i] } else { &mut up[i] };
                let base = *stack;
                *stack += if strand.down { -value } else { value };
                Some(Mark { at: slot.at, value: *stack, base })
            };
            let marks: Vec<Option<Mark>> = slots.iter().enumerate().map(mark).collect();
            let last = strand.values.iter().rev().flatten().copied().find(|x| x.is_finite());
            let value = last.map_or_else(String::new, |x| match strand.short.as_str() {
                _ if !self.ends || strand.form == Form::Dots => String::new(),
                "" => unit.full(unit.scale(x)),
                _ => unit.bare(unit.scale(x)),
            });
            lines.push(Line {
                name: strand.name.clone(),
                label: (strand.short.clone(), value),
                role: strand.role,
                dashed: strand.dashed,
                form: strand.form,
                runs: unbroken(marks),
            });
        }
        lines
    }
}

impl Draft {
    /// A chart of years, history up to the last year rebuilt.
    pub(crate) fn yearly(title: String, what: &str, panes: Vec<Pane>) -> Self {
        let (history, years) = (f64::from(LAST_HISTORY_YEAR), vec![2030]);
        let slots = slots(Frequency::Yearly);
        Self { title, what: what.to_owned(), remarks: Vec::new(), slots, history, years, panes }
    }

    /// The scene over the years of a run.
    pub(crate) fn scene(self, view: &View<'_>) -> Scene {
        let columns = self.strands().any(|(_, s)| s.form == Form::Columns);
        let half = if columns { 0.5 } else { 0.0 };
        self.framed(view, |panels| {
            let marks = panels.iter().flat_map(|p| &p.lines).flat_map(|l| l.runs.iter().flatten());
            let from = marks.map(|m| m.at).fold(f64::INFINITY, f64::min);
            let x =
                Axis::new(if from.is_finite() { from } else { 2019.0 } - half, f64::from(LAST_YEAR) + half);
            let years = self.years(&x, half);
            let x = x.with_ticks(years);
            let boundary = self.history + half;
            let inside = boundary > x.from() && boundary < x.to();
            Frame {
                projection: inside.then(|| (boundary, view.words.charts_projection().to_owned())),
                x,
                step: 1.0,
                scope: view.scope(),
                along: view.words.charts_time(),
                sentence: String::new(),
            }
        })
    }

    /// The scene over an axis of its own, which may depend on what is drawn.
    pub(crate) fn framed(&self, view: &View<'_>, frame: impl FnOnce(&[Panel]) -> Frame) -> Scene {
        let words = view.words;
        let units: Vec<Unit> = self.panes.iter().map(|p| p.unit(words)).collect();
        // A panel of zeros gives its room to the others, unless there are none.
        let busy = self.panes.iter().any(|p| !p.idle());
        let (mut what, mut remarks) = (self.what.clone(), self.remarks.clone());
        let mut panels = Vec::with_capacity(self.panes.len());
        for (i, (pane, unit)) in self.panes.iter().zip(&units).enumerate() {
            if pane.idle() && (busy || i > 0) {
                remarks.push(words.charts_zero(&pane.heading));
            } else {
                panels.push(pane.panel(*unit, &self.slots, self.history, words));
            }
        }
        if let [Panel { heading, unit, .. }] = panels.as_slice()
            && heading.is_empty()
        {
            what = words.charts_what_in(unit, &what);
        }
        let frame = frame(&panels);
        let rows = |(i, slot): (usize, &Slot)| self.reading(i, slot, &units);
        let mut readouts: Vec<Readout> = self.slots.iter().enumerate().filter_map(rows).collect();
        tianchu_model::math::sort_by(&mut readouts, |a, b| a.x.total_cmp(&b.x));
        let table = self.table(&units, frame.along, words);
        let said = self.strands().map(|(pane, strand)| (units[pane], strand));
        let mut scene = Scene {
            language: words.language(),
            subtitle: semicolons(&[vec![what], remarks, frame.scope].concat(), words),
            source: view.source(),
            rests_on: view.rests_on(),
            sentence: frame.sentence,
            table,
            title: self.title.clone(),
            x: frame.x,
            step: frame.step,
            projection: frame.projection,
            panels,
            readouts,
        };
        if scene.sentence.is_empty() {
            scene.sentence = sentence(&scene, said, &self.slots, self.history, words);
        }
        scene
    }

    /// Years with a label.
    fn years(&self, x: &Axis, half: f64) -> Vec<Tick> {
        let first = (x.from() + half).ceil() as i32;
        let mut years = vec![LAST_YEAR, self.history as i32, first];
        years.extend(self.years.iter().copied().filter(|y| *y > first && *y < LAST_YEAR));
        let mut ticks: Vec<Tick> = Vec::new();
        for year in years {
            let at = f64::from(year);
            if ticks.iter().all(|t| t.at != at) {
                ticks.push(Tick { at, label: year.to_string() });
            }
        }
        ticks
    }

    /// Every strand with the place of its panel. The main one comes last in the drawing of a panel and first here.
    fn strands(&self) -> impl Iterator<Item = (usize, &Strand)> {
        self.panes.iter().enumerate().flat_map(|(i, p)| p.strands.iter().rev().map(move |s| (i, s)))
    }

    /// All values at one time.
    fn reading(&self, i: usize, slot: &Slot, units: &[Unit]) -> Option<Readout> {
        let row = |(pane, s): (usize, &Strand)| {
            let unit: Unit = units[pane];
            Some((s.name.clone(), unit.full(unit.scale(s.value(i)?))))
        };
        let rows: Vec<(String, String)> = self.strands().filter_map(row).collect();
        (!rows.is_empty()).then(|| Readout { label: slot.label.clone(), x: slot.at, rows })
    }

    fn table(&self, units: &[Unit], along: &str, words: Words) -> Table {
        let mut header = vec![along.to_owned()];
        header.extend(self.strands().map(|(pane, s)| match units[pane].name {
            "" => s.name.clone(),
            unit => words.charts_column(&s.name, &unit),
        }));
        let row = |(i, slot): (usize, &Slot)| {
            let cells: Vec<Option<String>> = self
                .strands()
                .map(|(pane, s)| s.value(i).map(|x| units[pane].cell(units[pane].scale(x))))
                .collect();
            cells.iter().any(Option::is_some).then(|| {
                std::iter::once(slot.label.clone())
                    .chain(cells.into_iter().map(Option::unwrap_or_default))
                    .collect()
            })
        };
        Table { header, rows: self.slots.iter().enumerate().filter_map(row).collect() }
    }
}

/// The scene of a region for which the model has no such series.
pub(crate) fn empty(view: &View<'_>) -> Scene {
    let title = view.words.charts_no_result(&view.chart.label(view.words), &view.place());
    let ends = [f64::from(tianchu_model::time::FIRST_YEAR), f64::from(LAST_YEAR)];
    Scene {
        language: view.words.language(),
        sentence: title.clone(),
        title,
        subtitle: String::new(),
        source: view.source(),
        rests_on: view.rests_on(),
        x: Axis::new(ends[0], ends[1]).with_ticks(ends.map(|at| Tick { at, label: fixed(at, 0) })),
        step: 1.0,
        projection: None,
        panels: Vec::new(),
        table: Table::default(),
        readouts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use tianchu_model::{Model, Region, Scenario};
    use tianchu_report::Language;

    use super::*;
    use crate::scene::Role;
    use crate::{Chart, Theme, svg};

    // Breaks if any numbers, however odd, make a scene on which drawing hangs or lies.
    #[test]
    fn odd_numbers_make_sound_scenes() {
        let scenario = Scenario::baseline();
        let run = Model::new(scenario.vintage).run(&scenario);
        let n = Frequency::Yearly.len();
        let odd = [
            vec![None; n],
            vec![Some(f64::NAN); n],
            vec![Some(f64::INFINITY); n],
            vec![Some(0.0); n],
            vec![Some(-7.0); n],
            (0..n).map(|i| if i == 9 { Some(f64::NEG_INFINITY) } else { Some(i as f64) }).collect(),
            (0..n).map(|i| (i == 3).then_some(5.0)).collect(),
            vec![Some(1e300); n],
        ];
        for values in odd {
            for form in [Form::Line, Form::Area, Form::Columns] {
                let view = View {
                    chart: Chart::Pools,
                    run: &run,
                    baseline: None,
                    region: Region::Nation,
                    words: Words::of(Language::Zh),
                };
                let strand = Strand { form, ..Strand::line("线", "线", Role::Land, values.clone()) };
                let pane = Pane { zero: form != Form::Line, ..Pane::new("", "mu", vec![strand]) };
                let scene = Draft::yearly("怪".to_owned(), "怪", vec![pane]).scene(&view);
                for axis in scene.panels.iter().map(|p| &p.y).chain([&scene.x]) {
                    assert!(
                        axis.from().is_finite() && axis.to().is_finite() && axis.from() < axis.to(),
                        "{axis:?}"
                    );
                }
                let file = svg(&scene, 358, 240, &Theme::light());
                assert!(
                    file.trim_end().ends_with("</svg>") && !file.contains("NaN") && !file.contains("inf"),
                    "{form:?}"
                );
            }
        }
    }
}
