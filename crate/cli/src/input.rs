//! Checks everything the user gave and gathers all that is wrong with it.

use std::path::{Path, PathBuf};

use tianchu_charts::Chart;
use tianchu_model::dispatch;
use tianchu_model::power::week::WEEKS;
use tianchu_model::power::{OwnHours, PowerSystem, WeekChoice};
use tianchu_model::problem::{Fault, Names, count, nearest_name};
use tianchu_model::region::{GRIDS, Grid};
use tianchu_model::register::PROVINCES;
use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, Year};
use tianchu_model::{
    DATA_VERSION, Lang, MODEL_VERSION, ParamId, Problem, Region, Scenario, Series, Vintage, link,
};

use crate::Host;
use crate::args::{ChangeArgs, ScenarioArgs};
use crate::failure::Failure;
use crate::given;
use crate::output;
use crate::shown::shown;

/// What a scenario file is named as among the files of a command.
const SCENARIO: &str = "SCENARIO";

/// Everything wrong with one command, in the order in which it was found.
#[derive(Debug, Default)]
pub(crate) struct Complaints {
    /// The scenario file, if problems of it are among them.
    pub(crate) file: Option<Box<File>>,
    /// What is wrong with the link or the options, as sentences in the reader's language.
    pub(crate) sentences: Vec<String>,
    /// How many of the sentences are about files that cannot be read.
    n_unread: usize,
    /// What is not wrong but should be known.
    notes: Vec<String>,
    /// Files read or to be written so far, and what each was named as.
    files: Vec<(&'static str, PathBuf)>,
}

/// A scenario file with what is wrong in it.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) problems: Vec<Problem>,
}

impl Complaints {
    /// What a dispatch refuses.
    pub(crate) fn of_faults(faults: &dispatch::Faults, lang: Lang) -> Self {
        Self { sentences: faults.lines(lang), ..Self::default() }
    }

    /// Goes on if nothing is wrong, after saying what should be known.
    pub(crate) fn settle(self, host: &mut Host<'_>) -> Result<(), Failure> {
        if self.file.is_some() || !self.sentences.is_empty() {
            return Err(Failure::Input(self));
        }
        for note in &self.notes {
            // A note that cannot be written is no reason to withhold the result.
            let _ = writeln!(host.err, "{}", shown(note));
        }
        Ok(())
    }

    /// Whether nothing is wrong but that files cannot be read.
    pub(crate) fn only_unread(&self) -> bool {
        self.file.is_none() && self.n_unread == self.sentences.len()
    }

    /// Says of a file why it cannot be read.
    pub(crate) fn cannot_be_read(&mut self, sentence: String) {
        self.n_unread += 1;
        self.sentences.push(sentence);
    }

    pub(crate) fn say(&mut self, lang: Lang, zh: String, en: String) {
        self.sentences.push(if lang == Lang::Zh { zh } else { en });
    }

    /// A name that nothing goes by: the nearest one, or else where the names are.
    fn unknown(
        &mut self,
        lang: Lang,
        what: (&str, &str),
        word: &str,
        nearest: Option<String>,
        names: (&str, &str),
    ) {
        let (zh, en) = match nearest {
            Some(n) => (format!("是否指 {n}？"), format!("Did you mean {n}?")),
            None => (names.0.to_owned(), names.1.to_owned()),
        };
        let (kind_zh, kind_en) = what;
        self.say(lang, format!("没有{kind_zh} {word}。{zh}"), format!("there is no {kind_en} {word}. {en}"));
    }

    /// Remembers a file that is read.
    fn reads(&mut self, option: &'static str, path: &Path) {
        self.files.extend(output::place(path).map(|place| (option, place)));
    }

    /// Remembers a file that will be written, and refuses it where it is named as a folder, or is one of those
    /// before: what stands there would be lost.
    pub(crate) fn writes(&mut self, option: &'static str, path: &Path, lang: Lang) {
        if path.to_string_lossy().ends_with(['/', '\\']) {
            let path = path.display();
            return self.say(
                lang,
                format!("{option} 的值是 {path}，这是文件夹，缺文件名；请在其后加上文件名。"),
                format!("{option} is {path}, a folder without a file name. Add the name of a file."),
            );
        }
        let Some(place) = output::place(path) else { return };
        if let Some((other, _)) = self.files.iter().find(|(_, p)| *p == place) {
            let other = *other;
            let (name_zh, name_en) =
                if other == SCENARIO { ("情景", "the scenario") } else { (other, other) };
            self.say(
                lang,
                format!("{name_zh} 与 {option} 是同一个文件：后写的会覆盖它。请分写两个文件。"),
                format!("{name_en} and {option} are the same file, which would be replaced. Name two files."),
            );
        }
        self.files.push((option, place));
    }

