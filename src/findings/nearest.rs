//! The nearest right name to a wrong one.

/// The candidate most like `wrong`, if any is close enough to be worth naming.
#[must_use]
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    candidates
        .into_iter()
        .map(|right| (strsim::normalized_damerau_levenshtein(&wrong, &right.to_lowercase()), right))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, right)| right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_nonsense_finds_none() {
        assert_eq!(nearest("contcats", ["area", "contacts", "lists"]), Some("contacts"));
        assert_eq!(nearest("zzz", ["area", "contacts"]), None);
    }
}
