//! Reading map files: every departure is a fault with its place, and what is right is kept.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

use super::names::Names;
use super::{ListMap, MAP};
use crate::evidence::repository::lies;
use crate::evidence::{Fault, FaultKind, Settings, Told, files};
use crate::findings::Location;
use crate::framework::{Framework, ListSpec, header_key};
use crate::yaml::shape::{How, Shape};
use crate::yaml::{self, Kind, Limits, Node, Place};

/// The maps of all lists that have one, by the list's id.
pub(in crate::evidence) fn read_all(
    root: &Path,
    settings: &Settings,
    framework: &Framework,
    faults: &mut Vec<Fault>,
) -> BTreeMap<String, ListMap> {
    let mut maps = BTreeMap::new();
    for spec in &framework.lists {
        let first = faults.len();
        maps.extend(read_one(root, settings, framework, spec, faults).map(|map| (spec.id.clone(), map)));
        let asked = framework.requests.iter().find(|r| r.list.as_ref() == Some(&spec.id));
        for fault in faults.iter_mut().skip(first) {
            fault.requests = asked.iter().map(|r| r.id.clone()).collect();
        }
    }
    maps
}

fn read_one(
    root: &Path,
    settings: &Settings,
    framework: &Framework,
    spec: &ListSpec,
    faults: &mut Vec<Fault>,
) -> Option<ListMap> {
    let (list, shown) = lies(root, settings, &spec.id);
    let name = format!("{}.map.yaml", spec.id);
    let file = shown.rsplit_once('/').map_or_else(|| name.clone(), |(folder, _)| format!("{folder}/{name}"));
    let reader = Reader { file, faults, names: Names { framework, spec } };
    reader.read(&list.with_file_name(name), settings.lists.get(&spec.id).and_then(|s| s.sheet.as_ref()))
}

/// The map in a file that stands outside any repository, if there is such a file.
///
/// # Errors
/// What is wrong with it.
pub fn read_map(path: &Path, framework: &Framework, spec: &ListSpec) -> Result<Option<ListMap>, Vec<Fault>> {
    let mut faults = Vec::new();
    let file = path.display().to_string();
    let map = Reader { file, faults: &mut faults, names: Names { framework, spec } }.read(path, None);
    if faults.is_empty() { Ok(map) } else { Err(faults) }
}

struct Reader<'r> {
    file: String,
    faults: &'r mut Vec<Fault>,
    names: Names<'r>,
}

