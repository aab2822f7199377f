//! What the sources of a pack looked like before they were checked, so that what changes before it is built is noticed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use foldhash::HashMap;

use super::plan::Plan;
use super::stable::Stable;
use crate::cores::side_by_side;
use crate::evidence::Repository;

/// The sources of a plan and what they looked like. What could not be looked at is not in it: reading it will tell.
#[derive(Debug, Default)]
pub struct Seen(HashMap<OsString, Stable>);

impl Seen {
    /// Looks at every document and list of a plan.
    #[must_use]
    pub fn of(plan: &Plan<'_>, repository: &Repository) -> Self {
        let documents = plan.files.iter().map(|file| file.source.clone());
        let lists = plan.lists.iter().map(|list| repository.list_file(&list.spec.id).path);
        let paths: Vec<PathBuf> = documents.chain(lists).collect();
        let looked = side_by_side(&paths, |path| Stable::of(path).ok());
        let seen = paths.into_iter().zip(looked);
        Self(seen.filter_map(|(path, looked)| Some((path.into_os_string(), looked?))).collect())
    }

    /// What the file at `path` looked like.
    pub(super) fn get(&self, path: &Path) -> Option<Stable> {
        self.0.get(path.as_os_str()).copied()
    }
}
