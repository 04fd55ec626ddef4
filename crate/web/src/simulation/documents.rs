//! The page's scenario as texts, for its tray.

use wasm_bindgen::prelude::*;

use super::{Simulation, thrown};

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
}
