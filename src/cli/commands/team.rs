//! `sendpack team`.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::show;
use crate::cli::args::{Place, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::{clock, output};
use crate::rehearsal;
use crate::team::render::{self, View};
use crate::team::sheet;
use crate::terminal::Look;

/// How the run sheet is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum TeamFormat {
    /// For people
    #[default]
    Text,
    /// A Word document to hand out; it needs --output
    Docx,
    /// Markdown
    Md,
    /// One JSON document
    Json,
}

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Team {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// When inspectors called, or might call, in London: YYYY-MM-DD or YYYY-MM-DDTHH:MM; what the settings say if left out
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) notified: Option<String>,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: TeamFormat,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Prints the run sheet. That something is still open is no fault of the run: `check` says so.
pub(super) fn run(args: &Team) -> Result<Exit> {
    let Opened { framework, repository, now } = match open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    if !repository.team.is_there {
        bail!(
            "there is no team.yaml beside sendpack.yaml; docs/team.md shows one, and `sendpack init` writes one to fill in"
        );
    }
    let mut settings = repository.settings.clone();
    let told = settings.notified.as_ref().map(|told| told.value);
    let given = args.notified.as_deref().map(|text| clock::moment("--notified", text)).transpose()?;
    if let Some(given) = given
        && told.is_none_or(|told| told.date() != given.date())
    {
        settings.forget_inspection();
    }
    let notified = given.map(rehearsal::at_the_call).or(told);
    let sheet = sheet(&framework, &repository, &settings, notified);
    let view =
        View { sheet: &sheet, area: &settings.area, framework: &framework.id, version: show::VERSION, now };
    if args.format == TeamFormat::Docx {
        return document(&view, args);
    }
    output::results(args.output.as_deref(), |out, colour| match args.format {
        TeamFormat::Md => render::markdown(&view, out),
        TeamFormat::Json => render::json(&view, out),
        TeamFormat::Text | TeamFormat::Docx => {
            render::text(&view, Look { colour, width: output::width() }, out)
        }
    })?;
    Ok(Exit::Clean)
}

fn document(view: &View<'_>, args: &Team) -> Result<Exit> {
    let Some(file) = &args.output else {
        bail!("a Word document is a file: say where with --output run-sheet.docx");
    };
    let bytes = render::word(view).write_to(std::io::Cursor::new(Vec::new()))?.into_inner();
    output::results(Some(file), |out, _| out.write_all(&bytes))?;
    output::say(&format!("{} is written", file.display()));
    Ok(Exit::Clean)
}
