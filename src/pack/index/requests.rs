//! The sheet of requests: what answers each, where it is, who answers for it, and what is lacking.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Index;
use super::page::{Line, Sheet};
use crate::evidence::{Owner, TrackedChild, Unavailable};
use crate::pack::book::Making;
use crate::pack::dates::day;
use crate::pack::plan::{Answer, Item, Place};
use crate::workbook::Style;

/// Adds the sheet.
pub(super) fn add(
    book: &mut Workbook,
    style: &Style,
    index: &Index<'_>,
    making: &Making<'_>,
    title: &str,
) -> Result<(), XlsxError> {
    let mut sheet = Sheet::begin(book, style, title)?;
    for section in &index.framework.sections {
        let mut items = index.plan.items.iter().filter(|i| i.request.section == section.id).peekable();
        if items.peek().is_some() {
            sheet.section(&section.title)?;
        }
        for item in items {
            write(&mut sheet, index, making, item)?;
        }
    }
    sheet.end()
}

fn write(
    sheet: &mut Sheet<'_>,
    index: &Index<'_>,
    making: &Making<'_>,
    item: &Item<'_>,
) -> Result<(), XlsxError> {
    let lacking = lacking(index, making, item);
    let mut first = true;
    let mut before = None;
    for answer in &item.answers {
        let mut lines: Vec<&str> = Some(lacking.as_str()).filter(|_| first).into_iter().collect();
        let child = answer.tracked.map(|(child, _)| child);
        let own = child
            .filter(|child| before != Some(&child.name))
            .map(|child| of_child(index, item, child, answer));
        lines.extend(own.as_deref());
        lines.retain(|line| !line.is_empty());
        sheet.line(&line(index, item, answer, &lines.join("\n"), first))?;
        first = false;
        before = child.map(|child| &child.name);
    }
    if first {
        let state = match item {
            _ if item.unavailable.iter().any(|u| u.request.value == item.request.id) => "Not available",
            _ if item.request.per_child && index.repository.tracking.children.is_empty() => Line::LATER,
            _ if item.request.per_child => Line::NOT_ASKED,
            _ => "Nothing",
        };
        sheet.line(&Line {
            id: &item.request.id,
            asked: &item.request.title,
            first: true,
            state,
            lacking: &lacking,
            ..Line::default()
        })?;
    }
    Ok(())
}

fn line<'l>(
    index: &Index<'_>,
    item: &'l Item<'_>,
    answer: &'l Answer<'_>,
    lacking: &'l str,
    first: bool,
) -> Line<'l> {
    let (place, state) = match &answer.place {
        Place::Pack(path) => match index.replaced(path) {
            Some(sent) => (format!("{}\nreplaces {}", index.placed(path), sent.shown()), Line::REPLACES),
            None => (index.placed(path), Line::SENT),
        },
        Place::Before(sent) => (format!("see {}", sent.shown()), Line::BEFORE),
        Place::Elsewhere(path) => (format!("see {}", index.placed(path)), Line::ELSEWHERE),
        Place::Web(url) => (url.clone(), Line::WEB),
        Place::Draft => (String::new(), "Draft, not sent"),
        Place::Missing(name) => (name.clone(), "File missing"),
        Place::Lacking => (String::new(), "Nothing"),
        Place::Unavailable => (String::new(), "Not available"),
    };
    let personal = answer.entry.and_then(|e| e.personal_data).unwrap_or(item.request.personal_data);
    Line {
        id: &item.request.id,
        asked: &item.request.title,
        first,
        answer: &answer.title,
        place,
        as_at: index.as_at(answer),
        owner: answer
            .entry
            .map(|e| &e.owner)
            .or(answer.tracked.map(|(child, _)| &child.lead))
            .map(owner)
            .unwrap_or_default(),
        state,
        personal: if answer.entry.is_none() && item.request.list.as_deref() == Some("providers") {
            "counts"
        } else {
            personal.word()
        },
        lacking,
    }
}

fn owner(Owner { role, team, email }: &Owner) -> String {
    let who: Vec<&str> = [role, team].into_iter().flatten().map(String::as_str).collect();
    let lines = [who.join(", "), email.clone().unwrap_or_default()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What a tracked child lacks of a request and why, a sentence a line.
fn of_child(index: &Index<'_>, item: &Item<'_>, child: &TrackedChild, answer: &Answer<'_>) -> String {
    let unit = child.unit(&item.request.id);
    if let Some(told) = item.unavailable.iter().find(|told| told.request.value == unit) {
        return reason("Not available", told);
    }
    let told = index.told.gaps.iter().filter(|gap| gap.request.as_ref() == Some(&unit));
    let lines: Vec<&str> = told.map(|gap| gap.what.as_str()).collect();
    match answer.place {
        Place::Lacking if lines.is_empty() => "Nothing answers it".to_owned(),
        _ => lines.join("\n"),
    }
}

/// Why something is not available, and what is offered instead.
fn reason(what: &str, told: &Unavailable) -> String {
    let instead = told.instead.as_ref().map(|i| format!(". Instead: {i}")).unwrap_or_default();
    format!("{what}: {}{instead}", told.reason)
}

/// What a request lacks and why, a sentence a line; what single children lack stands on their own lines.
fn lacking(index: &Index<'_>, making: &Making<'_>, item: &Item<'_>) -> String {
    let id = item.request.id.as_str();
    let per_child = item.request.per_child;
    let mut lines: Vec<String> = if per_child { Vec::new() } else { item.gaps.clone() };
    for told in item.unavailable.iter().filter(|told| !per_child || told.request.value == id) {
        let part = item.request.parts.iter().find(|p| p.id == told.request.value);
        let what = part.map_or("Not available".to_owned(), |p| format!("{}: not available", p.title));
        lines.push(reason(&what, told));
    }
    for waiver in index.repository.settings.waivers.iter().filter(|w| w.place == id) {
        if making.as_of.date() <= waiver.until.value {
            lines.push(format!("Accepted until {}: {}", day(waiver.until.value), waiver.reason));
        }
    }
    if item.answers.is_empty() && item.request.per_child {
        let chosen = !index.repository.tracking.children.is_empty();
        let condition = item.request.conditional.as_ref().filter(|_| chosen);
        lines.push(
            condition.map_or("Asked for each tracked child".to_owned(), |only| format!("Asked {only}")),
        );
    }
    // What was checked of nothing says nothing new.
    if item.is_answered() {
        let of_this = |gap: &&crate::pack::Gap| {
            gap.request.as_deref().is_some_and(|r| r == id || !per_child && r.split('/').next() == Some(id))
        };
        lines.extend(index.told.gaps.iter().filter(of_this).map(|gap| gap.what.clone()));
    }
    let mut seen = std::collections::BTreeSet::new();
    lines.retain(|line| seen.insert(line.clone()));
    lines.join("\n")
}
