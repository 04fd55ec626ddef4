//! What is wrong with an input, as data: one kind of finding for scenarios, links, options, dispatch problems and
//! files of hours. The crate `tianchu-report` says it to readers; `Display` is for developers.

mod data;
mod fault;
mod file;
mod hours;
mod names;

use std::fmt;
use std::ops::Range;

use crate::number::{half_width, shortest};

pub use data::DataFault;
pub use fault::{Allowed, Among, Expected, Fault, Kind, Limits};
pub use file::{FileFault, FileKind};
pub use hours::{HoursFault, Length, ShareUnit};
pub use names::{Names, nearest_name};
pub(crate) use names::{nearest_parameter, shortened};

/// Characters of an unknown name that are quoted back.
const NAME: usize = 64;
/// Characters of a value that are quoted back: as many as a date or a misplaced word has.
const QUOTED: usize = 40;

/// One thing wrong with an input.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The field as the reader would write it, such as `farmland.acceptance_share`, `stores[0].power_mw` or
    /// `load.north`; empty if the whole input is concerned.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// What could stand there instead.
    pub suggestion: Option<Suggestion>,
    /// Bytes of the text it concerns.
    pub span: Option<Range<usize>>,
    /// Line of the text, counted from 1.
    pub line: Option<usize>,
}

/// What a reader could write instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Suggestion {
    /// A name or word.
    Word(String),
    /// A number, in the unit of files.
    Number(f64),
}

impl fmt::Display for Suggestion {
    /// As it would be typed: a number with all its digits, since one rounded may not be allowed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Number(x) => f.write_str(&shortest(*x)),
        }
    }
}

impl Diagnostic {
    /// What is wrong with a field, without a place in a text.
    #[must_use]
    pub fn new(field: impl Into<String>, fault: Fault) -> Self {
        Self { field: field.into(), fault, suggestion: None, span: None, line: None }
    }

    /// The same with what could stand there instead.
    #[must_use]
    pub(crate) fn suggesting(self, suggestion: Option<Suggestion>) -> Self {
        Self { suggestion, ..self }
    }

