//! What commands say where there is nothing to show, and that it reads well in both languages.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use tianchu_cli::Host;

use crate::cli::{self, text};

/// What a command says on standard error in each language, with its exit code.
fn said(args: &[&str]) -> [(u8, String); 2] {
    ["en", "zh"].map(|lang| {
        let ran = cli::run(&[args, &["--lang", lang]].concat(), false);
        (ran.code, ran.err)
    })
}

#[track_caller]
fn says(args: &[&str], code: u8, en: &str, zh: &str) {
    let [(code_en, said_en), (code_zh, said_zh)] = said(args);
    assert_eq!((code_en, code_zh), (code, code), "{args:?}: {said_en}");
    assert!(said_en.contains(en), "{args:?}: {said_en}");
    assert!(said_zh.contains(zh), "{args:?}: {said_zh}");
}

// Breaks if a table or a picture of nothing comes without a word on where there is something.
#[test]
fn nothing_to_show_is_explained() {
    says(&["events", "baseline", "--region", "north"], 0, "nothing happens in these regions", "没有事件");
    says(
        &["ledger", "baseline", "--region", "north"],
        0,
        "storage books only: add --storage",
        "请加 --storage",
    );
    let storage = ["ledger", "baseline", "--region", "44", "--storage", "--book", "area"];
    says(&storage, 2, "area is one of the farmland books", "area 是耕地账");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = text(&folder.path().join("chart.svg"));
    let chart = |id, region| ["chart", id, "baseline", "--region", region, "--out", &out].map(str::to_owned);
    for (args, en, zh) in [
        (chart("readings", "north"), "It is drawn of CN, every province.", "有结果的地区：CN、各省。"),
        (chart("equipment", "44"), "It is drawn of CN.", "有结果的地区：CN。"),
    ] {
        says(&args.each_ref().map(String::as_str), 2, en, zh);
        assert!(!fs::exists(&out).expect("readable"), "{args:?} wrote a picture");
    }
    let week = ["chart", "week", "baseline", "--out", &out];
    says(&week, 2, "--year is missing: say which year this chart is of", "缺少 --year：这张图须指明年份");
}

// Breaks if a word too many is called an option, a list of what is missing has commas of the other script, or a
// short name that fits several scenarios is answered with all there are.
#[test]
fn the_line_itself_is_answered_to_the_point() {
    says(&["run", "a", "b"], 2, "unexpected argument 'b'", "多了 b：");
    says(&["chart"], 2, "<CHART>", "缺少 --out <PATH>、<CHART>、<SCENARIO>。");
    let [(code, en), (_, zh)] = said(&["run", "q1"]);
    assert_eq!(code, 2);
    for told in [en, zh] {
        assert!(told.contains("q10-national-coordination") && told.contains("q19-computing-load"), "{told}");
        assert!(!told.contains("q01-") && !told.contains("strict-"), "{told}");
    }
}

// Breaks if a file name or a setting can steer the terminal on which it is complained of.
#[test]
fn messages_cannot_steer_a_terminal() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let evil = "a\u{1b}[31m\u{7}\r\u{9b}\u{202e}b";
    let file = folder.path().join("evil.toml");
    fs::write(&file, format!("base = \"baseline\"\n\"{evil}\" = 1\n").replace('\r', "")).expect("written");
    let (set, named, out) =
        (format!("farmland.{evil}=1"), format!("{evil}.toml"), format!("/nodir-{evil}/x.csv"));
    let (file, unknown) = (text(&file), format!("--{evil}"));
    for args in [
        vec!["run", "baseline", "--set", &set],
        vec!["run", &named],
        vec!["run", &file],
        vec!["run", "baseline", "--out", &out],
        vec!["run", "baseline", &unknown],
        vec!["run", "baseline", "--region", evil],
    ] {
        for (code, told) in said(&args) {
            assert!(code >= 2, "{args:?}: {told}");
            let steers = |c: &char| (c.is_control() && *c != '\n') || *c == '\u{202e}';
            assert_eq!(told.chars().find(steers), None, "{args:?}: {told:?}");
        }
    }
}

// Breaks if a number that nobody can read is written out.
#[test]
fn huge_numbers_are_stated_shortly() {
    says(&["run", "baseline", "--set", "farmland.acceptance_share=1e308"], 2, "is 1e308;", "的值是 1e308，");
}

// Breaks if a scenario that lacks one language, or has a field too many, is not told which.
#[test]
fn a_scenario_is_told_what_it_lacks() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("s.toml");
    fs::write(
        &file,
        "base = \"baseline\"\nquux = 1\ntitle = { zh = \"甲\" }\nquestion = { zh = \"乙\", en = \"B\" }\n",
    )
    .expect("written");
    let file = text(&file);
    says(&["run", &file], 2, "title.en is missing: write title = {", "缺少 title.en：请写 title = {");
    says(&["run", &file], 2, "a scenario has no quux; it may have: base, title,", "情景没有名为 quux 的项");
}

