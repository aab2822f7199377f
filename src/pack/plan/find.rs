//! Finding what answers each request of a stage.

use std::path::PathBuf;
use std::sync::Arc;

use foldhash::HashMap;

use super::places::{Places, folder, of_list};
use super::{Answer, Item, Place};
use crate::evidence::{Document, Entry, FileRef, Repository};
use crate::findings::nearest;
use crate::framework::{Framework, ListSpec, Request, Stage};
use crate::pack::PackError;
use crate::pack::earlier::{Earlier, Sent};

/// A document that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedFile {
    /// Its path in the pack, relative to `data`.
    pub path: String,
    /// Where it lies.
    pub source: PathBuf,
    /// Its path as people see it.
    pub shown: String,
    /// Its size when the repository was loaded.
    pub bytes: u64,
    /// Its SHA-256 then, where it was computed.
    pub sha256: Option<String>,
    /// What it was in an earlier pack of the same inspection, where it has changed since.
    pub replaces: Option<Arc<Sent>>,
}

/// A list that is sent as its official workbook.
#[derive(Clone, Debug)]
pub struct PlannedList<'a> {
    /// The list.
    pub spec: &'a ListSpec,
    /// Its path in the pack, relative to `data`.
    pub path: String,
}

/// What a stage sends.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// Its requests in the catalogue's order.
    pub items: Vec<Item<'a>>,
    /// Documents, by path.
    pub files: Vec<PlannedFile>,
    /// Lists in the catalogue's order.
    pub lists: Vec<PlannedList<'a>>,
    /// The path of the self-evaluation that is written from statements, relative to `data`, where it is sent.
    pub self_evaluation: Option<String>,
    /// What earlier packs of the same inspection sent.
    pub earlier: Earlier,
}

impl Plan<'_> {
    /// The document at this path in the pack.
    pub(in crate::pack) fn file(&self, path: &str) -> Option<&PlannedFile> {
        let found = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(found)
    }
}

/// Plans a stage: all its requests, or those of `only`. What an `earlier` pack sent is pointed to. `base` is the name of the bag's folder.
///
/// # Errors
/// There is no such stage, or it does not send such a request.
pub fn plan<'a>(
    framework: &'a Framework,
    repository: &'a Repository,
    (stage, only): (&str, Option<&[String]>),
    earlier: Earlier,
    base: &str,
) -> Result<Plan<'a>, PackError> {
    let stage = framework.stage(stage).ok_or_else(|| unknown_stage(framework, stage))?;
    let requests = requests(framework, stage, only)?;
    let documents = repository.documents.iter().map(|d| (d.path.as_str(), d)).collect();
    let mut planner = Planner {
        framework,
        repository,
        documents,
        places: Places::new(base),
        sent: HashMap::default(),
        earlier: &earlier,
        files: Vec::new(),
        self_evaluation: None,
    };
    let (mut items, mut lists) = (Vec::new(), Vec::new());
    for request in requests {
        let mut specs: Vec<&ListSpec> = repository.lists_answering(framework, request).collect();
        let mut item = planner.item(request, !specs.is_empty());
        if item.unavailable.iter().any(|u| u.request.value == request.id) {
            specs.clear();
        }
        for (place, spec) in specs.into_iter().enumerate() {
            let path = planner.list(request, spec);
            let title = spec.title_of();
            item.answers.insert(
                place,
                Answer { entry: None, tracked: None, title, place: Place::Pack(path.clone()) },
            );
            lists.push(PlannedList { spec, path });
        }
        items.push(item);
    }
    let Planner { mut files, self_evaluation, .. } = planner;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Plan { stage, items, files, lists, self_evaluation, earlier })
}

fn unknown_stage(framework: &Framework, wanted: &str) -> PackError {
    let there: Vec<&str> = framework.stages.iter().map(|s| s.id.as_str()).collect();
    PackError::UnknownStage { wanted: wanted.to_owned(), there: there.join(", ") }
}

fn requests<'a>(
    framework: &'a Framework,
    stage: &'a Stage,
    only: Option<&[String]>,
) -> Result<Vec<&'a Request>, PackError> {
    let mut all: Vec<&Request> = framework.requests_of(&stage.id).collect();
    let Some(only) = only else { return Ok(all) };
    for wanted in only {
        if all.iter().all(|r| r.id != *wanted) {
            let near = nearest(wanted, all.iter().map(|r| r.id.as_str()));
            let near = near.map(|n| format!("; did you mean {n}?")).unwrap_or_default();
            return Err(PackError::UnknownRequest { wanted: wanted.clone(), near });
        }
    }
    all.retain(|r| only.contains(&r.id));
    Ok(all)
}

