//! The brief: its numbers are the page's, its book adds up, nothing of a reader's text becomes markup.

use std::fs;

use tianchu_charts::{brief_pictures, brief_scenes};
use tianchu_model::comparison::KeyFigure;
use tianchu_model::region::PROVINCES;
use tianchu_model::{Model, ParamId, Region, Run, Scenario};
use tianchu_report::outputs::brief::{Book, Brief, Entry, Input};
use tianchu_report::{Language, Words, quantity};
use tianchu_web::{Session, TrayEntry};

use crate::cli;

const WORDS: [Language; 2] = [Language::Zh, Language::En];

fn run(scenario: &Scenario) -> Run {
    Model::of(scenario).run(scenario)
}

fn strict() -> Scenario {
    Scenario::built_in("strict-acceptance").expect("built in")
}

fn brief(runs: &[&Run], region: Region, words: Words) -> Brief {
    let entries: Vec<Entry<'_>> = runs.iter().map(|run| Entry { title: "", run }).collect();
    Brief::new(&Input { entries: &entries, about: runs.len() - 1, region, address: None }, words)
}

/// The number that the digits of a book say, in its last digit.
fn whole(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let size: i64 = digits.parse().expect("digits");
    if text.starts_with('−') { -size } else { size }
}

fn closes(book: &Book) -> bool {
    let values: Vec<i64> = book.values.iter().map(|text| whole(text)).collect();
    let (closing, others) = values.split_last().expect("values");
    others.iter().sum::<i64>() == *closing
}

// Breaks if the book of any place does not add up to the last digit that is printed, or a province has none.
#[test]
fn the_book_adds_up_in_the_digits_shown() {
    let [baseline, strict] = [run(&Scenario::baseline()), run(&strict())];
    let provinces = (0..PROVINCES.len()).map(Region::Province);
    for region in std::iter::once(Region::Nation).chain(provinces) {
        for words in WORDS.map(Words::of) {
            let brief = brief(&[&baseline, &strict], region, words);
            let book = brief.rule.book.expect("a book");
            assert_eq!(book.labels.len(), book.values.len());
            assert!(closes(&book), "{}: {:?}", region.code(), book.values);
        }
    }
}

// Breaks if the cap of Guangdong under strict acceptance rests on another book than that of the year before, or its lines are
// put together in another way: the flows of 2034 by hand from `tianchu ledger strict-acceptance --region 44 --year 2034`.
#[test]
fn the_book_of_guangdong_is_that_of_its_ledger() {
    let [baseline, strict] = [run(&Scenario::baseline()), run(&strict())];
    let guangdong = Region::parse("44").expect("Guangdong");
    let book = brief(&[&baseline, &strict], guangdong, Words::of(Language::En)).rule.book.expect("a book");
    let ledger =
        cli::command(["ledger", "strict-acceptance", "--region", "44", "--year", "2034", "--book", "area"]);
    let of = |wanted: &[&str]| -> i64 {
        let rows =
            ledger.out.lines().filter(|line| wanted.contains(&line.split(',').nth(5).unwrap_or_default()));
        rows.map(|line| line.rsplit(',').next().and_then(|x| x.parse::<i64>().ok()).expect("mu")).sum()
    };
    let construction = [
        "construction_national",
        "construction_key",
        "construction_energy",
        "construction_energy_unlisted",
        "construction_ordinary",
    ];
    let by_hand = [
        of(&["opening"]),
        of(&["restored"]),
        of(&["reclaimed"]),
        of(&construction),
        of(&["trees", "orchards"]),
        of(&["infrastructure"]),
        of(&["mining", "exempt_loss", "rectified", "illegal_building"]),
        of(&["closing"]),
    ];
    assert_eq!(book.values.iter().map(|text| whole(text)).collect::<Vec<_>>(), by_hand);
}

// Breaks if a figure of a brief is written otherwise than the page writes it.
#[test]
fn figures_are_those_of_the_page() {
    let run = run(&strict());
    for (lang, words) in ["zh", "en"].into_iter().zip(WORDS.map(Words::of)) {
        let mut session = Session::new(words);
        session.load("strict-acceptance").expect("built in");
        let page = session.province("44").expect("a region").expect("a province");
        let brief_of = brief(&[&run], Region::parse("44").expect("Guangdong"), words);
        for figure in &brief_of.figures.figures {
            let on_page = page.figures.iter().find(|known| known.id == figure.id).expect("on the page");
            assert_eq!((&figure.value, &figure.note), (&on_page.value, &on_page.note), "{lang}");
        }
        assert!(brief_of.answer.text.contains(&page.answer));
        let nation = brief(&[&run], Region::Nation, words);
        let screen = session.first_screen("CN").expect("the nation");
        assert!(
            [screen.alarm, screen.finding].iter().all(|part| nation.answer.text.contains(part)),
            "{lang}"
        );
        for figure in &nation.figures.figures {
            let key = KeyFigure::ALL.iter().find(|key| key.id() == figure.id).expect("a key figure");
            assert_eq!(figure.value, quantity(key.of(&run), key.unit(), words));
        }
    }
}

