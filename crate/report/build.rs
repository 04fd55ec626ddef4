//! Compiles the words: `words/LANGUAGE/PACK/VIEW.ftl`, and what is said of rows of the register
//! and of built-in scenarios where these stand, become one function a message and the packs that hold the texts.

#[path = "build/compiler.rs"]
mod compiler;
#[path = "build/entry.rs"]
mod entry;
#[path = "build/message.rs"]
mod message;
#[path = "build/register.rs"]
mod register;
#[path = "build/scenarios.rs"]
mod scenarios;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use entry::{LANGUAGES, PACKS};
use message::Source;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let (register, scenarios) = (root.join("../model/register"), root.join("../../scenarios"));
    for read in [&register, &scenarios] {
        println!("cargo:rerun-if-changed={}", read.display());
    }
    let (mut messages, mut faults) = (Vec::new(), Vec::new());
    for language in LANGUAGES {
        for pack in PACKS {
            let folder = format!("words/{language}/{pack}");
            // Not `words` whole: the page's own (`words/LANGUAGE/page`) make nothing of Rust.
            println!("cargo:rerun-if-changed={}", root.join(&folder).display());
            for file in files(&root.join(&folder), ".ftl")? {
                let name = format!("crate/report/{folder}/{file}");
                let text =
                    fs::read_to_string(root.join(&folder).join(file)).map_err(|e| format!("{name}: {e}"))?;
                messages.extend(message::read(&Source { name, language, pack, text }, &mut faults));
            }
        }
    }
    messages.extend(register::read(&register, &mut faults)?);
    messages.extend(scenarios::read(&scenarios, &mut faults)?);
    // A build that lacks a pack lacks its functions, so that nobody asks for words which are not there.
    let mut packs = vec![PACKS[0]];
    for (pack, feature) in [(PACKS[1], "CARGO_FEATURE_EXTRAS"), (PACKS[2], "CARGO_FEATURE_TERMINAL")] {
        if env::var_os(feature).is_some() {
            packs.push(pack);
        }
    }
    match compiler::compile(messages, faults, &packs) {
        Ok(compiled) => {
            let out = PathBuf::from(env::var("OUT_DIR")?);
            fs::write(out.join("words.rs"), compiled.rust)?;
            for (name, text) in compiled.packs {
                fs::write(out.join(name), text)?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Names of the files in a folder that end so, in order; none where there is no such folder.
fn files(folder: &Path, ending: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    if folder.exists() {
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.ends_with(ending) {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}
