//! The private folder for what is on its way: one a run, beside the outputs and so on their disk, gone when the run
//! ends. A run that was killed leaves its folder behind; the next run removes it, but never that of a run still alive,
//! which holds a lock on a file in it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::PackError;

/// How the names of such folders begin.
const PREFIX: &str = ".sendpack-";

/// The file in it that its run holds locked.
const LOCK: &str = "lock";

/// How often a run that cleans up may take a new folder for a dead one.
const TRIES: usize = 16;

/// The folder of this run.
pub(super) struct Workspace {
    path: PathBuf,
    /// Held until all but the folder is gone.
    lock: Option<File>,
}

impl Workspace {
    /// Makes the folder for outputs, removes what dead runs left in it, and makes this run's own folder there.
    pub(super) fn begin(out: &Path) -> Result<Self, PackError> {
        let failed = |e: io::Error| PackError::file(out, &e);
        fs::create_dir_all(out).map_err(failed)?;
        clean(out).map_err(failed)?;
        for _ in 0..TRIES {
            if let Some(workspace) = Self::claim(out).map_err(failed)? {
                return Ok(workspace);
            }
        }
        Err(failed(io::ErrorKind::ResourceBusy.into()))
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes a folder and locks it; none if another run took it for a dead one in between.
    fn claim(out: &Path) -> io::Result<Option<Self>> {
        let path = Builder::new().prefix(PREFIX).tempdir_in(out)?.keep();
        let file = path.join(LOCK);
        let lock = match File::create_new(&file) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => Ok(None),
            // A disk that knows no locks: then nobody removes the folder but this run.
            Ok(()) | Err(TryLockError::Error(_)) => {
                Ok(file.exists().then_some(Self { path, lock: Some(lock) }))
            }
        }
    }
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // What stays, the next run removes.
        let _ = self.lock.take().map(|lock| remove(&self.path, lock));
    }
}

/// Removes the folders of runs that are no more. One that resists is left: it is in nobody's way.
fn clean(out: &Path) -> io::Result<()> {
    for entry in fs::read_dir(out)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() && entry.file_name().to_string_lossy().starts_with(PREFIX) {
            let _ = remove_if_dead(&entry.path());
        }
    }
    Ok(())
}

fn remove_if_dead(path: &Path) -> io::Result<()> {
    match File::open(path.join(LOCK)) {
        Ok(lock) if lock.try_lock().is_ok() => remove(path, lock),
        Ok(_) => Ok(()),
        // Killed before it locked, or about to: only an empty folder goes.
        Err(_) => fs::remove_dir(path),
    }
}

/// Removes a folder, its lock last: killed half-way, it is still known for a dead one. The lock is held until it has no
/// name, and let go before the folder goes: Windows keeps a file that is open.
fn remove(path: &Path, lock: File) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        match entry.file_type()? {
            _ if entry.file_name() == LOCK => {}
            kind if kind.is_dir() => fs::remove_dir_all(entry.path())?,
            _ => fs::remove_file(entry.path())?,
        }
    }
    fs::remove_file(path.join(LOCK))?;
    drop(lock);
    fs::remove_dir(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(out: &Path) -> usize {
        fs::read_dir(out).unwrap().count()
    }

    #[test]
    fn a_dead_runs_folder_goes_and_a_live_ones_stays() {
        let out = tempfile::tempdir().unwrap();
        let live = Workspace::begin(out.path()).unwrap();
        fs::write(live.path().join("list.xlsx"), "rows").unwrap();
        let dead = out.path().join(".sendpack-dead");
        fs::create_dir_all(dead.join("deeper")).unwrap();
        fs::write(dead.join(LOCK), "").unwrap();
        fs::write(dead.join("deeper/half.zip"), "half").unwrap();
        fs::create_dir(out.path().join(".sendpack-empty")).unwrap();
        let next = Workspace::begin(out.path()).unwrap();
        assert!(live.path().join("list.xlsx").exists() && !dead.exists());
        assert_eq!(left(out.path()), 2);
        drop(next);
        drop(live);
        assert_eq!(left(out.path()), 0);
    }

    #[test]
    fn many_runs_at_once_never_lose_their_folder() {
        let out = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..40 {
                        let work = Workspace::begin(out.path()).unwrap();
                        let file = work.path().join("file");
                        fs::write(&file, "x").unwrap();
                        std::thread::yield_now();
                        assert!(file.exists());
                    }
                });
            }
        });
        assert_eq!(left(out.path()), 0);
    }
}
