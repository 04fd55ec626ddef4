//! Files that are being written, so that none is left behind when the program is told to end.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tempfile::{Builder, NamedTempFile};

/// Those of the program.
pub(super) static FILES: Files = Files(Mutex::new(State { open: Vec::new(), abandoned: false }));

/// Files begun and not finished.
pub(super) struct Files(Mutex<State>);

struct State {
    open: Vec<PathBuf>,
    /// Whether the program ends.
    abandoned: bool,
}

impl Files {
    /// Begins a file in a folder. Nobody else sees the moment in which it is there and not yet known here.
    pub(super) fn begin(&'static self, builder: &Builder<'_, '_>, folder: &Path) -> io::Result<Unfinished> {
        let mut state = self.state();
        if state.abandoned {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let file = builder.tempfile_in(folder)?;
        state.open.push(file.path().to_path_buf());
        Ok(Unfinished { file: Some(file), files: self })
    }

    /// Removes all of them; no other is begun or finished from then on.
    pub(super) fn abandon(&self) {
        let mut state = self.state();
        state.abandoned = true;
        for path in state.open.drain(..) {
            // The program ends: there is nobody left to tell.
            let _ = fs::remove_file(path);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Whoever panicked while holding it left a list that still names what is open.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file that goes away unless it is finished.
pub(super) struct Unfinished {
    /// There until it is finished or dropped.
    file: Option<NamedTempFile>,
    files: &'static Files,
}

impl Unfinished {
    /// What is written to.
    pub(super) fn file(&mut self) -> &mut File {
        self.file.as_mut().expect("it is there until it is finished").as_file_mut()
    }

    /// Gives it its name, in the place of what had that before.
    pub(super) fn finish(mut self, name: &Path) -> io::Result<()> {
        let mut state = self.files.state();
        let Some(file) = self.file.take().filter(|_| !state.abandoned) else {
            return Err(io::ErrorKind::Interrupted.into());
        };
        let path = file.path().to_path_buf();
        let finished = file.persist(name);
        state.open.retain(|open| *open != path);
        finished.map(drop).map_err(|failed| failed.error)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let Some(file) = self.file.take() else { return };
        let mut state = self.files.state();
        state.open.retain(|open| open != file.path());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("readable");
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    // Breaks if a program that is told to end leaves what it was writing, or puts a half of it in its place.
    #[test]
    fn nothing_unfinished_is_left() {
        let files: &'static Files =
            Box::leak(Box::new(Files(Mutex::new(State { open: Vec::new(), abandoned: false }))));
        let folder = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| folder.path().join(name);
        let begin = || files.begin(&Builder::new(), folder.path());

        begin().expect("begun").finish(&at("done")).expect("finished");
        drop(begin().expect("begun"));
        assert_eq!(names(folder.path()), ["done"]);

        let (mut half, mut other) = (begin().expect("begun"), begin().expect("begun"));
        half.file().write_all(b"half").expect("written");
        assert_eq!(names(folder.path()).len(), 3);
        files.abandon();
        assert_eq!(names(folder.path()), ["done"]);
        // What still runs writes on into nothing.
        other.file().write_all(b"more").expect("written");
        assert!(half.finish(&at("done")).is_err() && begin().is_err());
        drop(other);
        assert_eq!(names(folder.path()), ["done"]);
        assert_eq!(fs::read(at("done")).expect("readable"), b"");
    }
}
