//! Books as a reader opens them: opening, every entry, closing.

use crate::lang::Text;

/// A line of a book.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Year or quarter.
    pub time: String,
    /// Which book: its id and label.
    pub book: Book,
    /// Id of the entry: `opening`, `closing`, or a flow.
    pub entry: &'static str,
    /// What the entry is.
    pub label: Text,
    /// Signed change; for opening and closing the balance.
    pub value: f64,
    /// Unit.
    pub unit: &'static str,
}

/// A book: a stock that changes by entries only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Book {
    /// Name in files.
    pub id: &'static str,
    /// Name for readers.
    pub label: Text,
}

/// Id of the first line of every book and period.
pub const OPENING: &str = "opening";
/// Id of the last line.
pub const CLOSING: &str = "closing";
/// Label of the first line.
pub const OPENING_LABEL: Text = Text { zh: "期初", en: "Opening" };
/// Label of the last line.
pub const CLOSING_LABEL: Text = Text { zh: "期末", en: "Closing" };
