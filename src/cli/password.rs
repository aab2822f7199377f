//! Where passwords come from: a file, or the person at the terminal.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};
use zeroize::Zeroizing;

use super::output::say;
use crate::pack::Password;

/// More than any password; the rest of a file is not read.
const MOST: u64 = 64 << 10;

/// The password in the first line of a file.
pub(super) fn from_file(path: &Path) -> Result<Password> {
    let shown = || path.display().to_string();
    let file = File::open(path).with_context(shown)?;
    warn_if_open(path, &file);
    // As long as it may become, so that no copy is left behind where it grew.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(MOST)?));
    file.take(MOST).read_to_end(&mut bytes).with_context(shown)?;
    Password::read(&bytes).with_context(shown)
}

/// A new password, typed twice.
pub(super) fn new() -> Result<Password> {
    let first = ask("Password for the pack: ")?;
    let second = ask("The same password again: ")?;
    if *first != *second {
        bail!("the two passwords differ: nothing was built");
    }
    Ok(Password::read(first.as_bytes())?)
}

/// The password of a pack, typed.
pub(super) fn of(pack: &Path) -> Result<Password> {
    let name = pack.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Password::read(ask(&format!("Password of {name}: "))?.as_bytes())?)
}

fn ask(prompt: &str) -> Result<Zeroizing<String>> {
    let typed = rpassword::prompt_password(prompt);
    typed
        .map(Zeroizing::new)
        .context("there is no terminal to ask at: give the password with --password-file FILE")
}

/// Says if others can read the file.
fn warn_if_open(path: &Path, file: &File) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if file.metadata().is_ok_and(|about| about.is_file() && about.mode() & 0o044 != 0) {
            let path = path.display();
            say(&format!(
                "Warning: others on this computer can read {path}. Keep it to yourself: chmod 600 {path}"
            ));
        }
    }
    #[cfg(not(unix))]
    let _ = (path, file, say);
}