    /// The same in a line, counted from 1.
    #[must_use]
    pub fn in_line(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// How many things it tells of: most tell of one.
    #[must_use]
    pub fn n_faults(&self) -> usize {
        match &self.fault {
            Fault::More { n, .. } => *n,
            Fault::MissingValues(params) => params.len(),
            _ => 1,
        }
    }

    /// There is no such name; `nearest` is the one most like it.
    #[must_use]
    pub fn unknown(field: impl Into<String>, among: Among, nearest: Option<String>) -> Self {
        let field = visible(&field.into(), NAME);
        Self::new(field, Fault::Unknown { among }).suggesting(nearest.map(Suggestion::Word))
    }

    /// A word that is none of the `allowed`, of which the most similar is suggested.
    #[must_use]
    pub fn not_allowed(field: impl Into<String>, found: &str, allowed: Vec<String>) -> Self {
        let nearest = nearest_name(found, allowed.iter().map(String::as_str));
        let fault = Fault::NotAllowed { found: visible(found, QUOTED), allowed };
        Self::new(field, fault).suggesting(nearest.map(Suggestion::Word))
    }

    /// Something of another kind than expected.
    #[must_use]
    pub fn wrong_type(field: impl Into<String>, found: &str, expected: Expected) -> Self {
        Self::new(field, Fault::WrongType { found: shortened(found, QUOTED), expected })
    }
}

/// What is quoted of a name or word; of none the quotation marks, so that no sentence has a hole.
fn visible(text: &str, n: usize) -> String {
    if text.is_empty() { "\"\"".to_owned() } else { shortened(text, n) }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        write!(f, "{}", self.fault)?;
        match &self.suggestion {
            Some(suggestion) => write!(f, "; instead: {suggestion}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Diagnostic {}

/// Everything wrong with an input: the cause before its consequences, otherwise in the order in which the reader looks,
/// which in a scenario is that of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    /// So many are told one by one: a file in another unit has thousands.
    pub const MOST: usize = 20;

    /// So many are kept one by one while a file is read: one of nothing but mistakes must not take memory for each.
    const KEPT: usize = 1_000;

    /// Takes one more; beyond a thousand it is only counted with its kind.
    pub(crate) fn keep(&mut self, diagnostic: Diagnostic) {
        if self.0.len() < Self::KEPT {
            return self.0.push(diagnostic);
        }
        let (more, kind) = (diagnostic.n_faults(), diagnostic.fault.kind());
        let counted = self.0[Self::KEPT..].iter_mut().find_map(|d| match &mut d.fault {
            Fault::More { n, of } if *of == kind => Some(n),
            _ => None,
        });
        match counted {
            Some(n) => *n += more,
            None => self.0.push(Diagnostic::new("", Fault::More { n: more, of: kind })),
        }
    }

    /// The first [`Diagnostics::MOST`], and how many more there are of each kind. Of a kind that comes only later the
    /// first is told all the same, and before the others if it concerns the whole: a flood must not hide its cause.
    #[must_use]
    pub fn capped(mut self) -> Self {
        let mut rest = self.0.split_off(self.0.len().min(Self::MOST));
        for kind in Kind::ALL {
            if self.0.iter().any(|d| d.fault.kind() == kind) {
                continue;
            }
            if let Some(place) =
                rest.iter().position(|d| d.fault.kind() == kind && !matches!(d.fault, Fault::More { .. }))
            {
                let first = rest.remove(place);
                let whole = matches!(kind, Kind::Missing | Kind::Other) && first.line.is_none();
                self.0.insert(if whole { 0 } else { self.0.len() }, first);
            }
        }
        for of in Kind::ALL {
            let n: usize = rest.iter().filter(|d| d.fault.kind() == of).map(Diagnostic::n_faults).sum();
            if n > 0 {
                self.0.push(Diagnostic::new("", Fault::More { n, of }));
            }
        }
        self
    }
}

impl fmt::Display for Diagnostics {
    /// One a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.0.iter().enumerate() {
            let line_break = if i == 0 { "" } else { "\n" };
            write!(f, "{line_break}{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

/// A seed or a draw as somebody wrote it.
///
/// # Errors
/// If it is no whole number from 0 to 2^63 - 1.
pub fn parse_count(field: &str, found: &str) -> Result<u64, Diagnostics> {
    let narrow: String = found.chars().map(half_width).collect();
    narrow
        .parse()
        .ok()
        .filter(|n| *n <= i64::MAX as u64)
        .ok_or_else(|| Diagnostic::wrong_type(field, &visible(found, QUOTED), Expected::Count).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scenario;

    // Breaks if a program that uses the model cannot print what is wrong: field, fault, limits and a way out.
    #[test]
    fn developers_read_field_values_and_remedy() {
        let mut scenario = Scenario::baseline();
        let told = |outcome: Result<(), Diagnostics>| outcome.expect_err("a bad value").to_string();
        assert_eq!(
            told(scenario.set("farmland.acceptance_share", 2.0)),
            "farmland.acceptance_share: 2 is not in 0.3..=1 share; instead: 1"
        );
        assert_eq!(
            told(scenario.set("farmland.acceptance_shar", 0.5)),
            "farmland.acceptance_shar: no such name; instead: farmland.acceptance_share"
        );
        let mut all = parse_count("n", "x").expect_err("no number");
        all.0.insert(0, Diagnostic::new("", Fault::NoValue).in_line(3));
        assert_eq!(all.to_string(), "line 3: no value\nn: x is not of the kind Count");
    }

    // Breaks if a flood of one kind hides that there is another, or hides its own size.
    #[test]
    fn what_is_not_told_is_counted_by_kind() {
        let wrong = |fault: Fault| Diagnostic::new("", fault);
        let mut all: Vec<Diagnostic> = (0..30).map(|_| wrong(Fault::NoValue)).collect();
        all.extend((0..3).map(|_| wrong(Fault::Repeated(None))));
        all.push(wrong(Fault::More { n: 5, of: Kind::Repeated }));
        let told = Diagnostics(all).capped().0;
        let more = |n, of| wrong(Fault::More { n, of });
        let repeated = wrong(Fault::Repeated(None));
        assert_eq!(told[20..], [repeated, more(7, Kind::Repeated), more(10, Kind::Missing)]);
        let short = wrong(Fault::Hours(HoursFault::WrongLength(3)));
        let mut hours: Vec<Diagnostic> = (2..40).map(|line| wrong(Fault::NoValue).in_line(line)).collect();
        hours.push(short.clone());
        let told_of_hours = Diagnostics(hours).capped().0;
        assert_eq!((&told_of_hours[0], &told_of_hours[21]), (&short, &more(18, Kind::Missing)));
        let few = Diagnostics(told[..20].to_vec());
        assert_eq!(few.clone().capped(), few);
    }
}
