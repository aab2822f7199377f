//! Showing a file in the browser, as a double click on it would.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// Opens a file with the program that the system has for it.
///
/// # Errors
/// The system has none, or the file cannot be found.
pub(super) fn open(file: &Path) -> Result<()> {
    let file = std::path::absolute(file).context("the page's place could not be told")?;
    let program = match () {
        () if cfg!(windows) => "explorer",
        () if cfg!(target_os = "macos") => "open",
        () => "xdg-open",
    };
    let mut command = Command::new(program);
    command.arg(&file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let failed = || format!("the browser could not be started; open {} yourself", file.display());
    command.spawn().map(drop).with_context(failed)
}
