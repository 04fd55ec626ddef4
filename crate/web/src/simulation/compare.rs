//! The tray's scenarios side by side, as the page asks for them.

use js_sys::{Array, Float64Array, Object, Reflect};
use serde::de::DeserializeOwned;
use tianchu_charts::{Compared, Packed, Scene};
use wasm_bindgen::prelude::*;

use super::{Answer, Simulation, answer, thrown};
use crate::session::compare::{PictureSize, Wanted};

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

    /// A chart of the tray's scenarios side by side, its pictures for another simulator's `takeScene`.
    #[wasm_bindgen(js_name = compareChart, unchecked_return_type = "ComparedChart")]
    pub fn compare_chart(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "WantedChart")] wanted: JsValue,
    ) -> Answer {
        let wanted: Wanted = read(wanted)?;
        let compared = self.0.compare_chart(&wanted).map_err(thrown)?;
        let Compared { title, scenes, totals } = &compared;
        let scenes: Array = scenes.iter().map(packed).collect();
        let totals: Array = totals.iter().map(JsValue::from).collect();
        Ok(object([("title", title.into()), ("scenes", scenes.into()), ("totals", totals.into())]))
    }

    /// A picture of such a chart as an SVG file with its title.
    #[wasm_bindgen(js_name = compareSvg)]
    pub fn compare_svg(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "WantedChart")] wanted: JsValue,
        picture: usize,
        width: u32,
        height: u32,
        dark: bool,
    ) -> Result<String, JsValue> {
        let wanted: Wanted = read(wanted)?;
        self.0.compare_svg(&wanted, picture, PictureSize { width, height, dark }).map_err(thrown)
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

fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting properties of a new object cannot fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object.into()
}

/// A chart for another simulator's `takeScene`.
pub(super) fn packed(scene: &Scene) -> JsValue {
    let Packed { numbers, texts } = scene.pack();
    object([("numbers", Float64Array::from(numbers.as_slice()).into()), ("texts", texts.into())])
}
