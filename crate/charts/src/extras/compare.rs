//! A chart of two to four scenarios: their lines in one picture, or less the first's; what is stacked as small multiples on
//! one scale.

use std::ops::RangeInclusive;

use tianchu_model::time::LAST_YEAR;
use tianchu_model::{DATA_VERSION, MODEL_VERSION, Region, Run};
use tianchu_report::outputs::comparison::add_up;
use tianchu_report::punctuation::list;
use tianchu_report::{Words, difference};

use crate::chart::Chart;
use crate::draft::{Draft, Pane, empty};
use crate::scene::{Form, Line, Role, Scene};
use crate::sentence::time;
use crate::unit::{Unit, with_unit};
use crate::view::{Strand, View};

/// A scenario held beside others.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What stands at the end of its lines: its letter.
    pub letter: &'a str,
    /// What its reader calls it.
    pub title: &'a str,
    /// Its colour and dash.
    pub role: Role,
    /// Its run.
    pub run: &'a Run,
}

impl Side<'_> {
    /// Colours and dashes of the scenarios in their order.
    pub const ROLES: [Role; 4] = [Role::ScenarioA, Role::ScenarioB, Role::ScenarioC, Role::ScenarioD];

    /// Letter and title.
    fn name(&self) -> String {
        format!("{} {}", self.letter, self.title)
    }
}

/// How scenarios are held side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareMode {
    /// As they are.
    Overlay,
    /// Each less the first, which is the zero line.
    Difference,
}

impl CompareMode {
    /// Every mode.
    pub const ALL: [Self; 2] = [Self::Overlay, Self::Difference];

    /// Name in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overlay => "overlay",
            Self::Difference => "difference",
        }
    }

    /// The mode of this name.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.id() == id)
    }
}

/// A chart of several scenarios.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The finding.
    pub title: String,
    /// One picture of all, or one for each scenario, on one scale.
    pub scenes: Vec<Scene>,
    /// Below each picture of one scenario what its columns add up to, in numbers that close; none where lines are drawn.
    pub totals: Vec<String>,
}

/// Charts whose scenarios can be held side by side: those that a run alone fills, but the readings, which hold three runs
/// side by side themselves.
pub fn comparable() -> impl Iterator<Item = Chart> {
    Chart::ALL.iter().copied().filter(|chart| *chart != Chart::Readings)
}

/// A chart of scenarios, the first of which the others are held against. Lines lie in one picture, with a panel for each
/// series in which the scenarios differ; of columns there is a picture for each scenario, all on one scale. Their difference
/// is drawn in lines, of stacked columns that of their sum.
///
/// A region for which the model has no such series gives an empty scene that says so.
#[must_use]
pub fn compared(
    chart: Chart,
    mode: CompareMode,
    sides: &[Side<'_>],
    region: Region,
    words: Words,
) -> Compared {
    let views: Vec<View<'_>> =
        sides.iter().map(|side| View { chart, run: side.run, baseline: None, region, words }).collect();
    let drafts: Option<Vec<Draft>> = views.iter().map(|view| crate::draft(chart, view)).collect();
    let (Some(drafts), [first, ..]) = (drafts, views.as_slice()) else {
        let nothing = views.first().map(empty);
        let title = nothing.as_ref().map_or_else(String::new, |scene| scene.title.clone());
        return Compared { title, scenes: nothing.into_iter().collect(), totals: Vec::new() };
    };
    let held = Held { sides, views: &views, first, drafts };
    match (mode, held.is_stacked()) {
        (CompareMode::Overlay, true) => held.multiples(),
        _ => held.lines(mode),
    }
}

/// The same chart of every scenario.
struct Held<'a> {
    sides: &'a [Side<'a>],
    views: &'a [View<'a>],
    first: &'a View<'a>,
    drafts: Vec<Draft>,
}

/// A series of every scenario.
struct Bundle {
    /// Place of its panel in the chart.
    pane: usize,
    name: String,
    /// One for each scenario.
    strands: Vec<Strand>,
}

