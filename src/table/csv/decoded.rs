//! Text in any encoding as a stream of UTF-8.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding};

/// Bytes decoded at once; each makes at most three of UTF-8.
const BLOCK: usize = 32 << 10;

/// Reads `source` and gives UTF-8; what cannot be decoded is an error.
pub(crate) struct Decoded<R> {
    source: R,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    /// What of `text` is still to be given.
    from: usize,
    to: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    pub(crate) fn new(source: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_without_bom_handling();
        Self {
            source,
            decoder,
            raw: vec![0; BLOCK],
            text: vec![0; BLOCK * 3 + 16],
            from: 0,
            to: 0,
            ended: false,
        }
    }

    /// Decodes the next block.
    fn decode(&mut self) -> io::Result<()> {
        let count = self.source.read(&mut self.raw)?;
        self.ended = count == 0;
        let (result, _, written) =
            self.decoder.decode_to_utf8_without_replacement(&self.raw[..count], &mut self.text, self.ended);
        (self.from, self.to) = (0, written);
        let is_text = matches!(result, DecoderResult::InputEmpty) && !self.text[..written].contains(&0);
        if is_text { Ok(()) } else { Err(io::ErrorKind::InvalidInput.into()) }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.from == self.to && !self.ended {
            self.decode()?;
        }
        let count = out.len().min(self.to - self.from);
        out[..count].copy_from_slice(&self.text[self.from..self.from + count]);
        self.from += count;
        Ok(count)
    }
}
