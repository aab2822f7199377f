//! What `sendpack track` does.

use anyhow::Result;

use super::args::Track;
use super::view::View;
use super::{json, start, text};
use crate::cli::args::{ReportFormat, TextOrJson};
use crate::cli::commands::show;
use crate::cli::exit::Exit;
use crate::cli::open;
use crate::cli::output;
use crate::cli::progress::Progress;
use crate::rules::{self, Context, Options, Without};

/// Shows the tracked children, or starts a child's folder. What they lack is no failure: the exit code is 0.
pub(in crate::cli::commands) fn run(args: &Track) -> Result<Exit> {
    let opened = match open::open(&args.place)? {
        Ok(opened) => opened,
        Err(stopped) => {
            show::stopped(&stopped, ReportFormat::Text, None)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    if let Some(reference) = &args.template {
        return start::run(&opened, reference, args);
    }
    let context = Context::new(&opened.framework, &opened.repository, opened.now, Without::default());
    let progress = Progress::new("Reading lists");
    let options = Options { show_values: false, row_ids: false, ticks: &|rows| progress.rows(rows) };
    let report = rules::check(&context, &options);
    drop(progress);
    let view = View::of(&context, &report, args.show_values);
    output::results(args.output.as_deref(), |out, _| match args.format {
        TextOrJson::Text => text::write(&view, out),
        TextOrJson::Json => json::write(&view, out),
    })?;
    Ok(Exit::Clean)
}
