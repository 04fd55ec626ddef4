//! What can go wrong, with its exit code.

use std::io;
use std::path::{Path, PathBuf};

use tianchu_model::{Lang, Text};

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
    pub(crate) fn text(&self, lang: Lang) -> String {
        let zh = lang == Lang::Zh;
        let body = match self {
            Self::Usage(text) => return shown(text),
            Self::Help(_) | Self::Input | Self::Unread | Self::NotMet | Self::Closed => return String::new(),
            Self::Write(path, error) => {
                let (path, why) = (path.display(), reason(error, lang));
                if zh {
                    format!("无法写入 {path}：{why}")
                } else {
                    format!("cannot write {path}: {why}")
                }
            }
            Self::NoFolder { file, folder } => {
                let is_file = folder.is_file();
                let (file, folder) = (file.display(), folder.display());
                if zh && is_file {
                    format!("无法写入 {file}：{folder} 是文件，不是文件夹。")
                } else if is_file {
                    format!("cannot write {file}: {folder} is a file, not a folder.")
                } else if zh {
                    format!("无法写入 {file}：没有文件夹 {folder}。请先建立它。")
                } else {
                    format!("cannot write {file}: there is no folder {folder}. Create it first.")
                }
            }
            Self::Output(error) => {
                let why = reason(error, lang);
                if zh {
                    format!("无法写到标准输出：{why}")
                } else {
                    format!("cannot write to the standard output: {why}")
                }
            }
        };
        format!("{}{}\n", ERROR.get(lang), shown(&body))
    }
}

/// What every error begins with.
pub(crate) const ERROR: Text = Text { zh: "错误：", en: "error: " };

/// What is told of a file that cannot be read.
pub(crate) fn unread(path: &Path, error: &io::Error, lang: Lang) -> String {
    let (path, why) = (path.display(), reason(error, lang));
    match lang {
        Lang::Zh => format!("无法读取 {path}：{why}"),
        Lang::En => format!("cannot read {path}: {why}"),
    }
}

/// Why the system refuses, in words; of what seldom happens in its own.
fn reason(error: &io::Error, lang: Lang) -> String {
    let text = match error.kind() {
        io::ErrorKind::NotFound => Text { zh: "没有这个文件。", en: "there is no such file." },
        io::ErrorKind::PermissionDenied => Text { zh: "没有权限。", en: "permission denied." },
        io::ErrorKind::IsADirectory => Text { zh: "这是一个文件夹。", en: "it is a folder." },
        io::ErrorKind::StorageFull => Text { zh: "磁盘已满。", en: "the disk is full." },
        io::ErrorKind::ReadOnlyFilesystem => Text { zh: "磁盘只读。", en: "the disk is read-only." },
        io::ErrorKind::NotADirectory => Text {
            zh: "路径中有一段是文件，不是文件夹。",
            en: "a part of its path is a file, not a folder.",
        },
        io::ErrorKind::AlreadyExists => Text { zh: "已经存在。", en: "it exists already." },
        io::ErrorKind::QuotaExceeded => {
            Text { zh: "磁盘配额已用尽。", en: "the quota of the disk is used up." }
        }
        io::ErrorKind::FileTooLarge => Text { zh: "文件过大。", en: "the file is too large." },
        io::ErrorKind::InvalidFilename => {
            Text { zh: "文件名过长或无效。", en: "its name is too long or not valid." }
        }
        io::ErrorKind::BrokenPipe => {
            Text { zh: "管道另一端已关闭。", en: "whoever read the pipe has closed it." }
        }
        io::ErrorKind::ResourceBusy => Text { zh: "正被占用。", en: "it is in use." },
        io::ErrorKind::TimedOut => Text { zh: "等待超时。", en: "it took too long." },
        _ => {
            return match lang {
                Lang::Zh => format!("系统报告：{error}"),
                Lang::En => format!("the system says: {error}"),
            };
        }
    };
    text.get(lang).to_owned()
}
