//! Every text of a tree with its place, so that who looks for something in texts cannot forget a field.

use super::{Kind, Node, Place};

/// A text of a tree: a name before a colon, or a scalar.
#[derive(Clone, Copy, Debug)]
pub struct Text<'n> {
    /// The names that lead to it, outermost first; a name before a colon is the last of its own.
    pub keys: &'n [&'n str],
    /// What is written.
    pub text: &'n str,
    /// Where it begins.
    pub at: Place,
    /// The scalar; none for a name before a colon.
    pub node: Option<&'n Node>,
}

impl Node {
    /// Shows every text of this tree, in the order written.
    pub fn texts(&self, show: &mut dyn FnMut(Text<'_>)) {
        walk(self, &mut Vec::new(), show);
    }
}

fn walk<'n>(node: &'n Node, keys: &mut Vec<&'n str>, show: &mut dyn FnMut(Text<'_>)) {
    match &node.kind {
        Kind::Null => {}
        Kind::Scalar { text, .. } => show(Text { keys, text, at: node.at, node: Some(node) }),
        Kind::List(items) => items.iter().for_each(|item| walk(item, keys, show)),
        Kind::Map(entries) => {
            for entry in entries {
                keys.push(&entry.key);
                show(Text { keys, text: &entry.key, at: entry.at, node: None });
                walk(&entry.value, keys, show);
                keys.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::yaml::{Limits, parse};

    #[test]
    fn every_text_has_its_names_and_place() {
        let root = parse(b"a: one\nb:\n  - {c: two, d: [three, ~]}\n", &Limits::default()).unwrap();
        let mut seen = Vec::new();
        root.texts(&mut |text| {
            if text.node.is_some() {
                seen.push((text.keys.join("."), text.text.to_owned(), text.at.line));
            }
        });
        let told = |keys: &str, text: &str, line| (keys.to_owned(), text.to_owned(), line);
        assert_eq!(seen, [told("a", "one", 1), told("b.c", "two", 3), told("b.d", "three", 3)]);
        let mut names = 0;
        root.texts(&mut |text| names += usize::from(text.node.is_none()));
        assert_eq!(names, 4);
    }
}
