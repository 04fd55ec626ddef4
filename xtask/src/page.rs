//! Builds the page: the wasm package into `www/pkg/`, and the whole page into `dist/`.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::workspace::{Workspace, files, slashed, unreadable};
use crate::{messages, process, site};

const WASM: &str = "wasm32-unknown-unknown";

/// Notes and readings, which the page fetches when somebody opens one.
const LONG_TEXTS: &str = "texts.json";

/// Folder of the packs of words, of which the page fetches those of its language.
const WORDS: &str = "words";

const REGISTER: &str = "crate/model/register";

/// Folder of the bundled page below that of what is made.
const SITE: &str = "site";

/// The page as one file, which readers open from a disk; the page never fetches it.
pub(crate) const SINGLE: &str = "tianchu.html";

/// Types of the page's messages, for the type checker.
const MESSAGE_TYPES: &str = "www/messages.d.ts";

/// A build of the web crate. The page starts on the lean one; what is asked for rarely (checks, picture files,
/// exports) comes with the whole one, fetched on demand.
struct Variant {
    /// Folder below `www/`.
    folder: &'static str,
    features: &'static [&'static str],
    /// Folder below the target directory: cargo would build both anew at every turn if they shared one.
    target: &'static str,
}

/// Release builds are made for speed; the page's are not.
const SMALL: &str = "profile.release.opt-level='z'";

const VARIANTS: [Variant; 2] = [
    // Of the first load the model is built for size less fiercely: 3.5 kB buy it twice the speed.
    Variant {
        folder: "pkg",
        features: &[
            "--no-default-features",
            "--config",
            SMALL,
            "--config",
            "profile.release.package.tianchu-model.opt-level='s'",
        ],
        target: "",
    },
    // Of what is fetched on demand the model is built for speed.
    Variant {
        folder: "full",
        features: &["--config", SMALL, "--config", "profile.release.package.tianchu-model.opt-level=2"],
        target: "full",
    },
];

/// Where the build lists what the page starts with, a path below `dist/` a line.
pub(crate) fn first_load(workspace: &Workspace) -> PathBuf {
    workspace.target.join("page").join(format!("{SITE}-first.txt"))
}

/// Expects the wasm target, the npm packages and the tools to be there.
pub(crate) fn build(workspace: &Workspace) -> Outcome {
    let _alone = alone(workspace)?;
    // First, since it takes no time to find what is wrong with them.
    let messages = messages::read(workspace)?;
    write(&workspace.path(MESSAGE_TYPES), &messages.types())?;
    for variant in &VARIANTS {
        package(workspace, variant)?;
    }
    let made = workspace.target.join("page");
    fs::create_dir_all(made.join(WORDS)).map_err(|error| unwritable(&made, &error))?;
    for (name, text) in messages.packs(&compiled_words(workspace)?)? {
        write(&made.join(WORDS).join(name), &text)?;
    }
    process::run(
        workspace
            .command("node")
            .arg("xtask/texts.mjs")
            .arg(workspace.path("www/full"))
            .arg(made.join(WORDS))
            .arg(made.join(LONG_TEXTS))
            .arg(made.join("version.json")),
        "delete www/full/ and run this again",
    )?;
    // What both pages are written out of, so that both have the address, and the name of the build covers it.
    let html = workspace.path("www/index.html");
    let mut text = fs::read_to_string(&html).map_err(|error| unreadable(&html, &error))?;
    if let Some(address) = &workspace.address {
        text = site::named(&text, address)?;
    }
    write(&made.join("index.html"), &text)?;
    let site = made.join(SITE);
    for (script, written) in [("xtask/bundle.mjs", site.clone()), ("xtask/single.mjs", site.join(SINGLE))] {
        process::run(
            workspace
                .command("node")
                .arg(script)
                .arg(workspace.path("www"))
                .arg(&made)
                .arg(workspace.path(REGISTER))
                .arg(written),
            "mend the file named above",
        )?;
    }
    assemble(workspace, &site)?;
    process::run(
        workspace.command("node").arg("xtask/compress.mjs").arg(workspace.dist()),
        "delete dist/ and run this again",
    )
}

/// Writes what is handed on of the page in `dist/`: a zip of it, the single file and their checksums.
pub(crate) fn release(workspace: &Workspace) -> Outcome {
    process::run(
        workspace
            .command("node")
            .arg("xtask/release.mjs")
            .arg(workspace.dist())
            .arg(workspace.target.join("release-files")),
        "delete dist/ and run this again",
    )
}

/// The compilation of the lean page, as far as cargo does it.
pub(crate) fn compilation(workspace: &Workspace) -> std::process::Command {
    compilation_of(workspace, &VARIANTS[0])
}

fn compilation_of(workspace: &Workspace, variant: &Variant) -> std::process::Command {
    let mut command =
        workspace.cargo(&format!("build --release --package tianchu-web --lib --target {WASM}"));
    command.args(variant.features).env("CARGO_TARGET_DIR", workspace.target.join(variant.target));
    command
}

