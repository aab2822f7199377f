//! Stages: how much is ready, how long there is, and how it moved.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDateTime};

use super::View;
use super::text::{indented, paragraph};
use crate::calendar::time_left;
use crate::history::Trend;
use crate::readiness::StandingOfStage;
use crate::terminal::{Look, Tone};

/// How long a full bar is.
const BAR: usize = 10;
/// The narrowest that what stands beside the counts may be; narrower terminals get it below them.
const NARROW: usize = 48;

pub(super) fn write(view: &View<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let readiness = view.readiness;
    let called = match readiness.notified {
        Some(at) => {
            format!("Inspectors called on {}. All times are London's.", at.format("%A %-d %B %Y at %H:%M"))
        }
        None => "Inspectors have not called.".to_owned(),
    };
    paragraph(&called, Tone::Plain, look, out)?;
    writeln!(out, "\n{}", look.paint().bold("Ready to send"))?;
    let width = readiness.stages.iter().map(|stage| stage.count.id.chars().count()).max().unwrap_or(0);
    for stage in &readiness.stages {
        let trend = view.trends.iter().find(|trend| trend.stage == stage.count.id);
        let unsure = (stage.due.is_some() && stage.unconfirmed).then(|| "no source confirms it".to_owned());
        let told = [
            stage.due.map(|due| countdown(readiness.now, due)),
            unsure,
            trend.map(|trend| moved(trend, readiness.now)),
        ];
        let told = told.into_iter().flatten().collect::<Vec<_>>().join("; ");
        line(stage, width, &told, readiness.now, look, out)?;
    }
    Ok(())
}

fn line(
    stage: &StandingOfStage,
    width: usize,
    told: &str,
    now: NaiveDateTime,
    look: Look,
    out: &mut dyn Write,
) -> io::Result<()> {
    let count = &stage.count;
    let head = format!(
        "{:width$}  {}  {:>2} of {:>2}",
        count.id,
        bar(count.ready, count.requested),
        count.ready,
        count.requested
    );
    let is_late = stage.due.is_some_and(|due| due <= now);
    let tone = match (count.lacking.is_empty(), is_late) {
        (true, _) => Tone::Good,
        (false, true) => Tone::Bad,
        (false, false) => Tone::Plain,
    };
    let shown = look.paint().tone(tone, &head);
    let beside = 2 + head.chars().count() + 2;
    if told.is_empty() {
        return writeln!(out, "  {shown}");
    }
    if beside + NARROW > look.width {
        writeln!(out, "  {shown}")?;
        return indented(told, 4, look, out);
    }
    let mut lines = crate::terminal::wrapped(told, look.width - beside).into_iter();
    writeln!(out, "  {shown}  {}", lines.next().unwrap_or_default())?;
    lines.try_for_each(|line| writeln!(out, "{:beside$}{line}", ""))
}

/// How much of it is ready; full only if all of it is.
fn bar(ready: usize, requested: usize) -> String {
    let full = (ready * BAR).checked_div(requested).unwrap_or(BAR).min(BAR);
    "█".repeat(full) + &"░".repeat(BAR - full)
}

/// When it is due, and how long that is from now or was ago.
fn countdown(now: NaiveDateTime, due: NaiveDateTime) -> String {
    let at =
        due.format(if due.year() == now.year() { "%A %-d %B at %H:%M" } else { "%A %-d %B %Y at %H:%M" });
    match (time_left(now, due), time_left(due, now)) {
        (Some(left), _) => format!("due {at}: {left} left"),
        (None, Some(ago)) => format!("was due {at}: {ago} ago"),
        (None, None) => format!("due {at}: now"),
    }
}

fn moved(trend: &Trend, now: NaiveDateTime) -> String {
    let day = trend.since.format(if trend.since.year() == now.year() { "%-d %B" } else { "%-d %B %Y" });
    match trend.change {
        0 => format!("as on {day}"),
        up @ 1.. => format!("up {up} since {day}"),
        down => format!("down {} since {day}", down.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadlines_are_counted_down_and_up_on_londons_clocks() {
        let told = |now: &str, due: &str| {
            countdown(format!("{now}:00").parse().unwrap(), format!("{due}:00").parse().unwrap())
        };
        let due = "2026-11-24T11:00";
        assert_eq!(told("2026-11-23T10:00", due), "due Tuesday 24 November at 11:00: 1 day 1 hour left");
        assert_eq!(told("2026-11-24T11:20", due), "was due Tuesday 24 November at 11:00: 20 minutes ago");
        assert_eq!(told(due, due), "due Tuesday 24 November at 11:00: now");
        assert!(told("2027-01-04T11:00", due).starts_with("was due Tuesday 24 November 2026 at 11:00"));
        // Clocks go forward on 28 March 2027: an hour less than the calendar says.
        assert!(told("2027-03-27T11:00", "2027-03-29T11:00").ends_with("1 day 23 hours left"));
    }

    #[test]
    fn a_bar_is_full_only_when_all_is_ready() {
        assert_eq!(bar(35, 36), "█████████░");
        assert_eq!(bar(36, 36), "██████████");
        assert_eq!(bar(0, 0), "██████████");
        assert_eq!(bar(0, 9), "░░░░░░░░░░");
    }
}
