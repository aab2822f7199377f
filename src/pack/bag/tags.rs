//! The tag files of a bag: what it is, who sends it, and how much it holds.

use chrono::NaiveDate;

/// `bagit.txt`: RFC 8493, section 2.1.1.
pub(super) const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// Which of several packs one is, that together send what a stage sends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// What all of them are called.
    pub group: String,
    /// How many there are.
    pub of: u32,
    /// Which one it is, from 1.
    pub number: u32,
}

/// More parts than anybody sends.
const MOST_PARTS: u32 = 10_000;

impl Part {
    /// The name of the pack without its extension.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}-part-{}-of-{}", self.group, self.number, self.of)
    }

    /// Reads what [`BagInfo`] says of the part; the error is a clause.
    pub fn read(info: &str) -> Result<Option<Self>, &'static str> {
        let field = |name: &str| info.lines().find_map(|line| line.strip_prefix(name).map(str::trim));
        let Some(count) = field("Bag-Count:") else { return Ok(None) };
        let numbers = count.split_once(" of ").and_then(|(n, of)| Some((n.parse().ok()?, of.parse().ok()?)));
        let Some((number, of)) = numbers.filter(|(n, of)| (1..=*of).contains(n) && *of <= MOST_PARTS) else {
            return Err("this does not say which part of how many it is (Bag-Count)");
        };
        let group = field("Bag-Group-Identifier:").filter(|g| !g.is_empty());
        let group = group.ok_or("this does not say of what it is a part (Bag-Group-Identifier)")?;
        Ok(Some(Self { group: group.to_owned(), of, number }))
    }
}

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
    /// Which part it is, if it is one.
    pub part: Option<Part>,
}

impl BagInfo {
    /// The text of `bag-info.txt` for a payload of so many bytes and files.
    pub(super) fn text(&self, bytes: u64, files: usize) -> String {
        let part = self.part.as_ref().map_or_else(String::new, |part| {
            let group = one_line(&part.group);
            format!("Bag-Count: {} of {}\nBag-Group-Identifier: {group}\n", part.number, part.of)
        });
        format!(
            "{part}Bag-Software-Agent: {}\nBagging-Date: {}\nExternal-Description: {}\nPayload-Oxum: {bytes}.{files}\n\
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
            part: None,
        };
        assert_eq!(info.text(3, 1).lines().filter(|l| l.starts_with("Payload-Oxum")).count(), 1);
    }

    #[test]
    fn a_part_reads_back() {
        let part = Part { group: "northbeck-friday-2026-11-27".into(), of: 12, number: 3 };
        let info = BagInfo {
            organization: String::new(),
            date: NaiveDate::default(),
            description: String::new(),
            agent: String::new(),
            part: Some(part.clone()),
        };
        assert_eq!(Part::read(&info.text(1, 1)), Ok(Some(part)));
        assert_eq!(Part::read("Payload-Oxum: 1.1\n"), Ok(None));
        for count in ["", "3", "0 of 3", "4 of 3", "1 of 99999999", "one of two"] {
            assert!(
                Part::read(&format!("Bag-Count: {count}\nBag-Group-Identifier: g\n")).is_err(),
                "{count}"
            );
        }
        assert!(Part::read("Bag-Count: 1 of 2\n").is_err());
    }
}
