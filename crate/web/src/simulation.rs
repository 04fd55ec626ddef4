//! The class the page works with.

mod documents;
mod own_data;
#[cfg(feature = "extras")]
mod tray;

use js_sys::{Array, Error, Reflect};
use plotters::drawing::IntoDrawingArea as _;
use serde::Serialize;
use tianchu_charts::{Packed, Theme};
use tianchu_model::Model;
use tianchu_model::diagnostic::FileKind;
use tianchu_report::{Language, Words};
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::canvas::Canvas;
use crate::session::Session;
use crate::shown::Refusal;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.ts");

type Answer = Result<JsValue, JsValue>;

/// Installs the messages of bugs; called once when the module starts.
#[wasm_bindgen(start)]
pub(crate) fn start() {
    console_error_panic_hook::set_once();
}

/// The simulator. Whatever is refused throws an `Error` with all `problems`, and changes nothing.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Simulation(Session, Spoken);

/// The model, prepared: with it a simulation begins sooner.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Prepared(Model);

#[wasm_bindgen]
impl Prepared {
    /// Prepares it, which takes as long as a run.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default, reason = "made by JavaScript only")]
    pub fn new() -> Self {
        Self(Session::prepare())
    }
}

/// Words that were handed over, which stay for good: by language.
type Spoken = [Option<Words>; Language::ALL.len()];

#[wasm_bindgen]
impl Simulation {
    /// The baseline, told in `zh` or `en`; `packs` are the words of that language, `first`, and in the whole build `rest`.
    /// Takes the model prepared before, if there is one.
    ///
    /// # Errors
    /// If the language is another one; if the packs are of another build, an `Error` called `WrongPack`.
    #[wasm_bindgen(constructor)]
    pub fn new(lang: &str, packs: Vec<String>, prepared: Option<Prepared>) -> Result<Self, JsValue> {
        let mut spoken = Spoken::default();
        let words = words(&mut spoken, lang, &packs)?;
        let model = prepared.map_or_else(Session::prepare, |Prepared(model)| model);
        Ok(Self(Session::with_model(words, model), spoken))
    }

    /// Says everything in another language from here on; the state stays as it is, also where this is refused.
    ///
    /// # Errors
    /// As the constructor.
    #[wasm_bindgen(js_name = setWords)]
    pub fn set_words(&mut self, lang: &str, packs: Vec<String>) -> Result<(), JsValue> {
        self.0.set_words(words(&mut self.1, lang, &packs)?);
        Ok(())
    }

    /// The built-in scenarios.
    #[wasm_bindgen(unchecked_return_type = "ScenarioInfo[]")]
    pub fn scenarios(&self) -> Answer {
        plain(&self.0.scenarios())
    }

    /// Takes up a built-in scenario.
    pub fn load(&mut self, name: &str) -> Result<(), JsValue> {
        self.0.load(name).map_err(thrown)
    }

    /// So many bytes of a scenario file are read; one more shows that it is another file.
    #[must_use]
    #[wasm_bindgen(js_name = scenarioBytes)]
    pub fn scenario_bytes() -> f64 {
        FileKind::Scenario.most() as f64
    }

    /// Takes up a scenario that the whole simulator read from a text; see its `readToml`.
    #[wasm_bindgen(js_name = takeOver)]
    pub fn take_over(&mut self, name: &str, texts: Vec<String>, fragment: &str) -> Result<(), JsValue> {
        self.0.take_over(name, &texts, fragment).map_err(thrown)
    }

    /// The levers and assumptions of these names with their present values; without names those of the first screen.
    #[wasm_bindgen(unchecked_return_type = "Lever[]")]
    pub fn levers(&self, ids: Vec<String>) -> Answer {
        answer(self.0.levers(&ids))
    }

    /// All levers and assumptions by their names, levers first.
    #[wasm_bindgen(unchecked_return_type = "SettingInfo[]")]
    pub fn settings(&self) -> Answer {
        plain(&self.0.settings())
    }

