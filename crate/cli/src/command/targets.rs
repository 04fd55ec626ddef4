//! The command `targets`.

use clap::Args;
use tianchu_model::register::Target;
use tianchu_model::target::{self, Status, Treatment};
use tianchu_model::{Region, Scenario};
use tianchu_report::export::{self, Table};
use tianchu_report::scenario::name_in_files;
use tianchu_report::{Words, difference, quantity, register, targets};

use crate::args::{ChangeArgs, CouplingArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::{self, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate_as;
use crate::tables::{Side, aligned, markdown, wrapped};
use crate::vintage;

/// Columns a sentence takes.
const WIDTH: usize = 92;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("fail_on_miss", Words::targets_help_fail_on_miss)];

#[derive(Debug, Args)]
pub(crate) struct Targets {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[command(flatten)]
    coupling: CouplingArgs,
    #[command(flatten)]
    regions: RegionArgs,
    #[arg(long)]
    fail_on_miss: bool,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Targets {
    const NAME: &'static str = "targets";
    const ABOUT: Say = Words::targets_help;
    const HELP: &'static [&'static [Help]] = &[
        ScenarioArgs::HELP,
        ChangeArgs::HELP,
        CouplingArgs::HELP,
        RegionArgs::HELP,
        OWN_HELP,
        OutputArgs::HELP_WITH_MARKDOWN,
    ];
    const EXAMPLES: &'static str = "  tianchu targets baseline --region CN
  tianchu targets baseline --region CN --fail-on-miss
  tianchu targets baseline --region CN --format md";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        input::no_grids(words.targets_what(), &regions, session);
        let output = Output::of_report(&self.output, session);
        session.settle()?;
        let run = simulate_as(&scenario, &self.coupling, None, session)?;
        let mut board = target::board(&run);
        board.retain(|s| regions.is_empty() || regions.contains(&s.region));
        let table = targets::table(&run, &regions, words);
        let numbers = ["wanted", "now", "at_deadline", "margin", "lowest"];
        let mut sentences = counts(&run.scenario, &board, &regions, words).to_vec();
        sentences.extend(vintage::lacks(scenario.vintage, words).map(str::to_owned));
        if output.is_markdown() {
            output.write_text(
                session,
                &document(&name_in_files(&scenario), &board, &regions, &sentences, words),
            )?;
        } else {
            let text = || text(&board, &regions, &sentences, words);
            output.write(session, &table, &numbers, || export::meta(&run), text)?;
        }
        if self.fail_on_miss && board.iter().any(|s| !s.met && !s.exceeded()) {
            Err(Failure::NotMet)
        } else {
            Ok(())
        }
    }
}

/// A line a target, for a person at a terminal, and what is to be said below them.
fn text(board: &[Status], regions: &[Region], sentences: &[String], words: Words) -> String {
    let line =
        |s: &Status| [verdict(s, words).to_owned(), s.target.date.to_string(), targets::text(s, words)];
    let mut rows: Vec<[String; 3]> = board.iter().map(line).collect();
    rows.extend(
        target::listed(regions).map(|t| {
            [words.targets_verdict_listed().to_owned(), t.date.to_string(), targets::listed(t, words)]
        }),
    );
    let mut text = aligned("", [Side::Left; 3], &rows);
    text.push('\n');
    for line in sentences.iter().flat_map(|sentence| wrapped(sentence, WIDTH)) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// As [`text`], as Markdown with a column for each number.
fn document(name: &str, board: &[Status], regions: &[Region], sentences: &[String], words: Words) -> String {
    let mut table = Table::new(&[
        words.targets_column_verdict(),
        words.targets_column_target(),
        words.targets_column_wanted(),
        words.targets_column_deadline(),
        words.targets_column_outcome(),
        words.targets_column_margin(),
        words.targets_column_document(),
        words.targets_column_grade(),
    ]);
    let mut push = |verdict: &str, target: &Target, numbers: Option<(f64, f64)>| {
        let show = |x: f64| quantity(x, target::unit(target), words);
        let document = [
            register::details::target_document(target, words),
            register::details::target_article(target, words),
        ];
        let place = document.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        table.push([
            verdict,
            &register::target(target, words),
            &show(target::wanted(target)),
            &target.date.to_string(),
            &numbers.map_or(String::new(), |(outcome, _)| show(outcome)),
            &numbers.map_or(String::new(), |(_, margin)| difference(margin, target::unit(target), words)),
            &place,
            target.grade.letter(),
        ]);
    };
    for s in board {
        push(verdict(s, words), &s.target, Some((s.at_deadline, s.margin)));
    }
    for t in target::listed(regions) {
        push(words.targets_verdict_listed(), t, None);
    }
    format!("`{name}`\n\n{}\n{}\n", markdown(&table), sentences.join("\n\n"))
}

/// How many targets there are of each treatment, what came of them, and what these words mean.
fn counts(scenario: &Scenario, board: &[Status], regions: &[Region], words: Words) -> [String; 4] {
    let [computed, constant, listed] = target::counts(scenario, regions);
    let outcomes = |of: Treatment| {
        let of = || board.iter().filter(move |s| target::treatment(&s.target) == of);
        let (met, exceeded) = (of().filter(|s| s.met).count(), of().filter(|s| s.exceeded()).count());
        let all = of().count();
        (all, exceeded, met, all - met - exceeded)
    };
    let ((n, over, met, missed), (n_constant, over_constant, met_constant, missed_constant)) =
        (outcomes(Treatment::Computed), outcomes(Treatment::Constant));
    [
        words.targets_count(&(computed + constant + listed), &computed, &constant, &listed),
        words.targets_count_computed(&n, &over, &met, &missed),
        words.targets_count_constant(&n_constant, &over_constant, &met_constant, &missed_constant),
        words.targets_states().to_owned(),
    ]
}

/// Whether a target is met, in a word of its own: never by colour alone.
fn verdict(status: &Status, words: Words) -> &'static str {
    if status.exceeded() {
        words.targets_verdict_exceeded()
    } else if status.met {
        words.targets_verdict_met()
    } else {
        words.targets_verdict_missed()
    }
}
