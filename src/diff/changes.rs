//! What a comparison gave.

use super::{ListDiff, PackDiff, ReportDiff};

/// What changed, of whichever kind.
pub enum Changes {
    /// Between two reports.
    Reports(ReportDiff),
    /// Between two packs.
    Packs(PackDiff),
    /// Between two versions of a list.
    Lists(ListDiff),
}