pub(super) struct Planner<'a, 'e> {
    pub(super) framework: &'a Framework,
    pub(super) repository: &'a Repository,
    documents: HashMap<&'a str, &'a Document>,
    pub(super) places: Places,
    /// Where each document went, by its path and by its content.
    sent: HashMap<&'a str, String>,
    pub(super) files: Vec<PlannedFile>,
    self_evaluation: Option<String>,
    earlier: &'e Earlier,
}

impl<'a> Planner<'a, '_> {
    fn item(&mut self, request: &'a Request, is_list: bool) -> Item<'a> {
        let settings = &self.repository.settings;
        let whole = |id: &str| id.split('/').next() == Some(&request.id);
        let unavailable: Vec<_> = settings.unavailable.iter().filter(|u| whole(&u.request.value)).collect();
        let mut item = Item { request, answers: Vec::new(), unavailable, gaps: Vec::new() };
        let folder = folder(request);
        for entry in self.repository.entries.iter().filter(|e| e.answers(&request.id)) {
            self.answer(&mut item, &folder, entry);
        }
        self.written(&mut item);
        self.tracked(&mut item);
        let excused = item.unavailable.iter().any(|u| u.request.value == request.id);
        if item.answers.is_empty() && !is_list && !excused && !request.per_child {
            item.gaps.push("Nothing answers it".to_owned());
        } else if !is_list && !item.answers.is_empty() && item.answers.iter().all(|a| a.place == Place::Draft)
        {
            item.gaps.push("There are only drafts, which are not sent".to_owned());
        }
        item
    }

    /// Where a list goes: a list in place of a document goes where the document would.
    fn list(&mut self, request: &Request, spec: &ListSpec) -> String {
        let (own, name) = of_list(spec);
        if request.or_lists.contains(&spec.id) {
            return self.places.take(&folder(request), &name);
        }
        self.places.take(own, &name)
    }

    /// The self-evaluation is written from its statements where no entry has a finished one.
    fn written(&mut self, item: &mut Item<'a>) {
        let answered = self.repository.answered_by_statements(self.framework);
        if answered.is_none_or(|request| request.id != item.request.id) {
            return;
        }
        let statements = self.repository.statements.len();
        let title = format!("Self-evaluation, written by sendpack from {statements} statements");
        let path = self.places.take(&folder(item.request), "self-evaluation.docx");
        let place = Place::Pack(path.clone());
        item.answers.insert(0, Answer { entry: None, tracked: None, title, place });
        self.self_evaluation = Some(path);
    }

    fn answer(&mut self, item: &mut Item<'a>, folder: &str, entry: &'a Entry) {
        let answer = |place| Answer { entry: Some(entry), tracked: None, title: entry.title.clone(), place };
        if !entry.is_final() {
            item.answers.push(answer(Place::Draft));
            return;
        }
        if let Some(url) = &entry.url {
            item.answers.push(answer(Place::Web(url.value.clone())));
        }
        for file in &entry.files {
            let planned = self.files.len();
            let place = self.file(folder, &file.value);
            if let Place::Missing(name) = &place {
                item.gaps.push(format!("The file {name} is not there"));
            }
            // What is planned just now stands nowhere yet.
            if self.files.len() > planned || item.answers.iter().all(|a| a.place != place) {
                item.answers.push(answer(place));
            }
        }
    }

    /// Where a file goes, if an earlier pack has not got it: it is sent once, in the folder of the first request that it
    /// answers.
    fn file(&mut self, folder: &str, file: &'a FileRef) -> Place {
        let found = file.document.as_deref().and_then(|path| self.documents.get(path).copied());
        let Some(document) = found else { return Place::Missing(file.written.clone()) };
        if let Some(sent) = self.earlier.same(&document.path) {
            return Place::Before(Arc::clone(sent));
        }
        let content = document.sha256.as_deref().unwrap_or(&document.path);
        if let Some(path) = self.sent.get(content).or_else(|| self.sent.get(document.path.as_str())) {
            let here = path.split_once('/').is_some_and(|(at, _)| at == folder);
            return if here { Place::Pack(path.clone()) } else { Place::Elsewhere(path.clone()) };
        }
        let name = document.path.rsplit('/').next().unwrap_or(&document.path);
        let path = self.places.take(folder, name);
        self.sent.insert(content, path.clone());
        self.sent.insert(&document.path, path.clone());
        self.files.push(PlannedFile {
            path: path.clone(),
            source: self.repository.document_file(&document.path),
            shown: document.path.clone(),
            bytes: document.bytes,
            sha256: document.sha256.clone(),
            replaces: self.earlier.other(&document.path).cloned(),
        });
        Place::Pack(path)
    }
}
