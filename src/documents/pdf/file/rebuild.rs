//! Finds the objects of a file whose table does not work, by looking through all of it.

use super::lexer::is_space;
use super::object::Object;
use super::parse::Parser;
use super::source::Source;
use super::table::{Slot, Table};

const BLOCK: usize = 1 << 20;
/// What may stand before the word `obj`: two numbers and spaces.
const HEAD: usize = 32;

/// A table of every object that begins anywhere; of two with one number the later counts.
pub(super) fn rebuild(source: &Source) -> Table {
    let mut table = Table::default();
    let mut at = 0;
    while at < source.length() {
        let bytes = source.read(at, BLOCK + HEAD);
        for found in memchr::memmem::find_iter(&bytes, b"obj") {
            if let Some((number, from)) = head(bytes.get(..found).unwrap_or_default()) {
                table.slots.insert(number, Slot::At(at + from as u64));
            }
        }
        for found in memchr::memmem::find_iter(&bytes, b"trailer") {
            let after = at + found as u64 + 7;
            let dict = Parser::of_file(&source.read(after, 8192)).object();
            if let Some(dict) = dict.as_ref().and_then(Object::dict) {
                table.trailer = dict.or(&table.trailer);
            }
        }
        at += BLOCK as u64;
    }
    table
}

/// The number before `obj`, and where it begins.
fn head(before: &[u8]) -> Option<(u32, usize)> {
    let from = before.len().saturating_sub(HEAD);
    let tail = before.get(from..)?;
    let end = trim(tail)?;
    let generation = digits(end)?;
    let end = trim(generation)?;
    let rest = digits(end)?;
    let number = std::str::from_utf8(end.get(rest.len()..)?).ok()?.parse().ok()?;
    Some((number, from + rest.len()))
}

/// Without the spaces at its end, of which there must be one.
fn trim(bytes: &[u8]) -> Option<&[u8]> {
    let length = bytes.iter().rposition(|b| !is_space(*b)).map_or(0, |i| i + 1);
    bytes.get(..length).filter(|b| b.len() < bytes.len())
}

/// Without the digits at its end, of which there must be one.
fn digits(bytes: &[u8]) -> Option<&[u8]> {
    let length = bytes.iter().rposition(|b| !b.is_ascii_digit()).map_or(0, |i| i + 1);
    bytes.get(..length).filter(|b| b.len() < bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_objects() {
        assert_eq!(head(b"endobj\n12 0 "), Some((12, 7)));
        assert_eq!(head(b"7 0\n"), Some((7, 0)));
        assert_eq!(head(b"end"), None);
        assert_eq!(head(b"x 0 "), None);
    }
}
