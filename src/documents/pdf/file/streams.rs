//! The streams of a PDF, unpacked.

use super::object::{Dict, Object, Stream};
use super::pdf::Pdf;
use crate::documents::pdf::filter::{Step, Unpacked, unpack};

/// One stream, unpacked: a page's drawing, a font's table.
const STREAM: usize = 32 << 20;

impl Pdf {
    /// A stream's bytes as they were before packing. None for those of pictures, and past the limit of all.
    pub(in crate::documents::pdf) fn unpack(&self, stream: &Stream) -> Option<Unpacked> {
        if self.is_too_large() {
            return None;
        }
        let steps = self.steps(&stream.dict)?;
        let raw = self.raw(stream)?;
        let unpacked = unpack(raw, &steps, STREAM)?;
        self.unpacked.set(self.unpacked.get().saturating_add(unpacked.bytes.len() as u64 + 64));
        Some(unpacked)
    }

    fn raw(&self, stream: &Stream) -> Option<Vec<u8>> {
        let said = self.at(&stream.dict, "Length").whole().and_then(|n| usize::try_from(n).ok());
        let said = said.filter(|n| *n <= STREAM && self.ends_at(stream.at, *n));
        let bytes = match said {
            Some(length) => self.source.read(stream.at, length),
            None => self.up_to_end(stream.at),
        };
        Some(match &self.crypt {
            Some(crypt) => crypt.stream(stream.id, &stream.dict, bytes),
            None => bytes,
        })
    }

    /// Whether a stream of that length is followed by the word that ends it.
    fn ends_at(&self, at: u64, length: usize) -> bool {
        let after = self.source.read(at.saturating_add(length as u64), 32);
        after.trim_ascii_start().starts_with(b"endstream") || after.trim_ascii_start().starts_with(b"endobj")
    }

    /// A stream whose length is wrong: up to the word that ends it, or to the end of the file.
    fn up_to_end(&self, at: u64) -> Vec<u8> {
        let mut window = 64 << 10;
        loop {
            let mut bytes = self.source.read(at, window);
            let end = memchr::memmem::find(&bytes, b"endstream");
            if end.is_some() || bytes.len() < window || window >= STREAM {
                bytes.truncate(end.unwrap_or(bytes.len()));
                return bytes;
            }
            window *= 4;
        }
    }

    fn steps(&self, dict: &Dict) -> Option<Vec<Step>> {
        let either = |long: &str, short: &str| match self.at(dict, long) {
            Object::Null => self.at(dict, short),
            object => object,
        };
        let (filter, told) = (either("Filter", "F"), either("DecodeParms", "DP"));
        let told = |i: usize| match &told {
            Object::Array(all) => all.get(i).map(|o| self.resolve(o)),
            one => Some(one.clone()).filter(|_| i == 0),
        };
        let names = match &filter {
            Object::Null => &[],
            Object::Array(all) => &**all,
            one => std::slice::from_ref(one),
        };
        let step = |(i, name): (usize, &Object)| {
            let told = told(i).and_then(|o| o.dict().cloned()).unwrap_or_default();
            Some(Step { name: self.resolve(name).name()?.to_vec(), told })
        };
        names.iter().enumerate().map(step).collect()
    }
}
