//! The command `rules`.

use clap::Args;
use tianchu_model::EventKind;
use tianchu_model::coverage::{self, Treatment, counts};
use tianchu_model::register::RULES;
use tianchu_report::coverage::{carriers, numbers, reason, table};
use tianchu_report::register::{article, details, law, parameter};
use tianchu_report::{Words, events};

use crate::args::RegisterArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned};

#[derive(Debug, Args)]
pub(crate) struct Rules {
    #[command(flatten)]
    output: RegisterArgs,
}

impl Command for Rules {
    const NAME: &'static str = "rules";
    const ABOUT: Say = Words::rules_help;
    const HELP: &'static [&'static [Help]] = &[RegisterArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu rules\n  tianchu rules --format md";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let output = Output::of_register(&self.output, session);
        session.settle()?;
        output.write(session, &table(words), &[], meta_of_register, || text(words))
    }
}

/// Rules by document: id, force, article, content; the events that cite a rule stand under it.
fn text(words: Words) -> String {
    let mut text = String::new();
    for document in RULES.chunk_by(|a, b| law(a, words) == law(b, words)) {
        let Some(first) = document.first() else { continue };
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("{}\n", law(first, words)));
        let mut lines: Vec<[String; 4]> = Vec::new();
        for rule in document {
            lines.push(
                [rule.id, rule.force, article(rule, words), details::rule(rule, words)].map(str::to_owned),
            );
            if let Some(row) = coverage::of(rule.id) {
                let by = match row.treatment {
                    Treatment::Computed { moved_by, what } => {
                        words.rules_computed_by(&carriers(what, words), &parameter(moved_by, words))
                    }
                    Treatment::Constant { numbers: put, what } => {
                        words.rules_put_in(&carriers(what, words), &numbers(put, words))
                    }
                    Treatment::Listed { reason: why } => words.rules_listed_since(&reason(why, words)),
                };
                lines.push([String::new(), String::new(), String::new(), by]);
            }
            let cites = |kind: &&EventKind| kind.rules().contains(&rule.id);
            for kind in EventKind::ALL.iter().filter(cites) {
                let under = words.events_of_rule(&kind.id(), &events::plain(*kind, words));
                lines.push([String::new(), String::new(), String::new(), under]);
            }
        }
        text.push_str(&aligned("  ", [Side::Left; 4], &lines));
    }
    let [computed, constant, listed] = counts();
    let counted = words.rules_count(&computed, &constant, &listed);
    text.push_str(&format!("\n{counted}\n{}\n", words.rules_forces()));
    text
}
