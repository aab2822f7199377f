//! PRI-004.

use crate::findings::Severity;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// A count of one to four in a workbook or CSV file.
pub static RULE: Rule = Rule {
    codes: &["PRI-004"],
    name: "small-number",
    severity: Severity::Query,
    summary: "A workbook or CSV file of counts holds counts of one to four",
    help: "Write c or <5 in their place, and hide one more number where the total gives them away",
    page: include_str!("small_number.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    for (sheet, sightings) in &seen.small {
        let Some(place) = sightings.places.first() else { continue };
        let message = match sightings.count {
            1 => "A count of 1 to 4: readers may know whom it is about".to_owned(),
            count => {
                let here = if sheet.is_empty() { "in this file" } else { "on this sheet" };
                format!("{count} counts of 1 to 4 {here}: readers may know whom they are about")
            }
        };
        let others = sightings.places.iter().skip(1).map(|other| seen.held.at(other));
        out.say(seen.said(ctx, &RULE, place, message).related(others));
    }
}
