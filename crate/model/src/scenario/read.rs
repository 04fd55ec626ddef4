//! Reading a scenario text.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{N_PARAMETERS, OwnedText, Reading, Scenario, check};
use crate::diagnostic::{
    Among, Diagnostic, Diagnostics, Expected, Fault, Format, nearest_name, nearest_parameter,
};
use crate::register::ParamId;
use crate::vintage::Vintage;

const READING: [&str; 2] = ["reading_zh", "reading_en"];
/// What may stand in front of the sections, and the sections.
const FIELDS: [&str; 11] = [
    "base",
    "title",
    "question",
    "reading_zh",
    "reading_en",
    "vintage",
    "seed",
    "draw",
    "farmland",
    "storage",
    "power",
];

impl Scenario {
    /// Reads a scenario text; `id` names it in outputs.
    ///
    /// # Errors
    /// All problems of the text at once, in its order.
    pub fn parse(id: &str, text: &str) -> Result<Self, Diagnostics> {
        let (table, syntax) = DeTable::parse_recoverable(text);
        let mut reader = Reader { text, problems: Vec::new() };
        for error in syntax {
            let parser = error.message().trim().replace('\n', " ");
            reader.problem(Diagnostic::new("", Fault::Syntax { format: Format::Toml, parser }), error.span());
        }
        if !reader.problems.is_empty() {
            // What follows a broken line cannot be trusted; more messages would only mislead.
            return Err(Diagnostics(reader.problems));
        }
        let scenario = reader.scenario(id, table.get_ref());
        if reader.problems.is_empty() {
            Ok(scenario)
        } else {
            reader.problems.sort_by_key(|p| p.span.as_ref().map_or(usize::MAX, |s| s.start));
            Err(Diagnostics(reader.problems))
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    problems: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn problem(&mut self, problem: Diagnostic, span: Option<Range<usize>>) {
        let line = span.as_ref().map(|s| self.text[..s.start.min(self.text.len())].matches('\n').count() + 1);
        self.problems.push(Diagnostic { span, line, ..problem });
    }

    fn missing(&mut self, field: &str, expected: Expected) {
        self.problem(Diagnostic::new(field, Fault::Missing { expected }), None);
    }

    fn wrong_type(&mut self, field: &str, value: &Spanned<DeValue<'_>>, expected: Expected) {
        let found = self.text.get(value.span()).unwrap_or_default();
        self.problem(Diagnostic::wrong_type(field, found, expected), Some(value.span()));
    }

    fn scenario(&mut self, id: &str, table: &DeTable<'_>) -> Scenario {
        let patch = table.contains_key("base");
        let mut scenario = Scenario::empty(id);
        let mut given = [false; N_PARAMETERS];
        let mut reading = OwnedText::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "base" => {
                    self.word("base", value, &["baseline"]);
                }
                "title" => scenario.title = self.both("title", value),
                "question" => scenario.question = self.both("question", value),
                "vintage" => {
                    if let Some(word) = self.word("vintage", value, &["latest", "2024"]) {
                        scenario.vintage = Vintage::parse(&word).unwrap_or_default();
                    }
                }
                "reading_zh" => reading.zh = self.paragraph("reading_zh", value),
                "reading_en" => reading.en = self.paragraph("reading_en", value),
                "seed" => scenario.seed = self.count("seed", value),
                "draw" => scenario.draw = self.count("draw", value),
                group @ ("farmland" | "storage" | "power") => match value.get_ref() {
                    DeValue::Table(rows) => {
                        for (key, value) in rows {
                            let name = format!("{group}.{}", key.get_ref());
                            let Some(param) = ParamId::find(&name) else {
                                let nearest = nearest_parameter(&name);
                                let unknown = Diagnostic::unknown(name, Among::Parameters, nearest);
                                self.problem(unknown, Some(key.span()));
                                continue;
                            };
                            given[param.0] = true;
                            self.parameter(&mut scenario, param, value, patch);
                        }
                    }
                    _ => self.wrong_type(group, value, Expected::Table),
                },
                other => {
                    let nearest =
                        nearest_name(other, FIELDS.into_iter()).or_else(|| nearest_parameter(other));
                    let among = match nearest {
                        None => Among::Scenario(FIELDS.map(str::to_owned).to_vec()),
                        Some(_) => Among::Parameters,
                    };
                    self.problem(Diagnostic::unknown(other, among, nearest), Some(key.span()));
                }
            }
        }
        if !patch {
            for param in ParamId::all().filter(|p| !given[p.0]) {
                self.missing(param.row().id, Expected::Value);
            }
        }
        for (field, text) in [("title", &scenario.title), ("question", &scenario.question)] {
            if !table.contains_key(field) || text.zh.is_empty() || text.en.is_empty() {
                let missing = !self.problems.iter().any(|p| p.field.starts_with(field));
                if missing {
                    let name = match (text.zh.is_empty(), text.en.is_empty()) {
                        (false, true) => format!("{field}.en"),
                        (true, false) => format!("{field}.zh"),
                        _ => field.to_owned(),
                    };
                    self.missing(&name, Expected::Translations);
                }
            }
        }
        self.one_language_is_not_enough(table);
        if !reading.zh.is_empty() && !reading.en.is_empty() {
            scenario.reading = Reading::Here(reading);
        }
        scenario
    }