    /// What levers and assumptions are about, in the order in which they are listed.
    #[wasm_bindgen(unchecked_return_type = "SubjectInfo[]")]
    pub fn subjects(&self) -> Answer {
        plain(&self.0.subjects())
    }

    /// Sets a parameter to a number as files hold it.
    pub fn set(&mut self, id: &str, value: f64) -> Result<(), JsValue> {
        self.0.set(id, value).map_err(thrown)
    }

    /// Sets a parameter to what somebody typed, in the unit shown.
    #[wasm_bindgen(js_name = setTyped)]
    pub fn set_typed(&mut self, id: &str, typed: &str) -> Result<(), JsValue> {
        self.0.set_typed(id, typed).map_err(thrown)
    }

    /// Puts a parameter back to its default.
    pub fn reset(&mut self, id: &str) -> Result<(), JsValue> {
        self.0.reset(id).map_err(thrown)
    }

    /// Sets the `seed` or the `draw` to what somebody typed.
    #[wasm_bindgen(js_name = setCount)]
    pub fn set_count(&mut self, name: &str, typed: &str) -> Result<(), JsValue> {
        self.0.set_count(name, typed).map_err(thrown)
    }

    /// Chooses which data the run may use: `latest` or `2024`.
    #[wasm_bindgen(js_name = setVintage)]
    pub fn set_vintage(&mut self, name: &str) -> Result<(), JsValue> {
        self.0.set_vintage(name).map_err(thrown)
    }

