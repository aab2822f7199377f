//! Finding identifiers in a text: one pass over its words, and a closer look where one could begin.

use std::ops::Range;

use super::Kind;
use super::around::Around;
use super::plain::Plain;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identifiers::Labels;
    use crate::identifiers::upn::Upn;
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
