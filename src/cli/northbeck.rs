//! The invented area Northbeck, built into the program.

use std::path::Path;

use anyhow::{Context, Result};

/// Paths relative to the area, with `/`, and contents.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/northbeck.rs"));

/// The moment of the demonstration: a few hours after the telephone call.
pub(super) const NOW: &str = "2026-11-23T14:00";

/// The stage whose pack the demonstration builds: the first that is due under Northbeck's framework.
pub(super) const STAGE: &str = "tuesday";

/// Writes the area into a folder.
///
/// # Errors
/// Those of writing.
pub(super) fn write(folder: &Path) -> Result<()> {
    for (path, content) in FILES {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs_err::create_dir_all(parent)?;
        }
        fs_err::write(&path, content).context("the demonstration area could not be written")?;
    }
    Ok(())
}

/// Whether a folder is new, empty, or an earlier copy of the area.
///
/// # Errors
/// It cannot be looked into.
pub(super) fn may_write(folder: &Path) -> Result<bool> {
    if !folder.exists() {
        return Ok(true);
    }
    if fs_err::read_dir(folder)?.next().is_none() {
        return Ok(true);
    }
    let settings = FILES.iter().find(|(path, _)| *path == "sendpack.yaml").map(|(_, content)| *content);
    Ok(fs_err::read(folder.join("sendpack.yaml")).ok().as_deref() == settings)
}
