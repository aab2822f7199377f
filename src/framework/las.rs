//! Local authority codes, current and past.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// The authorities of England by their three-digit code, and the codes still met in old pupil numbers.
#[derive(Clone, Debug, Default)]
pub struct LaCodes {
    /// Current authorities: code to name.
    pub current: BTreeMap<u16, String>,
    /// Codes no longer current, or outside England, that real pupil numbers carry.
    pub past: BTreeSet<u16>,
}

/// What a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaStanding {
    /// One of the current authorities.
    Current,
    /// Known, but not current (closed, Wales, forces, pseudo codes).
    Past,
    /// One of [`LaCodes::INVENTED`].
    Invented,
    /// Never issued as far as we know.
    Unknown,
}

impl LaCodes {
    /// Codes for invented areas: above all that were ever given to an authority.
    pub const INVENTED: RangeInclusive<u16> = 990..=999;

    /// What `code` is.
    #[must_use]
    pub fn standing(&self, code: u16) -> LaStanding {
        match code {
            c if Self::INVENTED.contains(&c) => LaStanding::Invented,
            c if self.current.contains_key(&c) => LaStanding::Current,
            c if self.past.contains(&c) => LaStanding::Past,
            _ => LaStanding::Unknown,
        }
    }
}
