//! TEM-014.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::evidence::Told;
use crate::findings::Severity;
use crate::rules::{Check, Context, Life, Out, Rule};
use crate::team::{Slot, attendees};

/// A person in two places.
pub static RULE: Rule = Rule {
    codes: &["TEM-014"],
    name: "person-double-booked",
    severity: Severity::Error,
    summary: "One person is in two sessions at once",
    help: "Move one of the sessions, or send the deputy: write the role with (deputy) after it",
    page: include_str!("person_double_booked.md"),
    stages: super::STAGES,
    life: Life::Stable,
    check: Check::Repository(check),
};

/// A person at a session.
struct Booking<'a> {
    from: NaiveDateTime,
    to: NaiveDateTime,
    told: &'a Told<String>,
    slot: &'a Slot<'a>,
}

fn check(ctx: &Context<'_>, out: &mut Out<'_>) {
    let slots = super::slots(ctx);
    for (_, mut bookings) in by_person(ctx, &slots) {
        bookings.sort_by(|a, b| (a.from, &a.told.at).cmp(&(b.from, &b.told.at)));
        let mut last: Option<&Booking<'_>> = None;
        for booking in &bookings {
            let clash = last.filter(|last| last.to > booking.from && !std::ptr::eq(last.slot, booking.slot));
            if let Some(earlier) = clash {
                say(booking, earlier, out);
            }
            last = last.filter(|last| last.to > booking.to).or(Some(booking));
        }
    }
}

fn by_person<'a>(ctx: &Context<'a>, slots: &'a [Slot<'a>]) -> BTreeMap<String, Vec<Booking<'a>>> {
    let notified = super::notified(ctx);
    let holidays = crate::timeline::holidays(&ctx.repository.settings);
    let mut found: BTreeMap<String, Vec<Booking<'a>>> = BTreeMap::new();
    for slot in slots {
        let Some((from, to)) = slot.span(notified, &holidays) else { continue };
        for attendee in attendees(ctx.framework, &ctx.repository.team, slot) {
            if let Some(key) = attendee.person().and_then(crate::evidence::Person::key) {
                found.entry(key).or_default().push(Booking { from, to, told: attendee.told, slot });
            }
        }
    }
    found
}

fn say(booking: &Booking<'_>, earlier: &Booking<'_>, out: &mut Out<'_>) {
    let when = booking.slot.when.map(super::when).unwrap_or_default();
    let message = format!(
        "{} is in two sessions at once, {when}: {} and {}",
        booking.told.value,
        earlier.slot.title(),
        booking.slot.title()
    );
    out.say(super::of_slot(booking.slot, &booking.told.at, message).related([earlier.told.at.clone()]));
}
