//! Names that readers write: those that stand twice, and those that were meant.

use crate::register::PARAMETERS;

use super::{Diagnostic, Diagnostics, Fault};

/// Names given so far with their first values.
#[derive(Debug, Default)]
pub struct Names<'a> {
    /// Name, value and whether it is told that the name stands twice.
    first: Vec<(&'a str, &'a str, bool)>,
}

impl<'a> Names<'a> {
    /// Takes a name and its value.
    ///
    /// # Errors
    /// If the name stands there already; empty if that was told before.
    pub fn take(&mut self, (name, value): (&'a str, &'a str)) -> Result<(), Diagnostics> {
        let Some((_, first, told)) = self.first.iter_mut().find(|(earlier, ..)| *earlier == name) else {
            self.first.push((name, value, false));
            return Ok(());
        };
        if std::mem::replace(told, true) {
            return Err(Diagnostics::default());
        }
        let [name, first, value] = [(name, 64), (first, 24), (value, 24)].map(|(text, n)| shortened(text, n));
        Err(Diagnostic::new(name, Fault::Repeated(Some([first, value]))).into())
    }
}

/// The first `n` characters of a text that is quoted back, in one line: what is no text of ours may have one word as
/// long as itself.
pub(crate) fn shortened(text: &str, n: usize) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = text.chars().take(n).map(plain).collect();
    if text.chars().nth(n).is_some() {
        short.push('…');
    }
    short
}

/// The parameter most like `wanted`; the group before the dot may be missing or wrong.
#[must_use]
pub(crate) fn nearest_parameter(wanted: &str) -> Option<String> {
    let tail = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let near =
        nearest_name(&tail(wanted), PARAMETERS.iter().map(|p| p.id.rsplit('.').next().unwrap_or(p.id)))?;
    PARAMETERS.iter().find(|p| tail(p.id) == near).map(|p| p.id.to_owned())
}

/// Bytes of the longest name that is compared: a file of another kind may have one as long as itself.
const LONGEST_NAME: usize = 200;

/// The name most like `wanted`, if any is near enough to be meant.
#[must_use]
pub fn nearest_name<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    if wanted.len() > LONGEST_NAME {
        return None;
    }
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        let likeness = strsim::jaro_winkler(wanted, name);
        if best.is_none_or(|(b, _)| likeness > b) {
            best = Some((likeness, name));
        }
    }
    best.filter(|(likeness, _)| *likeness > 0.8).map(|(_, name)| name.to_owned())
}
