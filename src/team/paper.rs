//! What to have to hand at a session.

use super::Slot;
use crate::evidence::{Entry, Repository, Told, TrackedChild};
use crate::framework::{Framework, Request};

/// Something to have to hand.
#[derive(Clone, Debug)]
pub struct Paper<'a> {
    /// The id as the session names it.
    pub told: &'a Told<String>,
    /// What it is called; empty where nothing is known of it.
    pub title: String,
    /// Paths of its files, or its address. A tracked child's file is not named: its name may be the child's.
    pub files: Vec<String>,
    /// How it stands.
    pub standing: Standing,
}

/// How something to have to hand stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is there.
    Ready,
    /// All of it is still a draft.
    Draft,
    /// There is nothing to send for it.
    Absent,
    /// No entry and no request is called so.
    Unknown,
}

/// What to have to hand at a session, in the order written.
#[must_use]
pub fn papers<'a>(framework: &'a Framework, repository: &'a Repository, slot: &Slot<'a>) -> Vec<Paper<'a>> {
    slot.documents().iter().map(|told| paper(framework, repository, slot.child, told)).collect()
}

/// What an id of an entry or request means, at the meeting of a tracked child where it is one.
#[must_use]
pub fn paper<'a>(
    framework: &'a Framework,
    repository: &'a Repository,
    child: Option<&'a TrackedChild>,
    told: &'a Told<String>,
) -> Paper<'a> {
    if let Some(entry) = repository.entries.iter().find(|entry| entry.id.value.eq_ignore_ascii_case(told)) {
        return of_entries(told, entry.title.clone(), &[entry]);
    }
    let Some(request) = framework.request(told) else {
        return Paper { told, title: String::new(), files: Vec::new(), standing: Standing::Unknown };
    };
    match child.filter(|_| request.per_child) {
        Some(child) => of_child(told, request, child),
        None if request.per_child => {
            Paper { told, title: titled(request), files: Vec::new(), standing: Standing::Ready }
        }
        None => of_request(repository, framework, told, request),
    }
}

fn of_request<'a>(
    repository: &'a Repository,
    framework: &'a Framework,
    told: &'a Told<String>,
    request: &'a Request,
) -> Paper<'a> {
    let lists: Vec<String> = repository
        .lists_answering(framework, request)
        .map(|list| repository.list_file(&list.id))
        .filter(|file| file.path.is_file())
        .map(|file| file.shown.to_string())
        .collect();
    if !lists.is_empty() {
        return Paper { told, title: titled(request), files: lists, standing: Standing::Ready };
    }
    let entries: Vec<&Entry> = repository.entries.iter().filter(|entry| entry.answers(told)).collect();
    of_entries(told, titled(request), &entries)
}

/// The documents of entries: of those that are final, if any is.
fn of_entries<'a>(told: &'a Told<String>, title: String, entries: &[&'a Entry]) -> Paper<'a> {
    let held: Vec<&&Entry> = entries.iter().filter(|entry| entry.is_held()).collect();
    let ready = held.iter().any(|entry| entry.is_final());
    let shown = held.iter().filter(|entry| entry.is_final() || !ready);
    let files = shown.flat_map(|entry| {
        let files = entry.files.iter().filter_map(|file| file.document.clone());
        files.chain(entry.url.as_ref().map(|url| url.value.clone()))
    });
    let standing = match (held.is_empty(), ready) {
        (true, _) => Standing::Absent,
        (false, true) => Standing::Ready,
        (false, false) => Standing::Draft,
    };
    Paper { told, title, files: files.collect(), standing }
}

fn of_child<'a>(told: &'a Told<String>, request: &Request, child: &'a TrackedChild) -> Paper<'a> {
    let held = child.answers(&request.id).next().is_some();
    let standing = if held || !child.owes(request) { Standing::Ready } else { Standing::Absent };
    Paper { told, title: titled(request), files: Vec::new(), standing }
}

fn titled(request: &Request) -> String {
    format!("{} {}", request.id, request.title)
}
