//! Small files that lie in the zip as they are: each is read once, into its place where it can be, and then measured and packed.

use std::io::{self, Read, Write};
use std::mem;

use zip::CompressionMethod;

use super::BagWriter;
use crate::files::fill;
use crate::pack::bag::measure::{Measured, SMALL, Tally};

impl BagWriter<'_> {
    /// Adds a small file of so many bytes. Says whether there were so many.
    pub(super) fn add_small(
        &mut self,
        path: &str,
        size: u64,
        source: &mut dyn Read,
        ticks: &dyn Fn(u64),
    ) -> io::Result<bool> {
        let header = self.header(&format!("data/{path}"), false).len();
        let bytes = usize::try_from(size).unwrap_or(usize::MAX);
        let there = self.front.0.behind(header, bytes, |room| measured_in(source, room));
        if let Some(measured) = there {
            return self.put_there(path, size, &measured?, ticks);
        }
        let mut small = mem::take(&mut self.small);
        small.resize(SMALL as usize + 1, 0);
        let whole = measured_in(source, &mut small).and_then(|measured| {
            let len = usize::try_from(measured.bytes).unwrap_or(usize::MAX);
            self.add(path, size, Some(&measured), &mut small.get(..len).unwrap_or_default(), ticks)
        });
        self.small = small;
        whole
    }

    /// Packs a file that stands in its place already.
    fn put_there(
        &mut self,
        path: &str,
        size: u64,
        measured: &Measured,
        ticks: &dyn Fn(u64),
    ) -> io::Result<bool> {
        let path = format!("data/{path}");
        let mut tally = Tally::new(false);
        self.start(&path, CompressionMethod::Stored, None, false, Some(measured))?;
        let mut block = self.front.0.lend()?;
        let len = usize::try_from(measured.bytes).unwrap_or(usize::MAX);
        let there = block.room().get(..len).unwrap_or_default();
        tally.add(there);
        self.zip.write_all(there)?;
        self.front.0.take_back(block, len);
        ticks(measured.bytes);
        Ok(self.end(path, size, Some(measured), tally))
    }
}

/// Reads a file until its place is full, and says what it is like so far.
fn measured_in(source: &mut dyn Read, place: &mut [u8]) -> io::Result<Measured> {
    let len = fill(source, place)?;
    Ok(Measured::as_it_is(place.get(..len).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::bag::{BagInfo, hex};
    use chrono::NaiveDate;
    use sha2::{Digest, Sha256};

    fn info() -> BagInfo {
        let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let text = || "Northbeck".to_owned();
        BagInfo { organization: text(), date, description: text(), agent: text(), part: None }
    }

    /// Files that together fill some blocks: so small that many stand in one, so large that they stand in two, and empty; some
    /// deflate, and of these some were measured.
    fn files() -> Vec<(String, Vec<u8>)> {
        let content = |n: usize| {
            let len = [0, 1, 20_000, 300_000, 17][n % 5] + n;
            (0..len).map(|at| (at * at / 7 % 251) as u8 ^ n as u8).collect()
        };
        let name = |n| format!("{n:02}.{}", if n % 7 == 3 { "txt" } else { "pdf" });
        (0..90).map(|n| (name(n), if n == 0 { Vec::new() } else { content(n) })).collect()
    }

    #[test]
    fn each_stands_in_the_zip_with_its_sum() {
        let out = tempfile::NamedTempFile::new().unwrap();
        let mut bag = BagWriter::new(out.reopen().unwrap(), "bag", None).unwrap();
        for (n, (path, content)) in files().into_iter().enumerate() {
            let (size, manner) = (content.len() as u64, bag.manner(&path));
            let measured = Measured::of(&mut content.as_slice(), manner).unwrap();
            let measured = (n % 2 == 0 && manner.deflated).then_some(&measured);
            assert!(bag.add(&path, size, measured, &mut content.as_slice(), &|_| {}).unwrap(), "{path}");
        }
        let whole = bag.finish(&info()).unwrap();
        let mut zip = zip::ZipArchive::new(std::fs::File::open(out.path()).unwrap()).unwrap();
        for (packed, (path, content)) in whole.packed.iter().zip(files()) {
            assert_eq!((&packed.path, packed.bytes), (&format!("data/{path}"), content.len() as u64));
            assert_eq!(packed.sha256, hex(&Sha256::digest(&content)));
            let mut read = Vec::new();
            zip.by_name(&format!("bag/data/{path}")).unwrap().read_to_end(&mut read).unwrap();
            assert!(read == content, "{path}");
        }
        assert_eq!(whole.sha256, hex(&Sha256::digest(std::fs::read(out.path()).unwrap())));
    }

    #[test]
    fn one_that_is_shorter_than_it_was_is_told() {
        let mut bag = BagWriter::new(tempfile::tempfile().unwrap(), "bag", None).unwrap();
        assert!(!bag.add("a.pdf", 5, None, &mut &b"four"[..], &|_| {}).unwrap());
    }
}
