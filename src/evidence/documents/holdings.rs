//! What lies in the folder of documents.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use foldhash::HashMap;
use unicode_normalization::UnicodeNormalization;

use super::{Document, Folder};

/// What a walk through the folder of documents gave.
pub(in crate::evidence) struct Holdings {
    /// The folder.
    pub(in crate::evidence) folder: Folder,
    /// The repository.
    pub(super) root: PathBuf,
    /// Documents by path.
    pub(in crate::evidence) documents: BTreeMap<String, Document>,
    /// YAML files of entries: as people see them, and where they are.
    pub(in crate::evidence) yaml: Vec<(Arc<str>, PathBuf)>,
    /// Registers, likewise.
    pub(in crate::evidence) registers: Vec<(Arc<str>, PathBuf)>,
    /// Links that leave the repository.
    pub(in crate::evidence) outside: BTreeSet<String>,
    /// Documents by their path without regard to case and Unicode form.
    pub(super) folded: HashMap<String, String>,
    /// The first document of a name, likewise.
    pub(super) names: HashMap<String, String>,
}

impl Holdings {
    pub(super) fn new(root: PathBuf, folder: Folder) -> Self {
        Self {
            folder,
            root,
            documents: BTreeMap::new(),
            yaml: Vec::new(),
            registers: Vec::new(),
            outside: BTreeSet::new(),
            folded: HashMap::default(),
            names: HashMap::default(),
        }
    }

    pub(in crate::evidence) fn add(&mut self, path: String, bytes: u64) {
        let folded = fold(&path);
        let name = folded.rsplit('/').next().unwrap_or(&folded);
        self.names.entry(name.to_owned()).or_insert_with(|| path.clone());
        self.folded.entry(folded).or_insert_with(|| path.clone());
        self.documents.insert(path.clone(), Document { path, bytes, sha256: None });
    }

    /// The names of the documents that lie in a folder itself.
    pub(super) fn names_in<'h>(&'h self, folder: &'h str) -> impl Iterator<Item = &'h str> {
        let within = self.documents.range(format!("{folder}/")..).map(|(path, _)| path.as_str());
        let names = within.map_while(move |path| path.strip_prefix(folder)?.strip_prefix('/'));
        names.filter(|name| !name.contains('/'))
    }

    /// Where a file lies that people see at `shown`.
    pub(in crate::evidence) fn locate(&self, shown: &str) -> PathBuf {
        self.folder.locate(&self.root, shown)
    }
}

/// A path without regard to case and Unicode form.
pub(super) fn fold(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.nfc().flat_map(char::to_lowercase).collect()
}
