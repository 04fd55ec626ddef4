//! `cargo xtask test`: everything that must hold before a commit, one step after another.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::process::{self, run};
use crate::server::Server;
use crate::setup::{Need, Setup};
use crate::workspace::Workspace;
use crate::{browser, budget, fuzz, page, readers, tidy};

struct Step {
    name: &'static str,
    what: &'static str,
    needs: &'static [Need],
    run: fn(&Workspace) -> Outcome,
}

const STEPS: [Step; 17] = [
    Step { name: "fmt", what: "the formatting of the Rust code", needs: &[Need::Lints], run: fmt },
    Step {
        name: "tidy",
        what: "dependencies, paths, file lengths, versions, journeys",
        needs: &[Need::Node],
        run: tidy::check,
    },
    Step { name: "clippy", what: "lints of the native build", needs: &[Need::Lints], run: clippy },
    Step {
        name: "clippy-wasm",
        what: "lints of the wasm build",
        needs: &[Need::Lints, Need::WasmTarget],
        run: clippy_wasm,
    },
    Step { name: "native", what: "all native tests", needs: &[], run: native },
    Step {
        name: "model-alone",
        what: "the model's tests built without the other crates",
        needs: &[],
        run: model_alone,
    },
    Step { name: "package", what: "the model as a package that others build on", needs: &[], run: package },
    Step {
        name: "highs",
        what: "dispatch against the solver HiGHS, run in wasm",
        needs: &[Need::Node],
        run: highs,
    },
    Step {
        name: "readers",
        what: "tables as pandas, polars, DuckDB and frictionless read them",
        needs: &[],
        run: readers::check,
    },
    Step {
        name: "fuzz",
        what: "a fuzzer tries each reader for some seconds, where one is installed",
        needs: &[],
        run: fuzz::step,
    },
    Step {
        name: "wasm-node",
        what: "wasm tests under Node",
        needs: &[Need::WasmTarget, Need::Node, Need::Tools],
        run: wasm_node,
    },
    Step {
        name: "wasm-chrome",
        what: "wasm tests in headless Chromium",
        needs: &[Need::WasmTarget, Need::Node, Need::Tools, Need::Browser],
        run: wasm_chrome,
    },
    Step {
        name: "wasm-release",
        what: "the Node tests again, optimised, without and with SIMD",
        needs: &[Need::WasmTarget, Need::Node, Need::Tools],
        run: wasm_release,
    },
    Step { name: "page", what: "the page and its transfer size", needs: &[Need::Page], run: budget::check },
    Step {
        name: "types",
        what: "the types of the page's JavaScript, and what it asks of browsers",
        needs: &[Need::Page],
        run: types,
    },
    Step {
        name: "e2e",
        what: "the page in a real browser",
        needs: &[Need::Page, Need::Browser],
        run: end_to_end,
    },
    Step {
        name: "walk",
        what: "the page offline and as a single file, in Chromium and Firefox",
        needs: &[Need::Firefox, Need::Browser, Need::Page],
        run: walk,
    },
];

pub(crate) fn list() {
    for step in &STEPS {
        println!("{:<12} {}", step.name, step.what);
    }
}

/// Runs the steps named in `only`, or all; true if none failed.
pub(crate) fn run_all(workspace: &Workspace, only: &[String]) -> Outcome<bool> {
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let names = STEPS.map(|step| step.name).join(", ");
        return Err(Failure::new(
            format!("there is no step called `{unknown}`"),
            format!("the steps are {names}"),
        ));
    }
    let chosen: Vec<_> =
        STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)).collect();
    let mut setup = Setup::new(workspace);
    let mut results = Vec::new();
    for (i, step) in chosen.iter().enumerate() {
        println!("\n== {}/{} {}: {}", i + 1, chosen.len(), step.name, step.what);
        let start = Instant::now();
        let outcome = setup.provide(step.needs).and_then(|()| (step.run)(workspace));
        let seconds = start.elapsed().as_secs_f64();
        match &outcome {
            Ok(()) => println!("== {} passed in {seconds:.1} s", step.name),
            Err(failure) => println!("== {} FAILED after {seconds:.1} s\n{failure}", step.name),
        }
        results.push((step.name, seconds, outcome));
    }

    println!();
    for (name, seconds, outcome) in &results {
        println!("{name:<12} {seconds:>7.1} s  {}", if outcome.is_ok() { "passed" } else { "FAILED" });
    }
    for (name, _, outcome) in &results {
        if let Err(failure) = outcome {
            println!("\n{name} failed (again: cargo xtask test --only {name})\n{failure}");
        }
    }
    let n_failed = results.iter().filter(|(_, _, outcome)| outcome.is_err()).count();
    println!("\n{} passed, {n_failed} failed", results.len() - n_failed);
    Ok(n_failed == 0)
}

