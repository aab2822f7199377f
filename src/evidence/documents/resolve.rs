//! What the name of a file in an entry means.

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
        self.on_disk(path, written)
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
    fn on_disk(&mut self, path: String, written: &str) -> Resolved {
        let real = self.locate(&path);
        let Ok(metadata) = std::fs::metadata(&real) else { return Resolved::Missing(self.near(&path)) };
        if !Bounds::new(&self.root, &self.folder.real).hold(&real) {
            return Resolved::Outside("a link leads out of the repository".into());
        }
        if metadata.is_dir() {
            return Resolved::Folder;
        }
        if !metadata.is_file() {
            return Resolved::Missing(None);
        }
        // Some systems find a file whatever its capitals: only the folder's list knows its name.
        let name = path.rsplit('/').next().unwrap_or(written).to_owned();
        let listed = real.parent().and_then(|dir| std::fs::read_dir(dir).ok());
        let names: Vec<String> =
            listed.into_iter().flatten().flatten().filter_map(|e| e.file_name().into_string().ok()).collect();
        match names.iter().find(|n| **n == name).or_else(|| names.iter().find(|n| fold(n) == fold(&name))) {
            Some(there) if *there == name => {
                self.add(path.clone(), metadata.len());
                Resolved::Held(path)
            }
            Some(there) => {
                let there = format!("{}{there}", path.strip_suffix(&name).unwrap_or_default());
                self.add(there.clone(), metadata.len());
                Resolved::Spelt(there)
            }
            None => Resolved::Missing(None),
        }
    }

    /// The nearest name in the same folder; else the place of a file of that name.
    fn near(&self, path: &str) -> Option<String> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let names = self.documents.keys().filter_map(|p| {
            let (dir, name) = p.rsplit_once('/')?;
            (dir == folder).then_some(name)
        });
        nearest(name, names).map(str::to_owned).or_else(|| {
            let elsewhere = |p: &&String| p.rsplit('/').next().is_some_and(|n| fold(n) == fold(name));
            self.documents.keys().find(elsewhere).cloned()
        })
    }
}

fn fold_form(path: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    path.nfc().collect()
}
