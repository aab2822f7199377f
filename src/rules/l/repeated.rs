//! Saying that several rows share a number: each row is a finding of its own, the others are related.

use crate::lists::Key;
use crate::rules::{ListSeen, Out, Said};

/// Says it of each of `rows`; `what` begins the sentence, such as "This UPN".
pub(super) fn same_number(list: &ListSeen<'_>, key: Key, rows: &[u32], what: &str, out: &mut Out<'_>) {
    // Placeholders can repeat by the thousand: name a few of the others, not all to all.
    const MOST: usize = 5;
    for row in rows {
        let others: Vec<u32> = rows.iter().copied().filter(|other| other != row).take(MOST).collect();
        let mut named: Vec<String> = others.iter().map(u32::to_string).collect();
        if rows.len() - 1 > MOST {
            named.push(format!("and {} more", rows.len() - 1 - MOST));
        }
        let message = format!("{what} also stands on row {}", named.join(", "));
        let related = others.iter().map(|other| list.cell(*other, key));
        out.say(Said::at(list.cell(*row, key), message).related(related).key(&row.to_string()));
    }
}
