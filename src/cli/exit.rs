//! Exit codes, the same for every command and format.

use std::io::{self, Write};
use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Nothing at or above the denied level.
    Clean = 0,
    /// Findings stand.
    Findings = 1,
    /// Wrong use, settings, or an unreadable repository.
    CouldNotRun = 2,
}

/// An inner fault: ours, not the user's.
const FAULT: u8 = 3;

/// The code of a command's result; an error is said in one line, with its causes.
pub(super) fn code(result: anyhow::Result<Exit>) -> ExitCode {
    match result {
        Ok(exit) => ExitCode::from(exit as u8),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("sendpack: {error:#}"));
            ExitCode::from(Exit::CouldNotRun as u8)
        }
    }
}

/// Wrong use: clap's own words; help and version are no fault.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(Exit::CouldNotRun as u8))
}

/// Where an inner fault is: a place in our own source, never a value.
pub(super) fn fault_at(place: Option<&std::panic::Location<'_>>) {
    if let Some(place) = place {
        say(&format!("sendpack: inner fault at {}:{}", place.file(), place.line()));
    }
}

/// An inner fault, after its place was said.
pub(super) fn fault() -> ExitCode {
    say(
        "sendpack: this is a fault of sendpack itself, not of your evidence. Nothing was changed. Please report it.",
    );
    ExitCode::from(FAULT)
}

/// A reader that went away (`sendpack check | head`) is no fault.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let kind = cause
            .downcast_ref::<io::Error>()
            .map(io::Error::kind)
            .or_else(|| cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind));
        kind == Some(io::ErrorKind::BrokenPipe)
    })
}

fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
