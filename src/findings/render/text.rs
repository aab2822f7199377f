//! For people at a terminal: worst first, one block a rule, rows of one kind in one line.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::batch::{Batch, Counts};
use crate::findings::{Finding, Severity};
use crate::terminal::{Paint, Tone};

/// As many row numbers as a line shows.
const ROWS: usize = 12;

pub(super) fn render(batch: &Batch<'_>, colour: bool, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint(colour);
    writeln!(out, "{}", paint.bold(&batch.heading()))?;
    for severity in [Severity::Error, Severity::Query, Severity::Note] {
        let of_severity: Vec<&Finding> =
            batch.findings.iter().copied().filter(|f| f.severity == severity).collect();
        if !of_severity.is_empty() {
            section(severity, of_severity, &paint, out)?;
        }
    }
    idle(batch, &paint, out)?;
    stages(batch, &paint, out)?;
    writeln!(out, "\n{}", verdict(batch, &paint))
}

/// All findings of one severity, rule by rule.
fn section(
    severity: Severity,
    mut findings: Vec<&Finding>,
    paint: &Paint,
    out: &mut dyn Write,
) -> io::Result<()> {
    let heading = format!(
        "{} {}",
        findings.len(),
        if findings.len() == 1 { severity.word() } else { severity.plural() }
    );
    writeln!(out, "\n{}", severe(severity, &heading, paint))?;
    // A stable sort keeps the order of places within a rule.
    findings.sort_by(|a, b| a.code.cmp(&b.code));
    for of_rule in findings.chunk_by(|a, b| a.code == b.code) {
        let Some(first) = of_rule.first() else { continue };
        writeln!(out, "\n  {} {}", paint.bold(&first.code), first.name)?;
        let mut helps: Vec<&str> = of_rule.iter().map(|f| f.help.as_ref()).collect();
        helps.dedup();
        let shared = helps.len() == 1;
        for group in groups(of_rule) {
            lines(&group, paint, out)?;
            if !shared && let Some(first) = group.first() {
                writeln!(out, "      {} {}", paint.dim("→"), first.help)?;
            }
        }
        if shared {
            writeln!(out, "    {} {}", paint.dim("→"), first.help)?;
        }
    }
    Ok(())
}

/// Findings that differ only in their row, together, in order of the first of each.
fn groups<'f>(findings: &[&'f Finding]) -> Vec<Vec<&'f Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    let mut known = BTreeMap::new();
    for finding in findings.iter().copied() {
        let at = match finding.place.row() {
            Some(_) => *known.entry(alike(finding)).or_insert(groups.len()),
            None => groups.len(),
        };
        match groups.get_mut(at) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups
}

/// What findings of one group share.
fn alike(f: &Finding) -> (&str, &str, &str, Option<&str>, Option<&str>) {
    (&f.message, &f.help, &f.place.file, f.place.sheet(), f.place.column())
}

fn lines(group: &[&Finding], paint: &Paint, out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = group.first() else { return Ok(()) };
    if group.len() == 1 {
        return writeln!(
            out,
            "    {}: {}{}",
            paint.place(&first.place.to_string()),
            first.message,
            value(first)
        );
    }
    let sheet = first.place.sheet().map(|s| format!(" › {s}")).unwrap_or_default();
    let column = first.place.column().map(|c| format!(", {c}")).unwrap_or_default();
    writeln!(out, "    {}: {}", paint.place(&format!("{}{sheet}{column}", first.place.file)), first.message)?;
    if group.iter().any(|f| f.value.is_some()) {
        for finding in group {
            writeln!(out, "      row {}{}", finding.place.row().unwrap_or(0), value(finding))?;
        }
        return Ok(());
    }
    let mut rows: Vec<String> =
        group.iter().filter_map(|f| f.place.row()).take(ROWS).map(|r| r.to_string()).collect();
    if group.len() > ROWS {
        rows.push(format!("… and {} more", group.len() - ROWS));
    }
    writeln!(out, "      {} rows: {}", group.len(), rows.join(", ").replace(", …", " …"))
}

fn value(finding: &Finding) -> String {
    finding.value.as_ref().map(|v| format!(" [{}]", v.0)).unwrap_or_default()
}

fn idle(batch: &Batch<'_>, paint: &Paint, out: &mut dyn Write) -> io::Result<()> {
    if batch.not_run.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", paint.bold("Not checked"))?;
    for (codes, why) in &batch.not_run {
        match codes.as_slice() {
            codes if codes.len() > 6 => writeln!(out, "  {why}: {} rules did not run", codes.len())?,
            codes => writeln!(out, "  {why}: {} did not run", codes.join(", "))?,
        }
    }
    Ok(())
}

fn stages(batch: &Batch<'_>, paint: &Paint, out: &mut dyn Write) -> io::Result<()> {
    if batch.stages.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", paint.bold("Ready to send"))?;
    let width = batch.stages.iter().map(|s| s.id.len()).max().unwrap_or(0);
    for stage in &batch.stages {
        let mut lacking = stage.lacking.iter().take(8).cloned().collect::<Vec<_>>().join(", ");
        if stage.lacking.len() > 8 {
            lacking.push_str(" …");
        }
        let lacking = if lacking.is_empty() { lacking } else { format!("   not yet: {lacking}") };
        writeln!(out, "  {:width$}  {:>2} of {:>2}{lacking}", stage.id, stage.ready, stage.requested)?;
    }
    Ok(())
}

fn verdict(batch: &Batch<'_>, paint: &Paint) -> String {
    let Counts { errors, queries, notes, waived } = batch.counts;
    let many = |n: usize, s: Severity| format!("{n} {}", if n == 1 { s.word() } else { s.plural() });
    let mut parts =
        vec![many(errors, Severity::Error), many(queries, Severity::Query), many(notes, Severity::Note)];
    if waived > 0 {
        parts.push(format!("{waived} waived"));
    }
    let mut text = parts.join(", ");
    if !batch.complete {
        text.push_str(". Not everything could be checked, so nothing here says ready");
    }
    if let Some(first) =
        batch.findings.iter().find(|f| f.severity == Severity::Error).or(batch.findings.first())
    {
        text.push_str(&format!(". More about a rule: sendpack explain {}", first.code));
    }
    let worst = if errors > 0 || !batch.complete { Severity::Error } else { Severity::Note };
    severe(worst, &text, paint)
}

/// A text in the colour of a severity.
fn severe(severity: Severity, text: &str, paint: &Paint) -> String {
    let tone = match severity {
        Severity::Error => Tone::Bad,
        Severity::Query => Tone::Doubtful,
        Severity::Note => Tone::Strong,
    };
    paint.tone(tone, text)
}
