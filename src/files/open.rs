//! Opening a file, and nothing else: reading a pipe that lies among the files would wait for ever.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Opens a file to read, and says what it looks like.
///
/// # Errors
/// What the system says; [`ErrorKind::IsADirectory`] for a folder, and [`ErrorKind::InvalidInput`] for what is neither.
pub fn open(path: &Path) -> io::Result<(File, Metadata)> {
    // Only here folders can be opened, and so asked what they are after that.
    let asked_first = if cfg!(unix) { None } else { Some(std::fs::metadata(path)?) };
    asked_first.as_ref().map_or(Ok(()), is_file)?;
    let mut options = OpenOptions::new();
    without_waiting(options.read(true));
    let file = options.open(path)?;
    let about = file.metadata()?;
    is_file(&about)?;
    Ok((file, about))
}

fn is_file(about: &Metadata) -> io::Result<()> {
    match () {
        () if about.is_file() => Ok(()),
        () if about.is_dir() => Err(ErrorKind::IsADirectory.into()),
        () => Err(ErrorKind::InvalidInput.into()),
    }
}

#[cfg(unix)]
fn without_waiting(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
}

#[cfg(not(unix))]
fn without_waiting(_: &mut OpenOptions) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_are_opened() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.txt");
        std::fs::write(&file, "text").unwrap();
        assert_eq!(open(&file).unwrap().1.len(), 4);
        assert_eq!(open(folder.path()).unwrap_err().kind(), ErrorKind::IsADirectory);
        assert_eq!(open(&folder.path().join("b.txt")).unwrap_err().kind(), ErrorKind::NotFound);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn nobody_waits_for_a_pipe() {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe.pdf");
        mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        assert_eq!(open(&pipe).unwrap_err().kind(), ErrorKind::InvalidInput);
    }
}
