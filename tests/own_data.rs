//! Observations of a reader's own, from the command line and in the page.

use std::fs;

use serde_json::Value;
use tianchu_report::{Language, Words};
use tianchu_web::Session;

use crate::cli;

const EXAMPLE: &str = include_str!("../crate/model/examples/own_data.csv");
const HEADER: &str = "id,region,date,value,low,high,unit,grade,source,known_on,note\n";

/// Runs a command on a file called `mine.csv`.
fn with(args: &[&str], bytes: &[u8]) -> cli::Ran {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("mine.csv");
    fs::write(&path, bytes).expect("written");
    let path = cli::text(&path);
    let ran = cli::run(&[args, &["--data", &path]].concat(), false);
    cli::Ran { err: ran.err.replace(&path, "mine.csv"), out: ran.out.replace(&path, "mine.csv"), ..ran }
}

/// Storage of the nation.
const STORAGE: [&str; 6] = ["run", "baseline", "--region", "CN", "--series", "storage.power_kw"];

// Breaks if a new quarter does not become what the projection starts from, or an output does not name it.
#[test]
fn a_new_quarter_moves_results_that_say_so() {
    let ran = with(&STORAGE, EXAMPLE.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let row = ran.out.lines().find(|line| line.contains(",2026Q3,")).expect("a row");
    assert!(row.starts_with("baseline+data-"), "{row}");
    assert!(row.contains(",168000000.0,own_data,"), "{row}");
    assert_eq!(
        ran.err,
        "note: mine.csv: new: storage.energy_gwh China 2026-09-30 = 440 GWh\n\
         note: mine.csv: new: storage.power_gw China 2026-09-30 = 168 GW\n\
         note: mine.csv: a target on the board: storage.power_kw China 2030-12-31 = at_least 400 GW\n"
    );
    let json: Value =
        serde_json::from_str(&with(&[&STORAGE[..], &["--format", "json"]].concat(), EXAMPLE.as_bytes()).out)
            .expect("JSON");
    let plain: Value =
        serde_json::from_str(&cli::run(&[&STORAGE[..], &["--format", "json"]].concat(), false).out)
            .expect("JSON");
    let (own, meta) = (&json["meta"]["own_data"], &json["meta"]);
    assert_eq!((&own["file"], own["rows"].as_array().map(Vec::len)), (&Value::from("mine.csv"), Some(3)));
    assert_eq!(own["rows"][1]["value"], 168.0);
    assert_eq!(
        (&own["rows"][1]["source"], &own["rows"][2]["comparison"]),
        (&Value::from("made up"), &Value::from("at_least"))
    );
    assert_eq!(own["rows"][2]["note"], "an example and not a target");
    for key in ["settings", "fingerprint"] {
        assert_ne!(meta[key], plain["meta"][key], "{key}");
    }
    assert!(plain["meta"].get("own_data").is_none());
    let chart = with(&["chart", "storage-stock", "baseline", "--out", "-"], EXAMPLE.as_bytes());
    assert!(chart.out.contains("own data mine.csv"), "{}", chart.err);
    let then = with(&[&STORAGE[..], &["--vintage", "2024", "--lang", "zh"]].concat(), EXAMPLE.as_bytes());
    let before = cli::run(&[&STORAGE[..], &["--vintage", "2024"]].concat(), false);
    let values =
        |out: &str| out.lines().map(|l| l.split_once(',').map(|(_, v)| v.to_owned())).collect::<Vec<_>>();
    assert_eq!(values(&then.out), values(&before.out));
    assert!(
        then.err.starts_with("注意：mine.csv：按 2024 数据尚不可知（2026-10-28 公布）："),
        "{}",
        then.err
    );
}

// Breaks if a figure that does nothing is taken without a word.
#[test]
fn what_is_not_read_is_said() {
    let text = format!("{HEADER}storage.power_gw_check,44,2031-06-30,9,,,GW,D,,,\n");
    for (lang, said) in [
        (
            "en",
            "note: mine.csv: not read by the model: storage.power_gw_check Guangdong 2031-06-30 = 9 GW\n\
             note: mine.csv: rows that count as known on the day they are of, since known_on is empty or the same: 1\n",
        ),
        (
            "zh",
            "注意：mine.csv：模型不读此数：storage.power_gw_check 广东 2031-06-30 = 9 GW\n\
             注意：mine.csv：视为数据当日即公布的行数（known_on 为空或与日期相同）：1\n",
        ),
    ] {
        let ran = with(&[&STORAGE[..], &["--lang", lang]].concat(), text.as_bytes());
        assert_eq!((ran.code, ran.err.as_str()), (0, said));
    }
}

// Breaks if something wrong with a file is told without its line, its column, what is allowed and a way out.
#[test]
fn what_is_wrong_is_said_in_both_languages() {
    let line = |line: &str| format!("{HEADER}{line}\n").into_bytes();
    let good = "storage.power_gw,CN,2026-09-30,168,,,GW,D,,,";
    for (bytes, en, zh) in [
        (
            line("storage.powr_gw,CN,2026-09-30,168,,,GW,D,,,"),
            "line 2: id is \"storage.powr_gw\", which is no series of observations. Did you mean storage.power_gw?",
            "第 2 行：id 为“storage.powr_gw”，观测数据中没有此序列。是否指 storage.power_gw？",
        ),
        (
            b"id,region,date,value,unit,grade,comparision\nstorage.power_gw,CN,2030-12-31,400,GW,D,at_least\n".to_vec(),
            "line 1: the first line has a column \"comparision\", which is none. Did you mean comparison?",
            "第 1 行：首行有“comparision”一列，没有此列。是否指 comparison？",
        ),
        (
            line("storage.power_kw,CN,2030-12-31,400,,,GW,D,,,"),
            "line 2: id is \"storage.power_kw\", a series of results, so the row is a target: its column comparison must say",
            "第 2 行：id 为“storage.power_kw”，是结果的序列，这一行应是目标",
        ),
        (
            line("storage.power_gw,CN,2026-09-30,168000,,,MW,D,,,"),
            "line 2: unit is \"MW\", but this series is in GW. Convert the figure if need be, and write GW.",
            "第 2 行：unit 为“MW”，而此序列的单位是 GW。请按需换算，并写 GW。",
        ),
        (
            line("storage.power_gw,CN,2026-09-31,168,,,GW,D,,,"),
            "line 2: date is \"2026-09-31\", which is no day of the calendar. Write it as 2026-09-30.",
            "第 2 行：date 为“2026-09-31”，不是日历上的一天。请写成 2026-09-30。",
        ),
        (
            line(&format!("{good}\n{good}")),
            "line 3: this series, region and day stand in line 2 already. Delete one of the two.",
            "第 3 行：此序列、地区与日期已见于第 2 行。请删去一行。",
        ),
        (
            line("storage.power_gw,台湾,2026-09-30,168,,,GW,D,,,"),
            "line 2: there are no figures of 台湾 here: the statistics behind the model cover the 31 provincial units of the mainland.",
            "第 2 行：此处没有台湾的数：模型所依据的统计只含大陆 31 个省级单位。",
        ),
        (
            line("storage.power_gw,CN,2026-09-30,168,170,160,GW,D,,,"),
            "line 2: low is 170 and high is 160; low must not be above high. Exchange or correct them.",
            "第 2 行：low 为 170，high 为 160；low 不得高于 high。请对调或更正。",
        ),
        (
            line("storage.power_gw,CN,2026-09-30,168,,,GW,D,,2026-09-29,"),
            "line 2: known_on is 2026-09-29, before the day the figure is of (2026-09-30), and this series has no forecasts. Write the day it was published, or nothing for the day itself.",
            "第 2 行：known_on 为 2026-09-29，早于数据日期 2026-09-30，而此序列没有预测数。请写公布日；留空则取数据日期。",
        ),
        (
            line("storage.power_gw,CN,2026-09-30,16,,,GW,D,,,"),
            "an earlier day; this stock has never fallen. Check figure and unit, or correct that day by a row of its own.",
            "此存量从未下降。请核对数值与单位，或另写一行更正那一天。",
        ),
        (
            line(good).iter().map(|b| if *b == b',' { b';' } else { *b }).collect(),
            "line 1: columns are parted by semicolons but must be by commas, as in id,region,date,value,unit,grade. Put commas for semicolons, or save the file as comma-separated CSV.",
            "第 1 行：各列以分号分隔，须用逗号，如 id,region,date,value,unit,grade。请将分号换成逗号，或另存为逗号分隔的 CSV。",
        ),
        (
            b"id,region,date,value\n".to_vec(),
            "line 1: the first line lacks unit, grade.",
            "第 1 行：首行缺少 unit、grade。",
        ),
        (
            [HEADER.as_bytes(), b"storage.power_gw,\xa5\xfe\xb0\xea,2026-09-30,168,,,GW,D,,,\n"].concat(),
            "line 2 is neither UTF-8 text nor GB18030 that can be told for sure",
            "",
        ),
    ] {
        for (lang, said) in [("en", en), ("zh", zh)] {
            let ran = with(&[&STORAGE[..], &["--lang", lang]].concat(), &bytes);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
            assert!(ran.err.contains("mine.csv") && ran.err.contains(said), "{lang}: {}\n{said}", ran.err);
        }
    }
}

// Breaks if a table as Excel saves it in China is refused, or read without a word.
#[test]
fn a_table_in_gb18030_is_read_with_a_note() {
    let text = [HEADER.as_bytes(), b"storage.power_gw,\xc8\xab\xb9\xfa,2026-09-30,168,,,GW,D,,2026-10-28,\n"]
        .concat();
    let ran = with(&STORAGE, &text);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            0,
            "note: mine.csv: the file is no UTF-8 text and was read as GB18030.\n\
             note: mine.csv: new: storage.power_gw China 2026-09-30 = 168 GW\n"
        )
    );
}

