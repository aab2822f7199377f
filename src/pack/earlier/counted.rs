//! Which receipts count as sent. Nobody tells sendpack what was sent: the last build of each earlier stage is taken for it,
//! and whoever knows better asks for everything.

use chrono::{Days, NaiveDateTime};

use crate::framework::{Framework, Stage};
use crate::pack::receipt::Receipt;

/// The longest that an inspection takes: what was sent before that was sent for another.
const DAYS: Days = Days::new(28);

/// For what a pack is built.
#[derive(Clone, Copy)]
pub(super) struct Occasion<'o> {
    pub(super) framework: &'o Framework,
    pub(super) area: &'o str,
    pub(super) stage: &'o Stage,
    /// The name of the pack, without its extension.
    pub(super) pack: &'o str,
    /// When inspectors called.
    pub(super) notified: NaiveDateTime,
    pub(super) now: NaiveDateTime,
}

impl Occasion<'_> {
    /// The receipts that count, of builds in the order of their stages: of each pack that was built more than once, those of
    /// its last build.
    pub(super) fn counted(self, receipts: Vec<Receipt>) -> Vec<Receipt> {
        let mut builds: Vec<(Key, Vec<Receipt>)> = Vec::new();
        for receipt in receipts {
            let Some(key) = self.key(&receipt) else { continue };
            match builds.last_mut().filter(|(last, _)| *last == key) {
                // The next part of the same build.
                Some((_, build)) if receipt.part.is_some_and(|part| part > 1) => build.push(receipt),
                _ => {
                    builds.retain(|(other, _)| *other != key);
                    builds.push((key, vec![receipt]));
                }
            }
        }
        builds.sort_by(|(a, _), (b, _)| a.cmp(b));
        builds.into_iter().flat_map(|(_, build)| build).collect()
    }

    /// By what the builds of a pack are known, where the pack is an earlier one of this inspection.
    fn key(self, receipt: &Receipt) -> Option<Key> {
        let when = receipt.when()?;
        let since = self.now.checked_sub_days(DAYS).map_or(self.notified, |day| day.max(self.notified));
        if receipt.area != self.area || when < since || when > self.now {
            return None;
        }
        let place = |id: &str| self.framework.stages.iter().position(|stage| stage.id == id);
        let (theirs, ours) = (place(&receipt.stage)?, place(&self.stage.id)?);
        let has_deadline = self.framework.stages.get(theirs)?.deadline.is_some();
        // The stages with a deadline make up an inspection, in their order, with a pack each for all that they send and for each choice of requests. Any other is an occasion of its
        // own, such as a monitoring inspection, where packs are asked for day by day.
        match self.stage.deadline {
            Some(_) => (has_deadline && theirs < ours)
                .then(|| (theirs, receipt.asked.as_ref().map_or_else(String::new, |asked| asked.join(" ")))),
            None => {
                (theirs == ours && receipt.pack() != self.pack).then(|| (theirs, receipt.pack().to_owned()))
            }
        }
    }
}

/// The place of a stage, and by what its packs differ.
type Key = (usize, String);
