//! The file as UTF-8, with the line that has been reached. A piece of XML that is enormous is refused before it fills
//! memory.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The longest tag, text or comment that is read: a thousand times any honest one.
const MOST: usize = 1 << 20;

/// How much is read at once.
const SIZE: usize = 64 << 10;

/// How much of the start is looked at for the encoding.
const HEAD: usize = 256;

/// A stream of UTF-8.
pub(super) struct Stretch<R> {
    source: R,
    raw: Vec<u8>,
    decoder: Decoder,
    text: String,
    from: usize,
    ended: bool,
    /// The line that has been reached, from 1.
    pub(super) line: u32,
    /// Bytes consumed since the last piece began.
    piece: usize,
}

impl<R: Read> Stretch<R> {
    /// The stream of a source, decoded as its start says.
    pub(super) fn new(mut source: R) -> io::Result<Self> {
        let mut raw = Vec::with_capacity(SIZE);
        source.by_ref().take(HEAD as u64).read_to_end(&mut raw)?;
        let decoder = encoding(&raw).new_decoder();
        let mut stretch =
            Self { source, raw, decoder, text: String::new(), from: 0, ended: false, line: 1, piece: 0 };
        stretch.decode(false);
        Ok(stretch)
    }

    /// Begins a new piece.
    pub(super) fn begin(&mut self) {
        self.piece = 0;
    }

    /// Turns what was read into text; bytes that are no text become the mark for that.
    fn decode(&mut self, last: bool) {
        self.text.clear();
        self.from = 0;
        let room = self.decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(self.raw.len() * 3 + 16);
        self.text.reserve(room);
        let _ = self.decoder.decode_to_string(&self.raw, &mut self.text, last);
        self.raw.clear();
    }
}

impl<R: Read> Read for Stretch<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut rest = self.fill_buf()?;
        let count = rest.read(out)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Stretch<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece > MOST {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        while self.from >= self.text.len() && !self.ended {
            let count = self.source.by_ref().take(SIZE as u64).read_to_end(&mut self.raw)?;
            self.ended = count == 0;
            self.decode(self.ended);
        }
        Ok(self.text.as_bytes().get(self.from..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        let to = self.text.len().min(self.from + count);
        let passed = self.text.as_bytes().get(self.from..to).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', passed).count();
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.piece = self.piece.saturating_add(to - self.from);
        self.from = to;
    }
}

/// What the start of a file says that it is written in: its byte order mark (which the decoder passes), the shape of
/// its first bytes, or its declaration; else UTF-8.
fn encoding(head: &[u8]) -> &'static Encoding {
    if let Some((marked, _)) = Encoding::for_bom(head) {
        return marked;
    }
    match head {
        [b'<', 0, ..] => UTF_16LE,
        [0, b'<', ..] => UTF_16BE,
        _ => declared(head).unwrap_or(UTF_8),
    }
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let end = memchr::memmem::find(head, b"?>")?;
    let declaration = head.get(..end)?;
    let after = declaration.get(memchr::memmem::find(declaration, b"encoding")? + 8..)?;
    let after = after.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let quote = *after.first().filter(|q| matches!(q, b'"' | b'\''))?;
    let label = after.get(1..)?.split(|b| *b == quote).next()?;
    // A file whose declaration could be read as single bytes is not UTF-16, whatever it says.
    Encoding::for_label(label).filter(|e| e.is_ascii_compatible())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        let mut text = String::new();
        Stretch::new(bytes).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn encodings() {
        let wide = |little: bool, s: &str| -> Vec<u8> {
            s.encode_utf16().flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
        };
        for bytes in
            [wide(true, "<é/>"), wide(false, "<é/>"), wide(true, "\u{feff}<é/>"), "\u{feff}<é/>".into()]
        {
            assert_eq!(text(&bytes), "<é/>");
        }
        assert_eq!(text(b"<?xml encoding='ISO-8859-1'?>\xe9"), "<?xml encoding='ISO-8859-1'?>é");
        assert_eq!(text(b"<?xml encoding=\"UTF-16\"?><a/>"), "<?xml encoding=\"UTF-16\"?><a/>");
        assert_eq!(text(b"<a>\xe9</a>"), "<a>\u{fffd}</a>");
        assert_eq!(text(b""), "");
    }

    #[test]
    fn lines_and_pieces() {
        let long = "x".repeat(3 * MOST);
        let mut stretch = Stretch::new(long.as_bytes()).unwrap();
        let mut sink = Vec::new();
        assert!(stretch.read_to_end(&mut sink).is_err());
        assert!(sink.len() < 2 * MOST);
        let mut stretch = Stretch::new("a\nb\r\nc".as_bytes()).unwrap();
        stretch.consume(3);
        assert_eq!(stretch.line, 2);
        stretch.consume(99);
        assert_eq!(stretch.line, 3);
    }
}
