//! Addresses that a document leads to.

use std::fmt::Write as _;

use super::xml::escaped;

/// The addresses, each once, in the order of their first use.
#[derive(Default)]
pub(super) struct Links {
    to: Vec<String>,
}

impl Links {
    /// The relation for an address; none where it is not one of the web or of email.
    pub(super) fn take(&mut self, address: &str) -> Option<String> {
        let address = safe(address)?;
        let at = self.to.iter().position(|to| *to == address).unwrap_or_else(|| {
            self.to.push(address);
            self.to.len() - 1
        });
        Some(format!("link{}", at + 1))
    }

    /// The relations as a part of the package holds them.
    pub(super) fn relations(&self) -> String {
        let mut out = String::new();
        for (number, to) in (1..).zip(&self.to) {
            let _ = write!(
                out,
                "<Relationship Id=\"link{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
                 relationships/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                escaped(to)
            );
        }
        out
    }
}

/// An address of the web or of email, encoded; none where it is another.
pub(super) fn safe(address: &str) -> Option<String> {
    let address = address.trim();
    let scheme = address.split_once(':')?.0.to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https" | "mailto").then(|| encoded(address))
}

/// An address with what addresses cannot hold encoded: Word refuses a document with any other.
fn encoded(address: &str) -> String {
    const ALLOWED: &[u8] = b"-._~:/?#@!$&'()*+,;=%";
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || ALLOWED.contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_email() {
        let mut links = Links::default();
        assert_eq!(links.take("https://northbeck.example/a b?c=[d]").as_deref(), Some("link1"));
        assert_eq!(links.take("mailto:a@northbeck.example").as_deref(), Some("link2"));
        assert_eq!(links.take("https://northbeck.example/a b?c=[d]").as_deref(), Some("link1"));
        for other in ["file:///c:/x", "javascript:alert(1)", "www.northbeck.example", ""] {
            assert_eq!(links.take(other), None, "{other}");
        }
        assert!(links.relations().contains("https://northbeck.example/a%20b?c=%5Bd%5D"));
    }
}
