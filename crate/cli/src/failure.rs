//! What can go wrong, with its exit code.

use std::io;
use std::path::{Path, PathBuf};

use tianchu_report::Words;

use crate::shown::shown;

/// Why a command ended early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Help or the version was asked for.
    Help(String),
    /// The command line is not understood.
    Usage(String),
    /// Something is wrong with the input; the session knows what.
    Input,
    /// Files cannot be read, and nothing else is wrong; the session knows which.
    Unread,
    /// A check or a target asked for does not hold; which one is already said.
    NotMet,
    /// A file cannot be written.
    Write(PathBuf, io::Error),
    /// The folder of a file to write does not exist.
    NoFolder {
        /// The file.
        file: PathBuf,
        /// The folder.
        folder: PathBuf,
    },
    /// The standard output cannot be written.
    Output(io::Error),
    /// Whoever read the standard output has had enough.
    Closed,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Output(error) }
    }
}

impl Failure {
    /// The exit code.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Help(_) | Self::Closed => 0,
            Self::NotMet => 1,
            Self::Usage(_) | Self::Input => 2,
            Self::Unread | Self::Write(..) | Self::NoFolder { .. } | Self::Output(_) => 3,
        }
    }

    /// What the reader is told, ending in a line end; empty where this alone has nothing to say.
    pub(crate) fn text(&self, words: Words) -> String {
        let body = match self {
            Self::Usage(text) => return shown(text),
            Self::Help(_) | Self::Input | Self::Unread | Self::NotMet | Self::Closed => return String::new(),
            Self::Write(path, error) => words.failure_cannot_write(&path.display(), &reason(error, words)),
            Self::NoFolder { file, folder } if folder.is_file() => {
                words.failure_folder_is_file(&file.display(), &folder.display())
            }
            Self::NoFolder { file, folder } => words.failure_no_folder(&file.display(), &folder.display()),
            Self::Output(error) => words.failure_output(&reason(error, words)),
        };
        format!("{}\n", words.terminal_error(&shown(&body)))
    }
}

/// What is told of a file that cannot be read.
pub(crate) fn unread(path: &Path, error: &io::Error, words: Words) -> String {
    words.failure_cannot_read(&path.display(), &reason(error, words))
}

/// Why the system refuses, in words; of what seldom happens in its own.
fn reason(error: &io::Error, words: Words) -> String {
    let text = match error.kind() {
        io::ErrorKind::NotFound => words.failure_not_found(),
        io::ErrorKind::PermissionDenied => words.failure_permission_denied(),
        io::ErrorKind::IsADirectory => words.failure_is_a_folder(),
        io::ErrorKind::StorageFull => words.failure_disk_full(),
        io::ErrorKind::ReadOnlyFilesystem => words.failure_disk_read_only(),
        io::ErrorKind::NotADirectory => words.failure_not_a_folder(),
        io::ErrorKind::AlreadyExists => words.failure_exists(),
        io::ErrorKind::QuotaExceeded => words.failure_quota(),
        io::ErrorKind::FileTooLarge => words.failure_too_large(),
        io::ErrorKind::InvalidFilename => words.failure_invalid_name(),
        io::ErrorKind::BrokenPipe => words.failure_pipe_closed(),
        io::ErrorKind::ResourceBusy => words.failure_busy(),
        io::ErrorKind::TimedOut => words.failure_timed_out(),
        _ => return words.failure_system(error),
    };
    text.to_owned()
}
