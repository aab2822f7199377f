//! Loading a repository.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::documents::{self, Folder, Holdings};
use super::{
    Action, DataMap, Document, Entry, Fault, FaultKind, ListMap, ListSettings, Matrix, Recommendation,
    Settings, Statement, Team, TrackedChild, TrackedDocument, Tracking, Written, actions, datamap, entries,
    maps, matrix, settings, statements, team, tracking, written,
};
use crate::findings::Location;
use crate::framework::Framework;

/// A repository, loaded.
pub struct Repository {
    /// Its folder.
    pub root: PathBuf,
    /// Its settings.
    pub settings: Settings,
    /// Its entries, in order of place.
    pub entries: Vec<Entry>,
    /// Its documents, by path.
    pub documents: Vec<Document>,
    /// What could not be taken as written: of the settings, then of entries and documents in order of place.
    pub faults: Vec<Fault>,
    /// Its data map.
    pub datamap: DataMap,
    /// Its improvement actions, in order of place.
    pub actions: Vec<Action>,
    /// The statements of its self-evaluation, in order of place.
    pub statements: Vec<Statement>,
    /// Its self-evaluation matrix.
    pub matrix: Matrix,
    /// Its inspection team.
    pub team: Team,
    /// Maps of lists that have one, by the list's id.
    pub maps: BTreeMap<String, ListMap>,
    /// Its tracked children.
    pub tracking: Tracking,
    /// The files in which people write: settings and records, in order of path.
    pub written: Vec<Written>,
    folder: Folder,
}

/// A list's file and what settings say of it.
pub struct ListFile {
    /// Where it lies.
    pub path: PathBuf,
    /// The path that people see: relative to the repository, with `/`.
    pub shown: Arc<str>,
    /// The sheet that the list's map or settings name, if one does.
    pub sheet: Option<String>,
}

/// What loading settings gave: a framework is needed before the rest can be loaded.
pub enum Found {
    /// There is no `sendpack.yaml`.
    NoSettings,
    /// Settings that can be worked with, and their faults.
    Settings(Box<Settings>, Vec<Fault>),
    /// Settings that cannot be read at all.
    Unreadable(Box<Fault>),
}

impl Repository {
    /// What settings say of a list; lists that settings do not name lie where the layout puts them.
    #[must_use]
    pub fn list(&self, id: &str) -> Option<&ListSettings> {
        self.settings.lists.get(id)
    }

    /// Whether everything in it could be read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let lost = |kind: &FaultKind| {
            matches!(
                kind,
                FaultKind::EntryUnreadable(_) | FaultKind::Unreadable(_) | FaultKind::NameUnreadable(_)
            )
        };
        !self.faults.iter().any(|fault| lost(&fault.kind))
    }

    /// What inspections asked for and no action answers, in the order written.
    pub fn unanswered(&self) -> impl Iterator<Item = &Recommendation> {
        let answered =
            |asked: &Recommendation| self.actions.iter().any(|action| asked.is_answered_by(action));
        self.settings.all_recommendations().filter(move |recommendation| !answered(recommendation))
    }

    /// The documents about tracked children that are there, by child in the order written.
    pub fn tracked_documents(&self) -> impl Iterator<Item = (&TrackedChild, &TrackedDocument)> {
        let all =
            self.tracking.children.iter().flat_map(|child| child.documents.iter().map(move |d| (child, d)));
        all.filter(|(_, document)| document.held.is_some())
    }

    /// Where a document lies.
    #[must_use]
    pub fn document_file(&self, path: &str) -> PathBuf {
        self.folder.locate(&self.root, path)
    }

    /// The file of a list: the one that settings name, else `list-1.xlsx` and so on where the layout puts it, with
    /// whatever extension is there, else the workbook that it shares with others. A path that begins `lists/` follows `paths: lists:`.
    #[must_use]
    pub fn list_file(&self, id: &str) -> ListFile {
        let (path, shown) = lies(&self.root, &self.settings, id);
        let told = self.maps.get(id).and_then(|map| map.sheet.as_ref());
        let sheet = told.or_else(|| self.list(id)?.sheet.as_ref()).map(|sheet| sheet.value.clone());
        ListFile { path, shown: shown.into(), sheet }
    }
}

/// Kinds of file that a list may be, the likeliest first; a workbook may hold several lists.
const KINDS: [&str; 7] = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv"];
const WORKBOOKS: &[&str] = KINDS.split_at(5).0;

