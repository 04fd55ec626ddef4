//! What only the program itself can show: exit codes as the system sees them, and a reader who leaves.

use std::io::Read as _;
use std::process::{Command, Stdio};

fn tianchu() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tianchu"));
    command.env("LC_ALL", "C");
    command
}

#[test]
fn exit_codes_reach_the_system() {
    let code = |args: &[&str]| tianchu().args(args).output().expect("the program runs").status.code();
    assert_eq!(code(&["hash", "baseline"]), Some(0));
    assert_eq!(code(&["hash", "baseline", "--seed", "x"]), Some(2));
    assert_eq!(code(&["hash", "no/such/file.toml"]), Some(3));
}

#[test]
fn the_language_follows_the_environment() {
    let err = |lang: &str| {
        let output =
            tianchu().env("LC_ALL", lang).args(["hash", "nowhere"]).output().expect("the program runs");
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    assert!(err("zh_CN.UTF-8").starts_with("错误："));
    assert!(err("de_DE.UTF-8").starts_with("error: "));
}

// `tianchu run baseline | head` ends quietly: the reader has what it wanted.
#[test]
fn a_reader_who_leaves_is_no_failure() {
    let mut child = tianchu()
        .args(["run", "baseline"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut first = [0; 8];
    let mut out = child.stdout.take().expect("a pipe");
    out.read_exact(&mut first).expect("the first bytes");
    drop(out);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(&first, b"scenario");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
