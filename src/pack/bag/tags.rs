//! The tag files of a bag: what it is, who sends it, and how much it holds.

use chrono::NaiveDate;

/// `bagit.txt`: RFC 8493, section 2.1.1.
pub(super) const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// What `bag-info.txt` says.
pub struct BagInfo {
    /// Who sends it.
    pub organization: String,
    /// When it was made.
    pub date: NaiveDate,
    /// What it is.
    pub description: String,
    /// What made it.
    pub agent: String,
}

impl BagInfo {
    /// The text of `bag-info.txt` for a payload of so many bytes and files.
    pub(super) fn text(&self, bytes: u64, files: usize) -> String {
        format!(
            "Bag-Software-Agent: {}\nBagging-Date: {}\nExternal-Description: {}\nPayload-Oxum: {bytes}.{files}\n\
             Source-Organization: {}\n",
            one_line(&self.agent),
            self.date.format("%Y-%m-%d"),
            one_line(&self.description),
            one_line(&self.organization),
        )
    }
}

/// A value as one line: a second line would be read as another field.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_become_a_field() {
        let info = BagInfo {
            organization: "Northbeck\nPayload-Oxum: 0.0".into(),
            date: NaiveDate::default(),
            description: String::new(),
            agent: "sendpack".into(),
        };
        assert_eq!(info.text(3, 1).lines().filter(|l| l.starts_with("Payload-Oxum")).count(), 1);
    }
}
