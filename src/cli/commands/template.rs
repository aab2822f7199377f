//! `sendpack template`.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use chrono::NaiveDateTime;

use super::show::VERSION;
use crate::cli::clock;
use crate::cli::exit::Exit;
use crate::cli::output::say;
use crate::framework::{self, Framework};
use crate::{pack, rules};

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Template {
    /// Which: register, actions, statements, matrix, or a list of the framework, such as list-1, list-2 or providers
    pub(in crate::cli) name: String,
    /// The file to write; NAME.xlsx if left out
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// What inspectors ask for: the name of a built-in catalogue, or a file; area-send-2023 if left out
    #[arg(long, value_name = "NAME|FILE")]
    pub(in crate::cli) framework: Option<String>,
    /// Stand-in for now, in London: the columns of 'actions' begin with its month
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) as_of: Option<String>,
}

/// Writes a blank workbook.
pub(super) fn run(args: &Template) -> Result<Exit> {
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from(format!("{}.xlsx", args.name)));
    let now = clock::now(args.as_of.as_deref())?;
    write(&catalogue(args.framework.as_deref())?, &args.name, &path, now)?;
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

/// The catalogue of this name, or in this file; the usual one where none is named.
pub(super) fn catalogue(named: Option<&str>) -> Result<Framework> {
    let Some(named) = named else { return standard() };
    let loaded = framework::built_in(named).unwrap_or_else(|| framework::from_file(Path::new(named)));
    loaded.map_err(|faults| {
        let findings = rules::check_catalogue(&faults);
        let first = findings.first().map(|f| format!("{}: {}", f.place, f.what.message)).unwrap_or_default();
        let names = framework::names().join(", ");
        anyhow!(
            "--framework {named}: neither a built-in catalogue ({names}) nor a whole one of your own. {first}"
        )
    })
}

/// Writes the template of this name at `path`. That of actions begins with this month; all others speak for no day.
pub(super) fn write(framework: &Framework, name: &str, path: &Path, now: NaiveDateTime) -> Result<()> {
    pack::write_template(path, name, framework, (now, VERSION))?;
    Ok(())
}
