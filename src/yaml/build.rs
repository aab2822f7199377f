//! From text to tree, within limits: size, nesting and what aliases unfold to.

use std::borrow::Cow;
use std::collections::BTreeMap;

use granit_parser::{Event, Parser, ScalarStyle};

use super::{Entry, Kind, Node, Place};

/// How much a file may hold. Generous for an honest file, tight for a malicious one.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of text.
    pub bytes: usize,
    /// Maps and lists within one another.
    pub depth: usize,
    /// Values in all, counting what aliases repeat.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 20 << 20, depth: 64, nodes: 1_000_000 }
    }
}

/// Why a text is not a tree. The message never repeats the text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct YamlError {
    /// Where.
    pub at: Place,
    /// What is wrong, in plain words.
    pub what: String,
}

/// Reads one YAML document.
///
/// # Errors
/// Invalid UTF-8 or YAML, more than one document, a key written twice, an alias within itself, or a limit passed.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Node, YamlError> {
    let start = Place { line: 1, col: 1 };
    let fail = |what: String| Err(YamlError { at: start, what });
    if bytes.len() > limits.bytes {
        return fail(format!("the file is larger than {} MB", limits.bytes >> 20));
    }
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(at) => return Err(YamlError { at, what: "the file is not UTF-8 text; save it as UTF-8".into() }),
    };
    let mut builder =
        Builder { limits, nodes: 0, anchors: BTreeMap::new(), stack: Vec::new(), root: None, documents: 0 };
    let source = text.strip_prefix('\u{feff}').unwrap_or(&text);
    for step in Parser::new_from_str(source) {
        let (event, span) = step.map_err(|e| YamlError {
            at: place(e.marker().line(), e.marker().col()),
            what: "this is not valid YAML: check the indentation, the quotes and the brackets here".into(),
        })?;
        builder.take(event, place(span.start.line(), span.start.col()))?;
    }
    Ok(builder.root.unwrap_or(Node { at: start, kind: Kind::Null }))
}

fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Place> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|e| {
        let before = &bytes[..e.valid_up_to()];
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        let col = before.iter().rev().take_while(|b| **b != b'\n').count() + 1;
        Place { line: u32::try_from(line).unwrap_or(u32::MAX), col: u32::try_from(col).unwrap_or(u32::MAX) }
    })
}

fn place(line: usize, col: usize) -> Place {
    Place { line: u32::try_from(line).unwrap_or(u32::MAX), col: u32::try_from(col + 1).unwrap_or(u32::MAX) }
}

/// A map or list still open, and the anchor to file it under when it closes.
struct Open {
    node: Node,
    anchor: usize,
    /// The key that waits for its value, in a map.
    key: Option<(String, Place)>,
    seen: std::collections::BTreeSet<String>,
}