    /// A reading may be left out, but not in one language only.
    fn one_language_is_not_enough(&mut self, table: &DeTable<'_>) {
        let given = READING.map(|field| table.contains_key(field));
        for (i, field) in READING.into_iter().enumerate() {
            if given[1 - i] && !given[i] {
                self.missing(field, Expected::OtherReading);
            }
        }
    }

    /// A text that says something.
    fn paragraph(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> String {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => text.trim().to_owned(),
            _ => {
                self.wrong_type(field, value, Expected::Quoted);
                String::new()
            }
        }
    }

    /// In a complete scenario a value equal to the default counts as left alone.
    fn parameter(
        &mut self,
        scenario: &mut Scenario,
        param: ParamId,
        value: &Spanned<DeValue<'_>>,
        patch: bool,
    ) {
        let row = param.row();
        let number = match value.get_ref() {
            DeValue::Integer(n) => i64::from_str_radix(n.as_str(), n.radix()).ok().map(|n| n as f64),
            DeValue::Float(x) => x.as_str().parse::<f64>().ok(),
            _ => None,
        };
        let Some(number) = number else {
            return self.wrong_type(row.id, value, Expected::Number);
        };
        if let Err(problems) = check(param, number) {
            for problem in problems.0 {
                self.problem(problem, Some(value.span()));
            }
            return;
        }
        scenario.values[param.0] = number + 0.0;
        scenario.changed[param.0] = patch || number != row.default;
    }

    fn both(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> OwnedText {
        let mut text = OwnedText::default();
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(field, value, Expected::Translations);
            return text;
        };
        for (key, value) in table {
            let name = format!("{field}.{}", key.get_ref());
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("zh", DeValue::String(s)) => text.zh = s.trim().to_owned(),
                ("en", DeValue::String(s)) => text.en = s.trim().to_owned(),
                ("zh" | "en", _) => self.wrong_type(&name, value, Expected::Text),
                _ => {
                    let nearest = Some(format!("{field}.zh"));
                    self.problem(Diagnostic::unknown(name, Among::Parameters, nearest), Some(key.span()));
                }
            }
        }
        text
    }

    fn word(&mut self, field: &str, value: &Spanned<DeValue<'_>>, allowed: &[&str]) -> Option<String> {
        let DeValue::String(word) = value.get_ref() else {
            self.wrong_type(field, value, Expected::Quoted);
            return None;
        };
        if allowed.contains(&word.as_ref()) {
            return Some(word.to_string());
        }
        let allowed = allowed.iter().map(|&a| a.to_owned()).collect();
        self.problem(Diagnostic::not_allowed(field, word, allowed), Some(value.span()));
        None
    }

    fn count(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> u64 {
        let number = match value.get_ref() {
            DeValue::Integer(n) => u64::from_str_radix(n.as_str(), n.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(field, value, Expected::Count);
        }
        number.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn with(head: &str) -> Result<Scenario, Diagnostics> {
        let both = "= { zh = \"题\", en = \"text\" }";
        Scenario::parse("test", &format!("base = \"baseline\"\ntitle {both}\nquestion {both}\n{head}"))
    }

    // Breaks if a reading gets lost, or stands in one language only.
    #[test]
    fn a_reading_stands_in_both_languages_or_not_at_all() {
        let told = with("reading_zh = \"两年后见底。\"\nreading_en = \" It is spent in two years. \"");
        let reading = told.expect("a good scenario").reading;
        assert_eq!(reading.text().map(|t| t.get(Lang::Zh)), Some("两年后见底。"));
        assert_eq!(reading.text().map(|t| t.get(Lang::En)), Some("It is spent in two years."));
        assert_eq!(with("").expect("a good scenario").reading, Reading::None);
        for (head, field) in [
            ("reading_en = \"x\"", "reading_zh"),
            ("reading_zh = \"x\"", "reading_en"),
            ("reading_zh = \"x\"\nreading_en = \" \"", "reading_en"),
            ("reading_zh = 1\nreading_en = \"x\"", "reading_zh"),
        ] {
            let problems = with(head).expect_err(head).0;
            assert_eq!(problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), [field], "{head}");
        }
    }
}
