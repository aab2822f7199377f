//! Telling documents of the same content: only those of the same size are read.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Document;
use crate::cores::side_by_side;
use crate::evidence::{Fault, FaultKind, files};
use crate::findings::Location;

/// Gives documents that share their size their SHA-256. Empty ones are all alike and say nothing.
pub(in crate::evidence) fn hash_twins<'d>(
    documents: impl Iterator<Item = &'d mut Document>,
    locate: impl Fn(&str) -> PathBuf,
    faults: &mut Vec<Fault>,
) {
    let mut by_size: BTreeMap<u64, Vec<&mut Document>> = BTreeMap::new();
    for document in documents.filter(|d| d.bytes > 0) {
        by_size.entry(document.bytes).or_default().push(document);
    }
    let twins: Vec<&mut Document> = by_size.into_values().filter(|twins| twins.len() > 1).flatten().collect();
    let files: Vec<PathBuf> = twins.iter().map(|document| locate(&document.path)).collect();
    for (document, hash) in twins.into_iter().zip(side_by_side(&files, |file| sha256(file))) {
        match hash {
            Ok(hash) => document.sha256 = Some(hash),
            Err(e) => {
                let kind = FaultKind::Unreadable(files::words(&e));
                faults.push(Fault::new(Location::file(document.path.as_str()), kind));
            }
        }
    }
}

/// The SHA-256 of a file in hex.
///
/// # Errors
/// It cannot be read.
pub fn sha256(path: &Path) -> io::Result<String> {
    let (mut file, mut hasher) = (File::open(path)?, Sha256::new());
    let mut block = vec![0; 64 << 10];
    loop {
        match file.read(&mut block)? {
            0 => break,
            n => hasher.update(block.get(..n).unwrap_or_default()),
        }
    }
    Ok(hasher.finalize().iter().map(|b| format!("{b:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_a_known_text() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("a"), "abc").unwrap();
        assert_eq!(
            sha256(&dir.path().join("a")).unwrap(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
