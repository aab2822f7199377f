//! Commands: one short file each.

mod baseline;
mod check;
mod explain;
mod show;

use anyhow::Result;

use super::args::{Args, Command};
use super::exit::Exit;

/// Does what the arguments say.
///
/// # Errors
/// What the user can act on; findings are no error.
pub(super) fn run(args: &Args) -> Result<Exit> {
    match &args.command {
        Command::Check(args) => check::run(args),
        Command::Explain(args) => explain::run(args),
    }
}
