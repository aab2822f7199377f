//! How wide letters are, and how many lines words fill.

use crate::fonts::{HELVETICA, HELVETICA_BOLD};

/// The letters of the house style, Arial, in one of its two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Plain,
    Bold,
}

/// Other letters of alphabets, and signs that are as wide as high.
const OTHER: f64 = 556.0;
const SQUARE: f64 = 1000.0;

fn width(c: char, face: Face) -> f64 {
    let widths = if face == Face::Bold { &HELVETICA_BOLD } else { &HELVETICA };
    let known = u32::from(c).checked_sub(32).and_then(|at| widths.get(usize::try_from(at).ok()?));
    match known {
        Some(width) => f64::from(*width),
        None if u32::from(c) >= 0x2e80 => SQUARE,
        None => OTHER,
    }
}

/// How many lines pieces of text fill that are set one after the other, where a line has this width.
pub(super) fn wrapped<'t>(pieces: impl Iterator<Item = (&'t str, Face)>, line: f64) -> u32 {
    let mut lines = Lines { line, lines: 1, used: 0.0, word: 0.0 };
    for (text, face) in pieces {
        for c in text.chars() {
            match c {
                '\n' => lines.end_line(),
                ' ' | '\t' => lines.space(width(' ', face)),
                '-' => {
                    lines.letter(width(c, face));
                    lines.space(0.0);
                }
                c => lines.letter(width(c, face)),
            }
        }
    }
    lines.end_word();
    lines.lines
}

struct Lines {
    line: f64,
    lines: u32,
    used: f64,
    word: f64,
}

impl Lines {
    fn letter(&mut self, width: f64) {
        // A word that is longer than a line is broken.
        if self.word + width > self.line {
            self.end_word();
            self.next();
        }
        self.word += width;
    }

    fn space(&mut self, width: f64) {
        self.end_word();
        self.used += width;
    }

    fn end_word(&mut self) {
        if self.used > 0.0 && self.used + self.word > self.line {
            self.next();
        }
        self.used += std::mem::take(&mut self.word);
    }

    fn end_line(&mut self) {
        self.end_word();
        self.next();
    }

    fn next(&mut self) {
        self.lines = self.lines.saturating_add(1);
        self.used = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str, line: f64) -> u32 {
        wrapped([(text, Face::Plain)].into_iter(), line)
    }

    #[test]
    fn words_fill_lines() {
        // Ten letters of 556 each and a space of 278 stand in 5838.
        assert_eq!(lines("aaaaa bbbbb", 5838.0), 1);
        assert_eq!(lines("aaaaa bbbbb", 5837.0), 2);
        assert_eq!(lines("", 100.0), 1);
        assert_eq!(lines("a\nb\n", 9000.0), 3);
        assert_eq!(lines(&"a".repeat(100), 5560.0), 10);
        assert!(wrapped([("www", Face::Bold)].into_iter(), 2200.0) > lines("www", 2200.0));
    }

    proptest! {
        #[test]
        fn any_text_fills_some_lines(text in "\\PC{0,60}", line in 0.0_f64..20_000.0) {
            prop_assert!(lines(&text, line) >= 1);
        }
    }
}
