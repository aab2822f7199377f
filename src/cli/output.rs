//! Where results and talk go: results to standard output or a file, talk to standard error.

use std::fs::OpenOptions;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Writes results to `file`, or to standard output; a file appears only when it is whole. The function is told
/// whether to use colour.
///
/// # Errors
/// Those of writing.
pub(super) fn results(
    file: Option<&Path>,
    write: impl FnOnce(&mut dyn Write, bool) -> io::Result<()>,
) -> Result<()> {
    let Some(path) = file else {
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let mut out = BufWriter::new(io::stdout().lock());
        write(&mut out, colour)?;
        return out.flush().map_err(Into::into);
    };
    let failed = || {
        format!(
            "{} could not be written; if it is open in another program, close it and try again",
            path.display()
        )
    };
    if std::fs::metadata(path).is_ok_and(|about| !about.is_file() && !about.is_dir()) {
        // A device or a pipe, such as /dev/null: a rename would put a file in its place.
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(path).with_context(failed)?);
        return write(&mut out, false).and_then(|()| out.flush()).with_context(failed);
    }
    let mut temporary = tempfile::NamedTempFile::new_in(folder(path)).with_context(failed)?;
    let mut out = BufWriter::new(&mut temporary);
    write(&mut out, false).and_then(|()| out.flush()).with_context(failed)?;
    drop(out);
    temporary.persist(path).with_context(failed)?;
    Ok(())
}

/// The width of the terminal in characters; where standard output is none, what `COLUMNS` says, else that of a page.
pub(super) fn width() -> usize {
    const PAGE: usize = 110;
    let told = || std::env::var("COLUMNS").ok()?.trim().parse().ok().filter(|width| *width > 0);
    let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)).or_else(told);
    width.map_or(PAGE, |width| width.min(PAGE))
}

/// The folder that a file is in.
pub(super) fn folder(file: &Path) -> PathBuf {
    file.parent().filter(|p| !p.as_os_str().is_empty()).map_or(PathBuf::from("."), Path::to_path_buf)
}

/// Says something to the person at the terminal.
pub(super) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

#[cfg(all(test, unix))]
mod tests {
    use super::results;

    #[test]
    fn a_device_stays_a_device() {
        use std::os::unix::fs::FileTypeExt;
        let null = std::path::Path::new("/dev/null");
        results(Some(null), |out, _| out.write_all(b"text")).unwrap();
        assert!(std::fs::metadata(null).unwrap().file_type().is_char_device());
    }
}
