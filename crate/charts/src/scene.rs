//! What a chart shows, as plain data: nothing here knows pixels.

use tianchu_report::Language;
use tianchu_report::export::Table;

use crate::axis::Axis;

/// What a line stands for; the theme turns it into a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Farmland.
    Land,
    /// Farmland too, beside the first.
    Leaf,
    /// Storage.
    Storage,
    /// Neither, but important.
    Ink,
    /// Neither, and less important.
    Mid,
    /// Context: a baseline, a target that is met.
    Grey,
    /// Our own estimate.
    Amber,
    /// A red line, or a target that is missed.
    Red,
    /// Wind power.
    Wind,
    /// Solar power.
    Sun,
    /// The scenarios held side by side, by their letters; each has a dash of its own too.
    ScenarioA,
    /// The second.
    ScenarioB,
    /// The third.
    ScenarioC,
    /// The fourth.
    ScenarioD,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A line.
    Line,
    /// A line over a tinted area that stands on zero.
    Area,
    /// Columns, stacked on the columns before them.
    Columns,
    /// A filled band, stacked on the bands before it.
    Band,
    /// A dot at each value, without a label.
    Dots,
}

impl Role {
    /// Every role, in the order of the enum.
    pub(crate) const ALL: [Self; 14] = [
        Self::Land,
        Self::Leaf,
        Self::Storage,
        Self::Ink,
        Self::Mid,
        Self::Grey,
        Self::Amber,
        Self::Red,
        Self::Wind,
        Self::Sun,
        Self::ScenarioA,
        Self::ScenarioB,
        Self::ScenarioC,
        Self::ScenarioD,
    ];

    /// Whether its line is the one a chart is about, drawn bold.
    pub(crate) fn is_main(self) -> bool {
        matches!(self, Self::Land | Self::Storage | Self::ScenarioB | Self::ScenarioC | Self::ScenarioD)
    }
}

impl Form {
    /// Every form, in the order of the enum.
    pub(crate) const ALL: [Self; 5] = [Self::Line, Self::Area, Self::Columns, Self::Band, Self::Dots];

    /// Whether each series stands on those before it.
    pub(crate) fn stacked(self) -> bool {
        matches!(self, Self::Columns | Self::Band)
    }
}

/// A value at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Time in years: the end of 2027 is 2027.0, the end of its third quarter 2026.75.
    pub at: f64,
    /// Value in the unit of its panel; for stacked columns the far end.
    pub value: f64,
    /// Where an area or a column starts.
    pub base: f64,
}

/// One series.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Full name, for tables and readings.
    pub name: String,
    /// What stands at its end: a short name, the last value, or both; none has a label where both are empty.
    pub label: (String, String),
    /// Its colour.
    pub role: Role,
    /// Whether it is dashed.
    pub dashed: bool,
    /// How it is drawn.
    pub form: Form,
    /// Unbroken stretches; a missing value ends one.
    pub runs: Vec<Vec<Mark>>,
}

/// A number set by a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What it is, and how much.
    pub label: (String, String),
    /// Its colour.
    pub role: Role,
    /// Value in the unit of its panel.
    pub value: f64,
    /// Where its line begins.
    pub from: f64,
    /// Where its line ends.
    pub to: f64,
    /// Whether it holds at the end of its line only, and a dot stands there.
    pub dot: bool,
    /// Whether its label stands beside the dot, below (`true`) or above the line, instead of in the margin.
    pub beside: Option<bool>,
}

/// All values at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// The time, such as `2030` or `2027Q4`.
    pub label: String,
    /// The time in years, as in [`Mark::at`].
    pub x: f64,
    /// Name and value of each line that has one.
    pub rows: Vec<(String, String)>,
}

/// A plot with a value axis of its own. The panels of a scene share its time axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What it shows and in which unit; empty where the scene has one panel, whose subtitle says it.
    pub heading: String,
    /// Values.
    pub y: Axis,
    /// Unit of the values.
    pub unit: String,
    /// The series, the most important last.
    pub lines: Vec<Line>,
    /// Targets.
    pub targets: Vec<Target>,
}

/// A chart, ready to be drawn or read.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Language of every text in it.
    pub language: Language,
    /// The finding.
    pub title: String,
    /// What is drawn, its unit, where history ends.
    pub subtitle: String,
    /// Which run it shows.
    pub source: String,
    /// The chart in one sentence.
    pub sentence: String,
    /// Time: years, hours of a week, or hours in order of size.
    pub x: Axis,
    /// Distance of the small ticks below the plots.
    pub step: f64,
    /// Where history ends and the projection begins, and what the projection is called.
    pub projection: Option<(f64, String)>,
    /// The plots from top to bottom; none where there is nothing to draw.
    pub panels: Vec<Panel>,
    /// The numbers behind the chart, each in the unit of its panel.
    pub table: Table,
    /// Values column by column, from left to right.
    pub readouts: Vec<Readout>,
    /// What the run rests on that the name of its scenario does not say: changes, a draw, own hours. The source says
    /// it too.
    pub rests_on: Vec<String>,
}

impl Scene {
    /// The series of every panel.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.panels.iter().flat_map(|p| &p.lines)
    }
}

impl Line {
    /// The last value.
    #[must_use]
    pub fn last(&self) -> Option<Mark> {
        self.runs.last().and_then(|run| run.last()).copied()
    }
}

/// Splits values into stretches without gaps. What is not finite is a gap.
pub(crate) fn unbroken(marks: impl IntoIterator<Item = Option<Mark>>) -> Vec<Vec<Mark>> {
    let mut runs: Vec<Vec<Mark>> = Vec::new();
    let mut open = false;
    for mark in marks {
        let mark = mark.filter(|m| m.at.is_finite() && m.value.is_finite() && m.base.is_finite());
        match (mark, runs.last_mut()) {
            (Some(mark), Some(run)) if open => run.push(mark),
            (Some(mark), _) => runs.push(vec![mark]),
            (None, _) => {}
        }
        open = mark.is_some();
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a line is ever drawn across a year without a value, or to a point that is not finite.
    #[test]
    fn gaps_break_lines() {
        let values = [
            Some(1.0),
            Some(2.0),
            None,
            Some(f64::NAN),
            Some(3.0),
            Some(f64::INFINITY),
            Some(4.0),
            Some(5.0),
        ];
        let marks = values.into_iter().enumerate().map(|(i, v)| {
            let at = i as f64;
            v.map(|value| Mark { at, value, base: 0.0 })
        });
        let lengths: Vec<usize> = unbroken(marks).iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 1, 2]);
        assert!(unbroken([]).is_empty());
    }
}
