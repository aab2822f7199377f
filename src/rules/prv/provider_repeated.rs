//! PRV-007.

use foldhash::HashMap;

use crate::findings::Severity;
use crate::lists::{Key, Row, Shape, Typed};
use crate::rules::{Check, Life, RowCheck, RowOut, Rule};

/// A reference number that stands twice.
pub static RULE: Rule = Rule {
    codes: &["PRV-007"],
    name: "provider-repeated",
    severity: Severity::Query,
    summary: "A reference number (URN) stands more than once",
    help: "Keep one row for each establishment; where two sites share the number, say so in their names and waive this",
    page: include_str!("provider_repeated.md"),
    stages: &[],
    life: Life::Stable,
    check: Check::Rows(&[Key::ProviderUrn], make),
};

/// The first row of each number.
#[derive(Default)]
struct Seen(HashMap<u32, u32>);

fn make(_: &Shape<'_>) -> Box<dyn RowCheck> {
    Box::new(Seen::default())
}

impl RowCheck for Seen {
    fn row(&mut self, row: &Row<'_>, out: &mut RowOut<'_>) {
        let Typed::Urn(urn) = row.get(Key::ProviderUrn).typed else { return };
        let first = *self.0.entry(urn).or_insert(row.number);
        if first != row.number {
            out.flag(Key::ProviderUrn).saying(format!("URN {urn} stands in row {first} already"));
        }
    }
}
