//! The data map: whether every extraction has an owner and fits before its deadline.

use crate::evidence::DataRow;
use crate::findings::Location;
use crate::rehearsal::{self, Drill};
use crate::rules::{Context, NO_STAGE, Said};

family! {
    data_unmapped,
    data_ownerless,
    extract_too_slow,
    owner_overloaded,
    never_rehearsed,
}

/// The data map is about being prepared: what it lacks holds no stage back.
const STAGES: &[&str] = &[NO_STAGE];

/// What is said of a row.
fn said(row: &DataRow, message: String) -> Said {
    said_at(row, &row.at, message)
}

/// What is said of a place in a row.
fn said_at(row: &DataRow, at: &Location, message: String) -> Said {
    let data = row.data.as_ref().map(|told| told.value.as_str());
    Said::at(at.clone(), message).key(data.unwrap_or_default())
}

/// The drill that rules play: of the notification itself, or of the next ordinary Monday.
fn drill<'a>(ctx: &Context<'a>) -> Drill<'a> {
    let settings = &ctx.repository.settings;
    let holidays = crate::timeline::holidays(settings);
    let told = settings.notified.as_ref().map(|told| told.value);
    let notified = told.unwrap_or_else(|| rehearsal::next_monday(ctx.today(), &holidays));
    rehearsal::drill(ctx.framework, settings, &ctx.repository.datamap, notified)
}

/// Working time in words: `3 hours`, `2.5 hours`.
fn hours(time: chrono::TimeDelta) -> String {
    let tenths = (time.num_minutes() + 3) / 6;
    match (tenths / 10, tenths % 10) {
        (1, 0) => "1 hour".to_owned(),
        (whole, 0) => format!("{whole} hours"),
        (whole, tenth) => format!("{whole}.{tenth} hours"),
    }
}
