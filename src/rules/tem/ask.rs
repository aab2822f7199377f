//! What rules of the inspection team share: which days there are, and what is said of a role or a session.

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::calendar;
use crate::evidence::{Moment, Role};
use crate::findings::Location;
use crate::rehearsal;
use crate::rules::{Context, Said};
use crate::team::{self, Paper, Slot, papers, week_of};
use crate::timeline;

/// Weeks of an inspection whose framework names none.
const WEEKS: u32 = 3;

/// Where findings point that no place in the file can be blamed for.
pub(super) fn file() -> Location {
    Location::file("team.yaml")
}

/// Whether inspectors have called.
pub(super) fn is_notified(ctx: &Context<'_>) -> bool {
    ctx.repository.settings.notified.is_some()
}

/// The day of notification: the real one, or the next ordinary Monday.
pub(super) fn notified(ctx: &Context<'_>) -> NaiveDate {
    let settings = &ctx.repository.settings;
    let next = || rehearsal::next_monday(ctx.today(), &timeline::holidays(settings));
    settings.notified.as_ref().map_or_else(next, |told| told.value).date()
}

/// The working days of the inspection, from notification on.
pub(super) fn days(ctx: &Context<'_>) -> Vec<NaiveDate> {
    let holidays = timeline::holidays(&ctx.repository.settings);
    let weeks = ctx.framework.team.as_ref().and_then(|team| team.last_week()).unwrap_or(WEEKS);
    let first = notified(ctx);
    let Some(last) = calendar::due(first, weeks, Weekday::Fri, NaiveTime::MIN) else { return Vec::new() };
    let days = first.iter_days().take_while(|day| *day <= last.date());
    days.filter(|day| holidays.is_working(*day)).collect()
}

/// The day of a moment, where it is known and not only played.
pub(super) fn day_known(ctx: &Context<'_>, when: Moment) -> Option<NaiveDate> {
    if let Moment::At(at) = when {
        return Some(at.date());
    }
    let settings = &ctx.repository.settings;
    let notified = settings.notified.as_ref()?.date();
    when.after(notified, &timeline::holidays(settings)).map(|at| at.date())
}

/// The week of a moment, counted from notification, where it is known.
pub(super) fn week(ctx: &Context<'_>, when: Moment) -> Option<u32> {
    match when {
        Moment::Week(week, _, _) => Some(week),
        Moment::At(_) | Moment::WorkingDay(..) => {
            week_of(ctx.repository.settings.notified.as_ref()?.date(), day_known(ctx, when)?)
        }
    }
}

/// A moment in a sentence.
pub(super) fn when(when: Moment) -> String {
    match when {
        Moment::At(at) => at.format("%A %-d %B %Y at %H:%M").to_string(),
        Moment::WorkingDay(count, time) => {
            format!("{count} working days after notification at {}", time.format("%H:%M"))
        }
        Moment::Week(week, day, time) => {
            let day = Weekday::try_from(day).map(team::weekday).unwrap_or_default();
            format!("{day} of week {week} at {}", time.format("%H:%M"))
        }
    }
}

/// Every session, those of tracked children left out where the run leaves them out.
pub(super) fn slots<'a>(ctx: &Context<'a>) -> Vec<Slot<'a>> {
    let mut slots = team::slots(ctx.framework, ctx.repository);
    slots.retain(|slot| slot.child.is_none() || !ctx.without.tracking);
    slots
}

/// What sessions want to hand; once where one session as written stands for several children.
pub(super) fn to_hand<'a>(ctx: &Context<'a>) -> impl Iterator<Item = Paper<'a>> + use<'a> {
    let (framework, repository) = (ctx.framework, ctx.repository);
    let mut all: Vec<Paper<'a>> =
        slots(ctx).iter().flat_map(|slot| papers(framework, repository, slot)).collect();
    all.sort_by(|a, b| (&a.told.at, a.standing).cmp(&(&b.told.at, b.standing)));
    all.dedup_by(|a, b| a.told.at == b.told.at && a.standing == b.standing);
    all.into_iter()
}

/// What is said of a role.
pub(super) fn of_role(role: &Role, at: &Location, message: String) -> Said {
    Said::at(at.clone(), message).key(&role.title.value)
}

/// What is said of a session.
pub(super) fn of_slot(slot: &Slot<'_>, at: &Location, message: String) -> Said {
    let kind = slot.session.and_then(|session| session.kind.as_ref()).map(|told| told.value.as_str());
    let child = slot.child.map_or("", |child| child.name.as_str());
    let key = [kind.unwrap_or("tracking"), child].join(" ");
    Said::at(at.clone(), message).key(key.trim())
}
