//! Saying that several rows share a number: each row is a finding of its own, the others are related.

use crate::lists::Key;
use crate::rules::{ListSeen, Out, Said};

/// Says it of each of `rows`.
pub(in crate::rules) fn same_number(
    list: &ListSeen<'_>,
    key: Key,
    rows: &[u32],
    message: &'static str,
    out: &mut Out<'_>,
) {
    // Placeholders can repeat by the thousand: relate a few of the others, not all to all.
    const MOST: usize = 20;
    for row in rows {
        let others = rows.iter().filter(|other| *other != row).take(MOST).map(|other| list.cell(*other, key));
        out.say(Said::at(list.cell(*row, key), message).related(others).key(&list.person(*row)));
    }
}
