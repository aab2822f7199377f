//! The plan as a report to a scrutiny committee: what the colours mean, every line by month, then reds, what turned, the next
//! steps to green, and what makes green stronger.

use chrono::{Datelike, NaiveDate};

use super::super::{Group, Line, Movement, Plan, Subject, groups, held, months, words};
use super::board::summary;
use super::ratings::{capital, rag};
use super::recommendations::recommendations;
use crate::evidence::Rag;
use crate::word::{Cell, Document, Table, Text};

/// More months than this do not fit beside aspects, and fewer beside actions.
const MONTHS: u32 = 6;
const BESIDE_ACTIONS: u32 = 4;

/// The report.
#[must_use]
pub fn committee(plan: &Plan<'_>) -> Document {
    let mut report = Document::new("SEND action plan: progress", plan.area(), plan.now);
    report.contents();
    purpose(&mut report, plan);
    legend(&mut report, plan);
    report.heading(1, "4. Progress by month");
    let months = months_shown(plan);
    groups(plan).iter().for_each(|group| group_of(&mut report, plan, group, &months));
    progress(&mut report, plan);
    let next = recommendations(&mut report, plan, 6);
    report.heading(1, format!("{next}. Recommendation")).paragraph(
        "The committee is asked to consider the progress described here, and to say which lines it wants to hear more of.",
    );
    contact(&mut report, plan);
    report
}

fn purpose(report: &mut Document, plan: &Plan<'_>) {
    report.heading(1, "1. Purpose of this report").paragraph(format!(
        "This report tells the committee how the partnership of {} carries out its action plan for children and young people \
         with special educational needs and disabilities (SEND): what has improved, what has not, and what happens next.",
        plan.area()
    ));
    report.heading(1, "2. Summary").paragraph(summary(plan)).paragraph(
        "Each action is rated by its owner together with the partners. A rating holds until the next one is given; every rating \
         that was ever given is kept.",
    );
}

fn legend(report: &mut Document, plan: &Plan<'_>) {
    let mut table =
        Table::new("What the ratings mean", [("Rating", 2), ("What it means", 8)]).caption_unseen();
    for value in [Rag::Red, Rag::Amber, Rag::Green] {
        table.row([rag(Some(value)), Cell::from(capital(words::meaning(plan, value)))]);
    }
    report.heading(1, "3. Ratings").table(table);
}

/// The months side by side: since the month that ratings are compared with, or the last few.
fn months_shown(plan: &Plan<'_>) -> Vec<NaiveDate> {
    let most = if plan.framework.rag.is_empty() { BESIDE_ACTIONS } else { MONTHS };
    let all = months(&plan.repository.actions, plan.today(), most);
    match plan.since {
        Some(since) => all.into_iter().filter(|month| *month >= since).collect(),
        None => all,
    }
}

fn group_of(report: &mut Document, plan: &Plan<'_>, group: &Group<'_, '_>, months: &[NaiveDate]) {
    report.heading(2, group.title.as_str());
    let mut rest = group.subjects.as_slice();
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|subject| subject.part == first.part).count();
        let (these, others) = rest.split_at(length);
        if let Some(part) = first.part {
            report.heading(3, part);
        }
        let caption = format!("{}: ratings by month", first.part.unwrap_or(&group.title));
        report.table(table(plan, &caption, these, months));
        rest = others;
    }
}

/// A line for each aspect, where the framework rates aspects; else one for each action.
fn table(plan: &Plan<'_>, caption: &str, subjects: &[Subject<'_, '_>], months: &[NaiveDate]) -> Table {
    let by_aspect = !plan.framework.rag.is_empty();
    let named = subjects.iter().any(|subject| !subject.title.is_empty());
    let mut columns: Vec<(String, u32)> = Vec::new();
    if named {
        columns.push((
            if by_aspect { "Aspect" } else { "Criterion" }.to_owned(),
            if by_aspect { 12 } else { 6 },
        ));
    }
    if !by_aspect || !named {
        columns.push(("Action".to_owned(), 9));
    }
    let share = if by_aspect { 2 } else { 3 };
    columns.extend(months.iter().map(|month| (month.format("%b %y").to_string(), share)));
    let mut table = Table::new(caption, columns).caption_unseen().labelled();
    for subject in subjects {
        if by_aspect && named {
            let rated = months.iter().map(|month| rag(worst(plan, subject, *month)));
            table.row(std::iter::once(Cell::from(&subject.title)).chain(rated));
            continue;
        }
        for line in &subject.lines {
            let rated =
                months.iter().map(|month| rag(held(line.action, *month, plan.today()).map(|r| r.value)));
            let about = named.then(|| Cell::from(&subject.title));
            table.row(about.into_iter().chain([Cell::from(words::called(line))]).chain(rated));
        }
    }
    table
}

