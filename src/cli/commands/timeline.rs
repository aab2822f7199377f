//! `sendpack timeline`.

use anyhow::{Context as _, Result};

use super::show;
use crate::cli::args::{ReportFormat, Timeline, TimelineFormat};
use crate::cli::exit::Exit;
use crate::cli::open::{Opened, open};
use crate::cli::{clock, output};
use crate::terminal::Look;
use crate::timeline::render::{self, View};
use crate::timeline::timeline;

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
    let notified = match &args.notified {
        Some(text) => clock::moment("--notified", text)?,
        None => told.context(
            "inspectors have not called yet: write when they do into sendpack.yaml (inspection: notified), or give a day with --notified",
        )?,
    };
    if told.is_none_or(|told| told.date() != notified.date()) {
        settings.forget_inspection();
    }
    let view = View {
        timeline: &timeline(&framework, &settings, notified),
        area: &settings.area,
        framework: &framework.id,
        version: show::VERSION,
        now,
    };
    if let Some(file) = &args.ics {
        let text = render::calendar(&view);
        output::results(Some(file), |out, _| out.write_all(text.as_bytes()))?;
        output::say(&format!("{} has {} entries", file.display(), view.timeline.events.len()));
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
