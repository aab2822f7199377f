//! The lines of a text in any encoding, read in blocks.

use std::io::{self, Read};

use encoding_rs::Encoding;

use crate::documents::Place;
use crate::documents::output::Output;

const BLOCK: usize = 64 << 10;

/// Gives each line that is not blank. What cannot be decoded shows as U+FFFD, and the rest is read all the same.
pub(in crate::documents) fn read(
    mut source: impl Read,
    encoding: &'static Encoding,
    out: &mut Output<'_>,
) -> io::Result<()> {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut raw = vec![0; BLOCK];
    let (mut text, mut number) = (String::new(), 1_u32);
    loop {
        let count = source.read(&mut raw)?;
        text.reserve(BLOCK * 3 + 16);
        let (_, _, _) = decoder.decode_to_string(raw.get(..count).unwrap_or_default(), &mut text, count == 0);
        let mut from = 0;
        while let Some(length) = memchr::memchr(b'\n', text.as_bytes().get(from..).unwrap_or_default()) {
            give(text.get(from..from + length), number, out);
            number = number.saturating_add(1);
            from += length + 1;
        }
        text.drain(..from);
        out.overflow(&Place::Line(number), &mut text);
        if count == 0 {
            give(Some(&text), number, out);
            return Ok(());
        }
    }
}

fn give(line: Option<&str>, number: u32, out: &mut Output<'_>) {
    out.text(&Place::Line(number), line.unwrap_or_default().trim_end());
}
