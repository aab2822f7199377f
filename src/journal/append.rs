//! Adding to a file of lines.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::Path;

/// Adds whole lines of JSON at the end of a file, in one write; the file is made if it is not there. Whether a last line
/// that was cut off, as by a power failure, had to be taken away.
///
/// # Errors
/// Those of opening and writing.
pub fn append(path: &Path, lines: &str) -> io::Result<bool> {
    let mut file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(path)?;
    // Another run may end at the same moment. A disk that knows no locks does without.
    let _ = file.lock();
    let mended = mend(&mut file)?;
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    Ok(mended)
}

/// Leaves the file at its end, on a new line, without a last line that was cut off; whether there was one.
fn mend(file: &mut File) -> io::Result<bool> {
    let (mut whole, mut line) = (0, Vec::new());
    let mut reader = BufReader::new(&*file);
    loop {
        line.clear();
        let length = reader.read_until(b'\n', &mut line)?;
        if !line.ends_with(b"\n") {
            break;
        }
        whole += length as u64;
    }
    let is_whole = serde_json::from_slice::<serde::de::IgnoredAny>(&line).is_ok();
    if is_whole {
        file.seek(SeekFrom::End(0))?;
        return file.write_all(b"\n").map(|()| false);
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::Start(whole))?;
    Ok(!line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::append;

    #[test]
    fn lines_follow_lines_whatever_was_cut_off() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lines.jsonl");
        for (held, mended, after) in [
            ("", false, "{\"n\":2}\n"),
            ("{\"n\":1}\n", false, "{\"n\":1}\n{\"n\":2}\n"),
            ("{\"n\":1}", false, "{\"n\":1}\n{\"n\":2}\n"),
            ("{\"n\":1}\n{\"n\"", true, "{\"n\":1}\n{\"n\":2}\n"),
        ] {
            std::fs::write(&path, held).unwrap();
            assert_eq!(append(&path, "{\"n\":2}\n").unwrap(), mended, "{held}");
            assert_eq!(std::fs::read_to_string(&path).unwrap(), after, "{held}");
        }
    }
}