impl Bundle {
    /// Whether the scenarios differ in it.
    fn parts(&self) -> bool {
        self.strands.iter().any(|strand| strand.values != self.strands[0].values)
    }

    /// Where a scenario is furthest from the first: its place, the slot and how far; at the last slot where any is away from
    /// it there.
    fn furthest(&self) -> Option<(usize, usize, f64)> {
        let first = &self.strands[0];
        let away = |side: usize, slot: usize| {
            let far = self.strands[side].value(slot)? - first.value(slot)?;
            (far != 0.0).then_some((side, slot, far))
        };
        let greatest = |slots: RangeInclusive<usize>| {
            let all = (1..self.strands.len())
                .flat_map(|side| slots.clone().filter_map(move |slot| away(side, slot)));
            all.fold(None, |best: Option<(usize, usize, f64)>, one| match best {
                Some(best) if best.2.abs() >= one.2.abs() => Some(best),
                _ => Some(one),
            })
        };
        let last = (0..first.values.len()).rev().find(|slot| first.value(*slot).is_some())?;
        greatest(last..=last).or_else(|| greatest(0..=last))
    }

    /// Size of the first scenario's values, against which differences count.
    fn size(&self) -> f64 {
        self.strands[0].values.iter().flatten().map(|x| x.abs()).fold(0.0, tianchu_model::math::max)
    }
}

