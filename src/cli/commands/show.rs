//! Showing findings, from a check or from what stopped it.

use std::path::Path;

use anyhow::{Result, bail};

use super::workbook;
use crate::cli::args::ReportFormat;
use crate::cli::open::{Opened, Stopped};
use crate::cli::output;
use crate::findings::render::{Batch, Counts, Format, StageLine, render};
use crate::findings::{Finding, RowIds, nearest};
use crate::framework::Framework;
use crate::rules::Report;

/// This version.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Shows findings in a format, in a file or at the terminal. Only the error workbook shows Unique IDs.
pub(super) fn findings(
    batch: &Batch<'_>,
    format: ReportFormat,
    file: Option<&Path>,
    row_ids: &RowIds,
) -> Result<()> {
    workbook::needs_file(format, file)?;
    let format = match format {
        ReportFormat::Text => Format::Text,
        ReportFormat::Json => Format::Json,
        ReportFormat::Jsonl => Format::Jsonl,
        ReportFormat::Csv => Format::Csv,
        ReportFormat::Github => Format::Github,
        ReportFormat::Azure => Format::Azure,
        ReportFormat::Junit => Format::Junit,
        ReportFormat::Sarif => Format::Sarif,
        ReportFormat::Xlsx => return file.map_or(Ok(()), |file| workbook::write(batch, row_ids, file)),
    };
    output::results(file, |out, colour| render(batch, format, colour, out))
}

/// The batch that a check gives, with the findings that were chosen from it.
pub(super) fn batch<'a>(
    opened: &'a Opened,
    report: &'a Report<'_>,
    findings: Vec<&'a Finding>,
    waived: usize,
) -> Batch<'a> {
    Batch {
        version: VERSION,
        framework: &opened.framework.id,
        as_of: opened.now.format("%Y-%m-%d").to_string(),
        as_of_words: opened.now.format("%A %-d %B %Y").to_string(),
        area: &opened.repository.settings.area,
        complete: report.complete,
        counts: Counts::of(&findings, waived),
        stages: report
            .stages
            .iter()
            .map(|s| StageLine {
                id: s.id.clone(),
                ready: s.ready,
                requested: s.requested,
                lacking: s.lacking.clone(),
            })
            .collect(),
        findings,
        not_run: report
            .not_run
            .iter()
            .map(|n| (n.codes.iter().map(|code| &**code).collect(), n.why.as_str()))
            .collect(),
    }
}

/// Shows what stopped a command.
pub(super) fn stopped(stopped: &Stopped, format: ReportFormat, file: Option<&Path>) -> Result<()> {
    let shown: Vec<&Finding> = stopped.findings.iter().collect();
    let batch = Batch {
        version: VERSION,
        framework: &stopped.framework,
        as_of: stopped.now.format("%Y-%m-%d").to_string(),
        as_of_words: stopped.now.format("%A %-d %B %Y").to_string(),
        area: &stopped.area,
        complete: false,
        counts: Counts::of(&shown, 0),
        stages: Vec::new(),
        findings: shown,
        not_run: Vec::new(),
    };
    findings(&batch, format, file, &RowIds::default())
}

/// The stage of this name.
///
/// # Errors
/// There is none; the nearest is named.
pub(super) fn stage<'f>(framework: &'f Framework, id: &str) -> Result<&'f crate::framework::Stage> {
    if let Some(stage) = framework.stage(id) {
        return Ok(stage);
    }
    let ids: Vec<&str> = framework.stages.iter().map(|s| s.id.as_str()).collect();
    match nearest(id, ids.iter().copied()) {
        Some(near) => bail!("--stage {id}: there is no such stage; did you mean {near}?"),
        None => bail!("--stage {id}: there is no such stage; there are {}", ids.join(", ")),
    }
}
