//! The log of drills, so that progress over the year shows: a line each, counts alone.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::Drill;
use crate::journal;

/// The name of the file, in the folder of what sendpack writes.
pub const FILE: &str = "rehearsals.jsonl";

/// More than a log ever is; what is larger is not read.
const MOST: u64 = 16 << 20;

/// A drill, in counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The version of this form.
    pub schema: u8,
    /// When it was played, in London: `2026-11-20T09:00`.
    pub at: String,
    /// When inspectors were taken to call.
    pub notified: String,
    /// How many extractions were laid out.
    pub extractions: usize,
    /// How many would be late.
    pub late: usize,
    /// The working time by which the latest would be late, in minutes.
    pub minutes_late: i64,
}

impl Line {
    /// The line of a drill.
    #[must_use]
    pub fn of(drill: &Drill<'_>, now: chrono::NaiveDateTime) -> Self {
        const MOMENT: &str = "%Y-%m-%dT%H:%M";
        let late: Vec<i64> =
            drill.late().filter_map(|t| t.late(&drill.holidays)).map(|l| l.num_minutes()).collect();
        Self {
            schema: 1,
            at: now.format(MOMENT).to_string(),
            notified: drill.notified.format(MOMENT).to_string(),
            extractions: drill.tasks.len(),
            late: late.len(),
            minutes_late: late.into_iter().max().unwrap_or(0),
        }
    }
}

/// Adds a line, in one piece.
///
/// # Errors
/// Those of writing.
pub fn append(folder: &Path, line: &Line) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut text = serde_json::to_string(line)?;
    text.push('\n');
    journal::append(&folder.join(FILE), &text).map(drop)
}

/// The lines, in the order written; one that cannot be read, as after a crash, is passed over. None yet is none.
#[must_use]
pub fn read(folder: &Path) -> Vec<Line> {
    let path = folder.join(FILE);
    let small = std::fs::metadata(&path).is_ok_and(|about| about.is_file() && about.len() <= MOST);
    let bytes = if small { std::fs::read(&path).unwrap_or_default() } else { Vec::new() };
    String::from_utf8_lossy(&bytes).lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

#[cfg(test)]
mod tests {
    use std::fs::OpenOptions;
    use std::io::Write;

    use super::*;

    #[test]
    fn a_torn_line_is_passed_over() {
        let dir = tempfile::tempdir().unwrap();
        let line = Line {
            schema: 1,
            at: "2026-09-14T09:00".into(),
            notified: "2026-09-14T09:30".into(),
            extractions: 31,
            late: 2,
            minutes_late: 90,
        };
        append(dir.path(), &line).unwrap();
        let mut file = OpenOptions::new().append(true).open(dir.path().join(FILE)).unwrap();
        file.write_all(b"{\"schema\":1,\"at\":\"20").unwrap();
        assert_eq!(read(dir.path()).len(), 1);
        append(dir.path(), &line).unwrap();
        assert_eq!(read(dir.path()), [line.clone(), line]);
        assert!(read(&dir.path().join("none")).is_empty());
    }
}
