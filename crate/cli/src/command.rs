//! The commands, each in a file of its own: arguments, help, examples and what it does.

mod backtest;
mod brief;
mod calibration;
mod chart;
mod check;
mod compare;
mod dispatch;
mod events;
mod hash;
mod ledger;
mod params;
mod ppp;
mod readings;
mod rules;
mod run;
mod scenarios;
mod sources;
mod system;
mod targets;

use crate::entry::Entry;

/// All commands, in the order of help.
pub(crate) static ALL: [Entry; 19] = [
    Entry::of::<run::Run>(),
    Entry::of::<events::Events>(),
    Entry::of::<ledger::Ledger>(),
    Entry::of::<targets::Targets>(),
    Entry::of::<compare::Compare>(),
    Entry::of::<brief::WriteBrief>(),
    Entry::of::<readings::Readings>(),
    Entry::of::<chart::DrawChart>(),
    Entry::of::<check::Check>(),
    Entry::of::<calibration::Calibration>(),
    Entry::of::<backtest::Backtest>(),
    Entry::of::<dispatch::Dispatch>(),
    Entry::of::<system::System>(),
    Entry::of::<ppp::Ppp>(),
    Entry::of::<hash::Hash>(),
    Entry::of::<params::Params>(),
    Entry::of::<sources::Sources>(),
    Entry::of::<rules::Rules>(),
    Entry::of::<scenarios::Scenarios>(),
];
