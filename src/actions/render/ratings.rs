//! Ratings in Word: a colour, and the word that says the same.

use super::super::{Plan, words};
use crate::evidence::Rag;
use crate::word::{Cell, Fill, Table};

/// A rating as a cell.
pub(super) fn rag(rag: Option<Rag>) -> Cell {
    let fill = match rag {
        Some(Rag::Red) => Fill::Red,
        Some(Rag::Amber) => Fill::Amber,
        Some(Rag::Green) => Fill::Green,
        None => Fill::Grey,
    };
    Cell::from(words::title(rag)).filled(fill)
}

/// How many actions have each rating now, and had before.
pub(super) fn counts(plan: &Plan<'_>) -> Table {
    let mut table = Table::new(
        "Actions by rating",
        [("Rating", 3), ("Now", 2), ("Before", 2), ("Change", 2), ("What it means", 9)],
    )
    .caption_unseen();
    for value in [Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), None] {
        let (now, before) = (plan.rated(value), plan.rated_before(value));
        if value.is_none() && now == 0 && before == 0 {
            continue;
        }
        let change = match now.cmp(&before) {
            std::cmp::Ordering::Greater => format!("+{}", now - before),
            std::cmp::Ordering::Less => format!("−{}", before - now),
            std::cmp::Ordering::Equal => "0".to_owned(),
        };
        let meaning = value.map_or("no rating is given yet", |value| words::meaning(plan, value));
        table.row([
            rag(value),
            Cell::number(now),
            Cell::number(before),
            Cell::number(change),
            Cell::from(capital(meaning)),
        ]);
    }
    table
}

/// A text with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
