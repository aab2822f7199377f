//! A baseline: the fingerprints of an earlier `check --format json`.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::diff;

#[derive(Deserialize)]
struct Earlier {
    findings: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    fingerprint: String,
}

/// The fingerprints of the findings in a file.
///
/// # Errors
/// The file is not there, or not what `sendpack check --format json` writes.
pub(super) fn read(path: &Path) -> Result<BTreeSet<String>> {
    let bytes = fs_err::read(path)?;
    let earlier: Earlier = serde_json::from_str(&diff::text(&bytes)).ok().with_context(|| {
        format!(
            "{} is not a baseline: make one with 'sendpack check --format json --output FILE'",
            path.display()
        )
    })?;
    Ok(earlier.findings.into_iter().map(|item| item.fingerprint).collect())
}