impl Held<'_> {
    /// Whether the chart is one of columns or bands first of all.
    fn is_stacked(&self) -> bool {
        let first = self.drafts.iter().flat_map(|draft| draft.panes.first());
        first.flat_map(|pane| &pane.strands).any(|strand| strand.form.stacked())
    }

    /// Every series that all scenarios have: lines as they are, of stacked columns and bands their sum.
    fn bundles(&self) -> Vec<Bundle> {
        let words = self.first.words;
        let of_pane = |(place, pane): (usize, &Pane)| {
            let series: Vec<Vec<Strand>> = self
                .drafts
                .iter()
                .map(|draft| draft.panes.get(place).map_or_else(Vec::new, |pane| lines(pane, words)))
                .collect();
            let named = |name: &str| -> Option<Vec<Strand>> {
                series.iter().map(|all| all.iter().find(|s| s.name == name).cloned()).collect()
            };
            // What stands alone in its panel is what the panel shows.
            let heading = Some(&pane.heading).filter(|text| series[0].len() == 1 && !text.is_empty());
            let bundle = |strand: &Strand| {
                let name = heading.unwrap_or(&strand.name).clone();
                Some(Bundle { pane: place, name, strands: named(&strand.name)? })
            };
            series[0].iter().filter_map(bundle).collect::<Vec<_>>()
        };
        self.drafts[0].panes.iter().enumerate().flat_map(of_pane).collect()
    }

    /// What the chart finds: who is how far from the first at the end, in the series in which that is most.
    fn title(&self, bundles: &[Bundle]) -> String {
        let words = self.first.words;
        let draft = &self.drafts[0];
        let label = self.first.chart.label(words);
        let found = bundles.iter().filter_map(|bundle| Some((bundle, bundle.furthest()?)));
        let share = |bundle: &Bundle, far: f64| {
            far.abs() / tianchu_model::math::max(bundle.size(), f64::MIN_POSITIVE)
        };
        let most = found.fold(None, |best: Option<(&Bundle, (usize, usize, f64))>, one| match best {
            Some(best) if share(best.0, best.1.2) >= share(one.0, one.1.2) => Some(best),
            _ => Some(one),
        });
        let first = self.sides[0].letter;
        let Some((bundle, (side, slot, far))) = most else { return words.charts_compare_same(&label) };
        let amount = difference(far.abs(), draft.panes[bundle.pane].unit, words);
        let what = if bundles.len() == 1 { label } else { &bundle.name };
        let (letter, at) = (self.sides[side].letter, time(&draft.slots[slot], words));
        if far < 0.0 {
            words.charts_compare_below(&amount, &first, &letter, &at, &what)
        } else {
            words.charts_compare_above(&amount, &first, &letter, &at, &what)
        }
    }

    /// One picture: a panel for each series in which scenarios differ, a line for each scenario.
    fn lines(&self, mode: CompareMode) -> Compared {
        let words = self.first.words;
        let bundles = self.bundles();
        let title = self.title(&bundles);
        let any = bundles.iter().any(Bundle::parts);
        let shown = |(place, bundle): &(usize, &Bundle)| if any { bundle.parts() } else { *place == 0 };
        let (shown, alike): (Vec<_>, Vec<_>) = bundles.iter().enumerate().partition(shown);
        let single = shown.len() == 1;
        let mut draft = Draft {
            title: title.clone(),
            slots: self.drafts[0].slots.clone(),
            panes: shown.iter().map(|(_, bundle)| self.pane(bundle, mode, single)).collect(),
            remarks: Vec::new(),
            what: self.drafts[0].what.clone(),
            years: self.drafts[0].years.clone(),
            history: self
                .drafts
                .iter()
                .map(|draft| draft.history)
                .fold(f64::INFINITY, tianchu_model::math::min),
        };
        if mode == CompareMode::Difference {
            draft.what = words.charts_compare_less(&self.sides[0].letter, &draft.what);
        }
        if any && !alike.is_empty() {
            let names: Vec<&str> = alike.iter().map(|(_, bundle)| bundle.name.as_str()).collect();
            draft.remarks.push(words.charts_compare_alike(&list(&names, words)));
        }
        let mut scene = draft.scene(self.first);
        for line in scene.panels.iter_mut().flat_map(|panel| &mut panel.lines) {
            end(line, mode);
        }
        self.own_up(&mut scene, self.sides);
        Compared { title, scenes: vec![scene], totals: Vec::new() }
    }

    /// The panel of a series.
    fn pane(&self, bundle: &Bundle, mode: CompareMode, single: bool) -> Pane {
        let of_chart = &self.drafts[0].panes[bundle.pane];
        let heading = if single && of_chart.heading.is_empty() { "" } else { &bundle.name };
        let strands = self.sides.iter().zip(&bundle.strands).map(|(side, strand)| {
            let name = self.first.words.charts_compare_line(&bundle.name, &side.name());
            let values = match mode {
                CompareMode::Overlay => strand.values.clone(),
                CompareMode::Difference => self.less_first(bundle, strand),
            };
            Strand::line(&name, side.letter, side.role, values)
        });
        let pane = Pane::new(heading, of_chart.unit, strands.collect());
        // Targets stand over the series they are about, which is drawn last.
        let main = self.bundles().iter().rev().find(|b| b.pane == bundle.pane).map(|b| b.name.clone());
        match mode {
            CompareMode::Overlay => {
                let targets =
                    if main.as_ref() == Some(&bundle.name) { self.targets(bundle.pane) } else { Vec::new() };
                Pane { targets, zero: of_chart.zero, ..pane }
            }
            CompareMode::Difference => pane,
        }
    }

    /// Targets of a panel: missed where any scenario misses them.
    fn targets(&self, pane: usize) -> Vec<crate::scene::Target> {
        let mut targets = self.drafts[0].panes[pane].targets.clone();
        for other in self.drafts.iter().filter_map(|draft| draft.panes.get(pane)) {
            for (target, theirs) in targets.iter_mut().zip(&other.targets) {
                if theirs.role == Role::Red {
                    *target = theirs.clone();
                }
            }
        }
        targets
    }

    /// A series less the first scenario's; of the past, in which they are one, its last moment alone.
    fn less_first(&self, bundle: &Bundle, strand: &Strand) -> Vec<Option<f64>> {
        let slots = &self.drafts[0].slots;
        let first = &bundle.strands[0];
        let parted = (0..slots.len()).find(|&i| bundle.strands.iter().any(|s| s.value(i) != first.value(i)));
        let from = parted.map_or(slots.len().saturating_sub(2), |i| i.saturating_sub(1));
        let from =
            slots.iter().position(|slot| slot.at >= self.drafts[0].history).map_or(from, |i| i.min(from));
        (0..slots.len())
            .map(|i| if i < from { None } else { Some(strand.value(i)? - first.value(i)?) })
            .collect()
    }

    /// A picture for each scenario, all on one scale.
    fn multiples(mut self) -> Compared {
        let title = self.title(&self.bundles());
        let whole = Unit::pick("", 0.0, self.first.words);
        for place in 0..self.drafts[0].panes.len() {
            let panes = self.drafts.iter().filter_map(|draft| Some((draft, draft.panes.get(place)?)));
            let marks: Vec<f64> = panes
                .flat_map(|(draft, pane)| pane.lines(whole, &draft.slots, draft.history))
                .flat_map(|line| line.runs.into_iter().flatten().map(|mark| mark.value))
                .collect();
            for pane in self.drafts.iter_mut().filter_map(|draft| draft.panes.get_mut(place)) {
                pane.shared.clone_from(&marks);
            }
        }
        let totals: Vec<String> = self.drafts.iter().map(|draft| total(self.first, draft)).collect();
        let drafts = std::mem::take(&mut self.drafts);
        let scene = |(((side, view), draft), total): (((&Side<'_>, &View<'_>), Draft), &String)| {
            let title = self.first.words.charts_compare_line(&view.chart.label(view.words), &side.name());
            let mut scene = Draft { title, ..draft }.scene(view);
            self.own_up(&mut scene, std::slice::from_ref(side));
            scene.source = self.first.words.charts_source_also(total, &scene.source);
            scene
        };
        let scenes = self.sides.iter().zip(self.views).zip(drafts).zip(&totals).map(scene).collect();
        Compared { title, scenes, totals }
    }

    /// Says which scenarios a picture shows, and on what each rests.
    fn own_up(&self, scene: &mut Scene, shown: &[Side<'_>]) {
        let words = self.first.words;
        let names: Vec<String> = shown.iter().map(Side::name).collect();
        let source = words.charts_source(&DATA_VERSION, &MODEL_VERSION, &list(&names, words));
        scene.rests_on = self
            .sides
            .iter()
            .zip(self.views)
            .filter(|(side, _)| shown.iter().any(|one| one.letter == side.letter))
            .flat_map(|(side, view)| {
                let notes = view.vintage().into_iter().chain(view.rests_on());
                notes.map(|note| words.charts_compare_line(&note, &side.letter)).collect::<Vec<_>>()
            })
            .collect();
        scene.source =
            scene.rests_on.iter().fold(source, |source, note| words.charts_source_also(note, &source));
    }
}

