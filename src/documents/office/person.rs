//! Whether a name in the properties is a person's.

/// Names that programs write where no one gave theirs.
const NOBODY: [&str; 22] = [
    "admin",
    "administrator",
    "anonymous",
    "apache poi",
    "author",
    "default user",
    "docx4j",
    "libreoffice",
    "microsoft corporation",
    "microsoft office",
    "microsoft office user",
    "microsoft word",
    "none",
    "openpyxl",
    "openxml",
    "owner",
    "pptxgenjs",
    "python-docx",
    "unknown",
    "unknown author",
    "user",
    "windows user",
];

/// Whether a name may be a person's: not blank, and none that programs write by themselves.
pub(in crate::documents) fn is_person(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    name.chars().any(char::is_alphabetic) && NOBODY.binary_search(&name.as_str()).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_nobody() {
        assert!(NOBODY.is_sorted());
        for name in ["", " ", "python-docx", "Microsoft Office User", "1234", "-"] {
            assert!(!is_person(name), "{name}");
        }
        for name in ["Jo Invented", "O'Made-Up", "Zoë"] {
            assert!(is_person(name), "{name}");
        }
    }
}
