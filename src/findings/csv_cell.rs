//! A cell of CSV as Excel should take it.

use std::borrow::Cow;

/// A cell in quotes where it needs them, and with an apostrophe where Excel would take it for a formula.
#[must_use]
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if !formula && !text.contains([',', '"', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace('"', "\"\"");
    Cow::Owned(format!("\"{}{text}\"", if formula { "'" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::csv_cell;

    #[test]
    fn cells_neither_break_the_row_nor_run() {
        assert_eq!(csv_cell("plain"), "plain");
        assert_eq!(csv_cell("a,b"), "\"a,b\"");
        assert_eq!(csv_cell("say \"no\""), "\"say \"\"no\"\"\"");
        assert_eq!(csv_cell("=1+1"), "\"'=1+1\"");
    }
}
