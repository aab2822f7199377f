//! PRV-005.

use crate::findings::Severity;
use crate::lists::{Key, Row, Shape};
use crate::rules::{Check, Life, RowCheck, RowOut, Rule};

/// A sector without any provider.
pub static RULE: Rule = Rule {
    codes: &["PRV-005"],
    name: "sector-missing",
    severity: Severity::Query,
    summary: "A sector has no provider in the list",
    help: "Add the services of that sector in which inspectors could sample records; the ICB representative names those of health",
    page: include_str!("sector_missing.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Rows(&[Key::Sector], make),
};

/// The sectors seen so far, by their index in the set.
struct Sectors {
    seen: Vec<bool>,
    codes: Vec<String>,
}

fn make(shape: &Shape<'_>) -> Box<dyn RowCheck> {
    let set = shape.index(Key::Sector).and_then(|index| shape.set(index));
    let codes: Vec<String> =
        set.map_or_else(Vec::new, |set| set.codes.iter().map(|c| c.code.clone()).collect());
    Box::new(Sectors { seen: vec![false; codes.len()], codes })
}

impl RowCheck for Sectors {
    fn row(&mut self, row: &Row<'_>, _: &mut RowOut<'_>) {
        if let Some(seen) = row.get(Key::Sector).code().and_then(|index| self.seen.get_mut(index)) {
            *seen = true;
        }
    }

    /// A list without any sector at all is empty or wrong throughout, which other rules say.
    fn end(&mut self, out: &mut RowOut<'_>) {
        if !self.seen.contains(&true) {
            return;
        }
        for (sector, _) in self.codes.iter().zip(&self.seen).filter(|(_, seen)| !**seen) {
            out.flag_column(Key::Sector)
                .saying(format!("No provider of the sector \"{sector}\" is in the list"));
        }
    }
}
