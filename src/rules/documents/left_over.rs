//! What programs and systems leave behind in folders.

/// Whether a file is a lock of an office program, something that Windows or macOS put there, or hidden.
pub(in crate::rules) fn is_left_over(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let system = ["thumbs.db", "ehthumbs.db", "desktop.ini"];
    name.starts_with('.')
        || name.starts_with("~$")
        || name.starts_with('~') && name.to_ascii_lowercase().ends_with(".tmp")
        || system.contains(&name.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_wrote() {
        for left in
            ["a/~$minutes.docx", "Thumbs.db", "a/.DS_Store", ".hidden.pdf", "._x.docx", "~WRL0001.tmp"]
        {
            assert!(is_left_over(left), "{left}");
        }
        for own in ["a/minutes.docx", "a/~minutes.docx", ".hidden/minutes.docx", "thumbs.docx"] {
            assert!(!is_left_over(own), "{own}");
        }
    }
}
