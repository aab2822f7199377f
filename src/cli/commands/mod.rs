//! Commands: one short file each.

pub(super) mod actions;
pub(super) mod baseline;
pub(super) mod before;
pub(super) mod build;
pub(super) mod built;
pub(super) mod check;
pub(super) mod datamap;
pub(super) mod demo;
pub(super) mod diff;
pub(super) mod explain;
pub(super) mod import;
pub(super) mod init;
pub(super) mod lists;
pub(super) mod matrix;
pub(super) mod record;
pub(super) mod rehearse;
pub(super) mod report;
pub(super) mod schema;
pub(super) mod sef;
pub(super) mod shells;
pub(super) mod show;
pub(super) mod status;
pub(super) mod team;
pub(super) mod template;
pub(super) mod timeline;
pub(super) mod track;
pub(super) mod verify;
pub(super) mod workbook;

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
        Command::Matrix(args) => matrix::run(args),
        Command::Datamap(args) => datamap::run(args),
        Command::Team(args) => team::run(args),
        Command::Report(args) => report::run(args),
        Command::Actions(args) => actions::run(args),
        Command::Sef(args) => sef::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Template(args) => template::run(args),
        Command::Track(args) => track::run(args),
        Command::Import(args) => import::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => shells::completions(args),
        Command::Man => shells::man(),
    }
}
