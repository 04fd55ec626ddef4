//! Scenarios from files, and handed to another session; charts and results as files.

pub(crate) mod brief;

use std::sync::Arc;

use serde::Serialize;
use tianchu_charts::{Chart, Theme};
use tianchu_model::diagnostic::{Among, Fault, FileFault, FileKind, nearest_name};
use tianchu_model::encoding::Encoding;
use tianchu_model::farmland::history::fitting;
use tianchu_model::release::{as_then, former_defaults};
use tianchu_model::scenario::Texts;
use tianchu_model::{Diagnostic, OwnData, Region, Scenario, Series, encoding, link};
use tianchu_report::export::marked;
use tianchu_report::outputs::{self, archive};
use tianchu_report::register::details::own_data::notes;
use tianchu_report::register::details::release::then_and_now_of;

use super::{Outcome, Session};
use crate::chart;
use crate::shown::Refusal;

/// A scenario on its way to another session: all that a link does not say is beside it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// Name in outputs.
    pub name: String,
    /// Title, question and reading, each in Chinese and English; empty where there is none.
    pub texts: Vec<String>,
    /// Link to its values.
    pub fragment: String,
}

/// What changed since the data a link was made with.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThenAndNow {
    /// Sentences for a reader; none where nothing is known of that version of the data.
    pub said: Vec<String>,
    /// The same link with the defaults of then, where some are other now.
    pub as_then: Option<AsThen>,
}

/// A link that sets the defaults it was made with.
#[derive(Clone, Debug, Serialize)]
pub struct AsThen {
    /// Without the `#`.
    pub fragment: String,
    /// What following it does.
    pub label: &'static str,
}

/// A file of a reader's own observations, checked.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnDataInfo {
    /// The rows, as another session takes them up.
    pub rows: String,
    /// Where each was found and what is to be known of it, as that session takes them up.
    pub origins: String,
    /// What becomes of each of them.
    pub notes: Vec<String>,
}

