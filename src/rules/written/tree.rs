//! Numbers in a YAML file: in every name and value of its tree, and in its comments. A file that is no YAML is read line by line.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Sighting;
use super::sighting::numbers;
use crate::findings::Location;
use crate::rules::known::{Known, Number};
use crate::yaml::{self, Limits, Page, Place, Text};

/// Fields that hold names of files, which have a rule of their own.
const FILES: [&str; 2] = ["file", "files"];
/// Fields of a tracked child that say who it is, by right, and are never shown.
const OF_CHILD: [&str; 3] = ["ref", "unique_id", "not_sent"];
/// Fields by which people call a thing.
const TITLES: [&str; 2] = ["id", "title"];
/// From so many numbers on, the place of each is where its text begins: finding the place means reading the file again.
const EXACT: usize = 100;

/// Reads a file, and looks through it.
pub(super) fn read(shown: &Arc<str>, bytes: Vec<u8>, of_child: bool, known: &Known<'_>) -> Vec<Sighting> {
    match yaml::parse(&bytes, &Limits::default()) {
        Ok(root) => look(shown, &Page { bytes, root }, of_child, known),
        Err(_) if of_child => Vec::new(),
        Err(_) => {
            let source = String::from_utf8_lossy(&bytes);
            let mut tree = Tree::of(shown, &source, of_child, known);
            tree.lines(|_| 0, "This line");
            tree.found
        }
    }
}

/// Looks through a file that was read.
pub(super) fn look(shown: &Arc<str>, page: &Page, of_child: bool, known: &Known<'_>) -> Vec<Sighting> {
    let source = String::from_utf8_lossy(&page.bytes);
    let mut tree = Tree::of(shown, &source, of_child, known);
    page.root.texts(&mut |text| tree.text(text));
    if !of_child {
        tree.lines(comment, "A comment");
    }
    tree.found
}

struct Tree<'t> {
    shown: &'t Arc<str>,
    source: &'t str,
    of_child: bool,
    known: &'t Known<'t>,
    found: Vec<Sighting>,
    /// Lines on which something was found.
    lines: BTreeSet<u32>,
}

impl<'t> Tree<'t> {
    fn of(shown: &'t Arc<str>, source: &'t str, of_child: bool, known: &'t Known<'t>) -> Self {
        Self { shown, source, of_child, known, found: Vec::new(), lines: BTreeSet::new() }
    }

    fn text(&mut self, text: Text<'_>) {
        let key = text.keys.last().copied().unwrap_or_default();
        if FILES.contains(&key) || self.of_child && OF_CHILD.contains(&key) {
            return;
        }
        let is_value = text.node.is_some();
        let label = if is_value { key } else { "" };
        let seen = numbers(label, text.text, is_value && TITLES.contains(&key), self.known);
        seen.into_iter().for_each(|(at, number)| self.found(text, at, number));
    }

    fn found(&mut self, text: Text<'_>, byte: usize, number: Number) {
        let exact = text
            .node
            .filter(|_| self.found.len() < EXACT)
            .map(|node| yaml::spread(self.source, node).get(chars(text.text, byte)).copied());
        let at = exact.flatten().unwrap_or(text.at);
        self.say(at, format!("`{}`", text.keys.join(".")), number);
    }

    /// Looks at a part of each line on which nothing was found.
    fn lines(&mut self, part: impl Fn(&str) -> usize, within: &str) {
        for (line, text) in (1..).zip(self.source.lines()) {
            let from = part(text);
            let rest = text.get(from..).filter(|_| !self.lines.contains(&line)).unwrap_or_default();
            for (at, number) in numbers("", rest, false, self.known) {
                let col = u32::try_from(chars(text, from + at)).unwrap_or(u32::MAX).saturating_add(1);
                self.say(Place { line, col }, within.to_owned(), number);
            }
        }
    }

    fn say(&mut self, at: Place, within: String, number: Number) {
        self.lines.insert(at.line);
        let at = Location::text(self.shown.clone(), at.line, at.col);
        self.found.push(Sighting { at, within, number });
    }
}

/// How many characters stand before a byte.
fn chars(text: &str, byte: usize) -> usize {
    text.get(..byte).map_or(0, |before| before.chars().count())
}

/// Where a comment begins in a line, or its end: it may be part of a text, in which what it holds was found already.
fn comment(line: &str) -> usize {
    match line.trim_start().starts_with('#') {
        true => 0,
        false => line.find(" #").unwrap_or(line.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of numbers, each with the field.
    fn seen(yaml: &str, of_child: bool) -> Vec<(u32, u32, String)> {
        let found = read(&"a.yaml".into(), yaml.into(), of_child, &Known::of(&[]));
        let spot = |sighting: &Sighting| match sighting.at.spot {
            crate::findings::Spot::Text { line, col } => (line, col, sighting.within.clone()),
            _ => (0, 0, String::new()),
        };
        found.iter().map(spot).collect()
    }

    fn told(line: u32, col: u32, field: &str) -> (u32, u32, String) {
        (line, col, format!("`{field}`"))
    }

    #[test]
    fn every_name_value_and_comment() {
        let yaml = "waivers:\n- {rule: X, reason: Plan of A938401222317 is late}\nnotes: |\n  One\n  NHS 943 476 5919\n# AB123456C\nA938401222317: x # A938401222317\n";
        let wanted = [
            told(2, 29, "waivers.reason"),
            told(5, 7, "notes"),
            told(7, 1, "A938401222317"),
            (6, 3, "A comment".to_owned()),
        ];
        assert_eq!(seen(yaml, false), wanted);
    }

    #[test]
    fn a_name_says_what_a_number_is() {
        assert_eq!(seen("uln: 9276308686\n", false), [told(1, 6, "uln")]);
        assert_eq!(seen("phone: 943 476 5919\n", false), []);
        assert_eq!(seen("ref: A938401222317\n", false), [told(1, 6, "ref")]);
        assert_eq!(seen("nhs_number:\n  - 9434765919\n", false), [told(2, 5, "nhs_number")]);
    }

    #[test]
    fn names_of_files_and_what_a_child_is_called_are_left_to_others() {
        assert_eq!(seen("files: [A938401222317.docx]\n", false), []);
        assert_eq!(seen("unique_id: A938401222317\ndocuments: [{file: A938401222317.pdf}]\n", true), []);
        assert_eq!(
            seen("documents: [{title: Plan A938401222317}]\n", true),
            [told(1, 26, "documents.title")]
        );
    }

    #[test]
    fn what_is_no_yaml_is_read_by_line() {
        assert_eq!(seen("a: [\nReason A938401222317\n", false), [(2, 8, "This line".to_owned())]);
    }
}