// Breaks if page and command line make different results of the same rows, the page forgets them with another scenario,
// or keeps them when they are put away.
#[test]
fn the_page_rests_on_them_until_they_are_put_away() {
    let mut page = Session::new(Words::of(Language::En));
    let plain = page.fingerprint();
    let info = page.read_own_data("mine.csv", EXAMPLE, "utf-8").expect("a good file");
    assert_eq!(info.notes.len(), 3, "{:?}", info.notes);
    page.set_own_data("mine.csv", &info.rows, &info.origins).expect("checked");
    let own = page.fingerprint();
    assert_ne!(own, plain);
    let json: Value =
        serde_json::from_str(&with(&[&STORAGE[..], &["--format", "json"]].concat(), EXAMPLE.as_bytes()).out)
            .expect("JSON");
    assert_eq!(json["meta"]["fingerprint"].as_str(), Some(own.as_str()));
    assert_eq!(page.own_data(), ["mine.csv", &info.rows, &info.origins]);
    let target = page
        .targets()
        .into_iter()
        .find(|t| t.id == "own:storage.power_kw:CN:2030-12-31")
        .expect("on the board");
    assert_eq!(
        (target.wanted.as_str(), target.met, target.document),
        ("400 GW", false, "the reader's own data")
    );
    assert!(page.summary().changes.iter().any(|c| c.id == "data" && c.to == "mine.csv"));
    assert!(page.command().ends_with(" --data mine.csv"), "{}", page.command());
    assert!(
        page.caption("storage-stock", "CN")
            .expect("a chart")
            .rests_on
            .contains(&"own data mine.csv".to_owned())
    );
    // The link holds three rows, and another page opens it with them.
    let mut other = Session::new(Words::of(Language::Zh));
    let opened = other.open_link(&page.share(&[])).expect("a link");
    assert_eq!((opened.own_rows_left, other.fingerprint()), (0, own.clone()));
    // Rows without a file are in the command as a link, and no name of a file steers the shell.
    let mut of_link = Session::new(Words::of(Language::En));
    of_link.open_link(&page.share(&[])).expect("a link");
    let command = of_link.command();
    let link =
        command.strip_prefix("tianchu run '").and_then(|link| link.strip_suffix('\'')).expect("a link");
    let ran = cli::run(&["hash", link], false);
    assert_eq!((ran.code, ran.out.trim()), (0, own.as_str()), "{}", ran.err);
    for (name, said) in [("it's.csv", r" --data 'it'\''s.csv'"), ("-rf.csv", " --data ./-rf.csv")] {
        of_link.set_own_data(name, &info.rows, "").expect("checked");
        assert!(of_link.command().ends_with(said), "{}", of_link.command());
    }
    // A worker has them and the name of the file.
    other.resume("baseline", "v=1&s=baseline", &page.own_data()).expect("a state");
    assert_eq!((other.own_data(), other.fingerprint()), (page.own_data(), own));
    page.load("strict-acceptance").expect("built in");
    assert_eq!(page.own_data().len(), 3);
    page.reset("data").expect("put away");
    page.load("baseline").expect("built in");
    assert_eq!((page.own_data().len(), page.fingerprint()), (0, plain));
}

