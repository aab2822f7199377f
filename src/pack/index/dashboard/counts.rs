//! The requests and files of each section.

use foldhash::HashMap;

use crate::pack::index::Index;
use crate::pack::plan::{Item, Place};

/// How a request stands in a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Something of it is in this pack, and nothing stands against it.
    Sent,
    /// Something answers it, and something is lacking or not in order.
    WithGaps,
    /// All that answers it is in an earlier pack, in the folder of another request, or on the web.
    Elsewhere,
    /// Nothing answers it, and that was declared.
    Unavailable,
    /// Nothing answers it.
    Missing,
}

impl Standing {
    /// All of them with what people call them.
    pub(super) const ALL: [(Self, &'static str); 5] = [
        (Self::Sent, "Sent"),
        (Self::Elsewhere, "Sent before or elsewhere"),
        (Self::WithGaps, "Sent, with gaps"),
        (Self::Unavailable, "Not available"),
        (Self::Missing, "Missing"),
    ];

    /// How a request stands; none where no tracked child is asked about.
    fn of(index: &Index<'_>, item: &Item<'_>) -> Option<Self> {
        let id = item.request.id.as_str();
        let of_it = |gap: &crate::pack::Gap| {
            gap.request.as_deref().is_some_and(|request| request.split('/').next() == Some(id))
        };
        let declared = item.unavailable.iter().any(|told| told.request.value == id);
        let excused = || item.answers.iter().all(|answer| answer.place == Place::Unavailable);
        let sends = || item.answers.iter().any(|answer| matches!(answer.place, Place::Pack(_)));
        Some(match item.is_answered() {
            true if !item.gaps.is_empty() || index.told.gaps.iter().any(of_it) => Self::WithGaps,
            true if sends() => Self::Sent,
            true => Self::Elsewhere,
            false if declared => Self::Unavailable,
            false if item.answers.is_empty() && item.request.per_child => return None,
            false if !item.answers.is_empty() && excused() => Self::Unavailable,
            false => Self::Missing,
        })
    }
}

/// A number of files and their size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Files {
    pub(super) count: usize,
    pub(super) bytes: u64,
}

impl Files {
    fn add(&mut self, bytes: u64) {
        self.count += 1;
        self.bytes += bytes;
    }
}

/// A section of the pack.
pub(super) struct OfSection<'a> {
    pub(super) title: &'a str,
    /// Its requests in each standing, in the order of [`Standing::ALL`].
    pub(super) requests: [usize; 5],
    pub(super) files: Files,
}

/// The counts of a pack.
pub(super) struct Counts<'a> {
    pub(super) sections: Vec<OfSection<'a>>,
    /// Files of no section: the covering note.
    pub(super) apart: Files,
    /// Requests that are not counted, since no tracked child is asked about.
    pub(super) not_asked: usize,
}

impl<'a> Counts<'a> {
    pub(super) fn of(index: &Index<'a>) -> Self {
        let mut counts = Self { sections: Vec::new(), apart: Files::default(), not_asked: 0 };
        let mut homes: HashMap<&str, usize> = HashMap::default();
        for section in &index.framework.sections {
            let items: Vec<_> =
                index.plan.items.iter().filter(|item| item.request.section == section.id).collect();
            if items.is_empty() {
                continue;
            }
            for answer in items.iter().flat_map(|item| &item.answers) {
                if let Place::Pack(path) = &answer.place {
                    homes.insert(path.as_str(), counts.sections.len());
                }
            }
            let standings: Vec<_> = items.iter().map(|item| Standing::of(index, item)).collect();
            let requests = Standing::ALL
                .map(|(one, _)| standings.iter().filter(|standing| **standing == Some(one)).count());
            counts.not_asked += standings.iter().filter(|standing| standing.is_none()).count();
            counts.sections.push(OfSection { title: &section.title, requests, files: Files::default() });
        }
        for packed in index.packed {
            let home = packed.path.strip_prefix("data/").and_then(|path| homes.get(path));
            match home.and_then(|home| counts.sections.get_mut(*home)) {
                Some(section) => section.files.add(packed.bytes),
                None => counts.apart.add(packed.bytes),
            }
        }
        counts
    }

    /// The requests of all sections in each standing.
    pub(super) fn requests(&self) -> [usize; 5] {
        let mut all = [0; 5];
        for section in &self.sections {
            for (sum, count) in all.iter_mut().zip(section.requests) {
                *sum += count;
            }
        }
        all
    }

    /// All files.
    pub(super) fn files(&self) -> Files {
        let each = || self.sections.iter().map(|section| section.files).chain([self.apart]);
        Files { count: each().map(|files| files.count).sum(), bytes: each().map(|files| files.bytes).sum() }
    }
}
