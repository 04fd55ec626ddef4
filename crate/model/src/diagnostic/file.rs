//! What can be wrong with a file before its text is read: its size, and what its bytes are.

/// What a file is given as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A user's own hours.
    Hours,
    /// A scenario.
    Scenario,
    /// A dispatch problem.
    Problem,
    /// A reader's own observations.
    Data,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Hours, Self::Scenario, Self::Problem, Self::Data];

    /// Name, in small letters.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Scenario => "scenario",
            Self::Problem => "problem",
            Self::Data => "data",
        }
    }

    /// So many bytes are read; a larger file is surely another one.
    #[must_use]
    pub const fn most(self) -> u64 {
        match self {
            // Nineteen columns of 8,760 rows take 3 MB.
            Self::Hours => 8_000_000,
            // One that gives every value, with a long reading, takes 20 KB; what a program wrote by mistake is still
            // told name by name.
            Self::Scenario => 1_000_000,
            // The 900,000 hours that are allowed take 18 MB with all digits, and twice that on lines of their own.
            Self::Problem => 36_000_000,
            // The whole register takes 140 KB.
            Self::Data => 1_000_000,
        }
    }
}

/// What is wrong with a file before its text is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// More than [`FileKind::most`].
    TooLarge {
        /// What it is given as.
        of: FileKind,
        /// So many bytes it has; `None` if it was left where the limit is.
        bytes: Option<u64>,
    },
    /// UTF-32, by its mark.
    Utf32,
    /// UTF-16, by its mark.
    Utf16,
    /// UTF-16 by its mark, with bytes that are none.
    BrokenUtf16,
    /// A workbook or another zip archive.
    Zip,
    /// An old workbook or another Office file.
    Office,
    /// Compressed.
    Gzip,
    /// Bytes that are zero stand in no text.
    Zeros,
    /// Bytes that are no UTF-8.
    NotUtf8 {
        /// Line of the first of them, counted from 1.
        line: usize,
    },
    /// Bytes that are no UTF-8 and cannot be told to be GB18030.
    NotTold {
        /// Line of the first of them, counted from 1.
        line: usize,
    },
}
