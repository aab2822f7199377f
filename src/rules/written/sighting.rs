//! A number that points at one child, seen in a text: where and what, never the number.

use crate::findings::Location;
use crate::identifiers::{Found, Kind, find};
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

/// The numbers in a text, each with the byte at which it begins. The name before the colon, if there is one, says what they may
/// be: `phone`, `uln`. A Unique ID of digits alone counts only in a title, by which people call a thing: any other text
/// may hold such by chance.
pub(super) fn numbers(key: &str, text: &str, is_title: bool, known: &Known<'_>) -> Vec<(usize, Number)> {
    // Most texts have no digit of any script.
    if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_digit()) {
        return Vec::new();
    }
    // Lines are one text, and a number may run over them.
    let text = text.replace(['\n', '\r', '\t'], " ");
    let mut seen = sure("", &text);
    // What has letters needs no name, and none takes it back: `ref` may stand before a UPN.
    seen.retain(|(_, number)| matches!(number, Number::Of(Kind::Upn | Kind::Nino)));
    seen.extend(sure(key, &text));
    for (range, number) in known.find(&text) {
        let counts = is_title || number != Number::Digits;
        if counts && !seen.iter().any(|(at, _)| range.contains(at)) {
            seen.push((range.start, number));
        }
    }
    seen.sort_unstable();
    seen.dedup();
    seen
}

/// What the finder is sure of in the value of a name.
fn sure(key: &str, text: &str) -> Vec<(usize, Number)> {
    let label = if key.is_empty() { String::new() } else { format!("{key}: ") };
    let labelled = format!("{label}{text}");
    let within = |found: Found| Some((found.range.start.checked_sub(label.len())?, Number::Of(found.kind)));
    find(&labelled).filter(|found| found.sure).filter_map(within).collect()
}
