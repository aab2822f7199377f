//! One JSON object a finding, and nothing else.

use std::io::{self, Write};

use super::batch::Batch;
use super::json::Item;

pub(super) fn render(batch: &Batch<'_>, out: &mut dyn Write) -> io::Result<()> {
    for finding in &batch.findings {
        serde_json::to_writer(&mut *out, &Item::new(batch.area, finding))?;
        writeln!(out)?;
    }
    Ok(())
}
