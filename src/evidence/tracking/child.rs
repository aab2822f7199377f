//! Reading one `child.yaml`: every departure is a fault with its place, and what is right is kept.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;

use super::{Agreement, CHILD, HeldFile, Private, TrackedChild, TrackedDocument, is_plain};
use crate::evidence::documents::{Holdings, Resolved};
use crate::evidence::{Fault, FaultKind, Owner, Told};
use crate::findings::{Location, nearest};
use crate::framework::Framework;
use crate::yaml::shape::{How, Shape};
use crate::yaml::{Node, Place, scalar};

/// Reads a file whose folder's documents are known.
pub(super) struct Reader<'r> {
    pub(super) framework: &'r Framework,
    pub(super) holdings: &'r mut Holdings,
    /// The file as people see it.
    pub(super) file: &'r str,
    pub(super) faults: &'r mut Vec<Fault>,
}

impl TrackedChild {
    /// A child of whom only the folder is known.
    pub(super) fn unread(at: Location, folder: &str) -> Self {
        Self {
            name: String::new(),
            at,
            folder: Private::new(folder),
            reference: None,
            list: None,
            unique_id: None,
            alternative_provision: None,
            social_care: None,
            youth_justice: None,
            lead: Owner::default(),
            agreement: Agreement::default(),
            documents: Vec::new(),
            meetings: Vec::new(),
            unclaimed: 0,
            claimed: 0,
        }
    }
}

