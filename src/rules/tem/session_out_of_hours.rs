//! TEM-015.

use chrono::Timelike;

use crate::evidence::Moment;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};
use crate::team::Slot;

/// A session when nobody is at work.
pub static RULE: Rule = Rule {
    codes: &["TEM-015"],
    name: "session-out-of-hours",
    severity: Severity::Query,
    summary: "A session is before 08:00, after 18:00 or on a day off",
    help: "Move it, or leave it where families asked for it and waive this finding",
    page: include_str!("session_out_of_hours.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

/// The hours between which people can be expected to be there.
const HOURS: std::ops::RangeInclusive<u32> = 8 * 60..=18 * 60;

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let holidays = crate::timeline::holidays(&ctx.repository.settings);
    for slot in super::slots(ctx) {
        let Some(when) = slot.when else { continue };
        let is_off = match super::day_known(ctx, when) {
            Some(day) => !holidays.is_working(day),
            None => matches!(when, Moment::Week(_, 5.., _)),
        };
        let (severity, what) = match (is_off, is_early_or_late(&slot, when)) {
            (true, _) => (Severity::Error, "on a day off"),
            (false, true) => (Severity::Query, "not wholly between 08:00 and 18:00"),
            (false, false) => continue,
        };
        let message = format!("{} is {what}: {}", slot.title(), super::when(when));
        out.say(super::of_slot(&slot, slot.at, message).severity(severity));
    }
}

fn is_early_or_late(slot: &Slot<'_>, when: Moment) -> bool {
    let clock = when.time();
    let from = clock.hour() * 60 + clock.minute();
    let to = from.saturating_add(u32::try_from(slot.lasts().num_minutes()).unwrap_or(u32::MAX));
    !HOURS.contains(&from) || !HOURS.contains(&to)
}
