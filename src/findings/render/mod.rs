//! Renderers: one [`Batch`] in, text out. A renderer decides nothing; it shows what it is given.

mod azure;
mod batch;
mod csv;
mod github;
mod json;
mod jsonl;
mod junit;
mod sarif;
mod text;
mod workbook;

pub use batch::{Batch, Counts, StageLine, fingerprint};
pub use workbook::{About, Details, workbook};

use std::io::{self, Write};

/// How to show a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people, at a terminal.
    Text,
    /// One JSON document.
    Json,
    /// One JSON object a finding.
    Jsonl,
    /// One row a finding, for Excel.
    Csv,
    /// Annotations of GitHub Actions.
    Github,
    /// Issues of Azure Pipelines.
    Azure,
    /// JUnit XML.
    Junit,
    /// SARIF 2.1.0.
    Sarif,
}

/// Shows a batch.
///
/// # Errors
/// Those of `out`.
pub fn render(batch: &Batch<'_>, format: Format, colour: bool, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text => text::render(batch, colour, out),
        Format::Json => json::render(batch, out),
        Format::Jsonl => jsonl::render(batch, out),
        Format::Csv => csv::render(batch, out),
        Format::Github => github::render(batch, out),
        Format::Azure => azure::render(batch, out),
        Format::Junit => junit::render(batch, out),
        Format::Sarif => sarif::render(batch, out),
    }
}