/// The series of a panel as lines.
fn lines(pane: &Pane, words: Words) -> Vec<Strand> {
    let (stacked, others): (Vec<&Strand>, Vec<&Strand>) =
        pane.strands.iter().filter(|s| s.form != Form::Dots).partition(|s| s.form.stacked());
    let mut lines = Vec::new();
    if let Some(first) = stacked.first() {
        let sum = |slot: usize| {
            let one = |s: &&Strand| s.value(slot).map(|x| if s.down { -x } else { x });
            let known: Vec<f64> = stacked.iter().filter_map(one).collect();
            (!known.is_empty()).then(|| known.iter().sum())
        };
        let name = match (stacked.len(), pane.heading.as_str()) {
            (1, _) => first.name.clone(),
            (_, "") => words.charts_compare_sum().to_owned(),
            (_, heading) => words.charts_compare_line(&words.charts_compare_sum(), &heading),
        };
        let values = (0..first.values.len()).map(sum).collect();
        lines.push(Strand::line(&name, "", Role::Ink, values));
    }
    lines.extend(others.into_iter().map(|s| Strand { form: Form::Line, dashed: false, ..(*s).clone() }));
    lines
}

/// The label at the end of a line: its letter with the value, of a difference with its sign.
fn end(line: &mut Line, mode: CompareMode) {
    let (letter, value) = &line.label;
    let sign = mode == CompareMode::Difference
        && line.last().is_some_and(|mark| mark.value > 0.0)
        && value.chars().any(|c| ('1'..='9').contains(&c));
    let sign = if sign { "+" } else { "" };
    line.label = (String::new(), format!("{letter} {sign}{value}"));
}

