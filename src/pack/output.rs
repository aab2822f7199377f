//! A file that gets its name only when it is whole: until then it lies beside its place under a temporary name.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile, TempDir};
use zip::ZipArchive;

use super::PackError;
use super::bag::Written;
use super::trail::Trail;

/// The folder for outputs, made if it is not there, with a private folder in it for what is on its way.
pub(super) fn workspace(out: &Path) -> Result<TempDir, PackError> {
    std::fs::create_dir_all(out).map_err(|e| PackError::file(out, &e))?;
    Builder::new().prefix(".sendpack-").tempdir_in(out).map_err(|e| PackError::file(out, &e))
}

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

    /// Where it will be.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    /// Checks that the zip holds just what was written, by name and size.
    pub(super) fn check(&self, written: &Written, base: &str) -> Result<(), PackError> {
        let failed = |e| PackError::file(&self.target, &e);
        let file = self.temp.reopen().map_err(failed)?;
        let zip = ZipArchive::new(BufReader::new(file)).map_err(|e| PackError::zip(&self.target, e))?;
        let mut found = Vec::with_capacity(zip.len());
        for index in 0..zip.len() {
            let entry = zip.by_index_data(index).map_err(|e| PackError::zip(&self.target, e))?;
            found.push((String::from_utf8_lossy(entry.name_raw()).into_owned(), entry.size()));
        }
        let same = found.len() == written.len()
            && found.iter().zip(written).all(|((name, size), (path, bytes))| {
                size == bytes && name.strip_prefix(base).and_then(|n| n.strip_prefix('/')) == Some(path)
            });
        if same { Ok(()) } else { Err(self.wrong()) }
    }

    fn wrong(&self) -> PackError {
        PackError::File {
            path: self.target.display().to_string(),
            what: "what was written is not what stands on the disk: try again, on another disk if it happens again".into(),
        }
    }

    /// A thread that hashes it while it is written.
    pub(super) fn trail(&self) -> Result<Trail, PackError> {
        self.temp.reopen().and_then(Trail::follow).map_err(|e| PackError::file(&self.target, &e))
    }

    /// Makes sure that it is on the disk, and gives it its name. An older file of that name is left whole until then.
    pub(super) fn persist(self) -> Result<PathBuf, PackError> {
        let Self { temp, target } = self;
        temp.as_file().sync_all().map_err(|e| PackError::file(&target, &e))?;
        temp.persist(&target).map_err(|e| PackError::file(&target, &e.error))?;
        Ok(target)
    }
}
