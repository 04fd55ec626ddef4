//! From the numbers a chart wants to a sound scene: unit, stacking, axes, readings, table.

use tianchu_model::Lang;
use tianchu_model::export::Table;
use tianchu_model::time::LAST_YEAR;

use crate::axis::{Axis, Tick};
use crate::scene::{Form, Line, Mark, Readout, Scene, Target, unbroken};
use crate::sentence::sentence;
use crate::unit::Unit;
use crate::view::{Slot, Strand, View};
use crate::words;

/// A chart before it has a unit. Targets and values are in the file unit.
pub(crate) struct Draft {
    pub(crate) unit: &'static str,
    pub(crate) title: String,
    /// What is drawn; the unit and the scope are added.
    pub(crate) what: String,
    pub(crate) slots: Vec<Slot>,
    pub(crate) strands: Vec<Strand>,
    pub(crate) targets: Vec<Target>,
    /// Whether values start at zero.
    pub(crate) zero: bool,
    /// Time of the last slot of history.
    pub(crate) history: f64,
    /// Years worth a label besides the ends, most important first.
    pub(crate) years: Vec<i32>,
}

impl Draft {
    /// The scene.
    pub(crate) fn scene(self, view: &View<'_>) -> Scene {
        let present = self.strands.iter().flat_map(|s| s.values.iter().flatten()).filter(|x| x.is_finite());
        let greatest =
            present.chain(self.targets.iter().map(|t| &t.value)).fold(0.0, |a: f64, x| a.max(x.abs()));
        let unit = Unit::pick(self.unit, greatest, view.lang);
        let lines = self.lines(unit);
        let targets: Vec<Target> = self.targets.iter().map(|t| self.target(t, unit)).collect();
        let marks = || lines.iter().flat_map(|l| l.runs.iter().flatten());
        let reach = marks().map(|m| m.value).chain(targets.iter().map(|t| t.value));
        let y = Axis::of_values(reach, self.zero);
        let readouts = self.readouts(unit);
        let columns = self.strands.iter().any(|s| s.form == Form::Columns);
        let half = if columns { 0.5 } else { 0.0 };
        let from = marks().map(|m| m.at).fold(f64::INFINITY, f64::min);
        let x = Axis::new(if from.is_finite() { from } else { 2019.0 } - half, f64::from(LAST_YEAR) + half);
        let first = (x.from() + half).ceil() as i32;
        let known = self.history;
        let mut years = vec![LAST_YEAR, known as i32, first];
        years.extend(self.years.iter().copied().filter(|y| *y > first && *y < LAST_YEAR));
        let mut ticks: Vec<Tick> = Vec::new();
        for year in years {
            let at = f64::from(year);
            if ticks.iter().all(|t| t.at != at) {
                ticks.push(Tick { at, label: year.to_string() });
            }
        }
        let x = x.with_ticks(ticks);
        let boundary = known + half;
        let projection =
            (boundary > x.from() && boundary < x.to()).then_some((boundary, view.pick("推演", "projection")));
        let glue = view.pick("，", ", ");
        let scope = words::scope(view.run, view.region, view.lang);
        let mut scene = Scene {
            chart: view.chart,
            region: view.region,
            lang: view.lang,
            subtitle: format!("{}{glue}{}{scope}", self.what, unit.name),
            source: words::source(view.run, view.lang),
            sentence: String::new(),
            table: self.table(unit, view.lang),
            title: self.title,
            x,
            y,
            unit: unit.name,
            projection,
            lines,
            targets,
            readouts,
        };
        scene.sentence = sentence(&scene, &self.strands, &self.slots, unit, known);
        scene
    }

    /// A target in the unit of the chart. In the margin it says its value as the lines there do.
    fn target(&self, target: &Target, unit: Unit) -> Target {
        let mut target = Target { value: unit.scale(target.value), ..target.clone() };
        if target.beside.is_none() {
            let named = self.strands.iter().any(|s| !s.short.is_empty());
            target.label.1 = if named { unit.bare(target.value) } else { unit.full(target.value) };
        }
        target
    }

