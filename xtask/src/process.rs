//! Running other programs, with the command shown and failures explained.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};

/// Runs `command` with its output passed through; `mend` says what to do when it fails.
pub(crate) fn run(command: &mut Command, mend: &str) -> Outcome {
    let shown = show(command);
    eprintln!("$ {shown}");
    let status = command.status().map_err(|error| cannot_start(&shown, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{shown}` ended with {status}; its output is above"), mend))
    }
}

/// Runs `command` quietly and returns what it printed.
pub(crate) fn read(command: &mut Command, mend: &str) -> Outcome<String> {
    let shown = show(command);
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(&shown, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(format!("`{shown}` ended with {}: {}", output.status, said.trim()), mend))
}

/// The full path of `program` on PATH. On Windows scripts such as `npm.cmd` only start under their full name.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|path| path.is_file())
}

/// As `find`, but a missing program is a failure.
pub(crate) fn need(program: &str, mend: &str) -> Outcome<PathBuf> {
    find(program).ok_or_else(|| Failure::new(format!("`{program}` is not on the PATH"), mend))
}

/// PATH with `folders` in front.
pub(crate) fn path_with(folders: &[PathBuf]) -> std::ffi::OsString {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&rest));
    // Joining fails only for a folder with the separator in its name; the programs are then not found, and we say so.
    env::join_paths(all).unwrap_or(rest)
}

fn cannot_start(shown: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("`{shown}` does not start: {error}"), "install it, or put its folder on the PATH")
}

fn show(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    std::iter::once(name).chain(arguments).collect::<Vec<_>>().join(" ")
}