struct Builder<'l> {
    limits: &'l Limits,
    nodes: usize,
    anchors: BTreeMap<usize, (Node, usize)>,
    stack: Vec<Open>,
    root: Option<Node>,
    documents: usize,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, at: Place) -> Result<(), YamlError> {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(err(
                        at,
                        "the file holds several documents (a line of ---): put each in a file of its own",
                    ));
                }
                Ok(())
            }
            Event::Scalar(text, style, anchor, _) => {
                self.count(1, at)?;
                let quoted = style != ScalarStyle::Plain;
                let null = !quoted && matches!(text.as_ref(), "" | "~" | "null" | "Null" | "NULL");
                let kind = if null { Kind::Null } else { Kind::Scalar { text: text.into_owned(), quoted } };
                let node = Node { at, kind };
                if anchor > 0 {
                    self.anchors.insert(anchor, (node.clone(), 1));
                }
                self.add(node, at)
            }
            Event::SequenceStart(_, anchor, _) => self.open(Kind::List(Vec::new()), anchor, at),
            Event::MappingStart(_, anchor, _) => self.open(Kind::Map(Vec::new()), anchor, at),
            Event::SequenceEnd | Event::MappingEnd => self.close(at),
            Event::Alias(anchor) => {
                let Some(size) = self.anchors.get(&anchor).map(|(_, size)| *size) else {
                    return Err(err(
                        at,
                        "this alias refers to something that contains it, or that is not there",
                    ));
                };
                self.count(size, at)?;
                match self.anchors.get(&anchor) {
                    Some((node, _)) => self.add(node.clone(), at),
                    None => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, kind: Kind, anchor: usize, at: Place) -> Result<(), YamlError> {
        self.count(1, at)?;
        if self.stack.len() >= self.limits.depth {
            return Err(err(
                at,
                &format!("lists and groups lie more than {} deep within one another", self.limits.depth),
            ));
        }
        self.stack.push(Open { node: Node { at, kind }, anchor, key: None, seen: Default::default() });
        Ok(())
    }

    fn close(&mut self, at: Place) -> Result<(), YamlError> {
        let Some(open) = self.stack.pop() else { return Ok(()) };
        if open.anchor > 0 {
            let size = size(&open.node);
            self.anchors.insert(open.anchor, (open.node.clone(), size));
        }
        self.add(open.node, at)
    }

    fn add(&mut self, node: Node, at: Place) -> Result<(), YamlError> {
        let Some(open) = self.stack.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.node.kind {
            Kind::List(items) => items.push(node),
            Kind::Map(entries) => match open.key.take() {
                Some((key, key_at)) => entries.push(Entry { key, at: key_at, value: node }),
                None => {
                    let Kind::Scalar { text, .. } = node.kind else {
                        return Err(err(at, "a name before the colon must be plain text"));
                    };
                    if !open.seen.insert(text.clone()) {
                        return Err(err(at, "this name is written twice in the same group: keep one"));
                    }
                    open.key = Some((text, at));
                }
            },
            _ => {}
        }
        Ok(())
    }

    fn count(&mut self, more: usize, at: Place) -> Result<(), YamlError> {
        self.nodes += more;
        if self.nodes > self.limits.nodes {
            return Err(err(
                at,
                "the file unfolds to more values than any honest file holds (check its aliases, *name)",
            ));
        }
        Ok(())
    }
}

fn size(node: &Node) -> usize {
    1 + match &node.kind {
        Kind::List(items) => items.iter().map(size).sum(),
        Kind::Map(entries) => entries.iter().map(|e| 1 + size(&e.value)).sum(),
        _ => 0,
    }
}

fn err(at: Place, what: &str) -> YamlError {
    YamlError { at, what: what.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Result<Node, YamlError> {
        parse(text.as_bytes(), &Limits::default())
    }

    #[test]
    fn scalars_stay_as_typed_and_places_count_from_one() {
        let root = tree("a: 1.10\nb: [007, no]\n").unwrap();
        assert_eq!(root.text_at("a"), Some("1.10"));
        let b = root.get("b").unwrap();
        assert_eq!(b.items().iter().filter_map(Node::text).collect::<Vec<_>>(), ["007", "no"]);
        assert_eq!(b.items()[0].at, Place { line: 2, col: 5 });
        assert_eq!(root.entries()[1].at, Place { line: 2, col: 1 });
    }

    #[test]
    fn a_mark_at_the_start_is_no_part_of_the_first_key() {
        assert_eq!(tree("\u{feff}a: 1\n").unwrap().text_at("a"), Some("1"));
    }

    #[test]
    fn faults_have_their_place() {
        assert_eq!(tree("a: 1\na: 2\n").unwrap_err().at, Place { line: 2, col: 1 });
        assert_eq!(tree("a: 1\n---\nb: 2\n").unwrap_err().at.line, 2);
        assert!(parse(b"a: \xff\n", &Limits::default()).is_err());
    }

    #[test]
    fn bombs_are_refused() {
        let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for i in 1..12 {
            let before = format!("*a{}", i - 1);
            bomb += &format!("a{i}: &a{i} [{}]\n", vec![before; 9].join(","));
        }
        assert!(tree(&bomb).is_err());
        assert!(tree(&"[".repeat(10_000)).is_err());
        assert!(tree("a: &a [*a]\n").is_err());
        assert!(tree(&format!("{}{}", "[".repeat(10_000), "]".repeat(10_000))).is_err());
    }
}
