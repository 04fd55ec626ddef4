//! Files on disk: which one a name means, and how one is replaced whole or not at all.

mod unfinished;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

use unfinished::{FILES, Unfinished};

/// Removes what is not finished, as the program must when it is told to end. From then on no file is begun.
pub fn abandon() {
    FILES.abandon();
}

/// The file of this name, unless there is none or it is the standard input or output.
pub(crate) fn named(path: Option<&Path>) -> Option<PathBuf> {
    path.filter(|path| *path != Path::new("-")).map(Path::to_path_buf)
}

/// Where a file stands, however its name is spelt. `None` is the standard input or output, or a device, in which
/// nothing is lost.
pub(crate) fn place(path: &Path) -> Option<PathBuf> {
    let path = followed(&named(Some(path))?);
    if let Ok(meta) = fs::metadata(&path) {
        return meta.is_file().then(|| fs::canonicalize(&path).unwrap_or(path));
    }
    let folder = fs::canonicalize(folder(&path)).ok();
    Some(folder.zip(path.file_name()).map_or(path.clone(), |(folder, name)| folder.join(name)))
}

/// Whether a file can be written, without writing it.
///
/// # Errors
/// As [`replace`].
pub(crate) fn check(path: &Path) -> Result<(), Failure> {
    match named(Some(path)) {
        Some(path) => new_file(&path).map(|_| ()),
        None => Ok(()),
    }
}

/// The folder a file stands in.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// What a link leads to, be it there or not; anything else is itself.
fn followed(path: &Path) -> PathBuf {
    /// As many links as systems follow.
    const MOST: usize = 40;
    let mut at = path.to_path_buf();
    for _ in 0..MOST {
        let Ok(target) = fs::read_link(&at) else { return at };
        // A path that begins at the root takes the place of the folder.
        at = folder(&at).join(target);
    }
    path.to_path_buf()
}

/// What takes the place of a file once it is whole.
enum New {
    /// A file beside it, and the name it takes.
    Beside(Unfinished, PathBuf),
    /// A device or a pipe is written to, not replaced.
    Through(PathBuf),
}

/// Replaces a file whole or not at all: the new content is written beside it and then takes its name.
///
/// # Errors
/// If it cannot be written, or its folder does not exist.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error| Failure::Write(path.to_path_buf(), error);
    match new_file(path)? {
        New::Through(target) => fs::write(target, bytes).map_err(failed),
        New::Beside(mut new, target) => {
            new.file().write_all(bytes).map_err(failed)?;
            new.file().sync_all().map_err(failed)?;
            new.finish(&target).map_err(failed)
        }
    }
}

fn new_file(path: &Path) -> Result<New, Failure> {
    let failed = |error| Failure::Write(path.to_path_buf(), error);
    // A link is kept and what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| followed(path));
    let present = fs::metadata(&target).ok();
    match &present {
        Some(meta) if meta.is_dir() => return Err(failed(std::io::ErrorKind::IsADirectory.into())),
        Some(meta) if !meta.is_file() => return Ok(New::Through(target)),
        _ => {}
    }
    let folder = folder(&target);
    if !folder.is_dir() {
        return Err(Failure::NoFolder { file: path.to_path_buf(), folder: folder.to_path_buf() });
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tianchu-");
    match present {
        Some(meta) if meta.permissions().readonly() => {
            return Err(failed(std::io::ErrorKind::PermissionDenied.into()));
        }
        Some(meta) => {
            builder.permissions(meta.permissions());
        }
        None => {
            // As any new file: temporary files alone are closed to others.
            #[cfg(unix)]
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        }
    }
    let new = FILES.begin(&builder, folder).map_err(failed)?;
    Ok(New::Beside(new, target))
}
