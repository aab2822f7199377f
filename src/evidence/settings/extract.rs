//! Taking typed values out of the tree of `sendpack.yaml`. What has not the right shape is left out: it is a fault
//! already.

use chrono::NaiveDate;

use super::FILE;
use crate::evidence::Told;
use crate::findings::Location;
use crate::yaml::{Entry, Node, Place, scalar};

/// A place in `sendpack.yaml`.
pub(super) fn at(place: Place) -> Location {
    Location::text(FILE, place.line, place.col)
}

/// The text at `key`, trimmed, where it is one and says something.
pub(super) fn text(node: &Node, key: &str) -> Option<Told<String>> {
    let value = node.get(key)?;
    let text = value.text()?.trim();
    (!text.is_empty()).then(|| Told::new(text.to_owned(), at(value.at)))
}

/// The text at `key`, without its place.
pub(super) fn plain(node: &Node, key: &str) -> Option<String> {
    text(node, key).map(|told| told.value)
}

/// What `read` makes of the scalar at `key`, with its place.
pub(super) fn told<T>(node: &Node, key: &str, read: impl Fn(&str) -> Option<T>) -> Option<Told<T>> {
    let value = node.get(key)?;
    Some(Told::new(read(value.text()?)?, at(value.at)))
}

/// The days in the list at `key`.
pub(super) fn days(node: Option<&Node>, key: &str) -> Vec<NaiveDate> {
    let items = node.and_then(|n| n.get(key)).map(Node::items).unwrap_or_default();
    items.iter().filter_map(|item| scalar::date(item.text()?)).collect()
}

/// The keys and values of the map at `key`.
pub(super) fn entries<'n>(node: Option<&'n Node>, key: &str) -> &'n [Entry] {
    node.and_then(|n| n.get(key)).map(Node::entries).unwrap_or_default()
}

/// The records at `key`: the items of a list, or the one record that stands alone.
pub(super) fn records<'n>(node: &'n Node, key: &str) -> Vec<&'n Node> {
    match node.get(key) {
        Some(one) if !one.entries().is_empty() => vec![one],
        Some(many) => many.items().iter().collect(),
        None => Vec::new(),
    }
}
