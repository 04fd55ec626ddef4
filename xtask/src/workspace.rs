//! Where things are.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};

pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
    /// Cargo's target directory, wherever the environment or the user's configuration puts it.
    pub(crate) target: PathBuf,
    /// Where the page will be published, if that is known (`--address`).
    pub(crate) address: Option<String>,
}

impl Workspace {
    pub(crate) fn locate() -> Outcome<Self> {
        // The variable is right even if the checkout was moved after xtask was compiled.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let program = env::current_exe().map_err(|error| {
            Failure::new(format!("xtask does not know its own path: {error}"), "run it as `cargo xtask`")
        })?;
        // Cargo puts this program at TARGET/PROFILE/xtask, which tells us TARGET without reading any configuration.
        let (Some(root), Some(target)) = (manifest.parent(), program.ancestors().nth(2)) else {
            return Err(Failure::new(
                "xtask stands outside a workspace",
                "run it as `cargo xtask` inside the checkout",
            ));
        };
        Ok(Self { root: root.to_path_buf(), target: target.to_path_buf(), address: None })
    }

    /// A path inside the checkout, written with slashes.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder of wasm-pack, wasm-bindgen and its test runner: the last two must lie side by side.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// The page, ready to be served.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// `program` run from the root of the checkout.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        // What cargo tells us about the package xtask is not meant for the programs we start: build scripts that watch
        // these variables would run again, and rebuild a third of the tools.
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|start| text.starts_with(start)) {
                command.env_remove(&name);
            }
        }
        command
    }

    /// `cargo` with `arguments` split at spaces, building into the same target directory as we were built into.
    pub(crate) fn cargo(&self, arguments: &str) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments.split(' ')).env("CARGO_TARGET_DIR", &self.target);
        command
    }
}

/// `path` below `base` with slashes on every system, for messages and comparisons.
pub(crate) fn slashed(path: &Path, base: &Path) -> String {
    path.strip_prefix(base).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// All files below `folder`, in a fixed order.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| unreadable(&folder, &error))? {
            let path = entry.map_err(|error| unreadable(&folder, &error))?.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot read {}: {error}", path.display()), "look whether it is there and readable")
}
