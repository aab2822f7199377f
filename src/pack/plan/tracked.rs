//! What answers a request that is asked for each tracked child. Files get names of ours: their own may hold the
//! child's.

use super::find::{PlannedFile, Planner};
use super::places::of_child;
use super::{Answer, Item, Place};
use crate::evidence::{HeldFile, TrackedChild, TrackedDocument};
use crate::framework::Request;

impl<'a> Planner<'a, '_> {
    /// Adds the answers of each child, and a gap for each child who lacks the request.
    pub(super) fn tracked(&mut self, item: &mut Item<'a>) {
        let request = item.request;
        let whole = item.unavailable.iter().any(|told| told.request.value == request.id);
        let repository = self.repository;
        for child in repository.tracking.children.iter().filter(|child| child.owes(request)) {
            let held: Vec<_> = child.answers(&request.id).collect();
            for (document, file) in &held {
                let place = Place::Pack(self.send(child, request, document, file));
                item.answers.push(answer(child, Some(document), place));
            }
            if held.is_empty() && !whole {
                let unit = child.unit(&request.id);
                let excused = item.unavailable.iter().any(|told| told.request.value == unit);
                item.answers.push(answer(
                    child,
                    None,
                    if excused { Place::Unavailable } else { Place::Lacking },
                ));
                if !excused {
                    item.gaps.push(format!("{}: nothing answers it", child.name));
                }
            }
        }
    }

    /// Sends a document of a child: once, under that child and request.
    fn send(
        &mut self,
        child: &TrackedChild,
        request: &Request,
        document: &TrackedDocument,
        file: &HeldFile,
    ) -> String {
        let title = document.title.as_ref().unwrap_or(&request.title);
        let name = format!("{title}{}", file.extension);
        let path = self.places.take(&of_child(self.framework, child, request), &name);
        self.files.push(PlannedFile {
            path: path.clone(),
            source: file.path.clone(),
            shown: format!("the file that {} names", document.at),
            bytes: file.bytes,
            sha256: file.sha256.clone(),
            replaces: None,
        });
        path
    }
}

fn answer<'a>(child: &'a TrackedChild, document: Option<&'a TrackedDocument>, place: Place) -> Answer<'a> {
    let title = match document.and_then(|document| document.title.as_ref()) {
        Some(title) => format!("{}: {title}", child.name),
        None => child.name.clone(),
    };
    Answer { entry: None, tracked: Some((child, document)), title, place }
}
