//! What a page holds: words, a scenario, its run and the charts made of it.

#[cfg(feature = "extras")]
pub(crate) mod compare;
mod documents;
#[cfg(feature = "extras")]
mod evidence;
mod farmland;
#[cfg(feature = "extras")]
pub(crate) mod files;
#[cfg(feature = "extras")]
mod hours;
mod own_data;
#[cfg(feature = "extras")]
pub(crate) mod ppp;
#[cfg(feature = "extras")]
mod storage;
#[cfg(feature = "extras")]
pub(crate) mod tray;

use std::rc::Rc;

use serde::Serialize;
use tianchu_charts::{Chart, Packed, Scene};
use tianchu_model::consequence::Consequence;
use tianchu_model::diagnostic::{Among, nearest_name, parse_count};
use tianchu_model::headline::Headline;
use tianchu_model::link::Link;
use tianchu_model::release::said;
use tianchu_model::scenario::{LANGUAGES, Texts, Translations};
use tianchu_model::{Diagnostic, Diagnostics, Model, ParamId, Region, Run, Scenario, Vintage, link};
use tianchu_report::export::{Table, marked};
use tianchu_report::scenario::{command, name_in_files};
use tianchu_report::{Words, diagnostic};

use crate::chart::{self, Caption, Readout};
use crate::register::{self, About, Lever, SettingInfo, SubjectInfo};
use crate::report::{self, EventList, FirstScreen, ScenarioInfo, Summary};
use crate::shown::{self, Refusal};
use own_data::prepared;

type Outcome<T = ()> = Result<T, Refusal>;

/// A model for each vintage.
type Models = [Option<Model>; Vintage::ALL.len()];

/// A page's state. Every method that is refused leaves it as it was.
#[derive(Debug)]
pub struct Session {
    words: Words,
    scenario: Scenario,
    /// The scenario as it was taken up.
    origin: Scenario,
    /// Prepared once for each vintage that is asked for, until the reader's own data change.
    models: Models,
    baseline: Rc<Run>,
    /// The baseline's headline of the region looked at last.
    before: Option<(Region, Headline)>,
    /// The run of `scenario`, until something changes; at the start that is the baseline's, which no page waits for
    /// twice.
    run: Option<Rc<Run>>,
    /// `scenario` under the three readings of the cap, until something changes.
    #[cfg(feature = "extras")]
    comparison: Option<tianchu_model::readings::Comparison>,
    /// Hours of a grid and year of that run.
    #[cfg(feature = "extras")]
    hours: hours::Hours,
    /// Charts made of that run in that language.
    scenes: Vec<(Chart, Region, Scene)>,
    /// Charts that another session made, by name; they stay until that makes them anew, since asking takes a while.
    taken: Vec<(String, Scene)>,
}

/// What a link says beside its scenario.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenedLink {
    /// Language, `zh` or `en`, if the link asks for one.
    pub lang: Option<&'static str>,
    /// Charts and places, as the page wrote them.
    pub charts: Vec<String>,
    /// Model it was made with.
    pub model: String,
    /// Data it was made with.
    pub data: String,
    /// Rows of its maker's own data that are not in it.
    pub own_rows_left: usize,
    /// What others had appended, and was left out.
    pub left_out: Vec<String>,
    /// The scenario's place in its tray, counted from 0.
    pub place: usize,
    /// What readers call it and then the others, as links have titles.
    pub titles: Vec<String>,
    /// Links to the other scenarios of its tray, in order.
    pub others: Vec<String>,
}

impl Session {
    /// The baseline, told in these words.
    #[must_use]
    pub fn new(words: Words) -> Self {
        Self::with_model(words, Self::prepare())
    }

    /// The model for the baseline's data. Preparing it takes as long as a run, so a page does the two apart.
    #[must_use]
    pub fn prepare() -> Model {
        Model::new(Scenario::baseline().vintage)
    }

