//! Finding identifiers in a text: one pass over its words, and a closer look where one could begin.

use std::ops::Range;

use super::plain::{LETTER, Plain};
use super::upn::Upn;
use super::{Kind, Labels, nhs, nino, uln};

/// An identifier that was found: its kind and place, never what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Whose number it is.
    pub kind: Kind,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whether its form, or the words around it, make it one. Else it is a bare number of ten digits that passes the check, as
    /// one in eleven does by chance.
    pub sure: bool,
}

/// The identifiers of a text, in order.
#[must_use]
pub fn find(text: &str) -> Finder<'_> {
    Finder { plain: Plain::new(text), at: 0, tens: 0 }
}

/// Walks over the identifiers of a text.
pub struct Finder<'t> {
    plain: Plain<'t>,
    at: usize,
    tens: u32,
}

impl Finder<'_> {
    /// How many bare numbers of ten digits were met so far, whether they pass a check or not.
    #[must_use]
    pub fn tens(&self) -> u32 {
        self.tens
    }
}

impl Iterator for Finder<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let text = Around(&self.plain.bytes);
            let word = text.next_word(self.at)?;
            self.at = word.end;
            self.tens += u32::from(text.is_ten(&word));
            if let Some((kind, end, sure)) = text.identifier(&word) {
                self.at = end;
                let range = self.plain.place(word.start)..self.plain.place(end);
                return Some(Found { kind, range, sure });
            }
        }
    }
}

/// How far back and ahead words may say what a number is.
const CONTEXT: (usize, usize) = (120, 40);

/// The text around a place.
struct Around<'t>(&'t [u8]);