    /// Runs the scenario, if it has changed, and says what follows.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn run(&mut self) -> Answer {
        plain(&self.0.summary())
    }

    /// The first screen of the nation or of a province.
    #[wasm_bindgen(js_name = firstScreen, unchecked_return_type = "FirstScreen")]
    pub fn first_screen(&mut self, region: &str) -> Answer {
        answer(self.0.first_screen(region))
    }

    /// The first `limit` rows of events of a region, of the nation of all: of one consequence, or of all but notices where
    /// none is named.
    #[wasm_bindgen(unchecked_return_type = "EventList")]
    pub fn events(&mut self, region: &str, consequence: &str, limit: usize) -> Answer {
        answer(self.0.events(region, consequence, limit))
    }

    /// Versions and sizes.
    #[wasm_bindgen(unchecked_return_type = "About")]
    pub fn about(&self) -> Answer {
        plain(&self.0.about())
    }

    /// The provinces as a grid of tiles, shaded by one of its `measures`.
    #[wasm_bindgen(unchecked_return_type = "TileGrid")]
    pub fn tiles(&mut self, measure: &str) -> Answer {
        answer(self.0.tiles(measure))
    }

    /// Names of the charts that are made here; others are taken from the whole simulator, see `takeScene`.
    #[wasm_bindgen(js_name = firstCharts, unchecked_return_type = "string[]")]
    pub fn first_charts(&self) -> Answer {
        plain(&self.0.first_charts())
    }

    /// Takes up a chart that the whole simulator made; see its `scene`.
    ///
    /// # Errors
    /// If it is of another build, an `Error` called `WrongPack`.
    #[wasm_bindgen(js_name = takeScene)]
    pub fn take_scene(&mut self, chart: &str, numbers: Vec<f64>, texts: String) -> Result<(), JsValue> {
        match self.0.take_scene(chart, &Packed { numbers, texts }) {
            true => Ok(()),
            false => Err(wrong_pack("the chart is of another build")),
        }
    }

    /// Draws a chart over the whole of a canvas, whose width and height are device pixels, and hands back the
    /// words around it.
    #[wasm_bindgen(unchecked_return_type = "Caption")]
    pub fn draw(
        &mut self,
        chart: &str,
        canvas: HtmlCanvasElement,
        region: &str,
        dpr: f64,
        dark: bool,
    ) -> Answer {
        let scene = self.0.scene(chart, region).map_err(thrown)?;
        let area = Canvas::new(canvas)?.into_drawing_area();
        let theme = Theme { scale: dpr, dark, with_title: false };
        tianchu_charts::draw(scene, &area, &theme).map_err(|error| Error::new(&error.to_string()))?;
        answer(self.0.caption(chart, region))
    }

    /// The numbers behind a chart.
    #[wasm_bindgen(js_name = chartTable, unchecked_return_type = "Table")]
    pub fn chart_table(&mut self, chart: &str, region: &str) -> Answer {
        answer(self.0.table(chart, region))
    }

    /// The column nearest to `x` in a picture of this size.
    #[wasm_bindgen(js_name = readoutNear, unchecked_return_type = "Readout | undefined")]
    pub fn readout_near(&mut self, chart: &str, region: &str, x: f64, width: f64, height: f64) -> Answer {
        answer(self.0.readout_near(chart, region, x, (width, height)))
    }

    /// A column by its number, counted from the left, in a picture of this size.
    #[wasm_bindgen(unchecked_return_type = "Readout | undefined")]
    pub fn readout(&mut self, chart: &str, region: &str, slot: usize, width: f64, height: f64) -> Answer {
        answer(self.0.readout(chart, region, slot, (width, height)))
    }

    /// The numbers behind a chart as a CSV file.
    #[wasm_bindgen(js_name = chartCsv)]
    pub fn chart_csv(&mut self, chart: &str, region: &str) -> Result<String, JsValue> {
        self.0.chart_csv(chart, region).map_err(thrown)
    }

    /// The fragment of a link to what is shown; `charts` comes back from `openLink`.
    #[must_use]
    pub fn share(&mut self, charts: Vec<String>) -> String {
        self.0.share(&charts)
    }

    /// Whether a text is a share link.
    #[must_use]
    #[wasm_bindgen(js_name = isLink)]
    pub fn is_link(text: &str) -> bool {
        tianchu_model::link::is_link(text)
    }

    /// What to know of a link that was read without some parts of it, if there are any.
    #[must_use]
    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self, parts: Vec<String>) -> Option<String> {
        self.0.left_out(&parts)
    }

    /// Takes up the scenario of a link.
    #[wasm_bindgen(js_name = openLink, unchecked_return_type = "OpenedLink")]
    pub fn open_link(&mut self, fragment: &str) -> Answer {
        answer(self.0.open_link(fragment))
    }

    /// The command that computes the same results without a page.
    #[must_use]
    pub fn command(&self) -> String {
        self.0.command()
    }

    /// Fingerprint of the raw bits of every result.
    #[must_use]
    pub fn fingerprint(&mut self) -> String {
        self.0.fingerprint()
    }
}

/// What a page fetches only when asked; see the feature `extras`.
#[cfg(feature = "extras")]
#[wasm_bindgen]
impl Simulation {
    /// Takes up a scenario file from its bytes, and hands it back for another simulator's `takeOver`.
    #[wasm_bindgen(js_name = readToml, unchecked_return_type = "HandOver")]
    pub fn read_toml(&mut self, name: &str, bytes: &[u8]) -> Answer {
        self.0.load_file(name, bytes).map_err(thrown)?;
        plain(&self.0.hand_over())
    }

    /// What changed since the data a link was made with: sentences for a reader, and the link that sets the defaults of
    /// then, where it is another one.
    #[wasm_bindgen(js_name = thenAndNow, unchecked_return_type = "ThenAndNow")]
    pub fn then_and_now(&mut self, fragment: &str) -> Answer {
        answer(self.0.then_and_now(fragment))
    }

    /// A chart for another simulator's `takeScene`.
    #[wasm_bindgen(unchecked_return_type = "PackedScene")]
    pub fn scene(&mut self, chart: &str, region: &str) -> Answer {
        let Packed { numbers, texts } = self.0.scene(chart, region).map_err(thrown)?.pack();
        let packed = js_sys::Object::new();
        // Setting properties of a new object cannot fail.
        let _ = Reflect::set(&packed, &"numbers".into(), &js_sys::Float64Array::from(numbers.as_slice()));
        let _ = Reflect::set(&packed, &"texts".into(), &texts.into());
        Ok(packed.into())
    }

