//! A part of a catalogue file: a map, with its file and its path.

use crate::yaml::{Kind, Node};

/// A map in a catalogue file. Shapes were checked before: what is missing or of another kind reads as empty here,
/// and the fault is on record already.
#[derive(Clone)]
pub(super) struct Part<'a> {
    pub(super) file: &'a str,
    pub(super) node: &'a Node,
    pub(super) path: String,
}

impl<'a> Part<'a> {
    pub(super) fn text(&self, key: &str) -> String {
        self.optional(key).unwrap_or_default()
    }

    pub(super) fn optional(&self, key: &str) -> Option<String> {
        self.node.text_at(key).map(str::to_owned)
    }

    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        self.items(key).iter().filter_map(Node::text).map(str::to_owned).collect()
    }

    pub(super) fn number(&self, key: &str) -> Option<u32> {
        self.node.text_at(key)?.parse().ok()
    }

    pub(super) fn flag(&self, key: &str) -> bool {
        self.node.text_at(key) == Some("true")
    }

    pub(super) fn items(&self, key: &str) -> &'a [Node] {
        self.node.get(key).map_or(&[], Node::items)
    }

    /// The map at `key`.
    pub(super) fn part(&self, key: &str) -> Option<Part<'a>> {
        self.node.get(key).map(|node| Part { file: self.file, node, path: self.path_to(key) })
    }

    /// The records at `key`: a list of maps, or one map alone.
    pub(super) fn records(&self, key: &str) -> Vec<Part<'a>> {
        let (file, path) = (self.file, self.path_to(key));
        match self.node.get(key) {
            Some(node) if matches!(node.kind, Kind::Map(_)) => vec![Part { file, node, path }],
            Some(Node { kind: Kind::List(items), .. }) => (items.iter().enumerate())
                .map(|(i, node)| Part { file, node, path: format!("{path}[{i}]") })
                .collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn path_to(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}