    /// As [`new`](Self::new), with the model of [`prepare`](Self::prepare).
    #[must_use]
    pub fn with_model(words: Words, model: Model) -> Self {
        let scenario = Scenario::baseline();
        let baseline = Rc::new(model.run(&scenario));
        let mut models = [const { None }; Vintage::ALL.len()];
        models[vintage_idx(scenario.vintage)] = Some(model);
        Self {
            words,
            origin: scenario.clone(),
            scenario,
            models,
            baseline,
            before: None,
            run: None,
            #[cfg(feature = "extras")]
            comparison: None,
            #[cfg(feature = "extras")]
            hours: hours::Hours::default(),
            scenes: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// Says everything in these words from here on; nothing else changes.
    pub fn set_words(&mut self, words: Words) {
        self.words = words;
        self.scenes.clear();
    }

    /// The built-in scenarios.
    #[must_use]
    pub fn scenarios(&self) -> Vec<ScenarioInfo> {
        Scenario::built_in_names()
            .filter_map(Scenario::built_in)
            .map(|s| ScenarioInfo::new(&s, self.words))
            .collect()
    }

    /// Takes up a built-in scenario.
    ///
    /// # Errors
    /// If there is none of this name.
    pub fn load(&mut self, name: &str) -> Outcome {
        let Some(mut scenario) = Scenario::built_in(name) else {
            let nearest = nearest_name(name, Scenario::built_in_names());
            return Err(self.refuse(Diagnostic::unknown(name, Among::Others, nearest)));
        };
        scenario.own_data.clone_from(&self.scenario.own_data);
        self.take(scenario);
        Ok(())
    }

    /// Takes up a scenario handed over by another session.
    ///
    /// # Errors
    /// If its texts or its link are not as `hand_over` gives them.
    pub fn take_over(&mut self, name: &str, texts: &[String], fragment: &str) -> Outcome {
        let link = link::decode(fragment).map_err(|problems| Refusal::new(&problems, self.words))?;
        let mut texts = texts
            .chunks_exact(LANGUAGES.len())
            .map(|chunk| Translations::new(std::array::from_fn(|i| chunk[i].clone())));
        let [title, question, reading] = [(); 3].map(|()| texts.next().unwrap_or_default());
        let mut scenario = link.scenario;
        name.clone_into(&mut scenario.id);
        scenario.texts = Texts { title, question, reading };
        scenario.own_data.clone_from(&self.scenario.own_data);
        self.take(scenario);
        Ok(())
    }

    fn take(&mut self, scenario: Scenario) {
        self.scenario = scenario;
        self.origin = self.scenario.clone();
        self.outdate();
    }

    /// The parameters of these names with their present values; without names those in sight on the first screen.
    ///
    /// # Errors
    /// If there is no parameter of a name.
    pub fn levers(&self, ids: &[String]) -> Outcome<Vec<Lever>> {
        let lever = |param| register::lever(&self.scenario, param, self.words);
        match ids {
            [] => Ok(register::primary().map(lever).collect()),
            _ => ids.iter().map(|id| Ok(lever(self.param(id)?))).collect(),
        }
    }

    /// Every parameter by its name, levers first.
    #[must_use]
    pub fn settings(&self) -> Vec<SettingInfo> {
        register::settings(self.words)
    }

    /// What parameters are about, in the order in which they are listed.
    #[must_use]
    pub fn subjects(&self) -> Vec<SubjectInfo> {
        register::subjects(self.words)
    }

    /// Sets a parameter to a number as files hold it.
    ///
    /// # Errors
    /// If there is no such parameter or the number is outside its range.
    pub fn set(&mut self, id: &str, value: f64) -> Outcome {
        let param = self.param(id)?;
        self.set_param(param, value)
    }

    /// Sets a parameter to what somebody typed, in the unit shown.
    ///
    /// # Errors
    /// If it is no number or outside the range.
    pub fn set_typed(&mut self, id: &str, typed: &str) -> Outcome {
        let param = self.param(id)?;
        let value = shown::parse(param, typed).map_err(|p| self.refuse(p))?;
        self.set_param(param, value)
    }

    fn set_param(&mut self, param: ParamId, value: f64) -> Outcome {
        self.scenario.set_param(param, value).map_err(|p| self.refuse(p))?;
        // Back at its default it no longer is a departure from the baseline.
        if value == param.row().default_in(self.scenario.vintage) {
            self.scenario.reset(param);
        }
        self.outdate();
        Ok(())
    }

    /// Puts a parameter back to its default, or the `seed` or `draw` to the baseline's; `data` puts a reader's own away.
    ///
    /// # Errors
    /// If there is no such parameter.
    pub fn reset(&mut self, id: &str) -> Outcome {
        match id {
            "seed" => self.scenario.seed = self.baseline.scenario.seed,
            "draw" => self.scenario.draw = self.baseline.scenario.draw,
            report::OWN_DATA => self.scenario.own_data = None,
            _ => self.scenario.reset(self.param(id)?),
        }
        self.outdate();
        Ok(())
    }

    /// Chooses which data the run may use: `latest` or `2024`.
    ///
    /// # Errors
    /// If there is no such vintage.
    pub fn set_vintage(&mut self, name: &str) -> Outcome {
        let Some(vintage) = Vintage::parse(name) else {
            let allowed = Vintage::ALL.map(|v| v.name().to_owned()).to_vec();
            return Err(self.refuse(Diagnostic::not_allowed("vintage", name, allowed)));
        };
        self.scenario.vintage = vintage;
        self.outdate();
        Ok(())
    }

    /// Sets the `seed` or the `draw` to what somebody typed.
    ///
    /// # Errors
    /// If it is neither of them, or no whole number from 0.
    pub fn set_count(&mut self, name: &str, typed: &str) -> Outcome {
        let slot = match name {
            "seed" => &mut self.scenario.seed,
            "draw" => &mut self.scenario.draw,
            _ => return Err(self.refuse(Diagnostic::unknown(name, Among::Others, None))),
        };
        match parse_count(name, typed.trim()) {
            Ok(n) => *slot = n,
            Err(problem) => return Err(self.refuse(problem)),
        }
        self.outdate();
        Ok(())
    }

    fn outdate(&mut self) {
        self.run = None;
        #[cfg(feature = "extras")]
        {
            self.comparison = None;
        }
        self.scenes.clear();
    }

    /// The run of the present scenario, computed if need be.
    fn fresh(&mut self) -> &Run {
        let Self { run, models, scenario, baseline, .. } = self;
        run.get_or_insert_with(|| {
            if *scenario == baseline.scenario {
                return Rc::clone(baseline);
            }
            Rc::new(prepared(models, scenario).run(scenario))
        })
    }

    /// Runs the scenario and says what follows.
    pub fn summary(&mut self) -> Summary {
        self.fresh();
        let run = self.run.as_ref().unwrap_or(&self.baseline);
        report::summary(run, &self.baseline, &self.origin, self.words)
    }

    /// The first screen of the nation or of a province.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn first_screen(&mut self, region: &str) -> Outcome<FirstScreen> {
        let (region, words) = (self.region(region)?, self.words);
        let now = self.fresh().headline_of(region);
        Ok(report::first_screen(&now, self.headline_before(region), words))
    }

    /// The baseline's headline of a region, which stays while that is looked at.
    fn headline_before(&mut self, region: Region) -> &Headline {
        let Self { before, baseline, .. } = self;
        before.take_if(|(of, _)| *of != region);
        &before.get_or_insert_with(|| (region, baseline.headline_of(region))).1
    }

    /// The first `limit` rows of events of a region, of the nation of all: of one consequence, or of all but notices where
    /// none is named.
    ///
    /// # Errors
    /// If there is no such region or consequence.
    pub fn events(&mut self, region: &str, consequence: &str, limit: usize) -> Outcome<EventList> {
        let (region, words) = (self.region(region)?, self.words);
        let named = Consequence::ALL.iter().copied().find(|c| c.id() == consequence);
        if named.is_none() && !consequence.is_empty() {
            let allowed = Consequence::ALL.iter().map(|c| c.id().to_owned()).collect();
            return Err(self.refuse(Diagnostic::not_allowed("consequence", consequence, allowed)));
        }
        Ok(report::events(self.fresh(), region, named, limit, words))
    }

    /// Versions and sizes.
    #[must_use]
    pub fn about(&self) -> About {
        register::about()
    }

    /// Takes up a chart that another session of the same build made and packed; from here on it is the one of that name,
    /// whatever region is asked for. False, and nothing changes, if it is of another build.
    pub fn take_scene(&mut self, chart: &str, packed: &Packed) -> bool {
        let Some(scene) = Scene::unpack(packed) else { return false };
        self.taken.retain(|(of, _)| of != chart);
        self.taken.push((chart.to_owned(), scene));
        true
    }

    /// A chart: one that was taken up, or made here and kept until something changes.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn scene(&mut self, chart: &str, region: &str) -> Outcome<&Scene> {
        if let Some(i) = self.taken.iter().position(|(of, _)| of == chart) {
            return Ok(&self.taken[i].1);
        }
        let chart = chart::find(chart).map_err(|p| self.refuse(p))?;
        let region = self.region(region)?;
        let known = self.scenes.iter().position(|(c, r, _)| (*c, *r) == (chart, region));
        let place = match known {
            Some(place) => place,
            #[cfg(feature = "extras")]
            None if chart == Chart::Readings || Chart::OF_HOURS.contains(&chart) => {
                let of_readings = chart == Chart::Readings;
                let scene = if of_readings { self.readings_scene(region) } else { self.hours_scene(chart)? };
                self.scenes.push((chart, region, scene));
                self.scenes.len() - 1
            }
            None => {
                self.fresh();
                let run = self.run.as_ref().unwrap_or(&self.baseline);
                // The baseline would only hide under the same line.
                let departs = run.params != self.baseline.params
                    || run.scenario.vintage != Vintage::Latest
                    || run.scenario.own_data.is_some();
                let baseline = departs.then_some(self.baseline.as_ref());
                let scene = tianchu_charts::scene(chart, run, baseline, region, self.words);
                self.scenes.push((chart, region, scene));
                self.scenes.len() - 1
            }
        };
        Ok(&self.scenes[place].2)
    }

