//! Packs taken together: the parts of a submission must all be there, once each, and of one build.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::problem::{INDEX, MALFORMED, MISSING, Problem, Verified};
use super::promises::is_pack;
use crate::pack::PackError;
use crate::pack::bag::Part;

/// The packs that are meant by `path`: those that lie in it, if it is a folder that is not itself a bag.
///
/// # Errors
/// The system does not let the folder be read.
pub fn packs_in(path: &Path) -> Result<Vec<PathBuf>, PackError> {
    let mut packs = Vec::new();
    if path.is_dir() && !path.join("bagit.txt").exists() {
        let failed = |e: std::io::Error| PackError::file(path, &e);
        for entry in std::fs::read_dir(path).map_err(failed)? {
            let file = entry.map_err(failed)?.path();
            if file.extension().is_some_and(|e| e.eq_ignore_ascii_case("zip")) && is_pack(&file) {
                packs.push(file);
            }
        }
        packs.sort();
    }
    if packs.is_empty() {
        packs.push(path.to_owned());
    }
    Ok(packs)
}

/// What is wrong with packs taken together, by the name of the part that it is about.
#[must_use]
pub fn incomplete(checked: &[Verified]) -> Vec<(String, Problem)> {
    let mut sets: BTreeMap<(&str, u32), Vec<(&Part, &Verified)>> = BTreeMap::new();
    for verified in checked {
        if let Some(part) = &verified.part {
            sets.entry((&part.group, part.of)).or_default().push((part, verified));
        }
    }
    let mut problems = Vec::new();
    for ((group, of), held) in sets {
        for number in 1..=of {
            let part = Part { group: group.to_owned(), of, number };
            let mut said = |code, what: &str| {
                let name = format!("{}.zip", part.name());
                problems.push((name, Problem { code, path: String::new(), what: what.to_owned() }));
            };
            match held.iter().filter(|(p, _)| p.number == number).count() {
                0 => said(MISSING, "This part of the submission is not there"),
                1 => {}
                _ => said(MALFORMED, "This part of the submission is there more than once"),
            }
            let first = held.first().and_then(|(_, v)| v.index.as_ref());
            if held.iter().any(|(p, v)| p.number == number && v.index.as_ref() != first) {
                said(INDEX, "This part has another index than the first: it is of another build");
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(number: u32, index: &str) -> Verified {
        let part = Part { group: "g".into(), of: 3, number };
        Verified { part: Some(part), index: Some(index.into()), ..Verified::default() }
    }

    #[test]
    fn what_lacks_is_named() {
        let said = |parts: &[Verified]| -> Vec<(String, &str)> {
            incomplete(parts).into_iter().map(|(name, p)| (name, p.code)).collect()
        };
        assert_eq!(said(&[part(1, "a"), part(2, "a"), part(3, "a")]), []);
        assert_eq!(said(&[part(3, "a"), part(1, "a")]), [("g-part-2-of-3.zip".into(), MISSING)]);
        let twice = [part(1, "a"), part(2, "a"), part(2, "a"), part(3, "b")];
        assert_eq!(
            said(&twice),
            [("g-part-2-of-3.zip".into(), MALFORMED), ("g-part-3-of-3.zip".into(), INDEX)]
        );
        assert_eq!(said(&[Verified::default(), Verified::default()]), []);
    }
}
