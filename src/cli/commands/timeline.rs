//! `sendpack timeline`.

use std::path::PathBuf;

use anyhow::Result;

use super::show;
use crate::cli::args::{Place, ReportFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::{clock, output};
use crate::terminal::Look;
use crate::timeline::render::{self, Told, View};
use crate::timeline::{known, timeline};

/// How the timeline is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::cli) enum TimelineFormat {
    /// For people
    #[default]
    Text,
    /// A Markdown table
    Md,
    /// One JSON document
    Json,
    /// One row an event, for Excel
    Csv,
}

#[derive(clap::Args, Debug, Clone)]
pub(in crate::cli) struct Timeline {
    #[command(flatten)]
    pub(in crate::cli) place: Place,
    /// When inspectors called, or might call, in London: YYYY-MM-DD or YYYY-MM-DDTHH:MM; what the settings say if left out. Without a call, what is known of the last inspection
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) notified: Option<String>,
    /// How to show it
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: TimelineFormat,
    /// Write a calendar file, for Outlook and Google Calendar
    #[arg(long, value_name = "FILE", conflicts_with_all = ["format", "output"])]
    pub(in crate::cli) ics: Option<PathBuf>,
    /// Write to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Shows the timeline, or writes it as a calendar file.
pub(super) fn run(args: &Timeline) -> Result<Exit> {
    let opened = match open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    let Opened { framework, repository, now } = opened;
    let mut settings = repository.settings;
    let told = settings.notified.as_ref().map(|told| told.value);
    let given = args.notified.as_deref().map(|text| clock::moment("--notified", text)).transpose()?;
    let call = given.or(told);
    if given.is_some_and(|given| told.is_none_or(|told| told.date() != given.date())) {
        settings.forget_inspection();
    }
    let follows = call.map(|notified| timeline(&framework, &settings, notified));
    let known = if call.is_none() { known(&framework, &settings) } else { Vec::new() };
    anyhow::ensure!(
        call.is_some() || !known.is_empty(),
        "inspectors have not called yet: write when they do into sendpack.yaml (inspection: notified), or give a day with --notified; or write the days and outcome of the last inspection (last_inspection), from which the next follows",
    );
    let view = View {
        told: follows.as_ref().map_or(Told::Known(&known), Told::Call),
        area: &settings.area,
        framework: &framework.id,
        version: show::VERSION,
        now,
    };
    if let Some(file) = &args.ics {
        let text = render::calendar(&view);
        output::results(Some(file), |out, _| out.write_all(text.as_bytes()))?;
        output::say(&format!("{} has {} entries", file.display(), view.count()));
        return Ok(Exit::Clean);
    }
    output::results(args.output.as_deref(), |out, colour| match args.format {
        TimelineFormat::Text => render::text(&view, Look { colour, width: output::width() }, out),
        TimelineFormat::Md => render::markdown(&view, out),
        TimelineFormat::Json => render::json(&view, out),
        TimelineFormat::Csv => render::csv(&view, out),
    })?;
    Ok(Exit::Clean)
}
