//! Rules that ask the extract of Get Information About Schools: one finding an establishment, at its first row.

use crate::lists::Key;
use crate::rules::{ListSeen, Out, Said};

/// Their codes. Without an extract they have nothing to ask, and nothing is amiss.
pub(in crate::rules) const NEED_GIAS: &[&str] = &["L1-P30", "L2-P30", "L1-P31", "L2-P31", "L2-P34"];

/// Says something of the rows at an establishment, at `key` of the first of them.
pub(super) fn say(
    list: &ListSeen<'_>,
    key: Key,
    (urn, count, first): (u32, u32, u32),
    what: &str,
    change: impl FnOnce(Said) -> Said,
    out: &mut Out<'_>,
) {
    let title = list.spec.title_of();
    let message = match count {
        1 => format!("1 row of {title} has URN {urn}, {what}"),
        n => format!("{n} rows of {title} have URN {urn}, {what}; this is the first"),
    };
    out.say(change(Said::at(list.cell(first, key), message).key(&urn.to_string())));
}