// Breaks if Chinese tables hold English units or words, or a verdict that cannot be given is an empty text.
#[test]
fn tables_keep_to_their_language_and_kind() {
    let ledger = cli::at_terminal(["ledger", "baseline", "--region", "44", "--lang", "zh"]).out;
    assert!(ledger.contains("（area）  亩") && !ledger.contains("  mu"), "{ledger}");
    let fund = ["ledger", "baseline", "--region", "44", "--book", "fund", "--lang", "zh"];
    assert!(cli::at_terminal(fund).out.contains("  元\n"));
    let fit = cli::at_terminal(["system", "baseline", "--fit", "--lang", "zh"]).out;
    assert!(fit.contains("983 至 1015") && !fit.contains(" to "), "{fit}");
    let fit = cli::command(["system", "baseline", "--fit", "--format", "json"]).out;
    assert!(fit.contains("\"within\": null") && fit.contains("\"within\": \"yes\""), "{fit}");
    assert!(!fit.contains("\"within\": \"\""));
    let floor = cli::at_terminal(["targets", "farmland-lost", "--region", "CN", "--lang", "zh"]).out;
    assert!(floor.contains("期末比目标") && !floor.contains("期末低于"), "{floor}");
}

// Breaks if what rounding leaves of nothing is written as a number.
#[test]
fn files_hold_no_noise() {
    let days = cli::command(["system", "baseline", "--year", "2030", "--grid", "north", "--days"]).out;
    let noisy = |cell: &&str| cell.parse::<f64>().is_ok_and(|x| x != 0.0 && x.abs() < 1e-12);
    assert!(days.lines().count() > 3, "{days}");
    assert_eq!(days.lines().flat_map(|line| line.split(',')).find(noisy), None);
    let svg = cli::output(["chart", "storage-stock", "baseline", "--out", "-"]);
    let sizes: Vec<&str> =
        svg.split("font-size=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(sizes.len() > 5 && sizes.iter().all(|size| size.len() <= 6), "{sizes:?}");
}

// Breaks if a reader of events is not told which document an article stands in, or another one than the file and the
// page name.
#[test]
fn events_name_their_document() {
    for (lang, law, line) in [
        ("en", "Opinion on Farmland Protection, Quality and Balance", ", art. 11 (F45)"),
        ("zh", "《关于加强耕地保护提升耕地质量完善占补平衡的意见》", "（十一）（F45）"),
    ] {
        let told = cli::at_terminal(["events", "baseline", "--region", "44", "--lang", lang]).out;
        assert!(told.contains(&format!("{law}{line}")), "{told}");
        let run = cli::at_terminal(["run", "baseline", "--lang", lang]).out;
        assert!(run.contains(&format!("{law}{line}")), "{run}");
        let args = ["events", "baseline", "--region", "44", "--lang", lang, "--format", "csv"];
        let csv = cli::command(args).out;
        assert!(csv.starts_with("scenario,date,region,event,rule,document,article,"), "{csv}");
        let named = |text: &str| text.lines().filter(|line| line.contains(law)).count();
        assert_eq!(named(&csv), named(&told));
    }
}

// Breaks if what the system refuses is told in its own words, which are English everywhere.
#[test]
fn refusals_of_the_system_are_told_in_the_readers_language() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| text(&folder.path().join(name));
    fs::write(at("keep.csv"), "a\n").expect("written");
    fs::create_dir(at("sub.toml")).expect("a folder");
    let (inside, long) = (at("keep.csv/s.toml"), at(&format!("{}.toml", "a".repeat(300))));
    for (file, en, zh) in [
        (&at("none.toml"), "there is no such file.", "没有这个文件。"),
        (&at("sub.toml"), "it is a folder.", "这是一个文件夹。"),
        (&inside, "a part of its path is a file, not a folder.", "路径中有一段是文件，不是文件夹。"),
        (&long, "its name is too long or not valid.", "文件名过长或无效。"),
    ] {
        says(&["run", file], 3, &format!("cannot read {file}: {en}"), &format!("无法读取 {file}：{zh}"));
        let own = ["system", "baseline", "--year", "2030", "--profiles", file];
        says(&own, 3, &format!("cannot read {file}: {en}"), &format!("无法读取 {file}：{zh}"));
    }
    says(&["run", "baseline", "--out", &at("sub.toml")], 2, "ends in .toml", "以 .toml 结尾");
    says(&["run", "baseline", "--out", &text(folder.path())], 3, "it is a folder.", "这是一个文件夹。");
    // Seldom is what the system says quoted, and said to be its own words.
    for (kind, en, zh) in [
        (ErrorKind::StorageFull, "the disk is full.", "磁盘已满。"),
        (ErrorKind::OutOfMemory, "the system says: out of memory", "系统报告：out of memory"),
    ] {
        for (lang, words) in [("en", en), ("zh", zh)] {
            let (mut out, mut err) = (Refusing(kind), Vec::new());
            let code = tianchu_cli::run(
                ["tianchu", "params", "--lang", lang],
                &mut Host::captured(&mut out, &mut err),
            );
            let err = String::from_utf8(err).expect("UTF-8");
            assert!(code == 3 && err.contains(words), "{err}");
        }
    }
}

/// An output that refuses whatever is written.
struct Refusing(ErrorKind);