    fn problem(&mut self, lang: Lang, origin: &str, problem: &Problem) {
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        self.sentences.push(format!("{origin}{colon}{}", problem.message(lang)));
    }
}

/// Which file, built-in or link a scenario comes from.
enum Place<'a> {
    BuiltIn(&'a str),
    Link(&'a str),
    File(&'a Path),
}

fn place(text: &str) -> Option<Place<'_>> {
    let path = Path::new(text);
    if Scenario::built_in_names().any(|name| name == text) {
        return Some(Place::BuiltIn(text));
    }
    if path.is_file() {
        return Some(Place::File(path));
    }
    if text.contains('#') || text.starts_with("v=") {
        return Some(Place::Link(text));
    }
    if let Some(name) = short_name(text) {
        return Some(Place::BuiltIn(name));
    }
    let looks_like_file = path.extension().is_some() || path.components().count() > 1 || path.exists();
    looks_like_file.then_some(Place::File(path))
}

/// The built-in scenario whose name begins with these whole words, such as `q01`, if there is just one.
fn short_name(text: &str) -> Option<&'static str> {
    let begins = |name: &&str| name.strip_prefix(text).is_some_and(|rest| rest.starts_with('-'));
    let mut names = Scenario::built_in_names().filter(begins);
    names.next().filter(|_| names.next().is_none())
}

/// The scenario of a command with its changes. If something is wrong, a stand-in comes back and
/// `complaints` says what.
pub(crate) fn scenario(args: &ScenarioArgs, lang: Lang, complaints: &mut Complaints) -> Scenario {
    changed(&args.scenario, &args.changes, lang, complaints)
}

/// As [`scenario`], from its parts.
pub(crate) fn changed(text: &str, changes: &ChangeArgs, lang: Lang, complaints: &mut Complaints) -> Scenario {
    let mut scenario = read(text, lang, complaints);
    let mut names = Names::default();
    for setting in &changes.set {
        let (name, value) = setting.split_once('=').unwrap_or((setting, ""));
        let (name, value) = (name.trim(), value.trim());
        // Without either, that is told and says enough.
        if !name.is_empty()
            && !value.is_empty()
            && let Err(Some(repeated)) = names.take((name, value))
        {
            complaints.problem(lang, "--set", &repeated);
        }
        set(&mut scenario, setting, lang, complaints);
    }
    if let Some(more) = names.more() {
        complaints.problem(lang, "--set", &more);
    }
    if let Some(found) = &changes.vintage {
        let name = word("--vintage", found, &Vintage::ALL.map(Vintage::name), lang, complaints);
        scenario.vintage = name.and_then(Vintage::parse).unwrap_or(scenario.vintage);
    }
    let counts =
        [("--seed", &changes.seed, &mut scenario.seed), ("--draw", &changes.draw, &mut scenario.draw)];
    for (name, found, slot) in counts {
        let Some(found) = found else { continue };
        match count(name, found) {
            Ok(n) => *slot = n,
            Err(problem) => complaints.sentences.push(problem.message(lang)),
        }
    }
    scenario
}

/// A scenario from its text: a built-in name, a file or a link.
pub(crate) fn read(text: &str, lang: Lang, complaints: &mut Complaints) -> Scenario {
    let parsed = match place(text) {
        Some(Place::BuiltIn(name)) => Ok(Scenario::built_in(name).unwrap_or_else(Scenario::baseline)),
        Some(Place::File(path)) => {
            complaints.reads(SCENARIO, path);
            let Some(content) = given::file(path, lang, complaints) else { return Scenario::baseline() };
            let id = path.file_stem().unwrap_or_default().to_string_lossy();
            let parsed = Scenario::parse(&id, &content);
            if let Err(problems) = &parsed {
                let (name, problems) = (path.display().to_string(), problems.0.clone());
                complaints.file = Some(Box::new(File { name, text: content, problems }));
            }
            parsed
        }
        Some(Place::Link(fragment)) => {
            let decoded = link::decode(fragment);
            match &decoded {
                Ok(link) => complaints.notes.extend(other_version(link, lang)),
                Err(problems) => {
                    let origin = if lang == Lang::Zh { "链接" } else { "link" };
                    for problem in &problems.0 {
                        complaints.problem(lang, origin, problem);
                    }
                }
            }
            decoded.map(|link| link.scenario)
        }
        None => {
            let names: Vec<&str> = Scenario::built_in_names().collect();
            let begun: Vec<&str> = names.iter().copied().filter(|name| name.starts_with(text)).collect();
            if begun.len() > 1 && !text.is_empty() {
                complaints.say(
                    lang,
                    format!("没有情景 {text}；以此开头的：{}。", begun.join("、")),
                    format!("there is no scenario {text}; these begin so: {}.", begun.join(", ")),
                );
                return Scenario::baseline();
            }
            let nearest = nearest_name(text, names.iter().copied());
            let list = names.join(if lang == Lang::Zh { "、" } else { ", " });
            complaints.say(
                lang,
                format!(
                    "没有情景 {text}：既无此文件，也无此内置情景。{}内置情景：{list}。",
                    nearest.as_ref().map_or(String::new(), |n| format!("是否指 {n}？")),
                ),
                format!(
                    "there is no scenario {text}: neither a file nor a built-in one.{} Built in: {list}.",
                    nearest.as_ref().map_or(String::new(), |n| format!(" Did you mean {n}?")),
                ),
            );
            return Scenario::baseline();
        }
    };
    parsed.unwrap_or_else(|_| Scenario::baseline())
}

