//! Which news a run may know.

use crate::time::Date;

/// Which data a run may use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Vintage {
    /// What was public when the plans were written: nothing known after 2024-12-31.
    EndOf2024,
    /// What was public a year later: nothing known after 2025-12-31.
    EndOf2025,
    /// The newest figures.
    #[default]
    Latest,
}

impl Vintage {
    /// All vintages, the newest first.
    pub const ALL: [Self; 3] = [Self::Latest, Self::EndOf2025, Self::EndOf2024];
    /// Those that do not know the newest, the oldest first.
    pub const EARLIER: [Self; 2] = [Self::EndOf2024, Self::EndOf2025];

    /// `2024`, `2025` or `latest`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EndOf2024 => "2024",
            Self::EndOf2025 => "2025",
            Self::Latest => "latest",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.name() == text)
    }

    /// Last day whose news this vintage knows.
    #[must_use]
    pub const fn horizon(self) -> Date {
        match self {
            Self::EndOf2024 => Date::year_end(2024),
            Self::EndOf2025 => Date::year_end(2025),
            Self::Latest => Date::year_end(9999),
        }
    }
}
