//! Reading a scenario text.

mod slip;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{LANGUAGES, N_PARAMETERS, Scenario, Translations, check};
use crate::diagnostic::{
    Among, Diagnostic, Diagnostics, Expected, Fault, FileFault, FileKind, Suggestion, nearest_name,
    nearest_parameter, shortened,
};
use crate::register::ParamId;
use crate::vintage::Vintage;

/// The reading, in the order of [`LANGUAGES`].
const READING: [&str; LANGUAGES.len()] = ["reading_zh", "reading_en"];
/// What may stand in front of the sections, and the sections.
const FIELDS: [&str; 12] = [
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
    "ppp",
];

/// So many of them stand in front of the sections.
const N_HEAD: usize = 8;

/// Whether a text is a table: its first two lines that are not empty have as many separators of one kind, no mark of
/// TOML stands in the first, and where there is only one line, it has two separators.
fn is_csv(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let Some(head) = lines.next().filter(|head| !head.contains(['=', '[', '#', '"'])) else { return false };
    let next = lines.next();
    [',', ';', '\t'].into_iter().any(|separator| {
        let count = |line: &str| line.matches(separator).count();
        match next {
            Some(next) => count(head) > 0 && count(head) == count(next),
            None => count(head) > 1,
        }
    })
}

impl Scenario {
    /// Reads a scenario text; `id` names it in outputs.
    ///
    /// # Errors
    /// All problems of the text at once, in its order, [`Diagnostics::capped`].
    pub fn parse(id: &str, text: &str) -> Result<Self, Diagnostics> {
        let (of, bytes) = (FileKind::Scenario, text.len() as u64);
        if bytes > of.most() {
            let fault = FileFault::TooLarge { of, bytes: Some(bytes) };
            return Err(Diagnostic::new("", Fault::File(fault)).into());
        }
        let mut reader = Reader::new(text);
        if text.trim_start().starts_with('{') {
            reader.problem(Diagnostic::new("", Fault::JsonInstead), None);
            return Err(reader.told());
        }
        if is_csv(text) {
            reader.problem(Diagnostic::new("", Fault::CsvInstead), None);
            return Err(reader.told());
        }
        let (table, syntax) = DeTable::parse_recoverable(text);
        for error in syntax {
            reader.syntax(error.message(), error.span());
        }
        if !reader.problems.is_empty() {
            // What follows a broken line cannot be trusted; more messages would only mislead.
            return Err(reader.told());
        }
        let scenario = reader.scenario(id, table.get_ref());
        if reader.problems.is_empty() { Ok(scenario) } else { Err(reader.told()) }
    }
}

