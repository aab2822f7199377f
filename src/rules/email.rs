//! Whether a text can be an email address: enough to find a name or a telephone number in its place.

/// Whether mail could reach it: one `@`, something before it, and a domain with a dot after it.
pub(super) fn is_email(text: &str) -> bool {
    let Some((person, domain)) = text.split_once('@') else { return false };
    let plain =
        |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || "@<>,;()".contains(c));
    plain(person)
        && plain(domain)
        && domain.split('.').count() > 1
        && domain.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses_and_what_people_put_in_their_place() {
        for right in ["a@b.org", "first.last@council.gov.uk", "o'neil+send@nhs.net"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in [
            "",
            "A Person",
            "01632 960000",
            "a@b",
            "a@b.",
            "@b.org",
            "a b@c.org",
            "a@b.org; c@d.org",
            "a@@b.org",
        ] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