/// Where the build script of crate/report left the packs, whose stamps the lean page's wasm knows.
fn compiled_words(workspace: &Workspace) -> Outcome<PathBuf> {
    let told = process::read(
        compilation(workspace).arg("--message-format=json-render-diagnostics"),
        "see the compiler's message above",
    )?;
    let script = told.lines().find(|line| {
        line.contains(r#""reason":"build-script-executed""#) && line.contains("#tianchu-report@")
    });
    // Of JSON's escapes a path has only that of Windows' separator.
    let folder = script.and_then(|line| line.split(r#""out_dir":""#).nth(1)?.split('"').next());
    folder.map(|folder| PathBuf::from(folder.replace(r"\\", r"\"))).ok_or_else(|| {
        Failure::new(
            "cargo did not say where it keeps the words",
            "look for `out_dir` in what it prints with --message-format=json",
        )
    })
}

/// Waits until no other xtask builds the page of this checkout; the lock goes when the file is dropped.
fn alone(workspace: &Workspace) -> Outcome<File> {
    let path = workspace.target.join("page.lock");
    let lock = || {
        let file = File::create(&path)?;
        if file.try_lock().is_err() {
            eprintln!("Waiting for another `cargo xtask` that is building the page.");
            file.lock()?;
        }
        Ok(file)
    };
    lock().map_err(|error| unwritable(&path, &error))
}

/// Compiles the web crate into a folder of `www/`; the page imports it, and the type checker reads `pkg/`.
fn package(workspace: &Workspace, variant: &Variant) -> Outcome {
    process::run(&mut compilation_of(workspace, variant), "see the compiler's message above")?;
    // wasm-opt is most of the time of a small change, so it runs only when its input is new.
    let target = workspace.target.join(variant.target);
    let compiled = target.join(WASM).join("release/tianchu_web.wasm");
    let print = fingerprint(&[
        compiled,
        workspace.path("Cargo.lock"),
        workspace.path("node_modules/binaryen/package.json"),
        workspace.path("crate/web/Cargo.toml"),
    ])?;
    let package = workspace.path("www").join(variant.folder);
    let stamp = package.join(".fingerprint");
    if fs::read_to_string(&stamp).is_ok_and(|old| old == print) {
        return Ok(());
    }
    let npm_programs = workspace.path("node_modules/.bin");
    // Without wasm-opt on the PATH wasm-pack would leave the file as it is and say nothing.
    if !npm_programs.join("wasm-opt").exists() {
        return Err(Failure::new(
            "npm's binaryen brought no wasm-opt",
            "delete node_modules and run this again",
        ));
    }
    if package.exists() {
        fs::remove_dir_all(&package).map_err(|error| unwritable(&package, &error))?;
    }
    process::run(
        wasm_pack(workspace)
            .env("PATH", process::path_with(&[workspace.tools(), npm_programs]))
            .args([
                "build",
                "--release",
                "--target",
                "web",
                "--mode",
                "no-install",
                "--no-pack",
                "--no-gitignore",
            ])
            .args(["--out-dir", &format!("../../www/{}", variant.folder), "crate/web"])
            .args(variant.features)
            .env("CARGO_TARGET_DIR", &target),
        "see wasm-pack's message above",
    )?;
    fs::write(&stamp, print).map_err(|error| unwritable(&stamp, &error))
}

/// wasm-pack, finding wasm-bindgen beside itself and keeping its cache inside the target directory.
pub(crate) fn wasm_pack(workspace: &Workspace) -> std::process::Command {
    let mut command = workspace.command(workspace.tools().join("wasm-pack"));
    command
        .env("PATH", process::path_with(&[workspace.tools()]))
        .env("CARGO_TARGET_DIR", &workspace.target)
        .env("WASM_PACK_CACHE", workspace.target.join("wasm-pack-cache"));
    command
}

/// Makes `dist/` hold the page in `site`, the scenarios and the register, touching only what differs so that a running server is not
/// disturbed and nothing is compressed twice.
fn assemble(workspace: &Workspace, site: &Path) -> Outcome {
    let dist = workspace.dist();
    let mut wanted = BTreeMap::new();
    for path in files(site)? {
        wanted.insert(slashed(&path, site), path);
    }
    for path in files(&workspace.path("scenarios"))? {
        if path.extension().is_some_and(|extension| extension == "toml") {
            wanted.insert(slashed(&path, &workspace.root), path);
        }
    }
    // The whole register, with every note and address, for those who ask; of what the page itself reads it has its own copy.
    let register = workspace.path(REGISTER);
    for path in files(&register)? {
        wanted.insert(format!("register/{}", slashed(&path, &register)), path);
    }
    for (name, source) in &wanted {
        let target = dist.join(name);
        let bytes = fs::read(source).map_err(|error| unreadable(source, &error))?;
        if fs::read(&target).is_ok_and(|old| old == bytes) {
            continue;
        }
        target.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| unwritable(&target, &error))?;
        fs::write(&target, bytes).map_err(|error| unwritable(&target, &error))?;
    }
    for path in files(&dist)? {
        let name = slashed(&path, &dist);
        if !wanted.contains_key(name.trim_end_matches(".br").trim_end_matches(".gz")) {
            fs::remove_file(&path).map_err(|error| unwritable(&path, &error))?;
            // Its folder too, if that was the last file there.
            let _ = path.parent().map(fs::remove_dir);
        }
    }
    Ok(())
}

fn fingerprint(paths: &[PathBuf]) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        hasher.write(&fs::read(path).map_err(|error| unreadable(path, &error))?);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Writes a file unless it has this text already.
fn write(path: &Path, text: &str) -> Outcome {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("cannot write {}: {error}", path.display()),
        "make the folder writable and look for free space",
    )
}
