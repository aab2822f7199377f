//! What stands around a place in a text: words, gaps between groups of one number, marks that join, labels.

use std::ops::Range;

use super::Labels;
use super::plain::LETTER;

/// How far back and ahead words may say what a number is.
const CONTEXT: (usize, usize) = (120, 40);

/// The text around a place.
pub(super) struct Around<'t>(pub(super) &'t [u8]);

impl Around<'_> {
    pub(super) fn get(&self, at: usize) -> u8 {
        self.0.get(at).copied().unwrap_or(b' ')
    }

    /// The next word that could begin an identifier: one with a digit, or two letters with a digit after them.
    pub(super) fn next_word(&self, from: usize) -> Option<Range<usize>> {
        let mut at = from;
        loop {
            let start = at + self.0.get(at..)?.iter().position(|b| is_word(*b))?;
            let end = self.word_end(start);
            let word = &self.0[start..end];
            let pair = word.len() == 2 && is_gap(self.get(end)) && self.get(end + 1).is_ascii_digit();
            if pair || word.iter().any(u8::is_ascii_digit) {
                return Some(start..end);
            }
            at = end;
        }
    }

    fn word_end(&self, start: usize) -> usize {
        let rest = self.0.get(start..).unwrap_or_default();
        start + rest.iter().position(|b| !is_word(*b)).unwrap_or(rest.len())
    }

    /// The next letters and digits, `N` of them and no more, over single gaps; and where they end.
    pub(super) fn joined<const N: usize>(
        &self,
        start: usize,
        gap: impl Fn(u8) -> bool,
    ) -> Option<([u8; N], usize)> {
        let (mut chars, mut at) = ([0; N], start);
        for (n, place) in chars.iter_mut().enumerate() {
            if n > 0 && is_gap(self.get(at)) && gap(self.get(at)) {
                at += 1;
            }
            let b = self.get(at);
            if !b.is_ascii_alphanumeric() {
                return None;
            }
            *place = b;
            at += 1;
        }
        (!is_word(self.get(at))).then_some((chars, at))
    }

    /// What the words before and after say.
    pub(super) fn labels(&self, start: usize, end: usize) -> Labels {
        let before = self.0.get(start.saturating_sub(CONTEXT.0)..start).unwrap_or_default();
        let after = self.0.get(end..self.0.len().min(end + CONTEXT.1)).unwrap_or_default();
        Labels::around(before, after)
    }

    /// Whether a mark joins what stands here to a word before it.
    pub(super) fn joins_before(&self, start: usize) -> bool {
        start > 0
            && is_joint(self.get(start - 1))
            && (start == 1 || is_word(self.get(start - 2)) || self.get(start - 1) == b'+')
    }

    /// Whether a mark joins what stands here to a word after it.
    pub(super) fn joins_after(&self, end: usize) -> bool {
        is_joint(self.get(end)) && is_word(self.get(end + 1))
    }

    /// Whether it is money, a percentage, or has a decimal or thousands mark.
    pub(super) fn is_amount(&self, start: usize, end: usize) -> bool {
        let digit = |at: usize| self.get(at).is_ascii_digit();
        let marked = start >= 1 && matches!(self.get(start - 1), b'$' | b'#' | b'+');
        let before = start >= 2 && matches!(self.get(start - 1), b'.' | b',') && digit(start - 2);
        let spaced = start >= 2 && self.get(start - 1) == b' ' && self.get(start - 2) == b'$';
        let after = matches!(self.get(end), b'.' | b',') && digit(end + 1);
        marked || before || spaced || after || self.get(end) == b'%'
    }

    pub(super) fn follows_digits(&self, start: usize) -> bool {
        start >= 2
            && (is_gap(self.get(start - 1)) || self.get(start - 1) == b')')
            && self.get(start - 2).is_ascii_digit()
    }

    pub(super) fn precedes_digits(&self, end: usize) -> bool {
        is_gap(self.get(end)) && self.get(end + 1).is_ascii_digit()
    }
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == LETTER
}

/// What stands between the groups of one number.
fn is_gap(b: u8) -> bool {
    matches!(b, b' ' | b'-')
}

/// What joins words into one reference.
fn is_joint(b: u8) -> bool {
    matches!(b, b'-' | b'/' | b'\\' | b'_' | b'+' | b'@' | b'=' | b'&' | b'~')
}
