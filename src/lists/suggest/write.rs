//! A proposal as the text of a map file, with a reason on every line.

use std::fmt::Write as _;

use super::propose::{Suggestion, Sureness};
use crate::framework::ListSpec;

impl Suggestion {
    /// Whether there is nothing to propose and nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.headings.is_empty()
            && self.header_row.is_none()
            && !self.month_first
            && self.not_codes.is_empty()
    }

    /// The text of the map file. Its lines with a `#` before them do nothing until somebody completes them.
    #[must_use]
    pub fn yaml(&self, spec: &ListSpec) -> String {
        let mut text = format!(
            "# A map proposed for {}. Check every line against the list, delete what is wrong,\n\
             # and save it beside the list as {}.map.yaml.\n",
            spec.title_of(),
            spec.id
        );
        if let Some(sheet) = &self.sheet {
            let _ = writeln!(text, "sheet: {}", quoted(sheet));
        }
        if let Some(row) = self.header_row {
            let _ = writeln!(text, "header_row: {row}  # a guess: this row holds names and no values");
        }
        self.columns(spec, &mut text);
        if self.month_first {
            text += "date_order: month-first  # some dates make no sense day first, and all do month first\n";
        }
        self.codes(spec, &mut text);
        text
    }

    fn columns(&self, spec: &ListSpec, text: &mut String) {
        if self.headings.iter().any(|heading| heading.column.is_some()) {
            text.push_str("columns:\n");
        } else if !self.headings.is_empty() {
            text.push_str("# columns:\n");
        }
        for suggested in &self.headings {
            let heading = quoted(&suggested.heading);
            let _ = match &suggested.column {
                Some((key, sureness)) => {
                    writeln!(text, "  {heading}: {key}  # {}", reason(spec, key, sureness))
                }
                None => writeln!(text, "#  {heading}:   # no column of the list is like it"),
            };
        }
        if !self.lacking.is_empty() {
            let _ = writeln!(text, "# Columns that nothing stands for yet: {}", self.lacking.join(", "));
        }
    }

    /// What cells say is never shown: whoever holds the list fills it in.
    fn codes(&self, spec: &ListSpec, text: &mut String) {
        if !self.not_codes.is_empty() {
            text.push_str("# codes:  # write each text as it stands in the list, and its letter or code\n");
        }
        for (key, cells) in &self.not_codes {
            let header = spec.column(key).and_then(|i| spec.columns.get(i)).map_or("", |c| &c.header);
            let cells = if *cells == 1 { "1 cell is".to_owned() } else { format!("{cells} cells are") };
            let _ =
                writeln!(text, "#   {key}: {{\"text in the list\": a}}  # {cells} no code of \"{header}\"");
        }
    }
}

fn reason(spec: &ListSpec, key: &str, sureness: &Sureness) -> String {
    let index = spec.column(key).unwrap_or(usize::MAX);
    match sureness {
        Sureness::Same(name) => format!("sure: the same words as {}", quoted(name)),
        Sureness::Close(name, like, content) => {
            let name = quoted(name);
            if content.speaks_for(index) {
                let fits = content.fitting(index);
                format!("likely: spelt much like {name} ({like}%), and {fits} of {} cells fit", content.cells)
            } else {
                format!("perhaps: spelt much like {name} ({like}%)")
            }
        }
        Sureness::Content(content) => {
            let fits = content.fitting(index);
            format!("perhaps: the heading says nothing, but {fits} of {} cells fit", content.cells)
        }
    }
}

/// A text in double quotes, as YAML and JSON both read it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
