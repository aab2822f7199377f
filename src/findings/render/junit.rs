//! JUnit XML: a test case a finding; errors are failures, queries and notes pass with what they say.

use std::io::{self, Write};

use super::batch::Batch;
use crate::findings::Severity;

pub(super) fn render(batch: &Batch<'_>, out: &mut dyn Write) -> io::Result<()> {
    let tests = batch.findings.len().max(1);
    let failures = batch.counts.errors;
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"sendpack\" tests=\"{tests}\" failures=\"{failures}\">")?;
    writeln!(
        out,
        "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\">",
        escaped(batch.area)
    )?;
    if batch.findings.is_empty() {
        writeln!(out, "    <testcase classname=\"sendpack\" name=\"check\"/>")?;
    }
    for f in &batch.findings {
        let name = escaped(&format!("{} {}: {}", f.code, f.name, f.place));
        let value = f.value.as_ref().map(|v| format!(" (value: {})", v.0)).unwrap_or_default();
        let said = escaped(&format!("{}{value}. {}", f.message, f.help));
        writeln!(out, "    <testcase classname=\"{}\" name=\"{name}\">", escaped(&f.place.file))?;
        match f.severity {
            Severity::Error => writeln!(out, "      <failure type=\"error\" message=\"{said}\"/>")?,
            other => writeln!(out, "      <system-out>{}: {said}</system-out>", other.word())?,
        }
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>\n</testsuites>")
}

/// XML text: markup escaped, and characters that XML cannot hold left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn markup_and_control_characters_do_not_pass() {
        assert_eq!(super::escaped("a<b & \"c\"\u{1}"), "a&lt;b &amp; &quot;c&quot;");
    }
}
