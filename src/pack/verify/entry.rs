//! The way in: a zip or a folder.

use std::path::Path;

use super::folder::Folder;
use super::problem::{MALFORMED, Problem, Verified};
use super::{bag, zipped::Zipped};
use crate::pack::PackError;

/// Checks the pack at `path`, a zip or an unpacked folder. `ticks` is told of bytes checked.
///
/// # Errors
/// There is nothing at `path`, or the system does not let it be read.
pub fn verify(path: &Path, ticks: &dyn Fn(u64)) -> Result<Verified, PackError> {
    let about = std::fs::metadata(path).map_err(|e| PackError::file(path, &e))?;
    if about.is_dir() {
        return Ok(bag::check(&mut Folder::open(path)?, ticks));
    }
    Ok(match Zipped::open(path)? {
        Ok(mut zip) => bag::check(&mut zip, ticks),
        Err(why) => {
            let problem = Problem { code: MALFORMED, path: String::new(), what: bag::capital(why) };
            Verified { problems: vec![problem], files: 0, bytes: 0 }
        }
    })
}
