//! `sendpack check --record`: the counts of a whole check, kept for the trend.

use anyhow::{Context as _, Result};

use super::check::Check;
use crate::cli::open::Opened;
use crate::cli::output;
use crate::history::{self, Line};
use crate::rules::Report;

/// Adds the counts of a check to the history, or says why they are not added: counts of a part would look like progress.
pub(super) fn record(args: &Check, opened: &Opened, report: &Report<'_>) -> Result<()> {
    if let Some(option) = narrowed(args) {
        output::say(&format!(
            "not recorded: {option} leaves something out, and the history keeps whole checks only"
        ));
        return Ok(());
    }
    let folder = opened.repository.root.join("dist");
    let line = Line::of(report, &opened.framework.id, opened.now);
    let mended = history::record(&folder, &line).context("the check was not recorded")?;
    if mended {
        let file = history::FILE;
        output::say(&format!(
            "dist/{file}: its last line was cut off, as by a power failure, and has been taken away"
        ));
    }
    Ok(())
}

/// The option by which a check leaves something out, if one does.
fn narrowed(args: &Check) -> Option<&'static str> {
    let options = [
        ("--stage", args.stage != "all"),
        ("--select", !args.select.is_empty()),
        ("--ignore", !args.ignore.is_empty()),
        ("--without", !args.without.is_empty()),
        ("--baseline", args.baseline.is_some()),
    ];
    options.into_iter().find(|(_, given)| *given).map(|(option, _)| option)
}