    /// Every target against the run.
    #[wasm_bindgen(unchecked_return_type = "TargetInfo[]")]
    pub fn targets(&mut self) -> Answer {
        plain(&self.0.targets())
    }

    /// A province in a few figures.
    #[wasm_bindgen(unchecked_return_type = "ProvinceInfo | undefined")]
    pub fn province(&mut self, region: &str) -> Answer {
        answer(self.0.province(region))
    }

    /// The reality checks, run now.
    #[wasm_bindgen(unchecked_return_type = "CheckInfo[]")]
    pub fn checks(&mut self) -> Answer {
        plain(&self.0.checks())
    }

    /// Where the three readings of the cap part in a region, and by how much.
    #[wasm_bindgen(unchecked_return_type = "ReadingsInfo")]
    pub fn readings(&mut self, region: &str) -> Answer {
        answer(self.0.readings(region))
    }

    /// The provinces as a grid of tiles, shaded by a measure of storage.
    #[wasm_bindgen(js_name = storageTiles, unchecked_return_type = "TileGrid")]
    pub fn storage_tiles(&mut self, measure: &str) -> Answer {
        answer(self.0.storage_tiles(measure))
    }

    /// Storage of a region and year in figures and tables.
    #[wasm_bindgen(unchecked_return_type = "StorageInfo")]
    pub fn storage(&mut self, region: &str, year: &str) -> Answer {
        answer(self.0.storage(region, year))
    }

    /// The first `limit` events of storage of a region; of the nation, of all.
    #[wasm_bindgen(js_name = storageEvents, unchecked_return_type = "EventList")]
    pub fn storage_events(&mut self, region: &str, limit: usize) -> Answer {
        answer(self.0.storage_events(region, limit))
    }

    /// How much flexibility the provinces of a grid need in a year, and what storage does for it.
    #[wasm_bindgen(unchecked_return_type = "Table")]
    pub fn flexibility(&mut self, grid: &str, year: &str) -> Answer {
        answer(self.0.flexibility(grid, year))
    }

    /// The illustrative account of existing PPP projects.
    #[wasm_bindgen(unchecked_return_type = "PppInfo")]
    pub fn ppp(&self) -> Answer {
        plain(&self.0.ppp())
    }

    /// The reconstruction of 2020-2024 beside published figures.
    #[wasm_bindgen(unchecked_return_type = "CalibrationInfo")]
    pub fn calibration(&mut self) -> Answer {
        plain(&self.0.calibration())
    }

    /// Forecasts held against what came.
    #[wasm_bindgen(unchecked_return_type = "BacktestInfo")]
    pub fn backtest(&self) -> Answer {
        plain(&self.0.backtest())
    }

    /// The rules of the documents and what the model makes of them.
    #[wasm_bindgen(unchecked_return_type = "CoverageInfo")]
    pub fn coverage(&self) -> Answer {
        plain(&self.0.coverage())
    }

    /// The books of a region and year; `exact` writes whole mu and yuan.
    #[wasm_bindgen(unchecked_return_type = "LedgerInfo")]
    pub fn ledger(&mut self, region: &str, year: &str, exact: bool) -> Answer {
        answer(self.0.ledger(region, year, exact))
    }

    /// Every year of those books as a CSV file.
    #[wasm_bindgen(js_name = ledgerCsv)]
    pub fn ledger_csv(&mut self, region: &str) -> Result<String, JsValue> {
        self.0.ledger_csv(region).map_err(thrown)
    }

    /// Turns to a grid, year and week, such as `north.2030.hardest`, and dispatches it; an empty text is the hardest
    /// week of 2030 in the grid of `region`.
    #[wasm_bindgen(unchecked_return_type = "HoursInfo")]
    pub fn hours(&mut self, place: &str, region: &str) -> Answer {
        answer(self.0.hours(place, region))
    }

