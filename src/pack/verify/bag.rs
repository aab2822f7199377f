//! The checks in their order: names and shape first, then what is there, then every sum, then the index.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use foldhash::HashMap;

use super::held::{Held, HeldFile};
use super::index::Listed;
use super::problem::{CHECKSUM, INDEX, MALFORMED, MISSING, NAME, Problem, UNEXPECTED, Verified};
use super::{index, sums, tags};
use crate::pack::names::{folded, unsafe_because};

/// The greatest tag file that is read.
const MOST_TEXT: u64 = 64 << 20;

/// A pack under examination.
pub(super) struct Bag<'h> {
    pub(super) held: &'h mut dyn Held,
    /// Files by their path in the bag.
    pub(super) files: BTreeMap<String, usize>,
    pub(super) problems: Vec<Problem>,
}

/// What manifests promise: sum by path.
pub(super) type Promised = BTreeMap<String, String>;

/// How much is read of a pack.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Every file.
    Whole,
    /// All but the documents: tag files and the index.
    Shape,
}

/// Checks everything about a pack, as deep as that. `index` reads its index.
pub(super) fn check(
    held: &mut dyn Held,
    index: impl FnOnce(&mut dyn Held) -> Option<Result<Listed, String>>,
    depth: Depth,
    ticks: &dyn Fn(u64),
) -> Verified {
    let mut bag = Bag::of(held);
    tags::declaration(&mut bag);
    let payload = tags::manifest(&mut bag, "manifest-sha256.txt", true);
    let tag_files = tags::manifest(&mut bag, "tagmanifest-sha256.txt", false);
    let part = tags::info(&mut bag);
    bag.compare(&payload, &tag_files);
    let read = |path: &str| depth == Depth::Whole || path == index::PATH;
    let documents = payload.iter().filter(|(path, _)| read(path));
    let promised: Promised = documents.chain(&tag_files).map(|(p, s)| (p.clone(), s.clone())).collect();
    sums::check(&mut bag, &promised, ticks);
    let listed = index(bag.held);
    index::check(&mut bag, listed, &payload, part.as_ref());
    Verified { index: payload.get(index::PATH).cloned(), part, ..bag.verified() }
}

impl<'h> Bag<'h> {
    /// A pack with its files found.
    pub(super) fn of(held: &'h mut dyn Held) -> Self {
        let mut bag = Self { held, files: BTreeMap::new(), problems: Vec::new() };
        bag.find_files();
        bag
    }

    /// Notes a problem.
    pub(super) fn say(&mut self, code: &'static str, path: &str, what: impl Into<String>) {
        self.problems.push(Problem { code, path: path.to_owned(), what: what.into() });
    }

    /// The files of which this was said.
    pub(super) fn said(&self, code: &str) -> BTreeSet<String> {
        self.problems.iter().filter(|p| p.code == code).map(|p| p.path.clone()).collect()
    }

    /// Finds the bag's own folder, and its files by their paths in it.
    fn find_files(&mut self) {
        let all: Vec<_> = self.held.files().to_vec();
        let base = base(&all);
        let mut seen: HashMap<String, String> = HashMap::default();
        for (which, file) in all.into_iter().enumerate() {
            let fault = file.fault.or_else(|| unsafe_because(&file.path));
            if let Some(why) = fault {
                self.say(NAME, &file.path, format!("This name is not safe: {why}"));
            }
            let Some(path) = file.path.strip_prefix(&base) else {
                self.say(UNEXPECTED, &file.path, "This file lies outside the pack's folder");
                continue;
            };
            if let Some(other) = seen.insert(folded(path), path.to_owned()) {
                let what =
                    format!("This name is also that of {other} where case and accents are not told apart");
                self.say(NAME, path, what);
            }
            self.files.insert(path.to_owned(), which);
        }
    }

    /// The text of a tag file; a problem where it is not there or not text.
    pub(super) fn text(&mut self, path: &str) -> Option<String> {
        let Some(which) = self.files.get(path).copied() else {
            self.say(MISSING, path, "This file is not there");
            return None;
        };
        let mut bytes = Vec::new();
        let read = self.held.read(which, &mut |content| {
            content.take(MOST_TEXT).read_to_end(&mut bytes)?;
            // To the end, so that what lends it sees that it is whole.
            std::io::copy(content, &mut std::io::sink()).map(|_| ())
        });
        if let Err(why) = read {
            self.say(CHECKSUM, path, capital(&why));
            return None;
        }
        let text = String::from_utf8(bytes).ok();
        if text.is_none() {
            self.say(MALFORMED, path, "This file is not text in UTF-8");
        }
        text
    }

    /// What is promised against what is there.
    fn compare(&mut self, payload: &Promised, tag_files: &Promised) {
        let promised = |path: &str| payload.contains_key(path) || tag_files.contains_key(path);
        let unexpected: Vec<String> =
            self.files.keys().filter(|p| !promised(p) && *p != "tagmanifest-sha256.txt").cloned().collect();
        for path in unexpected {
            // Without a manifest every file would be unexpected; that it is not there has been said.
            if !payload.is_empty() && (path.starts_with("data/") || !tag_files.is_empty()) {
                self.say(
                    UNEXPECTED,
                    &path,
                    "No manifest names this file: it was added after the pack was built",
                );
            }
        }
        let said = self.said(MISSING);
        for path in payload.keys().chain(tag_files.keys()) {
            if !self.files.contains_key(path) && !said.contains(path) {
                self.say(MISSING, path, "The manifest names this file, but it is not there");
            }
        }
        if !payload.is_empty() && !payload.contains_key(index::PATH) {
            self.say(INDEX, index::PATH, "The pack has no index");
        }
    }

    fn verified(mut self) -> Verified {
        self.problems.sort();
        self.problems.dedup();
        let payload: Vec<u64> = self
            .files
            .iter()
            .filter(|(path, _)| path.starts_with("data/"))
            .filter_map(|(_, which)| self.held.files().get(*which))
            .map(|file| file.bytes)
            .collect();
        let bytes = payload.iter().fold(0_u64, |sum, b| sum.saturating_add(*b));
        Verified { problems: self.problems, files: payload.len(), bytes, part: None, index: None }
    }
}

/// What stands before every path of a bag: its own folder, if it has one.
pub(super) fn base(files: &[HeldFile]) -> String {
    let paths = files.iter().map(|f| f.path.as_str());
    let declared = paths.filter(|p| *p == "bagit.txt" || p.ends_with("/bagit.txt"));
    let base = declared.min_by_key(|p| p.matches('/').count()).and_then(|p| p.strip_suffix("bagit.txt"));
    base.unwrap_or_default().to_owned()
}

/// A clause as the beginning of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
