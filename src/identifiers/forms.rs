//! The forms in which identifiers are written, and what makes each of them one.

use std::ops::Range;

use super::around::Around;
use super::upn::Upn;
use super::{Kind, nhs, nino, uln};

impl Around<'_> {
    /// The identifier that begins with a word: kind, end, and whether it is sure.
    pub(super) fn identifier(&self, word: &Range<usize>) -> Option<(Kind, usize, bool)> {
        if self.get(word.start).is_ascii_alphabetic() {
            let upn = self.upn(word).map(|end| (Kind::Upn, end, true));
            return upn.or_else(|| self.nino(word).map(|end| (Kind::Nino, end, true)));
        }
        self.ten(word).or_else(|| self.grouped(word))
    }

    /// A pupil number in one piece, or in groups with spaces of which the first has the letter and three digits.
    fn upn(&self, word: &Range<usize>) -> Option<usize> {
        let (chars, end) = self.joined::<13>(word.start, |gap| gap == b' ')?;
        let first = word.len();
        let whole = first == 13;
        let grouped = first >= 4 && self.get(word.start).is_ascii_uppercase();
        let right = Upn::read(std::str::from_utf8(&chars).ok()?).is_some_and(|upn| upn.is_right());
        let varied = chars[1..12].iter().any(|d| *d != chars[1]);
        if !right || !varied || !(whole || grouped) || self.joins_before(word.start) && self.joins_after(end)
        {
            return None;
        }
        (!self.labels(word.start, end).is_other()).then_some(end)
    }

    /// A National Insurance number in one piece; in pairs, or as letters, digits and letter with gaps.
    fn nino(&self, word: &Range<usize>) -> Option<usize> {
        let gap = self.get(word.end);
        let (chars, end) = self.joined::<9>(word.start, |g| g == gap)?;
        if !nino::is_right(&chars) || self.joins_before(word.start) || self.joins_after(end) {
            return None;
        }
        let labels = self.labels(word.start, end);
        let capitals =
            chars[0].is_ascii_uppercase() && chars[1].is_ascii_uppercase() && chars[8].is_ascii_uppercase();
        let form = word.len() == 9 || word.len() == 2 && capitals;
        (labels.has(Kind::Nino) || form && !labels.is_other()).then_some(end)
    }

    /// A learner or NHS number in one piece: sure where words say so.
    fn ten(&self, word: &Range<usize>) -> Option<(Kind, usize, bool)> {
        if !self.is_ten(word) {
            return None;
        }
        let digits: &[u8; 10] = self.0.get(word.clone())?.try_into().ok()?;
        let kind = ten_kind(digits)?;
        let labels = self.labels(word.start, word.end);
        let sure = labels.has(kind);
        (sure || labels.is_empty()).then_some((kind, word.end, sure))
    }

    /// Whether a word is ten digits that are no part of something longer: a decimal, a sum of money, a reference.
    pub(super) fn is_ten(&self, word: &Range<usize>) -> bool {
        word.len() == 10
            && self.0[word.clone()].iter().all(u8::is_ascii_digit)
            && !self.is_amount(word.start, word.end)
            && !self.joins_after(word.end)
            && (!self.joins_before(word.start) || !self.labels(word.start, word.end).is_empty())
    }

    /// An NHS number as the NHS writes it: 3, 3 and 4 digits.
    fn grouped(&self, word: &Range<usize>) -> Option<(Kind, usize, bool)> {
        let gap = self.get(word.end);
        let (digits, end) = self.joined::<10>(word.start, |g| g == gap)?;
        let cuts = [word.start + 3, word.start + 7];
        let form = word.len() == 3 && end == word.start + 12 && cuts.iter().all(|at| self.get(*at) == gap);
        let kind = ten_kind(&digits)?;
        if !form || self.is_amount(word.start, end) || self.joins_after(end) {
            return None;
        }
        let labels = self.labels(word.start, end);
        let alone =
            !self.joins_before(word.start) && !self.follows_digits(word.start) && !self.precedes_digits(end);
        let as_written = kind == Kind::Nhs && nhs::is_issued(&digits) && alone && labels.is_empty();
        (labels.has(kind) || as_written).then_some((kind, end, true))
    }
}

/// Which number ten digits are, by the check digit: never both, since the sums of the two differ.
fn ten_kind(digits: &[u8; 10]) -> Option<Kind> {
    if nhs::is_right(digits) {
        return Some(Kind::Nhs);
    }
    let number = digits.iter().try_fold(0, |n: u64, d| Some(n * 10 + u64::from(d.checked_sub(b'0')?)))?;
    uln::is_right(number).then_some(Kind::Uln)
}
