//! Entries of a YAML file: one, or a list.

use std::path::Path;
use std::sync::Arc;

use super::shape::{ENTRY, shape_of};
use super::{Origin, Record};
use crate::evidence::{Fault, FaultKind, Told, files};
use crate::findings::Location;
use crate::yaml::shape::{Departure, How, Shape};
use crate::yaml::{self, Kind, Limits, Node, Place};

/// Reads the entries of a file.
pub(super) fn read(path: &Path, shown: &Arc<str>, faults: &mut Vec<Fault>) -> Vec<Record> {
    let limits = Limits { nodes: 200_000, bytes: 5 << 20, ..Limits::default() };
    let at = |place: Place| Location::text(shown.clone(), place.line, place.col);
    let mut unreadable = |at, why| faults.push(Fault::new(at, FaultKind::EntryUnreadable(why)));
    let root = match files::read(path, limits.bytes).map(|bytes| yaml::parse(&bytes, &limits)) {
        Ok(Ok(root)) => root,
        Ok(Err(e)) => {
            unreadable(at(e.at), e.what);
            return Vec::new();
        }
        Err(e) => {
            unreadable(Location::file(shown.clone()), files::words(&e));
            return Vec::new();
        }
    };
    let items = match &root.kind {
        Kind::Null => {
            unreadable(at(root.at), "there is no entry in this file".to_owned());
            return Vec::new();
        }
        Kind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(&root),
    };
    let (entries, others): (Vec<&Node>, Vec<&Node>) =
        items.iter().partition(|item| matches!(item.kind, Kind::Map(_)));
    others
        .iter()
        .for_each(|n| unreadable(at(n.at), "an entry is a group of fields, each as a name: value".into()));
    entries.into_iter().map(|node| record(node, &at)).collect()
}

fn record(node: &Node, at: &dyn Fn(Place) -> Location) -> Record {
    let mut record = Record::new(at(node.at), Origin::Yaml);
    record.faults = Shape::Map(ENTRY).departures(node).into_iter().filter_map(|d| fault(d, at)).collect();
    take(&mut record, node, "", at);
    record
}

/// Takes what is right; what is wrong only leaves its trace. A field left empty was not given.
fn take(record: &mut Record, node: &Node, prefix: &str, at: &dyn Fn(Place) -> Location) {
    for entry in node.entries() {
        let path = format!("{prefix}{}", entry.key);
        if path == "owner" {
            if entry.value.text().is_some() || !entry.value.items().is_empty() {
                record.fields.insert("owner.role", Vec::new());
            }
            take(record, &entry.value, "owner.", at);
            continue;
        }
        let Some((_, path)) = super::shape::HEADINGS.iter().find(|(_, known)| *known == path) else {
            continue;
        };
        let (shape, items) = match shape_of(path) {
            Shape::List(shape) => (*shape, entry.value.items()),
            shape => (shape, std::slice::from_ref(&entry.value)),
        };
        let given = |n: &Node| match n.text() {
            Some(text) => !text.trim().is_empty(),
            None => !n.items().is_empty() || !n.entries().is_empty(),
        };
        if !items.iter().any(given) && entry.value.entries().is_empty() {
            continue;
        }
        let right =
            |n: &Node| n.text().filter(|t| shape.admits(t)).map(|t| Told::new(t.trim().to_owned(), at(n.at)));
        record.fields.insert(path, items.iter().filter_map(right).filter(|t| !t.is_empty()).collect());
    }
}

/// A departure from the shape as a fault; that a field is missing is seen later, for registers too.
fn fault(departure: Departure, at: &dyn Fn(Place) -> Location) -> Option<Fault> {
    let kind = match departure.how {
        How::UnknownKey { nearest } => {
            FaultKind::EntryUnknownField(departure.path, nearest.map(str::to_owned))
        }
        How::NotA(wanted) => FaultKind::InvalidValue(departure.path, wanted),
        How::Missing => return None,
    };
    Some(Fault::new(at(departure.at), kind))
}