/// What the columns of each panel of a scenario add up to over the projection, rounded so that it closes.
fn total(view: &View<'_>, draft: &Draft) -> String {
    let words = view.words;
    let sums = |pane: &Pane| -> Vec<(String, f64)> {
        let projected = |s: &Strand| {
            let slots = draft.slots.iter().enumerate().filter(|(_, slot)| slot.at > draft.history);
            slots.filter_map(|(i, _)| s.value(i)).sum::<f64>() * if s.down { -1.0 } else { 1.0 }
        };
        // What is taken off comes last.
        let (off, on): (Vec<&Strand>, Vec<&Strand>) =
            pane.strands.iter().filter(|s| s.form.stacked()).partition(|s| s.down);
        on.into_iter().chain(off).map(|s| (s.name.clone(), projected(s))).collect()
    };
    let panes: Vec<(&Pane, Vec<(String, f64)>)> =
        draft.panes.iter().map(|pane| (pane, sums(pane))).filter(|(_, sums)| !sums.is_empty()).collect();
    let said: Vec<String> = match (view.chart, panes.as_slice()) {
        (Chart::OccupationReplenishment, [(pane, gains), (_, losses)]) => {
            let whole = |sums: &[(String, f64)]| sums.iter().map(|(_, x)| *x).sum::<f64>();
            let [gain, loss] = [whole(gains), whole(losses)];
            let unit = Unit::pick(pane.unit, tianchu_model::math::max(gain, loss), words);
            let [gain, loss, net] = closing([gain, -loss], unit);
            vec![words.charts_compare_balance(
                &gain,
                &loss.replace('−', ""),
                &with_unit(&net, unit.name, words),
            )]
        }
        _ => panes.iter().map(|(pane, sums)| equation(pane, sums, words)).collect(),
    };
    let from = draft.slots.iter().find(|slot| slot.at > draft.history).map_or("", |slot| slot.label.as_str());
    words.charts_compare_total(&from, &tianchu_report::punctuation::semicolons(&said, words), &LAST_YEAR)
}

/// Two terms and their sum, rounded so that they close.
fn closing(terms: [f64; 2], unit: Unit) -> [String; 3] {
    let (rounded, sum) = in_steps(&terms, unit);
    [unit.bare(rounded[0]), unit.bare(rounded[1]), unit.bare(sum)]
}

/// Terms and their sum in a unit, rounded to its decimals so that they close.
fn in_steps(terms: &[f64], unit: Unit) -> (Vec<f64>, f64) {
    let power = (0..unit.decimals).fold(1.0, |power, _| power * 10.0);
    let steps: Vec<f64> = terms.iter().map(|x| unit.scale(*x) * power).collect();
    let sum = steps.iter().sum::<f64>().round();
    (add_up(&steps, sum).into_iter().map(|x| x / power).collect(), sum / power)
}

/// `a 3 + b 4 − c 1 = 6 kha`.
fn equation(pane: &Pane, sums: &[(String, f64)], words: Words) -> String {
    let terms: Vec<f64> = sums.iter().map(|(_, x)| *x).collect();
    let greatest = terms.iter().map(|x| x.abs()).chain([terms.iter().sum::<f64>().abs()]);
    let unit = Unit::pick(pane.unit, greatest.fold(0.0, tianchu_model::math::max), words);
    let (rounded, sum) = in_steps(&terms, unit);
    let mut text = String::new();
    for (i, ((name, _), x)) in sums.iter().zip(rounded).enumerate() {
        let sign = match (i, x < 0.0) {
            (0, false) => "",
            (0, true) => "− ",
            (_, false) => " + ",
            (_, true) => " − ",
        };
        text.push_str(&format!("{sign}{name} {}", unit.bare(x.abs())));
    }
    if let [_] = sums {
        return with_unit(&text, unit.name, words);
    }
    format!("{text} = {}", with_unit(&unit.bare(sum), unit.name, words))
}