    /// The words around a chart.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn caption(&mut self, chart: &str, region: &str) -> Outcome<Caption> {
        Ok(Caption::new(self.scene(chart, region)?))
    }

    /// The numbers behind a chart.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn table(&mut self, chart: &str, region: &str) -> Outcome<Table> {
        Ok(self.scene(chart, region)?.table.clone())
    }

    /// The column nearest to `x` in a picture of this size.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn readout_near(
        &mut self,
        chart: &str,
        region: &str,
        x: f64,
        size: (f64, f64),
    ) -> Outcome<Option<Readout>> {
        Ok(chart::nearest_readout(self.scene(chart, region)?, x, size.0, size.1))
    }

    /// A column by its number, in a picture of this size.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn readout(
        &mut self,
        chart: &str,
        region: &str,
        slot: usize,
        size: (f64, f64),
    ) -> Outcome<Option<Readout>> {
        Ok(chart::readout(self.scene(chart, region)?, slot, size.0, size.1))
    }

    /// The numbers behind a chart as a CSV file, with the mark by which Excel knows Chinese.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn chart_csv(&mut self, chart: &str, region: &str) -> Outcome<String> {
        let scenario = name_in_files(&self.scenario);
        let table = self.scene(chart, region)?.table.clone();
        Ok(marked(&table.under("scenario", &scenario).csv()))
    }

    /// The fragment of a link to what is shown and to what it says of its results; `charts` is what the page wants to find
    /// again.
    pub fn share(&mut self, charts: &[String]) -> String {
        let charts: Vec<&str> = charts.iter().map(String::as_str).collect();
        let mut text = link::encode(&self.scenario, self.words.language().tag(), &charts);
        text.push_str(&format!("&h={}", said(self.fresh())));
        text
    }

    /// What to know of a link that was read without some parts of it, if there are any.
    #[must_use]
    pub fn left_out(&self, parts: &[String]) -> Option<String> {
        diagnostic::left_out(parts, self.words)
    }

    /// Takes up the scenario of a link.
    ///
    /// # Errors
    /// Everything wrong with the link.
    pub fn open_link(&mut self, fragment: &str) -> Outcome<OpenedLink> {
        let link = link::decode(fragment).map_err(|problems| Refusal::new(&problems, self.words))?;
        let Link {
            scenario,
            language,
            charts,
            model,
            data,
            own_rows_left,
            left_out,
            title,
            place,
            others,
            ..
        } = link;
        let titles = [title].into_iter().chain(others.iter().map(|other| other.title.clone())).collect();
        let tag = self.words.language().tag();
        let others = others.iter().map(|other| link::encode(&other.scenario, tag, &[])).collect();
        self.scenario = scenario;
        let built_in = Scenario::built_in(&self.scenario.id);
        self.origin = built_in.unwrap_or_else(|| self.scenario.clone());
        self.outdate();
        Ok(OpenedLink { lang: language, charts, model, data, own_rows_left, left_out, place, titles, others })
    }

    /// The command that computes the same results without a page.
    #[must_use]
    pub fn command(&self) -> String {
        command(&self.scenario, self.words)
    }

    /// Fingerprint of the raw bits of every result.
    pub fn fingerprint(&mut self) -> String {
        self.fresh().fingerprint()
    }

    fn param(&self, id: &str) -> Outcome<ParamId> {
        ParamId::find(id).ok_or_else(|| {
            let nearest = nearest_name(id, ParamId::all().map(|p| p.row().id));
            self.refuse(Diagnostic::unknown(id, Among::Parameters, nearest))
        })
    }

    fn region(&self, code: &str) -> Outcome<Region> {
        chart::region(code).map_err(|p| self.refuse(p))
    }

    fn refuse(&self, found: impl Into<Diagnostics>) -> Refusal {
        Refusal::new(&found.into(), self.words)
    }
}

fn vintage_idx(vintage: Vintage) -> usize {
    match vintage {
        Vintage::Latest => 0,
        Vintage::EndOf2025 => 1,
        Vintage::EndOf2024 => 2,
    }
}
