//! Two packs: which files came, went, moved or changed, as their manifests say.

use std::collections::BTreeMap;
use std::path::Path;

use super::DiffError;
use crate::pack;

/// What changed between two packs. Paths are those of the manifests, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct PackDiff {
    /// Files of the newer alone.
    pub added: Vec<String>,
    /// Files of the older alone.
    pub removed: Vec<String>,
    /// Files of the same content in another place: from, to.
    pub moved: Vec<(String, String)>,
    /// Files of another content in the same place.
    pub changed: Vec<String>,
    /// How many are the same.
    pub same: usize,
}

/// Sums by path.
type Manifest = BTreeMap<String, String>;

/// Compares two packs, older first. Sums are taken from the manifests: `sendpack verify` says whether they are right.
///
/// # Errors
/// One of them cannot be read or has no manifest.
pub fn compare(old: &Path, new: &Path) -> Result<PackDiff, DiffError> {
    Ok(of(&manifest(old)?, &manifest(new)?))
}

fn manifest(path: &Path) -> Result<Manifest, DiffError> {
    pack::manifest(path)?.map_err(|what| DiffError::file(path, what))
}

fn of(old: &Manifest, new: &Manifest) -> PackDiff {
    let mut diff = PackDiff::default();
    let mut came: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, sum) in new.iter().rev() {
        match old.get(path) {
            Some(before) if before == sum => diff.same += 1,
            Some(_) => diff.changed.push(path.clone()),
            None => came.entry(sum).or_default().push(path),
        }
    }
    diff.changed.reverse();
    for (path, sum) in old.iter().filter(|(path, _)| !new.contains_key(*path)) {
        match came.get_mut(sum.as_str()).and_then(Vec::pop) {
            Some(to) => diff.moved.push((path.clone(), to.to_owned())),
            None => diff.removed.push(path.clone()),
        }
    }
    diff.added = came.into_values().flatten().map(str::to_owned).collect();
    diff.added.sort();
    diff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_go_move_and_change() {
        let manifest = |files: &[(&str, &str)]| {
            files.iter().map(|(path, sum)| ((*path).to_owned(), (*sum).to_owned())).collect::<Manifest>()
        };
        let old = manifest(&[("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"), ("e", "4")]);
        let new = manifest(&[("a", "1"), ("b", "9"), ("x", "4"), ("y", "5")]);
        let diff = of(&old, &new);
        assert_eq!(diff.same, 1);
        assert_eq!((diff.changed, diff.added), (vec!["b".to_owned()], vec!["y".to_owned()]));
        assert_eq!(diff.moved, [("d".to_owned(), "x".to_owned())]);
        assert_eq!(diff.removed, ["c", "e"]);
    }
}
