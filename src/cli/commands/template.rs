//! `sendpack template`.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDateTime;

use super::show::VERSION;
use crate::cli::exit::Exit;
use crate::cli::output::say;
use crate::framework::{self, Framework};
use crate::pack;

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Template {
    /// Which: list-1, list-2, providers or register
    pub(in crate::cli) name: String,
    /// The file to write; NAME.xlsx if left out
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Writes a blank workbook.
pub(super) fn run(args: &Template) -> Result<Exit> {
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from(format!("{}.xlsx", args.name)));
    write(&standard()?, &args.name, &path)?;
    say(&format!("{} is written", path.display()));
    Ok(Exit::Clean)
}

/// The catalogue from which templates are made.
pub(super) fn standard() -> Result<Framework> {
    match framework::names().first().and_then(|name| framework::built_in(name)) {
        Some(Ok(framework)) => Ok(framework),
        _ => bail!("the built-in catalogue cannot be read"),
    }
}

/// Writes the template of this name at `path`: the same bytes every time, since it speaks for no day.
pub(super) fn write(framework: &Framework, name: &str, path: &Path) -> Result<()> {
    pack::write_template(path, name, framework, (NaiveDateTime::default(), VERSION))?;
    Ok(())
}
