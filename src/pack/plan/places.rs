//! Where things go in a pack: names that any system can hold, each path once however case and Unicode form are seen.

use foldhash::HashSet;

use crate::evidence::TrackedChild;
use crate::framework::{Framework, ListSpec, Request};
use crate::pack::names::{LONGEST, folded, legal, length, shortened, split};

/// The longest name of a folder.
const FOLDER: usize = 70;

/// Room for ` (999)`.
const ROOM: usize = 6;

/// The index, which no other file may be called.
pub const INDEX: &str = "Index.xlsx";

/// The covering note, likewise.
pub const COVER: &str = "Covering note.docx";

/// Gives out paths.
pub(super) struct Places {
    /// What stands before every path: the bag's folder and `data/`.
    before: usize,
    taken: HashSet<String>,
}

impl Places {
    /// Paths in a bag whose folder has this name.
    pub(super) fn new(base: &str) -> Self {
        let taken = [INDEX, COVER].into_iter().map(folded).collect();
        Self { before: length(base) + "/data/".len(), taken }
    }

    /// A free path for a file `name` in `folder`.
    pub(super) fn take(&mut self, folder: &str, name: &str) -> String {
        let most = LONGEST.saturating_sub(self.before + length(folder) + 1 + ROOM).max(16);
        let name = shortened(&legal(name), most);
        let (stem, extension) = split(&name);
        let mut path = format!("{folder}/{name}");
        let mut again = 2;
        while !self.taken.insert(folded(&path)) {
            path = format!("{folder}/{stem} ({again}){extension}");
            again += 1;
        }
        path
    }
}

/// The folder of a request: its number and title.
pub(super) fn folder(request: &Request) -> String {
    let folder = shortened(&legal(&request.called()), FOLDER);
    folder.trim_end_matches(['.', ' ']).to_owned()
}

/// The folder of what is asked for one tracked child: section, child, request.
pub(super) fn of_child(framework: &Framework, child: &TrackedChild, request: &Request) -> String {
    let section =
        framework.sections.iter().find(|s| s.id == request.section).map_or("", |s| s.title.as_str());
    // What the ids of a section have in common stands before it: `7 Tracked children`.
    let title = match request.id.split_once('.') {
        Some((number, _)) => legal(&format!("{number} {section}")),
        None => legal(section),
    };
    format!("{title}/{}/{}", legal(&child.name), folder(request))
}

/// The folder and name of a list's workbook.
pub(super) fn of_list(spec: &ListSpec) -> (&str, String) {
    let usual = if spec.person_level { "Person-level" } else { "Lists" };
    let folder = spec.folder.as_deref().unwrap_or(usual);
    match spec.number {
        Some(n) => (folder, format!("List {n} - {}.xlsx", spec.title)),
        None => (folder, format!("{}.xlsx", spec.title)),
    }
}

/// The name of a list's workbook, legal wherever it is written.
#[must_use]
pub fn list_name(spec: &ListSpec) -> String {
    legal(&of_list(spec).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_never_meet() {
        let mut places = Places::new("northbeck-tuesday-2026-11-24");
        let mut take = |name: &str| places.take("1.1 Structure", name);
        assert_eq!(take("Plan.docx"), "1.1 Structure/Plan.docx");
        assert_eq!(take("PLAN.docx"), "1.1 Structure/PLAN (2).docx");
        assert_eq!(take("plan.DOCX"), "1.1 Structure/plan (3).DOCX");
        assert_eq!(take("Caf\u{e9}.pdf"), "1.1 Structure/Caf\u{e9}.pdf");
        assert_eq!(take("Cafe\u{301}.pdf"), "1.1 Structure/Caf\u{e9} (2).pdf");
    }

    #[test]
    fn no_path_is_too_long() {
        let mut places = Places::new("northbeck-tuesday-2026-11-24");
        for _ in 0..12 {
            let path = places.take(&"f".repeat(FOLDER), &format!("{}.docx", "n".repeat(400)));
            assert!(length("northbeck-tuesday-2026-11-24/data/") + length(&path) <= LONGEST);
            assert!(path.ends_with(".docx"));
        }
    }
}
