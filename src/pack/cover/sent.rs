//! What the note says of what is sent.

use super::counts::{MOST, more};
use super::note::called;
use crate::framework::PersonalData;
use crate::pack::dates::day;
use crate::pack::index::Index;
use crate::pack::listed::ListOutcome;
use crate::pack::plan::{Item, Place};
use crate::word::{Cell, Document, Table, Text};

/// The requests and files of each section, and which hold data about people.
pub(super) fn by_section(note: &mut Document, about: &Index<'_>) {
    let mut table =
        Table::new("What we send", [("Section", 5), ("Requests answered", 3), ("Files", 2)]).caption_unseen();
    for section in &about.framework.sections {
        let items: Vec<&Item<'_>> =
            about.plan.items.iter().filter(|item| item.request.section == section.id).collect();
        if items.is_empty() {
            continue;
        }
        let answered = items.iter().filter(|item| item.is_answered()).count();
        let files =
            items.iter().flat_map(|item| &item.answers).filter(|a| matches!(a.place, Place::Pack(_))).count();
        let of = format!("{answered} of {}", items.len());
        table.row([Cell::from(&section.title), Cell::number(of), Cell::number(files)]);
    }
    note.heading(1, "What we send").table(table);
    let personal: Vec<String> =
        about.plan.items.iter().filter(|item| is_personal(item)).map(called).collect();
    if !personal.is_empty() {
        let rest = personal.len().checked_sub(MOST).filter(|rest| *rest > 0);
        let rest = rest.map(|rest| format!(", and {rest} more that the index names")).unwrap_or_default();
        let shown: Vec<&str> = personal.iter().take(MOST).map(String::as_str).collect();
        let text = format!("{}{rest}", shown.join("; "));
        let lead = Text::new().bold("Data about identifiable children and young people: ");
        note.paragraph(lead.plain(text).plain(". Please keep these apart from the rest."));
    }
}

fn is_personal(item: &Item<'_>) -> bool {
    item.answers.iter().any(|answer| {
        let told = answer.entry.and_then(|entry| entry.personal_data).unwrap_or(item.request.personal_data);
        matches!(answer.place, Place::Pack(_)) && told == PersonalData::PersonLevel
    })
}

/// The day that each list speaks for, and how many it names.
pub(super) fn lists(note: &mut Document, about: &Index<'_>, lists: &[ListOutcome<'_>]) {
    let mut table =
        Table::new("The dates our lists speak for", [("List", 5), ("Rows", 2), ("Speaks for", 3)])
            .caption_unseen();
    for list in &about.plan.lists {
        let written = lists.iter().find(|l| l.spec.id == list.spec.id).and_then(|l| l.written.as_ref().ok());
        let Some(written) = written else { continue };
        let as_at = about.repository.list(&list.spec.id).and_then(|s| s.as_at.as_ref());
        let speaks = as_at.map_or("no date was stated".to_owned(), |at| day(at.value));
        table.row([Cell::from(list.spec.title_of()), Cell::number(written.rows), Cell::from(speaks)]);
    }
    if !table.is_empty() {
        note.heading(1, "The dates our lists speak for").table(table);
    }
}

/// What answers several requests and is sent once.
pub(super) fn once(note: &mut Document, about: &Index<'_>) {
    let mut table =
        Table::new("Sent once for several requests", [("Request", 4), ("See", 6)]).caption_unseen();
    let mut all = 0;
    for item in &about.plan.items {
        for answer in &item.answers {
            if let Place::Elsewhere(path) = &answer.place {
                all += 1;
                if all <= MOST {
                    table.row([&called(item), path]);
                }
            }
        }
    }
    if !table.is_empty() {
        note.heading(1, "Sent once for several requests");
        note.leading("These stand in the folder of the first request that they answer:").table(table);
        note_more(note, all);
    }
}

/// Says how much more there is, where there is more.
pub(super) fn note_more(note: &mut Document, all: usize) {
    if let Some(more) = more(all) {
        note.paragraph(more);
    }
}
