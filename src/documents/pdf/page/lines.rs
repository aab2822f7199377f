//! Pieces of text joined by where they stand: into words, words into lines.
//!
//! Files draw words in pieces, often letter by letter; only the distance tells what belongs together. A gap between
//! columns becomes a tab, so that numbers of neighbouring columns do not run into one.

/// Where a piece of text was drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub(super) start: (f64, f64),
    pub(super) end: (f64, f64),
    /// Which way it runs, of length 1.
    pub(super) way: (f64, f64),
    pub(super) size: f64,
}

/// Gaps in parts of the size: of a space, and of a new column.
const SPACE: f64 = 0.15;
const COLUMN: f64 = 1.5;
/// Text that large, or slanting, is a stamp across the page rather than a word of it.
const STAMP: f64 = 40.0;
/// Text of one page.
const MOST: usize = 16 << 20;

/// The text of a page as it grows.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// Where the line begins in the text.
    line: usize,
    last: Option<Stroke>,
    /// Whether a line across the page says that it is a draft.
    pub(super) draft: bool,
}

impl Lines {
    /// Adds a piece.
    pub(super) fn add(&mut self, piece: &str, stroke: Stroke) {
        if piece.is_empty() || self.text.len() > MOST {
            return;
        }
        match self.last.map(|last| between(&last, &stroke)) {
            None => {}
            Some(None) => self.end_line(),
            Some(Some(gap)) => {
                let spaced =
                    self.text.ends_with(char::is_whitespace) || piece.starts_with(char::is_whitespace);
                if gap >= COLUMN {
                    self.text.push('\t');
                } else if gap >= SPACE && !spaced {
                    self.text.push(' ');
                }
            }
        }
        for c in piece.chars() {
            match c {
                'ﬀ' => self.text.push_str("ff"),
                'ﬁ' => self.text.push_str("fi"),
                'ﬂ' => self.text.push_str("fl"),
                'ﬃ' => self.text.push_str("ffi"),
                'ﬄ' => self.text.push_str("ffl"),
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
        self.last = Some(stroke);
    }

    fn end_line(&mut self) {
        let line = self.text.get(self.line..).unwrap_or_default();
        let across = self.last.is_some_and(|s| s.size >= STAMP || s.way.0.abs().min(s.way.1.abs()) > 0.2);
        self.draft |= across && line.len() < 40 && line.to_ascii_lowercase().contains("draft");
        // A word broken at the end of a line goes on.
        if self.text.ends_with('\u{ad}') {
            self.text.pop();
        } else {
            self.text.push('\n');
        }
        self.line = self.text.len();
        self.last = None;
    }

    /// The text of the page, a line a line.
    pub(super) fn take(&mut self) -> String {
        if self.last.is_some() {
            self.end_line();
        }
        self.line = 0;
        std::mem::take(&mut self.text)
    }
}

/// The gap between two pieces in parts of their size; None if the second begins another line.
fn between(last: &Stroke, next: &Stroke) -> Option<f64> {
    let size = last.size.max(next.size).max(f64::MIN_POSITIVE);
    let (x, y) = (next.start.0 - last.end.0, next.start.1 - last.end.1);
    let along = (x * last.way.0 + y * last.way.1) / size;
    let across = (y * last.way.0 - x * last.way.1) / size;
    let same_way = last.way.0 * next.way.0 + last.way.1 * next.way.1 > 0.95;
    (same_way && across.abs() < 0.5 && along > -0.6).then_some(along)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pieces: &[(&str, f64, f64)]) -> String {
        let mut lines = Lines::default();
        for (piece, x, y) in pieces {
            let end = (x + 5.0 * piece.chars().count() as f64, *y);
            lines.add(piece, Stroke { start: (*x, *y), end, way: (1.0, 0.0), size: 10.0 });
        }
        lines.take()
    }

    #[test]
    fn distance_joins_and_parts() {
        assert_eq!(text(&[("A1", 0.0, 0.0), ("23", 10.0, 0.0), ("4", 20.5, 0.0)]), "A1234\n");
        assert_eq!(text(&[("one", 0.0, 0.0), ("two", 17.5, 0.0)]), "one two\n");
        assert_eq!(text(&[("943", 0.0, 0.0), ("476", 60.0, 0.0)]), "943\t476\n");
        assert_eq!(text(&[("one", 0.0, 20.0), ("two", 0.0, 8.0)]), "one\ntwo\n");
        assert_eq!(text(&[("exam\u{ad}", 0.0, 20.0), ("ple", 0.0, 8.0)]), "example\n");
        assert_eq!(text(&[("ﬁt", 0.0, 0.0)]), "fit\n");
    }

    #[test]
    fn a_stamp_across_the_page() {
        let stamp = |piece: &str, size, way| {
            let mut lines = Lines::default();
            lines.add(piece, Stroke { start: (0.0, 0.0), end: (9.0, 9.0), way, size });
            lines.take();
            lines.draft
        };
        assert!(stamp("DRAFT", 12.0, (0.7, 0.7)));
        assert!(stamp("Draft v2", 60.0, (1.0, 0.0)));
        assert!(!stamp("Draft v2", 12.0, (1.0, 0.0)));
    }
}