/// A dispatch problem from its file; without one, `complaints` says why.
pub(crate) fn dispatch_problem(
    path: &Path,
    lang: Lang,
    host: &mut Host<'_>,
    complaints: &mut Complaints,
) -> Option<dispatch::Problem> {
    complaints.reads("--problem", path);
    match dispatch::Problem::parse(&given::file_or_input(path, lang, host, complaints)?) {
        Ok(problem) => Some(problem),
        Err(faults) => {
            let colon = if lang == Lang::Zh { "：" } else { ": " };
            let name = path.display();
            complaints.sentences.extend(faults.lines(lang).iter().map(|line| format!("{name}{colon}{line}")));
            None
        }
    }
}

/// A user's own hours for these grids, or without any for all six; without them, `complaints` says why.
pub(crate) fn own_hours(
    path: Option<&String>,
    grids: &[Grid],
    lang: Lang,
    host: &mut Host<'_>,
    complaints: &mut Complaints,
) -> Option<OwnHours> {
    let path = path?;
    complaints.reads("--profiles", Path::new(path));
    match OwnHours::parse(&given::file_or_input(Path::new(path), lang, host, complaints)?, grids) {
        Ok(hours) => {
            complaints.notes.extend(generated(&hours, grids, path, lang));
            Some(hours)
        }
        Err(problems) => {
            let colon = if lang == Lang::Zh { "：" } else { ": " };
            complaints
                .sentences
                .extend(problems.0.iter().map(|p| format!("{path}{colon}{}", p.message(lang))));
            None
        }
    }
}

/// What to know of grids asked for of which a file has no column.
fn generated(own: &OwnHours, grids: &[Grid], path: &str, lang: Lang) -> Option<String> {
    let all: Vec<Grid> = PowerSystem::grids().collect();
    let asked = if grids.is_empty() { &all } else { grids };
    let without: Vec<&str> = asked.iter().filter(|g| !own.has(**g)).map(|g| GRIDS[g.0]).collect();
    (!without.is_empty()).then(|| match lang {
        Lang::Zh => {
            format!("注意：{path} 没有这些电网的列：{}；它们的逐时数据由程序生成。", without.join("、"))
        }
        Lang::En => {
            format!(
                "note: {path} has no column of {}; the hours of these grids are generated.",
                without.join(", ")
            )
        }
    })
}

/// One of the six grids.
pub(crate) fn grid(word: &str, lang: Lang, complaints: &mut Complaints) -> Option<Grid> {
    if let Some(Region::Grid(grid)) = Region::parse(word) {
        return Some(grid);
    }
    let nearest = nearest_name(word, GRIDS.iter().copied());
    let list = GRIDS.join(if lang == Lang::Zh { "、" } else { ", " });
    complaints.say(
        lang,
        format!(
            "--grid 的值是 {word}，不是电网。{}可用：{list}。",
            nearest.as_ref().map_or(String::new(), |n| format!("是否指 {n}？"))
        ),
        format!(
            "--grid is {word}, which is no grid.{} Allowed: {list}.",
            nearest.as_ref().map_or(String::new(), |n| format!(" Did you mean {n}?"))
        ),
    );
    None
}