    /// The figures of the grid and year in sight.
    #[wasm_bindgen(js_name = hoursFigures, unchecked_return_type = "HoursFigures")]
    pub fn hours_figures(&mut self) -> Answer {
        answer(self.0.hours_figures())
    }

    /// Computes a little more of the years of the grid in sight, or with `all` of the six.
    #[wasm_bindgen(js_name = hoursStep, unchecked_return_type = "ProgressInfo")]
    pub fn hours_step(&mut self, all: bool) -> Answer {
        answer(self.0.hours_step(all))
    }

    /// How far the years of the grid in sight are, or with `all` of the six.
    #[wasm_bindgen(js_name = hoursProgress, unchecked_return_type = "ProgressInfo")]
    pub fn hours_progress(&mut self, all: bool) -> Answer {
        answer(self.0.hours_progress(all))
    }

    /// A year of all grids, for another simulator's `keepHoursOfYear`.
    #[wasm_bindgen(js_name = hoursOfYear)]
    pub fn hours_of_year(&mut self, year: &str) -> Result<Vec<f64>, JsValue> {
        self.0.hours_of_year(year).map_err(thrown)
    }

    /// Takes up a year of all grids that another simulator of the same state has computed.
    #[wasm_bindgen(js_name = keepHoursOfYear, unchecked_return_type = "ProgressInfo")]
    pub fn keep_hours_of_year(&mut self, year: &str, numbers: Vec<f64>) -> Answer {
        answer(self.0.keep_hours_of_year(year, &numbers))
    }

    /// Every hour as a CSV file.
    #[wasm_bindgen(js_name = hoursCsv)]
    pub fn hours_csv(&mut self) -> Result<String, JsValue> {
        self.0.hours_csv().map_err(thrown)
    }

    /// The dispatch problem as JSON, for any solver of linear programs.
    #[wasm_bindgen(js_name = hoursProblem)]
    pub fn hours_problem(&mut self) -> Result<String, JsValue> {
        self.0.hours_problem().map_err(thrown)
    }

    /// The command that dispatches the same hours without a page.
    #[wasm_bindgen(js_name = hoursCommand)]
    pub fn hours_command(&mut self) -> Result<String, JsValue> {
        self.0.hours_command().map_err(thrown)
    }

    /// Refuses a reader's own file that has more bytes than are read.
    #[wasm_bindgen(js_name = hoursSize)]
    pub fn hours_size(&self, bytes: f64) -> Result<(), JsValue> {
        self.0.hours_size(bytes as u64).map_err(thrown)
    }

    /// The label by which the bytes of a reader's own file are decoded.
    #[wasm_bindgen(js_name = hoursEncoding)]
    pub fn hours_encoding(&self, bytes: &[u8]) -> Result<String, JsValue> {
        self.0.hours_encoding(bytes).map(str::to_owned).map_err(thrown)
    }

    /// Takes a reader's own hours; `name` is what the file is called, `label` how it was decoded.
    #[wasm_bindgen(js_name = ownHours)]
    pub fn own_hours(&mut self, name: &str, text: &str, label: &str) -> Result<(), JsValue> {
        self.0.own_hours(name, text, label).map_err(thrown)
    }

    /// Takes a reader's own hours that another simulator has accepted.
    #[wasm_bindgen(js_name = shareOwnHours)]
    pub fn share_own_hours(&mut self, name: &str, text: &str, label: &str) -> Result<(), JsValue> {
        self.0.share_own_hours(name, text, label).map_err(thrown)
    }

    /// Goes back to generated hours.
    #[wasm_bindgen(js_name = forgetOwnHours)]
    pub fn forget_own_hours(&mut self) {
        self.0.forget_own_hours();
    }