impl Around<'_> {
    fn get(&self, at: usize) -> u8 {
        self.0.get(at).copied().unwrap_or(b' ')
    }

    /// The next word that could begin an identifier: one with a digit, or two letters with a digit after them.
    fn next_word(&self, from: usize) -> Option<Range<usize>> {
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

    /// The identifier that begins with a word: kind, end, and whether it is sure.
    fn identifier(&self, word: &Range<usize>) -> Option<(Kind, usize, bool)> {
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
    fn is_ten(&self, word: &Range<usize>) -> bool {
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

    /// The next letters and digits, `N` of them and no more, over single gaps; and where they end.
    fn joined<const N: usize>(&self, start: usize, gap: impl Fn(u8) -> bool) -> Option<([u8; N], usize)> {
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
    fn labels(&self, start: usize, end: usize) -> Labels {
        let before = self.0.get(start.saturating_sub(CONTEXT.0)..start).unwrap_or_default();
        let after = self.0.get(end..self.0.len().min(end + CONTEXT.1)).unwrap_or_default();
        Labels::around(before, after)
    }

    /// Whether a mark joins what stands here to a word before it.
    fn joins_before(&self, start: usize) -> bool {
        start > 0
            && is_joint(self.get(start - 1))
            && (start == 1 || is_word(self.get(start - 2)) || self.get(start - 1) == b'+')
    }

    /// Whether a mark joins what stands here to a word after it.
    fn joins_after(&self, end: usize) -> bool {
        is_joint(self.get(end)) && is_word(self.get(end + 1))
    }

    /// Whether it is money, a percentage, or has a decimal or thousands mark.
    fn is_amount(&self, start: usize, end: usize) -> bool {
        let digit = |at: usize| self.get(at).is_ascii_digit();
        let marked = start >= 1 && matches!(self.get(start - 1), b'$' | b'#' | b'+');
        let before = start >= 2 && matches!(self.get(start - 1), b'.' | b',') && digit(start - 2);
        let spaced = start >= 2 && self.get(start - 1) == b' ' && self.get(start - 2) == b'$';
        let after = matches!(self.get(end), b'.' | b',') && digit(end + 1);
        marked || before || spaced || after || self.get(end) == b'%'
    }

    fn follows_digits(&self, start: usize) -> bool {
        start >= 2
            && (is_gap(self.get(start - 1)) || self.get(start - 1) == b')')
            && self.get(start - 2).is_ascii_digit()
    }

    fn precedes_digits(&self, end: usize) -> bool {
        is_gap(self.get(end)) && self.get(end + 1).is_ascii_digit()
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Sure finds as (kind, text).
    fn sure(text: &str) -> Vec<(Kind, &str)> {
        find(text).filter(|f| f.sure).map(|f| (f.kind, &text[f.range])).collect()
    }

    #[test]
    fn each_kind_in_each_of_its_forms() {
        for (text, kind, number) in [
            ("Pupil A938401222317.", Kind::Upn, "A938401222317"),
            ("(t20110001804v)", Kind::Upn, "t20110001804v"),
            ("B801 2000 05001", Kind::Upn, "B801 2000 05001"),
            ("B801\u{ad}200005001", Kind::Upn, "B801\u{ad}200005001"),
            ("B\u{ff18}01200005001", Kind::Upn, "B\u{ff18}01200005001"),
            ("ULN 9276308686", Kind::Uln, "9276308686"),
            ("uln:1234567899", Kind::Uln, "1234567899"),
            ("Unique learner number (ULN) is 1048723657", Kind::Uln, "1048723657"),
            ("NHS number 9434765919", Kind::Nhs, "9434765919"),
            ("NHS No. 943 476 5919", Kind::Nhs, "943 476 5919"),
            ("943 476 5919", Kind::Nhs, "943 476 5919"),
            ("943-476-5919", Kind::Nhs, "943-476-5919"),
            ("943\u{a0}476\u{a0}5919 is it", Kind::Nhs, "943\u{a0}476\u{a0}5919"),
            ("9434765919 (NHS number)", Kind::Nhs, "9434765919"),
            ("NHS 9434765919", Kind::Nhs, "9434765919"),
            ("AB123456C", Kind::Nino, "AB123456C"),
            ("ab123456c", Kind::Nino, "ab123456c"),
            ("AB 12 34 56 C", Kind::Nino, "AB 12 34 56 C"),
            ("AB 123456 C", Kind::Nino, "AB 123456 C"),
            ("NI no: AB123456 C", Kind::Nino, "AB123456 C"),
        ] {
            assert_eq!(sure(text), [(kind, number)], "{text}");
        }
    }

    #[test]
    fn what_only_looks_alike_is_left() {
        for text in [
            "020 7946 0958",
            "07700 900123",
            "+44 7700 900123",
            "+1 415 555 2671",
            "Tel 943 476 5919",
            "ISBN 0306406152",
            "ISBN 978-0-306-40615-7",
            "Invoice 9434765919",
            "INV-9434765919",
            "9434765919-01",
            "£9434765919",
            "9434765919.25",
            "0.9434765919",
            "Order AB123456C",
            "GB29 NWBK 6016 1331 9268 19",
            "12-34-56 12345678",
            "20261123",
            "202611231000",
            "A938401222318",
            "XA938401222317",
            "A9384012223170",
            "A000000000000",
            "1111111111",
            "SC123456 a company",
            "550e8400-e29b-41d4-a716-446655440000",
            "AB-123456-C-99",
            "QQ123456C",
            "GB123456A",
            "ZZ99 3VZ",
            "2026/9434765919",
            "Year 2021 2022 2023",
            "1 943 476 5919 12",
            "uprn 100023336956",
            "in\u{e9}A938401222317",
        ] {
            assert_eq!(sure(text), [], "{text}");
        }
    }

    #[test]
    fn a_bare_number_of_ten_digits_is_left_to_who_knows_more() {
        let found: Vec<Found> = find("9434765919 and 9276308686, not 9434765917").collect();
        assert_eq!(
            found.iter().map(|f| (f.kind, f.sure)).collect::<Vec<_>>(),
            [(Kind::Nhs, false), (Kind::Uln, false)]
        );
        let mut finder = find("9434765919, 9434765918 and 12345");
        finder.by_ref().for_each(drop);
        assert_eq!(finder.tens(), 2);
    }

    #[test]
    fn the_nearest_words_say_what_a_number_is() {
        assert_eq!(sure("NHS numbers are never shown. Call the invoice desk, ref 9434765919").len(), 0);
        assert_eq!(sure("In order to help the pupil AB123456C").len(), 0, "order is close by");
        assert_eq!(sure("In order that this family may be helped: AB123456C").len(), 1);
        assert_eq!(sure("ULN 9434765919").len(), 0, "it passes the other check");
    }

    proptest! {
        #[test]
        fn any_text_is_walked_to_its_end(text in "\\PC{0,80}") {
            for found in find(&text) {
                prop_assert!(text.get(found.range).is_some());
            }
        }

        #[test]
        fn near_misses_are_walked_too(text in "[A-C0-9 -]{0,60}") {
            let mut last = 0;
            for found in find(&text) {
                prop_assert!(found.range.start >= last && found.range.end > found.range.start);
                last = found.range.end;
            }
        }

        #[test]
        fn a_right_number_is_found_whatever_stands_around_it(digits in "[0-9]{11}[1-9]", before in "[a-z ,;(]{0,20} ", after in "[ ,;)][a-z ]{0,20}") {
            let upn = Upn::read(&format!("A{digits}")).unwrap();
            let number = format!("{}{digits}", upn.right_letter());
            let text = format!("{before}{number}{after}");
            let varied = digits.bytes().take(11).any(|b| b != digits.as_bytes()[0]);
            prop_assume!(!Labels::around(before.as_bytes(), after.as_bytes()).is_other());
            prop_assert_eq!(sure(&text).iter().any(|(_, n)| **n == number), varied);
        }
    }
}
