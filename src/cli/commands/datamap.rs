//! `sendpack datamap`.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::show;
use crate::cli::args::{Place, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::output;
use crate::datamap::Inventory;
use crate::datamap::render::{self, View};
use crate::evidence::Repository;
use crate::rules::{Context, Without};
use crate::terminal::Look;

/// How the data map is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum DatamapFormat {
    /// For people
    #[default]
    Text,
    /// A workbook to fill in, which can take the data map's place; it needs --output
    Xlsx,
    /// Markdown tables
    Md,
    /// One JSON document
    Json,
}

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Datamap {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: DatamapFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Shows where data sits and which documents answer. What is missing is no failure: `check` says so.
pub(super) fn run(args: &Datamap) -> Result<Exit> {
    let Opened { framework, repository, now } = match open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let context = Context::new(&framework, &repository, now, Without::default());
    let inventory = Inventory::of(&context);
    let view = View {
        inventory: &inventory,
        area: &repository.settings.area,
        framework: &framework,
        version: show::VERSION,
        now,
    };
    if args.format == DatamapFormat::Xlsx {
        return workbook(&view, &repository, args);
    }
    output::results(args.output.as_deref(), |out, colour| match args.format {
        DatamapFormat::Md => render::markdown(&view, out),
        DatamapFormat::Json => render::json(&view, out),
        DatamapFormat::Text | DatamapFormat::Xlsx => {
            render::text(&view, Look { colour, width: output::width() }, out)
        }
    })?;
    Ok(Exit::Clean)
}

/// Writes the workbook; not where something of the data map could not be read, since that would be lost.
fn workbook(view: &View<'_>, repository: &Repository, args: &Datamap) -> Result<Exit> {
    let Some(file) = &args.output else {
        bail!("a workbook is a file: say where with --output datamap.xlsx");
    };
    let is_map = |fault: &&crate::evidence::Fault| fault.at.file.starts_with("datamap.");
    if let Some(fault) = repository.faults.iter().find(is_map) {
        bail!("{}: this could not be read, and would be lost: mend it first (sendpack check)", fault.at);
    }
    let bytes = render::workbook(view)?;
    output::results(Some(file), |out, _| out.write_all(&bytes))?;
    output::say(&format!("{} is written", file.display()));
    Ok(Exit::Clean)
}
