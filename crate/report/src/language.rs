//! The languages of everything a person reads.

/// A language of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Its tag, `zh` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language named by a tag such as `zh`, `zh-CN` or `en`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| tag.get(..2) == Some(language.tag()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tianchu_model::scenario::LANGUAGES;

    // Breaks if the languages of texts are not those that scenarios and links name, or a tag leads elsewhere.
    #[test]
    fn tags_are_those_of_scenarios_and_links() {
        assert_eq!(Language::ALL.map(Language::tag), LANGUAGES);
        assert_eq!(Language::from_tag("zh-CN"), Some(Language::Zh));
        assert_eq!(Language::from_tag("en"), Some(Language::En));
        assert_eq!((Language::from_tag("fr"), Language::from_tag("")), (None, None));
    }
}
