//! The plan on one page, for a board: how it stands, what moved, what is red or late, and what is to be decided.

use super::super::{Line, Movement, Plan, words};
use super::ratings::{capital, counts, rag};
use crate::evidence::Rag;
use crate::word::{Cell, Document, Table, Text};

/// As many actions as a list shows: the page is one page.
const MOST: usize = 6;

/// As many letters of a text.
const LETTERS: usize = 200;

/// The page.
#[must_use]
pub fn board(plan: &Plan<'_>) -> Document {
    let mut page = Document::new("Action plan: where we stand", plan.area(), plan.now);
    page.paragraph(summary(plan));
    if plan.lines.is_empty() {
        return page;
    }
    page.table(counts(plan));
    let decide: Vec<&Line<'_>> = plan.lines.iter().filter(|line| line.action.decision.is_some()).collect();
    let decision = |line: &Line<'_>| Cell::from(short(line.action.decision.as_deref().unwrap_or_default()));
    list(&mut page, "Decisions needed", ("We ask the board to", &decision), &decide);
    let reds: Vec<&Line<'_>> = plan.with(Rag::Red).collect();
    list(&mut page, "Red", ("Next step", &next), &reds);
    let overdue: Vec<&Line<'_>> = plan.overdue();
    let late = |line: &Line<'_>| {
        let late = words::overdue(line).unwrap_or_default();
        let now = format!("{}, {late}", words::title(line.rag()));
        Cell::paragraphs([
            Text::new().bold(now),
            short(line.action.next_steps.as_deref().unwrap_or_default()).into(),
        ])
    };
    list(&mut page, "Overdue", ("Rating, and next step", &late), &overdue);
    moved(&mut page, plan);
    page
}

/// How the plan stands, in two sentences.
pub(super) fn summary(plan: &Plan<'_>) -> String {
    if plan.lines.is_empty() {
        return "The plan holds no action yet.".to_owned();
    }
    let count = |rag: Rag| match plan.rated(Some(rag)) {
        1 => format!("1 is {}", rag.word()),
        count => format!("{count} are {}", rag.word()),
    };
    let unrated = match plan.rated(None) {
        0 => String::new(),
        count => format!(", and {count} not rated yet"),
    };
    let overdue = match plan.overdue().len() {
        0 => "None is overdue".to_owned(),
        1 => "One is overdue".to_owned(),
        count => format!("{count} are overdue"),
    };
    format!(
        "On {}, of {}, {}, {} and {}{unrated}. Since {}, {} moved towards green and {} towards red. {overdue}.",
        words::day(plan.today()),
        words::counted(plan.lines.len(), "action"),
        count(Rag::Red),
        count(Rag::Amber),
        count(Rag::Green),
        words::since(plan),
        plan.moved(Movement::Better),
        plan.moved(Movement::Worse),
    )
}

/// A table of actions: which, whose and by when, and what is to be said of each.
fn list(
    page: &mut Document,
    title: &str,
    (heading, says): (&str, &dyn Fn(&Line<'_>) -> Cell),
    lines: &[&Line<'_>],
) {
    if lines.is_empty() {
        return;
    }
    let columns = [("Action", 5), ("Owner, and due", 4), (heading, 7)];
    let mut table = Table::new(title, columns).caption_unseen();
    for line in lines.iter().take(MOST) {
        let whose = Cell::paragraphs([words::owner(line.action), words::due(line.action)]);
        table.row([Cell::from(called(line)), whose, says(line)]);
    }
    page.heading(2, title).table(table);
    more(page, lines.len());
}

/// What went better or worse, with why.
fn moved(page: &mut Document, plan: &Plan<'_>) {
    let moved = |movement| plan.lines.iter().filter(move |line: &&Line<'_>| line.movement == movement);
    let lines: Vec<&Line<'_>> = moved(Movement::Worse).chain(moved(Movement::Better)).collect();
    if lines.is_empty() {
        return;
    }
    let mut table =
        Table::new("What moved", [("Action", 6), ("Before", 2), ("Now", 2), ("Why", 6)]).caption_unseen();
    for line in lines.iter().take(MOST) {
        let note = line.now.and_then(|rating| rating.note.as_deref()).unwrap_or_default();
        let before = line.before.map(|rating| rating.value);
        table.row([
            Cell::from(called(line)),
            rag(before),
            rag(line.rag()),
            Cell::from(capital(&short(note))),
        ]);
    }
    page.heading(2, format!("What moved since {}", words::since(plan))).table(table);
    more(page, lines.len());
}

fn next(line: &Line<'_>) -> Cell {
    match &line.action.next_steps {
        Some(next) => Cell::from(short(next)),
        None => Cell::from(Text::new().bold("No next step is written")),
    }
}

fn more(page: &mut Document, all: usize) {
    if let Some(more) = all.checked_sub(MOST).filter(|more| *more > 0) {
        page.paragraph(format!("And {more} more, in the action plan."));
    }
}

fn called(line: &Line<'_>) -> Text {
    let id = line.action.id.as_ref().map_or("", |id| id.value.as_str());
    Text::new().bold(format!("{id} ")).plain(short(line.action.what.as_deref().unwrap_or_default()))
}

/// The beginning of a long text, in one line.
fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LETTERS {
        return text;
    }
    let start: String = text.chars().take(LETTERS).collect();
    format!("{}…", start.rsplit_once(' ').map_or(start.as_str(), |(start, _)| start))
}
