//! Months by their names.

const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The number of a month, from 1, by its name or at least the first three letters of it, in any case.
#[must_use]
pub fn month_named(text: &str) -> Option<u32> {
    let name = text.to_ascii_lowercase();
    let place = NAMES.iter().position(|month| name.len() >= 3 && month.starts_with(&name))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_whole_and_short() {
        for (text, month) in [
            ("Sep", Some(9)),
            ("Sept", Some(9)),
            ("DECEMBER", Some(12)),
            ("ja", None),
            ("", None),
            ("juneau", None),
        ] {
            assert_eq!(month_named(text), month, "{text}");
        }
    }
}
