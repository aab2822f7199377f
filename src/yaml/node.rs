//! The tree: [`Node`], its [`Kind`] and its [`Place`].

use super::shape::Shape;

/// Where a value was written; both numbers count from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Character in the line, from 1.
    pub col: u32,
}

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins.
    pub at: Place,
    /// What it is.
    pub kind: Kind,
}

/// What a node is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Nothing was written, or `null` or `~` unquoted.
    Null,
    /// A scalar exactly as typed; `quoted` tells `"yes"` from `yes`.
    Scalar {
        /// The text.
        text: String,
        /// Whether it stood in quotes or as a block of text.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys with their values, in the order written; keys are unique.
    Map(Vec<Entry>),
}

/// A key of a map with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key begins.
    pub at: Place,
    /// Its value.
    pub value: Node,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its tree.
    pub root: Node,
}

impl Node {
    /// The value of `key`, if this is a map that has it and it is not null.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries()
            .iter()
            .find(|e| e.key == key)
            .map(|e| &e.value)
            .filter(|n| !matches!(n.kind, Kind::Null))
    }

    /// The keys of a map; none for anything else.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; a single scalar counts as a list of one, since `requests: "1.2"` is a common slip.
    #[must_use]
    pub fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::List(items) => items,
            Kind::Scalar { .. } => std::slice::from_ref(self),
            _ => &[],
        }
    }

    /// The text of a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The text of the scalar at `key`.
    #[must_use]
    pub fn text_at(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Node::text)
    }

    /// Everything in which this tree departs from `shape`.
    #[must_use]
    pub fn departures(&self, shape: &Shape) -> Vec<super::shape::Departure> {
        shape.departures(self)
    }
}
