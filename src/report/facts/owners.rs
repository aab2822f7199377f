//! What the page calls owners and their evidence.

use crate::evidence::{Entry, Owner, Status};
use crate::readiness::Holder;

/// Who answers for what nobody is named for.
pub(in crate::report) const NOBODY: &str = "No owner named";

/// What to call an owner: role and team, else the address.
pub(super) fn called(owner: &Owner) -> String {
    let name = Holder::of(owner).name();
    if name.is_empty() { NOBODY.to_owned() } else { name }
}

/// What to call an entry, and whether it is a draft.
pub(super) fn entry_title(entry: &Entry) -> String {
    let title = if entry.title.is_empty() { entry.name() } else { &entry.title };
    match entry.status {
        Some(Status::Draft) => format!("{title} (draft)"),
        _ => title.to_owned(),
    }
}
