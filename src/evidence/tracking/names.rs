//! References that identify nobody: `T1`, `child 3`, `case-b`. Anything else might be a name or a number, and is
//! never shown.

/// Words that references are made of.
const WORDS: [&str; 46] = [
    "child", "children", "young", "person", "pupil", "student", "learner", "tracked", "tracking", "case",
    "ref", "study", "cyp", "send", "ehc", "ehcp", "sen", "support", "list", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine", "ten", "alpha", "bravo", "delta", "echo", "foxtrot", "golf",
    "hotel", "kilo", "lima", "red", "blue", "green", "yellow", "orange", "purple", "example", "test",
];

/// The most digits that no register number has.
const DIGITS: usize = 3;

/// Whether a reference is so plain that it identifies nobody: words from a short list, single letters, and at most
/// three digits, with at most two letters before them.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let parts = text.split(['-', '_', ' ', '.']);
    let letters = text.bytes().any(|b| b.is_ascii_alphabetic());
    (1..=24).contains(&text.len()) && letters && digits <= DIGITS && parts.into_iter().all(is_plain_part)
}

fn is_plain_part(part: &str) -> bool {
    let word = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let counted = word.len() < part.len();
    let short = word.len() <= if counted { 2 } else { 1 };
    !part.is_empty()
        && word.bytes().all(|b| b.is_ascii_alphabetic())
        && (short || WORDS.contains(&word.to_ascii_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn references_are_told_from_names_and_numbers() {
        for plain in ["T1", "t12", "TC01", "child 3", "Child3", "case_b", "A", "CYP 2", "blue", "pupil-004"] {
            assert!(is_plain(plain), "{plain}");
        }
        for told in [
            "",
            "Jo",
            "JS",
            "Jo Sample",
            "jo-sample",
            "Amira",
            "48213",
            "12",
            "NB10001",
            "T1234",
            "B801200005001",
            "T1 Jo",
            "T1/..",
            "Zoë",
            "T-",
            " T1",
            "T1 ",
            "1234567890",
        ] {
            assert!(!is_plain(told), "{told}");
        }
    }

    proptest! {
        #[test]
        fn what_is_plain_could_be_a_folder_of_a_pack(text in "\\PC{0,12}") {
            if is_plain(&text) {
                prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_ .".contains(&b)));
            }
        }
    }
}
