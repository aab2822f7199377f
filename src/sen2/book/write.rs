//! Making the file: its rows wait beside it and never in the system's shared folder, its bytes are the same each time,
//! and its name is given only when it is whole.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rust_xlsxwriter::Workbook;
use tempfile::{Builder, NamedTempFile, TempDir};

use crate::sen2::error::Sen2Error;
use crate::workbook;

/// A workbook on its way.
pub(in crate::sen2) struct Draft {
    pub(in crate::sen2) book: Workbook,
    workspace: TempDir,
    target: PathBuf,
}

/// Begins a workbook that will be `target`, which must not be there yet.
pub(in crate::sen2) fn begin(target: &Path, day: NaiveDate) -> Result<Draft, Sen2Error> {
    if target.exists() {
        return Err(Sen2Error::io(target, &std::io::ErrorKind::AlreadyExists.into()));
    }
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |e| Sen2Error::io(target, &e);
    let workspace = Builder::new().prefix(".sendpack-").tempdir_in(folder).map_err(failed)?;
    let mut book = workbook::empty("List 1 from SEN2", day.and_time(chrono::NaiveTime::MIN));
    book.set_tempdir(workspace.path()).map_err(|e| Sen2Error::workbook(target, &e))?;
    Ok(Draft { book, workspace, target: target.to_path_buf() })
}

impl Draft {
    /// Does something with the workbook. The library panics where a disk fills up under it.
    pub(in crate::sen2) fn guard<T>(
        target: &Path,
        work: impl FnOnce() -> Result<T, Sen2Error>,
    ) -> Result<T, Sen2Error> {
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
            Err(Sen2Error::file(
                target,
                "the workbook cannot be written; the disk may be full: make room and try again",
            ))
        })
    }

    /// Writes the file and gives it its name.
    pub(in crate::sen2) fn save(mut self) -> Result<(), Sen2Error> {
        let failed = |e| Sen2Error::io(&self.target, &e);
        let mut file = NamedTempFile::new_in(self.workspace.path()).map_err(failed)?;
        workbook::save(&mut self.book, file.as_file_mut())
            .map_err(|e| Sen2Error::workbook(&self.target, &e))?;
        file.as_file().sync_all().map_err(failed)?;
        file.persist_noclobber(&self.target).map_err(|e| failed(e.error))?;
        Ok(())
    }
}
