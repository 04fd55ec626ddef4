//! A brief of the tray's scenarios, and what a page needs to draw its pictures.

use serde::Serialize;
use tianchu_charts::{BRIEF_SIZE, Packed, brief_pictures, brief_scenes};
use tianchu_model::{Region, Run};
use tianchu_report::outputs::brief::{Brief, Entry, Input, MOST, Pictures, Png};
use tianchu_report::scenario::name_in_files;

use crate::session::own_data::prepared;
use crate::session::tray::TrayEntry;
use crate::session::{Outcome, Session};

/// A brief as a page shows, prints and saves it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BriefInfo {
    /// The whole page as one HTML file.
    pub html: String,
    /// Name of its files, without ending.
    pub name: String,
    /// Its charts, for another session's `take_scene`.
    pub scenes: Vec<PackedInfo>,
    /// Width and height of a chart in CSS pixels.
    pub size: (u32, u32),
    /// The link as a QR code, an SVG picture, if it can be one.
    pub qr: Option<String>,
}

/// A packed scene as plain data.
#[derive(Clone, Debug, Serialize)]
pub struct PackedInfo {
    /// As [`Packed::numbers`].
    pub numbers: Vec<f64>,
    /// As [`Packed::texts`].
    pub texts: String,
}

impl Session {
    /// A brief of at most four scenarios, about the one at place `about`; `address` is where the page is published, if
    /// anywhere.
    ///
    /// # Errors
    /// If there is no such region, or something is wrong with a scenario.
    pub fn brief(
        &mut self,
        entries: &[TrayEntry],
        about: usize,
        region: &str,
        address: Option<&str>,
    ) -> Outcome<BriefInfo> {
        let written = self.written(entries, about, region, address)?;
        Ok(BriefInfo {
            html: written.brief.html(&written.pictures),
            name: written.name,
            scenes: written
                .scenes
                .into_iter()
                .map(|Packed { numbers, texts }| PackedInfo { numbers, texts })
                .collect(),
            size: BRIEF_SIZE,
            qr: written.pictures.qr,
        })
    }

    /// The same as a Word file, with drawings of its charts and of its QR code, if it has one, as PNG files.
    ///
    /// # Errors
    /// As [`Session::brief`].
    pub fn brief_docx(
        &mut self,
        entries: &[TrayEntry],
        about: usize,
        region: &str,
        address: Option<&str>,
        charts: &[Vec<u8>],
        qr: Option<&[u8]>,
    ) -> Outcome<Vec<u8>> {
        let Written { brief, pictures, .. } = self.written(entries, about, region, address)?;
        let charts: Vec<Png<'_>> = charts.iter().map(|png| Png(png)).collect();
        Ok(brief.docx(&pictures, &charts, qr.map(Png)))
    }

    fn written(
        &mut self,
        entries: &[TrayEntry],
        about: usize,
        region: &str,
        address: Option<&str>,
    ) -> Outcome<Written> {
        let (region, words): (Region, _) = (self.region(region)?, self.words);
        let mut runs: Vec<Run> = Vec::with_capacity(MOST);
        for entry in entries.iter().take(MOST) {
            let scenario = entry.scenario(self)?;
            runs.push(prepared(&mut self.models, &scenario).run(&scenario));
        }
        let about = about.min(runs.len().saturating_sub(1));
        let listed: Vec<Entry<'_>> =
            entries.iter().zip(&runs).map(|(entry, run)| Entry { title: &entry.title, run }).collect();
        let brief = Brief::new(&Input { entries: &listed, about, region, address }, words);
        let scenes = brief_scenes(&brief, &runs[about], &runs[0], words);
        let name = format!(
            "tianchu-brief-{}-{}-{}",
            name_in_files(&runs[about].scenario),
            brief.region.code(),
            words.language().tag()
        );
        Ok(Written {
            pictures: brief_pictures(&brief, &scenes),
            scenes: scenes.iter().map(tianchu_charts::Scene::pack).collect(),
            brief,
            name,
        })
    }
}

/// A brief with its pictures.
struct Written {
    brief: Brief,
    pictures: Pictures,
    scenes: Vec<Packed>,
    name: String,
}
