//! Whether two names can be those of one school: generous, since schools have a full name, a short one and an old one.

use std::collections::BTreeSet;

/// Words that half of all schools have in their names.
const COMMON: &[&str] = &[
    "a",
    "aided",
    "academy",
    "all",
    "alternative",
    "and",
    "ap",
    "at",
    "boys",
    "c",
    "catholic",
    "ce",
    "centre",
    "church",
    "co",
    "cofe",
    "college",
    "community",
    "controlled",
    "e",
    "education",
    "educational",
    "england",
    "first",
    "for",
    "form",
    "foundation",
    "free",
    "girls",
    "grammar",
    "high",
    "independent",
    "infant",
    "infants",
    "junior",
    "juniors",
    "lower",
    "middle",
    "nursery",
    "of",
    "prep",
    "preparatory",
    "primary",
    "provision",
    "pru",
    "pupil",
    "rc",
    "referral",
    "roman",
    "saint",
    "school",
    "schools",
    "secondary",
    "site",
    "sixth",
    "special",
    "specialist",
    "st",
    "the",
    "through",
    "trust",
    "unit",
    "upper",
    "va",
    "vc",
    "voluntary",
    "with",
];

/// Words this alike are one, spelt in two ways.
const ALIKE: f64 = 0.8;

/// Whether nothing in two names is alike. Names without a word of their own say nothing.
pub(super) fn is_other(one: &str, other: &str) -> bool {
    let (all, their_all) = (words(one), words(other));
    let (own, theirs) = (telling(&all), telling(&their_all));
    let alike = |a: &str| theirs.iter().any(|b| strsim::normalized_damerau_levenshtein(a, b) >= ALIKE);
    let run_on = |a: &[&str], b: &[&str]| {
        let (a, b) = (a.concat(), b.concat());
        a.contains(&b) || b.contains(&a)
    };
    !(own.is_empty()
        || theirs.is_empty()
        || own.iter().any(|word| alike(word))
        || run_on(&own, &theirs)
        || own.contains(&initials(&their_all).as_str())
        || theirs.contains(&initials(&all).as_str()))
}

/// The words of a name in small letters; apostrophes are no part of them.
fn words(name: &str) -> Vec<String> {
    let plain: String =
        name.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '.')).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// The words that tell one school from another.
fn telling(words: &[String]) -> Vec<&str> {
    let common: BTreeSet<&str> = COMMON.iter().copied().collect();
    words.iter().map(String::as_str).filter(|word| !common.contains(word)).collect()
}

fn initials(words: &[String]) -> String {
    words.iter().filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::is_other;

    #[test]
    fn names_of_one_school() {
        for (one, other) in [
            ("Example Primary", "Example Primary School"),
            ("St. Mary's RC Primary", "Saint Marys Catholic Voluntary Academy"),
            ("Northbay School", "North Bay Community Primary School"),
            ("NBCA", "North Bay Community Academy"),
            ("Hillsde Special School", "Hillside School"),
            ("The Primary School", "Hillside School"),
            ("The Grove (North site)", "Grove Park Academy"),
            ("", "Hillside"),
        ] {
            assert!(!is_other(one, other) && !is_other(other, one), "{one} and {other}");
        }
    }

    #[test]
    fn names_of_two() {
        for (one, other) in [
            ("Example Primary School", "Hillside Primary School"),
            ("St Mary's Catholic Primary School", "St John's Catholic Primary School"),
            ("Harbour College", "Moorland Secondary School"),
        ] {
            assert!(is_other(one, other) && is_other(other, one), "{one} and {other}");
        }
    }
}
