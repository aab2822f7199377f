//! The command line: arguments become settings here, once; below this nothing sees clap, the environment or the
//! clock.

mod args;
mod browser;
mod clock;
mod commands;
mod exit;
mod northbeck;
mod open;
mod output;
mod pages;
mod password;
mod progress;
mod size;
mod watch;

use std::process::ExitCode;

use clap::Parser;

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let args = match args::Args::try_parse() {
        Ok(args) => args,
        Err(error) => return exit::usage(&error),
    };
    // A panic's own message can repeat what it stumbled over: say where, never what.
    std::panic::set_hook(Box::new(|panic| exit::fault_at(panic.location())));
    match std::panic::catch_unwind(|| commands::run(&args)) {
        Ok(result) => exit::code(result),
        Err(_) => exit::fault(),
    }
}
