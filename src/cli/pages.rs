//! How many pages a document has: LibreOffice lays it out where it is installed, else the widths of its letters tell.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::documents::{self, NoSink};

/// Pages, and how they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pages {
    /// Counted after LibreOffice laid the document out.
    Counted(u32),
    /// As many as the widths of letters suggest.
    Likely(u32),
}

/// What LibreOffice is called.
const NAMES: &[&str] =
    if cfg!(windows) { &["soffice.com", "soffice.exe"] } else { &["soffice", "libreoffice"] };

/// How often it is asked whether it is done, and how many times at most.
const PAUSE: Duration = Duration::from_millis(100);
const PAUSES: u32 = 900;

/// Counts the pages of a Word document; `likely` is what they are where nothing here can lay it out.
pub(super) fn count(file: &Path, likely: u32) -> Pages {
    counted(file).map_or(Pages::Likely(likely), Pages::Counted)
}

fn counted(file: &Path) -> Option<u32> {
    let program = on_path()?;
    let temporary = tempfile::tempdir().ok()?;
    let mut child = Command::new(program)
        // A profile of its own: one that is open already would take the work and do it when it likes.
        .arg(format!("-env:UserInstallation={}", url(&temporary.path().join("profile"))))
        .args(["--headless", "--norestore", "--convert-to", "pdf", "--outdir"])
        .arg(temporary.path())
        .arg(std::path::absolute(file).ok()?)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut pauses = 0;
    while child.try_wait().ok()?.is_none() {
        if pauses == PAUSES {
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        pauses += 1;
        std::thread::sleep(PAUSE);
    }
    let pdf = temporary.path().join(file.file_stem()?).with_extension("pdf");
    documents::read(&pdf, &mut NoSink).pages.filter(|pages| *pages > 0)
}

/// The program, where a folder of `PATH` has it.
fn on_path() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let named = |folder: PathBuf| NAMES.iter().map(move |name| folder.join(name));
    std::env::split_paths(&folders).filter(|f| f.is_absolute()).flat_map(named).find(|file| file.is_file())
}

fn url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/").replace(' ', "%20");
    let root = if path.starts_with('/') { "" } else { "/" };
    format!("file://{root}{path}")
}
