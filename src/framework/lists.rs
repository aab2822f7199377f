//! List specifications: the columns of each person-level list, and of the provider list.

use unicode_normalization::UnicodeNormalization;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// The area's own identifier of a person: text.
    Id,
    /// Unique pupil number: 13 characters.
    Upn,
    /// Unique learner number: 10 digits, kept as text.
    Uln,
    /// A date, DD/MM/YYYY.
    Date,
    /// A code of a set: the index into [`super::Framework::code_sets`].
    Code(usize),
    /// Unique reference number of an establishment: 6 digits.
    Urn,
    /// A whole number, zero or more.
    Whole,
    /// A share from 0 to 100.
    Percent,
    /// Free text.
    Text,
}

/// A column of a list.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its stable key, such as `date_of_birth`.
    pub key: String,
    /// Its official heading.
    pub header: String,
    /// Other headings it is known by.
    pub aliases: Vec<String>,
    /// What it holds.
    pub kind: ColumnType,
    /// `yes` every row needs it; `conditional` and `no` leave it to the rules.
    pub required: String,
    /// How its values are written, in words.
    pub format: String,
    /// What it means.
    pub meaning: String,
    /// When it may be blank.
    pub blank: String,
    /// Names of the sources of all this.
    pub sources: Vec<String>,
}

/// A list that the area owes as rows.
#[derive(Clone, Debug)]
pub struct ListSpec {
    /// Its id: `list-1`, `list-2`, `providers`, `ilacs-6`.
    pub id: String,
    /// Its number among the lists of this framework, where it has one.
    pub number: Option<u8>,
    /// Its title, such as `EHC plans`.
    pub title: String,
    /// Who belongs on it.
    pub cohort: String,
    /// The word of entries for the children who stand on it, where they are one group: `ehc-plan`.
    pub covers: Option<String>,
    /// The name of its sheet, and other names by which the sheet is known.
    pub sheets: Vec<String>,
    /// The name of the workbook that it shares with other lists, a sheet each, where it does: `ilacs`.
    pub book: Option<String>,
    /// The folder of a pack into which it goes, where that is not the usual one.
    pub folder: Option<String>,
    /// The family of rules that look at its rows: `L1`.
    pub family: String,
    /// Whether its rows are about people.
    pub person_level: bool,
    /// Whether nobody stands on it twice.
    pub one_row_each: bool,
    /// Its columns in the official order.
    pub columns: Vec<Column>,
}

impl ListSpec {
    /// The index of the column with this key.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.key == key)
    }

    /// What people call it: `List 1 (EHC plans)`, or `the provider list`.
    #[must_use]
    pub fn title_of(&self) -> String {
        match self.number {
            Some(n) => format!("List {n} ({})", self.title),
            None => self.title.clone(),
        }
    }
}

/// A heading reduced to what makes it the same heading: NFKC, one space between words, lower case, plain hyphens
/// and quotes, no trailing question mark or full stop.
#[must_use]
pub fn header_key(heading: &str) -> String {
    let mut key = String::with_capacity(heading.len());
    for c in heading.nfkc().flat_map(char::to_lowercase) {
        match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => key.push('-'),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '`' => key.push('\''),
            '\u{201c}' | '\u{201d}' => key.push('"'),
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => {}
            c if c.is_whitespace() => {
                if !key.is_empty() && !key.ends_with(' ') {
                    key.push(' ');
                }
            }
            c => key.push(c),
        }
    }
    key.trim_end_matches([' ', '?', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_heading_are_one() {
        let official = header_key("Main education establishment – URN");
        for other in [
            "main education establishment - urn",
            " Main  education\nestablishment — URN ",
            "MAIN EDUCATION ESTABLISHMENT \u{2212} URN.",
        ] {
            assert_eq!(header_key(other), official);
        }
        assert_eq!(
            header_key("Which children’s social care team?"),
            header_key("which children's social care team")
        );
    }
}