// Breaks if page and command line write a brief that differs in a byte, or the command it prints writes another one.
#[test]
fn page_and_command_line_write_the_same_bytes() {
    for (lang, words) in ["zh", "en"].into_iter().zip(WORDS.map(Words::of)) {
        for region in ["CN", "44"] {
            let args = ["brief", "baseline", "strict-acceptance", "--region", region, "--lang", lang];
            let written = cli::command(args);
            assert_eq!(written.code, 0, "{}", written.err);
            let entry = |name: &str| TrayEntry {
                title: String::new(),
                scenario: name.to_owned(),
                fragment: format!("v=1&s={name}"),
                own_data: Vec::new(),
            };
            let tray = [entry("baseline"), entry("strict-acceptance")];
            let page = Session::new(words).brief(&tray, 1, region, None).expect("a brief");
            assert_eq!(page.html, written.out);
            assert_eq!(page.name, format!("tianchu-brief-strict-acceptance-{region}-{lang}"));
            let (_, printed) = written.out.split_once(">tianchu brief").expect("a command");
            let printed = printed.split('<').next().unwrap_or_default();
            let again: Vec<&str> = std::iter::once("brief").chain(printed.split_whitespace()).collect();
            assert_eq!(cli::run(&again, false).out, written.out);
        }
    }
}

// Breaks if a title somebody wrote is taken as markup, or so long that nothing else has room.
#[test]
fn nothing_of_a_readers_text_is_markup() {
    let run = run(&strict());
    let title = format!("<b>&\"'{}", "长".repeat(400));
    let entries =
        [Entry { title: "<script>alert(1)</script>", run: &run }, Entry { title: &title, run: &run }];
    let words = Words::of(Language::Zh);
    let address = Some("https://example.org/?a=<i>\"&b");
    let brief = Brief::new(&Input { entries: &entries, about: 1, region: Region::Nation, address }, words);
    let html = brief.html(&brief_pictures(&brief, &brief_scenes(&brief, &run, &run, words)));
    assert!(html.contains("&lt;b&gt;&amp;&quot;'长") && html.contains("&lt;script&gt;"), "{html}");
    for markup in ["<script", "<b>&", "<i>", "\"&b"] {
        assert!(!html.contains(markup), "{markup}");
    }
    assert!(brief.subtitle.chars().count() < 100);
    assert!(brief.settings.rows.is_empty() && brief.settings.note.is_some());
}

// Breaks if settings beyond those that have room are left out in silence, or a small one stands before a large one.
#[test]
fn the_largest_of_many_settings_are_named_and_the_others_counted() {
    let mut many = Scenario::baseline();
    let mut n = 0;
    for param in ParamId::all().filter(|p| p.row().options.is_empty() && p.row().unit != "switch").take(60) {
        let row = param.row();
        let value = row.nearest(if row.default + row.step <= row.max {
            row.default + row.step
        } else {
            row.default - row.step
        });
        n += usize::from(value != row.default && many.set_param(param, value).is_ok());
    }
    let [baseline, many] = [run(&Scenario::baseline()), run(&many)];
    let settings = brief(&[&baseline, &many], Region::Nation, Words::of(Language::En)).settings;
    assert_eq!(settings.rows.len(), 5);
    let note = settings.note.expect("that there are more");
    assert!(note.contains(&format!("{} more", n - 5)), "{note}");
    assert!(!settings.rows[0][4].contains("moves no number"), "{:?}", settings.rows[0]);
}

// Breaks if a brief is written over a file though something is wrong, formats and endings disagree unsaid, an address that
// nobody can open is printed, or the same Word file is other bytes when made again.
#[test]
fn files_are_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let [word, again, page] = ["a.docx", "b.docx", "c.html"].map(path);
    for out in [&word, &again, &page] {
        let ran = cli::command(["brief", "baseline", "--region", "44", "--out", out]);
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    }
    let written = fs::read(&word).expect("a file");
    assert!(written.starts_with(b"PK\x03\x04[") || written.starts_with(b"PK"));
    assert_eq!(written, fs::read(&again).expect("a file"));
    for wrong in [
        &["brief", "baseline", "--out", &page, "--format", "docx"][..],
        &["brief", "baseline", "--out", &page, "--address", "http://localhost:1/"],
        &["brief", "baseline", "--out", &page, "--about", "B"],
        &["brief", "baseline", "--out", &page, "--region", "north"],
        &["brief", "baseline", "baseline", "baseline", "baseline", "baseline", "--out", &page],
        &["brief", "baseline", "--out", &path("d.pdf")],
    ] {
        let before = fs::read(&page).expect("a file");
        assert_eq!(cli::run(wrong, false).code, 2, "{wrong:?}");
        assert_eq!(fs::read(&page).expect("a file"), before);
    }
    assert!(!folder.path().join("d.pdf").exists());
}

// Breaks if a chart saved as PNG is none, or not twice as fine.
#[test]
fn charts_are_saved_as_png() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("chart.png");
    let out = file.display().to_string();
    let ran = cli::command(["chart", "farmland-stock", "baseline", "--size", "500x400", "--out", &out]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let png = fs::read(&file).expect("a file");
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let long = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((long(16), long(20)), (1000, 800));
}
