//! One binary for all tests that cross crates, so that they link once.

mod books;
mod cli;
mod dispatch;
mod draws;
mod energy;
mod errors;
mod exports;
mod files;
mod fuzz;
mod golden;
mod hours;
mod levers;
mod options;
mod own_data;
mod properties;
mod random;
mod readings;
mod register;
mod release;
mod reports;
mod rules;
mod storage;
mod support;
mod system;
mod texts;
mod words;
