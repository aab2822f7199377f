//! Names of sheets that Excel takes: short, without its signs, and no two alike.

/// As many characters as a name may have.
const MOST: usize = 31;

/// The sheet of counts by rule.
pub(super) const SUMMARY: &str = "Summary";
/// The sheet of findings that are about no row.
pub(super) const OTHER: &str = "Other findings";

/// The names that are taken, in small letters.
pub(super) struct Names(Vec<String>);

impl Default for Names {
    fn default() -> Self {
        // Excel keeps the last for itself.
        Self([SUMMARY, OTHER, "History"].iter().map(|name| name.to_lowercase()).collect())
    }
}

impl Names {
    /// A name as near to `wanted` as there is.
    pub(super) fn give(&mut self, wanted: &str) -> String {
        let plain: String =
            wanted.chars().map(|c| if c.is_control() || "[]:*?/\\".contains(c) { ' ' } else { c }).collect();
        let plain = plain.trim_matches(|c: char| c.is_whitespace() || c == '\'');
        let plain = if plain.is_empty() { "List" } else { plain };
        for number in 1_usize.. {
            let tail = if number == 1 { String::new() } else { format!(" ({number})") };
            let name = cut(plain, MOST - tail.len()) + &tail;
            if !self.0.contains(&name.to_lowercase()) {
                self.0.push(name.to_lowercase());
                return name;
            }
        }
        String::new()
    }
}

/// At most so many characters as Excel counts them (UTF-16).
fn cut(text: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |c: &char| {
        length += c.len_utf16();
        length <= most
    };
    text.chars()
        .take_while(fits)
        .collect::<String>()
        .trim_end_matches(|c: char| c.is_whitespace() || c == '\'')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_told_apart() {
        let mut names = Names::default();
        assert_eq!(names.give("List 1"), "List 1");
        assert_eq!(names.give("LIST 1"), "LIST 1 (2)");
        assert_eq!(names.give("summary"), "summary (2)");
        assert_eq!(names.give("a/b:[c]"), "a b  c");
        assert_eq!(names.give("''"), "List");
    }

    proptest! {
        #[test]
        fn any_name_becomes_one_that_excel_takes(wanted in proptest::collection::vec("\\PC{0,40}|['\\[\\]: ]{0,9}", 1..6)) {
            let mut names = Names::default();
            let mut sheet = rust_xlsxwriter::Workbook::new();
            for name in wanted.iter().map(|w| names.give(w)) {
                prop_assert!(sheet.add_worksheet().set_name(&name).is_ok(), "{name:?}");
            }
            prop_assert!(sheet.save_to_buffer().is_ok());
        }
    }
}