impl Reader<'_> {
    pub(super) fn child(&mut self, root: &Node, folder: &str) -> TrackedChild {
        self.departures(root);
        let reference = self.text(root, "ref").map(private);
        let plain = reference.as_ref().map(|told| told.value.reveal()).filter(|text| is_plain(text));
        let mut child = TrackedChild {
            name: plain.unwrap_or_default().to_owned(),
            reference,
            list: self.list(root),
            unique_id: self.text(root, "unique_id").map(private),
            alternative_provision: self.flag(root, "alternative_provision"),
            social_care: self.flag(root, "social_care"),
            youth_justice: self.flag(root, "youth_justice"),
            meetings: meetings(root),
            ..TrackedChild::unread(self.at(root.at), folder)
        };
        if let Some(lead) = root.get("lead_practitioner") {
            child.lead =
                Owner { role: plain_text(lead, "role"), team: None, email: plain_text(lead, "email") };
        }
        if let Some(told) = root.get("agreement") {
            child.agreement = Agreement {
                asked: self.day(told, "family_asked"),
                agreed: self.day(told, "family_agreed"),
                young_person: self.day(told, "young_person_agreed"),
            };
        }
        self.files(root, &mut child);
        child
    }

    /// The documents, and how many files of the folder are spoken for.
    fn files(&mut self, root: &Node, child: &mut TrackedChild) {
        let mut claimed = BTreeSet::new();
        let records = match root.get("documents") {
            Some(one) if !one.entries().is_empty() => std::slice::from_ref(one),
            Some(many) => many.items(),
            None => &[],
        };
        for record in records {
            child.documents.extend(self.document(record, child.unique_id.as_ref(), &mut claimed));
        }
        for kept in root.get("not_sent").map(Node::items).unwrap_or_default() {
            if let Some(name) = kept.text() {
                self.held(&Told::new(name.trim().to_owned(), self.at(kept.at)), &mut claimed);
            }
        }
        child.claimed = claimed.len();
    }

    fn document(
        &mut self,
        record: &Node,
        unique_id: Option<&Told<Private>>,
        claimed: &mut BTreeSet<String>,
    ) -> Option<TrackedDocument> {
        let file = self.text(record, "file");
        let held = file.as_ref().and_then(|file| self.held(file, claimed));
        let request = self.request(record)?;
        let (from, to) = (self.day(record, "from"), self.day(record, "to"));
        if let (Some(from), Some(to)) = (&from, &to)
            && from.value > to.value
        {
            self.invalid(to.at.clone(), "to", "a day after the first of the period");
        }
        Some(TrackedDocument {
            at: file.map_or_else(|| self.at(record.at), |file| file.at),
            request,
            title: self.title(record, unique_id),
            as_at: self.day(record, "as_at"),
            from,
            to,
            held,
        })
    }

    /// A request that is asked for each child.
    fn request(&mut self, record: &Node) -> Option<Told<String>> {
        let told = self.text(record, "request")?;
        let ids = || self.framework.requests.iter().filter(|r| r.per_child).map(|r| r.id.as_str());
        if ids().any(|id| id == told.value) {
            return Some(told);
        }
        let wanted = match nearest(&told, ids()) {
            Some(near) => format!("a request that is asked for each child; did you mean {near}?"),
            None => {
                format!("a request that is asked for each child: {}", ids().collect::<Vec<_>>().join(", "))
            }
        };
        self.invalid(told.at, "request", &wanted);
        None
    }

    /// A title goes into the index and into names of files: it must not hold what identifies the child.
    fn title(&mut self, record: &Node, unique_id: Option<&Told<Private>>) -> Option<String> {
        let title = self.text(record, "title")?;
        let longest = title.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
        let names =
            unique_id.is_some_and(|id| title.to_lowercase().contains(&id.value.reveal().to_lowercase()));
        if longest > 4 || names {
            self.invalid(
                title.at,
                "title",
                "the kind of document, such as EHC plan, without a number of the child's",
            );
            return None;
        }
        Some(title.value)
    }

    /// The file that a name means, where it is there.
    fn held(&mut self, file: &Told<String>, claimed: &mut BTreeSet<String>) -> Option<HeldFile> {
        let folder = self.holdings.folder.shown.clone();
        let (path, why) = match self.holdings.resolve(&folder, file) {
            Resolved::Held(path) => (Some(path), None),
            Resolved::Spelt(path) => {
                (Some(path), Some("the name of this file differs in capitals from the file's own"))
            }
            Resolved::Missing(Some(_)) => (
                None,
                Some(
                    "there is no file of this name in the child's folder, but one whose name is nearly the same",
                ),
            ),
            Resolved::Missing(None) => (None, Some("there is no file of this name in the child's folder")),
            Resolved::Outside(_) => (None, Some("this file lies outside the child's folder")),
            Resolved::Folder => (None, Some("this is a folder: name each file in it")),
        };
        if let Some(why) = why {
            self.faults.push(Fault::new(file.at.clone(), FaultKind::ChildDocument(why)));
        }
        let path = path?;
        let bytes = self.holdings.documents.get(&path)?.bytes;
        let extension =
            Path::new(&path).extension().map_or_else(String::new, |e| format!(".{}", e.to_string_lossy()));
        let real = self.holdings.locate(&path);
        claimed.insert(path);
        Some(HeldFile { path: real, extension: extension.to_lowercase(), bytes, sha256: None })
    }

    fn list(&mut self, root: &Node) -> Option<Told<u8>> {
        let told = self.text(root, "list")?;
        let number = told.parse().ok().filter(|n| self.framework.numbered_list(*n).is_some())?;
        Some(Told::new(number, told.at))
    }

    fn departures(&mut self, root: &Node) {
        for departure in root.departures(&Shape::Map(CHILD)) {
            let path = departure.path;
            let kind = match departure.how {
                How::UnknownKey { nearest } => FaultKind::ChildUnknownField(path, nearest.map(str::to_owned)),
                How::Missing => FaultKind::ChildMissingField(path),
                How::NotA(wanted) => FaultKind::ChildInvalidValue(path, wanted),
            };
            self.faults.push(Fault::new(self.at(departure.at), kind));
        }
        for key in ["ref", "unique_id", "list", "alternative_provision"] {
            let blank = |node: &&Node| node.text().is_none_or(|text| text.trim().is_empty());
            if let Some(node) = root.get(key).filter(blank).filter(|node| node.entries().is_empty()) {
                self.faults.push(Fault::new(self.at(node.at), FaultKind::ChildMissingField(key.to_owned())));
            }
        }
    }

    fn text(&self, node: &Node, key: &str) -> Option<Told<String>> {
        let value = node.get(key)?;
        let text = value.text()?.trim();
        (!text.is_empty()).then(|| Told::new(text.to_owned(), self.at(value.at)))
    }

    fn flag(&self, node: &Node, key: &str) -> Option<Told<bool>> {
        let told = self.text(node, key)?;
        Some(Told::new(told.parse().ok()?, told.at))
    }

    fn day(&self, node: &Node, key: &str) -> Option<Told<NaiveDate>> {
        let told = self.text(node, key)?;
        Some(Told::new(scalar::date(&told)?, told.at))
    }

    fn at(&self, place: Place) -> Location {
        Location::text(self.file, place.line, place.col)
    }

    fn invalid(&mut self, at: Location, field: &str, wanted: &str) {
        let kind = FaultKind::ChildInvalidValue(field.to_owned(), wanted.to_owned());
        self.faults.push(Fault::new(at, kind));
    }
}

fn private(told: Told<String>) -> Told<Private> {
    Told::new(Private::new(&told.value), told.at)
}

fn plain_text(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn meetings(root: &Node) -> Vec<chrono::NaiveDateTime> {
    let items = root.get("meetings").map(Node::items).unwrap_or_default();
    let mut all: Vec<_> = items.iter().filter_map(|item| scalar::date_time(item.text()?)).collect();
    all.sort_unstable();
    all
}