fn fmt(workspace: &Workspace) -> Outcome {
    run(&mut workspace.cargo("fmt --all --check"), "run `cargo fmt --all`")
}

const LINT_MEND: &str =
    "mend what clippy names above; where it is wrong, #[expect(the_lint, reason = \"...\")] on that item";

fn clippy(workspace: &Workspace) -> Outcome {
    run(&mut workspace.cargo("clippy --all-targets -- -D warnings"), LINT_MEND)?;
    run(&mut workspace.cargo("clippy --package xtask -- -D warnings"), LINT_MEND)
}

fn clippy_wasm(workspace: &Workspace) -> Outcome {
    let wasm = "clippy --target wasm32-unknown-unknown --package tianchu-web";
    let others = "--package tianchu-model --package tianchu-report --package tianchu-charts";
    run(&mut workspace.cargo(&format!("{wasm} {others} --lib -- -D warnings")), LINT_MEND)?;
    run(&mut workspace.cargo(&format!("{wasm} --tests -- -D warnings")), LINT_MEND)
}

const TEST_MEND: &str = "mend what the test names above; if results were meant to change, `cargo xtask bless` and say why in the commit";

fn native(workspace: &Workspace) -> Outcome {
    run(&mut workspace.cargo("test"), TEST_MEND)?;
    run(&mut workspace.cargo("test --package xtask"), TEST_MEND)
}

/// Cargo unites the features of all crates it builds together, and a dependency may compute differently under another
/// feature; so the model's pinned results must also hold when it is built by itself.
fn model_alone(workspace: &Workspace) -> Outcome {
    run(
        &mut workspace.cargo("test --package tianchu-model"),
        "if `native` passed, a dependency of the model changes with the features that other crates ask for",
    )
}

/// Packs the model and builds it out of what was packed, where nothing else of the checkout is within reach.
fn package(workspace: &Workspace) -> Outcome {
    run(
        // What is not committed yet is what is to be tested.
        &mut workspace.cargo("package --package tianchu-model --offline --allow-dirty"),
        "what the model needs must lie in crate/model and be named by `include` in its Cargo.toml; crate/model/scenarios must be a link to ../../scenarios (on Windows: `git config core.symlinks true`, then check it out again)",
    )
}

/// Building HiGHS from its source takes longer than all other steps together, so here it is the npm package; the
/// native build serves `cargo xtask bench --highs`.
fn highs(workspace: &Workspace) -> Outcome {
    let cases = workspace.target.join("dispatch-cases.ndjson");
    run(
        workspace.cargo("run --quiet --package tianchu-tests --bin cases --").arg(&cases),
        "see its message above",
    )?;
    run(
        workspace.command("node").arg("tests/highs.mjs").arg(&cases),
        "a dispatch costs more or less than HiGHS found; solve the case named above with `tianchu dispatch`",
    )
}

fn wasm_node(workspace: &Workspace) -> Outcome {
    run(wasm_test(workspace).args(["--node", "crate/web", "--test", "node"]), TEST_MEND)
}

fn wasm_chrome(workspace: &Workspace) -> Outcome {
    let driver = browser::find()?.driver;
    run(
        wasm_test(workspace)
            .args(["--headless", "--chrome", "--chromedriver"])
            .arg(driver)
            .args(["crate/web", "--test", "browser"])
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser::driver_settings(workspace)),
        "mend what the test names above; if the session did not start, Chromium and chromedriver may be of two versions",
    )
}

/// The optimiser must not change a bit, nor may the SIMD instructions that a later release could switch on. Only the
/// last step of the released page is left out here, optimising across crates: it is slow, and the page itself has it.
fn wasm_release(workspace: &Workspace) -> Outcome {
    for flags in ["", "-C target-feature=+simd128"] {
        run(
            wasm_test(workspace)
                .args(["--node", "--release", "crate/web", "--test", "node"])
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
                // Cargo gives the page's wasm file one fixed name, so in the page's folder each would undo the other.
                .env("CARGO_TARGET_DIR", workspace.target.join("wasm-release")),
            "if `wasm-node` passed, a result depends on the optimiser: look for a function that is not from `math`",
        )?;
    }
    Ok(())
}

