//! The tables of the commands, read by other programs. These are Python packages, in an environment below `target/`;
//! without Python the step says what it leaves out and is no failure.

use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// Versions of the readers, all they need included.
const PACKAGES: &str = "tests/readers/requirements.txt";

/// The oldest Python these versions run on.
const PYTHON: (u32, u32) = (3, 11);

pub(crate) fn check(workspace: &Workspace) -> Outcome {
    let python = match environment(workspace)? {
        Ok(python) => python,
        Err(missing) => {
            println!("readers SKIPPED, no table was read by another program: {missing}");
            return Ok(());
        }
    };
    process::run(
        &mut workspace.cargo("build --quiet --package tianchu-cli"),
        "see the compiler's message above",
    )?;
    let program = workspace.target.join(format!("debug/tianchu{}", std::env::consts::EXE_SUFFIX));
    process::run(
        workspace.command(python).arg("tests/readers/readers.py").arg(program),
        "a column must be of one kind from its first row on: see `export::results` and `Table::csv` in crate/report",
    )
}

/// The Python of the environment with the readers, or what of Python is missing on this machine.
fn environment(workspace: &Workspace) -> Outcome<Result<PathBuf, String>> {
    let folder = workspace.target.join("readers");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let list = workspace.path(PACKAGES);
    let wanted = fs::read(&list)
        .map_err(|error| Failure::new(format!("{PACKAGES}: {error}"), format!("git checkout {PACKAGES}")))?;
    // A copy of the list, put there when pip had finished, tells whether the packages are those of the list.
    let stamp = folder.join("installed.txt");
    if python.is_file() && fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(Ok(python));
    }
    let Some(system) = ["python3", "python"].into_iter().find_map(process::find) else {
        return Ok(Err("there is no Python on the PATH".to_owned()));
    };
    let version = process::read(
        workspace.command(&system).args(["-c", "import sys; print(*sys.version_info[:2])"]),
        "mend the Python on the PATH, or take it off",
    )?;
    let mut parts = version.split_whitespace().filter_map(|part| part.parse::<u32>().ok());
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < PYTHON {
        return Ok(Err(format!(
            "this is Python {}.{}, they need {}.{}",
            found.0, found.1, PYTHON.0, PYTHON.1
        )));
    }
    let made = process::read(workspace.command(&system).args(["-m", "venv", "--clear"]).arg(&folder), "");
    if made.is_err() {
        return Ok(Err(
            "Python cannot make an environment here (Debian: apt-get install python3-venv)".to_owned()
        ));
    }
    process::run(
        workspace
            .command(&python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
            .arg(list),
        "it downloads 150 MB once: look at the network, then run this again",
    )?;
    fs::write(&stamp, wanted)
        .map_err(|error| Failure::new(format!("{}: {error}", stamp.display()), "make the folder writable"))?;
    Ok(Ok(python))
}
