//! Walking through the folder of documents, in order of name. Links that lead out of it and the repository are
//! noted, never followed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::{Folder, Holdings};
use crate::cores::side_by_side;
use crate::evidence::{Fault, FaultKind, files};
use crate::findings::{Location, is_unsafe};

/// Walks through the folder that settings name. One that is not there holds nothing.
pub(in crate::evidence) fn walk(root: &Path, folder: Folder, faults: &mut Vec<Fault>) -> Holdings {
    let bounds = Bounds::new(root, &folder.real);
    let mut walker =
        Walker { holdings: Holdings::new(root.to_path_buf(), folder), documents: Vec::new(), faults };
    let top = walker.holdings.folder.real.clone();
    if !top.is_dir() {
        if top.exists() {
            walker.unreadable(&top, "it is not a folder");
        }
        return walker.holdings;
    }
    let mut entries = WalkDir::new(&top).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if entry.path_is_symlink() && !bounds.hold(entry.path()) => {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
                walker.link_out(entry.path());
            }
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => walker.file(entry),
            // A folder that holds a link to itself has been walked already.
            Err(e) if e.loop_ancestor().is_some() => {}
            Err(e) => walker.failed(&e),
        }
    }
    walker.weigh();
    walker.holdings
}

/// Why a file is left out whose name cannot be shown as it is.
const BAD_NAME: &str = "it holds characters that cannot be shown, or that turn the direction of writing";

/// The folders out of which no link may lead.
pub(super) struct Bounds(Vec<PathBuf>);

impl Bounds {
    pub(super) fn new(root: &Path, documents: &Path) -> Self {
        Self([root, documents].into_iter().filter_map(|p| p.canonicalize().ok()).collect())
    }

    pub(super) fn hold(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|real| self.0.iter().any(|bound| real.starts_with(bound)))
    }
}

struct Walker<'w> {
    holdings: Holdings,
    /// Documents whose size is not known yet.
    documents: Vec<(String, DirEntry)>,
    faults: &'w mut Vec<Fault>,
}

impl Walker<'_> {
    fn file(&mut self, entry: DirEntry) {
        let Some(shown) = self.shown(entry.path()) else {
            return self.unnameable(entry.path());
        };
        if !entry.file_type().is_file() {
            return self.unreadable(entry.path(), "it is not an ordinary file");
        }
        let path = entry.path().to_path_buf();
        match kind_of(&shown) {
            FileKind::Yaml => self.holdings.yaml.push((shown.into(), path)),
            FileKind::Register => self.holdings.registers.push((shown.into(), path)),
            FileKind::Document => self.documents.push((shown, entry)),
        }
    }

    /// Asks for the sizes of the documents.
    fn weigh(&mut self) {
        let documents = std::mem::take(&mut self.documents);
        let weighed = side_by_side(&documents, |(_, entry)| entry.metadata());
        for ((shown, _), about) in documents.into_iter().zip(weighed) {
            match about {
                Ok(about) => self.holdings.add(shown, about.len()),
                Err(e) => self.failed(&e),
            }
        }
    }

    fn link_out(&mut self, path: &Path) {
        match self.shown(path) {
            Some(shown) => {
                self.holdings.outside.insert(shown);
            }
            None => self.unnameable(path),
        }
    }

    fn failed(&mut self, error: &walkdir::Error) {
        let broken = error.path().is_some_and(Path::is_symlink);
        let words = error.io_error().map_or_else(String::new, files::words);
        let why = if broken { "it is a link that leads nowhere" } else { words.as_str() };
        let path = error.path().map(Path::to_path_buf).unwrap_or_default();
        self.unreadable(&path, why);
    }

    fn unnameable(&mut self, path: &Path) {
        self.fault(path, FaultKind::NameUnreadable(BAD_NAME.to_owned()));
    }

    fn unreadable(&mut self, path: &Path, why: &str) {
        self.fault(path, FaultKind::Unreadable(why.to_owned()));
    }

    fn fault(&mut self, path: &Path, kind: FaultKind) {
        let folder = &self.holdings.folder;
        let rest = path.strip_prefix(&folder.real).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let rest = rest.replace(is_unsafe, "\u{fffd}");
        let shown: Arc<str> = if rest.is_empty() {
            folder.shown.as_str().into()
        } else {
            format!("{}/{rest}", folder.shown).into()
        };
        self.faults.push(Fault::new(Location::file(shown), kind));
    }

    /// A path as people see it; none where a part of it is not plain text.
    fn shown(&self, path: &Path) -> Option<String> {
        let mut shown = self.holdings.folder.shown.clone();
        for part in path.strip_prefix(&self.holdings.folder.real).ok()? {
            shown.push('/');
            shown.push_str(part.to_str().filter(|name| !name.contains(is_unsafe))?);
        }
        Some(shown)
    }
}

enum FileKind {
    Yaml,
    Register,
    Document,
}

/// What a file is by its name. Hidden files and locks are documents, so that somebody hears of them.
fn kind_of(shown: &str) -> FileKind {
    let name = shown.rsplit('/').next().unwrap_or(shown);
    let Some((stem, extension)) = name.rsplit_once('.').filter(|_| !name.starts_with(['.', '~'])) else {
        return FileKind::Document;
    };
    match extension.to_ascii_lowercase().as_str() {
        "yaml" | "yml" => FileKind::Yaml,
        "xlsx" | "xlsm" | "xls" | "ods" | "csv" if stem.eq_ignore_ascii_case("register") => {
            FileKind::Register
        }
        _ => FileKind::Document,
    }
}
