//! The note from top to bottom.

use std::fs::File;
use std::path::Path;

use super::before::before;
use super::counts::counted;
use super::{lacking, sent};
use crate::pack::PackError;
use crate::pack::book::Making;
use crate::pack::contacts;
use crate::pack::dates::moment;
use crate::pack::index::Index;
use crate::pack::listed::ListOutcome;
use crate::pack::plan::{INDEX, Item};
use crate::word::{Document, Table, Text};

/// Writes the note of the pack `name` at `path`.
///
/// # Errors
/// The disk does not take it.
pub fn write(
    path: &Path,
    about: &Index<'_>,
    making: &Making<'_>,
    lists: &[ListOutcome<'_>],
    name: &str,
) -> Result<(), PackError> {
    let settings = &about.repository.settings;
    let title = format!("Covering note: {}", about.plan.stage.title);
    let mut note = Document::new(&title, &settings.area, making.as_of);
    address(&mut note, about, name);
    standing(&mut note, about);
    sent::by_section(&mut note, about);
    sent::lists(&mut note, about, lists);
    lacking::unavailable(&mut note, about);
    lacking::gaps(&mut note, about);
    sent::once(&mut note, about);
    before(&mut note, about);
    reading(&mut note, about);
    people(&mut note, about);
    File::create(path).and_then(|file| note.write_to(file)).map(drop).map_err(|e| PackError::file(path, &e))
}

/// To whom, from whom, what.
fn address(note: &mut Document, about: &Index<'_>, name: &str) {
    let settings = &about.repository.settings;
    let lead = settings.lead_inspector.as_deref();
    let mut facts = Table::facts("About this pack").caption_unseen();
    let to = lead.map_or("The lead inspector".to_owned(), |name| format!("{name}, lead inspector"));
    facts.row(["To", &to]);
    facts.row(["From", &format!("{} local area partnership", settings.area)]);
    facts.row(["For", &about.framework.title]);
    let split = about.parts > 1;
    facts.row(["Pack", &if split { format!("{name}, in parts") } else { format!("{name}.zip") }]);
    if let Some(due) = about.told.deadline {
        facts.row(["Due", &format!("{} {}", due.format("%A"), moment(due))]);
    }
    note.table(facts);
}

/// How complete it is.
fn standing(note: &mut Document, about: &Index<'_>) {
    let items = &about.plan.items;
    let answered = items.iter().filter(|item| item.is_answered()).count();
    let requests = match counted(items.len(), "request") {
        all if answered == items.len() => format!("the {all} asked for"),
        all => format!("{answered} of the {all} asked for"),
    };
    let files = counted(about.packed.len(), "file");
    let first = format!("This pack answers {requests}, with {files}. For each request, ");
    note.paragraph(Text::new().plain(first).bold(INDEX).plain(
        " says what answers it, where it is, the date it speaks for, who answers for it, and what is lacking.",
    ));
    if let Some(reason) = about.told.incomplete {
        let lacking = Text::new().bold("This pack is incomplete. ").plain(sentence(reason));
        note.inset(lacking.plain(" What it lacks is said below."));
    }
}

/// How to open the pack and see that it is whole.
fn reading(note: &mut Document, about: &Index<'_>) {
    note.heading(1, "Opening and checking the pack").paragraph(
        "Unzip the pack before you open anything in it. It is a BagIt bag: manifest-sha256.txt gives the SHA-256 of every \
         file, and so does the sheet Files of the index. Any program that validates BagIt 1.0 checks them all at once.",
    );
    if about.encrypted {
        note.paragraph(
            "The pack is encrypted with AES-256. Windows Explorer alone cannot open it: 7-Zip, WinZip, WinRAR and PeaZip can, \
             and Keka on a Mac. The password comes by another way than the pack; whoever is named below can give it.",
        );
    }
    if about.parts > 1 {
        note.paragraph(
            "The pack is sent in parts where it is large. Each part is a bag of its own; the index is in each, and says in \
             which part every file is.",
        );
    }
}

fn people(note: &mut Document, about: &Index<'_>) {
    let mut table = Table::facts("Whom to ask").caption_unseen();
    for (title, text) in contacts::reach(about.framework, &about.repository.settings) {
        table.row([title, &text]);
    }
    note.heading(1, "Whom to ask").table(table);
}

/// A request as people know it: its number and title.
pub(super) fn called(item: &Item<'_>) -> String {
    item.request.called()
}

/// A text with a full stop at its end.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
