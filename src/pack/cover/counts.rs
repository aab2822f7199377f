//! Numbers in words.

/// `1 file`, `2 files`.
pub(super) fn counted(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

/// The most lines that a part of the note has: past that, the index says it better.
pub(super) const MOST: usize = 12;

/// What stands under the first lines of many.
pub(super) fn more(all: usize) -> Option<String> {
    let rest = all.checked_sub(MOST).filter(|rest| *rest > 0)?;
    Some(format!("The index names {rest} more."))
}
