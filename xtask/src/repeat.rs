//! `cargo xtask test` once or many times over, on a machine as it is or kept busy: a test that passes by luck shows.

use std::hint;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::steps;
use crate::workspace::Workspace;

pub(crate) struct Options {
    /// Names of steps; none stands for all.
    only: Vec<String>,
    repeat: usize,
    /// Loops beside the tests that each keep a processor busy.
    busy: usize,
}

impl Options {
    pub(crate) fn parse(arguments: &[&str]) -> Outcome<Self> {
        let mut options = Self { only: Vec::new(), repeat: 1, busy: 0 };
        let mut rest = arguments.iter();
        while let Some(option) = rest.next() {
            let value = rest.next().copied().unwrap_or_default();
            match *option {
                "--only" => options.only = value.split(',').map(|name| name.trim().to_owned()).collect(),
                "--repeat" => options.repeat = count(option, value, 1, 1000)?,
                "--busy" => options.busy = count(option, value, 0, 64)?,
                _ => {
                    return Err(Failure::new(
                        format!("`cargo xtask test` has no option `{option}`"),
                        "--only NAME,NAME, --repeat N or --busy N; `cargo xtask test --list` has the names",
                    ));
                }
            }
        }
        Ok(options)
    }
}

fn count(option: &str, value: &str, least: usize, most: usize) -> Outcome<usize> {
    value.parse().ok().filter(|n| (least..=most).contains(n)).ok_or_else(|| {
        Failure::new(
            format!("`{option}` is followed by `{value}`"),
            format!("give a whole number from {least} to {most}"),
        )
    })
}

/// Runs the steps as often as asked; true if none ever failed.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Outcome<bool> {
    steps::forget_traces(workspace)?;
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..options.busy {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    hint::spin_loop();
                }
            });
        }
        let outcome = run_all(workspace, options);
        over.store(true, Ordering::Relaxed);
        outcome
    })
}

fn run_all(workspace: &Workspace, options: &Options) -> Outcome<bool> {
    if options.repeat == 1 {
        return steps::run_all(workspace, &options.only);
    }
    let mut runs = Vec::new();
    for i in 1..=options.repeat {
        println!("\n== run {i} of {}", options.repeat);
        let start = Instant::now();
        let passed = steps::run_all(workspace, &options.only)?;
        runs.push((start.elapsed().as_secs_f64(), passed));
    }
    println!();
    for (i, (seconds, passed)) in runs.iter().enumerate() {
        println!("run {:<8} {seconds:>7.1} s  {}", i + 1, if *passed { "passed" } else { "FAILED" });
    }
    let n_passed = runs.iter().filter(|(_, passed)| *passed).count();
    println!("\nruns: {n_passed} passed, {} failed", runs.len() - n_passed);
    Ok(n_passed == runs.len())
}
