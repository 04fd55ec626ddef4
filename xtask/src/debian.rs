//! Installing Debian packages, where we are root on such a machine.

use std::path::Path;

use crate::failure::Outcome;
use crate::process;
use crate::workspace::Workspace;

pub(crate) fn may_install() -> bool {
    let root =
        std::process::Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    root && Path::new("/etc/debian_version").exists() && process::find("apt-get").is_some()
}

pub(crate) fn install(workspace: &Workspace, packages: &[&str], mend: &str) -> Outcome {
    let apt = |arguments: &[&str]| {
        let mut command = workspace.command("apt-get");
        process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"), mend)
    };
    apt(&["update", "-qq"])?;
    apt(&[&["install", "-y", "-qq", "--no-install-recommends"], packages].concat())
}
