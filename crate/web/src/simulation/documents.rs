//! The page's scenario as texts, for its tray.

use wasm_bindgen::prelude::*;

use super::{Answer, Simulation, answer, thrown};

#[wasm_bindgen]
impl Simulation {
    /// The present scenario and what it was taken up as, for `takeDocument`.
    #[must_use]
    pub fn document(&self) -> Vec<String> {
        self.0.document()
    }

    /// Takes up what `document` gave.
    #[wasm_bindgen(js_name = takeDocument)]
    pub fn take_document(&mut self, document: Vec<String>) -> Result<(), JsValue> {
        self.0.take_document(&document).map_err(thrown)
    }

    /// What `document` gave in short; nothing is run for it.
    #[wasm_bindgen(unchecked_return_type = "EntryInfo")]
    pub fn entry(&self, document: Vec<String>) -> Answer {
        answer(self.0.entry(&document))
    }

    /// One link for several scenarios, by their titles and links; `live` is the place of the one with the charts. Nothing
    /// where none that long is read.
    #[must_use]
    #[wasm_bindgen(js_name = shareTray)]
    pub fn share_tray(&self, titles: Vec<String>, links: Vec<String>, live: usize) -> Option<String> {
        self.0.share_tray(&titles, &links, live)
    }
}
