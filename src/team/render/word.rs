//! The Word document that everybody on the team is given.

use super::View;
use super::words::{self, State};
use crate::evidence::{Arrangement, Person, Role};
use crate::team::{Day, Line, Slot};
use crate::word::{Cell, Document, Fill, Table, Text};

/// The run sheet as a document.
#[must_use]
pub fn word(view: &View<'_>) -> Document {
    let mut document = Document::new("Run sheet of the inspection", view.area, view.now);
    document.marked("Contact details: for the inspection team only");
    let open = words::still_open(view).map(|open| format!(" {open}.")).unwrap_or_default();
    document.inset(format!("{}.{open}", words::begins(view.sheet)));
    document.heading(1, "Who does what");
    roles(view, &mut document);
    document.heading(1, "Arrangements");
    arrangements(view, &mut document);
    document.landscape().heading(1, "Timetable");
    for day in &view.sheet.days {
        timetable(view, day, &mut document);
    }
    document
}

fn roles(view: &View<'_>, document: &mut Document) {
    let team = &view.sheet.repository.team;
    if team.roles.is_empty() {
        document.paragraph("No roles are written down yet.");
        return;
    }
    let columns = [("Role", 8), ("Who", 9), ("Deputy", 9)];
    let mut table = Table::new("Roles, who has them and who steps in", columns).caption_unseen();
    for role in &team.roles {
        table.row([about(role), person(view, &role.holder), deputies(view, role)]);
    }
    document.table(table);
}

fn about(role: &Role) -> Cell {
    let title = Text::new().bold(role.title.value.as_str());
    Cell::paragraphs(std::iter::once(title).chain(role.does.as_ref().map(Text::from)))
}

fn deputies(view: &View<'_>, role: &Role) -> Cell {
    if role.deputies.is_empty() {
        return Cell::from("No deputy").filled(Fill::Amber);
    }
    Cell::paragraphs(role.deputies.iter().flat_map(|it| lines(view, it)))
}

fn person(view: &View<'_>, person: &Person) -> Cell {
    Cell::paragraphs(lines(view, person))
}

/// Name, telephone number and address, each on a line of its own; then when the person is not there.
fn lines(view: &View<'_>, person: &Person) -> Vec<Text> {
    let name = Text::new().bold(words::name(person));
    let name = words::reach(person).into_iter().fold(name, |text, line| text.plain(format!("\n{line}")));
    let away = words::away(person, view.now.date()).map(|away| Text::new().quiet(away));
    std::iter::once(name).chain(away).collect()
}

fn arrangements(view: &View<'_>, document: &mut Document) {
    let all = &view.sheet.repository.team.logistics;
    if all.is_empty() {
        document.paragraph("None are written down yet.");
        return;
    }
    let columns = [("Item", 5), ("Owner", 3), ("State", 2)];
    let mut table = Table::new("What must be arranged", columns).caption_unseen();
    for it in all {
        let owner = it.owner.as_ref().map_or("Nobody yet", |told| told.as_str());
        table.row([item(it), Cell::from(owner), state(State::of(it, view.now.date()))]);
    }
    document.table(table);
}

fn item(it: &Arrangement) -> Cell {
    let note = it.note.as_ref().map(|note| Text::new().quiet(note.as_str()));
    Cell::paragraphs(it.item.as_ref().map(Text::from).into_iter().chain(note))
}

fn state(state: State) -> Cell {
    let fill = match state {
        State::Done(_) => Fill::Green,
        State::Open(_) => Fill::Amber,
        State::Late(_) => Fill::Red,
    };
    Cell::from(state.words()).filled(fill)
}

fn timetable(view: &View<'_>, day: &Day<'_>, document: &mut Document) {
    let title = words::day(day, view.sheet);
    document.heading(2, title.as_str());
    if let Some(off) = words::day_off(day, &view.sheet.holidays) {
        document.leading(format!("{off}."));
    }
    let columns = [("Time", 3), ("What and where", 8), ("Who", 8), ("Documents to hand", 9)];
    let mut table = Table::new(&title, columns).caption_unseen();
    for line in &day.lines {
        let time = Cell::from(words::time(line));
        match line {
            Line::Due(due) => table.row([time, Cell::from(Text::new().bold(due.title.as_str()))]),
            Line::Session(slot) => table.row([time, what(slot), who(view, slot), hand(view, slot)]),
        };
    }
    document.table(table);
}

fn what(slot: &Slot<'_>) -> Cell {
    let place = match slot.place() {
        Some(place) => Text::from(place),
        None => Text::new().quiet("Where is not fixed yet"),
    };
    let note = slot.session.and_then(|session| session.note.as_ref()).map(Text::from);
    Cell::paragraphs([Text::new().bold(slot.title()), place].into_iter().chain(note))
}

fn who(view: &View<'_>, slot: &Slot<'_>) -> Cell {
    let who = words::who(view.sheet, slot);
    if who.is_empty() { Cell::from(Text::new().quiet("Nobody named yet")) } else { Cell::paragraphs(who) }
}

fn hand(view: &View<'_>, slot: &Slot<'_>) -> Cell {
    let papers = words::hand(view.sheet, slot).into_iter();
    Cell::paragraphs(papers.map(|(title, files)| match files.is_empty() {
        true => Text::from(title),
        false => Text::new().plain(title).quiet(format!("\n{files}")),
    }))
}
