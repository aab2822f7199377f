//! Unique pupil numbers: form and check letter. Source: GovTalk data standard for UPN v2.0; CIN rule 1510.

/// The check letters: no I, O or S.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// A pupil number of the right form, normalised: 13 capitals and digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Upn([u8; 13]);

impl Upn {
    /// Reads a number, leaving out spaces of any kind and letting case be. None where the form is wrong: a check
    /// letter, eleven digits, and a digit or (in a temporary number) a letter.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut out = [0_u8; 13];
        let mut len = 0;
        for c in text.chars().filter(|c| !super::is_blank_char(*c)) {
            let b = u8::try_from(c).ok().filter(u8::is_ascii_alphanumeric)?.to_ascii_uppercase();
            *out.get_mut(len)? = b;
            len += 1;
        }
        let form = len == 13
            && letter_value(out[0]).is_some()
            && out[1..12].iter().all(u8::is_ascii_digit)
            && (out[12].is_ascii_digit() || letter_value(out[12]).is_some());
        form.then_some(Self(out))
    }

    /// The check letter that characters 2 to 13 call for.
    #[must_use]
    pub fn right_letter(&self) -> char {
        let sum: u32 = (2..).zip(&self.0[1..]).map(|(weight, b)| weight * digit_or_letter(*b)).sum();
        char::from(LETTERS[(sum % 23) as usize])
    }

    /// Whether its check letter is right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        char::from(self.0[0]) == self.right_letter()
    }

    /// Whether it is temporary: a letter in place 13.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        !self.0[12].is_ascii_digit()
    }

    /// The local authority that issued it: digits 2 to 4.
    #[must_use]
    pub fn authority(&self) -> u16 {
        self.0[1..4].iter().fold(0, |n, b| n * 10 + u16::from(b - b'0'))
    }

    /// A number that is the same for the same UPN and no other.
    #[must_use]
    pub fn key(&self) -> u64 {
        let digits = self.0[1..12].iter().fold(u64::from(self.0[0]), |n, b| n * 10 + u64::from(b - b'0'));
        digits * 256 + u64::from(self.0[12])
    }

    /// The thirteen characters.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }
}

fn letter_value(b: u8) -> Option<u32> {
    LETTERS.iter().position(|l| *l == b).and_then(|i| u32::try_from(i).ok())
}

fn digit_or_letter(b: u8) -> u32 {
    if b.is_ascii_digit() { u32::from(b - b'0') } else { letter_value(b).unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn worked_examples_of_the_sources() {
        for right in ["B801200005001", "U302204719023", "P207000016049", "A938401222317", "T20110001804V"] {
            assert!(Upn::read(right).is_some_and(|u| u.is_right()), "{right}");
        }
        assert!(Upn::read("Q207000016049").is_some_and(|u| !u.is_right()));
        assert!(Upn::read("T20110001804V").is_some_and(|u| u.is_temporary()));
        assert_eq!(Upn::read(" b801 2000 05001\u{a0}").map(|u| u.text()).as_deref(), Some("B801200005001"));
    }

    #[test]
    fn wrong_forms_are_refused() {
        for wrong in [
            "",
            "B80120000500",
            "B8012000050011",
            "I801200005001",
            "B8012O0005001",
            "B80120000500I",
            "UN2",
            "В801200005001",
        ] {
            assert!(Upn::read(wrong).is_none(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}") {
            let _ = Upn::read(&text);
        }

        #[test]
        fn one_wrong_digit_never_passes(digits in "[0-9]{12}", at in 0_usize..12, by in 1_u8..10) {
            let upn = Upn::read(&format!("A{digits}")).unwrap();
            let right = format!("{}{digits}", upn.right_letter());
            prop_assert!(Upn::read(&right).unwrap().is_right());
            let mut wrong = right.into_bytes();
            wrong[at + 1] = b'0' + (wrong[at + 1] - b'0' + by) % 10;
            prop_assert!(!Upn::read(std::str::from_utf8(&wrong).unwrap()).unwrap().is_right());
        }

        #[test]
        fn different_numbers_have_different_keys(a in "[A-H][0-9]{11}[0-9A-H]", b in "[A-H][0-9]{11}[0-9A-H]") {
            let key = |t: &str| Upn::read(t).unwrap().key();
            prop_assert_eq!(key(&a) == key(&b), a == b);
        }
    }
}
