//! Writing the error workbook: to a file, never to a terminal.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::cli::args::ReportFormat;
use crate::cli::output::{self, say};
use crate::findings::RowIds;
use crate::findings::render::{About, Batch, Details, workbook};
use crate::rules;

/// Refuses a workbook that has nowhere to go, before any work is done.
///
/// # Errors
/// The format is a workbook and there is no file.
pub(super) fn needs_file(format: ReportFormat, file: Option<&Path>) -> Result<()> {
    if format == ReportFormat::Xlsx && file.is_none() {
        bail!(
            "--format xlsx writes a workbook, which a terminal cannot show: say where, as in --output errors.xlsx"
        );
    }
    Ok(())
}

/// Writes the workbook. Rows on their way lie beside it, in a folder of their own that goes when it is done.
pub(super) fn write(batch: &Batch<'_>, row_ids: &RowIds, file: &Path) -> Result<()> {
    let folder = output::folder(file);
    let temp = tempfile::Builder::new()
        .prefix(".sendpack-")
        .tempdir_in(&folder)
        .with_context(|| format!("{} cannot be written to", folder.display()))?;
    let details = Details { rules: rules(batch), row_ids, temp: temp.path() };
    output::results(Some(file), |out, _| workbook(batch, &details, out))?;
    say(&format!(
        "{} is written. It names people by their Unique ID: keep it as safe as the lists, and delete it when it is worked through.",
        file.display()
    ));
    Ok(())
}

/// What the rules that found something say of themselves.
fn rules<'a>(batch: &Batch<'a>) -> BTreeMap<&'a str, About<'a>> {
    let mut known = BTreeMap::new();
    for finding in &batch.findings {
        if !known.contains_key(&*finding.code)
            && let Some((rule, _)) = rules::find(&finding.code)
        {
            known.insert(&*finding.code, About { summary: rule.summary, help: rule.help });
        }
    }
    known
}