    /// What the hours rest on.
    #[wasm_bindgen(js_name = hoursEvidence, unchecked_return_type = "HoursEvidence")]
    pub fn hours_evidence(&self) -> Answer {
        plain(&self.0.hours_evidence())
    }

    /// A chart as an SVG file with its title.
    pub fn svg(
        &mut self,
        chart: &str,
        region: &str,
        width: u32,
        height: u32,
        dark: bool,
    ) -> Result<String, JsValue> {
        self.0.svg(chart, region, (width, height), dark).map_err(thrown)
    }

    /// The numbers behind a chart as a JSON file that says what they are of and rest on.
    #[wasm_bindgen(js_name = chartJson)]
    pub fn chart_json(&mut self, chart: &str, region: &str) -> Result<String, JsValue> {
        self.0.chart_json(chart, region).map_err(thrown)
    }

    /// Results as a tidy CSV file; empty lists mean all.
    pub fn csv(&mut self, series: Vec<String>, regions: Vec<String>) -> Result<String, JsValue> {
        self.0.csv(&series, &regions).map_err(thrown)
    }

    /// Results as a JSON file; empty lists mean all.
    pub fn json(&mut self, series: Vec<String>, regions: Vec<String>) -> Result<String, JsValue> {
        self.0.json(&series, &regions).map_err(thrown)
    }

    /// Results, events, targets, changes and sources with metadata and a text, as one ZIP archive.
    pub fn archive(&mut self) -> Vec<u8> {
        self.0.archive()
    }

    /// A link as a QR code, an SVG picture; nothing if it is too long for a camera.
    #[must_use]
    pub fn qr(&self, link: &str) -> Option<String> {
        tianchu_charts::qr(link)
    }

    /// Takes up the scenario of a link under a name of its own, so that files carry it.
    /// `own_data` is what that simulator's `ownData` gives.
    pub fn resume(&mut self, name: &str, fragment: &str, own_data: Vec<String>) -> Result<(), JsValue> {
        self.0.resume(name, fragment, &own_data).map_err(thrown)
    }
}

/// The file of long texts that lies beside the page; the build writes it with this.
///
/// # Errors
/// If the packs of Chinese or English are of another build.
#[cfg(feature = "extras")]
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "wasm-bindgen exports public functions only")]
pub fn texts(zh: Vec<String>, en: Vec<String>) -> Result<String, JsValue> {
    let mut spoken = Spoken::default();
    let [zh, en] = [words(&mut spoken, "zh", &zh)?, words(&mut spoken, "en", &en)?];
    Ok(tianchu_report::register::details::texts(zh, en))
}

/// The words of a language, read from its packs the first time.
fn words(spoken: &mut Spoken, lang: &str, packs: &[String]) -> Result<Words, JsValue> {
    let Some(language) = Language::from_tag(lang) else {
        return Err(Error::new(&format!("no words are in the language `{lang}`")).into());
    };
    if let Some(words) = spoken[language as usize] {
        return Ok(words);
    }
    let packs: Vec<&str> = packs.iter().map(String::as_str).collect();
    let words = Words::from_packs(language, &packs).map_err(|wrong| wrong_pack(&wrong.to_string()))?;
    Ok(*spoken[language as usize].insert(words))
}

/// What is thrown where page, words and simulator are not of one build.
fn wrong_pack(message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name("WrongPack");
    error.into()
}

fn answer<T: Serialize>(outcome: Result<T, Refusal>) -> Answer {
    plain(&outcome.map_err(thrown)?)
}

/// Plain objects, arrays, texts and numbers.
fn plain<T: Serialize>(value: &T) -> Answer {
    value
        .serialize(&serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true))
        .map_err(JsValue::from)
}

/// An `Error` whose `problems` say what was wrong.
fn thrown(refusal: Refusal) -> JsValue {
    let error = Error::new(&refusal.message());
    let problems = plain(&refusal.0).unwrap_or_else(|_| Array::new().into());
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&error, &"problems".into(), &problems);
    error.into()
}