/// The worst rating that held among the actions of a subject; where it has none, how the self-evaluation rates it now.
fn worst(plan: &Plan<'_>, subject: &Subject<'_, '_>, month: NaiveDate) -> Option<Rag> {
    let ratings = subject.lines.iter().filter_map(|line| held(line.action, month, plan.today()));
    let stated = || {
        subject.stated.filter(|_| subject.lines.is_empty() && month.with_day(1) == plan.today().with_day(1))
    };
    ratings.map(|rating| rating.value).min().or_else(stated)
}

fn progress(report: &mut Document, plan: &Plan<'_>) {
    report.heading(1, format!("5. Progress since {}", words::since(plan)));
    let all = || plan.lines.iter();
    let fell = |line: &&Line<'_>| line.movement == Movement::Worse;
    let turned = |to: Rag| move |line: &&Line<'_>| line.turned(Rag::Red, to);
    let sections: [(&str, Vec<&Line<'_>>); 6] = [
        ("Reds", plan.with(Rag::Red).collect()),
        ("Reds turned amber", all().filter(turned(Rag::Amber)).collect()),
        ("Reds turned green", all().filter(turned(Rag::Green)).collect()),
        ("Ratings that fell", all().filter(fell).filter(|line| line.rag() != Some(Rag::Red)).collect()),
        (
            "Amber: next steps to green",
            all()
                .filter(|l| l.rag() == Some(Rag::Amber) && !l.turned(Rag::Red, Rag::Amber) && !fell(l))
                .collect(),
        ),
        (
            "Green: steps to strengthen",
            all().filter(|l| l.rag() == Some(Rag::Green) && !l.turned(Rag::Red, Rag::Green)).collect(),
        ),
    ];
    let mut number = 0;
    for (title, lines) in sections {
        // That nothing is red is worth saying; that nothing turned green is not.
        if lines.is_empty() && title != "Reds" && title != "Reds turned amber" {
            continue;
        }
        number += 1;
        report.heading(2, format!("5.{number} {title}"));
        if lines.is_empty() {
            report.paragraph("None.");
        }
        lines.iter().for_each(|line| action(report, line));
    }
}

/// An action: what it is, why it stands where it does, and what comes next.
fn action(report: &mut Document, line: &Line<'_>) {
    let action = line.action;
    let source = words::source(action);
    let about = if source.is_empty() { String::new() } else { format!(" ({source})") };
    report.leading(Text::new().bold(words::called(line)).quiet(about));
    let mut points = Vec::new();
    if let Some(rating) = line.now {
        let month = rating.day.format("%B %Y");
        let note = rating.note.as_deref().map(|note| format!(": {note}")).unwrap_or_default();
        points.push(
            Text::new().plain(words::sentence(&format!("{} in {month}{note}", words::title(line.rag())))),
        );
    }
    if let Some(next) = &action.next_steps {
        points.push(Text::new().bold("Next: ").plain(words::sentence(next)));
    } else if line.rag() == Some(Rag::Red) {
        points.push(Text::new().bold("No next step is written."));
    }
    if let Some(measure) = &action.measure {
        points.push(Text::new().bold("Done when: ").plain(words::sentence(measure)));
    }
    let late = words::overdue(line).map(|late| format!(", {late}")).unwrap_or_default();
    points.push(Text::new().quiet(format!("{}; due {}{late}.", words::owner(action), words::due(action))));
    report.bullets(points);
}

/// Whom members ask: the first of those whom inspectors call.
fn contact(report: &mut Document, plan: &Plan<'_>) {
    let contacts = &plan.repository.settings.contacts;
    let Some(contact) = plan.framework.contacts.iter().find_map(|role| contacts.get(&role.id)) else {
        return;
    };
    let parts = [&contact.name, &contact.role, &contact.email, &contact.phone];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    if !parts.is_empty() {
        report.heading(1, "Contact").paragraph(parts.join(", "));
    }
}
