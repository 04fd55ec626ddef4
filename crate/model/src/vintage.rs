//! Which news a run may know.

use crate::time::Date;

/// Which data a run may use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Vintage {
    /// What was public when the plans were written: nothing known after 2024-12-31.
    EndOf2024,
    /// The newest figures.
    #[default]
    Latest,
}

impl Vintage {
    /// Both vintages.
    pub const ALL: [Self; 2] = [Self::Latest, Self::EndOf2024];

    /// `2024` or `latest`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EndOf2024 => "2024",
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
            Self::Latest => Date::year_end(9999),
        }
    }
}
