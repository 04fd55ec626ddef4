//! What a link says of the results of its settings, so that a later version can tell what was said then.

use std::fmt::{self, Display, Formatter};

/// Figures in a link.
const N_FIGURES: usize = 4;
/// Digits of the longest of them.
const MOST_DIGITS: usize = 7;

/// Four figures of the run that a link was made of, as whole numbers: `h=198311-36360-23-5`. Which they are and in which
/// units says [`crate::release::SAID`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said(pub [u32; N_FIGURES]);

impl Said {
    /// Reads what stands in a link; none where it is not as we write it: a link does not hang on what it says.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut figures = [0; N_FIGURES];
        let mut parts = text.split('-');
        for figure in &mut figures {
            let digits = parts.next().filter(|part| part.len() <= MOST_DIGITS)?;
            *figure = digits.parse().ok()?;
        }
        parts.next().is_none().then_some(Self(figures))
    }
}

impl Display for Said {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let [first, second, third, fourth] = self.0;
        write!(f, "{first}-{second}-{third}-{fourth}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a link loses a figure or is refused for one that somebody wrote by hand.
    #[test]
    fn figures_are_read_back_and_nothing_else() {
        for figures in [[198_311, 36_360, 23, 5], [0; 4], [9_999_999, 9_999_999, 99, 31]] {
            let said = Said(figures);
            assert_eq!(Said::parse(&said.to_string()), Some(said));
            assert!(said.to_string().len() <= 24);
        }
        for text in ["", "1", "1-2-3", "1-2-3-4-5", "1-2-3-x", "1--2-3", "1-2-3-99999999", "1.5-2-3-4"] {
            assert_eq!(Said::parse(text), None, "{text}");
        }
    }
}
