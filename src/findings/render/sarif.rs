//! SARIF 2.1.0, for code-scanning views. Lines and columns count from 1, as in everything else here.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::batch::{Batch, fingerprint};
use crate::findings::{Finding, Severity, Spot};

pub(super) fn render(batch: &Batch<'_>, out: &mut dyn Write) -> io::Result<()> {
    let names: BTreeMap<&str, &str> = batch.findings.iter().map(|f| (&*f.code, &*f.name)).collect();
    let index: BTreeMap<&str, usize> = names.keys().enumerate().map(|(i, code)| (*code, i)).collect();
    let rules: Vec<Value> = names.iter().map(|(code, name)| json!({"id": code, "name": name})).collect();
    let results: Vec<Value> =
        batch.findings.iter().map(|f| result(batch.area, f, index.get(&*f.code).copied())).collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "sendpack", "version": batch.version, "rules": rules}},
            "invocations": [{"executionSuccessful": batch.complete}],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn result(area: &str, finding: &Finding, index: Option<usize>) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Query => "warning",
        Severity::Note => "note",
    };
    let mut physical = json!({"artifactLocation": {"uri": uri(&finding.place.file)}});
    let mut place = String::new();
    match finding.place.spot {
        Spot::Text { line, col } => physical["region"] = json!({"startLine": line, "startColumn": col}),
        Spot::File => {}
        _ => place = format!("{}: ", finding.place),
    }
    let value = finding.value.as_ref().map(|v| format!(" (value: {})", v.0)).unwrap_or_default();
    json!({
        "ruleId": &*finding.code,
        "ruleIndex": index,
        "level": level,
        "message": {"text": format!("{place}{}{value}. {}", finding.message, finding.help)},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"sendpack/v1": fingerprint(area, finding)},
    })
}

/// A relative path as a URI reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for b in path.bytes() {
        match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(b))
            }
            b => out.push_str(&format!("%{b:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn paths_become_references() {
        assert_eq!(super::uri("documents/a b é.docx"), "documents/a%20b%20%C3%A9.docx");
    }
}
