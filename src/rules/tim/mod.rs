//! Timeline: the dates of the inspection.

use crate::evidence::Settings;
use crate::findings::Location;

family! {
    deadline_on_holiday,
    notified_not_monday,
    deadline_passed,
}

/// Where settings tell when a stage is due: its own line, else that of the notification.
fn told<'s>(settings: &'s Settings, stage: &str) -> Option<&'s Location> {
    let moved = settings.overrides.get(stage).map(|told| &told.at);
    moved.or_else(|| settings.notified.as_ref().map(|told| &told.at))
}