impl Reader<'_> {
    /// Reads the file, whose sheet may be named in settings as well.
    fn read(mut self, path: &Path, sheet: Option<&Told<String>>) -> Option<ListMap> {
        let limits = Limits { bytes: 1 << 20, nodes: 100_000, ..Limits::default() };
        let file = self.file.clone();
        let mut unreadable = |at, why| self.faults.push(Fault::new(at, FaultKind::MapUnreadable(why)));
        let bytes = match files::read(path, limits.bytes) {
            Ok(bytes) => bytes,
            Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return None,
            Err(e) => {
                unreadable(Location::file(file), files::words(&e));
                return None;
            }
        };
        match yaml::parse(&bytes, &limits) {
            Ok(node) if matches!(node.kind, Kind::Map(_) | Kind::Null) => {
                let map = self.map(&node);
                self.agree(&map, sheet);
                Some(map)
            }
            Ok(node) => {
                let at = Location::text(file, node.at.line, node.at.col);
                unreadable(at, "the file should hold `columns:`, `codes:` and the like".into());
                None
            }
            Err(e) => {
                unreadable(Location::text(file, e.at.line, e.at.col), e.what);
                None
            }
        }
    }

    fn map(&mut self, root: &Node) -> ListMap {
        self.departures(root);
        let mut map = ListMap { file: self.file.clone(), ..ListMap::default() };
        for entry in root.get("columns").map(Node::entries).unwrap_or_default() {
            self.heading(entry, &mut map);
        }
        root.get("ignore")
            .map(Node::items)
            .unwrap_or_default()
            .iter()
            .for_each(|node| self.ignored(node, &mut map));
        // A set speaks for all its columns; a column speaks for itself, whichever was written first.
        let sets = root.get("codes").map(Node::entries).unwrap_or_default();
        let (whole, single): (Vec<_>, Vec<_>) = sets.iter().partition(|entry| self.names.is_set(&entry.key));
        whole.into_iter().chain(single).for_each(|entry| self.codes(entry, &mut map));
        map.sheet = self.text(root, "sheet", |text| Some(text.to_owned()));
        map.header_row = self.text(root, "header_row", |text| text.parse().ok().filter(|row| *row > 0));
        map.month_first = root.text_at("date_order") == Some("month-first");
        map
    }

    fn heading(&mut self, entry: &yaml::Entry, map: &mut ListMap) {
        let path = format!("columns.{}", entry.key);
        let heading = Told::new(entry.key.trim().to_owned(), self.at(entry.at));
        if heading.is_empty() {
            return self.fault(entry.at, FaultKind::MapInvalid(path, "a heading of the file".into()));
        }
        match entry.value.text() {
            Some(key) => match self.names.column(key.trim()) {
                Ok(column) => map.headings.push(super::MappedHeading { heading, column }),
                Err(near) => {
                    let what = format!("{} is not the key of a column", key.trim());
                    self.fault(entry.value.at, FaultKind::MapUnknown(what, near));
                }
            },
            None if matches!(entry.value.kind, Kind::Null) => {
                self.fault(entry.at, FaultKind::MapInvalid(path, "followed by the key of a column".into()));
            }
            None => {}
        }
    }

    /// A heading that is no part of the list can stand for no column of it.
    fn ignored(&mut self, node: &Node, map: &mut ListMap) {
        let heading = node.text().map_or("", str::trim);
        let wanted = if heading.is_empty() {
            "a heading of the file"
        } else if map.headings.iter().any(|told| header_key(&told.heading) == header_key(heading)) {
            "a heading that `columns` gives no column to"
        } else {
            return map.ignored.push(Told::new(heading.to_owned(), self.at(node.at)));
        };
        self.fault(node.at, FaultKind::MapInvalid("ignore".into(), wanted.into()));
    }

    fn codes(&mut self, entry: &yaml::Entry, map: &mut ListMap) {
        let columns = match self.names.columns_of(&entry.key) {
            Ok(columns) => columns,
            Err(near) => {
                let what = format!("{} is neither a code set nor a column that holds codes", entry.key);
                return self.fault(entry.at, FaultKind::MapUnknown(what, near));
            }
        };
        for code in entry.value.entries() {
            let path = format!("codes.{}.{}", entry.key, code.key);
            let Some(text) = code.value.text() else {
                if matches!(code.value.kind, Kind::Null) {
                    let wanted = "followed by a letter or code".into();
                    self.fault(code.at, FaultKind::MapInvalid(path, wanted));
                }
                continue;
            };
            for (i, column) in columns.iter().enumerate() {
                match self.names.code(*column, text) {
                    Ok(index) => map.codes.push(super::MappedCode {
                        column: *column,
                        text: code.key.clone(),
                        code: index,
                    }),
                    Err(near) if i == 0 => {
                        let what = format!("{text} is not a code of {}", entry.key);
                        self.fault(code.value.at, FaultKind::MapUnknown(what, near));
                    }
                    Err(_) => {}
                }
            }
        }
    }

    /// Settings and map may both name the sheet, but not differently.
    fn agree(&mut self, map: &ListMap, settings: Option<&Told<String>>) {
        if let (Some(here), Some(there)) = (&map.sheet, settings)
            && here.value != there.value
        {
            let wanted = format!("left out, or \"{}\" as in sendpack.yaml", there.value);
            self.faults.push(Fault::new(here.at.clone(), FaultKind::MapInvalid("sheet".into(), wanted)));
        }
    }

    fn text<T>(&self, root: &Node, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<Told<T>> {
        let node = root.get(key)?;
        let text = node.text().map(str::trim).filter(|text| !text.is_empty())?;
        Some(Told::new(read(text)?, self.at(node.at)))
    }

    fn departures(&mut self, root: &Node) {
        for departure in root.departures(&Shape::Map(MAP)) {
            let kind = match departure.how {
                How::UnknownKey { nearest } => {
                    let what = format!("{} is nothing that a map can say", departure.path);
                    FaultKind::MapUnknown(what, nearest.map(str::to_owned))
                }
                How::Missing => continue,
                How::NotA(wanted) => FaultKind::MapInvalid(departure.path, wanted),
            };
            self.fault(departure.at, kind);
        }
    }

    fn at(&self, place: Place) -> Location {
        Location::text(self.file.as_str(), place.line, place.col)
    }

    fn fault(&mut self, place: Place, kind: FaultKind) {
        self.faults.push(Fault::new(self.at(place), kind));
    }
}