/// A year that has hours.
pub(crate) fn hours_year(word: &str, lang: Lang, complaints: &mut Complaints) -> Option<Year> {
    let years = PowerSystem::years();
    let found = word.parse::<Year>().ok();
    if let Some(year) = found.filter(|y| years.contains(y)) {
        return Some(year);
    }
    let (first, last) = (*years.start(), *years.end());
    let nearest = found.map(|y| y.clamp(first, last));
    complaints.say(
        lang,
        format!(
            "--year 的值是 {word}，逐时结果只有 {first} 至 {last} 年。{}",
            nearest.map_or(String::new(), |y| format!("最近的允许值：{y}。"))
        )
        .trim_end()
        .to_owned(),
        format!(
            "--year is {word}; hours exist for {first} to {last}.{}",
            nearest.map_or(String::new(), |y| format!(" Nearest allowed value: {y}."))
        ),
    );
    None
}

/// A week of a year of hours.
pub(crate) fn week(word: &str, lang: Lang, complaints: &mut Complaints) -> Option<WeekChoice> {
    let found = WeekChoice::parse(word);
    if found.is_none() {
        complaints.say(
            lang,
            format!("--week 的值是 {word}，应为 1 至 {WEEKS}，或 hardest、surplus。"),
            format!("--week is {word} but must be 1 to {WEEKS}, hardest, or surplus."),
        );
    }
    found
}

/// What to know of a link that another version made.
fn other_version(link: &link::Link, lang: Lang) -> Option<String> {
    let (model, data) = (&link.model, &link.data);
    let differs = |found: &str, ours: &str| !found.is_empty() && found != ours;
    (differs(model, MODEL_VERSION) || differs(data, DATA_VERSION)).then(|| match lang {
        Lang::Zh => {
            format!("注意：此链接出自模型 {model}、数据 {data}；此处为 {MODEL_VERSION}、{DATA_VERSION}，结果可能不同。")
        }
        Lang::En => format!(
            "note: this link was made with model {model}, data {data}; here are {MODEL_VERSION}, {DATA_VERSION}, and results may differ."
        ),
    })
}

/// `--set ID=VALUE`.
fn set(scenario: &mut Scenario, setting: &str, lang: Lang, complaints: &mut Complaints) {
    let Some((name, value)) = setting.split_once('=') else {
        complaints.say(
            lang,
            format!("--set {setting}：应写成 ID=数值，如 farmland.acceptance_share=0.6。"),
            format!("--set {setting}: must be ID=VALUE, such as farmland.acceptance_share=0.6."),
        );
        return;
    };
    let (name, value) = (name.trim(), value.trim());
    let outcome = match (value.parse::<f64>(), ParamId::find(name)) {
        (Err(_), Some(_)) if value.is_empty() => Err(Problem::new(name, Fault::NoValue)),
        (Err(_), Some(_)) => {
            let fault = Fault::WrongType { found: value.to_owned(), expected: ("数", "a number") };
            Err(Problem::new(name, fault))
        }
        // An unknown name is refused whatever the value is.
        (number, _) => scenario.set(name, number.unwrap_or_default()),
    };
    if let Err(problem) = outcome {
        complaints.problem(lang, &format!("--set {setting}"), &problem);
    }
}

pub(crate) fn regions(words: &[String], lang: Lang, complaints: &mut Complaints) -> Vec<Region> {
    words.iter().filter_map(|word| region(word, lang, complaints)).collect()
}

/// Says of the grids among `regions` that `what` is not told of them.
pub(crate) fn no_grids(what: (&str, &str), regions: &[Region], lang: Lang, complaints: &mut Complaints) {
    for region in regions.iter().filter(|r| matches!(r, Region::Grid(_))) {
        let name = region.name(lang);
        complaints.notes.push(match lang {
            Lang::Zh => format!("注意：{name}没有{}；请用 CN 或省。", what.0),
            Lang::En => format!("note: the {name} has no {}; ask for CN or a province.", what.1),
        });
    }
}

pub(crate) fn region(word: &str, lang: Lang, complaints: &mut Complaints) -> Option<Region> {
    let found = Region::parse(word);
    if found.is_none() {
        complaints.unknown(
            lang,
            ("地区", "region"),
            word,
            nearest_region(word).map(|r| named(r, lang)),
            (
                "可用：CN、两位代码如 44、省名、电网名如 north。",
                "A region is CN, a two-digit code such as 44, a province's name, or a grid such as north.",
            ),
        );
    }
    found
}

fn named(region: Region, lang: Lang) -> String {
    let (code, name) = (region.code(), region.name(lang));
    if lang == Lang::Zh { format!("{code}（{name}）") } else { format!("{code} ({name})") }
}

