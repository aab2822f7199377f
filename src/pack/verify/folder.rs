//! A pack as a folder: unpacked, or never packed. Links are not followed.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::held::{Held, HeldFile};
use crate::pack::PackError;

/// A folder, listed.
pub(super) struct Folder {
    root: PathBuf,
    files: Vec<HeldFile>,
}

impl Folder {
    /// Lists the folder that holds the bag's own folder, or is it.
    pub(super) fn open(path: &Path) -> Result<Self, PackError> {
        let mut files = Vec::new();
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry.map_err(|e| {
                let at = e.path().unwrap_or(path).to_owned();
                PackError::file(
                    &at,
                    &e.into_io_error().unwrap_or_else(|| io::Error::other("a loop of links")),
                )
            })?;
            let kind = entry.file_type();
            if kind.is_dir() {
                continue;
            }
            let relative = entry.path().strip_prefix(path).unwrap_or(entry.path());
            let parts: Vec<_> = relative.components().map(|c| c.as_os_str().to_string_lossy()).collect();
            let fault = match kind {
                _ if relative.to_str().is_none() => Some("its name is not valid text"),
                _ if !kind.is_file() => Some("it is a link or a device, not a file"),
                _ => None,
            };
            let bytes = entry.metadata().map_or(0, |m| m.len());
            files.push(HeldFile { path: parts.join("/"), bytes, fault });
        }
        Ok(Self { root: path.to_owned(), files })
    }
}

impl Held for Folder {
    fn files(&self) -> &[HeldFile] {
        &self.files
    }

    fn read(
        &mut self,
        which: usize,
        into: &mut dyn FnMut(&mut dyn Read) -> io::Result<()>,
    ) -> Result<(), String> {
        let file = self.files.get(which).filter(|f| f.fault.is_none()).ok_or("it cannot be read")?;
        let open = File::open(self.root.join(&file.path));
        open.and_then(|mut file| into(&mut file)).map_err(|e| format!("it could not be read: {}", e.kind()))
    }
}
