//! The tray's scenarios side by side and as a brief, as the page asks for them.

use js_sys::Uint8Array;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::{Answer, Simulation, answer, thrown};
use crate::session::tray::TrayEntry;

#[wasm_bindgen]
impl Simulation {
    /// The key figures of the tray's scenarios side by side.
    #[wasm_bindgen(js_name = compareFigures, unchecked_return_type = "CompareInfo")]
    pub fn compare_figures(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "TrayEntry[]")] entries: JsValue,
    ) -> Answer {
        answer(self.0.compare_figures(&read::<Vec<_>>(entries)?))
    }

    /// Makes a chart of the tray's scenarios side by side, whose pictures are charts by their names from here on.
    #[wasm_bindgen(js_name = compareChart, unchecked_return_type = "ComparedInfo")]
    pub fn compare_chart(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "WantedChart")] wanted: JsValue,
    ) -> Answer {
        answer(self.0.compare_chart(&read(wanted)?))
    }

    /// Where the difference of a scenario of the tray from the first comes from.
    #[wasm_bindgen(js_name = compareEffects, unchecked_return_type = "EffectsInfo")]
    pub fn compare_effects(
        &self,
        #[wasm_bindgen(unchecked_param_type = "TrayEntry[]")] entries: JsValue,
        number: usize,
    ) -> Answer {
        answer(self.0.compare_effects(&read::<Vec<_>>(entries)?, number))
    }

    /// How much of a scenario's difference from the baseline its assumptions make, and how much its policy.
    #[wasm_bindgen(js_name = compareSplit, unchecked_return_type = "SplitInfo")]
    pub fn compare_split(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "TrayEntry[]")] entries: JsValue,
        number: usize,
    ) -> Answer {
        answer(self.0.compare_split(&read::<Vec<_>>(entries)?, number))
    }

    /// A brief of the tray's scenarios, about the one at place `about`; `address` is where the page is published.
    #[wasm_bindgen(unchecked_return_type = "BriefInfo")]
    pub fn brief(&mut self, entries: JsValue, about: usize, region: &str, address: Option<String>) -> Answer {
        let entries: Vec<TrayEntry> = read(entries)?;
        answer(self.0.brief(&entries, about, region, address.as_deref()))
    }

    /// The same as a Word file; `charts` and `qr` are drawings of its pictures as PNG files.
    #[wasm_bindgen(js_name = briefDocx)]
    pub fn brief_docx(
        &mut self,
        entries: JsValue,
        about: usize,
        region: &str,
        address: Option<String>,
        charts: Vec<Uint8Array>,
        qr: Option<Uint8Array>,
    ) -> Result<Vec<u8>, JsValue> {
        let entries: Vec<TrayEntry> = read(entries)?;
        let charts: Vec<Vec<u8>> = charts.iter().map(Uint8Array::to_vec).collect();
        let qr = qr.map(|png| png.to_vec());
        self.0.brief_docx(&entries, about, region, address.as_deref(), &charts, qr.as_deref()).map_err(thrown)
    }
}

/// A plain object of the page.
fn read<T: DeserializeOwned>(object: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(object).map_err(JsValue::from)
}
