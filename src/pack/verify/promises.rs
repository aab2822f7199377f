//! What a pack's manifest promises, taken at its word: for comparing packs.

use std::collections::BTreeMap;
use std::path::Path;

use super::bag::{Bag, capital};
use super::folder::Folder;
use super::held::Held;
use super::tags;
use super::zipped::Zipped;
use crate::pack::PackError;

/// The manifest of the payload.
const MANIFEST: &str = "manifest-sha256.txt";

/// The SHA-256 of each file that the pack at `path` says it sends. The inner error says why there is no telling.
///
/// # Errors
/// There is nothing at `path`, or the system does not let it be read.
pub fn manifest(path: &Path) -> Result<Result<BTreeMap<String, String>, String>, PackError> {
    let about = std::fs::metadata(path).map_err(|e| PackError::file(path, &e))?;
    if about.is_dir() {
        return Ok(promised(&mut Folder::open(path)?));
    }
    Ok(match Zipped::open(path, None)? {
        Ok(mut zip) => promised(&mut zip),
        Err(why) => Err(capital(why)),
    })
}

/// Whether the zip at `path` is a pack: the folder of a bag is in it.
#[must_use]
pub fn is_pack(path: &Path) -> bool {
    let declares = |path: &str| path == "bagit.txt" || path.ends_with("/bagit.txt");
    matches!(Zipped::open(path, None), Ok(Ok(zip)) if zip.files().iter().any(|f| declares(&f.path)))
}

fn promised(held: &mut dyn Held) -> Result<BTreeMap<String, String>, String> {
    let mut bag = Bag::of(held);
    let promised = tags::manifest(&mut bag, MANIFEST, true);
    match bag.problems.iter().find(|p| p.path == MANIFEST) {
        Some(problem) => Err(format!("{MANIFEST}: {}", problem.what)),
        None => Ok(promised),
    }
}