// Breaks if a link loses rows of its maker without a word to either.
#[test]
fn a_link_without_the_rows_says_how_many_there_were() {
    let quarters = ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"];
    let rows: String = quarters
        .iter()
        .enumerate()
        .map(|(i, day)| format!("storage.power_gw,CN,{day},{},,,GW,D,,,\n", 170 + i))
        .collect();
    let mut page = Session::new(Words::of(Language::En));
    let info = page.read_own_data("many.csv", &format!("{HEADER}{rows}"), "utf-8").expect("a good file");
    page.set_own_data("many.csv", &info.rows, &info.origins).expect("checked");
    let link = page.share(&[]);
    assert!(link.contains("&o=5"), "{link}");
    let opened = page.open_link(&link).expect("a link");
    assert_eq!((opened.own_rows_left, page.own_data().len()), (5, 0));
    let ran = cli::run(&["hash", &link], false);
    assert_eq!(
        ran.err,
        "note: this link was made with 5 own observations, which are not in it: results here are without them. Ask for the file.\n"
    );
}

// Breaks if areas of farmland that contradict those of the register end the run instead of being refused, in a file or in
// a link.
#[test]
fn land_that_contradicts_the_register_is_refused() {
    let row = "farmland.area_wanmu,CN,2023-12-31,193300,193300,193300,wanmu,D,,,\n";
    for (lang, words) in [("en", "contradict those of the register"), ("zh", "与登记表中的其他数不符")]
    {
        let ran = with(&["run", "baseline", "--lang", lang], format!("{HEADER}{row}").as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains(words), "{}", ran.err);
    }
    let link = "v=1&s=baseline&o=farmland.area_wanmu!CN!2023-12-31!D!180000!180000!180000";
    assert!(tianchu_model::link::decode(link).is_err());
    let fitting = row.replace("193300", "193000");
    assert_eq!(with(&["hash", "baseline"], format!("{HEADER}{fitting}").as_bytes()).code, 0);
}

