//! A file that gets its name only when it is whole: until then it lies beside its place under a temporary name.

use std::fs::File;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::PackError;

/// A file on its way.
pub(super) struct Output {
    temp: NamedTempFile,
    target: PathBuf,
}

impl Output {
    /// A file that will be `target`; it lies in `workspace` until then, which is on the same disk.
    pub(super) fn begin(workspace: &Path, target: PathBuf) -> Result<Self, PackError> {
        let temp = NamedTempFile::new_in(workspace).map_err(|e| PackError::file(&target, &e))?;
        Ok(Self { temp, target })
    }

    /// The file, to write.
    pub(super) fn file(&self) -> Result<File, PackError> {
        self.temp.as_file().try_clone().map_err(|e| PackError::file(&self.target, &e))
    }

    /// Where it lies now.
    pub(super) fn path(&self) -> &Path {
        self.temp.path()
    }

    /// Where it will be.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    /// Makes sure that it is on the disk.
    pub(super) fn sync(&self) -> Result<(), PackError> {
        self.temp.as_file().sync_all().map_err(|e| PackError::file(&self.target, &e))
    }

    /// Gives it its name. An older file of that name is left whole until then.
    pub(super) fn persist(self) -> Result<PathBuf, PackError> {
        let Self { temp, target } = self;
        temp.persist(&target).map_err(|e| PackError::file(&target, &e.error))?;
        sync_folder(&target);
        Ok(target)
    }
}

/// Makes sure that the name is on the disk too, where a system asks for that. The file is whole in any case, so a disk
/// that does not know how is no fault.
fn sync_folder(file: &Path) {
    if cfg!(unix) {
        let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let _ = File::open(folder).and_then(|f| f.sync_all());
    }
}
