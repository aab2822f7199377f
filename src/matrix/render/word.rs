//! The Word document.

use super::{View, words};
use crate::evidence::{MatrixRow, Rag, Views};
use crate::framework::MatrixArea;
use crate::matrix::{Band, Line, plan};
use crate::word::{Cell, Document, Fill, Table, Text};

/// The matrix, or its action plan, as a document.
#[must_use]
pub fn word(view: &View<'_>) -> Document {
    let mut document = Document::new(words::title(view), &view.repository.settings.area, view.now);
    document.inset(format!("{}.", words::counts(view))).contents();
    document.heading(1, "Overview");
    legend(view, &mut document);
    document.table(overview(view));
    document.landscape();
    match view.plan {
        Some(ratings) => actions(view, ratings, &mut document),
        None => view.grid.bands.iter().for_each(|band| area(view, band, &mut document)),
    }
    document
}

/// How many lines of each area have which rating.
fn overview(view: &View<'_>) -> Table {
    let columns = [("Area", 10), ("Red", 2), ("Amber", 2), ("Green", 2), ("Not rated", 3)];
    let mut table = Table::new("How many lines of each area have which rating", columns).caption_unseen();
    for band in &view.grid.bands {
        let counts =
            band.counts().into_iter().zip([Some(Fill::Red), Some(Fill::Amber), Some(Fill::Green), None]);
        let count = |(count, fill): (usize, Option<Fill>)| match (count, fill) {
            (0, _) => Cell::from("\u{2013}"),
            (count, Some(fill)) => Cell::from(count.to_string()).filled(fill),
            (count, None) => Cell::from(count.to_string()),
        };
        table.row(std::iter::once(Cell::from(words::area(band.area))).chain(counts.map(count)));
    }
    table
}

/// What the colours mean, where the framework says so.
fn legend(view: &View<'_>, document: &mut Document) {
    let meaning = |rating: &crate::framework::Rating| {
        let rag = Rag::from_word(&rating.value);
        Text::new().bold(format!("{}: ", words::rating(rag))).plain(rating.meaning.as_str())
    };
    document.bullets(view.framework.rag.iter().map(meaning));
}

fn area(view: &View<'_>, band: &Band<'_>, document: &mut Document) {
    let title = words::area(band.area);
    document.heading(1, title.as_str());
    let columns = [
        ("Sub-area and responsible officer", 9),
        ("Good practice", 10),
        ("To improve", 10),
        ("Plan", 8),
        ("Supporting evidence", 7),
        ("Rating", 4),
        ("Summary", 7),
    ];
    let mut table = Table::new(&title, columns).caption_unseen();
    for line in &band.lines {
        match line.row {
            Some(row) => table.row([
                about(line),
                both(&row.good),
                both(&row.improve),
                planned(row),
                Cell::paragraphs(words::evidence(view, row)),
                rated(line),
                Cell::paragraphs(row.summary.as_ref().map(Text::from)),
            ]),
            None => {
                let nothing = std::iter::repeat_with(Cell::default).take(4);
                table.row(std::iter::once(about(line)).chain(nothing).chain([rated(line)]))
            }
        };
    }
    document.table(table);
}

fn about(line: &Line<'_>) -> Cell {
    let officer = line.row.and_then(|row| row.officer.as_ref()).map(Text::from);
    Cell::paragraphs(std::iter::once(Text::new().bold(words::line(line))).chain(officer))
}

fn both(views: &Views) -> Cell {
    Cell::paragraphs(
        words::views(views).map(|(whose, text)| Text::new().bold(format!("{whose}: ")).plain(text)),
    )
}

fn planned(row: &MatrixRow) -> Cell {
    let by = words::by(row).map(|by| Text::new().bold(format!("By {by}")));
    Cell::paragraphs(row.action.as_ref().map(Text::from).into_iter().chain(by))
}

fn rated(line: &Line<'_>) -> Cell {
    Cell::from(words::rating(line.rag())).filled(fill(line.rag()))
}

const fn fill(rag: Option<Rag>) -> Fill {
    match rag {
        Some(Rag::Red) => Fill::Red,
        Some(Rag::Amber) => Fill::Amber,
        Some(Rag::Green) => Fill::Green,
        None => Fill::Grey,
    }
}

fn actions(view: &View<'_>, ratings: &[Rag], document: &mut Document) {
    document.heading(1, "Actions").leading(format!("{}.", words::holds(ratings)));
    let lines = plan(view.grid, ratings);
    if lines.is_empty() {
        document.paragraph("No line is rated so.");
        return;
    }
    let columns = [
        ("Rating", 4),
        ("Sub-area", 9),
        ("To improve", 11),
        ("Action", 10),
        ("By when", 5),
        ("Responsible officer", 6),
        ("Supporting evidence", 8),
    ];
    let mut table = Table::new("Actions, the worst rating first", columns).caption_unseen();
    for (area, line) in &lines {
        let Some(row) = line.row else { continue };
        table.row([
            rated(line),
            place(*area, line),
            both(&row.improve),
            Cell::from(row.action.as_deref().unwrap_or("No action yet")),
            Cell::from(words::by(row).unwrap_or_else(|| "No date yet".to_owned())),
            Cell::from(row.officer.as_deref().unwrap_or("Nobody yet")),
            Cell::paragraphs(words::evidence(view, row)),
        ]);
    }
    document.table(table);
}

fn place(area: Option<&MatrixArea>, line: &Line<'_>) -> Cell {
    let within = area.filter(|area| area.id != line.id).map(|area| Text::new().quiet(area.title.as_str()));
    Cell::paragraphs(std::iter::once(Text::new().bold(words::line(line))).chain(within))
}