// Breaks if a target of a reader's own does not stand on the board of the command line, in words of its own, with a name
// that no other has.
#[test]
fn own_targets_stand_on_the_board() {
    for (lang, text) in [
        ("en", "own target (China), New-type storage, power: 368.1 GW, 31.94 GW short of 400 GW"),
        ("zh", "自设目标（全国），"),
    ] {
        let ran = with(&["targets", "baseline", "--region", "CN", "--lang", lang], EXAMPLE.as_bytes());
        assert_eq!(ran.code, 0, "{}", ran.err);
        let own: Vec<&str> = ran
            .out
            .lines()
            .filter(|line| line.contains("own:storage.power_kw:CN:2030-12-31,CN,2030-12-31,kW,400000000.0,"))
            .collect();
        assert_eq!(own.len(), 1, "{}", ran.out);
        assert!(own[0].contains(text), "{}", own[0]);
    }
}

// Breaks if a link with own rows is told to be cut off whatever is wrong, or a file replaces the rows of a link silently.
#[test]
fn own_rows_of_a_link_are_checked_and_replaced_aloud() {
    let link = |rows: &str| format!("v=1&s=baseline&o={rows}");
    let bad = link("storage.power_gw!CN!2026-09-30!D!168!170!160");
    for (lang, said) in [
        ("en", "the own data of this link cannot be read at “storage.power_gw!CN!2026-09-30!D!168!170!160”"),
        ("zh", "此链接中的自有数据在“storage.power_gw!CN!2026-09-30!D!168!170!160”处无法读取"),
    ] {
        let ran = cli::run(&["hash", &bad, "--lang", lang], false);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    let ran = with(&["hash", &link("storage.power_gw!CN!2026-09-30!D!170")], EXAMPLE.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("the link has own rows of its own (1); those of the file stand in their place."),
        "{}",
        ran.err
    );
    assert_eq!(ran.out, with(&["hash", "baseline"], EXAMPLE.as_bytes()).out);
}
