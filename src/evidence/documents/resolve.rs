//! What the name of a file in an entry means.

use std::path::Path;

use super::holdings::{Holdings, fold};
use super::walk::Bounds;
use crate::findings::nearest;

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Resolved {
    /// This document.
    Held(String),
    /// This document, whose name differs in capitals.
    Spelt(String),
    /// Nothing; with the nearest name, or the place of a file of that name.
    Missing(Option<String>),
    /// Something outside the repository; how it leaves it.
    Outside(String),
    /// A folder.
    Folder,
}

impl Holdings {
    /// What `written` means in an entry whose file lies in `folder`.
    pub(in crate::evidence) fn resolve(&mut self, folder: &str, written: &str) -> Resolved {
        let path = match self.path(folder, written) {
            Ok(path) => path,
            Err(how) => return Resolved::Outside(how.to_owned()),
        };
        if self.documents.contains_key(&path) {
            return Resolved::Held(path);
        }
        if self.outside.iter().any(|out| path == *out || path.starts_with(&format!("{out}/"))) {
            return Resolved::Outside("a link leads out of the repository".into());
        }
        if let Some(there) = self.folded.get(&fold(&path)) {
            // Letters that only differ in their Unicode form look the same: that is no slip of the author's.
            let same = fold_form(there) == fold_form(&path);
            return if same { Resolved::Held(there.clone()) } else { Resolved::Spelt(there.clone()) };
        }
        self.on_disk(&path)
    }

    /// A path as people see it, without `.` and `..`; or how it leaves the repository.
    fn path(&self, folder: &str, written: &str) -> Result<String, &'static str> {
        let written = written.replace('\\', "/");
        let mut start = written.chars();
        let drive = start.next().is_some_and(|c| c.is_ascii_alphabetic()) && start.next() == Some(':');
        if drive || written.starts_with('/') {
            return Err("it is an absolute path, which exists on one computer only");
        }
        // Above a folder of documents that lies elsewhere there is nothing of the repository.
        let least = if self.folder.within { 0 } else { self.folder.shown.split('/').count() };
        let mut parts: Vec<&str> = folder.split('/').collect();
        for part in written.split('/') {
            match part {
                "" | "." => {}
                ".." if parts.len() > least => {
                    parts.pop();
                }
                ".." => return Err("its .. leads out of the repository"),
                part => parts.push(part),
            }
        }
        Ok(parts.join("/"))
    }

    /// Looks for what the walk did not meet: files elsewhere in the repository, folders, registers.
    fn on_disk(&mut self, path: &str) -> Resolved {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        // Some systems find a file whatever its capitals: only the folder's list knows its name.
        let Some(there) = listed(&self.locate(folder), name) else {
            return Resolved::Missing(self.near(path));
        };
        let spelt = there != name;
        let path = if folder.is_empty() { there } else { format!("{folder}/{there}") };
        let real = self.locate(&path);
        if !Bounds::new(&self.root, &self.folder.real).hold(&real) {
            return Resolved::Outside("a link leads out of the repository".into());
        }
        match std::fs::metadata(&real) {
            Ok(metadata) if metadata.is_dir() => Resolved::Folder,
            Ok(metadata) if metadata.is_file() => {
                self.add(path.clone(), metadata.len());
                if spelt { Resolved::Spelt(path) } else { Resolved::Held(path) }
            }
            _ => Resolved::Missing(None),
        }
    }

    /// The nearest name in the same folder; else the place of a file of that name.
    fn near(&self, path: &str) -> Option<String> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let near = nearest(name, self.names_in(folder)).map(str::to_owned);
        near.or_else(|| self.names.get(&fold(name)).cloned())
    }
}

/// The name in a folder that is `name`, or differs from it only in case or Unicode form.
fn listed(folder: &Path, name: &str) -> Option<String> {
    let names = std::fs::read_dir(folder).ok()?.flatten().filter_map(|e| e.file_name().into_string().ok());
    let mut alike: Vec<String> = names.filter(|there| fold(there) == fold(name)).collect();
    alike.sort_by(|a, b| (a != name, a).cmp(&(b != name, b)));
    alike.into_iter().next()
}

fn fold_form(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    path.nfc().collect()
}
