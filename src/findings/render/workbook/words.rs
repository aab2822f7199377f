//! What is wrong with a row and what to do about it, as one cell each.

use super::gather::{Line, is_same_row};
use crate::findings::{Finding, Location};

/// As many characters as a cell may hold.
const MOST: usize = 32_767;
/// As many other places as are named.
const PLACES: usize = 5;

/// Everything that is wrong with a row: numbered where there is more than one thing.
pub(super) fn wrong(line: &Line<'_>) -> String {
    let several = line.findings.len() > 1;
    let said = line.findings.iter().enumerate().map(|(i, finding)| {
        let column = finding.place.column().filter(|_| several);
        let column = column.map(|c| format!("{c}: ")).unwrap_or_default();
        let number = if several { format!("{}. ", i + 1) } else { String::new() };
        format!("{number}{column}{} ({}){}", finding.message, finding.code, see(finding))
    });
    fit(said.collect::<Vec<_>>().join("\n"))
}

/// The steps that mend a row, each once, with the numbers of what they mend.
pub(super) fn remedy(line: &Line<'_>) -> String {
    let mut steps: Vec<(&str, Vec<String>)> = Vec::new();
    for (number, finding) in (1..).zip(&line.findings) {
        match steps.iter_mut().find(|(help, _)| *help == finding.help.as_ref()) {
            Some((_, numbers)) => numbers.push(number.to_string()),
            None => steps.push((&finding.help, vec![number.to_string()])),
        }
    }
    if let [(help, _)] = steps.as_slice() {
        return fit((*help).to_owned());
    }
    let steps = steps.iter().map(|(help, numbers)| format!("{}. {help}", numbers.join(", ")));
    fit(steps.collect::<Vec<_>>().join("\n"))
}

/// The other rows that belong to a finding.
fn see(finding: &Finding) -> String {
    let others: Vec<&Location> =
        finding.related.iter().filter(|at| !is_same_row(at, &finding.place)).collect();
    if others.is_empty() {
        return String::new();
    }
    let here = |at: &Location| at.file == finding.place.file && at.sheet() == finding.place.sheet();
    let mut places: Vec<String> = others
        .iter()
        .take(PLACES)
        .map(|at| match at.row() {
            Some(row) if here(at) => format!("row {row}"),
            _ => at.to_string(),
        })
        .collect();
    if others.len() > PLACES {
        places.push(format!("{} more", others.len() - PLACES));
    }
    format!(". See {}", places.join(", "))
}

/// A text that a cell can hold.
pub(super) fn fit(text: String) -> String {
    match text.char_indices().nth(MOST / 2) {
        Some((cut, _)) if text.chars().map(char::len_utf16).sum::<usize>() > MOST => {
            format!("{}…", text.get(..cut).unwrap_or_default())
        }
        _ => text,
    }
}
