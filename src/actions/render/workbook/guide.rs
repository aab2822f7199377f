//! The sheet that says what each column means, and what red, amber and green do.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::columns::{Columns, Holds, Work};
use crate::actions::{Plan, words};
use crate::evidence::{ACTION, Rag};
use crate::workbook::{Page, Style};
use crate::yaml::shape::{Field, Shape};

/// Adds it.
pub(super) fn add(
    book: &mut Workbook,
    style: &Style,
    columns: &Columns,
    plan: Option<&Plan<'_>>,
) -> Result<(), XlsxError> {
    let mut page =
        Page::add(book, style, "Guide", "How to read and fill in the action plan", [24.0, 62.0, 56.0])?;
    page.line("One row an action", "Rows may stand in any order; new ones go below the last", "")?;
    page.line(
        "A new month",
        "Type its name as the heading of a new column, such as Jan 2027, and a rating for each action below it",
        "A day, such as 15 Jan 2027, is a heading too",
    )?;
    page.line(
        "Keep what was",
        "Each action keeps every rating that it has had: old months show how far you have come",
        "The plus sign above the columns unfolds older months",
    )?;
    page.line(
        "Putting it back",
        "Save it as plan.xlsx in the folder actions, in place of the file that was there",
        "Not beside it: each action stands once",
    )?;
    page.section("Rating", "What it means", "")?;
    for rag in [Rag::Red, Rag::Amber, Rag::Green] {
        let meaning = plan.map_or_else(|| words::usual_meaning(rag), |plan| words::meaning(plan, rag));
        page.line(words::title(Some(rag)), &capital(meaning), "")?;
    }
    page.section("Column", "What it holds", "How it is written")?;
    let mut months = false;
    for column in &columns.0 {
        let (heading, about, how) = match column.holds {
            Holds::Rating(_) if std::mem::replace(&mut months, true) => continue,
            Holds::Rating(_) => (
                "A month or day".to_owned(),
                "The rating for it".to_owned(),
                "Red, Amber or Green, from the drop-down; empty where it was not rated".to_owned(),
            ),
            Holds::WorkedOut(work) => (
                column.heading.clone(),
                worked_out(work).to_owned(),
                "Worked out: not read when the workbook comes back".to_owned(),
            ),
            Holds::Field(path) => {
                let (about, how) = of_field(path);
                (column.heading.clone(), about, how)
            }
        };
        page.line(&heading, &about, &how)?;
    }
    Ok(())
}

const fn worked_out(work: Work) -> &'static str {
    match work {
        Work::Overdue => "Days since it was due, where it is not green",
        Work::Now => "The newest rating",
        Work::Movement => "How the newest rating differs from the one before",
    }
}

fn of_field(path: &str) -> (String, String) {
    let Some(field) = field(path) else {
        let how = "A line a note, each after its month: Oct 2026: two posts filled";
        return (
            "Why ratings are what they are, above all where they became worse".to_owned(),
            how.to_owned(),
        );
    };
    let needed = if field.required || path == "owner.role" { "Needed. " } else { "" };
    let how = match field.shape {
        Shape::Date => "A date, DD/MM/YYYY".to_owned(),
        Shape::OneOf(words) => format!("One of: {}", words.join(", ")),
        _ => "Words".to_owned(),
    };
    (capital(field.about), format!("{needed}{how}"))
}

/// The field of an action by its path: `due`, or `owner.role`.
fn field(path: &str) -> Option<&'static Field> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let field = ACTION.iter().find(|field| field.name == name)?;
    match (rest, field.shape) {
        (Some(rest), Shape::Map(inner)) => inner.iter().find(|field| field.name == rest),
        _ => Some(field),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
