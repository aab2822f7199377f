//! Where each character of a scalar was written: quotes, escapes and folded lines stand between a text and its place.

use super::{Node, Place};

/// The place of every character of a scalar's text, and of its end, in the `source` that it was read from.
///
/// What is not white space stands in the text and in the source in the same order, however the scalar is written, so
/// the two are walked together.
#[must_use]
pub fn spread(source: &str, node: &Node) -> Vec<Place> {
    let mut written = Written::new(source.strip_prefix('\u{feff}').unwrap_or(source), node.at);
    let mut end = node.at;
    let mut places = Vec::new();
    for c in node.text().unwrap_or_default().chars() {
        let at = if c.is_whitespace() { None } else { written.next() };
        places.push(at.unwrap_or(end));
        if let Some(at) = at {
            end = Place { col: at.col.saturating_add(1), ..at };
        }
    }
    places.push(end);
    places
}

/// How a scalar is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Plain, or as a block: each character stands for itself.
    Open,
    Single,
    Double,
}

/// The characters of a scalar as written, each with its place.
struct Written<'s> {
    rest: std::iter::Peekable<std::str::Chars<'s>>,
    at: Place,
    style: Style,
}

impl<'s> Written<'s> {
    fn new(source: &'s str, at: Place) -> Self {
        let mut written =
            Self { rest: source.chars().peekable(), at: Place { line: 1, col: 1 }, style: Style::Open };
        while written.at < at && written.step().is_some() {}
        match written.rest.peek() {
            Some('\'') => written.style = Style::Single,
            Some('"') => written.style = Style::Double,
            // The text of a block begins on the line after its sign.
            Some('|' | '>') => while written.step().is_some_and(|c| c != '\n') {},
            _ => return written,
        }
        if written.style != Style::Open {
            written.step();
        }
        written
    }

    fn step(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        self.at = match c {
            '\n' => Place { line: self.at.line.saturating_add(1), col: 1 },
            _ => Place { col: self.at.col.saturating_add(1), ..self.at },
        };
        Some(c)
    }

    /// What an escape stands for, as far as white space goes.
    fn escaped(&mut self) -> Option<char> {
        let digits = match self.step()? {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            'n' | 'r' | 't' | 'v' | 'f' | 'N' | '_' | 'L' | 'P' => return Some(' '),
            c => return Some(c),
        };
        let hex: String = (0..digits).map_while(|_| self.step()).collect();
        u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32)
    }
}

impl Iterator for Written<'_> {
    type Item = Place;

    /// The place of the next character that is not white space.
    fn next(&mut self) -> Option<Place> {
        loop {
            let at = self.at;
            let c = match (self.step()?, self.style) {
                ('\\', Style::Double) => self.escaped()?,
                ('\'', Style::Single) => self.step()?,
                (c, _) => c,
            };
            if !c.is_whitespace() {
                return Some(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::{Limits, parse};

    /// Where `sought` stands in the scalar at `a`, as line and column.
    fn place(source: &str, sought: char) -> (u32, u32) {
        let root = parse(source.as_bytes(), &Limits::default()).unwrap();
        let node = root.get("a").unwrap();
        let text = node.text().unwrap();
        let places = spread(source, node);
        assert_eq!(places.len(), text.chars().count() + 1);
        let place = places[text.chars().position(|c| c == sought).unwrap()];
        (place.line, place.col)
    }

    #[test]
    fn every_way_to_write_a_scalar() {
        for (source, at) in [
            ("a: é + X\n", (1, 8)),
            ("a: é +\n   X y\nb: X\n", (2, 4)),
            ("a: 'it''s ''X'\n", (1, 13)),
            ("a: \"\\\"\\u00e9\\x20 \\\\ X\"\n", (1, 21)),
            ("a: \"one \\\n   X\"\n", (2, 4)),
            ("b: 1\r\na: |\r\n  one\r\n   two X\r\n", (4, 8)),
            ("a: >-  # X\n\n  one\n  two\n\n  X\n", (6, 3)),
            ("b: &x one X\na: *x\n", (1, 11)),
            ("\u{feff}a: X\n", (1, 4)),
            ("{b: 'X', a: 'X'}\n", (1, 14)),
        ] {
            assert_eq!(place(source, 'X'), at, "{source}");
        }
    }

    #[test]
    fn the_end_is_after_the_last_character() {
        let source = "a: one \nb: two\n";
        let root = parse(source.as_bytes(), &Limits::default()).unwrap();
        assert_eq!(spread(source, root.get("a").unwrap()).last(), Some(&Place { line: 1, col: 7 }));
        let map = parse(b"a: {b: 1}\n", &Limits::default()).unwrap();
        assert_eq!(spread("a: {b: 1}\n", map.get("a").unwrap()).len(), 1);
    }
}
