//! Widths of the fonts that every reader has built in, for files that do not say them: Helvetica, Times, Courier.

use crate::documents::pdf::file::is_space;
use crate::fonts::{HELVETICA, HELVETICA_BOLD, TIMES, TIMES_BOLD};

/// The width of a code in a font of that name, in thousandths of its size: exact for English, near for the rest.
pub(super) fn built_in(font: &[u8], code: u8) -> f64 {
    let has = |part: &[u8]| memchr::memmem::find(font, part).is_some();
    if has(b"Courier") || has(b"Mono") {
        return 600.0;
    }
    let table = match (has(b"Times") || has(b"Serif") && !has(b"Sans"), has(b"Bold")) {
        (false, false) => &HELVETICA,
        (false, true) => &HELVETICA_BOLD,
        (true, false) => &TIMES,
        (true, true) => &TIMES_BOLD,
    };
    let width = usize::from(code).checked_sub(32).and_then(|i| table.get(i));
    let width = width.copied().unwrap_or(if is_space(code) { 0 } else { 556 });
    f64::from(width)
}
