//! Headings of columns that say who somebody is.

/// Parts of headings and what they stand for. Headings are compared as letters and digits alone, in lower case.
const TELLING: &[(&str, &str)] = &[
    ("surname", "a name"),
    ("forename", "a name"),
    ("firstname", "a name"),
    ("lastname", "a name"),
    ("middlename", "a name"),
    ("familyname", "a name"),
    ("fullname", "a name"),
    ("childname", "a name"),
    ("pupilname", "a name"),
    ("studentname", "a name"),
    ("learnername", "a name"),
    ("knownas", "a name"),
    ("initials", "a name"),
    ("nhs", "an NHS number"),
    ("nationalinsurance", "a National Insurance number"),
    ("ninumber", "a National Insurance number"),
    ("nino", "a National Insurance number"),
    ("passport", "a passport number"),
    ("postcode", "a postcode"),
    ("address", "an address"),
    ("street", "an address"),
    ("uprn", "an address"),
    ("email", "an email address"),
    ("phone", "a telephone number"),
    ("mobile", "a telephone number"),
    ("parent", "something about a parent"),
    ("carer", "something about a carer"),
    ("guardian", "something about a guardian"),
    ("mother", "something about a parent"),
    ("father", "something about a parent"),
    ("photo", "a photograph"),
    ("diagnos", "a diagnosis"),
    ("religion", "a religion"),
];

/// Words before "name" that make it the name of something other than a person.
const NOT_OF_PEOPLE: &[&str] =
    &["school", "establishment", "setting", "provider", "team", "la", "authority", "file", "user", "ward"];

/// What a heading seems to hold, if it says who somebody is.
pub(super) fn what(heading: &str) -> Option<&'static str> {
    let lower = heading.to_lowercase();
    let joined: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    TELLING
        .iter()
        .find(|(part, _)| joined.contains(part))
        .map(|(_, what)| *what)
        .or_else(|| is_name(&words).then_some("a name"))
}

fn is_name(words: &[&str]) -> bool {
    words.iter().any(|w| matches!(*w, "name" | "names")) && !words.iter().any(|w| NOT_OF_PEOPLE.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_say_who() {
        for (heading, holds) in [
            ("Name", "a name"),
            ("Child's name", "a name"),
            ("PupilSurname", "a name"),
            ("First name", "a name"),
            ("NHS No.", "an NHS number"),
            ("Home Post Code", "a postcode"),
            ("E-mail", "an email address"),
            ("Tel / Mobile", "a telephone number"),
            ("Parent 1", "something about a parent"),
        ] {
            assert_eq!(what(heading), Some(holds), "{heading}");
        }
    }

    #[test]
    fn headings_that_do_not() {
        for heading in ["School name", "Team name", "Year group", "Notes", "Case stage", "", "名"] {
            assert_eq!(what(heading), None, "{heading}");
        }
    }
}
