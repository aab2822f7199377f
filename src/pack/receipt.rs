//! Receipts: one line for each pack that was built, kept beside the packs.

use std::fs::OpenOptions;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde::Serialize;

use super::PackError;
use super::build::{BuildInput, Built};

/// The name of the file.
const FILE: &str = "receipts.jsonl";

/// A line of it.
#[derive(Serialize)]
pub(super) struct Receipt<'a> {
    when: String,
    stage: &'a str,
    file: String,
    bytes: u64,
    sha256: &'a str,
    files: usize,
    ready: usize,
    requested: usize,
    gaps: Vec<&'a str>,
    incomplete: Option<&'a str>,
    version: &'a str,
}

impl<'a> Receipt<'a> {
    /// The receipt of a pack.
    pub(super) fn of(input: &BuildInput<'a>, built: &'a Built) -> Self {
        let mut gaps: Vec<&str> = built.gaps.iter().map(|g| g.request.as_deref().unwrap_or("pack")).collect();
        gaps.dedup();
        Self {
            when: input.as_of.format("%Y-%m-%dT%H:%M:%S").to_string(),
            stage: input.stage,
            file: built.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            bytes: built.bytes,
            sha256: &built.sha256,
            files: built.files,
            ready: input.told.ready.0,
            requested: input.told.ready.1,
            gaps,
            incomplete: input.told.incomplete,
            version: input.version,
        }
    }
}

/// Adds a receipt at the end of the file in `out`, in one write, on a line of its own whatever stands before it.
pub(super) fn append(out: &Path, receipt: &Receipt<'_>) -> Result<(), PackError> {
    let path = out.join(FILE);
    let failed = |e: std::io::Error| PackError::file(&path, &e);
    let mut file = OpenOptions::new().create(true).read(true).append(true).open(&path).map_err(failed)?;
    let mut line = serde_json::to_string(receipt).map_err(|e| failed(e.into()))?;
    line.push('\n');
    if file.seek(SeekFrom::End(0)).map_err(failed)? > 0 {
        file.seek(SeekFrom::End(-1)).map_err(failed)?;
        let mut last = [0];
        file.read_exact(&mut last).map_err(failed)?;
        if last != *b"\n" {
            line.insert(0, '\n');
        }
    }
    file.write_all(line.as_bytes()).map_err(failed)?;
    file.sync_all().map_err(failed)
}
