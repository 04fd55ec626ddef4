//! What charts say of hours of a reader's own.

use tianchu_report::Words;

use crate::Scene;

impl Scene {
    /// The same of what rests on hours of a reader's own, too, from a file of this name.
    #[must_use]
    pub fn with_own_hours(mut self, file: Option<&str>, words: Words) -> Self {
        if let Some(file) = file {
            let note = words.charts_rests_own_hours(&file);
            self.source = words.charts_source_also(&note, &self.source);
            self.rests_on.push(note);
        }
        self
    }
}
