//! The way in: a zip or a folder, encrypted or not.

use std::path::Path;

use super::bag::{self, Depth};
use super::folder::Folder;
use super::problem::{MALFORMED, Problem, Verified};
use super::zipped::Zipped;
use crate::pack::{PackError, Password};

/// Checks the pack at `path`, a zip or an unpacked folder. `ticks` is told of bytes checked.
///
/// # Errors
/// There is nothing at `path`, the system does not let it be read, or it is encrypted.
pub fn verify(path: &Path, ticks: &dyn Fn(u64)) -> Result<Verified, PackError> {
    check(path, None, Depth::Whole, ticks)
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
    check(path, password, Depth::Whole, ticks)
}

/// Looks at a pack that was just written: at everything but the content of documents.
pub fn look(path: &Path, password: Option<&Password>) -> Result<Verified, PackError> {
    check(path, password, Depth::Shape, &|_| {})
}

fn check(
    path: &Path,
    password: Option<&Password>,
    depth: Depth,
    ticks: &dyn Fn(u64),
) -> Result<Verified, PackError> {
    let about = std::fs::metadata(path).map_err(|e| PackError::file(path, &e))?;
    if about.is_dir() {
        return Ok(bag::check(&mut Folder::open(path)?, depth, ticks));
    }
    Ok(match Zipped::open(path, password)? {
        Ok(mut zip) => {
            zip.unlock(path)?;
            bag::check(&mut zip, depth, ticks)
        }
        Err(why) => {
            let problem = Problem { code: MALFORMED, path: String::new(), what: bag::capital(why) };
            Verified { problems: vec![problem], ..Verified::default() }
        }
    })
}
