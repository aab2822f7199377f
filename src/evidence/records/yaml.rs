//! Records of a YAML file: one, or a list.

use std::path::Path;
use std::sync::Arc;

use super::{Form, Origin, Record};
use crate::evidence::{Fault, FaultKind, Told, files};
use crate::findings::Location;
use crate::yaml::shape::{Departure, Field, How, Shape};
use crate::yaml::{self, Kind, Limits, Node, Page, Place};

/// Reads the records of a file.
pub(in crate::evidence) fn read(
    path: &Path,
    shown: &Arc<str>,
    form: &Form,
    faults: &mut Vec<Fault>,
) -> Vec<Record> {
    open(path, shown, faults).map(|page| records(&page.root, shown, form, faults)).unwrap_or_default()
}

/// Reads a file of records.
pub(in crate::evidence) fn open(path: &Path, shown: &Arc<str>, faults: &mut Vec<Fault>) -> Option<Page> {
    let limits = Limits { nodes: 200_000, bytes: 5 << 20, ..Limits::default() };
    let why = match files::read(path, limits.bytes) {
        Ok(bytes) => match yaml::parse(&bytes, &limits) {
            Ok(root) => return Some(Page { bytes, root }),
            Err(e) => (Location::text(shown.clone(), e.at.line, e.at.col), e.what),
        },
        Err(e) => (Location::file(shown.clone()), files::words(&e)),
    };
    faults.push(Fault::new(why.0, FaultKind::EntryUnreadable(why.1)));
    None
}

/// The records of a file that was read.
pub(in crate::evidence) fn records(
    root: &Node,
    shown: &Arc<str>,
    form: &Form,
    faults: &mut Vec<Fault>,
) -> Vec<Record> {
    let at = |place: Place| Location::text(shown.clone(), place.line, place.col);
    let mut unreadable = |at, why| faults.push(Fault::new(at, FaultKind::EntryUnreadable(why)));
    let items = match &root.kind {
        Kind::Null => {
            unreadable(at(root.at), format!("there is not {} in this file", form.noun));
            return Vec::new();
        }
        Kind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(root),
    };
    let (maps, others): (Vec<&Node>, Vec<&Node>) =
        items.iter().partition(|item| matches!(item.kind, Kind::Map(_)));
    let fields = format!("{} is a group of fields, each as a name: value", form.noun);
    others.iter().for_each(|n| unreadable(at(n.at), fields.clone()));
    maps.into_iter().map(|node| record(node, form, &at)).collect()
}

fn record(node: &Node, form: &Form, at: &dyn Fn(Place) -> Location) -> Record {
    let mut record = Record::new(at(node.at), Origin::Yaml);
    let departures = Shape::Map(form.fields).departures(node);
    record.faults = departures.into_iter().filter_map(|d| fault(d, form, at)).collect();
    take(&mut record, node, form.fields, &|name| form.path(name), at);
    record
}

/// Takes what is right; what is wrong only leaves its trace. A field left empty was not given.
fn take(
    record: &mut Record,
    node: &Node,
    fields: &'static [Field],
    path: &dyn Fn(&str) -> Option<&'static str>,
    at: &dyn Fn(Place) -> Location,
) {
    for entry in node.entries() {
        let Some(field) = fields.iter().find(|field| field.name == entry.key) else { continue };
        match field.shape {
            Shape::Map(inner) => {
                let within = |name: &str| path(&format!("{}.{name}", field.name));
                let is_map = entry.value.text().is_none() && entry.value.items().is_empty();
                if let Some(first) = inner.first().filter(|_| !is_map).and_then(|f| within(f.name)) {
                    record.fields.insert(first, Vec::new());
                }
                take(record, &entry.value, inner, &within, at);
            }
            Shape::Records(inner) => {
                record.inner.insert(field.name, within(&entry.value, inner, at));
            }
            shape => {
                if let (Some(path), Some(given)) = (path(field.name), given(&entry.value, shape, at)) {
                    record.fields.insert(path, given);
                }
            }
        }
    }
}

/// The records that a field holds.
fn within(node: &Node, fields: &'static [Field], at: &dyn Fn(Place) -> Location) -> Vec<Record> {
    let items = match &node.kind {
        Kind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    let maps = items.iter().filter(|item| matches!(item.kind, Kind::Map(_)));
    let path = |name: &str| fields.iter().map(|field| field.name).find(|known| *known == name);
    maps.map(|node| {
        let mut record = Record::new(at(node.at), Origin::Yaml);
        take(&mut record, node, fields, &path, at);
        record
    })
    .collect()
}

/// What is right of a field's value; none if nothing was given.
fn given(node: &Node, shape: Shape, at: &dyn Fn(Place) -> Location) -> Option<Vec<Told<String>>> {
    let (shape, items) = match shape {
        Shape::List(shape) => (*shape, node.items()),
        shape => (shape, std::slice::from_ref(node)),
    };
    let says = |n: &Node| match n.text() {
        Some(text) => !text.trim().is_empty(),
        None => !n.items().is_empty() || !n.entries().is_empty(),
    };
    if !items.iter().any(says) && node.entries().is_empty() {
        return None;
    }
    let right =
        |n: &Node| n.text().filter(|t| shape.admits(t)).map(|t| Told::new(t.trim().to_owned(), at(n.at)));
    Some(items.iter().filter_map(right).filter(|t| !t.is_empty()).collect())
}

/// A departure from the shape as a fault; that a field is missing is seen later, for workbooks too.
fn fault(departure: Departure, form: &Form, at: &dyn Fn(Place) -> Location) -> Option<Fault> {
    let kind = match departure.how {
        How::UnknownKey { nearest } => {
            FaultKind::EntryUnknownField(departure.path, nearest.map(str::to_owned))
        }
        How::NotA(wanted) => FaultKind::InvalidValue(departure.path, wanted),
        How::Missing => return None,
    };
    Some(Fault { of: form.noun, ..Fault::new(at(departure.at), kind) })
}
