//! The static server of `dist/`: the npm package sirv, started by `xtask/serve.mjs`, on this machine only.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// A running server; it stops when this is dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) url: String,
}

impl Server {
    /// Starts on `port`, or on the next free one after it; 0 stands for any.
    pub(crate) fn start(workspace: &Workspace, port: u16) -> Outcome<Self> {
        Self::spawn(workspace, port, &[])
    }

    /// The same for people who work on the page: their browsers keep no copy of it.
    pub(crate) fn fleeting(workspace: &Workspace, port: u16) -> Outcome<Self> {
        Self::spawn(workspace, port, &["fleeting"])
    }

    fn spawn(workspace: &Workspace, port: u16, manner: &[&str]) -> Outcome<Self> {
        const MEND: &str = "run `cargo xtask build`, then try again with another port";
        let mut child = workspace
            .command("node")
            .arg("xtask/serve.mjs")
            .arg(workspace.dist())
            .arg(port.to_string())
            .args(manner)
            // The server ends when this pipe closes, so it never outlives us.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| Failure::new(format!("the server does not start: {error}"), MEND))?;
        let mut line = String::new();
        if let Some(output) = child.stdout.take() {
            // An unreadable line is treated as an empty one: the server did not say where it is.
            let _ = BufReader::new(output).read_line(&mut line);
        }
        let server = Self { child, url: line.trim().to_owned() };
        if server.url.is_empty() {
            return Err(Failure::new("the server ended before it could listen; its reason is above", MEND));
        }
        Ok(server)
    }

    /// Waits until the server is stopped from outside.
    pub(crate) fn wait(&mut self) -> Outcome {
        let pipe = self.child.stdin.take();
        let ended = self.child.wait();
        drop(pipe);
        match ended {
            Ok(_) => Ok(()),
            Err(error) => Err(Failure::new(
                format!("lost sight of the server: {error}"),
                "run `cargo xtask serve` again",
            )),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself, which is just as well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
