//! The files of a catalogue as trees: the main one and those that it includes, side by side.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use super::faults::Faults;
use super::part::Part;
use super::shapes::{CATALOGUE, INCLUDE};
use crate::framework::FaultKind;
use crate::yaml::shape::{How, Shape};
use crate::yaml::{Kind, Limits, Node, Place, YamlError, parse};

/// Where the files of a catalogue are read from.
pub(crate) trait Library {
    /// What a fault calls the file: a path that a person can go to.
    fn title(&self, name: &str) -> String;
    /// The bytes of the file, or in plain words why there are none.
    fn bytes(&self, name: &str) -> Result<Vec<u8>, String>;
}

/// The files of a catalogue, the main one first.
pub(crate) struct Tree {
    files: Vec<(String, Node)>,
}

const START: Place = Place { line: 1, col: 1 };

impl Tree {
    /// Reads the file called `main` and those that it includes, and checks the shape of all. None if one of them
    /// could not be read: half a catalogue would only bring faults that are none.
    pub(crate) fn load(library: &dyn Library, main: &str, faults: &mut Faults) -> Option<Self> {
        let mut tree = Self { files: Vec::new() };
        let mut whole = tree.add(library, main, faults);
        let mut seen = BTreeSet::from([main.to_owned()]);
        for (at, name) in tree.included() {
            let title = library.title(main);
            if !is_plain(&name) {
                let wanted =
                    How::NotA("the name of a file beside this one, such as requests.yaml".to_owned());
                faults.add(&title, at, FaultKind::Shape(INCLUDE.to_owned(), wanted));
            } else if seen.insert(name.clone()) {
                whole &= tree.add(library, &name, faults);
            } else {
                faults.add(&title, at, FaultKind::Duplicate(name));
            }
        }
        whole.then(|| {
            tree.check_keys(faults);
            tree
        })
    }

    /// Whether the file could be read.
    fn add(&mut self, library: &dyn Library, name: &str, faults: &mut Faults) -> bool {
        let title = library.title(name);
        let bytes = library.bytes(name).map_err(|what| YamlError { at: START, what });
        let root = match bytes.and_then(|bytes| parse(&bytes, &Limits::default())) {
            Ok(root) => root,
            Err(e) => {
                faults.add(&title, e.at, FaultKind::Unreadable(e.what));
                return false;
            }
        };
        for departure in root.departures(&Shape::Map(CATALOGUE)) {
            // A key may stand in any of the files: whether it is in one of them is looked at below.
            let top = !departure.path.contains(['.', '[']);
            if !(top && departure.how == How::Missing) {
                faults.add(&title, departure.at, FaultKind::Shape(departure.path, departure.how));
            }
        }
        self.files.push((title, root));
        true
    }

    fn included(&self) -> Vec<(Place, String)> {
        let items = self.files.first().and_then(|(_, root)| root.get(INCLUDE)).map_or(&[][..], Node::items);
        items.iter().filter_map(|n| Some((n.at, n.text()?.to_owned()))).collect()
    }

    /// Required keys must stand in some file, records may stand in several, all else in one; only the main file
    /// includes.
    fn check_keys(&self, faults: &mut Faults) {
        for field in CATALOGUE {
            let mut found =
                self.files.iter().enumerate().filter(|(_, (_, root))| root.get(field.name).is_some());
            let first = found.next();
            if let (None, true, Some((file, root))) = (first, field.required, self.files.first()) {
                faults.add(file, root.at, FaultKind::Shape(field.name.to_owned(), How::Missing));
            }
            let late = first.filter(|(i, _)| field.name == INCLUDE && *i > 0);
            for (_, (file, root)) in late.into_iter().chain(found) {
                let at = root.entries().iter().find(|e| e.key == field.name).map_or(root.at, |e| e.at);
                if !matches!(field.shape, Shape::Records(_)) {
                    faults.add(file, at, FaultKind::Duplicate(field.name.to_owned()));
                }
            }
        }
    }

    /// The first file that has `key`, as the part that holds it.
    pub(super) fn holder(&self, key: &'static str) -> Option<Part<'_>> {
        self.holders(key).next()
    }

    fn holders(&self, key: &'static str) -> impl Iterator<Item = Part<'_>> {
        (self.files.iter().filter(move |(_, root)| root.get(key).is_some())).map(|(file, node)| Part {
            file,
            node,
            path: String::new(),
        })
    }

    /// The text at `key`, or nothing.
    pub(super) fn text(&self, key: &'static str) -> String {
        self.holder(key).map(|p| p.text(key)).unwrap_or_default()
    }

    /// All records at `key`, in the order of the files.
    pub(super) fn records(&self, key: &'static str) -> Vec<Part<'_>> {
        // Records that are no maps are faults already; readers need not see them.
        let records = self.holders(key).flat_map(|p| p.records(key));
        records.filter(|p| matches!(p.node.kind, Kind::Map(_))).collect()
    }
}

/// Whether `name` stays beside the file that includes it.
fn is_plain(name: &str) -> bool {
    let path = Path::new(name);
    !name.is_empty()
        && !name.contains(['\\', ':', '\0'])
        && path.components().all(|c| matches!(c, Component::Normal(_)))
}
