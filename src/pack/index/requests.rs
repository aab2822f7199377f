//! The sheet of requests: what answers each, where it is, who answers for it, and what is lacking.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Index;
use super::page::{Line, Sheet};
use crate::evidence::{Entry, Owner};
use crate::pack::book::Making;
use crate::pack::page::day;
use crate::pack::plan::{Answer, Item, Place};
use crate::pack::style::Style;

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
    for answer in &item.answers {
        let line = line(index, item, answer, if first { &lacking } else { "" }, first);
        sheet.line(&line)?;
        first = false;
    }
    if first {
        let state = match item {
            _ if item.unavailable.iter().any(|u| u.request.value == item.request.id) => "Not available",
            _ if item.request.per_child => Line::LATER,
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
        Place::Pack(path) => (path.clone(), Line::SENT),
        Place::Elsewhere(path) => (format!("see {path}"), Line::ELSEWHERE),
        Place::Web(url) => (url.clone(), Line::WEB),
        Place::Draft => (String::new(), "Draft, not sent"),
        Place::Missing(name) => (name.clone(), "File missing"),
    };
    let list = index.plan.lists.iter().find(|list| answer.place.path() == Some(&list.path));
    let as_at = match (answer.entry, list) {
        (Some(entry), _) => entry.as_at.as_ref(),
        (None, Some(list)) => index.repository.list(&list.spec.id).and_then(|s| s.as_at.as_ref()),
        (None, None) => None,
    }
    .map(|day| day.value);
    let personal = answer.entry.and_then(|e| e.personal_data).unwrap_or(item.request.personal_data);
    Line {
        id: &item.request.id,
        asked: &item.request.title,
        first,
        answer: &answer.title,
        place,
        as_at,
        owner: answer.entry.map(owner).unwrap_or_default(),
        state,
        personal: if answer.entry.is_none() && item.request.list.as_deref() == Some("providers") {
            "counts"
        } else {
            personal.word()
        },
        lacking,
    }
}

fn owner(entry: &Entry) -> String {
    let Owner { role, team, email } = &entry.owner;
    let who: Vec<&str> = [role, team].into_iter().flatten().map(String::as_str).collect();
    let lines = [who.join(", "), email.clone().unwrap_or_default()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What a request lacks and why, a sentence a line.
fn lacking(index: &Index<'_>, making: &Making<'_>, item: &Item<'_>) -> String {
    let id = item.request.id.as_str();
    let mut lines: Vec<String> = item.gaps.clone();
    for told in &item.unavailable {
        let part = item.request.parts.iter().find(|p| p.id == told.request.value);
        let what = part.map_or("Not available".to_owned(), |p| format!("{}: not available", p.title));
        let instead = told.instead.as_ref().map(|i| format!(". Instead: {i}")).unwrap_or_default();
        lines.push(format!("{what}: {}{instead}", told.reason));
    }
    for waiver in index.repository.settings.waivers.iter().filter(|w| w.place == id) {
        if making.as_of.date() <= waiver.until.value {
            lines.push(format!("Accepted until {}: {}", day(waiver.until.value), waiver.reason));
        }
    }
    if item.answers.is_empty() && item.request.per_child {
        lines.push("Asked for each tracked child".to_owned());
    }
    // What was checked of nothing says nothing new.
    if item.is_answered() {
        let of_this =
            |gap: &&crate::pack::Gap| gap.request.as_deref().and_then(|r| r.split('/').next()) == Some(id);
        lines.extend(index.told.gaps.iter().filter(of_this).map(|gap| gap.what.clone()));
    }
    let mut seen = std::collections::BTreeSet::new();
    lines.retain(|line| seen.insert(line.clone()));
    lines.join("\n")
}
