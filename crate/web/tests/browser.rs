//! The simulation in a real browser: the same bits as natively, charts with ink, problems as an `Error`.
#![cfg(target_family = "wasm")]

mod shared;

use tianchu_report::{Language, Words};
use tianchu_web::Simulation;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

wasm_bindgen_test_configure!(run_in_browser);

// Breaks if any result depends on the machine: a function of the system's library, the order of a sum.
#[wasm_bindgen_test]
fn every_scenario_has_its_native_bits() {
    shared::every_scenario_has_its_native_bits();
}

// Breaks if the page runs another scenario than it shows.
#[wasm_bindgen_test]
fn a_session_runs_what_the_model_runs() {
    shared::a_session_runs_what_the_model_runs();
}

// Breaks if a bad scenario panics, is taken in part, or hides some of its faults.
#[wasm_bindgen_test]
fn a_bad_scenario_is_refused() {
    shared::a_bad_scenario_is_refused();
    let mut simulation = simulation();
    let error = simulation.read_toml("bad", shared::BAD.as_bytes()).expect_err("three faults");
    let problems = js_sys::Reflect::get(&error, &JsValue::from("problems")).expect("the error has problems");
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!(js_sys::Array::from(&problems).length(), 3);
}

fn packs(language: Language) -> Vec<String> {
    Words::packs(language).iter().map(|pack| (*pack).to_owned()).collect()
}

fn simulation() -> Simulation {
    Simulation::new("zh", packs(Language::Zh), None).expect("the packs of this build")
}

// Breaks if a page takes up words of another build or language, or loses its state over them.
#[wasm_bindgen_test]
fn words_of_another_build_are_refused() {
    let mut simulation = simulation();
    simulation.set("farmland.acceptance_share", 0.6).expect("allowed");
    let link = simulation.share(Vec::new());
    for packs in [Vec::new(), packs(Language::Zh), vec!["en first 1 0\nstale\n".to_owned()]] {
        let error = simulation.set_words("en", packs).expect_err("not these");
        assert_eq!(error.unchecked_into::<js_sys::Error>().name(), "WrongPack");
        assert_eq!(simulation.share(Vec::new()), link);
    }
    assert!(simulation.set_words("fr", packs(Language::En)).is_err());
    simulation.set_words("en", packs(Language::En)).expect("the packs of this build");
    assert_eq!(simulation.share(Vec::new()), link.replace("l=zh", "l=en"));
    // What was read once need not be brought again.
    simulation.set_words("zh", Vec::new()).expect("known");
}

// Breaks if a chart comes out blank, or is drawn on a part of a sharper canvas only.
#[wasm_bindgen_test]
fn charts_leave_ink_on_the_canvas() {
    let mut simulation = simulation();
    for chart in ["farmland-stock", "storage-stock"] {
        let [plain, sharp] = [1, 2].map(|dpr| ink(&mut simulation, chart, dpr));
        assert!(plain > 0.005, "{chart} has ink on {plain} of its pixels only");
        assert!((0.5..2.0).contains(&(sharp / plain)), "{chart}: ink {plain} at 1x but {sharp} at 2x");
    }
}

/// Share of pixels that are not paper, in the lower right quarter too.
fn ink(simulation: &mut Simulation, chart: &str, dpr: u32) -> f64 {
    let (width, height) = (608 * dpr, 342 * dpr);
    let document = web_sys::window().and_then(|w| w.document()).expect("a browser has a document");
    let canvas: HtmlCanvasElement =
        document.create_element("canvas").expect("it can be made").unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    simulation.draw(chart, canvas.clone(), "CN", f64::from(dpr), false).expect("the chart is drawn");
    let context = canvas.get_context("2d").ok().flatten().expect("a canvas has a context");
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let share = |x: u32, y: u32, w: u32, h: u32| {
        let image =
            context.get_image_data(x.into(), y.into(), w.into(), h.into()).expect("the canvas can be read");
        let pixels = image.data();
        let n_ink = pixels.0.chunks_exact(4).filter(|p| p.iter().take(3).any(|c| *c < 200)).count();
        n_ink as f64 / f64::from(w * h)
    };
    assert!(
        share(width / 2, height / 2, width / 2, height / 2) > 0.0,
        "{chart} at {dpr}x: a quarter is blank"
    );
    share(0, 0, width, height)
}

// Breaks if the weather of a seed is another one in WebAssembly.
#[wasm_bindgen_test]
fn hours_have_their_native_bits() {
    shared::hours_have_their_native_bits();
}

// Breaks if a dispatch hangs on the machine in any digit of its costs, prices or hours of use.
#[wasm_bindgen_test]
fn a_dispatch_has_its_native_bits() {
    shared::a_dispatch_has_its_native_bits();
}
