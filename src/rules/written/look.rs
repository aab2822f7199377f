//! Looking through all that people wrote.

use std::io::Read;
use std::path::Path;

use super::{Sighting, book, tree};
use crate::cores::side_by_side;
use crate::evidence::Written;
use crate::files;
use crate::rules::Context;
use crate::rules::known::Known;
use crate::rules::mask::Masks;

/// What was seen.
pub struct WrittenSeen {
    /// Names of files that hold such numbers, and what is shown for them.
    pub(in crate::rules) names: Masks,
    /// Numbers in texts, by file.
    pub texts: Vec<Sighting>,
}

/// More is no file that somebody wrote; the readers of records refuse it.
const MOST: u64 = 20 << 20;

/// Looks. Files stay shut where documents do.
pub(in crate::rules) fn look(ctx: &Context<'_>, known: &Known<'_>) -> WrittenSeen {
    let names = Masks::of(ctx, known);
    let is_read = |file: &&Written| ctx.documents && !(ctx.without.tracking && file.is_of_child);
    let files: Vec<&Written> = ctx.repository.written.iter().filter(is_read).collect();
    let texts = side_by_side(&files, |file| match file.is_yaml {
        true => match &file.page {
            Some(page) => tree::look(&file.shown, page, file.is_of_child, known),
            None => tree::read(&file.shown, bytes(&file.path), file.is_of_child, known),
        },
        false => book::look(&file.shown, &file.path, known),
    });
    WrittenSeen { names, texts: texts.into_iter().flatten().collect() }
}

/// The bytes of a file; none where it cannot be read, of which its own reader tells.
fn bytes(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = files::open(path).map(|(file, _)| file.take(MOST).read_to_end(&mut bytes));
    bytes
}
