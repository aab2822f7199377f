//! Issues of Azure Pipelines: `##vso[task.logissue type=error;sourcepath=…]message`.

use std::io::{self, Write};

use super::batch::Batch;
use crate::findings::{Severity, Spot};

pub(super) fn render(batch: &Batch<'_>, out: &mut dyn Write) -> io::Result<()> {
    for f in &batch.findings {
        // There is no level below a warning.
        let level = if f.severity == Severity::Error { "error" } else { "warning" };
        let (line, place) = match f.place.spot {
            Spot::Text { line, col } => (format!("linenumber={line};columnnumber={col};"), String::new()),
            _ => (String::new(), format!("{}: ", f.place)),
        };
        let value = f.value.as_ref().map(|v| format!(" (value: {})", v.0)).unwrap_or_default();
        writeln!(
            out,
            "##vso[task.logissue type={level};sourcepath={};{line}code={};]{}",
            encoded(&f.place.file),
            f.code,
            encoded(&format!("{place}{}{value}. {}", f.message, f.help)),
        )?;
    }
    Ok(())
}

/// What would end a property or the message.
fn encoded(text: &str) -> String {
    text.replace('%', "%AZP25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace(';', "%3B")
        .replace(']', "%5D")
}
