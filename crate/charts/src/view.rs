//! What a chart is asked for, and the series it takes from the run.

use tianchu_model::time::{Quarter, Year, year_idx};
use tianchu_model::{Column, DATA_VERSION, Frequency, MODEL_VERSION, Region, Run, Series, Vintage};
use tianchu_report::scenario::changes;
use tianchu_report::{Words, places, series};

use crate::chart::Chart;
use crate::scene::{Form, Role};

/// What a chart is asked to show.
pub(crate) struct View<'a> {
    pub(crate) chart: Chart,
    pub(crate) run: &'a Run,
    pub(crate) baseline: Option<&'a Run>,
    pub(crate) region: Region,
    pub(crate) words: Words,
}

impl View<'_> {
    /// A series of the run.
    pub(crate) fn column(&self, series: Series) -> Option<Column> {
        self.run.column(series, self.region)
    }

    /// The region as it stands within a sentence.
    pub(crate) fn place(&self) -> String {
        let name = places::name(self.region, self.words);
        if matches!(self.region, Region::Grid(_)) {
            self.words.charts_grid_in_sentence(&name)
        } else {
            name.to_owned()
        }
    }

    /// A line of a series of the run, with a short name for its end.
    pub(crate) fn strand(&self, series: Series, short: &str, role: Role) -> Option<Strand> {
        let column = self.column(series)?;
        Some(Strand::line(series::label(series, self.words), short, role, values(&column)))
    }

    /// What the subtitle adds about the grey ground and the data used.
    pub(crate) fn scope(&self) -> Vec<String> {
        let words = self.words;
        let ground = match self.region {
            Region::Nation => words.charts_scope_nation(),
            _ => words.charts_scope_place(),
        };
        std::iter::once(ground).map(str::to_owned).chain(self.vintage()).collect()
    }

    /// What the subtitle adds about the data of a run that may not know the newest.
    pub(crate) fn vintage(&self) -> Option<String> {
        let vintage = self.run.scenario.vintage;
        (vintage != Vintage::Latest).then(|| self.words.charts_scope_vintage(&vintage.name()))
    }

    /// The line under a picture in a file.
    pub(crate) fn source(&self) -> String {
        let (scenario, words) = (&self.run.scenario, self.words);
        let title = match tianchu_report::scenario::title(scenario, words) {
            "" => &scenario.id,
            title => title,
        };
        let source = words.charts_source(&DATA_VERSION, &MODEL_VERSION, &title);
        let notes = self.vintage().into_iter().chain(self.rests_on());
        notes.fold(source, |source, note| words.charts_source_also(&note, &source))
    }

    /// What else the run rests on that its name does not say.
    pub(crate) fn rests_on(&self) -> Vec<String> {
        let (scenario, words) = (&self.run.scenario, self.words);
        let changed = Some(changes(scenario)).filter(|n| *n > 0).map(|n| words.charts_rests_changed(&n));
        let drawn = (scenario.draw > 0).then(|| words.charts_rests_draw(&scenario.draw, &scenario.seed));
        let own = scenario.own_data.as_ref().map(|own| words.charts_rests_own_data(&own.label()));
        changed.into_iter().chain(drawn).chain(own).collect()
    }

    /// A series of the baseline, where it is another one than the run's.
    pub(crate) fn baseline_column(&self, series: Series) -> Option<Column> {
        self.baseline?.column(series, self.region).filter(|c| self.column(series).as_ref() != Some(c))
    }
}

/// A time with values.
#[derive(Clone)]
pub(crate) struct Slot {
    pub(crate) at: f64,
    pub(crate) label: String,
    /// The quarter it is the end of, unless it is another time.
    pub(crate) quarter: Option<Quarter>,
}

/// A series in its file unit.
#[derive(Clone)]
pub(crate) struct Strand {
    pub(crate) name: String,
    /// Short name for the end of the line; empty where the value says enough.
    pub(crate) short: String,
    pub(crate) role: Role,
    pub(crate) dashed: bool,
    pub(crate) form: Form,
    /// Whether columns hang down from zero.
    pub(crate) down: bool,
    /// One value per slot.
    pub(crate) values: Vec<Option<f64>>,
}

/// Every slot of a frequency.
pub(crate) fn slots(frequency: Frequency) -> Vec<Slot> {
    // The model's axis puts the end of 2027 at 2028.0; a chart labels that place 2027.
    let slot = |i| Slot {
        at: frequency.axis(i) - 1.0,
        label: frequency.label(i),
        quarter: (frequency == Frequency::Quarterly).then_some(Quarter(i)),
    };
    (0..frequency.len()).map(slot).collect()
}

/// The values of a column, one per slot.
pub(crate) fn values(column: &Column) -> Vec<Option<f64>> {
    (0..column.series.frequency().len()).map(|slot| column.at(slot)).collect()
}

/// The sum of a yearly column over years, both counted.
pub(crate) fn sum(column: &Column, from: Year, to: Year) -> f64 {
    (from..=to).filter_map(|y| column.at(year_idx(y))).fold(0.0, |a, b| a + b)
}

/// A yearly column at a year-end; zero where it has no value.
pub(crate) fn at(column: &Column, year: Year) -> f64 {
    column.at(year_idx(year)).unwrap_or(0.0)
}

impl Strand {
    /// The value of a slot, if it has one.
    pub(crate) fn value(&self, slot: usize) -> Option<f64> {
        self.values.get(slot).copied().flatten().filter(|x| x.is_finite())
    }

    /// Whether it has no value but zero.
    pub(crate) fn idle(&self) -> bool {
        self.values.iter().flatten().all(|x| *x == 0.0)
    }

    /// The same as a band on the bands before it.
    #[cfg(feature = "extras")]
    pub(crate) fn band(self) -> Self {
        Self { form: Form::Band, ..self }
    }

    /// The same as dots.
    #[cfg(feature = "extras")]
    pub(crate) fn dots(self) -> Self {
        Self { form: Form::Dots, ..self }
    }

    /// The same as a broken line.
    pub(crate) fn broken(self) -> Self {
        Self { dashed: true, ..self }
    }

    /// The same over a tinted area.
    pub(crate) fn area(self) -> Self {
        Self { form: Form::Area, ..self }
    }

    /// The same with `times` the values of another added, where both have one.
    pub(crate) fn plus(mut self, other: &Self, times: f64) -> Self {
        for (value, more) in self.values.iter_mut().zip(&other.values) {
            *value = value.map(|x| x + times * more.unwrap_or(0.0));
        }
        self
    }

    /// A line of this name and colour.
    pub(crate) fn line(name: &str, short: &str, role: Role, values: Vec<Option<f64>>) -> Self {
        let (name, short) = (name.to_owned(), short.to_owned());
        Self { name, short, role, dashed: false, form: Form::Line, down: false, values }
    }

    /// The same as columns.
    pub(crate) fn columns(self, down: bool) -> Self {
        Self { form: Form::Columns, down, ..self }
    }

    /// A line of the baseline, of the only series.
    pub(crate) fn baseline(view: &View<'_>, values: Vec<Option<f64>>) -> Self {
        let (name, short) = (view.words.charts_baseline(), view.words.charts_baseline_short());
        Self::line(name, short, Role::Grey, values).broken()
    }

    /// A line of the baseline, of the series called `of`.
    pub(crate) fn baseline_of(view: &View<'_>, of: &str, values: Vec<Option<f64>>) -> Self {
        let name = view.words.charts_baseline_of(&of);
        Self::line(&name, &view.words.charts_baseline_of_short(&of), Role::Grey, values).broken()
    }
}
