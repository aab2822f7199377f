//! Commands: one short file each.

mod baseline;
mod before;
mod build;
mod built;
mod check;
mod demo;
mod diff;
mod explain;
mod import;
mod init;
mod lists;
mod record;
mod rehearse;
mod report;
mod schema;
mod shells;
mod show;
mod status;
mod template;
mod timeline;
mod track;
mod verify;
mod workbook;

use anyhow::Result;

use super::args::{Args, Command};
use super::exit::Exit;

/// Does what the arguments say.
///
/// # Errors
/// What the user can act on; findings are no error.
pub(super) fn run(args: &Args) -> Result<Exit> {
    match &args.command {
        Command::Demo(args) => demo::run(args),
        Command::Init(args) => init::run(args),
        Command::Check(args) => check::run(args),
        Command::Status(args) => status::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Lists(args) => lists::run(args),
        Command::Build(args) => build::run(args),
        Command::Verify(args) => verify::run(args),
        Command::Timeline(args) => timeline::run(args),
        Command::Rehearse(args) => rehearse::run(args),
        Command::Report(args) => report::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Template(args) => template::run(args),
        Command::Track(args) => track::run(args),
        Command::Import(args) => import::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => shells::completions(args),
        Command::Man => shells::man(),
    }
}
