//! Books as a reader opens them: opening, every entry, closing.

use crate::farmland::account::{Account, Payment};
use crate::farmland::book::{Book as Land, Flow};
use crate::farmland::grade::{Grade, GradeFlow};
use crate::storage::entry::{Book as Storage, Entry as StorageEntry};

/// A line of a book.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Year or quarter.
    pub time: String,
    /// Which book.
    pub book: Book,
    /// What the line says.
    pub entry: Entry,
    /// Signed change; for opening and closing the balance.
    pub value: f64,
    /// Unit.
    pub unit: &'static str,
}

/// A book: a stock that changes by entries only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Book {
    /// Of land, or of credits measured in land.
    Land(Land),
    /// Of the farmland of a grade.
    Grade(Grade),
    /// Of money for farmland.
    Money(Account),
    /// Of storage.
    Storage(Storage),
}

impl Book {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Land(x) => x.id(),
            Self::Grade(x) => x.id(),
            Self::Money(x) => x.id(),
            Self::Storage(x) => x.id(),
        }
    }
}

/// What a line of a book says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The balance at the start of a period, its first line.
    Opening,
    /// A change of land.
    Land(Flow),
    /// A change of the farmland of a grade.
    Grade(GradeFlow),
    /// A payment for farmland.
    Money(Payment),
    /// A change of storage.
    Storage(StorageEntry),
    /// The balance at the end of a period, its last line.
    Closing,
}

impl Entry {
    /// Name in files; in different books different entries may go by the same.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Land(x) => x.id(),
            Self::Grade(x) => x.id(),
            Self::Money(x) => x.id(),
            Self::Storage(x) => x.id(),
            Self::Closing => "closing",
        }
    }

    /// Whether it is a balance rather than a change.
    #[must_use]
    pub const fn is_balance(self) -> bool {
        matches!(self, Self::Opening | Self::Closing)
    }
}
