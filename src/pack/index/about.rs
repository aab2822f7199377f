//! The sheet that says what the pack is: whose, for which stage, how complete, and whom to ask.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Index;
use crate::pack::book::Making;
use crate::pack::contacts;
use crate::pack::dates::{day, moment};
use crate::workbook::Page;
use crate::workbook::Style;

/// Adds the sheet.
pub(super) fn add(
    book: &mut Workbook,
    style: &Style,
    index: &Index<'_>,
    making: &Making<'_>,
    title: &str,
) -> Result<(), XlsxError> {
    let mut page = Page::add(book, style, "About", title, [30.0, 70.0, 44.0])?;
    for (label, text) in facts(index, making) {
        page.line(label, &text, "")?;
    }
    snapshots(&mut page, index)?;
    earlier(&mut page, index)?;
    gaps(&mut page, index)?;
    contacts(&mut page, index)?;
    page.section("How to check this pack", "", "")?;
    page.line("Each file", "The sheet Files and manifest-sha256.txt give the SHA-256 of every file", "")?;
    page.line("All at once", "sendpack verify, or any program that validates BagIt 1.0", "")
}

fn facts(index: &Index<'_>, making: &Making<'_>) -> Vec<(&'static str, String)> {
    let settings = &index.repository.settings;
    let or_not = |at: Option<chrono::NaiveDateTime>| at.map_or("not stated".to_owned(), moment);
    let (ready, requested) = index.told.ready;
    let mut facts = vec![
        ("Area", settings.area.clone()),
        ("Framework", index.framework.title.clone()),
        ("Stage", index.plan.stage.title.clone()),
        ("Due", or_not(index.told.deadline)),
        ("Area notified", or_not(settings.notified.as_ref().map(|n| n.value))),
        ("Built", format!("{} by sendpack {}", moment(making.as_of), making.version)),
        ("Requests ready", format!("{ready} of {requested}")),
        ("Files", format!("{}, with this index {}", index.packed.len(), index.packed.len() + 1)),
    ];
    if index.parts > 1 {
        let parts =
            format!("{}: all of them together are the submission; this index is in each", index.parts);
        facts.push(("Parts", parts));
    }
    if let Some(reason) = index.told.incomplete {
        facts.push(("Incomplete on purpose", reason.to_owned()));
    }
    facts
}

fn snapshots(page: &mut Page<'_>, index: &Index<'_>) -> Result<(), XlsxError> {
    if index.plan.lists.is_empty() {
        return Ok(());
    }
    page.section("Lists", "Speak for", "")?;
    for list in &index.plan.lists {
        let as_at = index.repository.list(&list.spec.id).and_then(|s| s.as_at.as_ref());
        page.line(
            &list.spec.title_of(),
            &as_at.map_or("no date was stated".to_owned(), |d| day(d.value)),
            "",
        )?;
    }
    Ok(())
}

/// Packs that are taken as sent.
fn earlier(page: &mut Page<'_>, index: &Index<'_>) -> Result<(), XlsxError> {
    if index.plan.earlier.packs.is_empty() {
        return Ok(());
    }
    page.section("Earlier packs", "What they hold is pointed to, not sent again", "SHA-256")?;
    for pack in &index.plan.earlier.packs {
        page.line(&day(pack.on), &pack.file, &pack.sha256)?;
    }
    Ok(())
}

/// What concerns no request of the index stands here.
fn gaps(page: &mut Page<'_>, index: &Index<'_>) -> Result<(), XlsxError> {
    let placed =
        |id: &str| index.plan.items.iter().any(|i| i.request.id == id.split('/').next().unwrap_or(id));
    let mut general = index.told.gaps.iter().filter(|g| !g.request.as_deref().is_some_and(placed)).peekable();
    if general.peek().is_some() {
        page.section("Not in order", "", "")?;
        for gap in general {
            page.line(gap.request.as_deref().unwrap_or("The pack as a whole"), &gap.what, "")?;
        }
    }
    Ok(())
}

fn contacts(page: &mut Page<'_>, index: &Index<'_>) -> Result<(), XlsxError> {
    page.section("Whom to ask", "", "")?;
    for (title, text) in contacts::reach(index.framework, &index.repository.settings) {
        page.line(title, &text, "")?;
    }
    Ok(())
}
