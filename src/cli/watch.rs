//! Watching folders by looking at it once a second: it works on network drives, where systems do not tell of changes.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

/// A file as it was seen: its path, length and time of change.
type Seen = (PathBuf, u64, Option<SystemTime>);

/// Calls `changed` after each change of a file under these folders, but for what sendpack writes itself: `dist` and
/// `page`. Never returns.
pub(super) fn changes(folders: &[PathBuf], page: &Path, changed: &mut dyn FnMut()) {
    let mut before = look(folders, page);
    loop {
        std::thread::sleep(Duration::from_secs(1));
        let now = look(folders, page);
        if now != before {
            before = now;
            changed();
        }
    }
}

/// Every file, in order of name.
fn look(folders: &[PathBuf], page: &Path) -> Vec<Seen> {
    let walk = |folder: &PathBuf| {
        let own = folder.join("dist");
        WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(move |entry| entry.path() != own)
    };
    let files = folders.iter().flat_map(walk).filter_map(Result::ok);
    files
        .filter(|entry| entry.file_type().is_file() && entry.path() != page)
        .map(|entry| {
            let metadata = entry.metadata().ok();
            let length = metadata.as_ref().map_or(0, std::fs::Metadata::len);
            (entry.into_path(), length, metadata.and_then(|m| m.modified().ok()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::look;

    #[test]
    fn what_changes_is_seen_and_what_sendpack_writes_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let (root, page) = (dir.path(), dir.path().join("page.html"));
        let look = || look(&[root.to_path_buf()], &page);
        std::fs::write(root.join("a.yaml"), "one").unwrap();
        let before = look();
        std::fs::create_dir(root.join("dist")).unwrap();
        std::fs::write(root.join("dist").join("pack.zip"), "x").unwrap();
        std::fs::write(&page, "x").unwrap();
        assert_eq!(before, look());
        std::fs::write(root.join("a.yaml"), "three").unwrap();
        assert_ne!(before, look());
    }
}