impl Session {
    /// A chart as an SVG file with its title.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn svg(&mut self, chart: &str, region: &str, size: (u32, u32), dark: bool) -> Outcome<String> {
        let theme = Theme { scale: 1.0, dark, with_title: true };
        Ok(tianchu_charts::svg(self.scene(chart, region)?, size.0, size.1, &theme))
    }

    /// The numbers behind a chart as a JSON file that says what they are of and rest on.
    ///
    /// # Errors
    /// If there is no such chart or region.
    pub fn chart_json(&mut self, chart: &str, region: &str) -> Outcome<String> {
        let words = self.words;
        let numbers_of = chart::find(chart).map_err(|p| self.refuse(p))?;
        let place = self.region(region)?;
        let scene = self.scene(chart, region)?.clone();
        self.fresh();
        let run = self.run.as_ref().unwrap_or(&self.baseline);
        let own = self.hours.own.as_ref().filter(|_| Chart::OF_HOURS.contains(&numbers_of));
        let own = own.map(|(file, hours)| (file.as_str(), hours));
        let meta = tianchu_report::export::meta(run).with_own_hours(own);
        Ok(outputs::chart::json(&scene.numbers(numbers_of, place), run, meta, words))
    }

    /// Results as a tidy CSV file, as `tianchu run --bom` writes it; empty lists mean all.
    ///
    /// # Errors
    /// If there is no such series or region.
    pub fn csv(&mut self, series: &[String], regions: &[String]) -> Outcome<String> {
        let (series, regions) = self.selection(series, regions)?;
        Ok(marked(&tianchu_report::export::results_csv(self.fresh(), &series, &regions)))
    }

    /// Results as a JSON file with the versions, the scenario and its fingerprint; empty lists mean all.
    ///
    /// # Errors
    /// If there is no such series or region.
    pub fn json(&mut self, series: &[String], regions: &[String]) -> Outcome<String> {
        let (series, regions) = self.selection(series, regions)?;
        let run = self.fresh();
        Ok(tianchu_report::export::results(run, &series, &regions)
            .json(&["value"], &tianchu_report::export::meta(run)))
    }

    /// Everything of the run in one file, as `tianchu run --format zip` writes it.
    pub fn archive(&mut self) -> Vec<u8> {
        let words = self.words;
        archive::archive(self.fresh(), &[], &[], words)
    }

    fn selection(&self, series: &[String], regions: &[String]) -> Outcome<(Vec<Series>, Vec<Region>)> {
        let find = |id: &String| {
            let nearest = nearest_name(id, Series::ALL.iter().map(|s| s.id()));
            Series::find(id).ok_or_else(|| self.refuse(Diagnostic::unknown(id, Among::Others, nearest)))
        };
        let series = series.iter().map(find).collect::<Outcome<_>>()?;
        let regions = regions.iter().map(|r| self.region(r)).collect::<Outcome<_>>()?;
        Ok((series, regions))
    }

    /// What changed since the data a link was made with, and a link that sets the defaults of then.
    ///
    /// # Errors
    /// Everything wrong with the link.
    pub fn then_and_now(&self, fragment: &str) -> Outcome<ThenAndNow> {
        let link = link::decode(fragment).map_err(|problems| Refusal::new(&problems, self.words))?;
        let said = then_and_now_of(&link, self.words);
        let language = link.language.unwrap_or(self.words.language().tag());
        let charts: Vec<&str> = link.charts.iter().map(String::as_str).collect();
        let as_then = (!former_defaults(&link).is_empty()).then(|| AsThen {
            fragment: link::encode(&as_then(&link), language, &charts),
            label: self.words.release_as_then(),
        });
        Ok(ThenAndNow { said, as_then })
    }

    /// Takes up a scenario text; `name` names it in outputs.
    ///
    /// # Errors
    /// Every problem of the text.
    pub fn load_toml(&mut self, name: &str, text: &str) -> Outcome {
        let parsed = Scenario::parse(name, text);
        let mut scenario = parsed.map_err(|problems| Refusal::new(&problems, self.words))?;
        scenario.own_data.clone_from(&self.scenario.own_data);
        self.take(scenario);
        Ok(())
    }

    /// Takes up a scenario file from its bytes; `name` names it in outputs.
    ///
    /// # Errors
    /// Every problem of the file, or why its bytes are no text.
    pub fn load_file(&mut self, name: &str, bytes: &[u8]) -> Outcome {
        let text = encoding::utf_8(bytes);
        let text = text.map_err(|fault| self.refuse(Diagnostic::new("", Fault::File(fault))))?;
        self.load_toml(name, text)
    }

    /// The present scenario for another session, which may be without a reader of scenario texts.
    #[must_use]
    pub fn hand_over(&self) -> HandOver {
        let Texts { title, question, reading } = &self.scenario.texts;
        let texts = [title, question, reading].map(|text| text.all().clone()).concat();
        let fragment = link::encode(&self.scenario, self.words.language().tag(), &[]);
        HandOver { name: self.scenario.id.clone(), texts, fragment }
    }

    /// Takes up the scenario of a link under a name of its own, on a reader's own observations if another session has any:
    /// a link holds few of them and not the name of their file.
    ///
    /// # Errors
    /// Everything wrong with the link or the observations.
    pub fn resume(&mut self, name: &str, fragment: &str, own_data: &[String]) -> Outcome {
        self.open_link(fragment)?;
        name.clone_into(&mut self.scenario.id);
        match own_data {
            [name, rows, origins] => self.set_own_data(name, rows, origins),
            _ => Ok(()),
        }
    }

    /// Checks a file of a reader's own observations from its bytes, under the present settings, and says what becomes of
    /// each row; `name` is what the file is called. It is in use once a session takes it up by its rows.
    ///
    /// # Errors
    /// Everything wrong with the file, or why its bytes are no text.
    pub fn read_own_data(&self, name: &str, text: &str, label: &str) -> Outcome<OwnDataInfo> {
        let own = OwnData::parse(name, text)
            .and_then(fitting)
            .map_err(|problems| Refusal::new(&problems, self.words))?;
        let (rows, origins) = (own.text().to_owned(), own.origins().to_owned());
        Ok(OwnDataInfo { rows, origins, notes: self.notes_on(own, label) })
    }

    /// What becomes of each row of the observations in use.
    #[must_use]
    pub fn own_data_notes(&self) -> Vec<String> {
        notes(&self.scenario, self.words)
    }

    fn notes_on(&self, own: OwnData, label: &str) -> Vec<String> {
        let mut scenario = self.scenario.clone();
        scenario.own_data = Some(Arc::new(own));
        let read_as = self.words.hours_note_read_as(&label.to_uppercase());
        let read_as = Some(read_as).filter(|_| label != Encoding::Utf8.label());
        read_as.into_iter().chain(notes(&scenario, self.words)).collect()
    }

    /// Whether a file of a reader's own observations of so many bytes is read.
    ///
    /// # Errors
    /// If it is too large.
    pub fn own_data_size(&self, bytes: u64) -> Outcome {
        let of = FileKind::Data;
        if bytes <= of.most() {
            return Ok(());
        }
        let fault = FileFault::TooLarge { of, bytes: Some(bytes) };
        Err(self.refuse(Diagnostic::new("", Fault::File(fault))))
    }

    /// What to know of a link whose maker's own observations are not in it.
    #[must_use]
    pub fn own_rows_left(&self, n: usize) -> String {
        self.words.own_data_left(&n)
    }
}
