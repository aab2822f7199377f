//! Annotations of GitHub Actions: `::error file=…,line=…,title=…::message`.

use std::io::{self, Write};

use super::batch::Batch;
use crate::findings::{Severity, Spot};

pub(super) fn render(batch: &Batch<'_>, out: &mut dyn Write) -> io::Result<()> {
    for f in &batch.findings {
        let level = match f.severity {
            Severity::Error => "error",
            Severity::Query => "warning",
            Severity::Note => "notice",
        };
        let (line, place) = match f.place.spot {
            Spot::Text { line, col } => (format!(",line={line},col={col}"), String::new()),
            _ => (String::new(), format!("{}: ", f.place)),
        };
        let value = f.value.as_ref().map(|v| format!(" (value: {})", v.0)).unwrap_or_default();
        writeln!(
            out,
            "::{level} file={}{line},title={}::{}",
            property(&f.place.file),
            property(&format!("{} {}", f.code, f.name)),
            data(&format!("{place}{}{value}. {}", f.message, f.help)),
        )?;
    }
    Ok(())
}

/// `%` and line ends would end the message early.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// In a property, `:` and `,` would too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_would_end_a_message_is_encoded() {
        assert_eq!(super::data("50%\r\n"), "50%25%0D%0A");
        assert_eq!(super::property("a:b,c"), "a%3Ab%2Cc");
    }
}