    /// Lines in the unit of the chart; columns stacked up and down from zero.
    fn lines(&self, unit: Unit) -> Vec<Line> {
        let mut up = vec![0.0; self.slots.len()];
        let mut down = up.clone();
        let mut lines = Vec::with_capacity(self.strands.len());
        for strand in &self.strands {
            let marks: Vec<Option<Mark>> = self
                .slots
                .iter()
                .enumerate()
                .map(|(i, slot)| {
                    let value =
                        unit.scale(strand.values.get(i).copied().flatten().filter(|x| x.is_finite())?);
                    // A baseline shares its history with the run.
                    if strand.dashed && slot.at < self.history {
                        return None;
                    }
                    if strand.form != Form::Columns {
                        return Some(Mark { at: slot.at, value, base: 0.0 });
                    }
                    let stack = if strand.down { &mut down[i] } else { &mut up[i] };
                    let base = *stack;
                    *stack += if strand.down { -value } else { value };
                    Some(Mark { at: slot.at, value: *stack, base })
                })
                .collect();
            let last = strand.values.iter().rev().flatten().copied().find(|x| x.is_finite());
            let value = last.map_or_else(String::new, |x| match strand.short.as_str() {
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

    /// Values column by column. The main line comes last in the drawing and first here.
    fn readouts(&self, unit: Unit) -> Vec<Readout> {
        let reading = |(i, slot): (usize, &Slot)| {
            let value = |s: &Strand| s.values.get(i).copied().flatten().filter(|x| x.is_finite());
            let row = |s: &Strand| Some((s.name.clone(), unit.full(unit.scale(value(s)?))));
            let rows: Vec<(String, String)> = self.strands.iter().rev().filter_map(row).collect();
            (!rows.is_empty()).then(|| Readout { label: slot.label.clone(), x: slot.at, rows })
        };
        self.slots.iter().enumerate().filter_map(reading).collect()
    }

    fn table(&self, unit: Unit, lang: Lang) -> Table {
        let mut header = vec![words::pick(lang, "时间", "time").to_owned()];
        header.extend(self.strands.iter().rev().map(|s| match lang {
            Lang::Zh => format!("{}（{}）", s.name, unit.name),
            Lang::En => format!("{} ({})", s.name, unit.name),
        }));
        let row = |(i, slot): (usize, &Slot)| {
            let cell = |s: &Strand| s.values.get(i).copied().flatten().filter(|x| x.is_finite());
            let cells: Vec<Option<f64>> = self.strands.iter().rev().map(cell).collect();
            cells.iter().any(Option::is_some).then(|| {
                let texts =
                    cells.into_iter().map(|c| c.map_or_else(String::new, |x| unit.cell(unit.scale(x))));
                std::iter::once(slot.label.clone()).chain(texts).collect()
            })
        };
        Table { header, rows: self.slots.iter().enumerate().filter_map(row).collect() }
    }
}

/// The scene of a region for which the model has no such series.
pub(crate) fn empty(view: &View<'_>) -> Scene {
    let (name, what) = (view.region.name(view.lang), view.chart.label(view.lang));
    let title = match view.lang {
        Lang::Zh => format!("{name}没有这项结果（{what}）"),
        Lang::En => format!("No result for {}: {what}", words::place(view.region)),
    };
    let ends = [f64::from(tianchu_model::time::FIRST_YEAR), f64::from(LAST_YEAR)];
    Scene {
        chart: view.chart,
        region: view.region,
        lang: view.lang,
        sentence: title.clone(),
        title,
        subtitle: String::new(),
        source: words::source(view.run, view.lang),
        x: Axis::new(ends[0], ends[1]).with_ticks(ends.map(|at| Tick { at, label: format!("{at:.0}") })),
        y: Axis::of_values([], true).with_ticks([]),
        unit: "",
        projection: None,
        lines: Vec::new(),
        targets: Vec::new(),
        table: Table::default(),
        readouts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use tianchu_model::{Frequency, Model, Region, Scenario};

    use super::*;
    use crate::scene::Role;
    use crate::view::slots;
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
                    lang: Lang::Zh,
                };
                let strand = Strand { form, ..Strand::line("线", "线", Role::Land, values.clone()) };
                let draft = Draft {
                    unit: "mu",
                    title: "怪".to_owned(),
                    what: "怪".to_owned(),
                    slots: slots(Frequency::Yearly),
                    strands: vec![strand],
                    targets: Vec::new(),
                    zero: form != Form::Line,
                    history: 2024.0,
                    years: vec![2030],
                };
                let scene = draft.scene(&view);
                for axis in [&scene.x, &scene.y] {
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
