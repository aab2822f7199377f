//! A folder that settings name: where it really lies, and how people see it.

use std::path::{Path, PathBuf};

/// A folder of the repository. Within it, the folder is shown as it is; outside, by its usual name.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Its path as people see it, with `/`.
    pub(in crate::evidence) shown: String,
    /// Where it is.
    pub(in crate::evidence) real: PathBuf,
    /// Whether it lies where it is shown.
    pub(super) within: bool,
}

impl Folder {
    /// The folder that a setting names; `usual` is its name in the usual layout.
    pub(in crate::evidence) fn new(root: &Path, setting: &str, usual: &str) -> Self {
        let real = root.join(setting);
        match plain(setting).filter(|_| Path::new(setting).is_relative()) {
            Some(shown) => Self { shown, real, within: true },
            None => Self { shown: usual.to_owned(), real, within: false },
        }
    }

    /// A folder that stands for itself: no name in it leads above it.
    pub(in crate::evidence) fn alone(shown: String, real: PathBuf) -> Self {
        Self { shown, real, within: false }
    }

    /// Where a file lies that people see at `shown`.
    pub(in crate::evidence) fn locate(&self, root: &Path, shown: &str) -> PathBuf {
        match shown.strip_prefix(&self.shown) {
            Some("") => self.real.clone(),
            Some(rest) if rest.starts_with('/') => self.real.join(rest.trim_start_matches('/')),
            _ => root.join(shown),
        }
    }
}

/// A relative path with `/` and without `.` and `..`; none where it leads out or nowhere.
fn plain(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part if part.contains(':') => return None,
            part => parts.push(part),
        }
    }
    (!parts.is_empty() && !path.starts_with(['/', '\\'])).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_it_is_shown_as_it_is_and_outside_by_its_name() {
        let folder = |setting| Folder::new(Path::new("/r"), setting, "documents");
        assert_eq!(folder("./evidence\\docs/").shown, "evidence/docs");
        for outside in ["../shared", "/mnt/docs", "C:\\docs", "a/../.."] {
            assert_eq!((folder(outside).shown.as_str(), folder(outside).within), ("documents", false));
        }
        let outside = folder("/mnt/docs");
        assert_eq!(outside.locate(Path::new("/r"), "documents/a/b.pdf"), Path::new("/mnt/docs/a/b.pdf"));
        assert_eq!(outside.locate(Path::new("/r"), "documents"), Path::new("/mnt/docs"));
        assert_eq!(outside.locate(Path::new("/r"), "sef/b.pdf"), Path::new("/r/sef/b.pdf"));
    }
}
