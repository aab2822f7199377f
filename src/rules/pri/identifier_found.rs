//! PRI-001.

use crate::findings::Severity;
use crate::findings::Spot;
use crate::identifiers::Kind;
use crate::rules::documents::first;
use crate::rules::{Check, Context, DocumentSeen, Life, Out, Rule};

/// Identifiers in a document that should hold none.
pub static RULE: Rule = Rule {
    codes: &["PRI-001"],
    name: "identifier-found",
    severity: Severity::Error,
    summary: "A document holds a number of a person, and its entry does not say that it is about people one by one",
    help: "Take the numbers out; if they belong there, write `personal_data: person-level` in the entry",
    page: include_str!("identifier_found.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Document(check),
};

fn check(ctx: &Context<'_>, seen: &DocumentSeen<'_>, out: &mut Out<'_>) {
    if seen.is_person_level() {
        return;
    }
    for (kind, sightings) in &seen.identified {
        let Some(place) = sightings.places.first() else { continue };
        let what = match (sightings.count, kind) {
            (1, Kind::Nhs) => "An NHS number stands in it".to_owned(),
            (1, kind) => format!("A {} stands in it", kind.word()),
            (count, kind) => format!("{count} {}s stand in it", kind.word()),
        };
        let others = sightings
            .places
            .iter()
            .skip(1)
            .map(|other| seen.held.at(other))
            .filter(|at| at.spot != Spot::File);
        out.say(seen.said(ctx, &RULE, place, what + &first(place, sightings.count)).related(others));
    }
}
