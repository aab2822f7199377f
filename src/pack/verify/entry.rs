//! The way in: a zip or a folder, encrypted or not.

use std::panic::resume_unwind;
use std::path::Path;
use std::thread;

use super::bag::{self, Depth};
use super::folder::Folder;
use super::held::Held;
use super::index::{self, Listed};
use super::problem::{MALFORMED, Problem, Verified};
use super::zipped::Zipped;
use crate::pack::{PackError, Password};

/// Checks the pack at `path`, a zip or an unpacked folder. `ticks` is told of bytes checked.
///
/// # Errors
/// There is nothing at `path`, the system does not let it be read, or it is encrypted.
pub fn verify(path: &Path, ticks: &dyn Fn(u64)) -> Result<Verified, PackError> {
    verify_with(path, None, ticks)
}

/// Checks the pack at `path`, which may be encrypted with this password.
///
/// # Errors
/// As [`verify`]; or it is encrypted with another password.
pub fn verify_with(
    path: &Path,
    password: Option<&Password>,
    ticks: &dyn Fn(u64),
) -> Result<Verified, PackError> {
    check(path, password, index::read, Depth::Whole, ticks)
}

/// Looks at a pack that was just written: at everything but the content of documents.
pub fn look(path: &Path, password: Option<&Password>) -> Result<Verified, PackError> {
    thread::scope(|scope| {
        // Its index is read beside the rest, through a way in of its own.
        let index = scope.spawn(|| index_of(path, password));
        let index = |_: &mut dyn Held| index.join().unwrap_or_else(|panic| resume_unwind(panic));
        check(path, password, index, Depth::Shape, &|_| {})
    })
}

/// What the index of a zip says. That the zip cannot be opened once more is a fault of it too.
fn index_of(path: &Path, password: Option<&Password>) -> Option<Result<Listed, String>> {
    let mut zip = match Zipped::open(path, password) {
        Ok(Ok(zip)) => zip,
        Ok(Err(why)) => return Some(Err(why.to_owned())),
        Err(error) => return Some(Err(error.to_string())),
    };
    match zip.unlock(path) {
        Ok(()) => index::read(&mut zip),
        Err(error) => Some(Err(error.to_string())),
    }
}

fn check(
    path: &Path,
    password: Option<&Password>,
    index: impl FnOnce(&mut dyn Held) -> Option<Result<Listed, String>>,
    depth: Depth,
    ticks: &dyn Fn(u64),
) -> Result<Verified, PackError> {
    let about = std::fs::metadata(path).map_err(|e| PackError::file(path, &e))?;
    if about.is_dir() {
        return Ok(bag::check(&mut Folder::open(path)?, index, depth, ticks));
    }
    Ok(match Zipped::open(path, password)? {
        Ok(mut zip) => {
            zip.unlock(path)?;
            bag::check(&mut zip, index, depth, ticks)
        }
        Err(why) => {
            let problem = Problem { code: MALFORMED, path: String::new(), what: bag::capital(why) };
            Verified { problems: vec![problem], ..Verified::default() }
        }
    })
}