/// The dispatch of a year in WebAssembly: a test that is left out unless asked for.
pub(crate) fn bench_wasm(workspace: &Workspace) -> Outcome {
    process::run(
        wasm_test(workspace)
            .args(["--node", "--release", "crate/web", "--test", "node"])
            .args(["--", "how_long", "--include-ignored", "--nocapture"])
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_TARGET_DIR", workspace.target.join("wasm-release")),
        TEST_MEND,
    )
}

/// The page in a browser: of this checkout, or of the address that is given, so that an older one can be set beside it.
pub(crate) fn bench_page(workspace: &Workspace, arguments: &[&str]) -> Outcome {
    let mut setup = Setup::new(workspace);
    setup.provide(&[Need::Node, Need::Browser])?;
    let server = match arguments {
        [address, ..] if address.contains("://") => None,
        _ => {
            setup.provide(&[Need::Page])?;
            Some(Server::start(workspace, 0)?)
        }
    };
    let mut command = workspace.command("node");
    command.arg("tests/page/measure.mjs").env("TIANCHU_CHROMIUM", browser::find()?.program);
    command.args(server.iter().map(|server| &server.url)).args(arguments);
    run(&mut command, "see its message above; the parts are cpu, start, shift, views and lever")
}

/// wasm-pack's options come before the path; it hands everything behind the path to cargo.
fn wasm_test(workspace: &Workspace) -> std::process::Command {
    let mut command = page::wasm_pack(workspace);
    command
        .args(["test", "--mode", "no-install"])
        // Whole scenarios run in one test, unoptimised, on machines that do more beside; the limits only end what hangs.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "1800")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "300");
    command
}

fn types(workspace: &Workspace) -> Outcome {
    // A service worker lives among other names than a page.
    for project in ["www", "www/tsconfig.sw.json"] {
        run(
            workspace.command("node").args(["node_modules/typescript/bin/tsc", "--noEmit", "-p", project]),
            "mend the types named above; those of the wasm package come from crate/web",
        )?;
    }
    run(
        workspace.command("node").args(["--test", "xtask/www.test.mjs"]),
        "mend what the test names above; where our WebAssembly needs more than the probe tries, raise the floor in www/floor.js and ARCHITECTURE.md",
    )?;
    run(
        workspace.command("node").args(["--test", "xtask/tray.test.mjs"]),
        "mend what the test names above, in www/tray-state.js or www/tray-history.js",
    )
}

fn end_to_end(workspace: &Workspace) -> Outcome {
    let server = Server::start(workspace, 0)?;
    let kept = fresh_traces(workspace);
    process::run(
        workspace
            .command("node")
            .args([
                "node_modules/@playwright/test/cli.js",
                "test",
                "--config",
                "tests/e2e/playwright.config.mjs",
            ])
            .env("TIANCHU_URL", &server.url)
            .env("TIANCHU_CHROMIUM", browser::find()?.program)
            .env("TIANCHU_TRACES", &kept),
        &format!(
            "mend what the test names above; each failed journey left a picture and a trace below {},\n\
             and `npx playwright show-trace FILE` plays the trace; to look for yourself, `cargo xtask serve`",
            kept.display()
        ),
    )
}

fn walk(workspace: &Workspace) -> Outcome {
    let kept = fresh_traces(workspace);
    process::run(
        workspace
            .command("node")
            .args(["--test", "--test-reporter", "spec", "tests/walk/walk.test.mjs"])
            .env("TIANCHU_CHROMIUM", browser::find()?.program)
            .env("TIANCHU_FIREFOX", browser::find_firefox()?)
            .env("TIANCHU_TRACES", &kept),
        &format!(
            "mend what the test names above; each walk that failed left a picture in {}",
            kept.display()
        ),
    )
}

/// Each run keeps its own, so that the first of many failures can still be looked at.
fn fresh_traces(workspace: &Workspace) -> PathBuf {
    let mut run = 1;
    while traces(workspace).join(run.to_string()).exists() {
        run += 1;
    }
    traces(workspace).join(run.to_string())
}

/// Where journeys that fail leave what was seen.
fn traces(workspace: &Workspace) -> PathBuf {
    workspace.target.join("journeys")
}

/// Takes away what earlier runs left.
pub(crate) fn forget_traces(workspace: &Workspace) -> Outcome {
    let folder = traces(workspace);
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(&folder)
        .map_err(|error| Failure::new(format!("{}: {error}", folder.display()), "delete it by hand"))
}
