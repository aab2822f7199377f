//! The files in which people write: settings, and records in YAML or workbooks. Every YAML file of the repository is
//! one, whoever reads it, so that a new kind of record is not forgotten by those who look at what people write.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::documents::{Folder, Holdings};
use super::{Settings, Tracking, actions, datamap, matrix, statements};
use crate::findings::is_unsafe;
use crate::yaml::Page;

/// A file in which people write.
#[derive(Debug)]
pub struct Written {
    /// Its path as people see it.
    pub shown: Arc<str>,
    /// Where it lies.
    pub path: PathBuf,
    /// Whether it is YAML; else it is a workbook or CSV file.
    pub is_yaml: bool,
    /// Whether it is about one tracked child, and so holds the child's number by right.
    pub is_of_child: bool,
    /// What it holds, if it was read as entries, of which there may be thousands.
    pub page: Option<Page>,
}

impl Written {
    fn new(shown: Arc<str>, path: PathBuf, is_yaml: bool) -> Self {
        Self { shown, path, is_yaml, is_of_child: false, page: None }
    }
}

/// Folders within one another that are looked into.
const DEEP: usize = 6;
/// What sendpack writes; nobody else does.
const PACKS: &str = "dist";

/// All of a repository, in order of path; `pages` are those of the entries that the walk found.
pub(super) fn all(
    root: &Path,
    settings: &Settings,
    holdings: &Holdings,
    pages: Vec<Option<Page>>,
    tracking: &Tracking,
) -> Vec<Written> {
    let lists = Folder::new(root, &settings.paths.lists, "lists");
    let tracked = Folder::new(root, &settings.paths.tracking, "tracking");
    let entries = holdings
        .yaml
        .iter()
        .zip(pages)
        .map(|((shown, path), page)| Written { page, ..Written::new(shown.clone(), path.clone(), true) });
    let registers = holdings.registers.iter();
    let registers = registers.map(|(shown, path)| Written::new(shown.clone(), path.clone(), false));
    let mut all: Vec<Written> = entries.chain(registers).collect();
    let away = [&holdings.folder.real, &lists.real, &tracked.real, &root.join(PACKS)]
        .map(|folder| folder.canonicalize().ok());
    let own = |entry: &DirEntry| entry.depth() == 0 || !is_away(entry, &away);
    let walk = |top: &Path, own: &dyn Fn(&DirEntry) -> bool| -> Vec<PathBuf> {
        let files = WalkDir::new(top).max_depth(DEEP).into_iter().filter_entry(own).flatten();
        files.filter(|entry| entry.file_type().is_file()).map(DirEntry::into_path).collect()
    };
    all.extend(walk(root, &own).into_iter().filter_map(|path| file(path, root, "")));
    let maps = walk(&lists.real, &|entry| entry.depth() == 0 || !is_hidden(entry));
    let maps = maps.into_iter().filter_map(|path| file(path, &lists.real, &lists.shown));
    all.extend(maps.filter(|file| file.is_yaml));
    all.extend(tracking.children.iter().map(|child| Written {
        shown: format!("{}/child.yaml", child.folder_shown()).into(),
        path: tracked.real.join(child.folder.reveal()).join("child.yaml"),
        is_yaml: true,
        is_of_child: true,
        page: None,
    }));
    all.sort_by(|a, b| (&a.shown, &a.path).cmp(&(&b.shown, &b.path)));
    all
}

fn is_away(entry: &DirEntry, away: &[Option<PathBuf>]) -> bool {
    let real = || entry.path().canonicalize().ok();
    is_hidden(entry) || entry.file_type().is_dir() && real().is_some_and(|real| away.contains(&Some(real)))
}

/// Hidden files are programs' own, and `~` begins the locks of office programs.
fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_str().is_none_or(|name| name.starts_with(['.', '~']))
}

/// A file under `top`, which people see as `above`, if people write in it.
fn file(path: PathBuf, top: &Path, above: &str) -> Option<Written> {
    let mut shown = above.to_owned();
    for part in path.strip_prefix(top).ok()? {
        if !shown.is_empty() {
            shown.push('/');
        }
        shown.push_str(part.to_str().filter(|name| !name.contains(is_unsafe))?);
    }
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "yaml" | "yml" => Some(Written::new(shown.into(), path, true)),
        "xlsx" | "xlsm" | "ods" | "csv" if is_book(&shown) => Some(Written::new(shown.into(), path, false)),
        _ => None,
    }
}

/// Whether a workbook at the root, or in a folder there, holds records. Of others nobody knows what they are.
fn is_book(shown: &str) -> bool {
    match shown.rsplit_once('/') {
        Some((folder, _)) => [actions::FOLDER, statements::FOLDER].contains(&folder),
        None => datamap::BOOKS.contains(&shown) || matrix::FILES.contains(&shown),
    }
}
