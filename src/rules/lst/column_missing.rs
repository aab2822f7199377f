//! LST-004.

use super::columns;
use crate::findings::{Severity, nearest};
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// A column that the list should have.
pub static RULE: Rule = Rule {
    codes: &["LST-004"],
    name: "column-missing",
    severity: Severity::Error,
    summary: "A column is missing",
    help: "Add the column with this heading; where the area does not hold it, say why under `unavailable` of the list in sendpack.yaml",
    page: include_str!("column_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for (index, heading) in columns::missing(list) {
        let Some(column) = list.spec.columns.get(index) else { continue };
        let message = format!("The column \"{heading}\" is missing{}", silenced(list, heading));
        let place = list.reading.row_place(list.reading.header.row);
        out.say(
            match list.settings.and_then(|s| s.unavailable.get(&column.key)) {
                Some(reason) => Said::at(place, format!("{message}; sendpack.yaml says why: {reason}"))
                    .help("Nothing to mend: the reason goes out with the list")
                    .severity(Severity::Note),
                None if !list.spec.person_level && column.required == "no" => Said::at(place, message)
                    .help("Add it if you can: it may be left out")
                    .severity(Severity::Note),
                None => hint(Said::at(place, message), list, heading),
            }
            .key(&column.key),
        );
    }
}

/// Which rules cannot run without the column.
fn silenced(list: &ListSeen<'_>, heading: &str) -> String {
    let codes: Vec<&str> = list
        .idle
        .iter()
        .filter(|(_, lacks)| lacks.iter().any(|lack| lack == heading))
        .map(|(code, _)| &**code)
        .collect();
    if codes.is_empty() { String::new() } else { format!(", so these did not run: {}", codes.join(", ")) }
}

/// A heading of the file that looks like the one that is missing.
fn hint(said: Said, list: &ListSeen<'_>, heading: &str) -> Said {
    match nearest(heading, columns::unknown(list).map(|(_, unknown)| unknown)) {
        Some(near) => {
            said.help(format!("If the column \"{near}\" holds it, change that heading to \"{heading}\""))
        }
        None => said,
    }
}
