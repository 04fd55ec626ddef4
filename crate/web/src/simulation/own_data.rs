//! A reader's own observations, as the page takes them up and asks of them.

use wasm_bindgen::prelude::*;

use super::{Simulation, thrown};

#[wasm_bindgen]
impl Simulation {
    /// Takes up a reader's own observations that the whole simulator has checked; see its `readOwnData`. `reset("data")`
    /// puts them away.
    #[wasm_bindgen(js_name = setOwnData)]
    pub fn set_own_data(&mut self, name: &str, rows: &str, origins: &str) -> Result<(), JsValue> {
        self.0.set_own_data(name, rows, origins).map_err(thrown)
    }

    /// The name of the file of a reader's own observations, their rows and origins, if there are any.
    #[must_use]
    #[wasm_bindgen(js_name = ownData)]
    pub fn own_data(&self) -> Vec<String> {
        self.0.own_data()
    }
}

#[cfg(feature = "extras")]
#[wasm_bindgen]
impl Simulation {
    /// Refuses a file of a reader's own observations that has more bytes than are read.
    #[wasm_bindgen(js_name = ownDataSize)]
    pub fn own_data_size(&self, bytes: f64) -> Result<(), JsValue> {
        self.0.own_data_size(bytes as u64).map_err(thrown)
    }

    /// Checks a file of a reader's own observations; `name` is what it is called, `label` how it was decoded.
    #[wasm_bindgen(js_name = readOwnData, unchecked_return_type = "OwnDataInfo")]
    pub fn read_own_data(&self, name: &str, text: &str, label: &str) -> super::Answer {
        super::answer(self.0.read_own_data(name, text, label))
    }

    /// What becomes of each row of the observations in use.
    #[must_use]
    #[wasm_bindgen(js_name = ownDataNotes)]
    pub fn own_data_notes(&self) -> Vec<String> {
        self.0.own_data_notes()
    }

    /// What to know of a link without so many rows that its maker had.
    #[must_use]
    #[wasm_bindgen(js_name = ownRowsLeft)]
    pub fn own_rows_left(&self, n: usize) -> String {
        self.0.own_rows_left(n)
    }
}
