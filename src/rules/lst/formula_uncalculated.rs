//! LST-019.

use std::collections::BTreeMap;

use super::{columns, words};
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, ListSeen, Out, Rule, Said};

/// Formulas that were never calculated.
pub static RULE: Rule = Rule {
    codes: &["LST-019"],
    name: "formula-uncalculated",
    severity: Severity::Error,
    summary: "Formulas were never calculated, so their cells look empty",
    help: "Open the workbook in Excel, let it calculate (F9), check the column and save; values pasted in place of formulas are safer still",
    page: include_str!("formula_uncalculated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::List(check),
};

fn check(_: &Context<'_>, list: &ListSeen<'_>, out: &mut Out<'_>) {
    let reading = &list.reading;
    let mut columns: BTreeMap<u32, (usize, u32)> = BTreeMap::new();
    for (row, col) in reading.sheet_facts.uncalculated.iter().filter(|(row, _)| *row > reading.header.row) {
        let (cells, first) = columns.entry(*col).or_insert((0, *row));
        *cells += 1;
        *first = (*first).min(*row);
    }
    for at in &reading.header.columns {
        let Some((cells, first)) = columns.get(&at.col) else { continue };
        let heading = columns::official(list, at.index);
        let message = format!(
            "{} of \"{heading}\" from here on never calculated: to sendpack they look empty",
            words::count(*cells, "formula", "formulas")
        );
        out.say(Said::at(reading.cell_place(*first, at.col, Some(heading.into())), message).key(heading));
    }
}