/// Where a list lies, and the path that people see.
pub(super) fn lies(root: &Path, settings: &Settings, id: &str) -> (PathBuf, String) {
    let folder = Folder::new(root, &settings.paths.lists, "lists");
    let shown = match settings.lists.get(id).and_then(|s| s.file.as_ref()) {
        Some(file) => file.value.replace('\\', "/"),
        None => {
            let book = settings.books.get(id).map(String::as_str);
            let own = KINDS.iter().map(|kind| format!("{id}.{kind}"));
            let shared =
                book.into_iter().flat_map(|book| WORKBOOKS.iter().map(move |k| format!("{book}.{k}")));
            let there = own.chain(shared).find(|name| folder.real.join(name).is_file());
            format!("lists/{}", there.unwrap_or_else(|| format!("{}.xlsx", book.unwrap_or(id))))
        }
    };
    let shown = match shown.strip_prefix("lists/") {
        Some(rest) => format!("{}/{rest}", folder.shown),
        None => shown,
    };
    let path = folder.locate(root, &shown);
    (path, shown)
}

/// The nearest folder upwards from `start` with a `sendpack.yaml`, else `start/evidence` if that has one.
#[must_use]
pub fn find_root(start: &Path) -> Option<PathBuf> {
    let has = |dir: &Path| dir.join("sendpack.yaml").is_file();
    start
        .ancestors()
        .find(|dir| has(dir))
        .map(Path::to_path_buf)
        .or_else(|| Some(start.join("evidence")).filter(|dir| has(dir)))
}

/// The folder of documents, walked through.
pub struct Walked {
    holdings: Holdings,
    found: Vec<Fault>,
}

/// Walks through the folder of documents, for which no framework is needed.
#[must_use]
pub fn walk(root: &Path, settings: &Settings) -> Walked {
    let mut found = Vec::new();
    let folder = Folder::new(root, &settings.paths.documents, "documents");
    Walked { holdings: documents::walk(root, folder, &mut found), found }
}

/// Loads everything but the rows of lists. Faults of the settings come first.
#[must_use]
pub fn load(root: &Path, settings: Settings, faults: Vec<Fault>, framework: &Framework) -> Repository {
    let walked = walk(root, &settings);
    load_walked(root, settings, faults, framework, walked)
}

/// As [`load`], of a repository that was walked through.
#[must_use]
pub fn load_walked(
    root: &Path,
    mut settings: Settings,
    mut faults: Vec<Fault>,
    framework: &Framework,
    Walked { mut holdings, mut found }: Walked,
) -> Repository {
    settings::confirm(&mut settings, &mut faults, framework);
    if let Some(at) = settings.documents_at.clone().filter(|_| !holdings.folder.real.exists()) {
        let wanted = "a folder that is there; if it lies on a network drive, see that the drive is connected";
        faults.push(Fault::new(at, FaultKind::SettingInvalid("paths.documents".into(), wanted.into())));
    }
    let (entries, pages) = entries::read_all(&mut holdings, framework, &mut found);
    let outside = std::mem::take(&mut holdings.outside);
    found.extend(outside.into_iter().map(link_out));
    let mut all = std::mem::take(&mut holdings.documents);
    documents::hash_twins(all.values_mut(), |path| holdings.locate(path), &mut found);
    let maps = maps::read_all(root, &settings, framework, &mut found);
    let tracking = tracking::load(root, &settings.paths.tracking, framework);
    let datamap = datamap::read_all(root, framework, &mut found);
    let actions = actions::read_all(root, framework, &mut found);
    let answers = statements::request(framework, &entries);
    let statements = statements::read_all(root, framework, answers, &mut found);
    let matrix = matrix::read_all(root, framework, &mut found);
    let team = team::read(root, framework, &mut found);
    let written = written::all(root, &settings, &holdings, pages, &tracking);
    found.sort_by(|a, b| a.at.cmp(&b.at));
    faults.append(&mut found);
    let documents = all.into_values().collect();
    Repository {
        root: root.to_path_buf(),
        settings,
        entries,
        documents,
        faults,
        datamap,
        actions,
        statements,
        matrix,
        team,
        maps,
        tracking,
        written,
        folder: holdings.folder,
    }
}

/// A link out of the repository is evidence that will not travel with it.
fn link_out(path: String) -> Fault {
    let kind =
        FaultKind::DocumentOutside(path.clone(), "it is a link that leads out of the repository".into());
    Fault::new(Location::file(path), kind)
}
