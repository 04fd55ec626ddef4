//! The project's commands; `cargo xtask` lists them. It starts processes and writes the page; it depends on no crate of ours.

mod browser;
mod budget;
mod debian;
// The reader of words is that of crate/report's build script.
#[path = "../../crate/report/build/entry.rs"]
mod entry;
mod failure;
mod fuzz;
#[path = "../../crate/report/build/message.rs"]
mod message;
mod messages;
mod mutants;
mod page;
mod process;
mod ratchet;
mod readers;
mod repeat;
mod server;
mod setup;
mod site;
mod steps;
mod tidy;
mod words;
mod workspace;

use std::process::{Command, ExitCode};

use failure::{Failure, Outcome};
use server::Server;
use setup::{Need, Setup};
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask serve [PORT]            build the page and serve it on this machine (port 8080)
cargo xtask build                   write the page to dist/, check its transfer size, pack it for others
cargo xtask build --address URL     also name the address it will be published under
cargo xtask test                    everything that must hold before a commit
cargo xtask test --only NAME,NAME   some of its steps
cargo xtask test --list             their names
cargo xtask test ... --repeat N     N times over, whatever fails, each run timed
cargo xtask test ... --busy N       beside N loops that each keep a processor busy
cargo xtask tidy                    dependencies, paths, file lengths, versions, journeys
cargo xtask bench [--json]          how fast the model is
cargo xtask calibrate DIR           statistics of load, wind and sun from open hourly series
cargo xtask calibrate               the dispatch fitted to 2024 on them
cargo xtask calibrate --pipeline    storage under construction fitted to NEA's stocks
cargo xtask bench --wasm            how fast the dispatch is in WebAssembly, under Node
cargo xtask bench --page [URL] [PART]...
                                how the page starts, moves, answers and holds memory: cpu, start, shift, views, lever
cargo xtask bench --highs [--json]  also how fast HiGHS is (builds its C++; once, five to ten minutes)
cargo xtask fuzz [SECONDS] [TARGET]
                                a fuzzer tries what people hand in: scenario, link, problem, hours (20 s each)
cargo xtask mutants K               whether tests notice what is wrong: part K of 15 of all changes, half an hour
cargo xtask bless [NAME]            take the present results as the expected ones";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// True if all went well; false if the command has already told what did not.
fn dispatch(arguments: &[&str]) -> Outcome<bool> {
    let mut workspace = Workspace::locate()?;
    match arguments {
        [] | ["help" | "--help" | "-h"] => println!("{USAGE}"),
        // Of a command, too: the usage has a line for each.
        [_, "--help" | "-h"] => println!("{USAGE}"),
        ["serve"] => serve(&workspace, 8080)?,
        ["serve", port] => serve(&workspace, parse_port(port)?)?,
        ["build", rest @ ..] if matches!(rest, [] | ["--address", _]) => {
            workspace.address = rest.last().map(|text| site::address(text)).transpose()?;
            Setup::new(&workspace).provide(&[Need::Page])?;
            budget::check(&workspace)?;
            page::release(&workspace)?;
        }
        ["test", "--list"] => steps::list(),
        ["test", rest @ ..] => return repeat::run(&workspace, &repeat::Options::parse(rest)?),
        ["tidy"] => {
            Setup::new(&workspace).provide(&[Need::Node])?;
            tidy::check(&workspace)?;
        }
        // Only for .cargo/config.toml, so it is not in the list of commands.
        ["wasm-runner", rest @ ..] => wasm_runner(&workspace, rest)?,
        ["bench"] => bench(&workspace, "", &[])?,
        ["bench", "--json"] => bench(&workspace, "", &["--json"])?,
        ["bench", "--wasm"] => steps::bench_wasm(&workspace)?,
        ["bench", "--page", rest @ ..] => steps::bench_page(&workspace, rest)?,
        ["bench", "--highs", rest @ ..] if matches!(rest, [] | ["--json"]) => {
            Setup::new(&workspace).provide(&[Need::Cpp])?;
            bench(&workspace, " --features highs", rest)?;
        }
        ["calibrate"] => calibrate(&workspace, &[])?,
        ["calibrate", folder] => calibrate(&workspace, &[folder])?,
        ["fuzz", rest @ ..] => return fuzz::run(&workspace, rest),
        ["mutants", shard] => return mutants::run(&workspace, shard),
        ["bless"] => bless(&workspace, None)?,
        ["bless", name] => bless(&workspace, Some(name))?,
        _ => {
            return Err(Failure::new(
                format!("`cargo xtask {}` is not a command", arguments.join(" ")),
                format!("one of these:\n{USAGE}"),
            ));
        }
    }
    Ok(true)
}

fn parse_port(text: &str) -> Outcome<u16> {
    text.parse().map_err(|_| {
        Failure::new(
            format!("`{text}` is not a port"),
            "give a number from 1 to 65535, for example `cargo xtask serve 8080`",
        )
    })
}

fn serve(workspace: &Workspace, port: u16) -> Outcome {
    Setup::new(workspace).provide(&[Need::Page])?;
    let mut server = Server::fleeting(workspace, port)?;
    println!(
        "\nTianchu is at {}\nCtrl-C stops it; `cargo xtask build` in another window brings changes to it.",
        server.url
    );
    server.wait()
}

/// What `cargo test` starts wasm tests with: the tools are built if need be, then their runner takes over.
fn wasm_runner(workspace: &Workspace, arguments: &[&str]) -> Outcome {
    let mut build = workspace.cargo("build --quiet --profile xtask --package tools");
    process::read(&mut build, "run `cargo xtask test --only wasm-node`")?;
    let mut runner = Command::new(workspace.tools().join("wasm-bindgen-test-runner"));
    process::run(runner.args(arguments), "mend what the test names above")
}

/// Prints nothing itself, so that the output of `--json` can be piped.
fn bench(workspace: &Workspace, features: &str, arguments: &[&str]) -> Outcome {
    let mut command =
        workspace.cargo(&format!("run --release --quiet --package tianchu-tests{features} --bin bench --"));
    process::run(command.args(arguments), "see its message above")
}

/// Which files the folder must hold stands in `tests/calibrate/main.rs`.
fn calibrate(workspace: &Workspace, folder: &[&str]) -> Outcome {
    let mut command = workspace.cargo("run --release --quiet --package tianchu-tests --bin calibrate --");
    process::run(command.args(folder), "see its message above")
}

fn bless(workspace: &Workspace, name: Option<&str>) -> Outcome {
    let mut command = workspace.cargo("test --package tianchu-tests");
    command.args(name).env("TIANCHU_BLESS", "1").env("INSTA_UPDATE", "always");
    process::run(&mut command, "what is wrong there cannot be blessed; mend it first")?;
    println!("\nRead every difference (`git diff`), and say in the commit why the results moved:");
    process::run(workspace.command("git").args(["status", "--short"]), "run this inside a git checkout")
}
