//! ILA-007.

use super::children::{Pair, Side, beside_send, of_request};
use crate::findings::Severity;
use crate::lists::Key;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// One Unique ID with two dates of birth.
pub static RULE: Rule = Rule {
    codes: &["ILA-007"],
    name: "date-of-birth-disagrees",
    severity: Severity::Query,
    summary: "An ILACS list has this Unique ID with another date of birth",
    help: "Find out whether they are one child, and correct the date or the Unique ID that is wrong",
    page: include_str!("date_of_birth_disagrees.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Across(check),
};

/// From so many on, more that differ than agree are not slips: the systems number people differently.
const MANY: usize = 5;

fn check(_: &Context<'_>, lists: &[ListSeen<'_>], out: &mut Out<'_>) {
    for side in beside_send(lists) {
        let (same, other): (Vec<Pair<'_>>, Vec<Pair<'_>>) =
            side.pairs().filter(|pair| pair.agrees().is_some()).partition(|p| p.agrees() == Some(true));
        if other.len() >= MANY && other.len() > same.len() {
            out.say(numbered_apart(&side, same.len(), other.len()));
            continue;
        }
        for pair in &other {
            let message =
                format!("{} has this Unique ID with another date of birth", side.other.spec.title_of());
            out.say(side.said(Key::DateOfBirth, pair, message, Key::DateOfBirth));
        }
    }
}

fn numbered_apart(side: &Side<'_>, same: usize, other: usize) -> Said {
    let message = format!(
        "{} and {} share {} Unique IDs, {other} of them with different dates of birth: they seem to number children differently",
        side.one.spec.title_of(),
        side.other.spec.title_of(),
        same + other,
    );
    let said = Said::at(side.one.reading.place(), message)
        .related([side.other.reading.place()])
        .key(&side.other.spec.id)
        .help("If the systems share no identifier, nothing is wrong: only children whose dates of birth agree are compared");
    of_request(said, side.one)
}
