//! A number that points at one child, seen in a text: where and what, never the number.

use crate::findings::Location;
use crate::identifiers::find;
use crate::rules::known::{Known, Number};

/// A number in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Where.
    pub at: Location,
    /// What holds it, in words that can begin a sentence.
    pub within: String,
    /// What it is.
    pub(in crate::rules) number: Number,
}

/// The numbers in a text, each with the byte at which it begins. The label before it says what they may be: `phone: `.
/// A Unique ID of digits alone counts only in a title, by which people call a thing: any other text may hold such by chance.
pub(super) fn numbers(label: &str, text: &str, is_title: bool, known: &Known<'_>) -> Vec<(usize, Number)> {
    // Lines are one text, and a number may run over them.
    let whole = format!("{label}{text}").replace(['\n', '\r', '\t'], " ");
    let sure = find(&whole).filter(|found| found.sure);
    let mut seen: Vec<(usize, Number)> = sure
        .filter_map(|found| Some((found.range.start.checked_sub(label.len())?, Number::Of(found.kind))))
        .collect();
    for (range, number) in known.find(text) {
        let counts = is_title || number != Number::Digits;
        if counts && !seen.iter().any(|(at, _)| range.contains(at)) {
            seen.push((range.start, number));
        }
    }
    seen.sort_unstable();
    seen
}