struct Reader<'a> {
    text: &'a str,
    /// Places of the ends of lines.
    line_ends: Vec<usize>,
    problems: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let line_ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { text, line_ends, problems: Vec::new() }
    }

    fn problem(&mut self, problem: Diagnostic, span: Option<Range<usize>>) {
        let line = span.as_ref().map(|s| self.line_ends.partition_point(|end| *end < s.start) + 1);
        self.problems.push(Diagnostic { span, line, ..problem });
    }

    /// The line of a place, and where it begins.
    fn line_of(&self, place: usize) -> (&'a str, usize) {
        let n = self.line_ends.partition_point(|end| *end < place);
        let start = n.checked_sub(1).map_or(0, |before| self.line_ends[before] + 1);
        let end = self.line_ends.get(n).copied().unwrap_or(self.text.len());
        (self.text.get(start..end).unwrap_or_default(), start)
    }

    /// What the parser says of a place, in one line; of a line it is told once.
    fn syntax(&mut self, message: &str, span: Option<Range<usize>>) {
        if let Some(place) = span.as_ref().map(|s| s.start) {
            let (line, start) = self.line_of(place);
            let told = |p: &Diagnostic| {
                p.span.as_ref().is_some_and(|s| (start..=start + line.len()).contains(&s.start))
            };
            if self.problems.iter().rev().take(Diagnostics::MOST).any(told) {
                return;
            }
            if let Some((found, plain)) = slip::in_line(line) {
                // A text in quotes may stand in the midst of it; then it is the whole line.
                let place = line.find(&found).map_or(0..line.len(), |at| at..at + found.len());
                let problem = Diagnostic::new("", Fault::Written { plain, found: shortened(&found, 40) });
                return self.problem(problem, Some(start + place.start..start + place.end));
            }
        }
        let written = span.clone().and_then(|s| self.text.get(s)).unwrap_or_default();
        let twice = message.contains("duplicate key") && !written.is_empty();
        let problem = if twice {
            Diagnostic::new(shortened(written, 64), Fault::Repeated(None))
        } else {
            let parser = shortened(message.trim(), 200);
            Diagnostic::new("", Fault::Syntax { parser })
        };
        self.problem(problem, span);
    }

    /// Everything that is wrong, in the order of the text. Only what is told is compared with all names.
    fn told(mut self) -> Diagnostics {
        self.problems.sort_by_key(|p| p.span.as_ref().map_or(usize::MAX, |s| s.start));
        let mut told = Diagnostics(self.problems).capped();
        for problem in &mut told.0 {
            let nearest = match &problem.fault {
                Fault::Unknown { among: Among::Parameters } => nearest_parameter(&problem.field),
                Fault::Unknown { among: Among::Scenario(_) } => {
                    nearest_name(&problem.field, FIELDS.into_iter())
                        .or_else(|| nearest_parameter(&problem.field))
                }
                _ => None,
            };
            if let Some(nearest) = nearest.filter(|_| problem.suggestion.is_none()) {
                problem.fault = Fault::Unknown { among: Among::Parameters };
                problem.suggestion = Some(Suggestion::Word(nearest));
            }
        }
        told
    }

    fn missing(&mut self, field: &str, expected: Expected) {
        self.problem(Diagnostic::new(field, Fault::Missing { expected }), None);
    }

    fn wrong_type(&mut self, field: &str, value: &Spanned<DeValue<'_>>, expected: Expected) {
        let found = self.text.get(value.span()).unwrap_or_default();
        self.problem(Diagnostic::wrong_type(field, found, expected), Some(value.span()));
    }

    fn scenario(&mut self, id: &str, table: &DeTable<'_>) -> Scenario {
        // One that stands in a section is told, and its values are not missing as well.
        let misplaced = || table.iter().filter_map(|(_, section)| section.get_ref().as_table());
        let patch = table.contains_key("base") || misplaced().any(|section| section.contains_key("base"));
        let mut scenario = Scenario::empty(id);
        let mut given = [false; N_PARAMETERS];
        let mut reading = [const { String::new() }; LANGUAGES.len()];
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "base" => {
                    self.word("base", value, &["baseline"]);
                }
                "title" => scenario.texts.title = self.translations("title", value),
                "question" => scenario.texts.question = self.translations("question", value),
                "vintage" => {
                    if let Some(word) = self.word("vintage", value, &Vintage::ALL.map(Vintage::name)) {
                        scenario.vintage = Vintage::parse(&word).unwrap_or_default();
                    }
                }
                field if READING.contains(&field) => {
                    for (known, text) in READING.iter().zip(&mut reading) {
                        if *known == field {
                            *text = self.paragraph(field, value);
                        }
                    }
                }
                "seed" => scenario.seed = self.count("seed", value),
                "draw" => scenario.draw = self.count("draw", value),
                group @ ("farmland" | "storage" | "power" | "ppp") => match value.get_ref() {
                    DeValue::Table(rows) => {
                        for (key, value) in rows {
                            let name = format!("{group}.{}", key.get_ref());
                            let top = FIELDS[..N_HEAD].iter().copied().find(|field| key.get_ref() == field);
                            if let Some(field) = top {
                                self.problem(Diagnostic::new(field, Fault::NotAtTop), Some(key.span()));
                                continue;
                            }
                            let Some(param) = ParamId::find(&name) else {
                                let unknown = Diagnostic::unknown(name, Among::Parameters, None);
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
                    let among = Among::Scenario(FIELDS.map(str::to_owned).to_vec());
                    self.problem(Diagnostic::unknown(other, among, None), Some(key.span()));
                }
            }
        }
        for (field, text) in [("title", &scenario.texts.title), ("question", &scenario.texts.question)] {
            self.says_something(field, text);
        }
        self.one_language_is_not_enough(table);
        if !patch {
            let left_out: Vec<ParamId> = ParamId::all().filter(|p| !given[p.0]).collect();
            match left_out.as_slice() {
                [] => {}
                [one] => self.missing(one.row().id, Expected::Value),
                _ => self.problem(Diagnostic::new("", Fault::MissingValues(left_out)), None),
            }
        }
        if reading.iter().all(|text| !text.is_empty()) {
            scenario.texts.reading = Translations::new(reading);
        }
        scenario
    }

    /// A title and a question must be there in every language.
    fn says_something(&mut self, field: &str, text: &Translations) {
        let without: Vec<&str> = LANGUAGES.into_iter().filter(|tag| text.get(tag).is_empty()).collect();
        if without.is_empty() || self.problems.iter().any(|p| p.field.starts_with(field)) {
            return;
        }
        match without.as_slice() {
            [tag] => self.missing(&format!("{field}.{tag}"), Expected::Translations),
            _ => self.missing(field, Expected::Translations),
        }
    }

    /// A reading may be left out, but not in one language only.
    fn one_language_is_not_enough(&mut self, table: &DeTable<'_>) {
        let given = READING.map(|field| table.contains_key(field));
        if given.contains(&true) {
            for (field, _) in READING.into_iter().zip(given).filter(|(_, given)| !given) {
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
            // One too long for a machine's whole numbers is a number all the same, and outside the range.
            DeValue::Integer(n) if n.radix() == 10 => n.as_str().parse::<f64>().ok(),
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

    fn translations(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> Translations {
        let mut texts = [const { String::new() }; LANGUAGES.len()];
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(field, value, Expected::Translations);
            return Translations::default();
        };
        for (key, value) in table {
            let name = format!("{field}.{}", key.get_ref());
            match (LANGUAGES.iter().position(|tag| key.get_ref() == tag), value.get_ref()) {
                (Some(place), DeValue::String(text)) => text.trim().clone_into(&mut texts[place]),
                (Some(_), _) => self.wrong_type(&name, value, Expected::Text),
                (None, _) => {
                    let nearest = Some(format!("{field}.{}", LANGUAGES[0]));
                    self.problem(Diagnostic::unknown(name, Among::Parameters, nearest), Some(key.span()));
                }
            }
        }
        Translations::new(texts)
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
            DeValue::Integer(n) => {
                u64::from_str_radix(n.as_str(), n.radix()).ok().filter(|n| *n <= i64::MAX as u64)
            }
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
    use crate::diagnostic::{Allowed, Kind};
    use crate::id;

    fn with(head: &str) -> Result<Scenario, Diagnostics> {
        let both = "= { zh = \"题\", en = \"text\" }";
        Scenario::parse("test", &format!("base = \"baseline\"\ntitle {both}\nquestion {both}\n{head}"))
    }

    // Breaks if a reading gets lost, or stands in one language only.
    #[test]
    fn a_reading_stands_in_both_languages_or_not_at_all() {
        let told = with("reading_zh = \"两年后见底。\"\nreading_en = \" It is spent in two years. \"");
        let reading = told.expect("a good scenario").texts.reading;
        assert_eq!(reading.all(), &["两年后见底。", "It is spent in two years."]);
        assert!(with("").expect("a good scenario").texts.reading.is_empty());
        for (head, field) in [
            ("reading_en = \"x\"", "reading_zh"),
            ("reading_zh = \"x\"", "reading_en"),
            ("reading_zh = \"x\"\nreading_en = \" \"", "reading_en"),
            ("reading_zh = 1\nreading_en = \"x\"", "reading_zh"),
        ] {
            let problems = with(head).expect_err(head).0;
            assert_eq!(problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), [field], "{head}");
        }
        let missing = &with("reading_en = \"x\"").expect_err("no Chinese").0[0];
        assert_eq!(missing.fault, Fault::Missing { expected: Expected::OtherReading });
    }

    // Breaks if what a program wrote by mistake takes its time, or floods the screen.
    #[test]
    fn thousands_of_unknown_names_are_counted() {
        let names: String = (0..20_000).map(|i| format!("nothing_{i} = 1\n")).collect();
        let told = with(&format!("[farmland]\n{names}")).expect_err("unknown names").0;
        assert_eq!(told.len(), Diagnostics::MOST + 1);
        let lines: Vec<_> = told.iter().filter_map(|d| d.line).collect();
        assert_eq!(lines, (5..25).collect::<Vec<_>>());
        assert_eq!(told[20].fault, Fault::More { n: 19_980, of: Kind::Unknown });
        let long = with(&"#".repeat(FileKind::Scenario.most() as usize)).expect_err("too long").0;
        assert!(matches!(long[..], [Diagnostic { fault: Fault::File(FileFault::TooLarge { .. }), .. }]));
    }

    // Breaks if the reader is sent the wrong way: a percentage to the end of the range, a number too long for a whole
    // one to "a number", a line that stands twice to the parser's words.
    #[test]
    fn the_cause_is_named() {
        let faults = |head: &str| {
            let told = with(head).expect_err(head).0;
            told.into_iter()
                .map(|d| (d.field, d.fault, d.suggestion.map(|s| s.to_string())))
                .collect::<Vec<_>>()
        };
        let share = "farmland.acceptance_share";
        let allowed = Allowed::Of(id::FARMLAND_ACCEPTANCE_SHARE);
        let percentage = Fault::Percentage { value: 60.0, allowed };
        let outside = |value| Fault::OutOfRange { value, allowed };
        for (value, fault, instead) in [
            ("60", percentage, "0.6"),
            ("100000000000000000000", outside(1e20), "1"),
            ("0x40", Fault::Percentage { value: 64.0, allowed }, "0.64"),
            ("1.0000001", outside(1.000_000_1), "1"),
            ("-60", outside(-60.0), "0.3"),
            ("25", outside(25.0), "0.3"),
            ("120", outside(120.0), "1"),
        ] {
            let expected = vec![(share.to_owned(), fault, Some(instead.to_owned()))];
            assert_eq!(faults(&format!("[farmland]\nacceptance_share = {value}")), expected, "{value}");
        }
        let twice = faults("[farmland]\nacceptance_share = 0.6\nacceptance_share = 0.7");
        assert_eq!(twice, [("acceptance_share".to_owned(), Fault::Repeated(None), None)]);
        let broken = with("x = [\n[farmland]\ny = \"\nz = 1 1").expect_err("no TOML").0;
        assert!(broken.is_sorted_by_key(|d| d.line), "{broken:?}");
        assert_eq!(faults("\"\" = 1")[0].0, "\"\"");
    }

    // Breaks if how somebody typed a line is told in the parser's words, or more than once.
    #[test]
    fn slips_of_the_keyboard_are_told_as_such() {
        let told = |head: &str| {
            let told = with(head).expect_err(head).0;
            told.into_iter().map(|d| (d.line, d.fault)).collect::<Vec<_>>()
        };
        let written = |line, found: &str, plain: &str| {
            (Some(line), Fault::Written { found: found.to_owned(), plain: plain.to_owned() })
        };
        for (value, found, plain) in [
            ("= 60%", "60%", "0.6"),
            ("= 60 % # of it", "60 %", "0.6"),
            ("= 1,500", "1,500", "1500"),
            ("= 0,6", "0,6", "0.6"),
            ("＝ 0.6", "＝", "="),
            ("= 0.6，", "，", ","),
            ("= “0.6”", "“", "\""),
            ("= ６０", "６", "6"),
        ] {
            let head = format!("[farmland]\nacceptance_share {value}\ntransition_years = 12");
            assert_eq!(told(&head), [written(5, found, plain)], "{value}");
        }
        let midst = with("中é = 6\"x\"50%").expect_err("no TOML").0;
        let line = midst[0].span.clone().expect("a place");
        assert_eq!((line.len(), &midst[0].fault), (15, &written(4, "650%", "6.5").1));
        assert!(matches!(
            told("x = 1 1\ny = z z")[..],
            [(Some(4), Fault::Syntax { .. }), (Some(5), Fault::Syntax { .. })]
        ));
        let json = Scenario::parse("x", " {\"net_load_mw\": [1]}").expect_err("JSON").0;
        assert_eq!(json, [Diagnostic::new("", Fault::JsonInstead)]);
        for table in
            ["\nid,region,date\nx,CN,2026-09-30\n", "time,load_mw\r\n1,2", "a;b;c\n", "时间\t负荷\t风\n"]
        {
            let csv = Scenario::parse("x", table).expect_err("a table").0;
            assert_eq!(csv, [Diagnostic::new("", Fault::CsvInstead)], "{table}");
        }
        for text in ["title, question", "x = 1, 2", "[a, b]", "# a, b, c\nbase = \"baseline\""] {
            let told = Scenario::parse("x", text).expect_err("no scenario").0;
            assert!(told.iter().all(|d| d.fault != Fault::CsvInstead), "{text}");
        }
    }

    // Breaks if what stands below a section is told as missing, or as a parameter that resembles it.
    #[test]
    fn what_belongs_to_the_top_is_told_so() {
        let text = "[farmland]\nacceptance_share = 0.6\nbase = \"baseline\"\ntitle = { zh = \"题\", en = \"t\" }\nquestion = { zh = \"？\", en = \"?\" }";
        let told = Scenario::parse("x", text).expect_err("misplaced").0;
        let told: Vec<_> = told.iter().map(|d| (d.field.as_str(), d.line, &d.fault)).collect();
        let at = |field, line| (field, Some(line), &Fault::NotAtTop);
        assert_eq!(told, [at("base", 3), at("title", 4), at("question", 5)]);
    }
}