/// The region a misspelt word may mean: for digits the next code, else the most similar name.
fn nearest_region(word: &str) -> Option<Region> {
    if let Ok(code) = word.get(..2).unwrap_or(word).parse::<i32>() {
        let distance = |p: &usize| PROVINCES[*p].code.parse::<i32>().map_or(i32::MAX, |c| (c - code).abs());
        return (0..PROVINCES.len()).min_by_key(distance).map(Region::Province);
    }
    let lower = word.to_lowercase();
    let names: Vec<(String, Region)> = Region::all()
        .flat_map(|r| [r.code(), r.name(Lang::En), r.name(Lang::Zh)].map(|name| (name.to_lowercase(), r)))
        .collect();
    let name = nearest_name(&lower, names.iter().map(|(name, _)| name.as_str()))?;
    names.iter().find(|(n, _)| *n == name).map(|(_, r)| *r)
}

pub(crate) fn series(words: &[String], lang: Lang, complaints: &mut Complaints) -> Vec<Series> {
    let find = |word: &String| {
        let found = Series::find(word);
        if found.is_none() {
            complaints.unknown(
                lang,
                ("序列", "series"),
                word,
                nearest_name(word, Series::ALL.iter().map(|s| s.id())),
                ("`tianchu run --help` 列出全部序列。", "`tianchu run --help` lists them all."),
            );
        }
        found
    };
    words.iter().filter_map(find).collect()
}

pub(crate) fn book<'a>(
    word: &str,
    ids: &[&'a str],
    lang: Lang,
    complaints: &mut Complaints,
) -> Option<&'a str> {
    let found = ids.iter().copied().find(|id| *id == word);
    if found.is_none() {
        complaints.unknown(
            lang,
            ("账", "book"),
            word,
            nearest_name(word, ids.iter().copied()),
            ("`tianchu ledger --help` 列出全部账。", "`tianchu ledger --help` lists them all."),
        );
    }
    found
}

pub(crate) fn chart(word: &str, lang: Lang, complaints: &mut Complaints) -> Option<Chart> {
    let found = Chart::parse(word);
    if found.is_none() {
        let ids: Vec<&str> = Chart::ALL.iter().chain(Chart::OF_HOURS).map(|c| c.id()).collect();
        let all = (format!("可用：{}。", ids.join("、")), format!("There are: {}.", ids.join(", ")));
        let nearest = nearest_name(word, ids.iter().copied());
        complaints.unknown(lang, ("图", "chart"), word, nearest, (&all.0, &all.1));
    }
    found
}

/// `WxH` in pixels.
pub(crate) fn size(word: &str, lang: Lang, complaints: &mut Complaints) -> (u32, u32) {
    // In less, labels fall on each other or out of the picture.
    const SMALLEST: (u32, u32) = (480, 360);
    const LARGEST: u32 = 8000;
    let read = || {
        let (w, h) = word.split_once(['x', 'X', '×'])?;
        let (w, h) = (w.trim().parse().ok()?, h.trim().parse().ok()?);
        let fits = |n: u32, least: u32| (least..=LARGEST).contains(&n);
        (fits(w, SMALLEST.0) && fits(h, SMALLEST.1)).then_some((w, h))
    };
    read().unwrap_or_else(|| {
        let (least_w, least_h) = SMALLEST;
        complaints.say(
            lang,
            format!("--size 的值是 {word}，应为宽x高，如 960x540：宽 {least_w} 至 {LARGEST} 像素，高 {least_h} 至 {LARGEST} 像素，再小标注放不下。"),
            format!(
                "--size is {word} but must be width x height such as 960x540: width {least_w} to {LARGEST} and height {least_h} to {LARGEST} pixels; in less, labels do not fit."
            ),
        );
        SMALLEST
    })
}

pub(crate) fn year(word: &str, lang: Lang, complaints: &mut Complaints) -> Option<Year> {
    let year = word.parse().ok().filter(|y| (FIRST_YEAR..=LAST_YEAR).contains(y));
    if year.is_none() {
        complaints.say(
            lang,
            format!("--year 的值是 {word}，应为 {FIRST_YEAR} 至 {LAST_YEAR} 的年份。"),
            format!("--year is {word} but must be a year from {FIRST_YEAR} to {LAST_YEAR}."),
        );
    }
    year
}

/// A word that must be one of a few.
pub(crate) fn word<'a>(
    option: &str,
    found: &str,
    allowed: &[&'a str],
    lang: Lang,
    complaints: &mut Complaints,
) -> Option<&'a str> {
    let hit = allowed.iter().copied().find(|a| *a == found);
    if hit.is_none() {
        let allowed = allowed.iter().map(|&a| a.to_owned()).collect();
        let problem = Problem::new(option, Fault::NotAllowed { found: found.to_owned(), allowed });
        complaints.sentences.push(problem.message(lang));
    }
    hit
}