impl std::io::Write for Refusing {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

// Breaks if a name or value as long as a file is quoted whole, one name is told again and again, or thousands are.
#[test]
fn what_stands_twice_often_is_told_briefly() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let told = |args: &[&str]| {
        let ran = cli::run(&[args, &["--lang", "en"]].concat(), false);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        ran.err
    };
    let count = |text: &str| text.matches("twice").count();
    let json = |body: &str| {
        let file = folder.path().join("p.json");
        fs::write(&file, body).expect("written");
        told(&["dispatch", "--problem", &text(&file)])
    };
    let long = "x".repeat(100_000);
    let link = told(&["run", &format!("v=1&n=7{}", "&n=8".repeat(50))]);
    assert_eq!(link, "error: link: n stands twice: 7 and 8. Leave one.\n");
    let link = told(&["run", &format!("v=1&c={0}&c={0}x&n=1&n=2", &long[..4000])]);
    assert!(count(&link) == 2 && link.len() < 300, "{link}");
    let link =
        told(&["run", &format!("v=1&p={}", (0..50).map(|i| format!("a{i}:1,a{i}:2,")).collect::<String>())]);
    assert!(
        link.lines().count() == 22 && link.contains("link: further names that stand twice: 40."),
        "{link}"
    );

    let many = json(&format!("{{\"cyclic\": true{}}}", ", \"cyclic\": false".repeat(50)));
    assert_eq!(count(&many), 1, "{many}");
    let twice = format!("\"{long}\": \"{long}\"");
    let many = json(&format!("{{\"stores\": [{{{twice}, {twice}}}]}}"));
    let line = many.lines().find(|line| line.contains("twice")).unwrap_or_default();
    assert!(line.contains("stores[0].xxx") && line.contains("…") && line.len() < 300, "{line}");
    let pairs: Vec<String> = (0..50).map(|i| format!("\"a{i}\": 1, \"a{i}\": 2")).collect();
    let many = json(&format!("{{{}}}", pairs.join(", ")));
    assert!(count(&many) == 21 && many.contains("further names that stand twice: 30."), "{many}");
}

// Breaks if settings without a name or a value are told as `(, )`, or a repeated one for each of its turns.
#[test]
fn a_setting_without_a_value_is_not_one_that_stands_twice() {
    let told = |settings: &[&str]| {
        let args: Vec<&str> = settings.iter().flat_map(|s| ["--set", s]).collect();
        let ran = cli::run(&[&["run", "baseline"], &args[..], &["--lang", "en"]].concat(), false);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        ran.err
    };
    let freeze = "farmland.freeze_factor";
    for settings in [[freeze; 2], ["farmland.freeze_factor="; 2], ["=1", "=2"], ["", ""], ["=", "="]] {
        let err = told(&settings);
        assert!(!err.contains("stands twice") && !err.contains("(, )"), "{err}");
        assert!(err.lines().count() >= 1, "{settings:?}: {err}");
    }
    let [a, b, c] = [1, 2, 3].map(|x| format!("{freeze}={x}"));
    assert_eq!(told(&[&a, &b, &c, &a]).matches("stands twice: 1 and 2").count(), 1);
}

// Breaks if of two values for one name in a link or a problem file one silently wins, or is not told both.
#[test]
fn what_stands_twice_is_told_with_both_values() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let link = "v=1&s=baseline&n=7&n=8&p=ac:0.6,cg:0.02,ac:0.7";
    says(&["run", link], 2, "link: n stands twice: 7 and 8. Leave one.", "链接：n 出现了两次：7 与 8");
    says(
        &["run", link],
        2,
        "link: ac stands twice: 0.6 and 0.7. Leave one.",
        "链接：ac 出现了两次：0.6 与 0.7",
    );
    // Back to the default is a value too.
    says(&["run", "v=1&p=ac:,ac:0.7"], 2, "ac stands twice:  and 0.7", "ac 出现了两次： 与 0.7");
    let set = ["run", "baseline", "--set", "farmland.freeze_factor=1", "--set", "farmland.freeze_factor = 2"];
    says(
        &set,
        2,
        "farmland.freeze_factor stands twice: 1 and 2.",
        "farmland.freeze_factor 出现了两次：1 与 2",
    );

    let problem = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ref/dispatch-north.json"));
    let problem = problem.expect("a problem");
    let file = folder.path().join("p.json");
    fs::write(&file, &problem).expect("written");
    assert_eq!(cli::command(["dispatch", "--problem", &text(&file)]).code, 0);
    let twice = problem.replacen("\"cyclic\": true", "\"cyclic\": true, \"cyclic\": false", 1).replacen(
        "\"wear_yuan_per_mwh\":",
        "\"power_mw\": 3, \"wear_yuan_per_mwh\":",
        1,
    );
    fs::write(&file, twice).expect("written");
    let args = ["dispatch", "--problem", &text(&file)];
    says(
        &args,
        2,
        "p.json: cyclic stands twice: true and false. Leave one.",
        "p.json：cyclic 出现了两次：true 与 false，",
    );
    says(&args, 2, "stores[0].power_mw stands twice: ", "stores[0].power_mw 出现了两次：");
}
