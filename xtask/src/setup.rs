//! What must be on the machine before a step can run. Everything here is done once, and again only when it is missing.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;
use crate::{browser, debian, page, process};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// clippy and rustfmt.
    Lints,
    WasmTarget,
    /// Node and the npm packages of our lock file.
    Node,
    /// wasm-pack, wasm-bindgen and its test runner, at the versions of our lock file.
    Tools,
    /// Chromium and its driver.
    Browser,
    /// Firefox, which is driven without a driver.
    Firefox,
    /// What the C++ source of HiGHS is built with.
    Cpp,
    /// `dist/`, up to date.
    Page,
}

/// Remembers what was set up and what could not be, so that each is tried and reported once.
pub(crate) struct Setup<'a> {
    workspace: &'a Workspace,
    done: BTreeMap<Need, Outcome>,
}

impl<'a> Setup<'a> {
    pub(crate) fn new(workspace: &'a Workspace) -> Self {
        Self { workspace, done: BTreeMap::new() }
    }

    pub(crate) fn provide(&mut self, needs: &[Need]) -> Outcome {
        for need in needs {
            if !self.done.contains_key(need) {
                let outcome = self.set_up(*need);
                self.done.insert(*need, outcome);
            }
            self.done[need].clone()?;
        }
        Ok(())
    }

    fn set_up(&mut self, need: Need) -> Outcome {
        match need {
            Need::Lints => lints(self.workspace),
            Need::WasmTarget => wasm_target(self.workspace),
            Need::Node => node(self.workspace),
            Need::Tools => tools(self.workspace),
            Need::Browser => browser::set_up(self.workspace),
            Need::Firefox => browser::set_up_firefox(self.workspace),
            Need::Cpp => cpp(self.workspace),
            Need::Page => {
                self.provide(&[Need::WasmTarget])?;
                let ahead = compile_ahead(self.workspace);
                let ready = self.provide(&[Need::Node, Need::Tools]);
                if let Some(mut child) = ahead {
                    // Whether it went well is seen when the page is built, which runs the same command.
                    let _ = child.wait();
                }
                ready?;
                page::build(self.workspace)
            }
        }
    }
}

/// The first time, the page's crate is compiled while the tools are: each leaves a core idle now and then.
fn compile_ahead(workspace: &Workspace) -> Option<Child> {
    if tool(workspace).exists() {
        return None;
    }
    page::compilation(workspace).arg("--quiet").stderr(Stdio::null()).spawn().ok()
}

fn lints(workspace: &Workspace) -> Outcome {
    let there = |name: &str| process::read(&mut workspace.cargo(&format!("{name} --version")), "").is_ok();
    if there("clippy") && there("fmt") {
        return Ok(());
    }
    let rustup = process::need("rustup", "install clippy and rustfmt for this compiler")?;
    process::run(
        workspace.command(rustup).args(["component", "add", "clippy", "rustfmt"]),
        "see rustup's message above",
    )
}

fn wasm_target(workspace: &Workspace) -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut ask = workspace.command("rustc");
    ask.args(["--print", "target-libdir", "--target", TARGET]);
    let folder = process::read(&mut ask, "install the compiler named in rust-toolchain.toml")?;
    if fs::read_dir(folder.trim()).is_ok_and(|mut entries| entries.next().is_some()) {
        return Ok(());
    }
    let rustup =
        process::need("rustup", &format!("install the standard library for {TARGET} for this compiler"))?;
    process::run(
        workspace.command(rustup).args(["target", "add", TARGET]),
        "it downloads 20 MB once: look at the network, then run this again",
    )
}

fn node(workspace: &Workspace) -> Outcome {
    const MEND: &str = "install Node 20 or newer, with npm (https://nodejs.org)";
    let version = process::read(workspace.command(process::need("node", MEND)?).arg("--version"), MEND)?;
    let major =
        version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        return Err(Failure::new(format!("this is Node {}", version.trim()), MEND));
    }
    // A copy of the lock file, put there when npm had finished, tells whether the packages are those of the lock file.
    let (lock, stamp) =
        (workspace.path("package-lock.json"), workspace.path("node_modules/.tianchu-lock.json"));
    let wanted = fs::read(&lock).map_err(|error| {
        Failure::new(format!("{}: {error}", lock.display()), "git checkout package-lock.json")
    })?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    process::run(
        workspace.command(process::need("npm", MEND)?).args(["ci", "--no-audit", "--no-fund"]),
        "if package.json was edited, run `npm install` and keep its package-lock.json; else look at the network",
    )?;
    fs::write(&stamp, wanted)
        .map_err(|error| Failure::new(format!("{}: {error}", stamp.display()), "make the folder writable"))
}

fn cpp(workspace: &Workspace) -> Outcome {
    const MEND: &str = "install cmake, a C++ compiler and libclang\n\
        (Debian, Ubuntu: apt-get install cmake g++ libclang-dev);\n\
        without them `cargo xtask test --only highs` still compares costs, and `cargo xtask bench` runs without HiGHS";
    let missing = ["cmake", "c++"].iter().any(|program| process::find(program).is_none());
    let libclang = std::env::var_os("LIBCLANG_PATH").is_some() || !debian::may_install() || has_libclang();
    if (missing || !libclang) && debian::may_install() {
        debian::install(workspace, &["cmake", "g++", "libclang-dev"], MEND)?;
    }
    process::need("cmake", MEND)?;
    process::need("c++", MEND).map(drop)
}

/// Whether Debian's libclang is there.
fn has_libclang() -> bool {
    let versions = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    versions.filter(|e| e.file_name().to_string_lossy().starts_with("llvm-")).any(|llvm| {
        let library = fs::read_dir(llvm.path().join("lib")).into_iter().flatten().flatten();
        library.map(|e| e.file_name()).any(|name| name.to_string_lossy().starts_with("libclang.so"))
    })
}

/// The tool that is finished last.
fn tool(workspace: &Workspace) -> PathBuf {
    workspace.tools().join(format!("wasm-pack{}", std::env::consts::EXE_SUFFIX))
}

fn tools(workspace: &Workspace) -> Outcome {
    if !tool(workspace).exists() {
        eprintln!(
            "Building wasm-pack and wasm-bindgen from Cargo.lock; once, two to four minutes on two cores."
        );
    }
    process::run(
        &mut workspace.cargo("build --profile xtask --package tools"),
        "see the compiler's message above",
    )
}
