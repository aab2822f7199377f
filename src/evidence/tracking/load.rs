//! Loading the folder of tracked children: a folder each, in order of name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::child::Reader;
use super::{TrackedChild, Tracking, is_plain};
use crate::evidence::documents::{self, Folder, Holdings};
use crate::evidence::{Document, Fault, FaultKind, files};
use crate::findings::Location;
use crate::framework::Framework;
use crate::yaml::{self, Kind, Limits, Node};

/// The file that says what a child's folder holds.
const FILE: &str = "child.yaml";

/// Loads the children of the folder that settings name. One that is not there holds none.
pub(in crate::evidence) fn load(root: &Path, setting: &str, framework: &Framework) -> Tracking {
    let top = Folder::new(root, setting, "tracking");
    let mut tracking = Tracking { shown: top.shown.clone(), ..Tracking::default() };
    if framework.tracking.is_none() || !top.real.is_dir() {
        return tracking;
    }
    match folders(&top.real) {
        Ok(folders) => {
            for (number, (name, path)) in (1..).zip(folders) {
                tracking.add(root, framework, (&name, &path), number);
            }
        }
        Err(e) => {
            let kind = FaultKind::ChildUnreadable(files::words(&e));
            tracking.faults.push(Fault::new(Location::file(top.shown.as_str()), kind));
        }
    }
    tell_alike(&mut tracking);
    tracking.attribute(framework);
    tracking.faults.sort_by(|a, b| a.at.cmp(&b.at));
    tracking
}

/// The folders in a folder, in order of name.
fn folders(top: &Path) -> std::io::Result<Vec<(String, PathBuf)>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(top)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() && !name.starts_with('.') {
            all.push((name, path));
        }
    }
    all.sort();
    Ok(all)
}

impl Tracking {
    fn add(&mut self, root: &Path, framework: &Framework, (name, path): (&str, &Path), number: usize) {
        // A folder that may be called after the child goes by its place among the others.
        let label = if is_plain(name) { name.to_owned() } else { format!("(folder {number})") };
        let shown = format!("{}/{label}", self.shown);
        let mut odd = Vec::new();
        let folder = Folder::alone(shown.clone(), path.to_path_buf());
        let mut holdings = documents::walk(root, folder, &mut odd);
        let others =
            std::mem::take(&mut holdings.yaml).into_iter().chain(std::mem::take(&mut holdings.registers));
        let mut unclaimed = holdings.outside.len();
        let own = path.join(FILE);
        for (other, _) in others.filter(|(_, file)| *file != own) {
            holdings.take_in(&other);
        }
        let at = Location::file(shown.as_str());
        self.faults.extend(odd.into_iter().filter_map(|fault| match fault.kind {
            FaultKind::Unreadable(why) => Some(Fault::new(at.clone(), FaultKind::ChildUnreadable(why))),
            _ => None,
        }));
        let file = format!("{shown}/{FILE}");
        let mut reader = Reader { framework, holdings: &mut holdings, file: &file, faults: &mut self.faults };
        let mut child = match node(&own) {
            Ok(node) => reader.child(&node, name),
            Err((place, why)) => {
                let there = place.map_or(at.clone(), |p| Location::text(file.as_str(), p.line, p.col));
                reader.faults.push(Fault::new(there, FaultKind::ChildUnreadable(why)));
                TrackedChild::unread(at, name)
            }
        };
        unclaimed += holdings.documents.len().saturating_sub(child.claimed);
        child.unclaimed = unclaimed;
        if child.name.is_empty() {
            child.name = if is_plain(name) { name.to_owned() } else { format!("child {number}") };
        }
        self.children.push(child);
    }

    /// Says of faults which child they are about, and that they stand where the child's documents are sent.
    fn attribute(&mut self, framework: &Framework) {
        let stages = framework.stages_per_child();
        for fault in &mut self.faults {
            let file = fault.at.file.strip_suffix("/child.yaml").unwrap_or(&fault.at.file);
            let ours = |child: &&TrackedChild| child.folder_shown() == file;
            fault.entry = self.children.iter().find(ours).map(|child| child.name.clone()).unwrap_or_default();
            fault.stages.clone_from(&stages);
        }
    }
}

/// The tree of a `child.yaml`; or where and why it cannot be read.
fn node(path: &Path) -> Result<Node, (Option<yaml::Place>, String)> {
    let limits = Limits { bytes: 1 << 20, nodes: 20_000, ..Limits::default() };
    let bytes = files::read(path, limits.bytes).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => (None, "there is no child.yaml in this folder".to_owned()),
        _ => (None, files::words(&e)),
    })?;
    let node = yaml::parse(&bytes, &limits).map_err(|e| (Some(e.at), e.what))?;
    match node.kind {
        Kind::Map(_) => Ok(node),
        _ => Err((Some(node.at), "the file should hold the child's fields, each as a name: value".into())),
    }
}

/// Gives documents that share their size their SHA-256, so that one filed for two children is found.
fn tell_alike(tracking: &mut Tracking) {
    let files = tracking.children.iter().flat_map(|child| &child.documents);
    let mut all: BTreeMap<PathBuf, Document> = BTreeMap::new();
    for held in files.filter_map(|document| document.held.as_ref()) {
        let path = held.path.to_string_lossy().into_owned();
        all.insert(held.path.clone(), Document { path, bytes: held.bytes, sha256: None });
    }
    let mut failed = Vec::new();
    documents::hash_twins(all.values_mut(), |path| PathBuf::from(path), &mut failed);
    for child in &mut tracking.children {
        for held in child.documents.iter_mut().filter_map(|document| document.held.as_mut()) {
            held.sha256 = all.get(&held.path).and_then(|document| document.sha256.clone());
        }
    }
    if !failed.is_empty() {
        let kind = FaultKind::ChildUnreadable("a document could not be read to the end".into());
        tracking.faults.push(Fault::new(Location::file(tracking.shown.as_str()), kind));
    }
}

impl Holdings {
    /// Counts a file among the documents that a walk took for something else.
    fn take_in(&mut self, shown: &str) {
        let bytes = std::fs::metadata(self.locate(shown)).map_or(0, |about| about.len());
        self.add(shown.to_owned(), bytes);
    }
}
