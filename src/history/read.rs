//! Reading it.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use chrono::NaiveDateTime;

use super::{FILE, Line};

/// More than a history ever is; what is larger is not read.
const MOST: u64 = 64 << 20;

/// The history of an area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Lines of one framework in order of time; of several for one moment, the last that was recorded.
    pub lines: Vec<Line>,
    /// Numbers of lines, from 1, that could not be read: cut off, or written by a later version.
    pub unread: Vec<usize>,
}

/// The history of an area under one framework, from the folder of packs; empty where none was recorded.
///
/// # Errors
/// The file is there, but cannot be read.
pub fn read(folder: &Path, framework: &str) -> io::Result<History> {
    let path = folder.join(FILE);
    match fs_err::metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(History::default()),
        Err(error) => return Err(error),
        Ok(facts) if !facts.is_file() || facts.len() > MOST => {
            return Err(io::Error::other(format!("{} is not a history", path.display())));
        }
        Ok(_) => {}
    }
    Ok(History::of(&fs_err::read(&path)?, framework))
}

impl History {
    fn of(bytes: &[u8], framework: &str) -> Self {
        let (mut lines, mut unread): (BTreeMap<NaiveDateTime, Line>, _) = (BTreeMap::new(), Vec::new());
        for (number, text) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
            if text.trim_ascii().is_empty() {
                continue;
            }
            match Line::read(text) {
                Some(line) if line.framework == framework => drop(lines.insert(line.at, line)),
                Some(_) => {}
                None => unread.push(number),
            }
        }
        Self { lines: lines.into_values().collect(), unread }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(at: &str, framework: &str, ready: usize) -> String {
        format!(
            r#"{{"schema":1,"at":"{at}","framework":"{framework}","complete":true,"stages":[{{"id":"friday","ready":{ready},"requested":9}}],"families":{{}}}}"#
        )
    }

    #[test]
    fn the_last_of_a_moment_counts_and_what_is_torn_is_told() {
        let text = [
            line("2026-11-20T09:00", "a", 3),
            line("2026-11-01T09:00", "a", 1),
            "{\"schema\":2}".to_owned(),
            line("2026-11-20T09:00", "b", 8),
            line("2026-11-20T09:00", "a", 4),
            "{\"schema\":1,\"at\":\"2026-".to_owned(),
        ]
        .join("\n");
        let history = History::of(text.as_bytes(), "a");
        let ready: Vec<_> = history.lines.iter().map(|line| line.stages[0].ready).collect();
        assert_eq!((ready, history.unread), (vec![1, 4], vec![3, 6]));
        assert_eq!(History::of(b"", "a"), History::default());
        assert_eq!(History::of(b"\xff\xfe\n", "a").unread, [1]);
    }

    #[test]
    fn what_is_written_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let line = Line::read(line("2026-11-20T09:00", "a", 3).as_bytes()).unwrap();
        let folder = dir.path().join("dist");
        assert_eq!(read(&folder, "a").unwrap(), History::default());
        assert!(!super::super::record(&folder, &line).unwrap());
        assert_eq!(read(&folder, "a").unwrap().lines, [line]);
    }
}
