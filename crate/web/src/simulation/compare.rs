//! The tray's scenarios side by side, as the page asks for them.

use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::{Answer, Simulation, answer};

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
}

/// A plain object of the page.
fn read<T: DeserializeOwned>(object: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(object).map_err(JsValue::from)
}
