//! L1-P02 and L2-P02.

use super::repeated::same_number;
use crate::findings::Severity;
use crate::lists::Key;
use crate::lists::identifiers::repeats;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// One row a person, each with an identifier of their own.
pub static RULE: Rule = Rule {
    codes: &["L1-P02", "L2-P02"],
    name: "unique-id-missing-or-repeated",
    severity: Severity::Error,
    summary: "The Unique ID is blank or stands on more than one row",
    help: "Give each person one row with their own Unique ID",
    page: include_str!("unique_id_missing_or_repeated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Gathered(&[Key::UniqueId], check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    for row in &list.reading.identifiers.without_unique {
        out.say(Said::at(list.cell(*row, Key::UniqueId), "The Unique ID is blank").key(&row.to_string()));
    }
    for rows in repeats(&list.reading.identifiers.unique) {
        same_number(list, Key::UniqueId, &rows, "The Unique ID stands on more than one row", out);
    }
}
